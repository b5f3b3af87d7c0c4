# SPDX-License-Identifier: Apache-2.0
"""From the address of a page to what is to be read."""

from __future__ import annotations

from pathlib import PurePath

from desktop_app.actions.analysing import Job
from desktop_app.base.errors import UnreadableFile
from desktop_app.base.faults import refusing
from desktop_app.base.progress import Progress

_PAGES = ("text/html", "application/xhtml+xml")


def fetched(address: str, *, progress: Progress) -> Job:
    """Return the page at `address`, fetched now.

    :raises UnreadableFile: where it cannot be fetched, or is a login form.
    :raises Cancelled: where `progress` asks to stop.
    """
    with refusing(address, "cannot be fetched"):
        return _fetched(address, progress)


def _fetched(address: str, progress: Progress) -> Job:
    # Loaded with the first page: who fetches none needs no client.
    from desktop_app.web.addresses import name_in
    from desktop_app.web.answers import is_login
    from desktop_app.web.client import fetch

    page = fetch(address, progress=progress)
    html = page.media_type in _PAGES
    if html and is_login(page.data, asked=address, found=page.url):
        raise UnreadableFile(address, "is a form to log in; open it in a browser, and save the page or paste its text")
    name = name_in(page.url)
    return Job(
        data=page.data,
        name=PurePath(name).stem,
        file=name,
        media_type="text/html" if html else None,
        encoding=_encoding(page.data, page.charset),
        url=page.url,
        retrieved=page.retrieved,
    )


def _encoding(data: bytes, stated: str) -> str | None:
    """The character set that the server states, where the bytes are in it; UTF-8 is seen by itself."""
    for encoding in ("utf-8", stated):
        try:
            data.decode(encoding)
        except (LookupError, ValueError):
            continue
        return None if encoding == "utf-8" else encoding
    return None
