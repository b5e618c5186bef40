"""The day an issue was published: what its yearless dates are read against."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates import find_phrases, resolve
from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.dates.when import Days
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.issue import Issue, Line

_IN_NAME = pattern(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-2]\d|3[01]))?(?!\d)")
_LONGEST = 160
_REFERENCE = date(2000, 1, 1)  # only phrases that name their year are read, so any day does


class Publication(NamedTuple):
    """A day of publication and its ``origin``.

    That is ``given``, ``metadata``, ``printed``, ``file name`` or ``assumed``.
    """

    day: date
    origin: str


def published_on(
    issue: Issue, languages: Sequence[str], *, given: date | None, first_seen: date | None
) -> Publication | None:
    """Return the first of: *given*, metadata, a printed stamp, the file's name, *first_seen*.

    None when nothing tells and *first_seen* is None.
    """
    if given:
        return Publication(given, "given")
    if issue.published:
        return Publication(issue.published, "metadata")
    if printed := _printed(issue.lines, languages):
        return Publication(printed, "printed")
    if named := _named(issue.source):
        return Publication(named, "file name")
    return Publication(first_seen, "assumed") if first_seen else None


def _printed(lines: Iterable[Line], languages: Sequence[str]) -> date | None:
    """Return the latest day that a stamp in the text names ("Mis à jour le 16/10/2024")."""
    lexicon = load(tuple(tag.split("-")[0] for tag in languages))
    days: list[date] = []
    for line in lines:
        if len(line.text) > _LONGEST or not has_digit(line.text):
            continue
        hits = [hit for hit in lexicon.read(line.text)[1] if hit.cue is Cue.STAMP]
        if not hits:
            continue
        for phrase in find_phrases(line.text, languages):
            if phrase.start >= hits[0].start and phrase.strength is Strength.DATE:
                days.extend(_stated_day(phrase))
    return max(days, default=None)


def _stated_day(phrase: Phrase) -> list[date]:
    found = resolve(phrase, published=_REFERENCE)
    return [
        item.when.first if isinstance(item.when, Days) else item.when.start.date()
        for item in found
        if item.year_stated
    ][:1]


def _named(source: str) -> date | None:
    """Return the date in a file's name, the first of the month when it has no day."""
    name = source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    for match in _IN_NAME.finditer(name):
        try:
            return date(int(match[1]), int(match[2]), int(match[3] or 1))
        except ValueError:
            continue
    return None
