# SPDX-License-Identifier: Apache-2.0
"""Who stands behind the label of a speaking turn that is no name: "Host:", "Guest:", "Coroner:"."""

from __future__ import annotations

REACH = 4
"""Words between "I'm" or the office and the name."""
