"""What programs are told: the answers of the interface, rendered and described by one model."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from agenda.dates.when import Precision
from agenda.events.states import Status
from feeds.config import Kind
from feeds.forms import FORMS, has_form
from feeds.plaintext import printable
from feeds.printing import facts
from feeds.store.sources import SourceStatus
from feeds.web.api.asked import ChangeKind
from feeds.web.service import current_service

if TYPE_CHECKING:
    from typing import Self

    from feeds.definitions import FeedDefinition
    from feeds.store.changes import Change
    from feeds.store.events import EventRecord
    from feeds.store.rendered import Mark
    from feeds.web.finding import Origin, SeenLines


def _printable(text: object) -> object:
    return printable(text) if isinstance(text, str) else text


Said = Annotated[str, BeforeValidator(_printable)]
"""Words out of an issue, which may hold what no JSON can (RFC 8259, section 8.2)."""


class Told(BaseModel):
    """Base of the answers."""

    model_config = ConfigDict(frozen=True)


Item = TypeVar("Item", bound=Told)


class Page(Told, Generic[Item]):
    """A part of a list, and the address of the part behind it."""

    items: tuple[Item, ...]
    next: str | None = Field(description="The address to go on with; null at the end.")


class Event(Told):
    """An event as it stands."""

    id: str = Field(description="What its addresses end in.")
    uid: str = Field(description="Its UID in all calendars.")
    name: Said
    start: str | None = Field(description="A day, or for hours the local date and time.")
    end: str | None = Field(description="The last day itself, or the local date and time.")
    all_day: bool
    timezone: str = Field(description="The IANA name of the zone of its hours.")
    place: Said | None
    url: Said | None = Field(description="The link that was printed.")
    status: Status
    precision: Precision = Field(description="The finest unit that the text names.")
    rrule: Said | None = Field(description="How it is repeated (RFC 5545, section 3.3.10).")
    language: Said
    confidence: float = Field(ge=0, le=1, description="How sure the reading is.")
    themes: tuple[Said, ...]
    source: str = Field(description="The source that tells how it stands.")
    published: date = Field(description="The day of the issue that set its dates.")
    first_seen: date | None = Field(description="The day of the earliest issue that told of it.")
    created: datetime
    changed: datetime
    sequence: int = Field(ge=0, description="Rises with every change that people see.")
    page: str = Field(description="Its page for people.")
    calendar: str = Field(description="Its file for one's own calendar.")

    @classmethod
    def of(cls, record: EventRecord, **more: object) -> Self:
        """Return an event of the store; *more* are the fields of a kind that has some."""
        stored, links = record.stored, current_service().links
        told = {
            "id": stored.uid.partition("@")[0],
            "uid": stored.uid,
            **facts(stored.event),
            "themes": stored.categories,
            "source": record.source,
            "published": stored.published,
            "first_seen": stored.first_seen,
            "created": stored.created,
            "changed": stored.last_modified,
            "sequence": stored.sequence,
            "page": links.event(stored.uid),
            "calendar": links.event_file(stored.uid),
        }
        return cls.model_validate(told | more)


class Seen(Told):
    """An issue that told of an event, and the lines in which it did."""

    source: str
    published: date
    address: str | None = Field(description="Where the issue can be read; null for nowhere.")
    lines: tuple[Said, ...]

    @classmethod
    def of(cls, seen: SeenLines) -> Self:
        """Return a sighting of the store."""
        return cls(
            source=seen.source,
            published=seen.published,
            address=seen.address or None,
            lines=tuple(quote.text for quote in seen.lines),
        )


class WholeEvent(Event):
    """An event with what it was read from; its ETag is what If-Match takes when it is corrected."""

    initially: Said | None = Field(description="Its first dates, once it was moved.")
    corrected: tuple[str, ...] = Field(description="The fields that people have corrected.")
    sightings: tuple[Seen, ...] = Field(description="The latest first, 200 at most.")


class Feed(Told):
    """A feed that everybody may subscribe to."""

    slug: str
    name: str
    aliases: tuple[str, ...] = Field(description="Further slugs that it answers to.")
    language: str
    events: int = Field(ge=0, description="How many are in it.")
    trimmed: int = Field(ge=0, description="How many found no room; feeds of a year hold them.")
    changed: datetime
    page: str = Field(description="The page that says how to subscribe.")
    forms: dict[str, str] = Field(description="Its addresses by form: ics, atom, json …")

    @classmethod
    def of(cls, feed: FeedDefinition, mark: Mark) -> Self:
        """Return a feed with what is known of its bytes."""
        service = current_service()
        config, links = service.config, service.links
        forms = ["ics", *(form for form in FORMS if has_form(config, feed.slug, form))]
        return cls(
            slug=feed.slug,
            name=feed.name,
            aliases=feed.aliases,
            language=feed.language,
            events=mark.events,
            trimmed=mark.trimmed,
            changed=mark.changed,
            page=links.subscribe(feed.slug),
            forms={form: links.feed(feed.slug, form) for form in forms},
        )


class Source(Told):
    """Where events come from, and how it fares."""

    name: str = Field(description="The word of its address.")
    title: str = Field(description="Its name for readers.")
    kind: Kind | None = Field(description="Null for one that is no longer configured.")
    status: SourceStatus
    language: str | None = Field(description="Null where each issue is asked for its own.")
    address: str | None = Field(description="Where people see it; null for nowhere.")
    last_success: datetime | None = Field(description="When it was last read without failure.")
    last_change: datetime | None = Field(description="When it last told something new.")
    page: str = Field(description="Its page for people.")

    @classmethod
    def of(cls, origin: Origin) -> Self:
        """Return a source: nothing of its secrets, no path, no password."""
        state, told = origin
        return cls(
            name=state.name,
            title=origin.shown,
            kind=told.kind if told else None,
            status=state.status,
            language=told.language if told else None,
            address=origin.address or None,
            last_success=state.last_success,
            last_change=state.last_change,
            page=current_service().links.source(state.name),
        )


class Happened(Told):
    """Something that became of an event: never who did it or why."""

    at: datetime
    event: str = Field(description="The identifier of the event.")
    kind: ChangeKind
    field: str | None = Field(description="What of it changed; null for the whole.")
    before: Said | None
    after: Said | None

    @classmethod
    def of(cls, change: Change) -> Self:
        """Return a line of the journal."""
        return cls.model_validate(
            {
                "at": change.at,
                "event": change.uid.partition("@")[0],
                "kind": change.kind,
                "field": change.field or None,
                "before": change.before or None,
                "after": change.after or None,
            }
        )


class Done(Told):
    """What came of a decision, or of reading a source."""

    outcome: Literal["ok", "held", "failed", "waiting"] = Field(
        description="Held: a person has to look first. Waiting: it is read by another just now."
    )
    counts: dict[str, int] = Field(description="How many of what: added, moved, cancelled …")
    feeds: tuple[str, ...] = Field(description="The slugs of the feeds that changed.")
    messages: tuple[Said, ...] = Field(description="What to know.")


class Parted(Done):
    """What came of telling two events apart."""

    event: str = Field(description="The identifier of the new one.")


class Left(Told):
    """Documents that are left as they were until they announce something else."""

    documents: tuple[Said, ...]


class EventPage(Page[Event]):
    """Events by first day, then UID."""


class FeedPage(Page[Feed]):
    """Feeds by slug."""


class SourcePage(Page[Source]):
    """Sources by name."""


class ChangePage(Page[Happened]):
    """What happened, the newest first."""
