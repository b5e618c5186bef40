"""New events rendered before a round keeps them: to do it then would keep all others waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.formats.ics import render_event
from feeds.identity import Decision, Kind, standing
from feeds.refresh.lives import Telling, born
from feeds.refresh.rerendering import paged, themed
from feeds.refresh.terms import terms_of
from feeds.sighting import Sighting
from feeds.store import events, meta
from feeds.stored import content_uid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from feeds.config import Config
    from feeds.refresh.looking import Look
    from feeds.refresh.rerendering import Rendered
    from feeds.store import Store
    from feeds.stored import StoredEvent


def foresee(
    store: Store, config: Config, source: str, seen: Look, now: datetime
) -> dict[StoredEvent, Rendered]:
    """Return what the events that a source tells of for the first time will be, rendered.

    It is a guess: what comes otherwise is rendered when it is kept.
    """
    told = list(_sightings(source, seen, now))
    with store.reading() as conn:
        domain = meta.get(conn, "uid_domain") or config.service.uid_domain
        minted = {f"{content_uid(one.event)}@{domain}": one for one in reversed(told)}
        known = events.known(conn, minted)
    terms = terms_of(config, domain)
    made = {}
    for uid, sighting in minted.items():
        if uid not in known:
            decision = Decision(sighting, Kind.NEW, None, "")
            record, _ = born(uid, Telling(standing([sighting]), now, "", ""), decision)
            stored = paged(themed(record, {source}, terms), terms).stored
            made[stored] = render_event(stored, terms.render)
    return made


def _sightings(source: str, seen: Look, now: datetime) -> Iterator[Sighting]:
    for found in seen.found:
        for told in found.announced or ():
            for event in told.events:
                yield Sighting(source, told.document, "", 0, told.published, now, event)
