"""Who is signed in at the desk: a browser that was given a word for the token that it showed."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from feeds.store.access_tokens import AccessToken
from feeds.store.feed_tokens import digest_of
from feeds.store.rows import row_of
from feeds.store.tables import ACCESS_TOKENS, DESK_SESSIONS

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_S, _T = DESK_SESSIONS.c, ACCESS_TOKENS.c


@dataclass(frozen=True, slots=True)
class DeskSession:
    """The digest of a word, and that of the token which it stands for before ``ends``."""

    digest: str
    token: str
    ends: datetime


def begin(conn: Connection, session: DeskSession, *, now: datetime) -> None:
    """Keep a session; those that are over go."""
    conn.execute(delete(DESK_SESSIONS).where(_S.ends <= now))
    conn.execute(DESK_SESSIONS.insert(), row_of(session))


def holder(conn: Connection, word: str, *, now: datetime) -> AccessToken | None:
    """Return the token, in force, of the session of a word; None where there is none.

    How long it takes says nothing of any word.
    """
    given = digest_of(word)
    joined = DESK_SESSIONS.join(ACCESS_TOKENS, _T.digest == _S.token)
    held = select(_S.digest.label("session"), ACCESS_TOKENS).select_from(joined)
    found = None
    for row in conn.execute(held.where(_S.ends > now, _T.revoked.is_(None))).mappings():
        told = dict(row)
        if hmac.compare_digest(given, told.pop("session")):  # each is compared
            found = AccessToken(**told)
    return found


def end(conn: Connection, word: str) -> None:
    """Let a word open nothing from now on."""
    conn.execute(delete(DESK_SESSIONS).where(_S.digest == digest_of(word)))
