# SPDX-License-Identifier: Apache-2.0
"""All settings in one dialog: sections at the left, and each setting with a way back to its default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from desktop_app.ui import layouts, tab_order, theme
from desktop_app.ui.dialogs.dialog import Dialog
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import tr
from desktop_app.ui.views.choice import Choice
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 96
LINES = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One line of the dialog: a box where `default` is a flag, a number from `least` to `most`, else one of `choices`,
    which are pairs of label and value, or a text if there are none."""

    name: str
    section: str
    label: str
    tip: str
    value: str | bool | int
    default: str | bool | int
    choices: Sequence[tuple[str, str]] = ()
    least: int = 0
    most: int = 0
    unit: str = ""


class SettingsDialog(Dialog):
    """`changed(name, value)` for each change, done at once. `pages` are sections with a widget of their own."""

    changed = Signal(str, object)

    def __init__(self, settings: Sequence[Setting], pages: Mapping[str, QWidget], parent: QWidget) -> None:
        super().__init__(tr("Settings"), parent)
        self.fields: dict[str, QWidget] = {}
        self.resets: dict[str, QPushButton] = {}
        self.sections = QListWidget(self)
        self.sections.setObjectName("roomy")
        self.sections.setAccessibleName(tr("Sections"))
        self.pages = QStackedWidget(self)
        for section in dict.fromkeys(each.section for each in settings):
            self._add(section, self._page([each for each in settings if each.section == section]))
        for section, widget in pages.items():
            self._add(section, widget)
        self.sections.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.sections.setCurrentRow(0)
        self._lay_out()

    def show_section(self, name: str) -> None:
        """Go to this section."""
        for item in self.sections.findItems(name, Qt.MatchFlag.MatchExactly):
            self.sections.setCurrentItem(item)

    def _lay_out(self) -> None:
        self.sections.setFixedWidth(self.sections.sizeHintForColumn(0) + 4 * theme.MARGIN)
        line = layouts.row(self.sections, (self.pages, 1), gap=theme.MARGIN)
        self.stack(line, tall=line, characters=WIDTH_CHARACTERS, lines=LINES)
        tab_order.follow(self)

    def _add(self, section: str, widget: QWidget) -> None:
        area = QScrollArea(self.pages)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(section)
        area.setWidget(widget)
        # No page is scrolled sideways: "Zurücksetzen" beside a long choice needs more than `WIDTH_CHARACTERS`.
        area.setMinimumWidth(widget.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
        self.pages.addWidget(area)
        self.sections.addItem(section)

    def _page(self, settings: Sequence[Setting]) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(theme.MARGIN)
        grid.setVerticalSpacing(theme.GAP)
        for row, setting in enumerate(settings):
            label, field = Label(setting.label, page), self._field(setting, page)
            label.setBuddy(field)
            label.setWordWrap(True)
            field.setAccessibleName(setting.label)
            set_tip(field, setting.tip)
            reset = self.resets[setting.name] = QPushButton(tr("Reset"), page)
            reset.setAutoDefault(False)
            reset.setAccessibleName(tr("Reset: {label}", label=setting.label))
            reset.setEnabled(setting.value != setting.default)
            reset.clicked.connect(partial(_put, field, setting.default))
            self.fields[setting.name] = field
            for column, widget in enumerate((label, field, reset)):
                grid.addWidget(widget, row, column)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(settings), 1)
        return page

    def _field(self, setting: Setting, page: QWidget) -> QWidget:
        tell = partial(self._tell, setting)
        if isinstance(setting.default, bool):
            box = QCheckBox(page)
            _put(box, setting.value)
            box.toggled.connect(tell)
            return box
        if isinstance(setting.default, int):
            number = QSpinBox(page)
            number.setRange(setting.least, setting.most)
            number.setSuffix(setting.unit)
            # Told when it is complete, not with each digit.
            number.setKeyboardTracking(False)
            _put(number, setting.value)
            number.valueChanged.connect(tell)
            return number
        if not setting.choices:
            line = QLineEdit(page)
            _put(line, setting.value)
            line.editingFinished.connect(lambda: tell(line.text().strip()))
            return line
        choice = Choice(page)
        for label, value in setting.choices:
            choice.addItem(label, value)
        _put(choice, setting.value)
        choice.currentIndexChanged.connect(lambda _index: tell(choice.currentData()))
        return choice

    def _tell(self, setting: Setting, value: str | bool | int) -> None:  # noqa: FBT001 - the value itself
        self.resets[setting.name].setEnabled(value != setting.default)
        self.changed.emit(setting.name, value)


def _put(field: QWidget, value: str | bool | int, _checked: bool = False) -> None:  # noqa: FBT001 - a slot
    """Show `value` in `field`; a word that is no choice any more shows the first one."""
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QSpinBox):
        field.setValue(int(value))
    elif isinstance(field, QLineEdit):
        field.setText(str(value))
        field.editingFinished.emit()
    elif isinstance(field, Choice):
        field.setCurrentIndex(max(0, field.findData(value)))
