"""Months joined to others and to days: "de mi-mai à fin juin", "juin, juillet et août"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.almanac import edges_of_third
from agenda.dates.classes import Token
from agenda.dates.groups import bound_of, group, is_past, since, year_of
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.rule_names import BARE_MONTH, THIRDS, third
from agenda.dates.when import Bound, Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

_DECEMBER = 12
_PAIR = 2


def _edge(part: Parts, third: int, *, last: bool) -> Parts:
    """Return a month as the end of a range: "de la mi-mai à fin juin"."""
    if not 1 <= third <= len(THIRDS):
        return part
    return part._replace(day=edges_of_third(third)[last])


def to_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "du 15 mai à fin juin", "fin mai au 3 juin" as a range of days."""
    first, last = (token for token in tokens if token.kind in "Dy")
    told = tokens[0].kind in "dEf" or any(token.kind in "ru~" for token in tokens)
    plain = all(one.member and one.member.last is None and not one.slots for one in (first, last))
    if not told or not plain or "relative" in (first.text, last.text):
        behind = tokens.index(last)
        read = group if first.kind == "D" else months
        rest = months(tokens[behind:]) if last.kind == "y" else group(tokens[behind:])
        return [
            *read(tokens[: tokens.index(first) + 1]),
            *tokens[tokens.index(first) + 1 : behind],
            *rest,
        ]
    end = _whole_edge(last, last=True)
    member = Member(year_of(_whole_edge(first, last=False), end, later=True), end)
    draft = Phrase(tokens[0].start, last.end, "range of days", Strength.DATE, (member,))
    return [Token("G", draft.start, draft.end, draft=draft)]


def _whole_edge(token: Token, *, last: bool) -> Parts:
    """Return the day that an end of a range is: of a month its first or its last one."""
    part = token.member.first if token.member else Parts()
    if token.kind == "D":
        return part
    edge = _edge(part, token.number, last=last)
    if edge.day is None and last:
        return edge._replace(relative=Relative("last day", 1))
    return edge._replace(day=edge.day or 1)


def months(tokens: Sequence[Token]) -> list[Token]:
    """Return a month or a range of months as a phrase; ``number`` of a token is its part."""
    ends = [token for token in tokens if token.kind in "yz"]
    parts = [token.member.first for token in ends if token.member]
    season = ends[0].kind == "z"
    if season and ends[0].member is None and len(ends) == _PAIR and parts:
        # "Printemps/été 2031": the year behind them is that of both.
        parts = [parts[0]._replace(relative=Relative(ends[0].text, 0)), *parts]
    elif not parts or (season and ends[0].member is None):
        return list(tokens)
    parts = [year_of(part, parts[-1], later=True) for part in parts]
    if (
        len(ends) == _PAIR
        and not season
        and all(end.member and not end.member.last for end in ends)
    ):
        parts = [_edge(part, end.number, last=bool(at))
                 for at, (part, end) in enumerate(zip(parts, ends, strict=True))]  # fmt: skip
    if is_past(tokens):
        parts = since(parts)
    weak = ends[0].text == "weak" and len(ends) == 1 and not any(t.kind in "iuf" for t in tokens)
    strength = Strength.SEASON if season else Strength.MONTH
    rule = "season" if season else third(ends[0].number, "month")
    if any(part.day for part in parts):  # "de mi-mai à fin juin"
        rule = "range of days"
    member = Member(parts[0], parts[-1] if len(parts) > 1 else None)
    if len(ends) == 1 and ends[0].member is not None and not is_past(tokens):
        member = ends[0].member
    draft = Phrase(
        tokens[0].start, tokens[-1].end, rule if not weak or parts[0].year else BARE_MONTH,
        strength, (member,), precision=Precision.SEASON if season else Precision.MONTH,
        bound=bound_of(tokens) if len(ends) == 1 else Bound.NONE,
    )  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


def month_list(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "juin, juillet et août 2024" as the months from the first to the last.

    Months that do not follow one another are one phrase each: "mai, juin et septembre".
    """
    named = [token for token in tokens if token.kind == "y"]
    numbers = [one.member.first.month or 0 for one in named if one.member and not one.member.last]
    follow = len(numbers) == len(named) and all(
        b == a % _DECEMBER + 1 for a, b in pairwise(numbers)
    )
    if not follow or any(one.number for one in named):
        return _one_by_one(tokens)
    return months([*tokens[: tokens.index(named[0]) + 1], tokens[-1]])


def _one_by_one(tokens: Sequence[Token]) -> list[Token]:
    """Return a phrase for each month of a list; a year behind the last holds for all of them."""
    found: list[Token] = []
    later: Parts | None = None
    for token in reversed(tokens):
        if token.kind != "y" or token.member is None:
            found.append(token)
            continue
        first = (
            token.member.first if later is None else year_of(token.member.first, later, later=True)
        )
        later = first
        found += months([token._replace(member=token.member._replace(first=first))])
    return found[::-1]
