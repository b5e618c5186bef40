from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .building import events, head, read

if TYPE_CHECKING:
    from agenda.issue import Line

# Two days with hours on lines of their own, above a name, what more is told of it, and its place.
DAYS: dict[str, list[str]] = {
    "fr": ["Vendredi 7 mars", "17h", "Vernissage", "« Fil d'eau »", "Grande halle", "19h30",
           "Repas", "Samedi 8 mars", "16h", "Lectures", "Choisies par Ida Morel, comédienne",
           "Grande halle", "21h :", "Trio Oriza"],
    "en": ["Friday 7 March", "5pm", "Private view", "Deep water", "Market Hall", "7.30pm", "Supper",
           "Saturday 8 March", "4pm", "Readings", "Chosen by Ida Moore, actor", "Market Hall",
           "9pm", "Oriza Trio"],
    "es": ["Viernes 7 de marzo", "17:00 h", "Inauguración", "«Hilo de agua»", "Plaza Mayor",
           "19:30 h", "Cena", "Sábado 8 de marzo", "16:00 h", "Lecturas",
           "Elegidas por Ida Moreno, actriz", "Plaza Mayor", "21:00 h", "Trío Oriza"],
    "it": ["Venerdì 7 marzo", "ore 17", "Inaugurazione", "«Filo d'acqua»", "Sotto i portici",
           "ore 19.30", "Cena", "Sabato 8 marzo", "ore 16", "Letture",
           "Scelte da Ida Morelli, attrice", "Sotto i portici", "ore 21", "Trio Oriza"],
    "de": ["Freitag, 7. März", "17 Uhr", "Vernissage", "„Wasserfaden“", "Markthalle", "19.30 Uhr",
           "Abendessen", "Samstag, 8. März", "16 Uhr", "Lesung", "Ausgesucht von Ida Moser",
           "Markthalle", "21 Uhr", "Trio Oriza"],
    "nl": ["Vrijdag 7 maart", "17.00 uur", "Opening", "Waterdraad", "Markthal", "19.30 uur",
           "Maaltijd", "Zaterdag 8 maart", "16.00 uur", "Voorlezen", "Gekozen door Ida Maas",
           "Markthal", "21.00 uur", "Trio Oriza"],
    "pt": ["Sexta-feira, 7 de março", "17h00", "Inauguração", "«Fio de água»", "Mercado", "19h30",
           "Jantar", "Sábado, 8 de março", "16h00", "Leituras", "Escolhidas por Ida Morais, atriz",
           "Mercado", "21h00", "Trio Oriza"],
    "ca": ["Divendres 7 de març", "17 h", "Inauguració", "«Fil d'aigua»", "Plaça Major", "19.30 h",
           "Sopar", "Dissabte 8 de març", "16 h", "Lectures", "Triades per Ida Morell, actriu",
           "Plaça Major", "21 h", "Trio Oriza"],
    "eu": ["Martxoak 7, ostirala", "17:00", "Inaugurazioa", "«Ur haria»", "Herriko plaza", "19:30",
           "Afaria", "Martxoak 8, larunbata", "16:00", "Irakurketak", "Ida Moral aktorearekin",
           "Herriko plaza", "21:00", "Oriza hirukotea"],
}  # fmt: skip
HOURS = ["2025-03-07 17:00", "2025-03-07 19:30", "2025-03-08 16:00", "2025-03-08 21:00"]


def expected(lines: list[str]) -> list[str]:
    """Return the four events of a programme in words, without their places."""
    return [f"{at} {lines[n]}" for at, n in zip(HOURS, (2, 6, 9, 13), strict=True)]


def named(*lines: str, language: str) -> list[str]:
    """Return the events in words, without their places."""
    return [told.partition(" @ ")[0] for told in events(*lines, language=language)]


@pytest.mark.parametrize("language", DAYS)
def test_hours_above_names(language: str) -> None:
    """Each of the hours below a day is of the name below it; what follows tells more of it."""
    assert named(*DAYS[language], language=language) == expected(DAYS[language])


@pytest.mark.parametrize("language", DAYS)
def test_notes_above_the_first_hour(language: str) -> None:
    """Some days may have a remark above their hours."""
    lines = DAYS[language]
    noted = [lines[0], "Ida Noll", *lines[1:]]
    assert named(*noted, language=language) == expected(lines)


def test_a_long_day() -> None:
    """What is told of one item does not part it from the next."""
    told = [
        "Chœur de femmes conduit par Ida Morel.",
        "Berceuses et chants de noces.",
        "En l'église",
    ]
    lines = ["Samedi 8 mars"]
    for hour in range(10, 22):
        lines += [f"{hour} h", f"Concert {hour}", *told]
    assert len(events(*lines)) == 12


def test_hours_below_names() -> None:
    """Where the name stands above its hour nothing is joined."""
    lines = ["Samedi 8 mars", "Loto du club", "14 h", "Bal des pompiers", "21 h"]
    assert events(*lines) == ["2025-03-08 14:00 Loto du club", "2025-03-08 21:00 Bal des pompiers"]


def test_two_hours_of_one_event() -> None:
    """Hours above hours are those of one event."""
    lines = ["Loto du club", "Samedi 8 mars", "14 h", "17 h", "Salle des fêtes"]
    assert {told.partition(" @ ")[0][17:] for told in events(*lines)} == {"Loto du club"}


def test_headings_below_hours() -> None:
    """A page may set the names as headings."""
    lines: list[Line | str] = [
        head("Samedi 8 mars", 2), "16 h", head("Lectures", 3), "Grande halle", "18 h",
        head("Goûter", 3),
    ]  # fmt: skip
    assert [one[11:] for one in events(*lines)] == ["16:00 Lectures @ Grande halle", "18:00 Goûter"]


def test_joined_lines_are_explained() -> None:
    """The line of a name is read with its hour."""
    found = read("Samedi 8 mars", "16 h", "Lectures", "18 h", "Goûter")
    assert [one.became for one in found.remarks] == ["date heading", *["event", "name"] * 2]
