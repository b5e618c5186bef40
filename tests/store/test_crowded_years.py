"""A year that one feed cannot hold has a feed for each of its months."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from moments import NOW
from stored_samples import event, record

from feeds.config import Config, Service
from feeds.definitions import definitions
from feeds.formats.ics import uids_in
from feeds.formats.trimming import MOST_BYTES, MOST_EVENTS
from feeds.rendering import render_feeds
from feeds.store import events, meta, rendered

if TYPE_CHECKING:
    from feeds.store import Store

CONFIG = Config(service=Service(name="Agenda", uid_domain="agenda.example"))


def fill(store: Store, number: int, name: str = "Fête") -> None:
    """Keep so many events, on the days of 2031 in turn."""
    with store.writing() as conn:
        meta.uid_domain(conn, "agenda.example")
        days = [(at, date(2031, 1, 1) + timedelta(at % 365)) for at in range(number)]
        made = [
            record(f"{at}@agenda.example", event(f"{name} {at}", day, place=name))
            for at, day in days
        ]
        events.insert_many(conn, made)


def slugs(store: Store) -> list[str]:
    """Return the feeds of the year and its months."""
    with store.reading() as conn:
        found = definitions(conn, CONFIG, today=NOW.date())
    return [one.slug for one in found if one.slug.startswith("2031")]


def test_a_year_that_fits_has_one_feed(store: Store) -> None:
    """Up to the very number that calendar programs take."""
    fill(store, MOST_EVENTS)
    assert slugs(store) == ["2031"]


def test_a_crowded_year_is_held_by_its_months(store: Store) -> None:
    """Every event is in one of them; how many the year leaves out is kept."""
    fill(store, MOST_EVENTS + 100)
    assert slugs(store) == ["2031", *(f"2031-{month:02}" for month in range(1, 13))]
    with store.writing() as conn:
        render_feeds(conn, CONFIG, now=NOW)
        feeds = {one: rendered.get(conn, one) for one in slugs(store)}
    months = [
        uid for slug, feed in feeds.items() if slug != "2031" and feed for uid in uids_in(feed.data)
    ]
    assert len(months) == len(set(months)) == MOST_EVENTS + 100
    year = feeds["2031"]
    assert year is not None
    assert (year.events, year.trimmed) == (MOST_EVENTS, 100)
    assert len(year.data) < 1_000_000


@pytest.mark.parametrize(
    ("language", "told"), [("fr-CH", "août 2031"), ("en", "August 2031"), ("eu", "2031-08")]
)
def test_a_month_is_called_by_its_name(store: Store, language: str, told: str) -> None:
    """In the language of the service, in figures where it is not spoken here."""
    fill(store, MOST_EVENTS + 1)
    service = CONFIG.service.model_copy(update={"language": language})
    with store.reading() as conn:
        config = CONFIG.model_copy(update={"service": service})
        found = {one.slug: one.name for one in definitions(conn, config, today=NOW.date())}
    assert found["2031-08"] == f"Agenda – {told}"


def test_a_month_stays(store: Store) -> None:
    """When the year fits one feed again: somebody has subscribed."""
    fill(store, MOST_EVENTS + 1)
    with store.writing() as conn:
        render_feeds(conn, CONFIG, now=NOW)
        gone = events.get(conn, "0@agenda.example")
        assert gone is not None
        events.update(conn, record(gone.stored.uid, hidden=True))
    assert "2031-12" in slugs(store)


def test_a_year_of_long_texts_has_months_as_well(store: Store) -> None:
    """Once its feed was rendered and left something out: Google refuses a megabyte."""
    fill(store, 900, "Fête des lavandières " * 12)
    with store.writing() as conn:
        render_feeds(conn, CONFIG, now=NOW)
        year = rendered.get(conn, "2031")
    assert year is not None
    assert year.trimmed > 0
    assert MOST_BYTES - 10_000 < len(year.data) < 1_000_000
    assert "2031-01" in slugs(store)
