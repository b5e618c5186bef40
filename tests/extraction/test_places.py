from __future__ import annotations

import pytest

from .building import events, in_words, item, read

# Published on Monday 3 March 2025.


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("ca", ["Fira del Suro", "12 d'abril", "Vilamar", "Saló del Vi", "3 de maig", "Torrent",
                "AgroPla", "8 de maig", "Olot"]),
        ("nl", ["BouwBeurs", "12 april", "Gorinchem", "Groendag", "3 mei", "Ede",
                "Watercongres", "8 mei", "Utrecht"]),
        ("de", ["Baumesse", "12. April", "Fulda", "Energietag", "3. Mai", "Bad Hersfeld",
                "Waldforum", "8. Mai", "Kassel"]),
    ],
)  # fmt: skip
def test_towns_below_each_name(language: str, lines: list[str]) -> None:
    """Where every item ends with another town, the towns are the places."""
    items = [item(text, 1, 10 + place // 3) for place, text in enumerate(lines)]
    found = read(*items, language=language).events
    assert [event.place for event in found] == lines[2::3]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("nl", ["15 april: Groendag, Utrecht", "3 mei: BouwBeurs, Velp", "8 mei: Lezing, Ede"]),
        ("fr", ["15 avril : Boiséco, Nantes", "3 mai : Écopôle, Rennes", "8 mai : Forum, Le Mans"]),
    ],
)  # fmt: skip
def test_towns_behind_commas(language: str, lines: list[str]) -> None:
    """Where each line has one town behind a comma, commas lead to the place."""
    found = read(*lines, language=language).events
    assert [event.place for event in found] == [line.rsplit(", ", 1)[1] for line in lines]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("de", "19:30 Uhr | Lesesaal | Eintritt 8 €", "2025-03-15 19:30 Lesung @ Lesesaal"),
        ("nl", "De Kolk, Dorpsstraat 40", "2025-03-15 Lezing @ De Kolk, Dorpsstraat 40"),
        ("en", "Memorial Hall", "2025-03-15 Quiz night @ Memorial Hall"),
    ],
)  # fmt: skip
def test_a_place_below_the_name(language: str, line: str, expected: str) -> None:
    """Hours, prices and labels beside a place belong to it no more than its number does not."""
    name = {"de": "Lesung", "nl": "Lezing", "en": "Quiz night"}[language]
    found = read(name, "15/3/2025", line, language=language).events
    assert in_words(found) == [expected]


def test_a_speaker_in_brackets_is_no_place() -> None:
    """A title before a name makes it a person."""
    found = read(
        "11. März: Hitze (Dr. Jonas Weil)", "25. März: Kälte (Prof. Ada Ohm)", language="de"
    )
    assert [event.place for event in found.events] == ["", ""]


def test_measures_in_brackets_divide_no_list() -> None:
    """What a bracket measures leaves its line in the shape of the others."""
    lines = ["Milha Urbana – 16/03 – Póvoa", "Trail (12 km e 25 km) – 10/05 – Serra da Lapa"]
    found = read(*lines, language="pt").events
    assert in_words(found) == [
        "2025-03-16 Milha Urbana @ Póvoa",
        "2025-05-10 Trail @ Serra da Lapa",
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("pt", "Treino: sábado 15 de março, 19h00, Estádio 1.º de Maio"),
        ("es", "Concierto: sábado 15 de marzo, 19:00, plaza 2 de Mayo"),
        ("it", "Concerto: sabato 15 marzo, ore 19:00, piazza 25 aprile"),
        ("fr", "Concert : samedi 15 mars, 19h00, place du 14 juillet"),
    ],
)
def test_places_named_after_days(language: str, line: str) -> None:
    """The day in the name of a square is no day of the event."""
    (event,) = read(line, language=language).events
    assert str(event.when).startswith("Hours(start=datetime.datetime(2025, 3, 15, 19, 0)")


def test_a_card_tells_its_days_again_beside_the_place() -> None:
    """Below a badge and a name, the span of days with the place completes the card."""
    cards = [
        item("13 SET", 1), item("Feira de Artesanato", 1),
        item("13 a 15 de setembro · Jardim Municipal", 1),
        item("20 SET", 2), item("Noite de fado", 2), item("21h00 · Largo da Igreja", 2),
    ]  # fmt: skip
    assert in_words(read(*cards, language="pt").events) == [
        "2025-09-13/2025-09-15 Feira de Artesanato @ Jardim Municipal",
        "2025-09-20 21:00 Noite de fado @ Largo da Igreja",
    ]


def test_a_place_before_the_colon() -> None:
    """Behind a day and a place a colon leads to the name."""
    found = read(
        "8 mars à 20h30, salle du conseil : réunion publique sur le plan de circulation.",
        "15 mars à 18h, préau de l'école : Ikebana.",
    )
    assert in_words(found.events) == [
        "2025-03-08 20:30 réunion publique sur le plan de circulation @ salle du conseil",
        "2025-03-15 18:00 Ikebana @ préau de l'école",
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("en", "The club holds its plant sale on Saturday 8 March at 2 pm in the old barn.",
         "old barn"),
        ("en", "The meeting will be held at the Swan and Anchor on Tuesday 25 March at 8pm.",
         "Swan and Anchor"),
        ("de", "Das Konzert findet am 8. März um 19.30 Uhr in der alten Turnhalle statt.",
         "alten Turnhalle"),
        ("es", "El recital se celebrará el 8 de marzo a las 20:30 en el antiguo convento.",
         "antiguo convento"),
        ("es", "El viernes 21 de marzo la Escuela de Danza da un recital en la Casa de Cultura.",
         "Casa de Cultura"),
        ("it", "Il concerto si terrà sabato 8 marzo alle 20.30 nell'antica chiesa di San Biagio.",
         "antica chiesa di San Biagio"),
        ("nl", "Op zaterdag 15 maart is er van 10 tot 15 uur een rommelmarkt in De Spil.",
         "De Spil"),
        ("pt", "O concerto realiza-se no sábado, 8 de março, às 20h30, no antigo mercado.",
         "antigo mercado"),
        ("ca", "El concert tindrà lloc el 8 de març a les 20.30 h a l'antic convent.",
         "antic convent"),
        ("ca", "Fins al 30 de març es pot visitar a la sala La Nau l'exposició \"Teixir\".",
         "sala La Nau"),
        ("es", "El 8 de marzo se inaugura en la sala Las Naves la exposición «Telas».",
         "sala Las Naves"),
        ("eu", "Kontzertua martxoaren 8an, larunbata, 20:30ean izango da San Bixente elizan.",
         "San Bixente elizan"),
        ("eu", "Martxoaren 16an, igandea, 11:00etan azoka izango da herriko plazan.",
         "herriko plazan"),
    ],
)  # fmt: skip
def test_places_told_in_sentences(language: str, sentence: str, place: str) -> None:
    """Adjectives, named houses, and the endings of Basque lead to a place as prepositions do."""
    assert [event.place for event in read(sentence, language=language).events] == [place]


def test_no_place_but_what_a_poem_is_written_in() -> None:
    """A capital behind a bare preposition is no house."""
    (event,) = read("A concert of songs in English, on Saturday 8 March.", language="en").events
    assert event.place == ""


def test_remarks_behind_a_place() -> None:
    """A line that opens with a place and goes on with remarks tells the place."""
    lines = ["Dissabte 15 de març · 18 h", "Contes al vespre", "Sala polivalent. Gratuït"]
    assert in_words(read(*lines, language="ca").events) == [
        "2025-03-15 18:00 Contes al vespre @ Sala polivalent"
    ]


def test_a_label_that_is_a_word_of_places() -> None:
    """The Basque "lekua" is a word of places, and above one no more than its label."""
    lines = ["2025/03/15", "Haur antzerkia", "Ordua", "17:00", "Lekua", "Kultur etxea"]
    items = [item(text, 1, place) for place, text in enumerate(lines)]
    assert in_words(read(*items, language="eu").events) == [
        "2025-03-15 17:00 Haur antzerkia @ Kultur etxea"
    ]


def test_hours_before_a_labelled_place() -> None:
    """A label of places may stand before the hours: "Salida: 9:30, plaza de la Iglesia"."""
    lines = [
        "Ruta de las fuentes",
        "Fecha: domingo 9 de marzo",
        "Salida: 9:30, plaza de la Iglesia",
    ]
    assert events(*lines, language="es") == [
        "2025-03-09 09:30 Ruta de las fuentes @ plaza de la Iglesia"
    ]
