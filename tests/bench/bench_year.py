"""A simulated year: 52 weeks of a magazine of 300 events, on forty pages, read week by week.

There is no other side to this row.  The figure is the time for all of it, and whether a subscriber
has every event once at the end.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "refresh")]

PAGES = 40


def main() -> None:
    """Print the time of a year and what is wrong at its end."""
    import test_year  # noqa: PLC0415  the path above leads there
    from service import serving  # noqa: PLC0415  likewise

    test_year.PAGES = PAGES
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with serving(folder / "pages", f"sqlite:///{folder / 'year.sqlite'}") as service:
            year = test_year.Year(service)
            begun = time.perf_counter()
            year.pass_by()
            seconds = time.perf_counter() - begun
            shown, truth = test_year.shown(service), test_year.as_printed(year)
    wrong = len(set(shown) ^ set(truth)) + abs(len(shown) - len(truth))
    held = [week for week, count in year.held.items() if count]
    readings = test_year.WEEKS * PAGES
    each = 1000 * seconds / readings
    print(f"   {readings} readings of pages in {seconds:.0f} s, {each:.0f} ms each")
    print(f"   {len(truth)} events, {wrong} wrong; weeks held: {held} (the redesign is week 30)")


if __name__ == "__main__":
    main()
