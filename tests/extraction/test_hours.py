from __future__ import annotations

import pytest

from agenda.dates.when import Days
from agenda.lines.hours import find_expected_hours
from agenda.vocabulary.lexicon import load

from .building import cell, clues, events, head, item, read, table


def hours(*lines: str, language: str = "fr") -> list[list[str]]:
    """Return the hours that each line is given."""
    found = find_expected_hours(clues(*lines, language=language), load((language,)))
    return [[f"{slot.start:%H:%M}" for time in one.times for slot in time.slots] for one in found]


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("ca", ["12.00. Plaça del Castell", "18.30. Església"], [["12:00"], ["18:30"]]),
        ("fr", ["12.00 Repas"], [[]]),
        ("fr", ["12.50 €", "18.50 €"], [[], []]),
        ("fr", ["12.43 Repas", "18.30 Bal"], [[], []]),
        ("fr", ["25.00 Repas", "18.75 Bal"], [[], []]),
        ("it", ["18.00 - 25.30 Sagra", "21.00 Ballo", "9.30 Corsa"], [[], ["21:00"], ["09:30"]]),
        ("en", ["18 August, 12.00"], [["12:00"]]),
        ("en", ["18 August at 8pm, 12.00"], [[]]),
        ("de", ["Beginn: 19.30"], [["19:30"]]),
        ("de", ["Ort: 19.30"], [[]]),
    ],
)
def test_hours_with_a_dot(language: str, lines: list[str], expected: list[list[str]]) -> None:
    """A dot is that of hours where lines start so, behind a day and behind a label."""
    assert hours(*lines, language=language) == expected


@pytest.mark.parametrize(
    ("day", "hour", "whole", "language"),
    [
        ("Samedi 8 mars", "10h", "Toute la journée", "fr"),
        ("Saturday 8 March", "10am", "All day", "en"),
        ("Samstag, 8. März", "10 Uhr", "Ganztägig", "de"),
        ("Sabato 8 marzo", "ore 10", "Tutto il giorno", "it"),
    ],
)
def test_the_whole_day_stands_where_hours_do(
    day: str, hour: str, whole: str, language: str
) -> None:
    """Words that say "all day" name nothing, and begin an item as hours do."""
    lines = [day, f"{hour} | Ikebana", f"{hour} | Origami", f"{whole} | Kermesse"]
    assert events(*lines, language=language) == [
        "2025-03-08 10:00 Ikebana",
        "2025-03-08 10:00 Origami",
        "2025-03-08 Kermesse",
    ]


def test_a_date_above_items_of_hours() -> None:
    """Below a date stands a remark, then items; a town with hours is a place."""
    lines = [
        "Dimanche 9 mars", "2e dimanche de Carême", "10h30 Messe", "16h00 Ikebana",
        "Mardi 11 mars", "20h30 Réunion des catéchistes",
    ]  # fmt: skip
    assert events(*lines) == [
        "2025-03-09 10:30 Messe",
        "2025-03-09 16:00 Ikebana",
        "2025-03-11 20:30 Réunion des catéchistes",
    ]
    lines = [
        "Mercredi 12 mars", "Les orchidées", "Villeneuve - 14h à 17h",
        "Samedi 22 mars", "Chantier de taille", "Hameau des Fages - 9h à 17h",
    ]  # fmt: skip
    assert events(*lines) == [
        "2025-03-12 14:00-17:00 Les orchidées @ Villeneuve",
        "2025-03-22 09:00-17:00 Chantier de taille @ Hameau des Fages",
    ]


def test_hours_told_in_a_sentence() -> None:
    """A sentence between a name and its days may say from when to when."""
    told = (
        "Deze winter staat de koffie klaar voor iedereen die wil komen kijken, telkens van 14.00 "
    )
    told += "tot 16.00 uur, op de volgende vrijdagen:"
    assert events(head("Open atelier"), told, "14 maart en 11 april.", language="nl") == [
        "2025-03-14 14:00-16:00 Open atelier",
        "2025-04-11 14:00-16:00 Open atelier",
    ]


def test_columns_of_hours() -> None:
    """Below the head of a column of hours it is as well."""
    cells = [cell("19.30", 1, 0, "Uhrzeit"), cell("19.30", 1, 1, "Preis")]
    found = find_expected_hours(clues(*cells, language="de"), load(("de",)))
    assert [len(one.times) for one in found] == [1, 0]


def test_events_of_such_hours() -> None:
    """They date the events of a table."""
    rows = ["8. März|19.30|Tanzabend", "15. März|20.00|Frühlingskonzert"]
    assert events(*table(*rows, heads="Datum|Uhrzeit|Veranstaltung"), language="de") == [
        "2025-03-08 19:30 Tanzabend",
        "2025-03-15 20:00 Frühlingskonzert",
    ]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", ["Sortie au lac", "Samedi 8 mars", "Départ à 8h du parking. Retour vers 17h."]),
        ("fr", ["Sortie au lac", "Samedi 8 mars à 8h, retour prévu vers 17h"]),
        ("fr", ["Sortie au lac", "Samedi 8 mars", "Début : 8h", "Fin : 17h"]),
        ("en", ["Lakeside walk", "Saturday 8 March", "Start 8am, finish 5pm"]),
        ("de", ["Seewanderung", "Samstag, 8. März", "Abfahrt 8 Uhr, Rückkehr gegen 17 Uhr"]),
    ],
)
def test_the_hour_at_which_all_is_over(language: str, lines: list[str]) -> None:
    """Behind a word of ends an hour ends the event, and is none of another."""
    (found,) = events(*lines, language=language)
    assert found.startswith("2025-03-08 08:00-17:00 ")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Samedi 8 mars : loto, 20 h, salle des fêtes. Ouverture des portes à 18 h 30."),
        ("fr", "Samedi 8 mars : concours de belote, inscriptions à 19h, début à 20h"),
        ("en", "Saturday 8 March: quiz night at 8pm (doors open at 7pm)"),
    ],
)
def test_the_hour_of_the_doors(language: str, line: str) -> None:
    """The hour at which people may come in is no event where the event has its own."""
    (found,) = events(line, language=language)
    assert found.startswith("2025-03-08 20:00 ")


def test_hours_in_paragraphs_of_their_own() -> None:
    """All of a list of hours is of the day above, though blank lines set each item apart."""
    lines = [
        "Fêtes patronales du samedi 16 au dimanche 17 août",
        "Le programme des fêtes :",
        "Samedi 16 août",
        "15 h 00 Concours de pétanque, organisé par le club.",
        "19 h 00 Les Joyeux Tambours.",
        "23 h 00 Le feu d'artifice.",
        "Dimanche 17 août. Saint-Mammès",
        "10 h 30 Messe solennelle.",
        "12 h 00 Banquet des anciens sur la place. En cas de pluie, repli sous la halle.",
        "Les tickets du banquet se retirent jusqu'au 10 août en mairie.",
    ]
    found = events(*(item(text, number) for number, text in enumerate(lines, start=1)))
    assert [one.partition(" @")[0] for one in found[-5:]] == [
        "2025-08-16 15:00 Concours de pétanque",
        "2025-08-16 19:00 Les Joyeux Tambours",
        "2025-08-16 23:00 Le feu d'artifice",
        "2025-08-17 10:30 Messe solennelle",
        "2025-08-17 12:00 Banquet des anciens",
    ]


def test_how_long_outings_take() -> None:
    """Whole hours under a label, none by day, are how long it takes; one by day is a clock's."""
    hours = ("5h.", "4h.", "6-7h.")
    days = ("15/09/2025", "20/10/2025", "17/11/2025")
    routes = (
        "Itinerari: Via romana.",
        "Itinerari: Salines - Coll de Vent.",
        "Itinerari: Vall Fosca.",
    )
    for last, expected in (("6-7h.", True), ("17h.", False)):
        lines = [
            text
            for day, route, hour in zip(days, routes, (*hours[:2], last), strict=True)
            for text in (f"Dia: {day}", "Zona: Alt Empordà.", route, f"Horari: {hour}")
        ]
        found = read("Calendari", *lines, language="ca").events
        assert [one.name for one in found] == ["Via romana", "Salines - Coll de Vent", "Vall Fosca"]
        assert all(isinstance(one.when, Days) for one in found) is expected


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("es", ["Carrera del Soto", "9 MAR", "Vilanar", "Domingo, desde las 10h.", "Calle Mayor"],
         "2025-03-09 10:00 Carrera del Soto"),
        ("fr", ["Course du Soto", "9 mars", "Dimanche, 10 h"], "2025-03-09 10:00 Course du Soto"),
        ("fr", ["Course du Soto", "dimanche 9 mars", "Samedi, 10 h"], "2025-03-09 Course du Soto"),
    ],
)  # fmt: skip
def test_hours_behind_the_weekday_of_the_day_above(
    language: str, lines: list[str], expected: str
) -> None:
    """A weekday with its hours below a bare day tells it again, unless it is another one."""
    found = events(*lines, language=language)
    assert [event.partition(" @")[0] for event in found] == [expected]


def test_the_hour_in_the_sentence_of_a_name() -> None:
    """Below its day a sentence tells the hour of what it names, wherever that stands."""
    line = (
        "In piazza Marconi dalle 20.30 la corrida “Dilettanti sul palco”, con giuria di quartiere."
    )
    found = events("SABATO 8 MARZO", line, "DOMENICA 9 MARZO", "Ore 12: pranzo", language="it")
    assert found[0].startswith("2025-03-08 20:30 Dilettanti sul palco")
