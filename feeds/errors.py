"""What can go wrong on the way from events to calendars."""


class FeedError(Exception):
    """Base of every error raised by :mod:`feeds`."""


class UnknownZoneError(FeedError, LookupError):
    """A name that the IANA time zone database does not hold; ``name`` is as given."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"{self.name!r} is not a time zone, expected an IANA name like Europe/Paris"


class LeftOutError(FeedError, ValueError):
    """An event that cannot or may not stand in a feed; ``reason`` says why, in plain words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
