# SPDX-License-Identifier: Apache-2.0
"""Speakers across documents: who they are, and which of them are one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.library.editing import parting
from desktop_app.library.editing import people as _people
from desktop_app.library.finding import duplicates
from desktop_app.library.finding.pages import person as person
from desktop_app.library.library import Library
from desktop_app.model.browse import Candidate, Pair, Person
from desktop_app.model.changes import Changes


def people(library: Library, words: str = "", *, limit: int = 100, offset: int = 0) -> list[Person]:
    """Named speakers whose name or alias holds each of `words` as the beginning of a word, most quoted first."""
    return _people.people(library, words, limit=limit, offset=offset)


def alike(library: Library, name_or_id: int | str) -> list[Person]:
    """Other speakers who may be the same (same name, or a surname alone), without those kept apart."""
    return _people.alike(library, name_or_id)


def candidates(library: Library, speakers: Sequence[int]) -> list[Candidate]:
    """What is known of each of several speakers who are to be merged, the fullest name first."""
    return duplicates.candidates(library, speakers)


def speakers_of(library: Library, quotations: Sequence[int]) -> list[int]:
    """The speakers of these quotations, each once."""
    return duplicates.speakers_of(library, quotations)


def possible_duplicates(library: Library, *, limit: int = 100) -> list[Pair]:
    """Pairs of people who may be one, the most quoted first, without those kept apart."""
    return duplicates.pairs(library, limit=limit)


def rename(library: Library, name_or_id: int | str, name: str) -> Changes:
    """Give a speaker another name everywhere; the old one stays as an alias.

    :raises ValueError: an empty name.
    """
    return _people.rename(library, name_or_id, name)


def merge(library: Library, people: Sequence[int | str]) -> Changes:
    """Make several speakers one: the first of them, with the names of all and the kind that says most of any."""
    return _people.merge(library, people)


def part(library: Library, speaker: int) -> Changes:
    """Take back that the program joined this speaker to another person; it is joined to nobody any more."""
    return parting.part(library, speaker)


def join_all(library: Library) -> Changes:
    """Join all speakers anew, those of a library that was made before speakers were joined above all.

    What a person merged or parted stays as it is.
    """
    return parting.join_all(library)


def split(library: Library, ids: Iterable[int], *, name: str | None = None) -> Changes:
    """Give these quotations a speaker of their own (of the same name unless `name`), kept apart from the old one."""
    return _people.split(library, ids, name=name)


def keep_apart(library: Library, a: int | str, b: int | str) -> Changes:
    """Remember that two speakers are not the same person."""
    return _people.keep_apart(library, a, b)
