# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.citations import own, registry
from desktop_app.citations.own import OwnForm
from desktop_app.citations.style import StyleError
from tests.citations.cited import cite, short
from tests.exporters.rows import full

MINE = OwnForm(
    label="Für die “Akte” \x7f\\",
    like="harvard",
    full="{speaker}[, {role}]: {quotation}\n[{authors}, ]{title:in_marks}, {day_date} {at}",
    short="{speaker_short} ({at})",
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    return tmp_path


def test_a_form_is_kept_and_cited() -> None:
    name = own.save(MINE)
    assert registry.styles()[name].label == MINE.label
    assert cite(full(), style=name).text == (
        "Tom Hale, harbour master: ‘We are glad to see ships’\nRoe, J. and Poe, J., ‘Port opens again’, 4 March 2021"
    )
    assert short(full(), style=name).text == "Hale (2021)"
    assert own.form_of(name) == MINE
    assert own.preview(MINE, full()) == (cite(full(), style=name).text, "Hale (2021)")
    words = "“" + "ship " * 200 + "”"
    assert cite(full(quotation=words), style=name).text.startswith("Tom Hale, harbour master: ‘ship ship")
    assert own.remove(name)
    assert not own.remove(name)
    assert name not in registry.styles()


def test_an_editor_begins_with_the_style_in_use() -> None:
    begun = own.form_of("apa")
    assert (begun.label, begun.like) == ("", "apa")
    assert own.preview(begun, full())[0] == cite(full()).text
    assert own.form_of("gone") == begun


def test_no_form_takes_the_place_of_a_style_that_ships() -> None:
    name = own.save(OwnForm(label="APA", like="apa", full="x", short="y"))
    assert name == "own-apa"
    assert not own.remove("apa")
    assert own.save(OwnForm(label="我的", like="apa", full="x", short="y")) == "6211-7684"
    assert own.save(OwnForm(label="Con", like="apa", full="x", short="y")) == "con-", "a device of Windows"


def test_what_is_wrong_is_said() -> None:
    for changes, said in (({"full": "[{title}"}, "not closed"), ({"short": "{titel}"}, "{titel}")):
        fields = {"label": "Mine", "like": "apa", "full": "x", "short": "y", **changes}
        with pytest.raises(StyleError, match=said):
            own.save(OwnForm(**fields))
    with pytest.raises(StyleError, match="name"):
        own.save(OwnForm(label=" ", like="apa", full="x", short="y"))
    registry.own_folder().parent.mkdir(parents=True)
    registry.own_folder().write_text("in the way")
    with pytest.raises(StyleError, match="cannot be written"):
        own.save(MINE)


def test_everything_that_can_be_named_is_offered_with_an_example() -> None:
    offered = dict(own.names("apa", full()))
    assert offered["speaker"] == "Tom Hale"
    assert offered["authors"] == "Roe, J., & Poe, J."
    assert offered["title"] == "Port opens again"
    for name in offered:
        own.style_of(OwnForm(label="x", like="apa", full=f"[{{{name}}}]", short=f"{{?{name}}}"))
