# SPDX-License-Identifier: Apache-2.0
"""Files in, documents out: one module a format."""
