# SPDX-License-Identifier: Apache-2.0
"""The features by which the calibration says how likely a row is right."""

from __future__ import annotations

from math import log1p

from desktop_app.model.quotation import Form, Quotation
from desktop_app.people.affiliation.choosing import Post
from desktop_app.people.resolve.anaphors import Resolution
from desktop_app.people.resolve.features import Features, logit


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
        found["unsure"] = float(not cluster.personal and not cluster.body)
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
