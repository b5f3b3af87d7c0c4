# SPDX-License-Identifier: Apache-2.0
"""The languages of the window: every text is translated, and what stands in it stands in its translation."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale

from desktop_app.base import resources
from desktop_app.base.errors import UnreadableFile
from desktop_app.base.settings import Settings
from desktop_app.ui import translation
from desktop_app.ui.models.columns import date_in_words
from desktop_app.ui.sentences import PATTERNS, explained, translated
from desktop_app.ui.terms import quotations
from desktop_app.ui.translation import LANGUAGES, number, tr, within

ROOT = Path(__file__).resolve().parents[2]
FILES = [ROOT / "resources" / "translations" / f"inquit_{code}.ts" for code in LANGUAGES if code != "en"]
UI = ROOT / "desktop_app" / "ui"
SHOWING = frozenset(
    "setText setToolTip set_tip set_column_tip setAccessibleName setAccessibleDescription setPlaceholderText"
    " setWindowTitle setHeaderLabels addItem addItems addAction addMenu addButton addTab addRow Label QLabel"
    " QPushButton QCheckBox QRadioButton QAction QMenu QListWidgetItem QTreeWidgetItem QTableWidgetItem say said Line"
    " Action FileDialog EditableLine".split()
)
APP = "Inquit"
_PLACES = re.compile(r"\{\w*\}|%n|%[A-Za-z]|\n|…$|\(\*\.\w+\)|^ | $")


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    """As `make test` has done it already."""
    texts_of_the_window().main(update=False)


def texts_of_the_window() -> ModuleType:
    """What `make translations` runs."""
    sys.path.insert(0, str(ROOT / "packaging"))
    return import_module("translations")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    translation.use("en")


def messages(path: Path) -> Iterator[tuple[str, bool, list[str]]]:
    """Each text in English, whether it has a plural, and its translations."""
    for message in ElementTree.parse(path).iter("message"):
        target = message.find("translation")
        assert target is not None
        done = target.get("type") is None
        forms = [form.text or "" for form in target.iter("numerusform")] or [target.text or ""]
        yield message.findtext("source", ""), message.get("numerus") == "yes", forms if done else [""]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_of_the_window_is_translated(path: Path) -> None:
    found = list(messages(path))
    assert {(text, plural) for text, plural, _forms in found} == texts_of_the_window().texts(), "run make translations"
    assert [text for text, _plural, forms in found if not all(form.strip() for form in forms)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_filled_in_stands_in_the_translation_too(path: Path) -> None:
    differing = []
    for text, _plural, forms in messages(path):
        for form in forms:
            same = sorted(_PLACES.findall(text)) == sorted(_PLACES.findall(form)) or text.startswith(("%Y", "d MMMM"))
            if not same or ("&" in text) != ("&" in form):
                differing.append((text, form))
    assert differing == []


def test_what_a_widget_is_given_to_show_is_translated() -> None:
    """Where this fails: put the text into `tr`, or `mark` in a table of a module (see CONTRIBUTING.md)."""
    found = [
        f"{path.relative_to(UI)}:{node.lineno}: {ast.unparse(argument)}"
        for path in sorted(UI.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _called(node) in SHOWING
        for argument in (*node.args, *(each.value for each in node.keywords if each.arg == "what"))
        if _has_words(argument)
    ]
    assert found == []


def _called(node: ast.Call) -> str:
    """The name of a function; that of a signal which it sends."""
    return ast.unparse(node.func).removesuffix(".emit").rpartition(".")[2]


def _has_words(node: ast.expr) -> bool:
    """True for a literal with words in it that is no name of something: these have neither capital nor space."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    words = "".join(part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return re.search("[A-Za-z]{2}", words) is not None and re.search("[A-Z ]", words) is not None and words != APP


def test_texts_numbers_and_dates_follow_the_language() -> None:
    assert (tr("&File"), quotations(1), quotations(1204)) == ("&File", "1 quotation", "1,204 quotations")
    translation.use("de")
    assert (tr("&File"), quotations(1), quotations(1204)) == ("&Datei", "1 Zitat", "1.204 Zitate")
    assert (number(0.97, decimals=2), date_in_words("2016-05-12")) == ("0,97", "12. Mai 2016")
    assert within(tr("People")) == "Personen"
    translation.use("fr")
    # In French nothing is singular, too.
    assert (quotations(0), quotations(2), within(tr("People"))) == ("0 citation", "2 citations", "personnes")
    assert date_in_words("2016-05-12") == "12 mai 2016"
    assert QLocale().language() is QLocale.Language.French


def test_every_sentence_of_the_rooms_below_is_one_that_they_say() -> None:
    """Where this fails a sentence was changed there: change its pattern in `ui/sentences.py` as well."""
    below = [path for path in (ROOT / "desktop_app").rglob("*.py") if UI not in path.parents]
    said = {skeleton for path in below for skeleton in _skeletons(ast.parse(path.read_text(encoding="utf-8")))}
    assert [sentence for sentence in PATTERNS if _skeleton(sentence) not in said] == []


def _skeletons(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield _skeleton(
                "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield _skeleton(node.value)


def _skeleton(sentence: str) -> str:
    """The sentence without the names of what stands in it; "{} quotation{}" is one thing."""
    return re.sub(r"\{\} (quotation|document)\{\}", "{}", re.sub(r"\{[^}]*\}", "{}", sentence))


def test_sentences_of_the_rooms_below_are_shown_in_the_language_of_the_window() -> None:
    refused = UnreadableFile("a.txt", "took longer than 60 s")
    assert explained(refused) == "a.txt: took longer than 60 s"
    translation.use("de")
    assert translated("Marked 1 quotation as wrong") == "1 Zitat als falsch markiert"
    assert (
        translated("Set the role of 1,204 quotations to head and tail")
        == "Funktion gesetzt: head and tail (1.204 Zitate)"
    )
    assert translated("Added 2 documents with 3 quotations, 1 doubtful one and 2 attitudes") == (
        "2 Dokumente mit 3 Zitate, 1 zweifelhaftes und 2 Haltungen hinzugefügt"
    )
    assert (
        translated("Removed “2 documents and more” with 1 quotation") == "“2 documents and more” mit 1 Zitat entfernt"
    )
    assert explained(refused) == "a.txt: dauerte länger als 60 s"
    assert translated("What nobody has translated") == "What nobody has translated"


def test_a_value_is_filled_in_as_it_is() -> None:
    assert tr("Reading {what}…", what="{odd} %n.txt") == "Reading {odd} %n.txt…"


def test_the_first_language_of_the_system_that_is_there_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    for asked, taken in ((["it-IT", "fr-FR", "de"], "&Fichier"), (["de-Latn-AT"], "&Datei"), (["it"], "&File")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _self, asked=asked: asked)
        translation.use(translation.SYSTEM)
        assert tr("&File") == taken


def test_the_language_of_the_settings_is_that_of_the_next_start_and_of_qts_own_texts(home: Path) -> None:
    settings = Settings()
    settings.set("window/language", "fr")
    settings.save()
    asked = (
        "from desktop_app.ui.app import make_application; from desktop_app.ui.translation import tr\n"
        "application = make_application(['inquit'])\n"
        "print(ascii([tr('&File'), application.translate('QPlatformTheme', 'Cancel')]))"
    )
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.strip() == "['&Fichier', 'Annuler']"


def test_without_its_file_a_language_is_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path.joinpath(*parts))
    translation.use("de")
    assert (tr("&File"), number(1204)) == ("&File", "1,204")
