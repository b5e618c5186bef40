"""A block's labelled lines, made into announcements: name, days, hours, place, link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from agenda.blocks.labelled import HOURS_FIRST, UNDER_DATES
from agenda.blocks.roles import Role, whole
from agenda.dates import find_phrases
from agenda.dates.phrase import Strength
from agenda.lines.labels import find_label
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import is_town, name_score, place_score, stretch_of
from agenda.listings import names, trimming
from agenda.listings.columns import choose
from agenda.listings.entries import (
    MANY_TOWNS,
    PLACE_WORDS,
    behind_place,
    entry,
    marked_part,
    part_of,
    places_follow_commas,
    telling,
)
from agenda.listings.places import place_beside, place_told
from agenda.vocabulary.function_words import ARTICLES
from agenda.vocabulary.lexicon import Cue, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agenda.blocks.labelled import Labelled
    from agenda.dates.phrase import Phrase, Slot
    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece
    from agenda.listings.columns import Choice
    from agenda.vocabulary.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Listing:
    """One announcement as it is printed.

    ``days`` are the phrases of its day or days, each with the line that holds it; ``slots`` are
    hours printed apart from the day.  ``clues`` are its lines in reading order, the heading
    that gave its day first.
    """

    name: str
    days: tuple[tuple[Clue, Phrase], ...]
    slots: tuple[Slot, ...] = ()
    place: str = ""
    url: str | None = None
    clues: tuple[Clue, ...] = ()
    reading: str = ""
    score: float = 0.0


_FEWEST_LETTERS = 2
_SURE_PLACE, _NOISE = 0.6, -0.9
_LIKELY_PLACE = -0.5  # beside hours anything that is not noise is likely a place
_NAMED = (Role.NAME, Role.BOTH)
_DATED = (Role.DAY, Role.BOTH)


@dataclass(slots=True)
class Record:
    """The lines of one announcement with their roles, while it is being put together.

    ``titled`` tells that the first line is a title above a list, not a line of its own.
    """

    lines: list[Labelled]
    top: Clue | None = None
    titled: bool = False

    @property
    def index(self) -> int:
        """The line it stands at: its first one, a title far above aside."""
        return self.lines[self.titled].clue.index

    @property
    def named(self) -> bool:
        """Whether a line holds the name."""
        return any(line.role in _NAMED for line in self.lines)

    @property
    def main(self) -> Labelled:
        """The line that holds the name."""
        return next(line for line in self.lines if line.role in _NAMED)


def gather(labelled: Iterable[Labelled]) -> list[Record]:
    """Return the announcements of a block, each with the heading that dates it."""
    records: list[Record] = []
    top: Clue | None = None
    title: Labelled | None = None
    pending: list[Labelled] = []
    noted = False
    current: Record | None = None
    for item in labelled:
        if item.clue.heading and item.role is Role.HEAD and Cue.EVENT in item.clue.cues:
            title = item._replace(role=Role.NAME)  # "Council meetings" above a list of dates
        if item.role in (Role.OUT, Role.HEAD):
            current, pending = None, []
            ends = item.clue.heading and item.reading not in UNDER_DATES
            top = None if item.role is Role.HEAD and ends else top
        elif item.role is Role.DAY_HEAD:
            top, noted, current, pending = item.clue, False, None, []
        elif item.begins or current is None:
            dated = item.reading in UNDER_DATES
            if dated and item.role not in (Role.NAME, Role.BOTH):
                current, pending = None, [*(() if item.begins else pending), item]
                continue
            title = item if _serves(item, title) else title
            # What a line with a name of its own dates are no headings below it.
            top = None if item.clue.heading and noted else top
            own = item.role is Role.BOTH and noted
            current = Record([*pending, item], top if dated and not own else None)
            pending = []
            records.append(current)
            if item.role is Role.BOTH and not _is_exception(item):
                top = item.clue  # "Saturday 10. St Laurence" dates what is listed below it
                noted = True
        elif title and item.role is Role.DAY and _is_sibling(item, current):
            current = Record([title, item], titled=True)
            records.append(current)
        else:
            current.lines.append(item)
    named = [record for record in records if record.named and not _is_title_alone(record)]
    return [
        record
        for record, below in zip_longest(named, named[1:])
        if below is None or not (_is_section(record, below) or _is_kicker(record, below))
    ]


def _is_exception(item: Labelled) -> bool:
    """Return whether the day of an item holds for itself alone: "(moved to Sunday 12)"."""
    return item.reading == HOURS_FIRST or Cue.POSTPONED in item.clue.cues


def _serves(item: Labelled, title: Labelled | None) -> bool:
    """Return whether a name serves the dates below it rather than the *title* above."""
    if item.role is not Role.NAME or item.reading != "name, date":
        return False
    weaker = not item.clue.heading and Cue.EVENT not in item.clue.cues
    return not (title and title.clue.heading and weaker)


def _is_sibling(item: Labelled, current: Record) -> bool:
    """Return whether a date is an item beside one that has a name of its own."""
    first = current.lines[0]
    group = item.clue.line.group
    return first.role is Role.BOTH and (not group or group != first.clue.line.group)


def _is_section(record: Record, below: Record) -> bool:
    """Return whether a heading under a date only gathers what stands below it.

    It is the town or the hall of hours, or a kind of events or a town above deeper headings.
    """
    if not (_stands_above(record, below) and record.main.clue.heading):
        return False
    own, next_ = record.main.clue, below.main.clue
    if not next_.heading:
        return bool(next_.times)
    events = Cue.EVENT in next_.cues and Cue.EVENT not in own.cues
    return next_.line.level > own.line.level and (events or next_.line.group != own.line.group)


def _is_kicker(record: Record, below: Record) -> bool:
    """Return whether a line under a date is the kind of event that the heading below names."""
    plain = not record.main.clue.heading and below.main.clue.heading
    return _stands_above(record, below) and plain


def _stands_above(record: Record, below: Record) -> bool:
    """Return whether a record is one line without hours, under the same date as the next."""
    alone = len(record.lines) == 1 and not record.main.clue.times
    return alone and record.top is not None and below.top is record.top


def _is_title_alone(record: Record) -> bool:
    """Return whether a name only served the items below it that have dates of their own."""
    dated = any(line.role in _DATED or line.clue.repeats for line in record.lines)
    return not dated and record.top is None


def to_listings(records: Sequence[Record], lexicon: Lexicon) -> list[Listing | None]:
    """Return the listing of each record of one block, None for one without name or day."""
    commas = places_follow_commas([record.main.clue for record in records])
    rows = [telling(record.main.clue, commas=commas) for record in records]
    choices = choose(
        [
            [entry(record.main.clue, piece) for piece in row]
            for record, row in zip(records, rows, strict=True)
        ]
    )
    listings: list[Listing | None] = []
    for record, row, choice in zip(records, rows, choices, strict=True):
        if choice.name is None:
            listings.append(None)
            continue
        clue = record.main.clue
        label, (likely, other) = _labelled_place(record), _place(record, lexicon)
        name, place = _name_and_place(clue, row, choice, lexicon, placed=bool(label or other))
        if choice.place is not None and place_score(part_of(clue, row[choice.place])) < min(
            likely, _SURE_PLACE
        ):
            place = ""  # "Retour par le lac" behind a name whose date has its hall beside it
        beside = place_beside(record.top) if record.top else ""
        place = label or place or other or _told(record) or beside
        listings.append(_listing(record, name, place, lexicon))
    return _with_places(records, listings)


def _with_places(
    records: Sequence[Record], listings: Sequence[Listing | None]
) -> list[Listing | None]:
    """Return the listings, those without a place with the line that stands where places do.

    Where most items of a block print their place below the name, so do the others; a town alone
    is no word of places, yet where each item ends with another one, they are.
    """
    below = [_below(record) for record in records]
    told = sum(1 for item in below if item and item.role is Role.PLACE)
    short = [whole(item.clue) for item in below if item and _may_be_place(item)]
    several = len({part.text for part in short}) > _MOST * len(short)
    towns = several and len(short) == len(records) >= MANY_TOWNS and all(map(is_town, short))
    if not towns and (not told or told + len(short) < max(_MOST * len(records), _FEWEST_PLACES)):
        return list(listings)
    return [
        replace(listing, place=names.clean(names.first_sentence(item.clue.text)))
        if listing and not listing.place and item and _may_be_place(item)
        else listing
        for item, listing in zip(below, listings, strict=True)
    ]


def _below(record: Record) -> Labelled | None:
    """Return the first line behind the name that is neither its day nor its hours."""
    place = record.lines.index(record.main)
    behind = (line for line in record.lines[place + 1 :] if line.role not in _OF_TIME)
    return next(behind, None)


def _may_be_place(item: Labelled) -> bool:
    clue = item.clue
    plain = item.role is Role.MORE and clue.label is None and not clue.phrases
    return plain and not clue.heading and not clue.prose and _is_short_place(clue.text)


_HEAD_OF_LINE = 3  # characters
_OF_TIME = (Role.DAY, Role.HOURS)
_FEWEST_PLACES, _MOST = 2, 0.6


def _name_and_place(
    clue: Clue, row: Sequence[Piece], choice: Choice, lexicon: Lexicon, *, placed: bool
) -> tuple[str, str]:
    """Return the clean name and the place of a line whose pieces are known.

    Where another line tells the place (*placed*) the name keeps what its own words say of
    where: "Rommelmarkt in de Dorpsstraat".
    """
    name, place = choice.name or 0, choice.place
    piece = row[name]
    end = piece.end
    # A bracket that is neither place nor noise belongs to the name: "Salon des maires (AMIF)".
    for index in range(name + 1, len(row)):
        follower = row[index]
        between = clue.text[end : follower.start].strip()
        if index == place or not follower.bracketed or between != "(" or _is_noise(clue, follower):
            break
        end = follower.end + (clue.text[follower.end : follower.end + 1] == ")")
    text = trimming.without_company(clue.text[piece.start : end], lexicon)
    marked = marked_part(clue, piece.start, end)
    where = row[place].text if place is not None else ""
    if marked:
        rest = clue.text[piece.start + len(marked) : end].strip(" ,–—-(:)")
        where = where or (rest if _is_short_place(rest) else "")
        text = marked
    elif (title := names.quoted(text)) and (names.is_typed(text) or _is_told(clue, piece)):
        text = title
    elif told := behind_place(clue, piece):
        where, text = where or told[0], names.first_sentence(told[1])
    else:
        text = trimming.without_price(trimming.without_explanation(names.first_sentence(text)))
    text = trimming.without_clause(trimming.without_status(text, lexicon))
    text = trimming.without_call(text, lexicon)
    text = trimming.without_listing_words(text, lexicon) if clue.heading else text
    behind = ""
    if not where and (not placed or "," in text):
        text, behind = names.cut_place(text, lexicon)
    return names.clean(text), _strip_at(where or behind, lexicon)


def _is_told(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece says of a title that it takes place: "Putignano ospita “Maschere”"."""
    part = part_of(clue, piece)
    return clue.prose or part.has(Cue.HOST, Cue.HAPPEN)


def _is_short_place(text: str) -> bool:
    """Return whether the little that follows a marked name can be its place: ", Vannes"."""
    return (
        text[:1].isupper()
        and len(text.split()) <= PLACE_WORDS
        and not any(c.isdigit() for c in text)
    )


def _is_noise(clue: Clue, piece: Piece) -> bool:
    part = part_of(clue, piece)
    return place_score(part) > _SURE_PLACE or name_score(part) < _NOISE


def _strip_at(place: str, lexicon: Lexicon) -> str:
    """Return a place without the preposition and article before it."""
    words = words_of(place)
    hits = lexicon.find(words)
    index = 0
    while index < len(words) - 1 and place[words[index].start].islower():
        word = words[index]
        at = any(
            hit.cue is Cue.AT and hit.start == word.start and hit.end == word.end for hit in hits
        )
        whole = any(hit.cue in (Cue.PLACE, Cue.ONLINE) and hit.start == word.start for hit in hits)
        if whole or not (at or (index and word.folded in ARTICLES)):
            break
        index += 1
    return names.clean(place[words[index].start :]) if words else place


def is_name(name: str, lexicon: Lexicon) -> bool:
    """Return whether a text can be the name of an event at all."""
    words = (word for word in name.split() if not word[0].isdigit())  # "31ème" counts
    letters = sum(char.isalpha() for word in words for char in word)
    if letters < _FEWEST_LETTERS or names.names_no_event(name, lexicon):
        return False
    return len(name.split()) > _SEASON_WORDS or not _is_period(name, lexicon)


def _is_period(name: str, lexicon: Lexicon) -> bool:
    """Return whether a text is the name of a season or a month: "HIVER (21 décembre - 19 mars)"."""
    dated = f"{name} {_ANY_YEAR}"
    found = find_phrases(dated, lexicon.languages)
    covered = len(found) == 1 and (found[0].start, found[0].end) == (0, len(dated))
    return covered and found[0].strength in _PERIODS


_SEASON_WORDS = 2
_ANY_YEAR = 2000  # a season is read only beside a year
_PERIODS = frozenset({Strength.SEASON, Strength.MONTH})


def _listing(record: Record, name: str, place: str, lexicon: Lexicon) -> Listing | None:
    main = record.main
    if not is_name(name, lexicon):
        return None
    clues = [item.clue for item in record.lines]
    days = _days(record)
    if not days:
        return None
    timed = any(phrase.slots or any(m.slots for m in phrase.members) for _, phrase in days)
    slots: tuple[Slot, ...] = ()
    if not timed:
        slots = _hours(record)
    url = next((clue.line.href for clue in [main.clue, *clues] if clue.line.href), None)
    ordered = tuple([record.top, *clues] if record.top else clues)
    return Listing(name, days, slots, place, url, ordered, main.reading)


def _days(record: Record) -> tuple[tuple[Clue, Phrase], ...]:
    """Return the days of a record: its own, else those of the heading above."""
    own = [
        (item.clue, phrase)
        for item in record.lines
        if item.role in (Role.DAY, Role.BOTH) or item.clue.repeats
        for phrase in item.clue.days
    ]
    if own or record.top is None:
        return tuple(own)
    top = record.top
    phrases = top.days or tuple(p for p in top.phrases if p.strength.value == "weekday")
    if top.uncovered or _hours(record):  # "9 août – 18 h – Messe" dates what is listed below it
        phrases = tuple(phrase.without_hours() for phrase in phrases)
    return tuple((top, phrase) for phrase in phrases)


def _hours(record: Record) -> tuple[Slot, ...]:
    """Return the hours printed apart from the day: on the name's line first, then on others."""
    main = record.main
    for item in [main, *record.lines]:
        slots = _slots(item.clue)
        if slots and (item.role is Role.HOURS or not item.clue.prose):
            return _with_end(slots, record)
    return next((_slots(item.clue) for item in record.lines if _tells_hours(item.clue)), ())


def _tells_hours(clue: Clue) -> bool:
    """Return whether a sentence beside a name and its days says from when to when: one range."""
    ranges = [slot for time in clue.times for slot in time.slots]
    told = clue.prose and not clue.days and not clue.cues & _NOT_ITS_HOURS
    return told and len(ranges) == 1 and ranges[0].end is not None


_NOT_ITS_HOURS = frozenset({Cue.OPENING, Cue.BOOKING, Cue.CONTACT, Cue.DEADLINE, Cue.DOORS})


def _with_end(slots: tuple[Slot, ...], record: Record) -> tuple[Slot, ...]:
    """Return *slots*, the only one with the end that a line of its own gives: "Fin : 17 h"."""
    if len(slots) != 1 or slots[0].end:
        return slots
    ends = [
        item.clue.times[0].slots[0].start
        for item in record.lines
        if item.role is Role.HOURS and Cue.END in item.clue.cues and len(item.clue.times) == 1
    ]
    end = next((end for end in ends if end != slots[0].start), None)
    return (slots[0]._replace(end=end),) if end else slots


def _slots(clue: Clue) -> tuple[Slot, ...]:
    """Return the hours of a line, also those that the day of the week precedes.

    Below "1 mrt" stands "Vrijdag, aanvang 20.00 uur. Zaal open 19.30 uur.": the first counts.
    Far in a line ("permanence le samedi de 10 h à 12 h") a weekday tells of something else.
    """
    weekdays = [
        phrase
        for phrase in clue.phrases
        if phrase.strength is Strength.WEEKDAY
        and len(phrase.members) == 1
        and phrase.start <= _HEAD_OF_LINE
    ]
    told = [phrase.slots or phrase.members[0].slots for phrase in weekdays]
    own = tuple(slot for phrase in clue.times for slot in phrase.slots)
    return next((slots for slots in told if slots), own)


def _labelled_place(record: Record) -> str:
    """Return what a label says is the place, "" without one."""
    told = (
        item.clue.text[item.clue.label.value :]
        for item in record.lines
        if item is not record.main and item.clue.label and item.clue.label.cue is Cue.LABEL_PLACE
    )
    return next((names.clean(names.first_sentence(text)) for text in told if text.strip()), "")


def _place(record: Record, lexicon: Lexicon) -> tuple[float, str]:
    """Return the place that another line than the name's gives, and how well it does as one.

    Of several lines that do as a place the first is it, but for one that is a kind of event
    as well: "Cinéma", and below it "Cranves 74380".
    """
    main = record.main
    for role in (Role.PLACE, Role.HOURS, Role.BOTH, Role.DAY):
        lines = [item.clue for item in record.lines if item.role is role and item is not main]
        for clue in sorted(lines, key=lambda clue: whole(clue).starts(Cue.EVENT)):
            pieces = split_pieces(clue)
            scored = [(place_score(stretch_of(clue, p.start, p.end)), p) for p in pieces]
            score, best = max(scored, key=lambda pair: pair[0], default=(_UNLIKELY, None))
            sure = role is not Role.DAY or (best and _is_short_place(best.text))
            if best and (role is Role.PLACE or (score > _LIKELY_PLACE and sure)):
                text = _without_label(names.first_sentence(best.text), lexicon)
                return score, _strip_at(names.clean(text), lexicon)
    return _UNLIKELY, ""


_UNLIKELY = -9.0
_TOLD_LINES = 2  # below the name


def _told(record: Record) -> str:
    """Return the place that the sentences below the name tell, "" without one."""
    below = [item.clue for item in record.lines if item.role is Role.MORE][:_TOLD_LINES]
    return next((place for clue in below if (place := place_told(clue))), "")


def _without_label(text: str, lexicon: Lexicon) -> str:
    """Return the place behind its label in the middle of a line: "9 h · Départ : la mairie"."""
    words = words_of(text)
    label = find_label(text, words, lexicon.find(words)) if ":" in text else None
    return text[label.value :] if label and label.cue is Cue.LABEL_PLACE else text


def with_slots(phrase: Phrase, slots: Sequence[Slot]) -> Phrase:
    """Return *phrase* holding at *slots*, unless it names hours of its own."""
    return phrase._replace(slots=tuple(slots)) if slots and not phrase.slots else phrase
