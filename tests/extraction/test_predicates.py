from __future__ import annotations

import pytest

from agenda.listings.predicates import without_edition, without_predicate
from agenda.vocabulary.lexicon import Cue, load


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Le Semi des Loups se tiendra bien", "Le Semi des Loups"),
        ("fr", "La Foulée des Vignes se courra", "La Foulée des Vignes"),
        ("fr", "La Fête de la pomme, programmée initialement", "La Fête de la pomme"),
        ("fr", "La Fête de la pomme, donnée", "La Fête de la pomme"),
        ("fr", "Course du Lac : c'est", "Course du Lac"),
        ("fr", "Course du Lac : le départ", "Course du Lac"),
        ("fr", "Conférence : les abeilles", "Conférence : les abeilles"),
        ("fr", "Repas, bal", "Repas, bal"),
        ("fr", "Rendez-vous", "Rendez-vous"),
        ("fr", "« Le Loup revient »", "« Le Loup revient »"),
        ("en", "The Harbour Run will go ahead", "The Harbour Run"),
        ("en", "Spring Fair, planned for", "Spring Fair"),
        ("en", "Riverside Relay: join us", "Riverside Relay"),
        ("de", "Das Weinfest, geplant für", "Das Weinfest"),
        ("es", "La Subida al Monte, prevista para", "La Subida al Monte"),
        ("es", "Trail de los Pinos: cita", "Trail de los Pinos"),
        ("it", "La Maratonina, prevista per", "La Maratonina"),
        ("nl", "De Duinloop gaat door", "De Duinloop"),
        ("pt", "A Corrida do Rio, prevista para", "A Corrida do Rio"),
        ("ca", "La Cursa del Riu es manté", "La Cursa del Riu"),
    ],
)
def test_what_leads_to_a_day_is_no_name(language: str, text: str, name: str) -> None:
    """A verb, a participle behind a comma, or a call behind a colon only leads to the day."""
    assert without_predicate(text, load((language,))) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ouest : l'édition 2021 du Trail des Cimes", "Trail des Cimes"),
        ("La 12e édition de la Foulée des Vignes", "Foulée des Vignes"),
        ("La prima edizione della Sagra dell'uva", "Sagra dell'uva"),
        ("De 5de editie van de Duinloop", "Duinloop"),
        ("12. Auflage des Berglaufs am Horn", "Berglaufs am Horn"),
        ("La XII edición del Maratón del Vino", "Maratón del Vino"),
        ("Rencontre aux éditions du Grain", "Rencontre aux éditions du Grain"),
    ],
)
def test_an_edition_is_no_name(text: str, name: str) -> None:
    """Which edition it is stands before the name."""
    assert without_edition(text) == name


def test_adverbs_inside_a_verb() -> None:
    """Words of state are found around an adverb, and not across other words."""
    french = load(("fr",))
    told = {text: {hit.cue for hit in french.read(text)[1]} & set(_STATE) for text in _ADVERBS}
    assert told == _ADVERBS


_STATE = (Cue.HAPPEN, Cue.CANCELLED)
_ADVERBS = {
    "n'aura finalement pas lieu": {Cue.CANCELLED},
    "aura bien lieu": {Cue.HAPPEN},
    "aura un lieu": set(),
}
