# SPDX-License-Identifier: Apache-2.0
"""The page of one speaker: names, roles and organizations over time, months, documents, and who speaks beside."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable

from desktop_app.library.editing import parting
from desktop_app.library.editing.naming import OF_ALIAS
from desktop_app.library.editing.people import speaker_of
from desktop_app.library.finding.conditions import conditions
from desktop_app.library.library import Library
from desktop_app.library.storage import codec
from desktop_app.library.storage.canonical import label_of
from desktop_app.model.browse import FacetCount, Period, Person, PersonDocument, PersonPage
from desktop_app.model.query import Query
from desktop_app.model.speaker import Kind
from desktop_app.model.terms import Form

COMPANIONS = 8
DOCUMENTS_ASKED = 500
"""Of somebody who speaks in more, the latest tell well enough who speaks beside."""
MOST_DOCUMENTS = 200
MOST_MONTHS = 60
"""Beyond that the chart has a bar a year."""
_GROUPS = {"role": ("office", "role_names"), "organization": ("body", "organization_names")}
_ANY = conditions(Query(attitudes=True, doubtful=True, reprints=True)).shown
_HAS = "SELECT 1 FROM quotation WHERE speaker = ? AND shown = ? LIMIT 1"


def person(
    library: Library,
    name_or_id: int | str,
    *,
    attitudes: bool = False,
    doubtful: bool = False,
    reprints: bool = False,
    forms: Iterable[Form] = (),
) -> PersonPage:
    """The page of one speaker; attitudes, what is doubtful and reprints are left out unless asked for, or there is
    nothing else.

    All of the page is about quotations of these `forms`, of any where none is given.

    :raises LibraryProblem: there is none of that id or name.
    """
    with library.one_state() as connection:
        id = speaker_of(connection, name_or_id)
        name, kind = connection.execute("SELECT name, kind FROM speaker WHERE id = ?", (id,)).fetchone()
        aliases = connection.execute(
            f"SELECT DISTINCT a.name FROM alias a {OF_ALIAS} WHERE a.speaker IN"
            " (SELECT ?1 UNION ALL SELECT id FROM speaker WHERE person = ?1 AND person <> 0) AND a.name <> ?2"
            " ORDER BY a.folded, a.name",
            (id, name),
        ).fetchall()
        wanted = conditions(Query(attitudes=attitudes, doubtful=doubtful, reprints=reprints)).shown
        shown = wanted if any(connection.execute(_HAS, (id, each)).fetchone() for each in wanted) else _ANY
        formed = _of_forms(forms)
        which = f"q.speaker = ? AND q.shown IN ({', '.join(map(str, shown))}){formed}"
        rows = connection.execute(
            "SELECT q.id, d.id, d.published FROM quotation q JOIN document d ON d.id = q.document"
            f" WHERE {which} ORDER BY d.published, d.id, q.start, q.id",
            (id,),
        ).fetchall()
        ids = tuple(row[0] for row in rows)
        return PersonPage(
            id=id,
            name=name,
            kind=Kind(kind),
            aliases=tuple(row[0] for row in aliases),
            roles=_periods(connection, id, "role", which),
            organizations=_periods(connection, id, "organization", which),
            first=ids[0] if ids else None,
            latest=ids[-1] if ids else None,
            quotations=ids,
            joined=parting.joined(connection, id),
            months=_months(row[2] for row in rows),
            companions=_companions(connection, id, list(dict.fromkeys(row[1] for row in reversed(rows)))),
            documents=_documents(connection, rows),
            left_out=0 if codec.DOUBTFUL in shown else _number(connection, id, formed),
        )


def _of_forms(forms: Iterable[Form]) -> str:
    numbers = sorted(codec.FORM_NUMBER[form] for form in forms)
    return f" AND q.form IN ({', '.join(map(str, numbers))})" if numbers else ""


def _number(connection: sqlite3.Connection, speaker: int, formed: str) -> int:
    sql = f"SELECT count(*) FROM quotation q WHERE q.speaker = ? AND q.shown = {codec.DOUBTFUL}{formed}"
    return int(connection.execute(sql, (speaker,)).fetchone()[0])


def _periods(connection: sqlite3.Connection, speaker: int, column: str, which: str) -> tuple[Period, ...]:
    """Values of `column` with the dates of their documents, in order of time; names that mean the same are one."""
    key, table = _GROUPS[column]
    rows = connection.execute(
        f"SELECT t.{key}, t.value, coalesce(min(nullif(d.published, '')), ''), max(d.published), count(*)"
        f" FROM quotation q JOIN term t ON t.id = q.{column} JOIN document d ON d.id = q.document"
        f" WHERE {which} AND t.{key} <> '' GROUP BY t.id ORDER BY count(*) DESC, t.key",
        (speaker,),
    )
    found: dict[str, Period] = {}
    for group, value, first, latest, number in rows:
        before = found.get(group)
        if before is not None:
            first = min(filter(None, (before.first, first)), default="")
            latest, number, value = max(before.latest, latest), before.quotations + number, before.name
        found[group] = Period(name=label_of(table, group) or value, first=first, latest=latest, quotations=number)
    return tuple(sorted(found.values(), key=lambda period: (period.first, period.name.casefold())))


def _months(dates: Iterable[str]) -> tuple[FacetCount, ...]:
    """Quotations by month, those without any between the first and the last included; by year over a long time."""
    counted = Counter(date[:7] for date in dates if len(date) >= 7)
    if not counted:
        return ()
    first, last = (_number_of(month(counted)) for month in (min, max))
    if last - first >= MOST_MONTHS:
        years = Counter[str]()
        for name, number in counted.items():
            years[name[:4]] += number
        names = [str(year) for year in range(int(min(years)), int(max(years)) + 1)]
        return tuple(FacetCount(value=name, label=name, count=years[name]) for name in names)
    names = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
    return tuple(FacetCount(value=name, label=name, count=counted[name]) for name in names)


def _number_of(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _companions(connection: sqlite3.Connection, speaker: int, documents: list[int]) -> tuple[Person, ...]:
    """Who else speaks in the `documents`, latest first; `quotations` is the number of these."""
    rows = connection.execute(
        "SELECT s.id, s.name, s.kind, count(DISTINCT q.document) AS n FROM json_each(?) j"
        " CROSS JOIN quotation q ON q.document = j.value CROSS JOIN speaker s ON s.id = q.speaker"
        f" WHERE q.shown = {codec.SPEECH} AND q.speaker <> ? AND s.kind = 'person'"
        " GROUP BY s.id ORDER BY n DESC, s.key LIMIT ?",
        (codec.to_json(documents[:DOCUMENTS_ASKED]), speaker, COMPANIONS),
    )
    return tuple(Person(id=id, name=name, kind=Kind(kind), quotations=n) for id, name, kind, n in rows)


def _documents(connection: sqlite3.Connection, rows: list[tuple[int, int, str]]) -> tuple[PersonDocument, ...]:
    """The documents of (quotation, document, date), latest first."""
    number = Counter(document for _, document, _ in rows)
    first = {document: quotation for quotation, document, _ in reversed(rows)}
    latest = list(dict.fromkeys(document for _, document, _ in reversed(rows)))[:MOST_DOCUMENTS]
    titles = connection.execute(
        "SELECT d.id, iif(d.title <> '', d.title, d.name), d.published FROM json_each(?) j"
        " CROSS JOIN document d ON d.id = j.value",
        (codec.to_json(latest),),
    )
    return tuple(
        PersonDocument(id=id, title=title, published=date, quotations=number[id], first=first[id])
        for id, title, date in titles
    )
