"""The house that an issue speaks of is where all is that has no other place."""

from __future__ import annotations

import pytest

from .building import events, head

DAYS = {
    "de": "8. März", "en": "8 March", "es": "8 de marzo", "it": "8 marzo", "nl": "8 maart",
    "pt": "8 de março", "ca": "8 de març", "eu": "Martxoak 8", "fr": "8 mars",
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "told", "house"),
    [
        ("fr", "Un printemps à la médiathèque Jean-Ferrat", "médiathèque Jean-Ferrat"),
        ("fr", "L'équipe du théâtre Aldo a présenté la saison", "théâtre Aldo"),
        ("en", "March at the Brook Lane Library", "Brook Lane Library"),
        ("de", "Das Klostermuseum lädt ein", "Klostermuseum"),
        ("es", "La biblioteca Rosa Lima propone cuatro tardes", "biblioteca Rosa Lima"),
        ("it", "Il teatro Aurora riapre", "teatro Aurora"),
        ("nl", "De vernieuwde Bibliotheek Elzendal opent", "Bibliotheek Elzendal"),
        ("pt", "O museu do Sal faz anos", "museu do Sal"),
        ("ca", "El Teatre-Auditori reprèn l'activitat", "Teatre-Auditori"),
        ("eu", "Arrizabal bibliotekako irakurketa taldea", "Arrizabal biblioteka"),
    ],
)
def test_the_house_of_an_issue(language: str, told: str, house: str) -> None:
    """The introduction names one house: what has no place of its own is there."""
    lines = [told, "", f"{DAYS[language]}: Tolka Vermeer"]
    assert events(*filter(None, lines), language=language) == [
        f"2025-03-08 Tolka Vermeer @ {house}"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "La médiathèque et le musée se préparent",
        "Musique, théâtre, cinéma : le mois en bref",
        "Une soirée de théâtre pour tous",
    ],
)
def test_no_house(told: str) -> None:
    """Where there are several, or none that readers know, nothing is said of the place."""
    assert events(told, "8 mars : Tolka Vermeer") == ["2025-03-08 Tolka Vermeer"]


def test_a_place_of_its_own_counts_more() -> None:
    """A house is the place of nothing that has its own."""
    assert events(
        head("Un mois au musée Delmas"), "8 mars : Bal, place du Marché", "9 mars : Tolka Vermeer"
    ) == ["2025-03-08 Bal @ place du Marché", "2025-03-09 Tolka Vermeer @ musée Delmas"]
