# SPDX-License-Identifier: Apache-2.0
"""The forms in which quotations are copied, each as plain text, HTML and RTF."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop_app.citations import registry, wording
from desktop_app.citations.card import marked, standing_at, time_in_words
from desktop_app.citations.citation import Citation, Paragraph, Run
from desktop_app.citations.items import Place, item_of
from desktop_app.model.cards import Fact
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row, in_sentence, state_in_english
from desktop_app.model.spans import Span

_MARKS = ("“”", "‘’")


class What(StrEnum):
    """What of a quotation is copied."""

    QUOTATION = "quotation"
    CITATION = "citation"
    SHORT = "short"
    MARKDOWN = "markdown"
    BLOCK_QUOTE = "block_quote"
    CARD = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """The same for a plain and for a rich clipboard; `html` and `rtf` are "" where only plain text is wanted."""

    text: str
    html: str = ""
    rtf: str = ""


def copied(rows: Sequence[Row], what: What, *, style: str, places: Mapping[int, Place]) -> Copied:
    """`rows` in their order, for the clipboard or a drop.

    :raises KeyError: there is no such style.
    :raises StyleError: pandoc cannot use the user's style file.
    """
    return _FORMS[what](rows, style, places)


def _exactly(rows: Sequence[Row], _style: str, _places: Mapping[int, Place]) -> Copied:
    """Return the words letter for letter, with the marks around them; indirect ones in their sentence, called so."""
    return _rich(Citation(tuple((_shown(row),) for row in rows)))


def _shown(row: Row) -> Paragraph:
    if row.form is not Form.INDIRECT:
        return Paragraph((Run(marked(row)),), block=True)
    return Paragraph((*_sentence(row), Run(" (indirect)")), block=True)


def _sentence(row: Row) -> tuple[Run, ...]:
    """Return the sentence of an indirect quotation, its own words in bold."""
    return tuple(Run(words, bold=quoted) for words, quoted in in_sentence(row))


def _cited(form: str) -> Callable[[Sequence[Row], str, Mapping[int, Place]], Copied]:
    return lambda rows, style, places: _rich(registry.cite_all(rows, style=style, form=form, places=places))


def _rich(citation: Citation) -> Copied:
    """Markup for another program is copied as plain text alone, since programs prefer rich text where there is any."""
    if citation.code:
        return Copied(text=citation.text)
    whole = citation.html
    return Copied(text=citation.text, html=whole if whole.startswith("<") else f"<p>{whole}</p>", rtf=citation.rtf)


def _markdown(rows: Sequence[Row], style: str, places: Mapping[int, Place]) -> Copied:
    return Copied(text="\n\n".join(_quoted(row, style, places).markdown for row in rows))


def _quoted(row: Row, style: str, places: Mapping[int, Place]) -> Citation:
    """The words as a block, then who said them, then the document in the chosen style."""
    words = Paragraph(_block_words(row), block=True)
    who = Paragraph((Run(f"— {_who(row)}"),), block=True) if _who(row) else None
    source = registry.cite_all([row], style=style, form="reference", places=places).paragraphs
    return Citation((tuple(part for part in (words, who, *source) if part),))


def _block_quote(rows: Sequence[Row], style: str, places: Mapping[int, Place]) -> Copied:
    """HTML as source text, for a page that one writes; rich editors get it as such."""
    whole = "\n".join(_element(row, style, places) for row in rows)
    return Copied(text=whole, html=whole)


def _element(row: Row, style: str, places: Mapping[int, Place]) -> str:
    source = registry.cite_all([row], style=style, form="reference", places=places)
    address = item_of(row, places.get(row.id)).link
    cite = f' cite="{html.escape(address)}"' if address else ""
    lines = Paragraph(_block_words(row), block=True).html
    who = html.escape(_who(row), quote=False)
    inner = "".join(part.inner if not part.code else part.html for part in source.paragraphs)
    footer = f"<footer>{f'— {who}. ' if who else ''}<cite>{inner}</cite></footer>"
    return f"<blockquote{cite}>{lines}{footer}</blockquote>"


def _card(rows: Sequence[Row], style: str, places: Mapping[int, Place]) -> Copied:
    """What is needed to find the passage again and to see that nothing was changed."""
    return _rich(Citation(tuple(_card_lines(row, style, places.get(row.id, Place())) for row in rows)))


def _card_lines(row: Row, style: str, place: Place) -> tuple[Paragraph, ...]:
    said = _facts(row, place, style=style)
    lines = [Paragraph((Run(f"{fact.name}: "), Run(fact.value, href=fact.href))) for fact in said if fact.value]
    return (_shown(row), *lines)


def _facts(row: Row, place: Place, *, style: str) -> tuple[Fact, ...]:
    item = item_of(row, place)
    return (
        Fact(name="Speaker", value=row.speaker),
        Fact(name="Role", value=item.role),
        Fact(name="Organization", value=item.organization),
        Fact(name="State", value=state_in_english(row)),
        Fact(name="Source", value=registry.cite_all([row], style=style, form="reference").text),
        Fact(name="Passage", value=standing_at(place, (Span(row.start, row.end),))),
        Fact(name="Address", value=item.url, href=item.url),
        Fact(name="Link to the passage", value=item.link if item.link != item.url else "", href=item.link),
        Fact(name="Retrieved", value=time_in_words(row.retrieved)),
        Fact(name="File", value=item.file),
        Fact(name="SHA-256", value=row.sha256),
    )


def _block_words(row: Row) -> tuple[Run, ...]:
    if row.form is Form.INDIRECT:
        return _sentence(row)
    return (Run(wording.block(row.quotation, row.form, _MARKS) if row.form is Form.DIRECT else row.quotation),)


def _who(row: Row) -> str:
    item = item_of(row)
    who = ", ".join(part for part in (row.speaker, item.role, item.organization) if part)
    return f"{who or 'not attributed'} (indirect)" if row.form is Form.INDIRECT else who


_FORMS: Mapping[What, Callable[[Sequence[Row], str, Mapping[int, Place]], Copied]] = MappingProxyType(
    {
        What.QUOTATION: _exactly,
        What.CITATION: _cited("full"),
        What.SHORT: _cited("short"),
        What.MARKDOWN: _markdown,
        What.BLOCK_QUOTE: _block_quote,
        What.CARD: _card,
    }
)
