"""What people say of the issues that they send, and issues that are looked at before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables; nothing was said of the issues that are there."""
    op.create_table(
        "covers",
        sa.Column("source", TEXT, nullable=False),
        sa.Column("document", TEXT, nullable=False),
        sa.Column("published", sa.Date()),
        sa.Column("language", TEXT),
        sa.Column("url", TEXT),
        sa.Column("content_type", TEXT),
        sa.PrimaryKeyConstraint("source", "document", name="pk_covers"),
    )
    op.create_table(
        "drafts",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("made", INSTANT, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("published", sa.Date()),
        sa.Column("language", TEXT),
        sa.Column("url", TEXT),
        sa.Column("content_type", TEXT),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
