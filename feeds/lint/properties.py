"""The properties that the standards define: their types, and how often they may stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """The value types of a property, the default first; "" when VALUE must be written.

    ``many``: several values separated by commas.  ``utc``: always a time in UTC.
    """

    types: tuple[str, ...]
    many: bool = False
    utc: bool = False


_TEXT = Kind(("TEXT",))
_URI = Kind(("URI",))
_INTEGER = Kind(("INTEGER",))
_STAMP = Kind(("DATE-TIME",), utc=True)
_START = Kind(("DATE-TIME", "DATE"))

PROPERTIES = {
    **dict.fromkeys(("CALSCALE", "METHOD", "PRODID", "VERSION", "NAME", "COLOR"), _TEXT),
    **dict.fromkeys(("CLASS", "COMMENT", "DESCRIPTION", "LOCATION", "STATUS", "SUMMARY"), _TEXT),
    **dict.fromkeys(("TRANSP", "TZID", "TZNAME", "CONTACT", "RELATED-TO", "UID", "ACTION"), _TEXT),
    **dict.fromkeys(("X-WR-CALNAME", "X-WR-CALDESC"), _TEXT),  # 3.8.8.2: TEXT by default
    **dict.fromkeys(("URL", "TZURL"), _URI),
    **dict.fromkeys(("PRIORITY", "SEQUENCE", "PERCENT-COMPLETE", "REPEAT"), _INTEGER),
    **dict.fromkeys(("DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED", "ACKNOWLEDGED"), _STAMP),
    **dict.fromkeys(("DTSTART", "DTEND", "DUE", "RECURRENCE-ID"), _START),
    **dict.fromkeys(("CATEGORIES", "RESOURCES"), Kind(("TEXT",), many=True)),
    **dict.fromkeys(("RRULE", "EXRULE"), Kind(("RECUR",))),
    **dict.fromkeys(("TZOFFSETFROM", "TZOFFSETTO"), Kind(("UTC-OFFSET",))),
    **dict.fromkeys(("ATTENDEE", "ORGANIZER"), Kind(("CAL-ADDRESS",))),
    "EXDATE": Kind(("DATE-TIME", "DATE"), many=True),
    "RDATE": Kind(("DATE-TIME", "DATE", "PERIOD"), many=True),
    "FREEBUSY": Kind(("PERIOD",), many=True),
    "DURATION": Kind(("DURATION",)),
    "TRIGGER": Kind(("DURATION", "DATE-TIME")),
    "ATTACH": Kind(("URI", "BINARY")),
    "GEO": Kind(("FLOAT",)),  # two of them, see its own check
    "REQUEST-STATUS": Kind(("",)),  # several parts, not looked into
    # RFC 7986: these have no default type
    "REFRESH-INTERVAL": Kind(("", "DURATION")),
    "SOURCE": Kind(("", "URI")),
    "IMAGE": Kind(("", "URI", "BINARY")),
    "CONFERENCE": Kind(("", "URI")),
}
NEEDS_VALUE = frozenset({"REFRESH-INTERVAL", "SOURCE", "IMAGE", "CONFERENCE"})

# Registered elsewhere (RFC 7529, 7953, 8607, 9073, 9074, 9253) and left alone here.
OTHERS = frozenset(
    {
        *("BUSYTYPE", "CALENDAR-ADDRESS", "CONCEPT", "LINK", "LOCATION-TYPE", "MANAGED-ID"),
        *("PARTICIPANT-TYPE", "PROXIMITY", "REFID", "RESOURCE-TYPE", "STRUCTURED-DATA"),
        *("STYLED-DESCRIPTION", "TZID-ALIAS-OF", "TZUNTIL", "BEGIN", "END"),
    }
)

_ITEM = ("UID", "DTSTAMP")
_ITEM_ONCE = (
    *("UID", "DTSTAMP", "DTSTART", "CLASS", "CREATED", "DESCRIPTION", "GEO", "LAST-MODIFIED"),
    *("LOCATION", "ORGANIZER", "PRIORITY", "RECURRENCE-ID", "SEQUENCE", "STATUS", "SUMMARY"),
    *("URL", "DURATION", "COLOR"),
)

REQUIRED = {
    "VCALENDAR": ("VERSION", "PRODID"),
    "VEVENT": (*_ITEM, "DTSTART"),
    "VTODO": _ITEM,
    "VJOURNAL": _ITEM,
    "VFREEBUSY": _ITEM,
    "VTIMEZONE": ("TZID",),
    "STANDARD": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "DAYLIGHT": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "VALARM": ("ACTION", "TRIGGER"),
}
ONCE = {
    "VCALENDAR": (
        *("VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "URL", "LAST-MODIFIED"),
        *("REFRESH-INTERVAL", "SOURCE", "COLOR", "X-WR-CALNAME", "X-PUBLISHED-TTL"),
    ),
    "VEVENT": (*_ITEM_ONCE, "DTEND", "TRANSP"),
    "VTODO": (*_ITEM_ONCE, "DUE", "COMPLETED", "PERCENT-COMPLETE"),
    "VJOURNAL": tuple(name for name in _ITEM_ONCE if name != "DESCRIPTION"),
    "VTIMEZONE": ("TZID", "LAST-MODIFIED", "TZURL"),
    "STANDARD": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE"),
    "DAYLIGHT": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE"),
}
COMPONENTS = frozenset(
    {*REQUIRED, "VAVAILABILITY", "AVAILABLE", "PARTICIPANT", "VLOCATION", "VRESOURCE"}
)

STATUSES = {
    "VEVENT": ("TENTATIVE", "CONFIRMED", "CANCELLED"),
    "VTODO": ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"),
    "VJOURNAL": ("DRAFT", "FINAL", "CANCELLED"),
}
