# SPDX-License-Identifier: Apache-2.0
"""Subtitles (SubRip and WebVTT): cues joined to turns, each with its speaker where one is named and the time it begins.

A turn is a line "[00:12:34] Jane Roe: What she says.", as transcripts have it; by the time a citation finds it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise
from pathlib import PurePath

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers.encoding import decode
from desktop_app.readers.paragraphs import joined
from desktop_app.readers.signatures import is_binary

SUFFIXES = (".srt", ".vtt")
VTT_MEDIA_TYPE = "text/vtt"
SRT_MEDIA_TYPE = "application/x-subrip"
MEDIA_TYPES = (VTT_MEDIA_TYPE, SRT_MEDIA_TYPE)
_STAMP = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = re.compile(rf"^[ \t]*{_STAMP}[ \t]*-->[ \t]*{_STAMP}[^\n]*$", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")
_NUMBER = re.compile(r"\n\d+\s*$")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|\{\\[^}]*\}")
_DASH = re.compile(r"^[ \t]*(?:[-–—]|>>+)[ \t]*", re.MULTILINE)
_LABEL = re.compile(r"(?P<name>[A-Z][\w.’' -]{0,40}|[A-Z][\w.’'\- ]{0,40}\([^()\n]{1,30}\)):\s")
_SENTENCE_ENDS = (".", "!", "?", "…", "”", '"')
_PAUSE_S = 3.0
"""Between two cues; a longer silence begins a new paragraph behind a sentence."""
_LONG = 500
"""Code points of a turn, above which the next sentence begins a new paragraph."""


@dataclass(slots=True)
class _Turn:
    """What one voice says; times in seconds."""

    start: float
    voice: str = ""
    pieces: list[str] = field(default_factory=list)
    end: float = 0.0

    @property
    def words(self) -> str:
        """What is said, on one line."""
        return joined(" ".join(self.pieces))


@dataclass(frozen=True, slots=True)
class _Cue:
    """One voice's part of what is shown at a time; `begins` where a dash or a label says that a turn does."""

    start: float
    end: float
    voice: str
    words: str
    begins: bool


def read_subtitles(data: bytes, *, name: str, file: str, encoding: str | None = None) -> Document:
    """The document in a file of subtitles.

    :raises UnreadableFile: where it is binary, holds no cues, or is not written in `encoding`.
    """
    shown = file or name
    text = decode(data, name=shown, encoding=encoding)
    if is_binary(text):
        raise UnreadableFile(shown, "is binary, not text")
    turns = [turn for turn in _turns(_cues(text)) if turn.words]
    if not turns:
        raise UnreadableFile(shown, "holds no subtitles")
    is_vtt = text.lstrip().startswith("WEBVTT") or PurePath(file).suffix.lower() == ".vtt"
    return Document(
        text="\n\n".join(map(_line, turns)),
        media_type=VTT_MEDIA_TYPE if is_vtt else SRT_MEDIA_TYPE,
        name=name,
        file=file,
    )


def _cues(text: str) -> Iterator[_Cue]:
    """The parts of the cues in the order of the file; notes, styles and regions have no times."""
    for timing, after in pairwise((*_TIMING.finditer(text), None)):
        if timing is None:
            return
        shown, *rest = _BLANK.split(text[timing.end() : after.start() if after else len(text)], maxsplit=1)
        if after and not rest:
            # Without a blank line the number of the next cue stands right below.
            shown = _NUMBER.sub("", shown)
        start, end = _seconds(*timing.groups()[:4]), _seconds(*timing.groups()[4:])
        yield from _parts(shown, start, end)


def _parts(shown: str, start: float, end: float) -> Iterator[_Cue]:
    """The voices of a cue: `<v Jane Roe>` names one, a dash at the beginning of a line begins another."""
    before, *named = _VOICE.split(shown)
    voices = [("", before), *zip(named[::2], named[1::2], strict=True)]
    for voice, words in voices:
        for number, part in enumerate(_DASH.split(words)):
            plain = joined(unescape(_TAG.sub("", part)))
            if plain:
                dashed = number > 0
                yield _Cue(start, end, joined(unescape(voice)), plain, dashed or bool(_LABEL.match(plain)))


def _turns(cues: Iterator[_Cue]) -> Iterator[_Turn]:
    turn: _Turn | None = None
    for cue in cues:
        if turn is None or _ends(turn, cue):
            if turn is not None:
                yield turn
            turn = _Turn(cue.start, cue.voice)
        # Live subtitles show a line again while the next one scrolls in.
        if not turn.pieces or turn.pieces[-1] != cue.words:
            turn.pieces.append(cue.words)
        turn.end = cue.end
    if turn is not None:
        yield turn


def _ends(turn: _Turn, cue: _Cue) -> bool:
    if cue.begins or cue.voice != turn.voice:
        return True
    paused = cue.start - turn.end > _PAUSE_S or sum(map(len, turn.pieces)) > _LONG
    return paused and turn.pieces[-1].endswith(_SENTENCE_ENDS)


def _line(turn: _Turn) -> str:
    minutes, seconds = divmod(int(turn.start), 60)
    hours, minutes = divmod(minutes, 60)
    voice = f"{turn.voice}: " if turn.voice else ""
    return f"[{hours:02}:{minutes:02}:{seconds:02}] {voice}{turn.words}"


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths.ljust(3, "0")) / 1000
