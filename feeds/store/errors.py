"""What can go wrong with the store: each in one line that says what, where, and what to do."""

from __future__ import annotations

from feeds.errors import FeedError


class StoreError(FeedError):
    """Base of every error of the store.

    ``where`` is the file or the database, never with a password; ``reason`` says what is wrong
    and what to do, in plain words.
    """

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, reason)
        self.where, self.reason = where, reason

    def __str__(self) -> str:
        return f"the store {self.where}: {self.reason}"


class StoreAddressError(StoreError, ValueError):
    """The address of the store is none that this program knows."""


class StoreBusyError(StoreError):
    """Another process held the store for longer than one waits."""


class StoreFullError(StoreError):
    """The disk has no room left."""


class StoreReadOnlyError(StoreError):
    """Nothing may be written there."""


class StoreDamagedError(StoreError):
    """The file is no store, or a broken one."""


class StoreUnreachableError(StoreError):
    """The file cannot be opened, or the server does not answer."""


class StoreNewerError(StoreError):
    """A newer release of this program has written the store; ``revision`` is its form."""

    def __init__(self, where: str, revision: str) -> None:
        super().__init__(
            where,
            f"it was written by a newer release (its form is {revision!r}); "
            "install that release again, or restore a backup of this one",
        )
        self.revision = revision


class StoreOlderError(StoreError):
    """An older release has written the store, and nothing may be changed in it now."""

    def __init__(self, where: str) -> None:
        super().__init__(
            where,
            "it was written by an older release, and a dry run upgrades nothing; any command that "
            "opens the store does, agenda sources list for one",
        )


class CopyError(StoreError):
    """A backup or an export that cannot be made or taken in."""

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
