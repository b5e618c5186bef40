"""Who is signed in at the desk."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table; nobody is signed in."""
    op.create_table(
        "desk_sessions",
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("token", TEXT, nullable=False),
        sa.Column("ends", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_desk_sessions"),
    )
