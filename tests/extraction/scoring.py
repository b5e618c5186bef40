"""How well the events read of an issue answer those that people found in it.

An answer is right when its name is nearly the expected one (or an alternative), and both its
start and its end are exact.  What people themselves could take or leave is neither missed
nor held against an answer: optional events, whole months and seasons, further days of a
repeated event.  Where people could group days in two ways, the kinder one counts.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import product
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz

from agenda.dates.when import Days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from agenda.dates.when import When
    from agenda.events.event import Event

ALIKE = 0.8
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "&": " et "})
_ARTICLES = re.compile(
    r"^(?:(?:le|la|les|l|un|une|des|du|the|a|an|el|los|las|il|lo|gli|i|der|die|das|het|de|o|os|as"
    r"|els|en)\s+)+(?=\S)"
)
_LEAST_LETTERS = 8  # of a decoy's name that can be looked for inside another
_LONGEST_HOURS = 12  # an end that is not printed may be guessed so far

Moment = date | datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """An event that people found.  Of each tuple the first is best, the others are right too."""

    names: tuple[str, ...]
    starts: tuple[Moment, ...]
    ends: tuple[Moment | None, ...]
    statuses: tuple[str, ...] = ("confirmed",)
    places: tuple[str, ...] = ()
    url: str | None = None
    rrule: str = ""
    imprecise: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """What people found in an issue, and what they say only looks like an event."""

    published: date
    timezone: str
    language: str
    events: tuple[Wanted, ...]
    not_events: tuple[str, ...] = ()
    regroupings: tuple[tuple[frozenset[int], tuple[Wanted, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over issues: ``wanted`` and ``given`` without what could be left.

    ``wrong`` holds what was missed or given for nothing, in words.
    """

    wanted: int = 0
    given: int = 0
    right: int = 0
    decoys: int = 0
    placed: int = 0
    places_right: int = 0
    wrong: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing is wanted nor given."""
        total = self.wanted + self.given
        return 2 * self.right / total if total else 1.0

    @property
    def perfect(self) -> bool:
        """Whether every wanted event is right and nothing else was given."""
        return not self.wrong

    def __add__(self, other: Score) -> Score:
        return Score(
            self.wanted + other.wanted,
            self.given + other.given,
            self.right + other.right,
            self.decoys + other.decoys,
            self.placed + other.placed,
            self.places_right + other.places_right,
            self.wrong + other.wrong,
        )


def read_gold(path: Path) -> Gold:
    """Return what stands in a ``gold.json``."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Gold(
        date.fromisoformat(data["published"]),
        data["timezone"],
        data["language"],
        tuple(_wanted(entry) for entry in data["events"]),
        tuple(data["not_events"]),
        tuple(
            (frozenset(one["replaces"]), tuple(_wanted(entry) for entry in one["by"]))
            for one in data.get("alternative_sets") or ()
        ),
    )


def _wanted(entry: dict[str, Any]) -> Wanted:
    def all_of(key: str, default: object = None) -> list[Any]:
        return [entry.get(key, default), *(entry.get(f"{key}_alternatives") or ())]

    return Wanted(
        tuple(all_of("name")),
        tuple(_moment(text) for text in all_of("start")),
        tuple(_moment(text) if text else None for text in all_of("end")),
        tuple(all_of("status", "confirmed")),
        tuple(text for text in all_of("place") if text),
        entry.get("url"),
        entry.get("rrule") or "",
        entry.get("precision") in ("month", "season"),
        bool(entry.get("optional")),
    )


def _moment(text: str) -> Moment:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def fold(text: str) -> str:
    """Return the letters and digits of *text* without case, accents and leading articles."""
    lowered = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    plain = re.sub(r"[^0-9a-z]+", " ", re.sub(r"[\u0300-\u036f]", "", lowered)).strip()
    return _ARTICLES.sub("", plain)


def similarity(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 1, in whatever order their words stand."""
    one, other = fold(one), fold(other)
    if not one or not other:
        return 0.0
    return float(max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))) / 100


def score(gold: Gold, events: Sequence[Event]) -> Score:
    """Return the score of *events*, by the kindest way to group the days wanted."""
    dated = [event for event in events if event.when is not None]
    scores = (_score(wanted, gold.not_events, dated) for wanted in _groupings(gold))
    return max(scores, key=lambda one: (one.f1, -len(one.wrong)))


def _groupings(gold: Gold) -> Iterator[list[Wanted]]:
    """Yield the events wanted, in every combination of the regroupings."""
    for chosen in product((False, True), repeat=len(gold.regroupings)):
        events, extra, gone = list(gold.events), list[Wanted](), set[int]()
        for take, (replaced, by) in zip(chosen, gold.regroupings, strict=True):
            if take and by:
                extra += by
                gone |= replaced
            elif take:
                for index in replaced:
                    events[index] = replace(events[index], optional=True)
        yield [one for index, one in enumerate(events) if index not in gone] + extra


def _score(wanted: Sequence[Wanted], not_events: Sequence[str], events: Sequence[Event]) -> Score:
    pairs = _pairs(wanted, events)
    answered = set(pairs.values())
    needed = [index for index, one in enumerate(wanted) if not _free(one)]
    right = [index for index in needed if index in pairs and _exact(wanted[index], pairs[index])]
    spare = {id(event) for event in events if _is_spare(event, wanted, pairs)}
    given = [event for event in events if id(event) not in spare]
    stray = [event for event in given if event not in answered]
    decoys = [event for event in stray if _is_decoy(event, wanted, not_events)]
    placed = [index for index in needed if index in pairs and wanted[index].places]
    return Score(
        len(needed),
        len(given),
        len(right),
        len(decoys),
        len(placed),
        sum(_is_placed(wanted[index], pairs[index]) for index in placed),
        (
            *(f"missed {wanted[i].names[0]!r}, {wanted[i].starts[0]}" for i in needed
              if i not in right),
            *(f"given {event.name!r}, {event.when}" for event in stray),
        ),
    )  # fmt: skip


def _free(wanted: Wanted) -> bool:
    return wanted.optional or wanted.imprecise


def _pairs(wanted: Sequence[Wanted], events: Sequence[Event]) -> dict[int, Event]:
    """Return the event that answers each wanted one, the best pairs first, each event once."""
    ranked = sorted(
        (
            (not _free(one), _exact(one, event), alike, -number, -index)
            for index, one in enumerate(wanted)
            for number, event in enumerate(events)
            if (alike := _alike(one, event)) >= ALIKE and _same_day(one, event)
        ),
        reverse=True,
    )
    pairs: dict[int, Event] = {}
    taken: set[int] = set()
    for *_, number, index in ranked:
        if -index not in pairs and -number not in taken:
            pairs[-index] = events[-number]
            taken.add(-number)
    return pairs


def _alike(wanted: Wanted, event: Event) -> float:
    return max(similarity(event.name, name) for name in wanted.names)


def _same_day(wanted: Wanted, event: Event) -> bool:
    start, _ = bounds(event.when)
    return start is not None and any(_day(start) == _day(one) for one in wanted.starts)


def _exact(wanted: Wanted, event: Event) -> bool:
    """Return whether both ends of an event are right."""
    start, end = bounds(event.when)
    if start is None or start not in wanted.starts:
        return False
    if not isinstance(start, datetime) and isinstance(wanted.starts[0], datetime):
        # The day alone is an alternative to its hours; its end is then the day as well.
        return end == start and wanted.ends[0] in (None, *_on(start, wanted.ends))
    return any(_ends(one, start, end) for one in wanted.ends)


def _on(day: date, ends: Iterable[Moment | None]) -> list[Moment]:
    return [one for one in ends if one is not None and _day(one) == day]


def _ends(wanted: Moment | None, start: Moment, end: Moment | None) -> bool:
    if isinstance(wanted, datetime):
        return end == wanted
    if wanted is not None:
        return _day(end or start) == wanted
    if end is None or end == start:
        return True
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return False
    return 0 <= (end - start).total_seconds() <= _LONGEST_HOURS * 3600


def bounds(when: When | None) -> tuple[Moment | None, Moment | None]:
    """Return the first and the last moment, of whole days the last day; None when not known."""
    if when is None:
        return None, None
    return (when.first, when.last) if isinstance(when, Days) else (when.start, when.end)


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _is_spare(event: Event, wanted: Sequence[Wanted], pairs: dict[int, Event]) -> bool:
    """Return whether an event answers what could be left, or repeats what was wanted once."""
    for index, one in enumerate(wanted):
        if pairs.get(index) is event:
            return _free(one)
    alike = [one for one in wanted if _alike(one, event) >= ALIKE]
    start, _ = bounds(event.when)
    return any(
        (_free(one) and (one.imprecise or bool(one.rrule) or _same_day(one, event)))
        or (one.rrule and start is not None and _day(start) > _day(one.starts[0]))
        for one in alike
    )


def _is_decoy(event: Event, wanted: Sequence[Wanted], not_events: Iterable[str]) -> bool:
    """Return whether an event is one of those that only look like one."""
    if any(_alike(one, event) >= ALIKE for one in wanted):
        return False  # a true event on a wrong day
    folded = f" {fold(event.name)} "
    return any(
        similarity(event.name, name) >= ALIKE
        or (len(fold(name)) >= _LEAST_LETTERS and f" {fold(name)} " in folded)
        for name in not_events
    )


def _is_placed(wanted: Wanted, event: Event) -> bool:
    """Return whether the place is one of those wanted, or part of it, or holds it."""
    place = f" {fold(event.place)} "
    return bool(place.strip()) and any(
        similarity(event.place, one) >= ALIKE
        or place in f" {fold(one)} "
        or f" {fold(one)} " in place
        for one in wanted.places
    )
