"""The words by which programs may write through the interface, kept as digests."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from feeds.store.feed_tokens import digest_of
from feeds.store.rows import row_of
from feeds.store.tables import ACCESS_TOKENS

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_SHOWN = 8  # letters of a digest that name a token


@dataclass(frozen=True, slots=True)
class AccessToken:
    """Who may write: ``label`` says who in the journal; ``revoked`` is None while it holds."""

    digest: str
    label: str
    made: datetime
    revoked: datetime | None = None

    @property
    def name(self) -> str:
        """What it is called: it cannot be told by itself."""
        return self.digest[:_SHOWN]


def add(conn: Connection, token: AccessToken) -> None:
    """Keep a new token."""
    conn.execute(ACCESS_TOKENS.insert(), row_of(token))


def every(conn: Connection) -> list[AccessToken]:
    """Return all tokens there ever were, the oldest first."""
    query = select(ACCESS_TOKENS).order_by(ACCESS_TOKENS.c.made, ACCESS_TOKENS.c.digest)
    return [AccessToken(**row) for row in conn.execute(query).mappings()]


def holder(conn: Connection, word: str) -> AccessToken | None:
    """Return the token in force that a word is; how long it takes says nothing of any."""
    given = digest_of(word)
    held = [one for one in every(conn) if one.revoked is None]
    same = [hmac.compare_digest(given, one.digest) for one in held]  # each is compared
    return next((one for one, is_it in zip(held, same, strict=True) if is_it), None)


def revoke(conn: Connection, digest: str, *, now: datetime) -> bool:
    """Let a token open nothing from now on; False when it did not."""
    this = (ACCESS_TOKENS.c.digest == digest) & ACCESS_TOKENS.c.revoked.is_(None)
    return conn.execute(update(ACCESS_TOKENS).where(this).values(revoked=now)).rowcount == 1
