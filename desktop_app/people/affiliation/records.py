# SPDX-License-Identifier: Apache-2.0
"""The organization that a record gives by its layout: of the participants whom its head lists, and of those who sit in
the body whose hearing or meeting it is.
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.affiliation.choosing import Post
from desktop_app.people.mentions.organizations import clean_organization
from desktop_app.people.resolve.anaphors import Resolution
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.transcripts.statements import PATTERN as LISTED

PATTERN = "sitting"


def with_record(reading: Reading, post: Post, resolution: Resolution) -> Post:
    """`post` with the body that a list of participants gives, or that sits, where it states none of who speaks."""
    choice = post.choice
    if resolution.referents[0].kind is Kind.DOCUMENT:
        return post
    body = _listed(reading, resolution) or None
    if body is None:
        return post
    name = clean_organization(body.of(reading.page.text))
    return replace(
        post, choice=replace(choice, organization=name, organization_span=body), organization_pattern=PATTERN
    )


def _listed(reading: Reading, resolution: Resolution) -> Span | None:
    """The body behind the name of one speaker in the head of a transcript; None where it gives several."""
    if len(resolution.referents) > 1 or not reading.transcript.turns:
        return None
    first = reading.transcript.turns[0].label.start
    stated = reading.statements.get(id(resolution.referents[0].cluster), ())
    bodies = [one.organization for one in stated if one.organization is not None and one.pattern == LISTED]
    return bodies[0] if len(bodies) == 1 and bodies[0].end <= first else None
