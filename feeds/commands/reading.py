"""Inputs to extractions, one an issue: what cannot be read never stops the rest."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agenda.errors import AgendaError
from agenda.extraction import extract_issue
from agenda.readers import read
from feeds import inputs
from feeds.console import remark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from agenda.extraction import Extraction
    from agenda.issue import Issue


@dataclass(frozen=True, slots=True)
class HowToRead:
    """What is known of the issues from outside.

    ``today`` is the day of publication of those that do not tell; ``language`` None is guessed.
    """

    today: date
    published: date | None = None
    language: str | None = None
    timezone: str = "Europe/Paris"
    max_bytes: int = 20_000_000


def read_all(sources: tuple[str, ...], how: HowToRead) -> Iterator[Extraction | None]:
    """Yield what each issue of each input announces, None for one that cannot be read.

    Remarks and errors go to standard error.
    """
    for source in inputs.expand(sources or (inputs.STANDARD_INPUT,)):
        yield from _read(source, how)


def _read(source: str, how: HowToRead) -> Iterator[Extraction | None]:
    try:
        for issue in read(inputs.load(source, max_bytes=how.max_bytes)):
            found = _extract(issue, how)
            for notice in found.notices:
                remark(notice)
            yield found
    except AgendaError as error:
        remark(str(error))
        yield None
    except Exception as error:  # noqa: BLE001  a defect met in one input must not cost the others
        remark(f"{source}: {defect(error)}")
        yield None


def _extract(issue: Issue, how: HowToRead) -> Extraction:
    return extract_issue(
        issue,
        published=how.published,
        language=how.language,
        timezone=how.timezone,
        assumed=how.today,
    )


def defect(error: Exception) -> str:
    """Return one line that tells a developer what broke and where."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = ""
    if trace is not None:
        name = os.path.basename(trace.tb_frame.f_code.co_filename)  # noqa: PTH119  start-up
        where = f" ({name}, line {trace.tb_lineno})"
    said = f": {error}" if str(error) else ""
    return f"a defect of this program stopped the reading: {type(error).__name__}{said}{where}"
