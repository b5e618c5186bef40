"""Lines outside all lists: what their sentences announce, and which title above them is theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.blocks.roles import Role
from agenda.dates.phrase import Strength
from agenda.issue import Kind
from agenda.lines.beforehand import is_beforehand
from agenda.lines.clues import STAMPED
from agenda.lines.neighbours import leads_with_hours
from agenda.lines.stretches import stretch_of
from agenda.listings import names, programme, prose
from agenda.listings.timed_clauses import hours_told
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import OF_EVERY_WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.blocks.labelled import Labelled
    from agenda.dates.phrase import Phrase
    from agenda.issue import Line
    from agenda.lines.clues import Clue
    from agenda.listings.found import Reading

_EVERY = pattern(rf"\b(?:{OF_EVERY_WEEK})\s+$", re.IGNORECASE)
_ARTICLE = 3
_TITLE_WORDS, _RUN_IN_WORDS = 12, 4
_TOLD = frozenset({Cue.HAPPEN, Cue.HOST, Cue.PAST, Cue.CANCELLED, Cue.POSTPONED, Cue.AGENDA})


def read_told(
    reading: Reading,
    labelled: Sequence[Labelled],
    place: int,
    day: tuple[Clue, Phrase] | None,
) -> tuple[Clue, Phrase] | None:
    """Read what a line outside all lists announces; return the day that holds for the next one.

    *day* is the last one that the line above told; None stands for no day.
    """
    clue = labelled[place].clue
    if not labelled[place].is_outside:
        return None
    if clue.prose and (days := _told_days(clue)):
        below = labelled[place + 1].clue if place + 1 < len(labelled) else None
        if not programme.opens_programme(clue, below):
            told = not (_is_listed(labelled, place) or _is_below_town(labelled, place))
            _read_sentences(reading, clue, _title_above(labelled, place), told=told)
        return clue, days[-1]
    if (clue.prose or clue.sentences) and clue.times and not clue.days:
        reading.tell_hours(clue, hours_told(clue))
    if day is None or not programme.tells_hours(clue):
        return None
    for one in programme.below(clue, day, reading.lexicon):
        reading.add(one, clue.index, told=True, timed=True)
    return day


def _title_above(labelled: Sequence[Labelled], place: int) -> Clue | None:
    """Return the title of a paragraph, when the paragraph is all that stands below it."""
    clue = labelled[place].clue
    above = labelled[place - 1].clue if place else None
    if above is not None and _only_stamps(above) and place > 1:
        # The title of an article is a headline, unless it names an event and says no more.
        title = labelled[place - 2].clue
        plain = not title.sentences and ":" not in title.text
        named = _names_again(title, clue) or _names_event(title)
        above = title if plain and named else None
    if above is None or above.titles_agenda or not _is_title(above, clue) or above.heads_town:
        return None
    below = labelled[place + 1].clue if place + 1 < len(labelled) else None
    return None if below and not below.heading and _announcing(below) else above


def _names_event(title: Clue) -> bool:
    """Return whether a heading names an event, and no verb makes a headline of it."""
    told = {Cue.HAPPEN, Cue.HOST, Cue.PAST, Cue.CANCELLED, Cue.POSTPONED} & title.cues
    return title.heading and Cue.EVENT in title.cues and not (told or title.phrases)


def _names_again(title: Clue, clue: Clue) -> bool:
    """Return whether a title has the word of an event that its text has too: "Stage de tango"."""
    told = {word.folded for word in clue.words}
    starts = {hit.start for hit in title.hits if hit.cue is Cue.EVENT}
    return any(word.start in starts and word.folded in told for word in title.words)


def _only_stamps(clue: Clue) -> bool:
    """Return whether a line says when the text was written: between a title and its text."""
    stamps = any(decoy.reason == STAMPED for decoy in clue.decoys)
    return stamps and not clue.days and not clue.heading


def _is_title(above: Clue, clue: Clue) -> bool:
    if above.heading:
        return True
    return (
        not above.prose
        and not above.days
        and not above.decoys
        and not leads_with_hours(above)  # "19 Uhr Chorprobe": an item of its own
        and (not above.sentences or _is_run_in_below(above))
        and not above.text.endswith(",")  # "Liebe Mitglieder,"
        and _are_beside(above.line, clue.line)
        and len(above.words) <= _TITLE_WORDS
    )


def _is_run_in_below(above: Clue) -> bool:
    """Return whether a kind of event with a full stop stands above its text: "Tea Dance."."""
    part = stretch_of(above, 0, len(above.text.rstrip(".")))
    few = part.words <= _RUN_IN_WORDS and above.text[:1].isupper() and above.sentences == 1
    return few and part.ends(Cue.EVENT) and not above.cues & _TOLD


def _are_beside(above: Line, line: Line) -> bool:
    """Return whether a line stands in the paragraph below another, or right below one in capitals.

    Mails set both in cells of their own.
    """
    return above.group == line.group or (
        above.text.isupper() and above.group[:-1] == line.group[:-1]
    )


def _announcing(clue: Clue) -> int:
    """Return how many dates of a line announce something; its hours of every day count not."""
    if not clue.prose:
        return 0
    days = [
        phrase
        for phrase in clue.days
        if phrase.strength is not Strength.RECURRING and not prose.is_inside(clue, phrase)
    ]
    count = sum(1 for phrase in days if prose.announces(clue, phrase))
    # "Prévu le 3, reporté au 10": two dates of one event.
    return min(count, 1) if Cue.POSTPONED in clue.cues else count


def _told_days(clue: Clue) -> tuple[Phrase, ...]:
    """Return the days that prose may announce: a weekday with its hour is one too.

    "le jeudi de 14 h à 16 h", "il sabato alle 9" tell what is so every week, and so do several
    weekdays with hours from and to: "Chess Mon 3.20-4.20, Football Wed 3.20-4.30".
    """
    weekly = [one for one in clue.phrases if one.strength is Strength.WEEKDAY]
    timetable = sum(any(slot.end for slot in one.first_slots) for one in weekly) > 1
    return clue.days or tuple(
        phrase
        for phrase in weekly
        if not timetable
        and prose.has_hours(clue, phrase)
        and not _EVERY.search(clue.text[: phrase.start])
        and not _EVERY.search(clue.text[: phrase.start + _ARTICLE])
    )


def _is_listed(labelled: Sequence[Labelled], place: int) -> bool:
    """Return whether a sentence is the item of a list whose item beside it names its day."""
    line = labelled[place].clue.line
    beside = [*labelled[max(place - 1, 0) : place], *labelled[place + 1 : place + 2]]
    return _is_item(line) and any(
        item.role is Role.BOTH
        and _is_item(item.clue.line)
        and item.clue.line.group[:-1] == line.group[:-1]
        for item in beside
    )


def _is_below_town(labelled: Sequence[Labelled], place: int) -> bool:
    """Return whether a paragraph stands below a town, as the items of its list do."""
    return place > 0 and labelled[place - 1].clue.heads_town


def _is_item(line: Line) -> bool:
    return line.kind is Kind.ITEM or _NUMBERED.match(line.text) is not None


_NUMBERED = pattern(r"\d{1,2}[.)]\s+[^\W\d_a-z]")  # "4. De 20 a 24 de outubro realiza-se …"


def _read_sentences(reading: Reading, clue: Clue, title: Clue | None, *, told: bool) -> None:
    """Read what the sentences of a line announce; *told* of no item of a list."""
    dated = any(phrase.strength is Strength.DATE for phrase in clue.days)
    named = title is not None and Cue.EVENT in title.cues
    # The title of several announcements names the one that has no name of its own.
    several = _announcing(clue) > 1 and not _is_of_one(clue, title)
    for phrase in _told_days(clue):
        if prose.only_ends(clue, phrase) or prose.is_inside(clue, phrase):
            continue
        if is_beforehand(clue, phrase):
            continue
        if dated and phrase.strength is Strength.RECURRING:
            continue  # "du 2 au 10 mars, tous les jours": the hours of its days
        if not prose.announces(clue, phrase) and (not named or prose.is_due(clue, phrase)):
            continue
        listing = prose.read(clue, phrase, reading.lexicon, None if several else title)
        if listing is None and several and named:
            listing = prose.read(clue, phrase, reading.lexicon, title)
        for one in programme.by_hours(listing, clue, phrase, reading.lexicon) if listing else ():
            reading.add(one, clue.index, told=told, timed=prose.has_hours(clue, phrase))
        if listing and clue.notice:
            break  # the days behind tell more of it


def _is_of_one(clue: Clue, title: Clue | None) -> bool:
    """Return whether the title in quotation marks above several days is that of all of them.

    What is said of the later ones is short, and names nothing: "… va in scena venerdì 13 con una
    farsa. Si replica domenica 15".
    """
    if title is None or names.quoted(title.text) is None:
        return False
    later = [one for one in _told_days(clue) if prose.announces(clue, one)][1:]
    return all(_says_no_more(clue, one) for one in later)


def _says_no_more(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of a day holds few other words, and no name."""
    start, end = clue.sentence_around(phrase.start)
    dated = [(low, high) for low, high in clue.holes if start <= low < end]
    words = [word for word in clue.words if start <= word.start < end]
    told = [word for word in words if not any(low <= word.start < high for low, high in dated)]
    named = any(clue.text[word.start].isupper() for word in told if word.start > start)
    return len(told) <= _FEW and not named and not stretch_of(clue, start, end).has(Cue.EVENT)


_FEW = 6  # words
