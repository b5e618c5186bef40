"""Brings a store to the form that this release writes, by itself, whenever one is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from feeds.store.errors import StoreNewerError
from feeds.store.tables import METADATA

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

# In the order in which they came; the last one is what this release writes.  Told here so that
# an open store costs one look, not the import of alembic; a test compares it with the scripts.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")
HEAD = REVISIONS[-1]


def revision_of(connection: Connection) -> str | None:
    """Return the form of a store, None of one that is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def needs_upgrade(connection: Connection, where: str) -> bool:
    """Return whether a store is of an older form; raises StoreNewerError of a newer one."""
    revision = revision_of(connection)
    if revision is not None and revision not in REVISIONS:
        raise StoreNewerError(where, revision)
    return revision != HEAD


def upgrade(connection: Connection, revision: str = HEAD) -> None:
    """Bring a store to a form, in the transaction of the connection."""
    from alembic import command  # noqa: PLC0415  slow to import, and seldom needed

    command.upgrade(_settings(connection), revision)


def is_ours(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    """Return whether alembic should compare something: all but the indices over single words."""
    return name in METADATA.tables if kind == "table" else name != "ix_event_words_index"


def _settings(connection: Connection) -> Config:
    from alembic.config import Config  # noqa: PLC0415  slow to import, and seldom needed

    settings = Config(attributes={"connection": connection})
    settings.set_main_option("script_location", "feeds.store:migrations")
    settings.set_main_option("path_separator", "os")
    return settings
