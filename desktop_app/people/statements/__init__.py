# SPDX-License-Identifier: Apache-2.0
"""What the text states of a person: role and organization, as grammar has it."""
