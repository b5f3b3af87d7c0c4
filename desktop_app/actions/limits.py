# SPDX-License-Identifier: Apache-2.0
"""What one file may cost, so that none holds up the others or fills the memory."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from desktop_app.base import processors
from desktop_app.base.settings import Settings

SECONDS_SETTING = "reading/seconds"
MEGABYTES_SETTING = "reading/megabytes"
ORIGINALS_SETTING = "library/originals_megabytes"
MOST_ORIGINAL = 50
_CHARACTERS_A_SHARE = 100_000
"""A long record takes longer than an article: 12 to 16 s for so many characters on one processor."""


_WAITED = 10
"""A file may take so many times as long by the clock: on a busy machine a sound one waits for a processor, and what
hangs without one (a folder of the network that went away) comes to an end all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`seconds` of processor time for reading and analysing a file, and as many again for each further 100,000
    characters of its text; `megabytes` that a worker may take beyond what it has when it starts.

    Where the system does not say how much processor time a worker has had, `seconds` are those of the clock.
    """

    seconds: float = 60.0
    megabytes: int = 2048

    def seconds_for(self, characters: int) -> float:
        """How long a file with so many characters of text may take."""
        return self.seconds * max(1.0, characters / _CHARACTERS_A_SHARE)


class Stopwatch:
    """The time that a worker process takes for one piece of work."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._began, self._used = monotonic(), processors.seconds_used(process)

    def left(self, seconds: float) -> float:
        """Return for how many seconds at least the work stays within the limit of `seconds`.

        What counts is the processor time, but no more than the clock: several threads use it up faster.

        :raises TooLong: it does not.
        """
        clock, used = monotonic() - self._began, processors.seconds_used(self._process)
        if used is None or self._used is None:
            longest, counted = seconds, clock
        else:
            longest, counted = seconds * _WAITED, min(clock, used - self._used)
        if clock >= longest:
            raise TooLong(f"took longer than {longest:,.0f} s")
        if counted >= seconds:
            raise TooLong(f"took more than {seconds:,.0f} s of processor time")
        return min(longest - clock, seconds - counted)


class TooLong(Exception):
    """A worker took more time for a piece of work than it may; the text says what was exceeded."""


def keeps_original(size: int) -> bool:
    """Whether the user's settings let the library keep an original of `size` bytes beside its text.

    By default all are kept, since no larger file is read. With 0 none is kept; a negative number counts as the default.
    """
    chosen = Settings().get(ORIGINALS_SETTING, MOST_ORIGINAL)
    return size <= (chosen if chosen >= 0 else MOST_ORIGINAL) * 1024**2


def chosen_limits() -> Limits:
    """The limits of the user's settings; the defaults where one is missing or not above zero."""
    settings, shipped = Settings(), Limits()
    seconds = settings.get(SECONDS_SETTING, shipped.seconds)
    megabytes = settings.get(MEGABYTES_SETTING, shipped.megabytes)
    return Limits(
        seconds=seconds if seconds > 0 else shipped.seconds,
        megabytes=megabytes if megabytes > 0 else shipped.megabytes,
    )
