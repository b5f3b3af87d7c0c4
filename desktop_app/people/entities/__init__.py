# SPDX-License-Identifier: Apache-2.0
"""Who is who: mentions of one person or body brought together."""
