"""The hour at which doors open, and the one at which an event starts."""

from __future__ import annotations

from datetime import date

import pytest

from .building import events

PUBLISHED = date(2031, 1, 10)


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", "Samedi 5 avril : Loto, ouverture des portes 18h30, début 20h", "20:00 Loto"),
        ("fr", "Loto|Samedi 5 avril|Ouverture des portes : 18h30|Début : 20h", "20:00 Loto"),
        ("de", "Preisskat|Samstag, 5. April, Einlass 18 Uhr, Beginn 19 Uhr", "19:00 Preisskat"),
        ("de", "Konzert, Samstag, 5. April, 20 Uhr (Einlass ab 19 Uhr)", "20:00 Konzert"),
        ("en", "Saturday 5 April: Concert, doors 7pm, starts 7.30pm, Methodist Church",
         "19:30 Concert @ Methodist Church"),
        ("en", "Concert|Date: Saturday 5 April 2031|Time: 7:30 p.m. (doors 7 p.m.)",
         "19:30 Concert"),
        ("en", "Concert|Saturday 5 April, doors open at 7pm for a 7.30pm start", "19:30 Concert"),
        ("nl", "Zaterdag 5 april: Lenteconcert, zaal open 19.00 uur, aanvang 19.30 uur, Kerk",
         "19:30 Lenteconcert @ Kerk"),
        ("it", "Sabato 5 aprile: Concerto, apertura porte ore 19, inizio ore 20, chiesa",
         "20:00 Concerto @ chiesa"),
        ("es", "Sábado 5 de abril: Concierto, apertura de puertas 19 h, inicio 20 h, iglesia",
         "20:00 Concierto @ iglesia"),
        ("en", "Saturday 5 April: Concert, doors 7pm, Methodist Church",
         "19:00 Concert @ Methodist Church"),
        ("fr", "Loto|Samedi 5 avril, ouverture des portes à 18h30", "18:30 Loto"),
    ],
)  # fmt: skip
def test_the_start_is_told_and_not_the_doors(language: str, lines: str, expected: str) -> None:
    """Beside the hour of the start that of the doors tells no event; alone it is the hour."""
    found = events("Agenda", *lines.split("|"), language=language, published=PUBLISHED)
    assert found == [f"2031-04-05 {expected}"]
