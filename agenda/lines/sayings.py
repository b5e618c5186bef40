"""What the words around a date say of it: that it stamps, closes, opens, is past: no event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.dates.when import Bound
from agenda.lines.amounts import is_anniversary, is_count, is_duration
from agenda.lines.booking import is_booking, is_due_then, is_of_readers
from agenda.lines.choices import is_choice, is_older
from agenda.lines.clues import (
    CLOSED,
    EMPTY,
    FOR_RAIN,
    IN_PASSING,
    LABELLED,
    OF_CLOCKS,
    OPEN,
    PAST,
    REPLACED,
    STAMPED,
    in_brackets,
)
from agenda.lines.copyrights import is_copyright_year
from agenda.lines.governing import AT_START, CLOSE, DATED, SPEAKING, governs
from agenda.lines.held_for_all import is_of_all
from agenda.lines.next_issues import is_next_issue
from agenda.lines.opening_hours import (
    is_by_appointment,
    is_free,
    is_hours_of_week,
    is_office,
    is_opening,
    is_week,
)
from agenda.lines.replaced_days import (
    is_empty,
    is_for_rain,
    is_left_out,
    is_replaced,
    is_told_again,
    stands_in,
)
from agenda.lines.sentences import TITLE_MARKS, reason_in
from agenda.lines.shut_doors import is_shut
from agenda.lines.stretches import CHANGING_CLOCKS
from agenda.lines.tenses import is_reported, is_told
from agenda.lines.terms import is_term
from agenda.patterns import worded_pattern
from agenda.vocabulary import said_of_days
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    CATERING,
    EXHIBITIONS,
    NIGHTS,
    OF_CATERING,
    TIES,
    WHEN,
)
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.publications import MAILBOXES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word


_BEFORE_STAMP = " ,–-·•|()0123456789"  # "3 mai - 2 min de lecture"


def _stamped(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase says when the text was written: "mis à jour le 3", "le 3, par …"."""
    if Cue.STAMP not in clue.cues:
        return False
    behind = any(
        hit.cue is Cue.STAMP
        and hit.words > 1
        and not clue.text[phrase.end : hit.start].strip(_BEFORE_STAMP)
        for hit in clue.hits
        if hit.start >= phrase.end
    )
    return behind or governs(clue, Cue.STAMP, phrase)


def _is_link(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line leads to another page: "Lire aussi : un marché le 3 mai"."""
    if Cue.ELSEWHERE in clue.cues and any(
        hit.cue is Cue.ELSEWHERE
        and hit.start <= AT_START
        and hit.end <= phrase.start
        and clue.text[hit.end :].lstrip()[:1] == ":"
        for hit in clue.hits
    ):
        return True
    if clue.label is not None or Cue.EVENT in clue.cues:
        return False  # "Inicio" leads home, and labels a first day
    return Cue.RELATED in clue.cues and _opens_with_link(clue)


def _is_sent(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a letter comes then to its readers: "Chaque mardi dans votre messagerie".

    What has an hour is none: "Chaque mardi à 18 h : ranger votre messagerie".
    """
    sent = bool(phrase.rrule) and not clue.has_hours
    return sent and _MAILBOX.search(clue.text) is not None


_MAILBOX = worded_pattern(MAILBOXES, rf"\b(?:{MAILBOXES})\b")


def _is_catering(clue: Clue, phrase: Phrase) -> bool:
    """Return whether only food and drink are told of every day: "Buvette chaque soir dès 19 h".

    Every week, and where a place is told, people meet to eat: "Essen jeden Mittwoch um 12 Uhr".
    """
    if not phrase.rrule.startswith(_DAILY) or Cue.PLACE in clue.cues_around(phrase.start):
        return False
    start, _ = clue.sentence_around(phrase.start)
    told = {word.folded for word in clue.words if start <= word.start < phrase.start}
    named = told - ANDS - ARTICLES - OF_CATERING
    return bool(named) and named <= CATERING


def _opens_with_link(clue: Clue) -> bool:
    """Return whether one of the first words leads elsewhere: "Receive our newsletter every …"."""
    heads = [word.start for word in clue.words[:_FIRST_WORDS]]
    return any(hit.cue is Cue.RELATED and hit.start in heads for hit in clue.hits)


_FIRST_WORDS = 3


def _beside_title(clue: Clue, phrase: Phrase) -> bool:
    """Return whether brackets hold a day behind a title: "Calendrier 2024 (réunion du 3 mars)"."""
    if not any(hit.cue is Cue.AGENDA and hit.start <= AT_START for hit in clue.hits):
        return False  # asked first: a line may hold hundreds of days, and each is judged
    yearly = any(p.strength is Strength.YEAR and p.end <= phrase.start for p in clue.phrases)
    return yearly and in_brackets(clue.text, phrase)


def _ceases(clue: Clue, phrase: Phrase) -> bool:
    """Return whether something ends on a day: "il prestito è sospeso dal 16 dicembre".

    What is called off from a day on comes again and again, and is no event of that day.  "Le salon
    prévu à partir du 8 mars est annulé" calls off one that has days, and an exhibition has them.
    """
    if phrase.bound is not Bound.FROM or phrase.has_hours:
        return False
    start, end = clue.sentence_around(phrase.start)
    if not TITLE_MARKS.isdisjoint(clue.text[start:end]):
        return False  # what has a title is one event
    if any(word.folded in EXHIBITIONS for word in clue.words if start <= word.start < end):
        return False
    return any(
        hit.cue is Cue.CANCELLED
        and start < hit.start
        and hit.end <= phrase.start
        and not any(word.end > hit.end for word in clue.words if word.start < phrase.start)
        for hit in clue.hits
    )


def _is_service(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence tells of a service or a ban, and of no event: "rue barrée".

    What takes place at an hour is one: "Le plan de circulation sera présenté mardi 3 à 19 h".
    """
    if Cue.SERVICE not in clue.cues or not clue.sentences:
        return False
    cues = clue.cues_around(phrase.start)
    told = Cue.HAPPEN in cues and phrase.has_hours
    held = told and not any(slot.end for slot in phrase.first_slots)
    return _names_service(clue, phrase) and Cue.EVENT not in cues and not held


def _names_service(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence names a service, and not "Nach den Osterferien, am 17. April"."""
    start, end = clue.sentence_around(phrase.start)
    words = [word for word in clue.words if start <= word.start < end]
    return any(
        hit.cue is Cue.SERVICE and not _tells_after(words, hit.start)
        for hit in clue.hits
        if start <= hit.start < end
    )


def _tells_after(words: Sequence[Word], place: int) -> bool:
    """Return whether "after the" stands before a place, at the head of its sentence."""
    before = [word.folded for word in words if word.start < place]
    return bool(before) and before[0] in WHEN and all(word in ARTICLES for word in before[1:])


def _is_of_clocks(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a clause tells of the night on which clocks change, and of no event.

    "Nella notte tra sabato 25 e domenica 26 torna l'ora solare: la messa è alle 18.00."
    """
    if not CHANGING_CLOCKS.search(clue.text):
        return False
    start, end = clue.sentence_around(phrase.start)
    colon = clue.text.find(": ", phrase.end, end)
    if colon >= 0 and _dates_what_follows(clue, phrase, (colon, end)):
        return False
    end = colon if colon >= 0 else end
    # "In the night of Saturday 25" is no event of its own.
    nights = {word.start for word in clue.words if word.folded in NIGHTS}
    told = any(
        hit.cue is Cue.EVENT and start <= hit.start < end and hit.start not in nights
        for hit in clue.hits
    )
    return CHANGING_CLOCKS.search(clue.text, start, end) is not None and not (
        told or any(_is_awake(one) for one in clue.phrases if start <= one.start < end)
    )


def _dates_what_follows(clue: Clue, phrase: Phrase, behind: tuple[int, int]) -> bool:
    """Return whether what takes place behind a colon has the day before it, and none of its own.

    "Heure d'été dimanche 30 mars : messe à 10 h 30"; a night of two days dates nothing.
    """
    low, high = behind
    told = [one for one in clue.phrases if low <= one.start < high]
    single = len(phrase.members) == 1 and phrase.members[0].last is None
    hours = bool(told) and all(one.strength is Strength.TIME for one in told)
    event = any(hit.cue is Cue.EVENT and low <= hit.start < high for hit in clue.hits)
    return single and not phrase.bound and hours and event and any(map(_is_awake, told))


def _is_awake(phrase: Phrase) -> bool:
    """Return whether hours are none of those at which clocks change: something takes place then."""
    slots = (*phrase.slots, *(slot for member in phrase.members for slot in member.slots))
    return any(slot.start.hour > _LATEST_CHANGE for slot in slots)


_LATEST_CHANGE = 3  # o'clock


def _is_asked(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a question ends with the phrase: "Peut-on déplacer celle du 24 mars ?".

    "Que faire samedi 24 mars ?" is the title of an agenda.
    """
    titled = any(hit.cue is Cue.AGENDA and hit.end <= phrase.start for hit in clue.hits)
    return clue.text[phrase.end :].lstrip()[:1] == "?" and not titled


def _is_deadline(clue: Clue, phrase: Phrase) -> bool:
    # All days of a vacancy are those of its applicants.
    return (
        _is_vacancy(clue)
        or governs(clue, Cue.DEADLINE, phrase)
        or governs(clue, Cue.JOB, phrase)
        or _is_limit(clue, phrase)
        or is_due_then(clue, phrase)
        or _is_labelled_limit(clue, phrase)
    )


def _is_labelled_limit(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a label opens a line of last days: "Date limite : 19 mai. En ligne : 24 mai".

    A sentence with a word of events tells of one.
    """
    if clue.label is None or clue.label.cue is not Cue.DEADLINE:
        return False
    return Cue.EVENT not in clue.cues_around(phrase.start)


def _is_limit(clue: Clue, phrase: Phrase) -> bool:
    """Return whether all has to be done before a day: "Write to us before February 28"."""
    head = clue.text[max(0, phrase.start - CLOSE) : phrase.start]
    if phrase.strength is Strength.RECURRING:
        return _BEFORE_EACH.search(head) is not None
    if phrase.strength in DATED and (hour := _BEFORE_HOUR.search(head)):
        return hour["until"] is None or not _ASKING.isdisjoint(clue.cues)
    named = not has_digit(clue.text[phrase.start : phrase.end])
    if named and phrase.strength in (Strength.WEEKDAY, Strength.DATE):  # "vor Mittwoch"
        return _BEFORE_WEEKDAY.search(head) is not None
    return phrase.strength in DATED and _BEFORE.search(head) is not None


_BEFORE = worded_pattern(
    said_of_days.BEFORE, rf"\b(?:{said_of_days.BEFORE})\s(?:{said_of_days.THE_DAY})?$"
)
_BEFORE_WEEKDAY = worded_pattern(
    said_of_days.BEFORE_WEEKDAY,
    rf"\b(?:{said_of_days.BEFORE_WEEKDAY})\s(?:{said_of_days.THE_DAY})?$",
)
_ASKING = frozenset({Cue.BOOKING, Cue.DEADLINE})
# "antes de las 14:00 del 31 de marzo"; "until" an hour of a day is also how long a fair lasts.
_BEFORE_HOUR = worded_pattern(
    f"{said_of_days.BEFORE_HOURS}|{said_of_days.UNTIL_HOURS}",
    rf"\b(?:{said_of_days.BEFORE_HOURS}|(?P<until>{said_of_days.UNTIL_HOURS}))"
    rf"\s\d{{1,2}}(?:[.:h]\d\d)?\s?(?:{said_of_days.BEHIND_HOURS}|{said_of_days.HOURS})?\s?$",
)
_BEFORE_EACH = worded_pattern(
    said_of_days.BEFORE_EACH,
    rf"\b(?:{said_of_days.BEFORE_EACH})\s(?:de\s|{said_of_days.THE_DAY})?$",
)


def _is_vacancy(clue: Clue) -> bool:
    """Return whether a line seeks people, and no word outside its dates tells of an event."""
    if Cue.JOB not in clue.cues:
        return False
    places = [hit.start for hit in clue.hits if hit.cue is Cue.EVENT]
    dates = [(phrase.start, phrase.end) for phrase in clue.phrases]
    return all(any(low <= place < high for low, high in dates) for place in places)


def _is_birth(clue: Clue, phrase: Phrase) -> bool:
    return governs(clue, Cue.BORN, phrase)


def _is_since(clue: Clue, phrase: Phrase) -> bool:
    # "Depuis 2011, le marché s'installe le 12 juin": the first day behind the word is its own.
    first = next((hit.end for hit in clue.hits if hit.cue is Cue.SINCE), 0)
    told = any(first <= one.start and one.end <= phrase.start for one in clue.phrases)
    return not told and governs(clue, Cue.SINCE, phrase)


def _in_passing(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line counts a day from today without announcing anything.

    "Demain, gymnase" opens with the day of what is named above it.
    """
    relative = phrase.strength is Strength.RELATIVE and not phrase.has_hours
    if relative and (_beside_date(clue, phrase) or _heads_rest(clue, phrase)):
        return True
    step = phrase.step
    counted = relative and step is not None and step.unit in _COUNTED_STEPS
    if counted and _ABOUT_AS_FAR.search(clue.text[: phrase.start]):
        return True
    if relative and step is not None and step.unit == "year" and len(phrase.members) == 1:
        return True  # "annulée cette année": no event is of a whole year
    single = step is not None and step.unit in _SINGLE_DAYS
    opens = single and phrase.start == 0 and not (clue.prose or clue.sentences)
    # "Today we remember the poet, says my calendar": a sentence heads no agenda.
    speaking = SPEAKING - {Cue.AGENDA} if clue.sentences else SPEAKING
    return relative and not (clue.only_dated or opens) and not speaking & clue.cues


_COUNTED_STEPS = ("days", "weeks", "months", "years")
_ABOUT_AS_FAR = worded_pattern(said_of_days.ABOUT_AS_FAR, rf"\b(?:{said_of_days.ABOUT_AS_FAR})\s$")


def _is_reason(clue: Clue, phrase: Phrase) -> bool:
    """Return whether it is the day of a clause that says why the day before it was chosen.

    "The show is on 16 August, because the hall is booked on the 9th" announces nothing for then.
    """
    start, _ = clue.sentence_around(phrase.start)
    why = reason_in(clue.text, start, phrase.start)
    told = (one for one in clue.phrases if start <= one.start and one.strength in DATED)
    return why < phrase.start and any(one.end <= why and not is_replaced(clue, one) for one in told)


def _beside_date(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence names the day of which it speaks, and today in passing.

    "Le concert du samedi 14 mars est, à ce jour, maintenu"; "La fête aura lieu cette année du 4
    au 7 juillet" tells the year around its days.  So may a sentence before, of a month: "The club
    meets on 9 May.  This month it will be Ada on roses".
    """
    step = phrase.step
    today = step is not None and (step.unit, step.count) == ("day", 0) and clue.prose
    around = step is not None and step.unit in _AROUND_DAYS
    if not (today or around) or phrase.members[0].slots:
        return False
    start, end = clue.sentence_around(phrase.start)
    start = 0 if step is not None and step.unit == "month" and clue.prose else start
    return any(p.strength is Strength.DATE and start <= p.start < end for p in clue.phrases)


def _heads_rest(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line tells what there is all month: "This month: a novel set on a train"."""
    step = phrase.step
    around = step is not None and step.unit in _AROUND_DAYS and not phrase.start
    return around and clue.text[phrase.end :].lstrip()[:1] == ":"


_AROUND_DAYS = ("year", "month", "week")
_SINGLE_DAYS = ("day", "weekday")


def _is_aside(clue: Clue, phrase: Phrase) -> bool:
    """Return whether hours in brackets tell when something else begins: "(aperitif from 7 pm)".

    Other hours of the line stand outside of brackets.
    """
    if phrase.strength is not Strength.TIME or not in_brackets(clue.text, phrase):
        return False
    opening = clue.text.rfind("(", 0, phrase.start + 1)
    inside = [word for word in clue.words if opening < word.start < phrase.start]
    leads = {hit.start for hit in clue.hits if hit.cue is Cue.AT}
    telling = [w for w in inside if w.folded not in ARTICLES | TIES and w.start not in leads]
    named = len(telling) > 1 or any(len(word.folded) > _SMALL for word in inside)
    return named and any(
        one.has_hours or one.strength is Strength.TIME for one in clue.phrases if one.end <= opening
    )


_SMALL = 4  # letters of words that only lead to an hour


def _tells_no_day(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase only says how often something comes: "every month", "annually".

    On which day nobody could say, nor of what is "in the coming weeks" of an article.  A line that
    says no more heads what recurs below it.
    """
    steps = [member.first.relative for member in phrase.members]
    if any(step and step.unit.startswith(_RUNNING) for step in steps) and not clue.heading:
        return True
    ruled = phrase.strength is Strength.RECURRING and not phrase.members
    daily = phrase.rrule.startswith(_DAILY) and phrase.has_hours
    return ruled and "BY" not in phrase.rrule and not daily and not clue.heading


_DAILY, _RUNNING = "FREQ=DAILY", "running "


def _is_record(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day in brackets is that of a name of a family: "Nos défunts : X (7 mai)"."""
    label, colon, _ = clue.text[: phrase.start].partition(":")
    told = colon and Cue.REGISTER in clue.cues and in_brackets(clue.text, phrase)
    return bool(told) and any(h.cue is Cue.REGISTER and h.end <= len(label) for h in clue.hits)


# What words around a phrase tell, before it is known which day it names.  The first that
# applies gives the reason, so what is said outright stands before what is inferred.
BY_WORDS: tuple[tuple[str, Callable[[Clue, Phrase], bool]], ...] = (
    ("copyright", is_copyright_year),
    (STAMPED, _stamped),
    ("links to other pages", _is_link),
    ("links to other pages", _is_sent),
    ("a choice of days", is_choice),
    ("archive", is_older),
    ("deadline", _is_deadline),
    (EMPTY, is_left_out),
    (IN_PASSING, is_told_again),
    (REPLACED, is_replaced),
    (LABELLED, stands_in),
    (FOR_RAIN, is_for_rain),
    (EMPTY, is_empty),
    ("asked, not announced", _is_asked),
    ("beside a title", _beside_title),
    ("biography", _is_birth),
    ("since then", _is_since),
    ("the term of a contract", is_term),
    ("booking", is_booking),
    ("duration", is_duration),
    ("hours of something else", _is_aside),
    ("hours of something else", is_of_readers),
    ("holds for all", is_of_all),
    (CLOSED, is_shut),
    (OPEN, is_opening),
    (OPEN, is_week),
    (OPEN, is_hours_of_week),
    (OPEN, is_office),
    (OPEN, is_free),
    (OPEN, is_by_appointment),
    (IN_PASSING, _in_passing),
    (IN_PASSING, _is_reason),
    (IN_PASSING, is_anniversary),
    (IN_PASSING, _tells_no_day),
    (IN_PASSING, is_count),
    (IN_PASSING, _is_catering),
    (IN_PASSING, is_next_issue),
    (PAST, is_told),
    (PAST, is_reported),
    (PAST, _is_record),
    ("a service", _is_service),
    ("a service", _ceases),
    (OF_CLOCKS, _is_of_clocks),
)
