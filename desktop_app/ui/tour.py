# SPDX-License-Identifier: Apache-2.0
"""The tour of two minutes: a few callouts on the real window, which can be used, or the tour skipped, at any time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui.commands import command, shown_keys
from desktop_app.ui.importing import Importing
from desktop_app.ui.listing import Listing
from desktop_app.ui.settings import WindowSettings
from desktop_app.ui.translation import mark, tr
from desktop_app.ui.views.callout import Callout

if TYPE_CHECKING:
    from desktop_app.ui.parts import Parts
SEEN = "tour/seen"


class Step(NamedTuple):
    """One callout; in `text` a name of a command in braces stands for its key."""

    target: Callable[[Parts], QWidget]
    title: str
    text: str


STEPS = (
    Step(
        lambda parts: parts.stack,
        mark("Every quotation"),
        mark(
            "Each block is one quotation: who said it, in what role, for whom, and the words. {next} and "
            "{previous} go on and back."
        ),
    ),
    Step(
        lambda parts: parts.reader,
        mark("Where it stands"),
        mark(
            "The article, with every quotation tinted and the chosen one strongly. Click a tinted passage, and "
            "its block in the list is chosen."
        ),
    ),
    Step(
        lambda parts: parts.details.why,
        mark("Why this speaker"),
        mark(
            "Opens the reasons, each with the words of the article that it rests on. What is wrong is corrected "
            "here or with {edit}, and {undo} takes everything back."
        ),
    ),
    Step(
        lambda parts: parts.sidebar if parts.sidebar.isVisible() else parts.search,
        mark("Find and filter"),
        mark(
            "People, organizations, years and more, with counts: a click lists theirs alone. {find} searches as "
            "you type; {clear_search} shows everything again."
        ),
    ),
    Step(
        lambda parts: parts.details.citation,
        mark("Quote and cite"),
        mark(
            "{copy} copies the exact words, {cite} the words with their citation in the style chosen here. "
            "{export} writes what is listed to a file. {guide} opens the guide, where all this stands at length."
        ),
    ),
)


class Tour(QObject):
    """Goes through the callouts; where the library is empty the sample is read first."""

    def __init__(
        self, window: QWidget, parts: Parts, *, listing: Listing, importing: Importing, settings: WindowSettings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._listing = listing
        self._importing = importing
        self._settings = settings
        self._at: int | None = None
        self._waiting = False
        self._focus: QWidget | None = None
        self.callout = Callout(window)
        self.callout.next_wanted.connect(lambda: self._go(1))
        self.callout.back_wanted.connect(lambda: self._go(-1))
        self.callout.skip_wanted.connect(self.end)
        importing.ended.connect(self._imported)

    @property
    def running(self) -> bool:
        """Whether a callout is shown."""
        return self._at is not None

    def start_once(self) -> None:
        """Read the sample, and show the tour unless it was shown before."""
        self._waiting = not self._settings.flag(SEEN, default=False)
        self._importing.sample()

    def start(self) -> None:
        """Begin, from the beginning; a list without quotations gets the sample first."""
        if self._parts.table.ids:
            self._begin()
        else:
            self._waiting = True
            self._importing.sample()

    def end(self) -> None:
        """Leave the tour; the focus goes back to where it was."""
        if self._at is not None:
            self._at = None
            self.callout.leave()
            (self._focus or self._parts.middle).setFocus()

    def _imported(self, _report: object) -> None:
        if self._waiting:
            self._listing.searched.connect(self._listed)

    def _listed(self) -> None:
        self._listing.searched.disconnect(self._listed)
        if self._waiting:
            self._begin()

    def _begin(self) -> None:
        self._waiting = False
        self._settings.set(SEEN, True)
        self._parts.leave_page()
        if self._at is None:
            self._focus = self._window.focusWidget()
        self._at = 0
        self._go(0)

    def _go(self, by: int) -> None:
        if self._at is None:
            return
        at = self._at + by
        if at >= len(STEPS):
            self.end()
            return
        self._at = max(at, 0)
        step = STEPS[self._at]
        self.callout.point_at(
            step.target(self._parts), tr(step.title), in_words(tr(step.text)), number=self._at + 1, count=len(STEPS)
        )


def in_words(text: str) -> str:
    """`text` with the keys of the commands that it names; a command without a key is called by its name.

    :raises KeyError: there is no such command.
    """

    class Keys(dict[str, str]):
        def __missing__(self, name: str) -> str:
            found = command(name)
            return shown_keys(found) or f"“{found.plain.rstrip('…')}”"

    return text.format_map(Keys())
