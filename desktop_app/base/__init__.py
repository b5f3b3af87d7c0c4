# SPDX-License-Identifier: Apache-2.0
"""What every room needs and none owns; knows nothing of quotations."""
