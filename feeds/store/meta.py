"""What the store remembers of itself: the domain of its UIDs, its generation, when it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from feeds.store.tables import META
from feeds.store.upserting import upsert

if TYPE_CHECKING:
    from sqlalchemy import Connection


def get(conn: Connection, key: str) -> str | None:
    """Return a value, None when there is none."""
    return conn.execute(select(META.c.value).where(META.c.key == key)).scalar()


def put(conn: Connection, key: str, value: str) -> None:
    """Keep a value."""
    upsert(conn, META, [{"key": key, "value": value}])


def drop(conn: Connection, key: str) -> None:
    """Forget a value."""
    conn.execute(delete(META).where(META.c.key == key))


def uid_domain(conn: Connection, proposed: str) -> str:
    """Return the domain of all UIDs: the one of the first start, whatever is proposed later."""
    kept = uid_domain_of(conn)
    if kept is None:
        put(conn, "uid_domain", proposed)
    return proposed if kept is None else kept


def uid_domain_of(conn: Connection) -> str | None:
    """Return the domain of all UIDs, None before the first start."""
    return get(conn, "uid_domain")


def generation(conn: Connection) -> int:
    """Return the number that rises whenever a rendered feed changes, 0 at first."""
    return int(get(conn, "generation") or 0)


def raise_generation(conn: Connection) -> int:
    """Raise and return the number of the generation."""
    number = generation(conn) + 1
    put(conn, "generation", str(number))
    return number
