"""One pass over a line: chunks of text to tokens, and the shape that they make."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from agenda.dates.chunks import END, LEADING, MUTE, NOTHING, read_chunk
from agenda.dates.folding import fold
from agenda.dates.words import merged
from agenda.remembered import Remembered
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from agenda.dates.classes import Token
    from agenda.dates.words.table import Words

    # A chunk as it is kept: a plain tuple is taken apart at a fifth of the price of a named one.
    _Chunk = tuple[int, bool, tuple[Token, ...], str, Collection[str], Collection[str], str, bool]

_GOES_ON: Final = 5  # places in a chunk: a name costs twice as much
_FIRST: Final = 6
_new = tuple.__new__  # the constructor of a named tuple costs three times as much


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


class _MarkedError(Exception):
    """A text has marks of their own, "e" and its accent: folded it is shorter."""


class Tokenizer:
    """Makes tokens of texts by the words of some languages.

    A text is looked up by its chunks, the runs between blanks: what each says is the same
    wherever it stands, and most come again.  The chunks that a group of words may tie
    ("à partir du") are looked up as one.
    """

    __slots__ = ("_chunks", "words")

    def __init__(self, words: Words) -> None:
        self.words = words
        self._chunks = Remembered(self._read_chunk)

    def read(self, text: str) -> tuple[Tokens, Sequence[int] | None]:
        """Return the tokens of a text, in one pass, and the places that they are counted by.

        Those are as of :func:`fold`: None for a text of which every character keeps its place, the
        usual case.  Blanks give no token.
        """
        try:
            if "  " in text:
                return self._joined([text], [self._read_chunk(text), END]), None
            runs = text.split(" ")
            return self._joined(runs, [*map(self._chunks.__getitem__, runs), END]), None
        except _MarkedError:
            folded, places = fold(text)
            return self.read(folded)[0], places

    def _read_chunk(self, text: str) -> _Chunk:
        folded, places = fold(text)
        if places is not None:
            raise _MarkedError
        chunk = read_chunk(folded, self.words)
        return chunk if chunk is MUTE else chunk[:]

    def _joined(self, runs: list[str], chunks: list[_Chunk]) -> Tokens:
        at, mute = _opening(chunks)
        tokens: list[Token] = [NOTHING] if mute else []
        starts = [0] if mute else []
        shape = NOTHING.kind if mute else ""
        mute = False
        start = len("".join(runs[:at])) + at
        last = len(runs)
        while at < last:
            chunk = chunks[at]
            if chunk is MUTE:
                mute = True
                start += len(runs[at]) + 1
                at += 1
                continue
            size, silent, spoken, kinds, opens, _, _, _ = chunk
            at += 1
            if opens and chunks[at][_FIRST] in opens:
                place = _behind_tied(chunks, at - 1)
                tied = " ".join(runs[at - 1 : place])
                size, silent, spoken, kinds, _, _, _, _ = self._chunks[tied]
                at = place
            if spoken:
                if silent or mute:
                    shape = _with_nothing(shape, tokens, starts)
                    mute = False
                shape += kinds
                tokens += spoken
                starts.append(start)
                if len(spoken) > 1:
                    starts += [start] * (len(spoken) - 1)
            elif silent:
                mute = True
            start += size
        if mute:
            shape = _with_nothing(shape, tokens, starts)
        return _new(Tokens, (shape, tokens, starts))


def _opening(chunks: list[_Chunk]) -> tuple[int, bool]:
    """Return the place behind the words that say nothing before any that does, and if there are.

    Of a line that is most: the name before a date, with its articles.
    """
    begin, mute = 0, False
    for place, chunk in enumerate(chunks):
        if chunk is MUTE:
            begin, mute = place + 1, True
            continue
        _, silent, spoken, _, opens, _, _, idle = chunk
        if not idle or (opens and chunks[place + 1][_FIRST] in opens):
            break
        if silent:
            begin, mute = place + (not spoken), True
    return begin, mute


def _behind_tied(chunks: list[_Chunk], place: int) -> int:
    """Return the place behind the chunks that may be a group of words from *place* on."""
    place += 1
    while chunks[place + 1][_FIRST] in chunks[place][_GOES_ON]:
        place += 1
    return place + 1


def _with_nothing(shape: str, tokens: list[Token], starts: list[int]) -> str:
    """Add what says nothing, in the place of what cannot end a date before it."""
    while tokens and tokens[-1][0] in LEADING:
        shape = shape[:-1]
        tokens.pop()
        starts.pop()
    if tokens and tokens[-1] is NOTHING:
        return shape
    tokens.append(NOTHING)
    starts.append(0)
    return shape + NOTHING.kind


@lru_cache(maxsize=32)
def tokenizer(languages: tuple[str, ...]) -> Tokenizer:
    """Return the tokenizer of some languages, made once; the first wins a conflict."""
    return Tokenizer(merged(languages))
