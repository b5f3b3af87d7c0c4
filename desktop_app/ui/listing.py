# SPDX-License-Identifier: Apache-2.0
"""Keeps the list in step with the search, the filters, the edits and the imports."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.actions import browsing
from desktop_app.model.changes import Changes
from desktop_app.model.query import Facet, Query
from desktop_app.model.review import ReviewFigures
from desktop_app.model.rows import Row
from desktop_app.model.terms import Act
from desktop_app.ui.models.marking import marks
from desktop_app.ui.parts import Parts
from desktop_app.ui.searching import Found, Kept, Scope, Searching
from desktop_app.ui.session import Session

MOST_FETCHED_AT_ONCE = 400
LOOK_EVERY_S = 3.0

ON_PAGES = frozenset({"forms", "attributed", "doubtful", "attitudes", "reprints"})


class Listing(QObject):
    """Between the views that say what to find and the list that shows it.

    `searched()` after each answer, `complete_changed(bool)` tells whether all ids are in the list,
    `scope_changed(Scope)` which part of the library is searched, `edited(ids, field, text)` what was typed into a
    line, for all to which it is to be done, `out_of_sight(id)` which quotation an edit made or brought back that the
    search does not show, `not_there(id)` which one was to be gone to and is not in the library, `in_copy(id)` which is
    a reprint that the list leaves out, to be read in its own article.
    """

    searched = Signal()
    scope_changed = Signal(object)
    complete_changed = Signal(bool)
    edited = Signal(object, str, str)
    out_of_sight = Signal(int)
    # An id may have more bits than the signals of Qt carry as a number.
    not_there = Signal(object)
    in_copy = Signal(object)

    def __init__(self, parts: Parts, session: Session, *, searching: Searching, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._searching = searching
        self._keep_place = False
        self._new: int | None = None
        self._put_off: Callable[[], None] | None = None
        self.importing: Callable[[], bool] = lambda: False
        self.complete = False
        self._looked_s = 0.0
        searching.found.connect(self._show)
        searching.misunderstood.connect(self._misunderstood)
        parts.list.sort_changed.connect(lambda column, down: self.filter(sort=column, descending=down))
        parts.table.rows_wanted.connect(self._fetch)
        parts.table.edited.connect(self._edited_in_list)
        parts.list.edit_ended.connect(lambda: QTimer.singleShot(0, self, self._catch_up))
        searching.started.connect(parts.filters.counting)
        parts.search.changed.connect(lambda words: self.filter(words=words))
        parts.search.suggestions.names_wanted.connect(self._suggest_names)
        parts.filters.changed.connect(self._filters_changed)
        parts.filters.facet_removed.connect(self._remove_facet)

    # What to find

    @property
    def query(self) -> Query:
        """What the list shows."""
        return self._searching.query

    @property
    def asked(self) -> Query:
        """The same with what the scope adds to it."""
        return self._searching.asked

    @property
    def scope(self) -> Scope:
        """Which part of the library is listed."""
        return self._searching.scope

    def start(self) -> None:
        """A library was opened: list it."""
        if self._parts.table.ids:
            # What has the same number in another library is another quotation.
            self._parts.table.show(array("q"))
            self._parts.list.nothing_left()
        self._parts.table.valued.clear()
        self._parts.table.refresh()
        self._run(Kept(), keep_place=False, whole=False)

    def filter(self, **fields: object) -> None:
        """Change fields of the query and search, if that changes anything."""
        if self._searching.change(**fields):
            # The page of a speaker has these filters, too.
            if not (self._parts.person_shown and fields.keys() <= ON_PAGES):
                self._parts.leave_page()
            self._parts.filters.show_facets(self.query.facets)
            self._run(self._kept(), keep_place=False, whole=False)

    def show_query(self, query: Query) -> None:
        """Search for `query`, and let the box and the filters say so."""
        self._searching.query = replace(query, words=self.query.words)
        self._parts.filters.set_filters(forms=query.forms, attributed=query.attributed)
        self._parts.filters.show_facets(query.facets)
        self._parts.search.set_words(query.words)
        self._searching.query = query
        self._run(self._kept(), keep_place=False, whole=False)

    def clear(self) -> None:
        """Search for everything, in the same order."""
        self._set_scope(Scope.ALL)
        self.show_query(self._everything())

    def choose_scope(self, scope: Scope) -> None:
        """Search in this part of the library."""
        if scope is not self._searching.scope:
            self._parts.leave_page()
            self._set_scope(scope)
            self._run(Kept(), keep_place=False, whole=False)

    def _set_scope(self, scope: Scope) -> None:
        self._searching.scope = scope
        self._parts.review.setVisible(scope is Scope.REVIEW)
        self.scope_changed.emit(scope)

    def reload(self, *, show: int | None = None) -> None:
        """Search again because the library changed; `show` is a quotation to go to."""
        kept = self._kept() if show is None else Kept(selected=(show,), current=show)
        self._parts.table.refresh()
        self._run(kept, keep_place=True, whole=True)

    def look_during_import(self) -> None:
        """Search again now and then while an import adds quotations."""
        now_s = time.monotonic()
        if now_s - self._looked_s > LOOK_EVERY_S:
            self._looked_s = now_s
            self._run(self._kept(), keep_place=True, whole=True)

    def _filters_changed(self) -> None:
        self.filter(forms=self._parts.filters.forms, attributed=self._parts.filters.attributed)

    def _remove_facet(self, facet: object, value: str) -> None:
        self.filter(facets=tuple(each for each in self.query.facets if each != (facet, value)))

    def _kept(self) -> Kept:
        return Kept(selected=self._parts.list.selected_ids(), current=self._parts.list.current_id)

    def _run(self, kept: Kept, *, keep_place: bool, whole: bool) -> None:
        self._put_off = None
        self._keep_place = keep_place
        self._new = None
        self._searching.run(kept=kept, whole=whole)

    # What was found

    def _catch_up(self) -> None:
        """The field in the list is closed: show what was found meanwhile."""
        if self._put_off is not None and not self._parts.list.editing:
            show, self._put_off = self._put_off, None
            show()

    def _show(self, found: Found) -> None:
        if self._parts.list.editing:
            # Another list would close the field in which the user types, and what was typed would be gone.
            self._put_off = lambda: self._show(found)
            return
        parts, table = self._parts, self._parts.table
        parts.search.clear_problem()
        place = parts.list.current_row
        held = parts.list.hold() if self._keep_place else None
        parts.list.mark(marks(self.query.words))
        grew = table.show(found.ids, found.rows)
        self.complete = found.complete
        self.complete_changed.emit(found.complete)
        if found.ids:
            parts.show_list()
        self._select(found, place=place, grew=grew)
        if held is not None and not grew and found.selected:
            parts.list.restore(held)
        self._show_count(found)
        if self._new is not None and not found.selected:
            self._look_for_new(self._new)
        self._new = None
        self.searched.emit()

    def _show_count(self, found: Found) -> None:
        """How many there are, beside the filters, in place of an empty list and while reviewing."""
        parts = self._parts
        if found.complete:
            parts.filters.show_found(len(found.ids), selected=parts.list.selected_count())
        if not found.ids:
            self._show_nothing()
        if self._searching.reviewing:
            self._ask_figures(len(found.ids))

    def _select(self, found: Found, *, place: int, grew: bool) -> None:
        """Select again what was selected; else the line that took its place, or the first."""
        view, last = self._parts.list, len(found.ids) - 1
        if last < 0:
            view.nothing_left()
        elif found.selected:
            current = found.current if found.current is not None else found.selected[0]
            if not grew or view.current_row != current or view.selected_count() != len(found.selected):
                view.select(found.selected, current=current)
        elif not grew:
            target = min(max(place, 0), last) if self._keep_place else 0
            view.select([target], current=target)

    def _everything(self) -> Query:
        """Without words and filters; whether attitudes, what is doubtful and reprints are shown is a way of looking."""
        return replace(self.query, words="", forms=frozenset(), attributed=None, facets=())

    def _show_nothing(self) -> None:
        everything = self._everything()
        if self._searching.reviewing:
            self._parts.empty.all_checked()
        elif self.query == everything and self.scope is Scope.ALL:
            (self._parts.empty.reading if self.importing() else self._parts.empty.empty_library)()
        elif self.query == everything and self.scope is Scope.ORPHANS:
            self._parts.empty.no_orphans()
        elif self.query == everything and self.scope is Scope.DOUBTFUL:
            self._parts.empty.no_doubtful()
        else:
            self._parts.empty.nothing_found()
        self._parts.show_empty()

    def _misunderstood(self, message: str, position: int) -> None:
        self._parts.search.show_problem(message, position)
        self._parts.filters.clear_found()

    def _suggest_names(self, typed: str) -> None:
        """Offer the most quoted people whose names have what is typed, whatever else is searched for."""
        suggestions = self._parts.search.suggestions
        self._session.read(
            lambda library: browsing.facets(library, Query(), Facet.SPEAKER, holding=typed),
            done=lambda found: suggestions.show_names(typed, [each.label for each in found if each.value]),
            channel="suggest-names",
        )

    def _fetch(self, ids: list[int]) -> None:
        self._session.read(
            lambda library: browsing.rows(library, ids), done=lambda rows: self._parts.table.accept(rows, asked=ids)
        )

    def go_to(self, id: int) -> None:
        """Select the quotation `id`; the list shows everything first where the search hides it."""
        if self._parts.documents_shown:
            self._parts.leave_page()
        position = self._parts.table.position_of(id)
        if position is not None:
            self._parts.list.select([position], current=position)
        else:
            self._session.read(
                lambda library: browsing.rows(library, [id]),
                done=lambda rows: self._go_to_hidden(id, rows),
                channel="go-to",
            )

    def _go_to_hidden(self, id: int, rows: list[Row]) -> None:
        """Show everything, of whichever kind the row is; the list stays as it is for a copy of what it may hold."""
        if not rows:
            self.not_there.emit(id)
            return
        if rows[0].reprint and not self.query.reprints:
            self.in_copy.emit(id)
            return
        everything = self._everything()
        self._set_scope(Scope.ALL)
        self._searching.query = replace(
            everything,
            attitudes=everything.attitudes or rows[0].act is Act.ATTITUDE,
            doubtful=everything.doubtful or rows[0].doubtful,
        )
        self._parts.filters.set_filters(forms=frozenset(), attributed=None)
        self._parts.filters.show_facets(())
        self._parts.search.set_words("")
        self._run(Kept(selected=(id,), current=id), keep_place=False, whole=True)

    # What was changed

    def _edited_in_list(self, id: int, field: str, text: str) -> None:
        """What was typed into one line is done to all that are selected."""
        chosen = self._parts.list.selected_ids()
        self.edited.emit(chosen if id in chosen else [id], field, text)

    def changed(self, changes: Changes) -> None:
        """Fetch what an edit touched, and search again: it may now stand elsewhere or nowhere."""
        touched, table = changes.quotations, self._parts.table
        new = [id for id in touched if table.position_of(id) is None] if len(touched) == 1 else []
        kept = Kept(selected=tuple(new), current=new[0]) if new else self._kept()
        if len(touched) > MOST_FETCHED_AT_ONCE:
            table.refresh()
        elif touched:
            ids = sorted(touched)
            self._session.read(lambda library: browsing.rows(library, ids), done=table.replace)
        self._run(kept, keep_place=True, whole=True)
        self._new = new[0] if new else None

    def _look_for_new(self, id: int) -> None:
        """Tell of a quotation that the search does not show, unless it is gone: undone, or deleted."""
        self._session.read(
            lambda library: bool(browsing.rows(library, [id])),
            done=lambda there: self.out_of_sight.emit(id) if there else None,
            channel="new",
        )

    def _ask_figures(self, left: int) -> None:
        self._session.read(
            browsing.review_figures,
            done=lambda figures: self._show_figures(figures, left),
            channel="figures",
        )

    def _show_figures(self, figures: ReviewFigures, left: int) -> None:
        self._parts.review.show_figures(figures, left=left)
