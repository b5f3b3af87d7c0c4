# SPDX-License-Identifier: Apache-2.0
"""How a transcript tells who its speakers are: "I'm Jane Roe", "Moderator: Ed Poe", "EXAMINATION BY MS. ROE", "(HWB)".

All functions return the numbers of the words of a name, without titles, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from desktop_app.base.resources import lexicon, lexicon_lines
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.text import lexicons as word_lists
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.titles import titular
from desktop_app.people.text.words import Page
from desktop_app.quotes.turns import Turn

BESIDE = 160
"""Code points around an office within which the name of its bearer stands."""
MOST_PLACES = 200
"""Places of an office, from the top, that are looked at; keeps the time linear in long texts of many transcripts."""
FIRST_TURNS = 3
"""Turns in which somebody introduces themselves."""
_UPPER = r"[^\W\d_a-z]"
_NOT_NAMES = r"(?!(?:I|You|He|She|It|We|They|That|There|Here|What|Who|By|BY)\b)"
_GREETING = r"(?:(?:Good (?:morning|afternoon|evening)|Hi|Hello|Thank you|Thanks|Yes)[,.!]?[ ]+)?"
_SELF = r"\b(?:I['’]m|I am|[Mm]y name is|[Tt]his is|[Mm]y name['’]s)[ ]{NAME}"
_HELLO = r"\A{NAME},?[ ](?:hi|here|hello|speaking)\b"
_OPENS = _GREETING + r"{NAME}[,.]"
_GIVES = (
    _GREETING + r"{NAME}(?:,(?: of| from| with)?(?: the)? " + _UPPER + r"| (?:from|with)(?: the)? " + _UPPER + r"|, \d)"
)
_WELCOME = (
    r"\b(?:joined by|[Ww]ith (?:me|us)(?: \w+){0,4} (?:is|are)|[Ww]elcome,?|guests?(?: \w+){0,2} (?:is|are)"
    r"|[Hh]ere is|[Tt]alking to)\b[^.?!]{0,90}?\b{NAME}"
)
_LINE = re.compile(r"\bline (?:\d|one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE)
_ON_LINE = (r"\b[Ll]ine \w+(?:,|:|[ ]is)?[ ]{NAME}", r"{NAME},?[ ](?:is[ ]|you['’]re[ ]|you are[ ])?on line\b")
_SPOKEN_TO = r"(?:[,.?!][ ]|\A){NAME}(?=[,.?!])"
_EXAMINER = r"^\W{0,3}(?:[A-Z -]{0,40}EXAMINATION[ ]+)?BY[ ]+(?:THE[ ]+)?{NAME}(?::|\W{0,3}$)"
_QUESTIONED = r"\b(?:[Qq]uestioned|[Ee]xamined) by(?:[ ]the(?:[ ][\w-]+){1,4},|[ ]the)?[ ]{NAME}"
_SWORN = (
    r"^\W{0,3}{NAME}(?:,[^\n,]{1,60})?,\s+"
    r"(?:recalled|called|having been|sworn|affirmed|after being|being first)"
)
_CALLED = (
    r"{NAME}(?:,(?:[^.\n]|\.(?=,)){1,80}?,)?[ ](?:was[ ](?:(?:then|next|duly|first)[ ])?"
    r"(?:sworn(?! in\b)|(?:re)?called\b[^.\n]{1,60}\bsworn(?! in\b))|took the (?:witness )?(?:stand|oath)\b)"
)
_WITNESS = (
    r"(?:[Dd]eposition of|DEPOSITION OF|TESTIMONY OF|[Ee]xamination of|EXAMINATION OF"
    r"|[Ww]itness(?:, (?:duly )?sworn,)? was|WITNESS:)[ ]+{NAME}"
)
_FIRST_NAME = r"\b(?:I['’]m|[Mm]y name is|[Mm]y name['’]s)[ ]{NAME}(?=[.,])"
_ENTRY = r"(?:^|[.;][ ])(?P<field>[^\W\d_][^:\n.;]{0,40}):[ ]{NAME}(?=[,;.(\n]|$)"
HEAD = 8
"""Paragraphs at the top in which those who take part are listed."""
_ASKS_NAME = re.compile(r"\b(?:your (?:full )?name|who are you)\b", re.IGNORECASE)
_FOLLOWS = re.compile(
    r"(?:A|And a|Just a|One|Quick) (?:quick )?follow[- ]?up\b|(?:To|I'd like to) follow up\b", re.IGNORECASE
)


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """`pattern` with a group `name` in place of {NAME}: up to seven words in capitals, particles among them.

    Inside a name a full stop stands behind a letter or a title of address alone.
    """
    titles = sorted({re.escape(entry.split()[0]) for entry in lexicon("honorifics")})
    short = rf"{_UPPER}\.|(?i:{'|'.join(titles)})\."
    word = rf"{_NOT_NAMES}(?:{short}|{_UPPER}[\w’'-]+)"
    particles = r"(?:van|von|de|der|den|du|la|da|di|del|bin|al)\b"
    name = rf"(?P<name>{word}(?:[ ]{word}|[ ]{particles}){{0,6}})"
    return re.compile(pattern.replace("{NAME}", name), re.MULTILINE)


def self_introduced(page: Page, turns: Sequence[Span], known: str) -> range | None:
    """The name that somebody gives as their own in their first turns; it holds the word `known` where that is set."""
    for turn in turns[:FIRST_TURNS]:
        said = turn.of(page.text)
        found = [*_compiled(_SELF).finditer(said), *_compiled(_HELLO).finditer(said)]
        opens = _compiled(_OPENS).match(said) if known else None
        for match in [*found, *([opens] if opens else [])]:
            name = _words(page, turn.start + match.start("name"), turn.start + match.end("name"))
            programme = bool(name) and page.words[name.start].low == "the"  # "This is The Late Report"
            if len(name) > 1 and not programme and (not known or known in [page.words[n].low for n in name]):
                return name
    return None


def called(page: Page, lexicons: Lexicons, turns: Sequence[Span]) -> range | None:
    """The first name that somebody gives without another in their first turns: "And I'm Len."."""
    for turn in turns[:FIRST_TURNS]:
        for match in _compiled(_FIRST_NAME).finditer(turn.of(page.text)):
            name = _words(page, turn.start + match.start("name"), turn.start + match.end("name"))
            if len(name) == 1 and page.words[name.start].low in lexicons.first_names:
                return name
    return None


def welcomed(page: Page, turns: Sequence[Span]) -> Iterator[range]:
    """The full names of those whom a host brings in: "I'm joined by Jane Roe", "With me is Ed Poe"."""
    for turn in turns:
        for match in _compiled(_WELCOME).finditer(turn.of(page.text)):
            name = _words(page, turn.start + match.start("name"), turn.start + match.end("name"))
            if len(name) > 1:
                yield name


def put_through(page: Page, lexicons: Lexicons, turn: Span) -> range | None:
    """Whom a host brings in from a telephone: "Line one, Mrs. Roe", "Jane on line three"; empty for one not named."""
    said = turn.of(page.text)
    line = _LINE.search(said)
    if line is None:
        return None
    for pattern in _ON_LINE:
        match = _compiled(pattern).search(said)
        if match is not None:
            name = _words(page, turn.start + match.start("name"), turn.start + match.end("name"))
            return untitled(page, lexicons, name, last=False)
    return range(0)


def addressed(page: Page, turns: Sequence[Span]) -> Iterator[range]:
    """The names by which others speak to somebody: "OK, Elijah, is she …", "Thank you, Jane." """
    for turn in turns:
        for match in _compiled(_SPOKEN_TO).finditer(turn.of(page.text)):
            yield _words(page, turn.start + match.start("name"), turn.start + match.end("name"))


def nicknamed(page: Page, short: str) -> range | None:
    """The name before a nickname in brackets: "Jocasta Roe (“Joss” to her friends)"."""
    text = page.text
    found = re.finditer(re.escape(short), text, re.IGNORECASE)
    places = [match.span() for match in found if "(" in text[max(0, match.start() - 2) : match.start()]]
    pattern = _compiled(r"{NAME}[ ]\([“\"‘']?" + f"(?P<office>(?i:{re.escape(short)}))" + r"\b")
    match = next(_around(text, pattern, places), None)
    return _words(page, match.start("name"), match.end("name")) if match else None


def gives_name(page: Page, turn: Span) -> range | None:
    """The name that somebody gives before anything else with a paper, a firm or a house number: "Ed Poe, Levant Wire.
    To the minister: …", "Ann Roe, 14 Mill Road."
    """
    match = _compiled(_GIVES).match(turn.of(page.text))
    if match is None:
        return None
    name = _words(page, turn.start + match.start("name"), turn.start + match.end("name"))
    return name if len(name) > 1 else None


def name_given(page: Page, keys: Sequence[str], turns: Sequence[Turn]) -> range | None:
    """The name with which the first answer begins where it is asked for: "State your name." "Ada Lee Quill. I'm …".

    `keys`: what the labels of `turns` say.
    """
    first = next((i for i in range(1, len(keys)) if (keys[i - 1], keys[i]) == ("q", "a")), None)
    if first is None or not _ASKS_NAME.search(turns[first - 1].words.of(page.text)):
        return None
    answer = turns[first].words
    match = _compiled(_OPENS).match(answer.of(page.text))
    name = _words(page, answer.start + match.start("name"), answer.start + match.end("name")) if match else range(0)
    return name if len(name) > 1 else None


def follows_up(page: Page, turn: Span) -> bool:
    """True where a questioner says that it is the one who asked before."""
    return _FOLLOWS.match(turn.of(page.text)) is not None


def of_office(page: Page, lexicons: Lexicons, office: str, labels: set[int]) -> range | None:
    """The name beside an office, or beside another word for it, outside labels.

    `office` in lower case, `labels`: where the words of labels start. A body ("court") has the names of those who act
    for it beside other words alone ("Judge Roe", "Hon. Jane Roe presiding").
    """
    found = (_of_word(page, lexicons, word, labels) for word in _family(office))
    return next((name for name in found if name is not None), None)


def _family(office: str) -> Iterator[str]:
    """An office and the other words for it."""
    last = office.split()[-1] if office else ""
    if last not in lexicon("label_bodies"):
        yield office
        if last and last != office and not last.isdigit():
            yield last
    for line in lexicon_lines("label_offices"):
        family = line.split()
        if last in family:
            yield from (word for word in family if word not in (last, office))


def _of_word(page: Page, lexicons: Lexicons, office: str, labels: set[int]) -> range | None:
    named = re.finditer(re.escape(office), page.text, re.IGNORECASE)
    places = [*islice((match.span() for match in named if match.start() not in labels), MOST_PLACES)]
    for pattern, place in _patterns(office):
        for match in _around(page.text, _compiled(pattern), places):
            if match.start() in labels:
                continue
            name = _words(page, match.start("name"), match.end("name"))
            name = untitled(page, lexicons, name, last=place == "before")
            if name and any(page.words[n].kind == "word" for n in name):
                return name
    return None


def _around(text: str, pattern: re.Pattern[str], places: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The matches whose office stands at one of `places`: looking beside them alone keeps the time linear."""
    for start, end in places:
        for match in pattern.finditer(text, max(0, start - BESIDE), end + BESIDE):
            if match.start("office") == start:
                yield match


def _patterns(office: str) -> Iterator[tuple[str, str]]:
    """How a name stands beside an office, the surest first; "before" where the name comes first."""
    word = rf"(?P<office>(?i:{re.escape(office)}))"
    plain = rf"(?:(?:[Tt]he|[Oo]ur|[Yy]our|an?)[ ])?(?:\w+[ ]){{0,2}}{word}"
    yield r"{NAME}[ ]\((?:[Ii]n the[ ])?" + word + r"\b", "before"
    yield r"(?<![^\W\d_])" + word + r":[ ]+{NAME}", "after"
    yield r"{NAME},[ ]" + plain + r"\b", "before"
    yield r"\b(?:[Tt]he|[Oo]ur)[ ](?:\w+[ ]){0,2}" + word + r",[ ]{NAME}", "after"
    yield r"\b" + word + r"[ ](?:was|is|by)[ ]{NAME}", "after"
    yield r"{NAME}[ ](?:\([^()]{1,80}\)[ ])?(?:(?:was|is)[ ](?:the[ ])?)?" + word + r"\b", "before"
    yield r"\b" + word + r"[ ]{NAME}", "after"


def examiners(page: Page, lexicons: Lexicons) -> Iterator[tuple[int, range]]:
    """Each heading, or "questioned by Ann Roe", that names who examines from there on: its place and the name."""
    headings = [(match, False) for match in _compiled(_EXAMINER).finditer(page.text)]
    told = [(match, True) for match in _compiled(_QUESTIONED).finditer(page.text)]
    for match, last in sorted([*headings, *told], key=lambda found: found[0].start()):
        name = _words(page, match.start("name"), match.end("name"))
        name = untitled(page, lexicons, name, last=last)
        if name:
            yield match.start(), name


def witness(page: Page, lexicons: Lexicons) -> range | None:
    """The one who testifies: "ANN ROE, having been duly sworn, …", "The witness was Ann Roe", "Ann Roe was sworn"."""
    for pattern in (_SWORN, _WITNESS, _CALLED):
        match = _compiled(pattern).search(page.text)
        if match is not None:
            name = _words(page, match.start("name"), match.end("name"))
            return untitled(page, lexicons, name, last=False) or None
    return None


def questioned(page: Page, people: People) -> Cluster | None:
    """The person named last before "was questioned by", in its paragraph."""
    match = _compiled(_QUESTIONED).search(page.text)
    if match is None:
        return None
    begin = page.paragraphs[page.paragraph(match.start())].start
    named = [at for at, cluster in people.of.items() if begin <= at < match.start() and cluster.personal]
    return people.of[max(named)] if named else None


def named_above(people: People, offset: int) -> Cluster | None:
    """The person named before `offset` whom the text names most; the first of those."""
    above = [c for c in people.clusters if not c.body and len(c.parts) > 1 and c.mentions[0].span.start < offset]
    return max(above, key=lambda c: (c.personal, len(c.mentions), -c.mentions[0].span.start), default=None)


def named_by_letters(page: Page, letters: str, people: People) -> range | None:
    """The full name that "(HWB)" stands behind or whose words begin with these letters. A hyphen is no letter."""
    behind = re.search(rf"\({re.escape(letters)}\)", page.text)
    for cluster in people.clusters:
        if len(cluster.parts) < 2:
            continue
        mention = cluster.fullest()
        initials = "".join(part[0] for word in mention.parts for part in word.split("-") if part)
        if initials.upper() == letters.replace("-", "").upper() or (
            behind is not None
            and 0 <= behind.start() - mention.span.end < 80
            and mention.parts[0][0].upper() == letters[0]
        ):
            return range(mention.first, mention.last)
    return _entered(page, letters)


def _entered(page: Page, letters: str) -> range | None:
    """The name of an entry in the head whose words begin with these letters, or which they stand before: "Interviewer:
    Jane Roe, Quay College" is JR, "INT: Dr Jane Roe" whatever INT is."""
    small = page.text[: page.paragraphs[min(HEAD, len(page.paragraphs)) - 1].end] if page.paragraphs else ""
    for match in _compiled(_ENTRY).finditer(small):
        name = untitled(page, word_lists.load(), _words(page, match.start("name"), match.end("name")), last=False)
        initials = "".join(part[0] for n in name for part in page.words[n].text.split("-") if part[0].isalpha())
        if len(name) > 1 and (initials == letters or match["field"] == letters):
            return name
    return None


def _words(page: Page, start: int, end: int) -> range:
    return page.within(Span(start, end))


def untitled(page: Page, lexicons: Lexicons, name: range, *, last: bool) -> range:
    """The name without titles before it; with `last` only what stands behind the last title among its words."""
    begin, end = name.start, name.stop
    while begin < end:
        word = page.words[begin]
        title = word.low == "the" or (titular(word.low, lexicons) and word.low not in lexicons.first_names)
        if not title and word.low not in lexicons.function:
            break
        begin += 1
    if last:
        for n in range(end - 1, begin - 1, -1):
            if titular(page.words[n].low, lexicons) and page.words[n].low not in lexicons.first_names:
                begin = n + 1
                break
    while end > begin and page.words[end - 1].kind == "mark":
        end -= 1
    return range(begin, end)
