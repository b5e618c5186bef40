"""Which of several days of a line holds: what was corrected, moved, or left out."""

from __future__ import annotations

from datetime import date

import pytest

from agenda.dates.when import days_of

from .building import events, in_words, read

PUBLISHED = date(2031, 1, 5)

# Of each language: a line with two days, the name that it gives, and the day that holds.
CORRECTED = [
    ("en", "Coffee morning, Saturday 1 February (now Sat 22 Feb)", "Coffee morning", "02-22"),
    ("en", "Quiz night on 22 February, not on 15 February", "Quiz night", "02-22"),
    ("en", "Quiz night, 22 February (previously 15 February)", "Quiz night", "02-22"),
    ("fr", "Concert le 23 février (et non le 22 février)", "Concert", "02-23"),
    ("fr", "Dictée, pas le 9 mais le 16 février", "Dictée", "02-16"),
    ("fr", "Loto, 1er février (désormais le 8 février)", "Loto", "02-08"),
    ("de", "Flohmarkt am 8. Februar, nicht wie angekündigt am 1. Februar", "Flohmarkt", "02-08"),
    ("de", "Flohmarkt am 1. Februar (jetzt 8. Februar)", "Flohmarkt", "02-08"),
    ("es", "Cine, 8 de febrero (antes 1 de febrero)", "Cine", "02-08"),
    ("es", "Cine el 8 de febrero, no el 1 de febrero", "Cine", "02-08"),
    ("it", "Tombola 8 febbraio (prima 1 febbraio)", "Tombola", "02-08"),
    ("nl", "Quiz op 8 februari, niet op 1 februari", "Quiz", "02-08"),
    ("pt", "Baile, 1 de fevereiro (agora 8 de fevereiro)", "Baile", "02-08"),
    ("ca", "Ball, 8 de febrer (abans 1 de febrer)", "Ball", "02-08"),
    ("en", "Postponed from 17 January; new date 14 March: Burns Supper", "Burns Supper", "03-14"),
    ("en", "Postponed: the walk of 26 January moves to 9 February", "walk", "02-09"),
    ("fr", "Reportée : la marche du 26 janvier est déplacée au 9 février", "marche", "02-09"),
    ("fr", "Le forum du bois, initialement fixé au 26 janvier, est décalé au 9 février.",
     "forum du bois", "02-09"),
    ("fr", "La foire aux plants, d'abord annoncée au 1er février, est reportée au 9 février.",
     "foire aux plants", "02-09"),
    ("es", "La feria, fijada en un principio para el 26 de enero, se aplaza al 9 de febrero.",
     "feria", "02-09"),
    ("it", "La fiera, in un primo tempo prevista per il 26 gennaio, è spostata al 9 febbraio.",
     "fiera", "02-09"),
    ("nl", "De banenmarkt, aanvankelijk gepland op 26 januari, is uitgesteld tot 9 februari.",
     "banenmarkt", "02-09"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line", "name", "day"), CORRECTED)
def test_of_two_days_the_one_that_is_said_to_hold(
    language: str, line: str, name: str, day: str
) -> None:
    """What was printed before, or what is denied, is no day of the event."""
    assert events("Agenda", line, language=language, published=PUBLISHED) == [f"2031-{day} {name}"]


def test_what_moves_to_the_day_of_its_line_stays_there_beside_what_moves_to_another() -> None:
    """A line moves something to the day with which it opens, and something else to a later one."""
    line = "24 April Talk - Ann's talk has been moved to 24 April, and the walk to 8 May, 2pm."
    found = events("Agenda", line, language="en", published=PUBLISHED)
    assert found[0] == "2031-04-24 14:00 Talk"


# Of each language: the line below "Concert" that moves it from one day to another one.
FROM_DAY_TO_DAY = [
    ("fr", "Reporté du 12 au 19 mars"),
    ("fr", "Déplacé du mercredi 12 mars au mercredi 19 mars"),
    ("en", "Moved from 12 to 19 March"),
    ("de", "Verschoben vom 12. auf den 19. März"),
    ("de", "Verlegt von Mittwoch, 12. März, auf Mittwoch, 19. März"),
    ("nl", "Verplaatst van 12 naar 19 maart"),
    ("es", "Aplazado del 12 al 19 de marzo"),
    ("es", "Trasladado del 12 al 19 de marzo"),
    ("it", "Rinviato dal 12 al 19 marzo"),
    ("pt", "Adiado de 12 para 19 de março"),
    ("pt", "Adiado do dia 12 para o dia 19 de março"),
    ("ca", "Ajornat del 12 al 19 de març"),
]


@pytest.mark.parametrize(("language", "line"), FROM_DAY_TO_DAY)
def test_what_moves_from_one_day_to_another_lasts_no_week(language: str, line: str) -> None:
    """The days between the old one and the new one are none of the event."""
    assert events("Concert", line, language=language, published=PUBLISHED) == ["2031-03-19 Concert"]


def test_a_range_in_the_place_of_another_holds_from_end_to_end() -> None:
    """Where the old days are printed, those behind "postponed" are the new ones."""
    lines = ("Salon du livre", "Du 5 au 8 mars", "Reporté du 12 au 15 mars")
    found = events(*lines, language="fr", published=PUBLISHED)
    assert found == ["2031-03-12/2031-03-15 Salon du livre"]


@pytest.mark.parametrize(
    ("language", "lines", "day"),
    [
        ("fr", ("Concert", "Samedi 15 mars", "Reporté au 22"), "03-22"),
        ("fr", ("Concert", "Samedi 29 mars", "Reporté au 5"), "04-05"),
        ("it", ("15 marzo - Concert - RINVIATO AL 22",), "03-22"),
        ("en", ("Concert, 15 March, postponed to the 22nd",), "03-22"),
    ],
)
def test_a_new_day_may_be_bare(language: str, lines: tuple[str, ...], day: str) -> None:
    """A number behind "postponed to" is a day, behind the old one."""
    assert events(*lines, language=language, published=PUBLISHED) == [f"2031-{day} Concert"]


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", ("Exposition, du 19 au 22 février (sauf le 20)",),
         ["2031-02-19 Exposition", "2031-02-21/2031-02-22 Exposition"]),
        ("fr", ("Exposition : du 3 au 6 mars (fermé le 5 mars)",),
         ["2031-03-03/2031-03-04 Exposition", "2031-03-06 Exposition"]),
        ("es", ("Exposición, del 3 al 6 de marzo, excepto el 5",),
         ["2031-03-03/2031-03-04 Exposición", "2031-03-06 Exposición"]),
        ("de", ("Ausstellung vom 3. bis 6. März (außer am 5. März)",),
         ["2031-03-03/2031-03-04 Ausstellung", "2031-03-06 Ausstellung"]),
        ("fr", ("Théâtre : du 3 au 6 mars à 20 h (pas de représentation le 5)",),
         ["2031-03-03 20:00 Théâtre", "2031-03-04 20:00 Théâtre", "2031-03-06 20:00 Théâtre"]),
        ("fr", ("Yoga, tous les lundis de février à 18 h. Pas de séance le 17.",),
         ["2031-02-03 18:00 Yoga FREQ=WEEKLY;BYDAY=MO;UNTIL=20310210",
          "2031-02-24 18:00 Yoga FREQ=WEEKLY;BYDAY=MO;UNTIL=20310228"]),
        ("en", ("Film club: Mondays 7pm from 6 to 27 January (no film on Mon 20 Jan)",),
         ["2031-01-06 19:00 Film club FREQ=WEEKLY;BYDAY=MO;UNTIL=20310113",
          "2031-01-27 19:00 Film club FREQ=WEEKLY;BYDAY=MO;UNTIL=20310127"]),
        ("fr", ("Chorale, tous les jeudis de janvier à 20 h", "Pas de répétition le 16 janvier."),
         ["2031-01-02 20:00 Chorale FREQ=WEEKLY;BYDAY=TH;UNTIL=20310109",
          "2031-01-23 20:00 Chorale FREQ=WEEKLY;BYDAY=TH;UNTIL=20310131"]),
        ("en", ("Toddler group: Mondays 10am–12, 20 January – 24 March",),
         ["2031-01-20 10:00-12:00 Toddler group FREQ=WEEKLY;BYDAY=MO;UNTIL=20310324"]),
    ],
)  # fmt: skip
def test_a_day_on_which_nothing_takes_place_is_left_out(
    language: str, lines: tuple[str, ...], expected: list[str]
) -> None:
    """A rule and a range of days have no event on a day that the text takes away."""
    found = read("Agenda", *lines, language=language, published=PUBLISHED).events
    assert [
        f"{told} {one.rrule}".strip() for told, one in zip(in_words(found), found, strict=True)
    ] == (expected)


YOGA = ["2031-01-14 19:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20310211",
        "2031-02-25 19:00 FREQ=WEEKLY;BYDAY=TU"]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Yoga: every Tuesday, 7pm, Scout Hut (cancelled Tuesday 18 February)"),
        ("en", "Yoga: every Tuesday, 7pm, Scout Hut (not 18 February)"),
        ("en", "Yoga: every Tuesday, 7pm, Scout Hut. Cancelled on 18 February."),
        ("fr", "Yoga : tous les mardis à 19h, salle des fêtes (annulé mardi 18 février)"),
        ("fr", "Yoga : tous les mardis à 19h, salle des fêtes. Annulé le 18 février."),
        ("de", "Yoga: jeden Dienstag, 19 Uhr, Turnhalle (fällt am 18. Februar aus)"),
        ("de", "Yoga: jeden Dienstag, 19 Uhr, Turnhalle. Am 18. Februar fällt der Kurs aus."),
        ("nl", "Yoga: elke dinsdag, 19.00 uur, sporthal (18 februari niet)"),
        ("es", "Yoga: todos los martes a las 19 h, polideportivo (suspendido el 18 de febrero)"),
        ("it", "Yoga: tutti i martedì alle 19, palestra (sospeso martedì 18 febbraio)"),
        ("pt", "Yoga: todas as terças-feiras, 19h00, pavilhão (cancelado a 18 de fevereiro)"),
        ("ca", "Yoga: cada dimarts a les 19 h, poliesportiu (suspès el 18 de febrer)"),
        ("eu", "Yoga: astearte guztietan, 19:00, kiroldegian (bertan behera otsailaren 18an)"),
    ],
)
def test_one_day_called_off_leaves_the_series(language: str, line: str) -> None:
    """Brackets or a sentence that call one day off take that day away, and no other."""
    found = read(line, language=language, published=date(2031, 1, 10)).events
    assert [(one.name, one.status) for one in found] == [("Yoga", "confirmed")] * 2
    told = in_words([one._replace(name="", place="") for one in found])
    assert [f"{day} {one.rrule}" for day, one in zip(told, found, strict=True)] == YOGA


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", "Samedi 15 mars, 14h|Report au 22 mars en cas de pluie"),
        ("fr", "Samedi 15 mars, 14h (report au 22 mars en cas d'intempéries)"),
        ("fr", "Samedi 15 mars, 14h. Report au 22 mars en cas de pluie."),
        ("de", "Samstag, 15. März, 14 Uhr|Ausweichtermin: 22. März"),
        ("de", "Samstag, 15. März, 14 Uhr (bei Regen auf den 22. März verschoben)"),
        ("en", "Saturday 15 March, 2pm|If wet, Saturday 22 March"),
        ("es", "Sábado 15 de marzo, 14 h|En caso de lluvia, 22 de marzo"),
        ("it", "Sabato 15 marzo, ore 14|In caso di pioggia rinviato al 22 marzo"),
        ("nl", "Zaterdag 15 maart, 14.00 uur|Bij slecht weer: 22 maart"),
        ("pt", "Sábado, 15 de março, 14h00|Em caso de chuva, adiado para 22 de março"),
        ("ca", "Dissabte 15 de març, 14 h|En cas de pluja, el 22 de març"),
    ],
)
def test_a_day_for_the_rain_is_none(language: str, lines: str) -> None:
    """The day that was meant holds as it was printed, and the other is no event."""
    found = read("Agenda", "Tombola", *lines.split("|"), language=language, published=PUBLISHED)
    assert in_words(found.events) == ["2031-03-15 14:00 Tombola"]
    assert [one.status for one in found.events] == ["confirmed"]


def test_a_title_of_rain_is_a_name() -> None:
    """Rain in a name moves nothing."""
    found = events("Agenda", "Purple Rain, Saturday 22 March", published=PUBLISHED, language="en")
    assert found == ["2031-03-22 Purple Rain"]


@pytest.mark.parametrize(
    ("language", "line", "rule"),
    [
        ("fr", "Yoga : le mardi du 18 mars au 24 juin, 18h", "BYDAY=TU;UNTIL=20310624"),
        ("fr", "Yoga : mardi de 18h à 19h du 18 mars au 24 juin", "BYDAY=TU;UNTIL=20310624"),
        ("it", "Yoga, il martedì dal 18 marzo al 24 giugno, ore 18", "BYDAY=TU;UNTIL=20310624"),
        ("ca", "Yoga: dimarts del 18 de març al 24 de juny", "BYDAY=TU;UNTIL=20310624"),
        ("de", "Yoga: Dienstag vom 18. März bis 24. Juni, 18 Uhr", "BYDAY=TU;UNTIL=20310624"),
        ("en", "Yoga: Tuesday 6pm from 18 March to 24 June", "BYDAY=TU;UNTIL=20310624"),
    ],
)
def test_a_weekday_before_a_season_comes_each_week(language: str, line: str, rule: str) -> None:
    """A calendar that showed the whole season would show six days too many each week."""
    (event,) = read(line, language=language, published=PUBLISHED).events
    assert event.rrule == f"FREQ=WEEKLY;{rule}"


def test_a_day_of_a_list_is_called_off_once() -> None:
    """A line that takes one day away gives no second event, and leaves the others."""
    found = read(
        "Toddler Tunes",
        "Wednesdays 5, 12 and 19 February, 10.00-11.00am",
        "Cancelled on 12 February.",
        language="en",
        published=PUBLISHED,
    ).events
    days = [(days_of(one.when)[0].day, one.status.value) for one in found if one.when]
    assert days == [(5, "confirmed"), (12, "cancelled"), (19, "confirmed")]


@pytest.mark.parametrize(
    ("language", "lines", "day"),
    [
        ("fr", ("Loto", "Samedi 29 mars à 20 h", "Le loto est reporté au 10 mai."), "05-10 20:00"),
        ("en", ("Quiz night", "Saturday 29 March, 8pm", "The quiz night is postponed to 10 May."),
         "05-10 20:00"),
        ("de", ("Tanz", "Samstag, 29. März, 20 Uhr", "Der Tanz wird auf den 10. Mai verschoben."),
         "05-10 20:00"),
    ],
)  # fmt: skip
def test_a_sentence_moves_what_stands_above_it(
    language: str, lines: tuple[str, ...], day: str
) -> None:
    """Nobody should go on the old day: the event takes place once."""
    found = events(*lines, language=language, published=PUBLISHED)
    assert found == [f"2031-{day} {lines[0]}"]
