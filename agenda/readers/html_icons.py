"""Icons of a page, elements that only their class makes a picture: the pin before a place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.vocabulary.labels import PIN

if TYPE_CHECKING:
    from collections.abc import Mapping

# "fa-solid fa-location-dot", "bi bi-geo-alt", "icon-map-marker", "ico ico-pin".
_PIN = pattern(r"(?:^|[\s_-])(?:location|map-?marker|map-?pin|pin|geo|place)(?:$|[\s_-])")
# Fonts that draw the word inside: <i class="material-icons">place</i>.
_DRAWN = pattern(r"(?:^|\s)material-(?:icons|symbols)")
_DRAWN_PINS = frozenset(("place", "location_on", "pin_drop", "room"))
# The words that stand beside days, hours and places.
DRAWN = _DRAWN_PINS | frozenset(
    (
        *("event", "today", "calendar_today", "calendar_month", "date_range", "schedule"),
        *("access_time", "alarm", "euro", "euro_symbol", "payments", "phone", "call", "mail"),
        *("email", "link", "group", "people", "person", "info", "confirmation_number"),
        *("local_activity", "chevron_right", "arrow_forward", "expand_more"),
    )
)


def icon_in(attributes: Mapping[str, str | None], text: str) -> str | None:
    """Return what an inline element shows in the place of its *text*; None where it is no icon.

    A pin is shown, for it says where; of any other icon nothing is.
    """
    classes = attributes.get("class")
    told = not text or text in DRAWN
    return _icon(classes, text) if classes and told else None


@lru_cache(maxsize=512)
def _icon(classes: str, text: str) -> str | None:
    if not text:
        return f"{PIN} " if _PIN.search(classes.lower()) else ""
    if _DRAWN.search(classes) is None:
        return None
    return f"{PIN} " if text in _DRAWN_PINS else ""
