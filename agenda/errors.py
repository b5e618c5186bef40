"""What can go wrong while reading an issue."""


class AgendaError(Exception):
    """Base of every error raised by :mod:`agenda`."""


class UnreadableError(AgendaError, ValueError):
    """An input cannot be read at all; the other inputs are still read.

    ``source`` is the file or address as the user gave it, ``where`` the place in
    it ("page 3", "line 12", "" when the whole is meant), ``reason`` what was
    found and what was expected, in plain words.
    """

    def __init__(self, reason: str, *, source: str, where: str = "") -> None:
        super().__init__(reason)
        self.reason, self.source, self.where = reason, source, where

    def __str__(self) -> str:
        place = f"{self.source}, {self.where}" if self.where else self.source
        return f"{place}: {self.reason}"
