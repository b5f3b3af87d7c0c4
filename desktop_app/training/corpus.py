# SPDX-License-Identifier: Apache-2.0
"""Reads the annotated corpora and says which articles train, tune and test."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from desktop_app.people.text.lexicons import is_nation, lists
from desktop_app.training import news_labels
from desktop_app.training.page_labels import judged_rows, labelled_pages, said_in, said_rows
from desktop_app.training.parties import Party, parties, whole_words
from desktop_app.training.parties import Pieces as Pieces

TRAINED_OF_REGISTER = 28
TESTED_OF_REGISTER = 40
"""Own articles of each register from the first number to the second test, the others train."""
ASIDE = (13, 27, 43, 57)
"""Own articles of these numbers are kept aside for tuning."""
UNNAMED = 4
"""Of every so many training articles the network is not told the speakers: the ranker of people learns from these."""
LATER = range(80, 120)
"""Own articles of these numbers were written when the rankers wanted more; of these it is one in two."""
_ROLE_PART = re.compile(r"(?:[’']s?\b)?\W*(.*?)(?:\W+(?:at|for|from|in|of|the|to|with))*\W*")
"""What is left of a role beside a name: without the possessive ending before it and the preposition behind it."""
_OWN_NAME = re.compile(r"[a-z]+-\d{3}")
PAGES = Path("pages", "unlabelled.jsonl")
OWN = Path(__file__).resolve().parents[2] / "tests" / "gold" / "own"
NAMES = OWN.parent / "names" / "names.jsonl"
"""Texts in which every name is labelled: {"doc", "names"}, a name [start, end, kind] in code points, no word of it."""
PERSONS = NAMES.with_name("persons.jsonl")
"""Texts in which every person is labelled: {"doc", "people"}, a person [name, roles, organizations], as places too."""
_KINDS = {"P": "person", "O": "organization", "L": "place"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One gold row: spans in code points, end exclusive. `act` and `form` are "" where the corpus does not say.

    `act`: speech, attitude or optional (thoughts, reputation), or neither (deeds, the writer's own words). `party`:
    which of the article's parties speaks, -1 where it is not known. `tagged`: False where the bounds are not sure, as
    the program gave them.
    """

    content: Pieces
    cue: Pieces
    source: Pieces
    act: str = ""
    form: str = ""
    party: int = -1
    tagged: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A stretch of text that names somebody or something: `kind` is person, organization, role or place."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with its gold rows.

    `parties` are None where the corpus names no speakers, `entities` where it names nothing. `tagged`: False where not
    every quotation is marked. `named`: every name is among the `entities`.
    """

    doc: str
    text: str
    attributions: tuple[Attribution, ...]
    own: bool = False
    page: bool = False
    tagged: bool = True
    named: bool = False
    entities: tuple[Entity, ...] | None = field(default=None)
    parties: tuple[Party, ...] | None = field(default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """What is trained on and what is kept aside for tuning, apart from every test."""

    train: list[Article]
    tune: list[Article]


def load(folder: Path, *, everybody: bool = False) -> Corpora:
    """PolNeAR's training part, the own training part and real pages; a fixed slice of the first two is kept aside.

    `everybody`: the speakers that are kept for the rankers of people (see `is_hidden`) are told too.

    :raises FileNotFoundError: where the folder lacks a corpus.
    """
    rows = list(lines_of(folder / "polnear-train.jsonl"))
    more = news_labels.labelled({row["doc"]: row["text"] for row in rows})
    judged = judged_rows("polnear")
    people = {row["doc"]: row for row in (*more, *lines_of(folder / "people-train.jsonl"))}
    news = [_with_acts(_article(row, people=people.get(row["doc"])), judged.get(row["doc"], [])) for row in rows]
    random.Random(20).shuffle(news)
    own = [article for article in load_own(folder) if not is_test(article.doc)]
    aside = {article.doc for article in own if number_of(article.doc) in ASIDE}
    return Corpora(
        train=[a if everybody else _told(a) for a in news[40:] + own if a.doc not in aside] + load_pages(folder),
        tune=news[:40] + [article for article in own if article.doc in aside],
    )


def load_pages(folder: Path) -> list[Article]:
    """Real pages to train on, and raw texts with judged rows or known speakers; [] where there are none.

    Of a story kept aside the speakers are told, but no act.
    """
    told = (page for page in _pages(folder) if not is_page_aside(page.doc) or page.parties is not None)
    return [_without_acts(page) if is_page_aside(page.doc) else page for page in told]


def pages_aside(folder: Path) -> list[Article]:
    """Those kept aside; rows that only a reader has judged are not `tagged`."""
    return [article for article in _pages(folder) if is_page_aside(article.doc)]


def _pages(folder: Path) -> Iterator[Article]:
    raw = folder / "raw" / "abc.jsonl"
    if not ((folder / PAGES).exists() and raw.exists()):
        return
    texts, wrong = page_texts(folder), judged_rows("pages")
    for row in labelled_pages(texts):
        told = row if is_told_page(folder, row["doc"]) else None
        yield replace(_with_acts(_article(row, people=told), wrong.get(row["doc"], [])), page=True)
    judged, stories = judged_rows("abc"), {doc for doc in _stories(texts) if is_told_page(folder, doc)}
    for doc in sorted(judged.keys() | stories):
        row = {"doc": doc, "text": texts[doc], "attributions": said_in(doc, texts[doc]) if doc in stories else []}
        bare = _article(row, people=row if doc in stories else None)
        rows = tuple(replace(known, tagged=False) for known in bare.attributions)
        yield _with_acts(replace(bare, attributions=rows, tagged=False), judged.get(doc, []))


def _without_acts(article: Article) -> Article:
    return replace(article, attributions=tuple(replace(row, act="") for row in article.attributions))


def _stories(texts: Mapping[str, str]) -> set[str]:
    """The real texts without labelled rows in which every person is labelled."""
    return (texts.keys() & _people().keys()) - {page["doc"] for page in labelled_pages(texts)}


def hidden_stories(folder: Path) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """Name, text and persons (speaker, role, organization in words) of real texts whose persons the network is not
    told, and which are not labelled whole."""
    texts = page_texts(folder) if (folder / PAGES).exists() else {}
    for doc in sorted(_stories(texts)):
        if is_hidden(doc):
            bare = Article(doc=doc, text=texts[doc], attributions=())
            yield doc, texts[doc], list(_persons(bare))


def page_texts(folder: Path) -> dict[str, str]:
    """By name the real texts that may be labelled: pages, also those of packages (see `page_labels`), and stories."""
    files = (folder / PAGES, folder / "pages" / "more.jsonl", folder / "raw" / "abc.jsonl")
    return {row["doc"]: row["text"] for file in files if file.exists() for row in lines_of(file)}


def is_told_page(folder: Path, doc: str) -> bool:
    """Whether the network is told the speakers of this labelled text; those of `PAGES` are kept for the rankers."""
    aside = is_page_aside(doc) and doc not in said_rows()
    return not is_hidden(doc) and not aside and doc not in _kept_pages(folder)


@lru_cache(maxsize=2)
def _kept_pages(folder: Path) -> frozenset[str]:
    return frozenset(row["doc"] for row in lines_of(folder / PAGES))


def is_page_aside(doc: str) -> bool:
    """Whether this page or raw text is one of the third kept aside, on which a row's confidence is fitted."""
    return crc32(doc.encode()) % 3 == 0


def _with_acts(article: Article, judged: Sequence[Mapping[str, Any]]) -> Article:
    """`article` with the acts of judged rows: of those that it has, by their cue, else as rows without sure bounds."""
    acts = {_spans(row["cue"]): row["act"] for row in judged if row["cue"]}
    known = [replace(row, act=acts.get(row.cue, row.act)) if row.cue else row for row in article.attributions]
    held = {row.cue for row in known}
    more = [
        Attribution(
            content=_spans(row["content"]),
            cue=_spans(row["cue"]),
            source=_spans(row["source"]),
            act=row["act"],
            tagged=False,
        )
        for row in judged
        if not row["cue"] or _spans(row["cue"]) not in held
    ]
    return replace(article, attributions=(*known, *more))


def _told(article: Article) -> Article:
    return replace(article, entities=None, parties=None, named=False) if is_hidden(article.doc) else article


def load_own(folder: Path) -> Iterator[Article]:
    """All own articles, one after the other: those of the corpus, and those that lie in the repository alone."""
    return (_article(row, people=row) for row in _own_rows(folder))


def own_test(folder: Path) -> list[Article]:
    """The own articles that are never trained on."""
    return [_article(row, people=row) for row in _own_rows(folder) if is_test(row["doc"])]


def _own_rows(folder: Path) -> Iterator[dict[str, Any]]:
    yield from lines_of(folder / "own" / "own.jsonl")
    yield from lines_of(OWN / "more.jsonl")


def news_dev(folder: Path) -> list[Article]:
    """PolNeAR's development part; never trained on."""
    return [_article(row, people=None) for row in lines_of(folder / "polnear-dev.jsonl")]


def number_of(doc: str) -> int:
    """The number of an own article within its register."""
    return int(doc.rsplit("-", 1)[1])


def is_test(doc: str) -> bool:
    """Whether this is an own article that is never trained on."""
    return TRAINED_OF_REGISTER <= number_of(doc) < TESTED_OF_REGISTER


def is_hidden(doc: str) -> bool:
    """Whether this is a training article whose speakers the network is not told (see `UNNAMED`)."""
    if doc in news_labels.kept():
        return True
    later = _OWN_NAME.fullmatch(doc) is not None and number_of(doc) in LATER
    return doc not in news_labels.told() and crc32(doc.encode()) % (UNNAMED // 2 if later else UNNAMED) == 0


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file in JSON Lines."""
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            if line.strip():
                yield json.loads(line)


def _article(row: dict[str, Any], *, people: dict[str, Any] | None) -> Article:
    rows = tuple(
        Attribution(
            content=_spans(a["content"]), cue=_spans(a["cue"]), source=_spans(a["source"]),
            act=a.get("act", ""), form=a.get("form") or "",
        )
        for a in row["attributions"]
    )  # fmt: skip
    names = named_things(row["doc"])
    article = Article(
        doc=row["doc"],
        text=row["text"],
        attributions=rows,
        own="register" in row,
        named=names is not None,
        entities=names,
    )
    if not people:
        return article
    gold = people.get("people") or people["attributions"]
    entities = _entities(row["text"], [*gold, *_persons(article)], names)
    return with_parties(replace(article, entities=entities), gold)


def named_things(doc: str) -> tuple[Entity, ...] | None:
    """All that is named in a text whose names are labelled for this project; None for another."""
    return _named().get(doc)


@lru_cache(maxsize=1)
def _named() -> dict[str, tuple[Entity, ...]]:
    return {
        row["doc"]: tuple(Entity(kind=_KINDS[kind], start=start, end=end) for start, end, kind in row["names"])
        for row in lines_of(NAMES)
    }


def with_parties(article: Article, gold: Sequence[Mapping[str, Any]]) -> Article:
    """`article` with its speakers; a row is given that of the gold row whose content begins at the same place."""
    by_content = {row.content[0][0]: number for number, row in enumerate(article.attributions) if row.content}
    rows: list[Mapping[str, Any]] = []
    places: list[int] = []
    for row in gold:
        place = by_content.get(min(start for start, _ in row["content"])) if row["content"] else None
        if place is not None and row.get("quotation", True):
            rows.append(row)
            places.append(place)
    sources = [article.attributions[place].source for place in places]
    found, numbers = parties(article.text, rows, sources, _persons(article))
    attributions = list(article.attributions)
    for place, number in zip(places, numbers, strict=True):
        attributions[place] = replace(attributions[place], party=number)
    return replace(article, attributions=tuple(attributions), parties=found)


def _persons(article: Article) -> Iterator[dict[str, Any]]:
    """Every person named in the text, with role and organization, where they are labelled."""

    def words(places: Sequence[Sequence[int]]) -> list[str]:
        return [article.text[start:end] for start, end in places]

    for name, role, organization in _people().get(article.doc, ()):
        yield {"speaker": words([name])[0], "role": words(role), "organization": words(organization)}


def has_persons(doc: str) -> bool:
    """Whether every person of the text is labelled."""
    return doc in _people()


@lru_cache(maxsize=1)
def _people() -> dict[str, list[Any]]:
    return {row["doc"]: row["people"] for row in lines_of(PERSONS)}


def _spans(pairs: list[list[int]]) -> Pieces:
    return tuple(sorted((start, end) for start, end in pairs))


def _entities(text: str, rows: Sequence[Mapping[str, Any]], known: tuple[Entity, ...] | None) -> tuple[Entity, ...]:
    """Every place where a name or role of the rows stands word for word; where all names are `known`, these and roles.

    Names go first: in "Quay Board chairman" the body is one, and the role what is left. Left out are parties,
    whose adjectives are labelled now as a body and now as nothing, and bodies without a capital, which are no names.
    """
    names = {} if known is not None else _names_of(rows)
    found = list(known or ())
    taken = [False] * len(text)
    for entity in found:
        taken[entity.start : entity.end] = [True] * (entity.end - entity.start)
    for name in sorted(names, key=len, reverse=True):
        for start, end in whole_words(text, name):
            if not any(taken[start:end]):
                taken[start:end] = [True] * len(name)
                found.append(Entity(kind=names[name], start=start, end=end))
    for role in sorted({role for row in rows for role in _texts(row.get("role"))}, key=len, reverse=True):
        for start, end in whole_words(text, role):
            found += _roles_in(text, taken, start, end)
            taken[start:end] = [True] * len(role)
    return tuple(sorted(found, key=lambda e: e.start))


def _names_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The names that the rows give, with what each of them names."""
    names: dict[str, str] = {}
    for row in rows:
        for organization in _texts(row.get("organization")):
            if organization.casefold() not in lists().parties and not organization.islower():
                names.setdefault(organization, "place" if _is_place(organization) else "organization")
        speaker = row.get("speaker")
        if speaker and row.get("kind") in ("person", "organization"):
            names[speaker] = row["kind"]
            last = speaker.split()[-1]
            if row["kind"] == "person" and len(last) > 2:
                names.setdefault(last, "person")
    return names


def _roles_in(text: str, taken: Sequence[bool], start: int, end: int) -> Iterator[Entity]:
    """What is left of a role at [start, end) beside the names in it."""
    for first, last in _free(taken, start, end):
        part = _ROLE_PART.fullmatch(text, first, last)
        if part is not None and part[1]:
            yield Entity(kind="role", start=part.start(1), end=part.end(1))


def _is_place(name: str) -> bool:
    return is_nation(name) or name.casefold() in lists().places


def _free(taken: Sequence[bool], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of [start, end) that are not `taken`."""
    first = start
    for at in range(start, end + 1):
        if at == end or taken[at]:
            if at > first:
                yield first, at
            first = at + 1


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [v for v in values if isinstance(v, str) and len(v) > 1]
