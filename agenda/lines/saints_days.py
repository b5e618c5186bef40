"""Feasts and saints beside days and hours: of the calendar, of a church, or of what takes place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.rule_names import NAMED_DAY
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import OFFICES_OF_SAINTS
from agenda.vocabulary.word_forms import SAINTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.vocabulary.lexicon import Hit

_NUMBER = pattern(r"\d{1,2}")
_SEVERAL = 2


def with_feast(text: str, phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return the phrases, a date with the feast beside it that opens a line.

    "Karfreitag, 11. April, 15 Uhr: Gottesdienst" and "14th April Easter Monday 1pm – a visit" name
    what stands behind; of "Noël, 25 décembre" the feast is the name.
    """
    if len(phrases) < _SEVERAL or phrases[0].start:
        return phrases
    first, second, *rest = phrases
    feast, day = (first, second) if first.rule == NAMED_DAY else (second, first)
    if feast.rule != NAMED_DAY or day.strength is not Strength.DATE or not prints_day(text, day):
        return phrases
    if text[first.end : second.start].strip(" ,") or first.has_hours:
        return phrases
    end = max(p.end for p in phrases if p in (first, second) or p.strength is Strength.TIME)
    if _LED.match(text, end) is None:
        return phrases
    if second is day:
        return [day._replace(start=0), *rest]
    return [day._replace(end=feast.end, slots=feast.first_slots), *rest]


_LED = pattern(r"\s?:\s+[^\W\d]|\s[-–—]\s+[^\W\d]")  # from a day to what takes place


def without_saint(text: str, phrase: Phrase, hits: Sequence[Hit], *, dated: bool) -> Phrase:
    """Return the hours of "église Saint-Jean à 20 h" without the day of the saint.

    Where the line is *dated* so are those of "Vendredi 21 : nocturne de la Saint-Jean, 20 h" and
    of "Samedi 5 avril : marché de Pâques, 10 h".
    """
    if not phrase.members or not phrase.has_hours or prints_day(text, phrase):
        return phrase
    before = text[: phrase.start].rstrip()
    cues = {hit.cue for hit in hits if hit.end == len(before)}
    named = dated and before[-1:].isalpha() and Cue.AT not in cues
    church = Cue.AT in cues and _SAINT.match(text, phrase.start) is not None
    return hours_of(text, phrase) if named or church or Cue.PLACE in cues else phrase


def hours_of(text: str, phrase: Phrase) -> Phrase:
    """Return the hours of a day that a word names, without the day: "Sinterklaas, 10.30 uur".

    Hours in words are the last of them: "repas de Noël, à midi".
    """
    region = (phrase.start, phrase.end)
    hours = _HOURS.search(text, *region) or _HOUR.search(text, *region)
    slots = phrase.slots or phrase.members[0].slots
    return phrase._replace(
        start=hours.start() if hours else phrase.start,
        rule="hours",
        strength=Strength.TIME,
        members=(),
        slots=slots,
    )


_HOUR = pattern(r"\d|\S+$")


def hours_behind(text: str, phrase: Phrase) -> Phrase | None:
    """Return the hours of a day that a name holds: "Commémoration du 8 mai, 11h"; None without."""
    hours = list(_HOURS.finditer(text, phrase.start, phrase.end))
    if not hours:
        return None
    slots = phrase.first_slots
    start = hours[-1].start() if len(slots) == 1 and not slots[0].end else hours[0].start()
    return phrase._replace(
        start=start, rule="hours", strength=Strength.TIME, members=(), slots=slots
    )


# With the word that leads to them: "à 11h15".
_HOURS = pattern(r"(?:\b[^\W\d_]{1,2}\s+)?(?<!\d)\d{1,2}\s?(?:h|[:.]\d\d|Uhr|uur|[ap]\.?m)")


def prints_day(text: str, phrase: Phrase) -> bool:
    """Return whether the number of the day stands in a phrase, and not only its name."""
    day = phrase.members[0].first.day
    if day is None:
        return phrase.rule != NAMED_DAY
    printed = _NUMBER.findall(text, phrase.start, phrase.end)
    return any(int(number) == day for number in printed)


def is_saint_of_day(text: str) -> bool:
    """Return whether a line is the saint of a day, and what that was.

    >>> is_saint_of_day("Saint Martin, évêque de Tours"), is_saint_of_day("Saint Martin, 18 h")
    (True, False)
    """
    return _OF_DAY.match(text) is not None


_OF_DAY = worded_pattern(
    OFFICES_OF_SAINTS, rf"(?:{SAINTS})[^,;:\d]+,\s(?:{OFFICES_OF_SAINTS})\b[^\d:;]*$"
)


def is_church(text: str, phrase: Phrase, hits: Sequence[Hit]) -> bool:
    """Return whether a saint without an article stands behind "at": "10 h : messe à Saint-Jean"."""
    end = len(text[: phrase.start].rstrip())
    led = any(hit.cue is Cue.AT and hit.end == end for hit in hits)
    return led and _SAINT.match(text, phrase.start) is not None


_SAINT = worded_pattern(SAINTS, rf"(?:{SAINTS})\b")
