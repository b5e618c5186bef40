"""Inputs to extractions, one an issue: what cannot be read never stops the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from agenda.errors import AgendaError
from agenda.extraction import extract_issue
from agenda.readers import read
from feeds import inputs
from feeds.console import remark
from feeds.errors import defect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from agenda.extraction import Extraction
    from agenda.issue import Issue


class HowToRead(NamedTuple):
    """What is known of the issues from outside.

    ``today`` is the day of publication of those that do not tell; ``language`` None is guessed.
    ``zone_given`` is False when nobody chose ``timezone``.
    """

    today: date
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
        for issue in read(inputs.load(source, max_bytes=how.max_bytes)):
            found = _extract(issue, how)
            for notice in (*found.notices, *_doubted(found)):
                if notice not in said:  # the entries of a feed have the same to say
                    said.add(notice)
                    remark(f"{issue.source}: {notice}")
            yield found
    except AgendaError as error:
        remark(str(error))
        yield None
    except Exception as error:  # noqa: BLE001  a defect met in one input must not cost the others
        remark(f"{source}: {defect(error)}")
        yield None


def _doubted(found: Extraction) -> Iterator[str]:
    """Yield what to do about a day of publication that nothing told, or two things did."""
    for issue in found.issues:
        if issue.origin == "assumed" and found.remarks:
            yield (
                f"no day of publication was found, {issue.published} is assumed; "
                "give it with --published YYYY-MM-DD"
            )
        if issue.printed:
            yield (
                f"published {issue.published} as its metadata say is taken, not {issue.printed} "
                f"as is printed; choose with --published {issue.printed}"
            )


def _extract(issue: Issue, how: HowToRead) -> Extraction:
    return extract_issue(
        issue,
        published=how.published,
        language=how.language,
        timezone=how.timezone,
        assumed=how.today,
    )
