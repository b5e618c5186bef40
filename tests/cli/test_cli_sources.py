"""``agenda sources`` and ``agenda issues``, as an administrator calls them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from moments import NOW

from feeds.store import open_store, sources
from feeds.store.sources import SourceState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("office")


def hold(agenda: Run, office: Path) -> None:
    """Let the brake hold the only document."""
    (office / "issues" / "a.txt").write_text("Bienvenue.\n", encoding="utf-8")
    assert agenda("refresh").exit_code == 1


def account(agenda: Run) -> dict[str, object]:
    """Return what programs read of the only source."""
    (found,) = json.loads(agenda("sources", "list", "--format", "json").stdout)
    return dict(found)


def test_every_source_is_listed(agenda: Run) -> None:
    """With when it was read, for people and for programs."""
    head, row = agenda("sources", "list").stdout.splitlines()
    assert head.split("  ")[0] == "Source"
    assert row.split()[:3] == ["gazette", "folder", "ok"]
    told = account(agenda)
    assert (told["name"], told["kind"], told["configured"]) == ("gazette", "folder", True)
    assert (told["failures"], told["held"], told["documents"]) == (0, [], 1)


LETTER = """From: a@town.example
To: b@town.example
Subject: Lettre
Date: Fri, 10 Jan 2031 08:00:00 +0000
Message-ID: <1@town.example>

Agenda

Foire aux plantes rares
Du 1er au 3 mars 2031
"""


def test_documents_are_counted_as_the_round_counts_them(agenda: Run, office: Path) -> None:
    """A mail is one, and the letter in it no second."""
    (office / "issues" / "letter.eml").write_text(LETTER, encoding="utf-8")
    (office / "issues" / "noise.txt").write_bytes(b"\x00\x01\x02" * 200)
    told = agenda("refresh")
    assert "gazette: 3 documents" in told.stdout
    assert "gazette: not read: noise.txt, byte 1" in told.stderr
    assert account(agenda)["documents"] == 2


def test_the_next_reading_is_told(agenda: Run) -> None:
    """Six hours after the last one; of a paused source there is none."""
    head, row = agenda("sources", "list").stdout.splitlines()
    told = account(agenda)
    last, due = (datetime.fromisoformat(str(told[key])) for key in ("last_try", "next_run"))
    assert due - last == timedelta(hours=6)
    shown = f"{due.astimezone(ZoneInfo('Europe/Paris')):%Y-%m-%d %H:%M}"
    assert row[head.index("Next") :].startswith(shown)
    assert "Read next" in agenda("sources", "show", "gazette").stdout
    agenda("sources", "pause", "gazette")
    assert account(agenda)["next_run"] is None


def test_a_source_is_shown_in_full(agenda: Run, office: Path) -> None:
    """Its settings, and what came of its last rounds."""
    shown = agenda("sources", "show", "gazette").stdout
    assert f"From       {office}/issues" in shown
    assert "every 6 hours" in shown
    assert "2 added" in shown
    told = json.loads(agenda("sources", "show", "gazette", "--format", "json").stdout)
    assert [one["outcome"] for one in told["rounds"]] == ["ok"]


def test_what_is_held_is_accepted(agenda: Run, office: Path) -> None:
    """It is shown with the commands that decide; afterwards all is in order."""
    assert agenda("sources", "accept", "gazette").stdout == "gazette: nothing is held\n"
    hold(agenda, office)
    assert account(agenda)["held"] == ["a.txt"]
    shown = agenda("sources", "show", "gazette").stdout
    assert "Held: agenda sources accept gazette, or reject" in shown
    result = agenda("sources", "accept", "gazette")
    assert result.stdout == "gazette: 1 document taken; nothing new\n"
    told = account(agenda)
    assert (told["held"], told["status"]) == ([], "ok")
    assert agenda("refresh").exit_code == 0


def test_what_is_held_is_rejected(agenda: Run, office: Path) -> None:
    """It is left unread until it changes."""
    hold(agenda, office)
    result = agenda("sources", "reject", "gazette")
    assert result.stdout.startswith("gazette: a.txt is left unread until it changes")
    assert agenda("refresh").exit_code == 0
    assert agenda("sources", "reject", "gazette").stdout == "gazette: nothing is held\n"


def test_a_source_rests(agenda: Run) -> None:
    """By whom is told where its status is."""
    assert "is paused" in agenda("sources", "pause", "gazette", "--by", "Zoé").stdout
    assert "was paused already" in agenda("sources", "pause", "gazette").stdout
    told = account(agenda)
    assert (told["status"], told["message"]) == ("paused", "paused by Zoé")
    assert "is read again" in agenda("sources", "resume", "gazette").stdout
    assert agenda("sources", "resume", "gazette").stdout == "gazette: was not paused\n"


@pytest.mark.parametrize("command", ["show", "accept", "reject", "pause", "resume"])
def test_a_wrong_name_is_told_with_the_right_one(agenda: Run, command: str) -> None:
    """Status 2, one line."""
    result = agenda("sources", command, "gazete")
    assert result.stderr == "agenda: no source is called 'gazete'; did you mean gazette?\n"
    assert result.exit_code == 2


def test_a_source_of_the_store_alone_is_listed(agenda: Run, url: str) -> None:
    """Its events stay, so it is not forgotten."""
    store = open_store(url, now=NOW)
    with store.writing() as conn:
        sources.save(conn, SourceState("letter"))
    store.close()
    assert "letter" in agenda("sources", "list").stdout
    assert "no more; its events stay" in agenda("sources", "show", "letter").stdout
    assert agenda("sources", "pause", "letter").exit_code == 2


def test_no_sources_are_told(agenda: Run, office: Path, new_url: Callable[..., str]) -> None:
    """And what to do."""
    (office / "empty.toml").write_text('[service]\nname = "x"\n', encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("AGENDA_STORE__URL", new_url("sqlite"))
        result = agenda("sources", "list", "--config", "empty.toml")
        assert result.stderr.startswith("agenda: no sources are configured; add [[sources]]")
        assert agenda("issues", "list").stderr == "agenda: no issues were read yet\n"


def issue(agenda: Run) -> str:
    """Return the identifier of the newest issue."""
    found = json.loads(agenda("issues", "list", "--format", "json").stdout)
    return str(found[0]["issue"])


def test_issues_are_listed(agenda: Run) -> None:
    """Of all sources, or of those named."""
    assert "a.txt" in agenda("issues", "list", "--source", "gazette", "--limit", "5").stdout
    result = agenda("issues", "list", "--source", "xyz")
    assert result.stderr == "agenda: no source is called 'xyz'; there are: gazette\n"


def test_an_issue_is_shown_by_its_beginning(agenda: Run) -> None:
    """With what it announced."""
    shown = agenda("issues", "show", issue(agenda)[:6]).stdout
    assert "Announced: 2 events" in shown
    assert "Bal des pompiers" in shown
    told = json.loads(agenda("issues", "show", issue(agenda), "--format", "json").stdout)
    assert [one["when"] for one in told["events"]] == ["2031-03-01", "2031-07-13"]


def test_an_issue_that_is_none_is_told(agenda: Run) -> None:
    """And where they are listed."""
    result = agenda("issues", "show", "0")
    assert result.stderr == (
        "agenda: issue '0': no identifier begins so; agenda issues list prints them\n"
    )
    assert agenda("issues", "show", "é\0").exit_code == 2


def test_several_issues_ask_for_more(agenda: Run, office: Path) -> None:
    """A beginning that many have is no name."""
    for number in range(40):
        (office / "issues" / f"{number}.txt").write_text(
            f"Agenda\n\nConcert {number}\n2 mai 2031\n", encoding="utf-8"
        )
    agenda("refresh")
    firsts = [
        one["issue"][0] for one in json.loads(agenda("issues", "list", "--format", "json").stdout)
    ]
    twice = max(firsts, key=firsts.count)
    result = agenda("issues", "show", twice)
    assert f"issue '{twice}': more than one begins so, write more of it: " in result.stderr


def test_an_issue_is_forgotten(agenda: Run) -> None:
    """Its text is gone, its events stay; that is told once."""
    name = issue(agenda)
    told = agenda("issues", "forget", name[:8]).stdout
    assert told == (
        f"{name}: its text is deleted and cannot be read anew; 2 events that it announced stay\n"
    )
    assert agenda("issues", "forget", name).stdout == f"{name}: was forgotten already\n"
    assert "forgotten" in agenda("issues", "list").stdout
    assert "Bal des pompiers" in agenda("events", "list").stdout
