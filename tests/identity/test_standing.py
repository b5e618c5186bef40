"""How an event stands by its sightings, and that the order of reading makes no difference."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from chronicle import Chronicle, event, issue, later
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.dates.when import Days
from agenda.events.states import Status
from feeds.identity import standing

if TYPE_CHECKING:
    from feeds.identity import Standing
    from feeds.sighting import Sighting

FAIR = "Foire aux plantes rares"


def after(*issues: list[Sighting]) -> Standing:
    """Return how the only event of *issues* stands, whatever the order they are read in."""
    found = []
    for order in permutations(issues):
        chronicle = Chronicle()
        for one in order:
            chronicle.read(one)
        assert len(chronicle.sightings) == 1
        found.append(chronicle.stands("e1"))
    assert all(one.event == found[0].event for one in found)
    return found[0]


def first_day(now: Standing) -> str:
    """Return the first day of an event."""
    assert isinstance(now.event.when, Days)
    return now.event.when.first.isoformat()


def test_a_move_holds() -> None:
    """The later state of a document holds, the days first told are known."""
    now = after(
        issue("2019-01-02", event(FAIR, "2019-02-01")),
        issue("2019-01-09", event(FAIR, "2019-02-08")),
    )
    assert first_day(now) == "2019-02-08"
    assert now.initially is not None
    assert now.initially.first.isoformat() == "2019-02-01"


def test_a_stale_page_takes_no_move_back() -> None:
    """What a document gave up is stale in all others of its source."""
    now = after(
        issue("2019-01-02", event(FAIR, "2019-02-01")),
        issue("2019-01-09", event(FAIR, "2019-02-08")),
        issue("2019-01-16", event(FAIR, "2019-02-01"), document="sidebar"),
    )
    assert first_day(now) == "2019-02-08"


def test_moved_and_moved_back() -> None:
    """The last state of the document holds."""
    now = after(
        issue("2019-01-02", event(FAIR, "2019-02-01")),
        issue("2019-01-09", event(FAIR, "2019-02-08")),
        issue("2019-01-16", event(FAIR, "2019-02-01")),
    )
    assert first_day(now) == "2019-02-01"
    assert now.initially is None


def test_cancelled_and_restored() -> None:
    """By words, and by the same document without them."""
    told, gone = event(FAIR, "2019-02-01"), event(FAIR, "2019-02-01", status=Status.CANCELLED)
    assert after(issue("2019-01-02", told), issue("2019-01-09", gone)).event.status == "cancelled"
    again = issue("2019-01-16", told)
    now = after(issue("2019-01-02", told), issue("2019-01-09", gone), again)
    assert now.event.status == "confirmed"


def test_silence_elsewhere_takes_no_word_back() -> None:
    """One page says that it is cancelled, the other ones have not been changed."""
    now = after(
        issue("2019-01-02", event(FAIR, "2019-02-01")),
        issue("2019-01-09", event(FAIR, "2019-02-01", status=Status.CANCELLED), document="news"),
        issue("2019-01-16", event(FAIR, "2019-02-01"), document="old page"),
    )
    assert now.event.status == "cancelled"


def test_postponed_to_a_new_day_takes_place() -> None:
    """With a day, it is moved; without one, it is postponed."""
    told, new = event(FAIR, "2019-02-01"), event(FAIR, "2019-02-08", status=Status.POSTPONED)
    now = after(issue("2019-01-02", told), issue("2019-01-09", new, document="news"))
    assert (first_day(now), now.event.status) == ("2019-02-08", "confirmed")
    unsaid = event(FAIR, "2019-02-01", status=Status.POSTPONED)
    assert after(issue("2019-01-02", told), issue("2019-01-09", unsaid)).event.status == "postponed"


def test_two_names_in_turn_do_not_change_the_event_for_ever() -> None:
    """Pages that go on printing two names settle on the one that was said last."""
    long, short = "Foire aux plantes rares et aux fleurs", FAIR
    chronicle = Chronicle()
    told = []
    for week in range(8):
        name, page = ((short, "a"), (long, "b"))[week % 2]
        day = later("2019-01-02", 7 * week)
        chronicle.read(issue(day, event(name, "2019-05-01"), document=page))
        told.append(chronicle.stands("e1").event.name)
    assert told == [short] + [long] * 7


def test_two_names_of_two_sources_do_not_take_turns() -> None:
    """Each new issue of either says its name, place and link once more: the first teller's hold."""
    chronicle = Chronicle()
    told = []
    for turn in range(8):
        town = turn % 2
        name, place = (f"{FAIR} de Lens", "Halle") if town else (FAIR, "")
        day, source = later("2019-01-02", 3 * turn), "town" if town else "magazine"
        seen = event(name, "2019-05-01", place=place, url=f"https://{source}.example/")
        chronicle.read(issue(day, seen, document=day, source=source))
        now = chronicle.stands("e1").event
        told.append((now.name, now.place, now.url))
    url = "https://magazine.example/"
    assert told == [(FAIR, "", url)] + [(FAIR, "Halle", url)] * 7


def test_a_source_that_is_read_no_more_counts_where_no_other_tells() -> None:
    """It was removed, or has another name now: what is read today is how it stands."""
    old = issue("2019-01-02", event(FAIR, "2019-02-01", place="Halle"), source="old")
    new = issue("2019-01-09", event(FAIR, "2019-02-08"), source="new")
    now = standing([*old, *new], {"new": 0.5})
    assert (first_day(now), now.event.place) == ("2019-02-08", "Halle")
    assert not now.disputed
    assert first_day(standing([*old, *new], {})) == "2019-02-01"


def test_what_turned_out_to_be_an_event_adds_what_that_leaves_out() -> None:
    """Another source of it is listened to behind its own; the same source says it goes on."""
    own = issue("2019-01-09", event(FAIR, "2019-02-01"))
    other = issue(
        "2019-01-02", event(f"{FAIR} 2019 Lens", "2019-02-02", place="Halle"), source="town"
    )
    now = standing(own, {"magazine": 0.5, "town": 0.9}, other)
    assert (first_day(now), now.event.name, now.event.place) == ("2019-02-01", FAIR, "Halle")
    both = issue("2019-01-09", event(FAIR, "2019-02-01"), event(f"{FAIR} (bis)", "2019-02-08"))
    assert first_day(standing(both[:1], None, both[1:])) == "2019-02-01"
    assert first_day(standing(both[1:], None, both[:1])) == "2019-02-08"
    moved = issue("2019-01-16", event(f"{FAIR} (bis)", "2019-02-08"), document="news")
    assert first_day(standing(own, None, moved)) == "2019-02-08"


def test_the_name_of_the_one_that_stays_stays() -> None:
    """Both names of one source are printed: a person chose one; when and where is what is new."""
    own = issue("2019-01-02", event(FAIR, "2019-02-01", place="Halle"))
    other = issue("2019-01-09", event("Les plantes", "2019-02-08", place="Serre"), document="news")
    now = standing(own, None, other)
    assert (now.event.name, first_day(now), now.event.place) == (FAIR, "2019-02-08", "Serre")


def test_a_name_that_gave_way_does_not_stay() -> None:
    """Its document prints the other one in its place."""
    own = issue("2019-01-02", event(FAIR, "2019-02-01"))
    other = issue("2019-01-09", event("Les plantes", "2019-02-08"))
    assert standing(own, None, other).event.name == "Les plantes"
    assert standing(other, None, own).event.name == "Les plantes"


def test_spellings_take_no_turns() -> None:
    """Of words in other letters those stay that were first, until their document mends them."""
    day = "2019-02-01"
    first = issue("2019-01-02", event(FAIR, day, place="salle des fetes"))
    shouted = issue("2019-01-09", event(FAIR, day, place="SALLE DES FÊTES"), document="news")
    assert after(first, shouted).event.place == "salle des fetes"
    mended = issue("2019-01-16", event(FAIR, day, place="Salle des fêtes"))
    again = issue("2019-01-23", event(FAIR, day, place="salle des fetes"), document="letter")
    assert after(first, mended, again).event.place == "Salle des fêtes"


def test_a_new_name_everywhere_is_the_name() -> None:
    """Once the old one is printed nowhere any more."""
    now = after(
        issue("2019-01-02", event(FAIR, "2019-02-01")),
        issue("2019-01-09", event(f"{FAIR} et fleurs", "2019-02-01")),
    )
    assert now.event.name == f"{FAIR} et fleurs"


def test_what_is_told_once_is_kept() -> None:
    """A place and a link that another page does not tell."""
    now = after(
        issue("2019-01-02", event(FAIR, "2019-02-01", place="Halle", url="https://v.example/1")),
        issue("2019-01-09", event(FAIR, "2019-02-01"), document="other"),
    )
    assert (now.event.place, now.event.url) == ("Halle", "https://v.example/1")


def test_the_hour_is_kept_where_another_page_tells_none() -> None:
    """The page that says more says how it is."""
    now = after(
        issue("2019-01-02", event(FAIR, "2019-02-01", "10:00")),
        issue("2019-01-09", event(FAIR, "2019-02-01"), document="other"),
    )
    assert str(now.event.when).count("10, 0") == 1


def test_the_day_quoted_is_the_one_that_set_the_days() -> None:
    """The earliest sighting of the days in force; later ones change nothing."""
    now = after(
        issue("2019-01-02", event(FAIR, "2019-02-01")),
        issue("2019-01-09", event(FAIR, "2019-02-01"), document="other"),
        issue("2019-01-16", event(FAIR, "2019-02-01"), document="third"),
    )
    assert now.told_by.published.isoformat() == "2019-01-02"
    assert now.first_seen.isoformat() == "2019-01-02"


@pytest.mark.parametrize(("trusted", "day"), [("magazine", "2019-02-01"), ("town", "2019-02-02")])
def test_the_source_that_is_trusted_says_the_day(trusted: str, day: str) -> None:
    """Of two live sources; the other one's day is shown as disputed."""
    place = "Halle aux grains"
    seen = issue("2019-01-02", event(FAIR, "2019-02-01", place=place))
    seen += issue("2019-01-09", event(FAIR, "2019-02-02", place=place), source="town")
    now = standing(seen, {"magazine": 0.5, "town": 0.5, trusted: 0.9})
    assert first_day(now) == day
    assert [(source, times.first.isoformat()) for source, times in now.disputed] == [
        {"2019-02-01": ("town", "2019-02-02"), "2019-02-02": ("magazine", "2019-02-01")}[day]
    ]


def test_who_tells_less_disputes_nothing() -> None:
    """The first of three days, or the last of them alone."""
    seen = issue("2019-01-02", event(FAIR, "2019-02-01..2019-02-03"))
    seen += issue("2019-01-09", event(FAIR, "2019-02-01"), source="town")
    assert standing(seen).disputed == ()
    seen += issue("2019-01-16", event(FAIR, "2019-02-03..2019-02-04"), source="club")
    assert [one.source for one in standing(seen).disputed] == ["club"]


NAMES = ("Loto", "Concert de printemps", "Foire aux plantes rares", "Conseil municipal")
one_event = st.builds(
    lambda name, day, cancelled: event(
        name,
        later("2019-02-01", day),
        status=Status.CANCELLED if cancelled else Status.CONFIRMED,
    ),
    st.sampled_from(NAMES),
    st.integers(0, 60),
    st.booleans(),
)
some_issues = st.lists(
    st.tuples(
        st.sampled_from(("a", "b", "c")),
        st.lists(one_event, max_size=4, unique_by=lambda told: (told.name, told.when)),
    ),
    max_size=6,
)


def _issues(drawn: list[tuple[str, list[object]]]) -> list[list[Sighting]]:
    return [
        issue(later("2019-01-01", 7 * week), *events, document=page)  # type: ignore[arg-type]
        for week, (page, events) in enumerate(drawn)
    ]


@given(some_issues)
@settings(max_examples=150, deadline=None)
def test_reading_everything_again_changes_nothing(drawn: list[tuple[str, list[object]]]) -> None:
    """Not one event more, not one word else."""
    issues = _issues(drawn)
    chronicle = Chronicle()
    for one in issues:
        chronicle.read(one)
    before = chronicle.visible()
    for one in issues:
        chronicle.read(one)
    assert chronicle.visible() == before


@given(some_issues)
@settings(max_examples=150, deadline=None)
def test_no_identity_is_lost_or_used_twice(drawn: list[tuple[str, list[object]]]) -> None:
    """Whatever is read next: an event keeps its sightings."""
    chronicle = Chronicle()
    seen: dict[str, int] = {}
    for one in _issues(drawn):
        decisions = chronicle.read(one)
        taken = [decision.uid for decision in decisions if decision.uid]
        assert len(taken) == len(set(taken))
        counts = {uid: len(sightings) for uid, sightings in chronicle.sightings.items()}
        assert all(counts[uid] >= count for uid, count in seen.items())
        seen = counts


@pytest.mark.parametrize("source", ["magazine", "town"])
def test_words_cancel_whatever_hour_stands_beside_them(source: str) -> None:
    """That it is cancelled is said of the day; the hour that was told before stays."""
    name = "Concert de la grande chorale"
    now = after(
        issue("2019-01-02", event(name, "2019-02-01", "20:00"), document="first"),
        issue("2019-01-03", event(name, "2019-02-01", status=Status.CANCELLED), source=source),
    )
    assert now.event.status is Status.CANCELLED
    assert str(now.event.when) == str(event(name, "2019-02-01", "20:00").when)
