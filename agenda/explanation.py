"""What every line of an issue became, and why: the account that people can check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, overload

from agenda.dates.phrase import Strength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.events.event import Event
    from agenda.events.settling import Settled
    from agenda.issue import Issue
    from agenda.lines.clues import Clue
    from agenda.listings.announcing import Trace

_OUTSIDE = "outside"
_DATED = frozenset({Strength.DATE, Strength.NUMERIC, Strength.RELATIVE, Strength.RECURRING})


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of an issue: ``number`` in the original, from 1, and its ``text``.

    ``became`` is its role ("name", "date", "detail", "outside" …), "event" or "mention" for the
    first line of one; ``rule`` the reading of the block and the date rule; ``confidence`` that of
    the event, None without one; ``why`` what it announces, or why its dates announce nothing.
    """

    number: int
    text: str
    became: str
    rule: str = ""
    confidence: float | None = None
    why: str = ""


class Account(Sequence[Remark]):
    """A remark for every line of an issue, in its order.

    They are made when they are asked for: most who read an issue want its events alone.
    """

    def __init__(self, issue: Issue, traces: Sequence[Trace], settled: Sequence[Settled]) -> None:
        self._issue, self._traces, self._settled = issue, traces, settled

    @cached_property
    def _remarks(self) -> list[Remark]:
        by_line = {trace.clue.index: trace for trace in self._traces}
        outcomes = {one.announced.index: one for one in self._settled}
        return [
            _remark(self._issue, index, by_line.get(index), outcomes.get(index))
            for index in range(len(self))
        ]

    def __len__(self) -> int:
        return len(self._issue.lines)

    @overload
    def __getitem__(self, index: int) -> Remark: ...
    @overload
    def __getitem__(self, index: slice) -> list[Remark]: ...
    def __getitem__(self, index: int | slice) -> Remark | list[Remark]:
        return self._remarks[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def _remark(issue: Issue, index: int, trace: Trace | None, outcome: Settled | None) -> Remark:
    line = issue.lines[index]
    if outcome and outcome.events:
        event = outcome.events[0]
        became = "mention" if outcome.reason else "event"
        told = "; ".join(_told(event) for event in outcome.events)
        why = f"{told} ({outcome.reason})" if outcome.reason else told
        return Remark(line.number, line.text, became, event.rule, event.confidence, why)
    if trace:
        why = "; ".join(_silences(trace))
        return Remark(line.number, line.text, trace.role, trace.rule, why=why)
    if line.silent:
        return Remark(line.number, line.text, "silent", why=line.silent)
    return Remark(line.number, line.text, _OUTSIDE, why="no date near")


def _told(event: Event) -> str:
    """Return an event in one line: its name and its days."""
    when = event.when
    days = "no day" if when is None else " to ".join(_bounds(event))
    return f"{event.name}, {days}"


def _bounds(event: Event) -> list[str]:
    when = event.when
    bounds = [getattr(when, name, None) for name in ("first", "start", "last", "end")]
    texts = [
        bound.isoformat(" ") if hasattr(bound, "hour") else str(bound) for bound in bounds if bound
    ]
    return list(dict.fromkeys(text.removesuffix(":00") for text in texts))


def _silences(trace: Trace) -> Iterator[str]:
    """Yield why each date of a line announces nothing."""
    clue = trace.clue
    for decoy in clue.decoys:
        yield f"{_quote(clue, decoy.phrase.start, decoy.phrase.end)}: {decoy.reason}"
    if trace.role == _OUTSIDE:
        for phrase in clue.phrases:
            if phrase.strength in _DATED:
                reason = "told, not announced" if clue.prose else "no name beside it"
                yield f"{_quote(clue, phrase.start, phrase.end)}: {reason}"


def _quote(clue: Clue, start: int, end: int) -> str:
    return f"\u201c{clue.text[start:end]}\u201d"
