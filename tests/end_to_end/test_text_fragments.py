# SPDX-License-Identifier: Apache-2.0
"""A link to a quotation, opened in a real browser, marks the words that were quoted and nothing else."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from PySide6.QtGui import QImage

from desktop_app.citations.fragments import Fragments, linked
from desktop_app.model.spans import Span
from desktop_app.readers.html import read_html
from tests.end_to_end.chromium import Browser, browsing, chromium

PAGES = 8
AT_ONCE = 14
"""Chromium marks 16 passages at most."""
WIDTH, HEIGHT = 900, 2600
LEAST_MARKED = 0.9
WORDS = (
    "river mill wheel water council bridge harbour quay winter summer budget letter school road field market vote "
    "keeper boat tide storm lamp tower stone garden ferry nurse baker union paper press island coast grain dam"
).split()
KINDS = (
    "{a}, and {b}", "{a} — {b}", "{A}! {B}?", "Yes", "No, we", "{a} well-known {b}", "it costs $5,000 & 12% of {a}",
    "we paid €3.50, #1 of {a}", "café naïve Ångström {a}", "{a} 🎉 {b} 👍🏽", "she said ‘{a}’ and {b}", "{a} (see {b})",
    "نحن سعداء برؤية السفن {n}",
    "我们很高兴看到船只{n}", "{a} <em>{b}</em> and <a href='x'>{c}</a>", "{a}\u00a0000 {b}",
    "the ﬁrst {a}", "SAME WORDS", "same words again and again", "{a}/{b}+{c}=d", "{long}", "{long} {long}",
    "{a}.</p><p>“{b}", "{long}.</p><p>“{b}.</p><p>“{c}", "of the {a}",
)  # fmt: skip


def sentence(rng: random.Random, least: int = 4, most: int = 9) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(least, most)))


def page(rng: random.Random, number: int) -> tuple[str, list[tuple[str, str]]]:
    """A page, and the names of its quotations with their words, piece by piece, as the page has them."""
    told, parts = [], [f"<h1>Mill {number} stands still: a {sentence(rng)}</h1>"]
    kinds = [*KINDS, "Yes", "SAME WORDS"]
    rng.shuffle(kinds)
    for at, kind in enumerate(kinds):
        made = {name: sentence(rng) for name in "abcABC"} | {"n": str(at), "long": sentence(rng, 30, 60)}
        words = kind.format(**made)
        name = f"Vale{number}x{at}"
        marked = "</p><p>".join(f"<span class='{name}'>{each}</span>" for each in words.split("</p><p>"))
        before = rng.choice(("", f"The {sentence(rng)} was said to be late. ", "Then "))
        behind = rng.choice((f",” said {name}.", f",” {name} said of the {sentence(rng)}."))
        parts.append(f"<p>{before}“{marked}{behind} The {sentence(rng, 9, 20)} came.</p>")
        told.append((name, words))
    return f"<title>Mill {number}</title><article>{''.join(parts)}</article>", told


def span_of(text: str, name: str, words: str) -> Span:
    """Where the words stand that `name` says: the last ones in front of the name."""
    pieces = re.sub(r"<[^>p]*>", "", words).split("</p><p>")
    end = start = text.index(name)
    for at, piece in enumerate(reversed(pieces)):
        pattern = r"\s+".join(re.escape(word) for word in piece.split())
        found = [*re.finditer(pattern, text[:start])]
        assert found, (name, piece)
        start = found[-1].start()
        end = found[-1].end() if at == 0 else end
    return Span(start, end)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = chromium()
    if program is None:
        pytest.skip("Chromium is not installed (apt install chromium)")
    with browsing(program, tmp_path_factory.mktemp("chromium")) as made:
        made.size(WIDTH, HEIGHT)
        yield made


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    folder = tmp_path_factory.mktemp("pages")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", folder
        server.shutdown()


def batched(names: list[str], most: int) -> list[list[str]]:
    return [names[at : at + most] for at in range(0, len(names), most)]


STYLE = "<style>body{font:14px sans-serif} ::target-text{background:#f00;color:#f00}</style>"
RECTS = """Object.fromEntries(NAMES.map(name => [name, [...document.querySelectorAll('.' + name)].flatMap(
    e => [...e.getClientRects()].map(r => [r.x, r.y, r.width, r.height]))]))"""


def ground(browser: Browser, names: list[str]) -> tuple[dict[str, float], int]:
    """How much of the ground of each quotation is marked, and how many marked pixels lie elsewhere."""
    browser.value("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
    image = QImage.fromData(browser.screenshot()).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    red = (pixels[..., 2] > 200) & (pixels[..., 1] < 60) & (pixels[..., 0] < 60)
    elsewhere, shares = red.copy(), {}
    for name, rects in browser.value(RECTS.replace("NAMES", json.dumps(names))).items():
        inside = np.zeros_like(red)
        for x, y, width, height in rects:
            inside[round(y) : round(y + height), round(x) : round(x + width)] = True
            elsewhere[int(y) - 1 : int(y + height) + 2, int(x) - 2 : int(x + width) + 3] = False
        shares[name] = float((red & inside).sum() / inside.sum())
    return shares, int(elsewhere.sum())


@pytest.mark.parametrize("number", range(PAGES))
def test_the_words_are_marked_and_nothing_else(browser: Browser, served: tuple[str, Path], number: int) -> None:
    address, folder = served
    html, told = page(random.Random(number), number)
    (folder / f"{number}.html").write_text(f"<!doctype html><meta charset=utf-8>{STYLE}{html}", encoding="utf-8")
    text = read_html(html.encode(), name="", file="", encoding="utf-8").text
    known = Fragments(text)
    directives = {name: known.directives([span_of(text, name, words)]) for name, words in told}
    browser.size(WIDTH, HEIGHT)
    for part in batched([*directives], AT_ONCE):
        browser.open(linked(f"{address}/{number}.html", "&".join(directives[name] for name in part)))
        assert browser.value("document.documentElement.scrollHeight") <= HEIGHT
        shares, elsewhere = ground(browser, part)
        assert {f"{name} {directives[name]}": share for name, share in shares.items() if share < LEAST_MARKED} == {}
        assert elsewhere == 0


def test_a_link_opens_the_page_at_the_passage(browser: Browser, served: tuple[str, Path]) -> None:
    address, folder = served
    html, told = page(random.Random(1), 1)
    (folder / "long.html").write_text(f"<!doctype html><meta charset=utf-8>{html}", encoding="utf-8")
    text = read_html(html.encode(), name="", file="", encoding="utf-8").text
    name, words = told[-1]
    browser.size(WIDTH, 300)
    browser.open(linked(f"{address}/long.html#top", Fragments(text).directives([span_of(text, name, words)])))
    (_left, top, _width, _height), *_more = browser.value(RECTS.replace("NAMES", json.dumps([name])))[name]
    assert 0 <= top < 300
    assert browser.value("scrollY") > 300
