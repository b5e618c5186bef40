"""New events are rendered before the store is held, and what comes otherwise is rendered anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.formats.ics import render_event

if TYPE_CHECKING:
    import pytest
    from service import TestService

    from feeds.formats.settings import RenderSettings
    from feeds.stored import StoredEvent

FAIR = "Foire aux plantes rares\nDu 1er au 3 mars 2019\n\n"
CONCERT = "Concert de la chorale\n9 mars 2019\n\n"


def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the events that are rendered while the store is held, as they come."""
    names: list[str] = []

    def noted(stored: StoredEvent, settings: RenderSettings) -> object:
        names.append(stored.event.name)
        return render_event(stored, settings)

    monkeypatch.setattr("feeds.refresh.rerendering.render_event", noted)
    return names


def test_what_is_new_is_rendered_before(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An event that changes its days is known only when it is told anew."""
    names = watched(monkeypatch)
    service.write("a.txt", f"Agenda\n\n{FAIR}{CONCERT}")
    service.refresh()
    assert names == []
    service.later(days=1)
    service.write("a.txt", f"Agenda\n\n{FAIR}{CONCERT}".replace("9 mars", "10 mars"))
    service.refresh()
    assert set(names) == {"Concert de la chorale"}


def test_two_of_one_name_and_day_have_two_identities(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second is not what was foreseen."""
    watched(monkeypatch)
    service.write("a.txt", f"Agenda\n\n{CONCERT}Salle A\n\n{CONCERT}Salle A\n")
    service.write("b.txt", f"Agenda\n\n{CONCERT}")
    service.refresh()
    uids = [event.uid for event in service.events()]
    assert len(uids) == len(set(uids))
    assert all(
        event.uid.encode() in event.data.replace(b"\r\n ", b"") for event in service.events()
    )
