# SPDX-License-Identifier: Apache-2.0
"""How values stand in the library's columns, and by which keys names and texts are sorted and found."""

from __future__ import annotations

import json
import unicodedata
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.model.certainty import State
from desktop_app.model.terms import Act, Form, Kind

if TYPE_CHECKING:
    from desktop_app.model.certainty import Certainty, Reason
    from desktop_app.model.spans import Span, Spans
    from desktop_app.model.speaker import Candidate, Evidence

FORMS = (Form.DIRECT, Form.MIXED, Form.INDIRECT)
FORM_NUMBER = {form: number for number, form in enumerate(FORMS)}
STATUSES = ("", "checked", "wrong")
"""The marks that a person gives a quotation, by `quotation.status`."""
STATES = (State.TO_CHECK, State.CHECKED, State.WRONG, State.SURE)
"""The states that are counted: the mark, and of what nobody marked whether it is sure."""
STATE = f"iif(q.status = 0 AND q.sure = 1, {STATES.index(State.SURE)}, q.status)"
"""The number of the state of a quotation (q) in SQL."""
SPEECH, ATTITUDE, ORPHAN, DOUBTFUL = range(4)
# Added to one of these (never to ORPHAN) where another row stands for it; and the bits that are left without that.
REPRINT, WITHOUT_REPRINT = 4, 3
# In which `quotation.real` is kept.
OF_ONE = 10_000
SHOWN_OF_ACT = {Act.SPEECH: SPEECH, Act.ATTITUDE: ATTITUDE}

# Enough to tell sentences apart in a sorted list; the id decides between those that begin alike.
TEXT_KEY_LENGTH = 24
_NO_LETTERS = "\"'“”‘’«»„‚‹›…-–—()[]{}.,:;!?*#¡¿ \t\n"
# Level 1: half the time of the default for a tenth more space, and an import packs every document.
_ZLIB_LEVEL = 1
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def fold(text: str) -> str:
    """The key by which names are compared: without case, accents and runs of blanks."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    else:
        text = text.lower()
    return " ".join(text.split())


def text_key(text: str) -> str:
    """The key by which quotations are sorted: the folded beginning, without marks and blanks before it."""
    return fold(text[: TEXT_KEY_LENGTH * 2].lstrip(_NO_LETTERS))[:TEXT_KEY_LENGTH]


def from_spans(spans: Iterable[Span]) -> str:
    """Spans as `12-40,60-80`."""
    return ",".join([f"{s.start}-{s.end}" for s in spans])


def to_spans(packed: str) -> Spans:
    """The reverse of `from_spans`."""
    if not packed:
        return ()
    # Here and below: the rows of the list hold no spans.
    from desktop_app.model.spans import Span

    return tuple(Span(int(start), int(end)) for start, end in (part.split("-") for part in packed.split(",")))


def from_evidence(evidence: tuple[Evidence, ...]) -> str:
    """Evidence as JSON rows (about, reason, start, end), "" where there is none."""
    if not evidence:
        return ""
    rows = [[e.about, e.reason, *((e.span.start, e.span.end) if e.span is not None else ())] for e in evidence]
    return to_json(rows)


def to_evidence(packed: str) -> tuple[Evidence, ...]:
    """The reverse of `from_evidence`."""
    if not packed:
        return ()
    from desktop_app.model.spans import Span
    from desktop_app.model.speaker import Evidence

    return tuple(
        Evidence(about=row[0], reason=row[1], span=Span(row[2], row[3]) if len(row) > 2 else None)
        for row in json.loads(packed)
    )


def from_certainty(certainty: Certainty) -> str:
    """Return what `passage` keeps of it: the probabilities of bounds, speaker, role and organization as JSON."""
    return to_json((certainty.bounds, certainty.speaker, certainty.role, certainty.organization))


def to_certainty(packed: str, *, real: int) -> Certainty | None:
    """Return the reverse, with the column `real` of the quotation; None if the parts are not known."""
    if not packed:
        return None
    from desktop_app.model.certainty import Certainty

    bounds, speaker, role, organization = json.loads(packed)
    return Certainty(real=real / OF_ONE, bounds=bounds, speaker=speaker, role=role, organization=organization)


_PARTS = ("bounds", "speaker", "role", "organization")


def settled(packed: str, fields: Iterable[str]) -> str:
    """Return what `from_certainty` gave with certainty for `fields`, which a person has set."""
    parts = json.loads(packed)
    return to_json([1.0 if part in fields else chance for part, chance in zip(_PARTS, parts, strict=True)])


def from_reasons(reasons: Iterable[Reason]) -> str:
    """Return the names of `reasons` with commas between them."""
    return ",".join(reasons)


def to_reasons(packed: str) -> tuple[Reason, ...]:
    """Return the reverse of `from_reasons`; names of another version of the program are left out."""
    if not packed:
        return ()
    from desktop_app.model.certainty import Reason

    known = set(Reason)
    return tuple(Reason(name) for name in packed.split(",") if name in known)


def from_candidates(candidates: Iterable[Candidate]) -> str:
    """Return candidates as JSON rows (speaker, kind, role, organization, probability, start, end), "" for none."""
    rows = [
        [c.speaker, c.kind, c.role, c.organization, c.probability, *((c.span.start, c.span.end) if c.span else ())]
        for c in candidates
    ]
    return to_json(rows) if rows else ""


def to_candidates(packed: str) -> tuple[Candidate, ...]:
    """Return the reverse of `from_candidates`."""
    if not packed:
        return ()
    from desktop_app.model.spans import Span
    from desktop_app.model.speaker import Candidate

    return tuple(
        Candidate(
            speaker=row[0],
            kind=Kind(row[1]),
            role=row[2],
            organization=row[3],
            probability=row[4],
            span=Span(row[5], row[6]) if len(row) > 5 else None,
        )
        for row in json.loads(packed)
    )


def to_json(value: object) -> str:
    """Compact JSON with the letters as they are."""
    return _ENCODER.encode(value)


def pack(data: bytes) -> bytes:
    """Bytes for keeping (zlib)."""
    return zlib.compress(data, _ZLIB_LEVEL)


def unpack(data: bytes) -> bytes:
    """The reverse of `pack`."""
    return zlib.decompress(data)
