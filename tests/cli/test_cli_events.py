"""``agenda events`` and ``agenda feeds``, as an editor calls them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("office")


def found(agenda: Run, *options: str) -> list[dict[str, Any]]:
    """Return what programs read of the events that fit."""
    return list(json.loads(agenda("events", "list", *options, "--format", "json").stdout))


def uid(agenda: Run, name: str) -> str:
    """Return the UID of an event, without its domain."""
    (one,) = found(agenda, "--text", name)
    return str(one["uid"]).partition("@")[0]


def shown(agenda: Run, name: str) -> dict[str, Any]:
    """Return all that programs read of one event."""
    told = agenda("events", "show", uid(agenda, name), "--format", "json").stdout
    return dict(json.loads(told))


def test_events_are_listed_by_day(agenda: Run) -> None:
    """Shortened for people, in full for programs."""
    lines = agenda("events", "list").stdout.splitlines()
    assert [line.split("  ")[0] for line in lines[1:]] == [
        uid(agenda, "foire")[:8],
        uid(agenda, "bal")[:8],
    ]
    (fair, ball) = found(agenda)
    assert (fair["start"], fair["hidden"], fair["sequence"]) == ("2031-03-01", False, 0)
    assert (ball["place"], ball["source"]) == ("Place du Lavoir", "gazette")


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (("--from", "2031-03-02"), ["Bal des pompiers"]),
        (("--to", "2031-07-12"), ["Foire aux plantes rares"]),
        (("--from", "2031-03-01", "--to", "2031-07-13"), ["Foire aux plantes rares",
                                                          "Bal des pompiers"]),
        (("--text", "lavoir"), ["Bal des pompiers"]),
        (("--status", "cancelled"), []),
        (("--status", "cancelled", "--status", "confirmed", "--text", "foire"),
         ["Foire aux plantes rares"]),
        (("--source", "gazette", "--text", "bal pomp*"), ["Bal des pompiers"]),
        (("--hidden",), []),
    ],
)  # fmt: skip
def test_filters_go_together(agenda: Run, options: tuple[str, ...], names: list[str]) -> None:
    """Those that fit everything told."""
    assert [one["name"] for one in found(agenda, *options)] == names


def test_nothing_found_is_told(agenda: Run) -> None:
    """On standard error; it is no failure."""
    result = agenda("events", "list", "--text", "nothing")
    assert (result.stdout, result.stderr, result.exit_code) == (
        "", "agenda: no events found\n", 0,
    )  # fmt: skip


def test_an_event_is_shown_with_what_made_it(agenda: Run) -> None:
    """Quoted lines, rule, confidence, issue, document, history with reasons."""
    text = agenda("events", "show", uid(agenda, "bal")).stdout
    for told in ("Bal des pompiers\n", "When        2031-07-13", "Where       Place du Lavoir",
                 "Status      confirmed", "a.txt", "13 juillet 2031", "95%", "Sightings",
                 "no known event has this name and these days"):  # fmt: skip
        assert told in text
    assert "Corrections" not in text
    (sighting,) = shown(agenda, "bal")["sightings"]
    assert sighting["evidence"][1] == {"line": 7, "text": "13 juillet 2031", "span": [0, 15]}


def test_a_correction_is_told_and_shown(agenda: Run) -> None:
    """By the login unless somebody else decides."""
    result = agenda(
        "events", "correct", uid(agenda, "bal")[:7], "--when", "2031-07-14T21:00", "--place", "",
        "--reason", "a  call",
    )  # fmt: skip
    assert result.stdout.splitlines() == [
        "Bal des pompiers:",
        "  moved: when 2031-07-13 → 2031-07-14T21:00",
        "  changed: place Place du Lavoir → nothing",
        "feeds that changed: 2031, all, balls, changes, language-fr, source-gazette",
    ]
    told = shown(agenda, "bal")
    assert (told["start"], told["place"], told["sequence"]) == ("2031-07-14T21:00", None, 1)
    assert [(one["field"], one["was"]) for one in told["corrections"]] == [
        ("when", "2031-07-13"), ("place", "Place du Lavoir"),
    ]  # fmt: skip
    assert {one["by"] for one in told["history"][1:]} == {"camille"}
    assert told["history"][-1]["reason"] == "corrected by hand: a call"
    again = agenda("events", "correct", uid(agenda, "bal"), "--when", "2031-07-14T21:00")
    assert again.stdout == "Bal des pompiers:\n  calendars show it as before\n"


def test_sources_that_print_different_days_are_shown(agenda: Run, office: Path) -> None:
    """By ``refresh``, which counts them, by ``events show`` and by ``check``."""
    config = office / "config.toml"
    second = '[[sources]]\nname = "ville"\nkind = "folder"\npath = "ville"\n'
    config.write_text(f"{config.read_text()}\n{second}")
    (office / "ville").mkdir()
    for number, day in enumerate(("1er", "2")):
        fair = f"Agenda\n\nFoire aux plantes rares\n{day} mars 2031\nHalle aux grains\n"
        for folder in ("issues", "ville")[number:]:
            (office / folder / "fair.txt").write_text(fair)
        told = agenda("refresh").stdout
    assert "ville: 1 document; 1 conflict\n" in told
    assert "when 2031-03-01 → 2031-03-02 (other days are printed by ville)" in told
    assert shown(agenda, "foire")["disputed"] == [{"source": "ville", "when": "2031-03-02"}]
    assert "ville prints 2031-03-02" in agenda("events", "show", uid(agenda, "foire")).stdout
    assert "in the calendars 2031-03-01, ville prints 2031-03-02" in agenda("check").stdout


def test_a_conflict_is_shown(agenda: Run, office: Path) -> None:
    """By ``events show``, in the history and by ``check``; the correction holds."""
    agenda("events", "correct", uid(agenda, "bal"), "--when", "2031-07-14")
    issue = office / "issues" / "a.txt"
    issue.write_text(issue.read_text().replace("13 juillet", "20 juillet"))
    agenda("refresh")
    told = shown(agenda, "bal")
    assert told["start"] == "2031-07-14"
    assert told["conflicts"] == [{"field": "when", "corrected": "2031-07-14", "told": "2031-07-20"}]
    assert told["history"][-1]["kind"] == "conflict"
    said = "when was corrected to 2031-07-14, a source now says 2031-07-20"
    assert said in agenda("events", "show", uid(agenda, "bal")).stdout
    assert said in agenda("check").stdout


def test_a_correction_is_taken_back(agenda: Run) -> None:
    """One field, while another is corrected."""
    agenda("events", "correct", uid(agenda, "bal"), "--when", "2031-07-14", "--name", "Bal")
    result = agenda(
        "events", "correct", uid(agenda, "bal"), "--undo", "when", "--status", "cancelled"
    )
    assert "moved: when 2031-07-14 → 2031-07-13" in result.stdout
    assert "cancelled: status confirmed → cancelled" in result.stdout
    result = agenda("events", "correct", uid(agenda, "bal"), "--undo", "when")
    assert "is not corrected; only name, status of it is" in result.stderr
    assert "Taken back" in agenda("events", "show", uid(agenda, "bal")).stdout


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "nothing to correct: give --name, --when, --place, --url, --status or --undo"),
        (("--name", "x", "--undo", "name"), "--name and --undo name contradict each other"),
        (("--when", "demain"), "when is 'demain', expected a day (2031-03-05), days"),
        (("--url", "x"), "url is 'x', expected an address such as"),
        (("--status", "off"), "'off' is not one of 'confirmed', 'cancelled', 'postponed'"),
        (("--when",), "option --when needs a value"),
        (("--wen", "x"), "no such option --wen; did you mean --when?"),
        (("--from", "x"), "no such option --from; it is one of agenda events list"),
    ],
)
def test_wrong_corrections_are_explained(agenda: Run, options: tuple[str, ...], told: str) -> None:
    """Status 2, one line, nothing kept."""
    result = agenda("events", "correct", uid(agenda, "bal"), *options)
    assert told in result.stderr
    assert (result.stderr.count("\n"), result.exit_code) == (1, 2)
    assert len(shown(agenda, "bal")["history"]) == 1


def test_an_event_is_hidden_and_shown(agenda: Run) -> None:
    """It is listed with ``--hidden``, and is in no feed."""
    name = uid(agenda, "bal")
    assert "is in no feed any more" in agenda("events", "hide", name, "--by", "Zoé").stdout
    assert "was hidden already" in agenda("events", "hide", name).stdout
    assert [one["name"] for one in found(agenda)] == ["Foire aux plantes rares"]
    assert [one["name"] for one in found(agenda, "--hidden")] == ["Bal des pompiers"]
    assert "Hidden      yes: it is in no feed" in agenda("events", "show", name).stdout
    assert "is in the feeds again" in agenda("events", "unhide", name).stdout
    assert "was not hidden" in agenda("events", "unhide", name).stdout
    kinds = [(one["kind"], one["by"]) for one in shown(agenda, "bal")["history"]]
    assert kinds[1:] == [("hidden", "Zoé"), ("shown", "camille")]


def test_two_events_are_one_and_two_again(agenda: Run) -> None:
    """The first one stays and says what was merged into it; the other one leads to it."""
    fair, ball = uid(agenda, "foire"), uid(agenda, "bal")
    agenda("events", "correct", ball, "--place", "Quai")
    lines = agenda("events", "merge", fair, ball, "--reason", "one feast").stdout.splitlines()
    assert lines[:5] == [
        "Bal des pompiers: is in no feed any more, what is read of it is told of the other one",
        "  what was corrected of it is not: place",
        "Foire aux plantes rares:",
        "  calendars show it as before",
        "feeds that changed: 2031, all, balls, changes, language-fr, source-gazette",
    ]
    assert [one["name"] for one in found(agenda)] == ["Foire aux plantes rares"]
    assert f"Told with it  {ball}" in re.sub("  +", "  ", agenda("events", "show", fair).stdout)
    assert f"Turned out to be  {fair}" in re.sub("  +", "  ", agenda("events", "show", ball).stdout)
    told = json.loads(agenda("events", "show", fair, "--format", "json").stdout)
    assert ([one.partition("@")[0] for one in told["members"]], len(told["sightings"])) == (
        [ball],
        2,
    )
    again = agenda("events", "merge", fair, ball)
    assert (again.exit_code, f"turned out to be {fair}" in again.stderr) == (2, True)
    lines = agenda("events", "unmerge", ball).stdout.splitlines()
    assert lines[:3] == [
        "Bal des pompiers: is an event of its own again",
        "Foire aux plantes rares:",
        "  calendars show it as before",
    ]
    assert len(found(agenda)) == 2
    assert "was not merged" in agenda("events", "unmerge", ball).stdout


def test_one_event_is_two(agenda: Run, office: Path) -> None:
    """By the name under which the other one is announced; the message says as what it may be."""
    fair = uid(agenda, "foire")
    alone = agenda("events", "split", fair, "--name", "Foire aux plantes rares")
    assert "alone, and there is nothing to tell two by" in alone.stderr
    assert alone.exit_code == 2
    text = "Agenda\n\nFoire aux plantes rares et aux outils\n1er mars 2031\n"
    (office / "issues" / "b.txt").write_text(text, encoding="utf-8")
    assert agenda("refresh").exit_code == 0
    wrong = agenda("events", "split", fair, "--name", "Bal")
    assert "expected one of 'Foire aux plantes rares et aux outils', 'Foire" in wrong.stderr
    done = agenda("events", "split", fair, "--name", "foire aux plantes rares et aux outils")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("Foire aux plantes rares et aux outils: is an event of its own, ")
    assert lines[1:3] == [
        "Foire aux plantes rares:",
        "  renamed: name Foire aux plantes rares et aux outils → Foire aux plantes rares",
    ]
    assert {one["name"] for one in found(agenda)} > {
        "Foire aux plantes rares",
        "Foire aux plantes rares et aux outils",
    }


@pytest.mark.parametrize("told", [(), ("--name", "A", "--when", "2031-03-05")])
def test_it_is_told_apart_by_one_thing(agenda: Run, told: tuple[str, ...]) -> None:
    """Not by none, and not by two."""
    result = agenda("events", "split", "x", *told)
    assert (result.exit_code, "give one of --name" in result.stderr) == (2, True)


@pytest.mark.parametrize("command", ["show", "hide", "unhide", "unmerge"])
def test_a_wrong_uid_is_told(agenda: Run, command: str) -> None:
    """With the event that is meant, or with the way to find it."""
    result = agenda("events", command, "bal")
    assert "no UID begins so; of that name there is " in result.stderr
    assert "(Bal des pompiers)" in result.stderr
    result = agenda("events", command, "zzz\0é")
    assert "no UID begins so; agenda events list --text WORDS finds it" in result.stderr
    assert result.exit_code == 2
    result = agenda("events", command, "")
    assert result.exit_code == 2


def test_who_has_no_login_decides_at_the_command_line(
    agenda: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container whose user has no name."""

    def nobody() -> str:
        raise OSError("no name for this user")

    monkeypatch.setattr("getpass.getuser", nobody)
    agenda("events", "hide", uid(agenda, "bal"))
    assert [one["by"] for one in shown_hidden(agenda)["history"]][-1] == "command line"


def shown_hidden(agenda: Run) -> dict[str, Any]:
    """Return all that programs read of the one event that is hidden."""
    (one,) = found(agenda, "--hidden")
    return dict(json.loads(agenda("events", "show", one["uid"], "--format", "json").stdout))


def test_feeds_are_listed(agenda: Run) -> None:
    """With address, events and what lint says."""
    lines = agenda("feeds", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines[1:]] == [
        "2031", "all", "balls", "changes", "language-fr", "source-gazette",
    ]  # fmt: skip
    assert "https://agenda.example/feeds/all.ics" in lines[2]
    assert "[private]" in lines[3]
    told = json.loads(agenda("feeds", "list", "--format", "json").stdout)
    assert [one["events"] for one in told] == [2, 2, 1, 2, 2, 2]
    assert all(one["rendered"] and one["lint"] == [] for one in told)


def test_a_feed_is_shown_by_its_alias(agenda: Run) -> None:
    """Which events it asks for, and how it was rendered."""
    text = agenda("feeds", "show", "bals").stdout
    assert text.startswith("balls: Bals\n")
    for told in ("Also at     bals", "Text        bal", "Holds       1 event", "Lint        clean"):
        assert told in text
    told = json.loads(agenda("feeds", "show", "balls", "--format", "json").stdout)
    assert told["query"] == {"text": "bal", "confidence": "0.5 or more"}


def test_a_feed_that_is_none_is_told(agenda: Run) -> None:
    """With the one that is near."""
    result = agenda("feeds", "show", "source-gazete")
    assert result.stderr.endswith("is called 'source-gazete'; did you mean source-gazette?\n")
    assert result.exit_code == 2


def test_a_feed_may_wait_to_be_rendered(agenda: Run, office: Path) -> None:
    """One that was configured since the last round."""
    with (office / "config.toml").open("a", encoding="utf-8") as config:
        config.write('[[feeds]]\nslug = "fairs"\ntext = "foire"\n')
    assert "not rendered yet" in agenda("feeds", "list").stdout
    assert "not yet; agenda refresh does it" in agenda("feeds", "show", "fairs").stdout
    assert "not rendered yet: fairs; agenda refresh does it" in agenda("check").stdout


def test_a_wrong_command_of_a_group_is_explained(agenda: Run) -> None:
    """With the one that is near."""
    result = agenda("events", "corect")
    assert result.stderr == (
        "agenda: no such command 'corect'. Did you mean 'correct'? (see agenda events --help)\n"
    )
    assert result.exit_code == 2
    assert "correct" in agenda("events").output
