# SPDX-License-Identifier: Apache-2.0
"""The documents for those who carry on: every reference leads somewhere, the first pages stay short."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.benchmarks.report import REPORT, replaced, summary

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
DIARY = (DOCS / "log" / "decisions.md").read_text(encoding="utf-8")
BINDING = (DOCS / "decisions.md").read_text(encoding="utf-8")
PAGES = sorted((*ROOT.glob("*.md"), *DOCS.rglob("*.md")))
# One page and one tall screen, at the length of lines that the documents have; blank lines count.
BINDING_LINES = 100
SCREEN_LINES = 80
_REFERENCE = re.compile(r"\b[Dd]ecisions? (\d+(?:(?:, | and | to )\d+)*)")


def _numbers() -> list[int]:
    return [int(number) for number in re.findall(r"^## (\d+)\. ", DIARY, re.MULTILINE)]


def test_the_entries_of_the_diary_are_numbered_one_by_one() -> None:
    assert _numbers() == list(range(1, len(_numbers()) + 1))


def test_every_reference_to_a_decision_finds_its_entry() -> None:
    texts = (
        *(p for room in ("desktop_app", "tests", "packaging", "docs") for p in (ROOT / room).rglob("*")),
        *(ROOT / "resources" / "models").glob("*/model.json"),
    )
    found = {
        int(number)
        for path in texts
        if path.suffix in (".py", ".md", ".json", ".toml") and path.name != Path(__file__).name
        for reference in _REFERENCE.findall(path.read_text(encoding="utf-8"))
        for number in re.findall(r"\d+", reference)
    }
    assert {23, 29} <= found
    assert found <= set(_numbers())


def test_the_decisions_that_bind_are_on_a_page_and_name_their_entries() -> None:
    assert len(BINDING.splitlines()) <= BINDING_LINES
    decided = re.findall(r"^- .*(?:\n  .*)*", BINDING, re.MULTILINE)
    named = [re.search(r"\((\d+(?:, \d+)*)\)$", line) for line in decided]
    assert [line for line, numbers in zip(decided, named, strict=True) if numbers is None] == []
    assert {int(n) for numbers in named if numbers for n in numbers[1].split(", ")} <= set(_numbers())


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_architecture_names_every_room_and_nothing_else() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    package = ROOT / "desktop_app"
    rooms = {p.parent.relative_to(package).as_posix() for p in package.glob("*/__init__.py")}
    views = {p.parent.relative_to(package).as_posix() for p in package.glob("ui/*/__init__.py")}
    modules = {p.name for p in package.glob("*.py")} - {"__init__.py"}
    assert {name for name in rooms | views | modules if name not in text} == set()
    named = re.findall(rf"\b(?:{'|'.join(rooms)})/[a-z_]+\b(?!\*)", text)
    assert [n for n in named if not (package / n).is_dir() and not (package / f"{n}.py").is_file()] == []


def test_the_benchmarks_begin_with_the_present_figures_on_one_screen() -> None:
    text = REPORT.read_text(encoding="utf-8")
    assert text[: text.index("<!-- end summary -->")].count("\n") < SCREEN_LINES
    assert replaced(text, "summary", summary(text)) == text
    assert "–" not in summary(text)
