# SPDX-License-Identifier: Apache-2.0
"""What the words that name a speaker are made of."""
