# SPDX-License-Identifier: Apache-2.0
"""Labels of turns, and what a record says of those who take part."""
