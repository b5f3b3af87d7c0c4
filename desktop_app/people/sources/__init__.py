# SPDX-License-Identifier: Apache-2.0
"""Source phrases taken apart."""
