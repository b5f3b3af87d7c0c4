# SPDX-License-Identifier: Apache-2.0
"""The same article as other papers printed it, each a way to it, those with the quotation first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.model.browse import Copy
from desktop_app.ui.models.columns import date_in_words
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import tr
from desktop_app.ui.views.evidence import Link
from desktop_app.ui.views.label import Label

MOST_AT_FIRST = 4


def where(copy: Copy) -> str:
    """ "Harbour Weekly, 14 June 2022"; by its title where the paper is not known."""
    named = (
        copy.publication or f"“{copy.title}”" if copy.publication or copy.title else tr("an article without a title")
    )
    return ", ".join(part for part in (named, date_in_words(copy.published)) if part)


class CopiesList(QFrame):
    """One line a copy; `wanted(document)` when the user asks for one. Hidden where there is none."""

    wanted = Signal(int)
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Also printed in"))
        self._copies: tuple[Copy, ...] = ()
        self._having: frozenset[int] = frozenset()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def links(self) -> list[QPushButton]:
        """What can be clicked, from top to bottom."""
        widgets = (item.widget() for at in range(self._column.count()) if (item := self._column.itemAt(at)))
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def show_copies(self, copies: tuple[Copy, ...], *, having: frozenset[int]) -> None:
        """Show `copies`, of which the documents `having` have the quotation; the same ones shown again stay as they
        are."""
        copies = tuple(sorted(copies, key=lambda copy: copy.document not in having))
        if (copies, having) != (self._copies, self._having):
            self._copies, self._having = copies, having
            # One line more than fits is shown rather than a line that says so.
            self._fill(copies if len(copies) <= MOST_AT_FIRST + 1 else copies[:MOST_AT_FIRST])
        self.setVisible(bool(copies))

    def _fill(self, shown: tuple[Copy, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if not shown:
            return
        heading = Label(tr("Also printed in:"), self, quiet=True)
        self._column.addWidget(heading)
        for copy in shown:
            self._column.addWidget(self._link(copy))
        if left := len(self._copies) - len(shown):
            more = QPushButton(tr("{count} more…", count=left), self)
            more.setProperty("link", True)
            more.setAccessibleName(tr("Show {count} more papers that printed this article", count=left))
            more.clicked.connect(self._show_all)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.filled.emit()

    def _show_all(self) -> None:
        self._fill(self._copies)
        # The keyboard goes on where the button was.
        self.links[MOST_AT_FIRST].setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, copy: Copy) -> Link:
        place = where(copy)
        if copy.document not in self._having:
            place = tr("{where}, without this quotation", where=place)
        link = Link(place, self)
        titled = f": {copy.title}" if copy.title else ""
        set_tip(link, tr("Open this article") + titled)
        link.setAccessibleName(tr("Also printed in {where}", where=place) + titled)
        link.clicked.connect(lambda: self.wanted.emit(copy.document))
        return link
