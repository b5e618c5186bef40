"""Whether an event takes place: what says so of it, and what speaks of another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from agenda.dates.when import Days

from .building import read

if TYPE_CHECKING:
    from agenda.events.event import Event

PUBLISHED = date(2031, 1, 10)

# Of each language: lines, and the day of January, the name and the status of each event.
OWN_STATE = {
    "en": (
        ["13 January", "Council meeting", "CANCELLED: Quiz, 19 January",
         "Concert, 31 January, 8pm, Hall", "Dance, 30 January"],
        ["13 Council meeting confirmed", "19 Quiz cancelled", "30 Dance confirmed",
         "31 Concert confirmed"],
    ),
    "fr": (
        ["13 janvier", "Conseil municipal", "Loto, 19 janvier (annulé)",
         "Concert, 31 janvier, 20 h", "Bal, 30 janvier"],
        ["13 Conseil municipal confirmed", "19 Loto cancelled", "30 Bal confirmed",
         "31 Concert confirmed"],
    ),
    "de": (
        ["13. Januar", "Gemeinderat", "ABGESAGT: Quiz, 19. Januar",
         "Konzert, 31. Januar, 20 Uhr", "Ball, 30. Januar"],
        ["13 Gemeinderat confirmed", "19 Quiz cancelled", "30 Ball confirmed",
         "31 Konzert confirmed"],
    ),
}  # fmt: skip

# Lines of a language that announce one event between two others.
STATES = [
    (
        "fr",
        "Faute de neige, la mairie a décidé d'annuler le loto du 18 janvier.",
        "18 loto cancelled",
    ),
    ("fr", "La mairie a pris la décision d'annuler le loto du 18 janvier.", "18 loto cancelled"),
    (
        "en",
        "The club has decided to cancel the quiz night on 18 January.",
        "18 quiz night cancelled",
    ),
    (
        "de",
        "Der Ball der Feuerwehr fällt am 18. Januar wegen Grippe aus.",
        "18 Der Ball der Feuerwehr cancelled",
    ),
    ("nl", "De dansles valt op 18 januari om 20 uur wegens ziekte uit.", "18 De dansles cancelled"),
    (
        "de",
        "Wegen der Grippe hat der Verein beschlossen, den Ball am 18. Januar abzusagen.",
        "18 Ball cancelled",
    ),
    (
        "es",
        "Por el mal estado de la sala, el club ha decidido suspender el baile del 18 de enero.",
        "18 baile cancelled",
    ),
    (
        "it",
        "Per i lavori nella sala, il circolo ha deciso di annullare la tombola del 18 gennaio.",
        "18 tombola cancelled",
    ),
    ("ca", "El club ha decidit anul·lar el ball del 18 de gener.", "18 ball cancelled"),
    (
        "fr",
        "Loto, 18 janvier. Un oubli, une annulation ? Écrivez à la mairie.",
        "18 Loto confirmed",
    ),
    ("fr", "Le club a décidé d'annuler son loto prévu le 18 janvier.", "18 loto cancelled"),
    ("en", "Quiz, 18 January. The group has decided to cancel the raffle.", "18 Quiz confirmed"),
    (
        "en",
        "Quiz, 18 January. The singer had to cancel and is replaced by a choir.",
        "18 Quiz confirmed",
    ),
    ("en", "Quiz, 18 January. Forced to cancel? Ring Ada.", "18 Quiz confirmed"),
    (
        "fr",
        "Loto, 18 janvier. Le présentateur a dû annuler : Luc le remplace.",
        "18 Loto confirmed",
    ),
    ("fr", "Loto, 18 janvier. Si vous êtes obligés d'annuler, prévenez Luc.", "18 Loto confirmed"),
    ("de", "Ball, 18. Januar. Um abzusagen, genügt eine Nachricht.", "18 Ball confirmed"),
    ("nl", "Bal, 18 januari. Wie moet annuleren, belt de penningmeester.", "18 Bal confirmed"),
    (
        "es",
        "El club decidió suspender las clases. Baile del 18 de enero en el casino.",
        "18 Baile confirmed",
    ),
    ("it", "Tombola, 18 gennaio. Il mago ha dovuto annullare.", "18 Tombola confirmed"),
    ("fr", "Loto du 18 janvier annulé, que faire ?", "18 Loto cancelled"),
    ("fr", "Loto, 18 janvier. Pourquoi est-il annulé ? Faute de salle.", "18 Loto cancelled"),
    (
        "en",
        "Quiz night on 18 January: why is it cancelled? The roof leaks.",
        "18 Quiz night cancelled",
    ),
    ("fr", "SUPPRIMÉ : loto du 18 janvier", "18 loto cancelled"),
    ("fr", "Loto, 18 janvier. Annulé en cas de mauvais temps.", "18 Loto confirmed"),
    ("fr", "Loto, 18 janvier. Reporté au lendemain en cas de neige.", "18 Loto confirmed"),
    ("fr", "Loto le 18 janvier (reporté au 25 si vent fort)", "18 Loto confirmed"),
    ("fr", "Loto, 18 janvier. Il peut être annulé au dernier moment.", "18 Loto confirmed"),
    ("fr", "Loto, 18 janvier. Annulé s'il y a moins de dix inscrits.", "18 Loto confirmed"),
    ("fr", "Loto, 18 janvier. En cas d'annulation, on vous rappelle.", "18 Loto confirmed"),
    ("fr", "Loto du 18 janvier annulé, en cas de question appelez-nous.", "18 Loto cancelled"),
    ("fr", "Le loto du 18 janvier ne pourra pas avoir lieu.", "18 Le loto cancelled"),
    ("fr", "Notez, s'il vous plaît, que le loto du 18 janvier est annulé.", "18 loto cancelled"),
    ("fr", "Loto du 18 janvier : annulé (en cas de question : mairie)", "18 Loto cancelled"),
    (
        "en",
        "Quiz night on 18 January CANCELLED (if you have a ticket, call)",
        "18 Quiz night cancelled",
    ),
    (
        "de",
        "Ball am 18. Januar ist bei Regen nicht möglich und daher abgesagt.",
        "18 Ball cancelled",
    ),
    ("de", "Der Ball am 18. Januar kann kurzfristig abgesagt werden.", "18 Der Ball confirmed"),
    (
        "de",
        "Theater „Wenn der Hahn kräht“, 18. Januar, abgesagt",
        "18 Theater „Wenn der Hahn kräht“ cancelled",
    ),
    ("es", "El concierto del 18 de enero se suspende por la nieve.", "18 El concierto cancelled"),
    (
        "es",
        "El concierto del 18 de enero está cancelado y no se celebrará.",
        "18 concierto cancelled",
    ),
    ("nl", "Het bal op 18 januari kan niet doorgaan en is afgelast.", "18 Het bal cancelled"),
    ("fr", "Le loto du 18 janvier est annulé, il aura lieu le 25 janvier.", "25 loto postponed"),
    ("en", "Quiz night, 18 January. Cancelled if wet.", "18 Quiz night confirmed"),
    ("en", "Quiz night on 18 January may be cancelled.", "18 Quiz night confirmed"),
    (
        "en",
        "The trip to Niagara Falls on 18 January is cancelled",
        "18 The trip to Niagara Falls cancelled",
    ),
    ("en", "Quiz night on 18 January cannot take place.", "18 Quiz night cancelled"),
    ("de", "Ball am 18. Januar. Bei Schnee abgesagt.", "18 Ball confirmed"),
    ("de", "Konzert am 18. Januar. Der Sänger sagt krank ab, Ida singt.", "18 Konzert confirmed"),
    ("de", "Der Ball am 18. Januar kann leider nicht stattfinden.", "18 Ball cancelled"),
    ("es", "Paseo, 18 de enero. Si llueve, se aplaza.", "18 Paseo confirmed"),
    ("es", "Se cancela el concierto del 18 de enero.", "18 concierto cancelled"),
    (
        "it",
        "Gita, 18 gennaio, ore 12. In caso di pioggia rinviata al giorno dopo.",
        "18 Gita confirmed",
    ),
    ("it", "Gita del 18 gennaio annullata, si svolgerà il 25 gennaio.", "25 Gita postponed"),
    ("nl", "Wandeling, 18 januari. Bij regen afgelast.", "18 Wandeling confirmed"),
    ("pt", "Passeio, 18 de janeiro. Cancelado em caso de chuva.", "18 Passeio confirmed"),
    ("ca", "Sortida, 18 de gener. En cas de pluja, se suspèn.", "18 Sortida confirmed"),
    ("eu", "Ibilaldia, urtarrilak 18. Euria eginez gero, bertan behera.", "18 Ibilaldia confirmed"),
    ("de", "ENTFÄLLT: Kinderfasching am 18. Januar", "18 Kinderfasching cancelled"),
    ("de", "Fällt aus: Kinderfasching am 18. Januar", "18 Kinderfasching cancelled"),
    ("fr", "REPORTÉ : loto du 18 janvier au 25 janvier", "25 loto postponed"),
    ("fr", "Exposition du 18 au 25 janvier : reportée", "18-25 Exposition postponed"),
    ("en", "Quiz night postponed from 18 January to 25 January", "25 Quiz night postponed"),
    ("en", "Quiz night, 18 January, moved to 25 January", "25 Quiz night postponed"),
    ("en", "Quiz night, 18 January, moved to the church", "18 Quiz night confirmed"),
    (
        "en",
        "Quiz night moved to the church, 18 January",
        "18 Quiz night moved to the church confirmed",
    ),
    ("en", "Quiz night postponed until 25 January", "25 Quiz night postponed"),
    ("nl", "18 januari: Eieren zoeken gaat niet door", "18 Eieren zoeken cancelled"),
    ("de", "18.01.2031 Ostereiersuche fällt aus!", "18 Ostereiersuche cancelled"),
    ("de", "25.01.2031 Winterball (verschoben vom 18.01.)", "25 Winterball postponed"),
    ("fr", "25 janvier : loto (reporté du 18 janvier)", "25 loto postponed"),
    ("en", "25 January: Quiz night (moved from 18 January)", "25 Quiz night postponed"),
    ("nl", "Quiz uitgesteld tot 25 januari", "25 Quiz postponed"),
    ("es", "Bingo aplazado hasta el 25 de enero", "25 Bingo postponed"),
    ("it", "Tombola rinviata fino al 25 gennaio", "25 Tombola postponed"),
    ("fr", "Loto reporté jusqu’au 25 janvier", "25 Loto postponed"),
    ("de", "Quizabend verschoben bis 25. Januar", "25 Quizabend postponed"),
    ("fr", "Loto du 18 janvier au 19 janvier, reporté au 25 janvier", "25 Loto postponed"),
    (
        "fr",
        "Exposition du 18 janvier au 25 janvier, vernissage reporté",
        "18-25 Exposition postponed",
    ),
    ("de", "VERSCHOBEN: Quizabend vom 18. Januar auf den 25. Januar", "25 Quizabend postponed"),
    ("de", "VERSCHOBEN: Quizabend vom 18. auf den 25. Januar", "25 Quizabend postponed"),
    ("es", "APLAZADO: bingo del 18 de enero al 25 de enero", "25 bingo postponed"),
    ("it", "RINVIATA: tombola dal 18 gennaio al 25 gennaio", "25 tombola postponed"),
    ("nl", "VERPLAATST: quiz van 18 januari naar 25 januari", "25 quiz postponed"),
]
AROUND = {
    "fr": ("Danse, 12 janvier", "Bal, 30 janvier"),
    "en": ("Choir, 12 January", "Dance, 30 January"),
    "de": ("Tanz, 12. Januar", "Ball, 30. Januar"),
    "es": ("Coro, 12 de enero", "Baile, 30 de enero"),
    "it": ("Coro, 12 gennaio", "Ballo, 30 gennaio"),
    "nl": ("Koor, 12 januari", "Bal, 30 januari"),
    "pt": ("Coro, 12 de janeiro", "Baile, 30 de janeiro"),
    "ca": ("Cor, 12 de gener", "Ball, 30 de gener"),
    "eu": ("Abesbatza, urtarrilak 12", "Dantza, urtarrilak 30"),
}


def told(event: Event) -> str:
    """Return the days, the name and the status of an event of one month."""
    if isinstance(event.when, Days):
        first, last = event.when.first.day, event.when.last.day
        days = str(first) if first == last else f"{first}-{last}"
    else:
        days = str(event.when.start.day) if event.when else "?"
    return f"{days} {event.name} {event.status}"


def found(*lines: str, language: str) -> list[str]:
    """Return what lines announce, in the order of the days."""
    read_ = read("Agenda", *lines, language=language, published=PUBLISHED)
    return sorted(map(told, read_.events))


@pytest.mark.parametrize("language", OWN_STATE)
def test_a_state_is_not_handed_on_to_the_next_line(language: str) -> None:
    """Below a date, a line with a day of its own says nothing of the line below it."""
    lines, expected = OWN_STATE[language]
    assert found(*lines, language=language) == expected


@pytest.mark.parametrize(("language", "line", "expected"), STATES)
def test_a_state_is_of_the_event_in_its_line(language: str, line: str, expected: str) -> None:
    """The event is called off or moved to its new day, and those beside it are not."""
    above, below = AROUND[language]
    assert found(above, line, below, language=language) == [
        f"12 {above.partition(',')[0]} confirmed",
        expected,
        f"30 {below.partition(',')[0]} confirmed",
    ]


# Sentences beside a word of calling off, which announce an event that is held.
HELD = [
    ("fr", "Le maire a décidé d'annuler ses vœux. Le loto du 18 janvier aura lieu.", "loto"),
    ("fr", "Le club n'a pas décidé d'annuler le loto du 18 janvier.", "loto"),
    ("fr", "Le club pourrait être contraint d'annuler le loto du 18 janvier.", "loto"),
    ("fr", "Si le club est obligé d'annuler le loto du 18 janvier, Luc appellera.", "loto"),
    ("en", "We had to cancel last year, but the quiz is back on 18 January at 8pm.", "quiz"),
    ("en", "Lecture on the decision to cancel the fair, 18 January, 7pm", "Lecture"),
    ("en", "The trustees decided to cancel the raffle. Quiz on 18 January at 8pm.", "Quiz"),
    ("de", "Es gibt keinen Grund, den Ball am 18. Januar abzusagen.", "Ball"),
    ("de", "Wir haben beschlossen, den Ball am 18. Januar nicht abzusagen.", "Ball"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "name"), HELD)
def test_who_calls_off_something_else_or_perhaps_holds_the_event(
    language: str, sentence: str, name: str
) -> None:
    """Verbs that have an object call off that alone, and nothing where they are open or denied."""
    one = read(sentence, language=language, published=PUBLISHED).events
    assert [(event.status, name in event.name) for event in one] == [("confirmed", True)]


# Two events of one line: the first is called off or moved, and the second is held.
TWO_EVENTS = [
    (
        "fr",
        "Le loto prévu le 18 janvier est annulé ; le concert aura lieu le 25 janvier à 20 h.",
        ["18 loto cancelled", "25 concert confirmed"],
    ),
    (
        "de",
        "Das für den 18. Januar geplante Fest fällt aus; das Konzert findet am 25. Januar statt.",
        ["18 Fest cancelled", "25 Konzert confirmed"],
    ),
    (
        "en",
        "The fete planned for 18 January is postponed; the plant sale takes place on 25 January.",
        ["18 fete postponed", "25 plant sale confirmed"],
    ),
    (
        "es",
        "La feria prevista para el 18 de enero se aplaza; el concierto será el 25 de enero.",
        ["18 feria postponed", "25 concierto confirmed"],
    ),
    (
        "fr",
        "Le loto du 18 janvier est reporté ; il aura lieu le 25 janvier à 20 h.",
        ["25 loto postponed"],
    ),
]


@pytest.mark.parametrize(("language", "line", "expected"), TWO_EVENTS)
def test_a_state_stays_in_its_part_of_a_line(language: str, line: str, expected: list[str]) -> None:
    """Behind a semicolon another event is held, and the same event has its new day."""
    assert found(line, language=language) == expected


@pytest.mark.parametrize(
    ("below", "status"),
    [
        ("Le marché de nuit est annulé.", "confirmed"),
        ("Le concert est annulé.", "cancelled"),
        ("L’événement est annulé.", "cancelled"),
        ("La soirée est annulée.", "cancelled"),
        ("Annulé.", "cancelled"),
    ],
)
def test_a_state_of_another_event_is_not_that_of_the_line_above(below: str, status: str) -> None:
    """A line that tells what is called off tells it of what has that name, or of no name."""
    lines = ("26 janvier : concert", below, "Bal : 30 janvier")
    assert found(*lines, language="fr") == [f"26 concert {status}", "30 Bal confirmed"]


def test_a_title_is_called_off_by_its_kind() -> None:
    """What has a title and no kind is meant by the word of a kind alone."""
    lines = ("26 janvier : Les Oubliés", "Le spectacle est annulé.", "30 janvier : Molière")
    assert found(*lines, language="fr") == ["26 Les Oubliés cancelled", "30 Molière confirmed"]


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", ("Concert de jazz", "13 janvier", "Le spectacle est annulé."), "cancelled"),
        ("fr", ("Thé dansant", "13 janvier", "Annulé faute d’orchestre"), "cancelled"),
        ("it", ("Concerto di jazz", "13 gennaio", "Lo spettacolo è annullato."), "cancelled"),
        ("es", ("Concierto", "13 de enero", "El espectáculo queda cancelado."), "cancelled"),
        ("en", ("Jazz concert", "13 January", "The gig is cancelled."), "cancelled"),
        ("fr", ("Vide-grenier", "13 janvier", "Le vide-greniers est annulé."), "cancelled"),
        ("fr", ("Marché de Noël", "13 janvier", "Les marchés sont annulés."), "cancelled"),
        ("fr", ("Récital de piano", "13 janvier", "Le concert est annulé."), "cancelled"),
        ("fr", ("Balade contée", "13 janvier", "Le bal est annulé."), "confirmed"),
        ("fr", ("Concert", "13 janvier", "Les frais d'inscription sont supprimés."), "confirmed"),
        ("fr", ("Concert", "13 janvier", "Les concerts sont supprimés."), "cancelled"),
        ("en", ("Quiz night", "13 January", "Moved to a later date"), "postponed"),
        ("nl", ("Quiz", "13 januari", "Verplaatst naar de kerk"), "confirmed"),
        ("de", ("Quiz", "13. Januar", "Verlegt in die Turnhalle"), "confirmed"),
        ("it", ("Concerto", "13 gennaio", "Spostato in chiesa"), "confirmed"),
    ],
)
def test_a_line_below_tells_the_state_of_what_it_may_mean(
    language: str, lines: tuple[str, ...], expected: str
) -> None:
    """A wider kind, a plural and any show mean the event above; other kinds, fees, places not."""
    one = read(*lines, language=language, published=PUBLISHED).events
    assert [(event.name, event.status) for event in one] == [(lines[0], expected)]


def test_the_state_of_another_event_of_the_issue_is_not_handed_to_the_one_above() -> None:
    """What may mean the event above does not where another has that name."""
    lines = ("26 janvier : loto", "Le concert est annulé.", "Concert : 30 janvier")
    assert found(*lines, language="fr") == ["26 loto confirmed", "30 Concert confirmed"]
