"""Words -> runs of words on one line, and runs -> the lines of a column."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, TypeVar

from agenda.readers.pdf_sheets import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.readers.pdf_sheets import Post

# Shares of the size of the letters.
_WIDEST_BLANK = 0.45  # a wider one parts two runs: it may belong to a gutter
_WIDEST_STRETCHED = 1.5  # of a line that is justified
_EVEN = 0.05
SAME_LINE = 0.3
_SLACK = 1.0  # points that a line may stand inside the box of a letter
# Letters of a word that is s p a c e d stand at even distances.
_FEWEST_SPACED = 4
_SHARE_SPACED = 0.8
_WORD_BLANK = 1.6


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line, ``base`` and ``size`` those of its longest word."""

    words: tuple[Word, ...]
    left: float
    right: float
    base: float
    size: float

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)


Item = TypeVar("Item", Word, Run)


def runs_of(words: Iterable[Word], posts: Iterable[Post] = ()) -> list[Run]:
    """Return the runs of a page, from top to bottom and left to right.

    A wide blank ends a run, and so does a vertical line drawn in a blank.

    >>> words = [Word("3", 0, 6, 20, 10), Word("mai", 9, 25, 20, 10), Word("Bal", 60, 75, 20, 10)]
    >>> [run.text for run in runs_of(words)]
    ['3 mai', 'Bal']
    """
    walls = _Walls(posts)
    return [_run(part) for line in _by_line(words) for part in _parted(_closed_up(line), walls)]


def lines_of(runs: Iterable[Run]) -> list[Run]:
    """Return the lines of one column: runs that stand on one line put together."""
    return [_run([word for run in line for word in run.words]) for line in _by_line(runs)]


def _by_line(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield what stands on one line, from left to right."""
    line: list[Item] = []
    for item in sorted(items, key=lambda item: (item.base, item.left)):
        if line and item.base - line[-1].base > SAME_LINE * min(line[-1].size, item.size):
            yield sorted(line, key=lambda item: item.left)
            line = []
        line.append(item)
    if line:
        yield sorted(line, key=lambda item: item.left)


def _run(words: Sequence[Word]) -> Run:
    right = max(word.right for word in words)
    longest = max(words, key=lambda word: len(word.text))
    return Run(tuple(words), words[0].left, right, longest.base, longest.size)


class _Walls:
    """Vertical lines, found by where they stand."""

    def __init__(self, posts: Iterable[Post]) -> None:
        self.posts = sorted(posts, key=lambda post: post.x)
        self.places = [post.x for post in self.posts]

    def part(self, before: Word, after: Word) -> bool:
        """Tell whether a line is drawn between two words."""
        first = bisect_left(self.places, before.right - _SLACK)
        last = bisect_left(self.places, after.left + _SLACK)
        return any(post.top < after.base <= post.bottom + _SLACK for post in self.posts[first:last])


def _parted(words: Sequence[Word], walls: _Walls) -> Iterator[list[Word]]:
    """Yield the words of a line in runs."""
    run = [words[0]]
    blanks = [after.left - before.right for before, after in pairwise(words)]
    for at, (before, word) in enumerate(pairwise(words)):
        size = max(before.size, word.size)
        wide = blanks[at] > _WIDEST_BLANK * size and not _is_stretched(at, blanks, size)
        if wide or walls.part(before, word):
            yield run
            run = []
        run.append(word)
    yield run


def _is_stretched(at: int, blanks: Sequence[float], size: float) -> bool:
    """Tell whether a blank is as wide as those beside it, as all are in a justified line.

    A gutter may be as wide as the blanks on one side of it, which are stretched on their own.
    """
    beside = (*blanks[max(0, at - 1) : at], *blanks[at + 1 : at + 2])
    even = [abs(blank - blanks[at]) < _EVEN * size for blank in beside]
    return bool(even) and all(even) and blanks[at] < _WIDEST_STRETCHED * size


def _closed_up(words: Sequence[Word]) -> Sequence[Word]:
    """Return a line with the blanks between spaced letters taken out."""
    single = sum(len(word.text) == 1 and word.text.isalpha() for word in words)
    if len(words) < _FEWEST_SPACED or single < _SHARE_SPACED * len(words):
        return words
    usual = median(word.left - before.right for before, word in pairwise(words))
    closed = [words[0]]
    for before, word in pairwise(words):
        if word.left - before.right <= _WORD_BLANK * usual:
            closed[-1] = replace(closed[-1], text=closed[-1].text + word.text, right=word.right)
        else:
            closed.append(word)
    return closed
