"""Numbers as Prometheus reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from asking import Asking
from hypothesis import given
from hypothesis import strategies as st
from sites import NOW, Site, site
from sqlalchemy import text

from feeds.schedule.queue import prepare
from feeds.store import sources
from feeds.store.sources import SourceState, SourceStatus
from feeds.web.app import create_app
from feeds.web.metrics import Gauge, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from feeds.store import Store

# Prometheus: "Exposition formats", text format, version 0.0.4.
_LABEL = r'[a-z_]+="(?:[^"\\\n]|\\["\\n])*"'
_SAMPLE = re.compile(rf"([a-z_]+)(?:\{{({_LABEL}(?:,{_LABEL})*)\}})? (-?[0-9.]+(?:e[+-][0-9]+)?)")
_JOB = """INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('a', 'read')"""
_HEAD = re.compile(r"# (?:HELP ([a-z_]+) [^\n]+|TYPE ([a-z_]+) gauge)")


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Site]:
    """Return a site whose issue was read."""
    with site(tmp_path) as made:
        yield made


def read(answer: str) -> dict[str, float]:
    """Return the numbers of an answer by name and labels; each line is of the form."""
    found = {}
    assert answer.endswith("\n")
    for line in answer[:-1].split("\n"):
        sample = _SAMPLE.fullmatch(line)
        assert sample or _HEAD.fullmatch(line), line
        if sample:
            found[f"{sample[1]}{{{sample[2]}}}" if sample[2] else sample[1]] = float(sample[3])
    return found


def numbers(made: Site) -> dict[str, float]:
    """Return the numbers of a site."""
    return read(made.get("/metrics"))


def test_a_service_in_numbers(here: Site) -> None:
    """Events, sources, feeds, the store: each as it is."""
    answer = here.client.get("/metrics")
    assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    told = read(answer.text)
    expected = {
        'agenda_events{status="confirmed"}': 4,
        "agenda_events_to_come": 4,
        "agenda_issues": 1,
        'agenda_sources{state="ok"}': 1,
        'agenda_sources{state="failing"}': 0,
        'agenda_source_failures{source="magazine"}': 0,
        'agenda_source_held_documents{source="magazine"}': 0,
        'agenda_source_last_success_timestamp_seconds{source="magazine"}': NOW.timestamp(),
        "agenda_last_round_timestamp_seconds": NOW.timestamp(),
        'agenda_feed_events{feed="all"}': 4,
        'agenda_feed_trimmed_events{feed="all"}': 0,
        'agenda_feeds{kind="private"}': 0,
        "agenda_feeds_with_findings": 0,
    }
    assert {name: told[name] for name in expected} == expected
    feed = here.service.feeds()["all"]
    assert told['agenda_feed_bytes{feed="all"}'] > len(feed)
    assert told["agenda_store_bytes"] > 0
    assert here.client.get("/metrics/").status_code == 200


def test_what_needs_a_person_is_counted(here: Site) -> None:
    """Failures, and what the brake holds; events that are over are none to come."""
    here.service.write("2019-01-10.txt", "Bienvenue.\n")
    here.service.refresh()
    assert numbers(here)['agenda_source_held_documents{source="magazine"}'] == 1
    with here.service.store.writing() as conn:
        sources.save(conn, SourceState("magazine", SourceStatus.FAILING, failures=3))
    here.service.later(days=400)
    told = numbers(here)
    assert told['agenda_source_failures{source="magazine"}'] == 3
    assert told['agenda_sources{state="failing"}'] == 1
    assert told["agenda_events_to_come"] == 0
    assert "agenda_last_round_timestamp_seconds" not in told


def test_private_feeds_are_counted_and_never_named(here: Site) -> None:
    """Who asks learns that there is one."""
    here.service.set_feeds({"slug": "council", "name": "Le conseil", "private": True})
    here.service.later(hours=1)
    here.service.write("b.txt", "Agenda\n\nRégates\n2 février 2019\n")
    here.service.refresh()
    page = here.get("/metrics")
    assert read(page)['agenda_feeds{kind="private"}'] == 1
    assert "council" not in page


def test_a_service_that_has_read_nothing(tmp_path: Path) -> None:
    """What never happened is left out, and the rest is nothing."""
    with site(tmp_path, issue="") as made:
        told = numbers(made)
    assert told["agenda_events_to_come"] == 0
    assert not any(name.startswith("agenda_events{") for name in told)


def test_numbers_are_asked_by_the_names_of_the_service(here: Site) -> None:
    """And by HEAD as well."""
    with Asking(here.service) as ask:
        assert ask("/metrics", Host="evil.example").status_code == 421
        assert ask("/metrics", "HEAD").status_code == 200


def test_a_store_that_cannot_be_read_is_told_plainly(here: Site) -> None:
    """503 in plain text: what watches reads no pages."""
    client = here.client
    here.service.store.close()
    assert here.service.store.path is not None
    here.service.store.path.unlink()
    answer = client.get("/metrics")
    assert (answer.status_code, answer.mimetype) == (503, "text/plain")


def test_there_are_no_numbers_in_files(here: Site) -> None:
    """A site that is written out fares as the files do."""
    app = create_app(here.service.config, here.service.store, as_files=True)
    assert app.test_client().get("/metrics").status_code == 404


def test_the_queue_of_workers_is_counted(
    here: Site, new_url: Callable[..., str], open_again: Callable[[str], Store]
) -> None:
    """Where the store is a server, which looks after its own files."""
    store = open_again(new_url("postgresql"))
    prepare(store)
    with store.writing() as conn:
        conn.execute(text("SET LOCAL search_path TO agenda_jobs"))
        conn.execute(text(_JOB))
    told = read(create_app(here.service.config, store).test_client().get("/metrics").text)
    assert told['agenda_jobs{state="todo"}'] == 1
    assert "agenda_store_bytes" not in told


@given(st.text(max_size=30), st.floats(allow_nan=False, allow_infinity=False))
def test_any_label_is_of_the_form(label: str, value: float) -> None:
    """Quotes, backslashes and ends of lines get out of no value."""
    told = read(written(Gauge("agenda_x", "X.", [({"name": label}, value)])))
    assert len(told) == 1
