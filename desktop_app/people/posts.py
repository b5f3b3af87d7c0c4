# SPDX-License-Identifier: Apache-2.0
"""Role and organization of each speaker: what the document states at any of the mentions of a person."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.model.quotation import Quotation
from desktop_app.model.speaker import Kind
from desktop_app.model.spans import Span
from desktop_app.people.referents import Referent
from desktop_app.people.resolve import Reading, Resolution
from desktop_app.people.roles import (
    Choice,
    Statement,
    choose,
    clean_organization,
    clean_role,
    role_of_phrase,
)

_ISSUED_BY = frozenset(("by", "from", "of"))


class Posts:
    """All statements of a document, by the person that they are stated of."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._statements = reading.statements

    def of(self, quotation: Quotation, resolution: Resolution) -> Choice:
        """Role and organization for the speakers of one quotation."""
        referent = resolution.referents[0]
        if referent.kind is Kind.PERSON:
            return self._of_person(quotation, resolution.referents)
        if referent.phrase is None or referent.kind is Kind.ORGANIZATION:
            return Choice()
        if referent.kind is Kind.DOCUMENT:
            return self._of_document(referent.phrase, resolution)
        return self._of_phrase(referent.phrase)

    def _of_person(self, quotation: Quotation, referents: Iterable[Referent]) -> Choice:
        near = min((s.start for s in (*quotation.source, *quotation.content)), default=0)
        found: list[Statement] = []
        for referent in referents:
            found.extend(self._statements.get(id(referent.cluster), ()))
        text = self._reading.page.text
        choice = choose(found, near=near, text=text)
        return self._with_full_name(choice)

    def _with_full_name(self, choice: Choice) -> Choice:
        """The same with the organization's fullest name, where it is named there and nothing else."""
        name = self._full_name(choice.organization, choice.organization_span)
        if name is None or name == choice.organization:
            return choice
        return Choice(choice.role, name, choice.role_span, choice.organization_span, choice.pattern, choice.others)

    def _full_name(self, organization: str | None, span: Span | None) -> str | None:
        if organization is None or span is None:
            return organization
        page = self._reading.page
        for i in page.within(span):
            cluster = self._reading.people.of.get(page.words[i].start)
            if cluster is None or not cluster.body:
                continue
            mention = next((m for m in cluster.mentions if m.span.start == page.words[i].start), None)
            if mention is not None and clean_organization(mention.span.of(page.text)) == organization:
                return clean_organization(cluster.name)
        return organization

    def _of_phrase(self, phrase: Span) -> Choice:
        text = self._reading.page.text
        role, organization = role_of_phrase(text, phrase)
        choice = Choice(
            (clean_role(role.of(text)) or None) if role else None,
            (clean_organization(organization.of(text)) or None) if organization else None,
            role,
            organization,
            "phrase" if role or organization else "",
        )
        return self._with_full_name(choice)

    def _of_document(self, phrase: Span, resolution: Resolution) -> Choice:
        """Whose document it is: "a report by the Ebro Observatory", "the FEC's ruling"."""
        page = self._reading.page
        whole = resolution.source.span if resolution.source.span and resolution.source.span.holds(phrase) else phrase
        for i in page.within(whole):
            cluster = self._reading.people.of.get(page.words[i].start)
            if cluster is None or not cluster.body:
                continue
            name = clean_organization(cluster.name)
            return Choice(None, name, None, Span(page.words[i].start, page.words[i].end), "document")
        return Choice()
