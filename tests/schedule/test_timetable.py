"""When sources are read: pure functions of the configuration, the states, and the time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from feeds.config import Config
from feeds.schedule.timetable import first_runs, next_run, next_runs, put_off, trigger_of
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

NOW = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)  # a Tuesday; 13:00 in Paris
HOUR = timedelta(hours=1)
READ = SourceState("a", SourceStatus.OK, last_try=NOW - HOUR, last_success=NOW - HOUR)


def configured(*sources: dict[str, Any], **schedule: str) -> Config:
    """Return a configuration with sources called by the letters of the alphabet."""
    told = [
        {"name": chr(ord("a") + place), "kind": "page", "url": f"https://{place}.example/"} | source
        for place, source in enumerate(sources or [{}])
    ]
    tables = {"service": {"name": "Agenda"}, "schedule": schedule, "sources": told}
    return Config.model_validate(tables)


def due(config: Config, state: SourceState = READ) -> datetime | None:
    """Return when the first source is read next."""
    return next_run(config, config.sources[0], state, now=NOW)


def test_an_interval_counts_from_the_last_reading() -> None:
    """The one of the source, or that of all; what is overdue is due now."""
    assert due(configured({"every": "3 hours"})) == NOW + 2 * HOUR
    assert due(configured({}, every="90 minutes")) == NOW + HOUR / 2
    assert due(configured({"every": "10 minutes"})) == NOW


def test_a_new_source_is_due_at_once() -> None:
    """Whatever its interval or cron says."""
    for told in ({"every": "1 day"}, {"cron": "30 6 * * *"}):
        assert due(configured(told), SourceState("a")) == NOW


def test_cron_is_of_the_zone_of_the_source() -> None:
    """Half past six in Paris, and in New York for a source that prints the hours of New York."""
    assert due(configured({"cron": "30 6 * * *"})) == datetime(2031, 3, 5, 5, 30, tzinfo=UTC)
    there = configured({"cron": "30 6 * * *", "timezone": "America/New_York"})
    assert due(there, replace(READ, last_try=NOW)) == datetime(2031, 3, 5, 11, 30, tzinfo=UTC)


def test_cron_keeps_its_hour_when_the_clocks_change() -> None:
    """On 30 March 2031 Paris puts its clocks ahead."""
    config = configured({"cron": "30 6 * * *"})
    before = datetime(2031, 3, 29, 12, 0, tzinfo=UTC)
    found = next_run(config, config.sources[0], replace(READ, last_try=before), now=before)
    assert found == datetime(2031, 3, 30, 4, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cron", "first"),
    [
        ("0 8 * jan-2,12/1 mon", datetime(2031, 12, 1, 7, tzinfo=UTC)),
        ("0 8 13 * 5", datetime(2031, 6, 13, 6, tzinfo=UTC)),  # a day has to fit both
        ("*/20 * * * 0", datetime(2031, 3, 8, 23, 0, tzinfo=UTC)),
    ],
)
def test_every_form_of_cron_is_understood(cron: str, first: datetime) -> None:
    """Names mixed with numbers and steps, a day and a weekday, Sunday as 0."""
    assert due(configured({"cron": cron})) == first


def test_cron_is_made_up_for_while_it_is_not_too_late() -> None:
    """Within the time of misfire; what was missed longer ago is left out."""
    config = configured({"cron": "30 12 * * *"}, misfire="1 hour")  # 11:30 UTC
    assert due(config) == NOW
    late = configured({"cron": "30 12 * * *"}, misfire="20 minutes")
    assert due(late) == datetime(2031, 3, 5, 11, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "told", [{"every": "10 minutes"}, {"every": "7 days"}, {"cron": "* * * * *"}]
)
def test_a_source_that_fails_is_read_when_its_back_off_is_over(told: dict[str, str]) -> None:
    """Later or earlier than its interval or cron says; now when that time has passed."""
    failing = replace(READ, status=SourceStatus.FAILING, failures=2, next_due=NOW + HOUR)
    assert due(configured(told), failing) == NOW + HOUR
    assert due(configured(told), replace(failing, next_due=NOW - HOUR)) == NOW


def test_a_source_that_somebody_asked_for_is_read_then() -> None:
    """Whatever its interval says."""
    asked = replace(READ, next_due=NOW - HOUR)
    assert due(configured({"every": "7 days"}), asked) == NOW


def test_a_paused_source_is_not_read_and_a_held_one_is() -> None:
    """What the brake holds may be whole again."""
    config = configured({"every": "3 hours"})
    assert due(config, replace(READ, status=SourceStatus.PAUSED)) is None
    assert due(config, replace(READ, status=SourceStatus.TO_CHECK)) == NOW + 2 * HOUR


def test_the_next_runs_are_those_of_the_configuration() -> None:
    """A source that only the store knows has none."""
    config = configured({"every": "3 hours"}, {})
    states = [READ, replace(READ, name="gone")]
    assert next_runs(config, states, now=NOW) == {"a": NOW + 2 * HOUR, "b": NOW}


def starts(config: Config, states: Sequence[SourceState] = ()) -> list[float]:
    """Return after how many seconds the sources are read first."""
    runs = first_runs(config, states, now=NOW, random=Random(1))  # noqa: S311  no secret
    return [(when - NOW).total_seconds() for when in runs.values()]


def test_the_first_rounds_begin_at_once_and_not_all_together() -> None:
    """The first of ten now, the others soon after; a thousand within the jitter."""
    ten = starts(configured(*[{}] * 10))
    assert ten[0] == 0
    assert sorted(ten) == ten
    assert len(set(ten)) == 10
    assert ten[-1] <= 18
    many = [{"url": f"https://{n}.example/", "name": f"s{n}"} for n in range(1000)]
    assert 50 < starts(configured(*many, jitter="1 minute"))[-1] < 60


def test_what_is_not_overdue_keeps_its_time() -> None:
    """A scheduler that starts anew does not read everything anew."""
    assert starts(configured({"every": "3 hours"}), [READ]) == [2 * 3600]
    paused = replace(READ, status=SourceStatus.PAUSED)
    assert starts(configured({"every": "3 hours"}), [paused]) == [0]


def test_readings_are_put_off_by_chance_within_bounds() -> None:
    """By the jitter, and by a fourth of the interval at most."""
    config = configured({"every": "8 minutes"}, {"cron": "*/20 * * * *"}, {}, jitter="1 hour")
    bounds = [put_off(config, source, NOW) for source in config.sources]
    assert bounds == [timedelta(minutes=2), timedelta(minutes=5), HOUR]
    trigger = trigger_of(config, config.sources[0], NOW)
    delays = {trigger.get_next_fire_time(NOW, NOW) - NOW for _ in range(50)}
    assert len(delays) > 40
    assert timedelta(minutes=8) <= min(delays) <= max(delays) <= timedelta(minutes=10)


def test_without_jitter_readings_come_to_the_second() -> None:
    """And two sources that are overdue begin together."""
    config = configured({"every": "8 minutes"}, {}, jitter="0 minutes")
    assert starts(config) == [0, 0]
    trigger = trigger_of(config, config.sources[0], NOW)
    assert trigger.get_next_fire_time(NOW, NOW) == NOW + timedelta(minutes=8)
