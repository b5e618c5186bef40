"""``agenda feeds``: what there is to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from feeds import printing
from feeds.commands.choosing import check_name
from feeds.commands.feed_tokens import name_of
from feeds.commands.opening import reading
from feeds.commands.showing import facts, heading, iso, listed, moment
from feeds.console import Row, count, table, write
from feeds.definitions import FeedDefinition, definitions
from feeds.lint import Level, lint
from feeds.permalinks import Permalinks
from feeds.retiring import is_over
from feeds.store import feed_tokens, rendered, retired
from feeds.store.selecting import FeedQuery

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.groups.calling import Call
    from feeds.lint import Finding
    from feeds.store.feed_tokens import FeedToken
    from feeds.store.rendered import RenderedFeed

_HEADS = ("Feed", "Name", "Events", "Changed", "Lint", "Address")
_TOKEN_HEADS = ("Token", "For", "Made", "Revoked")
_LINT_HEADS = ("Level", "Line", "Rule", "Found", "Fix")


class _Seen(NamedTuple):
    """A feed as it is defined, and as it was rendered: None when it was not yet.

    ``ended`` is when one ended that is configured no more.
    """

    defined: FeedDefinition
    bytes: RenderedFeed | None
    found: Sequence[Finding]
    ended: datetime | None = None
    tokens: Sequence[FeedToken] = ()


def print_all(call: Call, form: str) -> None:
    """Print every feed."""
    with reading(call) as (config, conn):
        seen = [_seen(conn, one) for one in _defined(conn, config, call)]
        seen += _ended(conn, call)
    if form == "json":
        write(printing.to_json([_account(one, config) for one in seen]))
    else:
        table(_HEADS, [_row(one, config) for one in seen])


def print_one(call: Call, slug: str, form: str) -> None:
    """Print one feed, by its slug or an alias; raises UnknownNameError."""
    with reading(call) as (config, conn):
        found = [_seen(conn, one) for one in _defined(conn, config, call)]
        known = {one.defined.slug: one for one in (*found, *_ended(conn, call))}
        names = known | {alias: one for one in found for alias in one.defined.aliases}
        check_name("feed", slug, tuple(names))
        seen = names[slug]
    if form == "json":
        write(printing.to_json_object(_account(seen, config)))
        return
    facts(f"{seen.defined.slug}: {seen.defined.name}", _facts(seen, config))
    if seen.tokens:
        heading("Addresses")
        table(_TOKEN_HEADS, [_row_of_token(one, config) for one in seen.tokens])
    if seen.found:
        heading("What lint finds")
        table(_LINT_HEADS, [_row_of_finding(one) for one in seen.found])


def _defined(conn: Connection, config: Config, call: Call) -> list[FeedDefinition]:
    today = config.day_of(call.now)
    return definitions(conn, config, today=today)


def _seen(conn: Connection, defined: FeedDefinition) -> _Seen:
    feed = rendered.get(conn, defined.slug)
    tokens = feed_tokens.of_feed(conn, defined.slug) if defined.private else ()
    return _Seen(defined, feed, lint(feed.data) if feed and feed.lint else (), tokens=tokens)


def _ended(conn: Connection, call: Call) -> list[_Seen]:
    """Return the feeds that are configured no more and still say so."""
    over = [one for one in retired.feeds(conn) if not is_over(one, call.now)]
    ended = []
    for one in over:
        defined = FeedDefinition(one.slug, one.name, FeedQuery(), private=one.private)
        ended.append(_seen(conn, defined)._replace(ended=one.at))
    return ended


def _address(defined: FeedDefinition, config: Config) -> str:
    links = Permalinks(config.service.root)
    if defined.private:
        return links.private_feed("TOKEN", defined.slug)
    return links.feed(defined.slug)


def _row_of_token(token: FeedToken, config: Config) -> Row:
    made, revoked = moment(token.made, config), moment(token.revoked, config)
    cells = (name_of(token), token.label, made, revoked)
    return Row(cells, "dim" if token.revoked else "")


def _row(seen: _Seen, config: Config) -> Row:
    defined, feed = seen.defined, seen.bytes
    notes = [*(["private"] if defined.private else ()), *(["ended"] if seen.ended else ())]
    name = f"{defined.name} [{', '.join(notes)}]" if notes else defined.name
    events = str(feed.events) if feed else ""
    changed = moment(feed.changed, config) if feed else "not rendered yet"
    cells = (defined.slug, name, events, changed, _judged(seen), _address(defined, config))
    return Row(cells, "red" if _errors(seen) else "" if feed else "dim")


def _errors(seen: _Seen) -> int:
    return sum(one.level is Level.ERROR for one in seen.found)


def _judged(seen: _Seen) -> str:
    if seen.bytes is None:
        return ""
    warnings = len(seen.found) - _errors(seen)
    return (
        f"{count(_errors(seen), 'error')}, {count(warnings, 'warning')}" if seen.found else "clean"
    )


def _facts(seen: _Seen, config: Config) -> Iterator[tuple[str, str]]:
    defined, feed = seen.defined, seen.bytes
    yield "Address", _address(defined, config)
    yield "Also at", listed(defined.aliases)
    yield "Private", "yes: agenda feeds token makes an address of it" if defined.private else ""
    yield "Ended", f"{moment(seen.ended, config)}: it says so for a year" if seen.ended else ""
    yield from ((name.capitalize(), str(value)) for name, value in _asked(defined.query).items())
    if feed is None:
        yield "Rendered", "not yet; agenda refresh does it"
        return
    yield "Holds", count(feed.events, "event")
    yield "Left out", f"{count(feed.trimmed, 'event')}: too many" if feed.trimmed else ""
    yield "Changed", moment(feed.changed, config)
    yield "Size", f"{len(feed.data):,} bytes, {len(feed.gzip):,} packed"
    yield "ETag", feed.etag
    yield "Lint", _judged(seen)


def _asked(query: FeedQuery) -> dict[str, str]:
    """Return what a feed asks of its events, in words."""
    told = {
        "source": listed(query.source),
        "theme": listed(query.theme),
        "place": listed(query.place),
        "language": listed(query.language),
        "status": listed(query.status),
        "text": query.text or "",
        "from": str(query.since or ""),
        "to": str(query.until or ""),
        "confidence": f"{query.min_confidence:g} or more" if query.min_confidence else "",
    }
    return {name: value for name, value in told.items() if value}


def _row_of_finding(one: Finding) -> Row:
    found = f"{one.message} ({one.where})" if one.where else one.message
    style = "red" if one.level is Level.ERROR else "yellow"
    return Row((str(one.level), str(one.line or ""), one.rule, found, one.fix), style)


def _account(seen: _Seen, config: Config) -> dict[str, Any]:
    defined, feed = seen.defined, seen.bytes
    return {
        "slug": defined.slug,
        "name": defined.name,
        "address": _address(defined, config),
        "aliases": list(defined.aliases),
        "private": defined.private,
        "ended": iso(seen.ended),
        "tokens": [_token(one) for one in seen.tokens],
        "query": _asked(defined.query),
        "rendered": feed is not None,
        "events": feed.events if feed else None,
        "left_out": feed.trimmed if feed else None,
        "changed": iso(feed.changed) if feed else None,
        "bytes": len(feed.data) if feed else None,
        "etag": feed.etag if feed else None,
        "lint": [
            {"level": str(one.level), "line": one.line, "rule": one.rule, "message": one.message}
            for one in seen.found
        ],
    }


def _token(token: FeedToken) -> dict[str, str | None]:
    made, revoked = iso(token.made), iso(token.revoked)
    return {"name": name_of(token), "for": token.label, "made": made, "revoked": revoked}
