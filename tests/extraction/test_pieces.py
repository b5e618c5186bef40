from __future__ import annotations

import pytest

from agenda.lines.pieces import gaps, split_pieces, trim

from .building import clue


def pieces(text: str, *, commas: bool = False) -> list[str]:
    """Return the pieces of a line, those in brackets with them."""
    return [
        f"({piece.text})" if piece.bracketed else piece.text
        for piece in split_pieces(clue(text), commas=commas)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 mars : Loto du club - Salle des fêtes", ["Loto du club", "Salle des fêtes"]),
        ("Loto du club | 8 mars | Salle des fêtes", ["Loto du club", "Salle des fêtes"]),
        ("• Loto du club • 8 mars • mairie", ["Loto du club", "mairie"]),
        ("Loto du club ........ 8 mars", ["Loto du club"]),
        ("Loto du club …… 8 mars", ["Loto du club"]),
        ("8 mars -> Loto du club", ["Loto du club"]),
        ("Loto du club ; 8 mars ; mairie", ["Loto du club", "mairie"]),
        ("8 mars / Loto du club / mairie", ["Loto du club", "mairie"]),
        ("8 mars. Loto du club. Salle des fêtes.", ["Loto du club", "Salle des fêtes."]),
        ("8 mars : Loto (salle des fêtes)", ["Loto", "(salle des fêtes)"]),
        ("Loto [complet] le 8 mars", ["Loto", "(complet)"]),
        ("Loto (samedi 8 mars, mairie)", ["Loto", "(mairie)"]),
        ("Loto (mairie, 8 mars)", ["Loto", "(mairie)"]),
        ("8 mars : « Un loto - le grand »", ["« Un loto - le grand »"]),
        ("8 mars : Expo « Pastels » – mairie", ["Expo « Pastels »", "mairie"]),
        ("8 mars : Expo «Pastels» - mairie", ["Expo «Pastels»", "mairie"]),
        ("Lieu : salle des fêtes - Orvault", ["salle des fêtes", "Orvault"]),
        ("8 mars -", []),
        ("8 mars", []),
        ("Saint-Jean-de-Luz, 8 mars", ["Saint-Jean-de-Luz"]),
        ("Loto (mairie", ["Loto", "(mairie)"]),
        ("Loto", ["Loto"]),
    ],
)
def test_pieces(text: str, expected: list[str]) -> None:
    """What separators, brackets and dates leave of a line, in order."""
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 mars : Loto du club, mairie", ["Loto du club", "mairie"]),
        ("8 mars : « Un, deux, trois », mairie", ["« Un, deux, trois »", "mairie"]),
        ("Loto (mairie, rue Haute), 8 mars", ["Loto", "(mairie, rue Haute)"]),
        ("8 mars : Loto, , mairie", ["Loto", "mairie"]),
        ("8 mars : Loto à 1,50 euro", ["Loto à 1,50 euro"]),
    ],
)
def test_pieces_at_commas(text: str, expected: list[str]) -> None:
    """Commas divide when they are asked to, outside brackets and titles."""
    assert pieces(text, commas=True) == expected


def test_pieces_know_where_they_stand() -> None:
    """The bounds of a piece are those in its line, and it knows whether a date precedes it."""
    made = clue("Salle - 8 mars : loto du club, mairie")
    found = split_pieces(made, commas=True)
    assert all(made.text[one.start : one.end] == one.text for one in found)
    assert [one.after_date for one in found] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" - Loto : ", "Loto"),
        ("« Loto »", "« Loto »"),
        ("… Loto", "Loto"),
        ("--", ""),
        ("", ""),
    ],
)
def test_trim(text: str, expected: str) -> None:
    """Separators and blanks at the ends go, quotation marks stay."""
    start, end = trim(text, 0, len(text))
    assert text[start:end] == expected


def test_gaps_of_holes_that_overlap() -> None:
    """What lies in two holes lies in none of the gaps."""
    assert gaps(0, 10, [(2, 6), (4, 8)]) == [(0, 2, False), (8, 10, True)]
    assert gaps(0, 4, [(0, 4)]) == []
    assert gaps(0, 4, []) == [(0, 4, False)]
