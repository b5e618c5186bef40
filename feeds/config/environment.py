"""Keys that the environment sets: ``AGENDA_SERVICE__BASE_URL`` is ``base_url`` of ``[service]``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from pydantic_settings import BaseSettings, EnvSettingsSource, SettingsConfigDict

from feeds.config.schema import Brake, Fetch, Publish, Schedule, Service, Store
from feeds.config.values import Told, nearest_of
from feeds.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from feeds.config.table import Table

PREFIX, DELIMITER = "AGENDA_", "__"


class _Tables(BaseSettings):
    """The tables that the environment may change: a list of tables has no name to be told by."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter=DELIMITER, enable_decoding=False
    )

    service: Service
    store: Store
    schedule: Schedule
    fetch: Fetch
    brake: Brake
    publish: Publish


_KEYS = {
    name: tuple(cast("type[Table]", field.annotation).model_fields)
    for name, field in _Tables.model_fields.items()
}
VARIABLES = tuple(
    f"{PREFIX}{name}{DELIMITER}{key}".upper() for name, keys in _KEYS.items() for key in keys
)


class _Given(EnvSettingsSource):
    """Reads the variables that it is given, not those of the process."""

    def __init__(self, told: Mapping[str, Told]) -> None:
        self._told = told
        super().__init__(_Tables)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return self._told


class Overrides(NamedTuple):
    """What the environment says: tables of keys, each value a :class:`Told`, and what is wrong."""

    tables: dict[str, dict[str, Told]]
    problems: tuple[Problem, ...]


def read_environment(environ: Mapping[str, str]) -> Overrides:
    """Return the keys that variables set; empty variables set none, as if they were not there."""
    ours = {name: text for name, text in environ.items() if name.startswith(PREFIX) and text}
    told = {name.lower(): Told(text, name) for name, text in ours.items() if name in VARIABLES}
    return Overrides(_Given(told)(), tuple(_unknown(ours)))


def _unknown(names: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what looks like ours and is not: two underscores, or one in the place of two."""
    slips = {name.replace(DELIMITER, "_"): name for name in VARIABLES}
    for name in names:
        if name in VARIABLES:
            continue
        if name in slips:
            yield _problem(name, f"; did you mean {slips[name]}?")
        elif DELIMITER in name:
            yield _problem(name, _hint(name))


def _problem(name: str, hint: str) -> Problem:
    return Problem(name, None, "", f"sets no key{hint}")


def _hint(name: str) -> str:
    """Return what to say of a variable that sets nothing: where the key is told, or which one."""
    table, _, key = name.removeprefix(PREFIX).lower().partition(DELIMITER)
    if table in ("sources", "feeds", "themes"):
        return f"; {table} are written in the file"
    if table not in _KEYS:
        return f"; tables are {', '.join(_KEYS)}"
    near = nearest_of(key, _KEYS[table])
    if not near:
        return f"; [{table}] has {', '.join(_KEYS[table])}"
    return f"; did you mean {PREFIX}{table.upper()}{DELIMITER}{near.upper()}?"
