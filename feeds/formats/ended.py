"""What a calendar shows that has ended: one event that says so, and where the others are."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import Days
from agenda.events.event import Event
from feeds.plaintext import one_line
from feeds.stored import StoredEvent

if TYPE_CHECKING:
    from datetime import date, datetime

_SHOWN = timedelta(days=30)  # some programs look once a week, some people once a month


ENDED = "ended-"
"""What the identity of such an event begins with, before the slug of its feed."""


class Ending(NamedTuple):
    """A feed that ended: ``at`` is when, aware; ``day`` that day where the service stands."""

    slug: str
    name: str
    at: datetime
    day: date


class _Words(NamedTuple):
    ended: str
    elsewhere: str


_WORDS = {
    "fr": _Words(
        "« {name} » a pris fin",
        "Ce calendrier n’est plus tenu à jour. Vous en trouverez d’autres ici : {address}",
    ),
    "en": _Words(
        "“{name}” has ended",
        "This calendar is no longer kept up. You will find others here: {address}",
    ),
    "es": _Words(
        "«{name}» ha terminado",
        "Este calendario ya no se actualiza. Encontrará otros aquí: {address}",
    ),
    "it": _Words(
        "«{name}» è terminato",
        "Questo calendario non è più aggiornato. Altri si trovano qui: {address}",
    ),
    "de": _Words(
        "„{name}“ ist eingestellt",
        "Dieser Kalender wird nicht mehr gepflegt. Andere finden Sie hier: {address}",
    ),
    "nl": _Words(
        "“{name}” is gestopt",
        "Deze agenda wordt niet meer bijgehouden. Andere vindt u hier: {address}",
    ),
    "pt": _Words(
        "«{name}» terminou",
        "Este calendário já não é atualizado. Encontra outros aqui: {address}",
    ),
    "ca": _Words(
        "«{name}» s’ha acabat",
        "Aquest calendari ja no s’actualitza. En trobareu d’altres aquí: {address}",
    ),
    "eu": _Words(
        "«{name}» amaitu da",
        "Egutegi hau ez da gehiago eguneratzen. Beste batzuk hemen: {address}",
    ),
}


def ending_event(
    ending: Ending, *, domain: str, address: str, language: str, timezone: str
) -> StoredEvent:
    """Return the one event of a calendar that has ended, on the days that follow.

    *address* leads to those that go on, *domain* is that of all identities.
    """
    tag = language.partition("-")[0]
    words = _WORDS.get(tag, _WORDS["en"])
    name = words.ended.format(name=one_line(ending.name) or ending.slug)
    when = Days(ending.day, ending.day + _SHOWN)
    return StoredEvent(
        uid=f"{ENDED}{ending.slug}@{domain}",
        event=Event(name, when, timezone, tag),
        published=ending.day,
        dtstamp=ending.at,
        created=ending.at,
        last_modified=ending.at,
        page=address,
        notes=(words.elsewhere.format(address=address),),
    )
