# SPDX-License-Identifier: Apache-2.0
"""ZIP archives of documents; what they hold is read in memory, and no name in one ever becomes a path on a disk."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import INSIDE, Part
from desktop_app.readers.archive import Archive

SUFFIXES = (".zip",)
MOST_BYTES = 160 * 1024 * 1024
"""Of all that an archive holds, unpacked: it is held in memory until it is read."""
_DEEPEST = 1
_BESIDE = "__MACOSX"


def documents_of(
    archive: Archive, *, name: str, file: str, encoding: str | None, within: int, taken: Collection[str]
) -> tuple[Part, ...]:
    """The files of an archive whose suffixes are `taken`, by their names; hidden ones are passed over, as in a folder.

    `within` says in how many archives this one lies.

    :raises UnreadableFile: where it holds none, lies too deep, or would fill the memory.
    """
    if within > _DEEPEST:
        raise archive.refusal("is a ZIP archive in an archive in another one; unpack the outer one first")
    members = [member for member in archive.members() if _is_taken(member, taken)]
    if sum(archive.size(member) for member in members) > MOST_BYTES:
        raise archive.refusal(f"unpacks to more than {MOST_BYTES // 1024**2} MB; unpack it and open its files")
    found = tuple(_parts(archive, sorted(members), outer=file or name, encoding=encoding))
    if not found:
        raise archive.refusal("is a ZIP archive that holds no file which can be read")
    if all(part.problem for part in found):
        raise archive.refusal(found[0].problem)
    return found


def _parts(archive: Archive, members: list[str], *, outer: str, encoding: str | None) -> Iterator[Part]:
    for member in members:
        place = _inner(member)
        data, problem = b"", ""
        try:
            data = archive.read(member)
        # The others can be read all the same.
        except UnreadableFile as refused:
            problem = refused.reason
        yield Part(data=data, name=place.stem, file=f"{outer}{INSIDE}{place}", encoding=encoding, problem=problem)


def _is_taken(member: str, taken: Collection[str]) -> bool:
    place = _inner(member)
    hidden = any(step.startswith(".") or step == _BESIDE for step in place.parts)
    return not (member.endswith("/") or hidden) and bool(place.name) and place.suffix.lower() in taken


def _inner(member: str) -> PurePosixPath:
    """The place of a member in its archive, whatever its name says: "../../etc/a.txt" is "etc/a.txt"."""
    # A name of bytes that are no UTF-8 may hold anything.
    printable = "".join(letter if letter.isprintable() else "\ufffd" for letter in member)
    steps = printable.replace("\\", "/").split("/")
    return PurePosixPath(*(step for step in steps if step not in ("", ".", "..")))
