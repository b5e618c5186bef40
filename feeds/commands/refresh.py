"""``agenda refresh``: the sources read now, and what came of it."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from feeds import printing
from feeds.commands.choosing import sources_named
from feeds.commands.opening import NO_SOURCES, opened, opened_to_try
from feeds.console import count, progress, remark, say, write
from feeds.errors import FeedError, defect
from feeds.leasing import way_of
from feeds.refresh.leased import Reader, Rounds, UndoneError
from feeds.refresh.report import Report
from feeds.refresh.rounds import Setting, refresh
from feeds.refresh.terms import fetch_of
from feeds.sources.visiting import Visitor
from feeds.store import sources
from feeds.store.sources import SourceStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from feeds.config import Source
    from feeds.console import Step
    from feeds.refresh.leased import BeingReadError
    from feeds.store import Store
    from feeds.store.changes import Change

IN_ORDER, TROUBLES = 0, 1
_MOST_CHANGES = 40  # of one source, printed for people
_MANY = 500  # events that are rendered anew in more than a moment
# In the order in which people want to know of them.
_KINDS = (
    *("added", "moved", "renamed", "cancelled", "postponed", "restored", "changed", "recognised"),
    "conflict",
)


class Wanted(NamedTuple):
    """What was asked for: sources by name, all without any; ``form`` is table or json."""

    names: Sequence[str] = ()
    form: str = "table"
    dry_run: bool = False


def run(
    file: str, environ: Mapping[str, str], wanted: Wanted, clock: Callable[[], datetime]
) -> int:
    """Read the sources; return the exit status.  Raises ConfigError or StoreError."""
    opening = opened_to_try if wanted.dry_run else opened
    with opening(file, environ, now=clock()) as (config, store):
        chosen = sources_named(config, wanted.names)
        setting = Setting(store, config, Visitor(fetch_of(config)), Random())  # noqa: S311  no secret
        rounds = Rounds(setting, Reader("agenda refresh", clock, way_of(environ)))
        read = partial(_read, rounds, clock=clock, dry_run=wanted.dry_run)
        reports = []
        awake = chosen if wanted.names else _awake(store, chosen)
        for report in progress(awake, read, _name, quiet=wanted.form != "table"):
            reports.append(report)
            if wanted.form == "table":
                tell(report)
    if wanted.form == "json":
        write(printing.to_json([account(report) for report in reports]))
    if not chosen:
        remark(NO_SOURCES)
    return IN_ORDER if all(report.went_well for report in reports) else TROUBLES


def _awake(store: Store, chosen: Sequence[Source]) -> list[Source]:
    """Return the sources that nobody paused, and tell of the others: who names one may read it."""
    with store.reading() as conn:
        paused = {one.name for one in sources.states(conn) if one.status is SourceStatus.PAUSED}
    for name in (source.name for source in chosen if source.name in paused):
        remark(f"{name}: is paused, and not read; agenda sources resume {name} ends that")
    return [source for source in chosen if source.name not in paused]


def _name(source: Source) -> str:
    return source.name


def _read(
    rounds: Rounds, source: Source, step: Step, *, clock: Callable[[], datetime], dry_run: bool
) -> Report:
    """Read a source, after whoever reads it just now; what stands in the way is in the report.

    Raises StoreError: the store is that of all sources.
    """
    try:
        if dry_run:  # what keeps nothing stands in nobody's way, so it needs no lease
            setting = rounds.setting._replace(step=step)
            return refresh(setting, source, now=clock(), dry_run=True)
        return rounds.run(source, waiting=_tell_waiting, step=step)
    except UndoneError as error:
        said = str(error)
    except FeedError:
        raise
    except Exception as error:  # noqa: BLE001  a defect met in one source costs no other its turn
        said = f"{source.name}: {defect(error)}"
    return Report(source.name, error=said, kept=False)


def _tell_waiting(error: BeingReadError) -> None:
    remark(f"{error}; waiting for it")


def tell_anew(events: int) -> None:
    """Say that a command that seems to stand still renders many events by another configuration."""
    if events >= _MANY:
        remark(f"{count(events, 'event')} are rendered anew, by what the configuration says now")


def tell(report: Report) -> None:
    """Print what came of one source, troubles on standard error."""
    if report.error and not report.kept:
        remark(report.error)
        return
    say(summary(report))
    for change in report.changes[:_MOST_CHANGES]:
        say(f"  {_told(change, report.names.get(change.uid, change.uid))}")
    if len(report.changes) > _MOST_CHANGES:
        say(f"  and {len(report.changes) - _MOST_CHANGES} more; see them with --format json")
    for line in troubles(report):
        remark(f"{report.source}: {line}")


def summary(report: Report) -> str:
    """Return one line: ``magazine: 12 documents, 10 unchanged; 3 added, 1 not understood``."""
    looked = count(report.checked, "document")
    if report.unchanged:
        looked += f", {report.unchanged} unchanged"
    counts = report.counts()
    found = [f"{counts[kind]} {_in_words(kind, counts[kind])}" for kind in _KINDS if kind in counts]
    found = found or ["not read" if _is_unread(report) else "nothing new"]
    if report.not_understood:
        found.append(f"{report.not_understood} not understood")
    if report.doubted:
        found.append(f"{count(len(report.doubted), 'day')} of publication in doubt")
    kept = "" if report.kept else " (only shown, nothing is kept)"
    return f"{report.source}: {looked}; {', '.join(found)}{kept}"


def _is_unread(report: Report) -> bool:
    """Return whether nothing of a source could be read."""
    return bool(report.error) or 0 < len(report.failed) == report.checked


def _in_words(kind: str, number: int) -> str:
    return f"{kind}s" if kind == "conflict" and number > 1 else kind


def _told(change: Change, name: str) -> str:
    if change.kind == "added":
        return f"added: {name}, {_in_short(change.after)}"
    if change.kind == "recognised":
        return f"recognised: {name}, as {change.after} ({change.reason})"
    to = f"{change.before or 'nothing'} → {change.after or 'nothing'}"
    return f"{change.kind}: {name}: {change.field} {to} ({change.reason})"


def _in_short(told: str) -> str:
    """Return when a new event is, whether it comes again, and whether it is called off.

    >>> _in_short("2031-07-13T21:00 FREQ=WEEKLY;BYDAY=SU cancelled")
    '2031-07-13T21:00, repeated (FREQ=WEEKLY;BYDAY=SU), cancelled'
    """
    when, *extras = told.split(" ")
    return ", ".join([when, *(f"repeated ({one})" if "=" in one else one for one in extras)])


def troubles(report: Report, *, notes: bool = True) -> Iterator[str]:
    """Yield what people should know of a round, a line each; *notes* are of single documents."""
    if report.error:
        yield report.error
    for what, found in (
        ("held", report.held), ("not read", report.failed), ("left out", report.left_out),
        ("in doubt", report.doubted if notes else ()), ("note", report.notices if notes else ()),
    ):  # fmt: skip
        for trouble in found:
            yield f"{what}: {trouble.told}"


def account(report: Report) -> dict[str, Any]:
    """Return what came of one source as values for JSON."""
    return {
        "source": report.source,
        "outcome": report.outcome,
        "kept": report.kept,
        "counts": report.counts(),
        "feeds": report.feeds,
        "error": report.error or None,
        **{
            name: [trouble._asdict() for trouble in found]
            for name, found in (
                ("held", report.held), ("failed", report.failed),
                ("left_out", report.left_out), ("doubted", report.doubted),
                ("notices", report.notices),
            )
        },
        "changes": [
            {
                "uid": one.uid, "name": report.names.get(one.uid), "kind": one.kind,
                "field": one.field or None, "before": one.before or None,
                "after": one.after or None, "reason": one.reason,
            }
            for one in report.changes
        ],
    }  # fmt: skip
