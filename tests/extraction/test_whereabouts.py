from __future__ import annotations

import pytest

from agenda.listings.places import place_told
from agenda.listings.towns import town_in

from .building import clue, events, head

DAYS = {
    "de": "8. März", "en": "8 March", "es": "8 de marzo", "it": "8 marzo", "nl": "8 maart",
    "pt": "8 de março", "ca": "8 de març",
}  # fmt: skip
LOTO, BAL = "8 mars, 20h : Loto du club", "15 mars, 21h : Bal des pompiers"


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("fr", "Tous les concerts ont lieu au temple, sauf mention contraire.", "temple"),
        ("fr", "Toutes les séances se déroulent à la salle des Glycines.", "salle des Glycines"),
        ("en", "Everything on this page happens in The Learning Centre.", "The Learning Centre"),
        ("en", "All meetings take place at the Memorial Hall, Station Road.", "Memorial Hall"),
        ("de", "Alle Veranstaltungen finden im Pfarrheim statt.", "Pfarrheim"),
        ("es", "Todas las actividades se celebrarán en la Casa de Cultura.", "Casa de Cultura"),
        ("it", "Tutti gli incontri si terranno in Biblioteca Civica.", "Biblioteca Civica"),
        ("nl", "Alle lezingen vinden plaats in de Dorpskerk.", "Dorpskerk"),
        ("pt", "Todas as sessões terão lugar no Auditório Municipal.", "Auditório Municipal"),
        ("ca", "Tots els actes tindran lloc a la Biblioteca Vella.", "Biblioteca Vella"),
    ],
)
def test_a_place_for_all(language: str, sentence: str, place: str) -> None:
    """A sentence that speaks of all tells the place of each that has none."""
    day = DAYS.get(language, "8 mars")
    assert events(sentence, f"{day}: Tolka Vermeer", language=language) == [
        f"2025-03-08 Tolka Vermeer @ {place}"
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Les conteuses s'installent au parc des Lilas tous les jeudis, de 16h à 18h."),
        ("en", "Our readers meet in the Old School every Thursday from 4pm to 6pm."),
        ("es", "El club se reúne en la Casa de Cultura todos los jueves a las 18:00."),
        ("it", "La sede è aperta il giovedì dalle 20.30 in via Emilia 69."),
        ("pt", "O clube reúne-se na Casa da Cultura todas as quintas-feiras às 18h00."),
        ("ca", "El club es troba a la Casa de Cultura tots els dijous a les 18 h."),
    ],
)
def test_every_week_is_not_all_there_is(language: str, sentence: str) -> None:
    """What takes place every week, or at an hour, says nothing of all events."""
    day = DAYS.get(language, "8 mars")
    told = events(sentence, f"{day}: Tolka Vermeer", language=language)
    assert "2025-03-08 Tolka Vermeer" in told


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Les sorties du mois à Mennevy", "Mennevy"),
        ("Spectacles annulés ou reportés à l'Arcade", "Arcade"),
        ("Médiathèque Jean-Macé", "Médiathèque Jean-Macé"),
        ("Médiathèque : un semestre copieux", "Médiathèque"),
        ("Les rendez-vous au château", "château"),
        ("Que faire cette semaine ?", ""),
        ("Ciné-club, salle art et essai", ""),
        ("Hommage de la commune", ""),
    ],
)
def test_a_place_in_a_heading(title: str, place: str) -> None:
    """A heading that is a place, or leads to one, tells it to what stands below."""
    behind = f" @ {place}" if place else ""
    assert events(head(title), LOTO, BAL) == [
        f"2025-03-08 20:00 Loto du club{behind}",
        f"2025-03-15 21:00 Bal des pompiers{behind}",
    ]


def test_a_place_of_its_own() -> None:
    """What an announcement says itself counts more, and a section ends with the next heading."""
    assert events(
        head("Le mois à Mennevy", 1), head("Salle des Glycines"), f"{LOTO}, salle Prévert",
        "9 mars, 15h : Goûter des aînés", head("Musique"), BAL,
    ) == [
        "2025-03-08 20:00 Loto du club @ salle Prévert",
        "2025-03-09 15:00 Goûter des aînés @ Salle des Glycines",
        "2025-03-15 21:00 Bal des pompiers @ Mennevy",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("En doublettes, au boulodrome. Inscriptions à la mairie.", "boulodrome"),
        ("Quarante chalets s'installent place du Champ-de-Foire.", "place du Champ-de-Foire"),
        ("Réservations à la librairie Voltaire.", ""),
        ("La fête de l'école a été un succès.", ""),
        ("Restauration sur place.", ""),
        ("Une mise en scène sobre.", ""),
    ],
)
def test_places_told_below_a_name(text: str, place: str) -> None:
    """A sentence below a name tells where it is, and not where to book or what is sold there."""
    assert place_told(clue(text)) == place


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fr", "À Mennevy, la fanfare joue le 3 mai.", "Mennevy"),
        ("fr", "Le concert se tiendra à La Ferté-Albin.", "La Ferté-Albin"),
        ("fr", "Rendez-vous samedi 3 mai à Verdelle.", "Verdelle"),
        ("fr", "Un hommage à Brassens le 3 mai.", ""),
        ("es", "El concierto se celebrará en Valdeolmos.", "Valdeolmos"),
        ("it", "Sabato 3 maggio a Roccaverde la banda suona.", "Roccaverde"),
        ("de", "Das Konzert findet in Begleitung statt.", ""),
    ],
)
def test_towns(language: str, text: str, town: str) -> None:
    """A town stands behind the day, behind the verb, or opens the sentence."""
    assert town_in(clue(text, language), 0, len(text), (language,)) == town


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("it", "Tutti gli incontri sono gratuiti, in biblioteca. Info in municipio.", "biblioteca"),
        ("nl", "Tenzij anders vermeld vindt alles plaats in de grote zaal.", "grote zaal"),
        ("de", "Wenn nicht anders angegeben, finden die Treffen im Pfarrsaal statt.", "Pfarrsaal"),
        ("en", "Unless otherwise stated, all meetings are held in the Reading Room.",
         "Reading Room"),
        ("es", "Salvo indicación, las sesiones son en el salón de plenos.", "salón de plenos"),
    ],
)  # fmt: skip
def test_a_place_for_all_below_them(language: str, sentence: str, place: str) -> None:
    """The sentence that gives all their place may stand below the list."""
    lines = [f"{DAYS[language]}: Tolka Vermeer", f"{DAYS[language]}: Ada Brink", sentence]
    assert events(*lines, language=language) == [
        f"2025-03-08 Tolka Vermeer @ {place}",
        f"2025-03-08 Ada Brink @ {place}",
    ]


def test_the_place_in_a_name_comes_last() -> None:
    """A name keeps the place that belongs to it, and gives it where nothing else does."""
    line = "8 de março: Showcooking no Mercado Municipal da Serra"
    assert events(line, language="pt") == [
        "2025-03-08 Showcooking no Mercado Municipal da Serra @ Mercado Municipal da Serra"
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("fr", "Les séances ont lieu à la salle des Glycines.", "salle des Glycines"),
        ("it", "Gli incontri si tengono nella Sala Rossa.", "Sala Rossa"),
        ("en", "Meetings take place at the Memorial Hall.", "Memorial Hall"),
        ("es", "Los conciertos se celebran en el Teatro Cervantes.", "Teatro Cervantes"),
    ],
)
def test_a_place_for_a_kind(language: str, sentence: str, place: str) -> None:
    """A sentence that opens with a kind of events speaks of all of them."""
    assert events(
        sentence, f"{DAYS.get(language, '8 mars')}: Tolka Vermeer", language=language
    ) == [f"2025-03-08 Tolka Vermeer @ {place}"]


def test_a_habit_is_no_place_for_all() -> None:
    """In "tous les jeudis" the word for all speaks of days."""
    habit = "L'atelier de dessin se tient au parc des Tilleuls tous les jeudis de mars."
    assert "2025-03-08 Tolka Vermeer" in events("8 mars : Tolka Vermeer", habit)


def test_a_place_on_the_next_line() -> None:
    """A sentence that says that all takes place may go on with where."""
    assert events(
        "All meetings are held at 7.45 pm", "at Brook Lane Hall", "8 March: Tolka Vermeer",
        language="en",
    ) == ["2025-03-08 19:45 Tolka Vermeer @ Brook Lane Hall"]  # fmt: skip


def test_a_place_behind_hours() -> None:
    """Behind hours a place needs no word that leads to it."""
    text = "Ritrovo ore 7.45 parcheggio Ippodromo. Si torna per le 18."
    assert place_told(clue(text, "it")) == "parcheggio Ippodromo"
