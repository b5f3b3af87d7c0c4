# SPDX-License-Identifier: Apache-2.0
"""Text that XML, and with it HTML, XLSX and DOCX, can hold."""

from __future__ import annotations

import re

_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_lines(words: str) -> list[str]:
    """The lines of `xml_text(words)` that are not blank."""
    return [line for line in xml_text(words).split("\n") if line.strip()]


def xml_text(words: str) -> str:
    """`words` with line feeds as line ends, and U+FFFD for each letter that XML 1.0 cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n"))
