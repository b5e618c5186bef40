"""Agendas printed to order: the same events in any layout and any of nine languages.

A press takes events and sets them; what comes out is read again.  Names, places and the ways in
which days are written are those of the language, the layouts those of bulletins and town pages.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from datetime import date, time, timedelta
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Show:
    """One event as it is to be printed; ``start`` None for whole days."""

    name: str
    first: date
    last: date
    start: time | None
    place: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language prints its agendas; days and hours are templates for ``str.format``.

    ``day``, ``same`` (a range in one month) and ``cross`` (over two months) know ``a``, ``b``,
    ``month``, ``next``, ``year`` and ``weekday``; ``hour`` knows ``h`` and ``mm``.
    """

    tag: str
    title: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: tuple[str, ...]
    same: tuple[str, ...]
    cross: tuple[str, ...]
    hour: tuple[str, ...]
    names: tuple[str, ...]
    places: tuple[str, ...]
    labels: tuple[str, ...]  # what, when, where, at what time


def _tongues() -> dict[str, Tongue]:
    told = tomllib.loads(Path(__file__).with_name("tongues.toml").read_text(encoding="utf-8"))
    return {
        tag: Tongue(tag, **{key: _frozen(value) for key, value in told[tag].items()})
        for tag in told
    }


def _frozen(value: str | list[str]) -> Any:  # noqa: ANN401  a field of a Tongue
    return value if isinstance(value, str) else tuple(value)


TONGUES = _tongues()


class Press:
    """Sets events in the words of one language; *dice* choose among its spellings once."""

    def __init__(self, tongue: Tongue, dice: random.Random) -> None:
        self.tongue = tongue
        self._single, self._same = dice.choice(tongue.day), dice.choice(tongue.same)
        self._cross, self._hour = dice.choice(tongue.cross), dice.choice(tongue.hour)

    def days(self, show: Show) -> str:
        """Return the days as the language prints them."""
        if show.first == show.last:
            return self._filled(self._single, show)
        same = (show.first.year, show.first.month) == (show.last.year, show.last.month)
        return self._filled(self._same if same else self._cross, show)

    def hour(self, show: Show) -> str:
        """Return the hour, "" for whole days."""
        if show.start is None:
            return ""
        twelve = "pm" in self._hour
        hour = show.start.hour - 12 if twelve else show.start.hour
        return self._hour.format(h=hour, mm=f"{show.start.minute:02d}")

    def when(self, show: Show) -> str:
        """Return days and hour."""
        return ", ".join(filter(None, (self.days(show), self.hour(show))))

    def _filled(self, template: str, show: Show) -> str:
        months = self.tongue.months
        month, after = months[show.first.month - 1], months[show.last.month - 1]
        first = "1er" if self.tongue.tag == "fr" and show.first.day == 1 else str(show.first.day)
        text = template.format(
            a=first,
            b=show.last.day,
            month=month,
            next=after,
            year=show.last.year,
            weekday=self.tongue.weekdays[show.first.weekday()],
            de_month=f"d'{month}" if month[0] in "aeiou" else f"de {month}",
            de_next=f"d'{after}" if after[0] in "aeiou" else f"de {after}",
            stem=month.removesuffix("a"),
            stem_next=after.removesuffix("a"),
        )
        return text[0].upper() + text[1:]


def programme(tongue: Tongue, seed: int, *, most: int = 6) -> tuple[date, list[Show]]:
    """Return a day of publication and the events of an issue of that day, by date."""
    dice = random.Random(f"{tongue.tag} {seed}")  # noqa: S311  the same in every run
    published = date(dice.randint(2022, 2029), dice.randint(1, 12), dice.randint(1, 28))
    day, shows = published, []
    for name in dice.sample(tongue.names, dice.randint(3, most)):
        day += timedelta(dice.randint(1, 12))
        length = dice.choice((0, 0, 0, 0, 1, 2, 9))
        last = day + timedelta(length)
        if last.year != day.year:
            last = day
        start = None if last != day else time(dice.randint(13, 21), dice.choice((0, 15, 30)))
        shows.append(Show(name, day, last, start, dice.choice(tongue.places)))
    return published, shows


def _text(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, "", *lines]) + "\n"


def _page(title: str, body: str, tag: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="{tag}"><head><meta charset="utf-8"><title>{escape(title)}'
        f"</title></head><body><h1>{escape(title)}</h1>{body}</body></html>"
    )


def _blocks(press: Press, shows: Sequence[Show], order: str) -> str:
    """Return lines in blocks; *order* names them: n(ame), d(ays), w(hen), h(our), p(lace)."""
    lines: list[str] = []
    for show in shows:
        parts = {
            "n": show.name, "d": press.days(show), "w": press.when(show), "h": press.hour(show),
            "p": show.place, "-": "",
        }  # fmt: skip
        lines += [parts[part] for part in order if parts[part] or part == "-"]
    return _text(press.tongue.title, lines)


def _list(press: Press, shows: Sequence[Show], item: Callable[[Press, Show], str]) -> str:
    return _text(press.tongue.title, [item(press, show) for show in shows])


def _labels(press: Press, shows: Sequence[Show]) -> str:
    what, when, where, hour = press.tongue.labels
    lines: list[str] = []
    for show in shows:
        lines += [f"{what} : {show.name}", f"{when} : {press.days(show)}"]
        lines += [f"{hour} : {press.hour(show)}"] * (show.start is not None)
        lines += [f"{where} : {show.place}", ""]
    return _text(press.tongue.title, lines)


def _table(press: Press, shows: Sequence[Show], order: str) -> str:
    what, when, where, _ = press.tongue.labels
    heads = {"n": what, "w": when, "p": where}
    rows = [[heads[part] for part in order]]
    rows += [
        [{"n": show.name, "w": press.when(show), "p": show.place}[part] for part in order]
        for show in shows
    ]
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    body = "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
    return _page(press.tongue.title, body, press.tongue.tag)


def _cards(press: Press, shows: Sequence[Show], card: str) -> str:
    body = "".join(
        card.format(
            name=escape(show.name), when=escape(press.when(show)), place=escape(show.place),
            days=escape(press.days(show)), hour=escape(press.hour(show)),
        )
        for show in shows
    )  # fmt: skip
    return _page(press.tongue.title, f"<div>{body}</div>", press.tongue.tag)


LAYOUTS: dict[str, Callable[[Press, Sequence[Show]], str]] = {
    "name, date": lambda press, shows: _blocks(press, shows, "nw"),
    "name, date, place": lambda press, shows: _blocks(press, shows, "nwp"),
    "date, name": lambda press, shows: _blocks(press, shows, "wn"),
    "date, name, place": lambda press, shows: _blocks(press, shows, "wnp-"),
    "date, hour, name, place": lambda press, shows: _blocks(press, shows, "dhnp-"),
    "name, place, date": lambda press, shows: _blocks(press, shows, "npw-"),
    "date: name, place": lambda press, shows: _list(
        press, shows, lambda p, s: f"{p.when(s)} : {s.name}, {s.place}"
    ),
    "date – name – place": lambda press, shows: _list(
        press, shows, lambda p, s: f"- {p.when(s)} – {s.name} – {s.place}"
    ),
    "name (date), place": lambda press, shows: _list(
        press, shows, lambda p, s: f"{s.name} ({p.when(s)}), {s.place}"
    ),
    "name, place, date in one line": lambda press, shows: _list(
        press, shows, lambda p, s: f"• {s.name}, {s.place}, {p.when(s)}"
    ),
    "labels": _labels,
    "table: date, name, place": lambda press, shows: _table(press, shows, "wnp"),
    "table: name, place, date": lambda press, shows: _table(press, shows, "npw"),
    "cards: name, date, place": lambda press, shows: _cards(
        press, shows, "<div class=card><h3>{name}</h3><p>{when}</p><p>{place}</p></div>"
    ),
    "cards: date, name, place": lambda press, shows: _cards(
        press, shows, "<li><span>{when}</span><h2><a href='#'>{name}</a></h2><em>{place}</em></li>"
    ),
    "cards: date, place, name": lambda press, shows: _cards(
        press, shows, "<article><p>{days}</p><p>{hour}</p><p>{place}</p><h3>{name}</h3></article>"
    ),
    "paragraphs": lambda press, shows: _cards(
        press, shows, "<p><strong>{name}</strong><br>{when}<br>{place}</p>"
    ),
}


def suffix(layout: str) -> str:
    """Return the ending of a file in this layout."""
    return ".html" if layout.startswith(("table", "cards", "paragraphs")) else ".txt"
