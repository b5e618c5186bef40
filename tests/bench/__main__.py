"""Every bench, one after the other.  A bench prints figures and goals; it never fails a run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PATIENCE_SECONDS = 900  # a site of 10,000 events takes minutes


def main() -> None:
    """Run each bench in a process of its own, so that none warms the next one up."""
    wanted = sys.argv[1:]
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        if wanted and path.stem.removeprefix("bench_") not in wanted:
            continue
        print(f"== {path.stem.removeprefix('bench_')}", flush=True)
        try:
            done = subprocess.run(
                [sys.executable, "-m", f"tests.bench.{path.stem}"],
                check=False,
                timeout=PATIENCE_SECONDS,
            )
        except subprocess.TimeoutExpired:
            print(f"   stopped after {PATIENCE_SECONDS} s")
        else:
            if done.returncode:
                print(f"   ended with status {done.returncode}")
        print(flush=True)


if __name__ == "__main__":
    main()
