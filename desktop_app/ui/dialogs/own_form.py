# SPDX-License-Identifier: Apache-2.0
"""The editor of a citation form of the user's own, with what it makes of the current quotation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop_app.actions.citing import OwnForm
from desktop_app.ui import layouts, tab_order, theme
from desktop_app.ui.dialogs.popup import fit
from desktop_app.ui.translation import mark, tr
from desktop_app.ui.views.choice import Choice
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 88
FULL_LINES = 4
PREVIEW_LINES = 5
PREVIEW_AFTER_MS = 120
MOST_EXAMPLE = 40
EXPLAINED = mark(
    "{title} stands for what is known. [, {role}] falls away where the role is not known; [{authors}|{publication}] "
    "takes the first that is. *…* is in italics. Each line is a paragraph."
)


class _Lines(QPlainTextEdit):
    """A few lines in which Tab goes on to the next field."""

    def __init__(self, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        margins = int(2 * self.document().documentMargin()) + 2 * self.frameWidth()
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)


class OwnFormEditor(QDialog):
    """`changed(draft)` a moment after typing, `save_wanted(draft)`, `remove_wanted()`."""

    changed = Signal(object)
    save_wanted = Signal(object)
    remove_wanted = Signal()

    def __init__(
        self, draft: OwnForm, *, styles: Sequence[tuple[str, str]], kept: bool, parent: QWidget | None = None
    ) -> None:
        """`styles` are (name, label) of those that a form can be like; `kept` where the form has a file already."""
        super().__init__(parent)
        self.setWindowTitle(tr("Citation Form of Your Own"))
        self._names = [name for name, _label in styles]
        self._wait = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._wait.timeout.connect(lambda: self.changed.emit(self.draft))
        self._make_fields(draft, [label for _name, label in styles])
        self._make_preview()
        self._make_buttons(kept=kept)
        self._lay_out()
        tab_order.follow(self)

    def _make_fields(self, draft: OwnForm, labels: Sequence[str]) -> None:
        self.name = QLineEdit(draft.label, self)
        self.like = Choice(self)
        self.like.addItems(list(labels))
        if draft.like in self._names:
            self.like.setCurrentIndex(self._names.index(draft.like))
        self.full = _Lines(FULL_LINES, self)
        self.full.setPlainText(draft.full)
        self.short = QLineEdit(draft.short, self)
        self.insert = Choice(self)
        self.insert.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # The one of both that was written in last.
        self._target: QLineEdit | QPlainTextEdit = self.full
        self.name.textChanged.connect(self._later)
        self.like.currentIndexChanged.connect(self._later)
        self.full.textChanged.connect(lambda: self._written_in(self.full))
        self.short.textChanged.connect(lambda: self._written_in(self.short))
        self.short.cursorPositionChanged.connect(lambda: self._aim(self.short))
        self.full.cursorPositionChanged.connect(lambda: self._aim(self.full))
        self.insert.activated.connect(self._insert)

    def _make_preview(self) -> None:
        self.full_shown = Label("", self, what=tr("Preview of the full citation"))
        self.short_shown = Label("", self, what=tr("Preview of the short citation"))
        self.problem = Label("", self)
        for label in (self.full_shown, self.short_shown, self.problem):
            label.setWordWrap(True)
        self.full_shown.setMinimumHeight(PREVIEW_LINES * self.fontMetrics().lineSpacing())

    def _make_buttons(self, *, kept: bool) -> None:
        self.buttons = QDialogButtonBox(self)
        self.save = self.buttons.addButton(tr("&Save and Use"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.remove = QPushButton(tr("&Remove"), self)
        self.buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.DestructiveRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.remove.setEnabled(kept)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.draft))
        self.remove.clicked.connect(self.remove_wanted)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (tr("&Name"), self.name),
            (tr("Names, dates and &marks as in"), self.like),
            (tr("&Full citation"), self.full),
            (tr("Sh&ort citation"), self.short),
            (tr("&Insert"), self.insert),
        ):
            field.setAccessibleName(text.replace("&", ""))
            form.addRow(_title(text, field, self), field)
        explained = Label(tr(EXPLAINED), self, wraps=True)
        layouts.column(
            form,
            explained,
            (self.full_shown, 1),
            self.short_shown,
            self.problem,
            self.buttons,
            into=self,
            margins=theme.MARGIN,
            gap=2 * theme.GRID,
        )
        fit(self, self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS, self.sizeHint().height())

    @property
    def draft(self) -> OwnForm:
        """What stands in the fields."""
        return OwnForm(
            label=self.name.text(),
            like=self._names[self.like.currentIndex()],
            full=self.full.toPlainText(),
            short=self.short.text(),
        )

    def show_preview(self, full: str, short: str) -> None:
        """What the form makes of the current quotation."""
        self.full_shown.setText(full)
        self.short_shown.setText(short)
        self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Say what is wrong, "" for nothing; what was shown last stays, so that nothing jumps while one types."""
        self.problem.setText(text)
        self.save.setEnabled(not text)

    def offer(self, names: Sequence[tuple[str, str]]) -> None:
        """What can be inserted, with examples."""
        self.insert.clear()
        self.insert.addItem(tr("What is known of the quotation…"))
        for name, example in names:
            shown = " ".join(example.split())
            cut = f"{shown[:MOST_EXAMPLE]}…" if len(shown) > MOST_EXAMPLE else shown
            self.insert.addItem(f"{{{name}}}   {cut}", name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks; Enter in a field is no command."""
        if event.text() not in ("\r", "\n"):
            super().keyPressEvent(event)

    def _written_in(self, field: QLineEdit | QPlainTextEdit) -> None:
        self._aim(field)
        self._later()

    def _aim(self, field: QLineEdit | QPlainTextEdit) -> None:
        self._target = field

    def _later(self) -> None:
        self._wait.start()

    def _insert(self, place: int) -> None:
        name = self.insert.itemData(place)
        if name:
            words = f"{{{name}}}"
            if isinstance(self._target, QLineEdit):
                self._target.insert(words)
            else:
                self._target.insertPlainText(words)
            self._target.setFocus()
        self.insert.setCurrentIndex(0)


def _title(text: str, field: QWidget, parent: QWidget) -> Label:
    """What stands before a field, with the key that leads there."""
    title = Label(text, parent)
    title.setBuddy(field)
    return title
