"""One pass over a line: chunks of text to tokens, and the shape that they make."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from agenda.dates.chunks import END, LEADING, NOTHING, read_chunk
from agenda.dates.words import merged
from agenda.remembered import Remembered
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from agenda.dates.chunks import Chunk
    from agenda.dates.classes import Token
    from agenda.dates.words.table import Words


class Tokens(NamedTuple):
    """The tokens of a line, each counted from where its chunk starts.

    Lines of one ``shape`` differ in figures and in places alone.
    """

    shape: str
    tokens: list[Token]
    starts: list[int]

    def placed(self) -> list[Token]:
        """Return the tokens counted from where the line starts."""
        both = zip(self.tokens, self.starts, strict=True)
        return [token.moved(start) if start else token for token, start in both]


class Tokenizer:
    """Makes tokens of texts by the words of some languages.

    A text is looked up by its chunks, the runs between blanks: what each says is the same
    wherever it stands, and most come again.  The chunks that a group of words may tie
    ("à partir du") are looked up as one.
    """

    __slots__ = ("_chunks", "words")

    def __init__(self, words: Words) -> None:
        self.words = words
        self._chunks = Remembered(partial(read_chunk, words=words))

    def read(self, folded: str) -> Tokens:
        """Return the tokens of a folded text, in one pass; blanks give none."""
        runs = folded.split()
        if sum(map(len, runs)) + len(runs) - 1 != len(folded):  # more than one blank between two
            return self._joined(folded, [read_chunk(folded, self.words), END])
        return self._joined(folded, [*map(self._chunks.__getitem__, runs), END])

    def _joined(self, folded: str, chunks: list[Chunk]) -> Tokens:
        shape: list[str] = []
        tokens: list[Token] = []
        starts: list[int] = []
        start = at = 0
        mute = False
        for place, chunk in enumerate(chunks):
            if place < at:  # tied to the chunk before
                continue
            size, silent, spoken, kinds, opens, _, _ = chunk
            if opens and chunks[place + 1].first in opens:
                at = _tied(chunks, place)
                size = sum([one.size for one in chunks[place:at]])
                _, silent, spoken, kinds, *_ = self._chunks[folded[start : start + size - 1]]
            if silent:
                mute = True
            if spoken:
                if mute:
                    _add_nothing(shape, tokens, starts)
                    mute = False
                shape += kinds
                tokens += spoken
                starts += [start] * len(spoken)
            start += size
        if mute:
            _add_nothing(shape, tokens, starts)
        return Tokens("".join(shape), tokens, starts)


def _tied(chunks: list[Chunk], place: int) -> int:
    """Return the place behind the chunks that may be a group of words from *place* on."""
    place += 1
    while chunks[place + 1].first in chunks[place].goes_on:
        place += 1
    return place + 1


def _add_nothing(shape: list[str], tokens: list[Token], starts: list[int]) -> None:
    """Add what says nothing, in the place of what cannot end a date before it."""
    while shape and tokens[len(shape) - 1].kind in LEADING:
        shape.pop()
    del tokens[len(shape) :], starts[len(shape) :]
    if not tokens or tokens[-1] is not NOTHING:
        shape.append(NOTHING.kind)
        tokens.append(NOTHING)
        starts.append(0)


@lru_cache(maxsize=32)
def tokenizer(languages: tuple[str, ...]) -> Tokenizer:
    """Return the tokenizer of some languages, made once; the first wins a conflict."""
    return Tokenizer(merged(languages))
