"""A year of a magazine: 52 weeks, and pages that each show three of the next events.

Every event slides through the windows of some pages.  Some are moved, renamed or cancelled while
they are announced, some of them beyond all windows, and in week 30 a redesign empties every agenda.
At the end a subscriber has every event once, on the right days, under the identity that it was
born with.  A bench reads forty pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from magazine import CANCELLED, EVENTS, MOVED, REDESIGN, RENAMED, Layout
from years import Year, a_year

from feeds.config import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

# That of a site stands in the bench, with pages in their number.
LAYOUTS = {
    Kind.FOLDER: Layout(pages=8, starts=8, step=2),
    Kind.PAGE: Layout(pages=1, starts=1, window=20),
}


@pytest.fixture(scope="module", params=LAYOUTS)
def year(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Year]:
    """Return a service that has read a year."""
    folder = tmp_path_factory.mktemp("year")
    with a_year(folder, request.param, LAYOUTS[request.param]) as told:
        told.pass_by()
        yield told


def test_every_event_is_there_once_on_its_day(year: Year) -> None:
    """As the editors last printed it."""
    assert year.shown() == year.magazine.as_printed()


def test_the_year_had_its_changes(year: Year) -> None:
    """Nearly all that was to be moved, renamed or cancelled was, so the test says something."""
    changed = sum(one.changed for one in year.magazine.events)
    assert changed > 0.9 * (MOVED + RENAMED + CANCELLED)
    assert year.troubles == []


def test_no_identity_was_lost(year: Year) -> None:
    """What was published once stays to the end."""
    assert year.lost == set()
    assert len(year.uids) == EVENTS


def test_the_redesign_publishes_nothing(year: Year) -> None:
    """Pages that announced something to come are held, and every feed keeps its bytes.

    But that of changes, which forgets those of a month that is over.
    """
    assert year.held[REDESIGN] > year.magazine.layout.pages / 2
    before, after = ({**feeds, "changes": b""} for feeds in year.feeds[REDESIGN - 1 : REDESIGN + 1])
    assert before == after


def test_no_other_week_trips_the_brake(year: Year) -> None:
    """Events that are over, moved or renamed are normal life; the week after goes on by itself."""
    assert [week for week, held in year.held.items() if held] == [REDESIGN]
