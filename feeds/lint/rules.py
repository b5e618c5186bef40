"""The rules of a calendar file: one table, each with its source, its weight and its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """An error is forbidden or loses a feed; a warning is this project's preference."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.  A ``preference`` is a warning in a foreign file, an error in our own."""

    id: str
    reference: str
    fix: str
    preference: bool = False


def _must(id_: str, reference: str, fix: str) -> Rule:
    return Rule(id_, reference, fix)


def _prefer(id_: str, reference: str, fix: str) -> Rule:
    return Rule(id_, reference, fix, preference=True)


_RULES = (
    # The bytes
    _must("not-a-calendar", "RFC 5545, 3.4", "begin the file with BEGIN:VCALENDAR, nothing before"),
    _must("byte-order-mark", "RFC 5545, 3.4", "write the file without a byte order mark"),
    _must("charset", "RFC 5545, 3.1.4", "write the file in UTF-8"),
    _must("line-end", "RFC 5545, 3.1", "end every line with CR LF, the last one too"),
    _must("line-length", "RFC 5545, 3.1", "fold lines to at most 75 octets"),
    _must("fold-in-character", "RFC 5545, 3.1", "fold between characters, not inside one"),
    _must("fold-first", "RFC 5545, 3.1", "a line that begins with a blank continues another one"),
    _must("blank-line", "RFC 5545, 3.1", "take the empty line out"),
    _must("control-character", "RFC 5545, 3.1", "strip control characters from every text"),
    _must("content-line", "RFC 5545, 3.1", "write NAME;PARAM=value:value; a line break is \\n"),
    _prefer("file-size", "Google", "shorten the window: 900 KB and 1,000 events are safe"),
    # The components
    _must("nesting", "RFC 5545, 3.4, 3.6", "close every BEGIN with the END of its name"),
    _must("no-component", "RFC 5545, 3.6", "an empty feed holds a VTIMEZONE"),
    _must("unknown-value", "RFC 5545, 3.7", "use the value that the standard names"),
    _must("missing-property", "RFC 5545, 3.6, 3.7", "add the property"),
    _must("repeated-property", "RFC 5545, 3.6", "write the property once"),
    _prefer("unknown-property", "RFC 5545, 3.8.8", "begin the name with X-, or spell it right"),
    _prefer("unknown-component", "RFC 5545, 3.6", "leave the component out"),
    # The values
    _must("value-type", "RFC 5545, 3.2.20", "give the property a VALUE that it may have"),
    _must("bad-value", "RFC 5545, 3.3", "write the value as its type says"),
    _must("value-missing", "RFC 7986, 5", "write VALUE=: the property has no default type"),
    _must("text-escape", "RFC 5545, 3.3.11", "escape \\ ; , and line breaks in text"),
    _must("not-utc", "RFC 5545, 3.8.7", "write the stamp in UTC, with a Z"),
    _must("zone-on-value", "RFC 5545, 3.2.19", "no TZID on a day, nor on a time in UTC"),
    # The events
    _must("duplicate-uid", "RFC 5545, 3.8.4.7", "give each event a UID of its own"),
    _must("end-type", "RFC 5545, 3.8.2.2", "give the end the type of the start"),
    _must("end-not-after-start", "RFC 5545, 3.6.1", "end later; a whole day ends on the next day"),
    _must("end-and-duration", "RFC 5545, 3.6.1", "keep DTEND or DURATION, not both"),
    _must(
        "duration-sign",
        "RFC 5545, 3.6.1, 3.8.2.5",
        "write a positive duration, of whole days for days",
    ),
    _must(
        "floating-time",
        "RFC 5545, 3.3.5",
        "write the time in UTC: each reader takes it for its own",
    ),
    _must("unknown-tzid", "RFC 5545, 3.2.19", "add the VTIMEZONE, or write the time in UTC"),
    _must("recurrence", "RFC 5545, 3.3.10", "write the rule as its section says"),
    _must("until-type", "RFC 5545, 3.3.10", "give UNTIL the type of DTSTART, in UTC for a time"),
    _must("until-before-start", "RFC 5545, 3.3.10", "end the repetition after its start"),
    _must("exception-type", "RFC 5545, 3.8.4.4, 3.8.5", "give the exception the type of DTSTART"),
    # The time zones
    _must(
        "zone-rules", "RFC 5545, 3.6.5", "a VTIMEZONE holds STANDARD or DAYLIGHT parts, complete"
    ),
    _must("wrong-offset", "RFC 5545, 3.6.5", "write the offsets that the zone has"),
    _must("zone-dates", "measured", "two RRULEs instead of lists of RDATE, which clients misread"),
    _must("duplicate-zone", "RFC 5545, 3.8.3.1", "write each VTIMEZONE once"),
    # How a feed behaves
    _must(
        "invitation", "RFC 5546, 3.2", "METHOD:PUBLISH: anything else is taken for an invitation"
    ),
    _prefer(
        "head",
        "R10",
        "say what the feed is: name, what it holds, zone, METHOD:PUBLISH, CALSCALE, interval",
    ),
    _prefer("refresh", "R12", "ask for PT4H, at most P1D"),
    _prefer("calendar-uid", "R1", "take the UID off the calendar"),
    _prefer("people", "R11", "leave ORGANIZER and ATTENDEE out of a public feed"),
    _prefer("alarm", "R25", "leave alarms out of a public feed"),
    _prefer("uid-form", "R1", "use [0-9a-z-]+@domain, at most 255 characters"),
    _prefer("sequence", "R5", "write SEQUENCE, 0 at birth"),
    _prefer("busy", "R8", "TRANSP:TRANSPARENT and X-MICROSOFT-CDO-BUSYSTATUS:FREE"),
    _prefer("one-off-zone", "measured", "write a time that does not repeat in UTC"),
    _prefer("zone-name", "R9", "use the IANA name of the zone"),
    _prefer("quoted-zone", "R9", "write the name of the zone without quotes"),
    _prefer("midnight", "R6", "write whole days with VALUE=DATE"),
    _prefer("category-comma", "measured", "keep commas out of category names: clients split there"),
    _prefer("cancelled", "R27", "put the word in the title: two clients ignore STATUS"),
    _prefer("open-rule", "R38", "end the repetition with UNTIL"),
    _prefer("exceptions", "measured", "write the dates as events of their own"),
    _prefer("rule-start", "RFC 5545, 3.8.5.3", "begin on a day that the rule names"),
    _prefer(
        "title", "MS-OXCICAL 2.1.3.1.1.20.24", "write a title of one line, 255 characters at most"
    ),
    _prefer("markup", "R23", "write plain text: tags and entities are shown as they stand"),
    _prefer("html-description", "R24", "leave X-ALT-DESC out"),
)

RULES = {rule.id: rule for rule in _RULES}


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule broken at a place.

    ``line`` counts from 1, 0 for the whole file; ``where`` names the component and, when it
    has one, its UID; ``reference`` is the section or the rule of this project.
    """

    rule: str
    level: Level
    line: int
    where: str
    message: str
    fix: str
    reference: str


@dataclass(frozen=True, slots=True)
class Breach:
    """What a check saw: the rule's id, the line, and what stands there."""

    rule: str
    line: int
    message: str
    where: str = ""

    def finding(self, *, published: bool) -> Finding:
        """Return the finding at the weight it has in our own feeds, or in foreign files."""
        rule = RULES[self.rule]
        level = Level.WARNING if rule.preference and not published else Level.ERROR
        return Finding(
            rule.id, level, self.line, self.where, self.message, rule.fix, rule.reference
        )
