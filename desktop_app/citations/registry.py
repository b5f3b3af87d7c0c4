# SPDX-License-Identifier: Apache-2.0
"""The citation styles, those that ship and the user's own, and rows cited in one of them."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from desktop_app.base import resources
from desktop_app.base.paths import config_dir
from desktop_app.citations import csl, render, style_file
from desktop_app.citations.citation import Citation, together
from desktop_app.citations.csl import CslStyle
from desktop_app.citations.items import Item, Place, in_series, item_of
from desktop_app.citations.style import Style, StyleError
from desktop_app.model.rows import Row

_log = logging.getLogger(__name__)

DEFAULT = "apa"
FORMS = ("full", "short", "reference", "quotation")
MOST_BYTES = 1_000_000
"""No style file is longer; the longest of CSL has 130,000."""


def own_folder() -> Path:
    """Where the user's own styles lie, one file each: `*.toml` as ours, `*.csl` for pandoc."""
    return config_dir() / "citations"


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Style]:
    """The styles that ship, in the order of the menu."""
    files = {path.stem: path.read_text(encoding="utf-8") for path in resources.path("citations").glob("*.toml")}
    order = {name: tomllib.loads(text)["order"] for name, text in files.items()}
    made: dict[str, Style] = {}
    for name in sorted(files, key=lambda each: order[each]):
        made[name] = style_file.read(name, files[name], like=made)
    return MappingProxyType(made)


def styles() -> Mapping[str, Style | CslStyle]:
    """Every style by name: those that ship, then the user's own by their labels.

    A file that cannot be used is left out and logged.
    """
    found = _files(own_folder())
    own = [made for path, stamp in found if (made := _own(path, stamp)) and made.name not in shipped()]
    return {**shipped(), **{made.name: made for made in sorted(own, key=lambda each: each.label.casefold())}}


def cite_all(
    rows: Sequence[Row],
    *,
    style: str = DEFAULT,
    form: str = "full",
    places: Mapping[int, Place] = MappingProxyType({}),
) -> Citation:
    """`rows` in their order in one form: "full", "short", "reference" or "quotation".

    `places` say where the quotations stand in their documents, by the rows' ids.

    :raises KeyError: there is no such style or form.
    :raises StyleError: pandoc cannot use the user's style file.
    """
    if form not in FORMS:
        raise KeyError(form)
    # Each row of an export asks for its own; only the user's styles need a look at their folder.
    chosen = shipped()[style] if style in shipped() else styles()[style]
    return set_in(chosen, rows, form=form, places=places)


def set_in(
    chosen: Style | CslStyle, rows: Sequence[Row], *, form: str, places: Mapping[int, Place] = MappingProxyType({})
) -> Citation:
    """As `cite_all`, in a style that need not be among the known ones."""
    items = in_series([item_of(row, places.get(row.id)) for row in rows])
    if form == "reference":
        items = [item for item in items if not item.cited_before]
    if isinstance(chosen, CslStyle):
        return csl.cite(items, chosen, form=form)
    return together(_set(item, chosen, form) for item in items)


def _set(item: Item, chosen: Style, form: str) -> Citation:
    return render.full(item, chosen) if form == "full" else render.form(item, chosen, form)


def _files(folder: Path) -> list[tuple[Path, tuple[int, int]]]:
    """The style files of `folder`, with what tells whether one was changed."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix in (".toml", ".csl"))
        return [(path, (path.stat().st_mtime_ns, path.stat().st_size)) for path in files]
    except FileNotFoundError:
        return []
    except OSError:
        _log.warning("the user's citation styles cannot be read", exc_info=True)
        return []


@lru_cache(maxsize=128)
def _own(path: Path, stamp: tuple[int, int]) -> Style | CslStyle | None:
    """The style of a file; `stamp` makes a changed file be read anew."""
    try:
        if stamp[1] > MOST_BYTES:
            raise StyleError("The file is too long.")
        if path.suffix == ".csl":
            return csl.read(path)
        return style_file.read(path.stem, path.read_text(encoding="utf-8"), like=shipped())
    except (OSError, UnicodeDecodeError, StyleError) as error:
        _log.warning("the citation style %s cannot be used: %s", path, error)
        return None
