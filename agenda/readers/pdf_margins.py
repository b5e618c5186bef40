"""What repeats at the head and the foot of pages: running titles and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.readers.pdf_runs import runs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.readers.pdf_runs import Run
    from agenda.readers.pdf_sheets import Frame

_MARGIN = 0.1  # of the height of the page, at each end
_SHARE = 3  # a line is a running one on each third page (left and right pages may differ)
_NUMBER = pattern(r"\d+")
# A page number that stands alone: "7", "- 7 -", "7/12", "p. 7".
# It may share its run with the title of the publication, set off by a sign or a word.
_PAGED = pattern(
    r"(.*(?:[|–—•·/-]|\bp(?:age|\.)?) ?)(\d{1,3})|(\d{1,3})( ?[|–—•·/-].*)", re.IGNORECASE
)
# A larger line is a title that speaks, though it stands on each page.
LARGER = 1.15
_ALONE = pattern(
    r"(?:p(?:age|\.)? ?|[-–—|] ?)?\d{1,3}(?: ?[-–—|]| ?(?:/|sur|of|de|von) ?\d{1,3})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Body:
    """A page without its running lines, which are kept beside it."""

    frame: Frame
    running: tuple[Run, ...]


def without_running_lines(frames: Sequence[tuple[int, Frame]]) -> tuple[Body, ...]:
    """Return each page, given with its number, parted from its running lines."""
    margins = [list(_margin_runs(frame)) for _, frame in frames]
    seen = Counter(
        key
        for (number, _), runs in zip(frames, margins, strict=True)
        for key in {key for run in runs for key in _keys(run, number)}
    )
    least = max(2, -(-len(frames) // _SHARE))
    bodies = []
    for (number, frame), runs in zip(frames, margins, strict=True):
        running = tuple(
            run
            for run in runs
            if any(seen[key] >= least for key in _keys(run, number))
            or (len(frames) == 1 and _ALONE.fullmatch(run.text) and run.base > frame.height / 2)
        )
        bodies.append(_parted(frame, running))
    return tuple(bodies)


def _margin_runs(frame: Frame) -> Iterator[Run]:
    edge = _MARGIN * frame.height
    usual = median(word.size for word in frame.words)
    words = [word for word in frame.words if not edge < word.base < frame.height - edge]
    yield from (run for run in runs_of(words) if run.size < LARGER * usual)


def _keys(run: Run, page: int) -> set[str]:
    """Return what a line is known by on other pages, a page number counted from its page.

    Only numbers that look like one are counted so: "10 mai" and "11 mai" may head pages.
    """
    text = run.text.casefold()
    number = _NUMBER.search(text) if _ALONE.fullmatch(text) else None
    if number:
        return {text, f"#{int(number[0]) - page}"}
    if paged := _PAGED.fullmatch(text):
        before, last, first, after = paged.groups("")
        return {text, f"{before}#{int(last or first) - page}{after}"}
    return {text}


def _parted(frame: Frame, running: tuple[Run, ...]) -> Body:
    taken = {word for run in running for word in run.words}
    if not taken:
        return Body(frame, ())
    return Body(replace(frame, words=tuple(w for w in frame.words if w not in taken)), running)
