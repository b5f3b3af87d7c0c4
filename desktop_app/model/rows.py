# SPDX-License-Identifier: Apache-2.0
"""The line of the list, of the export and of the citation: one quotation with all that is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop_app.base.dates import english_day, local_day
from desktop_app.model.certainty import FIELD_FROM, State
from desktop_app.model.spans import BETWEEN
from desktop_app.model.terms import Act, Form, Kind

if TYPE_CHECKING:
    from desktop_app.model.certainty import Certainty, Reason
    from desktop_app.model.spans import Spans
    from desktop_app.model.speaker import Candidate, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One quotation as the library and the exporters show it.

    `quotation` is the exact text of the content spans, `cue` and `source` the words as written,
    `context` the sentence around the content. Texts are "" where not known. `start` and `end` cover the
    content in code points of the canonical text, end exclusive. `published` is an ISO date or "".
    `status` is "" (not checked), "checked" or "wrong"; `checked_by` and `checked_at` say by which persons and when (ISO
    times in UTC), in the same order. `certainty` is the probability that somebody said this and that it was this
    speaker; `role_certainty` and `organization_certainty` are those of their fields. `reasons` say why a row that is
    not `sure` must be checked, and `candidates` are the likeliest speakers then. `doubtful` rows are left out unless
    asked for. `speaker_id` tells speakers of one name apart, 0 for nobody. `articles` is the number of nearly identical
    articles that have the quotation; a `reprint` is one for which the row of another article stands.
    `corrected` names what a person set in the place of what was found ("speaker", "role", "organization", "form",
    "quotation" for its bounds, "added" for all of it), `sha256` the bytes that the document was read from, in
    hexadecimal; both are filled for exports alone. `retrieved` is when the document was fetched from the web, an ISO
    time in UTC, "" where it was not.
    """

    id: int
    document: int
    speaker: str = ""
    kind: Kind | None = None
    role: str = ""
    organization: str = ""
    quotation: str
    form: Form
    act: Act = Act.SPEECH
    doubtful: bool = False
    reprint: bool = False
    articles: int = 1
    cue: str = ""
    source: str = ""
    context: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    published: str = ""
    url: str = ""
    file: str = ""
    start: int
    end: int
    sure: bool = False
    certainty: float = 0.0
    role_certainty: float = 1.0
    organization_certainty: float = 1.0
    reasons: tuple[Reason, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    status: str = ""
    checked_by: tuple[str, ...] = ()
    checked_at: tuple[str, ...] = ()
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    edited: bool = False
    corrected: tuple[str, ...] = ()
    speaker_id: int = 0
    sha256: str = ""
    retrieved: str = ""

    @property
    def state(self) -> State:
        """What is known of the row: a person's mark, else how sure the program is."""
        if self.status:
            return State(self.status)
        if self.doubtful:
            return State.DOUBTFUL
        return State.SURE if self.sure else State.TO_CHECK

    @property
    def doubted(self) -> frozenset[str]:
        """The fields, of role and organization, that have a value which is not likely enough to be cited."""
        doubted = {"role": self.role_certainty, "organization": self.organization_certainty}
        return frozenset(field for field, chance in doubted.items() if getattr(self, field) and chance < FIELD_FROM)


def title_of(row: Row) -> str:
    """What the document is called: where it has no title its file's name, without the folders."""
    return row.title or PurePath(row.file.replace("\\", "/")).name or "Untitled"


def beside_speaker(row: Row) -> tuple[str, str]:
    """Return role and organization as they are said beside the speaker.

    "" for one that is doubted, and if the speaker's name says it: "a Google spokesperson" says both, and an
    organization speaks as itself.
    """
    role, organization = office_of(row)
    return _unless_said(role, row), _unless_said(organization, row)


def office_of(row: Row) -> tuple[str, str]:
    """Return role and organization, "" for one that is not likely enough to be cited."""
    return "" if "role" in row.doubted else row.role, "" if "organization" in row.doubted else row.organization


def in_sentence(row: Row) -> tuple[tuple[str, bool], ...]:
    """Return the words that show the quotation, piece by piece, and whether a piece is to be set off from the others.

    Indirect words stand in their whole sentence, on one line, since alone they are often none: "with leaving the sluice
    open" of "The mayor charged the miller with leaving the sluice open". All others stand alone, as they are.
    """
    if row.form != Form.INDIRECT or not row.quotation.strip():
        return ((row.quotation, False),)
    sentence, pieces, end = _flat(row.context), [], 0
    for words in map(_flat, row.quotation.split(BETWEEN)):
        start = _place_of(words, sentence, end)
        # The context may be that of other bounds, or be lost with the passage.
        if start < 0:
            return ((row.quotation, False),)
        pieces += [(sentence[end:start], False), (words, True)]
        end = start + len(words)
    pieces.append((sentence[end:], False))
    return tuple((words, quoted and words != sentence) for words, quoted in pieces if words)


def _place_of(words: str, sentence: str, start: int) -> int:
    """Return where `words` stand from `start` on, as whole words if they do ("it rains", not in "transit rains")."""
    first = at = sentence.find(words, start)
    while at >= 0:
        end = at + len(words)
        if not (sentence[max(at - 1, 0) : at].isalnum() or sentence[end : end + 1].isalnum()):
            return at
        at = sentence.find(words, at + 1)
    return first


def _flat(words: str) -> str:
    return " ".join(words.split())


def state_in_english(row: Row) -> str:
    """Return the state, and of a checked row by whom and when: "checked by Ada Lind, 3 March 2026"."""
    if row.state is not State.CHECKED:
        return row.state.value
    checks = (
        "".join((by and f" by {by}", at and f", {english_day(local_day(at))}"))
        for by, at in zip(row.checked_by, row.checked_at, strict=True)
    )
    return f"{row.state}{';'.join(checks)}"


def marks_of(row: Row) -> list[str]:
    """Return star, state, and the columns that were corrected."""
    corrected = f"corrected: {', '.join(row.corrected)}" if row.corrected else ""
    return [mark for mark in ("★" if row.starred else "", state_in_english(row), corrected) if mark]


def work_of(row: Row) -> Iterator[str]:
    """Yield the state of the quotation and all that a person noted about it, in paragraphs."""
    yield " · ".join(marks_of(row) + ([f"tags: {', '.join(row.tags)}"] if row.tags else []))
    if row.note:
        yield f"Note: {row.note}"


def _unless_said(words: str, row: Row) -> str:
    # Of a person's name only the whole says anything: Mark Judge need be no judge.
    if row.kind in (None, Kind.PERSON):
        return "" if words == row.speaker else words
    return "" if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", row.speaker, re.IGNORECASE) else words


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where one quotation stands in its document's canonical text, for the reader pane.

    `certainty` is None where an earlier version of the program found it, which kept no parts. `printed_in` are other
    documents, nearly the same, that have the quotation too.
    """

    id: int
    content: Spans
    cue: Spans = ()
    source: Spans = ()
    act: Act = Act.SPEECH
    evidence: tuple[Evidence, ...] = ()
    doubtful: bool = False
    certainty: Certainty | None = None
    printed_in: frozenset[int] = frozenset()
