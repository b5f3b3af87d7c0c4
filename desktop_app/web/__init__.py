# SPDX-License-Identifier: Apache-2.0
"""Pages fetched from the web, only when the user asks: the only package that uses the network."""
