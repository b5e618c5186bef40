"""What every template knows without being told by its view."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from flask import request
from markupsafe import Markup, escape

from feeds.definitions import ALL, CHANGES
from feeds.formats import days
from feeds.formats.jsonld import list_script
from feeds.formats.recurrence import is_open
from feeds.formats.told_days import days_told
from feeds.identity.changes import written_days
from feeds.web import telling
from feeds.web.directory import directory
from feeds.web.finding import shown_source
from feeds.web.languages import addresses, languages_of, page_language
from feeds.web.pictures import qr
from feeds.web.reach import is_reached_from_outside, is_this_machine
from feeds.web.reasons import apart, parts
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flask import Flask

    from agenda.events.event import Event
    from feeds.definitions import FeedDefinition
    from feeds.store.events import EventRecord

_TOLD = ("source-", "theme-", "language-")
_STATIC = Path(__file__).parent / "static"


def install(app: Flask) -> None:
    """Give the templates of *app* addresses, words and filters."""
    app.context_processor(_known)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters |= {
        "when": _when,
        "days": lambda event: days_told(written_days(event), page_language()),
        "source": shown_source,
        "is_endless": _is_endless,
        "machine_time": telling.machine_time,
        "day": lambda one: _unbroken(days.date_alone(one, page_language())),
        "weekday": lambda one: days.weekdays(page_language())[one.weekday()],
        "month": lambda one: days.month(one, page_language()),
        "short_month": lambda one: days.short_months(page_language())[one.month - 1],
        "moment": lambda at: _unbroken(days.moment(current_service().local(at), page_language())),
        "said": _said,
        "size": size,
        "qr": qr,
        "stated": _stated,
        "stated_by_month": lambda groups: _stated(one for group in groups for one in group.records),
    }


def _known() -> dict[str, Any]:
    service, language = current_service(), page_language()
    where = addresses(language)
    languages = languages_of(service.config)
    other = languages.root if language == languages.other else languages.other
    return {
        "language": language,
        "other_language": other,
        "other_address": _elsewhere(other),
        "here": where.here,
        "told": where.told,
        "root": where.root,
        "files": where.files,
        "asset": asset,
        "language_names": days.languages(language),
        "service_name": service.config.service.name,
        "public_feeds": _public_feeds,
        "as_files": service.as_files,
        "is_local": is_this_machine(service.config.service.root),
        "is_inside": not is_reached_from_outside(service.config.service.root),
        "oembed_of": _oembed_of,
    }


def _elsewhere(other: str) -> str:
    """Return the path of this very page in the other language.

    Whatever was asked for it leads to no other host: two slashes would, or one and a backslash.
    """
    path = quote(languages_of(current_service().config).below(request.path).lstrip("/"))
    query = request.query_string.decode("ascii", "ignore")
    return f"{addresses(other).here.root}{path}{'?' if query else ''}{query}"


def _public_feeds() -> tuple[FeedDefinition, ...]:
    """Return the feeds that a page tells programs of: of places and years there may be hundreds.

    One that is a file tells of the first alone: not all files change when a feed comes or goes.
    """
    service = current_service()
    with service.store.reading() as conn:
        feeds = directory(conn).feeds
    if service.as_files:
        return tuple(one for one in feeds if one.slug == ALL)
    told = {ALL, CHANGES, *(feed.slug for feed in service.config.feeds)}
    return tuple(one for one in feeds if one.slug in told or one.slug.startswith(_TOLD))


def _oembed_of(address: str, slug: str) -> str:
    """Return where a site that is given the address of a page of a feed learns how to show it."""
    if current_service().as_files:
        return f"{addresses(page_language()).told.oembed()}/{slug}.json"
    return f"{current_service().links.oembed()}?{urlencode({'url': address, 'format': 'json'})}"


def _when(record: EventRecord, *, year: bool = True) -> str:
    zone = current_service().config.service.timezone
    return _unbroken(telling.when(record, page_language(), zone=zone, year=year))


def _is_endless(event: Event) -> bool:
    """Return whether no calendar and no list shows an event, for nothing tells when it ends."""
    return is_open(event.rrule) and not current_service().config.publish.open_rules


def _unbroken(told: str) -> str:
    return days.unbroken(told, page_language())


def _said(text: str) -> Markup:
    """Return a reason or an error in the language of the page; what stays English is marked so."""
    language = page_language()
    if language == "en":
        return escape(text)
    english = Markup('<span lang="en">{}</span>')
    told = parts(text, language)
    shown = (escape(one.words) if one.known else english.format(one.words) for one in told)
    return Markup(apart(language)).join(shown)  # noqa: S704  blanks and a sign


def _stated(records: Iterable[EventRecord]) -> Markup:
    """Return the events of a list as they are told to machines."""
    return Markup(list_script(record.stored for record in records))  # noqa: S704  it ends no element


def asset(name: str) -> str:
    """Return the path of a static file, which tells its bytes: it may be kept for ever."""
    return f"{addresses(page_language()).files.static(name)}?v={_digest(name)}"


@lru_cache(maxsize=32)
def _digest(name: str) -> str:
    return hashlib.sha256((_STATIC / name).read_bytes()).hexdigest()[:12]


def size(octets: int) -> str:
    """Return the size of a file as readers of the page write it."""
    units = ("octets", "Ko", "Mo") if page_language() == "fr" else ("bytes", "KB", "MB")
    scale = 0
    amount = float(octets)
    while amount >= 1000 and scale < len(units) - 1:  # noqa: PLR2004  of kilo
        amount, scale = amount / 1000, scale + 1
    return f"{amount:.0f}\N{NO-BREAK SPACE}{units[scale]}"
