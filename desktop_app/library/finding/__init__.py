# SPDX-License-Identifier: Apache-2.0
"""What a query finds, its order, its counts and its rows."""
