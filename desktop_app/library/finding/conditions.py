# SPDX-License-Identifier: Apache-2.0
"""From a query to SQL: what must hold of a row of `quotation` (called q)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.library.storage import codec
from desktop_app.model.certainty import State
from desktop_app.model.query import Facet, Query

if TYPE_CHECKING:
    from desktop_app.library.finding.search_language import Either, Part, Term

Value = int | float | str


class Condition(NamedTuple):
    """An SQL expression over q with its parameters.

    `narrow` where it leaves few rows and has an index, `after_shown` where the index begins with q.shown.
    """

    sql: str
    values: tuple[Value, ...] = ()
    narrow: bool = False
    after_shown: bool = False


class Conditions(NamedTuple):
    """`match` is an FTS5 expression ("" for none), `shown` the values of q.shown, `rest` all must hold."""

    match: str
    shown: tuple[int, ...]
    rest: tuple[Condition, ...]

    @property
    def everything(self) -> bool:
        """Whether only `shown` restricts the rows."""
        return not self.match and not self.rest

    @property
    def narrow(self) -> bool:
        """Whether to begin with what matches, rather than with an index in the order asked for."""
        return bool(self.match) or any(c.narrow for c in self.rest)

    def doubtful(self) -> tuple[int, ...]:
        """The values of q.shown of what is doubtful and otherwise like what is asked for."""
        return tuple(shown | codec.DOUBTFUL for shown in self.shown if shown & codec.WITHOUT_REPRINT == codec.SPEECH)

    def tables(self) -> str:
        """What to select from."""
        return "words w CROSS JOIN quotation q" if self.match else "quotation q"

    def where(self, *, by_shown: bool = False) -> str:
        """The condition on those tables.

        Nearly all rows are shown: to look them up by that is worth it only where the index gives their order too
        (`by_shown`). The plus sign keeps SQLite from it elsewhere.
        """
        served = not self.match and all(c.after_shown for c in self.rest)
        plus = "" if by_shown or served else "+"
        shown = f"IN ({', '.join(map(str, self.shown))})" if len(self.shown) > 1 else f"= {self.shown[0]}"
        parts = [f"{plus}q.shown {shown}"]
        if self.match:
            parts[:0] = ["words MATCH ?", "q.id = w.rowid"]
        return " AND ".join([*parts, *(f"({c.sql})" for c in self.rest)])

    def values(self) -> tuple[Value, ...]:
        """The parameters of `where`."""
        found: list[Value] = [self.match] if self.match else []
        for condition in self.rest:
            found.extend(condition.values)
        return tuple(found)


def conditions(query: Query) -> Conditions:
    """What `query` asks for.

    :raises BadQuery: its words cannot be understood.
    """
    wanted, terms, each_copy, rest = _of_words(query.words) if query.words.strip() else ("", (), False, [])
    if query.forms and len(query.forms) < len(codec.FORMS):
        numbers = sorted(codec.FORM_NUMBER[form] for form in query.forms)
        rest.append(Condition(sql=f"q.form IN ({', '.join(map(str, numbers))})", after_shown=len(numbers) == 1))
    if query.attributed is not None:
        rest.append(Condition(sql="q.speaker <> 0" if query.attributed else "q.speaker = 0"))
    rest.extend(_of_facets(query.facets))
    each_copy = each_copy or query.reprints or any(facet in OF_COPIES for facet, _ in query.facets)
    return Conditions(match=wanted, shown=_shown(query, terms, each_copy=each_copy), rest=tuple(rest))


def _of_words(words: str) -> tuple[str, tuple[Term, ...], bool, list[Condition]]:
    """The FTS5 expression, the terms, whether one of them names articles or papers, and the conditions of those that
    are not looked up in the index."""
    # Loaded with the first search: the window starts with none.
    from desktop_app.library.finding.search_language import Term, leaves, parse

    parts = parse(words)
    wanted, rest = _of_parts(parts)
    naming = any(term.field in _NAMING or (term.field, term.text) == ("is", "copy") for term in leaves(parts))
    return wanted, tuple(part for part in parts if isinstance(part, Term)), naming, rest


def _of_parts(parts: tuple[Part, ...]) -> tuple[str, list[Condition]]:
    """The FTS5 expression and the other conditions by which all of `parts` hold."""
    from desktop_app.library.finding.search_language import Term, matched, to_match

    wanted, excluded = to_match(parts)
    rest = [
        _of_term(part) if isinstance(part, Term) else _of_either(part)
        for part in parts
        if not (matched(part) or (isinstance(part, Term) and _in_shown(part)))
    ]
    if excluded:
        rest.append(Condition(sql=f"NOT ({_MATCHED})", values=(excluded,)))
    return wanted, rest


_MATCHED = "q.id IN (SELECT rowid FROM words WHERE words MATCH ?)"


def _in_shown(term: Term) -> bool:
    """Whether `shown` says it, and nothing else."""
    return term.field not in _TERMS or (term.field == "is" and term.text in (_DOUBTFUL, _REPRINT))


def _of_either(either: Either) -> Condition:
    options: list[list[Condition]] = []
    for option in either.options:
        wanted, rest = _of_parts(option)
        options.append([Condition(sql=_MATCHED, values=(wanted,), narrow=True), *rest] if wanted else rest)
    sql = " OR ".join(f"({' AND '.join(f'({c.sql})' for c in option)})" for option in options)
    return Condition(
        sql=f"NOT ({sql})" if either.excluded else sql,
        values=tuple(value for option in options for c in option for value in c.values),
        narrow=not either.excluded and all(any(c.narrow for c in option) for option in options),
    )


def _shown(query: Query, terms: tuple[Term, ...], *, each_copy: bool) -> tuple[int, ...]:
    """Which of speech, attitudes, orphans, doubtful ones and reprints are asked for; the words decide before the
    switches."""
    if _says(terms, "is", "orphan"):
        return (codec.ORPHAN,)
    shown = {codec.SPEECH, codec.ATTITUDE} if query.attitudes else {codec.SPEECH}
    for term in terms:
        if term.field == "act":
            chosen = _ACTS[term.text]
            shown = {codec.SPEECH, codec.ATTITUDE} - chosen if term.excluded else chosen
    return tuple(sorted(_with_reprints(_with_doubtful(shown, query, terms), terms, each_copy=each_copy))) or (-1,)


# What names articles or papers is answered by all that they printed: otherwise a paper would be without the quotations
# that another one printed first.
OF_COPIES = frozenset({Facet.DOCUMENT, Facet.PUBLICATION})
_NAMING = frozenset({"title", "author", "publication", "in"})


def _with_reprints(shown: set[int], terms: tuple[Term, ...], *, each_copy: bool) -> set[int]:
    """`shown` with the reprints, or those alone, as the words say, else where `each_copy` counts."""
    reprints = {each | codec.REPRINT for each in shown}
    if _says(terms, "is", _REPRINT):
        return reprints
    if any(t.excluded and (t.field, t.text) in (("is", _REPRINT), ("with", "reprints")) for t in terms):
        return shown
    return shown | reprints if each_copy or _says(terms, "with", "reprints") else shown


def _with_doubtful(shown: set[int], query: Query, terms: tuple[Term, ...]) -> set[int]:
    """`shown` with the doubtful ones, or those alone, as the words say, else the switch; only speech is doubtful."""
    if codec.SPEECH not in shown:
        return shown - {codec.ATTITUDE} if _says(terms, "is", _DOUBTFUL) else shown
    if _says(terms, "is", _DOUBTFUL):
        return {codec.DOUBTFUL}
    left_out = any(t.excluded and t.text == _DOUBTFUL and t.field in ("is", "with") for t in terms)
    wanted = query.doubtful or _says(terms, "with", _DOUBTFUL)
    return shown | {codec.DOUBTFUL} if wanted and not left_out else shown


def _says(terms: tuple[Term, ...], field: str, text: str) -> bool:
    return any(t.field == field and t.text == text and not t.excluded for t in terms)


_DOUBTFUL, _REPRINT = "doubtful", "reprint"


_ACTS = {"speech": {codec.SPEECH}, "attitude": {codec.ATTITUDE}, "any": {codec.SPEECH, codec.ATTITUDE}}
_IS = {
    "starred": Condition(sql="q.starred = 1", narrow=True),
    "edited": Condition(sql="q.edited = 1"),
    "attributed": Condition(sql="q.speaker <> 0"),
    "unattributed": Condition(sql="q.speaker = 0"),
    "sure": Condition(sql="q.sure = 1 AND q.status = 0"),
    "tocheck": Condition(sql="q.sure = 0 AND q.status = 0"),
    "checked": Condition(sql="q.status = 1 AND q.status > 0", narrow=True),
    "wrong": Condition(sql="q.status = 2 AND q.status > 0", narrow=True),
    "noted": Condition(sql="q.id IN (SELECT p.id FROM passage p WHERE p.note <> '')", narrow=True),
    "copy": Condition(sql="q.document IN (SELECT l.document FROM likeness l WHERE l.first <> l.document)", narrow=True),
    "orphan": Condition(sql="q.shown = 2"),
}


def _form(term: Term) -> Condition:
    return Condition(sql="q.form = ?", values=([f.value for f in codec.FORMS].index(term.text),), after_shown=True)


def _kind(term: Term) -> Condition:
    kind = "" if term.text == "none" else term.text
    return Condition(sql="(SELECT kind FROM speaker s WHERE s.id = q.speaker) = ?", values=(kind,))


def _status(term: Term) -> Condition:
    if term.text == "none":
        return Condition(sql="q.status = 0")
    return _IS[term.text]


def _date(term: Term) -> Condition:
    """On or after a day, or before it; a document of "2016-05" may be of any day of that month and is kept by both."""
    if term.field == "before":
        sql = "SELECT d.id FROM document d WHERE d.published <> '' AND d.published < ?"
        return Condition(sql=f"q.document IN ({sql})", values=(term.text,))
    # The year first, since that can be looked up in the index.
    sql = (
        "SELECT d.id FROM document d WHERE d.published >= substr(?, 1, 4)"
        " AND d.published >= substr(?, 1, length(d.published))"
    )
    return Condition(sql=f"q.document IN ({sql})", values=(term.text, term.text))


def _certainty(term: Term) -> Condition:
    # Loaded with the words already.
    from desktop_app.library.finding.search_language import limit_of

    sign, number = limit_of(term)
    return Condition(sql=f"q.certainty {sign} ?", values=(number,), after_shown=True)


def _publication(term: Term) -> Condition:
    sql = "SELECT d.id FROM document d JOIN term t ON t.id = d.publication WHERE instr(t.key, ?) > 0"
    return Condition(sql=f"q.document IN ({sql})", values=(codec.fold(term.text),))


def _author(term: Term) -> Condition:
    sql = "SELECT d.id FROM document d WHERE d.authors <> '' AND instr(folded(d.authors), ?) > 0"
    return Condition(sql=f"q.document IN ({sql})", values=(codec.fold(term.text),))


def _text(term: Term) -> Condition:
    # Loaded with the words already.
    from desktop_app.library.finding.search_language import in_text

    return Condition(sql=f"q.document IN ({IN_TEXT})", values=(in_text(term),), narrow=True)


def _in(term: Term) -> Condition:
    sql, values = in_collection(term)
    return Condition(sql=f"q.document IN ({sql})", values=values, narrow=True)


IN_TEXT = "SELECT rowid FROM words_in_text WHERE words_in_text MATCH ?"


def in_collection(term: Term) -> tuple[str, tuple[str, ...]]:
    """The documents in the collections that `term` names, as SQL with its values."""
    folded = codec.fold(term.text)
    which = "substr(c.key, 1, length(?)) = ?" if term.prefix else "c.key = ?"
    sql = f"SELECT m.document FROM collection c JOIN membership m ON m.collection = c.id WHERE {which}"
    return sql, (folded, folded) if term.prefix else (folded,)


def _tag(term: Term) -> Condition:
    folded = codec.fold(term.text)
    which = "substr(t.key, 1, length(?)) = ?" if term.prefix else "t.key = ?"
    sql = f"SELECT g.quotation FROM term t JOIN tagging g ON g.tag = t.id WHERE {which}"
    return Condition(sql=f"q.id IN ({sql})", values=(folded, folded) if term.prefix else (folded,), narrow=True)


_TERMS = {
    "form": _form,
    "kind": _kind,
    "status": _status,
    "is": lambda term: _IS[term.text],
    "after": _date,
    "before": _date,
    "certainty": _certainty,
    "publication": _publication,
    "tag": _tag,
    "author": _author,
    "text": _text,
    "in": _in,
}


def _of_term(term: Term) -> Condition:
    condition = _TERMS[term.field](term)
    if not term.excluded:
        return condition
    return Condition(sql=f"NOT ({condition.sql})", values=condition.values)


def _of_facets(facets: tuple[tuple[Facet, str], ...]) -> list[Condition]:
    """One condition a facet; the values of one are alternatives."""
    by_facet: dict[Facet, list[str]] = {}
    for facet, value in facets:
        by_facet.setdefault(facet, []).append(value)
    return [_of_facet(facet, values) for facet, values in by_facet.items()]


def _of_facet(facet: Facet, values: list[str]) -> Condition:
    marks = ", ".join("?" * len(values))
    if facet is Facet.YEAR:
        each = "substr(d.published, 1, 4) = ?"
        sql = f"q.document IN (SELECT d.id FROM document d WHERE {' OR '.join([each] * len(values))})"
        return Condition(sql=sql, values=tuple(values))
    if facet is Facet.STATE:
        return _of_states({State(value) for value in values if value in codec.STATES})
    if facet is Facet.SPEAKER:
        return _of_speakers(values)
    if facet is Facet.DOCUMENT:
        numbers = [int(v) for v in values if v.isdigit()]
        return Condition(sql=f"q.document IN ({', '.join(map(str, numbers))})", narrow=True)
    if facet in _GROUPED:
        return _of_group(facet, values)
    return Condition(sql=_TERM_FACETS[facet].format(marks=marks), values=tuple(values), narrow=True)


def _of_states(states: set[State]) -> Condition:
    marked = states <= {State.CHECKED, State.WRONG}
    sql = f"{codec.STATE} IN ({', '.join(str(codec.STATES.index(state)) for state in sorted(states))})"
    return Condition(sql=f"{sql} AND q.status > 0" if marked else sql, narrow=marked)


_GROUPED = {Facet.ORGANIZATION: ("organization", "body"), Facet.ROLE: ("role", "office")}


def _of_group(facet: Facet, values: list[str]) -> Condition:
    """All names that mean the same as one of `values`; a place means no organization and is itself alone."""
    from desktop_app.library.storage.canonical import body_key, office_key

    column, key = _GROUPED[facet]
    keys = [body_key(value) if facet is Facet.ORGANIZATION else office_key(value) for value in values]
    named = [value for value, found in zip(values, keys, strict=True) if not found]
    known = [found for found in keys if found]
    either = (f"{key} IN ({', '.join('?' * len(known))})", f"value IN ({', '.join('?' * len(named))})")
    sql = f"q.{column} IN (SELECT id FROM term WHERE {either[0]} UNION SELECT id FROM term WHERE {either[1]})"
    return Condition(sql=sql, values=(*known, *named), narrow=True)


_TERM_FACETS = {
    Facet.TAG: "q.id IN (SELECT g.quotation FROM term t JOIN tagging g ON g.tag = t.id WHERE t.value IN ({marks}))",
    Facet.PUBLICATION: "q.document IN (SELECT d.id FROM term t JOIN document d ON d.publication = t.id"
    " WHERE t.value IN ({marks}))",
}


def _of_speakers(values: list[str]) -> Condition:
    """Speakers by id, or by name where a value is no number; "" is nobody."""
    numbers = [int(v) for v in values if v.isdigit()] + ([0] if "" in values else [])
    names = [codec.fold(v) for v in values if v and not v.isdigit()]
    sql = f"q.speaker IN ({', '.join(map(str, numbers))})"
    if names:
        person = "iif(person <> 0, person, id)"
        sql += f" OR q.speaker IN (SELECT {person} FROM speaker WHERE key IN ({', '.join('?' * len(names))}))"
    return Condition(sql=sql, values=tuple(names), narrow=True)
