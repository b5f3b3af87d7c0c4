# SPDX-License-Identifier: Apache-2.0
"""How one quotation stands in the reading list: who said it, the words, and what is known of the row."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.model.rows import Row
from desktop_app.ui import theme
from desktop_app.ui.models.columns import date_in_words, document_of, field_in_words, foot, single_line
from desktop_app.ui.models.marking import Marks
from desktop_app.ui.text_positions import Positions, for_display
from desktop_app.ui.translation import mark, tr

LINES = 4
"""So many lines of a quotation are shown until more is asked for."""
SIDE = theme.WIDE
ABOVE, BELOW, BETWEEN = theme.GAP + 2, theme.GAP + 2, theme.GRID - 1
LINE_HEIGHT = 1.12
BAR = 3
# Nobody reads more in a list; to lay out whole pages of text would take long.
MOST_CHARACTERS = 20_000
KEPT = 300
LEAD = 24
SMALL = 0.9
# The part of the last line that the title of the document has at least.
LEAST_TITLE = 0.35
MORE, LESS = mark("more"), mark("less")

_Ink = tuple[int, int, QTextCharFormat]


@dataclass(frozen=True, slots=True)
class _Face:
    """A font, and what it measures."""

    font: QFont
    metrics: QFontMetricsF

    @classmethod
    def of(cls, font: QFont) -> _Face:
        return cls(QFont(font), QFontMetricsF(font))


@dataclass(frozen=True, slots=True)
class Block:
    """A row, laid out; places are pixels from the block's upper left corner. `fold` is where "more" stands."""

    row: Row
    height: int
    parts: tuple[tuple[QPointF, QTextLayout], ...]
    head: QRect
    date: str
    fold: QRect
    fold_word: str


class BlockPainter:
    """Lays out and paints blocks; keeps the layouts of what was in sight lately."""

    def __init__(self) -> None:
        self._star = theme.icon("star-filled")
        self._marks: Marks = {}
        self._unfolded: set[int] = set()
        self._width = 0
        self._blocks: OrderedDict[int, Block] = OrderedDict()

    # What the view sets

    def set_font(self, font: QFont) -> None:
        """Take the window's font; the words stand in the reading face."""
        bold, small = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(font.pointSizeF() * SMALL)
        reading = theme.reading_font()
        self._plain, self._bold, self._small, self._reading = map(_Face.of, (font, bold, small, reading))
        self.forget()

    def set_width(self, width: int) -> bool:
        """Lay blocks out in this width; return whether it is another one than before."""
        changed = width != self._width
        if changed:
            self._width = width
            self.forget()
        return changed

    def set_marks(self, marks: Marks) -> None:
        """Mark what was searched for."""
        if marks != self._marks:
            self._marks = marks
            self.forget()

    def forget(self) -> None:
        """Lay everything out anew: the colours or the font are others."""
        self._blocks.clear()

    def fold(self, id: int, *, folded: bool | None = None) -> None:
        """Show all words of this quotation, or four lines; the other one of the two where None."""
        if folded is None:
            folded = id in self._unfolded
        (self._unfolded.discard if folded else self._unfolded.add)(id)
        self._blocks.pop(id, None)

    # Laying out

    @property
    def inner(self) -> int:
        """The width of the text."""
        return max(self._width - 2 * SIDE, 40)

    @property
    def estimate(self) -> int:
        """The height of a row that is not fetched yet."""
        return self._around() + round(2 * self._line())

    def _line(self) -> float:
        return self._reading.metrics.lineSpacing() * LINE_HEIGHT

    def _around(self) -> int:
        lines = self._bold.metrics.height() + self._small.metrics.height()
        return round(ABOVE + BELOW + 2 * BETWEEN + lines)

    def block(self, row: Row) -> Block:
        """The row, laid out."""
        found = self._blocks.get(row.id)
        if found is not None and found.row is row:
            self._blocks.move_to_end(row.id)
            return found
        self._blocks[row.id] = made = self._lay_out(row)
        if len(self._blocks) > KEPT:
            self._blocks.popitem(last=False)
        return made

    def seen(self, id: int) -> Block | None:
        """This quotation as it was laid out last, if that was lately."""
        return self._blocks.get(id)

    def _lay_out(self, row: Row) -> Block:
        date = date_in_words(row.published)
        dated = self._small.metrics.horizontalAdvance(date) + 2 * theme.GAP if date else 0
        head = self._head(row, self.inner - dated)
        words, height, fold, fold_word = self._words(row)
        top = ABOVE + self._bold.metrics.height() + BETWEEN
        below = top + height + BETWEEN
        parts = ((float(ABOVE), head), (top, words), (below, self._foot(row)))
        return Block(
            row=row,
            height=round(below + self._small.metrics.height() + BELOW),
            parts=tuple((QPointF(SIDE, y), layout) for y, layout in parts),
            head=QRect(SIDE, ABOVE, self.inner - round(dated), round(self._bold.metrics.height())),
            date=date,
            fold=fold.translated(SIDE, top).toAlignedRect(),
            fold_word=fold_word,
        )

    def _head(self, row: Row, room: float) -> QTextLayout:
        name = self._elided(row.speaker or tr("Nobody named"), self._bold, room)
        beside = room - self._bold.metrics.horizontalAdvance(name + "  ")
        inks = [(0, len(name), _ink(weight=QFont.Weight.DemiBold, muted=not row.speaker))]
        inks += self._found("speaker", name, 0)
        text = name
        office = ", ".join(filter(None, (field_in_words(row, "role"), field_in_words(row, "organization"))))
        if office and beside > self._plain.metrics.averageCharWidth() * 3:
            office = self._elided(office, self._plain, beside)
            start = len(name) + 2
            text = f"{name}  {office}"
            inks.append((start, len(text), _ink(muted=True)))
            inks += [*self._found("role", office, start), *self._found("organization", office, start)]
        return self._layout(text, self._plain, inks)

    def _foot(self, row: Row) -> QTextLayout:
        room = self.inner - (self._small.metrics.height() + theme.GRID if row.starred else 0)
        known = self._elided(foot(row), self._small, room * (1 - LEAST_TITLE))
        beside = self._small.metrics.horizontalAdvance(f" · {known}")
        title = self._elided(document_of(row), self._small, room - beside)
        text = f"{title} · {known}"
        inks = [(0, len(text), _ink(muted=True)), *self._found("document", title, 0)]
        return self._layout(text, self._small, inks)

    def _words(self, row: Row) -> tuple[QTextLayout, float, QRectF, str]:
        """The words, their height, where "more" or "less" stands, and which of the two."""
        text = for_display(single_line(row.quotation))[:MOST_CHARACTERS]
        shown, cut = self._folded(text)
        word = MORE if cut else ""
        if cut and row.id in self._unfolded:
            shown, word = text, LESS
        layout = self._layout(shown, self._reading, list(self._found("quotation", shown, 0)), wrapped=True)
        count = layout.lineCount()
        last = layout.lineAt(count - 1)
        link = self._small.metrics.horizontalAdvance(tr(word)) if word else 0
        left, top = last.naturalTextWidth() + theme.GRID, last.y()
        if word == LESS and left + link > self.inner:
            left, top = 0.0, last.y() + self._line()
        fold = QRectF(left, top, link, self._line()) if word else QRectF()
        return layout, top + self._line(), fold, word

    def _folded(self, text: str) -> tuple[str, bool]:
        """As much of `text` as four lines hold, with what was searched for in sight, and whether that is not all."""
        pattern = self._marks.get("quotation")
        found = pattern.search(text) if pattern is not None else None
        starts = self._starts(text)
        if len(starts) <= LINES:
            return text, False
        end = starts[LINES]
        if found is not None and found.end() > end - LEAD // 4:
            cut = text.rfind(" ", 0, max(0, found.start() - LEAD)) + 1
            text = f"…{text[cut:]}" if cut else text
            starts = self._starts(text)
            if len(starts) <= LINES:
                return text, True
        last = starts[LINES - 1]
        room = self.inner - self._small.metrics.horizontalAdvance(MORE) - 2 * theme.GRID
        return text[:last] + self._elided(text[last : starts[LINES] + LEAD], self._reading, room), True

    def _starts(self, text: str) -> list[int]:
        """Where lines of `text` begin, those of the first four and of what comes behind them."""
        most = LINES * round(self.inner / (self._reading.metrics.averageCharWidth() / 2)) + 1
        layout = self._layout(text[:most], self._reading, [], wrapped=True, most=LINES + 1)
        places = Positions(text[:most])
        return [places.to_code_points(layout.lineAt(line).textStart()) for line in range(layout.lineCount())]

    def _elided(self, text: str, face: _Face, room: float) -> str:
        shown = for_display(single_line(text))[: max(round(room), 0) + 1]
        return face.metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(room, 0.0))

    def _found(self, column: str, text: str, start: int) -> Iterator[_Ink]:
        pattern: re.Pattern[str] | None = self._marks.get(column)
        for found in pattern.finditer(text) if pattern is not None else ():
            yield start + found.start(), start + found.end(), _ink(found=True)

    def _layout(self, text: str, face: _Face, inks: list[_Ink], *, wrapped: bool = False, most: int = 0) -> QTextLayout:
        layout = QTextLayout(text, face.font)
        option = QTextOption()
        wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wrapped else QTextOption.WrapMode.NoWrap
        option.setWrapMode(wrap)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if inks:
            layout.setFormats(list(_ranges(text, inks)))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.inner if wrapped else 2.0 * self._width)
            line.setPosition(QPointF(0, top))
            top += self._line()
            if layout.lineCount() == most:
                break
        layout.endLayout()
        return layout

    # Painting

    def paint(self, painter: QPainter, place: QRect, block: Block | None, *, selected: bool, focused: bool) -> None:
        """Paint `block` (None while its row is not fetched) into `place`."""
        colours = theme.colours()
        if selected:
            painter.fillRect(place, colours.chosen)
            painter.fillRect(QRect(place.left(), place.top(), BAR, place.height()), colours.accent)
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), colours.line)
        if block is None:
            self._paint_placeholder(painter, place, colours.muted)
        else:
            self._paint_block(painter, place, block, colours)
        if focused:
            painter.setPen(colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _paint_block(self, painter: QPainter, place: QRect, block: Block, colours: theme.Colours) -> None:
        origin = QPointF(place.topLeft())
        painter.setPen(colours.text)
        for at, layout in block.parts:
            layout.draw(painter, origin + at)
        painter.setFont(self._small.font)
        if block.fold_word:
            painter.setPen(colours.accent)
            painter.drawText(block.fold.translated(place.topLeft()), _LEFT, tr(block.fold_word))
        painter.setPen(colours.muted)
        if block.date:
            line = QRect(place.left() + SIDE, place.top() + ABOVE, self.inner, block.head.height())
            painter.drawText(line, _RIGHT, block.date)
        if block.row.starred:
            side = round(self._small.metrics.height())
            star = QRect(place.left() + SIDE + self.inner - side, place.bottom() - BELOW - side + 1, side, side)
            self._star.paint(painter, star)

    def _paint_placeholder(self, painter: QPainter, place: QRect, muted: QColor) -> None:
        """Quiet bars where text will stand in a moment."""
        colour = QColor(muted)
        colour.setAlpha(40)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        height = round(self._reading.metrics.xHeight())
        top = ABOVE + round(self._bold.metrics.height() / 2 - height / 2)
        for line, share in enumerate((0.3, 0.9, 0.6)):
            bar = QRect(place.left() + SIDE, place.top() + top + round(line * self._line()), 0, height)
            bar.setWidth(round(self.inner * share))
            painter.drawRoundedRect(bar, height / 2, height / 2)


_LEFT = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
_RIGHT = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value


def _ink(*, weight: QFont.Weight | None = None, muted: bool = False, found: bool = False) -> QTextCharFormat:
    form, colours = QTextCharFormat(), theme.colours()
    if weight is not None:
        form.setFontWeight(weight)
    if muted:
        form.setForeground(colours.muted)
    if found:
        form.setForeground(colours.text)
        form.setBackground(colours.match)
    return form


def _ranges(text: str, inks: Iterable[_Ink]) -> Iterator[QTextLayout.FormatRange]:
    places = Positions(text)
    for start, end, form in inks:
        made = QTextLayout.FormatRange()
        made.start = places.to_utf16(start)
        made.length = places.to_utf16(end) - made.start
        made.format = form
        yield made
