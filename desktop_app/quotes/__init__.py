# SPDX-License-Identifier: Apache-2.0
"""From a text to its quotations: content, cue and source."""
