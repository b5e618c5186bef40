"""A feast above its programme: a title, its day, and below what happens at which hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import Role, is_span, whole
from agenda.listings.records import Record
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.blocks.labelled import Labelled

_FEWEST = 2  # hours below, for a list to be a programme
_BETWEEN = 2  # lines between the title and its day: a town, a motto


def with_feast(labelled: Sequence[Labelled], records: Sequence[Record]) -> list[Record]:
    """Return the announcements of a block, with the feast whose programme they are.

    What has no hour beside a programme is a remark.  Several days below a title are no feast
    but a week, or a calendar.
    """
    records = _without_foreword(labelled, records)
    days = [place for place, item in enumerate(labelled) if item.role is Role.DAY_HEAD]
    title = _title_above(labelled, days[0]) if len(days) == 1 else None
    if title is None:
        return list(records)
    day = labelled[days[0]]
    timed = [record for record in records if record.top is day.clue and _is_timed(record)]
    if len(timed) < _FEWEST:
        return list(records)
    first = timed[0].main.clue.index
    about = [_about(item) for item in labelled[days[0] + 1 :] if item.clue.index < first]
    feast = Record([title._replace(role=Role.NAME), day._replace(role=Role.DAY), *about])
    others = [record for record in records if record.top is not day.clue or _is_timed(record)]
    return [feast, *others]


def _without_foreword(labelled: Sequence[Labelled], records: Sequence[Record]) -> list[Record]:
    """Return the announcements without what greets the readers above the days of a programme.

    Below "Del 14 al 17 de agosto" and above "Jueves 14" stands "Saluda del Alcalde".
    """
    heads = [item.clue for item in labelled if item.role is Role.DAY_HEAD]
    spans = [clue.index for clue in heads if is_span(clue)]
    if not spans or len(heads) - len(spans) < _FEWEST or heads[0].index != spans[0]:
        return list(records)
    return [
        record
        for record in records
        if not (record.top and record.top.index == spans[0] and _greets(record))
    ]


def _greets(record: Record) -> bool:
    """Return whether a record without hours opens with no word of events."""
    clue = record.main.clue
    return not clue.times and not clue.days and not whole(clue).starts(Cue.EVENT)


def _is_timed(record: Record) -> bool:
    return record.main.clue.timed_item


def _about(item: Labelled) -> Labelled:
    """Return a line above a programme as one that says where and until when, no more."""
    if item.role in (Role.PLACE, Role.HOURS):
        return item
    return item._replace(role=Role.HOURS if item.clue.times else Role.MORE)


def _title_above(labelled: Sequence[Labelled], day: int) -> Labelled | None:
    """Return the title shortly above the line *day*, None without one."""
    for item in reversed(labelled[max(day - 1 - _BETWEEN, 0) : day]):
        if item.clue.heading:
            clue = item.clue
            named = Cue.EVENT in clue.cues and not clue.titles_agenda and not clue.days
            return item if named else None
    return None
