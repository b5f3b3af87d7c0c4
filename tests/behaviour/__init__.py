# SPDX-License-Identifier: Apache-2.0
"""Tests the attribution phenomenon by phenomenon, in short passages and on long pages; see README.md."""
