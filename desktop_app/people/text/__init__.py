# SPDX-License-Identifier: Apache-2.0
"""Tokens, phrases and word lists: what every other folder of this room reads."""
