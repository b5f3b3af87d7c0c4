# SPDX-License-Identifier: Apache-2.0
"""What a start of the program asks of the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Read `files`, go to what `link` names ("" for nothing), run the command called `do` ("" for none)."""

    files: tuple[Path, ...] = ()
    link: str = ""
    do: str = ""

    def then(self, other: Errand) -> Errand:
        """Both; of two links and two commands the later one counts."""
        return Errand(files=(*self.files, *other.files), link=other.link or self.link, do=other.do or self.do)


NOTHING = Errand()
