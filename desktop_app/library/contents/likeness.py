# SPDX-License-Identifier: Apache-2.0
"""Articles that are nearly the same: wire copy that several papers print, with another headline or a sentence less.

The likeness of two texts is the share of their runs of five words that they have in common (Jaccard; Broder 1997, "On
the resemblance and containment of documents"). It is estimated from a sketch of 64 numbers, the least hash of each of
64 bins (one permutation hashing; Li, Owen and Zhang 2012). Texts to compare are found by four keys of each sketch, of
which two texts that are four fifths alike share one in 98 of 100 cases (banding; Leskovec, Rajaraman and Ullman,
"Mining of Massive Datasets", section 3.4). A key belongs to the first document that has it, so that each document is
compared with four others at most and the time stays linear, whatever the library holds.
"""

from __future__ import annotations

import re
import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

from desktop_app.library.storage.codec import to_json

if TYPE_CHECKING:
    from desktop_app.library.storage.recorder import Recorder

ALIKE = 0.8
"""The share from which on two articles are one that was printed twice."""
SAME_PAIRS = 1 / 3
SHINGLE = 5
FEWEST = 20
"""Runs of words; of a shorter text too little can be said."""
_BINS = 64
_PACKED = struct.Struct(f"<{_BINS}I")
_BANDS = 4
_BIN_BITS = 26
_WORD = re.compile(r"\w+")
# From a linear congruential generator and from splitmix64 (Steele, Lea and Flood 2014).
_MULTIPLIER, _MIX_1, _MIX_2 = 6364136223846793005, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


def sketch(text: str) -> bytes:
    """What `text` is compared by, 256 bytes; nothing where it is too short. Linear time."""
    words = _WORD.findall(text.lower())
    count = len(words) - SHINGLE + 1
    if count < FEWEST:
        return b""
    import numpy as np  # Takes a tenth of a second, which the start of the window does not have.

    hashed = np.array([crc32(word.encode("utf-8", "surrogatepass")) for word in words], dtype=np.uint64)
    runs = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE):
        runs = runs * np.uint64(_MULTIPLIER) + hashed[place : place + count]
    runs = (runs ^ (runs >> np.uint64(30))) * np.uint64(_MIX_1)
    runs = (runs ^ (runs >> np.uint64(27))) * np.uint64(_MIX_2)
    values = np.unique((runs >> np.uint64(32)).astype("<u4"))
    if len(values) < FEWEST:
        return b""
    bins, places = np.unique(values >> _BIN_BITS, return_index=True)
    found = np.zeros(_BINS, dtype="<u4")
    found[bins] = values[places]
    return found.tobytes()


def likeness(a: bytes, b: bytes) -> float:
    """How alike two texts are by their sketches, 0 to 1; right within 0.1 in 95 of 100 cases."""
    pairs = [(x, y) for x, y in zip(_PACKED.unpack(a), _PACKED.unpack(b), strict=True) if x or y]
    return float(sum(x == y for x, y in pairs) / len(pairs))


def same_article(before: str, after: str) -> bool:
    """Whether `after` is `before` with changes rather than another text: a third of their word pairs are shared.

    Exact, for texts of any length; a corrected or shortened article keeps far more, another article hardly any.
    """
    pairs = [set(pairwise(_WORD.findall(text.lower()))) for text in (before, after)]
    either = pairs[0] | pairs[1]
    return len(pairs[0] & pairs[1]) >= len(either) * SAME_PAIRS if either else before.split() == after.split()


def keys_of(packed: bytes) -> tuple[int, ...]:
    """The keys of a sketch, each made of the least numbers of two eighths of it; none where there is no sketch."""
    if not packed:
        return ()
    numbers = _PACKED.unpack(packed)
    size = _BINS // _BANDS // 2
    least = [min(filter(None, numbers[at : at + size]), default=0) for at in range(0, _BINS, size)]
    pairs = zip(least[::2], least[1::2], strict=True)
    # SQLite's numbers have a sign.
    return tuple((x << 32 | y) - (1 << 63) for x, y in pairs if x and y)


def add(connection: sqlite3.Connection, sketched: Sequence[tuple[int, bytes, tuple[int, ...]]]) -> None:
    """Keep (document, sketch, its keys) of new documents in the order of ids, each in the group of those like it.

    Groups that a document is like are one from then on.
    """
    wanted = to_json([key for _, _, keys in sketched for key in keys])
    owners: dict[int, int] = dict(
        connection.execute(
            "SELECT b.key, b.document FROM json_each(?) j CROSS JOIN band b ON b.key = j.value", (wanted,)
        )
    )
    known: dict[int, tuple[bytes, int]] = {}
    new: list[tuple[int, int]] = []
    rows: list[tuple[int, bytes]] = []
    # The first of a group, and that of the earlier group of which it is a part.
    within: dict[int, int] = {}
    for document, packed, keys in sketched:
        if not packed:
            continue
        others = []
        for key in keys:
            owner = owners.setdefault(key, document)
            if owner == document:
                new.append((key, document))
            else:
                others.append(owner)
        firsts = {_leader(first, within) for first in _firsts_like(connection, packed, set(others), known)}
        first = min(firsts, default=document)
        within.update(dict.fromkeys(firsts - {first}, first))
        known[document] = packed, first
        rows.append((document, packed))
    connection.executemany(
        "INSERT INTO likeness VALUES (?, ?, ?)", ((id, packed, _leader(known[id][1], within)) for id, packed in rows)
    )
    connection.executemany(_MERGE, ((_leader(old, within), old) for old in within))
    # In their order, so that each page is written once.
    connection.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", sorted(new))


_MERGE = "UPDATE likeness SET first = ?1 WHERE document = ?2 OR (first = ?2 AND first <> document)"


def _leader(first: int, within: dict[int, int]) -> int:
    while first in within:
        first = within[first]
    return first


def _firsts_like(
    connection: sqlite3.Connection, packed: bytes, others: set[int], known: dict[int, tuple[bytes, int]]
) -> Iterator[int]:
    """The first documents of the groups of those of `others` that are alike."""
    for other in others:
        if other not in known:
            known[other] = connection.execute(
                "SELECT sketch, first FROM likeness WHERE document = ?", (other,)
            ).fetchone()
        its, first = known[other]
        if likeness(packed, its) >= ALIKE:
            yield first


def renew(connection: sqlite3.Connection, document: int, packed: bytes) -> None:
    """Let `document` have the sketch of its text of now, where it had another or none."""
    row = connection.execute("SELECT sketch FROM likeness WHERE document = ?", (document,)).fetchone()
    before = row[0] if row else b""
    if before == packed:
        return
    if before:
        _leave(connection, document, before)
    add(connection, [(document, packed, keys_of(packed))])
    row = connection.execute("SELECT first FROM likeness WHERE document = ?", (document,)).fetchone()
    if row and document < row[0]:
        # The first is the one that came first, also where sketches were made in another order.
        connection.execute(
            "UPDATE likeness SET first = ?1 WHERE document IN (?1, ?2) OR (first = ?2 AND first <> document)",
            (document, row[0]),
        )


def _leave(connection: sqlite3.Connection, document: int, packed: bytes) -> None:
    """Take `document` out of its group; the next one of it is the first where it was that."""
    connection.executemany(
        "DELETE FROM band WHERE key = ? AND document = ?", ((key, document) for key in keys_of(packed))
    )
    connection.execute("DELETE FROM likeness WHERE document = ?", (document,))
    heir = connection.execute(
        "SELECT document, sketch FROM likeness WHERE first = ? AND first <> document ORDER BY document LIMIT 1",
        (document,),
    ).fetchone()
    if heir is not None:
        connection.execute("UPDATE likeness SET first = ? WHERE first = ? AND first <> document", (heir[0], document))
        connection.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", ((key, heir[0]) for key in keys_of(heir[1])))


def leave(rows: Recorder, connection: sqlite3.Connection, document: int) -> None:
    """Take `document` out of its group as a part of an edit, so that undo puts it back as it was."""
    own = rows.delete("likeness", document)
    if own is None:
        return
    for key in keys_of(own["sketch"]):
        band = rows.get("band", key)
        if band is not None and band["document"] == document:
            rows.delete("band", key)
    others = connection.execute(
        "SELECT document, sketch FROM likeness WHERE first = ? AND first <> document ORDER BY document", (document,)
    ).fetchall()
    for other, _ in others:
        rows.update("likeness", (other,), {"first": others[0][0]})
    for heir, packed in others[:1]:
        for key in keys_of(packed):
            rows.insert("band", {"key": key, "document": heir})


def see_firsts(connection: sqlite3.Connection, documents: Iterable[int]) -> None:
    """Put `documents`, which undo brought back, into the group that theirs became a part of meanwhile."""
    connection.executemany(
        "UPDATE likeness AS l SET first = (SELECT f.first FROM likeness f WHERE f.document = l.first)"
        " WHERE l.document = ? AND EXISTS"
        " (SELECT 1 FROM likeness f WHERE f.document = l.first AND f.first <> f.document)",
        ((document,) for document in documents),
    )


def copies(connection: sqlite3.Connection, document: int) -> list[tuple[int, str, str, str]]:
    """The other documents that are nearly the same, by date: id, title (or name), publication, date."""
    # The first of a group stands under itself, and its index holds all but it.
    return connection.execute(
        "WITH here (first) AS (SELECT first FROM likeness WHERE document = ?1)"
        " SELECT d.id, iif(d.title <> '', d.title, d.name), t.value, d.published FROM ("
        "   SELECT first AS id FROM here UNION"
        "   SELECT l.document FROM here CROSS JOIN likeness l ON l.first = here.first AND l.first <> l.document"
        " ) CROSS JOIN document d USING (id) CROSS JOIN term t ON t.id = d.publication"
        " WHERE d.id <> ?1 ORDER BY d.published, d.id",
        (document,),
    ).fetchall()
