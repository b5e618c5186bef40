"""The language of an issue: declared, unless the words say otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.issue import Issue, Line
from agenda.language import language_of, likely_languages

TEXTS = {
    "fr": "La foire de printemps se tient du 3 au 5 mai dans la salle des fêtes, entrée gratuite",
    "en": "The spring fair will be held from Friday to Sunday in the village hall, all are welcome",
    "es": "La feria de primavera se celebra del viernes al domingo en la plaza y es gratuita",
    "it": "La fiera di primavera si tiene da venerdì a domenica presso la piazza della chiesa",
    "de": "Der Frühlingsmarkt findet am Samstag um 10 Uhr auf dem Platz vor der Kirche statt",
    "nl": "De voorjaarsmarkt wordt gehouden op zaterdag om 10 uur in het dorpshuis bij de kerk",
    "pt": "A feira da primavera realiza-se de sexta a domingo na praça com entrada livre até às 20",
    "ca": "La fira de primavera es fa de divendres a diumenge a la plaça amb els veïns",
    "eu": "Udaberriko azoka maiatzaren 3an izango da plazan, eta goizeko 10etan hasiko da",
    "sv": "Vårmarknaden hålls på lördag klockan 10 på torget och det är gratis för alla",
    "pl": "Targ wiosenny odbędzie się w sobotę 3 maja na rynku przez cały dzień oraz w niedzielę",
    "ru": "Весенняя ярмарка состоится в субботу на площади",
    "uk": "Весняний ярмарок відбудеться у суботу на площі міста, її відкриє мер",
    "el": "Η ανοιξιάτικη αγορά θα γίνει το Σάββατο στην πλατεία",
    "ja": "春の市は五月三日に広場で開かれます",
}


def issue(text: str, language: str = "", silent: str = "") -> Issue:
    """Return an issue of one line."""
    return Issue("x", (Line(text), Line(TEXTS["en"], silent=silent or "hidden")), language=language)


@pytest.mark.parametrize("language", TEXTS)
def test_the_words_tell(language: str) -> None:
    """One sentence is enough to name its language."""
    assert language_of(TEXTS[language]) == language
    assert language_of(issue(TEXTS[language])) == language


@pytest.mark.parametrize("language", TEXTS)
def test_a_declaration_in_keeping_with_the_words_stands(language: str) -> None:
    """The tag is kept with its region."""
    assert language_of(issue(TEXTS[language], f"{language}-XX")) == f"{language}-XX"


@pytest.mark.parametrize("language", [name for name in TEXTS if name != "en"])
def test_a_declaration_against_the_words_falls(language: str) -> None:
    """Templates declare English; a text of some sentences is not."""
    assert language_of(issue(f"{TEXTS[language]}. " * 3, "en-US")) == language


def test_few_words_do_not_contradict() -> None:
    """A declaration is only given up for clear evidence; without any there is no language."""
    assert language_of(issue("Festival 2025", "ca")) == "ca"
    assert language_of(issue("le pain", "en")) == "en"
    assert language_of(issue("La Traviata, la Tosca, La Bohème", "en")) == "en"
    assert language_of("12345") == ""
    assert language_of("Festival") == ""


def test_a_language_of_which_no_word_is_found_falls_sooner() -> None:
    """Word declares its own language for a list of a few names."""
    assert language_of(issue("Foire aux vins, 5 mars. Salon du livre, 6 mars", "en-US")) == "fr"


def test_few_words_are_of_a_language_that_is_read() -> None:
    """The Thursdays of a German club are no Czech words, but a Czech text is Czech."""
    dates = "Termine 2025\nDo, 01.05. Maiwanderung ab Vereinsheim\nDo, 08.05. TV Ellenbach e.V."
    assert language_of(f"{dates}\nTurnen 17-19 Uhr, Singen 20-22 Uhr") == "de"
    assert language_of("Koncert v pátek a v sobotu od osmi hodin do pondělí, hod") == "cs"


def test_letters_are_no_words_of_a_language() -> None:
    """Of few words, single letters tell nothing: "y" is not Spanish for long."""
    assert "fr" in likely_languages(issue("Foire & vins, 5 mars 2031, x y", ""))


def test_neighbours_are_not_confused() -> None:
    """Bokmål and Nynorsk share a tag's words; an unknown language stays as declared."""
    assert language_of(issue("Det er ikke mandag", "no")) == "no"
    assert language_of(issue("Y Ffair Wanwyn", "cy")) == "cy"
    assert language_of(issue(f"{TEXTS['fr']}. " * 4, "cy")) == "fr"


@given(st.text(max_size=200), st.sampled_from(["", "fr", "en-GB", "xx"]))
def test_any_text_has_an_answer(text: str, declared: str) -> None:
    """The answer is a tag, or nothing."""
    assert isinstance(language_of(issue(text, declared)), str)


def test_the_letter_of_a_genitive_is_no_word() -> None:
    """In "Brigid's" there is no Czech word, in "l'arbre" a French one."""
    assert language_of("What's on\nSt Brigid's Cross\nGiles' Fete\nMabel's Tea") != "cs"
    assert language_of("L'arbre, d'après l'atelier d'Anne") == "fr"
