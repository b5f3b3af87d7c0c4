# SPDX-License-Identifier: Apache-2.0
"""The speaking turns of a transcript: who is named at their heads, and how far their words run.

A text is a transcript where labels of one look come often and again; one that only looks like a label is left alone.
Everything takes linear time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import dropwhile, zip_longest

from desktop_app.base import resources
from desktop_app.language.paragraphs import paragraphs
from desktop_app.model.spans import Span
from desktop_app.quotes.marks import pair_marks
from desktop_app.quotes.turn_labels import Candidate, Look, bare, candidates, is_lowered

FEWEST_TURNS = 2
"""One line that begins with a name and a colon is no transcript."""
FEWEST_UNUSUAL = 3
"""Turns of a rarer look, of which one label must come again."""
FEWEST_BARE = 4
"""Turns that only capitals set off, of two labels that each come again."""
DENSE = 0.6
"""Share of labelled paragraphs from which on those without a label among them belong to the turn before."""
LONGEST_RUN = 12
"""Paragraphs that one turn may run on for after its first."""
LONGEST_HEADING = 12
"""Words of a line that is a heading where no sentence ends in it."""
_SPOKEN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|me|[Yy]ou|[Yy]our)\b")
_TOLD = re.compile(r"\b(?:is|are|was|were|has|have)\b")
_TOLD_WRITER = re.compile(r"\b(?:tells?|told|asks?|asked|shows?|showed|wrote(?: to)?|e-?mailed) (?:me|us)\b")
"""How whoever wrote the text comes in: "she told me on the telephone"."""
_STAGE = re.compile(r"[(\[*][^()\[\]]*[)\]*][.,]?")
_FINAL = frozenset('.?!…"”’»)]*-–—')
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_ASKS = frozenset("?!")


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaking turn: `label` as written, without what ends it; `mark` the colon (or full stop, or bar) behind it.

    `words` run to the end of the last paragraph. `sure` is False where the text might be a mere list.
    """

    label: Span
    words: Span
    mark: Span | None = None
    sure: bool = False


def transcript_turns(text: str) -> list[Turn]:
    """The turns of `text` in order: `WALLACE: …`, `Q: …`, `Mr. Roe. …`, `[ROE] …`, `ROE | …`, a name on its own line.

    Nothing where the text has fewer than two of them. Linear time.
    """
    parts = paragraphs(text)
    heads = [one for number, part in enumerate(parts) for one in candidates(text, part, number)]
    chosen = _chosen(text, parts, heads)
    if len(chosen) < FEWEST_TURNS:
        return []
    regular = _again(chosen, FEWEST_UNUSUAL, 1)
    # Short statements, each below the name and post of who makes it.
    vox_pop = len(chosen) >= FEWEST_UNUSUAL and all(one.look is Look.LINE for one in chosen)
    sure = regular or vox_pop or _is_clip(text, parts, chosen)
    words = _words(text, parts, chosen) if regular else [one.words or parts[one.part + 1] for one in chosen]
    return [Turn(one.label, said, one.mark, sure) for one, said in zip(chosen, words, strict=True)]


def _chosen(text: str, parts: Sequence[Span], heads: Sequence[Candidate]) -> list[Candidate]:
    """At most one candidate a paragraph, of the looks that the text keeps to."""
    by_look = {look: [one for one in heads if one.look is look] for look in Look}
    marked = _marked(text, [*by_look[Look.COLON], *_letters(by_look[Look.LETTER])])
    rare = [by_look[look] for look in (Look.BRACKET, Look.BAR, Look.STOP)]
    kept = [*marked, *(one for some in rare if _again(some, FEWEST_UNUSUAL, 1) for one in some)]
    if _again(by_look[Look.BARE], FEWEST_BARE, 2):
        keys = Counter(one.key for one in by_look[Look.BARE])
        kept += [one for one in by_look[Look.BARE] if keys[one.key] > 1]
    taken = {one.part for one in kept}
    kept += _lines(text, parts, [*by_look[Look.LINE], *by_look[Look.POST]], taken)
    return _first_of_each(kept)


def _first_of_each(some: Iterable[Candidate]) -> list[Candidate]:
    """The first candidate of each paragraph, in the text's order."""
    found: dict[int, Candidate] = {}
    for one in some:
        found.setdefault(one.part, one)
    return [found[part] for part in sorted(found)]


def _is_clip(text: str, parts: Sequence[Span], chosen: Sequence[Candidate]) -> bool:
    """A few turns with at most one paragraph beside them, each of which ends like a sentence."""
    ended = all(one.words is not None and text[one.words.end - 1] in _FINAL for one in chosen)
    return ended and len({one.key for one in chosen}) > 1 and len(chosen) >= len(parts) - 1


def _again(some: Sequence[Candidate], fewest: int, repeated: int) -> bool:
    """At least `fewest`, of two labels or more, of which `repeated` come more than once."""
    counts = Counter(one.key for one in some)
    return len(some) >= fewest and len(counts) > 1 and sum(n > 1 for n in counts.values()) >= repeated


def _letters(some: Sequence[Candidate]) -> list[Candidate]:
    """Q and A; those without a mark only where they come again, "A" right behind "Q" or before a wide gap: else it is
    an article."""
    asked = {one.part for one in some if one.mark is None and one.key == "q"}
    marked = [one for one in some if one.mark]
    unmarked = [one for one in some if not one.mark and (one.key == "q" or _gap(one) > 1 or one.part - 1 in asked)]
    return [*marked, *unmarked] if len(unmarked) > 1 else marked


def _gap(one: Candidate) -> int:
    return one.words.start - one.label.end if one.words is not None else 0


def _marked(text: str, some: list[Candidate]) -> list[Candidate]:
    """Those with a colon: all where one label comes again or is in capitals, else full names that speak once each."""
    first = _first_of_each(sorted(some, key=lambda one: one.look is not Look.LETTER))
    # Without the list of participants at the top ("Moderator: Ann Poole").
    turns = list(dropwhile(lambda one: _is_field(text, one.words), first))
    if len(turns) < FEWEST_TURNS:
        return []
    labels = {one.part: one.label.of(text) for one in turns}
    counts = Counter(label.casefold() for label in labels.values())
    turns = [one for one in turns if counts[labels[one.part].casefold()] > 1 or not is_lowered(labels[one.part])]
    if any(count > 1 for count in counts.values()) or any(one.capitals for one in turns):
        return turns
    full = [one for one in turns if len(_WORD.findall(labels[one.part])) > 1]
    return full if len(full) >= FEWEST_TURNS else []


def _is_field(text: str, words: Span | None) -> bool:
    """Words that only name people: no question or statement, nobody addressed, mostly capitals."""
    if words is None:
        return True
    said = words.of(text)
    found = [word for word in _WORD.findall(said) if len(word) > 2]
    names = sum(word[0].isupper() for word in found)
    speech = _ASKS & set(said) or _SPOKEN.search(said) or _TOLD.search(said)
    return not speech and names > 1 and 5 * names > 3 * len(found)


def _lines(text: str, parts: Sequence[Span], some: list[Candidate], taken: set[int]) -> list[Candidate]:
    """Labels on lines of their own, each above a paragraph that ends like a sentence."""
    fit = _above_sentences(text, parts, some, taken)
    # By the whole name, since lines that end alike are no sign of a transcript.
    names = {one.part: bare(one.label.of(text)).strip().casefold() for one in fit}
    counts = Counter(names.values())
    repeated = sum(count > 1 for count in counts.values())
    if repeated > 1 or (repeated and any(one.look is Look.POST for one in fit)):
        return [one for one in fit if counts[names[one.part]] > 1 or one.look is Look.POST or _is_known(text, one)]
    listed = [one for one in fit if _with_post(text, parts, one)]
    return listed if len(listed) >= FEWEST_TURNS else []


def _above_sentences(text: str, parts: Sequence[Span], some: list[Candidate], taken: set[int]) -> list[Candidate]:
    labelled = {one.part for one in some} | taken
    free = sorted((one for one in some if one.part not in taken), key=lambda one: one.part)
    return [one for one in free if one.part + 1 not in labelled and _is_above_sentence(text, parts, one)]


def _is_above_sentence(text: str, parts: Sequence[Span], one: Candidate) -> bool:
    """No byline, and above a paragraph that ends like a sentence."""
    below = one.part + 1
    ends = below < len(parts) and text[parts[below].end - 1] in _FINAL
    return ends and not one.label.of(text).casefold().startswith("by ")


def _is_known(text: str, one: Candidate) -> bool:
    """A label that comes once and is no heading: it names its bearer's post, or the text has it elsewhere."""
    label = one.label.of(text)
    name = bare(label).strip()
    words = name.split()
    if len(words) == 1:
        return any(words[0].casefold() in resources.lexicon(name) for name in ("role_heads", "label_guests"))
    return len(words) > 1 and ("," in label or text.count(name) > 1)


def _with_post(text: str, parts: Sequence[Span], one: Candidate) -> bool:
    """A full name in capitals with something behind a comma, right above the words."""
    label = one.label.of(text)
    near = text[parts[one.part].end : parts[one.part + 1].start].count("\n") == 1
    return near and one.capitals and "," in label and len(bare(label).split()) > 1


def _words(text: str, parts: Sequence[Span], chosen: Sequence[Candidate]) -> list[Span]:
    """What each turn says: its paragraph, and those without a label that go on with it."""
    heights = sum(1 if one.words else 2 for one in chosen)  # paragraphs: two where the label has a line of its own
    dense = heights >= DENSE * (chosen[-1].part - chosen[0].part + 1)
    unquoted = _unquoted(text)
    found = []
    for one, following in zip_longest(chosen, chosen[1:]):
        words = one.words or parts[one.part + 1]
        at = one.part + (1 if one.words else 2)
        limit = following.part if following else len(parts)
        end = words.end
        for part in parts[at : min(limit, at + LONGEST_RUN)]:
            if _STAGE.fullmatch(text, part.start, part.end):
                continue
            if not _goes_on(text, unquoted, part, inner=following is not None, dense=dense):
                break
            end = part.end
        found.append(Span(words.start, end))
    return found


def _unquoted(text: str) -> str:
    """The text with what stands between quotation marks blanked out, each character at its place."""
    pieces = []
    at = 0
    for quoted in pair_marks(text):
        if quoted.depth == 0 and quoted.outer.start >= at:
            pieces += [text[at : quoted.outer.start], "“" * len(quoted.outer)]
            at = quoted.outer.end
    return "".join([*pieces, text[at:]])


def _goes_on(text: str, unquoted: str, part: Span, *, inner: bool, dense: bool) -> bool:
    """Whether a paragraph without a label is still spoken: by "I" or "you", or between two turns of a dense text."""
    said, own = part.of(text), part.of(unquoted)
    if said == said.upper() or (said[-1] not in _FINAL and len(said.split()) <= LONGEST_HEADING):
        return False
    if not inner:
        return dense and _SPOKEN.search(_TOLD_WRITER.sub(" ", own)) is not None
    return _SPOKEN.search(own) is not None or (dense and own == said)
