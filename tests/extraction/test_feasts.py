from __future__ import annotations

from .building import events, head

PROGRAMME = ["10 h : messe des laboureurs", "12 h 30 : repas champêtre", "15 h : jeux d'antan"]


def test_a_feast_above_its_programme() -> None:
    """A title with its day is an event beside those of its programme; remarks are none."""
    assert events(
        head("Fête des labours"), "Dimanche 9 mars", "Parc du château, de 9 h à 18 h",
        "Buvette et tombola", *PROGRAMME, "Organisé par le foyer rural",
    ) == [
        "2025-03-09 09:00-18:00 Fête des labours @ Parc du château",
        "2025-03-09 10:00 messe des laboureurs",
        "2025-03-09 12:30 repas champêtre",
        "2025-03-09 15:00 jeux d'antan",
    ]  # fmt: skip


def test_several_days_are_no_feast() -> None:
    """Below a title that serves several days only the items are events."""
    found = events(
        head("Fête des labours"), "Samedi 8 mars", *PROGRAMME[:2], "Dimanche 9 mars", *PROGRAMME
    )
    assert len(found) == 5
