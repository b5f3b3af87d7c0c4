# SPDX-License-Identifier: Apache-2.0
"""Tells the user what happened: in the message line, the progress line, or where something is badly wrong."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.base import logs, paths
from desktop_app.base.errors import DamagedLibrary, InquitError
from desktop_app.model.changes import Changes
from desktop_app.ui.dialogs.trouble import Bug, LibraryTrouble
from desktop_app.ui.exporting import Exported
from desktop_app.ui.importing import Report, can_go_on, first_added, nothing_new, summary
from desktop_app.ui.parts import Parts
from desktop_app.ui.sentences import explained, translated
from desktop_app.ui.terms import not_checked, quotations
from desktop_app.ui.translation import number, tr, tr_n
from desktop_app.ui.views.message_bar import Action, Tone

# How an import ends what it tells of its progress, once it has refused something.
_SOME_REFUSED = re.compile(r" · ([\d,]+) refused$")
_UNIT = re.compile(r" · ([a-z]+ (?:read|searched))$")
_log = logging.getLogger(__name__)


class Telling(QObject):
    """Knows the words; the views only show them. The signals are what the user chose to do about it."""

    retry_wanted = Signal()
    backups_wanted = Signal()
    restore_wanted = Signal(object)
    other_library_wanted = Signal(object)
    refused_wanted = Signal()
    everything_wanted = Signal()
    rest_wanted = Signal()
    rest_dismissed = Signal()
    _bug = Signal(str)

    def __init__(self, window: QWidget, parts: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._bug_shown = False
        # Queued, because a bug may be met in any thread and in the middle of painting.
        self._bug.connect(self._show_bug)
        parts.progress.refused_wanted.connect(self.refused_wanted)
        parts.stopped.closed.connect(self.rest_dismissed)

    def say(self, text: str) -> None:
        """A plain message."""
        self._parts.message.say(text)

    def changed(self, changes: Changes, *, undo: Callable[[], None]) -> None:
        """What an edit did, with the way back."""
        if changes.summary:
            self._parts.message.say(
                translated(changes.summary), action=Action(tr("Undo"), undo) if changes.undoable else None
            )

    def offer(self, question: str, offers: Sequence[Action]) -> None:
        """Ask, beside what is said already, what else is to be done; at most two offers."""
        message = self._parts.message
        said = f"{message.text}. {question}" if message.isVisible() else question
        message.say(said, action=offers[0], other=offers[1] if len(offers) > 1 else None, third=message.undo)

    def out_of_sight(self, show: Callable[[], None]) -> None:
        """What the message line has just reported is outside the current search; `show` leads there."""
        message = self._parts.message
        told = message.text if message.isVisible() else tr("The quotation was changed")
        message.say(tr("{told}; this search does not show it", told=told), action=Action(tr("Show"), show))

    def advanced(self, done: int, total: int, what: str) -> None:
        """How far long work is."""
        refused = _SOME_REFUSED.search(what)
        what = what[: refused.start()] if refused else what
        # Of a single long file its pages are counted: "/a/report.pdf · pages read".
        unit = _UNIT.search(what)
        name = Path(what[: unit.start()] if unit else what).name
        where = f" {translated(unit[1])} · {name}" if unit else f" · {name}" if name else ""
        if refused:
            where += f" · {tr('{count} refused', count=int(refused[1].replace(',', '')))}"
        far = (
            tr("{done} of {total}", done=done, total=total)
            if total
            else number(done)
            if done
            else tr("Looking for files")
        )
        self._parts.progress.advance(done, total, f"{far}{where}")
        if refused:
            self._parts.progress.offer_refused()

    def imported(self, report: Report | None, *, show: Callable[[int], None], left: int) -> int | None:
        """What came of an import, or of the extraction run again, with the way to it, and on with it where it was
        stopped: `left` imports can be continued. Return the first quotation that was added, None where there is none.
        """
        if report is None:
            return None
        first = first_added(report)
        new = Action(tr("Show New"), lambda: show(first)) if first is not None else None
        told = summary(report)
        if can_go_on(report):
            others = tr_n("1 more import is left", "%n more imports are left", left - 1) if left > 1 else ""
            go_on = Action(tr("Go On"), self.rest_wanted.emit)
            self._parts.stopped.say(f"{told} · {others}" if others else told, action=go_on, other=new)
        elif told:
            again = Action(tr("Read Them Again"), self.everything_wanted.emit) if nothing_new(report) else None
            self._parts.message.say(told, action=again or new)
        return first

    def left_changed(self, left: int) -> None:
        """`left` stopped imports can be continued."""
        if not left:
            self._parts.stopped.hide()

    def exported(self, made: Exported | None, *, export: Callable[..., None]) -> None:
        """What came of an export; `export` is asked to write it again with what is marked wrong, where some was left
        out."""
        if made is None:
            self.say(tr("The export was stopped; no file was written."))
            return
        told = tr("Exported {quotations} to {path}", quotations=quotations(made.count), path=made.path)
        told = "; ".join(filter(None, (told, not_checked(made.unchecked, made.count))))
        if not made.left_out:
            self.say(told)
            return
        left_out = tr_n("1 marked wrong was left out", "%n marked wrong were left out", made.left_out)
        told = f"{told}; {left_out}"
        label = tr_n("Export It Too", "Export Them Too", made.left_out)
        again = Action(label, lambda: export(made.asked, made.path, shape=made.shape))
        self._parts.message.say(told, action=again)

    def problem(self, error: Exception) -> None:
        """Something failed: what the user can mend is said in a line, a bug of ours in a dialog."""
        if isinstance(error, DamagedLibrary):
            self._parts.message.say(
                explained(error), tone=Tone.ERROR, action=Action(tr("Restore a Backup…"), self.backups_wanted.emit)
            )
        elif isinstance(error, InquitError):
            self._parts.message.say(explained(error), tone=Tone.ERROR)
        else:
            self.bug(error)

    def watch_for_bugs(self) -> None:
        """Write the log from now on, and show what nobody caught."""
        logs.start_log()
        logs.install_excepthook(self.bug)

    def bug(self, error: BaseException) -> None:
        """A fault of the program; may be called from any thread."""
        _log.error("a fault", exc_info=error)
        self._bug.emit("".join(traceback.format_exception(error)))

    def _show_bug(self, report: str) -> None:
        if self._bug_shown:
            # One report at a time; the others are in the log.
            return
        self._bug_shown = True
        dialog = Bug(report, paths.log_dir() / "inquit.log", self._window)
        dialog.finished.connect(self._bug_read)
        dialog.show()

    def _bug_read(self) -> None:
        self._bug_shown = False

    def library_refused(self, error: Exception) -> None:
        """The library cannot be opened."""
        if not isinstance(error, InquitError):
            self.bug(error)
            return
        backup = error.backup if isinstance(error, DamagedLibrary) else None
        dialog = LibraryTrouble(explained(error), self._window, backup=backup)
        dialog.restore_wanted.connect(self.restore_wanted)
        dialog.retry_wanted.connect(self.retry_wanted)
        dialog.backups_wanted.connect(self.backups_wanted)
        dialog.other_wanted.connect(self.other_library_wanted)
        dialog.open()
