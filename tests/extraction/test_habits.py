from __future__ import annotations

import pytest

from .building import in_words, read

# Published on Monday 3 March 2025.
HABITS = [
    ("fr", "Les rencontres ont lieu chaque mardi à 18 h à la médiathèque.", "mars", "médiathèque"),
    ("de", "Die Vorlesung beginnt jeweils dienstags um 18:00 Uhr im Rathaus.", "März", "Rathaus"),
    ("en", "Talks take place every Tuesday at 6pm in the library.", "March", "library"),
    ("es", "Las charlas se celebran todos los martes a las 18:00 en la biblioteca.", "de marzo",
     "biblioteca"),
    ("it", "Gli incontri si tengono ogni martedì alle 18:00 in biblioteca.", "marzo", "biblioteca"),
    ("nl", "De lezing begint elke dinsdag om 18.00 uur in de bibliotheek.", "maart", "bibliotheek"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "habit", "month", "place"), HABITS)
def test_a_habit_gives_its_hours_to_the_list_below(
    language: str, habit: str, month: str, place: str
) -> None:
    """Days of a list that keep a habit told above have its hours and its place."""
    lines = [habit, f"11 {month}: Ada Lovelace", f"25 {month}: Grace Hopper"]
    found = read(*lines, language=language)
    assert in_words(found.events) == [
        f"2025-03-11 18:00 Ada Lovelace @ {place}",
        f"2025-03-25 18:00 Grace Hopper @ {place}",
    ]


def test_other_weekdays_keep_no_habit() -> None:
    """A list of other days has hours of its own, or none, and the habit stays an event."""
    lines = ["Talks take place every Tuesday at 6pm.", "12 March: Ada", "26 March: Grace"]
    found = read(*lines, language="en")
    assert "2025-03-12 Ada" in in_words(found.events)
    assert any(event.rrule for event in found.events)
