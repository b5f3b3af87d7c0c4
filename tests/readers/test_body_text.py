# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from desktop_app.readers import body_text as module
from desktop_app.readers.page_tree import page_tree
from desktop_app.readers.paragraphs import laid_out


def body_text(page: str) -> str:
    return laid_out(module.body_text(page_tree(page)))[0]


def test_blocks_become_paragraphs() -> None:
    assert body_text("<h1>A</h1><p>b <i>c</i>\n d</p><ul><li>e</li><li>f</li></ul>g") == "A\n\nb c d\n\ne\n\nf\n\ng"


def test_what_is_not_read_out_is_left_out() -> None:
    page = (
        "<head><title>no</title><style>no</style></head><nav>no</nav><p>yes</p><table><tr><td>no</td></tr></table>"
        "<form>no<select><option>no</select></form><svg><text>no</text></svg><footer>no</footer><p>yes</p>"
    )
    assert body_text(page) == "yes\n\nyes"


def test_head_without_end() -> None:
    assert body_text("<html><head><title>no</title><body>yes") == "yes"


def test_unclosed_and_stray_tags() -> None:
    assert body_text("</div><b>yes</p></section> still") == "yes still"


def test_entities() -> None:
    assert body_text("<p>&ldquo;caf&eacute;&rdquo; &#x1F600;&nbsp;&unknown;</p>") == "“café” \U0001f600 &unknown;"
