"""Days that are part of a name and no dates: "Marché de Noël", "église Saint-Jean"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import PARTS_OF_YEARS, Strength
from agenda.lines.saints_days import is_church, with_feast, without_saint
from agenda.patterns import pattern, signed_pattern, worded_pattern
from agenda.vocabulary.function_words import OF_PERSONS, OF_THE, ONE
from agenda.vocabulary.lexicon import Cue, words_of
from agenda.vocabulary.said_of_days import ABOUT_EVENTS, NAMED_AFTER, NUMBERED_FAIRS, THE_IN_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.vocabulary.lexicon import Hit

# What quotation marks enclose, when it is short enough for a title.
# An apostrophe between letters opens and closes nothing.
TITLE = signed_pattern(
    "«“„\"'‘",
    r"«[^»]{2,90}»|“[^”]{2,90}”|„[^“”]{2,90}[“”]|\"[^\"]{2,90}\""
    r"|(?<!\w)['‘](?=\S)(?:[^'’‘]|['’](?=\w)){2,90}?['’](?!\w)",
)
# Phrases that can stand as the day of a listing where an agenda is around them.
DAYS = frozenset(
    {Strength.DATE, Strength.NUMERIC, Strength.RELATIVE, Strength.RECURRING, Strength.DAY}
)
DAYLIKE = DAYS | {Strength.WEEKDAY}

_SEVERAL = 2


def without_days_of_names(
    text: str, phrases: Sequence[Phrase], hits: Sequence[Hit]
) -> tuple[Phrase, ...]:
    """Return the phrases without holidays that are part of a name ("Marché de Noël")."""
    titles = [match.span() for match in TITLE.finditer(text)]
    dated = sum(1 for phrase in phrases if phrase.strength in DAYS) >= _SEVERAL
    phrases = [_behind_number(text, phrase) for phrase in with_feast(text, phrases)]
    phrases = [_behind_weekday(text, phrase) for phrase in phrases]
    phrases = [without_saint(text, p, hits, dated=dated) for p in phrases]
    outside = [p for p in phrases if not _inside(p, titles)]
    told = any(phrase.strength in DAYLIKE for phrase in outside)
    phrases = [
        p
        for p in phrases
        if p in outside or (_in_figures(text, p) and not (told and _is_of_story(text, p, titles)))
    ]
    phrases = [p for p in phrases if not _is_hyphened(text, p, hits)]
    phrases = [p for p in phrases if not _is_of_other_event(text, p, hits)]
    phrases = phrases[_names_series(text, phrases) :]
    phrases = _without_days_of_places(text, phrases, hits)
    phrases = _without_inner_days(text, _without_named_weekdays(text, phrases))
    phrases = [p for p in phrases if not _is_told_again(text, p, phrases)]
    named = [p for p in phrases if _may_be_named(text, p) and not _is_of_days(text, p, phrases)]
    if not named:
        return tuple(phrases)
    dated = any(phrase.strength in DAYS and phrase not in named for phrase in phrases)
    timed = any(phrase.strength is Strength.TIME for phrase in phrases)
    return tuple(
        p
        for p in phrases
        if p not in named
        or not (dated or _attached(text, p, hits) or (timed and is_church(text, p, hits)))
    )


def _names_series(text: str, phrases: Sequence[Phrase]) -> bool:
    """Return whether weekdays open the name of a series: "Les mardis du patrimoine".

    It tells no hours, or its day stands behind it; "Les jeudis de 14 h à 16 h" is a habit.
    """
    first = phrases[0] if phrases else None
    if first is None or first.strength is not Strength.RECURRING or first.start or first.has_hours:
        return False
    dated = any(one.strength is Strength.DATE for one in phrases[1:])
    timed = any(one.has_hours or one.strength is Strength.TIME for one in phrases[1:])
    return (dated or not timed) and _SERIES.match(text, first.end) is not None


# What ties weekdays to their matter, in languages that count weekdays with an article.
_SERIES = pattern(
    r"\s(?:d[eiao]s?|du|del|dels|dell[aeo]|dal|dei|degli)\s[^\W\d]|\sd(?:ell)?['’][^\W\d]"
)


def _behind_number(text: str, phrase: Phrase) -> Phrase:
    """Return a day without the number of a name before it: "Ceilidh 2 - Friday 24 October".

    A range from the 2nd would tell the weekday of that day too, or its "from".
    """
    member = phrase.members[0] if len(phrase.members) == 1 else None
    if member is None or member.last is None or member.last.weekday is None:
        return phrase
    if member.start_time is not None:
        return phrase  # an hour at each end
    if member.first.weekday is not None or "month" not in member.first.inherited:
        return phrase
    number = _NAME_NUMBER.match(text, phrase.start, phrase.end)
    if number is None or not text[: phrase.start].rstrip()[-1:].isalpha():
        return phrase
    single = member._replace(first=member.last, last=None)
    return phrase._replace(start=number.end(), rule="day", members=(single,))


_NAME_NUMBER = pattern(r"\d{1,2}\s+[-–—]\s+(?=[^\W\d_])")


def _behind_weekday(text: str, phrase: Phrase) -> Phrase:
    """Return a date without the weekday of a name before its colon: "Jazz on a Friday: 8 May"."""
    if ":" not in text[phrase.start : phrase.end]:
        return phrase
    before = words_of(text[max(0, phrase.start - _ARTICLE) : phrase.start])
    led = bool(before) and before[-1].folded in ONE
    colon = _WEEKDAY.match(text, phrase.start, phrase.end) if led else None
    return phrase._replace(start=colon.end()) if colon else phrase


_ARTICLE = 7  # characters of the longest, with a blank
_WEEKDAY = pattern(r"[^\W\d_]+\s?:\s+(?=\d)")


def _without_inner_days(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases without a day that belongs to the name: "Bal du 14 juillet, le 13".

    Words run into it, and its own day stands directly behind it; days of one list are one
    phrase, so two beside each other are of two kinds.  A day that ends a sentence is told in it.
    """
    kept = [
        phrase
        for phrase, follower in pairwise(phrases)
        if not (
            phrase.strength is follower.strength is Strength.DATE
            and not text[phrase.end : follower.start].strip(" ,:;–—-(")
            and text[: phrase.start].rstrip()[-1:].isalpha()
            and not (text[phrase.end - 1] == "." and text[follower.start].isupper())
        )
    ]
    return [*kept, *phrases[-1:]]


def _is_told_again(text: str, phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Return whether a name repeats the day before it: "8 mai – 11h – Cérémonie du 8 mai"."""
    single = len(phrase.members) == 1 and phrase.members[0].last is None and not phrase.has_hours
    if phrase.strength is not Strength.DATE or not single or not _NAMED.match(text, phrase.start):
        return False
    day = phrase.members[0].first
    named = text[: phrase.start].rstrip()[-1:].isalpha()
    return named and any(
        (part.month, part.day) == (day.month, day.day)
        for one in phrases
        if one.end < phrase.start and len(one.members) == 1 and one.members[0].last is None
        for part in (one.members[0].first,)
    )


_NAMED = pattern(rf"(?:{NAMED_AFTER})\s")


def _without_named_weekdays(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases without the weekday of a name: "Monday Morning Readers – Oct. 2, 10 am".

    A word with a capital runs into it, and a dash or a colon sets the date of the line apart; or
    it stands with its capital between two words: "Mar 30 – Mothering Sunday tea".  So is one that
    opens what a date leads to: "Lun. 30 juin, 9h30 : Dimanche en famille".
    """
    weekday = Strength.WEEKDAY
    phrases = [p for p in phrases if p.strength is not weekday or not _FAIR.match(text, p.start)]
    dates = [p.start for p in phrases if p.strength is Strength.DATE]
    if dates:
        led = [p for before, p in pairwise(phrases) if _opens_name(text, before, p)]
        phrases = [
            p for p in phrases if p.strength is not weekday or not (p in led or _in_name(text, p))
        ]
    if not dates or phrases[0].strength is not Strength.WEEKDAY or phrases[0].start:
        return phrases
    named = _RUN_INTO.match(text, phrases[0].end, dates[0])
    return phrases[1:] if named and not phrases[0].has_hours else phrases


_FAIR = pattern(NUMBERED_FAIRS)


def _opens_name(text: str, before: Phrase, weekday: Phrase) -> bool:
    """Return whether a mark leads from a date, or its hours, to a weekday that words go on from."""
    dated = before.strength in (Strength.DATE, Strength.NUMERIC, Strength.TIME)
    led = _LEADING.fullmatch(text, before.end, weekday.start) is not None
    goes_on = text[weekday.end : weekday.end + 1] == " " and text[weekday.end + 1 :][:1].isalpha()
    return dated and led and goes_on and not weekday.has_hours


_LEADING = pattern(r"\s?:\s|\s[-–—|]\s")


def _in_name(text: str, weekday: Phrase) -> bool:
    """Return whether a weekday stands between a word with a capital and another word.

    So it does behind its English article: "The Monday Afternoon Club meets on 9 October".
    """
    if _OF_CLUB.match(text, weekday.start, weekday.end) and not weekday.has_hours:
        return _CAPITAL.match(text, weekday.end) is not None
    word = text[: weekday.start].rpartition(" ")[0].rpartition(" ")[2]
    after = text[weekday.end : weekday.end + 2]
    return (
        weekday.start > 0
        and text[weekday.start - 1] == " "
        and text[weekday.start].isupper()
        and word.isalpha()
        and word.istitle()
        and after[:1] == " "
        and after[1:].isalpha()
        and not weekday.has_hours
    )


_OF_CLUB = pattern(rf"(?i:{THE_IN_ENGLISH}) [A-Z][a-z]+")
_CAPITAL = pattern(r" [A-Z][a-z]")
_RUN_INTO = pattern(r" [^\W\da-z][^,.:;]*(?:\s[-–—|]\s[^-–—|]*|:\s)$")


def _is_hyphened(text: str, phrase: Phrase, hits: Sequence[Hit]) -> bool:
    """Return whether hyphens make a name of a day: "place du 11-Novembre", "salle du 8-Mai".

    That of an event is its day: "Cérémonie du 11-Novembre".
    """
    if not _HYPHENED.fullmatch(text, phrase.start, phrase.end):
        return False
    called = [hit for hit in hits if hit.end <= phrase.start and hit.cue in (Cue.PLACE, Cue.EVENT)]
    of_event = bool(called) and max(called, key=lambda hit: hit.end).cue is Cue.EVENT
    return text[: phrase.start].rstrip()[-1:].isalpha() and not of_event


_HYPHENED = signed_pattern(
    "-", rf"(?:{NAMED_AFTER})\s\d{{1,2}}(?:er)?-[^\W\da-z_][^\W\d_]+(?:[- ]\d{{4}})?"
)


def _is_of_other_event(text: str, phrase: Phrase, hits: Sequence[Hit]) -> bool:
    """Return whether a title tells of what comes before or behind an event, and its day with it.

    "Préparation de la fête du 15 août"; "Préparation du carnaval, le 5 mars" is then.
    """
    about = _ABOUT.match(text)
    if about is None or phrase.strength is not Strength.DATE or phrase.has_hours:
        return False
    tied = _TIED.match(text, phrase.start) is not None
    end = len(text[: phrase.start].rstrip())
    ends = {hit.end for hit in hits if hit.cue is Cue.EVENT and hit.start > 0}
    return tied and end in ends and end <= about.end()


_ABOUT = worded_pattern(ABOUT_EVENTS, rf"\W*(?:{ABOUT_EVENTS})\s[^,;:–—]*")
_TIED = pattern(rf"(?i)(?:{NAMED_AFTER})\s")


def _without_days_of_places(text: str, phrases: list[Phrase], hits: Sequence[Hit]) -> list[Phrase]:
    """Return the phrases without the day that names a place: "terças, Estádio 1.º de Maio".

    Behind the word of a place a day is part of its name where the line has another day, or hours
    of its own.
    """
    if len(phrases) < _SEVERAL:
        return phrases
    ends = {hit.end for hit in hits if hit.cue is Cue.PLACE}
    named = [
        phrase
        for phrase in phrases
        if phrase.strength is Strength.DATE
        # "der Feuerwehr am 24. April" tells when.
        and _NAMING.match(text, phrase.start)
        and not any(member.slots for member in phrase.members)
        and len(_BEFORE_NAME.sub("", text[: phrase.start])) in ends
    ]
    others = [phrase for phrase in phrases if phrase not in named]
    return (
        others
        if any(phrase.strength in DAYS for phrase in others)
        else [
            phrase for phrase in phrases if phrase not in named or not _is_of_street(phrase, others)
        ]
    )


def _is_of_street(phrase: Phrase, others: Sequence[Phrase]) -> bool:
    """Return whether a day has its year behind the hours of a line: "9 h, rue du 8-Mai 1945"."""
    dated = any(member.first.year is not None for member in phrase.members)
    return dated and any(one.end < phrase.start for one in others)


_NAMING = pattern(rf"\d|(?:{NAMED_AFTER})\s")
_BEFORE_NAME = pattern(rf"\s+(?:(?:{NAMED_AFTER})\s+)?$")


def _may_be_named(text: str, phrase: Phrase) -> bool:
    """Return whether a phrase could be part of a name: a holiday, a month, "hebdomadaire"."""
    if _in_figures(text, phrase):
        return False
    if phrase.strength in PARTS_OF_YEARS:
        return text[phrase.end :][:1] == " " and text[phrase.end :].lstrip(" ")[:1].isalpha()
    if phrase.strength is Strength.RECURRING:
        return len(words_of(text[phrase.start : phrase.end])) == 1
    return phrase.strength is Strength.DATE and not _is_counted(phrase)


def _is_of_days(text: str, phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Return whether a month tells that of bare days behind it: "en mars Terre et feu (du 2 …"."""
    led = phrase.strength is Strength.MONTH and " " in text[phrase.start : phrase.end]
    days = (one.start for one in phrases if one.strength is Strength.DAY) if led else ()
    return any(phrase.end < day and ". " not in text[phrase.end : day] for day in days)


def _is_counted(phrase: Phrase) -> bool:
    """Return whether a day is counted in its month: "l'ultima domenica di gennaio"."""
    step = phrase.step
    return step is not None and step.unit == "nth"


def _in_figures(text: str, phrase: Phrase) -> bool:
    """Return whether figures are printed, or the page tells them to machines beside the words."""
    if phrase.members and phrase.members[0].first.year is not None:
        return True
    return any(char.isdigit() for char in text[phrase.start : phrase.end])


def _is_of_story(text: str, phrase: Phrase, titles: Sequence[tuple[int, int]]) -> bool:
    """Return whether a title tells of what happened on a day: "Els fets de l'1 d'octubre"."""
    low = next(low for low, high in titles if low <= phrase.start < high)
    figure = next(at for at in range(phrase.start, phrase.end) if text[at].isdigit())
    before = [word.folded for word in words_of(text[low:figure])]
    return not phrase.has_hours and not _OF_A_DAY.isdisjoint(before[1:][-2:])


_OF_A_DAY = OF_THE | OF_PERSONS


def _inside(phrase: Phrase, spans: Sequence[tuple[int, int]]) -> bool:
    return any(low <= phrase.start and phrase.end <= high for low, high in spans)


def _titles_agenda(text: str, phrase: Phrase, hits: Sequence[Hit]) -> bool:
    """Return whether a month and the word behind it head what takes place then: "May events"."""
    end = len(text.rstrip(" .:"))
    titles = any(
        hit.cue is Cue.AGENDA and hit.end == end and hit.start - phrase.end <= 1 for hit in hits
    )
    return titles and phrase.strength is Strength.MONTH and not phrase.start


def _attached(text: str, phrase: Phrase, hits: Sequence[Hit]) -> bool:
    """Return whether other words run into a phrase: it belongs to them, not to the calendar."""
    before, after = text[: phrase.start].rstrip(" "), text[phrase.end :].lstrip(" ")
    if after[:1].isalpha():
        return not _titles_agenda(text, phrase, hits)
    if phrase.strength is Strength.RECURRING:
        return before[-1:].isalpha()
    led = any(hit.cue is Cue.AT and hit.end == len(before) for hit in hits)
    return before[-1:].isalpha() and not led


def hits_outside_names(text: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return the hits without words of opening that a place is named after.

    "Plaça dels Dies Feiners" is open on all days.
    """
    if not any(hit.cue is Cue.OPENING for hit in hits):
        return hits
    return tuple(
        hit
        for hit in hits
        if hit.cue is not Cue.OPENING
        or not (text[hit.start].isupper() and _OF.search(text, 0, hit.start))
    )


_OF = pattern(rf"(?<![^\W_])(?:{'|'.join(sorted(OF_THE))})\s$")


def hits_outside_days(
    text: str, hits: tuple[Hit, ...], phrases: Sequence[Phrase]
) -> tuple[Hit, ...]:
    """Return the hits without those that a day holds.

    "Al día siguiente" is no next page, and "quarta-feira" no fair, nor "quinta-feira" an estate.
    """
    if not phrases or not any(hit.cue in _HELD for hit in hits):
        return hits
    return tuple(
        hit
        for hit in hits
        if hit.cue not in _HELD
        or not any(one.start <= hit.start < one.end and _holds(text, hit, one) for one in phrases)
    )


def _holds(text: str, hit: Hit, phrase: Phrase) -> bool:
    """Return whether a hit inside a phrase only helps to name its day."""
    if hit.cue is Cue.RELATED:
        return phrase.strength is Strength.TOLD
    if hit.cue is Cue.PLACE:
        return text[hit.end : hit.end + 1] == "-"
    return text[hit.start - 1 : hit.start] == "-"


_HELD = frozenset({Cue.RELATED, Cue.EVENT, Cue.PLACE})
