# SPDX-License-Identifier: Apache-2.0
"""Entities: the mentions of one person or body clustered."""
