"""What tells that an event is as it was: a name for all that the store knows of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import select

from feeds.store.merges import merged
from feeds.store.tables import CHANGES, EVENTS, SIGHTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sqlalchemy import Connection, Table


@dataclass(frozen=True, slots=True)
class Imprint:
    """An event that has a page: ``digest`` differs when anything of it, or told of it, does.

    ``first`` and ``last`` are the days of an event that feeds can show, None for others.
    """

    uid: str
    digest: str
    first: date | None
    last: date | None

    def touches(self, year: int) -> bool:
        """Return whether one of its days lies in a year."""
        if self.first is None or self.last is None:
            return False
        return self.first.year <= year <= self.last.year


def imprints(conn: Connection) -> list[Imprint]:
    """Return the imprints of the events that are not hidden, by uid.

    One that turned out to be another has the imprint of that one: its page shows it.
    """
    digests = _digests(conn, merged(conn))
    e = EVENTS.c
    columns = (e.uid, e.merged_into, e.hidden, e.shown_first, e.shown_last)
    rows = {row.uid: row for row in conn.execute(select(*columns).order_by(e.uid))}
    found = []
    for uid, told in rows.items():
        row = told if told.merged_into is None else rows[told.merged_into]
        if not row.hidden:
            found.append(Imprint(uid, digests[row.uid], row.shown_first, row.shown_last))
    return found


def _digests(conn: Connection, shown: Mapping[str, str]) -> dict[str, str]:
    """Return the digests by uid; what was merged into an event is told with it."""
    made: dict[str, Any] = {}
    for table, order in ((EVENTS, "uid"), (SIGHTINGS, "id"), (CHANGES, "id")):
        for uid, row in _rows(conn, table, order):
            made.setdefault(shown.get(uid, uid), hashlib.sha256()).update(repr(row).encode())
    return {uid: digest.hexdigest()[:32] for uid, digest in made.items()}


def _rows(conn: Connection, table: Table, order: str) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield the rows of a table as the driver has them, each with its uid: nobody reads them."""
    wanted = select(table.c.uid, *table.c).order_by(table.c[order])
    rows = cast("Iterable[tuple[Any, ...]]", conn.execute(wanted).cursor)
    yield from ((row[0], row[1:]) for row in rows)
