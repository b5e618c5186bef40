"""The week of a parish, a school, a club: its span, and its days below."""

from __future__ import annotations

import pytest

from .building import events

WEEKS = {
    "it": (
        (
            "Settimana dal 10 al 16 marzo\n10 LUNEDÌ\n18.00 S. Lucia, Vespri e messa\n"
            "12 MERCOLEDÌ\n"
            "18.00 S. Lucia, Vespri e messa\n21.00 Oratorio, Incontro dei genitori"
        ),
        ["Vespri e messa @ S. Lucia", "Incontro dei genitori @ Oratorio"],
    ),
    "fr": (
        (
            "Semaine du 10 au 16 mars\n10 LUNDI\n18h00 Sainte-Lucie, vêpres et messe\n12 MERCREDI\n"
            "18h00 Sainte-Lucie, vêpres et messe\n21h00 Presbytère, réunion des parents"
        ),
        ["vêpres et messe @ Sainte-Lucie", "réunion des parents @ Presbytère"],
    ),
    "es": (
        (
            "Semana del 10 al 16 de marzo\n10 lunes\n18:00 Santa Lucía, rosario y misa\n"
            "12 miércoles\n"
            "18:00 Santa Lucía, rosario y misa\n21:00 Salón parroquial, reunión de padres"
        ),
        ["rosario y misa @ Santa Lucía", "reunión de padres @ Salón parroquial"],
    ),
    "en": (
        (
            "Week of 10 to 16 March\n10 Monday\n6pm St Lucy's, Vespers and Mass\n12 Wednesday\n"
            "6pm St Lucy's, Vespers and Mass\n9pm Parish Room, parents' evening"
        ),
        ["Vespers and Mass @ St Lucy's", "parents' evening @ Parish Room"],
    ),
}


@pytest.mark.parametrize("language", sorted(WEEKS))
def test_hours_and_places_below_the_days_of_a_week(language: str) -> None:
    """A number before a weekday is the day; what stands before each comma is where."""
    text, (first, second) = WEEKS[language]
    assert events(*text.split("\n"), language=language) == [
        f"2025-03-10 18:00 {first}",
        f"2025-03-12 18:00 {first}",
        f"2025-03-12 21:00 {second}",
    ]
