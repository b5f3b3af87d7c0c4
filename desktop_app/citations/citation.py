# SPDX-License-Identifier: Apache-2.0
"""A citation as text, HTML, RTF and Markdown, built from runs of words."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
_LINES = re.compile(r"\n+")
_RTF_HEAD = r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0 Times New Roman;}}"
_IN_ADDRESSES = "%:/?#[]@!$&'()*+,;=~"
_RTF_BLOCK = r"\li720\ri720 "
_RTF_SPECIAL = re.compile(r"[^ -\[\]-z|~]")
_RTF_OWN = {"\\": "\\\\", "{": "\\{", "}": "\\}", "\n": "\\line ", "\t": "\\tab "}


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way; `href` makes them a link."""

    words: str
    italic: bool = False
    href: str = ""
    raised: bool = False
    bold: bool = False

    def saying(self, words: str) -> Run:
        """Other words, set in the same way."""
        return replace(self, words=words)

    @property
    def text(self) -> str:
        """The run as plain text; raised figures as the superscripts of Unicode."""
        return self.words.translate(_SUPERSCRIPTS) if self.raised else self.words

    @property
    def html(self) -> str:
        """The run as HTML."""
        shown = html.escape(self.words, quote=False).replace("\n", "<br>")
        for tag, wanted in (("b", self.bold), ("i", self.italic), ("sup", self.raised)):
            shown = f"<{tag}>{shown}</{tag}>" if wanted else shown
        return f'<a href="{html.escape(self.href)}">{shown}</a>' if self.href else shown

    @property
    def rtf(self) -> str:
        """The run as RTF."""
        shown = _rtf(self.words)
        for word, wanted in (("b", self.bold), ("i", self.italic), ("super", self.raised)):
            shown = f"{{\\{word} {shown}}}" if wanted else shown
        if not self.href:
            return shown
        address = _rtf(quote(self.href, safe=_IN_ADDRESSES))
        return f'{{\\field{{\\*\\fldinst{{HYPERLINK "{address}"}}}}{{\\fldrslt{{\\ul {shown}}}}}}}'

    @property
    def markdown(self) -> str:
        """The run as Markdown."""
        if self.href:
            return f"<{self.href}>" if self.words == self.href else f"[{_escaped(self.words)}]({self.href})"
        shown = _escaped(self.text)
        bare = shown.strip()
        sign = "**" * self.bold + "*" * self.italic
        return shown.replace(bare, f"{sign}{bare}{sign}", 1) if bare else shown


Runs = Sequence[Run]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `block` sets it in as a block quotation, `code` keeps it letter for letter."""

    runs: tuple[Run, ...]
    block: bool = False
    code: bool = False

    @property
    def text(self) -> str:
        """The paragraph as plain text."""
        return "".join(run.text for run in self.runs)

    @property
    def html(self) -> str:
        """The paragraph as HTML, each line of a block one of its own; the block is not around it."""
        if self.code:
            return f"<pre>{html.escape(self.text, quote=False)}</pre>"
        lines = [line for line in self.inner.split("<br>") if line.strip()] if self.block else [self.inner]
        return "".join(f"<p>{line}</p>" for line in lines)

    @property
    def inner(self) -> str:
        """The paragraph as HTML without the tags around it."""
        return "".join(run.html for run in self.runs)

    @property
    def rtf(self) -> str:
        """The paragraph as RTF."""
        return f"{{\\pard\\sa120 {_RTF_BLOCK if self.block else ''}{''.join(run.rtf for run in self.runs)}\\par}}"

    @property
    def markdown(self) -> str:
        """The paragraph as Markdown, each line of a block one of its own; the block is not around it."""
        if self.code:
            return f"```\n{self.text}\n```"
        shown = "".join(run.markdown for run in self.runs)
        return _LINES.sub("\n\n", shown) if self.block else shown


@dataclass(frozen=True, slots=True)
class Citation:
    """One or several quotations cited, each in one or more paragraphs: the same words for plain and rich clipboards."""

    cited: tuple[tuple[Paragraph, ...], ...]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs in order."""
        return tuple(part for each in self.cited for part in each)

    @property
    def text(self) -> str:
        """Plain text: a line each paragraph, a blank line between quotations."""
        return "\n\n".join("\n".join(part.text for part in each) for each in self.cited)

    @property
    def html(self) -> str:
        """A fragment of HTML; without a tag around it where it is one plain line."""
        parts = self.paragraphs
        if len(parts) == 1 and not (parts[0].block or parts[0].code):
            return parts[0].inner
        return "".join(
            f"<blockquote>{inner}</blockquote>" if block else inner
            for block, inner in self._in_blocks(lambda each: "".join(part.html for part in each))
        )

    @property
    def rtf(self) -> str:
        """A whole document in the Rich Text Format 1.5, the first that has Unicode."""
        return f"{_RTF_HEAD}{''.join(part.rtf for part in self.paragraphs)}}}"

    @property
    def markdown(self) -> str:
        """Markdown, a blank line between paragraphs."""
        return "\n\n".join(
            "\n".join(f"> {line}".rstrip() for line in shown.split("\n")) if block else shown
            for block, shown in self._in_blocks(lambda each: "\n\n".join(part.markdown for part in each))
        )

    def _in_blocks(self, set_in: Callable[[Iterable[Paragraph]], str]) -> Iterator[tuple[bool, str]]:
        """Neighbouring paragraphs of a quotation that stand in a block, or do not, and whether they do."""
        for each in self.cited:
            for block, parts in groupby(each, key=lambda part: part.block):
                yield block, set_in(parts)

    @property
    def code(self) -> bool:
        """Whether all of it is markup for another program, which wants it as plain text."""
        return all(part.code for part in self.paragraphs)


def together(citations: Iterable[Citation]) -> Citation:
    """The citations as one, in order, but for those that say nothing."""
    return Citation(tuple(each for citation in citations for each in citation.cited if each))


def link(url: str, *, to: str = "") -> Run:
    """A web address that leads there, or to the place `to` in it."""
    return Run(url, href=to or url)


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """`runs` with neighbours that are set alike made one, and empty ones left out."""
    found: list[Run] = []
    for run in runs:
        if found and found[-1].saying(run.words) == run:
            found[-1] = run.saying(found[-1].words + run.words)
        elif run.words:
            found.append(run)
    return tuple(found)


def _escaped(words: str) -> str:
    return _MARKDOWN.sub(r"\\\1", words)


def _rtf(words: str) -> str:
    return _RTF_SPECIAL.sub(lambda match: _rtf_letter(match[0]), words)


def _rtf_letter(letter: str) -> str:
    if letter in _RTF_OWN:
        return _RTF_OWN[letter]
    # UTF-16 in signed figures. The question mark is for readers without Unicode; not bare, with which pandoc takes
    # the letter behind it away as well.
    units = letter.encode("utf-16-le", "surrogatepass")
    numbers = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(f"\\u{number}\\'3f" for number in numbers)
