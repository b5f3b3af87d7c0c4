# SPDX-License-Identifier: Apache-2.0
"""The library's file: opened, checked and copied; how values, keys and counts stand in it."""
