# SPDX-License-Identifier: Apache-2.0
"""Two texts, or two pages of HTML, beside each other: what differs, in words.

Either may be a stranger's and made to keep the program busy: the time is linear in their lengths, but for a part of
bounded size that is compared word by word.
"""

from __future__ import annotations

import difflib
import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

_MOST_COMPARED = 1_000_000
"""The product of the numbers of words on both sides, beyond which the words are not aligned."""
_MOST_SHOWN, _AROUND = 40, 4
_LONGEST_TAG = 80
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
T = TypeVar("T")


def words_changed(old: str, new: str) -> str:
    """Return `new` beside `old` word by word: [-only in old-] {+only in new+}; signs that nobody sees are named."""
    before, after = old.split(), new.split()
    if before == after:
        return f"{_shortened(before)} (other white space)"
    shown: list[str] = []
    for same, one, other in _aligned(before, after):
        if same:
            shown.append(_shortened(one))
        else:
            shown += [f"[-{_visible(_cut(one))}-]"] if one else []
            shown += [f"{{+{_visible(_cut(other))}+}}"] if other else []
            shown += [f"({alike})"] if (alike := _alike(" ".join(one), " ".join(other))) else []
    return " ".join(shown)


def page_changes(drawn: str, found: str) -> list[str]:
    """Return in what the page `found` differs from `drawn`, a few words each; nothing if it is the same."""
    if drawn == found:
        return []
    old, new = _without_ends(list(_tokens(drawn)), list(_tokens(found)))
    changes = [
        *_text_changes(_of_kind(old, "text"), _of_kind(new, "text")),
        *_added("comment", old, new),
        *_added("script", old, new),
        *_changed("style", old, new),
        *_changed("data", old, new),
        *_tag_changes(_of_kind(old, "tag"), _of_kind(new, "tag")),
    ]
    return changes or ["bytes were changed"]


# Words


def _aligned(before: list[str], after: list[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    """Yield what is the same in both and what is not, in order."""
    begin = _shared(before, after)
    one, other = before[begin:], after[begin:]
    end = _shared(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    if begin:
        yield True, before[:begin], after[:begin]
    if len(one) * len(other) > _MOST_COMPARED:
        yield False, one, other
    else:
        for what, i, j, k, m in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            yield what == "equal", one[i:j], other[k:m]
    if end:
        yield True, before[len(before) - end :], after[len(after) - end :]


def _shared(one: Sequence[T], other: Sequence[T]) -> int:
    """Return how many begin both."""
    number = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        number += 1
    return number


def _shortened(words: list[str]) -> str:
    long = len(words) > 2 * _AROUND + 1
    return _visible(" ".join([*words[:_AROUND], "…", *words[-_AROUND:]] if long else words))


def _cut(words: list[str]) -> str:
    return " ".join([*words[:_MOST_SHOWN], "…"] if len(words) > _MOST_SHOWN else words)


def _visible(words: str) -> str:
    return "".join(
        f"⟨U+{ord(sign):04X}⟩" if sign != " " and unicodedata.category(sign) in _INVISIBLE else sign for sign in words
    )


def _alike(old: str, new: str) -> str:
    """Return the letters that differ though they look the same, as А and A may; "" if they look different."""
    if unicodedata.normalize("NFKC", old) == unicodedata.normalize("NFKC", new):
        return "the same letters in other code points"
    pairs = [(a, b) for a, b in zip(old, new, strict=False) if a != b]
    if len(old) != len(new) or any(a.isascii() == b.isascii() or not (a + b).isalpha() for a, b in pairs):
        return ""
    return ", ".join(f"{a} is U+{ord(a):04X}, {b} is U+{ord(b):04X}" for a, b in dict.fromkeys(pairs))


# Pages


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of HTML: `kind` is "text", "tag", "comment", "style", "script" or "data" (a script that is not run)."""

    kind: str
    written: str


_TAG_NAME = re.compile(r"</?\s*([a-zA-Z][\w-]*)|<!(\w+)")
_RAW = {name: name for name in ("style", "script")}
_DATA = re.compile(r"<script type=\"application/[\w.+-]*json\">", re.IGNORECASE)


def _tokens(page: str) -> Iterator[_Token]:
    at = 0
    while at < len(page):
        if page[at] != "<":
            end = page.find("<", at)
            end = len(page) if end < 0 else end
            yield _Token("text", page[at:end])
        elif page.startswith("<!--", at):
            end = _after(page, "-->", at)
            yield _Token("comment", page[at:end])
        else:
            end = _after(page, ">", at)
            tag = page[at:end]
            kind = "tag" if tag.startswith("</") else _RAW.get(_name(tag), "tag")
            if kind != "tag":
                closing = re.compile(f"</{kind}", re.IGNORECASE).search(page, end)
                end = _after(page, ">", closing.start()) if closing else len(page)
            yield _Token("data" if _DATA.match(tag) else kind, page[at:end])
        at = end


def _after(page: str, what: str, at: int) -> int:
    """Return the end of the next `what`; that of the page if there is none, so that nothing is looked for twice."""
    found = page.find(what, at)
    return len(page) if found < 0 else found + len(what)


def _name(tag: str) -> str:
    found = _TAG_NAME.match(tag)
    return (found[1] or found[2]).lower() if found else ""


def _without_ends(old: list[_Token], new: list[_Token]) -> tuple[list[_Token], list[_Token]]:
    begin = _shared(old, new)
    old, new = old[begin:], new[begin:]
    end = _shared(old[::-1], new[::-1])
    return old[: len(old) - end], new[: len(new) - end]


def _of_kind(tokens: list[_Token], kind: str) -> list[str]:
    return [token.written for token in tokens if token.kind == kind]


def _text_changes(old: list[str], new: list[str]) -> Iterator[str]:
    seen, now = _unescaped(old), _unescaped(new)
    if (before := " ".join(seen).split()) != (after := " ".join(now).split()):
        yield f"the visible text was changed: {words_changed(' '.join(before), ' '.join(after))}"
    elif "".join(seen) != "".join(now):
        yield "white space was changed"
    elif "".join(old) != "".join(new):
        yield "the same text is written in another way, as with character references"


def _unescaped(texts: list[str]) -> list[str]:
    """Return the texts as a reader sees them."""
    # Python makes no number of more than 4,300 digits, and no letter has more than seven.
    return [html.unescape(_NO_LETTER.sub("\ufffd", text)) for text in texts]


_NO_LETTER = re.compile(r"&#(?:\d{8,}|[xX][0-9a-fA-F]{8,});?")


def _added(kind: str, old: list[_Token], new: list[_Token]) -> Iterator[str]:
    if Counter(_of_kind(new, kind)) - Counter(_of_kind(old, kind)):
        yield f"a {kind} was added"


def _changed(kind: str, old: list[_Token], new: list[_Token]) -> Iterator[str]:
    before, after = _of_kind(old, kind), _of_kind(new, kind)
    if len(after) > len(before):
        yield f"a second {kind} block was added" if kind == "data" else f"a {kind} was added"
    elif before != after:
        yield "the data are written in another way" if kind == "data" else f"the {kind} was changed"


def _tag_changes(old: list[str], new: list[str]) -> Iterator[str]:
    before, after = Counter(map(_name, old)), Counter(map(_name, new))
    for name in sorted(filter(None, after - before)):
        yield f"an element was added: <{name}>"
    for name in sorted(filter(None, before - after)):
        yield f"an element was taken out: <{name}>"
    if before == after and old != new:
        tag = next((b for a, b in zip(old, new, strict=True) if a != b), "")
        yield f"a tag was changed: {tag[:_LONGEST_TAG]}"
