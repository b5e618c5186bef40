"""Which of two events at two places an announcement is of, in the order of time."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from chronicle import Chronicle, event, issue

from agenda.events.states import Status
from feeds.identity import Known, reordered

if TYPE_CHECKING:
    from feeds.sighting import Sighting

FAIR, DAY = "Foire aux plantes rares", "2019-02-01"
NOWHERE = issue("2019-01-02", event(FAIR, DAY, status=Status.CANCELLED), document="a")
SQUARE = issue("2019-01-09", event(FAIR, DAY, place="Place"), document="b")
HALL = issue("2019-01-16", event(FAIR, DAY, place="Halle"), document="c")


def family(*told: list[list[Sighting]]) -> list[Known]:
    """Return events by the issues that tell of each."""
    seen = [[one for one_issue in issues for one in one_issue] for issues in told]
    made = Chronicle({f"e{at}": own for at, own in enumerate(seen, 1)})
    return [made.known(uid) for uid in made.sightings]


def test_it_is_of_the_one_that_was_told_then() -> None:
    """In whatever order the three are read."""
    for order in permutations((NOWHERE, SQUARE, HALL)):
        chronicle = Chronicle()
        for one in order:
            chronicle.read(one)
        assert [(place, state) for _, _, place, state in chronicle.visible()] == [
            ("Halle", "confirmed"),
            ("Place", "cancelled"),
        ]
        assert set(chronicle.sightings) == {"e1", "e2"}


def test_what_is_read_in_order_stays() -> None:
    """The last one in time was read last."""
    assert reordered(HALL[0], family([NOWHERE, HALL], [SQUARE])) == {}
    assert set(reordered(SQUARE[0], family([NOWHERE, HALL], [SQUARE]))) == {"e1", "e2"}


def test_no_event_is_lost_for_it() -> None:
    """In the order of time the three were one; two they are, and two they stay."""
    moved = issue("2019-01-16", event(FAIR, DAY, place="Halle"), document="b")
    assert reordered(NOWHERE[0], family([NOWHERE, moved], [SQUARE])) == {}


def test_what_very_many_tell_of_is_left() -> None:
    """Nobody waits for a look at all of them."""
    many = [issue("2019-01-16", event(FAIR, DAY), document=f"d{at}") for at in range(98)]
    assert reordered(SQUARE[0], family([NOWHERE, HALL, *many[:97]], [SQUARE]))
    assert reordered(SQUARE[0], family([NOWHERE, HALL, *many], [SQUARE])) == {}


def test_an_event_without_a_day_is_none() -> None:
    """No calendar could show it."""
    with pytest.raises(ValueError, match="e1 is told without a day"):
        Known.of("e1", NOWHERE[0].event._replace(when=None), NOWHERE, frozenset())
