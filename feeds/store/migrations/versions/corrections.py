"""Corrections by people, and words to search events by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)

# The index of SQLite holds no text of its own: it follows the table.
FULL_TEXT_OF_SQLITE = (
    """
    CREATE VIRTUAL TABLE event_words_index USING fts5 (
        words, content='event_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER event_words_added AFTER INSERT ON event_words BEGIN
        INSERT INTO event_words_index (rowid, words) VALUES (new.id, new.words);
    END
    """,
    """
    CREATE TRIGGER event_words_removed AFTER DELETE ON event_words BEGIN
        INSERT INTO event_words_index (event_words_index, rowid, words)
        VALUES ('delete', old.id, old.words);
    END
    """,
    """
    CREATE TRIGGER event_words_changed AFTER UPDATE ON event_words BEGIN
        INSERT INTO event_words_index (event_words_index, rowid, words)
        VALUES ('delete', old.id, old.words);
        INSERT INTO event_words_index (rowid, words) VALUES (new.id, new.words);
    END
    """,
)
# Words come folded and apart, so no dictionary of PostgreSQL has a say in them.
FULL_TEXT_OF_POSTGRESQL = (
    """
    CREATE INDEX ix_event_words_index ON event_words
    USING gin (array_to_tsvector(string_to_array(words, ' ')))
    """,
)


def upgrade() -> None:
    """Make both tables, and note the words of the events that are there."""
    _make_corrections()
    _make_words()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in FULL_TEXT_OF_SQLITE if is_sqlite else FULL_TEXT_OF_POSTGRESQL:
        op.execute(statement)
    op.execute(
        "INSERT INTO event_words (uid, words) SELECT uid, trim(trim(name_key) || ' ' || place_key)"
        " FROM events ORDER BY uid"
    )


def _make_corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", TEXT, nullable=False),
        sa.Column("field", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.Column("was", TEXT, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("undone_at", INSTANT),
        sa.ForeignKeyConstraint(["uid"], ["events.uid"], name="fk_corrections_uid"),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_uid_id", "corrections", ["uid", "id"])


def _make_words() -> None:
    op.create_table(
        "event_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["uid"], ["events.uid"], name="fk_event_words_uid"),
        sa.PrimaryKeyConstraint("id", name="pk_event_words"),
    )
    op.create_index("ix_event_words_uid", "event_words", ["uid"], unique=True)
