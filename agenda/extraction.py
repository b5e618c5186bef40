"""From an issue to its events, with an account of what every line became."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.arguments import check_day, check_text, language_tag
from agenda.dates.missing import missing_day
from agenda.dates.words import LANGUAGES
from agenda.errors import AgendaError
from agenda.events import statements
from agenda.events.echoes import with_places
from agenda.events.event import Setting, without_repeats
from agenda.events.settling import settle
from agenda.explanation import Account
from agenda.issue import Issue, Raw
from agenda.lines.bracketed_days import cut_months
from agenda.lines.clues import lexicon_for
from agenda.lines.cutting import cut_at_labels, cut_long_lines
from agenda.lines.inline_bullets import cut_at_bullets
from agenda.lines.inline_days import cut_at_days
from agenda.lines.run_in_notices import cut_notices
from agenda.lines.titled_paragraphs import cut_titles
from agenda.listings.announcing import find_announced
from agenda.patterns import pattern
from agenda.publication import ASSUMED, printed_far, published_on
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from agenda.events.event import Event
    from agenda.events.settling import Settled
    from agenda.explanation import Remark
    from agenda.issue import Line

_LONGEST_TITLE = 500  # characters: more is a page that was left open


class Read(NamedTuple):
    """One issue that was read: the day it counts as published, and where that was found.

    ``origin`` is ``given``, ``metadata``, ``printed``, ``file name`` or ``assumed``.
    ``printed`` is a day of issue printed in it that lies months away from its metadata, else None.
    ``unit`` is what the numbers of its lines count: ``line``, ``page`` or ``paragraph``.
    """

    source: str
    key: str
    published: date
    origin: str
    language: str
    printed: date | None = None
    unit: str = "line"


class Extraction(NamedTuple):
    """What issues announce.

    ``events`` are announced outright, ``mentions`` only told of.  ``notices`` are messages for
    people, ``issues`` what was read, ``remarks`` the account of every line.
    """

    events: tuple[Event, ...]
    mentions: tuple[Event, ...] = ()
    notices: tuple[str, ...] = ()
    issues: tuple[Read, ...] = ()
    remarks: Sequence[Remark] = ()


def extract(
    source: Raw | Issue,
    *,
    published: date | None,
    language: str | None = None,
    timezone: str = "Europe/Paris",
    assumed: date | None = None,
) -> Extraction:
    """Return the events of an issue, or of every issue that its bytes hold.

    *published* is the day of publication when it is known; else the issue is asked, and
    *assumed* is taken when it does not tell.  *timezone* is the IANA name of the zone of its
    hours.  Raises UnreadableError for bytes that are no issue, AgendaError when no day of
    publication is known at all, ValueError for a zone or a language that does not exist, and
    TypeError for what is of another type.
    """
    _check_source(source)
    _check_zone(timezone)
    for name, day in (("published", published), ("assumed", assumed)):
        if day is not None:
            check_day(name, day)
    language = language_tag(language) if language else None
    parts = [
        extract_issue(
            issue, published=published, language=language, timezone=timezone, assumed=assumed
        )
        for issue in _issues(source)
    ]
    if len(parts) == 1:
        return parts[0]
    return Extraction(
        tuple(event for part in parts for event in part.events),
        tuple(event for part in parts for event in part.mentions),
        tuple(notice for part in parts for notice in part.notices),
        tuple(issue for part in parts for issue in part.issues),
        tuple(remark for part in parts for remark in part.remarks),
    )


def _check_source(source: object) -> None:
    """Raise TypeError for what is no issue, or holds no bytes."""
    if not isinstance(source, Raw | Issue):
        kind = type(source).__name__
        raise TypeError(
            f"an issue is of type {kind}, expected a Raw such as Raw(data, 'letter.txt')"
        )
    if isinstance(source, Raw):
        if not isinstance(source.data, bytes):
            kind, hint = type(source.data).__name__, "; encode text first: text.encode()"
            told = hint if isinstance(source.data, str) else ""
            raise TypeError(f"the data of a Raw is of type {kind}, expected bytes{told}")
        check_text("the source of a Raw", source.source)


def _check_zone(timezone: str) -> None:
    """Raise ValueError for what is no zone of the IANA time zone database."""
    check_text("timezone", timezone)
    from zoneinfo import ZoneInfo  # noqa: PLC0415  start-up: an issue at hand needs none

    try:
        ZoneInfo(timezone)
    except (ValueError, LookupError, OSError):
        expected = "expected an IANA name like Europe/Paris"
        raise ValueError(f"{timezone!r} is no time zone; {expected}") from None


def _issues(source: Raw | Issue) -> Iterable[Issue]:
    if isinstance(source, Issue):
        return (source,)
    from agenda import readers  # noqa: PLC0415  start-up: an issue at hand needs no reader

    return readers.read(source)


def extract_issue(
    issue: Issue,
    *,
    published: date | None,
    language: str | None = None,
    timezone: str = "Europe/Paris",
    assumed: date | Callable[[], date] | None = None,
) -> Extraction:
    """Return the events of one issue; see :func:`extract`.

    *assumed* may be a function, which is asked for that day where the issue does not tell it.
    Raises AgendaError when no day of publication is known.
    """
    title = issue.title[:_LONGEST_TITLE]
    issue = issue._replace(lines=cut_long_lines(issue.lines), title=title)
    language = _regional(language or _language_of(issue), issue.lines)
    languages = (language,) if language else _likely_languages(issue)
    issue = issue._replace(lines=_cut(issue.lines, languages))
    publication = published_on(issue, languages, given=published, first_seen=assumed)
    if publication is None:
        raise AgendaError(f"{issue.source}: no day of publication found; give one")
    tag = languages[0].split("-")[0]
    setting = Setting(publication.day, timezone, tag, issue.source, issue.url)
    known = publication.origin != ASSUMED
    findings = find_announced(issue, languages, publication.day, known=known)
    stated = [event for one in issue.statements for event in statements.to_events(one, setting)]
    unread = [notice for one in issue.statements if (notice := statements.unread(one, setting))]
    settled = settle(findings.announced, stated, setting, known=known)
    stated = with_places(stated, [event for one in settled for event in one.echoes])
    events = [*stated, *(event for one in settled if not one.reason for event in one.events)]
    mentions = [event for one in settled if one.reason for event in one.events]
    printed = printed_far((trace.clue for trace in findings.traces), publication)
    return Extraction(
        tuple(without_repeats(events)),
        tuple(without_repeats(mentions)),
        (*issue.notices, *unread, *_missing(settled, issue.unit)),
        (Read(issue.source, issue.key, *publication, language, printed, issue.unit),),
        Account(issue, findings, settled, stated, publication),
    )


def _cut(lines: Sequence[Line], languages: Sequence[str]) -> tuple[Line, ...]:
    """Return the lines, those that hold several announcements or labels as several."""
    lines = cut_at_days(cut_at_bullets(lines, languages), languages)
    lines = cut_at_labels(lines, lexicon_for(languages))
    return cut_titles(cut_notices(cut_months(lines, languages), languages), languages)


def _missing(settled: Sequence[Settled], unit: str) -> list[str]:
    """Return for each announcement on a day that no calendar has which day that is."""
    return [
        f"{unit} {clue.line.number}: \u201c{told.strip(' ,')}\u201d: {lost} does not exist"
        for one in settled
        for clue, phrase in one.announced.listing.days
        if (lost := missing_day(phrase)) and (told := clue.text[phrase.start : phrase.end])
    ]


def _language_of(issue: Issue) -> str:
    from agenda.language import language_of  # noqa: PLC0415  start-up: often given

    return language_of(issue)


def _likely_languages(issue: Issue) -> tuple[str, ...]:
    """Return the languages in which a few words are read, all of them when nothing tells."""
    from agenda.language import likely_languages  # noqa: PLC0415  start-up: rarely needed

    return likely_languages(issue) or LANGUAGES


# 4/25/2025: only readers of American English put the month there.
_MONTH_FIRST = pattern(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])(?![\d])")


def _regional(language: str, lines: Sequence[Line]) -> str:
    """Return ``en-US`` for English that writes the month of a numeric date first."""
    american = language == "en" and any(
        "/" in line.text and _MONTH_FIRST.search(line.text) for line in lines
    )
    return "en-US" if american else language
