# SPDX-License-Identifier: Apache-2.0
"""Who stands behind the label of a speaking turn that is no name: "Host:", "Guest:", "Coroner:"."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.sources.sources import Source
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page

REACH = 4
"""Words between "I'm" or the office and the name."""


def label_of(page: Page, lexicons: Lexicons, people: People, source: Source) -> str:
    """The label that the source is, case-folded; "" where it is none or is a name."""
    if source.span is None or any(len(people.of[m.span.start].parts) > 1 for m in source.mentions):
        return ""
    numbers = page.within(source.span)
    after = numbers.stop
    if len(numbers) != 1 or after >= len(page.words) or page.words[after].text != ":":
        return ""
    start = page.paragraphs[page.paragraph(source.span.start)].start if page.paragraphs else 0
    before = page.text[start : source.span.start]
    low = page.words[numbers[0]].low
    return low if not before.strip() and lexicons.person_noun(low) else ""


def bearers(
    page: Page,
    lexicons: Lexicons,
    mentions: Sequence[Mention],
    people: People,
    sources: Sequence[Source],
    quotations: Sequence[Quotation],
    *,
    taken: Sequence[Cluster] = (),
) -> dict[str, Cluster]:
    """The person behind each label, as far as the text tells; none of those `taken` is a guest."""
    turns: dict[str, list[Span]] = {}
    for source, quotation in zip(sources, quotations, strict=True):
        label = label_of(page, lexicons, people, source)
        if label:
            turns.setdefault(label, []).extend(quotation.content)
    if not turns:
        return {}
    named = {m.first: m for m in mentions if m.sort in (Sort.PERSON, Sort.NAME)}
    found: dict[str, Cluster] = {}
    for label, contents in turns.items():
        bearer = _of_office(page, named, people, label) or _introduced(page, named, people, contents)
        if bearer is not None:
            found[label] = bearer
    for label in turns.keys() - found.keys():
        if label in lexicons.guests:
            others = [s for other, spans in turns.items() if other != label for s in spans]
            guest = _welcomed(page, named, people, others, [*taken, *found.values()])
            if guest is not None:
                found[label] = guest
    return found


def _of_office(page: Page, named: dict[int, Mention], people: People, label: str) -> Cluster | None:
    """ "the coroner, Dr Jane Roe" and "P. Roe (Chair)": the name beside the same word outside the labels."""
    for i, word in enumerate(page.words):
        if word.low != label or i + 1 >= len(page.words) or page.words[i + 1].text == ":":
            continue
        if page.words[i + 1].text == ",":
            for j in range(i + 2, min(i + 2 + REACH, len(page.words))):
                if j in named and page.words[i + 2].start >= named[j].whole.start:
                    return people.of[named[j].span.start]
        opener = page.words[i - 1].text if i else ""
        last = i - 2 if opener in "(," else -1
        first = next((n for n in range(last, max(last - REACH, -1), -1) if n in named), None) if last >= 0 else None
        if first is not None and named[first].last == last + 1 and page.words[i + 1].text in "),":
            return people.of[named[first].span.start]
    return None


def _introduced(page: Page, named: dict[int, Mention], people: People, contents: Sequence[Span]) -> Cluster | None:
    """ "I'm Jane Roe", "my name is Jane Roe", "this is Jane Roe" in the first turns under a label."""
    for content in contents[:3]:
        for i in page.within(content):
            low, before = page.words[i].low, page.words[i - 1].low if i else ""
            if low == "i'm" or (low == "am" and before == "i") or (low == "is" and before in ("name", "this")):
                mention = named.get(i + 1)
                if mention is not None and len(people.of[mention.span.start].parts) > 1:
                    return people.of[mention.span.start]
    return None


def _welcomed(
    page: Page, named: dict[int, Mention], people: People, contents: Sequence[Span], taken: Sequence[Cluster]
) -> Cluster | None:
    """The first person named in full, or else spoken to, in the turns of the others."""
    found: list[Cluster] = []
    for content in contents[:4]:
        for i in page.within(content):
            if i in named:
                cluster = people.of[named[i].span.start]
                if not cluster.body and all(cluster is not t for t in taken):
                    found.append(cluster)
    full = [c for c in found if len(c.parts) > 1]
    return next(iter([*full, *found]), None)
