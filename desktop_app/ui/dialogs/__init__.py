# SPDX-License-Identifier: Apache-2.0
"""Windows that open beside the main one."""
