"""What every line of an issue became, and why: the account that people can check."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, overload

from agenda.blocks.roles import Role
from agenda.dates.missing import missing_day
from agenda.dates.phrase import Strength
from agenda.dates.wording import told
from agenda.events.states import Status
from agenda.publication import stamped_day
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.events.event import Event
    from agenda.events.settling import Settled
    from agenda.issue import Issue, Line
    from agenda.lines.clues import Clue, Decoy
    from agenda.listings.found import Findings, Trace
    from agenda.publication import Publication

_OUTSIDE, _NAMELESS = "outside", "no name beside it"
# The roles of lines that name or date what is announced.
_SPEAKING = frozenset((Role.NAME, Role.BOTH, Role.DAY, Role.HOURS))
_BEFORE_PRINT = {"metadata": "the metadata say", "given": "told to be"}
_DATED = frozenset({Strength.DATE, Strength.NUMERIC, Strength.RELATIVE, Strength.RECURRING})


class Remark(NamedTuple):
    """One line of an issue: its ``text``, and its ``number`` in the original as the issue counts.

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
    """A remark for every line of an issue, in its order, and for each event told to machines.

    They are made when they are asked for: most who read an issue want its events alone.
    """

    def __init__(
        self,
        issue: Issue,
        findings: Findings,
        settled: Sequence[Settled],
        stated: Sequence[Event],
        publication: Publication,
    ) -> None:
        self._issue, self._findings, self._settled = issue, findings, settled
        self._stated, self._publication = stated, publication

    @cached_property
    def _remarks(self) -> list[Remark]:
        return list(_among(self._of_lines(), map(_stated, self._stated)))

    def _of_lines(self) -> list[Remark]:
        traces = self._traces()
        outcomes: dict[int, list[Settled]] = {}
        for one in self._settled:
            outcomes.setdefault(one.announced.line, []).append(one)
        heard = self._heard()
        return [
            _announced(line, traces.get(index), outcomes.get(index, ()), self._publication)
            or _read(line, traces.get(index), outcomes.get(index, ()), self._publication, heard)
            or _unread(line, self._findings.hushed.get(index, ""))
            for index, line in enumerate(self._issue.lines)
        ]

    def _heard(self) -> frozenset[int]:
        """Return the lines, by their index, that are part of what was announced."""
        listings = [one.announced.listing for one in self._settled]
        clues = (clue for listing in listings for clue in listing.clues)
        dated = (clue for listing in listings for clue, _ in listing.days)
        return frozenset(clue.index for clue in chain(clues, dated))

    def _traces(self) -> dict[int, Trace]:
        """Return by its index how each line was read, one joined to another as that one."""
        lines, hushed = self._issue.lines, self._findings.hushed
        traces: dict[int, Trace] = {}
        for trace in self._findings.traces:
            index, left = trace.clue.index, trace.clue.count
            while left and index < len(lines):
                if not lines[index].silent and index not in hushed:
                    traces.setdefault(index, trace)
                    left -= 1
                index += 1
        return traces

    def __len__(self) -> int:
        return len(self._issue.lines) + len(self._stated)

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


def _stated(event: Event) -> Remark:
    """Return what a page tells machines: the words it was read from, and the event."""
    (quote,) = event.evidence
    return Remark(quote.line, quote.text, "event", event.rule, event.confidence, _told(event))


def _among(remarks: Iterable[Remark], stated: Iterable[Remark]) -> Iterator[Remark]:
    """Yield the remarks on lines, and above the lines that follow it each on what is stated."""
    waiting = sorted(stated, key=lambda one: one.number, reverse=True)
    for remark in remarks:
        while waiting and waiting[-1].number < remark.number:
            yield waiting.pop()
        yield remark
    yield from reversed(waiting)


def _announced(
    line: Line, trace: Trace | None, outcomes: Sequence[Settled], publication: Publication
) -> Remark | None:
    """Return what a line announces: several events when it holds several sentences.

    Why other dates of it announce nothing is told behind them.
    """
    made = [one for one in outcomes if one.events]
    if not made:
        return None
    first = min(made, key=lambda one: bool(one.reason))
    event = first.events[0]
    became = "mention" if first.reason else "event"
    silent = (*_decoys(trace, publication), *_missing(trace.clue)) if trace else ()
    why = "; ".join([*map(_outcome, made), *silent])
    return Remark(line.number, line.text, became, event.rule, event.confidence, why)


def _outcome(one: Settled) -> str:
    events = "; ".join(map(_told, one.events))
    return f"{events} ({one.reason})" if one.reason else events


def _read(
    line: Line,
    trace: Trace | None,
    outcomes: Sequence[Settled],
    publication: Publication,
    heard: frozenset[int],
) -> Remark | None:
    """Return the role of a line near a date, and why its dates announce nothing.

    *heard* are the lines that are part of what was announced.
    """
    if trace is None:
        return None
    reasons = (one.reason for one in outcomes if one.reason)
    why = "; ".join([*_silences(trace, publication), *reasons])
    if not why and trace.role in _SPEAKING and trace.clue.index not in heard:
        clue = trace.clue
        quotes = (_quote(clue, phrase.start, phrase.end) for phrase in clue.phrases)
        why = "; ".join(f"{quote}: {_NAMELESS}" for quote in quotes)
    rule = "" if trace.role == _OUTSIDE else trace.rule  # no reading took the line in
    return Remark(line.number, line.text, trace.role, rule, why=why)


def _unread(line: Line, hushed: str) -> Remark:
    """Return why a line was not read at all."""
    if line.silent or hushed:
        return Remark(line.number, line.text, "silent", why=line.silent or hushed)
    return Remark(line.number, line.text, _OUTSIDE, why="no date near")


def _told(event: Event) -> str:
    """Return an event in one line: its name, its days, its rule and its status."""
    days = told(event.when, precision=event.precision, bound=event.bound, rrule=event.rrule)
    rule = f" ({event.rrule})" if event.rrule else ""
    status = "" if event.status is Status.CONFIRMED else f", {event.status}"
    return f"{event.name}, {days}{rule}{status}"


def _silences(trace: Trace, publication: Publication) -> Iterator[str]:
    """Yield why each date of a line announces nothing."""
    clue = trace.clue
    yield from _decoys(trace, publication)
    yield from _missing(clue)
    if trace.role == _OUTSIDE:
        for phrase in clue.phrases:
            if phrase.strength in _DATED and not missing_day(phrase):
                reason = "told, not announced" if clue.prose else _NAMELESS
                yield f"{_quote(clue, phrase.start, phrase.end)}: {reason}"


def _decoys(trace: Trace, publication: Publication) -> Iterator[str]:
    """Yield why dates that are set apart announce nothing."""
    for decoy in trace.clue.decoys:
        quote = _quote(trace.clue, decoy.phrase.start, decoy.phrase.end)
        yield f"{quote}: {decoy.reason}{_passed_over(decoy, publication)}"


def _missing(clue: Clue) -> Iterator[str]:
    """Yield which days of a line no calendar has."""
    for phrase in clue.phrases:
        if lost := missing_day(phrase):
            yield f"{_quote(clue, phrase.start, phrase.end)}: {lost} does not exist"


def _passed_over(decoy: Decoy, publication: Publication) -> str:
    """Return what counts before a printed day of issue, "" where that one was taken."""
    by = _BEFORE_PRINT.get(publication.origin)
    if by is None or stamped_day(decoy) in (None, publication.day):
        return ""
    return f", not taken: {by} {publication.day}"


def _quote(clue: Clue, start: int, end: int) -> str:
    return f"\u201c{clue.text[start:end].strip(' ,')}\u201d"
