# SPDX-License-Identifier: Apache-2.0
"""All that the library knows of one speaker, in the place of the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.model.browse import PersonPage
from desktop_app.model.rows import Row
from desktop_app.ui import layouts, tab_order, theme
from desktop_app.ui.dialogs.joinings import Joinings
from desktop_app.ui.models.columns import date_in_words, sentence
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.terms import quotations, term
from desktop_app.ui.translation import capital, tr
from desktop_app.ui.views.bar_chart import Bar, BarChart
from desktop_app.ui.views.candidate_card import in_marks
from desktop_app.ui.views.details_flow import FlowLayout
from desktop_app.ui.views.details_line import EditableLine
from desktop_app.ui.views.evidence import Link
from desktop_app.ui.views.label import Label
from desktop_app.ui.views.person_page_more import Companions, PersonDocuments
from desktop_app.ui.views.person_page_periods import Periods
from desktop_app.ui.views.tool_button import tool_button

NAME_SCALE = 1.5
MOST_ALIASES = 12
LIST_LINES = 12
_ID = Qt.ItemDataRole.UserRole


class PersonView(QFrame):
    """Shows one page. `closed()` on Esc or the button; `rename_wanted(id, name)`, `merge_wanted(id)`,
    `apart_wanted(id)` ("not the same person as …") and `split_wanted(id, quotation ids)` for what is to be changed;
    `part_wanted(id)` takes back that the program joined this speaker to another one; `quotation_chosen(quotation id)`
    and `list_wanted(id)` lead to the quotations, `person_wanted(id)` to the page of somebody quoted beside.
    """

    closed = Signal()
    rename_wanted = Signal(int, str)
    merge_wanted = Signal(int)
    apart_wanted = Signal(int)
    part_wanted = Signal(int)
    split_wanted = Signal(int, object)
    quotation_chosen = Signal(int)
    list_wanted = Signal(int)
    person_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: PersonPage | None = None
        self.setAccessibleName(tr("Speaker"))
        self.name = EditableLine(tr("Name"), placeholder=tr("No name"), parent=self)
        theme.fit_font(self.name.shown, partial(theme.heading_font, NAME_SCALE))
        self.name.edited.connect(self._rename)
        self.about = _quiet(self)
        self.roles = Periods(tr("Roles"), self)
        self.organizations = Periods(tr("Organizations"), self)
        self.months_heading = _quiet(self)
        self.months_heading.setText(tr("Quotations a month"))
        self.months = BarChart(tr("Quotations a month"), self)
        self.months.chosen.connect(lambda month, _adding: self._go_to_month(month))
        self.companions = Companions(self)
        self.companions.chosen.connect(self.person_wanted)
        self.documents = PersonDocuments(self)
        self.documents.chosen.connect(self.quotation_chosen)
        self._ends = QVBoxLayout()
        self._ends.setSpacing(0)
        self.lists = QStackedWidget(self)
        self.quotations = QListWidget(self)
        self._make_list()
        self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.quotations)

    def _make_list(self) -> None:
        listed = self.quotations
        listed.setAccessibleName(tr("Quotations of this speaker"))
        listed.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        listed.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        listed.setTextElideMode(Qt.TextElideMode.ElideRight)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The style sheet gives these lines the room that they need.
        listed.setObjectName("roomy")
        listed.setUniformItemSizes(True)
        listed.setAlternatingRowColors(True)
        listed.itemActivated.connect(lambda item: self.quotation_chosen.emit(item.data(_ID)))
        listed.itemSelectionChanged.connect(self._selection_changed)

    def _make_buttons(self) -> None:
        self.back = tool_button("back", tr("Back to the list (Esc)"), self.closed, self)
        self.rename = _button(self, tr("Rename"), tr("Change the name everywhere (F2)"), icon="edit")
        self.rename.clicked.connect(self.name.start)
        self.merge = _button(self, tr("Merge…"), tr("Make this speaker and another one the same"), icon="people")
        self.merge.clicked.connect(lambda: self._tell(self.merge_wanted.emit))
        self.apart = _button(self, tr("Not the Same…"), tr("Remember that another speaker is somebody else"))
        self.apart.clicked.connect(lambda: self._tell(self.apart_wanted.emit))
        self.joined = _button(self, "", tr("Which names the program takes for this speaker, and why"))
        self.joined.clicked.connect(self._show_joined)
        self.in_documents = _button(
            self, tr("Documents"), tr("List the documents in the place of the quotations"), icon="document"
        )
        self.in_documents.setCheckable(True)
        self.in_documents.toggled.connect(self._show_documents)
        self.split = _button(self, tr("Split Off"), tr("Give the selected quotations a speaker of their own"))
        self.split.clicked.connect(self._split)
        self.in_list = _button(self, tr("Show in the List"), tr("Filter the list by this speaker"), icon="filter")
        self.in_list.clicked.connect(self._show_in_list)

    def _show_documents(self, on: bool) -> None:  # noqa: FBT001 -- as Qt calls it
        self.lists.setCurrentWidget(self.documents if on else self.quotations)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        actions = FlowLayout()
        for button in (self.rename, self.merge, self.apart, self.joined):
            actions.addWidget(button)
        below = FlowLayout()
        self.counted = Label("", self, quiet=True)
        for widget in (self.in_documents, self.split, self.in_list, self.counted):
            below.addWidget(widget)
        self.lists.addWidget(self.quotations)
        self.lists.addWidget(self.documents)
        self.lists.setMinimumHeight(self.fontMetrics().lineSpacing() * LIST_LINES)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.MARGIN)
        column.setSpacing(theme.GAP)
        for part in (
            *(self.about, actions, self.roles, self.organizations, self.months_heading, self.months),
            *(self.companions, self._ends),
        ):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addLayout(below)
        column.addWidget(self.lists, 1)
        self._put_together(head, inside)

    def _put_together(self, head: QHBoxLayout, inside: QWidget) -> None:
        """The name stays in sight; the rest is scrolled where there is little room."""
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setContentsMargins(theme.WIDE, theme.MARGIN, theme.WIDE, 0)
        layouts.column(head, (area, 1), into=self, margins=0)

    # What the window calls

    @property
    def page(self) -> PersonPage | None:
        """What is shown."""
        return self._page

    def show_page(self, page: PersonPage, rows: Sequence[Row]) -> None:
        """Show `page` with the `rows` of its quotations in the same order (the first of them, where they are many)."""
        self._page = page
        self.name.set_text(page.name)
        self.about.setText(_about(page))
        self.roles.show_periods(page.roles)
        self.organizations.show_periods(page.organizations)
        self.joined.setText(tr("Joined by the Program ({count})…", count=len(page.joined)))
        self.joined.setVisible(bool(page.joined))
        self.months.show_bars([Bar(month.value, month.label, month.count) for month in page.months])
        for part in (self.months_heading, self.months):
            part.setVisible(len(page.months) > 1)
        self.companions.show_people(page.companions)
        self.documents.show_documents(page.documents)
        self.in_documents.setText(tr("Documents ({count})", count=len(page.documents)))
        self._show_ends(page, {row.id: row for row in rows})
        self._show_rows(page, rows)
        tab_order.follow(self)

    def _show_ends(self, page: PersonPage, rows: dict[int, Row]) -> None:
        while (item := self._ends.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        ends = {tr("First"): page.first, tr("Latest"): page.latest if page.latest != page.first else None}
        for label, id in ends.items():
            if id is not None and (row := rows.get(id)) is not None:
                date = date_in_words(row.published) or tr("no date")
                link = Link(f"{label}, {date}: {in_marks(row.quotation)}", self)
                link.clicked.connect(lambda _checked=False, id=id: self.quotation_chosen.emit(id))
                self._ends.addWidget(link)

    def _show_rows(self, page: PersonPage, rows: Sequence[Row]) -> None:
        self.quotations.clear()
        for row in rows:
            quoted = " ".join(row.quotation.split())
            post = ", ".join(part for part in (row.role, row.organization) if part)
            item = QListWidgetItem(f"{row.published or '–'}   {quoted}")
            set_tip(item, f"{quoted}\n{post}" if post else quoted)
            item.setData(_ID, row.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, sentence(row))
            self.quotations.addItem(item)
        total = len(page.quotations)
        counted = quotations(total)
        some = tr("{count} of {quotations}", count=len(rows), quotations=counted)
        self.counted.setText(some if len(rows) < total else counted)
        self._selection_changed()

    # What the user does

    def selected(self) -> tuple[int, ...]:
        """Ids of the selected quotations, in their order."""
        listed = self.quotations
        items = (listed.item(place) for place in range(listed.count()))
        return tuple(item.data(_ID) for item in items if item is not None and item.isSelected())

    def _selection_changed(self) -> None:
        # All of them split off would only be the same speaker under a new number.
        self.split.setEnabled(0 < len(self.selected()) < (len(self._page.quotations) if self._page else 0))

    def _go_to_month(self, month: str) -> None:
        """Let the first quotation of `month` ("2016-05", or a year) be the current one."""
        for place in range(self.quotations.count()):
            item = self.quotations.item(place)
            if item is not None and item.text().startswith(month):
                self.in_documents.setChecked(False)
                self.quotations.setCurrentItem(item)
                self.quotations.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtTop)
                return

    def _tell(self, tell: Callable[[int], None]) -> None:
        if self._page is not None:
            tell(self._page.id)

    def _rename(self, name: str) -> None:
        if self._page is None:
            return
        if name:
            self.rename_wanted.emit(self._page.id, name)
        else:
            # A speaker without a name would be found nowhere.
            self.name.set_text(self._page.name)

    def _split(self) -> None:
        if self._page is not None:
            self.split_wanted.emit(self._page.id, self.selected())

    def _show_joined(self) -> None:
        if self._page is not None:
            opened = Joinings(self._page.name, self._page.joined, self)
            opened.part_wanted.connect(self.part_wanted)
            opened.open_below(self.joined)

    def _show_in_list(self) -> None:
        if self._page is not None:
            self.list_wanted.emit(self._page.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _about(page: PersonPage) -> str:
    """Kind and other names."""
    others = [f"“{alias}”" for alias in page.aliases if alias != page.name]
    names = ", ".join(others[:MOST_ALIASES])
    if len(others) > MOST_ALIASES:
        names = tr("{names} and {count} more", names=names, count=len(others) - MOST_ALIASES)
    also = tr("also {names}", names=names) if others else ""
    return " · ".join(part for part in (capital(term(page.kind.value)), also) if part)


def _quiet(parent: QWidget) -> Label:
    label = Label("", parent, quiet=True)
    label.wrap()
    return label


def _button(parent: QWidget, text: str, tip: str, *, icon: str = "") -> QPushButton:
    button = QPushButton(text, parent)
    set_tip(button, tip)
    if icon:
        button.setIcon(theme.icon(icon))
    return button
