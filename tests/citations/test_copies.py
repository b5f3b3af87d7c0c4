# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from desktop_app.citations.copies import What, copied
from desktop_app.citations.items import Place
from desktop_app.model.quotation import Form
from tests.exporters.rows import bare, full

TWO = [full(quotation="“We are <glad>.\n\n“Very.”"), bare()]


def copy(what: What, *, style: str = "plain") -> tuple[str, str, str]:
    made = copied(TWO, what, style=style, places={1: Place(paragraph="3")})
    return made.text, made.html, made.rtf


def test_the_words_keep_their_marks() -> None:
    text, html, rtf = copy(What.QUOTATION)
    assert text == "“We are <glad>.\n\n“Very.”\n\nit rains (indirect)"
    assert html == (
        "<blockquote><p>“We are &lt;glad&gt;.</p><p>“Very.”</p></blockquote>"
        "<blockquote><p>it rains (indirect)</p></blockquote>"
    )
    assert "\\li720" in rtf
    unmarked = [
        full(quotation="We came,"),
        full(quotation="‘We came’"),
        full(quotation="they came", form=Form.INDIRECT),
    ]
    assert copied(unmarked, What.QUOTATION, style="apa", places={}).text == (
        "“We came,”\n\n‘We came’\n\nthey came (indirect)"
    )


def test_markdown_and_html_block_quotes_stand_alone() -> None:
    text, html, rtf = copy(What.MARKDOWN)
    assert text.startswith(
        "> We are \\<glad\\>.\n>\n> Very.\n>\n> — Tom Hale, harbour master, Port of Marlow\n\nJane Roe and John Poe, "
    )
    assert (html, rtf) == ("", "")
    text, html, rtf = copy(What.BLOCK_QUOTE)
    assert text == html
    assert text.startswith(
        '<blockquote cite="https://harbour.example/a_1?b=2&amp;c=3"><p>We are &lt;glad&gt;.</p><p>Very.</p>'
        "<footer>— Tom Hale, harbour master, Port of Marlow. <cite>Jane Roe and John Poe, “Port opens again,” "
        "<i>The Harbour Post</i>, "
    )
    assert text.endswith(
        "\n<blockquote><p>it rains</p><footer>— not attributed (indirect). <cite>“untitled text,” n.d.</cite></footer>"
        "</blockquote>"
    )


def test_links_lead_to_the_words_and_show_the_plain_address() -> None:
    plain = "https://harbour.example/a_1?b=2&amp;c=3"
    link = f"{plain}#:~:text=We%20are%20glad&amp;text=ships"
    place = Place(directives="text=We%20are%20glad&text=ships")
    apa = copied([full()], What.CITATION, style="apa", places={1: place})
    assert f'<a href="{link}">{plain}</a>' in apa.html
    assert "#:~:" not in apa.text
    assert 'HYPERLINK "https://harbour.example/a_1?b=2&c=3#:~:text=We%20are%20glad&text=ships"' in apa.rtf
    quoted = copied([full()], What.BLOCK_QUOTE, style="apa", places={1: place}).html
    assert quoted.startswith(f'<blockquote cite="{link}">')
    bibtex = copied([full()], What.CITATION, style="bibtex", places={1: place}).text
    assert "#:~:" not in bibtex


def test_an_evidence_card_says_how_to_check() -> None:
    fetched = full(sha256="ab" * 32, retrieved="2026-11-29T02:10:05+00:00")
    made = copied([fetched], What.CARD, style="apa", places={1: Place(paragraph="3")})
    assert made.text.splitlines() == [
        "“We are glad to see ships.”",
        "Speaker: Tom Hale",
        "Role: harbour master",
        "Organization: Port of Marlow",
        "State: to check",
        "Source: Roe, J., & Poe, J. (2021, March 4). Port opens again. The Harbour Post. "
        "https://harbour.example/a_1?b=2&c=3",
        "Passage: paragraph 3, characters 10 to 37",
        "Address: https://harbour.example/a_1?b=2&c=3",
        "Retrieved: 2026-11-29 02:10:05 UTC",
        "File: port.txt",
        f"SHA-256: {'ab' * 32}",
    ]


def test_a_copied_card_says_who_checked_the_quotation() -> None:
    checked = full(status="checked", checked_by=("Ann Lee", "Bo Day"), checked_at=("", ""))
    made = copied([checked], What.CARD, style="apa", places={1: Place(paragraph="3")})
    assert "\nState: checked by Ann Lee; by Bo Day" in made.text


def test_markup_is_copied_as_plain_text_alone() -> None:
    text, html, rtf = copy(What.CITATION, style="bibtex")
    assert text.startswith("@article{")
    assert (html, rtf) == ("", "")
    paraphrase = copied([full(form=Form.INDIRECT)], What.CITATION, style="plain", places={})
    assert paraphrase.html.startswith("<p>")
