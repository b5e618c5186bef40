from __future__ import annotations

from datetime import date, datetime

import pytest

from agenda.dates.when import Bound, Days, Hours, Precision
from feeds.formats.days import in_words
from feeds.formats.repeats import repeated
from feeds.formats.told_days import days_told

JANUARY = Days(date(2019, 1, 22), date(2019, 1, 24))
ONE = Days(date(2019, 3, 1), date(2019, 3, 1))
NEW_YEAR = Days(date(2019, 12, 30), date(2020, 1, 1))


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of 2019."""
    return datetime(2019, month, day, hour, minute)  # noqa: DTZ001  local, as they are printed


WRITTEN = [
    (JANUARY, {}, "du 22 au 24 janvier 2019", "22 to 24 January 2019"),
    (JANUARY, {"year": False}, "du 22 au 24 janvier", "22 to 24 January"),
    (ONE, {}, "vendredi 1er mars 2019", "Friday 1 March 2019"),
    (NEW_YEAR, {"year": False}, "du 30 décembre 2019 au 1er janvier 2020",
     "30 December 2019 to 1 January 2020"),
    (Hours(at(3, 12, 20, 30)), {"year": False}, "mardi 12 mars à 20 h 30",
     "Tuesday 12 March at 8:30pm"),
    (Hours(at(3, 12, 9), at(3, 12, 12)), {}, "mardi 12 mars 2019 de 9 h à 12 h",
     "Tuesday 12 March 2019 from 9am to midday"),
    (Hours(at(3, 1, 22), at(3, 2, 2)), {"year": False}, "vendredi 1er mars de 22 h à 2 h",
     "Friday 1 March from 10pm to 2am"),
    (Hours(at(3, 1, 9), at(3, 2, 17)), {"year": False},
     "du vendredi 1er mars à 9 h au samedi 2 mars à 17 h",
     "Friday 1 March at 9am to Saturday 2 March at 5pm"),
    (JANUARY, {"bound": Bound.UNTIL}, "jusqu’au jeudi 24 janvier 2019",
     "until Thursday 24 January 2019"),
    (JANUARY, {"bound": Bound.FROM}, "à partir du mardi 22 janvier 2019",
     "from Tuesday 22 January 2019"),
    (Days(date(2019, 3, 1), date(2019, 3, 31)), {"precision": Precision.MONTH}, "mars 2019",
     "March 2019"),
]  # fmt: skip


@pytest.mark.parametrize(("when", "how", "french", "english"), WRITTEN)
def test_days_are_written_as_readers_do(
    when: Days | Hours, how: dict[str, bool], french: str, english: str
) -> None:
    """In both languages; hours of French hold no-break spaces."""
    told = {language: in_words(when, language, **how) for language in ("fr", "en")}  # type: ignore[arg-type]  # a table of keywords
    assert {key: text.replace("\xa0", " ") for key, text in told.items()} == {
        "fr": french,
        "en": english,
    }


@pytest.mark.parametrize(
    ("rrule", "french", "english"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "tous les mardis", "every Tuesday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20310101", "tous les lundis, mercredis et vendredis",
         "every Monday, Wednesday and Friday"),
        ("FREQ=DAILY", "tous les jours", "every day"),
        ("FREQ=MONTHLY;BYDAY=-1SU", "le dernier dimanche du mois", "the last Sunday of the month"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "plusieurs fois", "several times"),
        ("FREQ=WEEKLY", "plusieurs fois", "several times"),
        ("nonsense", "plusieurs fois", "several times"),
    ],
)  # fmt: skip
def test_repetitions_are_told_in_words(rrule: str, french: str, english: str) -> None:
    """Those that people have words for; of others it is told that there are several."""
    assert (repeated(rrule, "fr"), repeated(rrule, "en")) == (french, english)


@pytest.mark.parametrize(
    ("text", "french"),
    [
        ("2026-12-01T10:00 FREQ=WEEKLY;BYDAY=TU",
         "tous les mardis à 10 h, à partir du 1er décembre 2026"),
        ("2019-01-08T09:00/2019-01-08T12:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20190226",
         "tous les mardis de 9 h à 12 h, du 8 janvier au 26 février 2019"),
        ("2019-01-08 FREQ=DAILY;COUNT=3", "tous les jours, à partir du 8 janvier 2019"),
        ("2019-01-08 FREQ=DAILY;UNTIL=2018", "tous les jours, à partir du 8 janvier 2019"),
    ],
)  # fmt: skip
def test_repetitions_of_the_journal_are_told_with_their_days(text: str, french: str) -> None:
    """Their hours, and from when on, or from when to when."""
    assert days_told(text, "fr").replace("\xa0", " ") == french
