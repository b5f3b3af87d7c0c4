# SPDX-License-Identifier: Apache-2.0
"""Runs the benchmarks named, or all: `python -m tests.benchmarks [extraction] [library] [window] [exports]`.

That of the bundle is run by its name alone, since it needs one.
"""

from __future__ import annotations

import sys
from importlib import import_module

BENCHMARKS = ("extraction", "library", "window", "exports")
NAMED = ("bundle",)


def main() -> int:
    chosen = sys.argv[1:] or list(BENCHMARKS)
    known = BENCHMARKS + NAMED
    unknown = [name for name in chosen if name not in known]
    if unknown:
        sys.stderr.write(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(known)}\n")
        return 2
    for name in chosen:
        sys.stderr.write(f"{name} …\n")
        import_module(f"tests.benchmarks.bench_{name}").main()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
