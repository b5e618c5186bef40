"""All checks over one file, in one order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from feeds.lint.components import read_components
from feeds.lint.contentlines import read_lines
from feeds.lint.feed_checks import event_preferences, head_breaches
from feeds.lint.property_checks import component_breaches
from feeds.lint.rules import Breach
from feeds.lint.time_checks import time_breaches, times, zone_names
from feeds.lint.zone_checks import offset_breaches, zone_breaches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from feeds.lint.components import Component, Tree
    from feeds.lint.rules import Finding

MOST_BYTES = 900 * 1024
MOST_EVENTS = 1000
_MOST_OF_ONE_RULE = 20
_TIMED = ("VEVENT", "VTODO", "VJOURNAL")


def lint(data: bytes, *, published: bool = False) -> list[Finding]:
    """Return what calendar clients would punish in *data*, by line; [] for a clean file.

    Any bytes are read, in time that grows with their length.  ``published`` judges one of our
    own feeds: there the preferences of this project are errors.  Of one rule at most twenty
    findings are returned, the last of which says how many there were.
    """
    text = read_lines(data)
    tree = read_components(text.lines)
    if not tree.all:  # what is no calendar at all breaks every rule; one finding says it
        return _findings(list(_file_breaches(data, tree)), published=published)
    breaches = [*text.breaches, *tree.breaches, *_file_breaches(data, tree)]
    zones = [component for component in tree.all if component.name == "VTIMEZONE"]
    known = {component.value("TZID") for component in zones}
    for component in tree.all:
        breaches += _component(component, known)
    breaches += _between(tree.all)
    breaches += [*_duplicate_zones(zones), *zone_names(zones)]
    breaches += offset_breaches(zones, _years(tree.all))
    return _findings(breaches, published=published)


def lint_event(
    data: bytes, *, zones: Collection[str] = (), published: bool = False
) -> list[Finding]:
    """Return what is wrong with one VEVENT on its own; ``zones`` are the TZIDs it may name."""
    text = read_lines(data)
    tree = read_components(text.lines)
    breaches = [*text.breaches, *tree.breaches]
    if [component.name for component in tree.top] != ["VEVENT"]:
        breaches.append(Breach("nesting", 1, "expected one VEVENT"))
    for component in tree.all:
        breaches += _component(component, zones)
    return _findings(breaches, published=published)


def _file_breaches(data: bytes, tree: Tree) -> Iterator[Breach]:
    calendars = [component for component in tree.top if component.name == "VCALENDAR"]
    if not calendars:
        yield Breach("not-a-calendar", 1, "the file holds no VCALENDAR")
    for component in tree.top:
        if component.name != "VCALENDAR":
            message = f"{component.name[:40]} stands outside a calendar"
            yield Breach("not-a-calendar", component.line, message)
    for calendar in calendars:
        if not calendar.children:
            yield Breach("no-component", calendar.line, "the calendar is empty", "VCALENDAR")
    if len(data) > MOST_BYTES:
        yield Breach("file-size", 0, f"the file has {len(data)} bytes, {MOST_BYTES} are safe")
    events = sum(component.name == "VEVENT" for component in tree.all)
    if events > MOST_EVENTS:
        yield Breach("file-size", 0, f"the file has {events} events, {MOST_EVENTS} are safe")


def _component(component: Component, zones: Collection[str]) -> Iterator[Breach]:
    yield from component_breaches(component)
    if component.name == "VCALENDAR":
        yield from head_breaches(component)
    if component.name == "VTIMEZONE":
        yield from zone_breaches(component)
    if component.name in _TIMED:
        yield from _placed(time_breaches(component, zones), component)
    if component.name == "VEVENT":
        yield from _placed(event_preferences(component), component)


def _placed(breaches: Iterable[Breach], component: Component) -> Iterator[Breach]:
    where = component.where
    return (replace(breach, where=where) for breach in breaches)


def _between(components: Iterable[Component]) -> Iterator[Breach]:
    """Yield events that share UID and RECURRENCE-ID with an earlier one (section 3.8.4.7)."""
    seen: dict[tuple[str, str, str], int] = {}
    for component in components:
        uid = component.value("UID")
        if component.name not in _TIMED or not uid:
            continue
        key = component.name, uid, component.value("RECURRENCE-ID")
        first = seen.setdefault(key, component.line)
        if first != component.line:
            message = f"the UID is that of the event in line {first}"
            yield Breach("duplicate-uid", component.line, message, component.where)


def _duplicate_zones(zones: Iterable[Component]) -> Iterator[Breach]:
    seen: set[str] = set()
    for component in zones:
        name = component.value("TZID")
        if name and name in seen:
            message = f"{name[:60]} has a VTIMEZONE already"
            yield Breach("duplicate-zone", component.line, message, component.where)
        seen.add(name)


def _years(components: Iterable[Component]) -> dict[str, set[int]]:
    """Return, by TZID, the years of the events that name it."""
    years: dict[str, set[int]] = {}
    for component in components:
        if component.name in _TIMED:
            for time in (*times(component, "DTSTART"), *times(component, "DTEND")):
                if time.tzid:
                    years.setdefault(time.tzid, set()).add(time.moment.at.year)
    return years


def _findings(breaches: list[Breach], *, published: bool) -> list[Finding]:
    """Return findings by line, at most some of each rule."""
    totals = Counter(breach.rule for breach in breaches)
    shown: Counter[str] = Counter()
    kept = []
    for breach in sorted(breaches, key=lambda breach: breach.line):
        shown[breach.rule] += 1
        if shown[breach.rule] == _MOST_OF_ONE_RULE < totals[breach.rule]:
            more = totals[breach.rule] - _MOST_OF_ONE_RULE
            kept.append(replace(breach, message=f"{breach.message}; and {more} more like it"))
        elif shown[breach.rule] <= _MOST_OF_ONE_RULE:
            kept.append(breach)
    return [breach.finding(published=published) for breach in kept]
