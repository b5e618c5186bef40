"""The words in the addresses of private feeds, kept as digests."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from feeds.store.rows import row_of
from feeds.store.tables import FEED_TOKENS

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class FeedToken:
    """One address of a private feed: ``label`` says whose; ``revoked`` is None while it holds.

    ``digest`` is that of the word in the address; its first letters name it for people.
    """

    digest: str
    slug: str
    label: str
    made: datetime
    revoked: datetime | None = None


def digest_of(token: str) -> str:
    """Return what is kept of a token.

    It is random and long, so that a plain hash cannot be turned back, salted or not.
    """
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def add(conn: Connection, token: FeedToken) -> None:
    """Keep a new token."""
    conn.execute(FEED_TOKENS.insert(), row_of(token))


def of_feed(conn: Connection, slug: str) -> list[FeedToken]:
    """Return the tokens that a feed ever had, the oldest first."""
    here = select(FEED_TOKENS).where(FEED_TOKENS.c.slug == slug)
    query = here.order_by(FEED_TOKENS.c.made, FEED_TOKENS.c.digest)
    return [FeedToken(**row) for row in conn.execute(query).mappings()]


def opens(conn: Connection, slug: str, token: str) -> bool:
    """Return whether a token in force is one of a feed; how long it takes says nothing of it."""
    given = digest_of(token)
    held = [one.digest for one in of_feed(conn, slug) if one.revoked is None]
    return any([hmac.compare_digest(given, one) for one in held])  # noqa: C419  each is compared


def revoke(conn: Connection, digest: str, *, now: datetime) -> bool:
    """Let a token open nothing from now on; False when it did not."""
    this = (FEED_TOKENS.c.digest == digest) & FEED_TOKENS.c.revoked.is_(None)
    return conn.execute(update(FEED_TOKENS).where(this).values(revoked=now)).rowcount == 1
