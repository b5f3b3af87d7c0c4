# SPDX-License-Identifier: Apache-2.0
"""Roles or organizations of a speaker over time, each with a bar from its first to its latest quotation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.model.browse import Period
from desktop_app.ui import theme
from desktop_app.ui.models.columns import date_in_words
from desktop_app.ui.terms import quotations
from desktop_app.ui.translation import number, tr
from desktop_app.ui.views.label import Label

SHOWN = 4
BAR_HEIGHT = 6


class Periods(QFrame):
    """The four with most quotations; the rest on demand. Hidden where there is none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._periods: tuple[Period, ...] = ()
        self._all = False
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.GRID, 0, theme.GRID)
        self._grid.setHorizontalSpacing(theme.MARGIN)
        self._grid.setVerticalSpacing(theme.GRID)
        for column, share in enumerate((3, 2, 3)):
            self._grid.setColumnStretch(column, share)

    def show_periods(self, periods: Sequence[Period]) -> None:
        """Show `periods` in the order given."""
        self._periods, self._all = tuple(periods), False
        self._fill()

    def show_all(self) -> None:
        """Show those that were left out too."""
        self._all = True
        self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.setVisible(bool(self._periods))
        heading = _label(self._title, self, quiet=True)
        self._grid.addWidget(heading, 0, 0, 1, 4)
        most = sorted(self._periods, key=lambda period: -period.quotations)[:SHOWN]
        shown = self._periods if self._all else [period for period in self._periods if period in most]
        scale = Scale(self._periods)
        for line, period in enumerate(shown, start=1):
            self._add(line, period, scale)
        if len(shown) < len(self._periods):
            more = QPushButton(tr("{count} more…", count=len(self._periods) - len(shown)), self)
            more.setProperty("link", True)
            more.clicked.connect(self.show_all)
            self._grid.addWidget(more, len(shown) + 1, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, line: int, period: Period, scale: Scale) -> None:
        name = _label(period.name, self)
        name.wrap()
        many = _label(number(period.quotations), self, quiet=True)
        many.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        many.setAccessibleName(quotations(period.quotations))
        dates = _label(when(period), self, quiet=True)
        dates.wrap()
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(_Bar(scale.ends(period), self), line, 1)
        self._grid.addWidget(dates, line, 2)
        self._grid.addWidget(many, line, 3)


class Scale:
    """Places dates between the earliest and the latest of all periods."""

    def __init__(self, periods: Sequence[Period]) -> None:
        days = [day for period in periods for text in (period.first, period.latest) if (day := _day(text)) is not None]
        self._first = min(days, default=0)
        self._length = max(1, max(days, default=0) - self._first)

    def ends(self, period: Period) -> tuple[float, float] | None:
        """Where `period` begins and ends, 0 at the earliest date and 1 at the latest; None where it has no date."""
        first, latest = _day(period.first), _day(period.latest)
        if first is None or latest is None:
            return None
        return (first - self._first) / self._length, (latest - self._first) / self._length


def when(period: Period) -> str:
    """The first and the latest date in words; "" where there is none."""
    first, latest = date_in_words(period.first), date_in_words(period.latest)
    return first if first == latest else " – ".join(part for part in (first, latest) if part)


def _day(iso: str) -> int | None:
    """The number of a day; of the first one, where only the month or the year is known."""
    parts = [*iso.split("-"), "1", "1"][:3] if iso else []
    try:
        return date(*map(int, parts)).toordinal()
    except (TypeError, ValueError):
        return None


class _Bar(QWidget):
    """A line of time; a dot where both ends are one day."""

    def __init__(self, ends: tuple[float, float] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._ends = ends
        self.setMinimumWidth(theme.GRID * 12)
        self.setMinimumHeight(BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - BAR_HEIGHT) / 2
        if self._ends is not None:
            painter.setBrush(colours.line)
            painter.drawRoundedRect(QRectF(0, top + BAR_HEIGHT / 2 - 1, self.width(), 2), 1, 1)
            room = self.width() - BAR_HEIGHT
            left, right = (place * room for place in self._ends)
            painter.setBrush(colours.accent)
            bar = QRectF(left, top, right - left + BAR_HEIGHT, BAR_HEIGHT)
            painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.end()


def _label(text: str, parent: QWidget, *, quiet: bool = False) -> Label:
    label = Label(text, parent)
    label.setProperty("quiet", quiet)
    label.setWordWrap(not quiet)
    return label
