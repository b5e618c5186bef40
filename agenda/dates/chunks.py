"""What a run of a text without blanks says: its pieces as tokens of one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.classes import NAMED, Token
from agenda.dates.numerals import in_words, read_number
from agenda.dates.words.entries import cut
from agenda.dates.words.table import SIGNS
from agenda.patterns import pattern, signed_pattern
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from agenda.dates.words.table import Choices, Groups, Reading, Words

# Classes that a date may begin or go on with and never end with: before a word that says
# nothing they say nothing either.  This drops most "de", "la" and "et" of a name.
LEADING = frozenset("adltEr~uFfiq!,/&+")
_LAST_HOUR = 24
_NUMBERED = frozenset("noYPHNQ")

# What says nothing needs no place of its own: one token stands for all of it.
NOTHING = Token("x", 0, 0)
_UNKNOWN: Choices = (None, {})
_new = tuple.__new__  # the constructor of a named tuple costs three times as much

# A day, its hour and its zone are one piece with blanks inside (ISO 8601).
_DAY, _HOUR = pattern(r"\d{4}-\d\d-\d\d"), signed_pattern(":", r"\d\d:\d\d:\d\d")
_AN_HOUR = "00:00:00"
_ZULU = "z"
_ZONES_OR_HOUR = frozenset((_ZULU, "+", "-", _AN_HOUR))

# Words of a class whose text belongs to the shape of a line, as characters of no script.
_FIRST_NAME = 0xF0000
_NAMES: dict[tuple[str, str, int], str] = {}


class Chunk(NamedTuple):
    """What a run of a text without blanks says, wherever it stands.

    ``tokens`` are counted from its own beginning, ``shape`` has a character for each: its
    class, or its name where the text of a word belongs to the shape.  ``mute`` says that words
    before them say nothing.  ``size`` is the length with the blank behind.  ``first`` is the
    first piece; ``opens`` are pieces behind the chunk that may belong together with its last,
    ``goes_on`` those that may belong to a group of words that began before it as well.
    ``idle`` says that none of its tokens says anything before a word that says nothing.
    """

    size: int
    mute: bool
    tokens: tuple[Token, ...]
    shape: str
    opens: Collection[str]
    goes_on: Collection[str]
    first: str
    idle: bool


END = Chunk(0, mute=False, tokens=(), shape="", opens=(), goes_on=(), first="", idle=False)
# All words that say nothing and stand in no group of words, as most of a name do; of any size.
MUTE = Chunk(0, mute=True, tokens=(), shape="", opens=(), goes_on=(), first="", idle=True)


def read_chunk(text: str, words: Words) -> Chunk:
    """Return what a folded text says as one chunk, blanks or not.

    >>> from agenda.dates.words import load
    >>> read_chunk("d'avril,", load("fr")).shape
    'dm,'
    """
    if text not in words.entries and text.isalpha() and words.glued.read(text) is None:  # as most
        if text not in words.inner and text not in words.suffixes and text != _ZULU:
            return MUTE
        behind = words.follow.get(text, ())
        return Chunk(len(text) + 1, True, (), "", (), behind, text, True)  # noqa: FBT003  speed
    pieces = cut(text)
    if not pieces:
        return END._replace(size=len(text) + 1)
    found = _tokens(text, pieces, words)
    if "-" in text and any(token.kind == "g" for token in found):
        found = _without_towns(text, found)
    mute = found[0] is NOTHING
    spoken = tuple(found[mute:])
    shape = "".join([_name(token) for token in spoken])
    opens, goes_on = _behind(pieces, words)
    if found[-1].kind == "n":
        opens, goes_on = words.raised.union(opens), words.raised.union(goes_on)
    idle = all(token.kind in LEADING for token in spoken)
    return Chunk(len(text) + 1, mute, spoken, shape, opens, goes_on, _before(pieces[0]), idle)


def _name(token: Token) -> str:
    if token.kind not in NAMED:
        return token.kind
    named = (token.kind, token.text, len(token.numbers))
    return _NAMES.setdefault(named, chr(_FIRST_NAME + len(_NAMES)))


def _before(first: str) -> str:
    """Return what a piece is for one that may go on with it: hours are all alike."""
    return _AN_HOUR if first[0].isdecimal() and _HOUR.match(first) else first


def _behind(pieces: list[str], words: Words) -> tuple[Collection[str], Collection[str]]:
    """Return the pieces that may go on behind the last of *pieces* with a group of words.

    First with one that begins here, then with one that began before as well.
    """
    last = pieces[-1]
    if last[0].isdecimal() and (("-" in last and _DAY.fullmatch(last)) or _HOUR.search(last)):
        return _ZONES_OR_HOUR, _ZONES_OR_HOUR
    goes_on = words.follow.get(last, ())
    return goes_on if len(pieces) > 1 else words.entries.get(last, _UNKNOWN)[1], goes_on


def _tokens(text: str, pieces: list[str], words: Words) -> list[Token]:
    """Return the tokens of the pieces of a text.

    Between two pieces there are blanks only, so each begins where it is next found.
    """
    find, choices_of, suffixes = text.find, words.entries.get, words.suffixes
    found: list[Token] = []
    at = end = 0
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if place < at:  # taken by a group of words
            continue
        before, start = end, find(piece, end)
        end = start + len(piece)
        if (
            start - before < 2  # noqa: PLR2004  glued, or one blank between them
            and (piece in suffixes or (found and found[-1].kind in _GLUES))
            and _glued(text, found, piece, start, words)
        ):
            continue
        reading, groups = choices_of(piece, _UNKNOWN)
        if groups and place < last and (opened := groups.get(pieces[place + 1])):
            reading, rest = _group(reading, opened, pieces, place + 1)
            for part in rest:
                end = find(part, end) + len(part)
            at = place + 1 + len(rest)
        if reading is not None:
            kind, number, numbers, word, behind = reading
            found.append(_new(Token, (kind, start, end, number, numbers, word, (), None, None)))
            if behind:  # Basque "ekainetik": a month that opens a range; "Juniwoche"
                found.append(Token(behind, end, end, numbers[0] if numbers else 0))
        elif piece[0].isdecimal():
            found += read_number(piece, start, american=words.american)
        else:
            _add_unknown(found, piece, start, words)
    return found


def _add_unknown(found: list[Token], piece: str, start: int, words: Words) -> None:
    """Add a number in one word, or that a piece says nothing."""
    number = words.glued.read(piece)
    if number is not None:
        found.append(in_words(number, start, start + len(piece)))
    elif not found or found[-1] is not NOTHING:
        _add_nothing(found)


def _without_towns(text: str, found: list[Token]) -> list[Token]:
    """Return tokens without feasts that hyphens tie to unknown words: "Saint-Jean-des-Prés"."""
    kept: list[Token] = []
    at = 0
    while at < len(found):
        end = _end_of_town(text, found, at) if found[at].kind == "g" else at
        if end > at:
            _add_nothing(kept)
        else:
            kept.append(found[at])
        at = max(end, at + 1)
    return kept


def _end_of_town(text: str, found: list[Token], at: int) -> int:
    """Return the place behind the name of a town that a feast is part of, *at* where it is none."""
    feast, end = found[at], at + 1
    while end < len(found) and found[end].kind in _TIES and found[end].start == found[end - 1].end:
        end += 1
    named = _SAINT.match(text, feast.start) or _TIED.match(text, feast.end)
    if named is None:
        return at  # "Silvester-Party"
    tied = end < len(found) and found[end - 1].kind == "-" and found[end] is NOTHING
    if tied and text[found[end - 1].end : found[end - 1].end + 1].isalpha():
        return end + 1
    led = found[max(at - 2, 0) : at]
    hyphen = [token.kind for token in led] == ["x", "-"] and led[1].end == feast.start
    return at + 1 if hyphen and text[feast.start - 2 : feast.start - 1].isalpha() else at


_TIES = LEADING | {"-"}
_SAINT = pattern(r"(?:sainte?|san|santa?|sao)\b")  # of towns; "Sankt-Martin-Umzug" is no town
_TIED = pattern(r"-[^\W\d_]{1,3}-")  # "La Toussaint-en-Vallée"


def _ends_name(text: str, found: list[Token], piece: str, start: int) -> bool:
    """Take a figure that a hyphen ties to an unknown word for its end: "sub-20", "Covid-19"."""
    figures = len(piece) <= _FIGURES and piece.isdecimal()
    tied = text[start - 1] == "-" and text[start - 2 : start - 1].isalpha()
    if figures and tied and found[-2:-1] == [NOTHING]:
        found.pop()
        return True
    return False


_FIGURES = 2


def _ends_code(text: str, piece: str, start: int) -> bool:
    """Tell whether a figure goes on with one or two letters: "B12" is a hall, "v2.1.15" no day."""
    figures = len(piece) <= _FIGURES and piece.isdecimal()
    figures = figures or piece.replace(".", "0").isdecimal()
    return figures and _CODE.search(text[max(start - 3, 0) : start]) is not None


_CODE = pattern(r"(?:^|[\W_])[^\W\d_]{1,2}$")


_GLUES = frozenset("hU-x")
_RANKS = ("o", "O")


def _glued(text: str, found: list[Token], piece: str, start: int, words: Words) -> bool:
    """Read a piece together with the token that it is glued to: "1er", "20h30", "sub-20"."""
    last = found[-1] if found else NOTHING
    if last.kind == "-":
        return _ends_name(text, found, piece, start)
    if last is NOTHING and found:
        return _ends_code(text, piece, start)
    if last.end == start - 1:
        return last.kind == "n" and _set_apart(found, piece, start, words)
    return last.end == start and bool(found) and _tied(found, piece, start, words)


def _tied(found: list[Token], piece: str, start: int, words: Words) -> bool:
    """Read a piece that no blank parts from the token before it."""
    last = found[-1]
    if last.kind == ".":
        return _raised(found, piece, start, words)
    if (last.kind == "h" or last.text == "hour") and piece[0].isdecimal():
        return _end_hour(found, piece, start, american=words.american)
    if last.kind in _NUMBERED and piece in words.suffixes:
        _end_number(found, words.suffixes[piece], start + len(piece))
        return True
    return False


def _raised(found: list[Token], piece: str, start: int, words: Words) -> bool:
    """Read an ordinal whose raised letters stand behind a full stop: "1.º", "3.ª"."""
    numbered = [token for token in found[-2:-1] if token.kind == "n" and token.end == start - 1]
    if not numbered or words.suffixes.get(piece) not in _RANKS:
        return False
    found.pop()
    _end_number(found, words.suffixes[piece], start + len(piece))
    return True


def _set_apart(found: list[Token], piece: str, start: int, words: Words) -> bool:
    """Read an ordinal whose raised letters were set apart: "4 th", "1 er"."""
    if piece not in words.raised:
        return False
    _end_number(found, words.suffixes[piece], start + len(piece))
    return True


def _add_nothing(found: list[Token]) -> None:
    """Add what says nothing, in the place of what cannot end a date before it."""
    while found and found[-1].kind in LEADING:
        found.pop()
    if not found or found[-1] is not NOTHING:
        found.append(NOTHING)


def _group(
    alone: Reading | None, opened: Groups, pieces: list[str], after: int
) -> tuple[Reading | None, tuple[str, ...]]:
    """Return what the longest group of words before *after* is, and its pieces from there on."""
    for rest, reading in opened:
        if len(rest) == 1 or tuple(pieces[after : after + len(rest)]) == rest:
            return reading, rest
    return alone, ()


_MINUTES = pattern(r"([0-5]\d)(?:$|([^\d:])(?=\d))")


def _end_hour(found: list[Token], piece: str, start: int, *, american: bool) -> bool:
    """Read the minutes glued to "20h", and what is left of the figures behind them."""
    minutes = _MINUTES.match(piece)
    if minutes is None or len(found) < 2 or found[-2].kind != "n" or found[-2].number > _LAST_HOUR:  # noqa: PLR2004  "20", "h"
        return False
    hour = found[-2]
    total = hour.number * 60 + int(minutes[1])
    found[-2:] = [Token("H", hour.start, start + 2, total, text=piece[:2])]
    if minutes[2] is not None:
        found.append(Token(SIGNS.get(minutes[2], minutes[2]), start + 2, start + 3))
        found += read_number(piece[3:], start + 3, american=american)
    return True


def _end_number(found: list[Token], meaning: str, end: int) -> None:
    """Take the ending of the number before into account: "1er", Basque "30ean", "1etik"."""
    last = found[-1]
    if meaning == "s":  # "the 1990s"
        found[-1] = Token("5", last.start, end, last.number)
        return
    kind = meaning if meaning in ("o", "O") and last.kind == "n" else last.kind
    number = last.number
    if meaning[:1] == "h" and last.kind == "n" and number <= _LAST_HOUR:
        kind, number = "H", number * 60
    found[-1] = last._replace(kind=kind, end=end, number=number)
    if meaning[-1:] == "r":
        found.append(Token("r", end, end))
