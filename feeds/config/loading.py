"""config.toml and the environment become one frozen :class:`Config`, or all that is wrong."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from agenda.patterns import pattern
from feeds.config.environment import read_environment
from feeds.config.passwords import with_passwords
from feeds.config.positions import find_lines
from feeds.config.problems import find_problems
from feeds.config.schema import Config
from feeds.config.syntax import plain_reason
from feeds.errors import ConfigError, Problem, why
from feeds.options import CONFIG_FILE, CONFIG_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from feeds.config.positions import Place

_LARGEST = 1_000_000  # bytes; whoever names a disk by mistake is told
_AT = pattern(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class Loaded(NamedTuple):
    """A configuration and where its keys were told.

    ``file`` is as it was named; ``lines`` holds the line of each key that stands in it, and
    ``variables`` the variable of each key that the environment sets.
    """

    config: Config
    file: str
    lines: Mapping[Place, int]
    variables: Mapping[Place, str]


def load(file: str, environ: Mapping[str, str]) -> Loaded:
    """Return the configuration in force; the environment stands above the file.

    Paths in it are read against the folder of the file.  Raises ConfigError with all problems.
    """
    text = _read(file)
    document = _parse(text, file)
    lines = find_lines(text)
    overrides = read_environment(environ)
    told = _merged(with_passwords(document, environ), overrides.tables)
    problems = list(overrides.problems)
    try:
        config = Config.model_validate(told, context=Path(file).absolute().parent)
    except ValidationError as error:
        problems = find_problems(error, told, file, lines) + problems
    if problems:
        raise ConfigError(tuple(problems))
    variables: dict[Place, str] = {
        (table, key): value.variable
        for table, keys in overrides.tables.items()
        for key, value in keys.items()
    }
    return Loaded(config, file, lines, variables)


def _merged(document: dict[str, Any], tables: Mapping[str, Mapping[str, object]]) -> dict[str, Any]:
    """Return the document with the keys of *tables* above its own.

    [store] is always there: its default is read against the folder of the file.
    """
    merged = {"store": {}} | document
    for name, keys in tables.items():
        own = merged.get(name, {})
        if isinstance(own, dict):
            merged[name] = {**own, **keys}
    return merged


def _read(file: str) -> str:
    """Return the text of the file; a mark of UTF-8 before it is what some editors write."""
    try:
        with Path(file).open("rb") as opened:
            data = opened.read(_LARGEST + 1)
    except FileNotFoundError:
        raise _unusable(file, _missing(file)) from None
    except (OSError, ValueError) as error:
        raise _unusable(file, f"cannot be read: {why(error)}") from None
    if len(data) > _LARGEST:
        raise _unusable(file, f"holds more than {_LARGEST:,} bytes, expected a configuration")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _unusable(file, "is not UTF-8; save it as UTF-8", line) from None


def _missing(file: str) -> str:
    if file == CONFIG_FILE:
        begin = 'write one that begins with [service] and name = "…"'
        return (
            f"no such file here; name another with --config FILE or ${CONFIG_VARIABLE}, or {begin}"
        )
    return f"no such file; check what --config or ${CONFIG_VARIABLE} names"


def _parse(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _AT.fullmatch(str(error))
        reason, line, column = match.groups() if match else (str(error), None, None)
        reason = plain_reason(reason)
        if line is None or column is None:
            problem = Problem(file, text.count("\n") + 1, "", reason)
        else:
            problem = Problem(file, int(line), "", reason, int(column))
        raise ConfigError((problem,)) from None
    except RecursionError:
        raise _unusable(file, "is nested too deeply, expected tables of keys") from None


def _unusable(file: str, reason: str, line: int | None = None) -> ConfigError:
    return ConfigError((Problem(file, line, "", reason),))
