"""The bytes of a document to what its issues announce."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from agenda.events.leaning import leans
from agenda.extraction import extract_issue
from agenda.publication import ASSUMED
from agenda.readers import read as read_issues
from feeds.calendars.reading import read_calendar
from feeds.calendars.sniffing import calendar_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from agenda.events.event import Event
    from agenda.extraction import Extraction, Read
    from agenda.issue import Issue, Raw


GIVEN = "given"
"""The origin of a day of publication that somebody told."""


class HowRead(NamedTuple):
    """What a source says of its issues.

    ``language`` None is guessed; ``timezone`` is an IANA name; ``place`` stands for events that
    print none, "" for nothing.  ``published`` is the day of an issue whose sender said so.
    """

    language: str | None = None
    timezone: str = "Europe/Paris"
    place: str = ""
    published: date | None = None


class Announced(NamedTuple):
    """What one issue of a document announces; of events without a day only a notice is left.

    ``document`` is the name of the document, with the key of the issue behind "#" where it holds
    several: the entries of a feed, the attachments of a mail.  ``origin`` says where the day of
    publication comes from, "assumed" for the day it was first seen.  ``keys`` are those by which
    a calendar recognises its events, one an event ("" for none), () for issues of words.
    ``whole`` is False where its document breaks off.  ``not_understood`` counts the notices that
    tell of an announcement, a day or an event of a calendar that could not be made out.
    ``doubt`` says why its day of publication may be another one, where years lean on it, else "".
    """

    document: str
    published: date
    origin: str
    events: tuple[Event, ...]
    notices: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    whole: bool = True
    not_understood: int = 0
    doubt: str = ""


def documents_of(name: str) -> Iterator[str]:
    """Yield what the document of an issue may be called, the shortest first, *name* at last.

    "#" stands before the key of an entry.  It stands in names of files as well: "numéro #12.txt".

    >>> list(documents_of("numéro #12.xml#a"))
    ['numéro ', 'numéro #12.xml', 'numéro #12.xml#a']
    """
    for at, sign in enumerate(name):
        if sign == "#":
            yield name[:at]
    yield name


def announcements(raw: Raw, document: str, how: HowRead, *, first_seen: date) -> list[Announced]:
    """Return what the issues in *raw* announce, or the calendar that it is.

    *first_seen* is the day of publication of those that do not tell.  The same bytes with the
    same arguments give the same result, at every time.  Raises UnreadableError.
    """
    if (calendar := calendar_in(raw)) is not None:
        return [_of_calendar(calendar, document, how, first_seen)]
    return [announced(*pair, document, how) for pair in extractions(raw, how, first_seen)]


def extractions(raw: Raw, how: HowRead, first_seen: date) -> Iterator[tuple[Issue, Extraction]]:
    """Yield the issues in *raw*, each with what was read of it; raises UnreadableError."""
    for issue in read_issues(raw):
        extraction = extract_issue(
            issue,
            published=how.published,
            language=how.language,
            timezone=how.timezone,
            assumed=first_seen,
        )
        yield issue, extraction


def announced(issue: Issue, extraction: Extraction, document: str, how: HowRead) -> Announced:
    """Return what an issue of a document announces."""
    (told,) = extraction.issues
    events = tuple(event for event in extraction.events if event.when is not None)
    notices = (*extraction.notices, *filter(None, map(_left_out, extraction.events)))
    return Announced(
        document_of(document, issue),
        told.published,
        told.origin,
        tuple(_placed(event, how.place) for event in events),
        notices,
        whole=issue.whole,
        # Those of the reader are of its file, not of what stands in it.
        not_understood=len(notices) - len(issue.notices),
        doubt=_doubt(told, events),
    )


def _doubt(told: Read, events: Sequence[Event]) -> str:
    """Return why the day of publication may be another one, "" where no year leans on it."""
    leaning = sum(map(leans, events))
    if leaning and told.origin == ASSUMED:
        whose = "1 event" if leaning == 1 else f"{leaning} events"
        assumed = f"no day of publication was found, {told.published} is assumed"
        return f"{assumed}, and the year of {whose} may hang on it"
    if leaning and told.printed:
        return (
            f"published {told.published} as its metadata say is taken, "
            f"not {told.printed} as is printed"
        )
    return ""


def _left_out(event: Event) -> str:
    """Return what to tell people of an event that no calendar can hold, "" of any other."""
    if event.when is not None:
        return ""
    line = f"line {event.evidence[0].line}: " if event.evidence else ""
    return f"{line}{event.name} is announced without a day"


def document_of(document: str, issue: Issue) -> str:
    """Return what an issue in a document is called: with its key, where it has one."""
    return f"{document}#{issue.key}" if issue.key else document


def _of_calendar(raw: Raw, document: str, how: HowRead, first_seen: date) -> Announced:
    """Return what a calendar holds: its events are made already."""
    today = how.published or first_seen
    calendar = read_calendar(raw, timezone=how.timezone, today=today, language=how.language)
    events = tuple(_placed(one.event, how.place) for one in calendar.events)
    keys = tuple(one.key for one in calendar.events)
    told, lost = calendar.notices, len(calendar.notices)
    origin = GIVEN if how.published else ASSUMED
    return Announced(document, today, origin, events, told, keys, not_understood=lost)


def _placed(event: Event, place: str) -> Event:
    return event if event.place or not place else event._replace(place=place)
