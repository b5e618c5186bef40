"""Inputs to extractions, one an issue: what cannot be read never stops the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.errors import AgendaError, UnreadableError
from agenda.events.leaning import leans
from agenda.extraction import Extraction, Read, extract_issue
from agenda.publication import ASSUMED
from agenda.readers import read
from agenda.tuples import NamedTuple
from feeds import inputs
from feeds.calendars.sniffing import calendar_in
from feeds.console import remark
from feeds.errors import defect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from agenda.issue import Issue, Raw

_PASTED = inputs.STANDARD_INPUT
_BLANK = b"\xef\xbb\xbf\0 \t\r\n\f\v"  # the mark of UTF-8 as well: programs write it alone


class HowToRead(NamedTuple):
    """What is known of the issues from outside.

    ``today`` tells the day of publication of those that do not; ``language`` None is guessed.
    ``zone_given`` is False when nobody chose ``timezone``.
    """

    today: Callable[[], date]
    published: date | None = None
    language: str | None = None
    timezone: str = "Europe/Paris"
    max_bytes: int = inputs.MOST_BYTES
    zone_given: bool = True


def read_all(sources: tuple[str, ...], how: HowToRead) -> Iterator[Extraction | None]:
    """Yield what each issue of each input announces, None for one that cannot be read.

    Remarks and errors go to standard error.
    """
    for source in inputs.expand(sources or (inputs.STANDARD_INPUT,), inputs.ISSUES):
        yield from _read(source, how)


def _read(source: str, how: HowToRead) -> Iterator[Extraction | None]:
    said: set[str] = set()
    try:
        for name, found in _extractions(_load(source, how.max_bytes), how):
            for notice in (*found.notices, *_doubted(found, pasted=source == _PASTED)):
                if notice not in said:  # the entries of a feed have the same to say
                    said.add(notice)
                    remark(f"{name}: {notice}")
            yield found
    except AgendaError as error:
        remark(str(error))
        yield None
    except Exception as error:  # noqa: BLE001  a defect met in one input must not cost the others
        remark(f"{source}: {defect(error)}")
        yield None


def _extractions(raw: Raw, how: HowToRead) -> Iterator[tuple[str, Extraction]]:
    """Yield the name of each issue with what it announces; a calendar is one with events made."""
    if (calendar := calendar_in(raw)) is not None:
        yield raw.source, _of_calendar(calendar, how)
        return
    for issue in read(raw):
        yield issue.source, _extract(issue, how)


def _of_calendar(raw: Raw, how: HowToRead) -> Extraction:
    from feeds.calendars.reading import read_calendar  # noqa: PLC0415  start-up: for calendars alone

    day = how.published or how.today()
    found = read_calendar(raw, timezone=how.timezone, today=day, language=how.language)
    origin = "given" if how.published else ASSUMED
    issue = Read(raw.source, "", day, origin, found.language)
    return Extraction(tuple(one.event for one in found.events), (), found.notices, (issue,))


def _load(source: str, max_bytes: int) -> Raw:
    """Return the bytes of an input.

    Raises UnreadableError for one in which nothing stands, as what was cut off on its way: its
    calendar, without events, would take those of the last one away.
    """
    raw = inputs.load(source, max_bytes=max_bytes)
    if not raw.data.strip(_BLANK):
        reason = "is empty; expected an issue, such as a text, a page or a PDF"
        raise UnreadableError(reason, source=raw.source)
    return raw


def _doubted(found: Extraction, *, pasted: bool) -> Iterator[str]:
    """Yield what to do about a day of publication that nothing told, or two things did.

    A day that had to be assumed is told where it decided a year, and always of what was *pasted*:
    nothing but that line says by which day it was read.
    """
    for issue in found.issues:
        if issue.origin == ASSUMED and found.remarks and (pasted or _leans(found)):
            yield (
                f"no day of publication was found, {issue.published} is assumed; "
                "give it with --published YYYY-MM-DD"
            )
        if issue.printed:
            yield (
                f"published {issue.published} as its metadata say is taken, not {issue.printed} "
                f"as is printed; choose with --published {issue.printed}"
            )


def _leans(found: Extraction) -> bool:
    return any(map(leans, (*found.events, *found.mentions)))


def _extract(issue: Issue, how: HowToRead) -> Extraction:
    return extract_issue(
        issue,
        published=how.published,
        language=how.language,
        timezone=how.timezone,
        assumed=how.today,
    )
