"""Issues as they came: the log from which everything else can be read anew."""

from __future__ import annotations

import base64
import hashlib
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, or_, select, update

from agenda.publication import ASSUMED
from feeds.store.rows import row_of
from feeds.store.tables import DOCUMENTS, ISSUES, RAW
from feeds.store.upserting import add_missing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Connection, Select

_LEVEL = 6  # of zlib: what is above it costs much and saves little
_PAGE = 500
_ID_LENGTH = 26  # base32 characters: 130 bits


@dataclass(frozen=True, slots=True)
class IssueRecord:
    """One state of a document, and what its dates are read against.

    ``origin`` says where the day of publication comes from.  ``as_of`` is the time for which the
    issue speaks; ``language`` and ``timezone`` are what the source was set to then, None when
    they were left to the reader.  An issue that is ``forgotten`` has no bytes any more.
    """

    id: str
    source: str
    document: str
    digest: str
    published: date
    origin: str
    first_seen: datetime
    as_of: datetime
    language: str | None = None
    timezone: str | None = None
    content_type: str = ""
    url: str | None = None
    forgotten: bool = False


def issue_id(source: str, document: str, digest: str) -> str:
    """Return the identifier of a state of a document: 26 characters of ``[a-z2-7]``.

    >>> issue_id("gazette", "/agenda", "00")
    'pddq6c7wgwf6rmz7timsy3jirl'
    """
    told = f"{source}\x00{document}\x00{digest}".encode(errors="surrogatepass")
    return base64.b32encode(hashlib.sha256(told).digest()).decode().lower()[:_ID_LENGTH]


def digest_of(data: bytes) -> str:
    """Return the name under which bytes are kept: SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def keep(conn: Connection, data: bytes) -> str:
    """Keep the bytes of an issue, once however often they come; return their digest."""
    digest = digest_of(data)
    if conn.execute(select(RAW.c.digest).where(RAW.c.digest == digest)).first() is None:
        add_missing(conn, RAW, [{"digest": digest, "data": zlib.compress(data, _LEVEL)}])
    return digest


def data_of(conn: Connection, digest: str) -> bytes:
    """Return kept bytes; raises LookupError when they were forgotten or never kept."""
    data = conn.execute(select(RAW.c.data).where(RAW.c.digest == digest)).scalar()
    if data is None:
        raise LookupError(f"no bytes are kept under {digest}")
    return zlib.decompress(data)


def insert(conn: Connection, issue: IssueRecord) -> bool:
    """Keep the record of an issue; False when that state of the document is known already."""
    if get(conn, issue.id) is not None:
        return False
    conn.execute(ISSUES.insert(), row_of(issue))
    return True


def get(conn: Connection, issue: str) -> IssueRecord | None:
    """Return an issue by its identifier, None when there is none."""
    row = conn.execute(select(ISSUES).where(ISSUES.c.id == issue)).mappings().first()
    return None if row is None else IssueRecord(**row)


def of_source(
    conn: Connection, source: str, *, limit: int = 50, before: IssueRecord | None = None
) -> list[IssueRecord]:
    """Return a page of the issues of a source, the newest first.

    ``before`` is the last one of the page before.
    """
    query = select(ISSUES).where(ISSUES.c.source == source)
    if before is not None:
        query = query.where(_earlier(before))
    newest_first = query.order_by(ISSUES.c.as_of.desc(), ISSUES.c.id.desc()).limit(limit)
    return _records(conn, newest_first)


def assumed_days(conn: Connection, source: str) -> dict[str, date]:
    """Return the days of publication that were assumed for documents of a source, by their key.

    They are those of the accepted issues that tell none.
    """
    accepted = ISSUES.join(DOCUMENTS, DOCUMENTS.c.issue == ISSUES.c.id)
    query = select(DOCUMENTS.c.key, ISSUES.c.published).select_from(accepted)
    assumed = query.where(ISSUES.c.source == source, ISSUES.c.origin == ASSUMED)
    return {row.key: row.published for row in conn.execute(assumed)}


def tell_origin(conn: Connection, issue: str, origin: str) -> None:
    """Note that the day of publication of an issue comes from elsewhere than was thought."""
    conn.execute(update(ISSUES).where(ISSUES.c.id == issue).values(origin=origin))


def latest(conn: Connection, *, limit: int, sources: Collection[str] = ()) -> list[IssueRecord]:
    """Return the issues of some sources, of all without any named, the newest first."""
    query = select(ISSUES).order_by(ISSUES.c.as_of.desc(), ISSUES.c.id.desc()).limit(limit)
    return _records(conn, query.where(ISSUES.c.source.in_(sources)) if sources else query)


def kept(conn: Connection) -> Iterator[IssueRecord]:
    """Yield every issue whose bytes are kept in order of the time it speaks for.

    They are fetched a page at a time, so the connection may be used for other things between.
    """
    query = select(ISSUES).where(ISSUES.c.forgotten.is_(False))
    in_order = query.order_by(ISSUES.c.as_of, ISSUES.c.id).limit(_PAGE)
    page = _records(conn, in_order)
    while page:
        yield from page
        page = _records(conn, in_order.where(_later(page[-1])))


def forget(conn: Connection, issue: str) -> bool:
    """Forget what an issue said: its bytes go, unless another issue has the same.

    Its record stays, marked, and so do the sightings, for events lean on them.  False when there
    is no such issue, or it was forgotten before.
    """
    found = get(conn, issue)
    if found is None or found.forgotten:
        return False
    conn.execute(update(ISSUES).where(ISSUES.c.id == issue).values(forgotten=True))
    used = select(ISSUES.c.id).where(ISSUES.c.digest == found.digest, ISSUES.c.forgotten.is_(False))
    conn.execute(delete(RAW).where(RAW.c.digest == found.digest, ~used.exists()))
    return True


def _records(conn: Connection, query: Select[tuple[object, ...]]) -> list[IssueRecord]:
    return [IssueRecord(**row) for row in conn.execute(query).mappings()]


def _later(issue: IssueRecord) -> ColumnElement[bool]:
    same = and_(ISSUES.c.as_of == issue.as_of, ISSUES.c.id > issue.id)
    return or_(ISSUES.c.as_of > issue.as_of, same)


def _earlier(issue: IssueRecord) -> ColumnElement[bool]:
    same = and_(ISSUES.c.as_of == issue.as_of, ISSUES.c.id < issue.id)
    return or_(ISSUES.c.as_of < issue.as_of, same)
