# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.readers.heads import Heading, heading_of

BODY = (
    "The council of Marlow will not pay for a new stadium, whatever the club may threaten, the mayor said after a "
    "meeting that lasted until midnight.\n\n“We have schools to mend,” she told reporters.\n"
)
PLAN = "Mayor Rejects Stadium Plan"

# (text above the article, title, authors, publication, published, what stays readable of the text above)
HEADS: list[tuple[str, str, tuple[str, ...], str, str | None, str]] = [
    (f"{PLAN}\n\nBy Dana Whitlock\nThe Harbor Courier\nMay 12, 2016\n\n",
     PLAN, ("Dana Whitlock",), "The Harbor Courier", "2016-05-12", PLAN),
    (f"{PLAN}\nBy Dana Whitlock and Ngozi Pell, Staff Writers\n\n",
     PLAN, ("Dana Whitlock", "Ngozi Pell"), "", None, PLAN),
    (f"{PLAN}\n\nDana Whitlock, Staff Writer\n\n", PLAN, ("Dana Whitlock",), "", None, PLAN),
    (f"{PLAN}\n\nMarlow Evening Gazette\n3 June 2019\n\nDana Whitlock, Sports Editor\n\n",
     PLAN, ("Dana Whitlock",), "Marlow Evening Gazette", "2019-06-03", PLAN),
    (f"The Harbor Courier\nMay 12, 2016\n\n{PLAN}\n\nBy Dana Whitlock\n\n",
     PLAN, ("Dana Whitlock",), "The Harbor Courier", "2016-05-12", PLAN),
    (f"The Harbor Courier | Thursday, May 12, 2016\n\n{PLAN}\n\nMARLOW — ",
     PLAN, (), "The Harbor Courier", "2016-05-12", PLAN),
    (f"{PLAN}\n\nPublished: 12 May 2016, 10:15 BST | Updated: 13 May 2016\n\n", PLAN, (), "", "2016-05-12", PLAN),
    (f"{PLAN}\n\nUpdated 14 May 2016 at 9 a.m.\n\n", PLAN, (), "", "2016-05-14", PLAN),
    (f"{PLAN}\n\nLONDON (Reuters) - ", PLAN, (), "Reuters", None, PLAN),
    (f"{PLAN}\n\nMARLOW, May 12 (Reuters) — ", PLAN, (), "Reuters", None, PLAN),
    (f"{PLAN}\n\nMARLOW, Quayshire, May 12, 2016 /PRNewswire/ -- ", PLAN, (), "PRNewswire", "2016-05-12", PLAN),
    ("PARIS, March 9 - ", "", (), "", None, ""),
    ("New York, 3 June 2019 (AP) – ", "", (), "AP", "2019-06-03", ""),
    (f"# {PLAN}\n\n*By Dana Whitlock for The Harbor Courier*\n\n", PLAN, ("Dana Whitlock",), "The Harbor Courier",
     None, f"# {PLAN}"),
    (f"{PLAN}\n==========================\n\n**By Dana Whitlock**\n_May 12, 2016_\n\n",
     PLAN, ("Dana Whitlock",), "", "2016-05-12", PLAN),
    (f"**{PLAN}**\n\nBy Dana Whitlock, The Harbor Courier | 2016-05-12 | 4 min read\n\n",
     PLAN, ("Dana Whitlock",), "The Harbor Courier", "2016-05-12", f"**{PLAN}**"),
    (f"{PLAN}\n\nThe club had asked for 80 million.\n\nBy Dana Whitlock\n\n",
     PLAN, ("Dana Whitlock",), "", None, f"{PLAN} The club had asked for 80 million."),
    (f"{PLAN}\n\nBy\nDana Whitlock\nCity Hall Reporter\nMay 12, 2016\n\n",
     PLAN, ("Dana Whitlock",), "", "2016-05-12", PLAN),
    (f"{PLAN}\n\nDana Whitlock\nThe Harbor Courier\n\n", PLAN, ("Dana Whitlock",), "The Harbor Courier", None, PLAN),
    (f"{PLAN}\n\nSource: harborcourier.example, 25/12/2016\n\n", PLAN, (), "harborcourier.example", "2016-12-25", PLAN),
    (f"{PLAN}\n\nBy Dana Whitlock\n05/12/2016\n\n", PLAN, ("Dana Whitlock",), "", None, PLAN),
    (f"{PLAN}\n\nBy Dana Whitlock, Seedling\nJune 2019\n\n", PLAN, ("Dana Whitlock",), "", "2019-06", PLAN),
    (f"{PLAN}\n\n© 2016 The Harbor Courier\n\n", PLAN, (), "The Harbor Courier", None, PLAN),
    ("Mayor: ‘We won’t pay for a stadium’\n\nBy The Associated Press\nMay 12\n\n",
     "Mayor: ‘We won’t pay for a stadium’", ("The Associated Press",), "", None, "Mayor: ‘We won’t pay for a stadium’"),
    ("Mirror Lake Freezes Over\n\nSeedling\n12 May 2016\n\nBy DANA WHITLOCK\n\n",
     "Mirror Lake Freezes Over", ("DANA WHITLOCK",), "", "2016-05-12", "Mirror Lake Freezes Over"),
    (f"{PLAN} \n\n  By: Dana Whitlock Published:\n\n", PLAN, ("Dana Whitlock",), "", None, PLAN),
]  # fmt: skip


@pytest.mark.parametrize(("above", "title", "authors", "publication", "published", "kept"), HEADS)
def test_heads(
    above: str, title: str, authors: tuple[str, ...], publication: str, published: str | None, kept: str
) -> None:
    text = above + BODY
    found = heading_of(text)
    assert (found.title, found.authors, found.publication, found.published) == (title, authors, publication, published)
    assert found.head is not None
    hidden = {i for span in (*found.head.bylines, *found.head.credits) for i in range(span.start, span.end)}
    words = "".join(" " if i in hidden else character for i, character in enumerate(text)).split()
    assert " ".join(word for word in words if word.strip("=*_-")) == " ".join([*kept.split(), *BODY.split()])
    if found.head.headline is not None:
        assert title in found.head.headline.of(text)


# (text, title, authors, published); none of its lines may be hidden.
TRAPS = [
    ("no head", BODY, "", (), None),
    ("poem", "The Mirror\n\nThe Herald\ncame in May\nand sang by the sea\nof the evening star", "The Mirror", (), None),
    ("poem", "By the Sea\n\nI stood and saw\nthe ships go by\n", "By the Sea", (), None),
    ("phrase", f"By Popular Demand\n\n{BODY}", "By Popular Demand", (), None),
    ("masthead of no known kind", f"the nurses' network | Published May 12, 2016\n\n{BODY}", "", (), None),
    ("masthead of no known kind", f"Our nurses' own network | May 12, 2016\n\n{BODY}", "", (), None),
    ("list", "Shopping\n\n- Milk\n- The Daily Mail\n- Bread\n", "Shopping", (), None),
    ("list of people", "On the panel\n\nJane Roe, Editor\nAda Pell, Reporter\nJohn Poe, Writer\n\nQ. Is it late?\n",
     "On the panel", (), None),
    ("transcript", "ROE — Is it late?\n\nPELL — It is late, I think.\n\nROE — Then go.\n", "", (), None),
    ("letter", "Jane Roe\n12 Quay Street\nMarlow\n\nMay 12, 2016\n\nDear Mr. Poe,\n\nThe Harbor Courier is late.\n",
     "", (), "2016-05-12"),
    ("memo", "MEMORANDUM\n\nTO: The Harbor Courier\nFROM: Jane Roe\nDATE: May 12, 2016\n\nThe paper is late.\n",
     "MEMORANDUM", (), "2016-05-12"),
    ("e-mail", f"From: Jane Roe\nTo: John Poe\nSubject: Stadium\n\n{BODY}", "", (), None),
    ("result", f"Quay Albion 2, Marlow Town 1\n\n{BODY}", "Quay Albion 2, Marlow Town 1", (), None),
    ("caption label", "Jane Roe (left) — the mayor of Marlow — and John Poe (right) sat down.\n", "", (), None),
    ("round-up", "MARLOW — A dog was found.\n\nLEITH — A cat was lost.\n", "", (), None),
    ("date in a sentence", "On May 12, 2016, the port burned.\n\nBy Monday the fire was out.\n", "", (), None),
    ("far below", f"{PLAN}\n\n{BODY}\n\n" + "A line.\n\n" * 4 + "By Dana Whitlock\n\nMay 12, 2016\n", PLAN, (), None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "title", "authors", "published"), TRAPS)
def test_what_only_looks_like_a_head(
    name: str, text: str, title: str, authors: tuple[str, ...], published: str | None
) -> None:
    found = heading_of(text)
    assert (found.title, found.authors, found.publication, found.published) == (title, authors, "", published), name
    assert found.head is None or (found.head.bylines, found.head.credits) == ((), ()), name


def test_a_short_first_line_is_no_headline_for_the_other_rooms() -> None:
    assert heading_of(f"Quay Water Board\n\n{BODY}").head is None


PIECES = [
    *(
        "By ",
        "Dana Whitlock",
        "The Harbor Courier",
        "May 12, 2016",
        "Staff Writer",
        "MARLOW — ",
        "Published ",
        "\n",
        "\n\n",
    ),
    *(" | ", ", ", "# ", "*", "(Reuters) ", "Dear ", PLAN, "It rained.", "©", "İ", "May", "12", "•", "By", "\t"),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_spans_of_any_head(text: str) -> None:
    found = heading_of(text)
    assert heading_of(text) == found
    if found.head is not None:
        spans = sorted(
            [*found.head.bylines, *found.head.credits, *([found.head.headline] if found.head.headline else [])]
        )
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
    assert isinstance(found, Heading)


def test_the_head_of_a_text_whose_paragraphs_are_lines() -> None:
    """As word processors save one as plain text."""
    body = (
        "The port of Marlow was opened again on Thursday, after two years of work along the waterfront of the town. "
        * 3
    )
    found = heading_of(f"Marlow opens its quay to ships\nBy Jane Roe\nMay 12, 2016\n{body}\n{body}\n")
    assert (found.title, found.authors, found.published) == (
        "Marlow opens its quay to ships", ("Jane Roe",), "2016-05-12",
    )  # fmt: skip
    only = heading_of(f"Marlow opens its quay to ships of every size\n{body}\n{body}\n")
    assert only.title == "Marlow opens its quay to ships of every size"
