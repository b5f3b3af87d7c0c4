# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.behaviour [--write] [--mistakes] [phenomenon …]`: the table of phenomena, eight minutes for all."""

from __future__ import annotations

import argparse
import sys

from desktop_app.pipeline import Models
from tests.behaviour import report, sample
from tests.behaviour.measuring import measured
from tests.behaviour.templates import cases, phenomena
from tests.benchmarks.report import put

FILLS, PAGES = 3, 2


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.behaviour", description=__doc__)
    parser.add_argument("phenomena", nargs="*", metavar="phenomenon")
    parser.add_argument("--mistakes", action="store_true", help="print what is wrong in the open half")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md and bounds.json")
    options = parser.parse_args()
    if unknown := set(options.phenomena) - set(phenomena()):
        parser.error(f"no such phenomenon: {', '.join(sorted(unknown))}; there are {', '.join(phenomena())}")
    if options.write and options.phenomena:
        parser.error("--write needs all phenomena")
    models = Models.load()
    chosen = [phenomena()[name] for name in options.phenomena] or list(phenomena().values())
    outcomes = [one for templates in chosen for one in measured(cases(templates, fills=FILLS, pages=PAGES), models)]
    if options.mistakes:
        sys.stdout.writelines(f"{line}\n" for line in report.mistakes(outcomes))
    text = report.written(outcomes, fills=FILLS, pages=PAGES)
    sys.stdout.write(f"{text}\n")
    if options.write:
        put("behaviour", text)
        sample.write(sample.tallies(measured(sample.sample(), models)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
