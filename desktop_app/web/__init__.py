# SPDX-License-Identifier: Apache-2.0
"""Pages fetched from the web, on the user's wish alone: the only room that speaks to other machines."""
