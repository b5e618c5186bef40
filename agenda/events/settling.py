"""What becomes of each listing: an event, a mention, or the echo of a stated event."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from agenda.blocks.labelled import DATE_FIRST
from agenda.dates.phrase import Strength
from agenda.dates.rule_names import NAMED_DAY
from agenda.dates.when import Bound, Days, Hours, Precision, days_of
from agenda.events.corrections import with_moves
from agenda.events.echoes import Echoes
from agenda.events.event import to_events
from agenda.events.habits import find_habits, hall_of, kept_habits, weekdays_of, with_habit
from agenda.events.nights import through_nights
from agenda.events.states import Status
from agenda.events.told_beside import with_years_beside
from agenda.events.wording import name_forms
from agenda.lines.named_days import TITLE
from agenda.lines.stretches import stretch_of
from agenda.listings.meetings import is_of_meeting
from agenda.listings.places import place_in
from agenda.patterns import worded_pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import EXHIBITIONS
from agenda.vocabulary.lexicon import Cue, words_of
from agenda.vocabulary.word_forms import LENGTHENED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.dates.when import When
    from agenda.events.event import Event, Setting
    from agenda.lines.clues import Clue
    from agenda.listings.found import Announced
    from agenda.listings.listing import Listing


class Settled(NamedTuple):
    """The events of one listing, and why they are no more than mentions ("" when they are).

    ``echoes`` are those that the document states for machines as well.
    """

    announced: Announced
    events: tuple[Event, ...]
    reason: str = ""
    echoes: tuple[Event, ...] = ()


def settle(
    announced: Sequence[Announced], stated: Sequence[Event], setting: Setting, *, known: bool
) -> list[Settled]:
    """Return what becomes of each listing, in order.

    What a sentence tells is an event where nothing is listed, or when it gives the hour as an
    invitation does; beside an agenda the narrative of an article only mentions.  What was
    over on the day of publication is a mention too, when that day is *known*.  Listings of
    *stated* events are dropped.
    """
    ordered = _with_shared(announced)
    setting = setting._replace(names=name_forms(one.listing.name for one in ordered))
    told = sum(one.prose for one in announced)
    listed = len(announced) - told > max(1, told // 2)
    made = [_made(one, setting) for one in ordered]
    if not known:
        ordered = with_years_beside(ordered, made)
        made = [_made(one, setting) for one in ordered]
    habits = find_habits(ordered, made)
    _give_hours(habits, ordered, made, setting)
    more = _tell_more(ordered, made, setting)
    held = {place for place, one in enumerate(ordered) if one.within is not None}
    made = in_order(made, setting.published, held)
    dating = _dating_lists(ordered, made)
    _give_hours(dating, ordered, made, setting)
    made = with_moves(through_nights(ordered, made))
    company = _Company(
        published=setting.published if known else None,
        more=more,
        hours={*habits.values()},
        dates={*dating.values(), *kept_habits(ordered, made)},
        shared={one.shared.index for one in ordered if one.shared is not None},
        days=_listed_days(ordered, made) if listed else None,
        heads={clue.index for one in ordered if not one.prose for clue, _ in one.listing.days},
    )
    echoes = Echoes(stated, made) if stated else None
    reasons = _reasons(ordered, made, company)
    return [
        _without_echoes(Settled(one, tuple(events), reason), echoes)
        for one, events, reason in zip(ordered, made, reasons, strict=True)
    ]


class _Company(NamedTuple):
    """What the listings of an issue are to each other, by their places, and the days of a list.

    ``published`` is None for an assumed day: nothing is over then.  ``more`` tell more of the
    event above; ``hours`` and ``dates`` give those of a list below, and so do sentences of the
    lines ``shared``; ``days`` is None where nothing is listed.
    """

    published: date | None
    more: Collection[int]
    hours: Collection[int]
    dates: Collection[int]
    shared: Collection[int]
    days: Sequence[date] | None
    heads: Collection[int]


def _reasons(
    ordered: Sequence[Announced], made: Sequence[Sequence[Event]], company: _Company
) -> Iterator[str]:
    """Yield for each listing why it is no more than a mention, "" for an event."""
    for index, (one, events) in enumerate(zip(ordered, made, strict=True)):
        reason = _reason(index, one, events, company)
        if not reason and _is_title(ordered, made, index):
            reason = "title of the list"
        yield reason


def _reason(index: int, one: Announced, events: Sequence[Event], company: _Company) -> str:
    """Return why a listing is no more than a mention beside the others, "" when it is."""
    day = company.published
    if day is not None and events and all(_is_over(event, day) for event in events):
        return "over on the day of publication"
    if index in company.more:
        return "tells more of the event above"
    listed = company.days if one.line not in company.heads else None  # "Le 3, fête", its programme
    if one.prose and listed is not None and not _announces(one, events, listed):
        return "told beside an agenda"
    if (one.prose and one.line in company.shared) or index in company.hours:
        return "gives the hours of the list below"
    return "gives the days of the list below" if index in company.dates else ""


def _without_echoes(settled: Settled, echoes: Echoes | None) -> Settled:
    """Return a listing without the events that the document states for machines as well."""
    if echoes is None:
        return settled
    kept = echoes.without(settled.events)
    new = {id(event) for event in kept}
    told = tuple(event for event in settled.events if id(event) not in new)
    reason = "stated by the page for machines" if told and not kept else settled.reason
    return settled._replace(events=kept, reason=reason, echoes=told)


def _is_title(ordered: Sequence[Announced], made: Sequence[Sequence[Event]], index: int) -> bool:
    """Return whether a listing is the month of the list below it, or opens all with their days."""
    events = made[index]
    # "Fin juin : kermesse" is an item, whatever days of June stand below it.
    item = all(clue.in_place_of_day for clue, _ in ordered[index].listing.days)
    heads = not item and _heads_list(events, made[index + 1 : index + 2])
    return heads or (not index and _is_period(ordered[0], events, made[1:]))


def _listed_days(ordered: Sequence[Announced], made: Sequence[Sequence[Event]]) -> list[date]:
    """Return the first days of what is listed, each as often as it is told."""
    return [
        _first_day(event.when)
        for one, events in zip(ordered, made, strict=True)
        for event in events
        if event.when and not one.prose
    ]


def _announces(one: Announced, events: Sequence[Event], days: Sequence[date]) -> bool:
    """Return whether a sentence beside an agenda, whose *days* are given, announces nonetheless."""
    if one.timed or _is_titled(one) or _changes(events):
        return True
    return _shows(one) or (_happens(one) and not _holds(events, days))


def _shows(one: Announced) -> bool:
    """Return whether a sentence says of an exhibition that it is shown for some days.

    Days that are listed lie between them by chance: they are no programme of it.
    """
    for clue, phrase in one.listing.days:
        start, end = clue.sentence_around(phrase.start)
        named = (clue.text[start:end], one.listing.name)
        told = stretch_of(clue, start, end).has(Cue.HAPPEN, Cue.HOST)
        told = told or _LENGTHENED.search(clue.text, start, end) is not None
        spans = phrase.bound is Bound.UNTIL or any(m.last is not None for m in phrase.members)
        if told and spans and any(w.folded in EXHIBITIONS for t in named for w in words_of(t)):
            return True
    return False


_LENGTHENED = worded_pattern(LENGTHENED, rf"(?i)\b(?:{LENGTHENED})")


def _is_titled(one: Announced) -> bool:
    """Return whether a sentence is all that a heading of its own announces, and tells what."""
    title = one.listing.clues[0]
    opens = stretch_of(title, 0, len(title.text)).starts(Cue.EVENT)
    return (title.heading or title.text.isupper()) and len(one.listing.clues) > 1 and opens


def _happens(one: Announced) -> bool:
    """Return whether a sentence says that on a printed day something with a name takes place.

    "La réunion aura lieu le 4 mars" only speaks of a kind, and "à Noël" of no printed day.
    """
    name = words_of(one.listing.name)
    return len(name) > 1 and any(
        phrase.strength is Strength.DATE
        and phrase.rule != NAMED_DAY
        and _tells_that(clue, phrase, {word.folded for word in name})
        for clue, phrase in one.listing.days
    )


def _holds(events: Sequence[Event], days: Sequence[date]) -> bool:
    """Return whether several listed *days* lie in the span of an event, as its programme does."""
    spans = [event.when for event in events if isinstance(event.when, Days)]
    inside = [day for day in days if any(span.first <= day <= span.last for span in spans)]
    return len(inside) >= _SEVERAL


def _tells_that(clue: Clue, phrase: Phrase, name: Collection[str]) -> bool:
    """Return whether the sentence of a day has a verb of taking place, and an event's name.

    Where people will meet, behind their verb, is only spoken of: "Ils se retrouveront au forum".
    """
    start, end = clue.sentence_around(phrase.start)
    events = {hit.start for hit in clue.hits if hit.cue is Cue.EVENT}
    opening = clue.each_sentence()[0][1]  # "Concert of the band. It takes place on 8 March."
    titles = [
        word.start
        for word in clue.words
        if (start <= word.start or word.end <= opening)
        and word.start in events
        and word.folded in name
    ]
    if not titles and TITLE.search(clue.text, start, end) is None:
        return False
    verbs = (hit for hit in clue.hits if hit.cue is Cue.HAPPEN and start <= hit.start < end)
    return any(not is_of_meeting(clue, verb) or min(titles, default=start) < verb.start
               for verb in verbs)  # fmt: skip


def _give_hours(
    givers: Mapping[int, int], ordered: list[Announced], made: list[list[Event]], setting: Setting
) -> None:
    """Give listings the hours, and the place, of those that *givers* names for them."""
    for place, giver in givers.items():
        ordered[place] = with_habit(ordered[place], ordered[giver])
        made[place] = _made(ordered[place], setting)


def _tell_more(ordered: list[Announced], made: list[list[Event]], setting: Setting) -> set[int]:
    """Return the sentences that tell more of the event above; it gains their hours and place."""
    more = {place for place in range(1, len(ordered)) if _is_told_above(ordered, made, place)}
    for place in more:
        if _may_gain_hours(made[place - 1]):
            ordered[place - 1] = with_habit(ordered[place - 1], ordered[place])
            made[place - 1] = _made(ordered[place - 1], setting)
    return more


def _is_told_above(
    ordered: Sequence[Announced], made: Sequence[Sequence[Event]], place: int
) -> bool:
    """Return whether a sentence tells more of the event listed right above it.

    It gives that event's day, and a word of its name: "Soirée ciné" below "Le 24 février", then
    "une troisième soirée, mardi 24 février à 20 h".
    """
    above, one = ordered[place - 1], ordered[place]
    if above.prose or not one.prose or one.line - above.line > _BELOW:
        return False
    days = {_first_day(event.when) for event in made[place - 1] if event.when}
    told = {_first_day(event.when) for event in made[place] if event.when}
    names = {word.folded for word in words_of(above.listing.name) if len(word.folded) > _SMALL}
    words = {word.folded for clue in one.listing.clues for word in clue.words}
    return bool(told) and told <= days and bool(names & words)


def _dating_lists(ordered: Sequence[Announced], made: Sequence[Sequence[Event]]) -> dict[int, int]:
    """Return for each listing the sentence above its list that gives its day among others.

    "We meet at 8 pm on 2 and 16 October in the hall, on 9 October in the library", and below it
    who speaks on which of these days.
    """
    dating: dict[int, int] = {}
    below: dict[date, int] = {}
    first = listed = len(made)
    for place in reversed(range(len(made))):
        days = {_first_day(event.when) for event in made[place] if event.when}
        if not ordered[place].prose:
            below = below if place + 1 == listed else {}
            below |= dict.fromkeys(days, place) if _is_untimed(ordered[place]) else {}
            first, listed = ordered[place].line, place
        elif (
            len(days) >= _SEVERAL and days <= below.keys() and first - ordered[place].line <= _BELOW
        ):
            dating |= {below[day]: place for day in days}
    return dating


def _may_gain_hours(events: Sequence[Event]) -> bool:
    """Return whether an announcement gives one day, and no hour."""
    when = events[0].when if len(events) == 1 else None
    return isinstance(when, Days) and when.first == when.last and not events[0].rrule


_BELOW = 8  # lines
_SMALL = 3  # letters of words that name nothing


def _changes(events: Sequence[Event]) -> bool:
    """Return whether it is said that events do not take place as they were announced."""
    return bool(events) and all(event.status is not Status.CONFIRMED for event in events)


def _made(one: Announced, setting: Setting) -> list[Event]:
    setting = setting._replace(within=one.within)
    if one.around is not None:  # its day comes first within half a year before or after that one
        setting = setting._replace(published=one.around - timedelta(days=_HALF_YEAR))
    return to_events(one.listing, setting)


def _heads_list(events: Sequence[Event], below: Sequence[Sequence[Event]]) -> bool:
    """Return whether a month is that of the list below: "Concerts d'octobre 2031"."""
    days = [event for other in below for event in other if event.precision is Precision.DAY]
    first = _first_of(days)
    if len(events) != 1 or events[0].precision is Precision.DAY or first is None:
        return False
    when = events[0].when
    return isinstance(when, Days) and when.first <= first <= when.last


def _is_period(one: Announced, events: Sequence[Event], others: Sequence[Sequence[Event]]) -> bool:
    """Return whether the first listing only says when all the others take place."""
    named = one.listing.place or any(Cue.EVENT in clue.cues for clue in one.listing.clues)
    if len(events) != 1 or named:
        return False
    when = events[0].when
    if not isinstance(when, Days) or when.first == when.last:
        return False
    days = [_first_of(list(other)) for other in others if other]
    inside = [day for day in days if day and when.first <= day <= when.last]
    # A title stands below its days, above the list; two in a sidebar may fall into the days of
    # a first event that has its name above them.
    fewest = _SEVERAL if one.listing.reading == DATE_FIRST else _LISTED
    return len(inside) >= max(fewest, len(days) - 1)


_SEVERAL = 2
_LISTED = 3


def _first_day(when: When) -> date:
    return days_of(when).first


def in_order(
    made: Sequence[list[Event]], published: date, held: Collection[int] = ()
) -> list[list[Event]]:
    """Return the events of listings in their order, yearless ones that break it a year earlier.

    Those at the places *held* are of the period that a heading or a sentence gives them.

    A list that runs September, October, November and appears in October begins in the past,
    not in next September.  Two days are no list whose order tells anything, and what repeats
    has no place in the order, nor has what is said to be over: the news below an agenda.
    """
    if sum(1 for events in made if _first_of(events)) <= _SEVERAL:
        return list(made)
    settled: list[list[Event]] = []
    following: date | None = None
    for place, events in reversed(list(enumerate(made))):
        first = _first_of(events)
        late = first and following and place not in held and (first - following).days > _HALF_YEAR
        if late and all(not event.year_stated and not event.rrule for event in events):
            settled.append([event._replace(when=_year_before(event.when)) for event in events])
        else:
            settled.append(events)
        once = [event for event in settled[-1] if _keeps_order(event, published)]
        following = _first_of(once) or following
    return settled[::-1]


def _first_of(events: Sequence[Event]) -> date | None:
    return min((_first_day(event.when) for event in events if event.when), default=None)


def _keeps_order(event: Event, published: date) -> bool:
    return not event.rrule and not (event.year_stated and _is_over(event, published))


_HALF_YEAR = 183


def _year_before(when: When | None) -> When | None:
    if when is None:
        return None
    if isinstance(when, Days):
        return Days(_back(when.first), _back(when.last))
    start = datetime.combine(_back(when.start.date()), when.start.time())
    return Hours(start, when.end - (when.start - start) if when.end else None)


def _back(day: date) -> date:
    """Return the day a year earlier; 29 February becomes the 28th."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - 1, day=last)


def _with_shared(announced: Sequence[Announced]) -> list[Announced]:
    """Return the listings, those without hours with the ones given once for their list."""
    needy: dict[int, int] = {}
    for one in announced:
        if one.shared is not None:
            needy[one.shared.index] = needy.get(one.shared.index, 0) + (
                1 if _is_untimed(one) else -1
            )
    return [
        one._replace(listing=_share(one.listing, one.shared))
        if one.shared is not None
        and needy[one.shared.index] >= 0
        and _is_untimed(one)
        and _is_meant(one.listing, one.shared)
        else one
        for one in announced
    ]


def _is_meant(listing: Listing, shared: Clue) -> bool:
    """Return whether hours of one weekday are those of a listing that prints another one.

    "Les marches du mercredi partent à 14 h" above "Samedi 18 octobre : rassemblement".
    """
    told = (*shared.phrases, *(decoy.phrase for decoy in shared.decoys))
    weekly = (one for one in told if one.strength is Strength.WEEKDAY)
    meant = {member.first.weekday for one in weekly for member in one.members}
    meant |= {weekday for one in told for weekday in weekdays_of(one.rrule)}
    printed = {member.first.weekday for _, day in listing.days for member in day.members} - {None}
    return not meant or not printed or printed <= meant


def _is_untimed(one: Announced) -> bool:
    listing = one.listing
    return not listing.slots and not any(
        phrase.slots
        or any(member.slots or member.start_time or member.last for member in phrase.members)
        for _, phrase in listing.days
    )


def _share(listing: Listing, shared: Clue) -> Listing:
    place = listing.place or place_in(shared, 0, len(shared.text)) or hall_of(shared)
    return listing._replace(slots=shared.times[0].slots, place=place)


def _is_over(event: Event, day: date) -> bool:
    """Return whether the last day of an event lies before *day*."""
    return event.when is not None and not event.rrule and days_of(event.when).last < day
