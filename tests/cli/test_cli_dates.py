from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from agenda.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]

PUBLISHED = ("--published", "2031-01-10")


def test_the_phrase_is_underlined_and_explained(agenda: Run) -> None:
    """Carets stand under what was read, its meaning below."""
    result = agenda("dates", "Foire du 5 au 7 mars", *PUBLISHED)
    assert result.stdout.splitlines() == [
        "Foire du 5 au 7 mars",
        "      ^^^^^^^^^^^^^^",
        "  du 5 au 7 mars  2031-03-05 – 2031-03-07  range of days  year not printed",
    ]


def test_words_without_quotes_are_one_expression(agenda: Run) -> None:
    """``agenda dates 5 mars 2031`` needs no quotes."""
    lines = agenda("dates", "5", "mars", "2031").stdout.splitlines()
    assert lines[0] == "5 mars 2031"
    assert "2031-03-05" in lines[2]


def test_every_quoted_expression_is_read_alone(agenda: Run) -> None:
    """Several texts are several answers, also when one of them says nothing."""
    result = agenda("dates", "le 5 mars 2031", "sans date", *PUBLISHED, "--format", "json")
    first, second = json.loads(result.stdout)
    assert (first["text"], second) == ("le 5 mars 2031", {"text": "sans date", "dates": []})
    found = first["dates"][0]
    assert (found["phrase"], found["span"]) == ("le 5 mars 2031", [0, 14])
    assert (found["start"], found["end"], found["all_day"]) == ("2031-03-05", "2031-03-05", True)


def test_standard_input_holds_one_expression_a_line(agenda: Run) -> None:
    """A hyphen reads lines; blank ones are left out."""
    result = agenda("dates", "-", "--format", "json", *PUBLISHED, stdin="5 mars\n\n7 mars à 18h\n")
    days, hours = (entry["dates"][0] for entry in json.loads(result.stdout))
    assert days["start"] == "2031-03-05"
    assert (hours["start"], hours["end"], hours["all_day"]) == ("2031-03-07T18:00", None, False)


@pytest.mark.parametrize(
    ("text", "language", "starts"),
    [
        (
            "22-24 January 2031, 8 pm",
            "en",
            ["2031-01-22T20:00", "2031-01-23T20:00", "2031-01-24T20:00"],
        ),
        ("10. bis 11. Januar, 20 Uhr", "de", ["2031-01-10T20:00", "2031-01-11T20:00"]),
        ("jeudi 16 janvier", "fr", ["2031-01-16"]),
    ],
)
def test_few_words_are_told_in_their_language(
    agenda: Run, text: str, language: str, starts: list[str]
) -> None:
    """The language whose words read most of a text is the one that is told, hours and all."""
    (entry,) = json.loads(agenda("dates", text, "--format", "json", *PUBLISHED).stdout)
    assert [one["start"] for one in entry["dates"]] == starts
    assert {one["language"] for one in entry["dates"]} == {language}


def test_no_date_is_said(agenda: Run) -> None:
    """A text without a date is no error."""
    result = agenda("dates", "sans date")
    assert (result.stdout, result.exit_code) == ("sans date\n  no date found\n", 0)


def test_a_few_words_need_no_language(agenda: Run) -> None:
    """Every language is tried when the likely one reads nothing; one that is given decides."""
    assert "2031-05-03 – 2031-05-05" in agenda("dates", "3-5 May 2031").stdout
    french = agenda("dates", "4/5/2031", "--language", "fr").stdout
    american = agenda("dates", "4/5/2031", "--language", "en-US").stdout
    assert "2031-05-04" in french
    assert "2031-04-05" in american


def test_doubts_are_told(agenda: Run) -> None:
    """A weekday that is not that day's, and the rule of what repeats."""
    assert "weekday disagrees" in agenda("dates", "lundi 5 mars 2031").stdout
    repeated = agenda("dates", "tous les mardis", *PUBLISHED).stdout
    assert "repeated" in repeated
    assert "FREQ=WEEKLY;BYDAY=TU" in repeated


def test_carets_keep_their_place_below_wide_characters(agenda: Run) -> None:
    """A wide character takes two columns, an accent of its own none."""
    lines = agenda("dates", "市e\u0301 5 mars 2031").stdout.splitlines()
    assert lines[1] == "    ^^^^^^^^^^^"


def test_an_expression_is_asked_for(agenda: Run) -> None:
    """Without a text the usage is explained."""
    result = agenda("dates")
    assert result.stderr == "agenda: missing argument 'TEXT...' (see agenda dates --help)\n"
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("jeudi 31 juin", "31 June"),
        ("30 February 2031", "30 February"),
        ("Samstag, 29. Februar 2031", "29 February 2031"),
    ],
)
def test_a_day_that_no_calendar_has_is_named(agenda: Run, text: str, day: str) -> None:
    """A misprint is told as one, where a text without any date has none."""
    result = agenda("dates", text)
    assert (result.stdout, result.exit_code) == (f"{text}\n  {day} does not exist\n", 0)


def test_a_defect_costs_one_expression(agenda: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other expressions are answered; the one that broke is named, status 2."""

    def fragile(text: str, **_: object) -> list[object]:
        if "boom" in text:
            raise KeyError("wetterhahn")
        return []

    monkeypatch.setattr("feeds.commands.dates.find_dates", fragile)
    result = agenda("dates", "-", stdin="boom\nsans date\n")
    assert result.stderr.startswith("agenda: boom: a defect of this program stopped the work")
    assert result.stdout == "sans date\n  no date found\n"
    assert result.exit_code == 2


def test_closed_standard_input_is_told(agenda: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be read at all is one line and status 2."""

    def closed(*_: object, **__: object) -> None:
        raise UnreadableError("is closed", source="standard input")

    monkeypatch.setattr("feeds.inputs.load", closed)
    result = agenda("dates", "-")
    assert (result.stderr, result.exit_code) == ("agenda: standard input: is closed\n", 2)
