# SPDX-License-Identifier: Apache-2.0
"""Which speakers of different articles are one person."""
