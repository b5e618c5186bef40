"""Functions written down for shapes of lines: the same answers as the rules, always."""

from __future__ import annotations

import ast
import re
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_corpus import load
from test_find import WORDS

from agenda.dates.classes import NAMED
from agenda.dates.figures import Figure, Notes, UnwritableError, late
from agenda.dates.find import read_dates
from agenda.dates.meant import Line
from agenda.dates.phrase import Phrase, Strength
from agenda.dates.shapes import Shapes, read_phrases
from agenda.dates.tokens import tokenizer
from agenda.dates.tracing import trace
from agenda.dates.words import LANGUAGES, merged

if TYPE_CHECKING:
    from agenda.dates.classes import Token
    from agenda.dates.tokens import Tokens

OFTEN = 12  # enough for a shape to be written down more than once


def tokens_of(text: str, language: str) -> Tokens:
    """Return the tokens of a line."""
    return tokenizer((language,)).read(text)[0]


def other_figures(text: str, random: Random) -> str:
    """Return a line of (nearly always) the same shape."""
    return re.sub(r"(?<!\d)\d\d?(?!\d)", lambda _: str(random.randint(1, 32)), text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_shapes_answer_as_the_rules_do(language: str) -> None:
    """For every spelling of the corpus and other figures in it, written down or not."""
    phrases, dates, random = Shapes(read_phrases), Shapes(read_dates), Random(1)  # noqa: S311  no secret
    for case in load():
        if case.language != language:
            continue
        texts = [case.text, *(other_figures(case.text, random) for _ in range(OFTEN))]
        for text in texts:
            tokens = tokens_of(text, language)
            assert phrases.read(tokens, language) == read_phrases(tokens.placed(), language), text
            published = case.published + timedelta(days=random.randint(0, 3))
            line = Line(text, (language,), published)
            assert dates.read(tokens, line) == read_dates(tokens.placed(), line), text


@given(st.lists(st.sampled_from(WORDS), max_size=20), st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_heaps_of_words_are_answered_as_the_rules_do(heap: list[str], random: Random) -> None:
    """Whatever the shape, a function that was written for it holds for its lines alone."""
    shapes = Shapes(read_phrases)
    for _ in range(OFTEN):
        tokens = tokens_of(other_figures(" ".join(heap), random), "fr")
        assert shapes.read(tokens, "fr") == read_phrases(tokens.placed(), "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_with_several_figures_belong_to_the_shape(language: str) -> None:
    """How many figures a word stands for is known of its class, or part of the shape."""
    choices = merged((language,)).entries.values()
    grouped = [one for _, groups in choices for rest in groups.values() for _, one in rest]
    alone = [one for one, _ in choices if one is not None]
    assert {kind for kind, _, numbers, *_ in [*alone, *grouped] if numbers} <= NAMED


def test_a_function_refuses_figures_that_answer_otherwise() -> None:
    """A day that no month has is read by the rules, not by what holds for other days."""
    plan = trace(read_phrases, tokens_of("le 12 mai 2024", "fr"), "fr")
    assert plan is not None
    other, never = tokens_of("le 3 juin 2025", "fr"), tokens_of("le 32 juin 2025", "fr")
    found = plan(other.tokens, other.starts, "fr")
    assert found == read_phrases(other.placed(), "fr")
    assert plan(never.tokens, never.starts, "fr") is None


def test_what_cannot_be_written_down_is_left_to_the_rules() -> None:
    """A rule that does with a figure what leaves no note is no error for the reader."""

    def split(tokens: list[Token], language: str) -> list[Phrase]:
        pieces = re.split("/", tokens[0].text)
        return [Phrase(0, 1, pieces[0], Strength.DATE, language=language)]

    assert trace(split, tokens_of("1/2", "fr"), "fr") is None


def test_what_loops_over_figures_is_left_to_the_rules() -> None:
    """A function with a condition for every year would be no gain."""

    def among(tokens: list[Token], language: str) -> list[Phrase]:
        known = [year for year in range(1900, 2100) if year == tokens[0].number]
        return [Phrase(0, 1, str(known), Strength.DATE, language=language)]

    assert trace(among, tokens_of("2024", "fr"), "fr") is None


def test_figures_note_what_is_asked_of_them() -> None:
    """A sum is an expression, a comparison a condition, a look-up the value itself."""
    notes = Notes()
    asked = notes.asked
    day: Any = Figure("d", 3, notes)
    hour = Figure("h", 570, notes)
    assert (1 + day).code == "(1 + d)"
    assert (-day).code == "(-d)"
    assert [part.code for part in divmod(hour, 60)] == ["(h // 60)", "(h % 60)"]
    assert asked == []
    assert day < 4
    assert day
    assert {3: "Wednesday"}[day] == "Wednesday"
    assert f"{day}" == str(day) == "3"
    assert ["Mo", "Tu", "We", "Th"][day] == "Th"
    text = Figure("t", "24", notes)
    assert (len(text), text[0].code, int(text)) == (2, "t[0]", 24)
    assert text.isdecimal().code == "t.isdecimal()"
    assert asked[:3] == ["d < 4", "d", "d == 3"]
    assert asked[-2:] == ["len(t) == 2", "t == '24'"]


def test_figures_that_are_days_are_computed_with() -> None:
    """Their attributes and methods are expressions; they are days for whoever asks."""
    notes = Notes()
    day: Any = Figure("d", date(2024, 5, 3), notes)
    assert (day.year.code, day.weekday().code) == ("d.year", "d.weekday()")
    assert (day + timedelta(days=1)).value == date(2024, 5, 4)
    assert day.replace(day=1).value == date(2024, 5, 1)
    assert notes.asked[1:] == ["(v1 := d.replace(day=1)) is not None"]
    assert isinstance(day, date)
    with pytest.raises(UnwritableError):
        day.replace(day=32)


@late
def day_or_none(first: date, days: tuple[int, ...]) -> date | None:
    """Return a day some days on, as an example of a function that is called late."""
    return first + timedelta(days=days[0]) if days else None


def test_late_functions_are_called_by_what_is_written_down() -> None:
    """What they return is named and asked whether it is there; inside nothing is noted."""
    notes = Notes()
    first: Any = Figure("d", date(2024, 5, 3), notes)
    step: Any = Figure("n", 2, notes)
    day: Any = day_or_none(first, (step,))
    assert (day.code, day.value) == ("v0", date(2024, 5, 5))
    assert day_or_none(first, ()) is None
    assert notes.asked == [
        "(v0 := day_or_none(d, (n, ))) is not None", "day_or_none(d, ()) is None",
    ]  # fmt: skip
    assert day_or_none(first, (step,)).code == "v0"  # type: ignore[union-attr]


def test_late_functions_have_names_of_their_own() -> None:
    """What is written down knows them by name."""

    def day_or_none(first: date) -> date:
        return first

    with pytest.raises(ValueError, match="day_or_none"):
        late(day_or_none)


def test_days_of_no_calendar_are_left_to_the_rules() -> None:
    """In the year 9999 no day follows the last, whatever was written down in another."""
    shapes = Shapes(read_dates)
    tokens = tokens_of("demain", "fr")
    for year in (2024, 2025, 2026, 9999):
        found = shapes.read(tokens, Line("demain", ("fr",), date(year, 12, 31)))
        assert bool(found) == (year < 9999)


HOSTILE = "le 12 mai' or \" {t[0]} {{}} ) ] # \\ __import__('os').abort() à 20h ''' 3/4 \"\"\""


def test_no_text_of_a_line_is_run() -> None:
    """Quotes, braces and code in a line are text: in what is written down they stand quoted."""
    shapes = Shapes(read_phrases)
    for _ in range(OFTEN):
        tokens = tokens_of(HOSTILE, "fr")
        assert shapes.read(tokens, "fr") == read_phrases(tokens.placed(), "fr")
    notes = Notes()
    assert Figure("t", HOSTILE, notes).known() == HOSTILE
    assert ast.literal_eval(notes.asked[0].removeprefix("t == ")) == HOSTILE
