# SPDX-License-Identifier: Apache-2.0
"""At the left: the library, what the quotations found have in common, and saved searches."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QTreeWidgetItem, QWidget

from desktop_app.model.browse import FacetCount, Totals
from desktop_app.model.query import Facet
from desktop_app.ui import layouts, theme
from desktop_app.ui.terms import term
from desktop_app.ui.translation import mark, tr, tr_n, within
from desktop_app.ui.views.bar_chart import Bar, BarChart
from desktop_app.ui.views.label import Label
from desktop_app.ui.views.sidebar_rows import Line, Sort, children, fill, item_of, line_of
from desktop_app.ui.views.sidebar_tree import SidebarTree

Facets = tuple[tuple[Facet, str], ...]

LEAST_CHARACTERS = 16
# No part of the library that is searched, but another view of it.
DOCUMENTS = "documents"
SCOPES = (
    ("all", mark("All"), "library"),
    (DOCUMENTS, mark("Documents"), "document"),
    ("starred", mark("Starred"), "star"),
    ("review", mark("To check"), "review"),
    ("doubtful", mark("Doubtful"), "doubtful"),
    ("orphans", mark("Without a passage"), "orphan"),
)
SECTIONS = {
    Facet.SPEAKER: mark("People"),
    Facet.ORGANIZATION: mark("Organizations"),
    Facet.ROLE: mark("Roles"),
    Facet.PUBLICATION: mark("Publications"),
    Facet.DOCUMENT: mark("Documents"),
    Facet.YEAR: mark("Years"),
    Facet.TAG: mark("Tags"),
    Facet.STATE: mark("State"),
}
SEARCHED = (Facet.SPEAKER, Facet.ORGANIZATION, Facet.ROLE, Facet.PUBLICATION, Facet.DOCUMENT, Facet.TAG)
# Of one or two years a chart says nothing.
FEWEST_BARS = 3
MOST_YEARS = 10
_ORPHANS = mark("Edits whose passage is gone from the article")
_TIPS = {
    "orphans": _ORPHANS,
    DOCUMENTS: mark("All documents, those without quotations too: correct, read again, remove"),
    "review": mark("Rows that a person should check, each with its reason"),
    "doubtful": mark("What perhaps nobody said; left out of lists, counts and exports unless asked for"),
}


class Sidebar(QWidget):
    """`facets_changed(((facet, value), …))`, `scope_chosen(value)` with one of `SCOPES`,
    `saved_chosen(name)`, `collection_chosen(name)`, `folder_chosen(path)`,
    `more_requested(facet)`, `holding_changed(facet, words)` of the search field of a section.

    A click on a value filters by it alone, a second one no more; with Ctrl it is added or taken away.
    """

    facets_changed = Signal(object)
    scope_chosen = Signal(str)
    saved_chosen = Signal(str)
    collection_chosen = Signal(str)
    folder_chosen = Signal(str)
    more_requested = Signal(object)
    holding_changed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[tuple[Facet, str], str] = {}
        self._counts: dict[Facet, tuple[list[FacetCount], bool]] = {}
        self._names: dict[tuple[Facet, str], str] = {}
        self._scope = "all"
        self.tree = SidebarTree(self)
        self.tree.chosen.connect(self._choose)
        self._library = self._section(tr("Library"))
        for value, label, icon in SCOPES:
            tip = tr(_TIPS.get(value, ""))
            counts = "document" if value == DOCUMENTS else "quotation"
            line = Line(sort=Sort.SCOPE, label=tr(label), value=value, icon=icon, tip=tip, counts=counts)
            self._library.addChild(item_of(line))
        self._collections = self._section(tr("Collections"))
        self._sections = {facet: self._section(tr(label)) for facet, label in SECTIONS.items()}
        self._fields = {facet: self._field(facet) for facet in SEARCHED}
        self.years = BarChart(tr("Years"), self)
        self.years.chosen.connect(lambda year, adding: self._choose_value((Facet.YEAR, year), adding=adding))
        self._years_line = self.tree.put_widget(self._sections[Facet.YEAR], self.years)
        self._saved = self._section(tr("Saved searches"))
        self._folders = self._section(tr("Watched folders"))
        for section in (*self._sections.values(), self._collections, self._saved, self._folders):
            section.setHidden(True)
        self._bar = self._make_bar()
        layouts.column(self._bar, (self.tree, 1), into=self, margins=(0, theme.GRID, 0, 0), gap=0)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * LEAST_CHARACTERS)
        self.setFocusProxy(self.tree)
        self._mark_scope()

    def _section(self, label: str) -> QTreeWidgetItem:
        item = item_of(Line(sort=Sort.SECTION, label=label))
        self.tree.addTopLevelItem(item)
        item.setExpanded(True)
        return item

    def _field(self, facet: Facet) -> tuple[QLineEdit, QTreeWidgetItem]:
        """What finds a value of `facet`, shown where there are more than fit."""
        field = QLineEdit(self)
        field.setPlaceholderText(tr("Find in {section}", section=within(tr(SECTIONS[facet]))))
        field.setAccessibleName(tr("Find in {section}", section=within(tr(SECTIONS[facet]))))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(lambda words: self.holding_changed.emit(facet, words))
        return field, self.tree.put_widget(self._sections[facet], field)

    def _make_bar(self) -> QFrame:
        bar = QFrame(self)
        self._filters = Label("", bar, quiet=True)
        self.clear_button = QPushButton(tr("Clear"), bar)
        self.clear_button.setProperty("link", True)
        self.clear_button.setAccessibleName(tr("Clear all filters"))
        self.clear_button.clicked.connect(self.clear)
        layouts.row((self._filters, 1), self.clear_button, into=bar, margins=(theme.MARGIN, 0, theme.GAP, 0))
        bar.hide()
        return bar

    # What the window calls

    @property
    def facets(self) -> Facets:
        """What is chosen."""
        return tuple(self._chosen)

    @property
    def scope(self) -> str:
        """Which part of the library is chosen."""
        return self._scope

    def show_totals(self, totals: Totals) -> None:
        """Show how much the library holds."""
        counts = (
            totals.quotations,
            totals.documents,
            totals.starred,
            totals.to_check,
            totals.doubtful,
            totals.orphans,
        )
        for item, count in zip(children(self._library), counts, strict=True):
            fill(item, replace(line_of(item), count=count))

    def show_facet(self, facet: Facet, counts: Sequence[FacetCount], *, more: bool) -> None:
        """Show the most frequent values of `facet` among what is found; `more` where there are others."""
        counts = _named(facet, counts)
        self._counts[facet] = (counts, more)
        self._chosen = {pair: self.label_of(*pair) for pair in self._chosen}
        section = self._sections[facet]
        current = self.tree.currentItem()
        here = line_of(current) if current is not None and current.parent() is section else None
        lines = self._lines(facet, counts, more=more)
        there = children(section)
        for item, line in zip(there, lines, strict=False):
            fill(item, line)
        section.addChildren([item_of(line) for line in lines[len(there) :]])
        for item in there[len(lines) :]:
            section.removeChild(item)
        sought = self._show_field(facet, more=more)
        if facet is Facet.YEAR:
            self.years.show_bars([Bar(c.value, c.label, c.count, (facet, c.value) in self._chosen) for c in counts])
            self._years_line.setHidden(len(counts) < FEWEST_BARS)
        section.setHidden(not lines and not sought)
        if here is not None:
            self._go_back_to(section, here)

    def _show_field(self, facet: Facet, *, more: bool) -> bool:
        """Whether something is looked for among the values of `facet`."""
        if facet not in self._fields:
            return False
        field, line = self._fields[facet]
        sought = bool(field.text())
        line.setHidden(not (more or sought))
        return sought

    def show_saved(self, searches: Iterable[tuple[str, str]]) -> None:
        """Show the saved searches, each a name and its words."""
        lines = (Line(sort=Sort.SAVED, label=name, value=name, icon="saved", tip=words) for name, words in searches)
        _fill(self._saved, lines)

    def show_collections(self, collections: Iterable[tuple[str, int]], *, chosen: Container[str]) -> None:
        """Show the collections, each a name and how many documents it has."""
        lines = (
            Line(sort=Sort.COLLECTION, label=name, value=name, icon="folder", count=count, chosen=name in chosen)
            for name, count in collections
        )
        _fill(self._collections, (replace(line, counts="document") for line in lines))

    def show_folders(self, folders: Iterable[tuple[str, str]]) -> None:
        """Show the watched folders, each a name and its path."""
        lines = (Line(sort=Sort.FOLDER, label=name, value=path, icon="folder", tip=path) for name, path in folders)
        _fill(self._folders, lines)

    def name_value(self, facet: Facet, value: str, name: str) -> None:
        """Say what `value` is called, before any count tells it."""
        self._names = {(facet, value): name}

    def set_facets(self, facets: Facets) -> None:
        """Mark `facets` as chosen, without telling anybody."""
        self._chosen = {pair: self.label_of(*pair) for pair in facets}
        self._redraw()

    def set_scope(self, scope: str) -> None:
        """Mark `scope` as chosen, without telling anybody."""
        self._scope = scope
        self._mark_scope()

    def clear(self) -> None:
        """Filter by nothing."""
        if self._chosen:
            self.set_facets(())
            self.facets_changed.emit(())

    # Choosing

    def _choose(self, item: QTreeWidgetItem, adding: bool) -> None:  # noqa: FBT001 - a slot
        line = line_of(item)
        if line.sort is Sort.SCOPE:
            self._choose_scope(line.value)
        elif line.sort is Sort.COLLECTION:
            self.collection_chosen.emit(line.value)
        elif line.sort is Sort.FOLDER:
            self.folder_chosen.emit(line.value)
        elif line.sort is Sort.SAVED:
            self.saved_chosen.emit(line.value)
        elif line.sort is Sort.MORE:
            self.more_requested.emit(line.facet)
        elif line.facet is not None:
            self._choose_value((line.facet, line.value), adding=adding)

    def _choose_scope(self, scope: str) -> None:
        self.set_scope(scope)
        if scope == "all":
            self.clear()
        self.scope_chosen.emit(scope)

    def _choose_value(self, pair: tuple[Facet, str], *, adding: bool) -> None:
        now = self.facets
        without = tuple(other for other in now if other != pair)
        added = (*now, pair) if without == now else without
        alone = () if now == (pair,) else (pair,)
        self.set_facets(added if adding else alone)
        self.facets_changed.emit(self.facets)

    # Showing

    def _lines(self, facet: Facet, counts: Sequence[FacetCount], *, more: bool) -> list[Line]:
        """Chosen values that are not among the most frequent stand first, so that they can be taken away."""
        listed = {count.value for count in counts}
        kept = [
            Line(sort=Sort.VALUE, label=label, value=value, facet=facet, chosen=True)
            for (of, value), label in self._chosen.items()
            if of is facet and value not in listed
        ]
        most = max((count.count for count in counts), default=1)
        ordered = counts
        if facet is Facet.YEAR:
            # The chart has all of them.
            ordered = sorted(counts, key=lambda count: count.label, reverse=True)[:MOST_YEARS]
        lines = [
            Line(
                sort=Sort.VALUE,
                label=count.label,
                value=count.value,
                facet=facet,
                count=count.count,
                chosen=(facet, count.value) in self._chosen,
                share=count.count / max(1, most) if facet is Facet.YEAR else None,
            )
            for count in ordered
        ]
        tip = tr("More {section}", section=within(tr(SECTIONS[facet])))
        rest = Line(sort=Sort.MORE, label=tr("more…"), facet=facet, tip=tip)
        return [*kept, *lines, *([rest] if more else [])]

    def label_of(self, facet: Facet, value: str) -> str:
        """What `value` is called: a speaker's name and not the number by which the library knows them."""
        counts, _ = self._counts.get(facet, ([], False))
        known = self._chosen.get((facet, value)) or self._names.get((facet, value), value)
        return next((count.label for count in counts if count.value == value), known)

    def _go_back_to(self, section: QTreeWidgetItem, line: Line) -> None:
        """The line that the keyboard was on may stand elsewhere now."""
        for child in children(section):
            if (line_of(child).sort, line_of(child).value) == (line.sort, line.value):
                self.tree.setCurrentItem(child)
                return

    def _redraw(self) -> None:
        for facet, (counts, more) in self._counts.items():
            self.show_facet(facet, counts, more=more)
        for facet in {facet for facet, _ in self._chosen} - set(self._counts):
            self.show_facet(facet, [], more=False)
        number = len(self._chosen)
        self._filters.setText(tr_n("%n filter", "%n filters", number))
        self._bar.setVisible(number > 0)

    def _mark_scope(self) -> None:
        for item in children(self._library):
            line = line_of(item)
            fill(item, replace(line, chosen=line.value == self._scope))


def _named(facet: Facet, counts: Sequence[FacetCount]) -> list[FacetCount]:
    """`counts`, the words of the program among them in the window's language."""
    return [replace(each, label=term(each.label)) for each in counts] if facet is Facet.STATE else list(counts)


def _fill(section: QTreeWidgetItem, lines: Iterable[Line]) -> None:
    """Let `section` hold `lines`; hidden where there are none."""
    section.takeChildren()
    for line in lines:
        section.addChild(item_of(line))
    section.setHidden(not section.childCount())
