"""What a listing announces: the event, with the lines that say so."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from agenda.dates import resolve
from agenda.dates.evenings import each_evening, only_start
from agenda.dates.occurrences import first_occurrence
from agenda.dates.phrase import Strength
from agenda.dates.when import Bound, Days, Hours, Precision, days_of
from agenda.events.corrections import without_called_off
from agenda.events.links import told_link
from agenda.events.states import Status, statuses
from agenda.events.wording import forms_of, names_in
from agenda.lines.clues import EMPTY
from agenda.listings.listing import PROSE
from agenda.listings.own_hours import with_slots
from agenda.patterns import pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import EXCEPT, STAY_ENDINGS, STAYS
from agenda.vocabulary.lexicon import fold, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.dates.when import Found, When
    from agenda.listings.listing import Listing

    _Key = tuple[str, str, str]  # what events that are one share: name, time, rule


class Evidence(NamedTuple):
    """A quoted line: ``line`` is its number in the original as the issue counts, from 1.

    ``span`` are the first character of the words that tell its days, and the one behind them, from
    0; None in a line that tells none.
    """

    line: int
    text: str
    span: tuple[int, int] | None = None


class Event(NamedTuple):
    """One event as one issue announces it.

    ``when`` is None when the announcement gives no day that can be read.  Clock times are
    naive and local to ``timezone`` (an IANA name).  ``rrule`` is an RFC 5545 rule without the
    word RRULE: (section 3.3.10), "" for a single event.  ``bound`` says that one side was left
    open ("jusqu'au", "à partir du"); ``year_stated`` whether the text names the year or the
    weekday proves it.  ``precision`` other than DAY means that ``when`` is the
    whole month or season.  ``confidence`` lies in (0, 1], ``reasons`` say what raised or
    lowered it, ``rule`` names the reading of the block and the date rule.
    """

    name: str
    when: When | None
    timezone: str
    language: str
    place: str = ""
    url: str | None = None
    status: Status = Status.CONFIRMED
    precision: Precision = Precision.DAY
    bound: Bound = Bound.NONE
    rrule: str = ""
    year_stated: bool = True
    confidence: float = 1.0
    rule: str = ""
    reasons: tuple[str, ...] = ()
    source: str = ""
    evidence: tuple[Evidence, ...] = ()


class Setting(NamedTuple):
    """What holds for all listings of an issue while they are made into events.

    ``within`` is the period that headings give, ``after`` the first day of the listing before,
    ``names`` the forms of the words that name the events of the issue.
    """

    published: date
    timezone: str
    language: str
    source: str
    url: str | None = None
    within: Days | None = None
    after: date | None = None
    names: frozenset[str] = frozenset()


def to_events(listing: Listing, setting: Setting) -> list[Event]:
    """Return the events of one listing: one for each day or span that it names."""
    listing = _without_empty_days(_within_span(listing))
    found = [
        (one, status)
        for status, days in statuses(listing, setting.names).items()
        for one in _begun(
            _finest([one for phrase in days for one in _resolve(phrase, listing, setting)])
        )
    ]
    found = without_called_off(found)
    if len({status for _, status in found}) > 1:
        found.sort(key=lambda pair: days_of(pair[0].when))
    return [_event(listing, one, status, setting) for one, status in found]


def _without_empty_days(listing: Listing) -> Listing:
    """Return a listing whose rules and ranges leave out the days on which nothing takes place.

    "Yoga, tous les lundis de février. Pas de séance le 17."
    """
    empty = tuple(
        member
        for clue in listing.clues
        for decoy in clue.decoys
        if decoy.reason == EMPTY and decoy.phrase.strength in _SINGLE
        for member in decoy.phrase.members
    )
    if not empty:
        return listing
    days = tuple(
        (clue, one._replace(except_days=(*one.except_days, *empty)) if one.lasts else one)
        for clue, one in listing.days
    )
    return listing._replace(days=days)


_SINGLE = (Strength.DATE, Strength.NUMERIC, Strength.DAY)


def _within_span(listing: Listing) -> Listing:
    """Return a listing whose only rule holds in its only span: "Mondays 10am, 20 Jan – 24 Mar"."""
    rules = [day for day in listing.days if day[1].rrule and not day[1].members]
    spans = [day for day in listing.days if day not in rules]
    if len(rules) != 1 or len(spans) != 1 or "COUNT" in rules[0][1].rrule:
        return listing
    (clue, rule), span = rules[0], spans[0][1]
    ranged = len(span.members) == 1 and span.members[0].last is not None
    if not ranged or span.rrule or span.strength not in (Strength.DATE, Strength.NUMERIC):
        return listing
    first, last = span.members[0].first, span.members[0].last
    if last and first.month == last.month and (last.day or 0) - (first.day or 0) <= _WEEK:
        return listing  # "Sa-Di", "16-17": the weekdays of the days themselves
    slots = rule.slots or span.slots or span.members[0].slots
    return listing._replace(days=((clue, rule._replace(members=span.members, slots=slots)),))


def _begun(found: Sequence[Found]) -> Sequence[Found]:
    """Return the days of a listing, what only ends begun on the one other day that is told.

    "Vernissage : 6 février, 19 h", "Jusqu'au 30 mars": nothing is there to see before.
    """
    ends = [one for one in found if one.bound is Bound.UNTIL and isinstance(one.when, Days)]
    others = [one for one in found if one not in ends]
    if len(ends) != 1 or len(others) != 1:
        return found
    first, (start, last) = days_of(others[0].when).first, days_of(ends[0].when)
    if not start < first < last:
        return found
    whole = ends[0]._replace(when=Days(first, last), bound=Bound.NONE)
    return [whole if one is ends[0] else one for one in found]


def _resolve(phrase: Phrase, listing: Listing, setting: Setting) -> list[Found]:
    """Return the days of a phrase; what lies outside of a few days told above is in no period."""
    timed, within = with_slots(phrase, listing.slots), setting.within
    published, after = setting.published, setting.after
    found = resolve(timed, published=published, within=within, after=after)
    if not found and within is not None and (within.last - within.first).days < _WEEK:
        found = resolve(timed, published=published, after=after)
    start = None if _is_one_stay(phrase, listing) else only_start(phrase)
    return [part for one in found for part in each_evening(one, start)]


def _is_one_stay(phrase: Phrase, listing: Listing) -> bool:
    """Return whether the hour of a run is that of its first day, or not that of all its days.

    One leaves at 18:00 for a journey of three days; "sauf le lundi" leaves days out.
    """
    named = [form for word in names_in(listing.name) for form in forms_of(word)]
    if any(form in STAYS or form.endswith(STAY_ENDINGS) for form in named):
        return True
    clue = next((clue for clue, one in listing.days if one == phrase), None)
    behind = words_of(clue.text[phrase.end : phrase.end + _BEHIND]) if clue else ()
    return any(word.folded in EXCEPT for word in behind[:_FIRST])


_BEHIND, _FIRST = 24, 2  # characters, words: ", sauf le lundi", "(außer …)"
_WEEK = 7  # days


def _finest(found: Sequence[Found]) -> list[Found]:
    """Return each day once: of "sam. 7" and "7 octobre, 14 h" what says more."""
    kept: list[Found] = []
    for one in found:
        if any(_says_no_more(one, other) for other in kept):
            continue
        kept = [other for other in kept if not _says_no_more(other, one)]
        kept.append(one)
    return kept


def _says_no_more(one: Found, other: Found) -> bool:
    """Return whether *one* adds nothing to *other*: the same, or whole days inside its span.

    Nor does a day on which the rule of *other* falls: "Every third Saturday … Next: 18 January".
    """
    if one.when == other.when and one.rrule == other.rrule:
        return True
    if not isinstance(one.when, Days) or one.rrule:
        return False
    first, last = days_of(other.when)
    inside = first <= one.when.first and one.when.last <= last
    return inside or (
        other.rrule != "" and first <= one.when.first and _falls_on(other.rrule, one.when)
    )


def _falls_on(rrule: str, days: Days) -> bool:
    """Return whether a rule without an end and without gaps falls on the one day that is told."""
    plain = not _HOW_LONG.search(rrule) and days.first == days.last
    return plain and first_occurrence(rrule, days.first) == days.first


_HOW_LONG = pattern(r"UNTIL|COUNT|INTERVAL")


def _event(listing: Listing, found: Found, status: Status, setting: Setting) -> Event:
    confidence, reasons = _confidence(listing, found)
    return Event(
        name=listing.name,
        when=found.when,
        timezone=setting.timezone,
        language=setting.language,
        place=listing.place,
        url=told_link(listing.url or setting.url),
        status=status,
        precision=found.precision,
        bound=found.bound,
        rrule=found.rrule,
        year_stated=found.year_stated or bool(found.weekday_agrees),
        confidence=confidence,
        rule=f"{listing.reading}: {found.rule}",
        reasons=reasons,
        source=setting.source,
        evidence=_evidence(listing),
    )


def _evidence(listing: Listing) -> tuple[Evidence, ...]:
    """Return the lines of a listing, with where in each its days are told."""
    spans: dict[int, tuple[int, int]] = {}
    for clue, phrase in listing.days:
        first, end = spans.get(clue.index, (phrase.start, phrase.end))
        spans[clue.index] = min(first, phrase.start), max(end, phrase.end)
    return tuple(
        Evidence(clue.line.number, clue.text, spans.get(clue.index)) for clue in listing.clues
    )


_IN_PROSE, _LISTED = 0.7, 0.95  # how sure what sentences tell is, and what is listed


def _confidence(listing: Listing, found: Found) -> tuple[float, tuple[str, ...]]:
    """Return how sure a reading is, with what lowered it."""
    told = listing.reading == PROSE
    confidence = _IN_PROSE if told else _LISTED
    reasons = ["read from a sentence"] if told else []
    if found.weekday_agrees is False:
        confidence *= 0.7
        reasons.append("the weekday printed is not that day's")
    if not found.year_stated and found.weekday_agrees is None:
        confidence *= 0.95
        reasons.append("the year is not printed")
    if found.confidence < 1:
        confidence *= found.confidence
        reasons.append(f"the date was read by {found.rule}")
    return round(confidence, 3), tuple(reasons)


def without_repeats(events: Sequence[Event]) -> list[Event]:
    """Return *events* with those of one folded name and one time merged, the surest kept.

    A whole day and hours of that day are one time, told twice: the hours stay.  So they do of
    several days, each of which has its hours and the same state.
    """
    hours: dict[_Key, Event] = {}
    for event in events:
        if day := _day_of_hours(event):
            hours.setdefault(_key(event, day), event)
    kept: dict[_Key, Event] = {}
    for event in events:
        if _has_hours_each_day(event, hours):
            continue
        key = _key(event, str(event.when))
        if isinstance(event.when, Days) and key in hours:
            key = _key(hours[key], str(hours[key].when))
        known = kept.get(key)
        kept[key] = event if known is None else _merged(known, event)
    return list(kept.values())


def _has_hours_each_day(event: Event, hours: Mapping[_Key, Event]) -> bool:
    """Return whether each of a few days of an event is told with its hours and state as well."""
    when = event.when
    if not isinstance(when, Days):
        return False
    count = (when.last - when.first).days + 1
    if not 1 < count <= _FEW_DAYS:
        return False
    days = [when.first + timedelta(step) for step in range(count)]
    timed = (hours.get(_key(event, str(Days(day, day)))) for day in days)
    return all(one is not None and one.status is event.status for one in timed)


_FEW_DAYS = 7


def _key(event: Event, time: str) -> _Key:
    return " ".join(fold(event.name).split()), time, event.rrule


def _day_of_hours(event: Event) -> str:
    """Return the day of an event with hours as a whole day, "" of any other."""
    when = event.when
    if not isinstance(when, Hours):
        return ""
    day = when.start.date()
    return str(Days(day, day))


def _merged(known: Event, event: Event) -> Event:
    """Return two sightings of one event as one: the surer, and hours before a whole day."""
    sure = (isinstance(known.when, Hours), known.confidence)
    other = (isinstance(event.when, Hours), event.confidence)
    best, rest = (known, event) if sure >= other else (event, known)
    return best._replace(
        place=best.place or rest.place,
        url=best.url or rest.url,
        evidence=_each_once(best.evidence + rest.evidence),
    )


def _each_once(quotes: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return quoted lines, each once: where several tell days in a line, the first of them."""
    kept: dict[tuple[int, str], Evidence] = {}
    for quote in quotes:
        kept.setdefault((quote.line, quote.text), quote)
    return tuple(kept.values())
