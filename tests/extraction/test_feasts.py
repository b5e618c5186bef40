from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("es", ["FIESTAS DE SAN ROQUE", "Del 14 al 16 de agosto de 2025", "Saluda de la alcaldesa",
                "JUEVES 14 DE AGOSTO", "20:00 Pregón", "VIERNES 15 DE AGOSTO", "12:30 Misa"]),
        ("pt", ["FESTAS DA VILA", "De 14 a 16 de agosto de 2025", "Mensagem da Comissão",
                "14 de agosto", "20h00 – Fados", "15 de agosto", "11h00 – Missa"]),
        ("de", ["DORFFEST", "14. bis 16. August 2025", "Grußwort des Bürgermeisters",
                "Donnerstag, 14. August", "20 Uhr Tanz", "Freitag, 15. August", "11 Uhr Messe"]),
        ("en", ["VILLAGE FAIR", "14 to 16 August 2025", "A word from the chair",
                "Thursday 14 August", "8 pm Dance", "Friday 15 August", "11 am Parade"]),
    ],
)  # fmt: skip
def test_a_greeting_above_a_programme(language: str, lines: list[str]) -> None:
    """Who greets below the span of a feast announces nothing; its days do."""
    days = [line for line in events(*lines, language=language) if lines[2] in line]
    assert days == []
