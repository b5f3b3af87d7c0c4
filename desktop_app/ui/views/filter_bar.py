# SPDX-License-Identifier: Apache-2.0
"""States, filters for the form and the speaker, what the sidebar chose, and how much was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QToolButton, QWidget

from desktop_app.model.query import Facet
from desktop_app.model.terms import Form
from desktop_app.ui import tab_order, theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.terms import term
from desktop_app.ui.translation import capital, mark, number, tr
from desktop_app.ui.views.choice import Choice
from desktop_app.ui.views.label import Label
from desktop_app.ui.views.state_button import Shown, StateButton

COUNTING_AFTER_MS = 100
LONGEST_CHIP = 24
# Around the glyph of a button; the style sheet gives it.
GLYPH_ROOM = 18
# A chip must have something to click on.
NOTHING = mark("none")
Facets = tuple[tuple[Facet, str], ...]

_WHO: tuple[tuple[str, bool | None], ...] = (
    (mark("Anyone"), None),
    (mark("Attributed"), True),
    (mark("Not attributed"), False),
)
_ONLY = {
    Form.DIRECT: mark("Show only direct quotations"),
    Form.MIXED: mark("Show only mixed quotations"),
    Form.INDIRECT: mark("Show only indirect quotations"),
}


class FilterBar(QWidget):
    """`changed()` when a filter was set; `facet_removed(facet, value)` when a chip was closed.

    `label_of` says what a value is called.
    """

    changed = Signal()
    facet_removed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label_of: Callable[[Facet, str], str] = lambda _facet, value: value
        self.state = StateButton(self)
        self._buttons = {form: self._form_button(form) for form in Form}
        self._who = Choice(self)
        self._who.setAccessibleName(tr("Attribution"))
        set_tip(self._who, tr("Show only quotations whose speaker is known, or only the others"))
        for text, value in _WHO:
            self._who.addItem(tr(text), value)
        self._who.currentIndexChanged.connect(self._who_changed)
        self._about = ""
        self.views: list[QToolButton] = []
        # What was found, in full and as short as can be.
        self._told = ("", "")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(4)
        self._found = Label("", self)
        self._found.setObjectName("found")
        self._found.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._counting = QTimer(self, singleShot=True, interval=COUNTING_AFTER_MS)
        self._counting.timeout.connect(lambda: self._tell(tr("counting…")))
        self._lay_out()

    def _who_changed(self) -> None:
        self._fit()
        self.changed.emit()

    def _form_button(self, form: Form) -> QToolButton:
        button = QToolButton(self)
        button.setText(capital(term(form.value)))
        button.setIcon(theme.icon(f"form-{form.value}"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setObjectName(f"form-{form.value}")
        set_tip(button, tr(_ONLY[form]))
        button.setAccessibleName(tr(_ONLY[form]))
        button.toggled.connect(self.changed)
        return button

    def _lay_out(self) -> None:
        line = self._line = QHBoxLayout(self)
        # The bar may be narrower than its texts; `resizeEvent` then leaves the words of the forms out.
        line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.state)
        for button in self._buttons.values():
            line.addWidget(button)
        line.addWidget(self._who)
        line.addLayout(self._chips)
        line.addStretch(1)
        line.addWidget(self._found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks: where there is little room the forms are shown by their glyphs alone."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As Qt asks: narrow enough that the panes beside can have their share, and nothing cut off but chips."""
        buttons = [*self._buttons.values(), *self.views]
        glyphs = sum(button.iconSize().width() + GLYPH_ROOM for button in buttons)
        gaps = (len(buttons) + 4) * self._line.spacing()
        words = (
            self.state.least_width
            + GLYPH_ROOM
            + self._who.sizeHint().width()
            + self.fontMetrics().horizontalAdvance(self._told[1])
        )
        return QSize(glyphs + gaps + words, self._height())

    def _height(self) -> int:
        return max(self._who.sizeHint().height(), *(button.sizeHint().height() for button in self._buttons.values()))

    def _fit(self) -> None:
        self._found.setText(self._told[0])
        self._style_forms(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.state.set_brief(brief=False)
        if self._line.sizeHint().width() > self.width():
            self._style_forms(Qt.ToolButtonStyle.ToolButtonIconOnly)
        if self._line.sizeHint().width() > self.width():
            self.state.set_brief(brief=True)
        if self._line.sizeHint().width() > self.width():
            self._found.setText(self._told[1])

    def _style_forms(self, style: Qt.ToolButtonStyle) -> None:
        for button in self._buttons.values():
            button.setToolButtonStyle(style)

    def add_views(self, actions: Iterable[QAction]) -> None:
        """Buttons for the two views of the list, before the number found."""
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setAccessibleName(action.text().replace("&", ""))
            self._line.insertWidget(self._line.count() - 1, button)
            self.views.append(button)
        self._fit()

    @property
    def first(self) -> QWidget:
        """The first of its parts that Tab goes to."""
        return self.state

    @property
    def last(self) -> QWidget:
        """The last of its parts that Tab goes to, chips aside."""
        return self._who

    @property
    def about(self) -> str:
        """The speaker whom filters and number are about, "" for all that was found."""
        return self._about

    @property
    def forms(self) -> frozenset[Form]:
        """The forms chosen; none means all."""
        return frozenset(form for form, button in self._buttons.items() if button.isChecked())

    @property
    def attributed(self) -> bool | None:
        """Only attributed (True), only not attributed (False), or both (None)."""
        return _WHO[self._who.currentIndex()][1]

    def set_filters(self, *, forms: frozenset[Form], attributed: bool | None) -> None:
        """Show these filters without telling."""
        self.blockSignals(True)
        for form, button in self._buttons.items():
            button.setChecked(form in forms)
        self._who.setCurrentIndex([value for _, value in _WHO].index(attributed))
        self.blockSignals(False)

    def show_state(self, shown: Shown, *, left_out: int, about: str = "") -> None:
        """Say which states are listed, and how many doubtful rows are not.

        Here and below nothing is said while the bar is about another speaker than `about`.
        """
        if about != self._about:
            return
        self.state.show_state(shown, left_out=left_out)
        self._fit()

    def show_facets(self, facets: Facets) -> None:
        """A chip for each value that the sidebar chose; a click on it takes the filter away."""
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for facet, value in facets:
            chip = QToolButton(self)
            label = self.label_of(facet, value) or tr(NOTHING)
            chip.setText(_short(label))
            chip.setIcon(theme.icon("close"))
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setObjectName("chip")
            set_tip(
                chip,
                tr("{facet}: {value} (click to take the filter away)", facet=capital(term(facet.value)), value=label),
            )
            chip.setAccessibleName(tr("Take away the filter {facet} {value}", facet=term(facet.value), value=label))
            chip.clicked.connect(lambda _checked=False, f=facet, v=value: self.facet_removed.emit(f, v))
            self._chips.addWidget(chip)
        tab_order.follow(self)
        self._fit()

    def show_about(self, name: str) -> None:
        """Filters and number are about the speaker `name` alone, "" for all that was found."""
        self._about = name
        self._who.setVisible(not name)
        self._fit()

    def counting(self) -> None:
        """A count was asked for; said only if it takes a while."""
        self._counting.start()

    def show_found(self, count: int, *, selected: int = 0, about: str = "") -> None:
        """How many were found, and how many of them are selected where that is more than one."""
        self._counting.stop()
        if about != self._about:
            return
        text = (
            tr("{count} by {speaker}", count=count, speaker=_short(self._about))
            if self._about
            else tr("{count} found", count=count)
        )
        if selected > 1:
            self._tell(
                tr("{selected} of {count} selected", selected=selected, count=count),
                tr("{selected} of {count}", selected=selected, count=count),
            )
        else:
            self._tell(text, number(count))

    def clear_found(self) -> None:
        """Nothing is known of the count."""
        self._counting.stop()
        self._tell("")

    def _tell(self, full: str, brief: str = "") -> None:
        self._told = (full, brief or full)
        set_tip(self._found, full)
        self._fit()


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_CHIP else f"{label[: LONGEST_CHIP - 1]}…"
