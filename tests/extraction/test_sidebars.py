"""Sidebars beside an article, as magazines print them: names above dates, in any spelling."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from agenda.dates.when import Days
from agenda.extraction import extract
from agenda.issue import Raw

ARTICLE = """\
Villes et villages

La commune partage ses relevés de température

Vous mesurez la chaleur des cours d'école depuis 2019. Pourquoi publier ces relevés ?
En 2021, nous avons compris que les familles les demandaient. Le 4 juillet prochain, le conseil
en débattra ; les agents du service, eux, s'en servent chaque jour.

Tél. + 33 700 12 34 56

RECEVOIR LA LETTRE
Agenda
"""
NAMES = (
    "Assises des rivières vivantes", "Salon de la Fédération des Bourgs de France (FBF)",
    "Open Data Camp", "Les Ateliers du Tour des Villages de Morlaix-sur-Orne", "Village de demain",
    "Printemps des Rivières de demain", "Mai du vélo", "36e congrès des maires ruraux",
    "Forum des Objets Connecté[s]", "CIV 2024", "Salon Light + Bois", "Drones : Loire Expo",
    "Colloque « Eau et climat »", "La Nuit des cartes", "Journée nationale du lavoir",
    "Mobi-Days", "Universités d'été de la ruralité et de l'eau de source", "Expo'Rural Lyon",
)  # fmt: skip
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def number(day: date) -> str:
    """Return the number of a day as print has it."""
    return "1er" if day.day == 1 else str(day.day)


def spellings(first: date, last: date) -> list[str]:
    """Return the ways in which these days may be printed."""
    a, b, month, year = number(first), number(last), MONTHS[last.month - 1], last.year
    weekday = WEEKDAYS[first.weekday()]
    if first == last:
        single = [f"Le {a} {month} {year}", f"{weekday.capitalize()} {a} {month}  {year}"]
        return [*single, f"Le {first:%d/%m/%Y}", f"Le {weekday} {a} {month} {year}"]
    if first.month == last.month:
        same = [f"Du {a} au {b} {month} {year}", f"{a}-{b} {month} {year}"]
        if (last - first).days == 1:
            same.append(f"Les {a} et {b} {month} {year}")
        return [*same, f"Du {a} {month} au {b} {month} {year}"]
    opening = f"{a} {MONTHS[first.month - 1]}"
    if first.year == last.year:
        return [f"Du {opening} au {b} {month} {year}", f"{opening} – {b} {month} {year}"]
    return [f"Du {opening} {first.year} au {b} {month} {year}"]


@pytest.mark.parametrize("seed", range(60))
def test_three_names_and_their_days(seed: int) -> None:
    """Whatever three events a sidebar names, those three are found and nothing else is."""
    dice = random.Random(seed)  # noqa: S311  the same sidebars in every run
    day = date(dice.randint(2018, 2030), dice.randint(1, 12), dice.randint(1, 28))
    published = day - timedelta(dice.choice((0, 3, 20)))
    wanted, printed = [], []
    for name in dice.sample(NAMES, 3):
        day += timedelta(dice.choice((0, 1, 9, 30)))
        last = day + timedelta(dice.choice((0, 0, 1, 2, 6)))
        wanted.append((name, day, last))
        printed += [name, dice.choice(spellings(day, last))]
    raw = Raw((ARTICLE + "\n".join(printed)).encode(), "page.txt")
    found = [
        (event.name, event.when.first, event.when.last)
        for event in extract(raw, published=published).events
        if isinstance(event.when, Days)
    ]
    assert sorted(found) == sorted(wanted)


def test_a_sentence_about_another_day_cancels_nothing_above_it() -> None:
    """The status of a day that is passed over is none of the event printed before it."""
    text = (
        "Agenda d'octobre 2031\nLoto le samedi 4 octobre à 20 h\n"
        "Conseil municipal le mardi 14 octobre à 19 h\nLe concert du 18 octobre est annulé.\n"
    )
    events = extract(Raw(text.encode(), "page.txt"), published=date(2026, 11, 29)).events
    assert {event.name: event.status.value for event in events} == {
        "Loto": "confirmed",
        "Conseil municipal": "confirmed",
    }


SECTIONS = {
    "Agenda": (
        ("Samedi 14 juin : Bal, place Thiers", "Dimanche 15 juin : Brocante, quai Nord"),
        ("Inscriptions", "Inscriptions à l'école de musique jusqu'au 15 septembre."),
    ),
    "What's on": (
        ("Saturday 14 June: Ball, Town Hall", "Sunday 15 June: Jumble sale, Library"),
        ("Bookings", "Bookings for the music school close on 15 September."),
    ),
    "Termine": (
        ("Samstag, 14. Juni: Ball, Stadthalle", "Sonntag, 15. Juni: Flohmarkt, Markt"),
        ("Anmeldung", "Anmeldungen zur Musikschule bis zum 15. September."),
    ),
}


@pytest.mark.parametrize("title", SECTIONS)
def test_another_section_tells_nothing_of_the_last_event(title: str) -> None:
    """What stands below a heading of the same level is no evidence of what is listed above it."""
    items, (label, text) = SECTIONS[title]
    listed = "".join(f"<li>{item}</li>" for item in items)
    page = f"<h2>{title}</h2><ul>{listed}</ul><h2>{label}</h2><p>{text}</p>"
    events = extract(Raw(page.encode(), "page.html"), published=date(2031, 5, 20)).events
    assert [[one.text for one in event.evidence] for event in events] == [[one] for one in items]


def test_where_people_will_meet_again_is_told_by_the_article() -> None:
    """What is behind their verb is spoken of: its "next" hangs on the day of the article."""
    text = (
        "Villes et villages\n\nÉlus, pêcheurs et artisans du canton se retrouveront le 4 juillet "
        "prochain aux Rencontres Fluviales organisées par la maison de l’eau.\n\n"
        "Agenda\nAssises des rivières vivantes\nDu 21 au 23 mai 2024\nMai du vélo\nLe 25 mai 2024\n"
    )
    found = extract(Raw(text.encode(), "issue.txt"), published=date(2024, 4, 10)).events
    assert [event.name for event in found] == ["Assises des rivières vivantes", "Mai du vélo"]
