# SPDX-License-Identifier: Apache-2.0
"""The parts of a zipped document, each read within limits and by name alone: nothing is ever written to a disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from desktop_app.base.errors import UnreadableFile

SIGNATURE = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 20_000
_MOST_BYTES = 48 * 1024 * 1024
"""Of a part; the text of a long book takes a tenth of it."""
_SMALL = 4 * 1024 * 1024
MOST_TIMES = 150
"""By which a part that is not small may grow when it is unpacked; XML of real documents grows 10 to 40 times."""
_CHUNK = 1024 * 1024
_ENCRYPTED = 0x1
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)


class Archive:
    """A zipped document of a `kind` ("Word document"), whose parts are read by their names.

    Its methods raise UnreadableFile where it is damaged, encrypted, or would take more memory than it may.
    """

    def __init__(self, data: bytes, *, shown: str, kind: str) -> None:
        self._shown = shown
        self.kind = kind
        self.packed = len(data)
        if data.count(_ENTRY) > _MOST_ENTRIES:
            raise self.refusal(f"is an archive of more than {_MOST_ENTRIES:,} files")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise self.damaged() from error
        self._parts = {info.filename: info for info in self._zip.infolist()}
        self._trees: dict[str, Any] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def entries(self) -> list[zipfile.ZipInfo]:
        """Return all that it holds in its order, also what has one name with another."""
        return self._zip.infolist()

    def read(self, name: str) -> bytes:
        """The bytes of the part called `name`; b"" where there is none."""
        info = self._parts.get(name)
        return b"" if info is None else self.read_entry(info)

    def read_entry(self, info: zipfile.ZipInfo) -> bytes:
        """Return the bytes of one of `entries`."""
        if info.flag_bits & _ENCRYPTED:
            raise self.refusal(f"is an encrypted {self.kind}: it asks for a password")
        limit = min(_MOST_BYTES, max(_SMALL, MOST_TIMES * info.compress_size))
        if info.file_size > limit:
            raise self.too_large()
        data = bytearray()
        try:
            with self._zip.open(info) as part:
                # What the archive says of the size may be wrong.
                while chunk := part.read(_CHUNK):
                    data += chunk
                    if len(data) > limit:
                        raise self.too_large()
        except _DAMAGE as error:
            raise self.damaged() from error
        return bytes(data)

    def xml(self, name: str) -> Any:
        """The root element of the part called `name`, a small one, not to be changed; None where there is none or it is
        broken."""
        if name not in self._trees:
            self._trees[name] = self._tree(name)
        return self._trees[name]

    def _tree(self, name: str) -> Any:
        # Imported here: most files are plain text.
        from lxml import etree

        data = self.read(name)
        if not data or len(data) > _SMALL:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            return None

    def damaged(self) -> UnreadableFile:
        """The refusal of a damaged document, to be raised."""
        return self.refusal(f"is a damaged {self.kind}")

    def refusal(self, reason: str) -> UnreadableFile:
        """A refusal for `reason`, to be raised."""
        return UnreadableFile(self._shown, reason)

    def too_large(self) -> UnreadableFile:
        """The refusal of what was made to fill a memory, to be raised."""
        return self.refusal("holds far more than its size tells, as archives do that are made to fill a memory")
