# SPDX-License-Identifier: Apache-2.0
"""The ways in which print sets the name of who speaks at the head of a turn, paragraph by paragraph.

A candidate is no turn yet: whether a text is a transcript is judged by how often and how regularly they come (`turns`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.base import resources
from desktop_app.model.spans import Span

LONGEST_LABEL = 100
"""Code points of a label."""
MOST_WORDS = 6
"""Words of a name; an office with a name in brackets may have twice as many."""

MOST_VOICES = 4
"""Words of "Some hon. members"."""
_TIME = r"[\[(<]?(?:\d{1,2}[:.])?\d{1,2}[:.]\d{2}(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\.?)?[\])>]?"
_LEAD = re.compile(rf"(?:{_TIME}\s{{1,4}}(?:[-–—]\s)?)?(?:Q\d{{1,4}}\.?\s{{1,4}}|\d{{1,3}}\s{{2,8}}|[•*–-]\s)?")
_BOLD = r"(?:\*\*|__|\*)?"
_HANDLE = r"@?(?=[a-z]+[_\d])[a-z][\w.-]{2,30}"
"""What somebody is called in a chat: ferry_fan9."""
_SENTENCE = re.compile(r"\s(?!hon\.)[^\W\d_A-Z]{2,}\.\s")
"""A sentence ends, which no label has inside: "Roe, 40, wrote no letters. His aunt did: …"."""
_COLON = re.compile(
    rf"""{_BOLD}(?P<label>[^\W\d_a-z][^:\n\r“”"«»?!;|*]{{0,{LONGEST_LABEL}}}?|{_HANDLE})
    {_BOLD}(?:\s{{1,3}}{_TIME})?(?P<mark>\s?:){_BOLD}\s+(?=\S)""",
    re.VERBOSE,
)
_LETTER = re.compile(rf"{_BOLD}(?P<label>[QA])(?:(?P<mark>[.:]){_BOLD}\s+|{_BOLD}\s+)(?=\S)")
_BRACKET = re.compile(r"\[(?P<label>[^\W\d_a-z][^\[\]:\n]{1,40})\](?P<mark>\s?:)?\s+(?=\S)")
_BAR = re.compile(rf"{_BOLD}(?P<label>[^\W\d_a-z][^|:\t\n“”\"?!;*]{{1,60}}?){_BOLD}(?:\s?(?P<mark>\|)\s?|\t+)(?=\S)")
_STOP = re.compile(
    r"(?P<label>(?P<title>[^\W\d_a-z][^\W\d_]*)\.?(?:\s[^\W\d_a-z][\w’'-]+){1,4})(?P<mark>\.)\s+(?=[^\W\d_a-z]|[“\"‘\[(—-])"
)
_BARE = re.compile(
    r"(?P<label>(?:[^\W\d_a-z]{2}[\w’'.-]*\s){0,3}[^\W\d_a-z]{2}[\w’'-]*)\s+(?=[^\W\d_a-z][^\W\d_A-Z]|I\b|A\b|[“\"‘\[(—-])"
)
_LINE = re.compile(
    rf"""{_BOLD}(?P<label>[^\W\d_a-z][^:\n\r“”"«»?!;|*\[]{{1,{LONGEST_LABEL}}}?){_BOLD}(?:\s{{1,6}}{_TIME})?:?{_BOLD}""",
    re.VERBOSE,
)
_POST = re.compile(r"\s(?:--|[-–—])\s")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*")
_SMALL = frozenset(("a", "an", "and", "as", "at", "d", "da", "de", "del", "der", "di", "du", "for", "from", "in", "la",
                    "le", "of", "on", "the", "to", "van", "von", "with"))  # fmt: skip
"""Words that a label such as "The Minister for Livestock" holds without a capital."""
_PLACING = frozenset(("at", "from", "in", "on"))
_OPENING = frozenset("“‘„\"'«»")


class Look(StrEnum):
    """How a label is set off from the words: `ROE: …`, `Q. …`, `[ROE] …`, `ROE | …`, `Mr. Roe. …`, `ROE …`, or on a
    line of its own, alone or with a post behind a dash.
    """

    COLON = "colon"
    LETTER = "letter"
    BRACKET = "bracket"
    BAR = "bar"
    STOP = "stop"
    BARE = "bare"
    LINE = "line"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph that may begin a turn, or be the label of the next one (`words` is None).

    `part`: number of the paragraph. `mark`: the colon or whatever else ends the label. `key`: what a later short form
    of the same label shares with it. `capitals`: the name is written in capitals throughout.
    """

    part: int
    label: Span
    mark: Span | None
    words: Span | None
    look: Look
    key: str
    capitals: bool


def candidates(text: str, part: Span, number: int) -> list[Candidate]:
    """Each reading of a paragraph as a turn or a label, the likeliest first. Constant time."""
    lead = _LEAD.match(text, part.start, part.end)
    start = lead.end() if lead else part.start
    found = []
    for look, pattern in _INLINE:
        match = pattern.match(text, start, part.end)
        if match is None or match.end() >= part.end:
            continue
        listed = look is Look.COLON and "•" in text[part.start : start] and text[match.end()] in _OPENING
        if listed or _fits(text, look, match):
            found.append(_candidate(number, match, look, words=Span(match.end(), part.end)))
    line = _LINE.fullmatch(text, start, part.end) if part.end - start <= 2 * LONGEST_LABEL else None
    if line is not None:
        name = _POST.split(line["label"], maxsplit=1)[0]
        if speaker(name) and not _ends_sentence(line["label"]):
            look = Look.POST if len(name) < len(line["label"]) else Look.LINE
            found.append(_candidate(number, line, look, words=None))
    return found


def _ends_sentence(label: str) -> bool:
    """As "Titanium.", not as "Jane Roe, Acme Inc."."""
    if not label.endswith("."):
        return False
    last = label.rsplit(maxsplit=1)[-1].rstrip(".").casefold()
    return last not in resources.lexicon("organization_suffixes") | resources.lexicon("name-suffixes")


def _fits(text: str, look: Look, match: re.Match[str]) -> bool:
    """Whether a label may be one in its look."""
    label = match["label"].rstrip()
    match look:
        case Look.STOP:
            return _may_address(match["title"])
        case Look.BARE:
            return label == label.upper()
        case Look.LETTER:
            return match["mark"] is not None or text[match.end()].isupper()  # "Q Where …"; "A There …" see `turns`
        case Look.BRACKET if _directs(label):
            return False
    return speaker(label)


_INLINE = (
    (Look.LETTER, _LETTER), (Look.COLON, _COLON), (Look.BRACKET, _BRACKET), (Look.BAR, _BAR), (Look.STOP, _STOP),
    (Look.BARE, _BARE),
)  # fmt: skip


def _candidate(number: int, match: re.Match[str], look: Look, *, words: Span | None) -> Candidate:
    label = match["label"].rstrip()
    start = match.start("label")
    mark = match.groupdict().get("mark")
    at = match.start("mark") + len(mark) - len(mark.lstrip()) if mark else 0
    return Candidate(
        part=number,
        label=Span(start, start + len(label)),
        mark=Span(at, match.end("mark")) if mark else None,
        words=words,
        look=look,
        key=_key(label),
        capitals=bare(label) == bare(label).upper(),
    )


def _directs(label: str) -> bool:
    """[Laughter] and [Applause], which nobody says."""
    return not resources.lexicon("stage_directions").isdisjoint(word.casefold() for word in _WORD.findall(label))


def _may_address(title: str) -> bool:
    """A word that may open a label without a colon: Mr., The, Senator."""
    low = title.casefold()
    return low == "the" or any(entry.rsplit(" ", 1)[0] == low for entry in resources.lexicon("honorifics"))


def bare(label: str) -> str:
    """The name in a label: without brackets, and what stands behind a comma or a dash."""
    return _POST.split(_BRACKETS.sub(" ", label))[0].split(",")[0]


def _key(label: str) -> str:
    words = _WORD.findall(bare(label)) or _WORD.findall(label)
    if len(words) > 1 and words[-1].isdigit():
        return " ".join(words[-2:]).casefold()  # "Speaker 1"
    return words[-1].casefold() if words else label.casefold()


def speaker(label: str) -> bool:
    """Whether a label may name a speaker: a few words, the first of them capitalized, no heading's word."""
    if label.casefold().rstrip(".") in resources.lexicon("labels_not_speakers"):
        return False
    if re.fullmatch(_HANDLE, label):
        return True
    words = _WORD.findall(bare(label))
    most = 2 * MOST_WORDS if "(" in label else MOST_WORDS
    if _SENTENCE.search(label) or not 1 <= len(words) <= most:
        return False
    return _is_voice(words) or _is_capitalized(words) or is_lowered(label)


def _is_voice(words: Sequence[str]) -> bool:
    """As "A voice from the floor"."""
    lows = [word.casefold() for word in words]
    place = next((i for i, low in enumerate(lows) if i and low in _PLACING), len(lows))
    return place <= MOST_VOICES and words[0][0].isupper() and lows[place - 1] in resources.lexicon("label_voices")


def _is_capitalized(words: Sequence[str]) -> bool:
    letters = len(words) == 1 and words[0].isupper()  # "AT" for Ann Tarn
    capital = [not word[0].islower() for word in words if letters or word.casefold() not in _SMALL]
    return all(capital) and bool(capital) and words[0][0].isupper()


def is_lowered(label: str) -> bool:
    """Whether it is an office of which only the first word has a capital: "First officer"."""
    words = label.split()
    if len(words) < 2:
        return False
    small = all(word.isalpha() and word.islower() for word in words[1:])
    office = words[-1] in resources.lexicon("role_heads") - resources.lexicon("label_voices")
    return small and office and words[0].istitle() and words[0].isalpha()
