# SPDX-License-Identifier: Apache-2.0
"""From the source phrase of a quotation to the speaker, the role and the organization."""
