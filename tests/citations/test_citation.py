# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import subprocess

import pytest

from desktop_app.citations.citation import Citation, Paragraph, Run, link, merged, together
from tests.citations.generated import pandoc_program

ODD = "Ü 🏭 {a}\\b <i> & “c” *d* _e_ مرحبا"
BOTH = Citation(
    (
        (Paragraph((Run("First\nand second"),), block=True), Paragraph((Run("By "), Run("Post", italic=True)))),
        (Paragraph((Run(ODD), Run("12", raised=True), Run(" at "), link('https://x.example/?a="b"&c={d}'))),),
    )
)


def test_text() -> None:
    assert BOTH.text == ("First\nand second\nBy Post\n\n" + ODD + '¹² at https://x.example/?a="b"&c={d}')


def test_html() -> None:
    assert BOTH.html == (
        "<blockquote><p>First</p><p>and second</p></blockquote><p>By <i>Post</i></p>"
        "<p>Ü 🏭 {a}\\b &lt;i&gt; &amp; “c” *d* _e_ مرحبا<sup>12</sup> at "
        '<a href="https://x.example/?a=&quot;b&quot;&amp;c={d}">https://x.example/?a="b"&amp;c={d}</a></p>'
    )
    assert Citation(((Paragraph((Run("a"),)),),)).html == "a"


def test_markdown() -> None:
    assert BOTH.markdown == (
        "> First\n>\n> and second\n\nBy *Post*\n\n"
        'Ü 🏭 {a}\\\\b \\<i\\> & “c” \\*d\\* \\_e\\_ مرحبا¹² at <https://x.example/?a="b"&c={d}>'
    )


def test_neighbours_in_a_block_share_it_and_quotations_do_not() -> None:
    words, who = (Paragraph((Run(said),), block=True) for said in ("Yes.", "— Roe"))
    two = Citation(((words, who), (words,)))
    assert two.html == "<blockquote><p>Yes.</p><p>— Roe</p></blockquote><blockquote><p>Yes.</p></blockquote>"
    assert two.markdown == "> Yes.\n>\n> — Roe\n\n> Yes."


def test_rtf_is_ascii_with_unicode_in_signed_halves() -> None:
    rtf = Citation(((Paragraph((Run("ü🏭{\\"),)),),)).rtf
    assert rtf.isascii()
    assert r"\u252\'3f\u-10180\'3f\u-8211\'3f\{\\" in rtf
    assert rtf.count("{") - rtf.count("\\{") == rtf.count("}") - rtf.count("\\}")


def test_rtf_is_read_by_another_program() -> None:
    program = pandoc_program()
    if program is None:
        pytest.skip("pandoc is not installed (pip install -e '.[citations]')")
    command = [program, "--from=rtf", "--to=html", "--wrap=none"]
    done = subprocess.run(command, input=BOTH.rtf.encode(), capture_output=True, check=True)
    read = done.stdout.decode()
    # pandoc knows no halves of UTF-16, which is how the format writes emoji.
    assert "Ü �� {a}\\b &lt;i&gt; &amp; “c” *d* _e_ مرحبا<sup>12</sup> at" in read
    assert "<em>Post</em>" in read
    assert 'href="https://x.example/?a=%22b%22&amp;c=%7Bd%7D"' in read


def test_neighbours_that_are_set_alike_are_one() -> None:
    assert merged([Run("a"), Run(""), Run("b"), Run("c", italic=True)]) == (Run("ab"), Run("c", italic=True))
    assert together([BOTH, BOTH]).cited == BOTH.cited * 2
