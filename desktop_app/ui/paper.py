# SPDX-License-Identifier: Apache-2.0
"""Text on pages, for printers and PDF: blocks are laid out as they come, so that a list of any length needs one page
of memory.

All of it may run outside the UI thread (Qt's painting on printers and PDF writers may). Lengths are millimetres.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop_app.ui import translation
from desktop_app.ui.text_positions import Positions, for_display

MARGIN = 20.0
LEADING = 1.25
POINTS = 10.5
FOOT = 9.0
"""Height of the foot with the page's number."""
_LEAST_LINES = 2
"""Of a block on one page, where it has more than these."""
_TOGETHER = 0.33
"""Share of the page up to which blocks that belong together are not parted."""
_MM_PER_INCH = 25.4
_GROUND, _QUIET, _LINK = QColor("#fdecb0"), QColor("#555555"), QColor("#1a4f8b")


class Look(Enum):
    """How a stretch of a block is set."""

    BOLD = auto()
    QUIET = auto()
    QUOTED = auto()
    CUE = auto()
    SOURCE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """`text[start:end]` of a block, in code points, set in `look` or leading to `href`."""

    start: int
    end: int
    look: Look | None = None
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph. `size` is relative to the text's, `above` the space over it; `keep` it with the next block."""

    text: str
    marks: tuple[Mark, ...] = ()
    size: float = 1.0
    bold: bool = False
    quiet: bool = False
    serif: bool = False
    indent: float = 0.0
    above: float = 1.5
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """The families that text is set in."""

    plain: str
    serif: str


class Paper:
    """The pages of `device`, whose margins are set; to be ended."""

    def __init__(self, device: QPagedPaintDevice, faces: Faces, *, foot: str, scale: float = 1.0) -> None:
        self._device = device
        self._faces = faces
        self.foot = foot
        self.scale = scale
        self._mm = device.logicalDpiY() / _MM_PER_INCH
        self._width = float(device.width())
        self._bottom = device.height() - FOOT * self._mm
        self._painter: QPainter | None = None
        self._waiting: list[_Set] = []
        self._y = 0.0
        self._page = 0

    @property
    def height(self) -> float:
        """Of a page without its foot, in the units of the device."""
        return self._bottom

    def measure(self, blocks: Iterable[Block]) -> float:
        """How high `blocks` are, in the units of the device."""
        return sum(each.above + each.height for each in map(self._set, blocks))

    def add(self, *blocks: Block) -> None:
        """Put the blocks behind what is there."""
        for block in blocks:
            self._waiting.append(self._set(block))
            if not block.keep:
                self._place()

    def new_page(self) -> None:
        """Let what follows begin on a page of its own."""
        self._place()
        if self._page:
            self._turn()

    def end(self) -> None:
        """Finish the last page."""
        self._place()
        if self._painter is None:
            self._begin()
        if self._painter is not None and self._painter.isActive():
            self._draw_foot()
            self._painter.end()

    def _set(self, block: Block) -> _Set:
        font = QFont(self._faces.serif if block.serif else self._faces.plain)
        font.setPointSizeF(POINTS * block.size * self.scale)
        font.setBold(block.bold)
        indent = block.indent * self._mm
        return _Set(block, font, self._device, left=indent, width=self._width - indent, above=block.above * self._mm)

    # Pages

    def _begin(self) -> None:
        self._painter = QPainter(self._device)
        self._page = 1

    def _turn(self) -> None:
        self._draw_foot()
        self._device.newPage()
        self._page += 1
        self._y = 0.0

    def _draw_foot(self) -> None:
        assert self._painter is not None
        font = QFont(self._faces.plain)
        font.setPointSizeF(POINTS * 0.75)
        self._painter.setFont(font)
        self._painter.setPen(_QUIET)
        room = QRectF(0, self._bottom, self._width, FOOT * self._mm)
        page = translation.number(self._page)
        metrics = self._painter.fontMetrics()
        words = for_display(self.foot).replace("\n", " ")
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(self._width * 0.85))
        self._painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), shown)
        self._painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight), page)
        self._painter.setPen(Qt.GlobalColor.black)

    def _place(self) -> None:
        """Draw the waiting blocks, which belong together."""
        group, self._waiting = self._waiting, []
        if not group:
            return
        if self._painter is None:
            self._begin()
        whole = sum(each.above + each.height for each in group)
        least = sum(each.above + each.height for each in group[:-1]) + group[-1].above + group[-1].first_lines
        needed = whole if whole <= _TOGETHER * self._bottom else min(least, group[0].above + group[0].first_lines)
        if self._y and self._y + needed > self._bottom:
            self._turn()
        for each in group:
            self._draw(each)

    def _draw(self, block: _Set) -> None:
        assert self._painter is not None
        self._y += block.above if self._y else 0.0
        for number, line in enumerate(block.lines):
            left = len(block.lines) - number
            # The last line goes to the next page in company.
            lines = _LEAST_LINES if left == _LEAST_LINES and number >= _LEAST_LINES else 1
            if self._y and self._y + lines * block.line_height > self._bottom:
                self._turn()
            line.draw(self._painter, QPointF(0.0, self._y - line.position().y()))
            self._y += block.line_height


class _Set:
    """A block that is laid out."""

    def __init__(
        self, block: Block, font: QFont, device: QPagedPaintDevice, *, left: float, width: float, above: float
    ) -> None:
        self.above = above
        # A line separator is one code point as the line end is.
        text = for_display(block.text).replace("\n", "\u2028").replace("\t", " ")
        self._layout = QTextLayout(text, font, device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        whole = (Mark(start=0, end=len(text), look=Look.QUIET),) if block.quiet else ()
        self._layout.setFormats(_formats(text, (*whole, *block.marks)))
        self.lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(left, 0.0))
            self.lines.append(line)
        self._layout.endLayout()
        self.line_height = max((line.height() for line in self.lines), default=0.0) * LEADING

    @property
    def height(self) -> float:
        return len(self.lines) * self.line_height

    @property
    def first_lines(self) -> float:
        return min(len(self.lines), _LEAST_LINES) * self.line_height


def _formats(text: str, marks: Sequence[Mark]) -> list[QTextLayout.FormatRange]:
    """The marks as Qt wants them: in UTF-16 units, and none over another."""
    positions = Positions(text)
    bounds = sorted({edge for mark in marks for edge in (mark.start, mark.end)})
    ranges = []
    for start, end in pairwise(bounds):
        here = [mark for mark in marks if mark.start <= start and end <= mark.end]
        if here:
            made = QTextLayout.FormatRange()
            made.start = positions.to_utf16(start)
            made.length = positions.to_utf16(end) - made.start
            made.format = _format(here)
            ranges.append(made)
    return ranges


def _format(marks: Iterable[Mark]) -> QTextCharFormat:
    """Quotation, cue and source differ without colour too."""
    form = QTextCharFormat()
    for mark in marks:
        if mark.look is Look.BOLD:
            form.setFontWeight(QFont.Weight.Bold.value)
        elif mark.look is Look.QUIET:
            form.setForeground(_QUIET)
        elif mark.look is Look.QUOTED:
            form.setBackground(_GROUND)
        elif mark.look is Look.CUE:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        elif mark.look is Look.SOURCE:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        if mark.href:
            form.setAnchor(True)
            form.setAnchorHref(mark.href)
            form.setForeground(_LINK)
    return form
