# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from desktop_app.language.paragraphs import paragraphs
from desktop_app.model.spans import Span
from desktop_app.quotes.marks import Quoted, pair_marks
from tests.language.strategies import PATTERNS, TEXTS, assert_linear

OWN = Path(__file__).resolve().parents[1] / "gold" / "own" / "own.jsonl"
TRAINING = 28
"""Articles of each register below this number may be looked at while rules are made."""
SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "alibaba-axa.txt"


def _outer(text: str, depth: int = 0) -> list[str]:
    return [one.outer.of(text) for one in pair_marks(text) if one.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "Go." Then "stay."', ['"Go."', '"stay."']),
        ("“Go,” she said. “Now.”", ["“Go,”", "“Now.”"]),
        ("``Go,'' she said. ''Now,'' he said.", ["``Go,''", "''Now,''"]),
        ("‘‘Go,’’ she said.", ["‘‘Go,’’"]),
        ("«Partez», dit-elle. «Non.»", ["«Partez»", "«Non.»"]),
        ("« Partez », dit-elle.", ["« Partez »"]),
        ("\u00ab\u00a0Partez\u00a0\u00bb, dit-elle.", ["\u00ab\u00a0Partez\u00a0\u00bb"]),
        ("»Geh«, sagte sie. »Nein«, rief er.", ["»Geh«", "»Nein«"]),
        ("» Geh «, sagte sie.", ["» Geh «"]),
        ("„Geh“, sagte sie. „Nein“, rief er.", ["„Geh“", "„Nein“"]),
        ("„Geh”, powiedziała. „Nie”, odparł.", ["„Geh”", "„Nie”"]),
        ("‚Geh‘, sagte sie.", ["‚Geh‘"]),
        ("”Gå”, sade hon. ”Nej”, svarade han.", ["”Gå”", "”Nej”"]),
        ("‹Va›, dit-elle.", ["‹Va›"]),
        ("The board called it “a mess”—and left.", ["“a mess”"]),
        ('A word—"never"—was heard.', ['"never"']),
        ('("Go," she said.)', ['"Go,"']),
        ('"..." was all she wrote.', ['"..."']),
        ('"...and then we left," she said.', ['"...and then we left,"']),
        ("“I was—” he began.", ["“I was—”"]),
        ("", []),
        ("No marks at all.", []),
        ('"', []),
        ('""', []),
    ],
)
def test_styles_of_marks(text: str, expected: list[str]) -> None:
    assert _outer(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "‘I don’t know,’ said James’ wife. ‘The boys’ team won,’ he said.",
            ["‘I don’t know,’", "‘The boys’ team won,’"],
        ),
        (
            "'I don't know,' said James' wife. 'The boys' team won,' he said.",
            ["'I don't know,'", "'The boys' team won,'"],
        ),
        ("The boys' room and the girls' room are James' best.", []),
        ("The boys’ room and the girls’ room are James’ best.", []),
        ("It was rock 'n' roll in the '90s, 'twas said.", []),
        ("It was rock ’n’ roll in the ’90s, and he was goin’ home with ’em.", []),
        ("She called it 'a disgrace' and left.", ["'a disgrace'"]),
        ("She called it ‘a disgrace’ and blamed the owners’ club.", ["‘a disgrace’"]),
        ("'It's o'clock somewhere,' O'Brien said.", ["'It's o'clock somewhere,'"]),
        ("'Hello,' she said. 'We go', he said.", ["'Hello,'", "'We go'"]),
        ("Fans' hopes fell. 'We lost,' said the coach.", ["'We lost,'"]),
        ("‘We ’ad ’em beat,’ said the coach.", ["‘We ’ad ’em beat,’"]),
    ],
)
def test_single_marks_and_apostrophes(text: str, expected: list[str]) -> None:
    assert _outer(text) == expected


@pytest.mark.parametrize(
    ("text", "outer", "nested"),
    [
        ("\"He told me 'go home' and I did,\" she said.", 1, ["'go home'"]),
        ("'He told me \"go home\" and I did,' she said.", 1, ['"go home"']),
        ("“I said, ‘Go,’” he added.", 1, ["‘Go,’"]),
        ("‘I said, “Go,”’ he added.", 1, ["“Go,”"]),
        ("“‘Go,’ I said,” he added. “Fine.”", 2, ["‘Go,’"]),
        ("„Das ist ‚immer‘ so“, sagte er.", 1, ["‚immer‘"]),
        ("''He said 'no.''' Then he left.", 1, ["'no.'"]),
        ('"He said "go" to me," she said.', 1, ['"go"']),
        ("“He said it wasn’t ‘the boys’ who did it,” she said.", 1, ["‘the boys’"]),
    ],
)
def test_nested_marks(text: str, outer: int, nested: list[str]) -> None:
    assert len(_outer(text)) == outer
    assert _outer(text, depth=1) == nested


def test_third_level() -> None:
    text = "“She said, ‘I read “Dune” once,’ and left,” he said."
    assert [(one.outer.of(text), one.depth) for one in pair_marks(text)] == [
        ("“She said, ‘I read “Dune” once,’ and left,”", 0),
        ("‘I read “Dune” once,’", 1),
        ("“Dune”", 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He is 6'2\" tall and weighs 90 kilos.",
        "He is 6’2” tall, she is 5’ 11½”.",
        'A 5" pipe and a 7" pipe.',
        "It took 3'45'' to finish.",
        "It is 40° 26′ 46″ north.",
    ],
)
def test_feet_inches_and_seconds_are_no_marks(text: str) -> None:
    assert pair_marks(text) == ()


def test_inches_inside_a_quotation() -> None:
    text = '"I am 6\'2" in socks," he said. "The pipe is 5" wide."'
    assert _outer(text) == ['"I am 6\'2" in socks,"', '"The pipe is 5" wide."']


@pytest.mark.parametrize(("left", "right"), [('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"), ("''", "''")])
def test_mark_repeated_at_each_paragraph(left: str, right: str) -> None:
    text = f"{left}We came.\n\n{left}We saw.\n\n{left}We left,{right} she said. {left}Yes.{right}"
    found = pair_marks(text)
    assert [one.inner.of(text) for one in found] == ["We came.", "We saw.", "We left,", "Yes."]
    assert [one.closed for one in found] == [False, False, True, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # turned the wrong way
        ("“Go“ he said. ”No” she said. “Yes,” he said.", ["“Go“", "”No”", "“Yes,”"]),
        ('She said, "It is ours. “ Mr. Holm also indicated it.', ['"It is ours. “']),
        ('“It is ours," she said.', ['“It is ours,"']),
        ("'It is ours,’ she said. ‘Go,’ he said.", ["'It is ours,’", "‘Go,’"]),
        # spaces where none should be
        ('" It is ours " she said. " No " he said.', ['" It is ours "', '" No "']),
        ('She said ,"It is ours." He left.', ['"It is ours."']),
        # closing mark missing
        ('"It is ours, he said. "We go," he said.', ['"It is ours, he said.', '"We go,"']),
        (
            "'It is ours, he said. 'They took the owners' boats.'",
            ["'It is ours, he said.", "'They took the owners' boats.'"],
        ),
        ("“It is ours.\n\nThe board left.", ["“It is ours."]),
        # opening mark missing
        ('We will win," said Roe. "Yes."', ['We will win,"', '"Yes."']),
        ('"Yes," he said. We will win," said Roe.', ['"Yes,"', 'We will win,"']),
    ],
)
def test_broken_marks(text: str, expected: list[str]) -> None:
    assert _outer(text) == expected


@pytest.mark.parametrize("broken", ['He said "go.', 'Go," he said.', '"', "“ ” “", "'", '"Go, he said. "We go.', "” “"])
def test_a_broken_mark_costs_its_own_paragraph_at_most(broken: str) -> None:
    whole = "“We came,” she said.\n\n“We saw,” she said. “Yes.”"
    text = f"{whole}\n\n{broken}\n\nA line.\n\n{whole}"
    found = _outer(text)
    assert found[:3] == found[-3:] == ["“We came,”", "“We saw,”", "“Yes.”"]


@pytest.mark.skipif(not SEED.exists(), reason="the seed article lies beside the repository, not in it")
def test_the_seed_article_pairs_over_its_turned_mark() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = {(one.outer.start, one.outer.end): one for one in pair_marks(text)}
    thanks = found[(1117, 1316)]
    assert thanks.inner == Span(1118, 1314)
    assert len(found) == 5
    assert all(one.closed and one.depth == 0 for one in found.values())


def test_missing_marks_leave_their_side_bare() -> None:
    text = 'We will win," said Roe.\n\n“It is ours.'
    first, second = pair_marks(text)
    assert first.outer.start == first.inner.start == 0
    assert second.outer.end == second.inner.end == len(text)
    assert (first.closed, second.closed) == (True, False)


def _check(text: str, found: tuple[Quoted, ...]) -> None:
    parts = paragraphs(text)
    for one in found:
        assert 0 <= one.outer.start <= one.inner.start < one.inner.end <= one.outer.end <= len(text)
        assert one.inner.of(text) == one.inner.of(text).strip()
        assert any(part.holds(one.outer) for part in parts)
    starts = [(one.outer.start, one.depth) for one in found]
    assert starts == sorted(starts)
    tops = [one.outer for one in found if one.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(tops))


@given(TEXTS)
def test_any_text(text: str) -> None:
    _check(text, pair_marks(text))


@given(TEXTS)
def test_paragraphs_are_read_apart(text: str) -> None:
    """Sound curly marks are paired alike whatever stands in the rest of the document."""
    sound = "“We came,” she said, “and we saw.”"
    whole = f"A line.\n\n{sound}\n\nA line.\n\n" * 8 + text
    found = [one.outer.of(whole) for one in pair_marks(whole) if one.depth == 0]
    assert found.count("“We came,”") >= 8


@pytest.mark.parametrize("pattern", PATTERNS)
def test_linear(pattern: str) -> None:
    assert_linear(pair_marks, pattern)


@pytest.mark.slow
def test_two_million_characters() -> None:
    text = ("He said, “It is ‘ours,’ not theirs.” The boys’ team's coach didn't. 'Go,' he said. " * 25_000)[:2_000_000]
    found = pair_marks(text)
    assert len(found) > 50_000


def _own_articles() -> list[dict[str, Any]]:
    lines = OWN.read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if int(row["doc"].rsplit("-", 1)[1]) < TRAINING]


def test_marks_of_the_own_corpus() -> None:
    """Where a content begins with a mark, pairing opens there and closes where the content ends."""
    right = total = 0
    for row in _own_articles():
        text = row["text"]
        found = pair_marks(text)
        opened = {one.outer.start for one in found}
        ended = {one.outer.end for one in found}
        for quotation in row["attributions"]:
            for start, end in quotation["content"]:
                if quotation["form"] == "direct" and text[start] in "“‘\"'«»„":
                    total += 1
                    right += start in opened and end in ended
    assert total > 700
    assert right >= 0.995 * total, f"{right} of {total}"


def test_a_dropped_mark_changes_no_other_paragraph() -> None:
    for place, row in enumerate(_own_articles()):
        text = row["text"]
        tops = [one for one in pair_marks(text) if one.depth == 0 and one.closed]
        if len(tops) < 3:
            continue
        broken = tops[place % len(tops)].outer
        at = broken.start if place % 2 else broken.end - 1
        part = next(part for part in paragraphs(text) if part.holds(broken))
        before = {one for one in pair_marks(text) if not part.holds(one.outer)}
        after = {one for one in pair_marks(f"{text[:at]} {text[at + 1 :]}") if not part.holds(one.outer)}
        assert before == after, row["doc"]
