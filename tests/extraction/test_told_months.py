"""Days that lean on a day told before them: its month, its feast, the week behind it."""

from __future__ import annotations

from datetime import date

import pytest

from agenda.dates.when import Hours

from .building import events, read

PUBLISHED = date(2031, 1, 10)


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", ["Agenda", "Samedi 15 mars : loto, 14 h", "Dimanche 16 : randonnée, 10 h"],
         ["2031-03-15 14:00 loto", "2031-03-16 10:00 randonnée"]),
        ("fr", ["Agenda", "Samedi 29 mars : loto, 14 h", "Mardi 1er : randonnée, 10 h"],
         ["2031-03-29 14:00 loto", "2031-04-01 10:00 randonnée"]),
        ("de", ["Termine", "Samstag, 15. März: Konzert, 14 Uhr", "Sonntag, 16.: Tanz, 10 Uhr"],
         ["2031-03-15 14:00 Konzert", "2031-03-16 10:00 Tanz"]),
        ("fr", ["Loto le samedi 15 mars, randonnée le 16, conférence le 21."],
         ["2031-03-15 Loto", "2031-03-16 randonnée", "2031-03-21 conférence"]),
        ("fr", ["Expo-vente", "Du 29 au 31 mars, 10h-19h", "Vernissage le 28 à 18h"],
         ["2031-03-29/2031-03-31 Expo-vente", "2031-03-28 18:00 Vernissage"]),
        ("fr", ["Assemblée le vendredi 7 février à 18 h. Randonnée le dimanche suivant à 9 h."],
         ["2031-02-07 18:00 Assemblée", "2031-02-09 09:00 Randonnée"]),
        ("en", ["The AGM is on Friday 7 February at 7pm. The walk is the following Sunday, 10am."],
         ["2031-02-07 19:00 AGM", "2031-02-09 10:00 walk"]),
        ("fr", ["Agenda", "Chorale", "Samedi 8 mars à 18h", "Bal", "Le même jour à 21h",
                "Marche", "Le lendemain à 9h", "Loto", "Samedi 15 mars à 14h"],
         ["2031-03-08 18:00 Chorale", "2031-03-08 21:00 Bal", "2031-03-09 09:00 Marche",
          "2031-03-15 14:00 Loto"]),
        ("en", ["Events", "Choir", "Saturday 8 March, 6pm", "Dance", "The same day at 9pm",
                "Walk", "The next day at 9am", "Bingo", "Saturday 15 March, 2pm"],
         ["2031-03-08 18:00 Choir", "2031-03-08 21:00 Dance", "2031-03-09 09:00 Walk",
          "2031-03-15 14:00 Bingo"]),
        ("de", ["Termine", "Chor", "Samstag, 8. März, 18 Uhr", "Tanz", "Am selben Tag um 21 Uhr",
                "Lauf", "Am nächsten Tag um 9 Uhr", "Lotto", "Samstag, 15. März, 14 Uhr"],
         ["2031-03-08 18:00 Chor", "2031-03-08 21:00 Tanz", "2031-03-09 09:00 Lauf",
          "2031-03-15 14:00 Lotto"]),
        ("es", ["Agenda", "Coro", "Sábado 8 de marzo, 18 h", "Baile", "El mismo día a las 21 h",
                "Bingo", "Sábado 15 de marzo, 14 h"],
         ["2031-03-08 18:00 Coro", "2031-03-08 21:00 Baile", "2031-03-15 14:00 Bingo"]),
        ("it", ["Agenda", "Coro", "Sabato 8 marzo, ore 18", "Ballo", "Lo stesso giorno alle ore 21",
                "Tombola", "Sabato 15 marzo, ore 14"],
         ["2031-03-08 18:00 Coro", "2031-03-08 21:00 Ballo", "2031-03-15 14:00 Tombola"]),
        ("nl", ["Agenda", "Koor", "Zaterdag 8 maart, 18 uur", "Bal", "Dezelfde dag om 21 uur",
                "Bingo", "Zaterdag 15 maart, 14 uur"],
         ["2031-03-08 18:00 Koor", "2031-03-08 21:00 Bal", "2031-03-15 14:00 Bingo"]),
        ("pt", ["Agenda", "Coro", "Sábado, 8 de março, 18h", "Baile", "No mesmo dia às 21h",
                "Bingo", "Sábado, 15 de março, 14h"],
         ["2031-03-08 18:00 Coro", "2031-03-08 21:00 Baile", "2031-03-15 14:00 Bingo"]),
        ("ca", ["Agenda", "Cor", "Dissabte 8 de març, 18 h", "Ball", "El mateix dia a les 21 h",
                "Bingo", "Dissabte 15 de març, 14 h"],
         ["2031-03-08 18:00 Cor", "2031-03-08 21:00 Ball", "2031-03-15 14:00 Bingo"]),
        ("eu", ["Agenda", "Abesbatza", "Martxoak 8, 18:00", "Dantza", "Egun berean, 21:00etan",
                "Bingoa", "Martxoak 15, 14:00"],
         ["2031-03-08 18:00 Abesbatza", "2031-03-08 21:00 Dantza", "2031-03-15 14:00 Bingoa"]),
    ],
)  # fmt: skip
def test_a_bare_day_goes_on_from_the_day_before(
    language: str, lines: list[str], expected: list[str]
) -> None:
    """What a reader takes for granted is the month of the day told just before."""
    assert sorted(events(*lines, language=language, published=PUBLISHED)) == sorted(expected)


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("fr", "Samedi 8 mars : 14 h défilé des enfants, 20 h bal masqué",
         ["2031-03-08 14:00 défilé des enfants", "2031-03-08 20:00 bal masqué"]),
        ("de", "Samstag, 8. März: 14 Uhr Umzug, 20 Uhr Maskenball",
         ["2031-03-08 14:00 Umzug", "2031-03-08 20:00 Maskenball"]),
        ("it", "Sabato 8 marzo: ore 15 sfilata, ore 21 ballo in maschera",
         ["2031-03-08 15:00 sfilata", "2031-03-08 21:00 ballo in maschera"]),
        ("fr", "Samedi 25 janvier, portes ouvertes de 10 h à 15 h. La soirée du 28 janvier change.",
         ["2031-01-25 10:00-15:00 portes ouvertes", "2031-01-28 soirée"]),
        ("nl", "wo 12 feb Inloopspreekuur 9-11 uur; do 13 feb Bloedbank 17-20 uur",
         ["2031-02-12 09:00-11:00 Inloopspreekuur", "2031-02-13 17:00-20:00 Bloedbank"]),
    ],
)  # fmt: skip
def test_a_line_of_several_events(language: str, line: str, expected: list[str]) -> None:
    """Each hour, or each day between semicolons, names what takes place then."""
    assert events(line, language=language, published=PUBLISHED) == expected


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", ["Agenda", "21/03 carnaval (report au 28/03 si pluie)", "12/04 loto"],
         ["2031-03-21 carnaval", "2031-04-12 loto"]),
        ("de", ["Termine", "3. Mai Grillfest (bei Regen 10. Mai)", "7. Juni Ausflug"],
         ["2031-05-03 Grillfest", "2031-06-07 Ausflug"]),
        ("en", ["Agenda", "The New Year concert was on 5 January", "Dance: 2 February, 9pm"],
         ["2031-02-02 21:00 Dance"]),
        ("fr", ["2031", "17 janvier – Saint-Antoine", "2030", "14 décembre – Marché de Noël"],
         ["2031-01-17 Saint-Antoine"]),
        ("fr", ["Réunion du conseil", "Chaque mois", "à la mairie"], []),
    ],
)  # fmt: skip
def test_days_that_announce_nothing(language: str, lines: list[str], expected: list[str]) -> None:
    """Days for bad weather, days that were, and rules without a day make no event."""
    assert events(*lines, language=language, published=PUBLISHED) == expected


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", ["Yoga", "Tous les mardis à 18 h", "Du 4 février au 25 mars"]),
        ("en", ["Yoga: Tuesdays 6pm, 4 February – 25 March"]),
        ("de", ["Yoga vom 4. Februar bis 25. März: jeden Dienstag, 18 Uhr"]),
    ],
)
def test_a_rule_holds_in_the_span_beside_it(language: str, lines: list[str]) -> None:
    """A course has its weekday and its first and last day: one event that ends."""
    answer = read(*lines, language=language, published=PUBLISHED)
    (event,) = answer.events
    assert isinstance(event.when, Hours)
    assert event.rrule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20310325"
    assert str(event.when.start) == "2031-02-04 18:00:00"
