# SPDX-License-Identifier: Apache-2.0
"""The interpreter of the templates: an item set as its style says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import quote

from desktop_app.citations import punctuation, wording
from desktop_app.citations.citation import Citation, Paragraph, Run, link, merged
from desktop_app.citations.fields import FILTERS, ITEM_FIELDS, name_facts
from desktop_app.citations.items import Item
from desktop_app.citations.names import Name
from desktop_app.citations.style import People, Style
from desktop_app.citations.template import Choice, Field, Template, Words

_BIBTEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    # Not "\{": BibTeX counts braces whatever stands before them, and one alone would end or swallow the entry.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{letter: f"\\{letter}" for letter in "$&#_%"},
}
_WIKITEXT = {"|": "{{!}}", "{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;", "<": "&lt;", ">": "&gt;"}
_ESCAPES: Mapping[str, Mapping[str, str]] = MappingProxyType({"": {}, "bibtex": _BIBTEX, "wikitext": _WIKITEXT})
_IN_ADDRESSES = "%:/?#@!$&'()*+,;=~"
_LINES = re.compile(r"\n+")

Lookup = Callable[[Field], list[Run]]


def full(item: Item, style: Style) -> Citation:
    """The quotation, and behind it all that the style wants."""
    opening = _block(item, style) if _is_long(item, style) else _line(item, style, style.forms["quotation"])
    rest = [part for each in style.full for part in _line(item, style, each)]
    return Citation(((*opening, *rest),))


def form(item: Item, style: Style, name: str) -> Citation:
    """One of the forms of `style`, as "quotation", "short" or "reference", or one of its values.

    :raises KeyError: the style has no such form.
    """
    return Citation((_line(item, style, style.forms[name] if name in style.forms else style.values[name]),))


def _is_long(item: Item, style: Style) -> bool:
    if "block" not in style.forms or item.form == "indirect":
        return False
    words = style.long_words and wording.count_words(item.quotation) >= style.long_words
    return bool(words or (style.long_characters and len(wording.flat(item.quotation)) > style.long_characters))


def _line(item: Item, style: Style, source: Template) -> tuple[Paragraph, ...]:
    runs = merged(_Setting(item, style).render(source))
    return (Paragraph(runs, code=style.code),) if runs else ()


def _block(item: Item, style: Style) -> tuple[Paragraph, ...]:
    """The words set in, a paragraph each of theirs."""
    lines: list[list[Run]] = [[]]
    for run in _Setting(item, style).render(style.forms["block"]):
        first, *others = _LINES.split(run.words) if not run.href else [run.words]
        lines[-1].append(run.saying(first))
        lines.extend([run.saying(words)] for words in others)
    return tuple(Paragraph(merged(line), block=True) for line in lines)


class _Setting:
    """One item on its way into one style."""

    def __init__(self, item: Item, style: Style) -> None:
        self._item = item
        self._style = style
        self._known: dict[tuple[str, tuple[str, ...]], list[Run]] = {}

    def render(self, source: Template) -> list[Run]:
        runs: list[Run] = []
        self._into(runs, source, self._found)
        return runs

    def _into(self, runs: list[Run], source: Template, found: Lookup) -> None:
        for node in source:
            if isinstance(node, Words):
                punctuation.add(runs, Run(node.words, node.italic, raised=node.raised), self._style.rules)
            elif isinstance(node, Choice):
                chosen = next((part for part in node.alternatives if _filled(part, found)), ())
                self._into(runs, chosen, found)
            elif not node.test:
                runs.extend(_set_as(node, run) for run in found(node))

    def _found(self, node: Field) -> list[Run]:
        key = (node.name, node.filters)
        if key not in self._known:
            self._known[key] = self._look_up(node)
        return self._known[key]

    def _look_up(self, node: Field) -> list[Run]:
        if node.name in self._style.values:
            runs = self.render(self._style.values[node.name])
        elif node.name in self._style.people:
            runs = self._people(self._style.people[node.name], self._item.authors)
        else:
            return self._fact(node)
        return [run.saying(self._filtered(run.words, node)) for run in runs] if node.filters else runs

    def _fact(self, node: Field) -> list[Run]:
        words = self._filtered(ITEM_FIELDS[node.name](self._item, self._style), node)
        if node.name in ("url", "link") and words:
            # In markup an address is read letter for letter.
            return [Run(quote(words, safe=_IN_ADDRESSES)) if self._style.code else link(words, to=self._item.link)]
        return [Run(self._escaped(words))] if words else []

    def _filtered(self, words: str, node: Field) -> str:
        for name in node.filters:
            words = FILTERS[name](words, self._style) if words else ""
        return words

    def _escaped(self, words: str) -> str:
        table = _ESCAPES[self._style.escape]
        return "".join(table.get(letter, letter) for letter in words) if table else words

    # Names

    def _people(self, people: People, names: tuple[Name, ...]) -> list[Run]:
        cut = bool(people.limit) and len(names) >= people.limit
        shown = names[: people.keep] if cut else names
        runs: list[Run] = []
        for at, name in enumerate(shown):
            if at:
                last = at == len(shown) - 1 and not cut
                between = (people.two if len(shown) == 2 else people.last) if last else people.between
                punctuation.add(runs, Run(between), self._style.rules)
            self._into(runs, people.other if at else people.first, self._of(name, at + 1))
        if cut:
            self._into(runs, people.cut, lambda _node: self._into_list(people, names))
        return runs

    def _into_list(self, people: People, names: tuple[Name, ...]) -> list[Run]:
        runs: list[Run] = []
        self._into(runs, people.other, self._of(names[-1], len(names)))
        return runs

    def _of(self, name: Name, place: int) -> Lookup:
        facts = name_facts(name, place)

        def found(node: Field) -> list[Run]:
            words = self._escaped(facts[node.name])
            return [Run(words)] if words else []

        return found


def _filled(alternative: Template, found: Lookup) -> bool:
    """Every name that stands in `alternative` itself, outside nested brackets, is known."""
    return all(bool(found(node)) != (node.test == "!") for node in alternative if isinstance(node, Field))


def _set_as(node: Field, run: Run) -> Run:
    """`run` in the style that the template gives to the place that it fills."""
    if not (node.italic or node.raised):
        return run
    return replace(run, italic=run.italic or node.italic, raised=run.raised or node.raised)
