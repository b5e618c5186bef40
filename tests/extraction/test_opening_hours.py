from __future__ import annotations

import pytest

from .building import events

# (language, lines): each day of the week with its hours, below the name of an office.
LISTS = [
    ("fr", ["Secrétariat de mairie", "Lundi : 14h-17h30", "Mardi : fermé", "Mercredi : 9h – 12h",
            "Vendredi : 9h – 12h", "Listes électorales", "Inscription toute l'année."]),
    ("de", ["Bibliothek", "Montag 10-12 Uhr", "Dienstag geschlossen", "Mittwoch 14-18 Uhr",
            "Freitag 14-18 Uhr", "Leseausweis", "Kostenlos für alle."]),
    ("en", ["Parish office", "Monday: 9am to noon", "Tuesday: 2pm to 5pm", "Friday: 9am to noon",
            "Hall keys", "Ask at the shop."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "lines"), LISTS)
def test_days_of_the_week_with_hours_and_nothing_else(language: str, lines: list[str]) -> None:
    """A list of opening hours announces nothing, nor does what stands below it."""
    assert events(*lines, language=language) == []


def test_days_of_the_week_with_what_takes_place() -> None:
    """Where each day names what takes place the days are those of an agenda."""
    assert len(events("Lundi 20h", "Chorale", "Mardi 20h", "Loto", "Jeudi 14h", "Goûter")) == 3
