# SPDX-License-Identifier: Apache-2.0
"""What tells how likely a whole row is right: the features of the calibration."""

from __future__ import annotations

from math import log1p

from desktop_app.model.quotation import Form, Quotation
from desktop_app.people.features import Features
from desktop_app.people.ranker import logit
from desktop_app.people.resolve import Resolution
from desktop_app.people.roles import Choice


def row_features(quotation: Quotation, resolution: Resolution, post: Choice | None) -> Features:
    """Features of the row of one quotation; `post` is None where nobody can be told."""
    found: Features = {"bias": 1.0, f"sort_{resolution.sort}": 1.0, f"shape_{resolution.source.shape.value}": 1.0}
    if resolution.sort != "name":
        found["sure"] = logit(resolution.probability)
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
    found["no_role"] = float(post.role is None)
    found["no_organization"] = float(post.organization is None)
    found["nothing"] = float(post.role is None and post.organization is None)
    found["others"] = log1p(len(post.others))
    pattern, _, supplied = post.pattern.partition("+")
    found[f"pattern_{pattern}"] = 1.0
    found["supplied"] = float(bool(supplied))
    if post.role is not None:
        found["role_words"] = log1p(len(post.role.split()))
    if post.organization is not None:
        found["organization_words"] = log1p(len(post.organization.split()))
    return found
