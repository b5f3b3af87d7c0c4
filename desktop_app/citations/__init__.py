# SPDX-License-Identifier: Apache-2.0
"""From a quotation to a citation, as text and as HTML."""
