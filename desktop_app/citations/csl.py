# SPDX-License-Identifier: Apache-2.0
"""Any style of the Citation Style Language, set by pandoc's citeproc where pandoc is installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree, html

from desktop_app.citations import wording
from desktop_app.citations.citation import Citation, Paragraph, Run, merged
from desktop_app.citations.items import Issued, Item
from desktop_app.citations.names import Name
from desktop_app.citations.style import StyleError

_NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
_MARKS = ("“”", "‘’")
# A thousand citations take seven seconds.
_TIMEOUT_S = 60
# Windows would open a terminal for it.
_NO_TERMINAL: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_ITALIC = frozenset({"em", "i"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CslStyle:
    """A CSL file of the user's; `label` is its title."""

    name: str
    label: str
    path: Path


def pandoc() -> str | None:
    """The program that sets CSL styles, None where it is not installed. `INQUIT_PANDOC` names another one."""
    found = shutil.which("pandoc")
    # Windows looks first in the folder that the program was started in: that of an article that came from anywhere.
    return os.environ.get("INQUIT_PANDOC") or (found if found and Path(found).is_absolute() else None)


def read(path: Path) -> CslStyle | None:
    """The style of a CSL file; None without pandoc.

    :raises StyleError: it is no CSL file.
    """
    if pandoc() is None:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        raise StyleError(f"The file is no XML: {error}") from error
    if root.tag != f"{_NAMESPACE}style":
        raise StyleError("The file is no CSL style.")
    title = root.findtext(f"{_NAMESPACE}info/{_NAMESPACE}title") or path.stem
    return CslStyle(name=path.stem, label=" ".join(title.split()), path=path)


def cite(items: Sequence[Item], style: CslStyle, *, form: str, lang: str = "") -> Citation:
    """`items` in one of the forms of `registry.FORMS`; `lang` ("en-GB") is the language of terms and marks.

    :raises StyleError: pandoc is missing or cannot use the style.
    """
    if not items:
        return Citation(())
    tree = _pandoc(items, style, lang=lang)
    bibliography = {part.get("id", "").removeprefix("ref-"): _runs(part) for part in tree.xpath("//*[@id='refs']/*")}
    notes = {f"#{part.get('id')}": _runs(part) for part in tree.xpath("//li[starts-with(@id, 'fn')]")}
    cited: list[tuple[Paragraph, ...]] = []
    for item, part in zip(items, tree.xpath("//div[@class='cited']"), strict=True):
        note = next((notes[each.get("href")] for each in part.xpath(".//a[@href]") if each.get("href") in notes), ())
        set_item = _Set(in_text=_runs(part), note=note, reference=bibliography.get(_id(item), ()))
        cited.append(tuple(Paragraph(merged(runs)) for runs in _lines(item, set_item, form) if runs))
    return Citation(tuple(cited))


def csl_item(item: Item) -> dict[str, Any]:
    """The document of `item` as CSL-JSON."""
    data: dict[str, Any] = {
        "id": _id(item),
        "type": "article-newspaper" if item.container else "webpage",
        "title": item.title or item.file or "Untitled text",
        "container-title": item.container,
        "URL": item.url,
        "author": [_name(name) for name in item.authors],
        "issued": _parts(item.issued),
        "accessed": _parts(item.place.accessed) if item.url else {},
    }
    return {name: value for name, value in data.items() if value}


def _id(item: Item) -> str:
    return f"d{item.number}"


def _name(name: Name) -> dict[str, str]:
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix, "literal": name.literal}
    return {part: words for part, words in parts.items() if words}


def _parts(issued: Issued) -> dict[str, Any]:
    parts = [part for part in (issued.year, issued.month, issued.day) if part]
    return {"date-parts": [parts]} if parts else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    """What pandoc made of one citation; `note` is empty in styles that cite in the text."""

    in_text: tuple[Run, ...]
    note: tuple[Run, ...]
    reference: tuple[Run, ...]


def _lines(item: Item, made: _Set, form: str) -> list[tuple[Run, ...]]:
    short = made.note or made.in_text
    if form == "short":
        return [short]
    if form == "reference":
        return [made.reference]
    if made.note:
        number = str(item.note_number)
        sentence = Run(wording.ended(item.shown, item.form, _MARKS, inside=True))
        opening: list[tuple[Run, ...]] = [(sentence, Run(number, raised=True))]
        rest: list[tuple[Run, ...]] = [(Run(f"{number}. "), *made.note)]
    else:
        opening = [(Run(f"{wording.quoted(item.shown, item.form, _MARKS)} "), *made.in_text, Run("."))]
        rest = []
    rest += [] if item.cited_before else [made.reference]
    return opening if form == "quotation" else [*opening, *rest]


# What goes to pandoc and what comes from it


def _pandoc(items: Sequence[Item], style: CslStyle, *, lang: str) -> Any:
    """The HTML of pandoc as a tree."""
    program = pandoc()
    if program is None:
        raise StyleError("pandoc is not installed; it sets the styles of CSL files.")
    references = {_id(item): csl_item(item) for item in items}
    with TemporaryDirectory(prefix="inquit-") as folder:
        bibliography = Path(folder) / "references.json"
        bibliography.write_text(json.dumps([*references.values()], ensure_ascii=False), encoding="utf-8")
        # The sandbox keeps pandoc from the network, where a style that names another one would send it.
        options = ("--sandbox", "--citeproc", "--from=markdown", "--to=html", "--wrap=none")
        command = [program, *options, f"--bibliography={bibliography}", f"--csl={style.path}"]
        command += [f"--metadata=lang:{lang}"] if lang else []
        words = "\n\n".join(_citation(item) for item in items)
        try:
            done = subprocess.run(
                command,
                input=words.encode(),
                capture_output=True,
                timeout=_TIMEOUT_S,
                check=False,
                creationflags=_NO_TERMINAL,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise StyleError(f"pandoc could not be run: {error}") from error
    if done.returncode:
        raise StyleError(f"pandoc cannot use {style.path.name}: {done.stderr.decode(errors='replace').strip()}")
    return html.document_fromstring(done.stdout.decode())


def _citation(item: Item) -> str:
    """The citation in pandoc's Markdown, every sign of the speaker's name escaped."""
    who = "" if item.speaker is None or item.own_words else f"{_escaped(item.speaker.short)}, "
    how = "paraphrased in " if item.form == "indirect" else "as cited in " if who else ""
    page, place = item.place.page, item.place.timestamp
    locator = f", {{p. {_escaped(page)}}}" if page else f", {_escaped(place)}" if place else ""
    return f"::: cited\n[{who}{how}@{_id(item)}{locator}]\n:::"


def _escaped(words: str) -> str:
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", wording.flat(words))


def _runs(part: Any) -> tuple[Run, ...]:
    """The words of an element as runs, on one line."""
    runs = merged(_walk(part, Run("")))
    flat = [run.saying(re.sub(r"\s+", " ", run.words)) for run in runs]
    if not flat:
        return ()
    flat[0] = flat[0].saying(flat[0].words.lstrip())
    flat[-1] = flat[-1].saying(flat[-1].words.rstrip())
    return merged(flat)


def _walk(part: Any, set_as: Run) -> Iterator[Run]:
    if part.get("role") == "doc-backlink":
        return
    inner = _set_by(part, set_as)
    yield inner.saying(part.text or "")
    for child in part:
        yield from _walk(child, inner)
        yield inner.saying(child.tail or "")


def _set_by(part: Any, set_as: Run) -> Run:
    if part.tag in _ITALIC:
        return replace(set_as, italic=True)
    if part.tag == "sup":
        return replace(set_as, raised=True)
    if part.tag == "a" and str(part.get("href", "")).startswith(("http://", "https://")):
        return replace(set_as, href=part.get("href"))
    return set_as
