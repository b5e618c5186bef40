"""Documents that left a source which lists everything: what they alone announced is missed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from feeds.refresh.brake import reason_to_keep
from feeds.refresh.reading import documents_of
from feeds.store import documents
from feeds.store.documents import ABSENT
from feeds.store.unlisted import ahead, unlisted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from feeds.config import Brake
    from feeds.refresh.looking import Look
    from feeds.store.documents import Document


class Held(NamedTuple):
    """Documents that are held although they are gone, and why, in plain words."""

    documents: Sequence[Document]
    reason: str


def missing(seen: Look, kept: Mapping[str, Document]) -> list[Document]:
    """Return the documents in *kept* that a look found gone, entries of feeds as well."""
    read = {
        one.key: {told.document for told in one.announced}
        for one in seen.found
        if one.announced is not None and all(told.whole for told in one.announced)
    }
    tops = {key for key, document in kept.items() if not document.is_entry}
    return [one for one in kept.values() if _is_missing(one, seen.gone, read, tops)]


def _is_missing(
    document: Document,
    gone: Collection[str],
    read: Mapping[str, Collection[str]],
    tops: Collection[str],
) -> bool:
    if not document.is_entry:
        return document.key in gone
    holders = [name for name in documents_of(document.key) if name in tops]
    if not holders or holders[-1] in gone:
        return bool(holders)
    return document.key not in read.get(holders[-1], {document.key})


def leave(
    conn: Connection, source: str, left: Iterable[Document], brake: Brake, today: date
) -> Held:
    """Note that documents are gone; held by the brake, they wait for a person instead.

    Those that a person wants to keep are left alone.
    """
    fresh = [one for one in left if not one.gone and one.rejected != ABSENT]
    if not fresh:
        return Held((), "")
    before = set(unlisted(conn, source, since=today))
    documents.save_many(conn, [replace(one, gone=True, pending=None) for one in fresh])
    lost = len(set(unlisted(conn, source, since=today)) - before)
    reason = reason_to_keep(lost, ahead(conn, source, since=today) - len(before), brake)
    if reason:
        documents.save_many(conn, [replace(one, gone=False, pending=ABSENT) for one in fresh])
        return Held(fresh, reason)
    return Held((), "")
