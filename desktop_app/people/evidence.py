# SPDX-License-Identifier: Apache-2.0
"""Why an attribution says what it says: the chain from source to name, and where role and organization stand."""

from __future__ import annotations

from desktop_app.model.spans import Span
from desktop_app.model.speaker import Evidence
from desktop_app.model.terms import Kind
from desktop_app.people.affiliation.choosing import Post
from desktop_app.people.resolve.anaphors import Resolution
from desktop_app.people.sources.sources import Shape
from desktop_app.people.text.words import Page

_REASONS = {
    Shape.PRONOUN: "pronoun",
    Shape.PERSON: "description",
    Shape.BODY: "description",
    Shape.AGENT: "description",
    Shape.OTHER: "description",
    Shape.DOCUMENT: "document",
}


def evidence_of(page: Page, resolution: Resolution, post: Post) -> tuple[Evidence, ...]:
    """The reasons in the order in which they were followed; each but the layout's has its passage."""
    found: list[Evidence] = []
    source = resolution.source
    if resolution.sort == "name":
        found.extend(Evidence(about="speaker", reason="name", span=m.whole) for m in source.mentions)
    elif source.span is None:
        found.append(Evidence(about="speaker", reason="continues"))
    else:
        found.append(Evidence(about="speaker", reason=_REASONS.get(source.shape, "description"), span=source.span))
    for number, referent in enumerate(resolution.referents):
        full = referent.cluster.fullest().span if referent.cluster is not None else None
        antecedent = _antecedent(resolution, number)
        if antecedent is not None:
            # "Quay County" of "Bar Council of Quay County" alone is no way to the council.
            whole = full if full is not None and full.holds(antecedent) else antecedent
            found.append(Evidence(about="speaker", reason="antecedent", span=whole))
        if full is not None and all(e.span is None or not e.span.holds(full) for e in found):
            found.append(Evidence(about="speaker", reason="full-name", span=full))
    choice = post.choice
    if choice.role_span is not None:
        found.append(Evidence(about="role", reason=post.role_pattern or "stated", span=choice.role_span))
    spoken = [e.span for e in found if e.about == "speaker" and e.span is not None]
    if resolution.referents[0].kind is Kind.ORGANIZATION:
        found.extend(Evidence(about="organization", reason="itself", span=span) for span in spoken[-1:])
    elif choice.organization_span is not None:
        reason = post.organization_pattern or "stated"
        found.append(Evidence(about="organization", reason=reason, span=choice.organization_span))
    return tuple(e for e in found if e.span is None or e.span.end <= len(page.text))


def _antecedent(resolution: Resolution, number: int) -> Span | None:
    """The mention that stands for the referent of this `number`, where the source is not a name itself."""
    chain = resolution.chain
    if resolution.sort == "name" or len(chain) < 2:
        return None
    link = chain[number] if len(chain) == len(resolution.referents) else chain[-1]
    return link if link != resolution.source.span else None
