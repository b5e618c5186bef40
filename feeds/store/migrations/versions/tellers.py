"""Which sources besides its home told of an event: the feed of a source asks for it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table, and fill it from the sightings that are there."""
    op.create_table(
        "event_sources",
        sa.Column("source", TEXT, nullable=False),
        sa.Column("uid", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["uid"], ["events.uid"], name="fk_event_sources_uid"),
        sa.PrimaryKeyConstraint("source", "uid", name="pk_event_sources"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_sources_uid", "event_sources", ["uid"])
    op.execute(
        "INSERT INTO event_sources (source, uid) SELECT DISTINCT sightings.source, sightings.uid"
        " FROM sightings JOIN events ON events.uid = sightings.uid"
        " WHERE sightings.source <> events.source"
    )
