# SPDX-License-Identifier: Apache-2.0
"""Evidence cards as a page of HTML, drawn from their data alone and letter for letter the same each time.

Whoever changes what is drawn here raises `card_data.VERSION`: a file is compared with what this program draws.
"""

from __future__ import annotations

import html
import re

from desktop_app.base.signing import fingerprint
from desktop_app.citations import card_data
from desktop_app.citations.card import facts, marked, parts_of_context, time_in_words
from desktop_app.citations.citation import Run
from desktop_app.model.cards import Card, Cards, Fact

MEDIA_TYPE = "application/vnd.inquit.card+json"
DATA_BEGINS = f'<script type="{MEDIA_TYPE}">'
DATA_ENDS = "</script>"
# They turn what stands behind them around, so that a reader sees other words than stand there.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_STYLE = """
:root{color-scheme:light}
body{margin:0;background:#f3f2ee;color:#1c1b19;font:17px/1.55 Georgia,"Noto Serif","DejaVu Serif",serif}
article{box-sizing:border-box;max-width:46em;margin:2em auto;padding:2em 2.5em;background:#fff;border:1px solid #d9d6cd}
h1,h2,dl,footer{font-family:system-ui,"Noto Sans","DejaVu Sans",sans-serif}
h1,h2{margin:0;font-size:.8em;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:#5f5b52}
blockquote,.context{white-space:pre-line;unicode-bidi:plaintext;overflow-wrap:anywhere}
blockquote{margin:1em 0 1.4em;padding-inline-start:.8em;border-inline-start:4px solid #b45309;font-size:1.25em}
dl{display:grid;grid-template-columns:minmax(7em,max-content) 1fr;gap:.3em 1.2em;margin:0 0 1.8em;font-size:.82em}
dt{color:#5f5b52}
dd{margin:0;unicode-bidi:plaintext;overflow-wrap:anywhere}
small{font-size:1em;color:#8a3b00}
a{color:#1d4ed8}
.context{margin:.6em 0 1.6em}
mark{background:#fde68a;color:inherit}
.sign{padding:0 .2em;border:1px solid #b91c1c;color:#b91c1c;font:.75em monospace;unicode-bidi:isolate}
footer{border-top:1px solid #d9d6cd;padding-top:.8em;font-size:.78em;color:#5f5b52}
footer p{margin:.3em 0;overflow-wrap:anywhere}
code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;color:#1c1b19}
@media(max-width:40em){article{margin:0;border:0;padding:1.2em}dl{grid-template-columns:1fr}dd{margin-bottom:.4em}}
@media print{body{background:#fff;font-size:11pt}article{margin:0;border:0;padding:0;max-width:none;break-after:page}}
"""
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""
HOW = (
    "To verify this file: inquit verify CARD.html --original FILE, or without --original against your own library. "
    "FILE is the document with the SHA-256 above. What stands here is proven only if the answer is “proven”."
)
_COPY = "This is a copy to read. What can be verified is the web page (.html) of the same card."


def page(cards: Cards) -> str:
    """Return the cards as one page that needs nothing else; in print each has a sheet of its own."""
    first = cards.cards[0].origin.title
    title = (first or "Evidence card") if len(cards.cards) == 1 else f"{len(cards.cards)} evidence cards"
    articles = "".join(_article(card, cards) for card in cards.cards)
    data = f"{DATA_BEGINS}{card_data.written(cards)}{DATA_ENDS}"
    return f"{_HEAD.format(title=html.escape(title), style=_STYLE)}{articles}{data}\n</body>\n</html>\n"


def made_by(cards: Cards) -> str:
    """Return the line that says when a card was made, and by which version of the program."""
    return f"Made {time_in_words(cards.made)} by {cards.program}. This line is stated, not proven."


def signed_by(cards: Cards) -> str:
    """Return the line that says who signed a card."""
    signature = cards.signature
    return f"Signed with the key {fingerprint(signature.key)}." if signature else "Not signed."


def _article(card: Card, cards: Cards) -> str:
    lines = "".join(f"<dt>{html.escape(fact.name)}</dt>\n<dd>{_value(fact)}</dd>\n" for fact in facts(card))
    context = "".join(
        f"<mark>{_escaped(words)}</mark>" if quoted else _escaped(words) for words, quoted in parts_of_context(card)
    )
    foot = "".join(f"<p>{_code(html.escape(line))}</p>\n" for line in (made_by(cards), signed_by(cards), HOW))
    return (
        f"<article>\n<h1>Evidence card</h1>\n<blockquote>{_escaped(marked(card))}</blockquote>\n<dl>\n{lines}</dl>\n"
        f'<h2>The passage in its context</h2>\n<div class="context">{context}</div>\n'
        f"<footer>\n{foot}</footer>\n</article>\n"
    )


def _value(fact: Fact) -> str:
    shown = f'<a href="{html.escape(fact.href)}">{_escaped(fact.value)}</a>' if fact.href else _escaped(fact.value)
    return f"{shown} <small>({html.escape(fact.note)})</small>" if fact.note else shown


def _escaped(words: str) -> str:
    """Return `words` as HTML; signs that turn around what follows are shown instead of obeyed."""
    return _TURNING.sub(lambda sign: f'<span class="sign">U+{ord(sign[0]):04X}</span>', html.escape(words))


def _code(line: str) -> str:
    return re.sub(r"inquit verify [\w. -]*?FILE", lambda found: f"<code>{found[0]}</code>", line, count=1)


# Copies to read


def as_markdown(cards: Cards) -> str:
    """Return the cards one below the other in Markdown, to be read; they cannot be verified."""
    return "\n\n---\n\n".join(_markdown(card, cards) for card in cards.cards) + "\n"


def _markdown(card: Card, cards: Cards) -> str:
    lines = "\n".join(f"- **{fact.name}:** {_run(fact)}" for fact in facts(card))
    context = "".join(_bold(words) if quoted else Run(words).markdown for words, quoted in parts_of_context(card))
    return "\n\n".join(
        [
            "# Evidence card",
            _quoted(Run(marked(card)).markdown),
            lines,
            "## The passage in its context",
            _quoted(context.strip()),
            f"{made_by(cards)} {_COPY}",
        ]
    )


def _run(fact: Fact) -> str:
    return Run(fact.value, href=fact.href).markdown + (f" ({fact.note})" if fact.note else "")


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in words.split("\n"))


def _bold(words: str) -> str:
    """Return the words in bold, line by line, since no line of Markdown reaches over a blank one."""
    lines = (Run(line).markdown for line in words.split("\n"))
    return "\n".join(f"**{line.strip()}**" if line.strip() else "" for line in lines)
