# SPDX-License-Identifier: Apache-2.0
"""Sentences of the rooms below, in the language of the window.

These rooms know no Qt and speak English: to the command line, in worker processes, and in the library, which keeps the
names of edits and why files were refused. So a finished sentence is known here by its pattern. One that no pattern
knows is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from desktop_app.base.errors import UnreadableFile
from desktop_app.ui.terms import documents, quotations, term
from desktop_app.ui.translation import is_english, mark, tr, tr_n

# The first that fits is taken. A test finds each of them in the rooms below.
PATTERNS = (
    mark("Set the speaker of {quotations} to {name}"),
    mark("Took the speaker from {quotations}"),
    mark("Set the form of {quotations} to {form}"),
    mark("Set the {field} of {what} to {name}"),
    mark("Took the {field} from {quotations}"),
    mark("Set {what} to {value}"),
    mark("Marked {quotations} as {status}"),
    mark("Took the mark from {quotations}"),
    mark("Starred {quotations}"),
    mark("Took the star from {quotations}"),
    mark("Tagged {quotations} with {tags} and took {gone} away"),
    mark("Tagged {quotations} with {tags}"),
    mark("Took the tag {gone} from {quotations}"),
    mark("The tags are as they were"),
    mark("Changed a note"),
    mark("Changed where a quotation begins and ends"),
    mark("Added a quotation"),
    mark("Deleted {quotations}"),
    mark("Put {documents} into “{name}”"),
    mark("Took {documents} out of “{name}”"),
    mark("Made the collection “{name}”"),
    mark("Called a collection “{name}”"),
    mark("Deleted the collection “{name}”"),
    mark("Renamed {old} to {name}"),
    mark("Merged {names} into {name}"),
    mark("Merged nothing"),
    mark("Split {quotations} from {name}"),
    mark("Parted {one} from {other}"),
    mark("Keeps two speakers apart"),
    mark("Looked for the same people again: {quotations} changed"),
    mark("Removed {what} with {quotations}"),
    mark("Removed {what}"),
    mark("Added {documents} with {quotations}"),
    mark("Read {documents} again"),
    mark("Ran the extraction again over {documents}"),
    mark("Ran the extraction again"),
    mark("Brought up to date"),
    mark("{path} can only be read; nothing can be imported into it."),
    mark("{path} can only be read; nothing can be changed in it."),
    mark("“{said}” is no date; write it like 2016-05-12, 12 May 2016, 2016-05 or 2016."),
    mark("{path} cannot be written ({reason})."),
    mark("{path} cannot be read ({reason})."),
    mark("There is no key to sign with yet. Make one with: inquit key"),
    mark("The key {path} is damaged. Put a copy in its place, or make another with: inquit key --replace"),
    mark("{path} is not in UTF-8. Save it as “CSV UTF-8” and try again."),
    mark("{path} holds no corrections: {reason}. Choose a CSV file that was exported from a library."),
    mark("{path} is a folder; a library is a file."),
    mark("{path} is a folder; choose a file for the library."),
    mark("{folder} is watched already, with all below it."),
    mark("There is no document {id} in the library."),
    mark("There is no speaker {id} in the library."),
    mark("There is a collection “{name}” already."),
    mark("A collection needs a name."),
    mark("There is no backup {backup}."),
    mark("The backup {backup} cannot be written: {reason}."),
    mark("The backup {backup} cannot be put in place: {reason}."),
    mark("The backup {backup} was made by a newer version of this program."),
    mark("The library {path} is in use; close every window and program that has it open, then try again."),
    mark(
        "The library {path} was made by a newer version of this program (library version {version}, known up "
        "to {known}). Install the newer program."
    ),
    mark("The library {path} cannot be read: {reason}."),
    mark("The library {path} is empty: nothing is left of what it held."),
    mark("The library {path} {problem}. Its newest sound backup is of {date}."),
    mark("No library can be made in {folder}: the folder can only be read. Choose another."),
    mark("The folder {folder} for the library cannot be made: {reason}."),
    mark("The library {path} {problem}."),
    mark("is empty: nothing is left of what it held"),
    mark("is damaged"),
    mark("is damaged; restore one of its backups (File > Restore a backup, or `inquit restore`)"),
    mark("is not a library of this program; choose another file"),
    mark("can only be read; move it to a folder that you may write to, or change its permissions"),
    mark("is in use by another program; close that, or wait a moment and try again"),
    mark("could not be written because the disk is full; nothing of this step was kept. Free some space and try again"),
    mark("cannot be opened; see that its folder exists and that you may write to it"),
    mark("could not be read or written; see that its disk is connected and has room"),
    mark("Only the text of this document was kept: its original was larger than the settings allow."),
    mark("This article is in the library already, as another document."),
    mark("“{typed}” is no address of a page; it begins with https:// or http://."),
    mark("Addresses with a user's name in them are not fetched: the library would keep the password."),
    mark("A worker process ended while it started; nothing can be read."),
    mark("These are too many quotations for one Word document. Choose fewer, or another format."),
    mark("Parquet is written by pyarrow, which is not installed. Install it (pip install pyarrow) or take CSV."),
    mark("{message} — at the end"),
    mark("{message} — here: “{place}”"),
    mark("A search may have up to {count} characters"),
    mark("OR needs something on both sides"),
    mark("AND needs something on both sides"),
    mark("Nothing follows NOT"),
    mark("Nothing follows the minus sign"),
    mark("Parentheses may stand {count} deep"),
    mark("There is no field “{field}:”; the fields are {fields}"),
    mark("A star needs the beginning of a word before it"),
    mark("“{field}:” needs a value"),
    mark("“{field}:” needs a date like 2016, 2016-05 or 2016-05-12"),
    mark("“{field}:” needs a limit between 0 and 1, like >0.7 or <0.4"),
    mark("“{field}:” takes one of {choices}"),
    mark("“{field}:{value}” holds for the whole search and cannot be one side of OR"),
    mark("“{field}:” is asked of quotations; documents have {fields}, after: and before:"),
    mark("could not be analysed"),
    mark("could not be read"),
    mark("is a form to log in; open it in a browser, and save the page or paste its text"),
    mark("the folder cannot be listed ({reason})"),
    mark("brought down the process that read it (too large for the memory, or a fault of this program)"),
    mark("was not read: the work was stopped"),
    mark("took longer than {seconds} s"),
    mark("took more than {seconds} s of processor time"),
    mark("is a damaged {kind}"),
    mark("holds far more than its size tells, as archives do that are made to fill a memory"),
    mark("is an archive of more than {count} files"),
    mark("is an encrypted {kind}: it asks for a password"),
    mark("is a file of subtitles"),
    mark("is an e-mail"),
    mark("is a saved web archive"),
    mark("is a mailbox"),
    mark("is a table"),
    mark("holds no text"),
    mark("holds no text, only white space"),
    mark("holds no text: a PDF of pictures needs text recognition first"),
    mark("there is no encoding called “{encoding}”"),
    mark("is not written in the encoding “{encoding}”"),
    mark("is an encrypted e-book: its publisher locked it"),
    mark("is binary, not text"),
    mark("is JSON that lies too deep"),
    mark("is damaged JSON"),
    mark("is an encrypted e-mail"),
    mark("holds no web page"),
    mark("holds no e-mail"),
    mark("holds no subtitles"),
    mark("is a damaged PDF document"),
    mark("is an encrypted PDF document: it asks for a password"),
    mark("holds no text in the column “{column}”"),
    mark("no name of a column says which holds the texts (columns: {columns})"),
    mark("cannot be read ({reason})"),
    mark("holds many documents"),
    mark("is empty"),
    mark("is larger than {size} MB"),
    mark("there is no such file"),
    mark("may not be read (permission denied)"),
    mark("is a folder, not a file"),
    mark("is a device or pipe, not a file"),
    mark("holds a word of more than {count} letters: it is no text"),
    mark("is an empty ZIP archive"),
    mark("is an old Office document, or one with a password, which cannot be read"),
    mark("is a database; a library is opened, not imported"),
    mark("is an image"),
    mark("is a compressed archive"),
    mark("is a program"),
    mark("is a sound recording"),
    mark("is a sound or film recording"),
    mark("is a sound, film or image file"),
    mark("is XML of a kind that cannot be read"),
    mark("is a damaged table"),
    mark("is a ZIP archive that holds no file which can be read"),
    mark("is a table, drawing or presentation, which is not read yet"),
    mark("asks for a login"),
    mark("asks for payment"),
    mark("does not let programs read it, or asks for a login"),
    mark("is not there"),
    mark("is not there any more"),
    mark("cannot be had: its server has a fault"),
    mark("cannot be had"),
    mark("cannot be fetched"),
    mark("cannot be fetched: {reason}"),
    mark(
        "the Flatpak of Inquit has no network. Save the page in a browser and open the file, or allow it "
        "with: flatpak override --user --share=network {id}"
    ),
    mark("its name is not known; is this machine connected?"),
    mark("did not answer for {seconds} s"),
    mark("cannot be reached; nobody answers there (connection refused)"),
    mark("cannot be reached; nobody answers there"),
    mark("sent an answer that cannot be understood"),
    mark("cannot be trusted: its certificate is not valid"),
    mark("broke off before all of it was there"),
    mark("{failed}: it needs more memory than it may have"),
    mark("{failed}, by a fault of this program ({error})"),
    mark("A short form of the first name"),
    mark("The same name, with other roles or organizations"),
    mark("A family name alone"),
    mark("Initials or middle names may be missing"),
    mark("The same name with and without what follows it"),
    mark("The first names are nearly the same"),
    mark("The same full name; roles and organizations do not contradict, or the articles share speakers."),
    mark("“{one}” and “{other}” are forms of one name, and nobody else has one."),
    mark("{name} is the only full name of the library with this family name, in several articles."),
    mark("{name} is the only full name with this family name in the articles that share a speaker with this one."),
    mark("The file is no TOML: {reason}"),
    mark("The form needs a name."),
    mark("A | stands outside of [ ]."),
    mark("A ] closes nothing."),
    mark("A [ is not closed."),
    mark("A {sign} has no partner."),
    mark("the {field} of {documents}"),
    mark("Spreadsheet (CSV)"),
    mark("Table with tabs (TSV)"),
    mark("Excel workbook (XLSX)"),
    mark("Web page (HTML)"),
    mark("Word document (DOCX)"),
    mark("Reference managers (RIS)"),
    mark("Restored the marks of {quotations} from {file}"),
    mark("pages read"),
    mark("pages searched"),
    mark("words searched"),
    mark("Of those with this family name only {one} is known as “{post}”, as “{name}” is here."),
    mark("{one} is the only full name with this family name, and is known as “{post}”, as “{name}” is here."),
    mark("Under full names with this family name {some} of {all} quotations are those of {name}."),
)
_NAME = re.compile(r"\{(\w+)\}")
_COUNTED = re.compile(r"([\d,]+) (quotation|document|doubtful one|attitude)s?")
_COUNTS: dict[str, Callable[[int], str]] = {
    "quotation": quotations,
    "document": documents,
    "doubtful one": lambda count: tr_n("%n doubtful one", "%n doubtful ones", count),
    "attitude": lambda count: tr_n("%n attitude", "%n attitudes", count),
}


def translated(text: str) -> str:
    """`text`, which a room below made, in the window's language."""
    if is_english() or not text:
        return text
    for pattern, sentence in _compiled():
        if (match := pattern.fullmatch(text)) is not None:
            return tr(sentence, **{name: _value(name, value) for name, value in match.groupdict().items()})
    return text


def explained(error: Exception) -> str:
    """What an error says, in the window's language."""
    return f"{error.name}: {translated(error.reason)}" if isinstance(error, UnreadableFile) else translated(str(error))


def _value(name: str, value: str) -> str:
    """What stands in the place of `name`: counted things, words of the model, a sentence within, or the user's own."""
    if name in ("field", "form", "status"):
        return term(value)
    if name in ("what", "problem", "reason", "message", "failed"):
        value = translated(value)
    return _counted(value) if name in ("quotations", "documents", "what") else value


def _counted(text: str) -> str:
    """ "41 quotations and 2 doubtful ones"; what is between quotation marks is somebody's."""
    if "“" in text:
        return text
    done = _COUNTED.sub(lambda match: _COUNTS[match[2]](int(match[1].replace(",", ""))), text)
    return done.replace(" and ", tr(" and "))


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_as_expression(sentence), re.DOTALL), sentence) for sentence in PATTERNS)


def _as_expression(sentence: str) -> str:
    parts = _NAME.split(sentence)
    return "".join(re.escape(part) if at % 2 == 0 else f"(?P<{part}>.+?)" for at, part in enumerate(parts))
