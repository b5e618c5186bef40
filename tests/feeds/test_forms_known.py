"""Many feeds of one state of a store, written with what is known of its events by then."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from feeds import forms
from feeds.store import events, rendered

if TYPE_CHECKING:
    import pytest
    from service import TestService
    from sqlalchemy import Connection

    from feeds.store.events import EventRecord

AGENDA = """Agenda

Foire aux plantes rares
Du 1er au 3 mars 2019

Bal des pompiers
13 juillet 2020
"""
FORMS = ("atom", "json", "jsonld", "csv")


def written(service: TestService, most: int | None) -> dict[tuple[str, str], bytes]:
    """Return all feeds in all forms; *most* events are remembered, None where none is."""
    with service.store.reading() as conn:
        known = None if most is None else forms.Known(conn, service.config, most)
        found = {}
        for slug, form in product(rendered.slugs(conn), FORMS):
            feed = rendered.get(conn, slug)
            assert feed is not None
            wanted = forms.Wanted(form, service.now)
            found[slug, form] = forms.write(conn, service.config, feed, wanted, known)
    return found


def test_what_is_known_changes_no_byte(service: TestService) -> None:
    """Whether all events are remembered, or each feed makes the one before forgotten."""
    service.write("a.txt", AGENDA)
    service.refresh()
    alone = written(service, None)
    assert len(alone) > len(FORMS)
    assert written(service, 100) == written(service, 1) == alone


def test_each_event_is_read_once(service: TestService, monkeypatch: pytest.MonkeyPatch) -> None:
    """Events of five feeds, each in four forms, would be read twenty times."""
    service.write("a.txt", AGENDA)
    service.refresh()
    asked: list[str] = []
    get_many = events.get_many

    def counted(conn: Connection, uids: list[str]) -> dict[str, EventRecord]:
        asked.extend(uids)
        return get_many(conn, uids)

    monkeypatch.setattr(events, "get_many", counted)
    written(service, 100)
    assert len(asked) == len(set(asked)) == 2
