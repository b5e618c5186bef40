"""All tables and indices.  The migrations make them; a test holds the two together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Table,
)

from feeds.store.columns import Code, Instant, Number, Words

if TYPE_CHECKING:
    from sqlalchemy.types import TypeEngine

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)


def _needed(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]]) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _event(name: str = "uid", *, primary_key: bool = False) -> Column[str]:
    return Column(name, Code, ForeignKey("events.uid"), primary_key=primary_key, nullable=False)


def _other_event(name: str) -> Column[str | None]:
    # Deferred: two events that name each other may come in any order.
    reference = ForeignKey("events.uid", deferrable=True, initially="DEFERRED")
    return Column(name, Code, reference)


META = Table("meta", METADATA, Column("key", Code, primary_key=True), _needed("value", Words()))

LEASES = Table(
    "leases",
    METADATA,
    Column("name", Words(), primary_key=True),
    _needed("holder", Words()),
    _needed("rises", Number),
)

SOURCES = Table(
    "sources",
    METADATA,
    Column("name", Words(), primary_key=True),
    _needed("status", Code),
    Column("last_try", Instant()),
    Column("last_success", Instant()),
    Column("last_change", Instant()),
    _needed("failures", Number),
    Column("next_due", Instant()),
    _needed("message", Words()),
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("source", Words(), primary_key=True),
    Column("key", Words(), primary_key=True),
    Column("etag", Words()),
    Column("last_modified", Words()),
    Column("digest", Code),
    Column("pending", Code),
    Column("held_since", Instant()),
    Column("held_because", Words()),
    Column("rejected", Code),
    Column("issue", Code, ForeignKey("issues.id")),
    Column("last_checked", Instant()),
    Column("last_changed", Instant()),
    _needed("gone", Boolean()),
)

# Bytes as they came, compressed.  No issue refers to them by a foreign key: the record of an
# issue that is forgotten outlives its bytes.
RAW = Table(
    "raw", METADATA, Column("digest", Code, primary_key=True), _needed("data", LargeBinary())
)

ISSUES = Table(
    "issues",
    METADATA,
    Column("id", Code, primary_key=True),
    _needed("source", Words()),
    _needed("document", Words()),
    _needed("digest", Code),
    _needed("published", Date()),
    _needed("origin", Words()),
    _needed("first_seen", Instant()),
    _needed("as_of", Instant()),
    Column("language", Words()),
    Column("timezone", Words()),
    _needed("content_type", Words()),
    Column("url", Words()),
    _needed("forgotten", Boolean()),
    Index(None, "as_of", "id"),
    Index(None, "source", "as_of", "id"),
    Index(None, "digest"),
)

EVENTS = Table(
    "events",
    METADATA,
    Column("uid", Code, primary_key=True),
    # What is asked for.
    _needed("name", Words()),
    _needed("name_key", Words()),
    Column("first", Date()),
    Column("last", Date()),
    Column("starts_at", DateTime()),  # local to the event's zone, None for whole days
    _needed("place", Words()),
    _needed("place_key", Words()),
    _needed("status", Code),
    _needed("precision", Code),
    _needed("language", Words()),
    _needed("confidence", Float()),
    _needed("source", Words()),
    _needed("hidden", Boolean()),
    _needed("changed", Instant()),  # LAST-MODIFIED
    # What it is.
    _needed("payload", Words()),
    _needed("published", Date()),
    Column("first_seen", Date()),
    _needed("dtstamp", Instant()),
    _needed("created", Instant()),
    _needed("sequence", Number),
    _needed("categories", Words()),
    Column("page", Words()),
    _needed("notes", Words()),
    # What has become of it.
    _other_event("merged_into"),
    _other_event("edition_of"),
    _needed("misses", Number),
    Column("initial", Words()),
    # Its VEVENT, and the days that a feed sorts it by.
    Column("shown_first", Date()),
    Column("shown_last", Date()),
    Column("shown_timezone", Code),
    Column("data", LargeBinary()),
    _needed("render_key", Code),
    Index(None, "first", "uid"),
    Index(None, "changed", "uid"),
)

# In the order of a feed, with all that a feed asks for: only rows that match are opened.
_IN_A_FEED = EVENTS.c.shown_first.is_not(None) & EVENTS.c.merged_into.is_(None)
Index(
    "ix_events_feed",
    *(
        EVENTS.c[name]
        for name in (
            *("shown_first", "uid", "hidden", "shown_last", "source", "status", "language"),
            *("confidence", "place_key"),
        )
    ),
    sqlite_where=_IN_A_FEED,
    postgresql_where=_IN_A_FEED,
)

EVENT_NAMES = Table(
    "event_names",
    METADATA,
    Column("name_key", Words(), primary_key=True),
    _event(primary_key=True),
    Index(None, "uid"),
    sqlite_with_rowid=False,
)

EVENT_THEMES = Table(
    "event_themes",
    METADATA,
    Column("theme", Words(), primary_key=True),
    _event(primary_key=True),
    Index(None, "uid"),
    sqlite_with_rowid=False,
)

EVENT_SOURCES = Table(
    "event_sources",
    METADATA,
    Column("source", Words(), primary_key=True),
    _event(primary_key=True),
    Index(None, "uid"),
    sqlite_with_rowid=False,
)

# With an index over single words that alembic knows nothing of: see feeds.store.search.
EVENT_WORDS = Table(
    "event_words",
    METADATA,
    Column("id", Number, primary_key=True),
    _event(),
    _needed("words", Words()),
    Index(None, "uid", unique=True),
)

SIGHTINGS = Table(
    "sightings",
    METADATA,
    Column("id", Number, primary_key=True),
    _event(),
    Column("issue", Code, ForeignKey("issues.id"), nullable=False),
    _needed("source", Words()),
    _needed("document", Words()),
    _needed("ordinal", Number),
    _needed("as_of", Instant()),
    _needed("published", Date()),
    _needed("fingerprint", Code),
    _needed("name_key", Words()),
    Column("first", Date()),
    Column("last", Date()),
    _needed("current", Boolean()),
    _needed("key", Words()),
    _needed("left_early", Boolean()),
    _needed("payload", Words()),
    Index(None, "uid", "as_of"),
    Index(None, "issue"),
    Index(None, "source", "document", "current", "fingerprint"),
)

# Most sightings are of words, which have no key.
_HAS_KEY = SIGHTINGS.c.key != ""
Index(
    "ix_sightings_key",
    SIGHTINGS.c.source,
    SIGHTINGS.c.key,
    sqlite_where=_HAS_KEY,
    postgresql_where=_HAS_KEY,
)

CHANGES = Table(
    "changes",
    METADATA,
    Column("id", Number, primary_key=True),
    _needed("at", Instant()),
    _event(),
    _needed("kind", Code),
    _needed("field", Code),
    _needed("before", Words()),
    _needed("after", Words()),
    _needed("reason", Words()),
    _needed("by", Words()),
    Index(None, "at", "id"),
    Index(None, "uid", "id"),
)

CORRECTIONS = Table(
    "corrections",
    METADATA,
    Column("id", Number, primary_key=True),
    _event(),
    _needed("field", Code),
    _needed("value", Words()),
    _needed("was", Words()),
    _needed("by", Words()),
    _needed("at", Instant()),
    Column("undone_at", Instant()),
    Index(None, "uid", "id"),
)

RUNS = Table(
    "runs",
    METADATA,
    Column("id", Number, primary_key=True),
    _needed("source", Words()),
    _needed("started", Instant()),
    Column("ended", Instant()),
    _needed("outcome", Code),
    _needed("counts", Words()),
    _needed("message", Words()),
    Index(None, "source", "id"),
)

RENDERED_FEEDS = Table(
    "rendered_feeds",
    METADATA,
    Column("slug", Code, primary_key=True),
    _needed("etag", Code),
    _needed("changed", Instant()),
    _needed("data", LargeBinary()),
    _needed("gzip", LargeBinary()),
    _needed("events", Number),
    _needed("trimmed", Number),
    _needed("lint", Words()),
    _needed("name", Words()),
    _needed("private", Boolean()),
)

# What once was a feed: who still asks is told so.
RETIRED_FEEDS = Table(
    "retired_feeds",
    METADATA,
    Column("slug", Code, primary_key=True),
    _needed("name", Words()),
    _needed("private", Boolean()),
    _needed("at", Instant()),
)

# The words in the addresses of private feeds, as digests: no copy of the store gives them away.
FEED_TOKENS = Table(
    "feed_tokens",
    METADATA,
    Column("digest", Code, primary_key=True),
    _needed("slug", Code),
    _needed("label", Words()),
    _needed("made", Instant()),
    Column("revoked", Instant()),
    Index(None, "slug"),
)

# The words by which programs may write, as digests: likewise.
ACCESS_TOKENS = Table(
    "access_tokens",
    METADATA,
    Column("digest", Code, primary_key=True),
    _needed("label", Words()),
    _needed("made", Instant()),
    Column("revoked", Instant()),
)

# Who is signed in at the desk: the word in a cookie as a digest, and that of the token it was
# given for.  No copy of the store lets anybody in.
DESK_SESSIONS = Table(
    "desk_sessions",
    METADATA,
    Column("digest", Code, primary_key=True),
    _needed("token", Code),
    _needed("ends", Instant()),
)

# What people said of an issue when they sent it: see feeds.store.covers.
COVERS = Table(
    "covers",
    METADATA,
    Column("source", Words(), primary_key=True),
    Column("document", Words(), primary_key=True),
    Column("published", Date()),
    Column("language", Words()),
    Column("url", Words()),
    Column("content_type", Words()),
    _needed("sender", Words()),
    Column("sent", Code),
)

# Issues that somebody looks at before they are sent, their bytes compressed; kept for a day.
DRAFTS = Table(
    "drafts",
    METADATA,
    Column("id", Code, primary_key=True),
    _needed("name", Words()),
    _needed("data", LargeBinary()),
    _needed("made", Instant()),
    _needed("source", Words()),
    _needed("lines", Number),
    Column("published", Date()),
    Column("language", Words()),
    Column("url", Words()),
    Column("content_type", Words()),
)
