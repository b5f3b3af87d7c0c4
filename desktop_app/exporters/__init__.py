# SPDX-License-Identifier: Apache-2.0
"""From quotations to a file: one module a format."""
