"""Real clients read our feeds, where the harness and the clients are installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from golden_feeds import GOLDEN
from icalendar import Calendar

_BESIDE = Path(__file__).parents[3] / "shared" / "check"
CHECK = Path(os.environ.get("ICS_CHECK", _BESIDE)) / "check_ics.py"
_CLIENTS = Path(os.environ.get("ICS_VENV", Path.home() / ".cache/ics-clients/venv-clients"))

pytestmark = pytest.mark.skipif(
    not (CHECK.is_file() and _CLIENTS.is_dir()), reason="the calendar clients are not installed"
)

OF_PYTHON = {"icalendar", "recurring-ical-events", "vobject", "khal"}  # the folder holds them all
ZONE = "Europe/Paris"  # of the browser in which FullCalendar runs


def of_other_zones(feed: Path) -> set[str]:
    """Return the names of events that are repeated by the clock of another zone."""
    found = Calendar.from_ical(feed.read_bytes()).events
    return {str(one["SUMMARY"]) for one in found if one["DTSTART"].params.get("TZID", ZONE) != ZONE}


@pytest.mark.parametrize("name", ["clients", "empty"])
def test_every_client_sees_what_it_should(name: str, tmp_path: Path) -> None:
    """No client fails: days, hours, repetitions, states and texts are all as expected.

    Thunderbird, Evolution and FullCalendar among them; the last one reads the hours of what is
    repeated as those of its browser, whatever the zone (documentation of its plugin for iCalendar).
    """
    gold = GOLDEN / name / "gold.json"
    if not gold.is_file():
        gold = tmp_path / "gold.json"
        gold.write_text("[]", encoding="utf-8")
    result = tmp_path / "result.json"
    feed = GOLDEN / name / "feed.ics"
    command = [sys.executable, *map(str, (CHECK, feed, "--all", "--expect", gold))]
    done = subprocess.run(
        [*command, "--json", str(result)], capture_output=True, text=True, check=False
    )
    told = json.loads(result.read_text(encoding="utf-8"))["results"]
    # Clients are installed one by one: a machine may have those of Python and not libical.
    clients = {client: one for client, one in told.items() if "missing" not in one}
    assert set(clients) >= OF_PYTHON, done.stdout
    failed = {(client, error) for client, one in clients.items() for error in one["errors"]}
    names = of_other_zones(feed)
    known = {one for one in failed if any(repr(name) in one[1] for name in names)}
    assert {client for client, _ in known} <= {"fullcalendar"}, done.stdout
    assert failed == known, done.stdout
