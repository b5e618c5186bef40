"""What people said of an issue when they sent it: it holds whenever that document is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from feeds.store.rows import row_of
from feeds.store.tables import COVERS

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Cover:
    """What came with an issue besides its bytes; None for what is left to the issue.

    ``url`` is where it stands, against which its links are read; ``content_type`` is as a server
    told it, with the charset.
    """

    published: date | None = None
    language: str | None = None
    url: str | None = None
    content_type: str | None = None


def of_source(conn: Connection, source: str) -> dict[str, Cover]:
    """Return what was said of documents of a source, by their keys."""
    told = select(*(COVERS.c[name] for name in ("document", *Cover.__slots__)))
    rows = conn.execute(told.where(COVERS.c.source == source))
    return {key: Cover(*cover) for key, *cover in rows}


def keep(conn: Connection, source: str, document: str, cover: Cover) -> bool:
    """Keep what is said of a document now, in the place of what was; False when it is the same."""
    if of_source(conn, source).get(document, Cover()) == cover:
        return False
    conn.execute(delete(COVERS).where(COVERS.c.source == source, COVERS.c.document == document))
    if cover != Cover():
        where = {"source": source, "document": document}
        conn.execute(COVERS.insert(), where | row_of(cover))
    return True
