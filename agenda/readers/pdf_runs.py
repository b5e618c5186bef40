"""Words -> runs of words on one line, and runs -> the lines of a column."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, TypeVar

from agenda.readers.pdf_words import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Shares of the size of the letters.
WIDEST_BLANK = 0.6  # a wider one parts two runs: it may belong to a gutter
SAME_LINE = 0.3
# Letters of a word that is s p a c e d stand at even distances.
FEWEST_SPACED = 4
SHARE_SPACED = 0.8
WORD_BLANK = 1.6


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


def runs_of(words: Iterable[Word]) -> list[Run]:
    """Return the runs of a page, from top to bottom and left to right.

    >>> words = [Word("3", 0, 6, 20, 10), Word("mai", 9, 25, 20, 10), Word("Bal", 60, 75, 20, 10)]
    >>> [run.text for run in runs_of(words)]
    ['3 mai', 'Bal']
    """
    return [_run(part) for line in _by_line(words) for part in _parted(_closed_up(line))]


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


def _parted(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words of a line in runs; a wide blank ends one."""
    run = [words[0]]
    for before, word in pairwise(words):
        if word.left - before.right > WIDEST_BLANK * max(before.size, word.size):
            yield run
            run = []
        run.append(word)
    yield run


def _closed_up(words: Sequence[Word]) -> Sequence[Word]:
    """Return a line with the blanks between spaced letters taken out."""
    single = sum(len(word.text) == 1 and word.text.isalpha() for word in words)
    if len(words) < FEWEST_SPACED or single < SHARE_SPACED * len(words):
        return words
    usual = median(word.left - before.right for before, word in pairwise(words))
    closed = [words[0]]
    for before, word in pairwise(words):
        if word.left - before.right <= WORD_BLANK * usual:
            closed[-1] = replace(closed[-1], text=closed[-1].text + word.text, right=word.right)
        else:
            closed.append(word)
    return closed
