# SPDX-License-Identifier: Apache-2.0
"""The settings that the user can change, and what each change does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase

from desktop_app.actions import citing, editing, evidence, exporting, limits
from desktop_app.base.account import account_name
from desktop_app.ui import theme
from desktop_app.ui.choosing_export import FORMAT, UNGUARDED
from desktop_app.ui.copying import DEFAULT_STYLE
from desktop_app.ui.dialogs.change_keys import ChangeKeys
from desktop_app.ui.dialogs.settings import Setting, SettingsDialog
from desktop_app.ui.file_dialog import Place, last_folder
from desktop_app.ui.sentences import translated
from desktop_app.ui.settings import ATTITUDES, DOUBTFUL, FACE, LANGUAGE, LETTERS, LOOKS, REPRINTS, SIGNED
from desktop_app.ui.translation import LANGUAGES, SYSTEM, mark, tr

if TYPE_CHECKING:
    from desktop_app.ui.window_flows import WindowFlows

KEYS = mark("Keys")
STYLE = "citation/style"
HUNDRED = 100
_SHIPPED = limits.Limits()


class Preferences(QObject):
    """Opens the dialog with what holds now. `looks_chosen(scheme)`, `key_chosen(command, keys)`: menus show these."""

    looks_chosen = Signal(object)
    key_chosen = Signal(str, object)

    def __init__(self, window: WindowFlows) -> None:
        super().__init__(window)
        self._window = window

    def open(self, section: str = "") -> None:
        """Show the dialog, at `section` where that is named."""
        if not self._window.session.ready:
            self._show(dict(citing.styles()), can_sign=evidence.can_sign(), section=section)
            return
        self._window.session.jobs.read(
            lambda: (dict(citing.styles()), evidence.can_sign()),
            done=lambda found: self._show(found[0], can_sign=found[1], section=section),
            channel="settings",
        )

    def _show(self, styles: dict[str, str], *, can_sign: bool, section: str) -> None:
        keys = ChangeKeys()
        keys.changed.connect(self.key_chosen)
        settings = (
            *self._looks(),
            *self._writing(styles),
            *self._signing(can_sign=can_sign),
            *self._shown(),
            *self._limits(),
            *self._library(),
        )
        dialog = SettingsDialog(settings, {tr(KEYS): keys}, self._window)
        dialog.changed.connect(self._apply)
        dialog.show_section(section)
        dialog.show()

    # What there is

    def _looks(self) -> tuple[Setting, ...]:
        now = theme.current()
        schemes = ((tr("As the system"), "system"), (tr("Light"), "light"), (tr("Dark"), "dark"))
        families = [(tr("Best serif"), theme.SERIF), (tr("As the window"), theme.PLAIN)]
        families += [(name, name) for name in QFontDatabase.families()]
        languages = [(tr("As the system"), SYSTEM), *((name, code) for code, name in LANGUAGES.items())]
        here = tr("Looks")
        return (
            Setting(name=LOOKS, section=here, label=tr("Theme"), tip=tr("Light or dark"), value=now.scheme.value,
                    default="system", choices=schemes),
            Setting(name=LETTERS, section=here, label=tr("Text size"), tip=tr("Of the system's size"),
                    value=now.letters, default=HUNDRED, least=70, most=200, unit=" %"),
            Setting(name=FACE, section=here, label=tr("Reading face"), tip=tr("The letters of articles and quotations"),
                    value=now.face, default=theme.SERIF, choices=families),
            Setting(name=LANGUAGE, section=here, label=tr("Language"), tip=tr("From the next start of Inquit on"),
                    value=self._window.settings.text(LANGUAGE, SYSTEM), default=SYSTEM, choices=languages),
        )  # fmt: skip

    def _writing(self, styles: dict[str, str]) -> tuple[Setting, ...]:
        formats = [(translated(each.label), each.name) for each in exporting.formats()]
        here, kept = tr("Checking, Citing, Exporting"), self._window.settings
        return (
            Setting(name=editing.PERSON_SETTING, section=here, label=tr("Your name"),
                    tip=tr("Stands beside what you check, in the list and in exports"),
                    value=editing.person(), default=account_name()),
            Setting(name=STYLE, section=here, label=tr("Citation style"),
                    tip=tr("For copies and previews"),
                    value=self._window.copying.style, default=DEFAULT_STYLE,
                    choices=[(label, name) for name, label in styles.items()]),
            Setting(name=FORMAT, section=here, label=tr("Export format"), tip=tr("What Export offers first"),
                    value=kept.text(FORMAT, formats[0][1]), default=formats[0][1], choices=formats),
            Setting(name=UNGUARDED, section=here, label=tr("Write formulas into tables as they are"),
                    tip=tr("Without an apostrophe before cells that a spreadsheet would run, such as =1+1"),
                    value=kept.flag(UNGUARDED, default=False), default=False),
        )  # fmt: skip

    def _signing(self, *, can_sign: bool) -> tuple[Setting, ...]:
        """Return the setting that is of use to who has a key; what is on can be put off without one, too."""
        now = self._window.settings.flag(SIGNED, default=False)
        signing = Setting(name=SIGNED, section=tr("Checking, Citing, Exporting"), label=tr("Sign evidence cards"),
                          tip=tr("With the key that inquit key made"), value=now, default=False)  # fmt: skip
        return (signing,) if can_sign or now else ()

    def _shown(self) -> tuple[Setting, ...]:
        here, query = tr("Shown by Default"), self._window.listing.query
        return (
            Setting(name=DOUBTFUL, section=here, label=tr("Show what is doubtful"),
                    tip=tr("Quotations that perhaps nobody said"), value=query.doubtful, default=False),
            Setting(name=ATTITUDES, section=here, label=tr("Show attitudes"),
                    tip=tr("What somebody only thinks, wants or feels"), value=query.attitudes, default=False),
            Setting(name=REPRINTS, section=here, label=tr("Show reprints"),
                    tip=tr("A quotation once for each article that printed it"), value=query.reprints, default=False),
        )  # fmt: skip

    def _limits(self) -> tuple[Setting, ...]:
        here, now = tr("Limits"), limits.chosen_limits()
        kept = self._window.settings.number(limits.ORIGINALS_SETTING, limits.MOST_ORIGINAL)
        return (
            Setting(name=limits.SECONDS_SETTING, section=here, label=tr("Longest time for a file"),
                    tip=tr("And as long again for each further 100,000 characters"), value=round(now.seconds),
                    default=round(_SHIPPED.seconds), least=1, most=3600, unit=" s"),
            Setting(name=limits.MEGABYTES_SETTING, section=here, label=tr("Most memory for a file"),
                    tip=tr("A file that needs more is refused"), value=now.megabytes, default=_SHIPPED.megabytes,
                    least=64, most=65536, unit=" MB"),
            Setting(name=limits.ORIGINALS_SETTING, section=here, label=tr("Largest original that the library keeps"),
                    tip=tr("Of larger files only the text is kept; 0 keeps none"), value=kept,
                    default=limits.MOST_ORIGINAL, most=limits.MOST_ORIGINAL, unit=" MB"),
        )  # fmt: skip

    def _library(self) -> tuple[Setting, ...]:
        home = str(last_folder(Place.LIBRARIES, kept=""))
        places = dict.fromkeys((home, str(last_folder(Place.LIBRARIES))))
        places.update(dict.fromkeys(str(each.parent) for each in self._window.libraries.last()))
        return (
            Setting(name=Place.LIBRARIES.value, section=tr("Libraries"), label=tr("Folder for libraries"),
                    tip=tr("Where New Library and Open Library start; it follows the last one that was chosen"),
                    value=str(last_folder(Place.LIBRARIES)), default=home,
                    choices=[(place, place) for place in places]),
        )  # fmt: skip

    # What a change does

    def _apply(self, name: str, value: str | bool | int) -> None:  # noqa: FBT001 - a slot
        self._window.settings.set(name, value)
        self._window.settings.save()
        if (do := self._deeds().get(name)) is not None:
            do(value)

    def _deeds(self) -> dict[str, Callable[[str | bool | int], object]]:
        now, listing = theme.current(), self._window.listing
        return {
            LOOKS: lambda value: self.looks_chosen.emit(theme.Scheme(str(value))),
            LETTERS: lambda value: now.set_letters(int(value), face=now.face),
            FACE: lambda value: now.set_letters(now.letters, face=str(value)),
            STYLE: lambda value: self._cite(str(value)),
            DOUBTFUL: lambda value: listing.filter(doubtful=value),
            ATTITUDES: lambda value: listing.filter(attitudes=value),
            REPRINTS: lambda value: listing.filter(reprints=value),
        }

    def _cite(self, style: str) -> None:
        self._window.copying.style = style
        self._window.pane.describe()
