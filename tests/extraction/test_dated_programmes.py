"""Programmes whose day the text above them tells."""

from __future__ import annotations

from datetime import date

import pytest

from agenda.extraction import extract
from agenda.issue import Raw

from .building import in_words

PUBLISHED = date(2022, 5, 16)

PAGES = {
    "pt": """A biblioteca municipal comemora nesta quarta-feira, dia 18, seu aniversário de 58 anos.

Programação

Térreo
10h
Concerto de clarinetes

1º Andar
14h
Oficina de leitura

18h
Lançamento da estante local
""",
    "en": """The library turns sixty on Wednesday 18 May. It opened in 1962 with few books.

Programme

Ground floor
10am
Concert of clarinets

First floor
2pm
Reading workshop

6pm
Book launch
""",
    "de": """Die Stadtbücherei feiert am Mittwoch, 18. Mai, Geburtstag. Eröffnet wurde sie 1962.

Das Programm

Erdgeschoss
10 Uhr
Konzert der Klarinetten

Obergeschoss
14 Uhr
Lesung für Kinder

18 Uhr
Vorstellung der neuen Reihe
""",
}
NAMES = {
    "pt": ("Concerto de clarinetes", "Oficina de leitura", "Lançamento da estante local"),
    "en": ("Concert of clarinets", "Reading workshop", "Book launch"),
    "de": ("Konzert der Klarinetten", "Lesung für Kinder", "Vorstellung der neuen Reihe"),
}


@pytest.mark.parametrize("language", sorted(PAGES))
def test_the_day_of_a_programme_is_told_above_it(language: str) -> None:
    """Hours below the title of a programme are of the only day that the text above tells."""
    raw = Raw(PAGES[language].encode(), "page.txt")
    found = in_words(extract(raw, published=PUBLISHED, language=language).events)
    assert [one.partition(" @")[0] for one in found if ":" in one] == [
        f"2022-05-18 {hour} {name}"
        for hour, name in zip(("10:00", "14:00", "18:00"), NAMES[language], strict=True)
    ]


def test_text_that_tells_several_days_dates_no_programme() -> None:
    """Of which day the hours are nobody can tell."""
    text = (
        "The library will be closed on 18 May, and on 21 May it turns sixty with a great feast.\n\n"
        "Programme\n\n10am\nConcert of clarinets\n\n2pm\nReading workshop\n"
    )
    raw = Raw(text.encode(), "page.txt")
    names = [event.name for event in extract(raw, published=PUBLISHED, language="en").events]
    assert "Reading workshop" not in names
