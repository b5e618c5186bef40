"""``[links]``: addresses of others that pages lead to, with gaps for what is known."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

from pydantic import BeforeValidator

from feeds.config.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable

_SCHEMES = ("https://", "http://", "webcal://", "mailto:")
FEED = ("url", "webcal", "address", "name")
EVENT = ("name", "days", "start", "end", "all_day", "place", "page")
_EXAMPLE = "https://calendar.example/add?of="


def parse_template(gaps: tuple[str, ...]) -> Callable[[object], str]:
    """Return the parser of an address with some of *gaps*, "" for a link that is not shown."""
    expected = f'an address such as "{_EXAMPLE}{{{gaps[0]}}}", with gaps of '
    expected += ", ".join(f"{{{gap}}}" for gap in gaps) + " alone"

    def parse(value: object) -> str:
        text = value.strip() if isinstance(value, str) else "-"
        if text and not (text.startswith(_SCHEMES) and _has_only(text, gaps)):
            raise ValueError(expected)
        return text

    return parse


def _has_only(text: str, gaps: tuple[str, ...]) -> bool:
    """Return whether a text has no gap but *gaps*, each plainly written."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return False
    plain = all(not form and not conversion for _, _, form, conversion in parts)
    named = {name for _, name, _, _ in parts if name is not None}
    return plain and named <= set(gaps) and text.isprintable() and " " not in text


def filled(template: str, **values: str) -> str:
    """Return a template with its gaps filled, each value escaped as part of an address.

    ``address`` alone stands as it is: it is one already.

    >>> filled("https://calendar.example/add?of={name}", name="Fête & bal")
    'https://calendar.example/add?of=F%C3%AAte%20%26%20bal'
    """
    escaped = {name: quote(value, safe="") for name, value in values.items()}
    if "address" in values:
        escaped["address"] = values["address"]
    return template.format(**escaped)


OfFeed = Annotated[str, BeforeValidator(parse_template(FEED))]
OfEvent = Annotated[str, BeforeValidator(parse_template(EVENT))]


class Links(Table):
    """Templates of links.  No vendor documents them, so they may change: see docs/design.md."""

    webcal: OfFeed = "webcal://{address}"
    google: OfFeed = "https://calendar.google.com/calendar/u/0/r/settings/addbyurl"
    outlook: OfFeed = "https://outlook.live.com/calendar/0/addfromweb/?url={url}&name={name}"
    microsoft_365: OfFeed = (
        "https://outlook.office.com/calendar/0/addfromweb/?url={url}&name={name}"
    )
    google_event: OfEvent = (
        "https://calendar.google.com/calendar/render?action=TEMPLATE"
        "&text={name}&dates={days}&location={place}&details={page}"
    )
    outlook_event: OfEvent = (
        "https://outlook.live.com/calendar/0/action/compose?rru=addevent&allday={all_day}"
        "&subject={name}&startdt={start}&enddt={end}&location={place}&body={page}"
    )
    microsoft_365_event: OfEvent = (
        "https://outlook.office.com/calendar/0/action/compose?rru=addevent&allday={all_day}"
        "&subject={name}&startdt={start}&enddt={end}&location={place}&body={page}"
    )
    map: OfEvent = "https://www.openstreetmap.org/search?query={place}"
    report: OfEvent = ""
