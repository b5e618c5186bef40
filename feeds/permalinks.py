"""Where everything stands under the address of the service; an address once given never changes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permalinks:
    """The addresses of a service; ``root`` is the one of its start, ending in a slash.

    >>> Permalinks("https://agenda.town.example/").feed("all")
    'https://agenda.town.example/feeds/all.ics'
    """

    root: str

    def feed(self, slug: str, form: str = "ics") -> str:
        """Return the address that calendars subscribe to, or that of another form of the feed."""
        return f"{self.root}feeds/{slug}.{form}"

    def private_feed(self, token: str, slug: str, form: str = "ics") -> str:
        """Return the address of a private feed for who was given its token."""
        return f"{self.root}feeds/private/{token}/{slug}.{form}"

    def private_page(self, token: str, slug: str) -> str:
        """Return the page that says how to subscribe to a private feed."""
        return f"{self.root}feeds/private/{token}/{slug}"

    def feed_list(self) -> str:
        """Return the list of all feeds for readers of news."""
        return f"{self.root}feeds.opml"

    def subscribe(self, slug: str) -> str:
        """Return the page that says how to subscribe to a feed."""
        return f"{self.root}feeds/{slug}"

    def event(self, uid: str) -> str:
        """Return the page of an event, which is called by its UID before the @."""
        return f"{self.root}events/{uid.partition('@')[0]}"

    def event_file(self, uid: str) -> str:
        """Return the address of one event for download."""
        return f"{self.event(uid)}.ics"

    def source(self, name: str) -> str:
        """Return the page of a source."""
        return f"{self.root}sources/{name}"

    def embedded(self, slug: str) -> str:
        """Return the page of a feed that other sites show in a frame."""
        return f"{self.root}embed/{slug}"

    def fragment(self, slug: str) -> str:
        """Return the piece of HTML of a feed that other servers put into their pages."""
        return f"{self.root}fragment/{slug}"

    def snippets(self, slug: str) -> str:
        """Return the page with the code that shows a feed on other sites."""
        return f"{self.subscribe(slug)}/snippets"

    def oembed(self) -> str:
        """Return where sites ask how to show an address of this one."""
        return f"{self.root}oembed"

    def agenda(self) -> str:
        """Return the agenda, the first page of all."""
        return self.root

    def feeds(self) -> str:
        """Return the page that lists all feeds."""
        return f"{self.root}feeds"

    def archive(self, year: int | None = None) -> str:
        """Return the page of a year, or the one that lists the years."""
        return f"{self.root}archive" if year is None else f"{self.root}archive/{year}"

    def page(self, name: str) -> str:
        """Return a page that there is one of: changes, status, accessibility, privacy."""
        return f"{self.root}{name}"

    def desk(self, path: str = "") -> str:
        """Return a page of the desk, where issues and events are looked after ("events/x")."""
        return f"{self.root}desk/{path}"

    def desk_event(self, uid: str) -> str:
        """Return the page of an event at the desk, called as its page for readers is."""
        return self.desk(f"events/{uid.partition('@')[0]}")

    def interface(self, path: str = "") -> str:
        """Return what programs ask: the root of the interface, or a path below it ("/events")."""
        return f"{self.root}api/v1{path}"

    def static(self, name: str) -> str:
        """Return a file that pages are shown with."""
        return f"{self.root}static/{name}"
