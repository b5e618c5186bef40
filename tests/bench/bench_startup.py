"""CPU of the whole process: ``agenda extract`` on one short issue against the bare interpreter.

Bytecode is written to a folder of the bench first, as an installation does; without it every
run would compile the program anew.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

GOAL = 10.0
ROUNDS = 25
ISSUE = """La lettre des rivières

Publié le 10 janvier 2031

Les élus des vallées se retrouveront au printemps, comme tous les deux ans depuis 2003.

Agenda
Assises des rivières vivantes
Du 5 au 7 mars 2031
Journée des lavoirs
Le 12 avril 2031
Salon des communes de montagne (SCM)
Du 28 au 29 mai 2031
"""


def cpu_ms(command: list[str], environment: dict[str, str]) -> float:
    """Return the CPU time of one process in milliseconds, its children included."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, check=True, env=environment, capture_output=True)
    after = getrusage(RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent * 1000


def measure(folder: Path) -> dict[str, list[float]]:
    """Return the CPU times of each command, all of them run in turn in every round."""
    issue = folder / "issue.txt"
    issue.write_text(ISSUE, encoding="utf-8")
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    extract = [sys.executable, "-m", "feeds", "extract", str(issue)]
    commands = {
        "bare interpreter": [sys.executable, "-c", "pass"],
        "import click": [sys.executable, "-c", "import click"],
        "agenda --help": [sys.executable, "-m", "feeds", "--help"],
        "agenda extract": extract,
        "  --format json": [*extract, "--format", "json"],
        "  --format ics": [*extract, "--format", "ics"],
    }
    for command in commands.values():
        cpu_ms(command, environment)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(cpu_ms(command, environment))
    return times


def main() -> None:
    """Print each command as a multiple of the bare interpreter, with its spread and the goal."""
    with tempfile.TemporaryDirectory() as folder:
        times = measure(Path(folder))
    bare = times["bare interpreter"]
    print(f"{'command':18} {'CPU ms':>7} {'ratio':>6} {'quartiles':>13}   goal")
    for name, spent in times.items():
        ratios = [one / other for one, other in zip(spent, bare, strict=True)]
        low, ratio, high = statistics.quantiles(ratios, n=4)
        goal = ""
        if name == "agenda extract":
            goal = f"<= {GOAL:g}  {'met' if ratio <= GOAL else 'missed'}"
        spread = f"{low:.1f} – {high:.1f}"
        print(f"{name:18} {statistics.median(spent):7.1f} {ratio:6.1f} {spread:>13}   {goal}")


if __name__ == "__main__":
    main()
