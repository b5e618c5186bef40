"""All issues read anew: by the same reader nothing changes, by another one no identity does."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from service import serving

from agenda.dates.when import Days
from agenda.extraction import extract_issue
from feeds.config import Source
from feeds.refresh import reading
from feeds.refresh.correcting import Hand, Wish, correct, hide
from feeds.refresh.rebuilding import rebuild

if TYPE_CHECKING:
    from service import TestService

    from agenda.events.event import Event
    from agenda.extraction import Extraction
    from feeds.refresh.report import Report

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
ISSUE = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars 2019\n\nBal des pompiers\n13 juillet\n"


def again(service: TestService) -> Report:
    """Rebuild the store of a service, a day later."""
    service.later(days=1)
    return rebuild(service.store, service.config, now=service.now)


def test_the_same_reader_changes_nothing(service: TestService) -> None:
    """Every feed keeps its bytes, every event its sightings."""
    service.write("a.txt", ISSUE)
    service.write("b.txt", ISSUE)
    service.refresh()
    service.later(days=2)
    service.write("a.txt", ISSUE.replace("3 mars", "4 mars"))
    service.refresh()
    before = service.feeds(), service.changes()
    report = again(service)
    assert (report.checked, report.unchanged, report.changes) == (3, 3, [])
    assert (service.feeds(), service.changes()) == before


def _otherwise(monkeypatch: pytest.MonkeyPatch, change: object) -> None:
    """Let the reader read each event otherwise."""
    true_reader = reading.announcements

    def read(*args: object, **named: object) -> list[reading.Announced]:
        return [
            one._replace(events=tuple(made for event in one.events for made in change(event)))  # type: ignore[operator]
            for one in true_reader(*args, **named)  # type: ignore[arg-type]
        ]

    monkeypatch.setattr("feeds.refresh.looking.announcements", read)


def test_a_better_reader_changes_no_identity(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another name and a place for the same line: the same event, one step on."""
    service.write("a.txt", ISSUE)
    service.refresh()
    uids = [event.uid for event in service.events()]
    _otherwise(monkeypatch, lambda event: [event._replace(name=f"Le {event.name}", place="Halle")])
    report = again(service)
    assert [event.uid for event in service.events()] == uids
    assert report.counts()["renamed"] == 2
    assert all(b"SEQUENCE:1\r" in event.data for event in service.events())


def test_what_is_no_event_any_more_is_withdrawn_and_comes_back(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Out of all feeds, and back under the same identity."""
    service.write("a.txt", ISSUE)
    service.refresh()
    before = [event.uid for event in service.events()]

    def without_the_ball(event: Event) -> list[Event]:
        return [] if event.name.startswith("Bal") else [event]

    with monkeypatch.context() as patched:
        _otherwise(patched, without_the_ball)
        again(service)
    assert [event.uid for event in service.events()] == before[:1]
    again(service)
    assert [event.uid for event in service.events()] == before


def test_decisions_of_people_survive(service: TestService, monkeypatch: pytest.MonkeyPatch) -> None:
    """A corrected event stays corrected, a hidden one hidden, however the issues are read."""
    service.write("a.txt", ISSUE)
    service.refresh()
    fair, ball = [event.uid for event in service.events()]
    hand = Hand("Camille", service.now)
    correct(service.store, service.config, fair, Wish({"place": "Parc"}), hand)
    hide(service.store, service.config, ball, hand)
    before = service.feeds()
    with monkeypatch.context() as patched:
        _otherwise(patched, lambda event: [] if event.name.startswith("Bal") else [event])
        again(service)
    again(service)
    assert service.feeds() == before
    _otherwise(monkeypatch, lambda event: [event._replace(place="Halle")])
    again(service)
    assert service.feeds() == before
    assert [change.uid for change in service.changes() if change.kind == "conflict"] == [fair]


_CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//town//EN
{}END:VCALENDAR
"""
_LOTO = """BEGIN:VEVENT
UID:{0}@town.example
DTSTAMP:20190101T000000Z
DTSTART;VALUE=DATE:201903{0:02}
SUMMARY:Loto
END:VEVENT
"""


def test_an_event_of_a_calendar_goes_by_its_uid(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read a day later, one of two alike is not taken for the other."""
    calendar = service.folder.parent / "town.ics"
    calendar.write_text(_CALENDAR.format("".join(map(_LOTO.format, (2, 3)))).replace("\n", "\r\n"))
    told = {"name": "town", "kind": "ics", "path": calendar}
    sources = (Source.model_validate(told),)
    service.config = service.config.model_copy(update={"sources": sources})
    service.refresh()
    before = [(event.uid, event.first.day) for event in service.events()]

    def a_day_later(event: Event) -> list[Event]:
        assert isinstance(event.when, Days)
        day = event.when.first + timedelta(1)
        return [event._replace(when=Days(day, day))]

    _otherwise(monkeypatch, a_day_later)
    again(service)
    now = [(event.uid, event.first.day) for event in service.events()]
    assert now == [(uid, day + 1) for uid, day in before]


def test_an_event_without_a_day_is_told(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No calendar can hold it: a notice says so, and it is counted as not understood."""

    def read(*args: Any, **named: Any) -> Extraction:  # noqa: ANN401  those of the reader
        found = extract_issue(*args, **named)
        fair, *others = found.events
        return found._replace(events=(fair._replace(when=None), *others))

    monkeypatch.setattr("feeds.refresh.reading.extract_issue", read)
    service.write("a.txt", ISSUE)
    report = service.refresh()
    assert [one.told for one in report.notices] == [
        "a.txt: line 3: Foire aux plantes rares is announced without a day"
    ]
    assert (report.counts()["not_understood"], len(service.events())) == (1, 1)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not part of the project")
def test_the_seeds_are_the_same_in_every_order(tmp_path: Path) -> None:
    """Six events; read in both orders, twice, and rebuilt: the same bytes throughout."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}
    found = []
    for number, order in enumerate((sorted(texts), sorted(texts)[::-1])):
        url = f"sqlite:///{tmp_path / f'{number}.sqlite'}"
        with serving(tmp_path / str(number), url) as service:
            for name in order:
                service.write(name, texts[name])
                service.refresh()
            found.append(service.feeds())
            service.later(days=1)
            service.refresh()
            found.append(service.feeds())
            again(service)
            found.append(service.feeds())
    assert all(feeds == found[0] for feeds in found)
    assert (
        sum(feed.count(b"BEGIN:VEVENT") for slug, feed in found[0].items() if slug.isdigit()) == 6
    )
    assert all(b"SEQUENCE:1" not in feed for feed in found[0].values())


def test_a_sign_in_the_name_of_a_file_is_no_key_of_an_entry(service: TestService) -> None:
    """What "numéro #12.txt" announces stays."""
    service.write("numéro #12.txt", ISSUE)
    service.refresh()
    before = service.feeds()
    assert again(service).unchanged == 1
    assert service.feeds() == before


@pytest.mark.parametrize("longer_first", [True, False])
def test_what_is_read_besides_is_another_event(
    service: TestService, monkeypatch: pytest.MonkeyPatch, *, longer_first: bool
) -> None:
    """Two announcements of one issue are never one event, however like their names are."""
    service.write("a.txt", ISSUE)
    service.refresh()

    def read_twice(event: Event) -> list[Event]:
        both = [event, event._replace(name=f"{event.name} et de saison")]
        return both[::-1] if longer_first else both

    _otherwise(monkeypatch, read_twice)
    again(service)
    assert len(service.events()) == 4
