"""What stands at an edge of a month or a year: "les trois premiers jours de juin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule
from agenda.dates.classes import Token
from agenda.dates.counted_things import DAYS_IN
from agenda.dates.parts import figure
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR = 12
_LAST_DAY, _MOST_DAYS = 31, 28


def counted_edge(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "les trois premiers jours" before "de juin" as an ordinal and its counted unit."""
    word = next(token for token in tokens if token.kind in "oOcV")
    count = figure(tokens, "np=") or 0
    unit = tokens[-1]
    # French "mois de" is one word that stands before a month.
    behind = [Token("d", unit.end, unit.end)] if unit.kind == "i" else []
    if word.number not in (1, -1) or count < 1 or (word.kind in "cV" and word.number > 0):
        return tokens
    if behind and unit.text != "month":
        return tokens
    lead = [token for token in tokens[:2] if token.kind in "da"]
    edge = word._replace(kind="O", start=tokens[len(lead)].start, end=unit.start)
    return [*lead, edge, unit._replace(kind="U", number=1, numbers=(0, count)), *behind]


def one_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "the last month of" before a year, whose words also stand before a month."""
    *lead, nth, word = tokens
    if word.text != "month" or nth.number not in (1, -1) or (nth.kind in "cV" and nth.number > 0):
        return tokens
    unit = word._replace(kind="U", number=1, text="month")
    return [*lead, nth._replace(kind="O"), unit, Token("d", word.end, word.end)]


def is_counted(unit: Token) -> bool:
    """Tell whether a count stands beside the edge: "the first three days", not "Juniwoche"."""
    return len(unit.numbers) > 1


def edge_of_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "the last two weeks of May 2026" as the days from or up to the edge of the month."""
    year, month = figure(tokens, "Y"), figure(tokens, "mM")
    if _edge(tokens)[0] > 0:
        return _days(tokens, Parts(year, month, 1))
    return _days(tokens, Parts(year, month, relative=Relative("last day", 1)))


def edge_of_step(tokens: Sequence[Token], step: Relative) -> Sequence[Token]:
    """Return "les trois premiers jours du mois prochain" as its days."""
    return _days(tokens, Parts(day=_edge(tokens)[0], relative=step))


def edge_of_year(
    tokens: Sequence[Token], year: int | None, step: Relative | None
) -> Sequence[Token]:
    """Return "les trois derniers mois de 2026" as a range of months, its last days as days."""
    nth, unit = _edge(tokens)
    count = unit.numbers[1] if is_counted(unit) else 1
    if unit.text != "month":
        month, day = (1, 1) if nth > 0 else (_YEAR, _LAST_DAY)
        return _days(
            tokens, Parts(year, month, day) if step is None else Parts(None, None, nth, None, step)
        )
    if not 1 <= count < _YEAR:
        return tokens
    first, last = (1, count) if nth > 0 else (_YEAR - count + 1, _YEAR)
    ends = (Parts(year, first, relative=step), Parts(year, last, relative=step))
    member = Member(*ends) if count > 1 else Member(ends[0])
    text = "weak" if step is None else ""
    return [Token("y", tokens[0].start, tokens[-1].end, text=text, member=member)]


def _edge(tokens: Sequence[Token]) -> tuple[int, Token]:
    """Return whether the edge is the first (1) or the last one (-1), and the unit beside it."""
    place = next(place for place, token in enumerate(tokens) if token.kind == "U")
    return tokens[place - 1].number, tokens[place]


def _days(tokens: Sequence[Token], edge: Parts) -> Sequence[Token]:
    """Return so many days or weeks from an edge on, or up to it."""
    nth, unit = _edge(tokens)
    count = (unit.numbers[1] if is_counted(unit) else 1) * DAYS_IN.get(unit.text, 0)
    if not 1 <= count <= _MOST_DAYS:
        return tokens
    other = Parts(edge.year, relative=Relative("days", (count - 1) * nth, base=edge))
    member = Member(edge, other) if nth > 0 else Member(other, edge)
    strength = Strength.DATE if edge.month is not None else Strength.RELATIVE
    draft = Phrase(tokens[0].start, tokens[-1].end, "range of days", strength, (member,))
    return [Token("G", draft.start, draft.end, draft=draft)]


ONE_MONTH = Rule("one_month", "[da]{0,2}[oOcV]i(?=a?[YUR])", one_month)
# A count beside "first" or "last" is of the month or the year behind it; else it is from today on.
COUNTED_EDGE = Rule(
    "counted_edge",
    "[da]{0,2}(?:[oOcV][np=]|[np=][oOcV])(?:U(?=[daiF]{1,3}(?:[mMYR]|c?U)|K|d(?:$|[.,;:]))|i(?=a?[YUR]))",
    counted_edge,
)
