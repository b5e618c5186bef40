"""Feeds are looked at when something they depend on has changed, and are right when it has."""

from __future__ import annotations

import gzip
from functools import partial
from typing import TYPE_CHECKING

from agendas import Listing, agenda
from service import FIRST

from feeds import rendering
from feeds.commands.refresh import tell_anew
from feeds.config import Feed
from feeds.formats.trimming import Cap, trim
from feeds.packing import pack
from feeds.refresh.bringing_up import bring_up
from feeds.refresh.ledger import Ledger
from feeds.refresh.terms import terms_of
from feeds.store import rendered
from feeds.store.selecting import select

if TYPE_CHECKING:
    import pytest
    from service import TestService

FAIR = Listing("Foire aux plantes rares", FIRST.date().replace(month=3), 3)
BALL = Listing("Bal des pompiers volontaires", FIRST.date().replace(month=7))


def looked_at(service: TestService, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many feeds the next round looks at."""
    seen: list[object] = []

    def counted(*args: object) -> object:
        seen.append(args)
        return select(*args)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(rendering, "select", counted)
        service.refresh()
    return len(seen)


def test_feeds_are_left_alone(service: TestService, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a round that found nothing; not after an event, a setting, or on another day."""
    service.write("a.txt", agenda([FAIR]))
    assert looked_at(service, monkeypatch) == 5
    service.write("b.txt", "Rien de neuf.\n")
    assert looked_at(service, monkeypatch) == 0
    service.write("a.txt", agenda([FAIR, BALL]))
    assert looked_at(service, monkeypatch) == 5
    service.later(days=1)
    assert looked_at(service, monkeypatch) == 5
    assert looked_at(service, monkeypatch) == 0
    halls = Feed(slug="halls", name="Salles")
    service.config = service.config.model_copy(update={"feeds": (halls,)})
    assert looked_at(service, monkeypatch) == 6
    assert "halls" in service.feeds()


def test_who_waits_is_told_how_many_events_are_rendered_anew(
    service: TestService, capsys: pytest.CaptureFixture[str]
) -> None:
    """When another address stands in all of them, and only then; a few take no time."""
    service.write("a.txt", agenda([FAIR, BALL]))
    service.refresh()
    told: list[int] = []
    bring_up(service.store, service.config, service.now, told.append)
    table = service.config.service.model_copy(update={"base_url": "https://elsewhere.example/"})
    moved = service.config.model_copy(update={"service": table})
    for _ in range(2):
        bring_up(service.store, moved, service.now, told.append)
    assert told == [2]
    for number in (2, 10_000):
        tell_anew(number)
    said = "agenda: 10000 events are rendered anew, by what the configuration says now\n"
    assert capsys.readouterr().err == said


def test_a_feed_of_the_same_bytes_counts_what_it_leaves_out(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An event behind all that it has room for changes no byte, and is told all the same."""
    monkeypatch.setattr(rendering, "trim", partial(trim, cap=Cap(1)))
    service.write("a.txt", agenda([FAIR]))
    service.refresh()
    before = service.feeds()["all"]
    service.write("b.txt", agenda([BALL]))
    service.refresh()
    with service.store.reading() as conn:
        feed = rendered.get(conn, "all")
    assert feed is not None
    assert (feed.data, feed.events, feed.trimmed) == (before, 1, 1)


def test_events_are_looked_at_when_settings_differ(service: TestService) -> None:
    """Of two programs with other settings neither leaves its bytes; to look changes nothing."""
    service.write("a.txt", agenda([FAIR]))
    service.refresh()
    (fair,) = service.events()
    with service.store.writing() as conn:
        terms = terms_of(service.config, "agenda.example")
        assert rendered.settings_of(conn) == terms.render_key
        ledger = Ledger(conn, terms._replace(render_key="other"), service.now, by="somebody")
        ledger.telling(fair.uid)
        assert rendered.settings_of(conn) == terms.render_key
        ledger.tell(fair.uid, "")
        assert rendered.settings_of(conn) is None
    service.refresh()
    with service.store.reading() as conn:
        assert rendered.settings_of(conn) == terms.render_key


def test_a_feed_is_one_member_of_gzip(service: TestService) -> None:
    """Packed in stretches, unpacked as one; the same bytes each time."""
    days = [FIRST.date().replace(month=month, day=day) for month in (3, 4) for day in range(1, 29)]
    service.write("a.txt", agenda(Listing(f"Atelier numéro {day:%j}", day) for day in days))
    service.refresh()
    data, events = service.feeds()["all"], service.events()
    assert len(events) == len(days)
    shifted = [event._replace(uid=f"a{'abim'[n % 4]}{n}") for n, event in enumerate(events)]
    for shown in (events, shifted):
        packed = pack(data, shown)
        assert gzip.decompress(packed) == data
        assert pack(bytes(data), list(shown)) == packed
    with service.store.reading() as conn:
        feed = rendered.get(conn, "all")
    assert feed is not None
    assert gzip.decompress(feed.gzip) == feed.data
