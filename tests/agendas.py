"""Agendas made up for tests: what stands in them is known, and they are read as that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = (
    "Foire aux plantes rares", "Concert de la chorale", "Bal des pompiers volontaires",
    "Vide-grenier du quartier nord", "Assises des rivières vivantes", "Nuit du code citoyen",
    "Salon des communes de montagne", "Marché des potiers", "Forum de la rénovation urbaine",
    "Journée des lavoirs", "Loto des écoles", "Rencontres du patrimoine industriel",
    "Carnaval des enfants", "Fête de la transhumance", "Exposition de photographies anciennes",
    "Course des remparts",
)  # fmt: skip
PLACES = ("", "Halle aux grains", "Place du marché", "Salle des fêtes", "Église Saint-Pierre")

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listing:
    """One announcement; ``days`` is how many it lasts."""

    name: str
    first: date
    days: int = 1
    place: str = ""
    cancelled: bool = False

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + timedelta(self.days - 1)

    @property
    def printed(self) -> str:
        """The announcement as an agenda prints it."""
        told = f"{self.name} : annulé" if self.cancelled else self.name
        when = _day(self.first)
        if self.days > 1:
            when = f"Du {when} au {_day(self.last)}"
        return "\n".join(filter(None, (told, when, self.place)))


def agenda(listings: Iterable[Listing], published: date | None = None) -> str:
    """Return an issue that announces *listings*; without a day of publication it tells none."""
    head = f"Publié le {_day(published)}\n\n" if published else ""
    return head + "\n\n".join(("Agenda", *(one.printed for one in listings))) + "\n"


def _day(day: date) -> str:
    ordinal = "1er" if day.day == 1 else str(day.day)
    return f"{ordinal} {_MONTHS[day.month - 1]} {day.year}"
