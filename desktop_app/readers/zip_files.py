# SPDX-License-Identifier: Apache-2.0
"""ZIP archives of documents; what they hold is read in memory, and no name in one ever becomes a path on a disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from zipfile import ZipInfo

from desktop_app.base.errors import UnreadableFile
from desktop_app.base.escaping import escaped
from desktop_app.model.document import INSIDE, Part
from desktop_app.readers.archive import MOST_TIMES, Archive

SUFFIXES = (".zip",)
MOST_BYTES = 160 * 1024 * 1024
"""Of all that an archive holds, unpacked, with what lies in archives in it: it is held in memory until it is read."""
_FEW_BYTES = 16 * 1024 * 1024
"""What grows to more must not grow by more than a part of it may: some hundred archives wait to be read at once."""
_LEAST = 1024
"""Bytes that a file counts at least, since empty ones take room, too."""
_DEEPEST = 1
_BESIDE = "__MACOSX"
_FOLDER = "is a folder, not a file"


@dataclass(frozen=True, slots=True)
class _Member:
    """An entry, and its place in the archive, where nothing else has it."""

    place: PurePosixPath
    info: ZipInfo


def documents_of(
    archive: Archive,
    *,
    name: str,
    file: str,
    encoding: str | None,
    within: int,
    taken: Collection[str],
    inner_size: Callable[[bytes], int],
) -> tuple[Part, ...]:
    """The files of an archive whose suffixes are `taken`, by their names; hidden ones are passed over, as in a folder.

    `within` says in how many archives this one lies; `inner_size` gives the `size` of an archive in this one, 0 for
    another file.

    :raises UnreadableFile: where it holds none, lies too deep, or would fill the memory.
    """
    if within > _DEEPEST:
        raise archive.refusal("is a ZIP archive in an archive in another one; unpack the outer one first")
    total = size(archive, taken)
    found = []
    # Refused before it is unpacked, where its own entries tell already.
    for part in _parts(archive, taken, outer=file or name, encoding=encoding) if total <= MOST_BYTES else ():
        total += inner_size(part.data)
        found.append(part)
    if total > MOST_BYTES:
        raise archive.refusal(f"unpacks to more than {MOST_BYTES // 1024**2} MB; unpack it and open its files")
    if total > max(_FEW_BYTES, MOST_TIMES * archive.packed):
        raise archive.too_large()
    if not found:
        raise archive.refusal("is a ZIP archive that holds no file which can be read")
    if {part.problem for part in found} == {found[0].problem} != {""}:
        raise archive.refusal(found[0].problem)
    return tuple(found)


def size(archive: Archive, taken: Collection[str]) -> int:
    """Return how many bytes the files of an archive have unpacked, as it says."""
    return sum(max(member.info.file_size, _LEAST) for member in _members(archive, taken))


def _parts(archive: Archive, taken: Collection[str], *, outer: str, encoding: str | None) -> Iterator[Part]:
    for member in sorted(_members(archive, taken), key=lambda member: str(member.place)):
        data, problem = b"", _FOLDER if _is_folder(member.info) else ""
        try:
            data = b"" if problem else archive.read_entry(member.info)
        # The others can be read all the same.
        except UnreadableFile as refused:
            problem = refused.reason
        file = f"{outer}{INSIDE}{member.place}"
        yield Part(data=data, name=member.place.stem, file=file, encoding=encoding, problem=problem)


def _members(archive: Archive, taken: Collection[str]) -> Iterator[_Member]:
    """The entries that may be documents; of two with one name the second is called "port (2).txt"."""
    used: Counter[PurePosixPath] = Counter()
    for info in archive.entries():
        place = _inner(info.orig_filename)
        if not _is_taken(info, place, taken):
            continue
        named = place
        while named in used:
            used[place] += 1
            named = PurePosixPath(place.parent, f"{place.stem} ({used[place]}){place.suffix}")
        used[named] += 1
        yield _Member(named, info)


def _is_taken(info: ZipInfo, place: PurePosixPath, taken: Collection[str]) -> bool:
    if any(step.startswith(".") or step == _BESIDE for step in place.parts):
        return False
    if _is_folder(info):
        # Some packers give one the two bytes of nothing, deflated. What is more is no folder, and must not vanish.
        return info.file_size > 0 or info.compress_size > 2
    # Other programs take a name to end at a zero byte ("port.txt\0.exe"), as `filename` does.
    return not {place.suffix.lower(), _inner(info.filename).suffix.lower()}.isdisjoint(taken)


def _is_folder(info: ZipInfo) -> bool:
    return info.orig_filename.endswith(("/", "\\"))


def _inner(member: str) -> PurePosixPath:
    """The place of a member in its archive, whatever its name says: "../../etc/a.txt" is "etc/a.txt"."""
    steps = [step for step in member.replace("\\", "/").split("/") if step not in ("", ".", "..")]
    return PurePosixPath(escaped("/".join(steps)) or "unnamed")
