from __future__ import annotations

import pytest

from .building import events

# (language, sentence): a weekday that has been, as its verb says.
TOLD = [
    ("it", "Il coro degli alpini, venerdì alle 21, ha riempito la chiesa e commosso i presenti."),
    ("it", "Si è chiusa sabato alle 23 la festa del paese, con molta gente attorno al falò."),
    ("es", "La banda llenó el viernes a las 20 h el salón de actos con sus pasodobles famosos."),
    ("es", "Los vecinos asistieron el domingo a las 12 h a una misa cantada por los fundadores."),
    ("es", "Cantó el sábado a las 20 h la coral en la iglesia y el público pidió dos bises."),
    ("ca", "Els gegants van ballar dissabte a les 18 h a la plaça davant de més de cent persones."),
    ("pt", "A banda atuou no sábado às 21h30 no coreto da praça e encantou todos os presentes."),
    ("pt", "Os alunos encantaram na sexta-feira às 18h00 muitos pais e amigos com uma peça."),
    ("fr", "La chorale a rempli samedi à 20 h l'église du village, et on a chanté avec elle."),
]  # fmt: skip

# The same verbs beside what is to come, and verbs in the perfect that announce.
COMING = [
    ("it", "I volontari hanno preparato per sabato alle 20 una cena di pesce nella sala civica."),
    ("it", "Il coro Monte Rosa, che ha cantato a Roma, torna sabato alle 21 nella chiesa madre."),
    ("pt", "A junta preparou para sábado às 20h00 um jantar de petiscos na sede, com baile."),
    ("fr", "La chorale, qui a chanté à Rome, donne samedi à 20 h un concert dans l'église."),
    ("es", "El Ayuntamiento ha organizado un recital el sábado a las 20 h en la plaza Mayor."),
    ("es", "Se ha confirmado el concierto de Eva Sanz el sábado a las 20 h en el teatro."),
    ("es", "La alcaldesa anunció un concierto el sábado a las 20 h en el parque."),
    ("es", "El actor Luis Cantó estrena un monólogo el sábado a las 20 h en el teatro."),
    ("ca", "L'Ajuntament ha organitzat un recital dissabte a les 20 h a la plaça Major."),
    ("fr", "Le club a organisé pour vous un loto dimanche à 14 h, salle polyvalente."),
    ("fr", "La mairie a fixé la réunion publique au samedi à 18 h, à la salle des fêtes."),
    ("fr", "Il y a thé dansant samedi à 14 h à la salle des fêtes."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), TOLD)
def test_a_weekday_that_has_been(language: str, sentence: str) -> None:
    """A verb of the past makes its weekday one that is over."""
    assert events(sentence, language=language) == []


@pytest.mark.parametrize(("language", "sentence"), COMING)
def test_a_weekday_beside_a_verb_of_the_past(language: str, sentence: str) -> None:
    """What was made for a day, or was done elsewhere, or announced, leaves the day to come."""
    assert len(events(sentence, language=language)) == 1
