# SPDX-License-Identifier: Apache-2.0
"""Printing the list or the article, to a printer or a PDF, and evidence cards as files; all off the UI thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileDevice, QIODevice, QLocale, QMarginsF, QObject, QSaveFile, Qt, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.actions import evidence, exporting
from desktop_app.actions.opening import Library
from desktop_app.base.errors import Cancelled, InquitError
from desktop_app.base.progress import Progress
from desktop_app.model.browse import Article
from desktop_app.model.cards import Card
from desktop_app.ui import printed, theme
from desktop_app.ui.export_scope import Described
from desktop_app.ui.file_dialog import FileDialog, Place
from desktop_app.ui.jobs import Job
from desktop_app.ui.paper import MARGIN, Block, Faces, Paper
from desktop_app.ui.session import Session
from desktop_app.ui.terms import not_checked, quotations
from desktop_app.ui.translation import mark, tr

CARD_FILTERS = mark("Web page (*.html);;PDF page to read (*.pdf);;Markdown to read (*.md)")
PDF, PAGE = ".pdf", ".html"
ATTACHED = "card.html"
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35)
"""In which a card is tried until it stands on one page."""
MOST_CARDS = 500
LONGEST_NAME = 60
_EVERY = 20
"""Paragraphs of an article between two looks whether to stop."""
_NO_NAME = re.compile(r"[^\w ,.-]+")
Draw = Callable[[Paper, Progress], str | None]
"""Puts something on paper; returns what is to be said of it at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """What is to be printed: `said` in short, `told` in full, `name` as a file's; `draw` puts it on paper."""

    said: str
    told: str
    name: str
    draw: Draw


class Printing(QObject):
    """`begun(what)`, `advanced(done, total, what)`, then `ended(text)`, what to say of it."""

    begun = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether something is being printed or written."""
        return self._job is not None

    def stop(self) -> None:
        """Stop printing; no file is left."""
        if self._job is not None:
            self._job.stop()

    # What can be printed

    def list_of(self, ids: Sequence[int], described: Described) -> Sheets:
        """The quotations `ids`, but those marked wrong."""
        library = self._session.library
        return Sheets(
            said=quotations(len(ids)),
            told=described.told(len(ids)),
            name="Quotations",
            draw=lambda paper, told: _draw_list(paper, told, library, ids, described),
        )

    def article_of(self, article: Article) -> Sheets:
        """The article with its quotations marked."""
        title = article.document.title or article.document.name or tr("Untitled")
        return Sheets(
            said=f"“{title}”",
            told=f"“{title}”",
            name=title,
            draw=lambda paper, told: _draw_article(paper, told, article),
        )

    # Asking

    def ask_printer(self, sheets: Sheets) -> None:
        """Choose a printer and print."""
        # Loaded here: few print, and at the start nobody does.
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheets.name)
        printer.setPageLayout(page())
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(tr("Print {told}", told=sheets.told))
        # How many pages there are is known at the end alone.
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(lambda: self.print_on(printer, sheets))
        # As `open` does, of which this dialog has one of its own.
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def ask_pdf(self, sheets: Sheets) -> None:
        """Choose a file and write a PDF."""
        dialog = self._asking(tr("Save as PDF: {told}", told=sheets.told), file_name(sheets.name), tr("PDF (*.pdf)"))
        dialog.fileSelected.connect(lambda name: self.save_pdf(Path(name), sheets))
        dialog.open()

    def ask_cards(self, ids: Sequence[int], *, sign: bool) -> None:
        """Choose a file and write the evidence cards of the quotations `ids`."""
        if ids:
            chosen = ids[:MOST_CARDS]
            dialog = self._asking(
                tr("Save the evidence of {quotations}", quotations=quotations(len(chosen))),
                "evidence",
                tr(CARD_FILTERS),
                suffix=PAGE,
            )
            dialog.fileSelected.connect(lambda name: self.save_cards(Path(name), chosen, sign=sign))
            dialog.open()

    def _asking(self, title: str, name: str, filters: str, *, suffix: str = PDF) -> FileDialog:
        dialog = FileDialog(self._window, title, place=Place.EXPORTS, name=f"{name}{suffix}", filters=filters)
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        return dialog

    # Doing

    def print_on(self, printer: QPrinter, sheets: Sheets) -> None:
        """Print on `printer`, which is used by nobody else meanwhile."""
        faces = faces_now()
        self._start(
            tr("Printing {said}…", said=sheets.said),
            lambda told: _on(printer, faces, sheets, told, abort=printer.abort),
            tr("Printed {said}", said=sheets.said),
        )

    def save_pdf(self, path: Path, sheets: Sheets) -> None:
        """Write a PDF that its owner alone may read; one that is there is replaced when all is written."""
        path = path if path.suffix else path.with_suffix(PDF)
        faces = faces_now()

        def work(told: Progress) -> str | None:
            with pdf_at(path, title=sheets.name) as device:
                return _on(device, faces, sheets, told)

        self._start(
            tr("Writing {said} to {name}…", said=sheets.said, name=path.name),
            work,
            tr("Saved {said} to {path}", said=sheets.said, path=path),
        )

    def save_cards(self, path: Path, ids: Sequence[int], *, sign: bool) -> None:
        """Write evidence cards, signed or not, to `path`, whose suffix says how: .html, .pdf or .md."""
        path = path if path.suffix else path.with_suffix(PAGE)
        library, faces = self._session.library, faces_now()
        many = tr("the evidence of {quotations}", quotations=quotations(len(ids)))
        self._start(
            tr("Writing {many} to {name}…", many=many, name=path.name),
            lambda told: _write_cards(path, library, ids, faces, told, sign=sign),
            tr("Saved {many} to {path}", many=many, path=path),
        )

    def _start(self, what: str, work: Callable[[Progress], str | None], done: str) -> None:
        if not self._session.ready or self._job is not None:
            return
        self.begun.emit(what)
        self._job = self._session.jobs.long(
            work,
            done=lambda more: self._end("; ".join(filter(None, (done, more)))),
            failed=self._fail,
            progressed=self.advanced.emit,
        )

    def _end(self, said: str) -> None:
        self._job = None
        self.ended.emit(said)

    def _fail(self, error: Exception) -> None:
        self._end(tr("Stopped; nothing was printed or saved.") if isinstance(error, Cancelled) else "")
        if not isinstance(error, Cancelled):
            self._session.jobs.failed.emit(error)


def faces_now() -> Faces:
    """The window's families; to be asked in the UI thread."""
    return Faces(plain=theme.reading_font(serif=False).family(), serif=theme.reading_font().family())


def page() -> QPageLayout:
    """The paper that is used in the user's country."""
    imperial = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if imperial else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    unit = QPageLayout.Unit.Millimeter
    return QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, unit)


def file_name(words: str) -> str:
    """`words` as a name that every file system takes."""
    return " ".join(_NO_NAME.sub(" ", words).split())[:LONGEST_NAME].strip(" .,-") or "Inquit"


@contextmanager
def pdf_at(path: Path, *, title: str) -> Iterator[QPdfWriter]:
    """A PDF that becomes the file at `path` when the `with` block ends well; where it raises, all stays as it was.

    :raises InquitError: it cannot be written there.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise InquitError(
            tr(
                "{path} cannot be written ({problem}). Choose another place or name.",
                path=path,
                problem=file.errorString(),
            )
        )
    file.setPermissions(QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner)
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setCreator("Inquit")
    writer.setPageLayout(page())
    try:
        yield writer
    except BaseException:
        file.cancelWriting()
        raise
    if not file.commit():
        raise InquitError(
            tr(
                "{path} cannot be written ({problem}). Choose another place or name.",
                path=path,
                problem=file.errorString(),
            )
        )


# In the thread of the job


def _on(
    device: QPagedPaintDevice,
    faces: Faces,
    sheets: Sheets,
    told: Progress,
    *,
    abort: Callable[[], object] | None = None,
) -> str | None:
    paper = Paper(device, faces, foot=sheets.name)
    try:
        return sheets.draw(paper, told)
    except BaseException:
        if abort is not None:
            abort()
        raise
    finally:
        paper.end()


def _draw_list(paper: Paper, told: Progress, library: Library, ids: Sequence[int], described: Described) -> str:
    scope = exporting.scope(library, ids)
    unchecked = not_checked(scope.unchecked, len(scope.ids))
    paper.foot = " · ".join(filter(None, (paper.foot, unchecked)))
    paper.add(
        *printed.of_heading(tr("Quotations"), described.told(len(scope.ids), wrong=scope.left_out)),
        Block(text="", above=0.0),
    )
    for done, row in enumerate(exporting.rows_of_ids(library, scope.ids)):
        told.advance(done, len(scope.ids), "")
        paper.add(*printed.of_row(row))
    return unchecked


def _draw_article(paper: Paper, told: Progress, article: Article) -> None:
    length = len(article.document.text)
    done = 0
    for number, block in enumerate(printed.of_article(article)):
        if number % _EVERY == 0:
            told.advance(done, length, "")
        paper.add(block)
        done = min(length, done + len(block.text))


def _write_cards(path: Path, library: Library, ids: Sequence[int], faces: Faces, told: Progress, *, sign: bool) -> None:
    if path.suffix.lower() != PDF:
        evidence.writer_of(path.suffix)
    cards = evidence.bound(evidence.cards_of(library, ids, progress=told).values(), sign=sign)
    if path.suffix.lower() != PDF:
        evidence.write(cards, path)
        return
    with pdf_at(path, title=tr("Evidence card")) as device:
        device.addFileAttachment(ATTACHED, evidence.page(cards), "text/html")
        foot = tr("To read. What can be verified is the attached card: inquit verify {name}", name=ATTACHED)
        paper = Paper(device, faces, foot=foot)
        try:
            draw_cards(paper, cards.cards, evidence.made_by(cards), told)
        finally:
            paper.end()


def draw_cards(paper: Paper, cards: Sequence[Card], made: str, told: Progress) -> None:
    """Draw each card on a page of its own, in letters as small as that needs; `made` says when."""
    for number, card in enumerate(cards):
        told.advance(number, len(cards), "")
        if number:
            paper.new_page()
        blocks = list(printed.of_card(card, made))
        for paper.scale in SCALES:
            if paper.measure(blocks) <= paper.height:
                break
        paper.add(*blocks)
