# SPDX-License-Identifier: Apache-2.0
"""What every test stands on."""

from __future__ import annotations

import signal

# A shell that starts the tests in the background has Ctrl+C ignored, and children inherit that.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
