from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from feeds.config import Config, load
from feeds.config.environment import VARIABLES
from feeds.config.table import Table

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHIPPED = (ROOT / "config.toml").read_text(encoding="utf-8")


def keys() -> list[tuple[str, str]]:
    """Return every key of the schema with the table that it stands in."""
    found = []
    for name, field in Config.model_fields.items():
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, Table):
                found += [(name, key) for key in kind.model_fields]
    return found


def part(table: str) -> str:
    """Return the tables of that name in the shipped file, what is commented out among them."""
    pattern = rf"^(?:# )?\[+{table}\]+$(.*?)(?=^(?:# )?\[+\w+\]+$|\Z)"
    return "\n".join(re.findall(pattern, SHIPPED, re.MULTILINE | re.DOTALL))


def test_the_schema_has_all_its_tables() -> None:
    """The tables that the tests below look at."""
    assert {table for table, _ in keys()} == set(Config.model_fields) - {"themes"}


@pytest.mark.parametrize(("table", "key"), keys())
def test_every_key_stands_in_the_shipped_file(table: str, key: str) -> None:
    """In force, or commented out."""
    assert re.search(rf"^(?:# )?{key} = ", part(table), re.MULTILINE)


@pytest.mark.parametrize(("table", "key"), keys())
def test_every_key_stands_in_the_readme(table: str, key: str) -> None:
    """In the line of its table."""
    (line,) = re.findall(rf"^\| `\[+{table}\]+` \|.*$", README, re.MULTILINE)
    assert f"`{key}`" in line


def test_the_readme_names_variables_that_exist() -> None:
    """As it writes them."""
    named = set(re.findall(r"AGENDA_\w+__\w+", README + SHIPPED))
    assert named
    assert named <= set(VARIABLES)


def test_what_is_commented_out_may_stand_there(tmp_path: Path) -> None:
    """Every example of the shipped file is one that the program takes."""
    lines = [
        line.removeprefix("# ") if re.match(r"# (?:\w+ = |\[)", line) else line
        for line in SHIPPED.splitlines()
    ]
    text = "\n".join(line for line in lines if not line.startswith("every = "))
    file = tmp_path / "config.toml"
    document = tomllib.loads(text)
    assert len(document["sources"]) == 2
    file.write_text(text.replace("max_pages = 200\n", "").replace('"samples", ', ""), "utf-8")
    config = load(str(file), {}).config
    assert config.themes[0].name == "culture"
    assert [feed.slug for feed in config.feeds] == ["all", "concerts"]


def test_defaults_are_told_as_they_are(tmp_path: Path) -> None:
    """What is commented out in the tables of settings is what holds without it."""
    file = tmp_path / "config.toml"
    named = ("contact", "ca_bundle", "frame_ancestors", "report")
    rest = SHIPPED.partition("[schedule]\n")[2].partition("[themes]")[0]
    lines = [line.removeprefix("# ") for line in rest.splitlines() if "=" in line or "[" in line]
    lines = [line for line in lines if not line.startswith(named)]
    file.write_text('[service]\nname = "x"\n[schedule]\n' + "\n".join(lines), "utf-8")
    told, silent = load(str(file), {}).config, Config.model_validate({"service": {"name": "x"}})
    for table in ("schedule", "fetch", "brake", "publish", "links"):
        assert getattr(told, table) == getattr(silent, table)
        assert getattr(told, table).model_fields_set
