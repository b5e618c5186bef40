"""Hours that stand alone on their lines below a day, each above what takes place then."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.named_days import DAYLIKE
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.issue import Line
    from agenda.vocabulary.lexicon import Lexicon

    Joined = tuple[int, Line, int]

_SEVERAL = 2
_TITLE = 80  # characters: a longer line heads no day
_HEAD_OF_LINE = 3  # characters
_LONGEST = 240  # characters: a longer line names nothing
_TAIL = " :–-"
_BESIDE = pattern(r"[\W_]*(?:[^\W\d_]{1,2}\b)?[\W_]*")  # "à 17h :"


def join_hours(
    joined: Sequence[Joined], phrases: Mapping[int, Sequence[Phrase]], lexicon: Lexicon
) -> list[Joined]:
    """Return the lines, hours that stand alone joined to the line below that they are of.

    They are where hours stand directly below days, several below one of them:
    "Samedi 24 mai", "16 h", "Lectures", "17 h 30", "Conférence".  So they are where paragraphs
    open with them, and none ends so.  *phrases* are the dates that lines hold, by the index of
    the line.
    """
    kinds: list[str] = []
    for index, line, _ in joined:
        found = phrases.get(index)
        kinds.append(_kind(line, found, kinds[-1] if kinds else "") if found else "")
    if not (_lead(kinds) or _open_groups([line for _, line, _ in joined], kinds, lexicon)):
        return list(joined)
    kept: list[Joined] = []
    for place, (index, line, count) in enumerate(joined):
        if place and kinds[place - 1] == _HOURS and not kinds[place] and len(line.text) <= _LONGEST:
            first, hours, above = kept.pop()
            text = f"{hours.text.rstrip(_TAIL)} – {line.text}"
            kept.append((first, line._replace(text=text, marks=()), above + count))
        else:
            kept.append((index, line, count))
    return kept


def _kind(line: Line, found: Sequence[Phrase], above: str) -> str:
    """Return whether a line that holds dates may head a day, or is hours alone; "" for any other.

    Below hours, what does not open with its day is a name: "Atelier (reporté au dimanche 7)".
    """
    if line.column >= 0 or len(line.text) > _TITLE:
        return ""
    if any(phrase.strength in DAYLIKE for phrase in found):
        return _DAY if above != _HOURS or found[0].start <= _HEAD_OF_LINE else ""
    return _HOURS if _is_alone(line.text, found) else ""


def _is_alone(text: str, found: Sequence[Phrase]) -> bool:
    """Return whether hours are all that a line says."""
    if any(phrase.strength is not Strength.TIME for phrase in found):
        return False
    rest, position = "", 0
    for phrase in found:
        rest, position = rest + text[position : phrase.start], phrase.end
    return _BESIDE.fullmatch(rest + text[position:]) is not None


def _lead(kinds: Sequence[str]) -> bool:
    """Return whether hours stand directly below half of the days that have any.

    Several of them stand below one day, and none above other hours, as those of one event do.
    """
    days = [list(run) for head, run in groupby(kinds, key=lambda kind: kind == _DAY) if not head]
    below = days if kinds and kinds[0] == _DAY else days[1:]
    timed = [lines for lines in below if _HOURS in lines]
    leading = sum(lines[0] == _HOURS for lines in timed)
    several = any(lines.count(_HOURS) >= _SEVERAL for lines in timed)
    return several and 2 * leading >= len(timed) and (_HOURS, _HOURS) not in pairwise(kinds)


def _open_groups(lines: Sequence[Line], kinds: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether hours stand alone in several paragraphs, open one of them and end none.

    Or all stand above a word of events, and below none: "Ground floor", "10 am", "Concert".
    """
    alone = [place for place, kind in enumerate(kinds) if kind == _HOURS and lines[place].group]
    if len({lines[place].group for place in alone}) < _SEVERAL or (_HOURS, _HOURS) in pairwise(
        kinds
    ):
        return False
    if not all(_goes_on(lines, place) for place in alone):
        return False
    opening = [not _goes_on(lines, place - 1) for place in alone]
    return any(opening) or all(
        _names(lines[place + 1], lexicon) and not _names(lines[place - 1], lexicon)
        for place in alone
    )


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Return whether the next line is of the same paragraph."""
    return 0 <= place < len(lines) - 1 and lines[place].group == lines[place + 1].group


def _names(line: Line, lexicon: Lexicon) -> bool:
    return any(hit.cue is Cue.EVENT for hit in lexicon.read(line.text)[1])


_DAY, _HOURS = "day", "hours"
