# SPDX-License-Identifier: Apache-2.0
"""The only finder of what ships beside the code: models, lexicons, icons, samples."""

from __future__ import annotations

from functools import cache, lru_cache
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


@cache
def lexicon(name: str) -> frozenset[str]:
    """The entries of the list `name` in `lexicons/`: one a line, `#` begins a comment line.

    A file holds several lists, each under its `[name]`, or one that is called like the file.

    :raises KeyError: where there is no such list.
    """
    return frozenset(lexicon_lines(name))


def listed(word: str, *names: str) -> bool:
    """Whether any of the lexicons called `names` has `word`."""
    return any(word in lexicon(name) for name in names)


def lexicon_lines(name: str) -> tuple[str, ...]:
    """The same in the file's order."""
    return _lexicons()[name]


@lru_cache(maxsize=1)
def _lexicons() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for file in sorted(path("lexicons").glob("*.txt")):
        entries = found[file.stem] = []
        for line in map(str.strip, file.read_text(encoding="utf-8").splitlines()):
            if line.startswith("["):
                entries = found[line.strip("[]")] = []
            elif line and not line.startswith("#"):
                entries.append(line)
    return {name: tuple(entries) for name, entries in found.items() if entries}
