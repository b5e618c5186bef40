"""What a source is made of: files, pages, entries of a feed, and what was last read of each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from feeds.store.rows import row_of
from feeds.store.tables import DOCUMENTS
from feeds.store.upserting import upsert

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

ABSENT = "absent"
"""What stands in the place of a digest for a document that its source does not have."""
_LONGEST_KEY = 400  # characters: PostgreSQL takes no more than 2704 bytes into an index


@dataclass(frozen=True, slots=True)
class Document:
    """What stays when the same page or file is read again, as it was last read.

    ``digest`` is SHA-256 of the bytes that were decided on last, ``pending`` of those that the
    brake holds since ``held_since``, with the reason in words, or ABSENT; ``rejected`` is a digest
    of what it announced when a person refused that, or ABSENT.  ``issue`` is the stored issue that
    was accepted.
    ``last_checked`` is the last look at which it was not as it had been noted, or was held.
    ``etag`` and ``last_modified`` are as the server sent them.  ``gone`` says that its source,
    which lists everything, no longer has it.
    """

    source: str
    key: str
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    pending: str | None = None
    held_since: datetime | None = None
    held_because: str | None = None
    rejected: str | None = None
    issue: str | None = None
    last_checked: datetime | None = None
    last_changed: datetime | None = None
    gone: bool = False

    @property
    def is_entry(self) -> bool:
        """Whether it is part of another document, which alone is looked at: an entry of a feed."""
        return self.last_checked is None

    @property
    def is_away(self) -> bool:
        """Whether it was missing the last time, whatever that was taken for."""
        return self.gone or ABSENT in {self.pending, self.rejected}

    def back(self) -> Document:
        """Return it as one that its source has."""
        if not self.is_away:
            return self
        pending = None if self.pending == ABSENT else self.pending
        rejected = None if self.rejected == ABSENT else self.rejected
        return replace(self, gone=False, pending=pending, rejected=rejected)


Mark = list[str | None]
"""What of a document changes when somebody takes it, holds it, or refuses it."""

_MARK = ("digest", "pending", "rejected", "issue")


def document_key(name: str) -> str:
    """Return a path or address as the key of a document: itself, one of great length shortened.

    >>> len(document_key("https://exemple.fr/" + "a" * 5000))
    400
    """
    if len(name) <= _LONGEST_KEY:
        return name
    digest = hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()
    return f"{name[: _LONGEST_KEY - len(digest) - 1]}…{digest}"


def first_seen(document: Document | None, digest: str, now: datetime) -> datetime:
    """Return when bytes of a document were seen first: when the brake held them, else *now*."""
    held = document is not None and document.pending == digest
    return (document.held_since if held and document else None) or now


def get(conn: Connection, source: str, key: str) -> Document | None:
    """Return a document, None when it was never kept."""
    one = select(DOCUMENTS).where(DOCUMENTS.c.source == source, DOCUMENTS.c.key == key)
    row = conn.execute(one).mappings().first()
    return None if row is None else Document(**row)


def of_source(conn: Connection, source: str) -> list[Document]:
    """Return the documents of a source by key, those that are gone as well."""
    query = select(DOCUMENTS).where(DOCUMENTS.c.source == source).order_by(DOCUMENTS.c.key)
    return [Document(*row) for row in conn.execute(query)]  # by place: there are thousands


def held(conn: Connection) -> dict[str, int]:
    """Return how many documents of each source wait for a person, by source; none are left out."""
    of_source = DOCUMENTS.c.source
    query = select(of_source, func.count()).where(DOCUMENTS.c.pending.is_not(None))
    return {str(one[0]): int(one[1]) for one in conn.execute(query.group_by(of_source))}


def marks(conn: Connection, source: str) -> dict[str, Mark]:
    """Return what tells whether somebody has taken, held or refused a document, by key."""
    query = select(*(DOCUMENTS.c[name] for name in ("key", *_MARK)))
    rows = conn.execute(query.where(DOCUMENTS.c.source == source))
    return {key: mark for key, *mark in rows}


def mark_of(document: Document) -> Mark:
    """Return what :func:`marks` gives for a document that is like this one."""
    return [document.digest, document.pending, document.rejected, document.issue]


def save(conn: Connection, document: Document) -> None:
    """Keep a document."""
    save_many(conn, [document])


def save_many(conn: Connection, documents: Iterable[Document]) -> None:
    """Keep documents."""
    upsert(conn, DOCUMENTS, [row_of(document) for document in documents])
