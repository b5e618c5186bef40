"""Run by alembic: the connection and its transaction are those of ``feeds.store.upgrading``."""

from __future__ import annotations

from alembic import context

from feeds.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
)
context.run_migrations()
