# SPDX-License-Identifier: Apache-2.0
"""How the file of a citation style is read, and what is refused in it."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from typing import Any

from desktop_app.base.dates import MONTHS
from desktop_app.citations import template
from desktop_app.citations.fields import FILTERS, ITEM_FIELDS, NAME_FIELDS
from desktop_app.citations.punctuation import Rules
from desktop_app.citations.style import People, Style, StyleError
from desktop_app.citations.template import Template, TemplateError

_MARKS = ("“”", "‘’")
_MONTHS_A_YEAR = 12
_ESCAPES = ("", "bibtex", "wikitext")


def read(name: str, text: str, *, like: Mapping[str, Style] | None = None) -> Style:
    """The style that the TOML `text` describes; `like` holds those that it may build on.

    :raises StyleError: it is no such style.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StyleError(f"The file is no TOML: {error}") from error
    return made(name, data, like=like or {})


def made(name: str, data: Mapping[str, Any], *, like: Mapping[str, Style]) -> Style:
    """The style of `data`, the content of a style file.

    :raises StyleError: it is no such style.
    """
    try:
        style = _style(name, _inherited(data, like))
    except TemplateError as error:
        raise StyleError(str(error)) from error
    except (TypeError, KeyError, AttributeError) as error:
        raise StyleError(f"Something is missing or of the wrong kind: {error}") from error
    _check(style)
    return style


def _inherited(data: Mapping[str, Any], like: Mapping[str, Style]) -> Mapping[str, Any]:
    """`data` on top of the style that it says it is like."""
    if "like" not in data:
        return data
    base = like.get(str(data["like"]))
    if base is None:
        raise StyleError(f"There is no style “{data['like']}” to build on.")
    tables = {table: {**base.source.get(table, {}), **data.get(table, {})} for table in ("values", "people", "forms")}
    return {**base.source, **data, **tables}


def _style(name: str, data: Mapping[str, Any]) -> Style:
    marks = tuple(data.get("marks", _MARKS))
    if [len(pair) for pair in marks] != [2, 2]:
        raise StyleError("marks must be two pairs, the outer and the inner one.")
    forms = {form: template.parse(words) for form, words in data["forms"].items() if form != "full"}
    if missing := {"quotation", "short", "reference"} - set(forms):
        raise StyleError(f"The forms lack: {', '.join(sorted(missing))}.")
    values = {value: template.parse(words) for value, words in data.get("values", {}).items()}
    long = data.get("long", {})
    small = tuple(data.get("small", ()))
    return Style(
        name=name,
        label=str(data["label"]),
        rules=Rules(
            marks=(marks[0], marks[1]),
            inside=bool(data.get("inside", True)),
            comma_after_call=bool(data.get("comma_after_call", False)),
        ),
        # A template may call the other forms, but {quotation} is the words themselves.
        values={**{form: part for form, part in forms.items() if form != "quotation"}, **values},
        forms=forms,
        people={list_name: _people(each) for list_name, each in data.get("people", {}).items()},
        full=tuple(template.parse(words) for words in data["forms"].get("full", ())),
        months=tuple(data.get("months", MONTHS)),
        small=small,
        never_last=(*small, *data.get("never_last", ())),
        title_words=int(data.get("title_words", 6)),
        long_words=int(long.get("words", 0)),
        long_characters=int(long.get("characters", 0)),
        escape=str(data.get("escape", "")),
        code=bool(data.get("code", False)),
        source=data,
    )


def _people(data: Mapping[str, Any]) -> People:
    first = template.parse(data["first"])
    return People(
        first=first,
        other=template.parse(data["other"]) if "other" in data else first,
        between=data.get("between", ", "),
        two=data.get("two", " and "),
        last=data.get("last", ", and "),
        limit=int(data.get("limit", 0)),
        keep=int(data.get("keep", 1)),
        cut=template.parse(data.get("cut", " et al.")),
    )


def _check(style: Style) -> None:
    """Refuse what could never be set: unknown names, and values that are made of themselves."""
    if len(style.months) != _MONTHS_A_YEAR or style.escape not in _ESCAPES:
        raise StyleError("months must be twelve, and escape one of: bibtex, wikitext.")
    known = {*ITEM_FIELDS, *style.values, *style.people}
    for part in (*style.values.values(), *style.forms.values(), *style.full):
        _check_names(part, known)
    for people in style.people.values():
        _check_names(people.first, NAME_FIELDS)
        _check_names(people.other, NAME_FIELDS)
        _check_names(people.cut, {"last"})
    for value in style.values:
        _follow(style, value, ())


def _check_names(part: Template, known: Collection[str]) -> None:
    for each in template.fields(part):
        if each.name not in known:
            raise StyleError(f"There is no {{{each.name}}}.")
        if unknown := set(each.filters) - set(FILTERS):
            raise StyleError(f"There is no :{min(unknown)}.")


def _follow(style: Style, value: str, above: tuple[str, ...]) -> None:
    if value in above:
        raise StyleError(f"{{{value}}} is made of itself.")
    for each in template.fields(style.values[value]):
        if each.name in style.values:
            _follow(style, each.name, (*above, value))
