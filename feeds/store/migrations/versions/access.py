"""The tokens by which programs may write."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table; nobody may write before a token was made."""
    op.create_table(
        "access_tokens",
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("label", TEXT, nullable=False),
        sa.Column("made", INSTANT, nullable=False),
        sa.Column("revoked", INSTANT),
        sa.PrimaryKeyConstraint("digest", name="pk_access_tokens"),
    )
