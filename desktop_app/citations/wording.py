# SPDX-License-Identifier: Apache-2.0
"""The quoted words as they stand in a citation: marks put on anew, nested marks made single."""

from __future__ import annotations

import re

from desktop_app.model.quotation import Form

_BETWEEN_SPANS = " … "
_DOUBLE = r"(?:[\"“”„‟«»]|''|``)"
_OPENING = re.compile(rf"^{_DOUBLE}\s*")
_CLOSING = re.compile(rf"\s*{_DOUBLE}$")
_REOPENED = re.compile(rf"\n\s*(?:{_DOUBLE}|‘)(?=\S)")
_SINGLE = re.compile(r"^['‘](?P<words>.*?)['’]?$", re.DOTALL)
_NESTED = re.compile(_DOUBLE)
_OPENS = frozenset("“„«`")
_CLOSES = frozenset("”»")
_LAST = re.compile(r"(?<![.…A-Z])\.$|,$")


def quoted(words: str, form: Form) -> str:
    """The words of a quotation for running text, without the full stop, which stands behind the citation.

    Direct: between double marks. Mixed: with the marks that it has. Indirect: a paraphrase, without marks.
    """
    if form is Form.DIRECT:
        # A mark that opens each paragraph anew has no place inside one line.
        return f"“{_LAST.sub('', bare(_flat(_REOPENED.sub(' ', words.strip()))))}”"
    return _LAST.sub("", _flat(words))


def bare(words: str) -> str:
    """The words of a direct quotation without the marks around each of its pieces, nested marks single."""
    return _BETWEEN_SPANS.join(_piece(piece) for piece in words.split(_BETWEEN_SPANS))


def in_marks(title: str, *, end: str = "") -> str:
    """A title between double marks, `end` (a comma) inside them, nested marks single."""
    return f"“{single(title.removesuffix('.') if end else title)}{end}”"


def single(words: str) -> str:
    """Double quotation marks made single, which is how nested ones are printed."""

    def curl(match: re.Match[str]) -> str:
        mark, before = match[0], words[: match.start()]
        if mark[0] in _OPENS:
            return "‘"
        if mark[0] in _CLOSES:
            return "’"
        return "‘" if not before or before[-1].isspace() or before[-1] in "([—–-‘" else "’"

    return _NESTED.sub(curl, words)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _piece(piece: str) -> str:
    stripped = piece.strip()
    inner = _CLOSING.sub("", _OPENING.sub("", stripped))
    british = _SINGLE.match(inner) if inner == stripped else None
    # Between single marks nested ones are double already, and become single by the same rule.
    return single(british["words"].strip() if british else inner.strip())
