# SPDX-License-Identifier: Apache-2.0
"""The citation forms that the user writes: what a form is made of, how it is kept, and what it can name."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.base.files import make_private_folder, replacing, usable_stem
from desktop_app.citations import registry, render, style_file
from desktop_app.citations.fields import FLAGS, ITEM_FIELDS
from desktop_app.citations.items import Place, item_of
from desktop_app.citations.style import Style, StyleError
from desktop_app.model.rows import Row

_NO_NAME = re.compile(r"[^a-z0-9]+")
_TOO_MUCH = frozenset({"block_words"})
"""Named by blocks alone, which own forms have none of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnForm:
    """A form as its editor shows it: `full` and `short` are templates, each line of `full` a paragraph.

    Names, dates and marks are set as in the style `like`.
    """

    label: str
    like: str
    full: str
    short: str


def form_of(name: str) -> OwnForm:
    """What an editor begins with for the style `name`: the user's own as it is, another one as what it is like."""
    found = registry.styles().get(name)
    if not isinstance(found, Style):
        return form_of(registry.DEFAULT)
    own = found.name not in registry.shipped()
    forms = found.source["forms"]
    return OwnForm(
        label=found.label if own else "",
        like=str(found.source.get("like", registry.DEFAULT)) if own else found.name,
        full="\n".join([forms["quotation"], *forms.get("full", ())]),
        short=forms["short"],
    )


def style_of(form: OwnForm) -> Style:
    """The style that `form` makes.

    :raises StyleError: a template cannot be read, or names what there is not; the message is for its writer.
    """
    return style_file.made(_name(form.label), _data(form), like=registry.shipped())


def preview(form: OwnForm, row: Row, place: Place | None = None) -> tuple[str, str]:
    """How `form` sets `row`: the full and the short citation.

    :raises StyleError: as `style_of` does.
    """
    made, item = style_of(form), item_of(row, place)
    return render.full(item, made).text, render.form(item, made, "short").text


def save(form: OwnForm) -> str:
    """Keep `form` as a file of the user's, in the place of one with the same name; the name of the style.

    :raises StyleError: as `style_of` does, or the form has no name, or the file cannot be written.
    """
    made = style_of(form)
    if not form.label.strip():
        raise StyleError("The form needs a name.")
    path = _path(made.name)
    try:
        make_private_folder(path.parent)
        with replacing(path, private=True) as out:
            out.write(_toml(_data(form)).encode())
    except OSError as error:
        raise StyleError(f"{path} cannot be written ({error.strerror or error}).") from error
    return made.name


def remove(name: str) -> bool:
    """Remove the user's form `name`; returns whether there was one.

    :raises StyleError: the file cannot be removed.
    """
    if name in registry.shipped():
        return False
    try:
        _path(name).unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StyleError(f"{_path(name)} cannot be removed ({error.strerror or error}).") from error
    return True


def names(like: str, row: Row, place: Place | None = None) -> list[tuple[str, str]]:
    """What a form like the style `like` can name, with what it stands for in `row`; facts before lists of names."""
    chosen, item = registry.shipped()[like], item_of(row, place)
    facts = [(name, fact(item, chosen)) for name, fact in ITEM_FIELDS.items() if name not in FLAGS | _TOO_MUCH]
    people = [(name, render.form(item, _only(chosen, name), "short").text) for name in chosen.people]
    return [*facts, *people, *((name, "") for name in sorted(FLAGS))]


def _only(chosen: Style, name: str) -> Style:
    source = {**chosen.source, "forms": dict.fromkeys(("quotation", "short", "reference"), f"{{{name}}}")}
    return style_file.made(chosen.name, {**source, "like": chosen.name}, like=registry.shipped())


def _data(form: OwnForm) -> dict[str, Any]:
    first, *others = [line.strip() for line in form.full.splitlines() if line.strip()] or [""]
    # Without blocks: a long quotation has the form that was written for it, too.
    return {
        "label": " ".join(form.label.split()),
        "like": form.like,
        "long": {},
        "forms": {"quotation": first, "full": others, "short": form.short.strip()},
    }


def _toml(data: dict[str, Any]) -> str:
    """`data` as TOML, whose strings are those of JSON but for one character."""
    lines = ["# A citation form of your own; docs/citing.md of Inquit says what the templates mean."]
    for name, value in data.items():
        if isinstance(value, dict):
            lines += [f"[{name}]", *(f"{inner} = {_value(words)}" for inner, words in value.items())]
        else:
            lines.append(f"{name} = {_value(value)}")
    return "\n".join(lines) + "\n"


def _value(words: str | list[str]) -> str:
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _name(label: str) -> str:
    """The label as a file name; never that of a style that ships."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    # One in another alphabet is named by its code points.
    name = _NO_NAME.sub("-", plain).strip("-") or "-".join(f"{ord(letter):x}" for letter in label[:12])
    return f"own-{name}" if name in registry.shipped() else usable_stem(name)


def _path(name: str) -> Path:
    return registry.own_folder() / f"{name}.toml"
