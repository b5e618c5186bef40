"""Feeds by name, feeds that have ended, and the tokens of private ones."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make both tables; feeds that are there are named when they are looked at next."""
    for name, kind, value in (("name", TEXT, ""), ("private", sa.Boolean(), sa.false())):
        column: sa.Column[Any] = sa.Column(name, kind, nullable=False, server_default=value)
        op.add_column("rendered_feeds", column)
    op.create_table(
        "retired_feeds",
        sa.Column("slug", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("slug", name="pk_retired_feeds"),
    )
    op.create_table(
        "feed_tokens",
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("slug", TEXT, nullable=False),
        sa.Column("label", TEXT, nullable=False),
        sa.Column("made", INSTANT, nullable=False),
        sa.Column("revoked", INSTANT),
        sa.PrimaryKeyConstraint("digest", name="pk_feed_tokens"),
    )
    op.create_index("ix_feed_tokens_slug", "feed_tokens", ["slug"])
