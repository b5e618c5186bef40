"""Hours told one after the other in sentences: each is an announcement of its own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.lines.stretches import stretch_of
from agenda.listings import clauses, names, nouns
from agenda.listings.days_of_hours import day_of_programme
from agenda.listings.listing import PROSE, Listing
from agenda.listings.places import place_in
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Lexicon

_LEAD = 14  # characters before the hours of a sentence: "à partir de "
_CLAUSE = pattern(r"[,.;:(]")
_SEVERAL = 2


def opens_programme(clue: Clue, below: Clue | None) -> bool:
    """Return whether a line only leads to the hours below it: "Le 21 mars, deux spectacles :"."""
    return clue.text.rstrip().endswith(":") and below is not None and tells_hours(below)


def tells_hours(clue: Clue) -> bool:
    """Return whether a line without a day opens with hours, and tells what takes place then.

    A place may stand before them: "Nel cortile della scuola dalle 17 mercatino dei giocattoli".
    """
    if not clue.times or clue.days or clue.decoys or clue.uncovered <= 1:
        return False
    start = clue.times[0].start
    placed = stretch_of(clue, 0, start).starts(Cue.AT)
    return start <= _LEAD or (placed and _CLAUSE.search(clue.text, 0, start) is None)


def below(clue: Clue, day: tuple[Clue, Phrase], lexicon: Lexicon) -> list[Listing]:
    """Return what a line announces for its hours on the *day* that a line above it told."""
    above, phrase = day
    parts = _parts(clue, clue.times, len(clue.text))
    told = [_name(clue, part, lexicon) for part in parts]
    return [
        _listing(clue, time, part, name, (above, phrase.without_hours()))
        for time, part, name in zip(clue.times, parts, told, strict=True)
        if name and not names.names_no_event(name, lexicon)
    ]


def by_hours(listing: Listing, clue: Clue, phrase: Phrase, lexicon: Lexicon) -> list[Listing]:
    """Return the announcements of a sentence that names one event for each of its hours.

    "Samedi 11, deux rendez-vous : à 15 h la lecture « Le hérisson » et à 20 h 45 le débat « La
    forêt »."  What they are may stand before their hours: "visite à 10 h et atelier à 14 h".
    """
    times = [time for time in clue.times if day_of_programme(clue, time) is phrase]
    own = (phrase,) if phrase.has_hours else ()
    if len(own) + len(times) < _SEVERAL:
        return [listing]
    end = clue.sentence_around(times[-1].start)[1]
    parts = _parts(clue, (*own, *times), end)
    told = [_name(clue, part, lexicon) for part in parts]
    if not (own or _all_differ(told)):
        before = _parts_before(clue, phrase, times)
        names_before = [_name(clue, part, lexicon) for part in before]
        parts, told = (before, names_before) if _all_differ(names_before) else (parts, told)
    some = len({fold(name) for name in told if name}) > 1
    apart = some and told[0] and _are_apart(clue, (*own, *times))
    if not (_all_differ(told) or apart or _is_later(listing, told)):
        return [listing, *_of_later_sentences(listing, clue, phrase, lexicon)]
    day = clue, phrase.without_hours()
    found = [
        _listing(clue, time, part, name, day if time is not phrase else (clue, phrase))._replace(
            clues=listing.clues
        )
        for time, part, name in zip((*own, *times), parts, told, strict=True)
        if name
    ]
    return [_placed(one, listing, clue, phrase) for one in found]


def _placed(one: Listing, listing: Listing, clue: Clue, phrase: Phrase) -> Listing:
    """Return an announcement with the place told in the sentence of the day, if it has that name.

    No other of its hours may have it.
    """
    start, end = clue.sentence_around(phrase.start)
    alone = sum(start <= time.start < end for time in clue.times) <= 1
    same = alone and fold(one.name) == fold(listing.name)
    told = same and listing.place in clue.text[start:end]
    return one._replace(place=one.place or listing.place) if told else one


def _of_later_sentences(
    listing: Listing, clue: Clue, phrase: Phrase, lexicon: Lexicon
) -> list[Listing]:
    """Return what the sentences behind that of a day tell, which open with an hour of it.

    "Samedi 3, dès 8 h, ball-trap (remise des prix à 13 h). À 15 h débutera le tournoi de cartes."
    """
    end = clue.sentence_around(phrase.start)[1]
    if not any(phrase.start <= time.start < end for time in clue.times) and not phrase.has_hours:
        return []
    known, found = {fold(listing.name)}, []
    for time in clue.times:
        low, high = clue.sentence_around(time.start)
        if low < end or day_of_programme(clue, time) is not phrase or not _opens(clue, low, time):
            continue
        name = _name(clue, (time.end, high), lexicon)
        if name and fold(name) not in known and not stretch_of(clue, low, high).has(*_PARTS):
            known.add(fold(name))
            day = clue, phrase.without_hours()
            found.append(_listing(clue, time, (time.end, high), name, day))
    return found


def _opens(clue: Clue, low: int, time: Phrase) -> bool:
    """Return whether few words lead to the hour of a sentence: "En fin d'après-midi, à 18 h 30"."""
    lead = stretch_of(clue, low, time.start)
    return lead.words <= _FEW and not lead.has(Cue.EVENT, Cue.HAPPEN, Cue.HOST, Cue.PLACE)


_FEW = 6  # words
_PARTS = (Cue.END, Cue.DOORS, Cue.BOOKING, Cue.PAST, Cue.DEADLINE, Cue.OPENING)


def _are_apart(clue: Clue, times: Sequence[Phrase]) -> bool:
    """Return whether each hour opens a part of its own, so what stands behind it is what is then.

    "à 15 h, atelier ; à 20 h, on se met à table et, à 22 h, spectacle", but not "loto à 14 h et
    repas à 20 h".
    """
    gaps = (clue.text[one.end : other.start] for one, other in pairwise(times))
    return all(_APART.search(gap) is not None for gap in gaps)


_APART = pattern(r"[,;.]\s+(?:[^\W\d_]{1,6}\s+){0,2}$")


def _is_later(listing: Listing, told: Sequence[str]) -> bool:
    """Return whether what a sentence names stands behind a later hour than its first.

    "À 19 h, mot du maire ; à 22 h, concert": the concert is not at seven.
    """
    return not told[0] and fold(listing.name) in {fold(name) for name in told}


def _parts(clue: Clue, times: Sequence[Phrase], end: int) -> list[tuple[int, int]]:
    """Return what stands behind each of the hours, up to the next ones or the sentence's end."""
    lows = [time.end for time in times]
    highs = [*(time.start for time in times[1:]), end]
    return [
        (low, max(low, min(high, clue.sentence_around(low)[1])))
        for low, high in zip(lows, highs, strict=True)
    ]


def _parts_before(clue: Clue, phrase: Phrase, times: Sequence[Phrase]) -> list[tuple[int, int]]:
    """Return what stands before each of the hours, from the hours or the day before them."""
    start, _ = clue.sentence_around(times[0].start)
    first = max(start, phrase.end) if phrase.end <= times[0].start else start
    lows = [first, *(time.end for time in times[:-1])]
    # What a sentence tells before its hour stands in that sentence.
    opened = [clue.sentence_around(time.start)[0] for time in times]
    lows = [max(low, opens) for low, opens in zip(lows, opened, strict=True)]
    return [(low, max(low, time.start)) for low, time in zip(lows, times, strict=True)]


def _all_differ(told: Sequence[str]) -> bool:
    """Return whether all are named, and no two of them alike."""
    return all(told) and len({fold(name) for name in told}) == len(told)


def _name(clue: Clue, part: tuple[int, int], lexicon: Lexicon) -> str:
    """Return the title in quotation marks of a part, else the words around one of events."""
    return clauses.title_in(clue, *part) or nouns.noun_phrase(clue, *part, lexicon) or ""


def _listing(
    clue: Clue, time: Phrase, part: tuple[int, int], name: str, day: tuple[Clue, Phrase]
) -> Listing:
    above, phrase = day
    # The place told with the day holds for its hours, unless one stands beside them.
    whole = place_in(above, *above.sentence_around(phrase.start)) if above is not clue else ""
    return Listing(
        name=names.clean(name),
        days=(day,),
        slots=() if time is phrase else time.slots,
        place=place_in(clue, *part) or whole,
        url=clue.line.href,
        clues=(above, clue) if above is not clue else (clue,),
        reading=PROSE,
    )
