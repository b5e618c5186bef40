from __future__ import annotations

import pytest

from agenda.issue import Line, Mark
from agenda.lines.cutting import cut_long_lines

SENTENCE = "Le loto du club aura lieu au foyer rural. "


@pytest.mark.parametrize(
    "text",
    [SENTENCE * 400, "loto du club " * 900, "x" * 9000, "« Loto ! » " * 700, ". " * 4000],
    ids=["sentences", "words", "one word", "titles", "dots"],
)
def test_long_lines_are_cut(text: str) -> None:
    """No part is longer than a paragraph that people print, and no word is lost."""
    whole = " ".join(text.split())
    parts = cut_long_lines([Line(whole, number=7)])
    assert len(parts) > 1
    assert all(0 < len(part.text) <= 2000 for part in parts)
    assert "".join(part.text for part in parts).replace(" ", "") == whole.replace(" ", "")
    assert {part.number for part in parts} == {7}


def test_sentences_and_words_stay_whole() -> None:
    """A line is cut behind a sentence, else behind a word."""
    assert {part.text[-1] for part in cut_long_lines([Line((SENTENCE * 400).strip())])} == {"."}
    words = cut_long_lines([Line("loto " * 1000 + "loto")])
    assert {word for part in words for word in part.text.split()} == {"loto"}


def test_short_lines_are_left_alone() -> None:
    """Lines as people print them come back themselves, beside long ones too."""
    short, long = Line("Loto du club"), Line("x" * 5000)
    assert cut_long_lines([short]) == (short,)
    assert cut_long_lines([short, long, short])[0] is not long
    assert [line.text for line in cut_long_lines([short, long, short])][::4] == ["Loto du club"] * 2


def test_marks_stay_where_they_are() -> None:
    """A mark goes with the part that holds it whole."""
    text = SENTENCE * 100 + "Le bal"
    place = text.index("loto", 3000)
    (part,) = [
        part
        for part in cut_long_lines([Line(text, marks=(Mark(place, place + 4, "b"),))])
        if part.marks
    ]
    (mark,) = part.marks
    assert part.text[mark.start : mark.end] == "loto"
