"""The day an issue was published: what its yearless dates are read against."""

from __future__ import annotations

from datetime import date
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.dates.stated import first_stated, stated_day
from agenda.lines.clues import STAMPED
from agenda.lines.mastheads import day_above_agenda, masthead_day, masthead_month
from agenda.patterns import pattern
from agenda.readers.mail_forwards import sent
from agenda.tuples import NamedTuple
from agenda.vocabulary.lexicon import Cue, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from agenda.issue import Issue, Line
    from agenda.lines.clues import Clue, Decoy

ASSUMED = "assumed"
"""The origin of a day of publication that nothing tells."""
_IN_NAME = pattern(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-2]\d|3[01]))?(?!\d)")
# What parts the words of a name, and not the figures of a date.
_BETWEEN_WORDS = pattern(r"_|(?<=\D)[-.]|[-.](?=\D)")
_LONGEST = 160
# Days that clocks of programs begin at: what is stamped so is not dated.
_ZEROS = frozenset((date(1, 1, 1), date(1601, 1, 1), date(1969, 12, 31), date(1970, 1, 1)))
_FAR = 62  # days: a document may be made weeks before it is issued, and changed weeks after


class Publication(NamedTuple):
    """A day of publication and its ``origin``.

    That is ``given``, ``metadata``, ``printed``, ``file name`` or ``assumed``.
    """

    day: date
    origin: str


def published_on(
    issue: Issue,
    languages: Sequence[str],
    *,
    given: date | None,
    first_seen: date | Callable[[], date] | None,
) -> Publication | None:
    """Return the first of: *given*, metadata, what is printed, the file's name, *first_seen*.

    Printed are the headers of a mail, a stamp, a masthead, or the month of the title.  None when
    nothing tells and *first_seen* is None; a function is asked for that day when nothing tells.
    """
    if given:
        return Publication(given, "given")
    if issue.published and issue.published not in _ZEROS:
        return Publication(issue.published, "metadata")
    printed = (
        first_stated(sent(issue.lines), languages)
        or _printed(issue.lines, languages)
        or _headed(issue, languages)
        or _titled(issue.title, languages)
    )
    if printed:
        return Publication(printed, "printed")
    if named := _named(issue.source, languages):
        return Publication(named, "file name")
    day = first_seen() if callable(first_seen) else first_seen
    return Publication(day, ASSUMED) if day else None


def printed_far(clues: Iterable[Clue], publication: Publication) -> date | None:
    """Return the latest day of issue that is printed months away from that of the metadata.

    One of them is wrong, and which one only a reader can tell; None where they agree.
    """
    if publication.origin != "metadata":
        return None
    days = (stamped_day(decoy) for clue in clues for decoy in clue.decoys)
    far = (day for day in days if day and abs((day - publication.day).days) > _FAR)
    return max(far, default=None)


def stamped_day(decoy: Decoy) -> date | None:
    """Return the day of issue, with its year, that a phrase prints; None for any other phrase."""
    return stated_day(decoy.phrase) if decoy.reason == STAMPED else None


def _printed(lines: Iterable[Line], languages: Sequence[str]) -> date | None:
    """Return the latest day that a stamp in the text names ("Mis à jour le 16/10/2024")."""
    lexicon = load(tuple(tag.split("-")[0] for tag in languages))
    days: list[date | None] = []
    for line in lines:
        if len(line.text) > _LONGEST or not has_digit(line.text):
            continue
        hits = [hit for hit in lexicon.read(line.text)[1] if hit.cue is Cue.STAMP]
        if not hits:
            continue
        days.extend(
            stated_day(phrase)
            for phrase in find_phrases(line.text, languages)
            if phrase.start >= hits[0].start and phrase.strength is Strength.DATE
        )
    return max(filter(None, days), default=None)


def _headed(issue: Issue, languages: Sequence[str]) -> date | None:
    """Return the day that the title or one of the first lines prints as a masthead.

    Else the one that stands, with no more than a title, above the agenda.
    """
    lexicon = load(tuple(tag.split("-")[0] for tag in languages))
    texts = [line.text for line in issue.lines if not line.silent]
    first = texts[:_HEAD_LINES]
    days = (masthead_day(text, languages, lexicon) for text in (issue.title, *first))
    months = (masthead_month(*pair, languages, lexicon) for pair in pairwise(first))
    found = next(filter(None, chain(days, months)), None)
    return found or day_above_agenda(texts, languages, lexicon)


_HEAD_LINES = 5


def _titled(title: str, languages: Sequence[str]) -> date | None:
    """Return the first day of the month that a title or subject names ("Agenda de mars 2031").

    A title that names a day is that of an event.
    """
    phrases = find_phrases(title, languages) if has_digit(title) else ()
    months = [phrase for phrase in phrases if phrase.strength is Strength.MONTH]
    return next(filter(None, map(stated_day, months)), None)


def _named(source: str, languages: Sequence[str]) -> date | None:
    """Return the date in the name of a file or page, the first of the month when it has no day.

    The year stands first ("2031-02-20-lettre"); in the name of a file it may stand last as well
    ("bulletin-20-02-2031", "agenda_mars_2031"), which in an address is the day of an event.
    """
    name = source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    for match in _IN_NAME.finditer(name):
        try:
            return date(int(match[1]), int(match[2]), int(match[3] or 1))
        except ValueError:
            continue
    return None if "://" in source else _told(_BETWEEN_WORDS.sub(" ", name), languages)


def _told(name: str, languages: Sequence[str]) -> date | None:
    """Return the first day or month with its year that a few words tell, None without one."""
    phrases = find_phrases(name, languages) if has_digit(name) else ()
    told = (one for one in phrases if one.strength in (Strength.DATE, Strength.MONTH))
    return next(filter(None, map(stated_day, told)), None)
