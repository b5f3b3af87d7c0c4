# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.citations.places import Places
from desktop_app.readers.registry import read_bytes

VTT = """WEBVTT - The port

NOTE made by hand

STYLE
::cue { color: white }

1
00:00:01.000 --> 00:00:03.000
<v Jane Roe>The port is open

00:03.000 --> 00:05.000 align:start
<v.loud Jane Roe>to <i>ships</i> of <00:04.000>every size.</v>

00:06.000 --> 00:08.000
<v Tom Hale>Nobody asked us.
<v Jane Roe>Nobody &amp; nobody.

01:00:08.500 --> 01:00:10.000
<v Jane Roe>An hour later.
"""
SRT = """1
00:00:01,000 --> 00:00:03,000
JANE ROE: The port is open

2
00:00:03,000 --> 00:00:05,000
to ships of every size.
3
00:00:06,000 --> 00:00:08,000
- Nobody asked us.
- {\\an8}Nobody ever does.

4
00:00:12,000 --> 00:00:14,000
We waited
"""


def test_cues_of_one_voice_are_one_turn_with_its_time() -> None:
    document = read_bytes(VTT.encode(), name="a", file="a.txt").document
    assert document.text.split("\n\n") == [
        "[00:00:01] Jane Roe: The port is open to ships of every size.",
        "[00:00:06] Tom Hale: Nobody asked us.",
        "[00:00:06] Jane Roe: Nobody & nobody.",
        "[01:00:08] Jane Roe: An hour later.",
    ]
    assert document.media_type == "text/vtt"
    assert Places(document.text).at(document.text.index("hour")).timestamp == "01:00:08"


def test_labels_dashes_and_pauses_begin_a_turn() -> None:
    document = read_bytes(f"\ufeff{SRT}".replace("\n", "\r\n").encode(), name="a", file="a.srt").document
    assert document.text.split("\n\n") == [
        "[00:00:01] JANE ROE: The port is open to ships of every size.",
        "[00:00:06] Nobody asked us.",
        "[00:00:06] Nobody ever does.",
        "[00:00:12] We waited",
    ]
    assert document.media_type == "application/x-subrip"


def test_a_sentence_goes_on_over_a_pause() -> None:
    cues = "1\n00:00:01,000 --> 00:00:02,000\nWe waited\n\n2\n00:00:09,000 --> 00:00:10,000\nfor years.\n"
    assert read_bytes(cues.encode(), name="a", file="a.srt").document.text == "[00:00:01] We waited for years."


@pytest.mark.parametrize("text", ["“Yes,” said Ann.", "WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n"])
def test_a_file_without_words_at_a_time_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile, match="holds no subtitles"):
        read_bytes(text.encode(), name="a", file="a.vtt")


def test_a_time_beyond_all_films_is_no_time() -> None:
    text = f"{'9' * 400}:00:01,000 --> 00:00:02,000\nWe waited.\n"
    with pytest.raises(UnreadableFile, match="holds no subtitles"):
        read_bytes(text.encode(), name="a", file="a.srt")
