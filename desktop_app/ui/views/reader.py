# SPDX-License-Identifier: Apache-2.0
"""The article, with every quotation where it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.model.browse import Article
from desktop_app.model.quotation import Act
from desktop_app.model.rows import Passage
from desktop_app.model.sheet import Sheet
from desktop_app.model.spans import Span, Spans, covering, whole_words
from desktop_app.ui import layouts, theme
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label
from desktop_app.ui.views.reader_find import EITHER, FindBar, matches
from desktop_app.ui.views.reader_heading import Heading
from desktop_app.ui.views.reader_layout import part_of, parts
from desktop_app.ui.views.reader_text import ArticleText, Ink, Mark
from desktop_app.ui.views.sheet_view import SheetView
from desktop_app.ui.views.tool_button import tool_button

FLASH_MS = 1800
# Matches that are marked around the one that is shown.
MARKED_MATCHES = 400

BEFORE, BEHIND = 24, 80
"""Characters that are shown before and behind a passage that is listed elsewhere."""


class Reader(QWidget):
    """Shows one article and marks its quotations; all positions are code points of the canonical text.

    `quotation_clicked(id)` when the user goes to a quotation here, `selection_changed(Span or None)` with the
    selected text, `menu_wanted(place on the screen)` for a context menu. Very long texts are shown in parts.
    """

    quotation_clicked = Signal(int)
    selection_changed = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._passages: tuple[Passage, ...] = ()
        self._parts: Spans = (Span(0, 0),)
        self._number = 0
        self._current: int | None = None
        self._found: list[Span] = []
        self._at = -1
        self._hits_shown = False
        self._flashed: Span | None = None
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self._end_flash)
        self.heading = Heading(self)
        self.finder = FindBar(self)
        self.view = ArticleText(self)
        self._pager = _Pager(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.view.viewport().backgroundRole())
        column = layouts.column(self.heading, self.finder, (self.view, 1), self._pager, into=self, margins=0, gap=0)
        self._column = column

    def _connect(self) -> None:
        self.view.clicked.connect(self._click)
        self.view.stepped.connect(self.step)
        self.view.find_wanted.connect(self.start_find)
        self.view.menu_wanted.connect(self._ask_menu)
        self.view.selectionChanged.connect(lambda: self.selection_changed.emit(self.view.selection()))
        self.finder.changed.connect(self._find)
        self.finder.stepped.connect(self._step_match)
        self.finder.closed.connect(self._end_find)
        self._pager.turned.connect(self._turn)
        theme.current().changed.connect(self._mark)

    # What the window calls

    @property
    def current(self) -> int | None:
        """The quotation that is marked as the current one."""
        return self._current

    def selection(self) -> Span | None:
        """The selected text, without white space around it."""
        return self.view.selection()

    def selected_words(self) -> Span | None:
        """The same, grown until it cuts no word in two."""
        span = self.selection()
        return whole_words(self._text, span) if span is not None else None

    def words_at(self, span: Span) -> str:
        """The words of the article at `span`."""
        return span.of(self._text)

    def words_around(self, span: Span) -> str:
        """Return the words of the article at `span` with some before and after them, on one line."""
        start = self._text.rfind(" ", 0, max(0, span.start - BEFORE)) + 1 if span.start > BEFORE else 0
        end = self._text.find(" ", min(len(self._text), span.end + BEHIND))
        words = self._text[start : end if end >= 0 else len(self._text)]
        return f"{'…' if start else ''}{' '.join(words.split())}{'…' if end >= 0 else ''}"

    def show_article(self, article: Article, current: int | None) -> None:
        """Show `article` and its quotation `current`; the same text shown again does not move."""
        self._passages = tuple(sorted(article.passages, key=_beginning))
        self.heading.show_document(article.document)
        if article.document.text != self._text:
            self.leave_sheet()
            self._current = None
            passage = self._passage(current)
            self._take_text(article.document.text, at=_beginning(passage) if passage is not None else 0)
        self.select(current)

    def select(self, quotation_id: int | None) -> None:
        """Mark this quotation as the current one and bring it to a third from the top.

        One that is the current one already (its article was read again) stays where the user has it.
        """
        same = quotation_id == self._current
        self._current = quotation_id
        passage = self._passage(quotation_id)
        place = covering(passage.content) if passage is not None else None
        self._mark()
        if place is not None and not same:
            self._go_to(place)

    def clear(self) -> None:
        """Show nothing."""
        self._passages, self._current = (), None
        self.leave_sheet()
        self._take_text("")
        self._end_find()
        self.heading.hide()

    def flash(self, span: Span) -> None:
        """Bring `span` into sight and let it shine for a moment."""
        if not self._text or span.end > len(self._text):
            return
        self._flashed = span
        if not self.view.is_visible(span):
            self._go_to(span)
        self._mark()
        self._flash.start()

    # The original in the place of the text

    @cached_property
    def sheet(self) -> SheetView:
        """A page of the original; hidden until there is one."""
        made = SheetView(self)
        made.hide()
        self._column.insertWidget(self._column.indexOf(self.view), made, 1)
        return made

    @property
    def sheet_shown(self) -> bool:
        """Whether a page of the original stands in the place of the text."""
        return "sheet" in self.__dict__ and not self.sheet.isHidden()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a page of the original in the place of the text."""
        had_focus = self.view.hasFocus()
        self._end_find()
        self.view.hide()
        self._pager.hide()
        self.sheet.show()
        self.sheet.show_sheet(sheet)
        if had_focus:
            self.sheet.setFocus()

    def leave_sheet(self) -> None:
        """The text comes back."""
        if self.sheet_shown:
            had_focus = self.sheet.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self.sheet.hide()
            self.view.show()
            self._pager.show_place(self._number, len(self._parts))
            if had_focus:
                self.view.setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the focus to the article; a focus proxy would catch Tab and lead back here from the parts behind it."""
        (self.sheet if self.sheet_shown else self.view).setFocus(reason)

    # Hides QWidget.find, a static look-up of native window handles that nothing here needs.
    def find(self, words: str = "") -> None:  # type: ignore[override]
        """Open the find bar, and go to the first place where `words` stand if there are any."""
        if words:
            self.finder.open(words)
            self._find(words)
        else:
            self.start_find()

    def show_hits(self, phrases: Sequence[str], *, go: bool) -> None:
        """Mark what a search of texts looked for, in the find bar; `go` to the first place too. Nothing takes the bar
        away again where it was opened here."""
        if phrases:
            self._hits_shown = True
            words = EITHER.join(phrases)
            with QSignalBlocker(self.finder.box):
                self.finder.open(words)
            if go:
                self._find(words)
            else:
                self._search(words)
                self._show_match()
        elif self._hits_shown:
            self._end_find()

    def start_find(self) -> None:
        """Open the find bar, with the selected words in it if there are a few."""
        self.leave_sheet()
        span = self.view.selection()
        words = span.of(self._text) if span is not None and len(span) < 80 else self.finder.box.text()
        self.finder.open(words)
        self.finder.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words:
            self._find(words)

    def step(self, by: int) -> None:
        """Go to the next quotation of the article (1) or the one before (-1)."""
        order = [passage.id for passage in self._passages if _is_shown(passage) or passage.id == self._current]
        if self._current in order:
            number = order.index(self._current) + by
        else:
            places = [_beginning(passage) for passage in self._passages if passage.id in set(order)]
            number = bisect_left(places, self.view.caret()) + (by if by < 0 else 0)
        if 0 <= number < len(order):
            self.select(order[number])
            self.quotation_clicked.emit(order[number])

    # Parts

    def _take_text(self, text: str, *, at: int = 0) -> None:
        """Show `text`, the part of it that holds the code point `at`."""
        self._text, self._parts = text, parts(text)
        self._flashed = None
        self._search(self.finder.box.text() if self.finder.isVisible() else "")
        self.finder.show_count(0, len(self._found))
        self._show_part(part_of(self._parts, at))

    def _show_part(self, number: int) -> None:
        self._number = number
        self.view.show_part(self._text, self._parts[number])
        self._pager.show_place(number, len(self._parts))
        self._mark()

    def _turn(self, by: int) -> None:
        number = self._number + by
        if 0 <= number < len(self._parts):
            self._show_part(number)
            self.view.setFocus()

    def _go_to(self, span: Span) -> None:
        number = part_of(self._parts, span.start)
        if number != self._number:
            self._show_part(number)
        self.view.reveal(span)

    # Marks

    def _passage(self, id: int | None) -> Passage | None:
        return next((passage for passage in self._passages if passage.id == id), None) if id is not None else None

    def _mark(self) -> None:
        current = self._passage(self._current)
        content = current.content if current is not None else ()
        self.view.set_marks(self._marks(current), bars=content)

    def _marks(self, current: Passage | None) -> Iterator[Mark]:
        yield from self._other_quotations(current)
        if current is not None:
            yield from (Mark(span, Ink.CURRENT) for span in current.content)
        yield from (Mark(span, Ink.MATCH) for span in self._near_matches())
        if 0 <= self._at < len(self._found):
            yield Mark(self._found[self._at], Ink.FLASH)
        if self._flashed is not None:
            yield Mark(self._flashed, Ink.FLASH)
        if current is not None:
            yield from (Mark(span, Ink.CUE) for span in current.cue)
            yield from (Mark(span, Ink.SOURCE) for span in current.source)

    def _other_quotations(self, current: Passage | None) -> Iterator[Mark]:
        part = self._parts[self._number]
        for passage in self._passages:
            if _is_shown(passage) and passage is not current and _beginning(passage) < part.end:
                yield from (Mark(span, Ink.QUOTATION) for span in passage.content)

    def _end_flash(self) -> None:
        self._flashed = None
        self._mark()

    def _click(self, position: int) -> None:
        """The innermost quotation at `position` becomes the current one."""
        here = Span(position, position + 1)
        hit = [passage for passage in self._passages if any(span.overlaps(here) for span in passage.content)]
        shown = [passage for passage in hit if _is_shown(passage) or passage.id == self._current]
        if shown:
            chosen = min(shown, key=lambda passage: sum(map(len, passage.content)))
            self._current = chosen.id
            self._mark()
            self.quotation_clicked.emit(chosen.id)

    def _ask_menu(self, position: int | None, place: QPoint) -> None:
        """The quotation under the pointer becomes the current one, unless the menu is asked for what is selected."""
        chosen = self.selection()
        if position is not None and not (chosen is not None and chosen.start <= position <= chosen.end):
            self._click(position)
        self.menu_wanted.emit(place)

    # Finding

    def _search(self, words: str) -> None:
        self._found, self._at = matches(self._text, words), -1

    def _find(self, words: str) -> None:
        self._search(words)
        if self._found:
            start = self.view.caret()
            self._at = next((number for number, span in enumerate(self._found) if span.start >= start), 0)
        self._show_match()

    def _step_match(self, by: int) -> None:
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show_match()

    def _show_match(self) -> None:
        self.finder.show_count(self._at + 1, len(self._found))
        if self._at >= 0:
            self._go_to(self._found[self._at])
        self._mark()

    def _near_matches(self) -> list[Span]:
        part = self._parts[self._number]
        first = bisect_left(self._found, part.start, key=lambda span: span.start)
        last = bisect_left(self._found, part.end, key=lambda span: span.start)
        if self._at >= 0:
            first, last = max(first, self._at - MARKED_MATCHES), min(last, self._at + MARKED_MATCHES)
        return self._found[first:last]

    def _end_find(self) -> None:
        self._found, self._at = [], -1
        self._hits_shown = False
        had_focus = self.finder.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.finder.hide()
        self._mark()
        if had_focus:
            self.view.setFocus()


class _Pager(QFrame):
    """Below a very long article: which part is shown; `turned(1 or -1)` to the next or the one before."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = Label("", self)
        line = layouts.row(None, into=self, margins=(theme.MARGIN, theme.GRID, theme.MARGIN, theme.GRID))
        self._back = tool_button("previous", tr("Part before"), lambda: self.turned.emit(-1), self)
        self._on = tool_button("next", tr("Next part"), lambda: self.turned.emit(1), self)
        for widget in (self._back, self._place, self._on):
            line.addWidget(widget)
        line.addStretch(1)
        self.hide()

    def show_place(self, number: int, total: int) -> None:
        """The part `number` (from 0) of `total` is shown; hidden where it is the only one."""
        self.setVisible(total > 1)
        self._place.setText(tr("Part {number} of {count}", number=number + 1, count=total))
        self._back.setEnabled(number > 0)
        self._on.setEnabled(number < total - 1)


def _is_shown(passage: Passage) -> bool:
    """Attitudes and what is doubtful are marked only while they are the current quotation."""
    return passage.act is Act.SPEECH and not passage.doubtful


def _beginning(passage: Passage) -> int:
    return passage.content[0].start if passage.content else 0
