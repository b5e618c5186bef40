"""Every event of a feed leads to its page, and says where it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service import TestService

FAIR = """Agenda

Foire aux plantes rares
{days} 2019
https://plantes.example/foire
"""


def the_event(service: TestService) -> list[str]:
    """Return the only event as content lines, unfolded."""
    [event] = service.events()
    return event.data.decode().replace("\r\n ", "").split("\r\n")


def move(service: TestService, address: str) -> None:
    """Give the service another address."""
    told = service.config.service.model_copy(update={"base_url": address})
    service.config = service.config.model_copy(update={"service": told})


def test_an_event_leads_to_its_page(service: TestService) -> None:
    """URL is the page; the line that was read and the address that it printed stand beside."""
    service.write("a.txt", FAIR.format(days="Du 1er au 3 mars"))
    service.refresh()
    [event] = service.events()
    shown = the_event(service)
    assert f"URL:http://127.0.0.1:8000/events/{event.uid.partition('@')[0]}" in shown
    [told] = [line for line in shown if line.startswith("DESCRIPTION:")]
    assert "Relevé : « Du 1er au 3 mars 2019" in told
    assert told.endswith("https://plantes.example/foire")


def test_another_address_of_the_service_is_a_change(service: TestService) -> None:
    """Once: who keeps to LAST-MODIFIED or SEQUENCE would follow the old link for ever."""
    service.write("a.txt", FAIR.format(days="1er mars"))
    service.refresh()
    [event] = service.events()
    move(service, "https://agenda.town.example/")
    for _ in range(2):
        service.later(days=1)
        service.refresh()
    shown = the_event(service)
    assert f"UID:{event.uid}" in shown
    assert f"URL:https://agenda.town.example/events/{event.uid.partition('@')[0]}" in shown
    assert "SEQUENCE:1" in shown
    assert "LAST-MODIFIED:20190111T060000Z" in shown
    assert service.changes()[-1].kind == "added"  # the journal tells of events, not of addresses


def test_days_first_announced_are_told(service: TestService) -> None:
    """In the words of the language, below the line that now holds."""
    service.write("a.txt", FAIR.format(days="Du 1er au 3 mars"))
    service.refresh()
    service.later(days=7)
    service.write("a.txt", FAIR.format(days="Du 8 au 10 mars"))
    service.refresh()
    [told] = [line for line in the_event(service) if line.startswith("DESCRIPTION:")]
    assert "« Du 8 au 10 mars 2019" in told
    assert "\\nInitialement du 01/03/2019 au 03/03/2019.\\n" in told


def test_the_hour_first_announced_is_told(service: TestService) -> None:
    """Where there was one."""
    for day in ("1er", "8"):
        service.write("a.txt", FAIR.format(days=f"{day} mars").replace("2019", "2019 à 20 h"))
        service.refresh()
        service.later(days=1)
    [told] = [line for line in the_event(service) if line.startswith("DESCRIPTION:")]
    assert "\\nInitialement le 01/03/2019\\, 20:00.\\n" in told
