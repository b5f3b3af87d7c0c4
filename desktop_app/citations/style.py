# SPDX-License-Identifier: Apache-2.0
"""A citation style as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.base.dates import MONTHS
from desktop_app.base.errors import InquitError
from desktop_app.citations import template
from desktop_app.citations.punctuation import Rules
from desktop_app.citations.template import Template


class StyleError(InquitError):
    """A style file that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """How a list of names is set. `first` and `other` are templates of one name; `{n}` is its place in the list.

    From `limit` names on, only the first `keep` are set, and `cut` behind them, in which `{last}` is the last name.
    """

    first: Template
    other: Template
    between: str = ", "
    two: str = " and "
    last: str = ", and "
    limit: int = 0
    keep: int = 1
    cut: Template = (template.Words(" et al."),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style. `label` is what a menu shows, `full` names the parts of a whole citation behind the quotation.

    `small` words have no capital in the middle of a title, `never_last` ones do not end a shortened title.
    A quotation of `long_words` words, or of `long_characters`, stands in a block where the style has one. `values` are
    parts that the others are made of.
    """

    name: str
    label: str
    rules: Rules
    values: Mapping[str, Template]
    forms: Mapping[str, Template]
    people: Mapping[str, People]
    full: tuple[Template, ...]
    months: tuple[str, ...] = MONTHS
    small: tuple[str, ...] = ()
    never_last: tuple[str, ...] = ()
    title_words: int = 6
    long_words: int = 0
    long_characters: int = 0
    escape: str = ""
    code: bool = False
    source: Mapping[str, Any] = field(default_factory=dict)
