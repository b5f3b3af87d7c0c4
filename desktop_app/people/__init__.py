# SPDX-License-Identifier: Apache-2.0
"""From the words that name a speaker to the speaker, the role and the organization."""
