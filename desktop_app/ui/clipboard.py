# SPDX-License-Identifier: Apache-2.0
"""What goes to the clipboard and what comes in by paste or drop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What was pasted or dropped: files on this machine, else links to pages, else HTML, else plain text ("" where
    none)."""

    paths: tuple[Path, ...] = ()
    links: tuple[str, ...] = ()
    text: str = ""
    html: str = ""

    def __bool__(self) -> bool:
        return bool(self.paths or self.links or self.text.strip() or self.html.strip())


QUOTATIONS = "application/x-inquit-quotations"
"""Marks what was dragged out of a list: it need not be read in again."""
DOCUMENTS = "application/x-inquit-documents"
"""Ids of documents that are dragged inside the window, parted by blanks."""
# Which of them a program asks for depends on the program.
RTF = ("text/rtf", "application/rtf")


def put(*, text: str, html: str = "", rtf: str = "") -> None:
    """Place `text` on the clipboard, and the others beside it: the receiving program takes what it likes best."""
    QGuiApplication.clipboard().setMimeData(made(text=text, html=html, rtf=rtf))


def made(*, text: str, html: str = "", rtf: str = "") -> QMimeData:
    """The same words in each of these forms; `rtf` is ASCII, as the format is."""
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    for name in RTF if rtf else ():
        mime.setData(name, QByteArray(rtf.encode("ascii")))
    return mime


def incoming(mime: QMimeData | None) -> Incoming:
    """What `mime` holds. Files win over text: a file manager offers both."""
    if mime is None:
        return Incoming()
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Incoming(paths=paths)
    links = tuple(url.toString() for url in mime.urls() if url.scheme() in ("http", "https"))
    if links:
        return Incoming(links=links)
    return Incoming(text=mime.text() if mime.hasText() else "", html=mime.html() if mime.hasHtml() else "")


def on_clipboard() -> Incoming:
    """What the clipboard holds now."""
    return incoming(QGuiApplication.clipboard().mimeData())


def welcome(mime: QMimeData | None) -> bool:
    """Whether a drop can be taken: it holds something to read and was not dragged out of a list of ours.

    Asked often while dragging, so it reads no data.
    """
    if mime is None or mime.hasFormat(QUOTATIONS):
        return False
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()
