"""What callers give wrongly is told in a plain sentence, before anything is read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from agenda.dates import find_dates
from agenda.dates.when import Days

DAY = date(2031, 1, 10)


@pytest.mark.parametrize(
    ("changes", "error", "told"),
    [
        ({"languages": "en"}, TypeError, r"of type str, expected tags .*; write \('en',\)"),
        ({"languages": None}, TypeError, "languages is of type NoneType, expected tags"),
        ({"languages": (None,)}, TypeError, "a language is of type NoneType, expected a str"),
        ({"languages": ("xx",)}, ValueError, "'xx' is no language that is read; expected"),
        ({"languages": ["français"]}, ValueError, "'français' is no language; expected a tag"),
        ({"published": "2031-01-10"}, TypeError, r"expected a day .*; try date.fromisoformat"),
        ({"published": datetime(2031, 1, 10)}, TypeError, r"take its \.date\(\)"),  # noqa: DTZ001  no zone is the point
        ({"published": None}, TypeError, "published is of type NoneType, expected a day"),
        ({"text": b"3 May"}, TypeError, "text is of type bytes, expected a str; decode it first"),
        ({"text": 3}, TypeError, "text is of type int, expected a str"),
    ],
)
def test_what_is_wrong_is_told(changes: dict[str, Any], error: type[Exception], told: str) -> None:
    """What was found, what was expected, and what to do."""
    arguments: dict[str, Any] = {"text": "3 May", "published": DAY, "languages": ("en",)}
    with pytest.raises(error, match=told):
        find_dates(**(arguments | changes))


@pytest.mark.parametrize("languages", [["en"], ("EN",), ("en_GB", "fr"), ("sv", "en")])
def test_tags_in_any_spelling_are_read(languages: Any) -> None:  # noqa: ANN401  lists too
    """Lists as well as tuples, capitals, underscores, languages that dateparser knows."""
    (found,) = find_dates("3 May 2031", published=DAY, languages=languages)
    assert found.when == Days(date(2031, 5, 3), date(2031, 5, 3))


def test_no_language_is_none() -> None:
    """Without languages figures alone are read."""
    assert find_dates("3 May", published=DAY, languages=()) == []
    assert len(find_dates("2031-05-03", published=DAY, languages=())) == 1
