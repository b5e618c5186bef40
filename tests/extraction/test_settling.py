from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from agenda.dates.when import Days, Hours
from agenda.events.echoes import Echoes
from agenda.events.event import Event
from agenda.events.settling import in_order
from agenda.extraction import extract_issue
from agenda.issue import Statement

from .building import PUBLISHED, events, in_words, issue, read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

AGENDA = ["Loto du club", "Samedi 8 mars", "Bal des pompiers", "Samedi 15 mars"]
INVITATION = "Le comité organise un concert de printemps le dimanche 16 mars pour les habitants"


def test_prose_beside_an_agenda_is_mentioned() -> None:
    """What a sentence tells is a mention where several announcements are listed."""
    found = read(*AGENDA, f"{INVITATION}.")
    assert len(found.events) == 2
    assert in_words(found.mentions) == ["2025-03-16 concert de printemps"]


def test_prose_with_its_hour_is_an_invitation() -> None:
    """With an hour it invites, and is an event beside a list as well."""
    found = read(*AGENDA, f"{INVITATION} à 17h.")
    assert "2025-03-16 17:00 concert de printemps" in in_words(found.events)


def test_prose_alone_is_an_event() -> None:
    """Where nothing, or one thing alone, is listed it announces."""
    assert events(f"{INVITATION}.") == ["2025-03-16 concert de printemps"]


def test_what_is_over_is_mentioned() -> None:
    """Days before the day of publication are no events; the last day counts."""
    found = read(
        "Loto : 1er mars 2025", "Exposition : du 1er au 9 mars 2025", "Kermesse : 8 mars 2025"
    )
    assert in_words(found.events) == ["2025-03-01/2025-03-09 Exposition", "2025-03-08 Kermesse"]
    assert in_words(found.mentions) == ["2025-03-01 Loto"]


def test_on_a_guessed_day_nothing_is_over() -> None:
    """Where the day of publication is assumed, old days stay events."""
    lines = issue("Loto : 1er mars 2025", "Kermesse : 8 mars 2025")
    found = extract_issue(lines, published=None, language="fr", assumed=PUBLISHED)
    assert in_words(found.events) == ["2025-03-01 Loto", "2025-03-08 Kermesse"]


@pytest.mark.parametrize(
    ("published", "lines", "expected"),
    [
        # A list that crosses New Year and appears in the middle of it.
        (date(2024, 12, 10),
         ["14 décembre : Loto", "21 décembre : Bal", "11 janvier : Vœux", "8 février : Concert"],
         ["2024-12-14 Loto", "2024-12-21 Bal", "2025-01-11 Vœux", "2025-02-08 Concert"]),
        (date(2024, 10, 10), ["20 septembre : Loto", "18 octobre : Bal", "15 novembre : Concert"],
         ["2024-10-18 Bal", "2024-11-15 Concert"]),
        (date(2025, 1, 5), ["14 décembre : Loto", "11 janvier : Vœux", "8 février : Concert"],
         ["2025-01-11 Vœux", "2025-02-08 Concert"]),
        # Without an order nothing is known of the year.
        (date(2025, 3, 3), ["8 mars : Loto", "11 janvier : Vœux"],
         ["2025-03-08 Loto", "2026-01-11 Vœux"]),
        # A season runs over New Year, whatever is told below it of what has been.
        (date(2024, 9, 5),
         ["Programme de la saison 2024 – 2025", "21 septembre : Loto", "18 janvier : Bal",
          "15 mars : Concert", "Travaux au stade, 2 septembre 2024"],
         ["2024-09-21 Loto", "2025-01-18 Bal", "2025-03-15 Concert"]),
        # A printed year is never moved.
        (date(2024, 10, 10), ["20 septembre 2025 : Loto", "18 octobre : Bal"],
         ["2025-09-20 Loto", "2024-10-18 Bal"]),
    ],
)  # fmt: skip
def test_the_order_of_a_list(published: date, lines: list[str], expected: list[str]) -> None:
    """A list in order begins in the past rather than in the next year."""
    assert events(*lines, published=published) == expected


def event(when: Days | Hours | None, *, stated: bool = False, rrule: str = "") -> Event:
    """Return an event; unless it is *stated* nobody printed its year."""
    return Event("Loto", when, "Europe/Paris", "fr", year_stated=stated, rrule=rrule)


def days(first: str, last: str | None = None) -> Days:
    """Return whole days."""
    return Days(date.fromisoformat(first), date.fromisoformat(last or first))


def hours(start: str, end: str | None = None) -> Hours:
    """Return clock times."""
    return Hours(datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None)


LATER, LAST = event(days("2024-10-18")), event(days("2024-11-30"))


@pytest.mark.parametrize(
    ("early", "settled"),
    [
        (event(days("2025-09-20", "2025-09-22")), days("2024-09-20", "2024-09-22")),
        (event(hours("2025-09-20T20:00", "2025-09-21T02:00")),
         hours("2024-09-20T20:00", "2024-09-21T02:00")),
        (event(hours("2025-09-20T20:00")), hours("2024-09-20T20:00")),
        (event(days("2028-02-29")), days("2027-02-28")),
        (event(days("2025-09-20"), stated=True), days("2025-09-20")),
        (event(days("2025-09-20"), rrule="FREQ=WEEKLY"), days("2025-09-20")),
        (event(days("2024-11-20")), days("2024-11-20")),
        (event(None), None),
    ],
)  # fmt: skip
def test_a_year_earlier(early: Event, settled: Days | Hours | None) -> None:
    """Only a yearless day more than half a year out of order moves, its hours with it."""
    made = in_order([[early], [LATER], [LAST]], PUBLISHED)
    assert [one.when for listed in made for one in listed] == [settled, LATER.when, LAST.when]


def test_listings_without_events_keep_their_place() -> None:
    """A listing that gave no event stands between the others and decides nothing."""
    assert in_order([[event(days("2025-09-20"))], [], [LATER], [LAST]], PUBLISHED) == [
        [event(days("2024-09-20"))], [], [LATER], [LAST],
    ]  # fmt: skip
    assert in_order([], PUBLISHED) == []


def test_two_days_are_in_no_order() -> None:
    """Two events out of order tell nothing of their years."""
    made = [[event(days("2025-09-20"))], [LATER]]
    assert in_order(made, PUBLISHED) == made


def stated(name: str, start: str, *lines: str) -> list[str]:
    """Return the events of lines beside one that is stated for machines."""
    page = issue(*lines)._replace(statements=(Statement(name, start),))
    found = extract_issue(page, published=PUBLISHED, language="fr")
    return in_words(found.events)


def test_what_is_stated_is_not_listed_again() -> None:
    """The visible text of a stated event is its echo."""
    assert stated("Loto du club", "2025-03-08T20:00", "Grand Loto du club", "Samedi 8 mars") == [
        "2025-03-08 20:00 Loto du club"
    ]


def test_the_same_hour_is_the_same_event() -> None:
    """So is another name at its very hour."""
    assert stated("Le grand quine", "2025-03-08T20:00", "Loto", "Samedi 8 mars à 20h") == [
        "2025-03-08 20:00 Le grand quine"
    ]


def test_other_events_of_a_stated_day_stay() -> None:
    """Another name on that day is another event."""
    assert stated("Vœux", "2025-03-08T11:00", "Loto", "Samedi 8 mars à 20h") == [
        "2025-03-08 11:00 Vœux",
        "2025-03-08 20:00 Loto",
    ]


@pytest.mark.parametrize("printed", ["Samedi 8 mars au lundi 10 mars", "10 mars", "9 mars"])
def test_the_days_of_a_stated_span(printed: str) -> None:
    """A day inside the stated span, under its very name, is no event of its own."""
    page = issue("Foire aux livres", printed)._replace(
        statements=(Statement("Foire aux livres", "2025-03-08", "2025-03-10"),),
    )
    found = extract_issue(page, published=PUBLISHED, language="fr")
    assert in_words(found.events) == ["2025-03-08/2025-03-10 Foire aux livres"]


def test_a_part_of_a_stated_span_stays() -> None:
    """Another name on one of its days is a part of its programme."""
    page = issue("Concert de clôture de la foire", "10 mars à 20h")._replace(
        statements=(Statement("Foire aux livres", "2025-03-08", "2025-03-10"),),
    )
    found = extract_issue(page, published=PUBLISHED, language="fr")
    assert in_words(found.events) == [
        "2025-03-08/2025-03-10 Foire aux livres",
        "2025-03-10 20:00 Concert de clôture de la foire",
    ]


def test_a_statement_wins_over_another_day_in_prose() -> None:
    """The one printed day of that name is wrong; further days are further times."""
    told = "La foire aux livres aura lieu le 9 mars 2025 à 10h à la mairie."
    assert stated("Foire aux livres", "2025-03-08", told) == ["2025-03-08 Foire aux livres"]
    listed = ("Loto du club", "Samedi 8 mars", "Loto du club", "Samedi 15 mars")
    assert stated("Loto du club", "2025-03-08", *listed) == [
        "2025-03-08 Loto du club",
        "2025-03-15 Loto du club",
    ]
    assert stated("Loto du club", "2025-06-14", "Loto du club", "Samedi 8 mars") == [
        "2025-06-14 Loto du club",
        "2025-03-08 Loto du club",
    ]


def test_a_statement_tells_the_year() -> None:
    """A day whose year was assumed is the stated one; its weekday, or its year, tells another."""
    name, start = "Loto du club", "2024-03-08"
    assert stated(name, start, name, "8 mars à 20h") == ["2024-03-08 Loto du club"]
    for told in ("Samedi 8 mars", "8 mars 2025"):
        assert stated(name, start, name, told) == [
            "2024-03-08 Loto du club",
            "2025-03-08 Loto du club",
        ]


def test_small_words_and_signs_tell_no_names_apart() -> None:
    """The name that is stated and the one that is shown may be joined otherwise."""
    shown = ("Concert de Lyre et amis", "8 mars 2025 à 20h")
    assert stated("Concert de la Lyre & amis", "2025-03-08T20:30", *shown) == [
        "2025-03-08 20:30 Concert de la Lyre & amis"
    ]


def test_a_line_that_lists_the_stated_days_tells_nothing() -> None:
    """Several days in one line, all of them stated, are no events of their own."""
    page = issue("Nos rendez-vous : les 8 et 15 mars à 20h")._replace(
        statements=(Statement("Loto", "2025-03-08T20:00"), Statement("Bal", "2025-03-15T21:00")),
    )
    found = extract_issue(page, published=PUBLISHED, language="fr")
    assert in_words(found.events) == ["2025-03-08 20:00 Loto", "2025-03-15 21:00 Bal"]


def _courses(size: int, name: str, first: date, rrule: str = "") -> list[Event]:
    days = (first + timedelta(place) for place in range(size))
    made = (Days(day, day + timedelta(3)) for day in days)
    return [
        Event(name.format(place), when, rrule=rrule, timezone="Europe/Paris", language="fr")
        for place, when in enumerate(made)
    ]


@pytest.mark.parametrize("rrule", ["FREQ=WEEKLY", ""], ids=["rules", "one name"])
def test_what_is_stated_is_compared_to_a_bound(
    rrule: str, assert_linear: Callable[..., None]
) -> None:
    """Thousands of events that a page states, and as many others in its text."""

    def prepare(size: int) -> Callable[[], Sequence[Event]]:
        name = "Cours {}" if rrule else "Cours"
        stated = _courses(size, name, date(1990, 1, 1), rrule)
        told = _courses(size, f"Atelier{name[5:]}" if rrule else name, date(2100, 1, 1), rrule)
        echoes = Echoes(stated, [told])
        return partial(lambda: [one for event in told for one in echoes.without([event])])

    assert_linear(prepare, 400, 16)
