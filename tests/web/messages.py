"""The messages that pages and templates hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.extract import extract_from_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

WEB = Path(__file__).parents[2] / "feeds" / "web"
_METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
_KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


def messages() -> Iterator[tuple[str | None, str | tuple[str, ...]]]:
    """Yield each message with its context, None where it has none; with its plural, a pair."""
    found = extract_from_dir(WEB, _METHODS, keywords=_KEYWORDS)
    for _file, _line, message, _comments, context in found:
        yield context, message
