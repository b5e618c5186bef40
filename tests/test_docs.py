from __future__ import annotations

import dataclasses
import doctest
import json
import re
import shlex
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from agenda.blocks.roles import Role
from agenda.dates.when import Found
from agenda.events.event import Event, Evidence
from agenda.explanation import Remark
from agenda.extraction import Extraction, Read
from feeds.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONFIG = (ROOT / "config.toml").read_text(encoding="utf-8")
GUIDES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("guide*.md")])
_COMMANDS = sorted(main.list_commands(click.Context(main)))
_NAMED = {
    path: built
    for command, built in main.commands.items()
    for path, built in (
        [(f"{command} {name}", one) for name, one in built.commands.items()]
        if isinstance(built, click.Group)
        else [(command, built)]
    )
}
OPTIONS = [
    (command, option)
    for command, built in _NAMED.items()
    for parameter in built.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_KEY = re.compile(r"^(?:# )?([a-z_]+) = ")


def blocks(path: Path, language: str) -> list[str]:
    """Return the fenced blocks of a page that are in *language*."""
    found = _BLOCK.findall(path.read_text(encoding="utf-8"))
    return [text for name, text in found if name == language]


def examples() -> list[tuple[str, str]]:
    """Return the commands that the pages show, each with what they say it prints."""
    shown = [text for path in GUIDES for text in blocks(path, "console")]
    parts = [part for text in shown for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]]
    return [(command, output) for command, _, output in (part.partition("\n") for part in parts)]


def section(command: str) -> str:
    """Return the part of the README that describes a command, or a group of them."""
    command = command.partition(" ")[0]
    found = re.search(rf"^### `agenda {command}.*?(?=^##|\Z)", README, re.MULTILINE | re.DOTALL)
    return found[0] if found else ""


def test_the_plan_tells_every_module_of_the_extractor() -> None:
    """And none that is gone: by its name, or by what those of its kind begin with."""
    plan = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    rooms, _, _ = plan.partition("### The rooms of `agenda/`")[2].partition("## Decisions")
    told = set(re.findall(r"`([\w…]+)`", rooms))
    modules = {path.stem for path in (ROOT / "agenda").rglob("*.py")} - {"__init__"}
    kinds = tuple(name[:-1] for name in told if name.endswith("…"))
    assert not {name for name in modules - told if not name.startswith(kinds)}
    assert not {name for name in told - modules if not name.endswith("…")}


@pytest.mark.parametrize("command", _COMMANDS)
def test_every_command_has_its_section(command: str) -> None:
    """The README describes each command."""
    assert section(command)


@pytest.mark.parametrize("command", [path for path in _NAMED if " " in path])
def test_every_command_of_a_group_is_named(command: str) -> None:
    """With what is typed to call it."""
    assert f"`agenda {command}" in section(command)


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_every_option_is_described(command: str, option: str) -> None:
    """The section of a command names each of its options."""
    assert f"`{option}" in section(command)


def test_nothing_is_promised_that_is_not_there() -> None:
    """Each command and option that the pages name exists."""
    known = {option for _, option in OPTIONS} | {"--help", "--version"}
    for path in GUIDES:
        text = path.read_text(encoding="utf-8")
        assert set(re.findall(r"`agenda ([a-z]+)", text)) <= set(main.commands)
        assert set(re.findall(r"`(--[a-z-]+)", text)) <= known


@pytest.mark.parametrize(("command", "output"), examples(), ids=lambda text: text[:60])
def test_examples_print_what_the_pages_show(
    command: str, output: str, agenda: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command shown is run in the folder of the project."""
    monkeypatch.chdir(ROOT)
    program, *arguments = shlex.split(command)
    assert program == "agenda"
    assert agenda(*arguments).stdout == output


def test_the_examples_of_python_run() -> None:
    """What the pages show at the prompt of Python is what it answers."""
    for path in GUIDES:
        result = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
        assert result.failed == 0


@pytest.mark.parametrize("kind", [Event, Extraction, Read, Remark, Evidence, Found])
def test_every_field_is_described(kind: type) -> None:
    """The README names each field of what Python is given back."""
    python = README.partition("## In Python")[2].partition("\n## ")[0]
    named = set(re.findall(r"`(\w+)`", python))
    fields = getattr(kind, "_fields", None) or [field.name for field in dataclasses.fields(kind)]
    assert [name for name in fields if name not in named] == []


def test_the_object_shown_is_the_object_printed(agenda: Callable[..., Result]) -> None:
    """The README shows the fields that ``--format json`` prints, in their order."""
    (shown,) = blocks(ROOT / "README.md", "json")
    issue = ROOT / "tests/issues/river-magazine/issue.txt"
    printed = json.loads(agenda("extract", issue, "--format", "json").stdout)[0]
    assert list(json.loads(shown)) == list(printed)
    assert json.loads(shown)["uid"] == printed["uid"]


def test_links_within_the_readme_lead_to_headings() -> None:
    """By the names that headings get: small letters, hyphens for blanks, no other signs."""
    headings = re.findall(r"^##+ (.*)$", README, re.MULTILINE)
    names = {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}
    assert set(re.findall(r"\]\(#([^)]*)\)", README)) <= names


@pytest.mark.parametrize("page", ["README.md", "docs/guide.fr.md"])
def test_what_a_line_becomes_is_described(page: str) -> None:
    """The words of ``agenda explain`` are explained in both languages: each role by its first."""
    text = (ROOT / page).read_text(encoding="utf-8")
    told = text.rpartition("| `Became` | ")[2].partition("\n\n")[0]
    words = {word for row in told.splitlines() for word in re.findall(r"\w+", row.split("|")[1])}
    assert {"event", "mention", "silent", *(role.value.split()[0] for role in Role)} <= words


def test_french_has_one_apostrophe() -> None:
    """The curved one, in prose; code keeps its own."""
    text = (ROOT / "docs" / "guide.fr.md").read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    assert [line for line in prose.splitlines() if "'" in line] == []


def test_every_target_of_make_is_described() -> None:
    """``make help`` prints the head of the Makefile, which names each target."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (targets,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert targets.split() == re.findall(r"^# make (\w+) ", makefile, re.MULTILINE)


def test_every_key_of_the_configuration_is_explained() -> None:
    """A comment stands above each key, or above the keys that it explains together."""
    lines = CONFIG.splitlines()
    unexplained = []
    for number, line in enumerate(lines):
        above = number - 1
        while above >= 0 and _KEY.match(lines[above]):
            above -= 1
        if _KEY.match(line) and not lines[above].startswith("#"):
            unexplained.append(line)
    assert unexplained == []
    assert "sources" in tomllib.loads(CONFIG)
