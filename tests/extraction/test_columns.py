from __future__ import annotations

import pytest

from agenda.lines.stretches import name_score, place_score, stretch_of
from agenda.listings.columns import Choice, Entry, choose

from .building import clue


def entry(text: str, *, name: float = 0.0, place: float = 0.0, bracketed: bool = False) -> Entry:
    """Return a cell with this text, and what its head adds."""
    made = clue(text)
    return Entry(stretch_of(made, 0, len(text)), name, place, bracketed)


def row(*texts: str) -> list[Entry]:
    """Return a row of cells without heads; a text in brackets is a bracketed piece."""
    return [entry(text.strip("()"), bracketed=text.startswith("(")) for text in texts]


@pytest.mark.parametrize(
    ("texts", "name", "place"),
    [
        (["Loto du club", "Salle des fêtes"], 0, 1),
        (["Salle des fêtes", "Loto du club"], 1, 0),
        (["Loto du club"], 0, None),
        (["Concert de la chorale", "5 €"], 0, None),
        (["Salon des maires", "(AMIF)"], 0, None),
        (["Fête du port", "(quai des Goémons)"], 0, 1),
        ([], None, None),
    ],
)
def test_one_row(texts: list[str], name: int | None, place: int | None) -> None:
    """The name of a row and its place, each by its words."""
    assert choose([row(*texts)]) == [Choice(name, place)]


def test_rows_decide_together() -> None:
    """A row that tells nothing by itself goes by the others of its shape."""
    rows = [
        row("Salle des fêtes", "Loto du club"),
        row("Église Saint-Paul", "Concert de la chorale"),
        row("Le Foyer", "Les Insoumis"),
    ]
    assert [choice.name for choice in choose(rows)] == [1, 1, 1]
    assert [choice.place for choice in choose(rows)] == [0, 0, 0]


def test_shapes_decide_apart() -> None:
    """Rows with other brackets are other rows."""
    rows = [row("Salle des fêtes", "Loto du club"), row("Kermesse", "(école Jules-Ferry)")]
    assert choose(rows) == [Choice(1, 0), Choice(0, 1)]


def test_heads_outweigh_words() -> None:
    """What a column's head says counts more than the words of its cells."""
    cells = [entry("Salle des fêtes", name=3.0, place=-3.0), entry("Loto", name=-3.0, place=4.0)]
    assert choose([cells]) == [Choice(0, 1)]


# Pairs of which the first would do better as a name: (language, name, no name).
BETTER = [
    ("fr", "Loto du club", "12 €"),
    ("fr", "Loto du club", "www.loto.example"),
    ("fr", "Loto du club", "Renseignements : mairie"),
    ("fr", "Loto du club", "Salle des fêtes"),
    ("fr", "Loto du club", "entrée libre"),
    ("fr", "Loto du club", "Agenda"),
    ("fr", "Loto du club", "Annulé"),
    ("fr", "Loto du club", "20"),
    ("fr", "Loto du club", "14 km"),
    ("fr", "Loto du club", "Quel loto ?"),
    ("en", "Quiz night", "Free entry"),
    ("de", "Flohmarkt", "Eintritt frei"),
    ("es", "Feria del libro", "Entrada libre"),
    ("it", "Sagra del pesce", "Ingresso libero"),
    ("nl", "Rommelmarkt", "Toegang gratis"),
    ("pt", "Feira do livro", "Entrada gratuita"),
]


@pytest.mark.parametrize(("language", "name", "other"), BETTER)
def test_names_are_told_from_the_rest(language: str, name: str, other: str) -> None:
    """Prices, contacts, places and figures do worse as names than the name of an event."""
    one, two = (clue(text, language) for text in (name, other))
    assert name_score(stretch_of(one, 0, len(name))) > name_score(stretch_of(two, 0, len(other)))


@pytest.mark.parametrize(
    ("language", "place", "other"),
    [
        ("fr", "Salle des fêtes", "Loto du club"),
        ("fr", "à la mairie", "Loto du club"),
        ("fr", "12 rue Haute", "Renseignements"),
        ("fr", "44000 Nantes", "12 €"),
        ("fr", "En ligne", "20"),
        ("fr", "Salle des fêtes", "Publié le 3 mars à la mairie"),
        ("en", "Village Hall", "Quiz night"),
        ("de", "Rathaus", "Frühlingskonzert"),
        ("es", "Plaza Mayor", "Feria del libro"),
        ("it", "Piazza Grande", "Sagra del pesce"),
        ("nl", "Dorpshuis", "Lenteconcert"),
        ("pt", "Biblioteca Municipal", "Feira do livro"),
        ("ca", "Biblioteca", "Fira del llibre"),
        ("eu", "Kultur etxea", "Liburu azoka"),
    ],
)
def test_places_are_told_from_the_rest(language: str, place: str, other: str) -> None:
    """Halls, squares, addresses and what is online do better as places."""
    one, two = (clue(text, language) for text in (place, other))
    assert place_score(stretch_of(one, 0, len(place))) > place_score(stretch_of(two, 0, len(other)))


def test_a_stretch_holds_its_own_cues() -> None:
    """A part of a line has the cues inside it, counted from its first word."""
    made = clue("Loto du club, salle des fêtes")
    part = stretch_of(made, 14, len(made.text))
    assert part.words == 3
    assert all(part.starts(hit.cue) for hit in part.hits if hit.start == 0)
    assert stretch_of(made, 12, 13).words == 0


def test_persons_in_brackets_are_no_towns() -> None:
    """Behind titles, two words with capitals that change each time say who wrote or speaks."""
    rows = [
        row("La marée", "(Ana Prado)"),
        row("Un hiver", "(Jo Reed)"),
        row("Les sels", "(J.M. Faure et Lou Brun)"),
        row("Sans titre", "(plusieurs auteurs)"),
    ]
    assert [choice.place for choice in choose(rows)] == [None] * 4
    towns = [row("La marée", "(Vannes)"), row("Un hiver", "(Auray)"), row("Les sels", "(Le Bono)")]
    assert [choice.place for choice in choose(towns)] == [1, 1, 1]


def test_capitals_set_names_apart() -> None:
    """The one entry of each row in capitals is its name, unless it is one word: a town."""
    rows = [
        row("Salle Doisneau", "LES VOIX DU LAC"),
        row("Centre Bellevue", "UNE NUIT SANS FIN"),
        row("Espace Mistral", "LE GRAND TOUR"),
    ]
    assert [choice.name for choice in choose(rows)] == [1, 1, 1]
    towns = [row("Ludobus", "SOMMEILLES"), row("Portes ouvertes", "REVIGNY")]
    assert [choice.name for choice in choose(towns)] == [0, 0]
