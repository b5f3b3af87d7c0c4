# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base import resources
from desktop_app.ui import theme

ROLE = QPalette.ColorRole
TEXT = 4.5
SHAPES = 3.0
BOTH = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Relative luminance, 0 black to 1 white."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme.apply(qapp, scheme="light")


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    # The grey that the standard's own advice names as the last to pass on white.
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("#777777"), QColor("white")) < TEXT


@BOTH
@pytest.mark.parametrize("ground", ["quotation", "current", "match", "flash", "chosen", "hover", "bar"])
def test_text_is_readable_on_every_tint(dark: bool, ground: str) -> None:
    colours = theme.colours_of(dark=dark)
    assert contrast(colours.text, getattr(colours, ground)) >= TEXT


@BOTH
@pytest.mark.parametrize("ground", [ROLE.Base, ROLE.Window, ROLE.AlternateBase])
def test_states_and_muted_text_are_readable(dark: bool, ground: ROLE) -> None:
    colours, behind = theme.colours_of(dark=dark), theme.palette(dark=dark).color(ground)
    for colour in (colours.text, colours.muted, colours.problem, colours.good, colours.accent):
        assert contrast(colour, behind) >= TEXT
    assert contrast(theme.palette(dark=dark).color(ROLE.Link), behind) >= TEXT


@BOTH
def test_muted_text_is_readable_where_it_stands_on_tints(dark: bool) -> None:
    colours = theme.colours_of(dark=dark)
    for ground in (colours.hover, colours.chosen):
        assert contrast(colours.muted, ground) >= TEXT


@BOTH
def test_underlines_and_edges_are_seen(dark: bool) -> None:
    colours, palette = theme.colours_of(dark=dark), theme.palette(dark=dark)
    for ground in (palette.color(ROLE.Base), colours.quotation, colours.current):
        for line in (colours.cue, colours.source, colours.accent):
            assert contrast(line, ground) >= SHAPES
    for ground in (palette.color(ROLE.Base), palette.color(ROLE.Window)):
        assert contrast(colours.control_line, ground) >= SHAPES
        assert contrast(colours.star, ground) >= SHAPES


@BOTH
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (ROLE.WindowText, ROLE.Window),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.PlaceholderText, ROLE.Base),
    ],
)
def test_the_palette_is_readable(dark: bool, text: ROLE, ground: ROLE) -> None:
    palette = theme.palette(dark=dark)
    assert contrast(palette.color(text), palette.color(ground)) >= TEXT


@BOTH
def test_current_quotation_stands_out_from_the_others(dark: bool) -> None:
    colours, base = theme.colours_of(dark=dark), theme.palette(dark=dark).color(ROLE.Base)
    assert contrast(colours.current, base) > contrast(colours.quotation, base) > 1.05


def test_choice_of_scheme(app: QApplication) -> None:
    made = theme.apply(app, scheme="dark")
    assert made.dark
    assert app.palette().color(ROLE.Base) == theme.palette(dark=True).color(ROLE.Base)
    assert theme.colours() == theme.colours_of(dark=True)
    theme.apply(app, scheme="light")
    assert app.palette().color(ROLE.Base) == theme.palette(dark=False).color(ROLE.Base)
    assert not theme.apply(app, scheme="nonsense").dark


def test_every_colour_of_the_style_sheet_is_known(app: QApplication) -> None:
    for scheme in ("light", "dark"):
        theme.apply(app, scheme=scheme)
        assert not re.findall(r"@\w+", app.styleSheet())


def test_a_change_is_told(app: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.current().changed, timeout=1000):
        theme.current().set_scheme(theme.Scheme.DARK)


def ink(icon: QIcon, *, side: int = 32, ratio: float = 1.0, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    """The colour of the most opaque pixel."""
    image = icon.pixmap(QSize(side, side), ratio, mode).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda pixel: pixel.alpha())


def test_icons_follow_the_theme(app: QApplication) -> None:
    theme.apply(app, scheme="light")
    icon = theme.icon("search")
    light = ink(icon)
    theme.apply(app, scheme="dark")
    assert ink(icon).lightness() > 150 > 100 > light.lightness()
    assert ink(icon, mode=QIcon.Mode.Selected) == theme.palette(dark=True).color(ROLE.HighlightedText)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_sharp(app: QApplication, ratio: float) -> None:
    image = theme.icon("search").pixmap(QSize(20, 20), ratio)
    assert image.width() == round(20 * ratio)
    assert image.devicePixelRatio() == ratio


def test_every_icon_draws_something(app: QApplication) -> None:
    for path in resources.path("icons").glob("*.svg"):
        assert ink(theme.icon(path.stem)).alpha() > 150, path.stem


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")


def test_the_reading_face_is_larger(app: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert theme.reading_font().pointSizeF() > widget.font().pointSizeF()
    assert theme.reading_font(serif=False).family() == app.font().family()


def test_the_system_is_followed_at_run_time(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    hints = app.styleHints()
    made = theme.apply(app, scheme="system")
    hints.setColorScheme(Qt.ColorScheme.Dark)
    if hints.colorScheme() != Qt.ColorScheme.Dark:
        # This platform has no theme of its own to switch; the signal is what we hear.
        monkeypatch.setattr(theme, "_system_is_dark", lambda: True)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert made.dark
    hints.unsetColorScheme()


@BOTH
def test_files_that_the_style_sheet_names_are_there(dark: bool) -> None:
    named = re.findall(r'url\("([^"]+)"\)', theme._style_sheet(dark=dark))
    assert named
    assert all(Path(name).is_file() for name in named)
