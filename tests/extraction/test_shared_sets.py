"""What lies beside the project on some machines: a development set with its scorer, two seeds."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from agenda.dates.when import Days
from agenda.extraction import extract
from agenda.issue import Raw
from feeds import printing

SHARED = Path(__file__).parents[3] / "shared"
DEV_SET, SEEDS = SHARED / "dev-set", SHARED / "seeds"


@pytest.mark.skipif(not DEV_SET.exists(), reason="the development set is not here")
def test_the_development_set(tmp_path: Path) -> None:
    """Nine of ten events are exact, and hardly a decoy is published."""
    for path in sorted((DEV_SET / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        data = (DEV_SET / "docs" / gold["file"]).read_bytes()
        published = date.fromisoformat(gold["published"])
        found = extract(Raw(data, gold["file"]), published=published, timezone=gold["timezone"])
        rows = [printing.row(event) for event in found.events]
        (tmp_path / path.name).write_text(json.dumps(rows), encoding="utf-8")
    figures = tmp_path / "figures"
    subprocess.run(
        [sys.executable, DEV_SET / "score.py", "--pred", tmp_path, "--json", figures],
        check=True,
        capture_output=True,
    )
    overall = json.loads(figures.read_text(encoding="utf-8"))["figures"]["ALL"]
    assert overall["strict"]["f1"] >= 0.9
    assert overall["counts"]["decoys"] <= 1


def day(text: str) -> Days:
    """Return one day, or two with a slash between them."""
    first, _, last = text.partition("/")
    return Days(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not here")
@pytest.mark.parametrize(
    ("seed", "published", "expected"),
    [
        (
            "000_*.txt",
            date(2019, 1, 10),
            {
                "Assises européennes de la transition énergétique": day("2019-01-22/2019-01-24"),
                "AP Connect": day("2019-01-29/2019-01-30"),
                "Maddy Keynote": day("2019-01-31"),
            },
        ),
        (
            "001_*.txt",
            date(2024, 4, 10),
            {
                "Ze5GDay": day("2024-04-23"),
                "Les Ateliers du Smart Cities Tour de Noisy-le-Grand": day("2024-05-23"),
                "Salon de l'Association des Maires de France (AMIF)": day("2024-05-28/2024-05-29"),
            },
        ),
    ],
)
def test_the_seeds(seed: str, published: date, expected: dict[str, Days]) -> None:
    """Each seed gives its three events, without one wrong day and nothing else."""
    (path,) = SEEDS.glob(seed)
    found = extract(Raw(path.read_bytes(), path.name), published=published)
    plain = {re.sub("[’]", "'", event.name): event.when for event in found.events}
    assert plain == expected
