"""Why the brake holds a document: who looks at it days later is told as on the first day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the reason; of what is held already nobody noted it."""
    op.add_column("documents", sa.Column("held_because", TEXT))
