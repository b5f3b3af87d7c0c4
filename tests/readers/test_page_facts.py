# SPDX-License-Identifier: Apache-2.0
"""What a page states of its article, one small page for each way of stating it."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from desktop_app.readers.page_facts import PageFacts, facts_of
from desktop_app.readers.page_tree import page_tree

SITE = '<meta property="og:site_name" content="The Harbour Post">'
H1 = "<h1>Port opens again today</h1>"
JANE = ("Jane Roe",)
ARTICLE = {"@type": "NewsArticle", "headline": "Port opens again today"}


def facts(head: str, body: str = "<p>Text.</p>") -> PageFacts:
    return facts_of(page_tree(f"<html><head>{head}</head><body>{body}</body></html>"))


def data(value: Any) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Port opens again today | The Harbour Post</title>" + SITE, "", "Port opens again today"),
        ("<title>Port opens again today - World - Harbour Post</title>", H1, "Port opens again today"),
        ("<title>Port – open or shut? – Harbour Post</title>" + SITE, "", "Port – open or shut?"),
        (meta("og:title", "Port opens again today * Harbour Post * by Jane Roe"), H1, "Port opens again today"),
        # What two places say outweighs what one says.
        (meta("og:title", "Ships: the inside story") + data(ARTICLE), H1, "Port opens again today"),
        # One against one: the statement that is made for others.
        (meta("og:title", "Ships: the inside story"), H1, "Ships: the inside story"),
        ("", "<h1>The Harbour Post</h1><h1>Port opens again today</h1>" + SITE, "Port opens again today"),
        (data({**ARTICLE, "headline": "&#8216;Open&#8217; port, says mayor"}), "", "‘Open’ port, says mayor"),
        ("<title>The Harbour Post</title>" + SITE, "", ""),
        ("", "<svg><title>Icon</title></svg>", ""),
    ],
)
def test_title(head: str, body: str, title: str) -> None:
    assert facts(head, body).title == title


ROE = {"@type": "Person", "name": "Jane Roe"}


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        (data({**ARTICLE, "author": [ROE, {"name": "John Poe"}]}), "", ("Jane Roe", "John Poe")),
        (
            data({"@graph": [{"@type": "WebPage"}, {**ARTICLE, "author": {"@id": "#1"}}, {**ROE, "@id": "#1"}]}),
            "",
            JANE,
        ),
        (
            data(
                [{"@type": "Organization", "name": "Harbour Post"}, {**ARTICLE, "author": "By Jane Roe and John Poe"}]
            ),
            "",
            ("Jane Roe", "John Poe"),
        ),
        (data({"@type": "Article", "author": {"@id": "#1"}}) + meta("author", "Jane Roe"), "", JANE),
        (data("//<![CDATA[\n" + json.dumps({**ARTICLE, "author": ROE}) + "\n//]]>"), "", JANE),
        (data("{not json") + meta("parsely-author", "jane-roe"), "", JANE),
        # The page's own article before one that it only leads to, news before the page itself.
        (
            data({"@type": "WebPage", "datePublished": "2020-01-02", "author": {"name": "Web Master"}})
            + data({**ARTICLE, "author": ROE}),
            "",
            JANE,
        ),
        (
            data({"@type": "ItemList", "itemListElement": [{**ARTICLE, "author": {"name": "John Poe"}}]})
            + meta("author", "Jane Roe"),
            "",
            JANE,
        ),
        (meta("author", "Jane Roe, Senior Reporter"), "", JANE),
        (meta("author", "Jane Roe, Marlow Staff"), "", JANE),
        (meta("author", "Marlow Staff"), "", ("Marlow Staff",)),
        (meta("author", "Jane Roe for The Harbour Post"), "", JANE),
        (meta("author", "BY JANE ROE AND JOHN POE"), "", ("JANE ROE", "JOHN POE")),
        (meta("author", "jane.roe@harbour.example") + meta("sailthru.author", "Jane Roe"), "", JANE),
        (meta("author", "Jane Roe @janeroe https://harbour.example/roe"), "", JANE),
        (
            meta("article:author", "https://www.facebook.com/roe"),
            '<p class="byline">By <a rel="author">Jane Roe</a></p>',
            JANE,
        ),
        # The publisher is no author, an agency only where nobody else is named.
        (SITE + meta("author", "Harbour Post"), '<a rel="author" href="/roe">Jane Roe</a>', JANE),
        (SITE + meta("author", "Harbour Post"), "", ()),
        (meta("author", "Jane Roe, Associated Press"), "", JANE),
        (meta("author", "Reuters"), "", ("Reuters",)),
        (meta("author", "Staff Writer"), "", ()),
        (data({**ARTICLE, "author": [{"@type": "Organization", "name": "Reuters"}, ROE]}), "", JANE),
        # Nor is who made a picture or wrote something else.
        (
            "",
            '<figure><meta itemprop="author" content="John Poe"></figure><aside><a rel="author">Li Poe</a></aside>',
            (),
        ),
    ],
)
def test_authors(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert facts(head, body).authors == authors


@pytest.mark.parametrize(
    ("head", "publication"),
    [
        (SITE, "The Harbour Post"),
        (
            meta("og:site_name", "harbourpost") + data({**ARTICLE, "publisher": {"name": "Harbour Post"}}),
            "Harbour Post",
        ),
        (
            data(
                {
                    "@graph": [
                        {**ARTICLE, "publisher": {"@id": "#o"}},
                        {"@type": "Organization", "@id": "#o", "name": "Harbour Post"},
                    ]
                }
            ),
            "Harbour Post",
        ),
        (meta("og:site_name", "Facebook") + meta("application-name", "Harbour Post"), "Harbour Post"),
        (meta("article:publisher", "https://www.facebook.com/harbour"), ""),
        (meta("twitter:site", "@harbour"), ""),
    ],
)
def test_publication(head: str, publication: str) -> None:
    assert facts(head).publication == publication


TIME = '<article><time datetime="2021-03-04T09:00">4 March</time></article>'


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (
            data({**ARTICLE, "datePublished": "2021-03-04T23:30:00+10:00"})
            + meta("article:published_time", "2022-01-01"),
            "",
            "2021-03-04",
        ),
        (
            meta("article:published_time", "2021-03-04T10:00Z") + meta("article:modified_time", "2022-01-01"),
            TIME,
            "2021-03-04",
        ),
        (meta("sailthru.date", "March 4th, 2021"), "", "2021-03-04"),
        (data({**ARTICLE, "dateModified": "2022-01-01"}), TIME, "2021-03-04"),
        ("", '<time itemprop="dateModified">2022-01-01</time><time itemprop="datePublished">2021-03-04', "2021-03-04"),
        ("", '<aside><time datetime="2022-01-01"></time></aside>' + TIME, "2021-03-04"),
        ("", "<article><p>The port opened on 5 May 2016, the mayor said.</p></article>", None),
        (meta("article:published_time", "2021-03-04"), "<p>May 5, 2016. The port opened.</p>", "2021-03-04"),
    ],
)
def test_date(head: str, body: str, published: str | None) -> None:
    assert facts(head, body).published == published


@pytest.mark.parametrize(
    "page",
    [
        data("[" * 100_000),
        data("{" + '"a":{' * 50_000 + "}" * 50_001),
        data([{"@type": "Person", "@id": "#a", "name": {"@id": "#a"}}, {**ARTICLE, "author": {"@id": "#a"}}]),
        data({**ARTICLE, "author": [{"@id": "#a"}] * 5_000, "creator": [{"@id": "#a", "name": ["Jane Roe"] * 5_000}]}),
        "<time>no</time>" * 20_000,
        '<a class="byline">no</a>' * 20_000,
        "<h1>no " * 5_000,
        "<a href=x><h2>no " * 5_000,
        "<div><h2><a href=x>More from the port of Marlow" * 2_000,
    ],
)
def test_statements_built_to_take_long_take_no_longer(page: str) -> None:
    started = time.monotonic()
    facts("", page)
    assert time.monotonic() - started < 10


def test_an_address_over_two_lines_is_one() -> None:
    stated = '<link rel="canonical" href="\nhttps://harbour.example/a\n&#13;  b&#0;c">'
    assert facts(stated).url.startswith("https://harbour.example/a%20%20b")
    assert facts(stated).url.isprintable()
