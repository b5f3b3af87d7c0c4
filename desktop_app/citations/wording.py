# SPDX-License-Identifier: Apache-2.0
"""The quoted words as they stand in a citation: marks put on anew, nested marks turned as the style wants them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from desktop_app.model.quotation import Form
from desktop_app.model.spans import BETWEEN

Marks = tuple[str, str]
"""The outer and the inner pair of quotation marks, each opening and closing: ("“”", "‘’")."""

_DOUBLE = r"(?:[\"“”„‟«»]|''|``)"
_OPENING = re.compile(rf"^{_DOUBLE}\s*")
_CLOSING = re.compile(rf"\s*{_DOUBLE}$")
_REOPENED = re.compile(rf"(?<=\n)\s*(?:{_DOUBLE}|‘)(?=\S)")
_SINGLE = re.compile(r"^['‘](?P<words>.*?)['’]?$", re.DOTALL)
_MARK = re.compile(rf"{_DOUBLE}|[‘’]")
_OPENS = frozenset("“„«`‘")
_CLOSES = frozenset("”»")
_LAST = re.compile(r"(?<![.…A-Z])\.(?=[’”]?$)|,(?=[’”'\"]?$)")
_CLOSES_NESTED = re.compile(r"(?<=[^\W_])[’”]$")
_CLOSES_SINGLE = re.compile(r"’(?!\w)")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_ENDED = re.compile(r"[.?!…][’”'\"]?$")


def quoted(words: str, form: Form, marks: Marks) -> str:
    """The words of a quotation for running text, without the full stop, which stands behind the citation.

    Direct: between outer marks. Mixed: with the marks that it has. Indirect: a paraphrase, without marks.
    """
    if form is Form.DIRECT:
        outer = marks[0]
        return f"{outer[0]}{_LAST.sub('', flat(bare(words, marks)))}{outer[1]}"
    return _LAST.sub("", turned(flat(words), marks))


def ended(words: str, form: Form, marks: Marks, *, inside: bool) -> str:
    """The same as a sentence of its own, with its full stop before or behind the closing marks."""
    shown = quoted(words, form, marks)
    if form is not Form.DIRECT:
        if _ENDED.search(shown):
            return shown
        return f"{shown[:-1]}.{shown[-1]}" if inside and _CLOSES_NESTED.search(shown) else f"{shown}."
    inner = shown[1:-1]
    if _ENDED.search(inner):
        return shown
    # A stop that was spoken stays with the words, also where the style's own stands outside.
    if not (inside or _ENDED.search(flat(bare(words, marks)))):
        return f"{shown}."
    nested = _CLOSES_NESTED.search(inner)
    at = nested.start() if nested else len(inner)
    return f"{shown[0]}{inner[:at]}.{inner[at:]}{shown[-1]}"


def block(words: str, form: Form, marks: Marks) -> str:
    """The words set in as a block: without marks around them, nested ones outer again, a line a paragraph, ended."""
    lines = [flat(line) for line in _raised(words, form, marks).splitlines() if line.strip()]
    whole = re.sub(r",$", "", "\n".join(lines))
    return whole if _ENDED.search(whole) else f"{whole}."


def alone(words: str, form: Form, marks: Marks) -> str:
    """The words on one line, without marks around all of them and without the comma of the sentence around them."""
    return re.sub(r",(?=[’”'\"]?$)", "", flat(_raised(words, form, marks)))


def _raised(words: str, form: Form, marks: Marks) -> str:
    """The words without marks around all of them; those inside stand one level higher then."""
    return bare(words, marks, level=0) if form is Form.DIRECT else turned(words, marks)


def bare(words: str, marks: Marks, *, level: int = 1) -> str:
    """The words of a direct quotation without the marks around each of its pieces; nested ones begin at `level`."""
    # A mark that opens each paragraph anew has no place among the others.
    once = _REOPENED.sub("", words.strip())
    return BETWEEN.join(_piece(piece, marks, level) for piece in once.split(BETWEEN))


def begins_with_mark(words: str) -> bool:
    """Whether `words` begin with a quotation mark of any kind."""
    return bool(re.match(rf"\s*(?:{_DOUBLE}|[‘'‹])", words))


def in_marks(title: str, marks: Marks) -> str:
    """A title between outer marks, nested ones turned."""
    return f"{marks[0][0]}{turned(title, marks, level=1)}{marks[0][1]}"


def turned(words: str, marks: Marks, *, level: int = 0) -> str:
    """The quotation marks of `words` as `marks` has them, outer and inner by turns, from `level` on."""
    depth = 0
    open_marks: list[str] = []

    def turn(match: re.Match[str]) -> str:
        nonlocal depth
        mark, before = match[0], words[: match.start()]
        if mark == "’" and "‘" not in open_marks:
            return mark
        # One that nothing closes is an apostrophe set the wrong way round: "‘Matšosane".
        if mark == "‘" and not _CLOSES_SINGLE.search(words, match.end()):
            return mark
        if _opens(mark, before, closable=bool(open_marks)):
            open_marks.append(mark)
            depth += 1
            return marks[(level + depth - 1) % 2][0]
        if open_marks:
            open_marks.pop()
        depth = max(depth - 1, 0)
        return marks[(level + depth) % 2][1]

    return _MARK.sub(turn, words)


def flat(words: str) -> str:
    """Return the words on one line without control characters, which TeX refuses and at which some RIS readers stop."""
    return " ".join(_CONTROL.sub("", words).split())


def count_words(words: str) -> int:
    """How many words the manuals would count."""
    return sum(1 for word in words.split() if any(letter.isalnum() for letter in word))


def shortened(title: str, most: int, never_last: Collection[str] = ()) -> str:
    """The title without what stands behind a colon, at most so many words of it, none of `never_last` at the end."""
    words = title.split(": ")[0].split()
    if len(words) > most:
        words = words[:most]
        while len(words) > 1 and words[-1] in never_last:
            words.pop()
    return " ".join(words).rstrip(".,;:")


def headline(title: str, small: Iterable[str]) -> str:
    """`title` with a capital on each word but those of `small`; the first, the last and one behind a colon have it."""
    words = title.split()
    kept = frozenset(small)
    after_colon = [True, *(word.endswith((":", "?", "!", "—")) for word in words[:-1])]
    return " ".join(
        word if not first and at < len(words) - 1 and word.strip("“”‘’\"'(),;:") in kept else _capitals(word, kept)
        for at, (word, first) in enumerate(zip(words, after_colon, strict=True))
    )


def _capitals(word: str, small: frozenset[str]) -> str:
    """Each part of a hyphened word with a capital; a word that has one anywhere stays as it is."""
    if any(letter.isupper() for letter in word):
        return word
    first, *others = word.split("-")
    return "-".join([_capital(first), *(part if part in small else _capital(part) for part in others)])


def _capital(word: str) -> str:
    at = next((at for at, letter in enumerate(word) if letter.isalnum()), None)
    return word if at is None else word[:at] + word[at].upper() + word[at + 1 :]


def _opens(mark: str, before: str, *, closable: bool) -> bool:
    if mark[0] in _OPENS:
        # The low mark of German and Polish is closed by the one that opens in English.
        return not (mark == "“" and closable and before and not before[-1].isspace())
    if mark[0] in _CLOSES or mark == "’":
        return False
    return not before or before[-1].isspace() or before[-1] in "([—–-‘“"


def _piece(piece: str, marks: Marks, level: int) -> str:
    stripped = piece.strip()
    inner = _CLOSING.sub("", _OPENING.sub("", stripped))
    british = _SINGLE.match(inner) if inner == stripped else None
    return turned(british["words"].strip() if british else inner.strip(), marks, level=level)
