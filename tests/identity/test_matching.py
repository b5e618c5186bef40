"""Which event an announcement is of: each case is two or three issues, read in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from chronicle import Chronicle, event, issue, kinds, later, on

from agenda.events.event import Event
from agenda.events.states import Status
from feeds.identity import Kind, Times, match
from feeds.identity.changes import written_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.sighting import Sighting

NEW, AGAIN, MOVED, RENAMED = Kind.NEW, Kind.AGAIN, Kind.MOVED, Kind.RENAMED
EDITION, CONFLICT = Kind.EDITION, Kind.CONFLICT
KEYNOTE = "Maddy Keynote des villes"


def second(first: list[Event], then: list[Event], *, document: str = "page",
           source: str = "magazine", days: tuple[str, str] = ("2019-01-02", "2019-01-09"),
           ) -> list[Kind]:  # fmt: skip
    """Return what is decided about a second issue, read after a first one."""
    chronicle = Chronicle()
    chronicle.read(issue(days[0], *first))
    return kinds(chronicle.read(issue(days[1], *then, document=document, source=source)))


def test_one_event_on_five_hundred_pages_is_one() -> None:
    """Every page adds a sighting, none an event."""
    chronicle = Chronicle()
    for page in range(500):
        chronicle.read(issue("2019-01-02", event(KEYNOTE, "2019-01-31"), document=f"page{page}"))
    assert [len(seen) for seen in chronicle.sightings.values()] == [500]


def keyed(as_of: str, *told: tuple[str, Event], source: str = "town") -> list[Sighting]:
    """Return what a calendar tells, each event with its key."""
    keys = [key for key, _ in told]
    reading = issue(as_of, *(one for _, one in told), document="a.ics", source=source)
    return [replace(one, key=key) for one, key in zip(reading, keys, strict=True)]


def test_a_key_of_the_source_goes_before_names_and_days() -> None:
    """Two events that change their days with each other are those that they were."""
    chronicle = Chronicle()
    chronicle.read(keyed("2019-01-02", ("a", event("Loto", "2019-03-02")),
                         ("b", event("Loto", "2019-03-09"))))  # fmt: skip
    then = chronicle.read(keyed("2019-01-09", ("b", event("Loto", "2019-03-02")),
                                ("a", event("Bal", "2019-03-09"))))  # fmt: skip
    assert [(one.uid, one.kind) for one in then] == [("e2", MOVED), ("e1", MOVED)]
    renamed = chronicle.read(keyed("2019-01-16", ("b", event("Thé dansant", "2019-03-02"))))
    assert [(one.uid, one.kind) for one in renamed] == [("e2", RENAMED)]


def test_a_key_means_nothing_in_another_source() -> None:
    """Programs count their events from 1."""
    chronicle = Chronicle()
    chronicle.read(keyed("2019-01-02", ("1", event("Loto", "2019-03-02"))))
    then = chronicle.read(keyed("2019-01-02", ("1", event("Bal", "2019-07-13")), source="club"))
    assert kinds(then) == [NEW]


SAME = [
    ("AP Connect", "AP CONNECT"),
    ("Fête de l’été", "Fete de l'ete"),
    ("Salon des maires", "Salon des maires 2019"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_name_is_the_same_in_other_letters(one: str, other: str) -> None:
    """Case, accents, punctuation and the year of the edition make no other event."""
    assert second([event(one, "2019-01-29")], [event(other, "2019-01-29")]) == [AGAIN]


RENAMINGS = [
    ("Salon des maires", "Salon des Maires et des Collectivités Locales (SMCL)"),
    ("Salon des Maires et des Collectivités Locales", "SMCL"),
    ("Ze5GDay", "Ze 5G Days"),
    ("Foire à la chataigne", "Foire à la chatagne"),
    ("Rencontres musicales de l'abbaye", "Rencontres musicale de l'abbaye"),
    ("Forum de l'énergie et du climat", "Forum du climat et de l'énergie"),
]


@pytest.mark.parametrize(("one", "other"), RENAMINGS)
def test_a_like_name_on_the_same_days_is_a_new_name(one: str, other: str) -> None:
    """In the same document and in another one, whichever name was printed first."""
    for before, after in ((one, other), (other, one)):
        told, then = event(before, "2019-11-19", place="Paris"), event(after, "2019-11-19")
        assert second([told], [then]) == [RENAMED]
        assert second([told], [then], document="other page") == [RENAMED]


OTHERS = [
    ("Atelier 1", "Atelier 2"),
    ("Marché de Noël", "Inauguration du marché de Noël"),
    ("Concert", "Conférence"),
    ("Tournoi U11", "Tournoi U13"),
    ("Forum de l'énergie de Lille", "Forum de l'énergie de Lyon"),
    ("Forum de Lens", "Forum de Sens"),
]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_name_is_another_event(one: str, other: str) -> None:
    """On the same day, in the same document."""
    assert second([event(one, "2019-11-19")], [event(other, "2019-11-19")]) == [NEW]


def test_a_link_to_the_same_page_is_the_same_event() -> None:
    """Under whatever name it is announced next."""
    told = event("Soirée jeux", "2019-02-01", url="https://ville.example/e/12")
    then = event("La nuit du jeu", "2019-02-01", url="https://ville.example/e/12")
    assert second([told], [then]) == [RENAMED]


def test_like_names_in_one_issue_are_two_events() -> None:
    """What is printed twice under two names, with one of them known, is one known and one new."""
    maires = event("Salon des maires", "2019-11-19")
    both = [maires, event("Salon des maires et des élus", "2019-11-19")]
    assert second([maires], both) == [AGAIN, NEW]
    assert second([maires], both[::-1]) == [NEW, AGAIN]


def test_the_same_document_moves_an_event() -> None:
    """The day in the place of another one that was still ahead."""
    assert second([event("Loto", "2019-02-01")], [event("Loto", "2019-02-08")]) == [MOVED]


def test_a_day_that_has_passed_is_followed_by_the_next_event() -> None:
    """A meeting that comes every month is not moved when its next one is announced."""
    assert second([event("Loto", "2019-01-05")], [event("Loto", "2019-02-02")]) == [NEW]


def test_a_window_that_slides_moves_nothing() -> None:
    """Its first day drops out, though still ahead, and a last one comes in."""
    first = [event("Loto", day) for day in ("2019-02-01", "2019-02-08", "2019-02-15")]
    then = [event("Loto", day) for day in ("2019-02-08", "2019-02-15", "2019-02-22")]
    assert second(first, then) == [AGAIN, AGAIN, NEW]


def test_one_day_of_a_list_moves() -> None:
    """The one that stands in the place of another."""
    first = [event("Loto", day) for day in ("2019-02-01", "2019-02-08", "2019-02-15")]
    then = [event("Loto", day) for day in ("2019-02-01", "2019-02-10", "2019-02-15")]
    assert second(first, then) == [AGAIN, MOVED, AGAIN]


def test_a_list_of_other_days_is_a_new_list() -> None:
    """Where nothing stayed, nothing tells which day took the place of which."""
    first = [event("Loto", day) for day in ("2019-02-01", "2019-02-08")]
    then = [event("Loto", day) for day in ("2019-03-01", "2019-03-08")]
    assert second(first, then) == [NEW, NEW]


def test_another_hour_in_the_same_document_is_a_move() -> None:
    """And an hour that one of the two does not tell is none."""
    told = event("Concert", "2019-02-01", "20:00")
    assert second([told], [event("Concert", "2019-02-01", "18:30")]) == [MOVED]
    assert second([told], [event("Concert", "2019-02-01")]) == [AGAIN]
    assert second([event("Concert", "2019-02-01")], [told]) == [AGAIN]


def test_two_showings_on_one_day_are_two_events() -> None:
    """In one issue and in the next."""
    both = [event("Le Corbeau", "2019-02-01", "14:00"), event("Le Corbeau", "2019-02-01", "20:00")]
    assert second(both, both[::-1]) == [AGAIN, AGAIN]
    assert second([both[0]], [both[1]], document="other page") == [NEW]


def test_another_document_moves_by_words() -> None:
    """The next newsletter says "reporté au 8 février"."""
    moved = event("Loto", "2019-02-08", status=Status.POSTPONED)
    assert second([event("Loto", "2019-02-01")], [moved], document="no 2") == [MOVED]


def test_a_common_name_in_another_document_is_another_event() -> None:
    """The council meets again next month: newsletters print the next meeting only."""
    first, then = event("Conseil municipal", "2019-02-01"), event("Conseil municipal", "2019-03-01")
    assert second([first], [then], document="no 2") == [NEW]


def test_a_name_of_its_own_moves_from_one_document_to_the_next() -> None:
    """Only one event is called so, and its day was still ahead."""
    name = "Assises européennes de la transition énergétique"
    first, then = event(name, "2019-01-22..2019-01-24"), event(name, "2019-01-29..2019-01-31")
    assert second([first], [then], document="no 2") == [MOVED]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_a_name_of_its_own_moves_over_several_documents(order: tuple[int, ...]) -> None:
    """Whichever is read last: one event, as the latest of them tells it."""
    days = ("2019-03-02..2019-03-04", "2019-02-13..2019-02-15", "2019-02-20", "2019-02-26")
    issues = [
        issue(f"2019-01-0{number}", event(KEYNOTE, day), document=f"no {number}")
        for number, day in enumerate(days, 1)
    ]
    chronicle = Chronicle()
    for number in order:
        chronicle.read(issues[number])
    assert chronicle.visible() == [(KEYNOTE, str(on(days[-1])), "", "confirmed")]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_name_does_not_move_to_two_halls_at_once(order: tuple[int, ...]) -> None:
    """Its new day is printed for two halls: those are two events, whichever is read last."""
    issues = [
        issue("2019-01-01", event(KEYNOTE, "2019-02-20"), document="no 1"),
        issue("2019-01-05", event(KEYNOTE, "2019-02-12", place="Halle"), document="no 2"),
        issue("2019-01-09", event(KEYNOTE, "2019-02-12", place="Marché"), document="no 3"),
    ]
    chronicle = Chronicle()
    for number in order:
        chronicle.read(issues[number])
    day = str(on("2019-02-12"))
    assert chronicle.visible() == [
        (KEYNOTE, day, place, "confirmed") for place in ("Halle", "Marché")
    ]


def test_next_year_is_another_edition() -> None:
    """Linked to the one before, in the same document and in another."""
    chronicle = Chronicle()
    chronicle.read(issue("2019-01-02", event("AP Connect", "2019-01-29..2019-01-30")))
    [decision] = chronicle.read(issue("2019-09-01", event("AP Connect 2020", "2020-02-05")))
    assert (decision.kind, decision.previous) == (EDITION, "e1")


def test_each_town_has_its_own_lotto() -> None:
    """A common name in another source is another event, on the same day too."""
    told = event("Loto", "2019-02-01")
    assert second([told], [told], source="other town") == [NEW]
    hall = event("Loto", "2019-02-01", place="Salle des fêtes")
    assert second([hall], [hall], source="other town") == [AGAIN]


def test_a_telling_name_is_one_event_in_two_sources() -> None:
    """Unless it takes place elsewhere."""
    name = "Assises européennes de la transition énergétique"
    told = event(name, "2019-01-22", place="Dunkerque")
    assert second([told], [event(name, "2019-01-22")], source="other") == [AGAIN]
    assert second([told], [event(name, "2019-01-22", place="Lyon")], source="other") == [NEW]


def test_two_sources_disagree() -> None:
    """On the day of one event at one place: nothing is added, somebody must look."""
    name = "Assises européennes de la transition énergétique"
    one, other = (event(name, day, place="Dunkerque") for day in ("2019-01-22", "2019-01-23"))
    assert second([one], [other], source="other") == [CONFLICT]


def test_two_halls_on_one_day_are_two_events() -> None:
    """In one source, printed by two documents."""
    one, other = (event("Loto", "2019-02-01", place=hall) for hall in ("Mairie", "École"))
    assert second([one], [other], document="other page") == [NEW]
    assert second([one], [other]) == [AGAIN]  # the same document: it takes place elsewhere now


def test_what_has_no_day_is_of_no_event() -> None:
    """A sighting without a day is left out."""
    bare = Event("Loto", None, "Europe/Paris", "fr")
    assert second([event("Loto", "2019-02-01")], [bare]) == []


def weekly(
    name: str, first: str, rrule: str = "FREQ=WEEKLY;BYDAY=TU", hour: str = "18:00"
) -> Event:
    """Return an event that comes every week, as an issue tells it that was read before *first*."""
    return event(name, first, hour)._replace(rrule=rrule)


def test_a_rule_is_the_same_in_every_week() -> None:
    """Its next day is another one each time that it is read."""
    assert second([weekly("Yoga", "2019-01-08")], [weekly("Yoga", "2019-01-15")]) == [AGAIN]
    assert second(
        [weekly("Yoga", "2019-01-08")], [weekly("Yoga", "2019-01-15")], document="other"
    ) == [AGAIN]


def test_a_rule_that_changes_in_its_place_is_moved() -> None:
    """From Tuesdays to Thursdays; two rules of one name side by side are two events."""
    thursday = weekly("Yoga", "2019-01-10", "FREQ=WEEKLY;BYDAY=TH")
    assert second([weekly("Yoga", "2019-01-08")], [thursday]) == [MOVED]
    both = [weekly("Yoga", "2019-01-08"), thursday]
    assert second(both, both) == [AGAIN, AGAIN]


def test_the_end_of_a_rule_tells_its_season() -> None:
    """Until June of this year, or of the next."""
    rules = [f"FREQ=WEEKLY;BYDAY=TU;UNTIL={year}0630T160000Z" for year in (2019, 2020)]
    one, other = weekly("Yoga", "2019-01-08", rules[0]), weekly("Yoga", "2019-09-03", rules[1])
    assert second([one], [weekly("Yoga", "2019-01-15", rules[0])]) == [AGAIN]
    assert second([one], [other], days=("2019-01-02", "2019-08-20")) == [NEW]


def test_a_place_told_shorter_is_the_same_place() -> None:
    """One page names the town as well."""
    short, long = "Halle aux grains", "Halle aux grains, Vallon"
    told, then = event("Loto", "2019-02-01", place=short), event("Loto", "2019-02-01", place=long)
    assert second([told], [then], document="other page") == [AGAIN]


@pytest.mark.parametrize("moved", [False, True])
def test_many_announcements_take_as_much_longer(
    assert_linear: Callable[..., None], *, moved: bool
) -> None:
    """Each is held against the events of its name or days, not against all there are."""

    def prepare(size: int) -> Callable[[], object]:
        before, now = (
            [
                event(f"Fête numéro {number} du village", later("2019-02-01", number % 700 + shift))
                for number in range(size)
            ]
            for shift in (0, 1 if moved else 0)
        )
        chronicle = Chronicle()
        chronicle.read(issue("2019-01-02", *before))
        known = [chronicle.known(uid) for uid in chronicle.sightings]
        reading = issue("2019-01-09", *now)

        def work() -> None:
            decided = match(reading, known)
            assert kinds(decided) == [MOVED if moved else AGAIN] * size

        return work

    assert_linear(prepare, 200)


def test_a_link_that_all_announcements_of_a_page_have_tells_nothing() -> None:
    """It is the address of that page; what another event takes its place on a day is another."""
    page = "https://v.example/agenda"
    first, then = event("Salon des archives", "2019-02-01", url=page), event(KEYNOTE, "2019-02-01")
    other = event("Bal", "2019-03-01", url=page)
    assert second([first, other], [then._replace(url=page), other]) == [NEW, AGAIN]
    link = "https://v.example/7"
    assert second([first._replace(url=link), other], [then._replace(url=link), other]) == [
        RENAMED, AGAIN,
    ]  # fmt: skip


def test_what_moves_may_move_to_another_hall() -> None:
    """Told without a place by one issue, for another hall by the next: one event in every order."""
    issues = [
        issue("2019-01-02", event(KEYNOTE, "2019-02-01", place="Halle"), document="a"),
        issue("2019-01-05", event(KEYNOTE, "2019-02-09"), document="b"),
        issue("2019-01-09", event(KEYNOTE, "2019-02-09", place="Salle Ravel"), document="c"),
    ]
    for order in permutations(issues):
        chronicle = Chronicle()
        for one in order:
            chronicle.read(one)
        assert [row[2] for row in chronicle.visible()] == ["Salle Ravel"]


@pytest.mark.parametrize(
    ("times", "text"),
    [
        (Times(date(2031, 3, 5), date(2031, 3, 5)), "2031-03-05"),
        (Times(date(2031, 3, 5), date(2031, 3, 7)), "2031-03-05/2031-03-07"),
        (
            Times(date(2031, 3, 5), date(2031, 3, 5), datetime.fromisoformat("2031-03-05T18:00")),
            "2031-03-05T18:00",
        ),
        (Times(date.max, date.max, None, "FREQ=WEEKLY;BYDAY=TU"), "FREQ=WEEKLY;BYDAY=TU"),
        (
            Times(
                date(2031, 6, 3),
                date(2031, 6, 3),
                datetime.fromisoformat("2031-06-03T18:00"),
                "FREQ=WEEKLY;BYDAY=TU",
            ),
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20310603 18:00",
        ),
    ],
)
def test_times_are_told_apart_by_their_text(times: Times, text: str) -> None:
    """Of what comes again without an end the rule alone is printed."""
    assert written_times(times) == text
