# SPDX-License-Identifier: Apache-2.0
"""The library file: the only importer of sqlite3."""
