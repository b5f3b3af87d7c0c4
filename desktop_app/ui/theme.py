# SPDX-License-Identifier: Apache-2.0
"""How the window looks: colours for light and dark, icons that follow them, the face that articles are read in.

The colours are data (`resources/themes/`); the tests measure their contrast as WCAG 2.2 defines it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.base import resources

# The grid, in device-independent pixels.
GRID = 4
GAP = 2 * GRID
MARGIN = 3 * GRID
WIDE = 4 * GRID

# As Qt's command line names it.
STYLE = ("-style", "Fusion")
READING_SCALE = 1.15
SERIF, PLAIN = "serif", "plain"
"""The faces for articles that are no family of their own: the best serif that is there, and the window's."""
_SERIFS = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Bitstream Charter",
    "Iowan Old Style",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
)
_COLOURED = {"star-filled": "star", "warning": "problem", "error": "problem", "wrong": "problem", "checked": "good"}


class Scheme(StrEnum):
    """Which theme: the system's choice, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Colours(NamedTuple):
    """Our colours beside the palette: grounds of passages, underlines of cue and source, lines, states."""

    text: QColor
    muted: QColor
    accent: QColor
    line: QColor
    control_line: QColor
    hover: QColor
    chosen: QColor
    bar: QColor
    quotation: QColor
    current: QColor
    cue: QColor
    source: QColor
    match: QColor
    flash: QColor
    problem: QColor
    good: QColor
    star: QColor


class Theme(QObject):
    """The theme in force; `changed()` when the other one takes over."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = Scheme.SYSTEM
        self.dark = False
        self.letters = 100
        self.face = SERIF
        self._system_font: QFont | None = None

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        self.scheme = scheme
        self.refresh()

    def set_letters(self, percent: int, *, face: str) -> None:
        """Letters of `percent` of the system's size; articles in `face`: SERIF, PLAIN, or the name of a family."""
        self.letters, self.face = percent, face
        self.refresh()

    def _fit_letters(self, app: QApplication) -> None:
        if self._system_font is None:
            if self.letters == 100:
                return
            self._system_font = app.font()
        font = QFont(self._system_font)
        if self.letters != 100:
            # Of a font whose size is given in pixels only the system knows the points.
            font.setPointSizeF(QFontInfo(font).pointSizeF() * self.letters / 100)
        if font != app.font():
            app.setFont(font)

    def refresh(self) -> None:
        """Put the theme in force on the application."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        self.dark = _system_is_dark() if self.scheme is Scheme.SYSTEM else self.scheme is Scheme.DARK
        self._fit_letters(app)
        app.setPalette(palette(dark=self.dark))
        app.setStyleSheet(_style_sheet(dark=self.dark))
        self.changed.emit()


class _Follower(QObject):
    """Does something to its widget, and does it anew when the theme changes."""

    def __init__(self, widget: QWidget, do: Callable[[QWidget], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._do = do
        current().changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._do(self._widget)


def fit_font(widget: QWidget, font: Callable[[], QFont]) -> None:
    """Let `widget` always have what `font` gives in the theme in force."""

    def fit(fitted: QWidget) -> None:
        if (now := font()) != fitted.font():
            fitted.setFont(now)

    _Follower(widget, fit)


def set_off(widget: QWidget) -> None:
    """Give `widget` a ground of its own, in the colours in force."""

    def fill(filled: QWidget) -> None:
        palette = filled.palette()
        palette.setColor(QPalette.ColorRole.Window, colours().chosen)
        filled.setPalette(palette)
        filled.setAutoFillBackground(True)

    _Follower(widget, fill)


def heading_font(scale: float, *, bold: bool = True, reading: bool = False) -> QFont:
    """The window's font, or the reading face, in another size."""
    font = reading_font() if reading else QFont(QGuiApplication.font())
    font.setPointSizeF(QFontInfo(font).pointSizeF() * scale)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


_theme: Theme | None = None


def current() -> Theme:
    """The one theme of the application."""
    global _theme
    if _theme is None:
        _theme = Theme()
        QGuiApplication.styleHints().colorSchemeChanged.connect(_theme.refresh)
    return _theme


def apply(app: QApplication, *, scheme: str = Scheme.SYSTEM, styled: bool = False) -> Theme:
    """Give `app` our style; it follows the system at run time unless `scheme` is "light" or "dark".

    An unknown scheme counts as "system". `styled`: it was made with the arguments STYLE, which costs less than to ask
    for the style later.
    """
    if not styled:
        app.setStyle(STYLE[1])
    theme = current()
    theme.set_scheme(Scheme(scheme) if scheme in set(Scheme) else Scheme.SYSTEM)
    return theme


def colours() -> Colours:
    """The colours in force."""
    return colours_of(dark=_theme is not None and _theme.dark)


@lru_cache(maxsize=2)
def colours_of(*, dark: bool) -> Colours:
    """The colours of one theme."""
    found = _read(dark=dark)["colours"]
    return Colours(**{name: QColor(found[name]) for name in Colours._fields})


@lru_cache(maxsize=2)
def palette(*, dark: bool) -> QPalette:
    """Qt's palette of one theme, with muted colours for what is disabled."""
    made = QPalette()
    for name, value in _read(dark=dark)["palette"].items():
        made.setColor(QPalette.ColorRole[_role(name)], QColor(value))
    muted = colours_of(dark=dark).muted
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, muted)
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, colours_of(dark=dark).control_line)
    return made


def reading_font(*, serif: bool = True) -> QFont:
    """The face for articles, somewhat larger than the window's own."""
    font = QFont(QGuiApplication.font())
    face = current().face if serif else PLAIN
    families = QFontDatabase.families()
    if face in families:
        font.setFamily(face)
    elif face != PLAIN:
        font.setFamily(next((name for name in _SERIFS if name in families), "serif"))
        font.setStyleHint(QFont.StyleHint.Serif)
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * READING_SCALE)
    else:
        font.setPixelSize(round(font.pixelSize() * READING_SCALE))
    return font


def icon(name: str) -> QIcon:
    """The icon `name` of `resources/icons/`, drawn in the colours in force whenever it is painted.

    :raises FileNotFoundError: there is none of that name.
    """
    _svg(name)
    return QIcon(_Engine(name))


class _Engine(QIconEngine):
    """Draws an SVG in the theme's colour, at the size and the pixel ratio that are asked for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _Engine(self._name)

    def isNull(self) -> bool:
        return False

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        # The painter's own scale: to ask for its device costs the binding a search through all classes of devices.
        ratio = painter.deviceTransform().m11()
        side = min(rect.width(), rect.height())
        image = self._drawn(round(side * ratio), mode)
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, image)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        side = min(size.width(), size.height())
        if size.width() == size.height():
            return self._drawn(side, mode)
        framed = QPixmap(size)
        framed.fill(Qt.GlobalColor.transparent)
        painter = QPainter(framed)
        painter.drawPixmap(QPoint((size.width() - side) // 2, (size.height() - side) // 2), self._drawn(side, mode))
        painter.end()
        return framed

    def _drawn(self, side: int, mode: QIcon.Mode) -> QPixmap:
        return _rendered(self._name, side, _icon_colour(self._name, mode).name())


@lru_cache(maxsize=512)
def _rendered(name: str, side: int, colour: str) -> QPixmap:
    image = QPixmap(max(1, side), max(1, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))
    drawing.render(painter, QRectF(image.rect()))
    painter.end()
    return image


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


def _icon_colour(name: str, mode: QIcon.Mode) -> QColor:
    now = colours()
    if mode == QIcon.Mode.Selected:
        return palette(dark=current().dark).color(QPalette.ColorRole.HighlightedText)
    if mode == QIcon.Mode.Disabled:
        return now.control_line
    colour: QColor = getattr(now, _COLOURED.get(name, "text"))
    return colour


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _role(name: str) -> str:
    """`tool_tip_base` -> `ToolTipBase`."""
    return "".join(part.capitalize() for part in name.split("_"))


@lru_cache(maxsize=2)
def _read(*, dark: bool) -> dict[str, dict[str, str]]:
    """One theme file: two tables of names and colours."""
    text = resources.path("themes", "dark.json" if dark else "light.json").read_text(encoding="utf-8")
    tables = json.loads(text)
    return {table: {name: str(value) for name, value in tables[table].items()} for table in ("palette", "colours")}


@lru_cache(maxsize=2)
def _style_sheet(*, dark: bool) -> str:
    text = resources.path("themes", "style.qss").read_text(encoding="utf-8")
    named = _read(dark=dark)
    # Longer names first: @text must not eat the head of @text_muted.
    values = sorted((named["palette"] | named["colours"]).items(), key=lambda item: -len(item[0]))
    for name, value in values:
        text = text.replace(f"@{name}", value)
    arrow = resources.path("themes", "arrow-dark.svg" if dark else "arrow-light.svg")
    check = resources.path("themes", "check.svg")
    return text.replace("$arrow", arrow.as_posix()).replace("$check", check.as_posix())
