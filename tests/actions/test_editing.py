# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

from desktop_app.actions import browsing, editing
from desktop_app.model.query import Query
from desktop_app.model.quotation import Form
from desktop_app.model.spans import Span
from tests.library.making import MAYOR, bank, dump, library_at, mayor


def test_every_action_is_one_step_of_undo(tmp_path: Path) -> None:
    start = MAYOR.index("told reporters")
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        before = dump(library)
        made = [
            editing.set_speaker(library, [1, 2], "Nora New"),
            editing.set_role(library, [1], "chief"),
            editing.set_organization(library, [1], "Alibaba"),
            editing.set_form(library, [1], Form.MIXED),
            editing.set_bounds(library, 3, (Span(0, 9),)),
            editing.add_quotation(library, 1, (Span(start, start + 4),)),
            editing.delete(library, [5, 6]),
            editing.set_status(library, [1], "wrong"),
            editing.set_starred(library, [1], starred=True),
            editing.add_tag(library, [1, 2], "x"),
            editing.remove_tag(library, [1], "x"),
            editing.change_tags(library, [1, 2], add=["y", "z"], remove=["x"]),
            editing.set_note(library, 1, "note"),
        ]
        assert all(changes.undoable and changes.quotations and changes.documents for changes in made)
        assert len({changes.summary for changes in made}) == len(made)
        after = dump(library)
        for changes in reversed(made):
            assert editing.undo_label(library) == changes.summary
            assert editing.undo(library).quotations >= changes.quotations
        assert dump(library) == before
        for changes in made:
            assert editing.redo_label(library) == changes.summary
            assert editing.redo(library).undoable
        assert dump(library) == after


def test_reviewing(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        queue = browsing.review_queue(library, Query())
        assert browsing.rows(library, queue)[0].certainty == 0.5
        editing.set_status(library, queue[:1], "wrong")
        assert browsing.review_queue(library, Query()) == queue[1:]
        assert browsing.review_figures(library).wrong == 1
