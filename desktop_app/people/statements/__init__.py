# SPDX-License-Identifier: Apache-2.0
"""What the text states of a person by its grammar: role and organization."""
