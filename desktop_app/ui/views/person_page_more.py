# SPDX-License-Identifier: Apache-2.0
"""On the page of a speaker: who is quoted beside, and the documents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QWidget

from desktop_app.model.browse import Person, PersonDocument
from desktop_app.ui import theme
from desktop_app.ui.models.columns import date_in_words
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.terms import documents, quotations
from desktop_app.ui.translation import number, tr
from desktop_app.ui.views.details_flow import FlowLayout
from desktop_app.ui.views.label import Label

_FIRST = Qt.ItemDataRole.UserRole


class Companions(QFrame):
    """`chosen(id)` for somebody who is quoted in the same documents. Hidden where nobody is."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Most quoted with"))
        self._line = FlowLayout(self, gap=theme.GAP)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show `people`; their numbers are those of the documents."""
        while (item := self._line.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.setVisible(bool(people))
        heading = Label(tr("Most quoted with"), self, quiet=True)
        self._line.addWidget(heading)
        for person in people:
            where = documents(person.quotations)
            # An ampersand would be taken for the mark of a key.
            link = QPushButton(f"{person.name.replace('&', '&&')} ({number(person.quotations)})", self)
            link.setProperty("link", True)
            link.setAccessibleName(tr("{name}, in {documents}", name=person.name, documents=where))
            set_tip(
                link, tr("Show the page of {name}: quoted beside in {documents}", name=person.name, documents=where)
            )
            link.clicked.connect(lambda _checked=False, id=person.id: self.chosen.emit(id))
            self._line.addWidget(link)


class PersonDocuments(QListWidget):
    """`chosen(quotation id)` for the first quotation in the document that was opened."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Documents with this speaker"))
        self.setObjectName("roomy")
        self.setUniformItemSizes(True)
        self.setAlternatingRowColors(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(lambda item: self.chosen.emit(item.data(_FIRST)))

    def show_documents(self, documents: Sequence[PersonDocument]) -> None:
        """Show `documents` in the order given."""
        self.clear()
        for document in documents:
            many = quotations(document.quotations)
            item = QListWidgetItem(f"{document.published or '–'}   {document.title}   ({many})", self)
            item.setData(_FIRST, document.first)
            set_tip(item, f"{document.title}\n{many}")
            read = ", ".join(part for part in (document.title, date_in_words(document.published), many) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, read)
