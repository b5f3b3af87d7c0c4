# SPDX-License-Identifier: Apache-2.0
"""The data of evidence cards as JSON: written in one way only, and read back by a validator that takes nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from desktop_app.model.cards import DECIDED, DESCRIBED, DOUBTED, Card, Cards, Check, Origin, Reported, Signature
from desktop_app.model.certainty import State
from desktop_app.model.spans import Span, Spans
from desktop_app.model.terms import Act, Form, Kind

VERSION = 2
"""Of the data and of the look: a file is compared with what is drawn from its data, so a change of either counts."""
_VERSION_NAME = "inquit-card"
_SIGNED = b"Inquit evidence card\n"
"""Stands before what is signed, so that a signature of something else is never one of a card."""
_LONGEST_NUMBER, _MOST_SPANS = 10, 500
_UNSAFE_SIGNS = re.compile("[<>&]")
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_HASH = re.compile("[0-9a-f]{64}")
_SIGNATURE = re.compile("[0-9a-f]{128}")
# Nothing proves it, so that it must not be free to say anything else.
_PROGRAM = re.compile(r"Inquit [0-9][0-9a-z.+-]{0,30}, models [0-9a-f]{12}")
_WEB = ("http://", "https://")
E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class DamagedData(ValueError):
    """Data that are those of no card."""


class OtherVersion(ValueError):
    """Data of another version than this program writes: `newer` or older."""

    def __init__(self, *, newer: bool) -> None:
        super().__init__(newer)
        self.newer = newer


def written(cards: Cards) -> str:
    """Return the data as JSON, in ASCII and without the signs that HTML begins tags and comments with."""
    return _json(_data(cards))


def signed_bytes(cards: Cards) -> bytes:
    """Return what a signature covers: all of the data but the signature."""
    data = _data(cards)
    del data["signature"]
    return _SIGNED + _json(data).encode("ascii")


def parsed(data: str) -> Cards:
    """Return the cards that `written` wrote.

    :raises OtherVersion: another version of the program wrote the data.
    :raises DamagedData: they are no card's.
    """
    try:
        found = json.loads(
            data,
            object_pairs_hook=_without_doubles,
            parse_int=_number,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    # RecursionError: 50,000 brackets.
    except (json.JSONDecodeError, RecursionError) as error:
        raise DamagedData("they are no JSON") from error
    whole = _Object(found, "the data")
    version = whole.number(_VERSION_NAME)
    if version != VERSION:
        raise OtherVersion(newer=version > VERSION)
    return whole.to(_cards)


# Writing


def _json(data: dict[str, Any]) -> str:
    plain = json.dumps(data, separators=(",", ":"))
    return _UNSAFE_SIGNS.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)


def _data(cards: Cards) -> dict[str, Any]:
    signature = cards.signature
    return {
        _VERSION_NAME: VERSION,
        "made": cards.made,
        "program": cards.program,
        "cards": [_of_card(card) for card in cards.cards],
        "signature": {"key": signature.key, "value": signature.value} if signature else None,
    }


def _of_card(card: Card) -> dict[str, Any]:
    origin = card.origin
    return {
        "content": _of_spans(card.content),
        "context": card.context,
        "context_start": card.context_start,
        "cue": {"spans": _of_spans(card.cue.spans), "words": card.cue.words},
        "source": {"spans": _of_spans(card.source.spans), "words": card.source.words},
        "form": card.form.value,
        "act": card.act.value,
        "speaker": card.speaker,
        "kind": card.kind.value if card.kind else "",
        "role": card.role,
        "organization": card.organization,
        "state": card.state.value,
        "doubted": list(card.doubted),
        "by_person": list(card.by_person),
        "found": card.found,
        "page": card.page,
        "paragraph": card.paragraph,
        "timestamp": card.timestamp,
        "link": card.link,
        "document": {
            "title": origin.title,
            "authors": list(origin.authors),
            "publication": origin.publication,
            "published": origin.published,
            "url": origin.url,
            "retrieved": origin.retrieved,
            "sha256": origin.sha256,
            "text_sha256": origin.text_sha256,
            "by_person": list(origin.by_person),
        },
        "checked": [{"by": check.by, "at": check.at} for check in card.checked],
    }


def _of_spans(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


# Reading


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise DamagedData("a name stands twice in them")
    return found


def _number(digits: str) -> int:
    # Python takes no more than 4,300 digits, and a place in a text has ten at most.
    if len(digits) > _LONGEST_NUMBER or digits.startswith("-"):
        raise DamagedData(f"{digits[:_LONGEST_NUMBER]}… is no number of a card")
    return int(digits)


def _no_number(written: str) -> NoReturn:
    raise DamagedData(f"{written[:_LONGEST_NUMBER]} is no number of a card")


class _Object:
    """The values of one JSON object, each taken by its name and seen to be what it must be; `to` refuses what is left.

    :raises DamagedData: as each of its functions does.
    """

    def __init__(self, value: object, shown: str) -> None:
        if not isinstance(value, dict):
            raise DamagedData(f"{shown} is no object")
        self._values: dict[str, Any] = dict(value)
        self._shown = shown

    def to(self, make: Callable[[_Object], T]) -> T:
        """Return what `make` makes of the values; it must take all of them."""
        made = make(self)
        if self._values:
            raise DamagedData(f"“{next(iter(self._values))[:60]}” is nothing that {self._shown} has")
        return made

    def take(self, name: str) -> Any:
        if name not in self._values:
            raise DamagedData(f"“{name}” is missing")
        return self._values.pop(name)

    def number(self, name: str) -> int:
        value = self.take(name)
        if type(value) is not int:  # True is an int, too.
            raise DamagedData(f"“{name}” is no number")
        return value

    def flag(self, name: str) -> bool:
        value = self.take(name)
        if not isinstance(value, bool):
            raise DamagedData(f"“{name}” is neither true nor false")
        return value

    def text(self, name: str, pattern: re.Pattern[str] | None = None) -> str:
        return _text(self.take(name), name, pattern)

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(_text(each, name) for each in self.items(name))

    def items(self, name: str) -> list[Any]:
        value = self.take(name)
        if not isinstance(value, list):
            raise DamagedData(f"“{name}” is no list")
        return value

    def objects(self, name: str, make: Callable[[_Object], T]) -> tuple[T, ...]:
        return tuple(_Object(each, f"“{name}”").to(make) for each in self.items(name))

    def object(self, name: str, make: Callable[[_Object], T]) -> T:
        return _Object(self.take(name), f"“{name}”").to(make)

    def optional(self, name: str, make: Callable[[_Object], T]) -> T | None:
        value = self.take(name)
        return None if value is None else _Object(value, f"“{name}”").to(make)

    def names(self, name: str, known: Sequence[str]) -> tuple[str, ...]:
        """Return some of `known`, in its order."""
        found = self.texts(name)
        if found != tuple(each for each in known if each in found):
            raise DamagedData(f"“{name}” names something else")
        return found

    def one_of(self, name: str, kind: type[E]) -> E:
        value = self.text(name)
        if value not in list(kind):
            raise DamagedData(f"“{name}” is none of {', '.join(kind)}")
        return kind(value)

    def time(self, name: str, *, optional: bool = False) -> str:
        """Return an ISO time in UTC, to the second; "" too if it is `optional`."""
        value = self.text(name)
        if optional and not value:
            return value
        try:
            same = datetime.fromisoformat(value).isoformat(timespec="seconds") == value
        except ValueError:
            same = False
        if not same or not value.endswith("+00:00"):
            raise DamagedData(f"“{name}” is no time")
        return value

    def address(self, name: str) -> str:
        value = self.text(name)
        if value and not value.startswith(_WEB):
            raise DamagedData(f"“{name}” is no address of the web")
        return value

    def spans(self, name: str) -> Spans:
        """Return spans in the order of the text that do not overlap."""
        found: list[Span] = []
        if len(places := self.items(name)) > _MOST_SPANS:
            raise DamagedData(f"“{name}” has more than {_MOST_SPANS} places")
        for each in places:
            if not (isinstance(each, list) and len(each) == 2 and all(type(place) is int for place in each)):
                raise DamagedData(f"“{name}” holds what is no place in a text")
            if not (found[-1].end if found else 0) <= each[0] < each[1]:
                raise DamagedData(f"“{name}” has places that run backwards or overlap")
            found.append(Span(*each))
        return tuple(found)


def _text(value: object, name: str, pattern: re.Pattern[str] | None = None) -> str:
    if not isinstance(value, str):
        raise DamagedData(f"“{name}” is no text")
    if _UNWRITABLE.search(value):
        raise DamagedData(f"“{name}” holds what is no letter")
    if pattern is not None and not pattern.fullmatch(value):
        raise DamagedData(f"“{name}” is damaged")
    return value


def _cards(data: _Object) -> Cards:
    made = Cards(
        made=data.time("made"),
        program=data.text("program", _PROGRAM),
        cards=data.objects("cards", _card),
        signature=data.optional("signature", _signature),
    )
    if not made.cards:
        raise DamagedData("there is no card in them")
    return made


def _signature(data: _Object) -> Signature:
    return Signature(key=data.text("key", _HASH), value=data.text("value", _SIGNATURE))


def _card(data: _Object) -> Card:
    card = Card(
        content=data.spans("content"),
        context=data.text("context"),
        context_start=data.number("context_start"),
        cue=data.object("cue", _reported),
        source=data.object("source", _reported),
        form=data.one_of("form", Form),
        act=data.one_of("act", Act),
        speaker=data.text("speaker"),
        kind=_kind(data),
        role=data.text("role"),
        organization=data.text("organization"),
        state=data.one_of("state", State),
        doubted=data.names("doubted", DOUBTED),
        by_person=data.names("by_person", DECIDED),
        found=data.flag("found"),
        page=data.text("page"),
        paragraph=data.text("paragraph"),
        timestamp=data.text("timestamp"),
        link=data.address("link"),
        origin=data.object("document", _origin),
        checked=data.objects("checked", lambda check: Check(by=check.text("by"), at=check.time("at", optional=True))),
    )
    end = card.context_start + len(card.context)
    if not card.content or card.content[0].start < card.context_start or card.content[-1].end > end:
        raise DamagedData("the quotation does not stand in its context")
    return card


def _kind(data: _Object) -> Kind | None:
    value = data.text("kind")
    if value and value not in list(Kind):
        raise DamagedData(f"“kind” is none of {', '.join(Kind)}")
    return Kind(value) if value else None


def _reported(data: _Object) -> Reported:
    return Reported(spans=data.spans("spans"), words=data.text("words"))


def _origin(data: _Object) -> Origin:
    return Origin(
        title=data.text("title"),
        authors=data.texts("authors"),
        publication=data.text("publication"),
        published=data.text("published"),
        url=data.address("url"),
        retrieved=data.time("retrieved", optional=True),
        sha256=data.text("sha256", _HASH),
        text_sha256=data.text("text_sha256", _HASH),
        by_person=data.names("by_person", DESCRIBED),
    )
