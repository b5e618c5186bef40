"""What people said of an issue when they sent it: it holds whenever that document is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, select

from feeds.store.rows import row_of
from feeds.store.tables import COVERS
from feeds.store.upserting import upsert

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


class Sender(NamedTuple):
    """Who sent a document, and the digest of what was sent: who changes it there sends another."""

    name: str
    digest: str


def of_source(conn: Connection, source: str) -> dict[str, Cover]:
    """Return what was said of documents of a source, by their keys."""
    told = select(*(COVERS.c[name] for name in ("document", *Cover.__slots__)))
    rows = conn.execute(told.where(COVERS.c.source == source))
    return {key: Cover(*cover) for key, *cover in rows}


def senders(conn: Connection, source: str) -> dict[str, Sender]:
    """Return by whom documents of a source were sent, by their keys, as far as that is known."""
    told = select(COVERS.c.document, COVERS.c.sender, COVERS.c.sent)
    rows = conn.execute(told.where(COVERS.c.source == source, COVERS.c.sent.is_not(None)))
    return {key: Sender(name, digest) for key, name, digest in rows}


def keep(
    conn: Connection, source: str, document: str, cover: Cover, sender: Sender | None = None
) -> bool:
    """Keep what is said of a document now, in the place of what was; False when it is the same.

    Who sent it is kept beside, and is none of what is said of it.
    """
    same = of_source(conn, source).get(document, Cover()) == cover
    if cover == Cover() and sender is None:
        here = COVERS.c.source == source, COVERS.c.document == document
        conn.execute(delete(COVERS).where(*here))
    else:
        by = {"sender": sender.name if sender else "", "sent": sender and sender.digest}
        where = {"source": source, "document": document}
        upsert(conn, COVERS, [where | row_of(cover) | by])
    return not same
