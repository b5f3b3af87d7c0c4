# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import logging
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.model.spans import Span
from desktop_app.readers.html import read_html

PAGE = """<!doctype html>
<html lang="en"><head><title>Port of Marlow opens again | The Harbour Post</title>
<meta name="author" content="Jane Roe"><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<link rel="canonical" href="https://harbour.example/a/1"></head>
<body><nav><a href="/">Home</a> <a href="/x">Latest news</a></nav>
<article><h1>Port of Marlow opens again</h1>
<p>The port of Marlow opened again on Monday, after a storm had kept it shut for nine days,
   the harbour master said in a long statement to the press.</p>
<p>“We are <b>glad</b> to see <i>ships</i>,” said <a href="/hale">Tom Hale</a>, the harbour master.<br>“Very glad.”</p>
<h2>What comes now</h2>
<blockquote><p>“It was a long wait, and we are &amp; remain tired.”</p></blockquote>
<ul><li>The pilots are back at their work.</li><li>The cranes follow.</li></ul>
<table><tr><td>Ships waiting</td><td>12</td></tr></table>
<p>Nobody was hurt in the storm &#128512; in the end.</p>
</article><footer>Copyright 2019 The Harbour Post</footer></body></html>"""


def read(page: str | bytes, *, encoding: str | None = None) -> Document:
    data = page if isinstance(page, bytes) else page.encode()
    return read_html(data, name="page", file="page.html", encoding=encoding)


@pytest.mark.parametrize(
    "head",
    [
        "<head><title>mill-7.html</title></head><body><h2>Old mill to close</h2>",
        "<head><title>Untitled</title></head><body><p>Old mill to close</p>",
        "<body><h2>More</h2><h2>Old mill to close</h2>",
    ],
)
def test_the_name_of_a_file_is_no_title_where_there_is_a_headline(head: str) -> None:
    said = "<p>The council of Marlow voted on Tuesday to close the old mill, which has stood for two centuries.</p>"
    assert read(f"<html>{head}{said}</body></html>").title == "Old mill to close"


def test_main_text_in_paragraphs() -> None:
    assert read(PAGE).text.split("\n\n") == [
        "Port of Marlow opens again",
        "The port of Marlow opened again on Monday, after a storm had kept it shut for nine days, "
        "the harbour master said in a long statement to the press.",
        "“We are glad to see ships,” said Tom Hale, the harbour master.",
        "“Very glad.”",
        "What comes now",
        "“It was a long wait, and we are & remain tired.”",
        "The pilots are back at their work.",
        "The cranes follow.",
        "Ships waiting | 12",
        "Nobody was hurt in the storm \U0001f600 in the end.",
    ]


def test_head_of_a_page() -> None:
    document = read(PAGE.replace("</h1>", "</h1><p>By Jane Roe</p>"))
    assert document.head is not None
    assert document.head.headline == Span(0, len("Port of Marlow opens again"))
    assert [span.of(document.text) for span in document.head.bylines] == ["By Jane Roe"]
    assert read(PAGE.replace("<h1>", "<h6>")).head is None


def test_the_headline_that_is_shown_may_be_another_than_the_title() -> None:
    short = '<meta property="og:title" content="Port of Marlow opens after storm">'
    head = '<title>Port of Marlow opens after storm</title><meta property="x"'
    document = read(PAGE.replace("<title>Port of Marlow opens again | The Harbour Post</title>", short + head + ">"))
    assert document.title == "Port of Marlow opens after storm"
    assert document.text.startswith("Port of Marlow opens again\n\nThe port")
    assert document.text.count("opens again") == 1


def test_what_the_page_does_not_state_is_read_below_its_headline() -> None:
    page = PAGE.replace('<meta name="author" content="Jane Roe">', "").replace("2021-03-04T10:00:00Z", "")
    document = read(page.replace("</h1>", "</h1><p>By John Poe</p><p>Published May 12, 2016</p>"))
    assert document.authors == ("John Poe",)
    assert document.published == "2016-05-12"


def test_layout_of_the_main_text() -> None:
    document = read(PAGE)
    assert [(block.kind.value, block.span.of(document.text)) for block in document.layout] == [
        ("heading", "What comes now"),
        ("quote", "“It was a long wait, and we are & remain tired.”"),
        ("item", "The pilots are back at their work."),
        ("item", "The cranes follow."),
        ("row", "Ships waiting | 12"),
    ]


def test_layout_of_a_page_without_main_text() -> None:
    document = read("<h1>Port opens</h1><h2>The wait</h2><p>Long.</p><blockquote>Yes<p>no</blockquote><ol><li>One</ol>")
    assert [(block.kind.value, block.span.of(document.text)) for block in document.layout] == [
        ("heading", "The wait"),
        ("quote", "Yes"),
        ("quote", "no"),
        ("item", "One"),
    ]


@pytest.mark.parametrize(
    "cell", ["<p>{}</p><p>“Yes,” he said.</p>", "<b>{}</b><br><br>“Yes,” he said.", "<table><tr><td>{}</table>"]
)
def test_tables_that_only_place_the_text_are_no_tables(cell: str) -> None:
    words = "The port of Marlow opened again on Monday, after a storm, the harbour master said to the press. " * 3
    document = read(f"<table><tr><td><a href=x>Home</a></td></tr><tr><td>{cell.format(words)}</td></tr></table>")
    assert words.strip() in document.text.split("\n\n")
    assert document.layout == ()


def test_what_the_page_says_of_itself() -> None:
    document = read(PAGE)
    assert document.title == "Port of Marlow opens again"
    assert document.authors == ("Jane Roe",)
    assert document.publication == "The Harbour Post"
    assert document.published == "2021-03-04"
    assert document.url == "https://harbour.example/a/1"
    assert document.media_type == "text/html"


def test_code_within_a_sentence_does_not_break_it() -> None:
    page = PAGE.replace("The pilots are", "The <code>pilots</code> <em>really</em> are")
    assert "The pilots really are back at their work." in read(page).text.split("\n\n")


def test_q_elements_have_marks_as_in_a_browser() -> None:
    page = PAGE.replace("The pilots are", "<q class='x'>He said <Q>yes</Q> to us,</q> she said. The pilots are")
    assert "“He said ‘yes’ to us,” she said. The pilots are back at their work." in read(page).text.split("\n\n")
    assert read("<p><q>Yes,</q> she said.</p>").text == "“Yes,” she said."
    assert read("</q><p>Yes</q> <q>no</p>").text == "Yes “no”"
    assert read("<p>" + "<q>" * 100_000 + "Yes").text == "“‘“‘Yes’”’”"


def test_authors_of_linked_data() -> None:
    data = (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
        '"headline": "Port opens", "author": [{"@type": "Person", "name": "Jane Roe"}, '
        '{"@type": "Person", "name": "John Poe"}], "datePublished": "2020-02-03"}</script>'
    )
    page = PAGE.replace('<meta name="author" content="Jane Roe">', data).replace("article:published_time", "x")
    document = read(page)
    assert document.authors == ("Jane Roe", "John Poe")
    assert document.published == "2020-02-03"


def test_no_date_is_guessed_from_the_copyright_line() -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2021-03-04T10:00:00Z">', "")
    assert read(page).published is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    ],
)
def test_charset_of_the_page(head: str) -> None:
    page = f"<html><head>{head}</head><body><p>«Порт открыт», — сказал Иван Петров.</p></body></html>"
    assert read(page.encode("cp1251")).text == "«Порт открыт», — сказал Иван Петров."


def test_utf8_that_calls_itself_latin1_is_utf8() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>“Café,” said Zoë.</p></body></html>'
    assert read(page).text == "“Café,” said Zoë."


def test_utf16_and_named_encoding() -> None:
    page = "<html><body><p>“Yes,” said Zoë.</p></body></html>"
    assert read(page.encode("utf-16")).text == "“Yes,” said Zoë."
    assert read(page.encode("cp1252"), encoding="cp1252").text == "“Yes,” said Zoë."


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>“Yes,” said Jane Roe.</p>", "“Yes,” said Jane Roe."),
        ("<html><body>“Yes,” said Jane Roe.</body></html>", "“Yes,” said Jane Roe."),
        ("<div>One</div><div>Two<br>Three</div>", "One\n\nTwo\n\nThree"),
        ("<html><head><title>T</title><body><p>Yes<p>No", "Yes\n\nNo"),
        ("<p>a &lt; b &amp; c</p><script>alert('no')</script><style>p {}</style>", "a < b & c"),
    ],
)
def test_a_page_without_main_text_gives_its_body(page: str, text: str) -> None:
    assert read(page).text == text


SAID = "“We waited for nine days and are glad,” said Ann Bell, who keeps the harbour of Marlow."
WET = "It rained all morning, and nobody was hurt when the first ships came in."


@pytest.mark.parametrize(
    "page",
    [
        "<body><h1>Port opens</h1><p>{}</p><p>{}</p>",
        "<body><article><h1>Port opens</h1><p>{}</p><p>{}</p></article>",
        "<body><center>Port opens</center><center>{}</center><center>{}</center>",
        "<body><fieldset><legend>Port opens</legend>{}</fieldset><details><summary>{}</summary></details>",
        "<body><pre>Port opens\n\n<b>{}</b>\n \n{}</pre>",
        "<body><form action=x.aspx><h1>Port opens</h1><p>{}</p><p>{}</p><input></form>",
        "<body><table><tr><td>Port opens<tr><td>{}<tr><td>{}</table>",
    ],
)
def test_the_paragraphs_of_a_tiny_page_stay_apart(page: str) -> None:
    document = read(f"<html>{page}</html>".format(SAID, WET))
    assert document.text.split("\n\n") == ["Port opens", SAID, WET]
    assert not [block for block in document.layout if block.span.of(document.text) in (SAID, WET)]


def test_a_page_whose_server_puts_all_of_it_into_a_form_is_read() -> None:
    assert read(PAGE.replace("<body>", "<body><form>").replace("</body>", "</form></body>")).text == read(PAGE).text


def test_title_of_a_page_without_main_text() -> None:
    assert read("<html><head><title>Port opens</title></head><body><p>Yes</p></body></html>").title == "Port opens"


def test_page_without_text_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="holds no text"):
        read("<html><body><script>var text = 'no'</script></body></html>")


def test_entities_from_outside_are_not_read() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
        "<html><body><p>before &file; &b; after</p></body></html>"
    )
    text = read(page).text
    assert "root:" not in text
    assert "lollol" not in text
    assert "before" in text


def test_an_address_that_is_no_web_address_is_dropped() -> None:
    page = PAGE.replace("https://harbour.example/a/1", "javascript:alert(1)")
    assert not read(page).url.startswith("javascript")


def test_any_depth_of_nesting() -> None:
    started = time.process_time()
    assert read("<html><body>" + "<div>" * 50_000 + "“Yes,” said Jane Roe.").text == "“Yes,” said Jane Roe."
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<html><body><p>Hi <![foo[ there</p></body></html>", "Hi"),
        ('<html><body><p>“Yes” <o:p>and</o:p> <a:b c:d=1 "e=2>no</p>', "“Yes” and no"),
        ("<p>a\x0cb&#1;c&#xD800;d", "a bc\ufffdd"),
        ("<p>“Yes,” said Jane Roe.</p><!-- x <![if -->", "“Yes,” said Jane Roe."),
    ],
)
def test_markup_that_no_standard_knows(page: str, text: str) -> None:
    assert read(page).text == text


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">Yes",
        "<p>Yes" + "<a " * 20_000,
        "<p>" + "<q>" * 100_000 + "Yes",
        "<div>" * 200_000 + "Yes",
        "<table><tr><td>" * 5_000 + "Yes",
        "<p>Yes</p><div class=share><blockquote><h2><a href=x>" + "<a href=y>no</a> " * 5_000,
        "<p>Yes</p>" + "<span> </span>" * 10_000,
        "<div>" * 2_000 + "<p>Yes</p>" + "<script>no</script></div>" * 1_000 + "Yes",
    ],
)
def test_a_page_built_to_take_long_takes_as_long_as_any_other(page: str) -> None:
    started = time.process_time()
    assert "Yes" in read(f"<html><body>{page}").text
    assert time.process_time() - started < 10


def test_nothing_is_logged_of_an_ordinary_small_page(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        read("<p>“Yes,” said Jane Roe.</p>")
    assert caplog.records == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>/&;\"'=!-ab p\n\x01éi“”"), max_size=200))
def test_any_tag_soup_is_read_or_refused(soup: str) -> None:
    try:
        document = read("<html><body>" + soup)
    except UnreadableFile:
        return
    assert document.text.strip() == document.text != ""


def test_the_label_of_a_turn_stands_before_each_turn() -> None:
    turns = [
        ("Operator", "Good day, and welcome to the third-quarter call of Marlow Foods. I will turn the call over."),
        (
            "Ann Bell - Marlow Foods - CEO",
            "It was a soup quarter. Frozen was flat and snacks were fine, as we had said.",
        ),
        ("Operator", "Our first question comes from Tom Hale with Garrick Stone Securities. Please go ahead, Tom."),
        (
            "Ann Bell - Marlow Foods - CEO",
            "We asked them. Two-thirds told us that the can was in the recycling already.",
        ),
    ] * 3
    shown = "".join(f"<p>{name}</p><p>{said} That was turn {number}.</p>" for number, (name, said) in enumerate(turns))
    text = read_html(f"<html><body><h1>A call</h1>{shown}</body></html>".encode(), name="a", file="a.html").text
    assert (text.count("Operator"), text.count("Ann Bell - Marlow Foods - CEO")) == (6, 6)
    assert text.index("Two-thirds") > text.index("Ann Bell", text.index("Our first question"))
