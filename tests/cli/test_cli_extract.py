from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar
from written import vcalendar, vevent

from agenda.dates.when import Days
from agenda.events.event import Event, Evidence
from agenda.events.states import Status
from agenda.extraction import Extraction, Read
from feeds.commands import reading
from feeds.errors import defect
from feeds.lint import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]
    Announce = Callable[..., None]

BLOCK = """Agenda
Rencontre des ports de plaisance
Du 5 au 7 mars 2031
Sète
Fête du four à pain
Le 12 avril 2031
Marché de nuit [annulé]
Le 3 mai 2031
"""
FIELDS = [
    "name", "start", "end", "all_day", "timezone", "place", "url", "status", "precision",
    "rrule", "language", "confidence", "rule", "source", "uid", "evidence",
]  # fmt: skip


def make(name: str, **changes: Any) -> Event:  # noqa: ANN401  any field of an event
    """Return an event on 5 March 2031 with *changes*."""
    when = Days(date(2031, 3, 5), date(2031, 3, 5))
    event = Event(name, when, "Europe/Paris", "fr", evidence=(Evidence(1, "a"), Evidence(2, "b")))
    return event._replace(**changes)


@pytest.fixture
def announce(monkeypatch: pytest.MonkeyPatch) -> Announce:
    """Return a function that sets what every input announces, whatever it holds."""

    def announced(*events: Event, mentions: tuple[Event, ...] = ()) -> None:
        read = Read("-", "", date(2031, 1, 10), "given", "fr")
        found = Extraction(events, mentions, issues=(read,))
        monkeypatch.setattr(reading, "extract_issue", lambda *_, **__: found)

    return announced


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    """Return a file that holds BLOCK."""
    path = tmp_path / "lettre.txt"
    path.write_text(BLOCK, encoding="utf-8")
    return path


def objects(result: Result) -> list[dict[str, Any]]:
    """Return the array that was printed."""
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def test_json_is_one_array_of_objects_with_all_fields(agenda: Run, issue: Path) -> None:
    """Every field is there, in one order, and the end is the last day itself."""
    result = agenda("extract", issue, "--format", "json", "--published", "2031-01-10")
    first, *_ = objects(result)
    assert list(first) == FIELDS
    assert (first["name"], first["start"], first["end"]) == (
        "Rencontre des ports de plaisance",
        "2031-03-05",
        "2031-03-07",
    )
    assert first["all_day"] is True
    assert first["source"] == str(issue)
    name, day, *_ = first["evidence"]
    assert name == {"line": 2, "text": "Rencontre des ports de plaisance", "span": None}
    first_character, end = day["span"]
    assert day["text"][first_character:end] == "Du 5 au 7 mars 2031"
    assert (result.exit_code, result.stderr) == (0, "")


def test_json_has_the_identifier_of_the_calendar(agenda: Run, issue: Path) -> None:
    """The ``uid`` of an event is the UID that its calendar has."""
    known = {one["uid"] for one in objects(agenda("extract", issue, "--format", "json"))}
    calendar = Calendar.from_ical(agenda("extract", issue, "--format", "ics").stdout)
    assert {str(event["UID"]) for event in calendar.walk("VEVENT")} == known


def test_lines_of_json_are_the_objects_of_the_array(agenda: Run, issue: Path) -> None:
    """``jsonl`` prints one object a line."""
    lines = agenda("extract", issue, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == objects(
        agenda("extract", issue, "--format", "json")
    )


def test_a_table_off_a_terminal_is_aligned_text(agenda: Run, issue: Path) -> None:
    """Without a terminal there are no colours and no lines, and what is called off says so."""
    lines = agenda("extract", issue).stdout.splitlines()
    assert lines[0].split() == ["When", "Name", "Place", "Sure"]
    assert lines[1].startswith("2031-03-05 – 2031-03-07  Rencontre des ports de plaisance")
    assert "\x1b" not in "".join(lines)
    assert "[cancelled]" in lines[3]


def test_several_issues_are_told_apart(agenda: Run, issue: Path) -> None:
    """The table names the issue of each event when there are several."""
    other = issue.with_name("autre.txt")
    other.write_text("Agenda\nBal des pompiers\nLe 13 juillet 2031\n", encoding="utf-8")
    head, *rows = agenda("extract", issue, other).stdout.splitlines()
    assert head.endswith("Issue")
    assert rows[-1].endswith(str(other))


def test_cells_of_a_spreadsheet_are_never_formulas(agenda: Run, announce: Announce) -> None:
    """A name that a spreadsheet would run is quoted."""
    announce(make("=cmd|A1 Foire", place="@marché"))
    rows = list(
        csv.DictReader(io.StringIO(agenda("extract", "-", "--format", "csv", stdin="x").stdout))
    )
    assert list(rows[0]) == FIELDS
    assert (rows[0]["name"], rows[0]["place"]) == ("'=cmd|A1 Foire", "'@marché")
    assert (rows[0]["all_day"], rows[0]["url"], rows[0]["evidence"]) == ("true", "", "a / b")


def test_a_calendar_ends_the_day_after_the_last(agenda: Run, issue: Path) -> None:
    """DTEND is exclusive (RFC 5545, section 3.6.1), DTSTAMP the day of publication."""
    result = agenda("extract", issue, "--format", "ics", "--published", "2031-01-10")
    event = Calendar.from_ical(result.stdout).walk("VEVENT")[0]
    assert event.decoded("DTEND") == date(2031, 3, 8)
    assert event["DTSTAMP"].to_ical() == b"20310110T000000Z"
    assert b"\r\n" in result.stdout_bytes


def test_an_event_in_two_files_stands_once_in_the_calendar(agenda: Run, issue: Path) -> None:
    """One event over all files is one VEVENT."""
    copy = issue.with_name("copie.txt")
    copy.write_bytes(issue.read_bytes())
    once = agenda("extract", issue, "--format", "ics", "--published", "2031-01-10").stdout_bytes
    twice = agenda("extract", issue, copy, "--format", "ics", "--published", "2031-01-10")
    assert twice.stdout_bytes == once


def test_what_a_calendar_leaves_out_is_told(agenda: Run, announce: Announce) -> None:
    """An event without a day has no place in a calendar; standard error says so."""
    announce(make("Fête du lac", when=None))
    result = agenda("extract", "-", "--format", "ics", stdin="x")
    assert "left out of the calendar: Fête du lac: " in result.stderr
    assert "VEVENT" not in result.stdout


def test_findings_in_the_own_calendar_are_told(
    agenda: Run, announce: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A calendar that breaks a rule is printed, and the rule is told."""
    found = Finding("file-size", Level.WARNING, 0, "", "the file is large", "cut it", "Google")
    monkeypatch.setattr("feeds.lint.lint", lambda _: [found])
    announce(make("Fête du lac"))
    result = agenda("extract", "-", "--format", "ics", stdin="x")
    assert "agenda: the calendar, line 0: the file is large; cut it" in result.stderr


def test_unsure_events_are_counted(agenda: Run, issue: Path) -> None:
    """What is left out for its confidence is told, with the way to see it."""
    issue.write_text("Loto\nSamedi 8 mars 2025\n", encoding="utf-8")
    result = agenda("extract", issue, "--min-confidence", "0.99", "--published", "2025-03-01")
    assert "1 event is less sure than 99% and left out; see them with --min-confidence 0" in (
        result.stderr
    )


def test_no_events_are_no_error(agenda: Run, issue: Path) -> None:
    """An issue without events gives an empty array, and a calendar without events."""
    issue.write_text("Le château est ouvert aux curieux.\n", encoding="utf-8")
    result = agenda("extract", issue, "--format", "json", "--published", "2031-01-10")
    assert (result.stdout, result.exit_code) == ("[]\n", 0)
    assert agenda("extract", issue, "--format", "jsonl").stdout == ""
    told = "agenda: no events found; agenda explain shows why\n"
    assert told in agenda("extract", issue).stderr
    assert "VEVENT" not in agenda("extract", issue, "--format", "ics").stdout


@pytest.mark.parametrize("given", [("-",), ()])
def test_a_pasted_block_just_works(agenda: Run, given: tuple[str, ...]) -> None:
    """Text on standard input is read, and the day of publication that was assumed is told."""
    result = agenda("extract", *given, "--format", "json", stdin=BLOCK)
    assert len(objects(result)) == 3
    assert "no day of publication was found, " in result.stderr
    assert "is assumed; give it with --published YYYY-MM-DD\n" in result.stderr
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("5 mars 2031", False),
        ("05/03/31", False),
        ("5 mars", True),
        ("mercredi 5 mars", True),
        ("mercredi 05/03", True),
        ("tous les mardis", True),
    ],
)
def test_an_assumed_day_is_told_where_a_day_leans_on_it(
    agenda: Run,
    issue: Path,
    day: str,
    told: bool,  # noqa: FBT001  a parameter of the test
) -> None:
    """A file whose days all have their year printed is read the same on any day."""
    issue.write_text(f"Agenda\nFoire aux vins\n{day}\n", encoding="utf-8")
    assert ("no day of publication was found" in agenda("extract", issue).stderr) is told


def test_what_a_page_states_for_machines_leans_on_no_day(agenda: Run, tmp_path: Path) -> None:
    """Its days are complete, whatever its words show."""
    page = tmp_path / "page.html"
    data = '{"@type": "Event", "name": "Loto", "startDate": "2031-03-05T20:00"}'
    page.write_text(f'<script type="application/ld+json">{data}</script><p>Bonjour')
    result = agenda("extract", page)
    assert "Loto" in result.stdout
    assert result.stderr == ""


def test_what_is_over_is_counted(agenda: Run, issue: Path) -> None:
    """One line says how many announcements were over when the issue came out, and shows them."""
    issue.write_text(
        "Agenda\nFoire aux vins, samedi 5 avril 2031\nLoto, mardi 4 février 2031\n"
        "Bal, samedi 8 et dimanche 9 février 2031\n",
        encoding="utf-8",
    )
    other = issue.with_name("autre.txt")
    other.write_text(
        "Agenda\nVoeux du maire, 5 janvier 2031\nLoto, 4 mars 2031\n", encoding="utf-8"
    )
    told = (
        "left out: 3 announcements that were over on the day of publication; "
        "see them with --mentions"
    )
    result = agenda("extract", issue, other, "--published", "2031-03-01")
    assert result.stderr == f"agenda: {told}\n"
    shown = agenda("extract", issue, other, "--published", "2031-03-01", "--mentions")
    assert "Loto [mention]" in shown.stdout
    assert shown.stderr == ""
    alone = agenda("extract", other, "--published", "2031-03-01", "--format", "json")
    assert [one["name"] for one in objects(alone)] == ["Loto"]
    assert alone.stderr == (
        "agenda: left out: 1 announcement that was over on the day of publication; "
        "see it with --mentions\n"
    )
    ahead = agenda("extract", issue, "--published", "2031-01-20")
    assert ahead.stderr == ""


def test_what_cannot_be_read_never_stops_the_rest(agenda: Run, issue: Path) -> None:
    """One clear line for each input that cannot be read, status 2, the others printed."""
    result = agenda(
        "extract", "no-such.txt", issue, "--format", "json", "--published", "2031-01-10"
    )
    assert len(objects(result)) == 3
    assert result.stderr == "agenda: no-such.txt: no such file; check the name\n"
    assert result.exit_code == 2


def test_remarks_name_the_file_and_are_made_once(agenda: Run, tmp_path: Path) -> None:
    """Of several inputs each remark says which it is of; the entries of a feed say it once."""
    feed = tmp_path / "feed.rss"
    items = "<item><title>Loto - 5 mars</title></item>" * 2
    feed.write_text(f"<rss><channel>{items}", encoding="utf-8")
    assumed, cut = agenda("extract", feed, "--format", "json").stderr.splitlines()
    assert assumed.startswith(f"agenda: {feed}: no day of publication was found")
    assert cut.startswith(f"agenda: {feed}: the feed breaks off at line 1")


def test_a_day_of_issue_that_was_not_taken_is_told(agenda: Run, tmp_path: Path) -> None:
    """One line says that metadata counted before what is printed, and how to choose."""
    page = tmp_path / "page.html"
    meta = "<meta property='article:published_time' content='2030-01-05'>"
    page.write_text(f"{meta}<p>Publié le 12 mars 2031<p>Loto<p>8 avril", encoding="utf-8")
    assert agenda("extract", page, "--language", "fr").stderr == (
        f"agenda: {page}: published 2030-01-05 as its metadata say is taken, "
        "not 2031-03-12 as is printed; choose with --published 2031-03-12\n"
    )


def test_an_input_over_the_limit_is_refused(agenda: Run, issue: Path) -> None:
    """``--max-bytes`` bounds what is read, from files and from standard input alike."""
    for source, stdin in ((issue, None), ("-", BLOCK)):
        result = agenda("extract", source, "--max-bytes", "100", stdin=stdin)
        assert "holds more than 100 bytes; raise the limit with --max-bytes" in result.stderr
        assert result.exit_code == 2


def test_a_defect_costs_one_input_and_says_where(
    agenda: Run, issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even a defect of the program is one line, with the place for those who mend it."""

    def broken(*_: object, **__: object) -> None:
        raise KeyError("wetterhahn")

    monkeypatch.setattr(reading, "extract_issue", broken)
    result = agenda("extract", issue)
    assert "a defect of this program" in result.stderr
    assert "KeyError: 'wetterhahn' (test_cli_extract.py, line" in result.stderr
    assert result.exit_code == 2


def test_no_empty_calendar_stands_for_what_could_not_be_read(
    agenda: Run, issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would take all events away from who is subscribed; that of the other inputs is printed."""
    missing = agenda("extract", "no-such.txt", "--format", "ics")
    assert (missing.stdout, missing.exit_code) == ("", 2)
    partly = agenda("extract", "no-such.txt", issue, "--format", "ics")
    assert partly.stdout.count("BEGIN:VEVENT") > 0
    assert partly.exit_code == 2
    nothing = agenda("extract", "-", "--format", "ics", stdin="Bonjour")
    assert nothing.stdout.startswith("BEGIN:VCALENDAR")
    assert nothing.exit_code == 0

    def broken(*_: object, **__: object) -> None:
        raise KeyError

    monkeypatch.setattr(reading, "extract_issue", broken)
    defective = agenda("extract", issue, "--format", "ics")
    assert (defective.stdout, defective.exit_code) == ("", 2)


def test_a_defect_without_a_place_is_told_as_well() -> None:
    """An error that was never raised has no line to name."""
    assert defect(ValueError()).endswith("ValueError")


def test_only_what_is_sure_enough_is_printed(agenda: Run, issue: Path) -> None:
    """``--min-confidence`` leaves out what is less sure."""
    assert objects(agenda("extract", issue, "--format", "json", "--min-confidence", "1")) == []


def test_mentions_are_printed_on_request(agenda: Run, announce: Announce) -> None:
    """What is only mentioned is marked in the table, and absent without ``--mentions``."""
    announce(make("Fête du lac"), mentions=(make("Fête de la mer", status=Status.POSTPONED),))
    assert "Fête de la mer" not in agenda("extract", "-", stdin="x").stdout
    full = agenda("extract", "-", "--mentions", stdin="x").stdout
    assert "Fête de la mer [postponed, mention]" in full


ENGLISH = "What's on\nJazz concert, 5 March 2031, 8 pm\nWine fair, 6 March 2031\n"


@pytest.mark.parametrize(
    ("text", "given", "told"),
    [
        (ENGLISH, (), True),
        (ENGLISH, ("--timezone", "Europe/Paris"), False),
        (ENGLISH, ("--min-confidence", "1"), False),
        ("What's on\nWine fair, 6 March 2031\n", (), False),
        ("Agenda\nConcert, 5 mars 2031, 20 h\n", (), False),
    ],
)
def test_the_zone_of_hours_from_elsewhere_is_told(
    agenda: Run,
    text: str,
    given: tuple[str, ...],
    told: bool,  # noqa: FBT001  a parameter of the test
) -> None:
    """Once, where hours are printed in a language of other countries and no zone was chosen."""
    result = agenda("extract", "-", "--published", "2031-01-10", *given, stdin=text * 3)
    line = (
        "agenda: standard input: hours are taken as those of Europe/Paris; "
        "choose a zone with --timezone\n"
    )
    assert result.stderr.count(line) == told


def test_the_files_whose_hours_are_doubtful_are_named(agenda: Run, tmp_path: Path) -> None:
    """One line for all of them: the first three by name, the others by their number."""
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "f.txt").write_text(BLOCK, encoding="utf-8")
    names = ", ".join(str(tmp_path / f"{name}.txt") for name in "abc")
    told = f"agenda: {names} and 2 more: hours are taken as those of Europe/Paris; "
    assert told in agenda("extract", tmp_path, "--published", "2031-01-10").stderr


def test_a_folder_is_read_by_name_hidden_files_left_out(agenda: Run, issue: Path) -> None:
    """A folder stands for the issues in it; hidden files and other data are none."""
    folder = issue.parent
    (folder / ".brouillon.txt").write_text(BLOCK, encoding="utf-8")
    (folder / "events.json").write_text("[]", encoding="utf-8")
    (folder / "a").mkdir()
    (folder / "a" / "premier.txt").write_text(BLOCK, encoding="utf-8")
    sources = [one["source"] for one in objects(agenda("extract", folder, "--format", "json"))]
    assert list(dict.fromkeys(sources)) == [str(folder / "a" / "premier.txt"), str(issue)]


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        ("--published", "28/04/2024", "'28/04/2024' is no day; expected YYYY-MM-DD"),
        ("--timezone", "Europe/Atlantis", "no time zone; did you mean Europe/Athens?"),
        ("--timezone", "berlin", "'berlin' is no time zone; did you mean Europe/Berlin?"),
        ("--timezone", "../etc", "'../etc' is no time zone; expected a name like Europe/Paris"),
        ("--published", "2031-02-30", "'2031-02-30': the calendar has no such day"),
        ("--language", "xx", "'xx' is no language that is read; expected one such as fr"),
        ("--language", "le français", "'le français' is no language; expected a tag"),
        ("--max-bytes", "big", "'big' is no size; expected a number of bytes"),
        ("--max-bytes", "0", "'0' is no size"),
        ("--min-confidence", "2", "'2' is no number from 0 to 1; expected one such as 0.8"),
        ("--min-confidence", "nan", "'nan' is no number from 0 to 1"),
        ("--min-confidence", "abc", "'abc' is no number from 0 to 1"),
        ("--format", "xml", "'xml' is not one of"),
        ("--published", None, "option --published needs a value, such as 2024-04-28 (see"),
        ("--timezone", None, "option --timezone needs a value, such as Europe/Paris (see"),
        ("--language", None, "option --language needs a value, such as fr (see"),
        ("--min-confidence", None, "option --min-confidence needs a value, such as 0.8 (see"),
        ("--max-bytes", None, "option --max-bytes needs a value, such as 20MB (see"),
        ("--format", None, "option --format needs a value: table, json, jsonl, ics or csv (see"),
        ("--mentions=yes", None, "option '--mentions' does not take a value (see"),
    ],
)
def test_wrong_usage_is_explained(
    agenda: Run, issue: Path, option: str, value: str | None, expected: str
) -> None:
    """A value that an option does not take, or lacks, ends with status 2 and one line on it."""
    result = agenda("extract", issue, option, *([] if value is None else [value]))
    assert expected in result.stderr
    assert result.stderr.endswith(" (see agenda extract --help)\n")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2


def test_zone_and_language_are_passed_on(agenda: Run, issue: Path) -> None:
    """What is given about an issue holds for its events."""
    args = ("--timezone", "indian/REUNION", "--language", "fr_FR", "--format", "json")
    first, *_ = objects(agenda("extract", issue, *args))
    assert (first["timezone"], first["language"]) == ("Indian/Reunion", "fr")


@pytest.mark.parametrize("style", ["json", "jsonl", "ics", "table"])
def test_commands_for_a_terminal_never_reach_it(
    agenda: Run, announce: Announce, style: str
) -> None:
    """A name with an escape sequence is printed without it."""
    announce(make("Foire \x1b[2Jaux vins"))
    assert b"\x1b" not in agenda("extract", "-", "--format", style, stdin="x").stdout_bytes


def test_half_a_character_is_still_json(agenda: Run, announce: Announce) -> None:
    """A lone surrogate is written as the escape that JSON has for it."""
    announce(make("Foire \udc80"))
    result = agenda("extract", "-", "--format", "json", stdin="x")
    assert b'"Foire \\udc80"' in result.stdout_bytes
    assert "Foire ?" in agenda("extract", "-", stdin="x").stdout


def test_each_event_has_the_day_of_its_own_issue(agenda: Run, tmp_path: Path) -> None:
    """Of two issues in one input each event has its own day of publication."""
    feed = tmp_path / "feed.rss"
    entry = """<item><title>{0}</title><guid>{0}</guid><pubDate>{1}</pubDate>
      <description>Agenda&lt;br&gt;{0}&lt;br&gt;Le {2} 2031</description></item>"""
    feed.write_text(
        "<rss version='2.0'><channel><title>Lettre</title>"
        + entry.format("Foire aux vins", "Mon, 03 Feb 2031 08:00:00 +0100", "5 mars")
        + entry.format("Bal des pompiers", "Tue, 04 Mar 2031 08:00:00 +0100", "13 juillet")
        + "</channel></rss>",
        encoding="utf-8",
    )
    calendar = Calendar.from_ical(agenda("extract", feed, "--format", "ics").stdout)
    stamps = {str(one["SUMMARY"]): one["DTSTAMP"].to_ical() for one in calendar.walk("VEVENT")}
    assert stamps == {
        "Foire aux vins": b"20310203T000000Z",
        "Bal des pompiers": b"20310304T000000Z",
    }


@pytest.mark.parametrize("data", ["", " \n\0", "\ufeff\r\n"])
@pytest.mark.parametrize("style", ["table", "json", "ics"])
def test_an_empty_input_cannot_be_read(agenda: Run, issue: Path, data: str, style: str) -> None:
    """Nothing arrived: one line and status 2, and no calendar without events."""
    issue.write_text(data, encoding="utf-8")
    result = agenda("extract", issue, "--format", style)
    assert result.stderr == (
        f"agenda: {issue}: is empty; expected an issue, such as a text, a page or a PDF\n"
    )
    assert (result.stdout, result.exit_code) == ("[]\n" if style == "json" else "", 2)
    piped = agenda("extract", "-", "--format", style, stdin=data)
    assert piped.stderr.startswith("agenda: standard input: is empty; ")
    assert piped.exit_code == 2


def test_a_folder_without_issues_is_told(agenda: Run, tmp_path: Path) -> None:
    """A folder in which nothing has the name of an issue cannot be read."""
    (tmp_path / "events.json").write_text("[]", encoding="utf-8")
    result = agenda("extract", tmp_path)
    assert f"{tmp_path}: holds no issues; expected files that end in .txt, .text," in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("source", ["www.town.example", "town.example/agenda"])
def test_an_address_without_its_beginning_is_recognised(agenda: Run, source: str) -> None:
    """What a browser takes for an address is a file here; the message says how to write it."""
    result = agenda("extract", source)
    assert f"no such file; for an address write https://{source}\n" in result.stderr


def test_a_feed_without_entries_is_empty(agenda: Run, tmp_path: Path) -> None:
    """An input that holds no issue at all has no events, and is no error."""
    feed = tmp_path / "feed.rss"
    feed.write_text("<rss version='2.0'><channel></channel></rss>", encoding="utf-8")
    result = agenda("extract", feed)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no events found" in result.stderr


@pytest.mark.parametrize("form", ["json", "ics"])
def test_a_calendar_gives_its_own_events(agenda: Run, tmp_path: Path, form: str) -> None:
    """By its name, whatever it ends in; what it leaves out is told."""
    path = tmp_path / "town"
    bal = vevent("UID:1", "SUMMARY:Bal", "DTSTART;VALUE=DATE:20310713", "LOCATION:Quai")
    path.write_bytes(vcalendar(bal, vevent("UID:2", "SUMMARY:Loto")))
    found = agenda("extract", path, "--format", form)
    assert found.exit_code == 0
    assert f"{path}: line 9: Loto: left out, it has no start" in found.stderr
    if form == "json":
        (event,) = json.loads(found.stdout)
        assert (event["name"], event["start"], event["place"]) == ("Bal", "2031-07-13", "Quai")
        assert (event["rule"], event["uid"] != "1") == ("stated: ics", True)
    else:
        (event,) = Calendar.from_ical(found.stdout).events
        assert event["SUMMARY"] == "Bal"


def test_a_mail_without_words_gives_the_events_of_its_calendar(agenda: Run, tmp_path: Path) -> None:
    """An invitation is no less of a calendar for being sent."""
    path = tmp_path / "letter.eml"
    calendar = vcalendar(vevent("UID:1", "SUMMARY:Bal", "DTSTART;VALUE=DATE:20310713"))
    head = b"From: a@town.example\r\nContent-Type: text/calendar; charset=utf-8\r\n\r\n"
    path.write_bytes(head + calendar)
    found = agenda("extract", path, "--format", "json")
    assert found.exit_code == 0
    assert [event["name"] for event in json.loads(found.stdout)] == ["Bal"]


def test_a_calendar_that_breaks_off_cannot_be_read(agenda: Run, tmp_path: Path) -> None:
    """No half of it is printed."""
    path = tmp_path / "town.ics"
    path.write_bytes(vcalendar(vevent("SUMMARY:Bal", "DTSTART:20310713"))[:-20])
    found = agenda("extract", path, "--format", "json")
    assert (found.exit_code, found.stdout) == (2, "[]\n")
    assert "breaks off" in found.stderr
