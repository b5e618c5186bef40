"""Where the jobs of workers are kept in PostgreSQL: beside the store, in a schema of their own.

The tables are those of procrastinate, which knows nothing of schemas: whoever works with them sets
the search path.  Which form they have stands in the comment of the schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from feeds.store.engine import Store

SCHEMA = "agenda_jobs"


class Form(NamedTuple):
    """The tables as a release of procrastinate makes them.

    ``migrations`` lead there from those of earlier releases, each with a name that sorts; the last
    name is that of the form.
    """

    whole: str
    migrations: Sequence[tuple[str, str]]

    @property
    def name(self) -> str:
        """What the form is called."""
        return self.migrations[-1][0]


def prepare(store: Store, form: Form) -> None:
    """Make the tables on first use, or bring them to a newer form, under the writers' lock."""
    with store.reading() as conn:
        if (_form_of(conn) or "") >= form.name:
            return
    # Looked at again under the lock: of several processes that start at once one makes them.
    with store.writing() as conn:
        before = _form_of(conn)
        if (before or "") >= form.name:
            return
        conn.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
        conn.execute(text(f"COMMENT ON SCHEMA {SCHEMA} IS '{form.name}'"))
        conn.execute(text(f"SET LOCAL search_path TO {SCHEMA}"))
        later = [script for name, script in form.migrations if before and name > before]
        _run(conn, later if before else [form.whole])


def _form_of(conn: Connection) -> str | None:
    # From the tables themselves: functions such as to_regnamespace ask a cache, which may not know
    # yet what another process has made a moment ago.
    query = text(
        "SELECT description FROM pg_namespace JOIN pg_description ON objoid = pg_namespace.oid"
        " AND classoid = 'pg_namespace'::regclass WHERE nspname = :name"
    )
    found = conn.execute(query, {"name": SCHEMA}).scalar()
    return None if found is None else str(found)


def _run(conn: Connection, scripts: Iterable[str]) -> None:
    driver = conn.connection.driver_connection
    if driver is None:
        raise RuntimeError("a connection in use has a driver")
    for script in scripts:
        driver.execute(script.encode())  # of many statements, which SQLAlchemy would not send


def counts(conn: Connection) -> dict[str, int]:
    """Return how many jobs there are, by their state; {} where no worker was ever started."""
    if _form_of(conn) is None:
        return {}
    query = f"SELECT status::text, count(*) FROM {SCHEMA}.procrastinate_jobs GROUP BY 1 ORDER BY 1"  # noqa: S608  a constant
    return {str(state): int(number) for state, number in conn.execute(text(query))}


def has_workers(conn: Connection, *, within: float) -> bool:
    """Return whether a worker has said within so many seconds that it lives."""
    query = text(
        f"SELECT EXISTS (SELECT FROM {SCHEMA}.procrastinate_workers"  # noqa: S608  a constant
        " WHERE last_heartbeat > now() - make_interval(secs => :seconds))"
    )
    return bool(conn.execute(query, {"seconds": within}).scalar_one())
