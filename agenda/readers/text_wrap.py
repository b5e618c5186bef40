"""Lines that were cut at a fixed width, joined again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.words.cldr import MONTHS, WEEKDAYS
from agenda.patterns import pattern
from agenda.readers.hyphens import breaks_word, hangs, hyphened_words, whole_word
from agenda.readers.text_columns import is_rule
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import (
    BEFORE_DAYS,
    TO_DAYS,
    TO_HOURS,
    UNFINISHED,
    UNTIL_DAYS,
)
from agenda.vocabulary.lexicon import fold
from agenda.vocabulary.said_of_days import MARKS_OF_HOURS, ORDINAL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.readers.text_columns import Row

_NARROWEST, _WIDEST = 50, 132
# Words of a line of prose; a line of fewer may be an address or a long link.
_WORDS_OF_PROSE = 4
_WORDS_OF_SENTENCE = 6
_LEAST_EVIDENCE = 2
_MUCH_EVIDENCE = 3  # where capitals may open what is new
_ENDS = ".!?:;"
_NEARLY = 0.75
_LED = 3  # words of a sentence before the last one
# A bullet or a number; the weekday of a date, which may open an entry of its own.
_NEW_THING = pattern(r"\s*(?:[*•·▪◦‣●○■□►➢✓»>#|–—+-]|\d+[.)]\s)")
_DAY_OF_MONTH = pattern(r"\s*(?:[1-9]|[12]\d|3[01])\. [^\W\d_]")
_NEW_DAY = pattern(rf"\s*(?!(?:{'|'.join(sorted(TO_HOURS))})\b)[^\W\d_]{{2,12}}\.?,? \d")
# "15 mars : Bal", an item, unlike "15 mars, salle des fêtes".
_DAY_OF_ITEM = pattern(r"\s*\d{1,2}\S{0,2} [^\W\d_]{2,12}\.?(?: \d{4})?\s?[:–—]")
# "24 October", "vrijdag 24 januari": what a word like "by" leads to.
_FULL_DAY = pattern(r"\s*(?:[^\W\d_]{2,12}\.?,? (?:den |dem )?)?\d{1,2}\S{0,2} [^\W\d_]{2}")
_BRACKET_OF_HOURS = pattern(r"\([^()]*\d[^()]*\)$")
_HOUR = rf"\d{{1,2}}\s?(?:h\d\d|[:.]\d\d|(?:{MARKS_OF_HOURS}|Uhr)\b)"
_GOES_ON = pattern(rf"\s*(?:[a-zà-öø-ÿ]|{_HOUR})")
_OPENS_WITH_HOUR = pattern(rf"\s*{_HOUR}")
# The last word of a sentence: "Murmur. Doors open at seven."
_LAST_WORD = pattern(r"\s*[^\W\d_]{3,}\.\s+[^\W\da-z]")
# "da" is the verb of a Basque sentence ("izango da", "atzeratu da"), an article elsewhere.
_VERB = pattern(r"(?:[tdi]uko|iko|zango|gingo|mango|oango|tzen|tu)\s+da$")
_OPEN_END = pattern(r"(?:[,(–—]|\b[^\W\d_A-Z]{1,3})$")


class Written(NamedTuple):
    """A line of a text with the lines that continue it; blank when it parts paragraphs.

    ``number`` is the place of its first line, from 1.
    """

    number: int
    text: str
    row: Row | None = None


def join_wrapped(texts: Sequence[str], rows: Sequence[Row | None]) -> list[Written]:
    """Return the lines with their continuations: of cut prose, and of the last cell of a row."""
    widths = _widths(texts, rows)
    hyphened = hyphened_words(word for text in texts if "-" in text for word in text.split())
    longest = max((len(text) for text in texts), default=0)
    written: list[Written] = []
    for index, (text, row) in enumerate(zip(texts, rows, strict=True)):
        last = written[-1] if written else None
        if last is not None and row is None and text.strip():
            if last.row is not None and _continues_cell(text, last.row):
                written[-1] = _with_tail(last, text.strip())
                continue
            if last.row is None and _continues(texts[index - 1], text, widths[index], longest):
                written[-1] = Written(last.number, _with_next(last.text, text, hyphened))
                continue
        written.append(Written(index + 1, text, row))
    return written


def _with_next(text: str, following: str, hyphened: frozenset[str]) -> str:
    """Return a line with the one that goes on with it; a word broken between them is one."""
    text, following = text.rstrip(), following.strip()
    last, first = text.rsplit(None, 1)[-1], following.split(None, 1)[0]
    if not breaks_word(last, first):
        return f"{text} {following}"
    word = whole_word(last, first, hyphened)
    return f"{text[: len(text) - len(last)]}{word}{following[len(first) :]}"


def _widths(texts: Sequence[str], rows: Sequence[Row | None]) -> list[int]:
    """Return of each line the width at which its paragraph was cut, 0 where it was not.

    Most texts have one width; what was set in a narrow column has its own.
    """
    width = _wrap_width(texts, rows)
    widths = [width] * len(texts)
    first = 0
    for place in range(len(texts) + 1):
        if place < len(texts) and texts[place].strip() and rows[place] is None:
            continue
        own = texts[first:place]
        if len(own) > _MUCH_EVIDENCE and max(map(len, own)) < _NEARLY * (width or _WIDEST):
            widths[first:place] = [_wrap_width(own, rows[first:place])] * len(own)
        first = place + 1
    return widths


def _continues_cell(text: str, row: Row) -> bool:
    """Tell whether a line stands under the last cell of the row above, or nearly so."""
    indent = len(text) - len(text.lstrip(" "))
    return indent >= max(4, row.start - 3) and not is_rule(text)


def _with_tail(last: Written, tail: str) -> Written:
    row = last.row
    if row is None:
        return last
    cells = (*row.cells[:-1], f"{row.cells[-1]} {tail}")
    return Written(last.number, last.text, type(row)(cells, row.start))


def _wrap_width(texts: Sequence[str], rows: Sequence[Row | None]) -> int:
    """Return the width at which the text was cut, 0 when it was not.

    Cut text never passes its width, and its lines are full: the first word of the next
    line would not have fitted.  Two full lines that go on in lower case are evidence.
    """
    prose = [
        "" if row is not None or text.count(" ") < _WORDS_OF_PROSE else text.rstrip()
        for text, row in zip(texts, rows, strict=True)
    ]
    width = max(map(len, prose), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    pairs = [(line, below) for line, below in zip(prose, texts[1:], strict=False) if line]
    if sum(_flows(line, following, width) for line, following in pairs) >= _LEAST_EVIDENCE:
        return width
    return width if _is_cut_in_paragraphs(texts, prose, width) else 0


def _is_cut_in_paragraphs(texts: Sequence[str], prose: Sequence[str], width: int) -> bool:
    """Tell whether full lines break off above a capital, in paragraphs that end as sentences do.

    German has a capital at most of its words: "… zum Tag der offenen" goes on with "Tür".  Where
    lines break off that are not full, or end as no sentence does, they are items of a list.
    """
    full = loose = 0
    lines: list[tuple[str, str]] = []  # of a paragraph, those that break off, and what follows
    for line, text, below in zip(prose, texts, (*texts[1:], ""), strict=True):
        if below.strip() and line and line[-1] not in _ENDS:
            lines.append((line, below))
        elif not below.strip():
            told = text.rstrip()[-1:] in _ENDS
            cut = sum(told and _full(*pair, width) and not _opens_day(pair[1]) for pair in lines)
            full, loose = full + cut, loose + len(lines) - cut
            lines = []
    return full >= _MUCH_EVIDENCE and full >= _NEARLY * (full + loose)


def _full(line: str, following: str, width: int) -> bool:
    words = following.split(None, 2)
    # French sets a blank behind a quotation mark that cannot break.
    first = " ".join(words[: 1 + (words[0] == "«")]) if words else ""
    return bool(words) and len(line.rstrip()) + 1 + len(first) > width


def _flows(line: str, following: str, width: int) -> bool:
    return _is_lower(following) and _full(line, following, width)


def _is_lower(following: str) -> bool:
    """Tell whether a line goes on in lower case, be it with words that are quoted."""
    return following.lstrip(' «“„"')[:1].islower()


def _is_open(line: str, following: str) -> bool:
    """Tell whether a line ends with a comma or a small word, and the next one has what follows.

    "Dimanche 25 : Loto des pompiers," goes on with "14h, salle des fêtes", "salle des" with
    "Moulins".
    """
    end = line.rstrip()
    last = end.rsplit(None, 1)[-1]
    if hangs(last, following.split(None, 1)[0]):
        return True
    if _leads_to_day(line, following):
        return True
    if last in TO_HOURS and _OPENS_WITH_HOUR.match(following):
        return True
    if last in UNFINISHED:
        opens = _NEW_DAY.match(following) or _DAY_OF_ITEM.match(following)
        return not opens and not _VERB.search(end)
    return end.endswith(",") and _GOES_ON.match(following) is not None


def _opens_thing(line: str, following: str) -> bool:
    """Tell whether a bullet or a number opens the next line, and no day to which this one leads.

    Lines that end with their hours in brackets, one below the other, are things as well.
    """
    if _BRACKET_OF_HOURS.search(line) is not None and following.lstrip()[:1].isupper():
        return _BRACKET_OF_HOURS.search(following) is not None
    first = following.lstrip()[:1]
    if first.isalpha() or _NEW_THING.match(following) is None:  # a letter opens most lines
        return False
    return not _leads_to_day(line, following)


def _opens_day(following: str) -> bool:
    """Tell whether a line opens with a day, and does not end a sentence with it.

    "le 8 mars à 20 h" may be an entry, "el 14 i 15 de març." goes on.
    """
    ends = following.rstrip().endswith(".") and _is_lower(following)
    return _NEW_DAY.match(following) is not None and not ends


def _leads_to_day(line: str, following: str) -> bool:
    """Tell whether a line ends before the day that opens the next one: "bis", "1. November".

    A sentence that ends with "by" has its last day there, whatever its weekday; so does one that
    breaks off at "on", before "Sunday 3 May", or at "Sunday".
    """
    words = line.rsplit(None, _LED)
    last = words[-1]
    if last in TO_DAYS and _DAY_OF_MONTH.match(following) is not None:
        return True
    if last in UNTIL_DAYS and len(words) > _LED and _FULL_DAY.match(following):
        return True
    if line.strip().count(" ") < _WORDS_OF_SENTENCE - 1:
        return False
    if last in BEFORE_DAYS:
        return _NEW_DAY.match(following) is not None
    return fold(last.rstrip(",")) in _WEEKDAYS and _is_day_of_month(following)


def _is_day_of_month(following: str) -> bool:
    """Tell whether a line opens with what stands behind a weekday: "3 May", "February 24"."""
    if _BARE_DAY.match(following) is not None:
        return True
    return _NEW_DAY.match(following) is not None and fold(following.split(maxsplit=1)[0]) in _MONTHS


_WEEKDAYS = frozenset(name for names in WEEKDAYS.values() for name in names)
_MONTHS = frozenset(name for names in MONTHS.values() for name in names)
_BARE_DAY = pattern(rf"\s*(?:[1-9]|[12]\d|3[01])(?:\.|{ORDINAL_ENDINGS})?\s[^\W\d_]")


def _continues(line: str, following: str, width: int, longest: int) -> bool:
    """Tell whether *following* goes on with the sentence that *line* was cut from.

    Without a *width* (0) a long line goes on when the next one starts in lower case.
    """
    if not line.strip() or _opens_thing(line, following):
        return False
    if _is_open(line, following):
        return True
    if not width or not _full(line, following, width):
        long = len(line) >= max(_NARROWEST, _NEARLY * longest) and longest <= _WIDEST
        lower = _is_lower(following) and not _opens_day(following)
        lower = lower or _LAST_WORD.match(following) is not None
        return long and lower and line.rstrip()[-1] not in ".!?:"
    if _OPEN_END.search(line.rstrip()) is not None:
        return True
    told = line.count(" ") >= _WORDS_OF_SENTENCE and line.rstrip()[-1] not in ".!?:;"
    return not _opens_day(following) and (told or following.lstrip()[:1].islower())
