"""Times of rules: those that dateutil gives, and no search to the end of the calendar."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # ships no types
from hypothesis import given
from hypothesis import strategies as st

from feeds.repeating import occurrences

BEGIN = datetime(2031, 3, 5, 20)  # noqa: DTZ001  wall clock; a Wednesday
TEN_YEARS = timedelta(days=3652)


def numbers(least: int, most: int) -> st.SearchStrategy[str]:
    """Draw one to three numbers of a part, from either end."""
    one = st.integers(least, most).flatmap(lambda number: st.sampled_from([number, -number]))
    return st.lists(one, min_size=1, max_size=3).map(lambda drawn: ",".join(map(str, drawn)))


def parts(*own: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[dict[str, str]]:
    """Draw the parts of a rule that always comes again within ten years."""
    interval = st.integers(1, 3).map(lambda number: ("INTERVAL", str(number)))
    week = st.sampled_from(["MO", "TU", "SU"]).map(lambda day: ("WKST", day))
    return st.tuples(st.one_of(*own), interval, week).map(dict)


DAYS = st.lists(st.sampled_from(["MO", "TU", "WE", "SA"]), min_size=1).map(",".join)
RULES = {
    "DAILY": parts(DAYS.map(lambda days: ("BYDAY", days))),
    "WEEKLY": parts(
        DAYS.map(lambda days: ("BYDAY", days)), st.just(("BYSETPOS", "1")), st.just(("WKST", "WE"))
    ),
    "MONTHLY": parts(
        numbers(1, 28).map(lambda days: ("BYMONTHDAY", days)),
        st.sampled_from(["1MO", "-1FR", "+2TU", "02WE,-4SU"]).map(lambda days: ("BYDAY", days)),
        st.integers(1, 12).map(lambda month: ("BYMONTH", str(month))),
    ),
    "YEARLY": parts(
        numbers(1, 365).map(lambda days: ("BYYEARDAY", days)),
        st.sampled_from(["1MO", "-1FR", "20TU", "52WE", "-52SU"]).map(lambda day: ("BYDAY", day)),
        numbers(1, 12).map(lambda months: ("BYMONTH", months.replace("-", ""))),
        st.just(("BYWEEKNO", "20")),
    ),
}


@given(st.data(), st.sampled_from([*RULES]), st.integers(0, 366))
def test_what_a_rule_gives_is_found(data: st.DataObject, freq: str, ahead: int) -> None:
    """No rule that takes place is taken for one that never does."""
    rule = {"FREQ": freq, **data.draw(RULES[freq])}
    begin = BEGIN + timedelta(days=ahead)
    until = begin + TEN_YEARS
    text = ";".join(f"{name}={value}" for name, value in rule.items())
    wanted = rrulestr(f"{text};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=begin)
    assert occurrences(rule, begin, until, 5) == [*islice(wanted, 5)]


@pytest.mark.parametrize(
    "rule",
    [
        {"FREQ": "DAILY", "BYMONTH": "2", "BYMONTHDAY": "30"},
        {"FREQ": "DAILY", "BYDAY": "MO", "INTERVAL": "7"},
        {"FREQ": "WEEKLY", "BYDAY": "MO", "BYSETPOS": "3"},
        {"FREQ": "MONTHLY", "BYMONTH": "4", "BYMONTHDAY": "31"},
        {"FREQ": "MONTHLY", "BYDAY": "MO", "BYSETPOS": "-6"},
        {"FREQ": "MONTHLY", "BYDAY": "53MO"},
        {"FREQ": "YEARLY", "BYYEARDAY": "366", "BYMONTH": "3"},
        {"FREQ": "YEARLY", "INTERVAL": "4", "BYMONTH": "2", "BYMONTHDAY": "29"},
    ],
    ids=str,
)
def test_a_rule_that_never_fits_is_not_looked_for(
    rule: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library would go through eight thousand years, once for each such event."""
    monkeypatch.setattr("feeds.repeating.rrulestr", None)
    assert occurrences(rule, BEGIN, BEGIN + TEN_YEARS, 5) == []


def test_a_rule_that_the_library_fails_at_is_told() -> None:
    """It looks for the 53rd Monday of a month behind the end of the year."""
    rule = {"FREQ": "MONTHLY", "BYDAY": "53MO,1TU"}
    with pytest.raises(ValueError, match="cannot be followed"):
        occurrences(rule, BEGIN, BEGIN + TEN_YEARS, 60)
