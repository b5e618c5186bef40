from __future__ import annotations

import pytest

from agenda.dates.phrase import Strength
from agenda.issue import Kind, Line
from agenda.lines.clues import (
    in_brackets,
    lexicon_for,
)
from agenda.lines.labels import carry_labels, find_label
from agenda.lines.repeats import mark_repeats
from agenda.lines.sentences import bounds_of_sentences, sentences_in
from agenda.vocabulary.lexicon import Cue, words_of

from .building import clue, clues, head


@pytest.mark.parametrize(
    ("text", "language", "cue", "value"),
    [
        ("Lieu : salle des fêtes", "fr", Cue.LABEL_PLACE, "salle des fêtes"),
        ("Date et heure : samedi 8 mars", "fr", Cue.LABEL_DATE, "samedi 8 mars"),
        ("Organisateur : le comité", "fr", Cue.LABEL_OTHER, "le comité"),
        ("Date limite d'inscription : 3 mars", "fr", Cue.DEADLINE, "3 mars"),
        ("Where: Village Hall", "en", Cue.LABEL_PLACE, "Village Hall"),
        ("When: 8 March", "en", Cue.LABEL_DATE, "8 March"),
        ("Ort: Rathaus", "de", Cue.LABEL_PLACE, "Rathaus"),
        ("Fecha: 8 de marzo", "es", Cue.LABEL_DATE, "8 de marzo"),
        ("Dove: Piazza Grande", "it", Cue.LABEL_PLACE, "Piazza Grande"),
        ("Waar: dorpshuis", "nl", Cue.LABEL_PLACE, "dorpshuis"),
        ("Onde: Biblioteca", "pt", Cue.LABEL_PLACE, "Biblioteca"),
        ("Lloc: Biblioteca", "ca", Cue.LABEL_PLACE, "Biblioteca"),
        ("Lekua: kultur etxea", "eu", Cue.LABEL_PLACE, "kultur etxea"),
        ("Lieu", "fr", Cue.LABEL_PLACE, ""),
    ],
)
def test_labels(text: str, language: str, cue: Cue, value: str) -> None:
    """A word of labels before a colon, or alone, tells what follows it."""
    found = clue(text, language).label
    assert found is not None
    assert found.cue is cue
    assert text[found.value :].strip() == value


@pytest.mark.parametrize(
    "text",
    [
        "Loto du club : salle des fêtes",
        "Rendez-vous de la rentrée des associations du canton de Bellevue : le 3 mars",
        "20:30 concert",
        "Concert, lieu : à préciser plus tard par le comité",
        ": salle des fêtes",
        "",
    ],
)
def test_what_is_no_label(text: str) -> None:
    """Names before a colon, long heads and clock times are no labels."""
    words = words_of(text)
    assert find_label(text, words, lexicon_for(("fr",)).find(words)) is None


def test_a_label_on_its_own_line_is_carried() -> None:
    """A label that fills its line labels the next one, which keeps one of its own."""
    lieu, salle, quand, day, other = carry_labels(
        clues("Lieu", "Salle des fêtes", "Date :", "Lieu : mairie", "Loto")
    )
    assert lieu.label
    assert lieu.label.cue is Cue.LABEL_PLACE
    assert salle.label
    assert (salle.label.cue, salle.label.value) == (Cue.LABEL_PLACE, 0)
    assert quand.label
    assert quand.label.cue is Cue.LABEL_DATE
    assert day.label
    assert day.label.cue is Cue.LABEL_PLACE
    assert other.label is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Loto du club", 0),
        ("Le loto est complet.", 1),
        ("Le loto est complet. Merci à tous !", 2),
        ("Venez ! Tout est prêt. Le bal commence…", 3),
        ("Tout est prêt. “Le bal commence.”", 2),
        ("Venez ! « Tout est prêt. » Le bal commence…", 3),
        ("Fanfare de St. Marien", 0),
        ("M. Durand et J. Petit", 0),
        ("Rue du Dr. Roux", 0),
        ("Ouvert de 9.30 à 12.00", 0),
        ("Le club etc.", 0),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    """Full stops end sentences, those of initials and numbers do not."""
    assert sentences_in(text) == count


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Es liest Dr. Kurz. Danach spielt Musik.", [0, 19]),
        ("Es liest Dr. Britta Kurz. Danach spielt Musik.", [0, 26]),
        ("Avec Mme Roy et M. Petit. Puis bal.", [0, 26]),
        ("Festa alle 12. Ingresso libero", [0, 15]),
        ("Réunion en salle 5. Elle commence à 18 h", [0]),
    ],
)
def test_the_title_of_a_person_ends_no_sentence_but_the_name_does(
    text: str, starts: list[int]
) -> None:
    """A title before a name ends nothing, be it near the full stop that ends the sentence."""
    assert bounds_of_sentences(text)[0] == starts


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        ("Un loto. Le bal est le 8 mars. Merci.", "8 mars", "Le bal est le 8 mars"),
        ("Le bal est le 8 mars. Merci.", "bal", "Le bal est le 8 mars"),
        ("Un loto. Le bal.", "bal", "Le bal."),
        ("Sans point final le 8 mars", "mars", "Sans point final le 8 mars"),
        ("Le bal est à 20 h 30. « Venez », dit le maire.", "bal", "Le bal est à 20 h 30"),
    ],
)
def test_the_sentence_around_a_place(text: str, place: str, sentence: str) -> None:
    """A place in a line stands in one sentence of it."""
    start, end = clue(text).sentence_around(text.index(place))
    assert text[start:end] == sentence


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Loto du club, samedi 8 mars", False),
        ("Samedi 4 novembre, au foyer. Repas à midi. Entrée libre. Buvette.", False),
        ("Le concert de printemps aura lieu le samedi 8 mars à 20 h dans l'église.", True),
        (
            (
                "La commune remercie les bénévoles qui ont nettoyé les berges de la rivière et "
                "replanté les haies du chemin de halage avec les enfants des écoles."
            ),
            True,
        ),
        ("mot " * 40, True),
        ("-" * 300, True),
        ("- - -", False),
        # A name before a colon, the day behind it; more in quotation marks.
        ("Le renard, d'Ida Morel : vendredi 7 mars à 16h. Public familial, dès 4 ans.", False),
        (
            "Exposition « Fils d'eau » de Salomé Noll : du 4 au 26 mars, visite le samedi à 15h.",
            False,
        ),
    ],
)
def test_prose(text: str, *, prose: bool) -> None:
    """Running text is told from the entries of lists."""
    assert clue(text).prose is prose


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Samedi 8 mars", 0),
        ("Samedi 8 mars à 20h", 0),
        ("Le samedi 8 mars", 0),
        ("Samedi 8 mars, salle des fêtes", 2),
        ("Date : samedi 8 mars", 0),
        ("Loto le 8 mars", 1),
    ],
)
def test_words_outside_dates(text: str, words: int) -> None:
    """Words that mean something are counted where no date covers them."""
    assert clue(text).uncovered == words
    assert clue(text).only_dated is (words == 0)


def test_brackets_split_dates() -> None:
    """Words in brackets inside a date belong to no date."""
    made = clue("1st May (Annual Meetings) 2024", "en")
    assert [made.text[start:end] for start, end in made.holes] == ["1st May ", " 2024"]


def test_in_brackets() -> None:
    """A phrase between brackets is told from one behind or before them."""
    inside, behind, open_ = clue("Loto (8 mars)"), clue("Loto (club) 8 mars"), clue("Loto (8 mars")
    assert in_brackets(inside.text, inside.days[0])
    assert not in_brackets(behind.text, behind.days[0])
    assert not in_brackets(open_.text, open_.days[0])


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Marché de Noël, 14 décembre", ["14 décembre"]),
        ("Marché de Noël", []),
        ("Marché de Noël : 14 décembre", ["14 décembre"]),
        ("Conférence « Un 14 juillet », 8 mars", ["14 juillet", "8 mars"]),
        ("« La nuit de Noël », 8 mars", ["8 mars"]),
        ("Noël", ["Noël"]),
    ],
)
def test_days_in_names(text: str, dates: list[str]) -> None:
    """A named day inside a name is no date; alone on its line it is one."""
    made = clue(text)
    assert [text[p.start : p.end] for p in made.days] == dates


def test_a_long_paragraph_without_a_date_is_not_read() -> None:
    """It is a detail whatever its words; its sentences are taken for many."""
    made = clue("Le comité remercie tous les bénévoles de la fête. " * 8)
    assert (made.words, made.cues, made.sentences) == ((), frozenset(), 2)
    assert made.prose


def test_phrases_by_use() -> None:
    """Days may date a listing, times are hours only."""
    made = clue("8 mars, puis à 20h30, saison 2025")
    assert [p.strength for p in made.days] == [Strength.DATE]
    assert all(p.strength is Strength.TIME for p in made.times)
    assert head("Agenda").kind is Kind.HEADING
    assert clue(head("Agenda")).heading


@pytest.mark.parametrize(
    ("lines", "repeated"),
    [
        (["Mar 12", "Spring fair", "Saturday, March 12, 2022"], [False, False, True]),
        (["Mar 12", "Spring fair", "Saturday, March 19, 2022"], [False, False, False]),
        (["Mar 12 Fair", "Saturday, March 12, 2022"], [False, False]),
        (["March 12", "a", "b", "c", "d", "e", "f", "March 12"], [False] * 8),
        (["12 and 13 March", "12 and 13 March"], [False, False]),
    ],
)
def test_repeats(lines: list[str], repeated: list[bool]) -> None:
    """A line that gives again the day of a line shortly before is marked."""
    marked = mark_repeats(clues(*lines, language="en"))
    assert [one.repeats for one in marked] == repeated


def test_cues_of_regional_tags() -> None:
    """American and British English share their words."""
    assert lexicon_for(("en-US",)) is lexicon_for(("en",))
    assert clue(Line("8 March", Kind.ITEM, 1), "en").days
