"""What changed lately: an entry a change for readers of news, and a text to paste into a letter."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import days_of
from feeds.errors import LeftOutError
from feeds.formats.change_words import change_words
from feeds.formats.days import LANGUAGES
from feeds.formats.entries import Entry, tag_of, told_lines
from feeds.formats.telling import categories, title
from feeds.formats.told_days import days_told
from feeds.formats.wording import wording
from feeds.identity.changes import iso, read_iso, written_days
from feeds.plaintext import one_line, web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from feeds.formats.settings import RenderSettings
    from feeds.stored import StoredEvent

_ADDED = "added"


class Happening(NamedTuple):
    """One change: its number in the journal, when, of which event, and from what to what.

    ``kind`` and ``field`` are words of the journal; ``before`` and ``after`` are text, days and
    hours in ISO 8601.
    """

    number: int
    at: datetime
    stored: StoredEvent
    kind: str
    field: str
    before: str
    after: str


def change_entries(changes: Iterable[Happening], settings: RenderSettings) -> Iterator[Entry]:
    """Yield an entry a change, in their order, in the language of the service."""
    for one in changes:
        try:
            yield _entry(one, settings)
        except LeftOutError:
            continue


def change_text(changes: Sequence[Happening], language: str) -> str:
    """Return the changes as plain text: how many of what, then a line each below its word.

    What is new stands there once, as it is now: who reads of it knows of nothing before.  Below a
    word the days follow each other.
    """
    words = change_words(language)
    new = {one.stored.uid for one in changes if one.kind == _ADDED}
    lines = [
        (_label(one, language), line)
        for one in sorted(changes, key=_first_day)
        if one.kind == _ADDED or one.stored.uid not in new
        for line in _line(one, language)
    ]
    lines.sort(key=lambda pair: words.index(pair[0]))
    groups = [(label, [line for _, line in rest]) for label, rest in groupby(lines, lambda p: p[0])]
    counts = ", ".join(f"{label} ({len(found)})" for label, found in groups)
    parts = [counts] if counts else []
    parts += ["\n".join([label, *found]) for label, found in groups]
    return "\n\n".join(parts) + "\n" if parts else ""


def _line(one: Happening, language: str) -> Iterator[str]:
    """Yield the line of a change; of an event without a name there is none."""
    event = one.stored.event
    what = "" if event.when and one.kind == _ADDED else _what(one, language, _in_words)
    what = what or _in_words(written_days(event), language)
    with suppress(LeftOutError):
        yield f"- {title(one.stored, wording(one.stored.event.language, language))} – {what}"


def _first_day(one: Happening) -> date:
    """Return the day that a change is put by; one of an event without a day comes last."""
    when = one.stored.event.when
    return days_of(when).first if when else date.max


def _entry(one: Happening, settings: RenderSettings) -> Entry:
    stored, language = one.stored, settings.language
    local, _, domain = stored.uid.partition("@")
    name = title(stored, wording(stored.event.language, language))
    what = _what(one, language, _in_figures) or _in_figures(iso(stored.event.when), language)
    return Entry(
        tag_of(domain, one.at, f"{local}/{one.number}"),
        f"{_label(one, language)} – {name}",
        _once(what, told_lines(stored, settings)),
        stored.page or "",
        web_address(stored.event.url),
        one.at,
        one.at,
        tuple(categories(stored)),
        language,
    )


def _once(what: str, lines: Sequence[str]) -> tuple[str, ...]:
    """Return what changed and what holds now; days that the change ends in stand there once."""
    known = [at for at, line in enumerate(lines) if what.endswith(line)]
    return (what, *(line for at, line in enumerate(lines) if at not in known))


def _label(one: Happening, language: str) -> str:
    words = change_words(language)
    kind = "restored" if one.kind == "shown" else one.kind
    label: str = getattr(words, kind, words.changed)
    return label


def _what(one: Happening, language: str, tell: Callable[[str, str], str]) -> str:
    """Return what was and what is now, "" for a change that its word tells whole."""
    if one.field == "when" or one.kind == _ADDED:
        values = [tell(value, language) for value in (one.before, one.after)]
    elif one.field == "status":
        values = []
    else:
        values = [one_line(one.before), one_line(one.after)]
    return " → ".join(dict.fromkeys(filter(None, values)))


def _in_words(value: str, language: str) -> str:
    """Return days of the journal as a letter has them, in figures where no words are known."""
    spoken = language.partition("-")[0].lower()
    return days_told(value, spoken) if spoken in LANGUAGES else _in_figures(value, language)


def _in_figures(value: str, language: str) -> str:
    """Return days of the journal in figures; a rule behind them is left out."""
    time, words = value.partition(" ")[0], wording(language, "en")
    with suppress(ValueError):
        told = words.when(read_iso(time.removeprefix("../")))
        return f"→ {told}" if time.startswith("../") else told
    return time
