"""Which of several events of like names is meant, and what people corrected, in later issues."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle import Chronicle, event, issue

from feeds.identity import match, times_of

if TYPE_CHECKING:
    from feeds.identity import Known, Times

DAY = "2019-02-01"
FAIR, FOR_CHILDREN = "Salon du livre", "Salon du livre jeunesse"


def test_the_likest_name_is_meant() -> None:
    """And not that of the event which was known first."""
    chronicle = Chronicle()
    chronicle.read(issue("2019-01-02", event(FAIR, DAY), event(FOR_CHILDREN, DAY)))
    printed = event("Salon du livre de jeunesse de Lens", DAY)
    [decision] = chronicle.read(issue("2019-01-03", printed, document="sidebar"))
    assert decision.uid == "e2"


def test_the_likest_pair_is_settled_first() -> None:
    """Whatever stands first in the issue."""
    chronicle = Chronicle()
    chronicle.read(issue("2019-01-02", event(FOR_CHILDREN, DAY), event(FAIR, DAY)))
    names = ("Salon du livre de Lens", "Salon du livre de la jeunesse")
    printed = [event(name, DAY) for name in names]
    decisions = chronicle.read(issue("2019-01-03", *printed, document="sidebar"))
    assert [one.uid for one in decisions] == ["e2", "e1"]


def corrected(*, name: str = "", times: Times | None = None) -> Known:
    """Return a concert, printed with a slip, as a person corrected it."""
    chronicle = Chronicle()
    chronicle.read(issue("2019-01-02", event("Concert de la choral", DAY)))
    known = chronicle.known("e1")
    return replace(known, name=name or known.name, times=times or known.times)


THE_DAY_AFTER = times_of(event("", "2019-02-02"))


def test_a_source_that_mends_a_name_tells_of_the_corrected_event() -> None:
    """It is held against what was printed, not against the words of the person alone."""
    known = corrected(name="Soirée du chœur des Monts")
    printed = event("Concert de la chorale", DAY)
    [decision] = match(issue("2019-01-03", printed, document="sidebar"), [known])
    assert decision.uid == "e1"


def test_a_source_that_mends_a_name_tells_of_the_event_on_corrected_days() -> None:
    """It goes on with the days that it printed."""
    printed = event("Concert de la chorale", DAY)
    known = corrected(times=THE_DAY_AFTER)
    [decision] = match(issue("2019-01-03", printed, document="sidebar"), [known])
    assert decision.uid == "e1"


def test_a_source_that_adds_an_hour_tells_of_the_event_on_corrected_days() -> None:
    """Likewise."""
    printed = event("Concert de la choral", DAY, "20:00")
    known = corrected(times=THE_DAY_AFTER)
    [decision] = match(issue("2019-01-03", printed, document="sidebar"), [known])
    assert decision.uid == "e1"
