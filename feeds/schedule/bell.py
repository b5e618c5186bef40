"""What the main thread of a process waits for: the end that somebody asked for, a lease lost."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from enum import StrEnum
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Word(StrEnum):
    """What is to be done."""

    STOP = "stop"
    LOST = "lost"


class Bell:
    """A queue of words.

    SimpleQueue may be used while a signal interrupts it, which the events of threading may not.
    """

    def __init__(self) -> None:
        self._words: SimpleQueue[Word] = SimpleQueue()

    def ring(self, word: Word) -> None:
        """Tell the main thread a word."""
        self._words.put(word)

    def wait(self, seconds: float) -> Word | None:
        """Return the next word, None when there was none for so long."""
        try:
            return self._words.get(timeout=seconds)
        except Empty:
            return None


@contextmanager
def rung_by_signals(bell: Bell) -> Iterator[None]:
    """Let SIGTERM and Ctrl-C ring for the end; a second of them ends the process as usual."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def ring(_number: int, _frame: object) -> None:
        for number, handler in before.items():
            signal.signal(number, handler)
        bell.ring(Word.STOP)

    for number in before:
        signal.signal(number, ring)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
