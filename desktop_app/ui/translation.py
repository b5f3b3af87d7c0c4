# SPDX-License-Identifier: Apache-2.0
"""Texts, numbers and dates in the language of the window.

Every text that is shown is an English literal in `tr` or `tr_n`, which is looked up where it is shown. In a table of a
module, which is made before the language is known, it stands in `mark`, and `tr` is called with what the table holds.
`packaging/translations.py` finds these literals; `resources/translations` holds what they are in other languages.
"""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.base import resources

CONTEXT = "Inquit"
SYSTEM, ENGLISH = "system", "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch", "fr": "Français"}
_log = logging.getLogger(__name__)


class _Language:
    """What is used now: English until `use` is called."""

    def __init__(self) -> None:
        self.own: QTranslator | None = None
        self.of_qt: QTranslator | None = None
        self.locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


_now = _Language()


def tr(text: str, /, **values: object) -> str:
    """`text` in the window's language, with each `{name}` replaced by its value; whole numbers as people write them."""
    found = _now.own.translate(CONTEXT, text) if _now.own is not None else ""
    return _filled(found or text, values)


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """The text for `n` things, which is written for `%n`: `one` or `many` in English, else what `many` stands for."""
    found = _now.own.translate(CONTEXT, many, "", n) if _now.own is not None else ""
    text = found or (one if n == 1 else many)
    return _filled(text.replace("%n", number(n)), values)


def mark(text: str) -> str:
    """`text` itself, to be translated where it is shown."""
    return text


def is_english() -> bool:
    """Whether texts are shown as they are written in the code."""
    return _now.own is None


def number(value: float, *, decimals: int = 0) -> str:
    """`1204` -> "1,204" in English, "1.204" in German."""
    return _now.locale.toString(value) if isinstance(value, int) else _now.locale.toString(value, "f", decimals)


def percent(share: float) -> str:
    """`0.97` -> "97%" in English, "97 %" in German."""
    return tr("{percent}%", percent=round(share * 100))


def moment(at: datetime) -> str:
    """A time of a day, to the minute."""
    return at.strftime(tr("%Y-%m-%d %H:%M"))


def capital(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def within(heading: str) -> str:
    """A heading as it is written inside a sentence; German nouns keep their capital."""
    german = _now.locale.language() == QLocale.Language.German
    return heading if german else heading[:1].lower() + heading[1:]


def page(folder: str, name: str) -> Path:
    """The file `name` of a folder of resources, that of the window's language where there is one."""
    own = resources.path(folder, QLocale.languageToCode(_now.locale.language()), name)
    return own if own.is_file() else resources.path(folder, name)


def use(chosen: str) -> None:
    """Show texts, numbers and dates in `chosen`, a key of `LANGUAGES`; that of the system with `SYSTEM`.

    What is shown already stays as it is. English where the system's languages, or the file of one, are not there.
    """
    system = QLocale.system()
    code = _of_system(system) if chosen == SYSTEM else chosen
    own = _loaded(str(resources.path("translations", f"inquit_{code}.qm"))) if code != ENGLISH else None
    if own is None:
        code = ENGLISH
    plain = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates) if code == ENGLISH else QLocale(code)
    same = system.language() == plain.language() and system.language() != QLocale.Language.C
    use_translator(own, system if same else plain)


def use_translator(own: QTranslator | None, locale: QLocale) -> None:
    """Take texts from `own` (English where None), numbers and dates from `locale`, Qt's own texts from Qt."""
    _now.own, _now.locale = own, locale
    QLocale.setDefault(locale)
    if _now.of_qt is not None:
        QCoreApplication.removeTranslator(_now.of_qt)
    code = QLocale.languageToCode(locale.language())
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _now.of_qt = _loaded(f"{folder}/qtbase_{code}.qm") if code != ENGLISH else None
    if _now.of_qt is not None:
        QCoreApplication.installTranslator(_now.of_qt)


def _of_system(system: QLocale) -> str:
    """The first of the languages that the user has chosen for the system which is there."""
    codes = (tag.replace("_", "-").partition("-")[0] for tag in system.uiLanguages())
    return next((code for code in codes if code in LANGUAGES), ENGLISH)


def _loaded(path: str) -> QTranslator | None:
    made = QTranslator()
    if made.load(path):
        return made
    _log.warning("the translation %s cannot be read", path)
    return None


def _filled(text: str, values: dict[str, object]) -> str:
    if not values:
        return text
    shown = {name: number(value) if type(value) is int else value for name, value in values.items()}
    return text.format_map(shown)
