# SPDX-License-Identifier: Apache-2.0
"""The one table of commands: menus, toolbar, tooltips, the sheet of keys and the palette are all drawn from it."""

from __future__ import annotations

from desktop_app.ui.command import Command, Menu


def _file() -> tuple[Command, ...]:
    menu = Menu.FILE
    return (
        Command(
            name="open", text="&Open…", tip="Read articles into the library", menu=menu, keys=("Ctrl+O",), icon="open"
        ),
        Command(
            name="open_folder",
            text="Open &Folder…",
            tip="Read every article of a folder, with the folders inside it",
            menu=menu,
            keys=("Ctrl+Shift+F",),
            icon="folder",
        ),
        Command(
            name="watch_folder",
            text="&Watch Folder…",
            tip="Read what lies in a folder, and from now on what comes to it; the sidebar lists watched folders",
            menu=menu,
            icon="folder",
        ),
        Command(
            name="paste",
            text="&Add from Clipboard",
            tip="Read the copied files or the copied text as an article",
            menu=menu,
            keys=("Ctrl+V",),
            icon="paste",
            button="Paste",
        ),
        Command(
            name="add_url",
            text="Add from &URL…",
            tip="Fetch a page from the web and read it as it is now; nothing is fetched unless you ask for it",
            menu=menu,
            keys=("Ctrl+Shift+O",),
            icon="link",
        ),
        Command(
            name="sample", text="Add the &Sample Article", tip="Read the article that ships with Inquit", menu=menu
        ),
        Command(
            name="corrections",
            text="&Corrections from CSV…",
            tip="Restore status, star, tags, notes and corrected fields from an exported CSV file",
            menu=menu,
            submenu="&Import",
        ),
        Command(
            name="export",
            text="&Export…",
            tip="Write the selected quotations, or all that are shown, to a file",
            menu=menu,
            group=1,
            keys=("Ctrl+S",),
            icon="export",
        ),
        Command(
            name="print",
            text="&Print…",
            tip="Print the selected quotations, or all that are shown; from the reader: the article, with its marks",
            menu=menu,
            group=1,
            keys=("Ctrl+P",),
        ),
        Command(
            name="save_pdf", text="Save as P&DF…", tip="Write what Print would print to a PDF file", menu=menu, group=1
        ),
        Command(
            name="refused",
            text="Files That Were &Refused",
            tip="List the files that could not be read, with the reason, now and in earlier sessions",
            menu=menu,
            group=1,
            icon="warning",
        ),
        *(
            Command(name=f"{verb}_library", text=text, tip=tip, menu=menu, group=2)
            for verb, text, tip in (
                ("open", "Open &Library…", "Show another library in this window"),
                ("new", "&New Library…", "Begin an empty library in a file of its own"),
            )
        ),
        Command(
            name="again",
            text="Run the Extraction &Again",
            tip="Find the quotations of articles that an earlier version has read anew; every correction stays",
            menu=menu,
            group=2,
        ),
        Command(
            name="backups",
            text="Restore a &Backup…",
            tip="Bring the library back to an earlier day",
            menu=menu,
            group=2,
            icon="backup",
        ),
        Command(name="quit", text="&Quit", tip="Close the window", menu=menu, group=3, keys=("Ctrl+Q",)),
    )


def _copy_as() -> tuple[Command, ...]:
    named = (
        ("copy_markdown", "Copy as &Markdown", "Copy the quotation as a block of Markdown, with its source"),
        ("copy_block_quote", "Copy as &HTML Block Quote", "Copy the quotation as the source text of a web page"),
        ("copy_card", "Copy as &Evidence Card", "Copy the quotation with all that is needed to find and to check it"),
    )
    return tuple(
        Command(name=name, text=text, tip=tip, menu=Menu.EDIT, group=1, submenu="Copy &as", needs_selection=True)
        for name, text, tip in named
    )


def _edit() -> tuple[Command, ...]:
    menu = Menu.EDIT
    return (
        Command(name="undo", text="&Undo", tip="Take the last change back", menu=menu, keys=("Ctrl+Z",), icon="undo"),
        Command(
            name="redo",
            text="&Redo",
            tip="Make the change again",
            menu=menu,
            keys=("Ctrl+Shift+Z", "Ctrl+Y"),
            icon="redo",
        ),
        Command(
            name="copy",
            text="&Copy Quotation",
            tip="Copy the quoted words alone",
            menu=menu,
            group=1,
            keys=("Ctrl+C",),
            icon="copy",
            needs_selection=True,
        ),
        Command(
            name="cite",
            text="Copy C&itation",
            tip="Copy the quotation with its full citation in the chosen style",
            menu=menu,
            group=1,
            keys=("Ctrl+Shift+C",),
            icon="cite",
            needs_selection=True,
        ),
        Command(
            name="cite_short",
            text="Copy &Short Citation",
            tip="Copy the citation in brackets alone, as it stands behind a quotation",
            menu=menu,
            group=1,
            keys=("Ctrl+Shift+A",),
            needs_selection=True,
        ),
        *_copy_as(),
        Command(
            name="save_card",
            text="Save Evi&dence Card…",
            tip="Write the quotation with all that is needed to find and to check it, as PDF, HTML or Markdown",
            menu=menu,
            group=1,
            keys=("Ctrl+Shift+E",),
            needs_selection=True,
        ),
        Command(
            name="own_form",
            text="Citation Form of Your O&wn…",
            tip="Write how a citation looks, and see at once what it makes of the current quotation",
            menu=menu,
            group=1,
        ),
        Command(
            name="find",
            text="&Find",
            tip="Search quotations, speakers, roles, organizations and titles; in the reader: find in the article",
            menu=menu,
            group=2,
            keys=("Ctrl+F",),
            icon="search",
        ),
        Command(
            name="recent_searches",
            text="Recent Searc&hes",
            tip="Choose one of the last ten searches",
            menu=menu,
            group=2,
            keys=("Ctrl+H",),
            icon="search",
        ),
        Command(
            name="search_articles",
            text="Find in A&rticles",
            tip="List the articles in whose text the words stand, those without quotations too",
            menu=menu,
            group=2,
            keys=("Ctrl+Shift+G",),
            icon="search",
        ),
        Command(
            name="save_search",
            text="Sa&ve This Search…",
            tip="Keep the search in the sidebar",
            menu=menu,
            group=2,
            keys=("Ctrl+D",),
            icon="saved",
        ),
        Command(
            name="clear_search",
            text="Show &Everything",
            tip="Clear the search and all filters",
            menu=menu,
            group=2,
            keys=("Ctrl+Shift+X",),
        ),
        Command(
            name="palette",
            text="Command &Palette…",
            tip="Find a command by its name",
            menu=menu,
            group=3,
            keys=("Ctrl+K",),
            icon="keyboard",
        ),
        Command(
            name="settings",
            text="S&ettings…",
            tip="Looks, citations, export, limits, keys: everything that Inquit does as you like it",
            menu=menu,
            group=3,
            keys=("Ctrl+,",),
        ),
    )


def _quotation() -> tuple[Command, ...]:
    menu = Menu.QUOTATION
    return (
        *(
            Command(name=name, text=text, tip=tip, menu=menu, keys=keys, letter=True)
            for name, text, tip, keys in (
                ("next", "&Next", "Go to the next quotation", ("J", "Alt+Down")),
                ("previous", "&Previous", "Go to the quotation before", ("K", "Alt+Up")),
            )
        ),
        Command(
            name="original",
            text="Show &Original",
            tip="Show the page of the PDF with the quotation marked, or the web page at its words in the browser",
            menu=menu,
            keys=("O",),
            icon="document",
            letter=True,
            needs_selection=True,
        ),
        Command(
            name="edit",
            text="&Edit",
            tip="Change the speaker, role, organization or form in the list",
            menu=menu,
            group=1,
            keys=("F2",),
            icon="edit",
            needs_selection=True,
        ),
        Command(
            name="person",
            text="Page of the S&peaker",
            tip="Show who the speaker is: roles, organizations, all quotations; rename, merge, split",
            menu=menu,
            keys=("P",),
            icon="person",
            letter=True,
            needs_selection=True,
        ),
        Command(
            name="merge_speakers",
            text="&Merge the Speakers…",
            tip="Make the speakers of the selected quotations one, or this speaker and another",
            menu=menu,
            icon="people",
            needs_selection=True,
        ),
        Command(
            name="duplicates",
            text="Possible D&uplicates…",
            tip="Go through people who may be one: Enter merges, N keeps apart, S skips",
            menu=menu,
            icon="people",
        ),
        Command(
            name="join_people",
            text="&Join the Same People",
            tip="Look in the whole library for names that mean the same person; what you merged or parted stays",
            menu=menu,
            icon="people",
        ),
        Command(
            name="add_quotation",
            text="Add &Quotation from Selection",
            tip="Make a quotation of the text selected in the reader",
            menu=menu,
            group=1,
            keys=("Ctrl+E",),
            icon="add",
        ),
        Command(
            name="set_bounds",
            text="Set &Bounds to Selection",
            tip="Let the quotation begin and end where the text selected in the reader does",
            menu=menu,
            group=1,
            keys=("Ctrl+B",),
            needs_selection=True,
        ),
        Command(
            name="star",
            text="&Star",
            tip="Star the quotation, or take the star away",
            menu=menu,
            group=2,
            keys=("S",),
            icon="star",
            letter=True,
            needs_selection=True,
        ),
        Command(
            name="tag",
            text="&Tag…",
            tip="Add a tag, or take one away with a minus before it",
            menu=menu,
            group=2,
            keys=("T",),
            icon="tag",
            letter=True,
            needs_selection=True,
        ),
        Command(
            name="reviewed",
            text="Mark &Reviewed",
            tip="The quotation and its attribution are right",
            menu=menu,
            group=2,
            keys=("R",),
            icon="reviewed",
            letter=True,
            needs_selection=True,
        ),
        Command(
            name="wrong",
            text="Mark &Wrong",
            tip="Something of the quotation or its attribution is not right",
            menu=menu,
            group=2,
            keys=("W",),
            icon="wrong",
            letter=True,
            needs_selection=True,
        ),
        Command(
            name="delete",
            text="&Delete",
            tip="Take the quotation out of the library; undo brings it back",
            menu=menu,
            group=3,
            keys=("Del",),
            icon="delete",
            letter=True,
            needs_selection=True,
        ),
    )


def _document() -> tuple[Command, ...]:
    """What can be done with the documents that are selected in their list."""
    named = (
        ("quotations", "Show &Quotations", "List the quotations of the selected documents", 0),
        ("again", "Read &Again", "Read the selected documents anew; every correction stays", 1),
        ("original", "Show &Original", "Open the document as it was read, from the copy that the library keeps", 1),
        ("file", "Show Its &Folder", "Open the folder of the file that the document was read from", 1),
        (
            "collect",
            "Put into &Collection…",
            "Put the selected documents into a collection, as dragging them there does",
            2,
        ),
        ("uncollect", "&Take Out of Collection…", "Take the selected documents out of a collection", 2),
        ("remove", "&Remove", "Take the selected documents out with their quotations (Del); undo brings them back", 3),
    )
    return tuple(
        Command(name=f"document_{name}", text=text, tip=tip, menu=Menu.DOCUMENT, group=group, needs_document=True)
        for name, text, tip, group in named
    )


def _sorting() -> tuple[Command, ...]:
    named = (
        ("added", "As &Added", "in the order in which they were added"),
        ("date", "&Date", "by the date of the document"),
        ("speaker", "&Speaker", "by speaker"),
        ("document", "D&ocument", "by the title of the document"),
        ("confidence", "&Confidence", "by how sure the program is"),
    )
    return tuple(
        Command(
            name=f"sort_{name}",
            text=text,
            tip=f"Sort the list {how}; once more for the other way round",
            menu=Menu.VIEW,
            group=1,
            submenu="So&rt by",
            checkable=True,
        )
        for name, text, how in named
    )


def _looks() -> tuple[Command, ...]:
    named = (
        ("system", "As the S&ystem", "Light or dark as the rest of the screen"),
        ("light", "&Light", "Always light"),
        ("dark", "&Dark", "Always dark"),
    )
    return tuple(
        Command(name=f"look_{name}", text=text, tip=tip, menu=Menu.VIEW, group=2, submenu="L&ooks", checkable=True)
        for name, text, tip in named
    )


def _view() -> tuple[Command, ...]:
    menu = Menu.VIEW
    return (
        Command(
            name="sidebar",
            text="&Sidebar",
            tip="Show or hide the sidebar",
            menu=menu,
            keys=("F9",),
            icon="sidebar",
            checkable=True,
        ),
        Command(
            name="documents",
            text="&Documents",
            tip="List all documents, those without quotations too",
            menu=menu,
            keys=("Ctrl+Shift+D",),
            icon="document",
            checkable=True,
        ),
        Command(
            name="review",
            text="&Review Queue",
            tip="Look through the quotations, the least certain first",
            menu=menu,
            keys=("Ctrl+R",),
            icon="review",
            checkable=True,
        ),
        Command(
            name="doubtful_list",
            text="Doubt&ful",
            tip="List what perhaps nobody said and is left out elsewhere",
            menu=menu,
            icon="doubtful",
        ),
        Command(
            name="orphans",
            text="&Orphans",
            tip="List the edits whose passage is gone from the article; Export writes them to a file",
            menu=menu,
            icon="orphan",
        ),
        Command(
            name="reading_list",
            text="&List",
            tip="Each quotation with its speaker and up to four lines of its words",
            menu=menu,
            group=1,
            keys=("Ctrl+1",),
            icon="lines",
            checkable=True,
        ),
        Command(
            name="table",
            text="&Table",
            tip="One line a quotation, for sorting and comparing",
            menu=menu,
            group=1,
            keys=("Ctrl+2",),
            icon="columns",
            checkable=True,
        ),
        Command(name="columns", text="&Columns…", tip="Choose the columns of the table", menu=menu, group=1),
        *_sorting(),
        *(
            Command(name=name, text=text, tip=tip, menu=menu, group=1, checkable=True)
            for name, text, tip in (
                ("attitudes", "Show &Attitudes", "Show also what somebody only thinks, wants or feels"),
                ("doubtful", "Show Dou&btful", "Show also what perhaps nobody said"),
            )
        ),
        Command(
            name="certain",
            text="How Cer&tain…",
            tip="Choose from which probability on quotations are shown",
            menu=menu,
            group=1,
            icon="doubtful",
        ),
        *_looks(),
        Command(
            name="full_screen",
            text="&Full Screen",
            tip="Use the whole screen",
            menu=menu,
            group=3,
            keys=("F11",),
            checkable=True,
        ),
    )


def _article() -> tuple[Command, ...]:
    """What can be done with the article in the reader, in the last groups of several menus."""
    named: tuple[tuple[str, str, str, Menu, tuple[str, ...]], ...] = (
        ("copy_text", "Copy Selected Te&xt", "Copy the words selected in the article", Menu.EDIT, ()),
        ("search_selection", "Search for T&his", "List the quotations with the words selected", Menu.EDIT, ()),
        ("next_document", "&Next Document", "Go to the next article of the list", Menu.DOCUMENT, ("Alt+PgDown",)),
        ("previous_document", "&Previous Document", "Go to the article before", Menu.DOCUMENT, ("Alt+PgUp",)),
        ("zoom_in", "Zoom &In", "Larger letters in the article", Menu.VIEW, ("Ctrl++", "Ctrl+=")),
        ("zoom_out", "Zoom O&ut", "Smaller letters in the article", Menu.VIEW, ("Ctrl+-",)),
        ("zoom_usual", "Usual Si&ze", "Letters of the usual size in the article", Menu.VIEW, ("Ctrl+0",)),
    )
    return tuple(Command(name=n, text=text, tip=tip, menu=m, group=4, keys=keys) for n, text, tip, m, keys in named)


def _help() -> tuple[Command, ...]:
    menu = Menu.HELP
    return (
        Command(
            name="guide",
            text="&Guide",
            tip="How to work with Inquit, in ten short pages",
            menu=menu,
            keys=("F1",),
            icon="help",
        ),
        Command(
            name="tour",
            text="&Tour",
            tip="Two minutes on what stands where; it can be left at any time",
            menu=menu,
            icon="next",
        ),
        Command(
            name="keys",
            text="&Keys",
            tip="All commands with their keys",
            menu=menu,
            keys=("?",),
            icon="keyboard",
            letter=True,
        ),
        Command(name="change_keys", text="&Change Keys…", tip="Give commands other keys", menu=menu),
        Command(
            name="search_help",
            text="&Search Language",
            tip="What can be typed in the search box",
            menu=menu,
            icon="search",
        ),
        Command(
            name="report",
            text="&Report a Problem…",
            tip="Copy what we must know to mend a fault: version, system, last faults; nothing is sent",
            menu=menu,
            group=1,
            icon="warning",
        ),
        Command(
            name="about",
            text="&About Inquit",
            tip="Version, where the library lies, and all that comes with Inquit with its licences",
            menu=menu,
            group=1,
        ),
    )


COMMANDS: tuple[Command, ...] = (*_file(), *_edit(), *_quotation(), *_document(), *_view(), *_article(), *_help())
