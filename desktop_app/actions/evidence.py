# SPDX-License-Identifier: Apache-2.0
"""Evidence cards: made from quotations of the library, written, and checked against a library or the original file."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.actions import browsing, citing
from desktop_app.actions import documents as listed
from desktop_app.actions.exporting import unwritable
from desktop_app.base.errors import UnknownFormat
from desktop_app.base.files import replacing
from desktop_app.citations import card as cards
from desktop_app.citations import card_file
from desktop_app.citations.card import data_of, marked, parts_of_context
from desktop_app.citations.card_file import BadCard, Found
from desktop_app.library.contents.anchors import Anchor, place
from desktop_app.library.library import Library
from desktop_app.model.cards import Card, Standing, Verdict
from desktop_app.model.document import Source
from desktop_app.model.spans import Span, Spans, covering, words_of
from desktop_app.readers import registry

__all__ = [
    "BadCard",
    "Checked",
    "cards_of",
    "data_of",
    "marked",
    "parts_of_context",
    "read_cards",
    "verify_in_file",
    "verify_in_library",
    "write",
    "written",
]

LEAST_SHARED = 0.6
"""Of the words of a quotation, for a passage with other words to be it."""
_BEST_FIRST = (Standing.EXACT, Standing.MOVED, Standing.ALTERED, Standing.MISSING)
_WORD = re.compile(r"\S+")


def cards_of(library: Library, ids: Sequence[int], *, style: str = citing.DEFAULT) -> list[Card]:
    """The cards of the quotations `ids` in that order; ids that are gone, or whose passage is, are left out.

    :raises KeyError: there is no such style.
    :raises StyleError: pandoc cannot use a style file of the user's.
    :raises LibraryProblem: the library cannot be read.
    """
    rows = browsing.rows_with_work(library, ids)
    articles = {row.document: browsing.article(library, row.document) for row in rows}
    added = {each.id: each.added for each in listed.rows(library, sorted(articles))}
    places = citing.places(library, rows)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    found = []
    for row in rows:
        article = articles[row.document]
        content = next((passage.content for passage in article.passages if passage.id == row.id), None)
        if content is not None:
            found.append(
                cards.card_of(
                    row, article.document, content, places[row.id], style=style, added=added[row.document], made=made
                )
            )
    return found


def written(made: Sequence[Card], suffix: str) -> str:
    """The cards as the text of a file with this suffix, ".md" or ".html".

    :raises UnknownFormat: it is that of another kind of file.
    """
    if suffix.lower() in (".html", ".htm"):
        return cards.as_html(made)
    if suffix.lower() in (".md", ".markdown"):
        return cards.as_markdown(made)
    raise UnknownFormat(f"An evidence card is written as .pdf, .html or .md, not as “{suffix}”.")


def write(made: Sequence[Card], path: Path) -> None:
    """Write the cards to a file, which only its owner can read; see `written`.

    :raises InquitError: the file cannot be written, or has another suffix.
    """
    text = written(made, path.suffix)
    try:
        with replacing(path, private=True) as out:
            out.write(text.encode())
    except OSError as error:
        raise unwritable(path, error) from error


# Checking


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A card and how it stands."""

    card: Card
    verdict: Verdict


def read_cards(path: Path) -> list[Found]:
    """The cards in a file.

    :raises BadCard: it holds none that can be read.
    :raises UnreadableFile: it cannot be opened.
    """
    return card_file.read(registry.load(path), shown=registry.printable(path))


def verify_in_library(library: Library, found: Found) -> Checked:
    """How the card stands against the document of the library that it was made from, or the latest one of the same
    address or title.

    :raises LibraryProblem: the library cannot be read.
    """
    card = found.card
    ids = library.documents_like(sha256=card.sha256, url=card.url, title=card.title)
    verdicts = []
    for row in listed.rows(library, ids):
        document = library.document(row.id)
        same = bool(library.known_hashes([card.sha256]))
        note = () if same else (f"“{row.shown}” in the library was read from other bytes than the card names",)
        verdicts.append(check(card, document.text, notes=note))
    nowhere = Verdict(standing=Standing.MISSING, notes=("the library holds no such document",))
    return _judged(found, min(verdicts, key=_rank, default=nowhere))


def verify_in_file(path: Path, found: Found, *, encoding: str | None = None) -> Checked:
    """How the card stands against the file that it was made from, or what is said to be that.

    :raises UnreadableFile: the file cannot be read.
    """
    card, data = found.card, registry.load(path)
    notes = () if _hash(data) == card.sha256 else (f"{path.name} is not the file of the card, byte for byte",)
    verdicts = []
    for source in _sources(data, path, encoding=encoding):
        own = () if _hash(source.original) == card.sha256 else notes
        verdicts.append(check(card, source.document.text, notes=own))
    return _judged(found, min(verdicts, key=_rank, default=Verdict(standing=Standing.MISSING, notes=notes)))


def check(card: Card, text: str, *, notes: tuple[str, ...] = ()) -> Verdict:
    """How the card stands against a canonical text."""
    if not notes and cards.text_hash(text) != card.text_sha256:
        notes = ("the text was read from the same bytes in another way, as by another version of the program",)
    if _stands(text, card.content) and words_of(text, card.content) == card.quotation:
        return Verdict(standing=Standing.EXACT, where=_where(card.content), notes=notes)
    wanted = Anchor(content=card.content, quote=card.quotation, before=card.before, after=card.after)
    spans = place(text, wanted)
    if spans is not None and words_of(text, spans) == card.quotation:
        return Verdict(standing=Standing.MOVED, where=_where(spans), notes=notes)
    # Piece by piece, so that what stands between two pieces is not taken for words put into them.
    pieces = [(_piece_words(card, span), _piece_now(text, card, span)) for span in card.content]
    found = [now for _words, now in pieces if now is not None]
    if not found:
        return Verdict(standing=Standing.MISSING, notes=notes)
    changes = (difference(words, now.of(text) if now else "") for words, now in pieces)
    return Verdict(standing=Standing.ALTERED, where=_where(tuple(found)), notes=notes, difference=" … ".join(changes))


def _piece_words(card: Card, span: Span) -> str:
    return card.context[span.start - card.context_start : span.end - card.context_start]


def _piece_now(text: str, card: Card, span: Span) -> Span | None:
    """Where one piece of the quotation stands now, perhaps in other words; None where it is gone."""
    start, end = span.start - card.context_start, span.end - card.context_start
    before = card.context[max(0, start - cards.REACH) : start] or card.before
    after = card.context[end : end + cards.REACH] or card.after
    wanted = Anchor(content=(span,), quote=card.context[start:end], before=before, after=after)
    spans = place(text, wanted) or _likest(text, wanted.quote)
    return spans[0] if spans else None


def difference(old: str, new: str) -> str:
    """`new` beside `old` word by word: [-what the card has-] {+what the text has+}."""
    before, after = old.split(), new.split()
    pieces = []
    for what, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            pieces.append(" ".join(before[i:j]))
            continue
        pieces += [f"[-{' '.join(before[i:j])}-]"] if i < j else []
        pieces += [f"{{+{' '.join(after[k:m])}+}}"] if k < m else []
    return " ".join(pieces)


def _judged(found: Found, verdict: Verdict) -> Checked:
    """A card that does not show what it holds proves nothing of what it shows."""
    if not found.changed:
        return Checked(card=found.card, verdict=verdict)
    note = f"the card itself was changed: it does not show what its data say ({', '.join(found.changed)})"
    standing = max(verdict.standing, Standing.ALTERED, key=_BEST_FIRST.index)
    return Checked(card=found.card, verdict=replace(verdict, standing=standing, notes=(note, *verdict.notes)))


def _rank(verdict: Verdict) -> int:
    return _BEST_FIRST.index(verdict.standing)


def _sources(data: bytes, path: Path, *, encoding: str | None) -> Iterator[Source]:
    """The document in a file, or each of those that it holds."""
    opened = registry.open_bytes(data, name=path.stem, file=path.name, encoding=encoding)
    if isinstance(opened, Source):
        yield opened
        return
    for part in opened:
        inner = registry.open_bytes(part.data, name=part.name, file=part.file, media_type=part.media_type, within=1)
        if isinstance(inner, Source):
            yield inner


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _stands(text: str, content: Spans) -> bool:
    whole = covering(content)
    return whole is not None and whole.end <= len(text)


def _where(spans: Spans) -> str:
    whole = covering(spans) or Span(0, 0)
    return f"characters {whole.start:,} to {whole.end:,}"


def _likest(text: str, quotation: str) -> Spans | None:
    """The passage of as many words that shares most of them with the quotation; None where too few are shared."""
    wanted = Counter(_bare(word) for word in quotation.split())
    words = list(_WORD.finditer(text))
    length = min(wanted.total(), len(words))
    if not length:
        return None
    window: Counter[str] = Counter()
    shared, best, at = 0, 0, 0
    for number, word in enumerate(words):
        new = _bare(word[0])
        window[new] += 1
        shared += window[new] <= wanted[new]
        if number >= length:
            old = _bare(words[number - length][0])
            shared -= window[old] <= wanted[old]
            window[old] -= 1
        if shared > best:
            best, at = shared, max(0, number - length + 1)
    if best < LEAST_SHARED * wanted.total():
        return None
    near = [word for word in words[at : at + length] if _bare(word[0]) in wanted]
    return (Span(near[0].start(), near[-1].end()),)


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())
