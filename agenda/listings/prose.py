"""Announcements in sentences: what will take place, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.when import Bound
from agenda.lines.calls import calls_to_day
from agenda.lines.clues import in_brackets
from agenda.lines.sentences import reason_in
from agenda.lines.sides import sides_and_place
from agenda.lines.stretches import stretch_of
from agenda.listings import clauses, names, subjects, timed_clauses
from agenda.listings.called_off import called_off
from agenda.listings.days_of_hours import day_of, times_of
from agenda.listings.goals import goal_of
from agenda.listings.listing import NOTICE, PROSE, Listing
from agenda.listings.places import ASIDE, place_in, place_told
from agenda.listings.prose_names import Told, closing_event, name_of, slanted, title_of
from agenda.listings.run_ins import house_run_in, kind_before
from agenda.listings.towns import town_in
from agenda.listings.visits import visits_apart
from agenda.vocabulary.lexicon import Cue, fold

if TYPE_CHECKING:
    from agenda.dates.phrase import Member, Parts, Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Lexicon

_SEVERAL = 2
_MANY = 16  # days of one sentence
_ARTICLE = 4  # characters of an article before a name: "Der "


def announces(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of *phrase* says that something takes place."""
    start, end = clue.sentence_around(phrase.start)
    opens = phrase.start < clue.notice[0] if clue.notice else False
    titled = opens or (clue.notice and stretch_of(clue, *clue.notice).has(Cue.EVENT))
    part = stretch_of(clue, start, end)
    # "Theft. A bike was taken on Tuesday night."
    over = bool(clue.notice) and part.has(Cue.PAST) and not part.has(Cue.HAPPEN)
    if over or part.has(Cue.JOB, Cue.BORN, Cue.STAMP) or _is_limited(clue, phrase, (start, end)):
        return False
    happens = part.has(Cue.HAPPEN) and not _begins_unnamed(clue, phrase, start)
    if titled or happens or part.has(Cue.HOST, Cue.EVENT) or kind_before(clue, start):
        return True
    called = calls_to_day(clue, start, end) and phrase.bound is not Bound.UNTIL
    if called or (part.has(Cue.PLANNED) and part.has(Cue.CANCELLED)):
        return True  # "L'opération « Berges propres », prévue le 17 mai, est annulée"
    if _dates_title(clue, phrase, (start, end)) or called_off(clue, phrase, (start, end)):
        return True
    # "… a Working Party gathers on Saturday 21st March, 9.30am": a weekday with hours invites.
    weekday = any(map(_names_weekday, phrase.members))
    region = clauses.region_of(clue, phrase, (start, end))
    if (weekday or bool(slanted(clue, region))) and has_hours(clue, phrase):
        return True
    # "On Monday 17 February you can make paper “Ruffs and Cuffs”": a day that opens, and a title.
    opens = weekday and phrase.start - start <= _ARTICLE and not part.has(Cue.PAST)
    told = opens and bool(clauses.title_in(clue, *region))
    return told or bool(clauses.behind_day(clue, phrase, (start, end)))


def _is_limited(clue: Clue, phrase: Phrase, sentence: tuple[int, int]) -> bool:
    """Return whether a sentence tells what is due, and no event before its day.

    "There will be a meeting on Tuesday to consider planning applications."
    """
    due = [
        h.start for h in clue.hits if h.cue is Cue.DEADLINE and sentence[0] <= h.start < sentence[1]
    ]
    named = stretch_of(clue, sentence[0], phrase.start).has(Cue.EVENT)
    return bool(due) and (min(due) < phrase.end or not named)


def _begins_unnamed(clue: Clue, phrase: Phrase, start: int) -> bool:
    """Return whether a sentence opens with the day from which on something is done otherwise.

    "À compter du 1er octobre, l'enlèvement se fait sur appel": no word says that it is an event.
    """
    opens = phrase.start - start <= _ARTICLE and phrase.bound is Bound.FROM
    return opens and not phrase.rrule and not has_hours(clue, phrase)


def is_due(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence only tells from when something can be seen or had.

    "De stukken liggen vanaf 5 maart ter inzage", below the title of the meeting.
    """
    part = stretch_of(clue, *clue.sentence_around(phrase.start))
    told = part.has(Cue.EVENT, Cue.HAPPEN, Cue.HOST) or has_hours(clue, phrase)
    return part.has(Cue.DEADLINE) and not told


def _dates_title(clue: Clue, phrase: Phrase, sentence: tuple[int, int]) -> bool:
    """Return whether a day in brackets is that of one of several titles in quotation marks.

    "Seguono “Il tacchino” di Paola Derossi (16 gennaio) e “Salta la rana” (27 marzo)."
    """
    if not in_brackets(clue.text, phrase):
        return False
    days = [day for day in clue.days if sentence[0] <= day.start < sentence[1]]
    if not _SEVERAL <= len(days) <= _MANY or not all(in_brackets(clue.text, day) for day in days):
        return False
    item = clauses.item_of(clue, phrase, sentence)
    return item is not None and names.quoted(clue.text[item[0] : phrase.start]) is not None


def _names_weekday(member: Member) -> bool:
    """Return whether a day is told by its weekday: "Saturday 21", "the last Saturday in March"."""
    step = member.first.relative
    return member.first.weekday is not None or (step is not None and step.weekday is not None)


def only_ends(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day only ends what its sentence opens: "… le 8, à voir jusqu'au 22"."""
    if phrase.bound is not Bound.UNTIL:
        return False
    start, end = clue.sentence_around(phrase.start)
    part = clauses.region_of(clue, phrase, (start, end))
    # "Elle aura lieu le 29 mai. Demandez vos autorisations en mairie jusqu'au 22 mai."
    told = stretch_of(clue, start, end).has(Cue.EVENT, Cue.HAPPEN)
    before = [
        day
        for day in clue.days
        if start <= day.start < phrase.start or (day.start < start and not told)
    ]
    return bool(before) and not any(
        hit.cue is Cue.EVENT and part[0] <= hit.start < part[1] for hit in clue.hits
    )


def is_inside(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day lies in the span that its sentence told, and names nothing itself.

    "Le pèlerinage aura lieu du 4 au 7 juillet ; on peut venir le samedi 5 juillet seulement."  So
    it does behind a full stop, where its sentence has no word of events.
    """
    if len(phrase.members) != 1 or phrase.members[0].last or has_hours(clue, phrase):
        return False
    start, end = clue.sentence_around(phrase.start)
    start = start if stretch_of(clue, start, end).has(Cue.EVENT) else 0
    told = phrase.members[0].first
    return any(start <= day.start < phrase.start and _spans(day, told) for day in clue.days)


def _spans(phrase: Phrase, day: Parts) -> bool:
    """Return whether a day without a year lies in a span of one month."""
    for member in phrase.members:
        first, last = member.first, member.last
        if last is not None and first.month == last.month == day.month and day.day:
            return (first.day or 0) <= day.day <= (last.day or 0)
    return False


def has_hours(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of *phrase*, or the next one, gives hours too."""
    if phrase.has_hours:
        return True
    start, end = clue.sentence_around(phrase.start)
    return any(start <= time.start < end or day_of(clue, time) is phrase for time in clue.times)


def read(
    clue: Clue, phrase: Phrase, lexicon: Lexicon, heading: Clue | None = None
) -> Listing | None:
    """Return what the sentence of *phrase* announces, None when it names nothing.

    *heading* is the title above the paragraph when it stands for this announcement alone.
    """
    start, end = clauses.before_next_day(clue, phrase, clue.sentence_around(phrase.start))
    title = title_of(heading, lexicon) if heading else ""
    if names.names_no_event(title, lexicon):
        heading, title = None, ""  # "Change of date"
    if heading and heading.label:
        title = ""
    if phrase.bound is Bound.UNTIL and closing_event(clue, (start, end), lexicon):
        phrase = phrase._replace(bound=Bound.NONE)  # "The season ends on 31 January with …"
    low, high = region = clauses.region_of(clue, phrase, (start, end))
    name = name_of(Told(clue, phrase, (start, end), region, lexicon, heading, title))
    if not name or names.names_no_event(name, lexicon):
        return None
    name = _named_with_hours(clue, phrase, end, name) or name
    high = reason_in(clue.text, phrase.end, high) if phrase.end < high else high
    named = clue.text.find(name, start, start + len(name) + _ARTICLE)
    low = max(low, named + len(name)) if named >= 0 else low
    slots = tuple(slot for time in times_of(clue, phrase) for slot in time.slots)
    clues = (heading, clue) if heading else (clue,)
    place = _place(clue, (low, high), name, lexicon) or (place_told(clue) if clue.notice else "")
    place = place or house_run_in(clue) or _place_before_days(clue, start, named)
    place = place or _place_beside_hours(clue, phrase, end, lexicon)
    # "De 20 a 24 realiza-se a Semana Missionária"; the place of a habit may stand for its name.
    same = fold(place) == fold(name) and phrase.strength is not Strength.RECURRING
    return Listing(
        name=names.clean(_without_hall(name, place, lexicon)),
        days=((clue, phrase),),
        slots=slots,
        place="" if same else place,
        url=clue.line.href or (heading.line.href if heading else None),
        clues=clues,
        reading=NOTICE if clue.notice else PROSE,
    )


def _named_with_hours(clue: Clue, phrase: Phrase, end: int, name: str) -> str:
    """Return the title that the next sentence gives with the hours of a mere kind, "" without one.

    "No sábado há festa. O Dia da Criança no Moinho decorre das 10h30 às 17h00."
    """
    hours = next((time for time in times_of(clue, phrase) if time.start >= end), None)
    if hours is None or name[:1].isupper():
        return ""
    low, high = clue.sentence_around(hours.start)
    title = subjects.subject(clue, low, high)
    at = clue.text.find(title, low)
    named = title[:1].isupper() and stretch_of(clue, at, at + len(title)).starts(Cue.EVENT)
    return title if named else ""


def _without_hall(name: str, place: str, lexicon: Lexicon) -> str:
    """Return a name without the hall at its end: "Blithe Spirit at the Town Hall".

    A town, and where a journey goes, belong to it, and so does what has no capital: "Panic at the
    zoo".
    """
    if not place[:1].isupper() or not name.endswith(place) or goal_of(name):
        return name
    words, hits = lexicon.read(name[: -len(place)])
    led = [hit.start for hit in hits if words and hit.cue is Cue.AT and hit.end == words[-1].end]
    first = min(led, default=0)
    halls = {hit.cue for hit in lexicon.read(place)[1]}
    return name[:first] if first and Cue.PLACE in halls else name


def _place_before_days(clue: Clue, start: int, named: int) -> str:
    """Return the place that a sentence tells with the name that all of its days have.

    "Le salon se tient au foyer : samedi, de 10 h à 18 h ; dimanche, de 9 h à 17 h."
    """
    first = min((day.start for day in clue.days if day.start > start), default=0)
    return place_in(clue, named, first, strict=True) if 0 <= named < first else ""


def _place_beside_hours(clue: Clue, phrase: Phrase, end: int, lexicon: Lexicon) -> str:
    """Return the place of the next sentence, which gives the hours: "Départ à 8 h devant le stade".

    "" where it gives none, or only says where to meet, to book or to ask.
    """
    hours = next((time for time in times_of(clue, phrase) if time.start >= end), None)
    if hours is None:
        return ""
    low, high = clue.sentence_around(hours.start)
    if stretch_of(clue, low, high).has(*ASIDE):
        return ""
    return place_in(clue, low, high, strict=True) or town_in(clue, low, high, lexicon.languages)


def _place(clue: Clue, region: tuple[int, int], name: str, lexicon: Lexicon) -> str:
    """Return the place that a part of a line tells, "" without one.

    Of the words of the name only those behind "at" tell one: "Course du Lac, à Velines".
    """
    place = place_in(clue, *region)
    if place and (place in name or place.startswith(name)):
        low, high = region
        behind = clue.text.find(name, low, high) + len(name)
        place = place_in(clue, behind, high) if behind >= len(name) else place
        place = place or place_in(clue, low, high, strict=True)
    told = clue.text.find(name, *region)
    named = told - clue.text.find(place, *region)  # "en fête … salle des fêtes" tells it elsewhere
    if place and 0 < named < len(place):
        before, behind = place_in(clue, region[0], told), told + len(name)
        led = any(hit.cue is Cue.PLACE for hit in lexicon.read(before)[1])
        # "in oratorio Cena povera", but "einen Flohmarkt im Bürgersaal".
        place = before if led else place_in(clue, behind, region[1], strict=True)
    return place or town_in(clue, *region, lexicon.languages)


def enumerated(listing: Listing, clue: Clue, lexicon: Lexicon) -> list[Listing]:
    """Return the announcements of a line that lists several, else the one that it was read as.

    "Mars : soirée cartes le 7, marché aux fleurs le 29": each date has a name of its own.
    """
    days = [phrase for known, phrase in listing.days if known is clue]
    if len(days) < _SEVERAL or len(days) < len(listing.days):
        return _timed(listing, lexicon)
    if apart := visits_apart(listing, clue, lexicon):
        return apart
    whole = (0, len(clue.text))
    items = [clauses.item_of(clue, phrase, whole) for phrase in days]
    told = [
        clauses.name_in(clue, phrase, item, lexicon) if item else ""
        for phrase, item in zip(days, items, strict=True)
    ]
    kinds = {hit.cue for name in told for hit in lexicon.read(name)[1]}
    divided = clue.text.count("; ") >= len(days) - 1  # "Thé mardi 22, 15 h ; club jeudi 23, 20 h"
    # "Chœur le mardi, 20 h, éveil le jeudi, 9 h": no two of them have one rule.
    weekly = all(phrase.rrule and phrase.has_hours for phrase in days)
    named = Cue.EVENT in kinds or divided or weekly
    if len({fold(name) for name in told if name}) < len(days) or not named:
        return [listing]
    return [
        _one_of(listing, clue, ((clue, phrase),), item, name)
        for phrase, item, name in zip(days, items, told, strict=True)
        if item
    ]


def _timed(listing: Listing, lexicon: Lexicon) -> list[Listing]:
    """Return the announcements of a day whose line names one event for each of its hours."""
    for line in listing.clues:
        clue = timed_clauses.with_hours_apart(line)
        parts = timed_clauses.timed_parts(clue)
        told = [timed_clauses.named_after_hours(clue, part, lexicon) for part in parts]
        if not parts and (behind := timed_clauses.timed_behind_names(clue, lexicon)):
            parts, told = [part for part, _ in behind], [name for _, name in behind]
        if parts and all(told):
            # The place of one hour is not that of another.
            elsewhere = listing._replace(place="") if listing.place in clue.text else listing
            days = tuple((dated, day.without_hours()) for dated, day in listing.days)
            return [
                _one_of(elsewhere, clue, days, part, name)
                for part, name in zip(parts, told, strict=True)
            ]
    return [listing]


def _one_of(
    listing: Listing,
    clue: Clue,
    days: tuple[tuple[Clue, Phrase], ...],
    item: tuple[int, int],
    name: str,
) -> Listing:
    """Return the announcement of one item of a line that lists several."""
    times = [time for time in clue.times if item[0] <= time.start < item[1]]
    end = times[0].start if times else item[1]
    behind = sides_and_place(clue.text[item[0] : end])[1]
    return listing._replace(
        name=names.clean(name),
        days=days,
        slots=tuple(slot for time in times for slot in time.slots),
        place=place_in(clue, *item) or behind or listing.place,
    )
