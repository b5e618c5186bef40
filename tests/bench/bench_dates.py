"""Date expressions per second: find_dates against dateparser.search_dates and chrono-node.

``python tests/bench/bench_dates.py``; chrono-node is looked for in the folder that
``$CHRONO_NODE`` names (one with ``node_modules/chrono-node``), and left out without one.
The sides run in turn, and what counts is the CPU time of each.  All read the
same lines, which no side has read before (the town changes from round to round), and each is
warm: it has read other lines with the same spellings of dates.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import time
import tomllib
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path
from typing import TYPE_CHECKING

from dateparser.search import search_dates

from agenda.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable

PUBLISHED = date(2024, 4, 10)
WARMING, ROUNDS = 5, 7
# dateparser is so slow that it reads one line of so many.
SAMPLED = 7
GOALS = {"dateparser.search_dates": 100, "chrono-node": 10}
NAMES = (
    "Assises de la transition énergétique",
    "Concert du chœur municipal",
    "Atelier numérique pour tous",
    "Fête de la ville et de ses quartiers",
    "Rencontre avec les associations",
)
TOWNS = (
    "Aubenas", "Briare", "Cassis", "Dinan", "Embrun", "Foix", "Gex", "Hendaye",
    "Issoire", "Lodève", "Meaux", "Nantua",
)  # fmt: skip
# Has the lines of each round; times itself on those of the next each time it is asked to.
CHRONO = """
import * as chrono from 'chrono-node';
import fs from 'fs';
import readline from 'readline';
const rounds = JSON.parse(fs.readFileSync('bench-dates.json', 'utf8'));
const day = new Date(2024, 3, 10);
const run = () => { for (const line of rounds.shift()) chrono.fr.parse(line, day); };
const asked = readline.createInterface({ input: process.stdin });
for await (const _ of asked) {
  const start = process.cpuUsage();
  run();
  const spent = process.cpuUsage(start);
  console.log((spent.user + spent.system) / 1e6);
}
"""


def agenda_lines(turn: int) -> list[str]:
    """Return French agenda lines: a name, and a date as the corpus spells it."""
    corpus = Path(__file__).parents[1] / "dates" / "corpus" / "fr.toml"
    cases = tomllib.loads(corpus.read_text(encoding="utf-8"))["case"]
    spellings = [text for case in cases for text in case["texts"]][::3]
    return [
        f"{NAMES[place % len(NAMES)]}, {TOWNS[turn]} - {text}"
        for place, text in enumerate(spellings)
    ]


def timed(read: Callable[[list[str]], object], lines: list[str]) -> float:
    """Return the seconds of CPU that one reading of some lines takes."""
    start = time.process_time()
    read(lines)
    return time.process_time() - start


def ours(lines: list[str]) -> None:
    """Read every line with the grammar."""
    for line in lines:
        find_dates(line, published=PUBLISHED)


def theirs(lines: list[str]) -> None:
    """Read every line with dateparser."""
    base = datetime.combine(PUBLISHED, clock())
    for line in lines:
        search_dates(line, languages=["fr"], settings={"RELATIVE_BASE": base})


def start_chrono(rounds: list[list[str]]) -> subprocess.Popen[str] | None:
    """Return a running chrono-node that times itself when asked, None when it is not there."""
    folder = os.environ.get("CHRONO_NODE", "")
    if not folder or not shutil.which("node") or not Path(folder, "node_modules").is_dir():
        return None
    script = Path(folder, "bench-dates.mjs")
    script.write_text(CHRONO, encoding="utf-8")
    script.with_suffix(".json").write_text(json.dumps(rounds), encoding="utf-8")
    return subprocess.Popen(
        ["node", script.name],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def ask_chrono(process: subprocess.Popen[str]) -> float:
    """Return the seconds of CPU that chrono-node takes for the next lines."""
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("chrono-node was started without pipes")
    process.stdin.write("go\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def report(name: str, own: list[float], other: list[float], goal: int) -> None:
    """Print the ratio of lines per second, its spread over the rounds, and the goal."""
    ratios = sorted(slow / fast for fast, slow in zip(own, other, strict=True))
    middle = statistics.median(ratios)
    verdict = "reached" if middle >= goal else "missed"
    print(
        f"{name:26} {middle:6.1f} x  (spread {ratios[0]:.1f} to {ratios[-1]:.1f})"
        f"  goal >= {goal} x: {verdict}"
    )


def main() -> None:
    """Time the sides in turn and print what came of it."""
    rounds = [agenda_lines(turn) for turn in range(WARMING + ROUNDS)]
    chrono = start_chrono(rounds)
    own: list[float] = []
    others: dict[str, list[float]] = {"dateparser.search_dates": [], "chrono-node": []}
    theirs(rounds[0][::SAMPLED])
    for lines in rounds:
        few = lines[::SAMPLED]
        own.append(timed(ours, lines) / len(lines))
        if len(own) > WARMING:
            others["dateparser.search_dates"].append(timed(theirs, few) / len(few))
        if chrono is not None:
            others["chrono-node"].append(ask_chrono(chrono) / len(lines))
    own, others["chrono-node"] = own[WARMING:], others["chrono-node"][WARMING:]
    print(f"find_dates: {1 / statistics.median(own):,.0f} French agenda lines a second")
    for name, times in others.items():
        if times:
            report(name, own, times, GOALS[name])
        else:
            print(f"{name:26} not measured: set CHRONO_NODE to a folder that has it")
    if chrono is not None:
        chrono.kill()


if __name__ == "__main__":
    main()
