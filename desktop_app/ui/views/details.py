# SPDX-License-Identifier: Apache-2.0
"""All that is known of one quotation, each part changed where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.model.quotation import Form
from desktop_app.model.rows import Passage, Row
from desktop_app.model.spans import Span
from desktop_app.model.terms import Kind
from desktop_app.ui import layouts, tab_order, theme
from desktop_app.ui.models.columns import in_articles
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.reasons import state_in_words
from desktop_app.ui.terms import term
from desktop_app.ui.translation import capital, mark, tr, tr_n
from desktop_app.ui.views.candidates import CandidateList
from desktop_app.ui.views.certainty import CertaintyList
from desktop_app.ui.views.details_citation import CitationBox
from desktop_app.ui.views.details_copies import CopiesList
from desktop_app.ui.views.details_line import EditableLine
from desktop_app.ui.views.details_note import NoteField
from desktop_app.ui.views.evidence import EvidenceList
from desktop_app.ui.views.label import Label

SPEAKER_SCALE = 1.35
MOST_NAME_LINES = 2
FACTS_CHARACTERS = 20
MOST_HEIGHT = 10_000
LOST = mark("its passage is gone from the article: select it there and press Ctrl+B, or delete it")


class _Page(QWidget):
    """As high as its width makes it; the height that its labels would like at another width does not count."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class _Wrapped(Label):
    """As high as its lines are at its width, which a line of a form does not ask for where it holds a layout."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, wraps=True, quiet=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def setText(self, text: str) -> None:
        """As Qt asks."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A label never asks for less than its least height: with that of a narrower pane it would stay so high.
        self.setMinimumHeight(0)
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class Details(QScrollArea):
    """Shows one row. `edited(field, value)` with the field `speaker`, `role`, `organization`, `form`, `status`, `note`
    (texts), `starred` (bool) or `tags` (tuple of texts); `evidence_clicked(Span)`; `copy_requested(what)`;
    `style_changed(style)`; `person_wanted(id)` for the page of the speaker; `copy_wanted(document)` for the article
    as another paper printed it.

    `words_at` gives the words of a passage for the links of the evidence, `words_around` those around it as well.
    """

    edited = Signal(str, object)
    evidence_clicked = Signal(object)
    copy_requested = Signal(str)
    style_changed = Signal(str)
    person_wanted = Signal(int)
    copy_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words_at: Callable[[Span], str] = lambda _span: ""
        self.words_around: Callable[[Span], str] = lambda _span: ""
        self._row: Row | None = None
        self._passage: Passage | None = None
        self._make_fields()
        self._make_buttons()
        self._pages = QStackedWidget(self)
        self._nothing = _quiet(tr("Select a quotation to see who said it, and why we think so."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(theme.WIDE)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._page())
        self._fit_pages()
        self.setWidget(self._pages)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Details"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # What the window calls

    @property
    def row(self) -> Row | None:
        """What is shown."""
        return self._row

    def show_row(self, row: Row | None, passage: Passage | None) -> None:
        """Show `row` and the evidence of `passage`; None shows that nothing is selected."""
        same = row is not None and self._row is not None and row.id == self._row.id
        self._row, self._passage = row, passage
        self._pages.setCurrentIndex(0 if row is None else 1)
        self._fit_pages()
        if row is None:
            return
        if not same:
            self.verticalScrollBar().setValue(0)
            self.citation.text.clear()
        for field, text in self._texts(row).items():
            # What is being typed must outlast an answer about the same quotation.
            if not (same and self._lines[field].editing):
                self._lines[field].set_text(text, doubted=field in row.doubted)
        if not (same and self.note.hasFocus()):
            self.note.set_text(row.note)
        self.candidates.show_row(row)
        self._show_facts(row)
        self._show_state(row)
        tab_order.follow(self)
        self._fit_head()
        self._fit_facts()
        if self.evidence.isVisibleTo(self):
            self._show_evidence()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self._fit_head()
        self._fit_facts()

    def _fit_head(self) -> None:
        """Put the buttons below a name that would be squeezed into many lines beside them."""
        beside = self.viewport().width() - 2 * theme.MARGIN - self._marks.sizeHint().width() - self._head.spacing()
        metrics, wrapped = self.speaker.shown.fontMetrics(), Qt.TextFlag.TextWordWrap
        name = metrics.boundingRect(QRect(0, 0, max(beside, 1), MOST_HEIGHT), wrapped, self.speaker.text)
        squeezed = name.width() > beside or name.height() > MOST_NAME_LINES * metrics.lineSpacing()
        direction = QBoxLayout.Direction.TopToBottom if squeezed else QBoxLayout.Direction.LeftToRight
        if direction is not self._head.direction():
            self._head.setDirection(direction)

    def _fit_facts(self) -> None:
        """Put "why?" below the facts that would be squeezed into words of their own beside it."""
        labels = [self._form.labelForField(line).sizeHint().width() for line in (self.role, self.organization)]
        names = max(*labels, self.form.sizeHint().width()) + self._form.horizontalSpacing()
        beside = self.viewport().width() - 2 * theme.MARGIN - names - self.why.sizeHint().width() - theme.GAP
        squeezed = beside < FACTS_CHARACTERS * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.TopToBottom if squeezed else QBoxLayout.Direction.LeftToRight
        if direction is not self._facts_box.direction():
            self._facts_box.setDirection(direction)
            self._facts_box.setAlignment(self.why, Qt.AlignmentFlag.AlignLeft if squeezed else Qt.AlignmentFlag(0))

    def _fit_pages(self) -> None:
        """Let the page in front alone say how high it is: the other one would put the words out of sight."""
        for number in range(self._pages.count()):
            front = number == self._pages.currentIndex()
            height = QSizePolicy.Policy.Preferred if front else QSizePolicy.Policy.Ignored
            if (page := self._pages.widget(number)) is not None:
                page.setSizePolicy(QSizePolicy.Policy.Preferred, height)

    def show_selected(self, count: int) -> None:
        """Say that a change is done to all quotations if several are selected."""
        self._many.setVisible(count > 1)
        self._many.setText(tr_n("%n selected; a change is done to it", "%n selected; a change is done to all", count))

    def show_citation(self, text: str, styles: Sequence[str], current: str) -> None:
        """Show the citation of the row in the style `current`, one of `styles`."""
        self.citation.show_citation(text, styles, current)

    def name_of(self, field: QWidget) -> QWidget:
        """What stands before a field and names it."""
        return self._form.labelForField(field)

    def wanted_height(self, width: int) -> int:
        """The height in which all of a quotation is seen at this width."""
        # A name, or the citation, may go on in one line more.
        return self._pages.heightForWidth(width) + self.fontMetrics().lineSpacing() + theme.GAP

    def set_suggestions(self, field: str, values: list[str]) -> None:
        """What the fields `speaker`, `role`, `organization` and `tags` offer while one types."""
        self._lines[field].set_suggestions(values)

    def edit(self, field: str) -> None:
        """Open the field `speaker`, `role`, `organization` or `tags`."""
        if self._row is not None:
            self._lines[field].start()

    # Making

    def _make_fields(self) -> None:
        self.speaker = EditableLine(tr("Speaker"), placeholder=tr("No speaker"), parent=self)
        theme.fit_font(self.speaker.shown, partial(theme.heading_font, SPEAKER_SCALE))
        self.role = EditableLine(tr("Role"), placeholder=tr("Add a role"), parent=self)
        self.organization = EditableLine(tr("Organization"), placeholder=tr("Add an organization"), parent=self)
        self.tags = EditableLine(tr("Tags"), placeholder=tr("Add tags, parted by commas"), parent=self)
        self.note = NoteField(self)
        self._lines = {
            "speaker": self.speaker,
            "role": self.role,
            "organization": self.organization,
            "tags": self.tags,
        }
        for field in ("speaker", "role", "organization"):
            self._lines[field].edited.connect(lambda text, field=field: self.edited.emit(field, text))
        self.tags.edited.connect(lambda text: self.edited.emit("tags", _tags(text)))
        self.note.edited.connect(lambda text: self.edited.emit("note", text))
        self._facts = _Wrapped("", self)
        self._many = Label("", self, wraps=True)
        self._many.setObjectName("many")
        self._many.hide()
        self.evidence = EvidenceList(self)
        self.evidence.clicked.connect(self.evidence_clicked)
        self.evidence.hide()
        self.candidates = CandidateList(self)
        self.candidates.words_around = lambda span: self.words_around(span)
        self.candidates.passage_clicked.connect(self.evidence_clicked)
        self.certainty = CertaintyList(self)
        self.certainty.hide()
        self.copies = CopiesList(self)
        self.copies.wanted.connect(self.copy_wanted)
        self.copies.filled.connect(lambda: tab_order.follow(self))
        self.citation = CitationBox(self)
        self.citation.style_changed.connect(self.style_changed)
        self.citation.copy_requested.connect(self.copy_requested)

    def _make_buttons(self) -> None:
        self.star = _tool(self, tr("Star"), icon="star")
        self.star.setCheckable(True)
        self.star.clicked.connect(lambda checked: self.edited.emit("starred", checked))
        self.page = _tool(self, tr("All by this speaker"), icon="person")
        self.page.clicked.connect(self._want_person)
        self.form = _tool(self, tr("Form"))
        self.form.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.form.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.form)
        for form in Form:
            choice = QAction(theme.icon(f"form-{form.value}"), capital(term(form.value)), menu)
            choice.triggered.connect(lambda _checked=False, form=form: self._choose_form(form))
            menu.addAction(choice)
        self.form.setMenu(menu)
        self.status = {name: self._status_button(name) for name in ("checked", "wrong")}
        self.why = QPushButton(tr("why?"), self)
        self.why.setProperty("link", True)
        self.why.setCheckable(True)
        self.why.setAccessibleName(tr("Why this speaker, role and organization, and how sure"))
        self.why.setCursor(Qt.CursorShape.PointingHandCursor)
        self.why.toggled.connect(self._toggle_evidence)

    def _status_button(self, name: str) -> QToolButton:
        button = _tool(self, _mark_as(name), icon=name)
        button.setCheckable(True)
        button.clicked.connect(lambda checked: self.edited.emit("status", name if checked else ""))
        return button

    def _page(self) -> QWidget:
        page = _Page(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        self._marks = QHBoxLayout()
        self._marks.setSpacing(theme.GRID // 2)
        for button in (self.page, *self.status.values(), self.star):
            self._marks.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._marks.addStretch()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.GRID // 2)
        self._head.addWidget(self.speaker, 1)
        self._head.addLayout(self._marks)
        column.addWidget(self._many)
        column.addLayout(self._head)
        column.addWidget(self.candidates)
        self._form = form = _form_layout()
        form.addRow(_name(tr("Role"), self), self.role)
        form.addRow(_name(tr("Organization"), self), self.organization)
        row = form.rowCount()
        form.setWidget(row, QFormLayout.ItemRole.LabelRole, self.form)
        form.setWidget(row, QFormLayout.ItemRole.FieldRole, self._facts_line())
        form.addRow(self._reasons())
        form.addRow(_name(tr("Tags"), self), self.tags)
        form.addRow(_name(tr("Note"), self), self.note)
        column.addLayout(form)
        column.addWidget(_rule(self))
        column.addWidget(self.citation)
        column.addWidget(self.copies)
        column.addStretch(1)
        return page

    def _reasons(self) -> QVBoxLayout:
        return layouts.column(self.certainty, self.evidence)

    def _facts_line(self) -> QWidget:
        """A widget: of a layout the form forgets that more lines are higher."""
        whole = QWidget(self)
        self._facts_box = layouts.row((self._facts, 1), self.why, into=whole, margins=0, gap=theme.GAP)
        return whole

    # Showing

    def _texts(self, row: Row) -> dict[str, str]:
        tags = ", ".join(row.tags)
        return {"speaker": row.speaker, "role": row.role, "organization": row.organization, "tags": tags}

    def _show_facts(self, row: Row) -> None:
        written = tr("in the text “{source}”", source=row.source) if row.source and row.source != row.speaker else ""
        kind = ", ".join(part for part in (_kind_in_words(row), written) if part)
        self.form.setText(capital(term(row.form.value)))
        self.form.setIcon(theme.icon(f"form-{row.form.value}"))
        self.form.setAccessibleName(tr("Form: {form}", form=term(row.form.value)))
        edited = tr("edited") if row.edited else ""
        lost = tr(LOST) if self._passage is None else ""
        # What a person is asked to check says its state itself.
        state = state_in_words(row) if self.candidates.isHidden() else ""
        facts = (kind, term(row.act.value), in_articles(row), state, edited, lost)
        self._facts.setText(" · ".join(fact for fact in facts if fact))

    def _show_state(self, row: Row) -> None:
        self.page.setVisible(bool(row.speaker))
        self.star.setChecked(row.starred)
        self.star.setIcon(theme.icon("star-filled" if row.starred else "star"))
        set_tip(self.star, tr("Take the star away") if row.starred else tr("Star"))
        for name, button in self.status.items():
            button.setChecked(row.status == name)
            marked = tr("Marked as {status}", status=term(name))
            set_tip(button, marked if row.status == name else _mark_as(name))

    def _show_evidence(self) -> None:
        passage = self._passage
        certainty = passage.certainty if passage is not None else None
        # What a person entered has no parts, and an orphan stands nowhere.
        known = certainty is not None or not (self._row is None or self._row.edited)
        self.certainty.show_certainty(certainty)
        self.certainty.setVisible(passage is not None and known)
        self.evidence.show_evidence(passage.evidence if passage is not None else (), self.words_at)
        tab_order.follow(self)

    def _toggle_evidence(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.certainty.hide()
        if shown:
            self._show_evidence()
        self.evidence.setVisible(shown)

    def _choose_form(self, form: Form) -> None:
        if self._row is not None and form is not self._row.form:
            self.edited.emit("form", form.value)

    def _want_person(self) -> None:
        if self._row is not None and self._row.speaker_id:
            self.person_wanted.emit(self._row.speaker_id)


def _tags(text: str) -> tuple[str, ...]:
    """Tags parted by commas, each once."""
    return tuple(dict.fromkeys(tag.strip() for tag in text.split(",") if tag.strip()))


def _kind_in_words(row: Row) -> str:
    if row.kind is None:
        return ""
    return tr("Unnamed speaker") if row.kind is Kind.UNNAMED else capital(term(row.kind.value))


def _mark_as(status: str) -> str:
    return tr("Mark as {status}", status=term(status))


def _quiet(text: str, parent: QWidget) -> Label:
    label = Label(text, parent, quiet=True)
    label.wrap()
    return label


def _name(text: str, parent: QWidget) -> Label:
    label = Label(text, parent, quiet=True)
    label.setIndent(0)
    # Framed as the values are, so that both stand on one line.
    label.setProperty("named", True)
    return label


def _tool(parent: QWidget, name: str, *, icon: str = "") -> QToolButton:
    button = QToolButton(parent)
    button.setText(name)
    button.setAccessibleName(name)
    set_tip(button, name)
    if icon:
        button.setIcon(theme.icon(icon))
    button.setAutoRaise(True)
    return button


def _rule(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def _form_layout() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(theme.GAP)
    form.setVerticalSpacing(theme.GRID // 2)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
