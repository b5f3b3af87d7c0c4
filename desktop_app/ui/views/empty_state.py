# SPDX-License-Identifier: Apache-2.0
"""What stands in the place of the list while it has nothing to show: what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import layouts, tab_order, theme
from desktop_app.ui.translation import mark, tr, tr_n
from desktop_app.ui.views.label import Label

GLYPH_LINES = 3
ABOUT_CHARACTERS = 28
SHARE_OF_EXPLAINED = 8
WAYS_IN = (
    ("open", mark("Open…"), mark("Web pages, PDF, Word, e-mail, tables, plain text: as many files as you like")),
    ("paste", mark("Paste"), mark("An article that you have copied anywhere")),
    ("add_url", mark("Add URL…"), mark("A page of the web, as it is now; only what you name is fetched")),
    ("sample", mark("Add the Sample"), mark("An article that ships with Inquit")),
    ("tour", mark("Take the Tour"), mark("Two minutes on what stands where, with the sample")),
)
"""Names of commands, what their buttons are called, and what they are for."""
TITLE_SCALE = 1.25


class EmptyState(QWidget):
    """`wanted(command name)` when a button is pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._glyph = Label("", self)
        self._glyph.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = Label("", self, wraps=True)
        self._title.setObjectName("empty-title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._advice = Label("", self, wraps=True)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        theme.fit_font(self._title, partial(theme.heading_font, TITLE_SCALE, bold=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._glyph)
        column.addWidget(self._title)
        column.addWidget(self._advice)
        column.addSpacing(8)
        self._row = layouts.row(None, self._buttons, None)
        column.addLayout(self._row)
        column.addStretch(3)

    @property
    def title(self) -> str:
        """What is said."""
        return self._title.text()

    def opening(self) -> None:
        """The library is being opened."""
        self._show("", tr("Opening the library…"), "", ())

    def reading(self) -> None:
        """The first article is being read."""
        self._show("document", tr("Reading…"), tr("The quotations stand here in a moment."), ())

    def empty_library(self) -> None:
        """Nothing was added yet."""
        self._show(
            "document",
            tr("Drop an article here"),
            tr("Inquit finds who said what, in what role, for whom. Everything stays on this computer."),
            WAYS_IN,
        )

    def nothing_found(self) -> None:
        """The search finds nothing."""
        self._show(
            "search",
            tr("Nothing found"),
            tr("Try fewer words or fewer filters."),
            (("clear_search", tr("Show Everything")),),
        )

    def only_doubtful(self, number: int) -> None:
        """All that is found is doubtful."""
        found = tr_n("1 doubtful quotation was left out.", "%n doubtful quotations were left out.", number)
        self._show(
            "doubtful",
            tr("Only doubtful quotations were found"),
            found,
            (("doubtful_list", tr("List What Is Doubtful")),),
        )

    def no_doubtful(self) -> None:
        """Nothing is doubtful."""
        advice = tr("Quotations that perhaps nobody said are listed here.")
        self._show("doubtful", tr("Nothing is doubtful"), advice, (("clear_search", tr("Show Everything")),))

    def no_orphans(self) -> None:
        """No edit has lost its passage."""
        advice = tr(
            "An edit whose words are gone when its article is read again is listed here; nothing of it is lost."
        )
        self._show(
            "checked", tr("Every edit stands in its article"), advice, (("clear_search", tr("Show Everything")),)
        )

    def all_checked(self) -> None:
        """Say that nothing is left to check."""
        self._show("checked", tr("Nothing is left to check here"), "", (("review", tr("Show All Quotations")),))

    def no_library(self, problem: str) -> None:
        """The library could not be opened."""
        self._show("warning", tr("The library is not open"), problem, ())

    def _show(self, glyph: str, title: str, advice: str, buttons: Sequence[tuple[str, ...]]) -> None:
        """`buttons` are names of commands and texts, and what each is for where they stand below each other."""
        side = self.fontMetrics().height() * GLYPH_LINES
        self._glyph.setVisible(bool(glyph))
        if glyph:
            self._glyph.setPixmap(theme.icon(glyph).pixmap(side, side))
        self._title.setText(title)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        # What is said beside buttons takes the room that there is; a button alone stands in the middle.
        explained = any(about for _name, _text, *about in buttons)
        self._row.setStretchFactor(self._buttons, SHARE_OF_EXPLAINED if explained else 0)
        self._buttons.setColumnStretch(1, int(explained))
        for line, (name, text, *about) in enumerate(buttons):
            button = QPushButton(text, self)
            button.setObjectName(f"empty-{name}")
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            self._buttons.addWidget(button, line, 0)
            for told in about:
                button.setAccessibleDescription(told)
                label = Label(told, self, wraps=True, quiet=True)
                label.setMinimumWidth(self.fontMetrics().averageCharWidth() * ABOUT_CHARACTERS)
                self._buttons.addWidget(label, line, 1)
        tab_order.follow(self)
