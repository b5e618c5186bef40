from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from feeds.config import load
from feeds.errors import ConfigError, FeedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.config import Loaded

    Told = Callable[..., list[str]]

SERVICE = '[service]\nname = "x"\n'
CASES = tomllib.loads(Path(__file__).with_name("wrong.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture
def told(load_config: Callable[..., Loaded]) -> Told:
    """Return ``told(text, **variables)``: the lines that say what is wrong, none for nothing."""

    def run(text: str, **variables: str) -> list[str]:
        try:
            load_config(text, **variables)
        except ConfigError as error:
            return str(error).splitlines()
        return []

    return run


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_all_that_is_wrong_is_told(told: Told, case: dict[str, Any]) -> None:
    """A line each: file and line or variable, key, found, expected."""
    text = (SERVICE if case.get("service", True) else "") + case["text"]
    assert told(text, **case.get("environ", {})) == case["told"]


def test_an_error_keeps_its_parts(tmp_path: Path) -> None:
    """Place, line, key and reason can be asked for one by one."""
    file = tmp_path / "agenda.toml"
    file.write_text('[service]\nname = "x"\nlanguage = 3\n')
    with pytest.raises(FeedError) as caught:
        load(str(file), {})
    assert isinstance(caught.value, ConfigError)
    (problem,) = caught.value.problems
    assert problem[:3] == (str(file), 3, "[service] language")
    assert problem.reason.startswith("is 3, expected the tag of a language")


def refused(file: Path | str) -> str:
    """Return why a file cannot be used."""
    with pytest.raises(ConfigError) as caught:
        load(str(file), {})
    return str(caught.value)


@pytest.mark.usefixtures("config_folder")
def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    """The usual file can be written, another was named wrongly."""
    assert refused("config.toml") == (
        "config.toml: no such file here; name another with --config FILE or $AGENDA_CONFIG, or"
        ' write one that begins with [service] and name = "…"'
    )
    other = tmp_path / "other.toml"
    assert refused(other) == f"{other}: no such file; check what --config or $AGENDA_CONFIG names"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A folder, bytes that are no text, a file without an end, a name that no system takes."""
    assert refused(tmp_path) == f"{tmp_path}: cannot be read: is a directory"
    latin = tmp_path / "latin.toml"
    latin.write_bytes('[service]\nname = "Évry"\n'.encode("latin-1"))
    assert refused(latin) == f"{latin}, line 2: is not UTF-8; save it as UTF-8"
    assert "holds more than 1,000,000 bytes" in refused("/dev/zero")
    assert "cannot be read" in refused("a\0b")


def test_deep_nesting_is_told(tmp_path: Path) -> None:
    """Brackets without an end are one line, whatever the parser thinks of them."""
    file = tmp_path / "deep.toml"
    file.write_text("x = " + "[" * 100_000)
    assert "nested too deeply" in refused(file) or "line 1" in refused(file)


def test_long_values_are_cut(told: Told) -> None:
    """A value of a megabyte does not fill the screen."""
    (line,) = told(f'{SERVICE}cancelled = "{"x" * 500_000}"')
    assert len(line) < 250


def test_a_mark_of_utf8_and_line_ends_of_windows_do_no_harm(told: Told) -> None:
    """What editors of Windows write is read, and lines are counted as there."""
    assert told("\ufeff" + SERVICE.replace("\n", "\r\n")) == []
    text = f'\ufeff{SERVICE}language = "fr"\ncancelled = "x"\n'.replace("\n", "\r\n")
    assert told(text)[0].startswith("config.toml, line 4: [service] cancelled")
