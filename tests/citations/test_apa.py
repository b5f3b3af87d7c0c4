# SPDX-License-Identifier: Apache-2.0
"""Expected forms after the Publication Manual of the APA, 7th edition, chapters 8 to 10."""

from __future__ import annotations

import pytest

from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.speaker import Kind
from tests.citations.cited import cite, quotation, reference, short
from tests.exporters.rows import bare, full

URL = "https://harbour.example/a_1?b=2&c=3"


def authors(count: int) -> tuple[str, ...]:
    return tuple(f"Ann {letter}oe" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:count])


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (full(), f"Roe, J., & Poe, J. (2021, March 4). Port opens again. The Harbour Post. {URL}"),
        (full(authors=("Abdullah Saeed Qureshi",), published="", publication="", url=""), "Qureshi, A. S. (n.d.). "
         "Port opens again."),
        (full(authors=("John Roe Jr.",), url=""), "Roe, J., Jr. (2021, March 4). Port opens again. The Harbour Post."),
        (full(authors=("Associated Press",), url=""), "Associated Press. (2021, March 4). Port opens again. "
         "The Harbour Post."),
        (full(authors=("The Harbour Post",), url=""), "The Harbour Post. (2021, March 4). Port opens again."),
        (full(authors=(), url=""), "Port opens again. (2021, March 4). The Harbour Post."),
        (full(published="2021-03", url=""), "Roe, J., & Poe, J. (2021, March). Port opens again. The Harbour Post."),
        (full(published="2021", url=""), "Roe, J., & Poe, J. (2021). Port opens again. The Harbour Post."),
        (full(title="Is it “open”?", url=""), "Roe, J., & Poe, J. (2021, March 4). Is it “open”? The Harbour Post."),
        (full(authors=authors(3), url=""), "Aoe, A., Boe, A., & Coe, A. (2021, March 4). Port opens again. "
         "The Harbour Post."),
        (full(title="", authors=(), url=""), "[port.txt]. (2021, March 4). The Harbour Post."),
        (bare(), "[Untitled text]. (n.d.)."),
    ],
)  # fmt: skip
def test_reference(row: Row, text: str) -> None:
    assert reference(row).text == text


def test_many_authors() -> None:
    assert reference(full(authors=authors(20))).text.startswith("Aoe, A., Boe, A.,")
    assert ", Soe, A., & Toe, A. (2021" in reference(full(authors=authors(20))).text
    assert ", Soe, A., . . . Uoe, A. (2021" in reference(full(authors=authors(21))).text


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (full(authors=("Jane Roe",)), "(Hale, as cited in Roe, 2021)"),
        (full(), "(Hale, as cited in Roe & Poe, 2021)"),
        (full(authors=authors(3)), "(Hale, as cited in Aoe et al., 2021)"),
        (full(published=""), "(Hale, as cited in Roe & Poe, n.d.)"),
        (full(speaker="Ludwig van Berg"), "(van Berg, as cited in Roe & Poe, 2021)"),
        (full(speaker="Port of Marlow", kind=Kind.ORGANIZATION), "(Port of Marlow, as cited in Roe & Poe, 2021)"),
        (full(speaker="a spokesman", kind=Kind.UNNAMED), "(a spokesman, as cited in Roe & Poe, 2021)"),
        (full(speaker=""), "(Roe & Poe, 2021)"),
        (full(speaker="Jane Roe", authors=("Jane Roe",)), "(Roe, 2021)"),
        (full(authors=()), "(Hale, as cited in “Port Opens Again,” 2021)"),
        (full(authors=(), title="One two three four five six seven eight"),
         "(Hale, as cited in “One Two Three Four Five Six,” 2021)"),
        (full(authors=(), title="Port opens: ships wait"), "(Hale, as cited in “Port Opens,” 2021)"),
        (full(authors=(), publication=""), "(Hale, as cited in Port Opens Again, 2021)"),
        (bare(), "(paraphrased in [Untitled text], n.d.)"),
    ],
)  # fmt: skip
def test_in_text(row: Row, text: str) -> None:
    assert short(row).text == text


def test_quotation_with_its_place() -> None:
    assert quotation(full()).text == "“We are glad to see ships” (Hale, as cited in Roe & Poe, 2021)."
    row = full(quotation="ships were welcome.", form=Form.INDIRECT)
    assert quotation(row).text == "ships were welcome (Hale, paraphrased in Roe & Poe, 2021)."


def test_whole_citation_is_quotation_and_reference() -> None:
    cited = cite(full())
    assert cited.text == f"{quotation(full()).text}\n{reference(full()).text}"
    assert cited.html == f"<p>{quotation(full()).html}</p><p>{reference(full()).html}</p>"


def test_html() -> None:
    assert reference(full(title="<b>A & B</b>", url='https://x.example/?a="1"&b=<2>')).html == (
        "Roe, J., &amp; Poe, J. (2021, March 4). &lt;b&gt;A &amp; B&lt;/b&gt;. <i>The Harbour Post</i>. "
        '<a href="https://x.example/?a=&quot;1&quot;&amp;b=&lt;2&gt;">https://x.example/?a="1"&amp;b=&lt;2&gt;</a>'
    )
    assert "<i>Port opens again</i>." in reference(full(publication="")).html
    assert "<i>Port Opens Again</i>, 2021" in short(full(publication="", authors=())).html
