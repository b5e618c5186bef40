"""A simulated year: 52 weeks of a magazine of 300 events, on forty pages, read week by week.

There is no other side to this row.  The figure is the time for all of it, and whether a subscriber
has every event once at the end.  Forty pages lie in a folder, or are those of a site; another
source is one page with all that they show.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from magazine import Layout

    from feeds.config import Kind

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "refresh")]


def main() -> None:
    """Print the time of each year and what is wrong at its end."""
    from magazine import Layout  # noqa: PLC0415  the path above leads there

    from feeds.config import Kind  # noqa: PLC0415  as all of it

    print("   source    pages  next events shown  readings  seconds  ms each  wrong  held in week")
    for kind, layout in (
        (Kind.FOLDER, Layout(pages=40, starts=14)),
        (Kind.FOLDER, Layout(pages=40, starts=40)),
        (Kind.SITE, Layout(pages=40, starts=40)),
        (Kind.PAGE, Layout(pages=1, starts=1, window=42)),
    ):
        _tell(kind, layout)


def _tell(kind: Kind, layout: Layout) -> None:
    from magazine import WEEKS  # noqa: PLC0415  as above
    from years import a_year  # noqa: PLC0415  likewise

    with tempfile.TemporaryDirectory() as scratch, a_year(Path(scratch), kind, layout) as year:
        begun = time.perf_counter()
        year.pass_by()
        seconds = time.perf_counter() - begun
        shown, truth = year.shown(), year.magazine.as_printed()
    wrong = len(set(shown) ^ set(truth)) + abs(len(shown) - len(truth))
    held = ", ".join(str(week) for week, count in year.held.items() if count)
    readings = WEEKS * layout.pages
    print(
        f"   {kind.value:8} {layout.pages:6} {layout.horizon:18} {readings:9} {seconds:8.0f}"
        f" {1000 * seconds / readings:8.0f} {wrong:6}  {held}"
    )


if __name__ == "__main__":
    main()
