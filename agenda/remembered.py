"""What is asked of short texts, and remembered: most words of a page come again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")

# When so many are known all are forgotten; longer ones rarely come again.
_MOST, _LONGEST = 8192, 48


class Remembered(dict[str, Answer]):
    """What a function says of texts: of a bounded number of short ones it is asked once.

    >>> asked = Remembered(str.istitle)
    >>> asked.told("à la Mairie"), asked
    ([True], {'à': False, 'la': False, 'Mairie': True})
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask
        # Those of which nothing is said: of most texts that is all, and a set tells it at once.
        self._idle: set[str] = set()

    def __missing__(self, text: str) -> Answer:
        answer = self._ask(text)
        if len(text) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
                self._idle.clear()
            self[text] = answer
            if not answer:
                self._idle.add(text)
        return answer

    def told(self, text: str) -> list[Answer]:
        """Return what is said of the chunks of a text, the runs between blanks, where anything is.

        Of most texts nothing is.
        """
        chunks = text.split()
        if self._idle.issuperset(chunks):
            return []
        return list(filter(None, map(self.__getitem__, chunks)))
