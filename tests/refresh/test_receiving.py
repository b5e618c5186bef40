"""Issues that somebody sends, and what they say of them."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from feeds.refresh import deciding
from feeds.refresh.leased import Reader, Rounds
from feeds.refresh.rebuilding import rebuild
from feeds.refresh.receiving import NameTakenError, NotTakenError, Sent, receive, vouch
from feeds.refresh.rounds import Setting
from feeds.store import covers, events, issues
from feeds.store.covers import Cover, Sender

if TYPE_CHECKING:
    from service import TestService

    from agenda.events.event import Event
    from feeds.refresh.report import Report
    from feeds.store.issues import IssueRecord

FAIR = b"La Gazette\nNumero du 10 janvier 2019\n\nAgenda\n\nFoire aux plantes\n5 mars\n"
MARKET = b"Agenda\n\nFlower market\n4/5 at 10 am\n"
PAGE = (
    b"<html><body><h1>Agenda</h1><ul><li><a href='foire'>Foire aux plantes</a><br>5 mars 2019"
    b"<li><a href='bal'>Bal</a><br>6 mars 2019</ul></body></html>"
)


def sent(
    service: TestService,
    data: bytes,
    name: str = "a.txt",
    *,
    anew: bool = False,
    by: str = "",
    **told: Any,  # noqa: ANN401  what a cover holds
) -> Report:
    """Send an issue, in the place of another if it comes *anew*, and have it read."""
    setting = Setting(service.store, service.config, service.visitor, Random(0))  # noqa: S311  no secret
    rounds = Rounds(setting, Reader("a test", lambda: service.now))
    return receive(rounds, service.config.sources[0], Sent(name, data, anew, Cover(**told), by))


def days(service: TestService) -> list[date]:
    """Return the first days of all events."""
    return [one.first for one in service.events()]


def told(service: TestService) -> list[Event]:
    """Return all events as they are kept, by first day."""
    uids = [one.uid for one in service.events()]
    with service.store.reading() as conn:
        found = events.get_many(conn, uids)
    return [found[uid].stored.event for uid in uids]


def latest(service: TestService) -> IssueRecord:
    """Return the issue that was read last."""
    with service.store.reading() as conn:
        return issues.latest(conn, limit=1)[0]


def test_the_day_that_a_sender_tells_stands_above_all_others(service: TestService) -> None:
    """It is kept with the issue, and holds when that is read anew."""
    sent(service, FAIR, published=date(2021, 1, 10))
    assert days(service) == [date(2021, 3, 5)]
    kept = latest(service)
    assert (kept.published, kept.origin) == (date(2021, 1, 10), "given")
    assert rebuild(service.store, service.config, now=service.now).changes == []
    assert days(service) == [date(2021, 3, 5)]


def test_the_day_that_was_assumed_is_vouched_for(service: TestService) -> None:
    """It is as if its sender had told it; who that was stays known."""
    sent(service, MARKET, by="Camille", language="en-GB")
    before = days(service)
    vouch(service.store, latest(service))
    assert (latest(service).published, latest(service).origin) == (date(2019, 1, 10), "given")
    with service.store.reading() as conn:
        cover = covers.of_source(conn, "magazine")["a.txt"]
        assert cover == Cover(date(2019, 1, 10), "en-GB")
        assert covers.senders(conn, "magazine")["a.txt"].name == "Camille"
    service.later(days=400)
    assert service.refresh().changes == []
    assert rebuild(service.store, service.config, now=service.now).changes == []
    assert days(service) == before


def test_the_language_that_a_sender_tells_is_that_of_the_issue(service: TestService) -> None:
    """Day and month stand where readers of it put them."""
    sent(service, MARKET, published=date(2021, 1, 10), language="en-US")
    assert days(service) == [date(2021, 4, 5)]
    assert latest(service).language == "en-US"
    service.later(hours=1)
    sent(service, MARKET, published=date(2021, 1, 10), language="en-GB")
    assert days(service) == [date(2021, 5, 4)]


def test_links_are_read_against_the_address_that_a_sender_tells(service: TestService) -> None:
    """And readers see where the issue stands."""
    sent(service, PAGE, "a.html", url="https://town.example/agenda/")
    with service.store.reading() as conn:
        found = [one.url for one in told(service)]
        assert covers.of_source(conn, "magazine")["a.html"].url == "https://town.example/agenda/"
    assert found == ["https://town.example/agenda/foire", "https://town.example/agenda/bal"]
    assert latest(service).url == "https://town.example/agenda/"


def test_the_charset_that_a_server_told_is_that_of_the_issue(service: TestService) -> None:
    """Although nothing in the bytes tells it."""
    data = "<p>Agenda<p>Fête des châtaignes<p>5 mars 2019".encode("cp1252")
    sent(service, data, "a.html", content_type="text/html; charset=windows-1252")
    assert [one.name for one in told(service)] == ["Fête des châtaignes"]


def test_the_same_issue_of_another_day_is_read_anew(service: TestService) -> None:
    """Whoever told the wrong day sends it again; told nothing, the issue speaks for itself."""
    sent(service, FAIR, published=date(2021, 1, 10))
    for published, day in ((date(2022, 1, 10), 2022), (None, 2019)):
        service.later(hours=1)
        sent(service, FAIR, published=published)
        assert date(day, 3, 5) in days(service)
    before = len(service.changes())
    sent(service, FAIR)
    assert len(service.changes()) == before


def test_what_is_held_is_read_as_its_sender_told(service: TestService) -> None:
    """When it is taken at last."""
    sent(service, FAIR, published=date(2021, 1, 10))
    service.later(hours=1)
    emptied = sent(service, b"Bienvenue.\n", anew=True, published=date(2021, 1, 10))
    assert emptied.outcome == "held"
    source = service.config.sources[0]
    with service.store.reading() as conn:
        (weighed,) = deciding.weigh(conn, service.config, source, now=service.now)
    assert len(weighed.lost) == 1
    taken = deciding.accept(service.store, service.config, source, now=service.now, by="Camille")
    assert taken.checked == 1
    assert latest(service).origin == "given"


def test_who_sent_an_issue_stays_known_when_its_day_is_vouched_for(service: TestService) -> None:
    """What is said of an issue and who sent it are two things."""
    service.write("a.txt", "Agenda\n\nFoire aux plantes\n5 mars\n")
    service.refresh()
    with service.store.writing() as conn:
        covers.keep(conn, "magazine", "a.txt", Cover(), Sender("Camille", "0f"))
    vouch(service.store, latest(service))
    with service.store.reading() as conn:
        assert covers.senders(conn, "magazine") == {"a.txt": Sender("Camille", "0f")}
        assert covers.of_source(conn, "magazine")["a.txt"].published == latest(service).published


def test_an_issue_that_is_not_kept_leaves_nothing(service: TestService) -> None:
    """Neither what was said of it."""
    sent(service, FAIR)
    with pytest.raises(NameTakenError, match="is there already"):
        sent(service, MARKET, published=date(2021, 1, 10))
    service.folder.joinpath("a.txt").unlink()
    service.folder.rmdir()
    with pytest.raises(NotTakenError, match="there is no folder"):
        sent(service, MARKET, "b.txt", published=date(2021, 1, 10))
    with service.store.reading() as conn:
        assert covers.of_source(conn, "magazine") == {}
