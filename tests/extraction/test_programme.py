from __future__ import annotations

import pytest

from .building import in_words, read


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", [
            "La fête démarrera le samedi 8 mars au foyer avec deux séances :",
            "À 15 h, le spectacle « La lune rousse », des marionnettes pour tous les petits.",
            "À 20 h 30, les « Rires du soir », monologues de Léa Morvan, pour tous.",
        ], ["2025-03-08 15:00 La lune rousse @ foyer", "2025-03-08 20:30 Rires du soir @ foyer"]),
        ("es", [
            "La agenda arrancará el sábado 8 de marzo en el Ateneo con dos citas:",
            "A las 18:00 horas, el espectáculo infantil “La luna roja”, con títeres para todos.",
            "A las 22:00 horas será el turno de “Risas de noche”, monólogos de Paco Robles.",
        ], ["2025-03-08 18:00 La luna roja @ Ateneo", "2025-03-08 22:00 Risas de noche @ Ateneo"]),
        ("it", [
            ("Sabato 8 marzo gli appuntamenti saranno due: alle 15 la lettura “Il riccio” della "
             "nostra autrice Corti e alle 20:45 il convegno “I medici”, in sala civica."),
        ], ["2025-03-08 15:00 Il riccio", "2025-03-08 20:45 I medici @ sala civica"]),
        ("de", [
            ("Am Samstag, 8. März, finden zwei Termine statt: um 15 Uhr die Lesung „Der Igel“ der "
             "Autorin Maria Kunz und um 20 Uhr der Vortrag „Goethe und wir“ im Saal."),
        ], ["2025-03-08 15:00 Der Igel", "2025-03-08 20:00 Goethe und wir @ Saal"]),
        ("fr", [
            ("La projection du film « Le quai » aura lieu le samedi 8 mars, à 15 h et à 18 h, au "
             "cinéma, en présence de toute l'équipe du film et de ses amis."),
        ], ["2025-03-08 15:00 Le quai @ cinéma", "2025-03-08 18:00 Le quai @ cinéma"]),
    ],
)  # fmt: skip
def test_hours_told_one_after_the_other(
    language: str, lines: list[str], expected: list[str]
) -> None:
    """Sentences name one event for each hour of a day; hours without names are of one event."""
    assert in_words(read(*lines, language=language).events) == expected
