"""Which of two documents is believed: the one that said last what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import FIRST

from feeds.refresh.rebuilding import rebuild

if TYPE_CHECKING:
    from service import TestService

FORUM = "Forum de la rénovation urbaine"


def issue(*told: str, published: str = "") -> str:
    """Return an issue that announces names with their days, "name, day" each."""
    head = f"Publié le {published}\n\n" if published else ""
    return f"{head}Agenda\n\n" + "\n\n".join(one.replace(", ", "\n") for one in told) + "\n"


def reads(service: TestService, name: str, text: str) -> None:
    """Let a file be written and read, a week after what was read before."""
    service.later(days=7)
    service.write(name, text)
    assert service.refresh().went_well


def days(service: TestService) -> list[str]:
    """Return the first days of all events; reading and building them anew changes nothing."""
    before = service.feeds()
    service.later(hours=1)
    service.refresh()
    assert rebuild(service.store, service.config, now=service.now).changes == []
    assert service.feeds() == before
    return [str(event.first) for event in service.events()]


def test_how_often_a_file_changed_says_nothing(service: TestService) -> None:
    """A move holds that is told by a file which changed less often than those it contradicts."""
    for count in range(1, 5):
        others = (f"Bal numéro {number}, {number} juin 2019" for number in range(1, count + 1))
        reads(service, "a.html.txt", issue(f"{FORUM}, 3 mars 2019", *others))
    reads(service, "a.html.txt", issue("Bal numéro 1, 1er juin 2019"))
    reads(service, "b.txt", issue(f"{FORUM}, 9 mars 2019"))
    assert days(service)[0] == "2019-03-09"


def test_what_is_repeated_overrides_nothing(service: TestService) -> None:
    """An old issue is mended elsewhere: of the forum it says what it said."""
    reads(service, "1.txt", issue(f"{FORUM}, 3 mai 2019", published="10 janvier 2019"))
    reads(service, "2.txt", issue(f"{FORUM}, 9 mai 2019", published="20 janvier 2019"))
    old = issue(f"{FORUM}, 3 mai 2019", "Loto, 4 mai 2019", published="10 janvier 2019")
    reads(service, "1.txt", old)
    assert days(service) == ["2019-05-04", "2019-05-09"]


def test_a_correction_in_an_old_file_is_heard(service: TestService) -> None:
    """It is said when it is seen, whatever day the issue is of."""
    reads(service, "1.txt", issue(f"{FORUM}, 3 mai 2019", published="10 janvier 2019"))
    reads(service, "2.txt", issue(f"{FORUM}, 9 mai 2019", published="20 janvier 2019"))
    reads(service, "1.txt", issue(f"{FORUM}, 12 mai 2019", published="10 janvier 2019"))
    assert days(service) == ["2019-05-12"]


def test_a_name_and_a_day_are_said_apart(service: TestService) -> None:
    """A mended name says the day no later."""
    reads(service, "1.txt", issue(f"{FORUM}, 3 mai 2019", published="10 janvier 2019"))
    reads(service, "2.txt", issue(f"{FORUM}, 9 mai 2019", published="20 janvier 2019"))
    mended = issue(f"{FORUM} de Pau, 3 mai 2019", published="10 janvier 2019")
    reads(service, "1.txt", mended)
    assert days(service) == ["2019-05-09"]
    assert f"SUMMARY:{FORUM} de Pau".encode() in service.feeds()["all"]


def test_what_was_over_is_not_moved_by_the_next_of_its_kind(service: TestService) -> None:
    """A file that is written over month by month."""
    reads(service, "a.txt", issue("Conseil municipal, 1er février 2019"))
    service.later(days=21)
    reads(service, "a.txt", issue("Conseil municipal, 1er mars 2019"))
    assert days(service) == ["2019-02-01", "2019-03-01"]


def test_what_left_its_agenda_early_comes_back_on_another_day(service: TestService) -> None:
    """It was moved beyond the window, which shows it again when the old day is over."""
    first, second, third = "Bal, 1er février 2019", "Loto, 9 février 2019", "Cirque, 12 mars 2019"
    reads(service, "a.txt", issue(first, f"{FORUM}, 4 février 2019"))
    reads(service, "a.txt", issue(first, second))
    service.later(days=21)
    reads(service, "a.txt", issue(f"{FORUM}, 9 mars 2019", third))
    assert days(service) == ["2019-02-01", "2019-02-09", "2019-03-09", "2019-03-12"]


def test_what_was_pushed_out_may_take_place_again(service: TestService) -> None:
    """Sooner events have filled the window; what comes later is the next of its kind."""
    reads(service, "a.txt", issue("Bal, 1er février 2019", f"{FORUM}, 4 février 2019"))
    reads(service, "a.txt", issue("Bal, 1er février 2019", "Loto, 2 février 2019"))
    service.later(days=21)
    reads(service, "a.txt", issue(f"{FORUM}, 9 mars 2019", "Cirque, 12 mars 2019"))
    assert days(service)[2:4] == ["2019-02-04", "2019-03-09"]


def test_a_clock_that_jumps_back_takes_no_word_back(service: TestService) -> None:
    """What a file says follows what it said, whatever the clock says."""
    reads(service, "a.txt", issue(f"{FORUM}, 3 mars 2019"))
    service.now = FIRST
    service.write("a.txt", issue(f"{FORUM}, 9 mars 2019"))
    service.refresh()
    assert days(service) == ["2019-03-09"]
