# SPDX-License-Identifier: Apache-2.0
"""Labels of turns, and what a transcript states of the participants."""
