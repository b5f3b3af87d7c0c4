# SPDX-License-Identifier: Apache-2.0
"""What leads away from an article is no part of its text."""

from __future__ import annotations

import pytest

from desktop_app.readers.html import read_html

BEGIN = "The port of Marlow opened again on Monday, after a storm had kept it shut for nine days."
END = "Nobody was hurt in the storm, and the pilots went back to their work on the same evening, he said."
MIDDLE = "“We are glad to see ships,” said Tom Hale, the harbour master, who had slept in his office for a week."
MORE = (
    "Twelve ships lay before the port, some with fruit that had gone bad, others with nothing but water in their tanks."
)
LAST = "The cranes follow on Tuesday, when the last of the sand is gone from the rails and the oil is in."


def text_with(inserted: str, *, head: str = "", above: str = "") -> list[str]:
    page = (
        f"<html><head><title>Port opens</title>{head}</head><body><article><h1>Port opens</h1>{above}<div class='body'>"
        f"<p>{BEGIN}</p><p>{MIDDLE}</p>{inserted}<p>{MORE}</p><p>{LAST}</p><p>{END}</p></div></article></body></html>"
    )
    return read_html(page.encode(), name="page", file="page.html").text.split("\n\n")


PLAIN = text_with("")


@pytest.mark.parametrize(
    "inserted",
    [
        "<figure><img src=x><figcaption>Jane Roe says the port is open.</figcaption></figure>",
        "<div class='wp-caption'><img src=x><p class='wp-caption-text'>Ms Roe at the port.</p></div>",
        "<p>Photo: Jane Roe stands at the port.</p>",
        "<p>Read more: <a href=x>Storm shuts the port of Marlow</a></p>",
        "<p><strong>ALSO READ: <a href=x>Storm shuts the port, Roe says</a></strong></p>",
        "<p><a href=x>Storm shuts the port of Marlow, says Roe</a></p>",
        "<div class='related-articles'><h3>More</h3><p>Roe said that the port would be shut.</p></div>",
        "<div><h3>More from the Harbour Post</h3><ul><li><a href=x>Port shut, says Roe</a></li>"
        "<li><a href=y>Roe denies it</a></li></ul></div>",
        "<div><h3><a href=x>Storm shuts the port of Marlow</a></h3><p>Roe said that it would last.</p></div>",
        "<div class='ShareBar'><span>Share this article</span><span>Copy link</span></div>",
        "<p>Follow the Harbour Post on Facebook and Instagram.</p>",
        "<div class='newsletter-form'><p>News from the harbour in your inbox.</p><p>Roe said it is free.</p></div>",
        "<p>Sign up for our weekly letter.</p>",
        "<aside><p>Jane Roe said this is a teaser.</p></aside>",
        "<p><span class='sr-only'>Article content</span></p>",
    ],
)
def test_what_leads_away_is_left_out(inserted: str) -> None:
    assert text_with(inserted) == PLAIN


@pytest.mark.parametrize(
    "sentence",
    [
        "Related charges were dropped, the court said.",
        "Popular songs were sung on the quay.",
        "Read more books, she told <a href=x>them</a>.",
        "“Sign up for our lists,” she said, “and wait.”",
        "Follow the ships, the mayor said.",
        "<a href=x>Jane Roe</a> said so.",
        "The minister said that <a href=x>the port would be opened again on Monday</a>, and left.",
    ],
)
def test_what_only_begins_alike_stays(sentence: str) -> None:
    assert len(text_with(f"<p>{sentence}</p>")) == len(PLAIN) + 1


def test_an_article_in_a_container_of_any_name_stays() -> None:
    page = f"<body><div class='social newsletter'><p>{BEGIN}</p><p>{MIDDLE}</p><p>{END}</p></div></body>"
    found = read_html(page.encode(), name="page", file="page.html").text
    assert found.startswith(BEGIN)
    assert found.endswith(END)


def test_a_link_left_open_does_not_take_the_article_with_it() -> None:
    assert END in text_with("<a href=x>")


def test_posts_that_the_article_shows_stay() -> None:
    post = "<div class='social-embed'><blockquote><p>The port is open!</p>— Jane Roe (@roe)</blockquote></div>"
    assert "The port is open!" in text_with(post)


def test_the_standfirst_follows_the_headline() -> None:
    words = "Pilots and cranes are back at work, and the mayor thanks all who waited for nine days"
    head = f'<meta property="og:description" content="{words}">'
    assert text_with("", head=head, above=f"<div class='x1'>{words}</div>") == [PLAIN[0], words, *PLAIN[1:]]
    assert text_with("", head=head) == PLAIN
