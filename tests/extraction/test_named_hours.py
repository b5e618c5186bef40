"""Noon and midnight as words of a name, and as hours."""

from __future__ import annotations

from datetime import date

import pytest

from .building import events


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", ["24 décembre : messe de minuit, église", "Loto, 30 janvier"],
         ["2031-12-24 messe de minuit", "2031-01-30 Loto"]),
        ("fr", ["Samedi 15 mars : le midi des aînés, salle des fêtes", "Loto, 30 janvier"],
         ["2031-03-15 le midi des aînés", "2031-01-30 Loto"]),
        ("fr", ["Messe de minuit", "24 décembre à 23h, église", "Loto", "30 janvier, gymnase"],
         ["2031-12-24 23:00 Messe de minuit", "2031-01-30 Loto"]),
        ("en", ["Midnight Mass", "24 December, church", "Bingo", "30 January, gym"],
         ["2031-12-24 Midnight Mass", "2031-01-30 Bingo"]),
        ("es", ["24 de diciembre: Misa de medianoche, iglesia", "Bingo, 30 de enero"],
         ["2031-12-24 Misa de medianoche", "2031-01-30 Bingo"]),
        ("it", ["24 dicembre: messa di mezzanotte, chiesa", "Ballo, 30 gennaio"],
         ["2031-12-24 messa di mezzanotte", "2031-01-30 Ballo"]),
        ("pt", ["24 de dezembro: missa da meia-noite, igreja", "Baile, 30 de janeiro"],
         ["2031-12-24 missa da meia-noite", "2031-01-30 Baile"]),
        ("ca", ["24 de desembre: missa de mitjanit, església", "Ball, 30 de gener"],
         ["2031-12-24 missa de mitjanit", "2031-01-30 Ball"]),
        ("fr", ["Samedi 8 mars : loto de midi à 18h", "Bal, 30 janvier"],
         ["2031-03-08 12:00-18:00 loto", "2031-01-30 Bal"]),
        ("fr", ["Samedi 8 mars : bal, minuit", "Loto, 30 janvier"],
         ["2031-03-08 00:00 bal", "2031-01-30 Loto"]),
    ],
)  # fmt: skip
def test_noon_and_midnight_in_a_name(language: str, lines: list[str], expected: list[str]) -> None:
    """Tied to a kind of event, or to those whom it is for, the word is no hour."""
    found = events("Agenda", *lines, language=language, published=date(2031, 1, 10))
    assert sorted(one.partition(" @")[0] for one in found) == sorted(expected)
