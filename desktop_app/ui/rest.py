# SPDX-License-Identifier: Apache-2.0
"""The rest of the window: what its first rows do not need, which is most of the program.

`MainWindow` imports this module once they are painted, in a thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop_app.model.query import Facet
from desktop_app.ui.article_commands import ArticleCommands
from desktop_app.ui.asking import Asking
from desktop_app.ui.backing_up import BackingUp
from desktop_app.ui.checking import Checking
from desktop_app.ui.choosing_export import ChoosingExport
from desktop_app.ui.collecting import Collecting
from desktop_app.ui.copying import DEFAULT_STYLE, Copying
from desktop_app.ui.documents import Documents
from desktop_app.ui.dragging import Dragging
from desktop_app.ui.editing import Editing
from desktop_app.ui.exporting import Exporting
from desktop_app.ui.handlers import Handlers
from desktop_app.ui.importing import Importing
from desktop_app.ui.lengthy import Lengthy
from desktop_app.ui.libraries import Libraries
from desktop_app.ui.long_work import LongWork
from desktop_app.ui.originals import Originals
from desktop_app.ui.own_forms import OwnForms
from desktop_app.ui.person_pages import PersonPages
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.printing import Printing
from desktop_app.ui.reading import Reading
from desktop_app.ui.refused_files import RefusedFiles
from desktop_app.ui.right_pane import RightPane
from desktop_app.ui.sidebar_feed import SidebarFeed
from desktop_app.ui.state_filter import StateFilter
from desktop_app.ui.telling import Telling
from desktop_app.ui.tour import Tour
from desktop_app.ui.translation import tr
from desktop_app.ui.views.details import Details
from desktop_app.ui.views.documents_view import DocumentsView
from desktop_app.ui.views.person_page import PersonView
from desktop_app.ui.views.reader import Reader
from desktop_app.ui.views.sidebar import Sidebar
from desktop_app.ui.watching import Watching

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow


def build(window: MainWindow) -> Iterator[None]:
    """Make the rest of `window` in short steps, between which a key that was pressed may be answered."""
    parts = window.parts
    parts.add_reader(Reader(parts))
    yield
    parts.add_details(Details(parts))
    yield
    parts.add_sidebar(Sidebar(parts))
    yield
    parts.add_pages(PersonView(parts), DocumentsView(parts))
    yield
    _make_flows(window)
    _share_right(window)
    yield
    window.commands.make_rest(window.preferences)
    yield
    _connect_library(window)
    _connect_work(window)
    _connect_views(window)
    _connect_documents(window)


def _make_flows(window: MainWindow) -> None:
    """What goes between library and views."""
    parts, session, listing, settings = window.parts, window.session, window.listing, window.settings
    window.reading = Reading(session, window)
    window.editing = Editing(session, window)
    window.importing = Importing(session, window)
    window.asking = Asking(window, window.importing)
    window.exporting = Exporting(session, window)
    window.printing = Printing(session, window)
    window.copying = Copying(session, window)
    window.copying.style = settings.text("citation/style", DEFAULT_STYLE)
    reading, editing, importing, copying = window.reading, window.editing, window.importing, window.copying
    window.own_forms = OwnForms(session, copying, row=lambda: reading.row, parent=window)
    window.dragging = Dragging(parts.list, copying, window)
    window.pane = RightPane(parts, session, reading=reading, editing=editing, copying=copying, parent=window)
    window.feed = SidebarFeed(parts, session, listing=listing, parent=window)
    window.lengthy = Lengthy(session, window)
    window.long_work = LongWork(parts.progress, window)
    window.refused_files = RefusedFiles(window, parts, session, importing=importing)
    window.states = StateFilter(parts, session, listing=listing, parent=window)
    window.telling = Telling(window, parts)
    window.checking = Checking(
        parts, session, searching=window.searching, editing=editing, telling=window.telling, parent=window
    )
    window.backing_up = BackingUp(window, session)
    window.people = PersonPages(parts, session, editing=editing, listing=listing, parent=window)
    window.originals = Originals(parts, session, reading=reading, parent=window)
    window.documents = Documents(
        parts,
        session,
        reading=reading,
        editing=editing,
        importing=importing,
        listing=listing,
        originals=window.originals,
        lengthy=window.lengthy,
        parent=window,
    )
    window.collecting = Collecting(
        parts, session, editing=editing, listing=listing, documents=window.documents, parent=window
    )
    window.watching = Watching(parts, session, importing=importing, parent=window)
    window.libraries = Libraries(
        window, parts, session, listing=listing, settings=settings, busy=lambda: window.long_work.running
    )
    window.article_commands = ArticleCommands(parts, session, listing=listing, settings=settings, parent=window)
    window.tour = Tour(window, parts, listing=listing, importing=importing, settings=settings)
    window.preferences = Preferences(window)
    window.handlers = Handlers(
        window,
        parts,
        session,
        searching=window.searching,
        reading=reading,
        editing=editing,
        importing=importing,
        choosing_export=ChoosingExport(window, session, window.exporting, settings),
        copying=copying,
    )


def _share_right(window: MainWindow) -> None:
    """Article and details share the height as they did last."""
    parts, described = window.parts, window.copying.described
    parts.share_height()
    if not (state := window.settings.state("window/right")).isEmpty():
        parts.right.restoreState(state)
    else:

        def share_again() -> None:
            described.disconnect(share_again)
            QTimer.singleShot(0, window, parts.share_height)

        # Only when the first quotation is shown is it known how much room that takes.
        described.connect(share_again)
    parts.right.setHandleWidth(1)


# What hears whom


def _connect_library(window: MainWindow) -> None:
    """Opening, copies, edits, and all that is said."""
    telling, backing_up, editing, listing = window.telling, window.backing_up, window.editing, window.listing
    for sayer in (window.libraries, backing_up, window.handlers, window.own_forms, window.people.merging,
                  window.documents, window.originals, window.watching, window.article_commands,
                  window.refused_files):  # fmt: skip
        sayer.said.connect(telling.say)
    window.session.changed_elsewhere.connect(listing.reload)
    telling.retry_wanted.connect(window.session.open)
    telling.other_library_wanted.connect(window.session.open)
    telling.backups_wanted.connect(backing_up.choose)
    telling.restore_wanted.connect(backing_up.restore)
    telling.refused_wanted.connect(window.refused_files.show)
    window.refused_files.place_wanted.connect(window.originals.open_place)
    telling.rest_wanted.connect(window.importing.go_on)
    telling.rest_dismissed.connect(window.importing.dismiss)
    telling.everything_wanted.connect(lambda: window.importing.again(everything=True))
    window.handlers.backups_wanted.connect(backing_up.choose)
    window.handlers.searches_changed.connect(window.feed.ask_searches)
    editing.changed.connect(lambda changes: telling.changed(changes, undo=editing.undo))
    editing.changed.connect(listing.changed)
    editing.labels.connect(window.commands.show_labels)
    listing.edited.connect(window.checking.set_field)
    listing.not_there.connect(lambda id: telling.say(tr("There is no quotation {id} in this library.", id=str(id))))
    listing.in_copy.connect(window.reading.show)
    listing.out_of_sight.connect(lambda id: telling.out_of_sight(lambda: listing.go_to(id)))
    window.copying.copied.connect(telling.say)


def _connect_work(window: MainWindow) -> None:
    """What takes long."""
    importing, telling, listing = window.importing, window.telling, window.listing
    work, no_file = window.long_work, tr("no file is written")
    work.follow(importing, telling.advanced, stopped=tr("what was read stays in the library"))
    work.follow(window.exporting, telling.advanced, stopped=no_file)
    work.follow(window.printing, telling.advanced, stopped=no_file)
    work.follow(window.lengthy, window.parts.progress.advance, stopped=tr("nothing is changed"))
    work.shown_changed.connect(lambda shown: window.commands.work_shown(shown=shown))
    importing.left_changed.connect(lambda: window.commands.imports_left(importing.left))
    importing.left_changed.connect(lambda: telling.left_changed(importing.left))
    listing.importing = lambda: importing.running
    importing.advanced.connect(lambda _done, _total, _what: listing.look_during_import())
    importing.ended.connect(window.imported)
    window.exporting.ended.connect(window.exported)
    for each in (window.printing, window.lengthy):
        each.ended.connect(lambda said: telling.say(said) if said else None)
    window.states.counted.connect(window.handlers.set_left_out)


def _connect_views(window: MainWindow) -> None:
    parts, listing, actions = window.parts, window.listing, window.actions_by_name
    suggestions, settings = parts.search.suggestions, window.settings
    suggestions.recent = settings.text("search/recent").splitlines()
    parts.search.left.connect(lambda: settings.set("search/recent", "\n".join(suggestions.recent)))
    parts.search.left.connect(window.to_list)
    parts.search.help_wanted.connect(actions["search_help"].trigger)
    parts.empty.wanted.connect(lambda name: actions[name].trigger())
    parts.review.left.connect(actions["review"].trigger)
    parts.list.selection_changed.connect(window.commands.selection_changed)
    window.own_forms.style_chosen.connect(window.pane.describe)
    parts.details.citation.form_wanted.connect(actions["own_form"].trigger)
    parts.reader.quotation_clicked.connect(listing.go_to)
    window.pane.person_wanted.connect(window.people.show)
    window.pane.speaker_corrected.connect(window.checking.corrected)
    parts.details.candidates.answered.connect(lambda name: actions[name].trigger())
    window.pane.quotation_wanted.connect(listing.go_to)
    window.people.quotation_chosen.connect(listing.go_to)
    window.people.left.connect(window.states.follow)
    window.people.list_wanted.connect(lambda name: listing.filter(facets=((Facet.SPEAKER, name),)))
    listing.complete_changed.connect(window.complete_changed)
    listing.scope_changed.connect(window.scope_changed)


def _connect_documents(window: MainWindow) -> None:
    documents, commands = window.documents, window.commands
    documents.selection_changed.connect(commands.documents_selected)
    documents.shown_changed.connect(lambda shown: commands.documents_shown(shown=shown))
    window.parts.documents.add_actions(commands.actions[name] for name in documents.ON_DOCUMENTS)
    window.watching.folder_wanted.connect(documents.show_folder)
    window.feed.documents_wanted.connect(documents.show)
