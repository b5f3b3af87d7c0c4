# SPDX-License-Identifier: Apache-2.0
"""The words by which quotations and speakers are told apart; apart from what they belong to, since every list needs
them and few need the rest."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """How much of the content stands between quotation marks: all, part, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Act(StrEnum):
    """Said or written (speech), or only thought, wanted, felt (attitude)."""

    SPEECH = "speech"
    ATTITUDE = "attitude"


class Kind(StrEnum):
    """What speaks: a named person, an organization, a document, or somebody whom the text does not name."""

    PERSON = "person"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
