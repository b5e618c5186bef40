"""Events without a store: who is who, and since when."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from agenda.dates.when import Bound, Days, Hours
from agenda.events.event import Event
from agenda.events.states import Status
from feeds.plaintext import fold
from feeds.stored import content_uid, from_extraction

_DAY = date(2019, 1, 22)
_EVENT = Event(
    "Assises de la transition",
    Days(_DAY, date(2019, 1, 24)),
    "Europe/Paris",
    "fr",
    place="Dunkerque",
)


def test_an_identifier_is_26_letters_of_base32() -> None:
    """It depends on what is printed, and on nothing else."""
    assert re.fullmatch("[a-z2-7]{26}", content_uid(_EVENT))
    assert content_uid(_EVENT) == content_uid(_EVENT._replace(confidence=0.5, source="b.html"))


@pytest.mark.parametrize(
    "same",
    [
        _EVENT._replace(name="ASSISES DE LA  TRANSITION"),
        _EVENT._replace(place="dunkerque."),
        _EVENT._replace(when=Days(_DAY, _DAY)),
        _EVENT._replace(status=Status.CANCELLED),
    ],
)
def test_spelling_end_and_status_do_not_change_it(same: Event) -> None:
    """Capitals, blanks, the last day and a cancellation leave an event itself."""
    assert content_uid(same) == content_uid(_EVENT)


@pytest.mark.parametrize(
    "other",
    [
        _EVENT._replace(name="Assises de la transition 2"),
        _EVENT._replace(place="Lille"),
        _EVENT._replace(when=Days(date(2019, 1, 23), date(2019, 1, 24))),
        _EVENT._replace(when=Hours(datetime(2019, 1, 22, 9))),  # noqa: DTZ001  local time
        _EVENT._replace(when=None),
    ],
)
def test_name_day_time_and_place_do(other: Event) -> None:
    """Another name, day, hour or place is another event."""
    assert content_uid(other) != content_uid(_EVENT)


def test_until_counts_by_its_last_day() -> None:
    """The first day of "jusqu'au" is assumed, so two issues mean the same exhibition."""
    one, other = (
        _EVENT._replace(when=Days(day, date(2019, 3, 31)), bound=Bound.UNTIL)
        for day in (_DAY, date(2019, 2, 22))
    )
    assert content_uid(one) == content_uid(other)
    (stored,) = from_extraction([(other, date(2019, 2, 22)), (one, _DAY)])
    assert stored.first_seen == _DAY
    assert stored.event == other


def test_the_latest_issue_tells_how_it_stands() -> None:
    """A cancellation in a later issue wins, in whichever order the files are read."""
    cancelled = _EVENT._replace(status=Status.CANCELLED, confidence=0.6)
    sightings = [(cancelled, date(2019, 1, 17)), (_EVENT, date(2019, 1, 10))]
    for order in (sightings, sightings[::-1]):
        (stored,) = from_extraction(order, uid_domain="agenda.exemple.fr")
        assert stored.event.status is Status.CANCELLED
        assert stored.dtstamp.isoformat() == "2019-01-17T00:00:00+00:00"
        assert stored.uid.endswith("@agenda.exemple.fr")


def test_the_more_confident_reading_of_one_day_wins() -> None:
    """Two readings of the same day of publication: the surer one stays."""
    doubtful = _EVENT._replace(confidence=0.5)
    (stored,) = from_extraction([(doubtful, _DAY), (_EVENT, _DAY)])
    assert stored.event == _EVENT


@pytest.mark.parametrize("text", ["ϒ", "ﬁn", "İstanbul", "ẞ", "Ǆ", "ſ", "K", "Ⓐ", "𝐀"])
def test_what_is_folded_is_folded(text: str) -> None:
    """To fold again changes nothing, whatever a letter is made of."""
    assert fold(fold(text)) == fold(text)
