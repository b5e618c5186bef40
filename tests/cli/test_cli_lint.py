from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]

BLOCK = "Agenda\nFoire aux vins\nDu 5 au 7 mars 2031\nJournée des lavoirs\nLe 12 mars 2031\n"


@pytest.fixture
def calendar(agenda: Run, tmp_path: Path) -> Path:
    """Return a calendar file that ``agenda extract`` wrote."""
    path = tmp_path / "feed.ics"
    result = agenda("extract", "-", "--format", "ics", stdin=BLOCK)
    path.write_bytes(result.stdout_bytes)
    return path


def test_our_own_calendar_is_clean(agenda: Run, calendar: Path) -> None:
    """What ``extract`` writes is what ``lint`` asks for."""
    result = agenda("lint", calendar)
    assert result.stdout == f"{calendar}: no errors, no warnings\n"
    assert result.exit_code == 0


def test_an_error_is_named_with_its_fix(agenda: Run, calendar: Path) -> None:
    """Level, line, rule and fix of what is broken; exit status 1."""
    calendar.write_bytes(calendar.read_bytes().replace(b"DTEND;VALUE=DATE:20310308",
                                                       b"DTEND;VALUE=DATE:20310305"))  # fmt: skip
    result = agenda("lint", calendar)
    head, columns, finding = result.stdout.splitlines()
    assert head == f"{calendar}: 1 error, no warnings"
    assert columns.split() == ["Level", "Line", "Rule", "Found", "Fix"]
    assert finding.split()[::2][:2] == ["error", "end-not-after-start"]
    assert "[RFC 5545, 3.6.1]" in finding
    assert result.exit_code == 1


def test_a_warning_is_no_failure(agenda: Run, calendar: Path) -> None:
    """Preferences alone end with status 0; errors stand above them."""
    calendar.write_bytes(calendar.read_bytes().replace(b"SEQUENCE:0\r\n", b""))
    result = agenda("lint", calendar, "--format", "json")
    findings = json.loads(result.stdout)
    assert {one["level"] for one in findings} == {"warning"}
    assert list(findings[0]) == [
        "source", "level", "line", "rule", "where", "message", "fix", "reference",
    ]  # fmt: skip
    assert result.exit_code == 0


def test_every_file_is_looked_at(agenda: Run, calendar: Path) -> None:
    """A file that cannot be read is one line and status 2; the others are judged."""
    result = agenda("lint", "no-such.ics", calendar)
    assert "agenda: no-such.ics: no such file; check the name" in result.stderr
    assert "no errors" in result.stdout
    assert result.exit_code == 2


@pytest.mark.parametrize("text", ["not a calendar", "\n".join(["Une page de texte."] * 30), ""])
def test_what_is_no_calendar_is_one_finding(agenda: Run, text: str) -> None:
    """Piped text that is none breaks every rule; it is said once."""
    result = agenda("lint", "-", stdin=text)
    assert result.stdout.startswith("standard input: 1 error, no warnings\n")
    assert "not-a-calendar" in result.stdout
    assert result.exit_code == 1


def test_lint_alone_reads_what_is_piped(agenda: Run, calendar: Path) -> None:
    """``agenda lint < feed.ics`` needs no hyphen."""
    result = agenda("lint", stdin=calendar.read_bytes())
    assert (result.stdout, result.exit_code) == ("standard input: no errors, no warnings\n", 0)


def test_the_calendars_of_a_folder_are_judged(agenda: Run, calendar: Path) -> None:
    """A folder stands for its .ics files; one without any is told, with status 2."""
    result = agenda("lint", calendar.parent)
    assert (result.stdout, result.exit_code) == (f"{calendar}: no errors, no warnings\n", 0)
    calendar.rename(calendar.with_suffix(".txt"))
    result = agenda("lint", calendar.parent)
    assert "holds no calendars; expected files that end in .ics" in result.stderr
    assert result.exit_code == 2
