"""The store of the first release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# PostgreSQL compares byte by byte as well.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)
BYTES = sa.LargeBinary()
IN_A_FEED = sa.text("shown_first IS NOT NULL AND merged_into IS NULL")
HAS_KEY = sa.text("key != ''")


def upgrade() -> None:
    """Make every table, those first that others refer to."""
    _make_events()
    _make_issues()
    _make_leases()
    _make_meta()
    _make_raw()
    _make_rendered_feeds()
    _make_runs()
    _make_sources()
    _make_changes()
    _make_documents()
    _make_event_names()
    _make_event_themes()
    _make_sightings()


def _make_events() -> None:
    op.create_table(
        "events",
        sa.Column("uid", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("name_key", TEXT, nullable=False),
        sa.Column("first", sa.Date()),
        sa.Column("last", sa.Date()),
        sa.Column("starts_at", sa.DateTime()),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("place_key", TEXT, nullable=False),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("precision", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("changed", INSTANT, nullable=False),
        sa.Column("payload", TEXT, nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("first_seen", sa.Date()),
        sa.Column("dtstamp", INSTANT, nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("categories", TEXT, nullable=False),
        sa.Column("page", TEXT),
        sa.Column("notes", TEXT, nullable=False),
        sa.Column("merged_into", TEXT),
        sa.Column("edition_of", TEXT),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("initial", TEXT),
        sa.Column("shown_first", sa.Date()),
        sa.Column("shown_last", sa.Date()),
        sa.Column("shown_timezone", TEXT),
        sa.Column("data", BYTES),
        sa.Column("render_key", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_of"],
            ["events.uid"],
            name=op.f("fk_events_edition_of"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["events.uid"],
            name=op.f("fk_events_merged_into"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_events")),
    )
    op.create_index(op.f("ix_events_changed_uid"), "events", ["changed", "uid"])
    op.create_index(
        "ix_events_feed",
        "events",
        [
            "shown_first",
            "uid",
            "hidden",
            "shown_last",
            "source",
            "status",
            "language",
            "confidence",
            "place_key",
        ],
        sqlite_where=IN_A_FEED,
        postgresql_where=IN_A_FEED,
    )
    op.create_index(op.f("ix_events_first_uid"), "events", ["first", "uid"])


def _make_issues() -> None:
    op.create_table(
        "issues",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("document", TEXT, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("origin", TEXT, nullable=False),
        sa.Column("first_seen", INSTANT, nullable=False),
        sa.Column("as_of", INSTANT, nullable=False),
        sa.Column("language", TEXT),
        sa.Column("timezone", TEXT),
        sa.Column("content_type", TEXT, nullable=False),
        sa.Column("url", TEXT),
        sa.Column("forgotten", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issues")),
    )
    op.create_index(op.f("ix_issues_as_of_id"), "issues", ["as_of", "id"])
    op.create_index(op.f("ix_issues_digest"), "issues", ["digest"])
    op.create_index(op.f("ix_issues_source_as_of_id"), "issues", ["source", "as_of", "id"])


def _make_leases() -> None:
    op.create_table(
        "leases",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("holder", TEXT, nullable=False),
        sa.Column("rises", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )


def _make_meta() -> None:
    op.create_table(
        "meta",
        sa.Column("key", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )


def _make_raw() -> None:
    op.create_table(
        "raw",
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("data", BYTES, nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_raw")),
    )


def _make_rendered_feeds() -> None:
    op.create_table(
        "rendered_feeds",
        sa.Column("slug", TEXT, nullable=False),
        sa.Column("etag", TEXT, nullable=False),
        sa.Column("changed", INSTANT, nullable=False),
        sa.Column("data", BYTES, nullable=False),
        sa.Column("gzip", BYTES, nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("trimmed", sa.Integer(), nullable=False),
        sa.Column("lint", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_rendered_feeds")),
    )


def _make_runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("started", INSTANT, nullable=False),
        sa.Column("ended", INSTANT),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("counts", TEXT, nullable=False),
        sa.Column("message", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
    )
    op.create_index(op.f("ix_runs_source_id"), "runs", ["source", "id"])


def _make_sources() -> None:
    op.create_table(
        "sources",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("last_try", INSTANT),
        sa.Column("last_success", INSTANT),
        sa.Column("last_change", INSTANT),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("next_due", INSTANT),
        sa.Column("message", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_sources")),
    )


def _make_changes() -> None:
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("uid", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("field", TEXT, nullable=False),
        sa.Column("before", TEXT, nullable=False),
        sa.Column("after", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["uid"], ["events.uid"], name=op.f("fk_changes_uid")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
    )
    op.create_index(op.f("ix_changes_at_id"), "changes", ["at", "id"])
    op.create_index(op.f("ix_changes_uid_id"), "changes", ["uid", "id"])


def _make_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("source", TEXT, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("etag", TEXT),
        sa.Column("last_modified", TEXT),
        sa.Column("digest", TEXT),
        sa.Column("pending", TEXT),
        sa.Column("rejected", TEXT),
        sa.Column("issue", TEXT),
        sa.Column("last_checked", INSTANT),
        sa.Column("last_changed", INSTANT),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["issue"], ["issues.id"], name=op.f("fk_documents_issue")),
        sa.PrimaryKeyConstraint("source", "key", name=op.f("pk_documents")),
    )


def _make_event_names() -> None:
    op.create_table(
        "event_names",
        sa.Column("name_key", TEXT, nullable=False),
        sa.Column("uid", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["uid"], ["events.uid"], name=op.f("fk_event_names_uid")),
        sa.PrimaryKeyConstraint("name_key", "uid", name=op.f("pk_event_names")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_names_uid"), "event_names", ["uid"])


def _make_event_themes() -> None:
    op.create_table(
        "event_themes",
        sa.Column("theme", TEXT, nullable=False),
        sa.Column("uid", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["uid"], ["events.uid"], name=op.f("fk_event_themes_uid")),
        sa.PrimaryKeyConstraint("theme", "uid", name=op.f("pk_event_themes")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_themes_uid"), "event_themes", ["uid"])


def _make_sightings() -> None:
    op.create_table(
        "sightings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", TEXT, nullable=False),
        sa.Column("issue", TEXT, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("document", TEXT, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("as_of", INSTANT, nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("fingerprint", TEXT, nullable=False),
        sa.Column("name_key", TEXT, nullable=False),
        sa.Column("first", sa.Date()),
        sa.Column("last", sa.Date()),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("payload", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["issue"], ["issues.id"], name=op.f("fk_sightings_issue")),
        sa.ForeignKeyConstraint(["uid"], ["events.uid"], name=op.f("fk_sightings_uid")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sightings")),
    )
    op.create_index(op.f("ix_sightings_issue"), "sightings", ["issue"])
    op.create_index(
        op.f("ix_sightings_source_document_current_fingerprint"),
        "sightings",
        ["source", "document", "current", "fingerprint"],
    )
    op.create_index(op.f("ix_sightings_uid_as_of"), "sightings", ["uid", "as_of"])
    op.create_index(
        "ix_sightings_key",
        "sightings",
        ["source", "key"],
        sqlite_where=HAS_KEY,
        postgresql_where=HAS_KEY,
    )
