"""Services by day, hour and town below the word for all: "Messes", "18 janvier, 18 h, Bure".

The title names each of them; what stands beside an hour is where it is held.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.lines.stretches import IS_PLACE, is_town, place_score, stretch_of
from agenda.listings import names
from agenda.listings.listing import Listing
from agenda.listings.timed_clauses import with_hours_apart
from agenda.vocabulary.function_words import ARTICLES, TIES
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.word_forms import SERVICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word

ONE_LINE = "one line"  # the reading
_FEWEST = 2  # lines
_TITLE_WORDS = 6
_APART = " ,;:–—-.("


def find_services(clues: Sequence[Clue]) -> range | None:
    """Return the places of the first lines of services right below their title, None without."""
    for above, clue in enumerate(clues):
        name = title(clue)
        end = above + 1
        while name and end < len(clues) and services_in(clues[end], name):
            end += 1
        if end - above > _FEWEST:
            return range(above + 1, end)
    return None


def title(clue: Clue) -> str:
    """Return the word for all services that a short line opens with: "Messes du week-end :"."""
    opening = {word.folded for word in clue.words[:2]}  # "Heilige Messen"
    if SERVICES.isdisjoint(opening) or len(clue.words) > _TITLE_WORDS:
        return ""
    if clue.times or any(not day.start for day in clue.phrases):
        return ""
    ends = [day.start for day in clue.phrases]
    words = [word for word in clue.words if word.end <= min(ends, default=len(clue.text))]
    while len(words) > 1 and words[-1].folded in TIES | ARTICLES:
        words.pop()
    return names.clean(clue.text[: words[-1].end])


def services_in(clue: Clue, name: str) -> list[Listing]:
    """Return a listing for each hour of a line that tells a day, hours and towns, and no more."""
    day = clue.days[0] if len(clue.days) == 1 else None
    if day is None or len(day.members) != 1 or day.members[0].last or clue.prose:
        return []
    apart = with_hours_apart(clue)
    hours = apart.times
    places = _places(clue, day.end if apart is clue else hours[0].end, hours) if hours else []
    if not all(places) or len(places) != len(hours):
        return []
    days = ((clue, day.without_hours()),)
    return [
        Listing(name, days, hour.slots, place, clue.line.href, (clue,), ONE_LINE)
        for hour, place in zip(hours, places, strict=True)
    ]


def _places(clue: Clue, start: int, hours: Sequence[Phrase]) -> list[str]:
    """Return the place behind each hour, or before each of them; "" where other words stand."""
    ends = [*(hour.start for hour in hours[1:]), len(clue.text)]
    behind = [_place(clue, hour.end, end) for hour, end in zip(hours, ends, strict=True)]
    if all(behind):
        return behind
    bounds = pairwise([start, *(hour.end for hour in hours)])
    before = [_place(clue, low, h.start) for (low, _), h in zip(bounds, hours, strict=True)]
    rest = any(map(str.isalnum, clue.text[hours[-1].end :]))
    return [] if rest else before


def _place(clue: Clue, low: int, high: int) -> str:
    """Return the town or the church that is all of a stretch, without what leads to it."""
    words = [word for word in clue.words if low <= word.start < high]
    while words and _leads_there(clue, words[0]):
        words = words[1:]
    if not words:
        return ""
    text = clue.text[words[0].start : high].rstrip(_APART)
    if text.endswith(")"):
        before, _, church = text.partition(" (")  # "Lavaur (Saint-Jean)"
        text = before if church and len(church.split()) <= _TITLE_WORDS else text
    part = stretch_of(clue, words[0].start, words[0].start + len(text))
    town = is_town(part) or (place_score(part) > IS_PLACE and not part.has(Cue.EVENT))
    return names.clean(part.text) if town else ""


def _leads_there(clue: Clue, word: Word) -> bool:
    """Return whether a word is a small one, "à", "in der", and names no place itself."""
    cues = clue.cues_at.get(word.start, set())
    small = clue.text[word.start].islower() and Cue.PLACE not in cues
    return small and (Cue.AT in cues or word.folded in ARTICLES | TIES)
