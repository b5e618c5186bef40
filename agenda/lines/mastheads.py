"""What a publication prints of itself at its head: its kind or its number, and its day."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.dates.stated import stated_day
from agenda.lines.church_sundays import names_church_sunday
from agenda.patterns import signed_pattern, worded_pattern
from agenda.vocabulary import publications
from agenda.vocabulary.lexicon import Cue, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit, Lexicon

_LONGEST = 80
_MOST_WORDS, _FEW_WORDS = 6, 4  # beside the day, with a number and without
# In "n° 5 rue Haute" the number is that of a house.
_NUMBER = signed_pattern(
    "0123456789",
    rf"(?i)(?<!\w)(?:{publications.NUMBER})\s?\d{{1,4}}"
    rf"(?=\s*(?:$|[,;:|/()-]|[–—])|\s+{publications.OF_DAY})"
    rf"|(?<!\w)\d{{1,4}}\.?\s?(?:{publications.NUMBER_BEHIND})(?!\w)",
)
_KIND = worded_pattern(publications.KINDS, rf"(?<!\w)(?:{publications.KINDS})(?!\w)")
_DAYS = (Strength.DATE, Strength.MONTH)
_TELLING = frozenset((Cue.EVENT, Cue.HAPPEN, Cue.HOST, Cue.DEADLINE, Cue.PAST))


def masthead_day(text: str, languages: Sequence[str], lexicon: Lexicon) -> date | None:
    """Return the day, or the first of the month, that a masthead prints; None for other lines.

    A line that names an event is none: "Concert, 10 April 2031".
    """
    if len(text) > _LONGEST or not has_digit(text):
        return None
    number = _NUMBER.search(text)
    if number is None and _KIND.search(text) is None:
        return None
    # "Nr. 4, 10. April" names one day.
    plain = (
        f"{text[: number.start()]} {text[number.end() :]}".strip(" ,;:–—|/-") if number else text
    )
    words, hits = lexicon.read(plain)
    phrases = find_phrases(plain, languages)
    if len(phrases) != 1 or any(hit.cue in _TELLING for hit in hits):
        return None
    beside = [one for one in words if not phrases[0].start <= one.start < phrases[0].end]
    return (
        stated_single_day(phrases[0])
        if len(beside) <= (_MOST_WORDS if number else _FEW_WORDS)
        else None
    )


def masthead_month(
    above: str, text: str, languages: Sequence[str], lexicon: Lexicon
) -> date | None:
    """Return the first of the month that is all of a line, below the kind or number of a magazine.

    "Bulletin municipal n° 42", "Décembre 2030".  A full day there may be that of an event.  None
    for any other line.
    """
    if len(text) > _LONGEST or not has_digit(text):
        return None
    months = [one for one in find_phrases(text, languages) if one.strength is Strength.MONTH]
    if not any(text[one.start : one.end] == text.strip() for one in months):
        return None
    return masthead_day(f"{above}, {text}", languages, lexicon)


def names_publication(text: str, hits: Iterable[Hit]) -> bool:
    """Return whether a line prints the kind or the number of a publication, and no event.

    A service sheet is none of the services that it tells of.
    """
    if len(text) > _LONGEST:
        return False
    kind = _KIND.search(text)
    low, high = kind.span() if kind else (0, 0)
    if any(hit.cue in _TELLING and not low <= hit.start < high for hit in hits):
        return False
    return kind is not None or _NUMBER.search(text) is not None


def numbers_issue(text: str, hits: Iterable[Hit]) -> bool:
    """Return whether a text holds the number of an issue, and no word of an event before its end.

    "Saal Nr. 4" is the number of a hall.
    """
    number = _NUMBER.search(text)
    if number is None:
        return False
    before = [hit for hit in hits if hit.end <= len(text)]
    hall = any(hit.cue is Cue.PLACE and number.start() - hit.end == 1 for hit in before)
    return not (hall or any(hit.cue in _TELLING for hit in before))


def day_above_agenda(
    texts: Sequence[str], languages: Sequence[str], lexicon: Lexicon
) -> date | None:
    """Return the one day with its year that stands above the title of an agenda, at the head.

    "Le Petit Vallon", "3 février 2031", "Agenda": all that is listed below is of later days, and
    nothing above it names an event.  None for any other head.
    """
    title = next((at for at in range(min(len(texts), _HEAD)) if _titles(texts[at], lexicon)), 0)
    days = [day for text in texts[:title] for day in _days_of_head(text, languages)]
    if len(days) != 1 or days[0] is None or any(_tells(text, lexicon) for text in texts[:title]):
        return None
    listed = (_stated(text, languages) for text in texts[title + 1 : title + 1 + _MOST_LISTED])
    return days[0] if all(day >= days[0] for day in chain.from_iterable(listed)) else None


_HEAD, _MOST_LISTED = 6, 200  # lines


def _titles(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line says "Agenda" and nothing else."""
    if len(text) > _LONGEST:
        return False
    words, hits = lexicon.read(text)
    return any(hit.cue is Cue.AGENDA and hit.words == len(words) for hit in hits)


def _days_of_head(text: str, languages: Sequence[str]) -> Iterator[date | None]:
    """Yield the day of each phrase of a line above an agenda, None for what dates no issue."""
    words = words_of(text[:_LONGEST])
    for phrase in find_phrases(text[:_LONGEST], languages):
        beside = [one for one in words if not phrase.start <= one.start < phrase.end]
        full = phrase.strength is Strength.DATE and len(beside) <= _MOST_WORDS
        yield stated_single_day(phrase) if full else None


def _tells(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line is longer than a title, or names what takes place."""
    return len(text) > _LONGEST or any(hit.cue in _TELLING for hit in lexicon.read(text)[1])


def _stated(text: str, languages: Sequence[str]) -> Iterator[date]:
    """Yield the days that a line names with their year."""
    for phrase in find_phrases(text[:_LONGEST], languages) if has_digit(text) else ():
        day = stated_day(phrase) if phrase.strength is Strength.DATE else None
        if day is not None:
            yield day


def stated_single_day(phrase: Phrase) -> date | None:
    """Return the day or the month that a phrase names, with its year and without an hour.

    None for a span, a list and whatever else.
    """
    alone = len(phrase.members) == 1 and phrase.members[0].last is None
    if phrase.strength not in _DAYS or not alone or phrase.has_hours:
        return None
    return stated_day(phrase)


def below_title(head: Sequence[Clue]) -> frozenset[int]:
    """Return the ranks of the lines right below one that prints the kind or the number."""
    return frozenset(
        below.rank
        for above, below in pairwise(head)
        if not above.sentences and names_publication(above.text, above.hits)
    )


def above_days(head: Sequence[Clue]) -> frozenset[int]:
    """Return the ranks of the Sundays of the church right above a line that opens with its day.

    "III domenica di Avvento – 14 dicembre 2031" is when an issue comes out, and below it stands
    "Martedì 16, ore 21: …".  What names an event above it has its day there.
    """
    return frozenset(
        clue.rank
        for above, (clue, below) in zip((None, *head), pairwise(head), strict=False)
        if names_church_sunday(clue.text)
        and not (above and Cue.EVENT in above.cues and Cue.AGENDA not in above.cues)
        and any(day.start <= _OPENS for day in below.days)
    )


_OPENS = 3  # characters: a bullet, an article


def signs_issue(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line ends with the day and, before it, who wrote: "Redactie, 3 mei 2031"."""
    start, _ = clue.sentence_around(phrase.start)
    signer = [word for word in clue.words if start <= word.start < phrase.start]
    signed = clue.text[: phrase.start].endswith(", ") and 0 < len(signer) <= _FEW_WORDS
    named = any(hit.cue in _NAMING and start <= hit.start < phrase.start for hit in clue.hits)
    return signed and not named and not any(map(str.isalnum, clue.text[phrase.end :]))


_NAMING = frozenset((Cue.EVENT, Cue.PLACE))
