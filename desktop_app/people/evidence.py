# SPDX-License-Identifier: Apache-2.0
"""Why an attribution says what it says: the chain from source to name, and where role and organization stand."""

from __future__ import annotations

from desktop_app.model.speaker import Evidence
from desktop_app.people.choosing import Post
from desktop_app.people.resolution import Resolution
from desktop_app.people.sources import Shape
from desktop_app.people.words import Page

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
    for referent in resolution.referents:
        if resolution.sort != "name" and len(resolution.chain) > 1 and resolution.chain[-1] != source.span:
            found.append(Evidence(about="speaker", reason="antecedent", span=resolution.chain[-1]))
        if referent.cluster is not None:
            full = referent.cluster.fullest()
            if all(e.span is None or not e.span.holds(full.span) for e in found):
                found.append(Evidence(about="speaker", reason="full-name", span=full.span))
    choice = post.choice
    if choice.role_span is not None:
        found.append(Evidence(about="role", reason=post.role_pattern or "stated", span=choice.role_span))
    if choice.organization_span is not None:
        reason = post.organization_pattern or "stated"
        found.append(Evidence(about="organization", reason=reason, span=choice.organization_span))
    return tuple(e for e in found if e.span is None or e.span.end <= len(page.text))
