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
_WEEKS_ON = {"week": 1, "fortnight": 2}


def _distance(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "3 days" before "after" as one token, or it would be three of something."""
    unit = tokens[-1]
    if unit.text not in _UNITS:
        return tokens
    count = tokens[0].number if len(tokens) > 1 else 1
    name, scale = _UNITS[unit.text]
    return [span("7", tokens, unit._replace(number=count * scale, text=name))]


# With "from" only steps and weekdays are counted from: "2 weeks from 5 May" last two weeks.
DISTANCE = Rule(
    "distance", "[np]U(?=6[dac]{0,2}[RwgnNQopOMK]|[BC][dac]{0,2}g|f[dac]{0,2}[Rw])", _distance
)


def _counted_from(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the day that lies so many units before or after the day behind them."""
    day = tokens[-1]
    first = tokens[0]
    if first.kind == "8":  # "la veille du 14 juillet", "a week on Friday"
        weeks = _WEEKS_ON.get(first.text, 0)
        first = first._replace(kind="7", number=weeks or 1, text="weeks" if weeks else "days")
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


def _beside(tokens: Sequence[Token]) -> list[Token]:
    """Return "the Friday after Easter" as the first such weekday on that side of the day."""
    weekday, side, day = (token for token in tokens if token.kind in "w6D")
    base = day.member.first if day.member else Parts()
    step = Relative("weekday", -1 if side.text == "before" else 1, weekday.number, base)
    member = Member(Parts(base.year, relative=step))
    return [day._replace(start=tokens[0].start, text="", number=0, member=member)]


def _next_but_one(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Friday week" as the Friday a week after the next one."""
    day, unit = tokens[-2:]
    if (unit.text, unit.number) != ("week", 1):
        return tokens
    member = Member(Parts(relative=Relative("weekday", 2, day.number)))
    return [unit._replace(kind="D", start=tokens[0].start, text="relative", number=0,
                          member=member)]  # fmt: skip


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
    Rule("counted_from", "(?:7[f6BC]|a?U[6B]|8)[dac]{0,2}[Dw]", _counted_from),
    Rule("beside", "a?w6[dac]{0,2}D", _beside),
    Rule("next_but_one", "^[ia]{0,2}wU$", _next_but_one),
    Rule("later", "[Dw]D", _later),
)
