from __future__ import annotations

import pytest

from agenda.listings.names import (
    clean,
    cut_place,
    first_sentence,
    names_no_event,
    quoted,
)
from agenda.listings.trimming import (
    without_clause,
    without_explanation,
    without_reminder,
    without_status,
)
from agenda.vocabulary.lexicon import load

from .building import events


@pytest.mark.parametrize(
    ("language", "text", "name", "place"),
    [
        ("fr", "Loto du foot, salle des fêtes", "Loto du foot", "salle des fêtes"),
        ("fr", "Loto du foot à la salle des fêtes", "Loto du foot", "salle des fêtes"),
        ("fr", "Conférence en ligne", "Conférence en ligne", ""),
        ("fr", "Rencontre des parents, en visioconférence", "Rencontre des parents",
         "en visioconférence"),
        ("fr", "Repas à thème", "Repas à thème", ""),
        ("fr", "Cinéma en plein air", "Cinéma en plein air", ""),
        ("fr", "Fête de la mairie", "Fête de la mairie", ""),
        ("fr", "Concert d'orgue à l'église Saint-Paul", "Concert d'orgue", "église Saint-Paul"),
        ("fr", "Loto du club, à La Halle aux grains", "Loto du club", "La Halle aux grains"),
        ("fr", "Visite au musée de la mine", "Visite au musée de la mine", ""),
        ("fr", "Visite guidée, musée de la mine", "Visite guidée", "musée de la mine"),
        ("it", "Gita al castello", "Gita al castello", ""),
        ("fr", "Loto", "Loto", ""),
        ("fr", "", "", ""),
        ("en", "Quiz night at the Village Hall", "Quiz night", "Village Hall"),
        ("en", "Jumble sale, Church Hall", "Jumble sale", "Church Hall"),
        ("es", "Concierto de primavera en la Plaza Mayor", "Concierto de primavera",
         "Plaza Mayor"),
        ("it", "Concerto di primavera in Piazza Grande", "Concerto di primavera",
         "Piazza Grande"),
        ("de", "Flohmarkt im Rathaus", "Flohmarkt", "Rathaus"),
        ("nl", "Concert in de kerk", "Concert", "kerk"),
        ("pt", "Concerto na Igreja Matriz", "Concerto", "Igreja Matriz"),
        ("ca", "Concert a la Plaça Major", "Concert", "Plaça Major"),
        ("fr", "Messe à l'église et procession", "Messe à l'église et procession", "église"),
        ("en", "Meeting at the chapel and shared lunch", "Meeting at the chapel and shared lunch",
         "chapel"),
        ("fr", "Concert à l'église et au temple", "Concert", "église et au temple"),
    ],
)  # fmt: skip
def test_places_behind_names(language: str, text: str, name: str, place: str) -> None:
    """A place behind a comma or a preposition is cut from the name."""
    assert cut_place(text, load((language,))) == (name, place)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Loto du club (annulé)", "Loto du club"),
        ("fr", "Loto du club - ANNULÉ", "Loto du club"),
        ("fr", "Loto du club, reporté", "Loto du club"),
        ("fr", "Loto (du club) annulé !", "Loto (du club)"),
        ("en", "Quiz Night (cancelled)", "Quiz Night"),
        ("en", "Quiz Night - POSTPONED", "Quiz Night"),
        ("de", "Flohmarkt (abgesagt)", "Flohmarkt"),
        ("es", "Feria del libro (cancelada)", "Feria del libro"),
        ("it", "Sagra del pesce – ANNULLATA", "Sagra del pesce"),
        ("fr", "Loto du club (complet)", "Loto du club (complet)"),
        ("fr", "Annulé", "Annulé"),
        ("fr", "Loto du club reporté au", "Loto du club"),
        ("fr", "Le concert est annulé", "Le concert"),
        ("fr", "Semi des Vignes // Reporté au 12/10/2025", "Semi des Vignes"),
        ("fr", "Loto - reporté au 3 mai à cause du temps", "Loto"),
        ("en", "Harbour Run | postponed until further notice", "Harbour Run"),
        ("de", "Flohmarkt – abgesagt wegen Regen", "Flohmarkt"),
        ("fr", "ANNULÉ - Loto du club", "Loto du club"),
        ("fr", "Marché de Noël COMPLET", "Marché de Noël"),
        ("fr", "STAGE COMPLET", "STAGE COMPLET"),
        ("fr", "Stage de danse, journée complète", "Stage de danse, journée complète"),
        ("en", "Summer fair has been postponed to", "Summer fair"),
        ("de", "Das Schulfest wurde verschoben auf den", "Das Schulfest"),
        ("nl", "Schoolfeest verplaatst naar", "Schoolfeest"),
        ("pt", "Festa da escola adiada para", "Festa da escola"),
    ],
)
def test_words_of_status(language: str, text: str, name: str) -> None:
    """A name does not say that it is cancelled or postponed; a word that is all of it stays."""
    assert without_status(text, load((language,))) == name


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Loto du club. Ouverture des portes à 19 h.", "Loto du club"),
        ("Loto du club! Venez nombreux", "Loto du club"),
        ("Loto du club ! Venez nombreux", "Loto du club"),
        ("Loto du club", "Loto du club"),
        ("Fête de St. Marien", "Fête de St. Marien"),
        ("« Quoi ? Rien », comédie", "« Quoi ? Rien », comédie"),
        ("Loto à 8.30 du soir", "Loto à 8.30 du soir"),
        ("Concert no 12. Entrée libre", "Concert no 12"),
    ],
)
def test_first_sentences(text: str, first: str) -> None:
    """A name ends with its first sentence; titles and abbreviations are passed over."""
    assert first_sentence(text).rstrip() == first.rstrip()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Conférence : les abeilles", "Conférence : les abeilles"),
        ("Kermesse de l'école : venez nombreux tenir un stand avec nous.", "Kermesse de l'école"),
        ("Kermesse : venez nombreux tenir un stand avec nous.",
         "Kermesse : venez nombreux tenir un stand avec nous."),
        ("Loto du club", "Loto du club"),
    ],
)  # fmt: skip
def test_explanations(text: str, name: str) -> None:
    """The sentence that a colon opens is cut; a short title behind it stays."""
    assert without_explanation(text) == name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Pau accueille « La nuit des idées » au palais", "La nuit des idées"),
        ("Sie spielt „Faust“ im Saal", "Faust"),
        ("The “Long walk” again", "Long walk"),
        ('Le film "Les lavoirs" en avril', "Les lavoirs"),
        ("« Une » puis « La suite »", "Une"),
        ("sans titre", None),
        ("« jamais fermé", None),
    ],
)
def test_titles_in_quotation_marks(text: str, title: str | None) -> None:
    """The first title of a line, whatever its quotation marks."""
    assert quoted(text) == title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("• Loto du club.", "Loto du club"),
        ("- Loto du club -", "Loto du club"),
        ("Loto du club (salle", "Loto du club salle"),
        ("(Loto du club)", "Loto du club"),
        ("Loto « du club", "Loto du club"),
        ("“Loto”", "Loto"),
        ("Loto…", "Loto…"),
        ("Loto du club..", "Loto du club.."),
        ("Soirée avec J.", "Soirée avec J."),
        ("  Loto   du  club ", "Loto du club"),
        ("", ""),
        ("...", ""),
    ],
)
def test_clean(text: str, name: str) -> None:
    """A name has no bullets, no stray separators, no half brackets and no closing full stop."""
    assert clean(text) == name


@pytest.mark.parametrize("text", ["• Loto (du", "«Loto»", "(Loto) :", "Fête. - ", "(x) y"])
def test_clean_is_done_at_once(text: str) -> None:
    """Cleaning a clean name changes nothing."""
    assert clean(clean(text)) == clean(text)


def test_the_speaker_behind_a_dash_names_nothing() -> None:
    """A title that looks like a place is still what the talk is about."""
    found = events(
        "8 March Growing under glass – talk by Ken Barton",
        "12 April The gardens of Thorne Castle – talk by Ada Lowe",
        "10 May Summer Supper – bring & share",
        "August No meeting",
        language="en",
    )
    assert [one.partition(" @")[0] for one in found] == [
        "2025-03-08 Growing under glass",
        "2025-04-12 The gardens of Thorne Castle",
        "2025-05-10 Summer Supper",
    ]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "fr",
            (
                "Samedi 8 mars : marche des familles vers l'abbaye, départ à 10h du parvis. "
                "Pique-nique tiré du sac."
            ),
            "2025-03-08 10:00 marche des familles vers l'abbaye @ parvis",
        ),
        (
            "en",
            (
                "Saturday 8 March: family walk to the abbey, leaving at 10am from the church. "
                "Picnic lunch."
            ),
            "2025-03-08 10:00 family walk to the abbey @ church",
        ),
    ],
)
def test_a_meal_on_the_way(language: str, line: str, expected: str) -> None:
    """The sentence behind tells what to eat; whom a walk is for belongs to its name."""
    assert events(line, language=language) == [expected]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Conférence sur les fours à pain, avec l'historienne Rose Aubin",
         "Conférence sur les fours à pain"),
        ("Histoires à bouger, pour les petits et les grands", "Histoires à bouger"),
        ("Talk on old mills, with Jo Reed", "Talk on old mills"),
        ("Laboratorio di maschere, per bambini", "Laboratorio di maschere"),
        ("Vortrag über Bienen, mit Anna Roth", "Vortrag über Bienen"),
        ("Taller de barro, para toda la familia", "Taller de barro"),
        ("Danses, avec orchestre", "Danses, avec orchestre"),
        ("« Vivre, avec les loups »", "« Vivre, avec les loups »"),
    ],
)  # fmt: skip
def test_company_and_audience_behind_commas(text: str, name: str) -> None:
    """Who comes along and for whom it is are told behind a comma, and are not of the name."""
    assert without_clause(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("N'oubliez pas le repas annuel", "repas annuel"),
        ("N’oubliez pas l’assemblée générale", "assemblée générale"),
        ("Don't forget the Harbour Run", "Harbour Run"),
        ("Nicht vergessen: Sommerfest", "Sommerfest"),
        ("Non dimenticate la sagra del pesce", "sagra del pesce"),
        ("No olvides la feria del libro", "feria del libro"),
        ("Save the dates", "Save the dates"),
        ("À noter", "À noter"),
    ],
)
def test_calls_to_remember(text: str, name: str) -> None:
    """A call to remember an event is not of its name."""
    assert without_reminder(text) == name


@pytest.mark.parametrize(
    "text", ["Date limite d'engagement au cross", "Clôture des inscriptions du tournoi"]
)
def test_deadlines_name_no_event(text: str) -> None:
    """A name that opens with words of a deadline is that of a deadline, whatever follows."""
    assert names_no_event(text, load(("fr",)))
    assert not names_no_event("Cross du collège", load(("fr",)))


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "No seminar"), ("fr", "Pas de répétition"), ("de", "Kein Konzert"),
        ("fr", "Complet"), ("en", "Closed"), ("de", "Ausverkauft"),
        ("nl", "Geen repetitie"), ("it", "Nessun concerto"), ("es", "Ningún taller"),
    ],
)  # fmt: skip
def test_what_is_denied_names_nothing(language: str, name: str) -> None:
    """A day without its event is no event."""
    assert names_no_event(name, load((language,)))
