# SPDX-License-Identifier: Apache-2.0
"""Names and bodies where they stand in the text."""
