# SPDX-License-Identifier: Apache-2.0
"""Reads the phenomena and the surroundings, and fills templates with names: alone, on a page, and broken up there.

A file of either folder says what it is for in its first paragraph. Then come its templates, in the form of
`tests/golden/source`, with slots (`names.py`) in text and rows:

    # name [straight] [whole] [aside]
    headline: Where it tells something, as do standfirst: and byline:
    Text with [[1:the content of a quotation]] by {w1}.
    > 1 direct person | {w1} | chair | {b1}

`aside`: reported by its share alone, so that nothing is tuned on it. `straight`: the page has straight quotation marks.
`whole`: it cannot be broken up. A speaker "?" is not looked at. Surroundings have one `{{passage}}`, and numbers
from 51.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import cycle, takewhile
from pathlib import Path

from tests.behaviour.names import Cast
from tests.golden.passages import Passage, converted, passage_of

HERE = Path(__file__).parent
SEED = 2
"""With it no template gets the same names twice."""
_HEAD = ("headline", "standfirst", "byline")
_HEAD_LINE = re.compile(rf"({'|'.join(_HEAD)}): (.+)")
_TAG = re.compile(r"\[\[\d+:|\]\]")
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)([.!?][”’]?(?:\]\])?) (?=[A-Z“‘\[{])")
_PLACE = "{{passage}}"
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


class Setting(StrEnum):
    """How a passage stands.

    Broken up, it has a paragraph for each sentence and a line of `interruptions.txt` between two of them, which names
    nobody or (NAMED) somebody else.
    """

    ALONE = "alone"
    PAGE = "page"
    BROKEN = "broken up"
    NAMED = "by a name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A text with slots; `head` by the name of its line, `rows` as they stand in the file."""

    family: str
    name: str
    flags: frozenset[str]
    head: Mapping[str, str]
    text: str
    rows: tuple[str, ...]

    @property
    def aside(self) -> bool:
        """Whether nothing may be tuned on it."""
        return "aside" in self.flags


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A template filled with names; `page` is the name of the surroundings, "" where it stands alone.

    The first `own` quotations of `passage` are the template's, the others those of the page. The template's text,
    without its head, stands at `place`.
    """

    template: Template
    setting: Setting
    page: str
    cast: Cast
    passage: Passage
    own: int
    place: range


@cache
def phenomena() -> dict[str, tuple[Template, ...]]:
    """The templates of each phenomenon, in the order of the files' names."""
    return {path.stem: tuple(_templates(path)) for path in sorted((HERE / "phenomena").glob("*.txt"))}


@cache
def surroundings() -> tuple[Template, ...]:
    """All pages into which passages are put."""
    return tuple(page for path in sorted((HERE / "surroundings").glob("*.txt")) for page in _templates(path))


def purpose(phenomenon: str) -> str:
    """Return what the phenomenon tests, as its file says."""
    return (HERE / "phenomena" / f"{phenomenon}.txt").read_text(encoding="utf-8").split("\n\n")[0]


def cases(templates: Sequence[Template], *, fills: int, pages: int) -> Iterator[Case]:
    """Fill each template `fills` times: alone, and with these names on `pages` pages of its half.

    On every second page it is broken up with a name, on the others without.
    """
    for number, template in enumerate(templates):
        around = [page for page in surroundings() if page.aside == template.aside]
        chosen = [around[(number * pages + turn) % len(around)] for turn in range(pages)]
        for fill in range(fills):
            yield filled(template, fill)
            for page, setting in zip(chosen, cycle((Setting.BROKEN, Setting.NAMED)), strict=False):
                yield filled(template, fill, page)
                if broken := broken_up(template, setting):
                    yield filled(broken, fill, page, setting=setting)


def filled(template: Template, fill: int, page: Template | None = None, *, setting: Setting | None = None) -> Case:
    """Return `template` with the names number `fill`, which are the same alone and on any page.

    :raises ValueError: where rows and contents do not fit.
    """
    cast = Cast(f"{SEED}/{template.family}/{template.name}/{fill}", aside=template.aside)
    body = text = cast.fill(template.text)
    rows = [cast.fill(row) for row in template.rows]
    head = {line: cast.fill(words) for line, words in template.head.items()}
    if page:
        head = {line: cast.fill(words) for line, words in page.head.items()} | head
        text = cast.fill(page.text).replace(_PLACE, text)
        rows += [cast.fill(row) for row in page.rows]
    setting = setting or (Setting.PAGE if page else Setting.ALONE)
    name = f"{template.family}/{template.name}/{fill}/{page.name if page else ''}/{setting}"
    whole = "\n\n".join([*(head[line] for line in _HEAD if line in head), text])
    (row,) = converted(f"# {name}: {template.family}\n{whole}\n" + "\n".join(rows))
    start = row["text"].index(own := _TAG.sub("", body))
    if page and "straight" in page.flags:
        row["text"] = row["text"].translate(_STRAIGHT)
    return Case(
        template=template,
        setting=setting,
        page=page.name if page else "",
        cast=cast,
        passage=passage_of(row),
        own=len(template.rows),
        place=range(start, start + len(own)),
    )


def broken_up(template: Template, setting: Setting) -> Template | None:
    """Return `template` with a paragraph for each sentence and something else before one that quotes.

    What and where are the same for all names. None where it cannot be broken up.
    """
    text = _SENTENCE_END.sub(lambda m: m[0] if _is_quoted(template.text, m.start()) else m[1] + "\n\n", template.text)
    paragraphs = text.split("\n\n")
    if len(paragraphs) == 1 or "whole" in template.flags:
        return None
    rng = random.Random(f"{SEED}/{template.family}/{template.name}")
    behind = range(1, len(paragraphs))
    place = rng.choice([at for at in behind if "[[" in paragraphs[at]] or behind)
    fitting = [line for line in _interruptions(template.aside) if ("{" in line) is (setting is Setting.NAMED)]
    return replace(template, text="\n\n".join([*paragraphs[:place], rng.choice(fitting), *paragraphs[place:]]))


def _interruptions(aside: bool) -> list[str]:
    lines = (HERE / "interruptions.txt").read_text(encoding="utf-8").splitlines()[1:]
    half = len(lines) // 2
    return lines[half:] if aside else lines[:half]


def _is_quoted(text: str, at: int) -> bool:
    """Whether a content that begins before `at` ends behind it."""
    return text.count("[[", 0, at) > text.count("]]", 0, at)


def _templates(path: Path) -> Iterator[Template]:
    for block in re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, *lines = block.rstrip().split("\n")
        name, *flags = title.split()
        head = {m[1]: m[2] for m in takewhile(bool, map(_HEAD_LINE.fullmatch, lines)) if m}
        body = lines[len(head) :]
        yield Template(
            family=path.stem,
            name=name,
            flags=frozenset(flags),
            head=head,
            text="\n".join(line for line in body if not line.startswith("> ")).strip("\n"),
            rows=tuple(line for line in body if line.startswith("> ")),
        )
