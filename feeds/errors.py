"""What can go wrong on the way from events to calendars."""

import os
from typing import NamedTuple


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


class Problem(NamedTuple):
    """What is wrong with one key of the configuration, as one line.

    ``place`` is the file or the variable of the environment, ``line`` and ``column`` count from 1
    and are None where there are none; ``key`` is written as people write it, ``reason`` is what
    was found and what was expected.
    """

    place: str
    line: int | None
    key: str
    reason: str
    column: int | None = None

    def __str__(self) -> str:
        where = self.place if self.line is None else f"{self.place}, line {self.line}"
        where = where if self.column is None else f"{where}, column {self.column}"
        return f"{where}: {self.key} {self.reason}" if self.key else f"{where}: {self.reason}"


class ConfigError(FeedError, ValueError):
    """A configuration that cannot be used; ``problems`` holds all that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def why(error: BaseException) -> str:
    """Return what the system says went wrong, in small letters.

    >>> why(PermissionError(13, "Permission denied", "a.txt"))
    'permission denied'
    """
    return str(getattr(error, "strerror", None) or error).lower()


def defect(error: Exception) -> str:
    """Return one line that tells a developer what broke and where."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = ""
    if trace is not None:
        name = os.path.basename(trace.tb_frame.f_code.co_filename)  # noqa: PTH119  start-up
        where = f" ({name}, line {trace.tb_lineno})"
    said = f": {error}" if str(error) else ""
    return f"a defect of this program stopped the work: {type(error).__name__}{said}{where}"
