# SPDX-License-Identifier: Apache-2.0
"""Mailboxes in one file (`mbox`, RFC 4155): each e-mail is a document."""

from __future__ import annotations

import re

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import INSIDE, Part
from desktop_app.readers.mail import MEDIA_TYPE

SUFFIXES = (".mbox",)
# A line of a text may begin with "From " too; no header stands below it.
_ENVELOPE = re.compile(rb"(?:\A|(?<=\n)\r?\n)From [^\n]*\n(?=[A-Za-z][A-Za-z0-9-]*:)")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mailbox(data: bytes, *, name: str, file: str, encoding: str | None = None) -> tuple[Part, ...]:
    """The e-mails of a mailbox in its order.

    :raises UnreadableFile: where it holds none.
    """
    begins = [match.end() for match in _ENVELOPE.finditer(data)]
    ends = [match.start() for match in _ENVELOPE.finditer(data)][1:]
    if not begins:
        raise UnreadableFile(file or name, "holds no e-mail")
    return tuple(
        Part(
            data=_QUOTED.sub(rb"\1", data[begin:end]),
            name=f"{name}-{number}",
            file=f"{file or name}{INSIDE}{number}.eml",
            media_type=MEDIA_TYPE,
            encoding=encoding,
        )
        for number, (begin, end) in enumerate(zip(begins, [*ends, len(data)], strict=True), 1)
    )
