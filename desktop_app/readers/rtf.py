# SPDX-License-Identifier: Apache-2.0
"""Rich Text (RTF 1.9.1): its text without notes, headers, pictures, hidden words and what was struck out."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.model.layout import BlockKind
from desktop_app.readers.paragraphs import Paragraph, joined
from desktop_app.readers.properties import Stated, document_of
from desktop_app.readers.rtf_groups import Group, Into, Tokens, codec_of
from desktop_app.readers.styles import kind_of_style
from desktop_app.readers.tables import row_of

MEDIA_TYPE = "application/rtf"
SUFFIXES = (".rtf",)
SIGNATURE = b"{\\rtf"

_INTO = {
    **dict.fromkeys(
        "annotation colortbl footer footerf footerl footerr footnote header headerf headerl headerr info listtext "
        "nonesttables object pict pn pntext private shprslt sp tc txe xe".split(),
        Into.NOTHING,
    ),
    "fonttbl": Into.FONTS,
    "stylesheet": Into.STYLES,
    "title": Into.TITLE,
    "author": Into.AUTHOR,
}
"""Where the text of a group goes that begins with this word."""
_READ_THOUGH_OPTIONAL = frozenset({"shpinst", "shptxt"})
_TEXT = {
    "tab": " ", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_SYMBOLS = {"~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\"}
_ENDS = frozenset({"par", "line", "sect", "page", "column", "\n", "\r"})
_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


def read_rtf(data: bytes, *, name: str, file: str, encoding: str | None = None) -> Document:
    """The document in an RTF file; `encoding` is ignored, since RTF states its own.

    :raises UnreadableFile: where it holds no text, or nests groups deeper than any document does.
    """
    shown = file or name
    reader = _Reader(data, shown)
    found = reader.paragraphs()
    if not found:
        raise UnreadableFile(shown, "holds no text")
    told = {into: joined("".join(reader.told[into])) for into in (Into.TITLE, Into.AUTHOR)}
    stated = Stated(title=told[Into.TITLE], authors=(told[Into.AUTHOR],))
    return document_of(found, stated, media_type=MEDIA_TYPE, name=name, file=file)


class _Reader:
    """Reads one file from its beginning to its end."""

    def __init__(self, data: bytes, shown: str) -> None:
        self.told: dict[Into, list[str]] = {into: [] for into in Into}
        self._tokens = Tokens(data, shown)
        self._group = Group()
        self._optional = False
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._styles: dict[int, BlockKind] = {}
        self._style = 0
        self._kind: BlockKind | None = None
        self._in_table = False
        self._cell: list[Paragraph] = []
        self._cells: list[list[Paragraph]] = []
        self._found: list[Paragraph] = []
        self._words: dict[str, Callable[[int | None], None]] = {
            "ansicpg": lambda number: self._tokens.write_in(f"cp{number}"),
            "uc": lambda number: self._change(self._group._replace(skip=1 if number is None else max(number, 0))),
            "u": self._unicode,
            "f": self._in_font,
            "fcharset": self._charset,
            "v": lambda number: self._change(self._group._replace(hidden=number != 0)),
            "deleted": lambda number: self._change(self._group._replace(hidden=number != 0)),
            "plain": lambda number: self._change(self._group._replace(hidden=False, codec=None)),
            "s": self._in_style,
            "outlinelevel": self._outline,
            "ls": self._listed,
            "pard": self._new_paragraph,
            "intbl": self._into_table,
            "cell": self._end_cell,
            "nestcell": self._end_cell,
            "row": self._end_row,
            "nestrow": self._end_row,
            **{word: self._page(codec) for word, codec in _CODE_PAGES.items()},
            **dict.fromkeys(_ENDS, self._end_paragraph),
        }

    def paragraphs(self) -> list[Paragraph]:
        """All of them, read once."""
        for kind, value, number in self._tokens:
            if kind == "text":
                self._text(value)
            elif kind == "group":
                self._begin_or_end(value)
            else:
                self._word(value, number)
        self._end_row(None)
        return self._found

    def _begin_or_end(self, brace: str) -> None:
        self._optional = False
        if brace == "}" and self._group.into is Into.STYLES:
            self._end_style()
        self._group = self._tokens.enter(self._group) if brace == "{" else self._tokens.leave(self._group)

    def _word(self, word: str, number: int | None) -> None:
        if word == "*":
            self._optional = True
            return
        optional, self._optional = self._optional, False
        into = _INTO.get(word)
        if into is not None and (self._group.into is not Into.NOTHING or into in (Into.TITLE, Into.AUTHOR)):
            self._change(self._group._replace(into=into))
        elif optional and word not in _READ_THOUGH_OPTIONAL:
            self._change(self._group._replace(into=Into.NOTHING))
        if word in _SYMBOLS:
            self._text(_SYMBOLS[word])
        elif word in _TEXT:
            self._text(_TEXT[word])
        act = self._words.get(word)
        if act is not None:
            act(number)

    def _text(self, text: str) -> None:
        if not self._group.hidden and self._group.into is not Into.NOTHING:
            self.told[self._group.into].append(text)

    def _change(self, group: Group) -> None:
        self._group = group
        self._tokens.follow(group)

    def _page(self, codec: str) -> Callable[[int | None], None]:
        return lambda number: self._tokens.write_in(codec)

    def _unicode(self, number: int | None) -> None:
        self._text(chr((number or 0) % 0x10000))
        self._tokens.skip(self._group.skip)

    def _in_font(self, number: int | None) -> None:
        self._font = number or 0
        self._change(self._group._replace(codec=self._fonts.get(self._font)))

    def _charset(self, number: int | None) -> None:
        if self._group.into is Into.FONTS and (codec := codec_of(number)):
            self._fonts[self._font] = codec

    def _in_style(self, number: int | None) -> None:
        self._style = number or 0
        if self._group.into is Into.TEXT:
            self._kind = self._styles.get(self._style)

    def _end_style(self) -> None:
        name = joined("".join(self.told[Into.STYLES])).rstrip("; ")
        self.told[Into.STYLES].clear()
        if kind := kind_of_style(name):
            self._styles[self._style] = kind

    def _outline(self, number: int | None) -> None:
        if self._group.into is Into.TEXT and number is not None and number < 9:
            self._kind = BlockKind.HEADING

    def _listed(self, number: int | None) -> None:
        if self._group.into is Into.TEXT and number:
            self._kind = self._kind or BlockKind.ITEM

    def _new_paragraph(self, number: int | None) -> None:
        if self._group.into is Into.TEXT:
            self._kind = None
            self._in_table = False

    def _into_table(self, number: int | None) -> None:
        self._in_table = True

    def _end_paragraph(self, number: int | None) -> None:
        if self._group.into is not Into.TEXT:
            return
        pieces = self.told[Into.TEXT]
        # \u gives a character outside the Basic Multilingual Plane as two halves.
        text = joined("".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
        pieces.clear()
        if text:
            (self._cell if self._in_table else self._found).append(Paragraph(text, self._kind))

    def _end_cell(self, number: int | None) -> None:
        if self._group.into is Into.TEXT:
            self._in_table = True
            self._end_paragraph(None)
            self._cells.append(self._cell)
            self._cell = []

    def _end_row(self, number: int | None) -> None:
        if self._group.into is Into.TEXT:
            self._end_paragraph(None)
            self._found += row_of([*self._cells, self._cell])
            self._cell, self._cells = [], []
