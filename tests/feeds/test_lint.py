"""Lint: each rule on a file broken in one place, and any bytes at all."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feeds.lint import RULES, Finding, Level, lint, lint_event

if TYPE_CHECKING:
    from collections.abc import Callable

_FINE = (Path(__file__).parent / "lint" / "fine.ics").read_bytes()
_CHECK = Path(os.environ.get("ICS_CHECK", Path(__file__).parents[3] / "shared" / "check"))


@dataclass(frozen=True, slots=True)
class Broken:
    """A change to the fine file, and the rules that it breaks."""

    old: str
    new: str
    rules: tuple[str, ...]

    def __str__(self) -> str:
        return f"{'+'.join(self.rules)}: {self.new[:30]!r}"

    @property
    def data(self) -> bytes:
        """Return the file with the first *old* replaced."""
        old, new = (text.replace("\n", "\r\n").encode() for text in (self.old, self.new))
        assert old in _FINE
        return _FINE.replace(old, new, 1)


def _broken(old: str, new: str, *rules: str) -> Broken:
    return Broken(old, new, rules)


_ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nDESCRIPTION:x\nEND:VALARM\n"
_PAIN = "DTSTART;VALUE=DATE:20270515\nDTEND;VALUE=DATE:20270517"
_CONCERT = "DTSTART:20270612T183000Z\nDTEND:20270612T203000Z"
_CHOIR = "DTEND;TZID=Europe/Paris:20270302T203000"
_RULE = "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270427T170000Z"

# What the standards forbid, or what loses a feed: an error in any file.
_ERRORS = (
    _broken("METHOD:PUBLISH", "METHOD:REQUEST", "invitation"),
    _broken("VERSION:2.0\n", "", "missing-property"),
    _broken("VERSION:2.0\n", "VERSION:1.0\n", "unknown-value"),
    _broken("PRODID:-//Exemple//Carnet de la commune//FR\n", "", "missing-property"),
    _broken("CALSCALE:GREGORIAN\n", "CALSCALE:JULIAN\n", "unknown-value"),
    _broken("REFRESH-INTERVAL;VALUE=DURATION:PT4H", "REFRESH-INTERVAL:PT4H", "value-missing"),
    _broken("INTERVAL;VALUE=DURATION:PT4H", "INTERVAL;VALUE=DURATION:4 h", "bad-value", "refresh"),
    _broken("INTERVAL;VALUE=DURATION", "INTERVAL;VALUE=TEXT", "value-type"),
    _broken("X-WR-CALNAME:Carnet de", "X-WR-CALNAME:Carnet, de", "text-escape"),
    _broken("UID:fete-du-pain@exemple.fr\n", "", "missing-property"),
    _broken("UID:chorale@exemple.fr", "UID:fete-du-pain@exemple.fr", "duplicate-uid"),
    _broken("DTSTAMP:20270301T080000Z\n", "", "missing-property"),
    _broken("DTSTAMP:20270301T080000Z", "DTSTAMP:20270301T080000", "not-utc"),
    _broken("DTSTAMP:20270301T080000Z", "DTSTAMP;VALUE=DATE:20270301", "value-type"),
    _broken(
        "LAST-MODIFIED:20270301T080000Z",
        "LAST-MODIFIED;TZID=Europe/Paris:20270301T090000",
        "not-utc",
    ),
    _broken("SEQUENCE:0", "SEQUENCE:un", "bad-value"),
    _broken("SEQUENCE:0", "SEQUENCE:-1", "bad-value"),
    _broken("SEQUENCE:0", "SEQUENCE:0\nSEQUENCE:1", "repeated-property"),
    _broken("SEQUENCE:0", "SEQUENCE:0\nPRIORITY:11", "bad-value"),
    _broken("SEQUENCE:0", "SEQUENCE:0\nGEO:48.8", "bad-value"),
    _broken("SEQUENCE:0", "SEQUENCE:0\nGEO:148.8;2.3", "bad-value"),
    _broken(_PAIN, "DTSTART;VALUE=DATE:20270515\nDTEND;VALUE=DATE:20270515", "end-not-after-start"),
    _broken(_PAIN, "DTSTART;VALUE=DATE:20270515\nDTEND:20270516T100000Z", "end-type"),
    _broken(_PAIN, "DTSTART:20270515\nDTEND;VALUE=DATE:20270517", "bad-value"),
    _broken(_PAIN, "DTSTART;VALUE=DATE:2027-05-15", "bad-value"),
    _broken(_PAIN, "DTSTART;VALUE=DATE:20270230", "bad-value"),
    _broken(_PAIN, "DTEND;VALUE=DATE:20270517", "missing-property"),
    _broken(_PAIN, f"{_PAIN}\nDURATION:P2D", "end-and-duration"),
    _broken(_PAIN, "DTSTART;VALUE=DATE:20270515\nDURATION:PT2H", "duration-sign"),
    _broken(_PAIN, "DTSTART;VALUE=DATE:20270515\nDURATION:-P2D", "duration-sign"),
    _broken(_PAIN, "DTSTART;VALUE=DATE:20270515\nDURATION:2 jours", "bad-value"),
    _broken(_PAIN, "DTSTART;VALUE=DATE;TZID=Europe/Paris:20270515", "zone-on-value"),
    _broken(_CONCERT, "DTSTART:20270612T183000Z\nDTEND:20270612T183000Z", "end-not-after-start"),
    _broken(_CONCERT, "DTSTART:20270612T183000", "floating-time"),
    _broken(_CONCERT, "DTSTART;TZID=Europe/Paris:20270612T183000Z", "zone-on-value"),
    _broken(_CONCERT, "DTSTART:20270612T253000Z", "bad-value"),
    _broken(_CHOIR, "DTEND;TZID=Europe/Rome:20270302T203000", "unknown-tzid"),
    _broken(_CHOIR, "DTEND:20270302T173000Z", "end-not-after-start"),
    _broken(_RULE, "RRULE:BYDAY=TU;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=SOMETIMES", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;FREQ=DAILY;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;BYDAY=1TU;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;BYMONTHDAY=3;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;INTERVAL=0;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=YEARLY;BYMONTH=13;UNTIL=20290427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;WKST=XX;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;EVERY=2;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;BYDAY=MA;UNTIL=20270427T170000Z", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;UNTIL=demain", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;UNTIL=20271399", "recurrence"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;UNTIL=20270427", "until-type"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;UNTIL=20270427T170000", "until-type"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;UNTIL=20260427T170000Z", "until-before-start"),
    _broken(_RULE, f"{_RULE}\nEXDATE;VALUE=DATE:20270309", "exception-type", "exceptions"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:Fête, du pain", "text-escape"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:Fête; du pain", "text-escape"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:Fête\\du pain", "text-escape"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:Fête du pain\\", "text-escape"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:Fête\ndu pain", "content-line"),
    _broken("SUMMARY:Fête du pain", 'SUMMARY;LANGUAGE="fr:Fête', "content-line", "title"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:Fête\x00 du pain", "control-character"),
    _broken("SUMMARY:Fête du pain", f"SUMMARY:{'pain ' * 20}", "line-length"),
    _broken("CATEGORIES:Famille,Cuisine", "CATEGORIES:Famille;Cuisine", "text-escape"),
    _broken("URL:https://exemple.fr/pain?jour=1", "URL:exemple point fr", "bad-value"),
    _broken("URL:https://exemple.fr/pain?jour=1", "URL:https://exemple.fr/é", "bad-value"),
    _broken("URL:https://exemple.fr/pain?jour=1", "URL:https:///pain", "bad-value"),
    _broken("STATUS:CONFIRMED", "STATUS:MAYBE", "unknown-value"),
    _broken("TRANSP:TRANSPARENT", "TRANSP:FREE", "unknown-value", "busy"),
    _broken("END:VEVENT\n", "", "nesting"),
    _broken("END:VEVENT\n", "END:VTODO\n", "nesting"),
    _broken("END:VCALENDAR\n", "", "nesting"),
    _broken("END:VCALENDAR\n", "END:VCALENDAR\nEND:VCALENDAR\n", "nesting"),
    _broken("END:VCALENDAR\n", "END:VCALENDAR\nSUMMARY:x\n", "not-a-calendar"),
    _broken("END:VCALENDAR\n", "END:VCALENDAR", "line-end"),
    _broken("BEGIN:VEVENT\n", "\nBEGIN:VEVENT\n", "blank-line"),
    _broken("BEGIN:VCALENDAR\n", " \nBEGIN:VCALENDAR\n", "fold-first", "content-line"),
    _broken("TZOFFSETTO:+0200", "TZOFFSETTO:+0300", "wrong-offset"),
    _broken("TZOFFSETTO:+0200", "TZOFFSETTO:+2", "bad-value"),
    _broken("DTSTART:19960331T020000", "DTSTART:19960331T020000Z", "zone-rules"),
    _broken("DTSTART:19960331T020000\n", "DTSTART:19960331T030000\n", "wrong-offset"),
    _broken("BYMONTH=3;BYDAY=-1SU", "BYMONTH=3;BYDAY=2SU", "wrong-offset"),
    _broken("END:DAYLIGHT", "RDATE:19970330T020000,19980329T020000\nEND:DAYLIGHT", "zone-dates"),
    _broken(
        "END:VTIMEZONE\n",
        "END:VTIMEZONE\nBEGIN:VTIMEZONE\nTZID:Europe/Paris\nEND:VTIMEZONE\n",
        "duplicate-zone",
        "zone-rules",
    ),
)

# What this project prefers: a warning in a foreign file, an error in our own feeds.
_PREFERENCES = (
    _broken("METHOD:PUBLISH\n", "", "head"),
    _broken("CALSCALE:GREGORIAN\n", "", "head"),
    _broken("X-WR-CALNAME:Carnet de la commune\n", "", "head"),
    _broken("X-WR-CALDESC:Ce que la commune annonce\n", "", "head"),
    _broken("X-WR-TIMEZONE:Europe/Paris", "X-WR-TIMEZONE:Heure de Paris", "zone-name"),
    _broken("DTSTART;TZID=Europe/Paris", 'DTSTART;TZID="Europe/Paris"', "quoted-zone"),
    _broken(_CHOIR, _CHOIR.replace("Europe/Paris", '"Europe/Paris"'), "quoted-zone"),
    _broken("X-PUBLISHED-TTL:PT4H", "X-PUBLISHED-TTL:P1W", "refresh"),
    _broken("VERSION:2.0\n", "VERSION:2.0\nUID:all@exemple.fr\n", "calendar-uid"),
    _broken("SEQUENCE:0\n", "", "sequence"),
    _broken("SEQUENCE:0\n", "SEQUENCE:0\nORGANIZER:mailto:a@exemple.fr\n", "people"),
    _broken("SEQUENCE:0\n", f"SEQUENCE:0\n{_ALARM}", "alarm"),
    _broken("SEQUENCE:0\n", "SEQUENCE:0\nX-ALT-DESC;FMTTYPE=text/html:x\n", "html-description"),
    _broken("SEQUENCE:0\n", "SEQUENCE:0\nTITLE:x\n", "unknown-property"),
    _broken(
        "BEGIN:VEVENT\n", "BEGIN:VSOMETHING\nEND:VSOMETHING\nBEGIN:VEVENT\n", "unknown-component"
    ),
    _broken("UID:fete-du-pain@exemple.fr", "UID:Fête du pain", "uid-form"),
    _broken("TRANSP:TRANSPARENT\n", "", "busy"),
    _broken("X-MICROSOFT-CDO-BUSYSTATUS:FREE", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "busy"),
    _broken(f"{_RULE}\n", "", "one-off-zone"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;BYDAY=TU", "open-rule"),
    _broken(_RULE, "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270427T170000Z", "rule-start"),
    _broken(_RULE, f"{_RULE}\nEXDATE;TZID=Europe/Paris:20270309T190000", "exceptions"),
    _broken("CATEGORIES:Famille,Cuisine", "CATEGORIES:Famille\\,Cuisine", "category-comma"),
    _broken("SUMMARY:ANNULÉ – Concert", "SUMMARY:Concert", "cancelled"),
    _broken("SUMMARY:Fête du pain\n", "", "title"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:Fête\\ndu pain", "title"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:Fête " + "\n ".join(["pain " * 10] * 8), "title"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:<b>Fête</b> du pain", "markup"),
    _broken("SUMMARY:Fête du pain", "SUMMARY:F&ecirc\\;te du pain", "markup"),
    _broken(
        f"20270302T190000\n{_CHOIR}",
        "20270302T000000\nDTEND;TZID=Europe/Paris:20270302T235900",
        "midnight",
    ),
)


def _rules(findings: list[Finding]) -> set[str]:
    return {finding.rule for finding in findings}


def _errors(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.level is Level.ERROR]


def test_a_fine_file_gives_nothing() -> None:
    """Neither an error nor a warning, in a foreign file or in our own feed."""
    assert lint(_FINE) == []
    assert lint(_FINE, published=True) == []


@pytest.mark.parametrize("case", _ERRORS, ids=str)
def test_what_the_standards_forbid_is_an_error(case: Broken) -> None:
    """One change, the rules it breaks, and an error among them."""
    findings = lint(case.data)
    assert set(case.rules) == _rules(findings)
    assert case.rules[0] in _rules(_errors(findings))


@pytest.mark.parametrize("case", _PREFERENCES, ids=str)
def test_a_preference_is_a_warning_in_foreign_files_only(case: Broken) -> None:
    """One change, one rule: a warning for others, an error for us."""
    assert set(case.rules) == _rules(lint(case.data))
    assert _errors(lint(case.data)) == []
    assert set(case.rules) == _rules(_errors(lint(case.data, published=True)))


_BYTES = {
    "byte-order-mark": b"\xef\xbb\xbf" + _FINE,
    "charset": _FINE.decode().encode("cp1252"),
    "line-end": _FINE.replace(b"\r\n", b"\n"),
    "fold-in-character": _FINE.replace("ê".encode(), b"\xc3\r\n \xaa", 1),
    "not-a-calendar": b"<!DOCTYPE html>\r\n<p>500</p>\r\n",
    "no-component": b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n",
    "file-size": _FINE.replace(
        b"BEGIN:VEVENT", b"BEGIN:VEVENT\r\nX-FILLER:" + b"x" * 50 + b"\r\n " + b"y" * 1_000_000, 1
    ),
    "nesting": _FINE[:-400],
}


@pytest.mark.parametrize("rule", _BYTES)
def test_bytes_that_are_no_clean_text(rule: str) -> None:
    """What is wrong with the file itself is found under its own rule."""
    findings = lint(_BYTES[rule])
    assert rule in _rules(findings)
    assert bool(_errors(findings)) or rule == "file-size"


def test_carriage_returns_alone_are_line_ends_too() -> None:
    """An old file is read all the same, and its line ends are an error."""
    assert _rules(lint(_FINE.replace(b"\r\n", b"\r"))) == {"line-end"}


def test_every_rule_is_shown_by_some_file() -> None:
    """No rule of the table is without a test."""
    shown = {rule for case in (*_ERRORS, *_PREFERENCES) for rule in case.rules} | _BYTES.keys()
    assert RULES.keys() - shown == set()


def test_a_finding_says_where_and_what_to_do() -> None:
    """Line, component, message and remedy are there for people."""
    (finding,) = lint(_broken("STATUS:CONFIRMED", "STATUS:MAYBE").data)
    assert _FINE.split(b"\r\n")[finding.line - 1] == b"STATUS:CONFIRMED"
    assert finding.where == "VEVENT fete-du-pain@exemple.fr"
    assert finding.message == "STATUS:MAYBE, expected TENTATIVE or CONFIRMED or CANCELLED"
    assert finding.fix
    assert finding.reference


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (_PAIN, "DTSTART;VALUE=DATE:20270230", "DTSTART: '20270230' is no day of the calendar"),
        (
            _PAIN,
            "DTSTART;VALUE=DATE:2027-05-15",
            "DTSTART: '2027-05-15' is not a day; expected YYYYMMDD, such as 20270515",
        ),
        (
            _CONCERT,
            "DTSTART:20270612T253000Z",
            "DTSTART: '20270612T253000Z' is no day of the calendar or no hour of the day",
        ),
        (
            _CONCERT,
            "DTSTART:12/06/2027",
            (
                "DTSTART: '12/06/2027' is not a moment; "
                "expected YYYYMMDDTHHMMSS, such as 20270515T183000Z"
            ),
        ),
        (
            _PAIN,
            "DTSTART;VALUE=DATE:20270515\nDURATION:2 jours",
            "DURATION: '2 jours' is not a duration; expected one such as P2D or PT1H30M",
        ),
        (
            "SEQUENCE:0",
            "SEQUENCE:un",
            "SEQUENCE: 'un' is not a whole number; expected one such as 0",
        ),
        (
            "SEQUENCE:0",
            "SEQUENCE:0\nPRIORITY:11",
            "PRIORITY: 11 is out of range; expected 0 to 9",
        ),
        (
            "SEQUENCE:0",
            "SEQUENCE:0\nGEO:48.8",
            "GEO: '48.8' is not a place; expected latitude;longitude, such as 48.85;2.35",
        ),
        (
            "URL:https://exemple.fr/pain?jour=1",
            "URL:exemple point fr",
            (
                "URL: 'exemple point fr' is not an address; "
                "expected one such as https://town.example/agenda"
            ),
        ),
        (
            "TZOFFSETTO:+0200",
            "TZOFFSETTO:+2",
            "TZOFFSETTO: '+2' is not an offset from UTC; expected one such as +0200",
        ),
        (
            "UNTIL=20270427T170000Z",
            "UNTIL=avril",
            "RRULE: UNTIL=AVRIL: expected a day or a moment, such as 20270515T183000Z",
        ),
        (
            "FREQ=WEEKLY;BYDAY=TU",
            "FREQ=WEEKLY;BYDAY=mardi",
            "RRULE: BYDAY=MARDI: not a weekday; expected MO, TU, WE, TH, FR, SA or SU",
        ),
        (
            "FREQ=WEEKLY;BYDAY=TU",
            "FREQ=WEEKLY;INTERVAL=deux;BYDAY=TU",
            "RRULE: INTERVAL=DEUX: expected a whole number from 1, such as 2",
        ),
    ],
)
def test_a_wrong_value_is_told_with_a_right_one(old: str, new: str, message: str) -> None:
    """What was found, what was expected, and an example; a day that does not exist says so."""
    assert message in {finding.message for finding in lint(_broken(old, new).data)}


def test_a_rule_broken_everywhere_is_not_told_a_thousand_times() -> None:
    """Twenty findings of a rule, the last of which counts the others."""
    head, event = _FINE.split(b"BEGIN:VEVENT", 1)
    event = b"BEGIN:VEVENT" + event.split(b"END:VEVENT", 1)[0].replace(b"SEQUENCE:0", b"SEQUENCE:a")
    findings = lint(head + (event + b"END:VEVENT\r\n") * 100 + b"END:VCALENDAR\r\n")
    told = [finding for finding in findings if finding.rule == "bad-value"]
    assert len(told) == 20
    assert told[-1].message.endswith("and 80 more like it")


@pytest.mark.parametrize("tzid", ["/mozilla.org/20050126_1/Europe/Paris", "Romance Standard Time"])
def test_a_zone_by_another_name_is_only_named(tzid: str) -> None:
    """A prefix before the IANA name, and names of Windows, are a matter of taste."""
    data = _FINE.replace(b"TZID:Europe/Paris", f"TZID:{tzid}".encode())
    data = data.replace(b"TZID=Europe/Paris", f"TZID={tzid}".encode())
    assert _rules(lint(data)) == {"zone-name"}


def test_one_event_is_linted_alone() -> None:
    """A VEVENT outside a calendar is judged by itself, with the zones it may name."""
    event = b"BEGIN:VEVENT" + _FINE.split(b"BEGIN:VEVENT")[2]
    assert lint_event(event, zones={"Europe/Paris"}, published=True) == []
    assert _rules(lint_event(event, published=True)) == {"unknown-tzid"}
    assert "nesting" in _rules(lint_event(event * 2, zones={"Europe/Paris"}))


_PIECES = st.sampled_from(
    [line + b"\r\n" for line in _FINE.split(b"\r\n")]
    + [b"BEGIN:VEVENT\r\n", b"END:VEVENT\n", b"RRULE:", b"DTSTART;TZID=:", b"\x00", b'X;A="', b"\\"]
)


@given(
    st.binary(max_size=400) | st.lists(_PIECES | st.binary(max_size=12), max_size=60).map(b"".join)
)
@settings(deadline=None, max_examples=300)
def test_any_bytes_are_read(data: bytes) -> None:
    """No bytes make lint fail, and findings name lines of the file."""
    for published in (False, True):
        findings = lint(data, published=published)
        assert all(0 <= finding.line <= len(data) + 1 for finding in findings)
    lint_event(data)


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_a_file_damaged_anywhere_is_read(data: st.DataObject) -> None:
    """Cutting and replacing bytes of a real file never raises."""
    start = data.draw(st.integers(0, len(_FINE)))
    end = data.draw(st.integers(start, len(_FINE)))
    lint(_FINE[:start] + data.draw(st.binary(max_size=8)) + _FINE[end:])


@pytest.mark.parametrize(
    "unit",
    [
        b"BEGIN:X\r\n",
        b"END:X\r\n",
        b";A=B",
        b";A=,,,,",
        b'"',
        b"\\,",
        b"\r\n ",
        b"RRULE:FREQ=YEARLY;BYDAY=1SU\r\n",
        b"BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nBEGIN:STANDARD\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
        b"<b&amp",
        b"1/",
    ],
)
def test_time_grows_with_the_length(unit: bytes, assert_linear: Callable[..., None]) -> None:
    """Sixteen times the bytes take about sixteen times as long."""
    head = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY"
    assert_linear(lambda size: partial(lint, head + unit * size), 500, 16)


@pytest.mark.skipif(not _CHECK.is_dir(), reason="the harness is not installed")
def test_the_files_of_the_harness() -> None:
    """An error in each broken file but one, which deserves a warning; none in the good ones."""
    why = json.loads((_CHECK / "bad" / "WHY.json").read_text(encoding="utf-8"))
    found = {name: lint((_CHECK / "bad" / name).read_bytes()) for name in why}
    assert [name for name in found if not _errors(found[name])] == ["26-categories-escape.ics"]
    assert found["26-categories-escape.ics"]
    for name in ("good.ics", "empty-ok.ics"):
        assert _errors(lint((_CHECK / name).read_bytes())) == []
