"""How the service fares in numbers, as Prometheus reads them: all of them out of the store.

So every worker, on every machine, tells the same.  Nothing is told that pages do not tell: private
feeds are counted, never named.  The form is that of text, version 0.0.4.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

from flask import Response

from feeds.store import browsing, documents, jobs, rendered, totals
from feeds.store.sources import SourceStatus
from feeds.web.directory import SHOWN
from feeds.web.finding import origins
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from feeds.store.sources import SourceState

_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_ESCAPED = str.maketrans({"\\": r"\\", "\n": r"\n", '"': r"\""})


class Gauge(NamedTuple):
    """A number under a name, or several that labels tell apart; ``told`` says what it is."""

    name: str
    told: str
    samples: Sequence[tuple[Mapping[str, str], float]]


def answer() -> Response:
    """Answer with all numbers as they are now."""
    with current_service().store.reading() as conn:
        gauges = [*_events(conn), *_sources(conn), *_feeds(conn), *_store(conn)]
    headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
    return Response("".join(map(written, gauges)), content_type=_TYPE, headers=headers)


def written(gauge: Gauge) -> str:
    """Return a number in the form of Prometheus, "" for one that there is nothing to say of.

    >>> print(written(Gauge("agenda_events", "Events.", [({"status": "confirmed"}, 3)])), end="")
    # HELP agenda_events Events.
    # TYPE agenda_events gauge
    agenda_events{status="confirmed"} 3
    """
    if not gauge.samples:
        return ""
    lines = [f"# HELP {gauge.name} {gauge.told}", f"# TYPE {gauge.name} gauge"]
    lines += [f"{gauge.name}{_labels(labels)} {value:.15g}" for labels, value in gauge.samples]
    return "".join(f"{line}\n" for line in lines)


def _labels(labels: Mapping[str, str]) -> str:
    told = ",".join(f'{name}="{value.translate(_ESCAPED)}"' for name, value in labels.items())
    return f"{{{told}}}" if told else ""


def _one(name: str, told: str, value: float) -> Gauge:
    return Gauge(name, told, [({}, value)])


def _each(name: str, told: str, label: str, values: Iterable[tuple[str, float]]) -> Gauge:
    return Gauge(name, told, [({label: one}, value) for one, value in values])


def _events(conn: Connection) -> Iterator[Gauge]:
    states = ((one.value, one.number) for one in browsing.by_status(conn, SHOWN))
    yield _each("agenda_events", "Events that pages list, by how they stand.", "status", states)
    number = browsing.total(conn, replace(SHOWN, since=current_service().today()))
    yield _one("agenda_events_to_come", "Events that are not over.", number)
    yield _one("agenda_issues", "Issues that were read and are kept.", totals.of(conn).issues)


def _sources(conn: Connection) -> Iterator[Gauge]:
    known = [one.state for one in origins(conn) if one.told]
    counted = Counter(one.status for one in known)
    states = ((status.value, counted[status]) for status in SourceStatus)
    yield _each("agenda_sources", "Sources, by how they fare.", "state", states)
    failures = ((one.name, one.failures) for one in known)
    told = "Failures of a source since it was last read."
    yield _each("agenda_source_failures", told, "source", failures)
    waiting = documents.held(conn)
    held = ((one.name, waiting.get(one.name, 0)) for one in known)
    told = "Documents of a source that wait for a person."
    yield _each("agenda_source_held_documents", told, "source", held)
    yield from _times(known)


def _times(known: Sequence[SourceState]) -> Iterator[Gauge]:
    """Yield when something happened last, what never happened left out."""
    read = ((one.name, one.last_success.timestamp()) for one in known if one.last_success)
    told = "When a source was last read without failure."
    yield _each("agenda_source_last_success_timestamp_seconds", told, "source", read)
    news = ((one.name, one.last_change.timestamp()) for one in known if one.last_change)
    told = "When a source last told something new."
    yield _each("agenda_source_last_change_timestamp_seconds", told, "source", news)
    tried = [one.last_try.timestamp() for one in known if one.last_try]
    if tried:
        told = "When any source was last tried: it stands still when nobody keeps the time."
        yield _one("agenda_last_round_timestamp_seconds", told, max(tried))


def _feeds(conn: Connection) -> Iterator[Gauge]:
    marks = rendered.marks(conn)
    public = [one for one in marks if not one.private]
    kinds = (("public", len(public)), ("private", len(marks) - len(public)))
    yield _each("agenda_feeds", "Feeds that are served.", "kind", kinds)
    faulty = len(rendered.reports(conn))
    yield _one("agenda_feeds_with_findings", "Feeds in which agenda lint finds something.", faulty)
    held = ((one.slug, one.events) for one in public)
    yield _each("agenda_feed_events", "Events in a feed.", "feed", held)
    left = ((one.slug, one.trimmed) for one in public)
    yield _each("agenda_feed_trimmed_events", "Events that found no room in a feed.", "feed", left)
    sizes = ((one.slug, one.size) for one in public)
    yield _each("agenda_feed_bytes", "Size of a feed, plain and packed together.", "feed", sizes)
    changed = ((one.slug, one.changed.timestamp()) for one in public)
    told = "When the bytes of a feed last changed."
    yield _each("agenda_feed_changed_timestamp_seconds", told, "feed", changed)


def _store(conn: Connection) -> Iterator[Gauge]:
    release = [(version("agenda"), 1.0)]
    yield _each("agenda_info", "The release that answers.", "version", release)
    path = current_service().store.path
    if path is not None:
        yield _one("agenda_store_bytes", "Size of the file of the store.", path.stat().st_size)
        return
    told = "Readings in the queue of the workers, by how they stand."
    yield _each("agenda_jobs", told, "state", jobs.counts(conn).items())
