# SPDX-License-Identifier: Apache-2.0
"""The shipped model on small texts: what every newsroom sentence needs, and what no text may break."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Stoppable
from desktop_app.model.quotation import Act, Form, Quotation
from desktop_app.quotes.extract import Extractor

STORY = (
    "HANGZHOU — The retailer will open 40 shops next year.\n\n"
    "“We have waited long enough,” Maria Okafor, chief executive of Brandt Foods, told reporters on Monday. "
    "“The money is there.”\n\n"
    "Okafor said that the first shops would open in March.\n"
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


def words(text: str, found: Quotation) -> tuple[str, str, str]:
    parts = (found.content, found.cue, found.source)
    content, cue, source = (" … ".join(span.of(text) for span in spans) for spans in parts)
    return content, cue, source


def test_direct_quotation_with_its_speaker(extractor: Extractor) -> None:
    first = extractor.extract(STORY)[0]
    content, cue, source = words(STORY, first)
    assert content.startswith("“We have waited long enough,”")
    assert "told" in cue
    assert source.startswith("Maria Okafor")
    assert first.form == Form.DIRECT
    assert first.act == Act.SPEECH


def test_indirect_quotation(extractor: Extractor) -> None:
    last = extractor.extract(STORY)[-1]
    content, cue, source = words(STORY, last)
    assert (content.removeprefix("that "), cue, source) == ("the first shops would open in March", "said", "Okafor")
    assert last.form == Form.INDIRECT


def test_confidence_is_a_probability(extractor: Extractor) -> None:
    assert all(0.0 <= found.confidence <= 1.0 for found in extractor.extract(STORY))


def test_quotations_come_in_reading_order(extractor: Extractor) -> None:
    starts = [found.content[0].start for found in extractor.extract(STORY * 3)]
    assert starts == sorted(starts)


def test_offsets_count_code_points(extractor: Extractor) -> None:
    text = "😀 e\u0301 " + STORY
    plain, moved = extractor.extract(STORY), extractor.extract(text)
    assert words(STORY, plain[-1]) == words(text, moved[-1])


def test_same_text_gives_the_same_answer(extractor: Extractor) -> None:
    assert extractor.extract(STORY) == extractor.extract(STORY)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", "“", "”", '"' * 500, "a" * 200_000, "said", ":", "\x00\x01\x02", "\ud800 said “\udfff”",
     "((((" * 1000, "“‘“‘" * 300, "\u202e\u200b\ufeff", "他说：“好。”", "said " * 3000, "A:\n" * 400],
)  # fmt: skip
def test_no_text_breaks_it(extractor: Extractor, text: str) -> None:
    for found in extractor.extract(text):
        assert all(0 <= span.start < span.end <= len(text) for span in (*found.content, *found.cue, *found.source))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("ab “”\"'‘’.,:\n\tAé\u0301\ud800"), max_size=200))
def test_no_mixture_of_marks_breaks_it(extractor: Extractor, text: str) -> None:
    for found in extractor.extract(text):
        assert all(0 <= span.start < span.end <= len(text) for span in found.content)


def test_time_grows_with_the_text(extractor: Extractor) -> None:
    def seconds(text: str) -> float:
        began = time.process_time()
        extractor.extract(text)
        return time.process_time() - began

    extractor.extract(STORY)
    small, large = seconds(STORY * 40), seconds(STORY * 160)
    assert large < 4 * small * 2 + 0.5


def test_it_can_be_stopped(extractor: Extractor) -> None:
    progress = Stoppable()
    progress.stop()
    with pytest.raises(Cancelled):
        extractor.extract(STORY, progress=progress)
