# SPDX-License-Identifier: Apache-2.0
"""The only finder of what ships beside the code: models, lexicons, icons, samples."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@lru_cache(maxsize=1)
def root() -> Path:
    """The folder `resources/`: inside the installed package, else at the top of the repository.

    :raises FileNotFoundError: where neither holds it: the installation is broken.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no resources beside {_PACKAGE}; install the program again")


def path(*parts: str) -> Path:
    """The resource at `parts`, for instance `path("lexicons", "titles.txt")`."""
    return root().joinpath(*parts)


@lru_cache(maxsize=64)
def lexicon(name: str) -> frozenset[str]:
    """The entries of `lexicons/<name>.txt`: one a line, `#` begins a comment line."""
    return frozenset(lexicon_lines(name))


def listed(word: str, *names: str) -> bool:
    """True where any of the lexicons called `names` has `word`."""
    return any(word in lexicon(name) for name in names)


@lru_cache(maxsize=64)
def lexicon_lines(name: str) -> tuple[str, ...]:
    """The same in the file's order."""
    lines = path("lexicons", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
