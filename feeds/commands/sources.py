"""``agenda sources``: how each source fares, and what a person decides about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from feeds import printing
from feeds.commands.choosing import check_name, known_sources, sources_named
from feeds.commands.opening import NO_SOURCES, opened, reading
from feeds.commands.showing import facts, heading, iso, listed, moment, numbers
from feeds.config.addresses import without_secrets
from feeds.config.durations import written
from feeds.console import Row, count, remark, say, table, write
from feeds.refresh import deciding, pausing
from feeds.schedule.timetable import next_run
from feeds.store import documents, runs, sources
from feeds.store.sources import SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.config import Config, Source
    from feeds.groups.calling import Call
    from feeds.refresh.report import Report
    from feeds.store.documents import Document
    from feeds.store.runs import Run
    from feeds.store.sources import SourceState

_HEADS = ("Source", "Kind", "Status", "Last read", "Next", "Documents", "Held", "What to know")
_HELD_HEADS = ("Held document", "Since", "Last looked at", "Why")
_RUN_HEADS = ("Round", "Outcome", "What", "What to know")
_STYLES = {
    SourceStatus.FAILING: "red",
    SourceStatus.TO_CHECK: "yellow",
    SourceStatus.PAUSED: "dim",
}
_ROUNDS = 10


class _Seen(NamedTuple):
    """A source as the configuration and the store know it; ``told`` is None where it is gone.

    ``documents`` are those that a round looks at: what they hold (entries, attachments) counts
    with them.
    """

    state: SourceState
    told: Source | None
    documents: Sequence[Document]
    next_run: datetime | None

    @property
    def held(self) -> list[Document]:
        """The documents that wait for a person."""
        return [one for one in self.documents if one.pending]


def print_all(call: Call, form: str) -> None:
    """Print every source, those that only the store knows as well."""
    with reading(call) as (config, conn):
        seen = [_seen(conn, config, name, call.now) for name in known_sources(conn, config)]
    if form == "json":
        write(printing.to_json([_account(one) for one in seen]))
    elif seen:
        table(_HEADS, [_row(one, config, call.now) for one in seen])
    else:
        remark(NO_SOURCES)


def print_one(call: Call, name: str, form: str) -> None:
    """Print all that is known of one source; raises UnknownNameError."""
    with reading(call) as (config, conn):
        check_name("source", name, known_sources(conn, config))
        seen = _seen(conn, config, name, call.now)
        rounds = runs.of_source(conn, name, limit=_ROUNDS)
    if form == "json":
        account = _account(seen) | {"rounds": [_account_of_round(one) for one in rounds]}
        write(printing.to_json_object(account))
        return
    facts(name, [*_facts(seen, config), *_settings(seen.told, config)])
    if seen.held:
        heading(f"Held: agenda sources accept {name}, or reject")
        table(_HELD_HEADS, [_row_of_held(one, config) for one in seen.held])
    if rounds:
        heading("Last rounds")
        table(_RUN_HEADS, [_row_of_round(one, config) for one in rounds])


def _row_of_held(one: Document, config: Config) -> Row:
    since, looked = moment(one.held_since, config), moment(one.last_checked, config)
    return Row((one.key, since, looked, one.held_because or ""))


def accept(call: Call, name: str, by: str) -> None:
    """Take what is held of a source; raises UnknownNameError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        (source,) = sources_named(config, [name])
        report = deciding.accept(store, config, source, now=call.now, by=by)
    if not report.checked:
        say(f"{name}: nothing is held")
        return
    say(f"{name}: {count(report.checked, 'document')} taken; {_news(report)}")
    if report.feeds:
        say(f"feeds that changed: {listed(report.feeds)}")


def reject(call: Call, name: str) -> None:
    """Leave what is held of a source unread; raises UnknownNameError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        (source,) = sources_named(config, [name])
        left = deciding.reject(store, config, source)
    if not left:
        say(f"{name}: nothing is held")
    for document in left:
        say(f"{name}: {document} is left unread until it changes; its events stay as they are")


def pause(call: Call, name: str, by: str) -> None:
    """Let a source rest; raises UnknownNameError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        (source,) = sources_named(config, [name])
        new = pausing.pause(store, source.name, by=by)
    told = "is paused; its events stay" if new else "was paused already"
    say(f"{name}: {told}; agenda sources resume {name} ends it")


def resume(call: Call, name: str) -> None:
    """Take a source up again; raises UnknownNameError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        (source,) = sources_named(config, [name])
        new = pausing.resume(store, source.name)
    say(f"{name}: {'is read again from now on' if new else 'was not paused'}")


def _seen(conn: Connection, config: Config, name: str, now: datetime) -> _Seen:
    told = next((source for source in config.sources if source.name == name), None)
    state = sources.state(conn, name)
    due = next_run(config, told, state, now=now) if told else None
    looked_at = [one for one in documents.of_source(conn, name) if not one.is_entry]
    return _Seen(state, told, looked_at, due)


def _row(seen: _Seen, config: Config, now: datetime) -> Row:
    state = seen.state
    kind = str(seen.told.kind) if seen.told else "-"
    told = state.message if seen.told else "is none of the configuration any more; its events stay"
    cells = (
        *(state.name, kind, str(state.status), moment(state.last_success, config) or "never"),
        "now" if seen.next_run == now else moment(seen.next_run, config),
        *(str(len(seen.documents)), str(len(seen.held) or ""), told),
    )
    return Row(cells, _STYLES.get(state.status, "" if seen.told else "dim"))


def _facts(seen: _Seen, config: Config) -> Iterator[tuple[str, str]]:
    state = seen.state
    yield "Status", str(state.status)
    yield "What to know", state.message
    if seen.told is None:
        yield "Configured", "no more; its events stay"
    yield "Last read", moment(state.last_success, config) or "never"
    if state.last_try != state.last_success:
        yield "Last tried", moment(state.last_try, config)
    yield "Last news", moment(state.last_change, config)
    yield "Failures in a row", str(state.failures or "")
    yield "Read next", moment(seen.next_run, config)
    yield "Documents", str(len(seen.documents))


def _settings(source: Source | None, config: Config) -> Iterator[tuple[str, str]]:
    if source is None:
        return
    yield "Kind", str(source.kind)
    yield "From", _place(source)
    yield "When", _rhythm(source, config)
    yield "Language", source.language or "found in each issue"
    yield "Time zone", config.timezone_of(source)
    yield "Place", source.place or ""
    yield "Themes", "by words" if source.themes is None else listed(source.themes) or "none"
    if source.complete:
        misses = count(source.misses, "reading")
        yield "Complete", f"yes: what is not listed in {misses} is cancelled"
    yield "Trust", f"{source.trust:g}"


def _rhythm(source: Source, config: Config) -> str:
    if source.cron:
        return f"cron {source.cron}"
    return f"every {written(source.every or config.schedule.every)}"


def _place(source: Source) -> str:
    return without_secrets(source.url) if source.url else str(source.path)


def _row_of_round(run: Run, config: Config) -> Row:
    style = {"failed": "red", "held": "yellow"}.get(run.outcome, "")
    told = numbers(sorted(run.counts.items()))
    return Row((moment(run.started, config), run.outcome, told, run.message), style)


def _news(report: Report) -> str:
    kinds = {kind: n for kind, n in report.counts().items() if kind not in _NO_NEWS}
    return numbers(kinds.items()) or "nothing new"


_NO_NEWS = {"checked", "unchanged", "seen", "not_understood", "doubted", "failed", "held"}


def _account(seen: _Seen) -> dict[str, Any]:
    state, told = seen.state, seen.told
    return {
        "name": state.name,
        "kind": str(told.kind) if told else None,
        "from": _place(told) if told else None,
        "configured": told is not None,
        "status": str(state.status),
        "message": state.message or None,
        "last_try": iso(state.last_try),
        "last_success": iso(state.last_success),
        "last_change": iso(state.last_change),
        "failures": state.failures,
        "next_due": iso(state.next_due),
        "next_run": iso(seen.next_run),
        "documents": len(seen.documents),
        "held": [one.key for one in seen.held],
    }


def _account_of_round(run: Run) -> dict[str, Any]:
    return {
        "started": iso(run.started),
        "ended": iso(run.ended),
        "outcome": run.outcome,
        "counts": dict(run.counts),
        "message": run.message or None,
    }
