from __future__ import annotations

import pytest

from agenda.lines.explaining import without_explanation

from .building import clue, events


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        (
            "en",
            "Chess for Beginners – Nov. 4 at 5 p.m.: Bring a friend, or learn alone. Ages 8 to 12.",
            "Chess for Beginners – Nov. 4 at 5 p.m.",
        ),
        (
            "fr",
            "Bourse aux jouets (dimanche 9 novembre, 9h-13h) : dépôt la veille à la salle.",
            "Bourse aux jouets (dimanche 9 novembre, 9h-13h)",
        ),
        (
            "nl",
            "Breicafé – di 4 november om 14 uur: breng je eigen wol mee en drink een kop koffie.",
            "Breicafé – di 4 november om 14 uur",
        ),
    ],
)
def test_words_behind_the_day_of_an_entry(language: str, text: str, kept: str) -> None:
    """What explains an entry is none of its name and no paragraph."""
    found = without_explanation(clue(text, language))
    assert found.text == kept
    assert found.explained
    assert not found.prose


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The library will close on Nov. 4: the boiler is being repaired that day."),
        ("en", "All Souls (Nov. 2): sung evensong in St Mary's at 6 pm, then tea for all."),
        ("en", "Chess – Nov. 4: Bring a friend"),  # that may be the name
        ("en", "Chess Night – Nov. 4: cancelled, as the hall is being painted."),
        ("fr", "Samedi 8 novembre : loto des écoles à la salle des fêtes."),
        ("de", "Der Verein lädt ein. Basar – 8. November: es gibt Kaffee und Kuchen für alle."),
        ("de", "Montag – 8. November, 19 Uhr – 21:30 im Saal, danach gibt es Kaffee für alle."),
    ],
)
def test_lines_that_explain_nothing(language: str, text: str) -> None:
    """A sentence, a title behind the day, a day in front: such lines stay as they are."""
    assert not without_explanation(clue(text, language)).explained


def test_a_list_of_entries_that_explain_themselves() -> None:
    """Each line is an announcement; what it explains has neither days nor hours for others."""
    assert events(
        "Programm der Bücherei",
        "Veröffentlicht",
        "10. März 2025",
        "Montagskreis – 10. März um 15 Uhr: Wir treffen uns seit dem 3. Mai 2019 bei Kaffee.",
        "Bilderbuchkino – 12. März um 16 Uhr: Für Kinder ab vier. Anmeldung bis 8. März.",
        "Lesung Anna Berg – 14. März um 19.30 Uhr: Die Autorin erzählt von ihrer Reise.",
        language="de",
    ) == [
        "2025-03-10 15:00 Montagskreis",
        "2025-03-12 16:00 Bilderbuchkino",
        "2025-03-14 19:30 Lesung Anna Berg",
    ]
