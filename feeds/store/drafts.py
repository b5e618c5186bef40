"""Issues that somebody looks at before they are sent; nothing is read from them till then."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, select

from feeds.store.covers import Cover
from feeds.store.rows import row_of
from feeds.store.tables import DRAFTS
from feeds.store.upserting import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_LIFE = timedelta(days=1)
_MOST = 20  # drafts: each may be as large as an issue
_LEVEL = 1  # of zlib: they are there for minutes


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that is to be sent to a source under a name, and what is said of it.

    ``lines`` counts those that were read of it, 0 where it could not be read.
    """

    id: str
    name: str
    data: bytes = field(repr=False)
    made: datetime
    source: str
    cover: Cover = field(default_factory=Cover)
    lines: int = 0


class Left(NamedTuple):
    """A draft as it is listed, without its bytes."""

    id: str
    name: str
    made: datetime
    source: str
    lines: int


def save(conn: Connection, draft: Draft, *, now: datetime) -> None:
    """Keep a draft; those that are a day old go, and the oldest others where there are too many."""
    conn.execute(delete(DRAFTS).where(DRAFTS.c.made <= now - _LIFE))
    row = {name: getattr(draft, name) for name in ("id", "name", "made", "source", "lines")}
    row["data"] = zlib.compress(draft.data, _LEVEL)
    upsert(conn, DRAFTS, [row | row_of(draft.cover)])
    others = select(DRAFTS.c.id).where(DRAFTS.c.id != draft.id)
    latest = others.order_by(DRAFTS.c.made.desc(), DRAFTS.c.id).limit(_MOST - 1)
    kept = [draft.id, *conn.execute(latest).scalars()]
    conn.execute(delete(DRAFTS).where(DRAFTS.c.id.not_in(kept)))


def get(conn: Connection, name: str, *, now: datetime) -> Draft | None:
    """Return a draft by its identifier, None when there is none any more."""
    here = select(DRAFTS).where(DRAFTS.c.id == name, DRAFTS.c.made > now - _LIFE)
    row = conn.execute(here).mappings().first()
    if row is None:
        return None
    cover = Cover(**{one: row[one] for one in Cover.__slots__})
    data = zlib.decompress(row["data"])
    return Draft(row["id"], row["name"], data, row["made"], row["source"], cover, row["lines"])


def left(conn: Connection, *, now: datetime) -> list[Left]:
    """Return the drafts that nobody has sent or dropped yet, the newest first."""
    columns = (DRAFTS.c[name] for name in Left._fields)
    query = select(*columns).where(DRAFTS.c.made > now - _LIFE)
    return [Left(*row) for row in conn.execute(query.order_by(DRAFTS.c.made.desc(), DRAFTS.c.id))]


def remove(conn: Connection, name: str) -> None:
    """Drop a draft."""
    conn.execute(delete(DRAFTS).where(DRAFTS.c.id == name))
