"""Bare days under the name of a month: "JANVIER", then "11 Tournoi", "17-18 Concours"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.phrase import PRINTED, Strength
from agenda.dates.rule_names import BELOW_MONTH, NAMED_DAY
from agenda.lines.ages import opens_with_ages
from agenda.lines.bracketed_days import days_in_brackets
from agenda.lines.mastheads import names_publication
from agenda.lines.numbering import number_ends
from agenda.lines.small_days import leads_with_small_day, small_days
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import JOINING_DAYS, ORDINAL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

# One or more days, at the head of a line, before a separator or the capital of a name.
_DAY = rf"(?:[^\W\d_]{{1,12}}\.?,?\s+)?\d{{1,2}}(?:\s?(?:{ORDINAL_ENDINGS})\b)?"
_TIED = rf"\s*(?:[-–/,&+]|\b(?:{JOINING_DAYS})\b)\s*{_DAY}"
_LEAD = pattern(
    rf"{_DAY}(?:{_TIED}){{0,8}}"
    r"(?=\s*$|\s*[.:;,)(–—•|-]\s*(?!\d)|\s+(?:[«„]\s?|[“\"'‘(])?[^\W\d_a-zà-öø-ÿ]|\s+[^\W\d_]{2,9}\.?$)",
)
_WEEKDAY_BEHIND = pattern(r"(\d{1,2})\.?,?\s+([^\W\d_]{2,9})\.?")
_SEVERAL = pattern(r"\d\D+\d|^[^\W\d_]{3,}.*\d|\d\s+[^\W\d_]{3,}")  # "8 e 9", "Sam. 8"
_INITIAL = pattern(r"\b[^\W\d_]{1,2}\b\.?\s+(?=\d)")
_INITIALS = 4  # characters before a day that are none of it: "V. "
_ALONE = frozenset({Strength.DATE})


def leads_with_day(text: str) -> bool:
    """Return whether a line could start with a bare day of a month.

    >>> leads_with_day("17-18 Concours de tir"), leads_with_day("3 places restent")
    (True, False)
    """
    return _LEAD.match(text) is not None


def month_of(clue: Clue) -> str:
    """Return the month that a line names and nothing else, as printed; "" for other lines."""
    for phrase in clue.phrases:
        if phrase.strength is Strength.MONTH and not clue.uncovered and phrase.start == 0:
            return clue.text[phrase.start : phrase.end]
    return ""


def date_bare_days(clues: Sequence[Clue], languages: Sequence[str]) -> list[Clue]:
    """Return the clues, bare days read with the month of the heading above them.

    In a table each column has the month that stands above it.
    """
    dated: list[Clue] = []
    clues = [_in_told_month(_below_own_month(clue, languages), languages) for clue in clues]
    month = ""
    by_column: dict[int, str] = {}
    numbered = number_ends(clues)
    months = [month_of(clue) for clue in clues]
    small = small_days(clues, [bool(one) for one in months])
    bracketed = days_in_brackets(clues, months, languages)
    for place, clue in enumerate(clues):
        below = clues[place + 1 : place + 3]
        if named := month_of(clue) or _month_in_title(clue, below):
            if clue.line.column >= 0:
                by_column[clue.line.column] = named
            else:
                month, by_column = named, {}
            dated.append(clue)
            continue
        if clue.index in bracketed:
            dated.append(replace(clue, phrases=(bracketed[clue.index],)))
            continue
        above = _month_above(clue, by_column) or month
        counted = not above or clue.index in numbered
        dated.append(clue if counted else _dated(clue, above, languages, small=clue.index in small))
    return dated


def _month_in_title(clue: Clue, below: Sequence[Clue]) -> str:
    """Return the month in the title of an agenda, "Agenda municipal | Novembre 2031", else "".

    It may open the title, "May events", "Maiatzeko agenda".  The title of a bulletin at its head
    ends with one as well, "Le Petit Journal de Caylus - mars 2031", and so does what names a kind
    of events above bare days: "Walks in May", but not "Deaths in May".
    """
    if len(clue.phrases) != 1 or clue.uncovered > _TITLE_WORDS or clue.line.column >= 0:
        return ""
    phrase = clue.phrases[0]
    end = len(clue.text.rstrip(" .:"))
    opens = phrase.start == 0 and any(h.cue is Cue.AGENDA and h.end == end for h in clue.hits)
    alone = phrase.strength is Strength.MONTH and (opens or phrase.end == end)
    if not alone or clue.prose:
        return ""
    if not (_titles_issue(clue) or (Cue.EVENT in clue.cues and _lists_days(below))):
        return ""
    return _PREPOSITION.sub("", clue.text[phrase.start : phrase.end])


def _titles_issue(clue: Clue) -> bool:
    """Return whether a line titles an agenda, or the whole bulletin at its head."""
    head = clue.rank < _HEAD
    return Cue.AGENDA in clue.cues or (head and names_publication(clue.text, clue.hits))


def _lists_days(clues: Sequence[Clue]) -> bool:
    """Return whether two lines open with bare days, and name none with its month."""
    return len(clues) > 1 and all(not one.days and leads_with_day(one.text) for one in clues)


_TITLE_WORDS, _HEAD = 6, 4  # words, lines


def _below_own_month(clue: Clue, languages: Sequence[str]) -> Clue:
    """Return a line that opens with a month and a colon, its bare days read with that month.

    "Mars : repas des aînés jeudi 14, vente de pizzas samedi 23."
    """
    first = next(iter(clue.phrases), None)
    if first is None or first.strength is not Strength.MONTH or first.start > _LEAD_LETTERS:
        return clue
    if clue.text[first.end :].lstrip()[:1] != ":":
        return clue
    month = _PREPOSITION.sub("", clue.text[first.start : first.end])
    return replace(clue, phrases=tuple(_in_month(clue, p, month, languages) for p in clue.phrases))


def _in_told_month(clue: Clue, languages: Sequence[str]) -> Clue:
    """Return a line whose bare days are of the month that their sentence names before them.

    "Toujours en octobre, plus précisément le 20, la Chambre tiendra …"
    """
    strengths = {phrase.strength for phrase in clue.phrases}
    if not strengths >= {Strength.MONTH, Strength.DAY}:
        return clue
    read: list[Phrase] = []
    told: Phrase | None = None
    for phrase in clue.phrases:
        if phrase.strength is Strength.MONTH:
            told = phrase
        near = told and told.start >= clue.sentence_around(phrase.start)[0]
        month = _month_named(clue.text[told.start : told.end]) if told and near else ""
        read.append(_in_month(clue, phrase, month, languages) if month else phrase)
    return replace(clue, phrases=tuple(read))


def _month_named(text: str) -> str:
    """Return a month without the words that lead to it: "en el mes de octubre de 2031"."""
    words = text.split()
    figure = any(map(str.isdigit, words[-1]))
    if figure and len(words) > _OF_YEAR and len(words[-2]) <= _LEAD_LETTERS:
        return " ".join(words[-_OF_YEAR:])  # "octubre de 2031"
    return " ".join(words[-1 - figure :])


_OF_YEAR = 3  # words of a month, "of" and its year
_LEAD_LETTERS = 4  # "Im ", "Au "
_PREPOSITION = pattern(r"^(?:[^\W\d_]{1,3}\s+){1,2}(?=[^\W\d_])")  # "on in May 2031"


def _in_month(clue: Clue, phrase: Phrase, month: str, languages: Sequence[str]) -> Phrase:
    """Return a bare day with a month, as it is where no day of that month is read."""
    if phrase.strength is not Strength.DAY or phrase.slots:
        return phrase
    if any(member.slots for member in phrase.members):
        return phrase
    day = clue.text[phrase.start : phrase.end]
    for text in (f"{day} {month}", f"{day.rstrip('.')} {month}"):
        found = find_phrases(text, languages)
        if len(found) == 1 and found[0].strength in _ALONE:
            return found[0]._replace(start=phrase.start, end=phrase.end)
    return phrase


def _month_above(clue: Clue, by_column: dict[int, str]) -> str:
    column = clue.line.column
    nearest = max((c for c in by_column if c <= column), default=None)
    return by_column[nearest] if nearest is not None and column >= 0 else ""


def _dated(clue: Clue, month: str, languages: Sequence[str], *, small: bool) -> Clue:
    """Return the clue with the day that its text starts with, unless it holds one already.

    *small* tells that its list has days before small letters.  Of a whole date that announces
    nothing ("18/04 : la mairie fermera à 16h") no part is a bare day.
    """
    if any(not one.phrase.start and one.phrase.strength in PRINTED for one in clue.decoys):
        return clue
    if ends := _ends_of_timed_day(clue):
        return _in_whole(clue, ends, month, languages)
    told = _tells_other_day(clue) or opens_with_ages(clue.text)
    hours = any(p.start == 0 and p.strength is Strength.TIME for p in clue.phrases)
    match = None if told or hours else _LEAD.match(clue.text)
    match = leads_with_small_day(clue.text) if small and not (told or hours or match) else match
    # A number alone is a day in a table; elsewhere it may be the number of the page.
    behind = None if told else _WEEKDAY_BEHIND.fullmatch(clue.text)
    if behind and (found := _whole_day(f"{behind[2]} {behind[1]} {month}", languages)):
        phrase = found._replace(end=len(clue.text), rule=BELOW_MONTH)
        return replace(clue, phrases=(phrase,))
    alone = match is not None and match.end() == len(clue.text) and not clue.days
    if not match or (alone and clue.line.column < 0 and not _SEVERAL.search(match[0])):
        return clue
    end = max(match.end(), _end_of_bare_day(clue))
    lead = clue.text[:end]
    plain = _INITIAL.sub("", lead)  # "V 22": initials of weekdays are no words
    for text in (f"{lead} {month}", f"{plain} {month}", f"{month} {plain}"):
        phrases = find_phrases(text, languages)
        # A word that is no part of the day counts with the number: "League 2 East", "Page 19".
        whole = len(phrases) == 1 and phrases[0].start <= _INITIALS
        if whole and phrases[0].strength in _ALONE:
            phrase = phrases[0]._replace(start=0, end=end, rule=BELOW_MONTH)
            return replace(clue, phrases=(phrase, *_behind(clue, end)))
    return clue


def _tells_other_day(clue: Clue) -> bool:
    """Return whether the sentence that opens a line tells a day with its month, and no feast.

    A later one says by when to book.
    """
    end = clue.sentence_around(_FIRST_WORD)[1]
    others = (p for p in clue.days if p.strength is not Strength.DAY and p.rule != NAMED_DAY)
    return any(p.start < end for p in others)


_FIRST_WORD = 3  # characters: a number and its dot may stand before it


def _whole_day(text: str, languages: Sequence[str]) -> Phrase | None:
    """Return the day that is all a text tells, as "sex 28 novembro" does; else None."""
    phrases = find_phrases(text, languages)
    whole = len(phrases) == 1 and phrases[0].strength in _ALONE and phrases[0].end == len(text)
    return phrases[0] if whole and not phrases[0].start else None


def _end_of_bare_day(clue: Clue) -> int:
    """Return where the bare day that opens a line ends, its weekday behind it; 0 without one."""
    first = next(iter(clue.days), None)
    opens = first is not None and not first.start and first.strength is Strength.DAY
    return first.end if first is not None and opens and not first.has_hours else 0


def _behind(clue: Clue, end: int) -> tuple[Phrase, ...]:
    """Return the dates behind a bare day; a feast is what there is then: "1er : Chandeleur"."""
    behind = (phrase for phrase in clue.phrases if phrase.start >= end)
    return tuple(one for one in behind if one.rule != NAMED_DAY or one.has_hours)


def _ends_of_timed_day(clue: Clue) -> tuple[int, ...]:
    """Return where a bare day at the head of a line may end, hours behind it; () without one.

    Without a month "Dim. 22 à 15 h" and "Sat 12 – 7.30pm" look like hours from 22 to 15, from
    12 to half past seven.  A weekday may follow: "22, igandea, 15:00".
    """
    match = _TIMED.match(clue.text)
    first = next(iter(clue.phrases), None)
    if not match or first is None or first.start > match.end() or not first.has_hours:
        return ()
    timed = first.strength is Strength.TIME and first.start < match.end("day")
    if first.strength not in _UNDATED or timed:
        return ()  # "10:30" is an hour, whatever the month above
    ends = (match.end("weekday"), match.end("day"))
    return tuple(end for end in ends if end > 0)


_TIMED = pattern(
    rf"(?P<day>{_DAY}(?:{_TIED}(?!\d|[:.]\d|\s?h)){{0,8}})(?P<weekday>,\s+[^\W\d_]{{2,12}}\.?)?"
    r"\.?(?:,\s*|\s*[|·•:]\s*|\s+(?:[-–—]\s+)?)(?:[^\W\d_]{1,5}\.?\s+){0,3}(?=\d)"
)
_UNDATED = frozenset({Strength.DAY, Strength.WEEKDAY, Strength.TIME})


def _in_whole(clue: Clue, ends: Sequence[int], month: str, languages: Sequence[str]) -> Clue:
    """Return the clue of a line read as if its month were printed behind, or before, its day."""
    text = clue.text
    for end in ends:
        for head in (f"{text[:end]} {month}", f"{month} {text[:end]}"):
            added = len(head) - end
            found = find_phrases(head + text[end:], languages)
            first = found[0] if found else None
            if first and not first.start and first.end >= len(head) and first.strength in _ALONE:
                first = first._replace(end=first.end - added, rule=BELOW_MONTH)
                moved = [p._replace(start=p.start - added, end=p.end - added) for p in found[1:]]
                silent = {start for decoy in clue.decoys for start in range(*decoy.phrase[:2])}
                spoken = (phrase for phrase in moved if phrase.start not in silent)
                return replace(clue, phrases=(first, *spoken))
    return clue
