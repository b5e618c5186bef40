"""Small agendas in the layouts that people write, read whole."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from agenda import Raw, extract

from .building import in_words

PUBLISHED = date(2031, 1, 10)  # a Friday
_TABLE = tomllib.loads(Path(__file__).with_name("small_agendas.toml").read_text("utf-8"))
AGENDAS: dict[str, Any] = {one["layout"]: one for one in _TABLE["agenda"]}


@pytest.mark.parametrize("layout", AGENDAS)
def test_a_small_agenda_is_read_whole(layout: str) -> None:
    """Every event is found with its day, hour and place, and nothing else is."""
    one = AGENDAS[layout]
    raw = Raw(one["text"].encode(), one.get("file", "agenda.txt"))
    assumed = one.get("assumed")  # a day on which nothing tells when it was published
    known = None if assumed else PUBLISHED
    found = extract(raw, published=known, assumed=assumed, language=one.get("language", ""))
    assert in_words(found.events) == one["events"]


def test_each_agenda_has_a_name_of_its_own() -> None:
    """Of two that are called alike one would never be read."""
    assert len(AGENDAS) == len(_TABLE["agenda"])
