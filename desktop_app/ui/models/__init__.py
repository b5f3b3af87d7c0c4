# SPDX-License-Identifier: Apache-2.0
"""What the views show: rows fetched on demand."""
