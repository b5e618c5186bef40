from __future__ import annotations

from datetime import date

import pytest

from agenda.lines.clues import IN_PASSING
from agenda.lines.decoys import mark
from agenda.lines.judged_days import Judge

from .building import PUBLISHED, clue, clues, events, head

KNOWN = Judge(PUBLISHED, known=True, lines=100)
GUESSED = Judge(PUBLISHED, known=False, lines=100)

# What people print that is a date and announces nothing: (language, line, why).
DECOYS = [
    (
        "fr",
        "L'école fait portes ouvertes tout l'hiver, à ses heures. Elle sera fermée le 14 mars.",
        "closed then",
    ),
    ("fr", "Publié le 28 février 2025", "day of publication"),
    ("fr", "Rendez-vous dans deux ans", "years ahead"),
    ("es", "Baile en dos años", "years ahead"),
    ("en", "Dance in two years", "years ahead"),
    ("fr", "Mis à jour le 28/02/2025 à 10h", "day of publication"),
    ("en", "Posted on 28 February 2025", "day of publication"),
    ("de", "Stand: 28.02.2025", "day of publication"),
    ("es", "Publicado el 28 de febrero de 2025", "day of publication"),
    ("it", "Pubblicato il 28 febbraio 2025", "day of publication"),
    ("nl", "Laatst bijgewerkt op 28 februari 2025", "day of publication"),
    ("pt", "Publicado em 28 de fevereiro de 2025", "day of publication"),
    ("fr", "Le 28/02/2025 à 18h20 par la rédaction", "day of publication"),
    ("fr", "28 février 2025 - 2 min de lecture", "day of publication"),
    ("en", "The fair is back every year, bigger each time.", IN_PASSING),
    ("fr", "La fanfare est née en 1921. Aujourd'hui elle compte vingt musiciens.", IN_PASSING),
    ("de", "Der Chor wurde 1951 gegründet. Heute singen dreißig Frauen mit.", IN_PASSING),
    ("en", "The club began in 1974. Today it plays on the new ground.", IN_PASSING),
    ("nl", "De fanfare is van 1921. Vandaag spelen er veertig leden.", IN_PASSING),
    ("fr", "Reporté au 22 mars au lieu du 8 mars", "another day holds"),
    ("en", "Moved to 22 March instead of 8 March", "another day holds"),
    ("fr", "Messe le 9 mars à 10h30. Pas de messe à 8h.", "nothing takes place"),
    ("en", "No class on 8 March", "nothing takes place"),
    ("de", "Kein Training am 8. März", "nothing takes place"),
    ("fr", "Fermé les 25 décembre et 1er janvier.", "closed then"),
    ("fr", "Peut-on déplacer la réunion du 8 mars ?", "asked, not announced"),
    ("fr", "Calendrier 2025 (réunion du 8 mars)", "beside a title"),
    ("fr", "La rue du Four est interdite aux camions du 10 au 14 mars.", "a service"),
    ("fr", "Poste à pourvoir le 1er juin. Entretiens le 8 avril.", "deadline"),
    ("fr", "Date limite : 14 mars", "deadline"),
    ("de", "Büro: Mo 8.30-11.30 Uhr. Redaktionsschluss für Nr. 39: 14. März 2025", "deadline"),
    ("de", "Anträge bitte schriftlich bis 14.03.2025 an den Vorstand.", "booking"),
    ("fr", "Merci de rapporter les livres jusqu'au 14 mars.", "booking"),
    ("en", "Please send us your photos until 14 March.", "booking"),
    ("es", "Se ruega enviar las fotos hasta el 14 de marzo.", "booking"),
    ("it", "Si prega di inviare le foto fino al 14 marzo.", "booking"),
    ("nl", "Graag foto's sturen tot 14 maart.", "booking"),
    ("fr", "Inscriptions avant le 14 mars", "deadline"),
    ("en", "Closing date: 14 March", "deadline"),
    ("en", "Deadline for entries 14 March", "deadline"),
    ("de", "Anmeldeschluss: 14. März", "deadline"),
    ("es", "Fecha límite: 14 de marzo", "deadline"),
    ("it", "Scadenza: 14 marzo", "deadline"),
    ("nl", "Aanmelden vóór 14 maart", "deadline"),
    ("fr", "14 mars : date limite d'envoi des poèmes", "deadline"),
    ("fr", "14 mars 2025 – notification aux auteurs", "deadline"),
    ("en", "14 March – Deadline for abstracts", "deadline"),
    ("es", "14 de marzo: fecha límite de envío", "deadline"),
    ("de", "14. März: Einsendeschluss für Fotos", "deadline"),
    ("it", "14 marzo: termine ultimo per le iscrizioni al torneo", "deadline"),
    ("fr", "2. Cantine : la convention avec le collège est prorogée jusqu'au 31 août.",
     "the term of a contract"),
    ("fr", "Le loyer du garage est fixé à 90 € à compter du 1er mai.", "the term of a contract"),
    ("en", "The lease of the barn has been extended until 31 May.", "the term of a contract"),
    ("es", "2. Limpieza: el contrato queda prorrogado hasta el 31 de mayo.",
     "the term of a contract"),
    ("de", "Der Pachtvertrag für den Schuppen gilt bis 31. Mai.", "the term of a contract"),
    ("fr", "Nouveaux tarifs de la piscine au 1er mai", "the term of a contract"),
    ("en", "Hire charges from 1 May", "the term of a contract"),
    ("de", "Neue Gebühren ab 1. Mai", "the term of a contract"),
    ("es", "Nuevas tarifas del agua a partir del 1 de mayo", "the term of a contract"),
    ("it", "Nuove tariffe dal 1° maggio", "the term of a contract"),
    ("nl", "Nieuwe tarieven vanaf 1 mei", "the term of a contract"),
    ("fr", "Les bals peuvent reprendre à partir du 1er mai, masqués.", "holds for all"),
    ("en", "Concerts may take place again from 1 May.", "holds for all"),
    ("de", "Feste und Konzerte dürfen ab dem 1. Mai wieder stattfinden.", "holds for all"),
    ("fr", "Née le 3 mars 1921 à Orvault", "biography"),
    ("en", "Born on 3 March 1921", "biography"),
    ("de", "geboren am 3. März 1921", "biography"),
    ("es", "Nació el 3 de marzo de 1921", "biography"),
    ("fr", "En vigueur depuis le 1er janvier 2025", "since then"),
    ("en", "In force since 1 January 2025", "since then"),
    ("de", "Gültig seit 1. Januar 2025", "since then"),
    ("fr", "Réservations jusqu'au 14 mars", "deadline"),
    ("fr", "Réservations à partir du 14 mars", "booking"),
    ("es", "Hasta el 14 de marzo, inscripciones en el ayuntamiento", "booking"),
    ("ca", "Fins al 14 de març es pot fer la reserva", "booking"),
    ("it", "Prenotarsi entro venerdì 14 marzo", "deadline"),
    ("fr", "Billetterie à partir du 14 mars", "booking"),
    ("en", "Tickets from 14 March", "booking"),
    ("es", "Inscripciones hasta el 14 de marzo", "deadline"),
    ("es", "Venta de entradas desde el 14 de marzo", "deadline"),
    ("de", "Vorverkauf ab 14. März", "deadline"),
    ("fr", "Spectacle familial (1h15)", "duration"),
    ("en", "Film (2h)", "duration"),
    ("es", "Película (1h)", "duration"),
    ("fr", "Deux heures de marche entre les tombes", "duration"),
    ("fr", "1h30 d'humour et de chansons", "duration"),
    ("en", "Two hours of old songs", "duration"),
    ("de", "Film (2 Std., 1 Uhr)", "duration"),
    ("fr", "La mairie est ouverte au public le samedi de 9h à 12h", "opening hours"),
    ("en", "Opening hours: Monday 9am to 5pm", "opening hours"),
    ("de", "Öffnungszeiten: montags 9 bis 12 Uhr", "opening hours"),
    ("es", "Horario de atención: lunes de 9 a 14 h", "opening hours"),
    ("fr", "Tous les lundis, mercredis et vendredis à 18h", "opening hours"),
    ("fr", "Du mercredi au samedi, 18 h", "opening hours"),
    ("fr", ("Ceux qui le veulent pourront dès demain retirer leur carte au guichet de la mairie, "
           "sans aucune formalité particulière."), IN_PASSING),
    ("en", ("Those who want one can fetch the new card from the counter tomorrow, with no paper "
           "to fill in at all."), IN_PASSING),
    ("nl", ("Wie er een wil kan morgen de nieuwe kaart aan de balie halen, zonder dat daar nog "
           "papieren voor nodig zijn."), IN_PASSING),
    ("fr", "Foire du 28 mai 2025 au 3 mai 2025", "not a day of the calendar"),
    ("en", "Fair from 28 May 2025 to 3 May 2025", "not a day of the calendar"),
    ("fr", "3 mars 2020", "over"),
    ("en", "3 March 2020", "over"),
    ("de", "3. März 2020", "over"),
    ("fr", "Concours de nouvelles du 3 mars 2020", "past"),
    ("en", "Story prize of 3 March 2020", "past"),
    ("de", "Preis vom 3. März 2020", "past"),
    ("fr", "Le concert a eu lieu le 15 février et a réuni deux cents personnes dans l'église.",
     "past"),
    ("en", "The concert was held on 15 February and was attended by two hundred people.", "past"),
    ("de", "Das Konzert fand am 15. Februar statt und war von zweihundert Menschen besucht.",
     "past"),
    ("es", "El concierto se celebró el 15 de febrero y asistieron doscientas personas.", "past"),
    ("fr", "Le 15 février, deux cents personnes se pressaient devant la scène. Quel monde !",
     "past"),
    ("eu", "Afariko txartelak martxoaren 14ra arte eros daitezke herriko dendetan.", "booking"),
]  # fmt: skip

# The same words where they announce: (language, line).
EVENTS = [
    ("en", "The club began in 1974. Join us today at 6pm for its party in the hall."),
    ("fr", "Loto du club, samedi 8 mars"),
    ("fr", "Spectacle (20h30), samedi 8 mars"),
    ("fr", "Concert le samedi 8 mars, réservations à la mairie"),
    ("fr", "Ouverture de la saison : concert le samedi 8 mars"),
    ("fr", "Exposition jusqu'au 14 mars"),
    ("fr", "Le concert aura lieu le 15 mars dans l'église. La chorale a été fondée par l'abbé."),
    ("en", "Quiz night, Saturday 8 March"),
    ("en", "The concert will take place on 15 March in the church."),
    ("de", "Flohmarkt am Samstag, 8. März"),
    ("es", "Feria del libro, sábado 8 de marzo"),
    ("fr", "Stage de yoga du lundi 10 au vendredi 14 mars à 18h"),
    ("fr", "Exposition, vernissage samedi 8 mars"),
    ("en", "Spring Book Sale, 14-16 March"),
    ("de", "14. März: Bewerbungstraining"),
    ("fr", "Le contrat de l'ogre, spectacle à voir jusqu'au 31 mai"),
    ("fr", "Le concert peut avoir lieu le 14 mars."),
]


def reasons(text: str, language: str = "fr", judge: Judge = KNOWN) -> list[str]:
    """Return why the dates of one line announce nothing."""
    (marked,) = mark([clue(text, language, index=50)], judge)
    return [decoy.reason for decoy in marked.decoys]


@pytest.mark.parametrize(("language", "text", "reason"), DECOYS)
def test_decoys(language: str, text: str, reason: str) -> None:
    """Each date that announces nothing is set apart, with the reason."""
    assert reason in reasons(text, language)


@pytest.mark.parametrize(("language", "text"), EVENTS)
def test_dates_that_announce(language: str, text: str) -> None:
    """The day of an announcement is left alone."""
    (marked,) = mark([clue(text, language, index=50)], KNOWN)
    assert marked.days


def test_the_day_of_the_issue_at_its_edge() -> None:
    """At the head and the foot of an issue its own day is that of the edition; elsewhere not."""
    judge = Judge(PUBLISHED, known=True, lines=40)
    text = "La Gazette, 3 mars 2025"
    for rank, expected in [(0, 1), (39, 1), (20, 0)]:
        (marked,) = mark([clue(text, index=rank)], judge)
        assert len(marked.decoys) == expected


def test_an_hour_at_the_head_of_an_issue_is_no_edition() -> None:
    """An event of that very day, with its hour, is one at the head of an issue too."""
    (timed,) = mark([clue("Conseil municipal, 3 mars 2025 à 20h", index=0)], KNOWN)
    assert not timed.decoys


def test_a_guessed_day_of_publication_judges_less() -> None:
    """Without a day of publication nothing in a list is over."""
    assert reasons("3 mars 2020", judge=GUESSED) == []
    assert reasons("Concours du 3 mars 2020", judge=GUESSED) == []


def test_a_yearless_tale_is_not_of_next_year() -> None:
    """In a tale a yearless day most of a year ahead is that of last year."""
    told = "Le 15 février, deux cents personnes applaudissaient l'orchestre. Quel succès !"
    assert reasons(told) == ["past"]
    assert reasons("Le concert aura lieu le 15 février dans l'église du village. Venez !") == []


def test_a_rule_above_a_list_describes_it() -> None:
    """A rule that a colon ends is no event; its hours may hold for the days below it."""
    opening, below = mark(clues("Chaque premier vendredi :", "Le 7 mars"), KNOWN)
    assert [decoy.reason for decoy in opening.decoys] == ["describes the dates below"]
    assert below.days
    timed, _ = mark(clues("Chaque premier vendredi à 18 h 30 :", "Le 7 mars"), KNOWN)
    assert not timed.days
    assert len(timed.times) == 1
    alone, _ = mark(clues("Chaque premier vendredi à 18 h 30 :", "Entrée libre"), KNOWN)
    assert alone.days


def test_lines_without_dates_are_left_as_they_are() -> None:
    """What holds no date comes back itself."""
    plain = clues("Agenda", "Loto du club")
    assert all(one is other for one, other in zip(mark(plain, KNOWN), plain, strict=True))


@pytest.mark.parametrize(
    "lines",
    [
        ["Loto du club", "Publié le 8 mars 2025"],
        ["Bibliothèque municipale", "Ouverte au public du mardi au samedi de 10h à 18h"],
        ["Recensement citoyen", "Date limite : 14 mars"],
        ["Jean Martin", "Né le 8 mars 1921"],
        ["Tél. 02 03 04 05 06", "2018 © Tous droits réservés"],
    ],
)
def test_decoys_make_no_events(lines: list[str]) -> None:
    """A name above a decoy is no announcement."""
    assert events(*lines, published=date(2025, 3, 3)) == []


@pytest.mark.parametrize(
    "notice",
    [
        "© 2018 Ville",
        "2018 © Tous droits réservés",
        "2015-2018 © Ville",
        "© Ville de Pau 2018",
        "© 2015-2018 Ville de Pau",
        "© 2015 – 2018 Ville de Pau",
        "Copyright 2018 Ville",
        "Copyright © 2018 Ville",
        "COPYRIGHT 2018",
        "(c) 2018 Ville",
        "(C) Ville 2018",
        "Ville de Pau © 2018",
    ],
)
@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("fr", ("Agenda", "Foire", "Le 5 mars")),
        ("en", ("What's on", "Foire", "5 March")),
        ("es", ("Agenda", "Foire", "5 de marzo")),
        ("it", ("Agenda", "Foire", "5 marzo")),
        ("de", ("Veranstaltungen", "Foire", "5. März")),
        ("nl", ("Agenda", "Foire", "5 maart")),
        ("pt", ("Agenda", "Foire", "5 de março")),
        ("ca", ("Agenda", "Foire", "5 de març")),
        ("eu", ("Agenda", "Foire", "Martxoaren 5ean")),
    ],
)
def test_copyright_years_never_count(notice: str, language: str, below: tuple[str, ...]) -> None:
    """The year of a copyright notice is not that of the page, whatever stands below it."""
    for top in (notice, head(notice, 1)):
        assert events(top, *below, language=language) == ["2025-03-05 Foire"]


def test_the_year_of_an_agenda_behind_a_notice() -> None:
    """Whose picture it is says nothing of the agenda beside it."""
    for title in ("Photo © Jean Roux. Agenda 2026", "© Jean Roux | Agenda 2026"):
        assert events(head(title, 1), "Foire", "Le 5 mars") == ["2026-03-05 Foire"]


def test_a_heading_whose_day_is_told_below() -> None:
    """A title that gives the day of a tale announces nothing either."""
    assert (
        events(
            head("Une belle cérémonie pour le 1er mars", 1),
            "Samedi 1er mars, près de cent habitants s'étaient retrouvés devant le monument.",
            "L'exposition avait été inaugurée la veille ; elle a fermé ses portes dimanche 2.",
        )
        == []
    )


def test_the_day_of_publication_may_be_the_day_of_a_list() -> None:
    """Above lines that start with their hours it dates them; above other days it is a stamp."""
    listed = ("10h Messe", "15h Loto des aînés", "18h Concert de la fanfare")
    days = ("Samedi 8 mars", "Bal des pompiers", "Dimanche 9 mars", "Foire aux plants")
    found = events(head("Lundi 3 mars 2025"), *listed)
    assert found[0] == "2025-03-03 10:00 Messe"
    menu = [f"Rubrique {number}" for number in "abcdefghijk"]
    assert events(*menu, "3 mars 2025 8h15", "Rédaction", *days) == [
        "2025-03-08 Bal des pompiers", "2025-03-09 Foire aux plants",
    ]  # fmt: skip
