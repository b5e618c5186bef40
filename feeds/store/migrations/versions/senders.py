"""By whom an issue was sent, and how many lines one has that is looked at before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the columns; of what is there nobody knows who sent it."""
    op.add_column("covers", sa.Column("sender", TEXT, nullable=False, server_default=""))
    op.add_column("covers", sa.Column("sent", TEXT))
    op.add_column("drafts", sa.Column("lines", sa.Integer(), nullable=False, server_default="0"))
