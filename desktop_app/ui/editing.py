# SPDX-License-Identifier: Apache-2.0
"""What the user changes: done at once on the writer, said in the message line, taken back by undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import correcting
from desktop_app.actions import editing as edits
from desktop_app.actions.opening import Library
from desktop_app.model.changes import Changes
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from desktop_app.ui.session import Session

Ids = Sequence[int]
Labels = tuple[str, str]


class Editing(QObject):
    """`changed(Changes)` after each edit, `labels(undo, redo)` with what the two would do ("" for nothing)."""

    changed = Signal(object)
    labels = Signal(str, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.changed_elsewhere.connect(self.ask_labels)

    def set_field(self, ids: Ids, field: str, value: object, *, then: Callable[[], None] | None = None) -> None:
        """Set `speaker`, `role`, `organization`, `form`, `status`, `starred` or `note`; `then` what follows."""
        text = str(value or "").strip()
        self.do(lambda library: _set_field(library, ids, field, value, text), then=then)

    def toggle_star(self, ids: Ids) -> None:
        """Star all of `ids`, or take the stars away where all have one."""
        self.do(lambda library: edits.toggle_starred(library, ids))

    def toggle_status(self, ids: Ids, status: str) -> None:
        """Give all of `ids` this status, or none where all have it."""
        self.do(lambda library: edits.toggle_status(library, ids, status))

    def tag(self, ids: Ids, words: str) -> None:
        """Add the tags that `words` name, parted by commas; one with a minus before it is taken away."""
        named = [word for part in words.split(",") if (word := part.strip())]
        add = [word for word in named if not word.startswith("-")]
        remove = [word[1:] for word in named if word.startswith("-")]
        self.do(lambda library: edits.change_tags(library, ids, add=add, remove=remove))

    def set_tags(self, ids: Ids, row: Row, tags: Sequence[str]) -> None:
        """Add to `ids` the tags that `row` lacks of `tags`, and remove those that it has besides."""
        add = [tag for tag in tags if tag not in row.tags]
        remove = [tag for tag in row.tags if tag not in tags]
        self.do(lambda library: edits.change_tags(library, ids, add=add, remove=remove))

    def delete(self, ids: Ids) -> None:
        """Take quotations out."""
        self.do(lambda library: edits.delete(library, ids))

    def add_quotation(self, document: int, span: Span) -> None:
        """Make a quotation of `span` of the document's text."""
        self.do(lambda library: edits.add_quotation(library, document, (span,)))

    def set_bounds(self, id: int, span: Span) -> None:
        """Let the quotation stand at `span`."""
        self.do(lambda library: edits.set_bounds(library, id, (span,)))

    def restore(self, path: Path) -> None:
        """Put status, star, tags, notes and corrected fields of an exported file back."""
        self.do(lambda library: _restore(library, path))

    def undo(self) -> None:
        """Take the last edit back."""
        self.do(edits.undo)

    def redo(self) -> None:
        """Do the last undone edit again."""
        self.do(edits.redo)

    def ask_labels(self) -> None:
        """Have `labels` told."""
        self._session.read(_labels, done=self._tell_labels, channel="labels")

    def do(self, edit: Callable[[Library], Changes], *, then: Callable[[], None] | None = None) -> None:
        """Run an edit on the writer, and `then` what follows from it."""

        def done(changes: Changes) -> None:
            self.tell(changes)
            if then is not None:
                then()

        self._session.write(edit, done=done)

    def tell(self, changes: Changes) -> None:
        """Say what was changed by somebody else than `do`."""
        self.changed.emit(changes)
        self.ask_labels()

    def _tell_labels(self, labels: Labels) -> None:
        self.labels.emit(*labels)


def _labels(library: Library) -> Labels:
    return edits.undo_label(library), edits.redo_label(library)


def _restore(library: Library, path: Path) -> Changes:
    """Runs on the writer."""
    return correcting.restore(library, path).changes


def _set_field(library: Library, ids: Ids, field: str, value: object, text: str) -> Changes:
    """Runs on the writer."""
    setters: dict[str, Callable[[], Changes]] = {
        "speaker": lambda: edits.set_speaker(library, ids, text or None),
        "role": lambda: edits.set_role(library, ids, text or None),
        "organization": lambda: edits.set_organization(library, ids, text or None),
        "form": lambda: edits.set_form(library, ids, Form(text)),
        "status": lambda: edits.set_status(library, ids, text),
        "starred": lambda: edits.set_starred(library, ids, starred=bool(value)),
        "note": lambda: edits.set_notes(library, ids, str(value or "")),
    }
    return setters[field]()
