# SPDX-License-Identifier: Apache-2.0
"""Names of ships, which are often called like persons: "the trawler Mary Ellen"."""

from __future__ import annotations
