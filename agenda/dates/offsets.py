"""Days counted from another day: "a week from Friday", "3 jours avant Noël"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, span, stage
from agenda.dates.phrase import Member, Parts, Relative

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.classes import Token

_UNITS = {"day": ("days", 1), "week": ("weeks", 1), "month": ("months", 1), "year": ("years", 1),
          "fortnight": ("days", 14)}  # fmt: skip


def _distance(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "3 days" before "after" as one token, or it would be three of something."""
    unit = tokens[-1]
    if unit.text not in _UNITS:
        return tokens
    count = tokens[0].number if len(tokens) > 1 else 1
    name, scale = _UNITS[unit.text]
    return [span("7", tokens, unit._replace(number=count * scale, text=name))]


# With "from" only steps and weekdays are counted from: "2 weeks from 5 May" last two weeks.
DISTANCE = Rule("distance", "[np]U(?=6[dac]{0,2}[RwgnNQopOMK]|Bg|f[dac]{0,2}[Rw])", _distance)


def _counted_from(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the day that lies so many units before or after the day behind them."""
    day = tokens[-1]
    first = tokens[0]
    if first.kind == "8":  # "la veille du 14 juillet"
        first = first._replace(kind="7", number=1, text="days")
    if first.kind != "7":  # "the day after Thanksgiving"
        (first,) = _distance([next(token for token in tokens if token.kind == "U")])
    if first.kind != "7":
        return tokens
    base = day.member.first if day.member else Parts(relative=Relative("weekday", 1, day.number))
    before = any(token.kind == "B" or token.text == "before" for token in tokens)
    step = Relative(first.text, -first.number if before else first.number, base=base)
    text = "" if day.member and day.text != "relative" else "relative"
    parts = Parts(base.year, relative=step)
    return [day._replace(kind="D", start=tokens[0].start, number=0, text=text,
                         member=Member(parts))]  # fmt: skip


def _later(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Freitag in einer Woche", "Montag vor zwei Wochen" as one day."""
    first, last = tokens[0], tokens[-1]
    step = last.member.first.relative if last.member else None
    base = (
        first.member.first if first.member else Parts(relative=Relative("weekday", 1, first.number))
    )
    counted = first.kind == "w" or first.text == "relative"
    if step is None or step.unit not in ("days", "weeks") or not step.count or not counted:
        return tokens
    parts = Parts(relative=Relative(step.unit, step.count, base=base))
    return [last._replace(start=first.start, member=Member(parts),
                          slots=last.slots or first.slots)]  # fmt: skip


OFFSETS = stage(
    Rule("counted_from", "(?:7[f6]|a?U6|7B|a?UB|8)[dac]{0,2}[Dw]", _counted_from),
    Rule("later", "[Dw]D", _later),
)
