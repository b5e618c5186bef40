"""A service whose issues were read once, for the commands of its administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

CONFIG = """
[service]
name = "Agenda"
base_url = "https://agenda.example"
uid_domain = "agenda.example"
[fetch]
contact = "agenda@agenda.example"
[[sources]]
name = "gazette"
kind = "folder"
path = "issues"
[[feeds]]
slug = "balls"
name = "Bals"
aliases = ["bals"]
text = "bal"
private = true
past = "all"
"""
ISSUE = (
    "Agenda\n\nFoire aux plantes rares\n1er mars 2031\n\n"
    "Bal des pompiers\n13 juillet 2031\nPlace du Lavoir\n"
)


@pytest.fixture
def office(
    config_folder: Path,
    url: str,
    agenda: Callable[..., Result],
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """Return the current folder: a configuration, an issue that was read; on both databases."""
    (config_folder / "config.toml").write_text(CONFIG, encoding="utf-8")
    (config_folder / "issues").mkdir()
    (config_folder / "issues" / "a.txt").write_text(ISSUE, encoding="utf-8")
    monkeypatch.setenv("AGENDA_STORE__URL", url)
    monkeypatch.setenv("LOGNAME", "camille")
    assert agenda("refresh").exit_code == 0
    return config_folder
