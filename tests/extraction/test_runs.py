"""Days from one to another with an hour: evenings of a short run, or the hours of what is open."""

from __future__ import annotations

from datetime import date

import pytest

from .building import events

PUBLISHED = date(2031, 1, 1)


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "Pantomime: Thu 9 - Sat 11 Jan, 7.30pm",
         ["2031-01-09 19:30", "2031-01-10 19:30", "2031-01-11 19:30"]),
        ("fr", "Théâtre : du 9 au 11 janvier à 20h30",
         ["2031-01-09 20:30", "2031-01-10 20:30", "2031-01-11 20:30"]),
        ("de", "Theater: 9. bis 11. Januar, 19 Uhr",
         ["2031-01-09 19:00", "2031-01-10 19:00", "2031-01-11 19:00"]),
        ("fr", "Exposition : du 3 au 20 mai, 10h-18h", ["2031-05-03/2031-05-20"]),
        ("fr", "Exposition : du 3 au 5 mai, 10h-18h", ["2031-05-03/2031-05-05"]),
        ("fr", "Théâtre : du 3 au 20 mai à 20h30", ["2031-05-03/2031-05-20"]),
        ("fr", "Théâtre : du 3 au 4 mai et du 10 au 11 mai à 20h30",
         ["2031-05-03 20:30", "2031-05-04 20:30", "2031-05-10 20:30", "2031-05-11 20:30"]),
        ("fr", "Théâtre : du 3 au 6 mai à 20h, sauf le 5 mai",
         ["2031-05-03 20:00", "2031-05-04 20:00", "2031-05-06 20:00"]),
        ("fr", "Voyage à Rome : du 2 au 5 mai, 6h", ["2031-05-02/2031-05-05"]),
        ("fr", "Camp d’été : du 2 au 4 mai à 18h", ["2031-05-02/2031-05-04"]),
        ("de", "Romreise: 2. bis 5. Mai, 18 Uhr", ["2031-05-02/2031-05-05"]),
    ],
)  # fmt: skip
def test_a_short_run_has_its_hour_each_day(language: str, line: str, expected: list[str]) -> None:
    """One hour without an end is that of each evening; hours of opening leave one span."""
    name = line.partition(":")[0].strip()
    found = events("Agenda", line, language=language, published=PUBLISHED)
    assert [one.partition(" @ ")[0] for one in found] == [f"{when} {name}" for when in expected]


def test_what_comes_on_top_names_nothing() -> None:
    """Brackets with a plus tell what else there is, and the name stands above."""
    lines = ("Concerto d’autunno", "7 – 8 ottobre 20:00 (+ cena)", "9 ottobre 16:00")
    assert events(*lines, language="it", published=date(2031, 9, 1)) == [
        "2031-10-07 20:00 Concerto d’autunno",
        "2031-10-08 20:00 Concerto d’autunno",
        "2031-10-09 16:00 Concerto d’autunno",
    ]
