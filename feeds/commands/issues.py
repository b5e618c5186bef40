"""``agenda issues``: what was read, and what is to be forgotten of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from feeds import printing
from feeds.commands.choosing import check_name, issue_named, known_sources
from feeds.commands.events import SHORT
from feeds.commands.opening import opened, reading
from feeds.commands.showing import facts, heading, iso, moment, when
from feeds.config.addresses import without_secrets
from feeds.console import Row, count, remark, say, table, write
from feeds.identity.changes import iso as iso_days
from feeds.store import issues, sightings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from feeds.config import Config
    from feeds.groups.calling import Call
    from feeds.sighting import Sighting
    from feeds.store.issues import IssueRecord

_HEADS = ("Issue", "Source", "Document", "Published", "Told by", "First seen", "Text")
_EVENT_HEADS = ("UID", "When", "Name", "Place", "Rule", "Sure")


def print_all(call: Call, names: Sequence[str], limit: int, form: str) -> None:
    """Print the newest issues; raises UnknownNameError for a source that is none."""
    with reading(call) as (config, conn):
        for name in names:
            check_name("source", name, known_sources(conn, config))
        found = issues.latest(conn, limit=limit, sources=names)
    if form == "json":
        write(printing.to_json([_account(one) for one in found]))
    elif found:
        table(_HEADS, [_row(one, config) for one in found])
    else:
        remark("no issues were read yet")


def print_one(call: Call, beginning: str, form: str) -> None:
    """Print one issue; raises UnknownBeginningError."""
    with reading(call) as (config, conn):
        record = issues.get(conn, issue_named(conn, beginning))
        announced = sightings.of_issue(conn, record.id) if record else []
    if record is None:
        return
    if form == "json":
        account = _account(record) | {"events": [_account_of(*one) for one in announced]}
        write(printing.to_json_object(account))
        return
    facts(record.id, _facts(record, config))
    heading(f"Announced: {count(len(announced), 'event')}")
    table(_EVENT_HEADS, [_row_of(*one) for one in announced])


def forget(call: Call, beginning: str) -> None:
    """Delete the text of an issue; raises UnknownBeginningError."""
    with (
        opened(call.file, call.environ, now=call.now) as (_, store),
        store.writing() as conn,
    ):
        issue = issue_named(conn, beginning)
        gone = issues.forget(conn, issue)
        events = {uid for uid, _ in sightings.of_issue(conn, issue)}
    if not gone:
        say(f"{issue}: was forgotten already")
        return
    stay = f"; {count(len(events), 'event')} that it announced stay" if events else ""
    say(f"{issue}: its text is deleted and cannot be read anew{stay}")


def _row(one: IssueRecord, config: Config) -> Row:
    cells = (
        *(one.id[:SHORT], one.source, one.document, one.published.isoformat(), one.origin),
        *(moment(one.first_seen, config), _kept(one)),
    )
    return Row(cells, "dim" if one.forgotten else "")


def _kept(one: IssueRecord) -> str:
    return "forgotten" if one.forgotten else "kept"


def _facts(one: IssueRecord, config: Config) -> Iterator[tuple[str, str]]:
    yield "Source", one.source
    yield "Document", one.document
    yield "Address", without_secrets(one.url) if one.url else ""
    yield "Published", f"{one.published} ({one.origin})"
    yield "Speaks for", moment(one.as_of, config)
    yield "First seen", moment(one.first_seen, config)
    yield "Language", one.language or "found in it"
    yield "Time zone", one.timezone or ""
    yield "Kind", one.content_type
    yield "Text", _kept(one)
    yield "SHA-256", one.digest


def _row_of(uid: str, sighting: Sighting) -> Row:
    event = sighting.event
    sure = f"{event.confidence:.0%}"
    return Row((uid[:SHORT], when(event), event.name, event.place, event.rule, sure))


def _account(one: IssueRecord) -> dict[str, Any]:
    return {
        "issue": one.id,
        "source": one.source,
        "document": one.document,
        "url": without_secrets(one.url) if one.url else None,
        "published": one.published.isoformat(),
        "origin": one.origin,
        "as_of": iso(one.as_of),
        "first_seen": iso(one.first_seen),
        "language": one.language,
        "timezone": one.timezone,
        "content_type": one.content_type or None,
        "digest": one.digest,
        "forgotten": one.forgotten,
    }


def _account_of(uid: str, sighting: Sighting) -> dict[str, Any]:
    event = sighting.event
    return {
        "uid": uid,
        "name": event.name,
        "when": iso_days(event.when),
        "rule": event.rule,
        "confidence": event.confidence,
    }
