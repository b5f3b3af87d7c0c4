# SPDX-License-Identifier: Apache-2.0
"""Citing quotations, for the clipboard and the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from desktop_app.actions import browsing
from desktop_app.citations import copies, own, registry
from desktop_app.citations.citation import Citation
from desktop_app.citations.copies import Copied, What
from desktop_app.citations.items import Place, item_of
from desktop_app.citations.own import OwnForm
from desktop_app.citations.places import Places
from desktop_app.citations.style import StyleError
from desktop_app.library.library import Library
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span

__all__ = [
    "DEFAULT",
    "Citation",
    "Copied",
    "OwnForm",
    "Place",
    "StyleError",
    "What",
    "address",
    "cite_all",
    "copied",
    "own_form",
    "own_form_names",
    "own_form_preview",
    "places",
    "remove_own_form",
    "save_own_form",
    "shipped_styles",
    "styles",
]

DEFAULT = registry.DEFAULT


def styles() -> list[tuple[str, str]]:
    """(name, label) of each citation style, the usual one first and the user's own last; no two labels are the same."""
    labels = Counter(style.label for style in registry.styles().values())
    return [
        (name, style.label if labels[style.label] == 1 else f"{style.label} ({name})")
        for name, style in registry.styles().items()
    ]


def places(library: Library, rows: Sequence[Row]) -> dict[int, Place]:
    """Where `rows` stand in their documents, by their ids; reads each document once.

    :raises LibraryProblem: the library cannot be read.
    """
    by_document: dict[int, list[Row]] = {}
    for row in rows:
        by_document.setdefault(row.document, []).append(row)
    found: dict[int, Place] = {}
    for document, cited in by_document.items():
        article = browsing.article(library, document)
        known = Places(article.document.text, title=article.document.title)
        content = {passage.id: passage.content for passage in article.passages}
        found.update((row.id, known.of(content.get(row.id) or (Span(row.start, row.end),))) for row in cited)
    return found


def address(library: Library, row: Row) -> str:
    """The address of the page that a quotation stands on, leading to its words where they can be named.

    :raises LibraryProblem: the library cannot be read.
    """
    return item_of(row, places(library, [row]).get(row.id)).link


def copied(library: Library, ids: Sequence[int], what: What, *, style: str = DEFAULT) -> tuple[Copied, int, int]:
    """The quotations `ids` in their order, for the clipboard or a drop, how many they are, and how many of them no
    person has checked.

    :raises KeyError: where there is no such style.
    :raises StyleError: pandoc cannot use a style file of the user's.
    :raises LibraryProblem: the library cannot be read.
    """
    rows = browsing.rows_with_work(library, ids) if what is What.CARD else browsing.rows(library, ids)
    # The words alone need no document to be read.
    known = {} if what is What.QUOTATION else places(library, rows)
    made = copies.copied(rows, what, style=style, places=known)
    return made, len(rows), browsing.unchecked(library, ids)


def cite_all(
    rows: Sequence[Row],
    *,
    style: str = DEFAULT,
    form: str = "full",
    places: Mapping[int, Place] = MappingProxyType({}),
) -> Citation:
    """Several quotations in their order, in one form: "full", "short", "reference" or "quotation".

    :raises KeyError: where there is no such style.
    :raises StyleError: pandoc cannot use a style file of the user's.
    """
    return registry.cite_all(rows, style=style, form=form, places=places)


def own_form(style: str) -> tuple[OwnForm, bool]:
    """What an editor of the user's own forms begins with, and whether `style` is such a form already."""
    form = own.form_of(style)
    return form, bool(form.label)


def own_form_preview(library: Library, form: OwnForm, row: Row) -> tuple[str, str]:
    """The full and the short citation of `row` in a form that need not be kept yet.

    :raises StyleError: the form cannot be read.
    :raises LibraryProblem: the library cannot be read.
    """
    return own.preview(form, row, places(library, [row]).get(row.id))


def own_form_names(library: Library, like: str, row: Row) -> list[tuple[str, str]]:
    """What a form can name, and what that is for `row`.

    :raises KeyError: where there is no such style.
    :raises LibraryProblem: the library cannot be read.
    """
    return own.names(like, row, places(library, [row]).get(row.id))


def shipped_styles() -> list[tuple[str, str]]:
    """(name, label) of the styles that a form can be like."""
    return [(name, style.label) for name, style in registry.shipped().items()]


def save_own_form(form: OwnForm) -> str:
    """Keep a form; the name of the style that it is from now on.

    :raises StyleError: the form cannot be read, has no name, or cannot be written.
    """
    return own.save(form)


def remove_own_form(style: str) -> bool:
    """Remove a form of the user's; returns whether there was one called `style`.

    :raises StyleError: its file cannot be removed.
    """
    return own.remove(style)
