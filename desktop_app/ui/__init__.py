# SPDX-License-Identifier: Apache-2.0
"""The window; the only importer of PySide6."""

from __future__ import annotations

from desktop_app.ui import binding

binding.load()
