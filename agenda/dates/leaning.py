"""Days that lean on the one told before: "le même jour à 21h", "the next day"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from agenda.dates.figures import late
from agenda.dates.phrase import Member, Parts, Phrase, Strength

if TYPE_CHECKING:
    from datetime import date


def on_told_day(phrase: Phrase, told: date) -> Phrase:
    """Return a phrase of strength TOLD as the day that it is behind the day *told*."""
    step = phrase.members[0].first.relative
    day = _later(told, step.count if step is not None else 0)
    member = Member(Parts(day.year, day.month, day.day))
    return phrase._replace(strength=Strength.DATE, members=(member,))


@late
def _later(day: date, step: int) -> date:
    return day + timedelta(days=step)
