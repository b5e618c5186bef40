from __future__ import annotations

from datetime import date

import pytest

from .building import events, head


@pytest.mark.parametrize(
    ("language", "day", "lines", "last"),
    [
        ("es", "VIERNES 7 DE MARZO", ["20:00 h. Pregón", "00:30 h. Verbena con orquesta"], "00:30"),
        ("fr", "Vendredi 7 mars", ["21h : bal", "1h du matin : soupe à l'oignon"], "01:00"),
        ("ca", "Divendres 7 de març", ["22.00 h Concert", "00.30 h Ball"], "00:30"),
        ("de", "Freitag, 7. März", ["20 Uhr: Konzert", "0.30 Uhr: Feuerwerk"], "00:30"),
    ],
)
def test_the_night_behind_an_evening(language: str, day: str, lines: list[str], last: str) -> None:
    """An hour before four behind one of the evening is of the next morning."""
    found = events(head(day), *lines, language=language)
    assert [one[:10] for one in found] == ["2025-03-07", "2025-03-08"]
    assert found[1][11:16] == last


def test_a_morning_that_ends_a_list() -> None:
    """Who goes fishing at five does so on the day that is printed, and lists may have no order."""
    lines = ["20 h : bal", "5 h : concours de pêche"]
    assert [one[:10] for one in events(head("Samedi 8 mars"), *lines)] == ["2025-03-08"] * 2
    lines = ["20 h : bal", "1 h : concours", "10 h : messe"]
    assert [one[:10] for one in events(head("Samedi 8 mars"), *lines)] == ["2025-03-08"] * 3


def test_the_last_night_of_the_calendar() -> None:
    """Behind the last evening of the calendar there is no day."""
    lines = ["20 h : bal", "0 h 30 : danse"]
    found = events(head("31 décembre"), *lines, published=date(9999, 12, 1))
    assert [one[:10] for one in found] == ["9999-12-31"] * 2


def test_a_morning_behind_nothing() -> None:
    """Without an evening before it an early hour is of its own day, and so is the next day's."""
    lines = ["5 h : marche", "20 h : repas dansant", "Samedi 8 mars", "5 h : vide-grenier"]
    found = events(head("Vendredi 7 mars"), *lines[:2], head(lines[2]), lines[3])
    assert [one[:16] for one in found] == [
        "2025-03-07 05:00", "2025-03-07 20:00", "2025-03-08 05:00",
    ]  # fmt: skip
