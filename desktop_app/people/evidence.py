# SPDX-License-Identifier: Apache-2.0
"""What speaks for a row: its passages (the chain from source to name, where role and organization stand), and the
features by which the calibration says how likely it is right."""

from __future__ import annotations

from math import log1p

from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Evidence
from desktop_app.model.terms import Kind
from desktop_app.people.affiliation.choosing import Post
from desktop_app.people.resolve.anaphors import Resolution
from desktop_app.people.resolve.features import Features, logit
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
    found = [*_to_source(resolution), *_to_name(resolution)]
    told = [e.span for e in found if e.span is not None]
    found.extend(_to_post(post, told[-1:] if resolution.referents[0].kind is Kind.ORGANIZATION else None))
    return tuple(e for e in found if e.span is None or e.span.end <= len(page.text))


def _to_source(resolution: Resolution) -> list[Evidence]:
    """The evidence for the source: which words name or describe the speaker."""
    source = resolution.source
    if resolution.sort == "name":
        return [Evidence(about="speaker", reason="name", span=m.whole) for m in source.mentions]
    if source.span is None:
        return [Evidence(about="speaker", reason="continues")]
    return [Evidence(about="speaker", reason=_REASONS.get(source.shape, "description"), span=source.span)]


def _to_name(resolution: Resolution) -> list[Evidence]:
    """The evidence for the name: the antecedent, and the full name."""
    found: list[Evidence] = []
    seen = [m.whole for m in resolution.source.mentions] if resolution.sort == "name" else [resolution.source.span]
    for number, referent in enumerate(resolution.referents):
        full = referent.cluster.fullest.span if referent.cluster is not None else None
        antecedent = _antecedent(resolution, number)
        if antecedent is not None:
            # "Quay County" of "Bar Council of Quay County" alone is no way to the council.
            whole = full if full is not None and full.holds(antecedent) else antecedent
            found.append(Evidence(about="speaker", reason="antecedent", span=whole))
        known = [*seen, *(e.span for e in found)]
        if full is not None and not any(span is not None and span.holds(full) for span in known):
            found.append(Evidence(about="speaker", reason="full-name", span=full))
    return found


def _to_post(post: Post, itself: list[Span] | None) -> list[Evidence]:
    """The evidence for role and organization; `itself`: where a speaking body is named, None for other speakers."""
    choice, found = post.choice, []
    if choice.role_span is not None:
        found.append(Evidence(about="role", reason=post.role_pattern or "stated", span=choice.role_span))
    if itself is not None:
        found.extend(Evidence(about="organization", reason="itself", span=span) for span in itself)
    elif choice.organization_span is not None:
        reason = post.organization_pattern or "stated"
        found.append(Evidence(about="organization", reason=reason, span=choice.organization_span))
    return found


def _antecedent(resolution: Resolution, number: int) -> Span | None:
    """The mention that stands for the referent of this `number`, where the source is not a name itself."""
    chain = resolution.chain
    if resolution.sort == "name" or len(chain) < 2:
        return None
    link = chain[number] if len(chain) == len(resolution.referents) else chain[-1]
    return link if link != resolution.source.span else None


def row_features(quotation: Quotation, resolution: Resolution, post: Post | None) -> Features:
    """Features of the row of one quotation; `post` is None for a row without a speaker."""
    found: Features = {"bias": 1.0, f"sort_{resolution.sort}": 1.0, f"shape_{resolution.source.shape.value}": 1.0}
    if resolution.sort != "name":
        found["sure"] = logit(resolution.probability)
    found["quotation_sure"] = logit(quotation.confidence)
    if quotation.form is Form.INDIRECT:
        found["indirect"] = 1.0
    if post is None or not resolution.referents:
        found["nobody"] = 1.0
        return found
    referent = resolution.referents[0]
    found[f"kind_{referent.kind.value}"] = 1.0
    if len(resolution.referents) > 1:
        found["several"] = 1.0
    if referent.cluster is not None:
        cluster = referent.cluster
        found["parts"] = float(min(len(cluster.parts), 4))
        found["one_part"] = float(len(cluster.parts) == 1)
        found["named"] = log1p(len(cluster.mentions))
    choice = post.choice
    found["no_role"] = float(choice.role is None)
    found["no_organization"] = float(choice.organization is None)
    found["nothing"] = float(choice.role is None and choice.organization is None)
    found["others"] = log1p(len(choice.others))
    for name, pattern in (("role", post.role_pattern), ("organization", post.organization_pattern)):
        plain, _, supplied = pattern.partition("+")
        found[f"{name}_by_{plain or 'nothing'}"] = 1.0
        if supplied:
            found[f"{name}_supplied"] = 1.0
    found["role_sure"] = logit(post.role_sure)
    found["organization_sure"] = logit(post.organization_sure)
    if choice.role is not None:
        found["role_words"] = log1p(len(choice.role.split()))
    if choice.organization is not None:
        found["organization_words"] = log1p(len(choice.organization.split()))
    return found
