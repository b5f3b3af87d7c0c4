# SPDX-License-Identifier: Apache-2.0
"""What a start of the program asks of the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

LIBRARY_SUFFIX = ".inquit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Read `files`, go to what `link` names ("" for nothing), run the command called `do` ("" for none)."""

    files: tuple[Path, ...] = ()
    link: str = ""
    do: str = ""

    def then(self, other: Errand) -> Errand:
        """Both; of two links and two commands the later one counts."""
        return Errand(files=(*self.files, *other.files), link=other.link or self.link, do=other.do or self.do)

    def without_libraries(self) -> tuple[Errand, Path | None]:
        """The same without libraries among its files, and the last of these: it is opened, not read."""
        libraries = [file for file in self.files if file.suffix.lower() == LIBRARY_SUFFIX]
        others = tuple(file for file in self.files if file not in libraries)
        return replace(self, files=others), libraries[-1] if libraries else None


NOTHING = Errand()
