# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.golden.report`: every failed check of the golden passages, and what share passed."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence

from desktop_app.pipeline import Models
from tests.golden.checks import Check, check
from tests.golden.passages import read


def run() -> list[Check]:
    """All checks of all passages."""
    models = Models.load()
    return [one for passage in read() for one in check(passage, models)]


def report(checks: Sequence[Check]) -> str:
    """Shares by kind of check, then the failures, one a line."""
    by_kind: dict[str, list[Check]] = defaultdict(list)
    for one in checks:
        by_kind[one.what].append(one)
    lines = [f"{len(checks)} checks, {share(checks):.1%} passed"]
    lines += [f"  {what:13} {share(ones):6.1%} of {len(ones)}" for what, ones in sorted(by_kind.items())]
    failed = [one for one in checks if not one.passed]
    patterns = {one.passage.id for one in checks}
    lines.append(
        f"{len(patterns) - len({one.passage.id for one in failed})} of {len(patterns)} passages without a failure"
    )
    lines += [
        f"{one.passage.id} ({one.passage.pattern}): {one.what}: expected {one.expected!r}, got {one.got!r}"
        for one in failed
    ]
    return "\n".join(lines)


def share(checks: Sequence[Check]) -> float:
    """How many passed, 0 to 1."""
    return sum(one.passed for one in checks) / len(checks)


if __name__ == "__main__":
    sys.stdout.write(report(run()) + "\n")
