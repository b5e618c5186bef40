"""What pages state of events that come again: schema.org's Schedule."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agenda.extraction import Extraction, extract
from agenda.issue import Raw

if TYPE_CHECKING:
    from collections.abc import Callable

PUBLISHED = date(2031, 2, 20)


def extracted(schedule: object, **event: object) -> Extraction:
    """Return what a page gives whose one event has a schedule."""
    stated = {"@type": "Event", "name": "Atelier", "eventSchedule": schedule, **event}
    page = f'<p>\n<script type="application/ld+json">{json.dumps(stated)}</script>'
    return extract(Raw(page.encode(), "page.html"), published=PUBLISHED, language="fr")


def told(schedule: object, **event: object) -> list[str]:
    """Return the events of such a page, each as its first time and its rule."""
    found = extracted(schedule, **event)
    assert not found.notices
    return [_shown(one.when, one.rrule) for one in found.events]


def _shown(when: object, rrule: str) -> str:
    assert isinstance(when, tuple)
    times = " ".join(f"{moment:%Y-%m-%d %H:%M}" if moment else "-" for moment in when)
    return f"{times} {rrule}".replace(" 00:00", "")


WEEKLY = {
    "@type": "Schedule",
    "repeatFrequency": "P1W",
    "byDay": "https://schema.org/Wednesday",
    "startDate": "2031-03-01",
    "endDate": "2031-06-25",
    "startTime": "18:30:00",
    "endTime": "20:00:00",
}
RULE = "FREQ=WEEKLY;BYDAY=WE;UNTIL=20310625"


def test_a_schedule_is_a_rule() -> None:
    """The first time is the first day of the rule, with the hours and the end of the schedule."""
    assert told(WEEKLY) == [f"2031-03-05 18:30 2031-03-05 20:00 {RULE}"]
    assert told([WEEKLY], startDate="2031-03-01") == told(WEEKLY)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"repeatFrequency": "P7D"}, f"2031-03-05 18:30 2031-03-05 20:00 {RULE}"),
        ({"repeatFrequency": "Weekly"}, f"2031-03-05 18:30 2031-03-05 20:00 {RULE}"),
        (
            {"byDay": ["Tuesday", {"@id": "https://schema.org/Monday"}], "endTime": None},
            "2031-03-03 18:30 - FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20310625",
        ),
        ({"byDay": None, "startTime": None},
         "2031-03-01 2031-03-01 FREQ=WEEKLY;BYDAY=SA;UNTIL=20310625"),
        (
            {"repeatFrequency": "P2W", "endTime": None, "duration": "PT1H30M"},
            "2031-03-05 18:30 2031-03-05 20:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20310625",
        ),
        (
            {"repeatFrequency": "P1D", "byDay": None, "startTime": "22:00", "endTime": "02:00"},
            "2031-03-01 22:00 2031-03-02 02:00 FREQ=DAILY;UNTIL=20310625",
        ),
        (
            {"repeatFrequency": "P1M", "byDay": "1SA,3SA", "startTime": None},
            "2031-03-01 2031-03-01 FREQ=MONTHLY;BYDAY=1SA,3SA;UNTIL=20310625",
        ),
        (
            {"repeatFrequency": "P1M", "byMonthWeek": 2, "startTime": None},
            "2031-03-12 2031-03-12 FREQ=MONTHLY;BYDAY=2WE;UNTIL=20310625",
        ),
        (
            {"repeatFrequency": "P1M", "byDay": None, "byMonthDay": 15, "startTime": None},
            "2031-03-15 2031-03-15 FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20310625",
        ),
        (
            {"endDate": None, "repeatCount": 4, "startTime": None},
            "2031-03-05 2031-03-05 FREQ=WEEKLY;BYDAY=WE;COUNT=4",
        ),
        ({"endDate": "2031-03-11", "startTime": None},
         "2031-03-05 2031-03-05 FREQ=WEEKLY;BYDAY=WE;UNTIL=20310311"),
        ({"endDate": None, "startTime": None}, "2031-03-05 2031-03-05 FREQ=WEEKLY;BYDAY=WE"),
        (
            {"repeatFrequency": "P1Y", "byDay": None, "startTime": None, "endDate": None},
            "2031-03-01 2031-03-01 FREQ=YEARLY",
        ),
    ],
)  # fmt: skip
def test_rules(changes: dict[str, object], expected: str) -> None:
    """Every frequency that the word or the duration states, with its days, weeks and end."""
    assert told(WEEKLY | changes) == [expected]


def test_what_the_event_itself_states() -> None:
    """Where the schedule is silent, its own start, hours and last day hold."""
    schedule = {"repeatFrequency": "P1W"}
    hours = {"startDate": "2031-03-05T18:30", "endDate": "2031-03-05T20:00"}
    rule = "FREQ=WEEKLY;BYDAY=WE"
    assert told(schedule, **hours) == [f"2031-03-05 18:30 2031-03-05 20:00 {rule}"]
    series = {"startDate": "2031-03-05T18:30", "endDate": "2031-06-25"}
    assert told(schedule, **series) == [f"2031-03-05 18:30 - {rule};UNTIL=20310625"]


def test_days_left_out_part_the_rule() -> None:
    """A rule in stretches is right in every calendar program."""
    assert told(WEEKLY | {"exceptDate": ["2031-04-16"], "startTime": None}) == [
        "2031-03-05 2031-03-05 FREQ=WEEKLY;BYDAY=WE;UNTIL=20310409",
        "2031-04-23 2031-04-23 FREQ=WEEKLY;BYDAY=WE;UNTIL=20310625",
    ]


def test_several_schedules_are_several_events() -> None:
    """Two hours of one course are two rules."""
    friday = WEEKLY | {"byDay": "Friday", "startTime": "09:00", "endTime": "10:00"}
    assert told([WEEKLY, friday]) == [*told(WEEKLY), *told(friday)]


def test_the_zone_of_a_schedule_holds() -> None:
    """Its hours are those of the clocks there; a zone that nobody knows is none."""
    (event,) = extracted(WEEKLY | {"scheduleTimezone": "America/Toronto"}).events
    assert event.timezone == "America/Toronto"
    (event,) = extracted(WEEKLY | {"scheduleTimezone": "../etc"}).events
    assert event.timezone == "Europe/Paris"


@pytest.mark.parametrize(
    "changes",
    [
        {"repeatFrequency": None},
        {"repeatFrequency": "sometimes"},
        {"byDay": "PublicHolidays"},
        {"repeatFrequency": "P1M"},
        {"byMonth": 3},
        {"byMonthWeek": 2},
        {"byMonthDay": 40, "repeatFrequency": "P1M", "byDay": None},
        {"repeatFrequency": "P1Y"},
        {"repeatFrequency": "P2D"},
        {"exceptDate": "Easter"},
        {"exceptDate": "2031-04-16", "repeatFrequency": "P2W"},
        {"endDate": "in summer"},
        {"endDate": None, "repeatCount": "many"},
        {"endDate": "2031-03-02"},
    ],
)
def test_what_is_no_rule_is_told(changes: dict[str, object]) -> None:
    """The first time is an event, and a remark quotes the schedule."""
    found = extracted(WEEKLY | changes)
    (event,) = found.events
    assert _shown(event.when, event.rrule) == "2031-03-01 18:30 - "
    (notice,) = found.notices
    assert notice.startswith("line 2: Atelier comes again in a way that is not read (")


def test_a_schedule_without_a_day_is_told() -> None:
    """No day means no event, and a remark."""
    found = extracted({"repeatFrequency": "P1W", "byDay": "Monday"})
    assert found.events == ()
    assert "with the start ''" in found.notices[0]


def test_what_the_page_prints_of_it_is_told_once() -> None:
    """The words of the page name the next time, the schedule the first one."""
    stated = {"@type": "Event", "name": "Atelier couture", "eventSchedule": WEEKLY}
    page = (
        f'<script type="application/ld+json">{json.dumps(stated)}</script>'
        "<h2>Atelier couture</h2><p>Tous les mercredis à 18 h 30</p>"
        "<h2>Loto du club</h2><p>Tous les mercredis à 20 h</p>"
    )
    found = extract(Raw(page.encode(), "page.html"), published=date(2031, 4, 20), language="fr")
    assert [one.name for one in found.events] == ["Atelier couture", "Loto du club"]


def test_a_schedule_in_microdata() -> None:
    """Items inside an item are read alike."""
    page = """<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Atelier</b>
    <div itemprop="eventSchedule" itemscope itemtype="https://schema.org/Schedule">
    <meta itemprop="repeatFrequency" content="P1W"><link itemprop="byDay"
    href="https://schema.org/Monday"><link itemprop="byDay" href="https://schema.org/Tuesday">
    <time itemprop="startDate" datetime="2031-03-03"></time>
    <time itemprop="endDate" datetime="2031-06-24"></time></div></div>"""
    found = extract(Raw(page.encode(), "page.html"), published=PUBLISHED, language="fr")
    assert [_shown(one.when, one.rrule) for one in found.events] == [
        "2031-03-03 2031-03-03 FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20310624"
    ]


_WORDS = st.sampled_from(
    ["P1W", "P1M", "P999Y", "MO", "-1FR", "9999-12-31", "0001-01-01T00:00Z", "25:00", "P1D", "3"]
)


@example({"startDate": "9999-12-31", "exceptDate": "9999-12-31"})
@given(
    st.dictionaries(
        st.sampled_from([*WEEKLY, "repeatCount", "exceptDate", "byMonthDay", "scheduleTimezone"]),
        _WORDS | st.text(max_size=6) | st.integers() | st.lists(_WORDS, max_size=3),
    )
)
def test_any_schedule_is_read_or_told(schedule: dict[str, object]) -> None:
    """No schedule makes the reader fail, and none that says anything is lost in silence."""
    stated = {"repeatFrequency": "P1W"} | schedule
    found = extracted(stated)
    told = [value for name, value in stated.items() if not name.startswith("@")]
    blank = all(value == [] or not str(value).strip() for value in told)
    assert blank or found.events or found.notices


def test_time_grows_with_the_size(assert_linear: Callable[..., None]) -> None:
    """Many days left out, and many schedules."""
    assert_linear(
        lambda size: partial(extracted, [WEEKLY | {"exceptDate": ["2031-04-16"] * 9}] * size), 20
    )
