"""When what is said was said: of files that changed, of what is held, of what left its agenda."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# A state that follows another one of its document speaks from the time at which it was seen.
ISSUES = """
    UPDATE issues SET as_of = first_seen
    WHERE as_of < first_seen AND EXISTS (
        SELECT 1 FROM issues AS before
        WHERE before.source = issues.source AND before.document = issues.document
        AND before.as_of < issues.as_of
    )
"""
SIGHTINGS = """
    UPDATE sightings SET as_of = (SELECT as_of FROM issues WHERE issues.id = sightings.issue)
"""
# When it was held first was not noted.
HELD = "UPDATE documents SET held_since = last_checked WHERE pending IS NOT NULL"


def upgrade() -> None:
    """Add what is new, and date what is there."""
    op.add_column("documents", sa.Column("held_since", sa.DateTime(timezone=True)))
    no = sa.false()
    op.add_column(
        "sightings", sa.Column("left_early", sa.Boolean(), nullable=False, server_default=no)
    )
    for statement in (ISSUES, SIGHTINGS, HELD):
        op.execute(statement)
