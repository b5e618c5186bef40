"""Days counted from another: "a week from Friday", "3 jours avant Noël", "3 days from 5 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, span, stage
from agenda.dates.classes import Token
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNITS = {"day": ("days", 1), "week": ("weeks", 1), "month": ("months", 1), "year": ("years", 1),
          "fortnight": ("weeks", 2)}  # fmt: skip
_DAYS_IN = {"days": 1, "weeks": 7}
_SATURDAY, _SUNDAY = 5, 6


def _distance(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "3 days" before "after" as one token, or it would be three of something."""
    count, unit = tokens
    if unit.text not in _UNITS:
        return tokens
    name, scale = _UNITS[unit.text]
    single = (1,) if count.text == "single" else ()  # "a week from 5 May" is but one day
    marked = unit._replace(number=count.number * scale, numbers=single, text=name)
    return [span("7", tokens, marked)]


# "A week ago Monday": a figure behind the weekday would make a date of it.
AGO = "B[dac]{0,2}(?:g|R|w(?![.]?,?[dac]{0,2}[nopQPNmM]))"
DISTANCE = Rule(
    "distance",
    f"[np=]U(?=6[dac]{{0,2}}[RwgnNQopOMK]|{AGO}|C[dac]{{0,2}}g|f[dac]{{0,2}}[RwgnNQoPM])",
    _distance,
)


def _is_back(token: Token) -> bool:
    return token.kind == "B" or token.text == "before"


def _base(tokens: Sequence[Token]) -> Parts:
    """Return the day that others are counted from; a weekday is the next one, or the last."""
    day = tokens[-1]
    if day.member is not None:
        return day.member.first
    gone = any(token.kind == "B" and token.text == "ago" for token in tokens)
    return Parts(relative=Relative("weekday", -1 if gone else 1, day.number))


def _counted_from(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the day that lies so many units before or after the day behind them."""
    first, day = tokens[0], tokens[-1]
    lasting = next((token.text == "lasting" for token in tokens if token.kind == "f"), None)
    dated = day.kind == "D" and day.text != "relative" and not first.numbers
    if lasting or (dated and lasting is not None and first.text in _DAYS_IN):
        return _lasting(tokens)
    unit, count = first.text, first.number
    if first.kind == "7" and any(map(_is_back, tokens)):
        count = -count
    parts = Parts(_base(tokens).year, relative=Relative(unit, count, base=_base(tokens)))
    return [_at(tokens, parts)]


def _at(tokens: Sequence[Token], parts: Parts) -> Token:
    """Return the day that is counted from the last of *tokens*, with the hours behind that."""
    day = tokens[-1]
    text = "" if day.member and day.text != "relative" else "relative"
    return day._replace(kind="D", start=tokens[0].start, number=0, text=text, member=Member(parts))


def _lasting(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "3 days from 5 May", "two weeks starting Monday" as that many days."""
    length, day = tokens[0], tokens[-1]
    if length.text not in _DAYS_IN:
        return tokens
    first = _base(tokens)
    behind = Relative("days", length.number * _DAYS_IN[length.text] - 1, base=first)
    member = Member(first, Parts(first.year, relative=behind), slots=day.slots)
    return [_range(tokens, member)]


def _range(tokens: Sequence[Token], member: Member) -> Token:
    day = tokens[-1]
    counted = day.member is None or day.text == "relative"
    draft = Phrase(tokens[0].start, day.end, "range of days",
                   Strength.RELATIVE if counted else Strength.DATE, (member,))  # fmt: skip
    return Token("G", draft.start, draft.end, draft=draft)


def _next_to(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "the day after Thanksgiving", "the week before Christmas" as what is meant of it."""
    unit = next(token for token in tokens if token.kind in "U8")
    side = next((token for token in tokens if token.kind in "6BC"), None)
    if side is not None and side.kind != "6" and tokens[-1].text != "named":
        return tokens
    if unit.kind == "8":
        name, count = unit.text.removesuffix("s"), unit.number
    else:
        name, count = unit.text, -1 if side is not None and _is_back(side) else 1
    base = _base(tokens)
    if name == "weekend":
        # A Sunday is of its own weekend: the one before it ends on the Sunday before.
        step = Relative("weekday", count, _SATURDAY, base)
        if count < 0:
            sunday = Parts(relative=Relative("weekday", count, _SUNDAY, base))
            step = Relative("days", count, base=sunday)
        return [_around(tokens, step, "weekend")]
    if name == "week" and unit.kind == "U":
        return [_around(tokens, Relative("weeks", count, base=base), "whole week")]
    if name not in _UNITS:
        return tokens
    plural, scale = _UNITS[name]
    return [_at(tokens, Parts(base.year, relative=Relative(plural, count * scale, base=base)))]


def _around(tokens: Sequence[Token], step: Relative, unit: str) -> Token:
    """Return the week or the weekend around a day that is counted from another."""
    rest = Parts(relative=Relative(f"rest of {unit}", 0))
    year = step.base.year if step.base else None
    return _range(tokens, Member(Parts(year, relative=step), rest))


def _beside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "the second Friday after Easter" as that weekday on its side of the day."""
    weekday, side, day = (token for token in tokens if token.kind in "w6BCD")
    if side.kind != "6" and day.text != "named":
        return tokens
    base = _base(tokens)
    nth = next((token.number for token in tokens if token.kind in "oO"), 1)
    step = Relative("weekday", -nth if _is_back(side) else nth, weekday.number, base)
    return [_at(tokens, Parts(base.year, relative=step))._replace(text="")]


def _next_but_one(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Friday week", "Friday fortnight" as the Friday so long after the next one."""
    day, unit = tokens[-2:]
    count = {"week": 2, "fortnight": 3}.get(unit.text)
    if count is None or unit.number > 1:
        return tokens
    member = Member(Parts(relative=Relative("weekday", count, day.number)))
    return [unit._replace(kind="D", start=tokens[0].start, text="relative", number=0,
                          member=member)]  # fmt: skip


def _later(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Freitag in einer Woche", "Montag vor zwei Wochen" as one day."""
    first, last = tokens[0], tokens[-1]
    step = last.member.first.relative if last.member else None
    counted = first.kind == "w" or first.text == "relative"
    if step is None or step.unit not in _DAYS_IN or not step.count or not counted:
        return tokens
    parts = Parts(relative=Relative(step.unit, step.count, base=_base(tokens[:1])))
    if first.kind == "w" and step.unit == "weeks" and step.count < 0:
        parts = Parts(relative=Relative("week", step.count, first.number))
    return [last._replace(start=first.start, member=Member(parts),
                          slots=last.slots or first.slots)]  # fmt: skip


OFFSETS = stage(
    Rule(
        "counted_from",
        "7(?:[6BC][dac]{0,2}[Dw]|f[dac]{0,2}[Dw](?![-r~u][dac]{0,2}[Dbw]))",
        _counted_from,
    ),
    Rule("next_to", "(?:a?U[6BC]|8)[dac]{0,2}[Dw]", _next_to),
    Rule("beside", "a?[oO]?w[6BC][dac]{0,2}D", _beside),
    Rule("next_but_one", "^[ia]{0,2}wU(?=[.]?$)", _next_but_one),
    Rule("later", "[Dw]D", _later),
)
