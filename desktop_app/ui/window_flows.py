# SPDX-License-Identifier: Apache-2.0
"""What the window consists of besides its views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from desktop_app.ui.article_commands import ArticleCommands
    from desktop_app.ui.asking import Asking
    from desktop_app.ui.backing_up import BackingUp
    from desktop_app.ui.checking import Checking
    from desktop_app.ui.collecting import Collecting
    from desktop_app.ui.copying import Copying
    from desktop_app.ui.documents import Documents
    from desktop_app.ui.dragging import Dragging
    from desktop_app.ui.editing import Editing
    from desktop_app.ui.exporting import Exporting
    from desktop_app.ui.handlers import Handlers
    from desktop_app.ui.importing import Importing
    from desktop_app.ui.lengthy import Lengthy
    from desktop_app.ui.libraries import Libraries
    from desktop_app.ui.listing import Listing
    from desktop_app.ui.long_work import LongWork
    from desktop_app.ui.originals import Originals
    from desktop_app.ui.own_forms import OwnForms
    from desktop_app.ui.parts import Parts
    from desktop_app.ui.person_pages import PersonPages
    from desktop_app.ui.printing import Printing
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.refused_files import RefusedFiles
    from desktop_app.ui.right_pane import RightPane
    from desktop_app.ui.searching import Searching
    from desktop_app.ui.session import Session
    from desktop_app.ui.settings import WindowSettings
    from desktop_app.ui.sidebar_feed import SidebarFeed
    from desktop_app.ui.state_filter import StateFilter
    from desktop_app.ui.telling import Telling
    from desktop_app.ui.tour import Tour
    from desktop_app.ui.watching import Watching


class WindowFlows(QMainWindow):
    """A window and what goes on in it: first what its list needs, then what `rest.build` adds."""

    settings: WindowSettings
    session: Session
    searching: Searching
    parts: Parts
    listing: Listing

    reading: Reading
    editing: Editing
    importing: Importing
    asking: Asking
    exporting: Exporting
    printing: Printing
    copying: Copying
    own_forms: OwnForms
    dragging: Dragging
    pane: RightPane
    feed: SidebarFeed
    states: StateFilter
    checking: Checking
    lengthy: Lengthy
    long_work: LongWork
    refused_files: RefusedFiles
    telling: Telling
    backing_up: BackingUp
    people: PersonPages
    originals: Originals
    documents: Documents
    collecting: Collecting
    watching: Watching
    libraries: Libraries
    article_commands: ArticleCommands
    tour: Tour
    handlers: Handlers
