"""Every key in force: its value, and where that was told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from feeds.config.addresses import without_secrets
from feeds.config.problems import spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from feeds.config.loading import Loaded
    from feeds.config.positions import Place

DEFAULT = "default"
# Keys of a source that others answer for it, and by which key.
_INHERITED: Mapping[str, Place] = {
    "timezone": ("service", "timezone"),
    "every": ("schedule", "every"),
}


class Setting(NamedTuple):
    """A key in force.

    ``place`` is its path in the document, ``key`` the same as people write it; ``value`` is as
    JSON has it, None where nothing is told; ``origin`` is a line, a variable, "default", or the
    key that answers in its place.
    """

    place: Place
    key: str
    value: object
    origin: str


def settings(loaded: Loaded) -> list[Setting]:
    """Return every key in force, table by table; passwords are hidden."""
    tree = loaded.config.model_dump(mode="json")
    found = dict(_leaves((), tree))
    return [
        Setting(
            place,
            spelled(place, tree),
            _open(found[_answering(place, found)]),
            _origin(place, loaded, found),
        )
        for place in found
    ]


def dotted(place: Place) -> str:
    """Return a place as programs write it.

    >>> dotted(("sources", 0, "kind"))
    'sources[0].kind'
    """
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


def _leaves(place: Place, value: object) -> Iterator[tuple[Place, object]]:
    """Yield the keys of a tree; a list of tables is a branch, any other list a value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves((*place, name), inner)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for number, inner in enumerate(value):
            yield from _leaves((*place, number), inner)
    elif len(place) > 1:
        yield place, value


def _answering(place: Place, found: Mapping[Place, object]) -> Place:
    """Return the key that answers for a key of a source which tells nothing, else itself."""
    table, key = place[0], str(place[-1])
    if table != "sources" or found[place] is not None or key not in _INHERITED:
        return place
    if key == "every" and found[(*place[:-1], "cron")] is not None:
        return place
    return _INHERITED[key]


def _origin(place: Place, loaded: Loaded, found: Mapping[Place, object]) -> str:
    answering = _answering(place, found)
    if answering != place:
        return spelled(answering, {})
    if place in loaded.variables:
        return loaded.variables[place]
    line = loaded.lines.get(place)
    return f"{loaded.file}, line {line}" if line else DEFAULT


def _open(value: object) -> object:
    """Return a value without its secrets."""
    if isinstance(value, list):
        return [_open(one) for one in value]
    return without_secrets(value) if isinstance(value, str) else value
