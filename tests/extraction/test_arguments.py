"""What programs give wrongly is told in a plain sentence, before anything is read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from agenda import Raw, extract

DAY = date(2031, 1, 10)
TEXT: Any = "Foire"  # where bytes are meant
NOTHING: Any = None
LETTER = Raw(b"Foire aux vins\n5 mars 2031\n", "letter.txt")


@pytest.mark.parametrize(
    ("changes", "error", "told"),
    [
        ({"timezone": "Nope/X"}, ValueError, "'Nope/X' is no time zone; expected an IANA name"),
        ({"timezone": "Europe"}, ValueError, "'Europe' is no time zone"),
        ({"timezone": "../UTC"}, ValueError, "'../UTC' is no time zone"),
        ({"timezone": None}, TypeError, "timezone is of type NoneType, expected a str"),
        ({"language": "xx"}, ValueError, "'xx' is no language that is read"),
        ({"language": ["fr"]}, TypeError, "a language is of type list, expected a str"),
        ({"published": "2031-01-10"}, TypeError, "published is of type str, expected a day"),
        ({"published": datetime(2031, 1, 10)}, TypeError, r"take its \.date\(\)"),  # noqa: DTZ001  no zone is the point
        ({"assumed": "2031-01-10"}, TypeError, "assumed is of type str, expected a day"),
        ({"source": "Foire"}, TypeError, "an issue is of type str, expected a Raw"),
        ({"source": Raw(TEXT, "a")}, TypeError, r"expected bytes; encode text first"),
        ({"source": Raw(NOTHING, "a")}, TypeError, "NoneType, expected bytes$"),
        ({"source": Raw(b"Foire", NOTHING)}, TypeError, "source of a Raw is of type NoneType"),
    ],
)
def test_what_is_wrong_is_told(changes: dict[str, Any], error: type[Exception], told: str) -> None:
    """What was found, what was expected, and what to do."""
    arguments: dict[str, Any] = {"source": LETTER, "published": DAY}
    with pytest.raises(error, match=told):
        extract(**(arguments | changes))


@pytest.mark.parametrize("language", ["fr", "FR_fr", "", None])
def test_a_language_in_any_spelling_is_read(language: str | None) -> None:
    """Capitals and underscores are mended; none given is none known."""
    found = extract(LETTER, published=DAY, language=language, timezone="America/Montreal")
    assert [event.name for event in found.events] == ["Foire aux vins"]
