# SPDX-License-Identifier: Apache-2.0
"""Runs the benchmarks named, or all: `python -m tests.benchmarks [extraction] [library] [window] [exports]`."""

from __future__ import annotations

import sys
from importlib import import_module

BENCHMARKS = ("extraction", "library", "window", "exports")


def main() -> int:
    chosen = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in chosen if name not in BENCHMARKS]
    if unknown:
        sys.stderr.write(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}\n")
        return 2
    for name in chosen:
        sys.stderr.write(f"{name} …\n")
        import_module(f"tests.benchmarks.bench_{name}").main()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
