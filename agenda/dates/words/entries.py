"""The words of one language as entries: each group of pieces, and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.folding import fold
from agenda.dates.when import WEEKDAYS
from agenda.dates.words import cldr
from agenda.patterns import pattern
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.dates.words.fields import Table

# What a text is cut into.  Every alternative is a run of one class of characters, so the cut
# is linear in the text; an ISO 8601 date with a time is one piece, or its offset ("+02:00")
# would be read as an hour.  Each begins with a class of its own, which rules out the others at
# the first character.
_PIECE = (
    r"{letter}{letters}|\d(?:\d{{3}}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?"
    r"|\d{{3}}-\d\d-\d\d \d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:z|[+-]\d\d:?\d\d))?"
    r"|\d{{3}}-w\d\d(?:-[1-7])?|\d{{7}}t\d{{4}}(?:\d\d)?z?|\d*(?:[.,:/·-]\d+)*)|{other}"
)
_LETTER = r"[^\W\d_]"
_LETTERS = rf"{_LETTER}*(?:·{_LETTER}+)*"  # "aquarel·les" is one word
_CUT = pattern(_PIECE.format(letter=_LETTER, letters=_LETTERS, other=r"[^\s\w]|_"))
# The same for a text of ASCII, which most are when folded; sets are faster than classes.
_CUT_ASCII = pattern(
    _PIECE.replace(r"\d", "[0-9]").format(letter="[a-z]", letters="[a-z]*", other="[^\\sa-z0-9]")
)

# Words that name another word of the calendar when a number stands beside them, and
# something else, or nothing, when none does.
WEAK_WEEKDAY, WEAK_MONTH, WEAK_BOTH = "v", "k", "j"
# Behind the class of a weak month in its text: it is written in full, as "May" is.
WHOLE = "+"


class Entry(NamedTuple):
    """What a word or a group of words is: its class, and the figures it stands for."""

    kind: str
    number: int = 0
    numbers: tuple[int, ...] = ()
    text: str = ""


UNITS = tuple("€ $ £ % ° ² m² km kg cm mm mo go ko mb gb eur chf ht ttc px".split())  # noqa: SIM905  legible

# Fields whose words are all of one class; a word in two fields is of the first.
_PLAIN = {
    "until": "u",
    "since": "f",
    "article": "a",
    "of": "d",
    "between": "E",
    "to": "r",
    "to_at": "~",
    "and_": "l",
    "at": "t",
    "hour": "h",
    "before_hour": "I",
    "until_after": "0",
    "since_after": "1",
    "besides": "e",
    "besides_after": "@",
    "every": "q",
    "every_after": "!",
    "in_": "i",
    "ahead": "F",
    "ahead_after": "C",
    "ago": "B",
    "minute": "%",
    "lasting": "2",
    "beside": "6",
    "counted": "€",
    "numbered": "#",
    "skipped": "_",
}
# The months of mail headers and logs are English everywhere (RFC 5322, 3.3); a word of the
# language itself comes first.
_STAMPED = {name: number for name, number in cldr.SHORT_MONTHS["en"].items() if len(name) == 3}  # noqa: PLR2004  letters

# Signs that are written alike in all languages.
_ZONES = {zone: Entry("_") for zone in ("utc", "gmt", "cet", "cest", "mez", "mesz")}
_SIGNS = _ZONES | {"@": Entry("t", text="@"), ">": Entry("r"), "->": Entry("r")}


def pieces(words: str) -> tuple[str, ...]:
    """Return the folded pieces of a group of words.

    >>> pieces("jusqu'au")
    ('jusqu', "'", 'au')
    """
    folded = fold(words)[0]
    # Most are one word, or one sign: there is nothing to cut.
    if folded.isalpha() or len(folded) == 1:
        return (folded,)
    # Nearly all others are words with blanks between them.
    return tuple(folded.split() if folded.replace(" ", "").isalpha() else cut(folded))


def cut(folded: str) -> list[str]:
    """Return the pieces of a folded text: words, runs of figures, signs; no blanks."""
    return (_CUT_ASCII if folded.isascii() else _CUT).findall(folded)


def _items(words: str) -> Iterator[tuple[str, str]]:
    for item in filter(None, words.split("|")):
        name, _, value = item.partition("=")
        yield name, value


def _clock(value: str) -> int:
    hour, minute = value.split(":")
    return int(hour) * 60 + int(minute)


def _step(value: str) -> tuple[str, int]:
    """Return the unit and the count of "day+1" or "easter-2".

    >>> _step("day-2")
    ('day', -2)
    """
    sign = "-" if "-" in value else "+"
    unit, count = value.rstrip("*~^").split(sign)
    return unit, int(sign + count)


def _shift(value: str) -> tuple[int, str]:
    """Return the count of "1/soon" and its manner."""
    count, _, manner = value.partition("/")
    return int(count), manner


def _holiday(value: str) -> Entry:
    if value[0].isdigit():
        month, day = value.split("-")
        return Entry("g", numbers=(int(month), int(day)))
    step, _, more = value.partition("/")
    unit, count = _step(step)
    return Entry("g", count, (int(more),) if more else (), unit)


# A sign behind a month tells what its ending means: "from" of a range, "of".
_ENDINGS = {"+": ("r", ""), ":": ("", "of")}


def _calendar(table: Table) -> Iterator[tuple[str, Entry]]:
    month = "M" if table.month_first else "m"
    lengths = {number: len(name) for name, number in cldr.MONTHS[table.tag].items()}
    for name, value in _items(table.months):
        kind, text = _ENDINGS.get(value[-1], ("", ""))
        number = int(value.rstrip("+:"))
        # "juil", not "setiembre": a month of another spelling is no abbreviation.
        shortened = len(name) + 1 < lengths[number]
        yield name, Entry(month + kind, number, text=text or month * shortened)
    for name, number in cldr.WEEKDAYS[table.tag].items():
        yield name, Entry("w", number)
    for name, number in cldr.WEEKDAYS[table.tag].items():
        for end, later in _items(table.weekday_ends):
            yield name + end, Entry("w", number, (int(later),) if later else ())
    for name, number in cldr.MONTHS[table.tag].items():
        yield name, Entry(month, number)
    for name, number in cldr.MONTHS[table.tag].items():
        for end, unit in _items(table.month_ends):
            yield name + end, Entry("U" + month, 1, (number,), unit)
    for name, value in _items(table.weekdays):
        kind = "r" if value.endswith("+") else ""
        yield name, Entry("w" + kind, int(value.rstrip("+")))
    for name, value in _items(table.either):
        weekday, of_year = value.split("/")
        yield name, Entry(WEAK_BOTH, numbers=(int(weekday), int(of_year)), text=month)


def _abbreviated(table: Table) -> Iterator[tuple[str, Entry]]:
    month = "M" if table.month_first else "m"
    figures = {name: (entry.kind, entry.number) for name, entry in _counting(table)}
    for name, value in _items(table.weak_weekdays):
        kind, figure = figures.get(name, ("", 0))
        yield name, Entry(WEAK_WEEKDAY, int(value), (figure,) if kind == "O" else ())
    for name, value in _items(table.weak_months):
        kind, figure = figures.get(name, ("", 0))
        own = (figure,) if kind == "p" else ()
        text = month + WHOLE * (name in cldr.MONTHS[table.tag])
        yield name, Entry(WEAK_MONTH, int(value), own, text)
    for name, number in cldr.SHORT_WEEKDAYS[table.tag].items():
        yield name, Entry(WEAK_WEEKDAY, number)
    for name, number in (_STAMPED | cldr.SHORT_MONTHS[table.tag]).items():
        yield name, Entry(WEAK_MONTH, number, text=month)


def _in_words(table: Table) -> Iterator[tuple[str, Entry]]:
    for name, figure in _items(table.paired):
        yield name, Entry("p", int(figure), (int(figure),))
    for name, figure in _items(table.halves):
        yield name, Entry("pJ", int(figure), (30,))
    for name, figure in _items(table.scale):
        yield name, Entry("=", int(figure), text="scale")


def _counting(table: Table) -> Iterator[tuple[str, Entry]]:
    yield from _in_words(table)
    for value, names in enumerate(table.numbers.split("|"), 1):
        for name in filter(None, names.split("/")):
            yield name, Entry("p", value)
    for name, figure in _items(table.tens):
        yield name, Entry("p", int(figure))
    for name, _ in _items(table.single):
        yield name, Entry("p", 1, text="single")
    for value, names in enumerate(table.ordinals.split("|"), 1):
        for name in filter(None, names.split("/")):
            yield name, Entry("O", value)
    for name, place in _items(table.last):
        yield name, Entry("O", int(place or -1))


def _hours(table: Table) -> Iterator[tuple[str, Entry]]:
    for name, value in _items(table.clock):
        # Of two words the first is a preposition: "a mediodía".
        yield name, Entry("H", _clock(value), text="at" if " " in name else "")
    for name, _ in _items(table.am):
        yield name, Entry("A", 0)
    for name, _ in _items(table.pm):
        yield name, Entry("A", 12)
    for name, _ in _items(table.noon):
        yield name, Entry("A", 11)
    for name, _ in _items(table.night):
        yield name, Entry("A", 24)
    for name, value in _items(table.half):
        yield name, Entry("J", int(value))
    for name, value in _items(table.past):
        yield name, Entry("Z", int(value))
    for name, _ in _items(table.half_to):
        yield name, Entry("Z", -30)
    for name, value in _items(table.evening):
        yield name, Entry("_", int(value), text="part")


# A star marks the later half of the day ("this evening at 8" is 20:00), a tilde the night, whose
# small hours stay what they are; a caret opens a range ("gaurtik").
_LATER = {"*": (1,), "~": (5,)}


def _counted_from_today(table: Table) -> Iterator[tuple[str, Entry]]:
    for name, value in _items(table.relative):
        unit, count = _step(value)
        kind = "Rr" if value[-1] == "^" else "R"
        yield name, Entry(kind, count, _LATER.get(value[-1], ()), unit)
    for kind, words in (("c", table.shift), ("V", table.shift_after)):
        for name, value in _items(words):
            count, manner = _shift(value)
            yield name, Entry(kind, count, text=manner)
    for name, value in _items(table.units):
        # A star marks a plural: "the next weeks" are more than one.
        yield name, Entry("U", 2 if value[-1] == "*" else 1, text=value.rstrip("*"))
    for name, value in _items(table.parts_of_year):
        yield name, Entry("3", int(value))
    for name, value in _items(table.told):
        yield name, Entry("<", int(value))
    for name, value in _items(table.next_to):
        unit, count = _step(value)
        yield name, Entry("8", count, text=unit)
    for name, value in _items(table.decades):
        yield name, Entry("5", int(value))


def _repeated(table: Table) -> Iterator[tuple[str, Entry]]:
    for frequency in ("daily", "weekly", "monthly", "yearly"):
        for name, _ in _items(getattr(table, frequency)):
            yield name, Entry("K", text=frequency.upper())
    for name, _ in _items(table.fortnightly):
        yield name, Entry("K", text="WEEKLY;INTERVAL=2")
    for name, value in _items(table.workdays):
        days = ",".join(WEEKDAYS[: int(value)])
        yield name, Entry("K", text=f"WEEKLY;BYDAY={days}")
    for name, value in _items(table.plural_weekdays):
        yield name, Entry("W", int(value))
    to_hour = {name for name, _ in _items(table.half_to)}
    for name, value in _items(table.part):
        # Dutch "half oktober" is the middle of a month, "half acht" is 7:30.
        to = "to" if name.startswith("a ") else ""  # "a mediados de" ends a range as well
        kind = "sr" if value[-1] == "+" else "s"
        yield name, Entry(kind, int(value.rstrip("+")), (-30,) if name in to_hour else (), to)
    for name, value in _items(table.part_of):
        of_unit, _, unit = value.partition(":")
        yield name, Entry("9", int(of_unit), text=unit)
    for name, value in _items(table.holidays):
        yield name, _holiday(value)
    for name, value in _items(table.seasons):
        yield name, Entry("z", text=value)


_ROMANS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
    "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi",
)  # fmt: skip


def _romans(table: Table) -> Iterator[tuple[str, Entry]]:
    for end, _ in _items(table.romans):
        for figure, name in enumerate(_ROMANS, 1):
            yield name + end.strip("-"), Entry("O", figure)


def _plain(table: Table) -> Iterator[tuple[str, Entry]]:
    for name, kind in _PLAIN.items():
        for word, manner in _items(getattr(table, name)):
            yield word, Entry(kind, text=manner)


def _spellings(name: str) -> set[tuple[str, ...]]:
    """Return a name with its hyphens and with blanks for them, and as capitals write it."""
    found = {pieces(name)}
    if "-" in name:
        found.add(pieces(name.replace("-", " ")))
    if "ß" in name:
        found.add(pieces(name.replace("ß", "ss")))
    return found


def entries(table: Table) -> dict[tuple[str, ...], Entry]:
    """Return every group of words of a language; of two readings the first listed stays.

    Longer groups and words with figures come first: "jour de l'an" is a holiday before
    "jour" is a unit, and "mars" a month before it is an abbreviation of itself.
    """
    found: dict[tuple[str, ...], Entry] = {}
    readers = (
        _calendar, _repeated, _counted_from_today, _hours, _abbreviated, _counting, _plain, _romans,
    )  # fmt: skip
    for reader in readers:
        for name, entry in reader(table):
            if "-" not in name and "ß" not in name:  # as most
                found.setdefault(pieces(name), entry)
                continue
            for key in _spellings(name):
                found.setdefault(key, entry)
    for sign in UNITS:  # each of one piece
        found.setdefault((fold(sign)[0],), Entry("€"))
    for sign, entry in _SIGNS.items():
        found.setdefault(pieces(sign), entry)
    found |= {pieces(name): Entry("x") for name, _ in _items(table.idioms)}
    return found


def endings(table: Table) -> dict[str, str]:
    """Return what endings of numbers mean.

    "o" is an ordinal, "O" one that is no day, "r" opens a range, "h" is an hour, "s" is ten years.
    """
    found = {fold(word)[0]: "s" for word, _ in _items(table.decade_ends)}
    found |= {fold(word)[0]: "O" for word, _ in _items(table.ranks)}
    found |= {fold(word)[0]: "o" for word, _ in _items(table.suffixes)}
    found |= {fold(word)[0]: "" for word, _ in _items(table.cases)}
    found |= {fold(word)[0]: "h" for word, _ in _items(table.cases_hour)}
    found |= {fold(word)[0]: "hr" for word, _ in _items(table.cases_hour_from)}
    return found | {fold(word)[0]: "r" for word, _ in _items(table.cases_from)}


def alone(table: Table) -> Iterator[tuple[str, Entry]]:
    """Yield the texts that name a day where nothing stands beside them."""
    for name, value in _items(table.alone):
        yield fold(name)[0], _holiday(value)


def glued(table: Table) -> Iterator[tuple[str, int]]:
    """Yield the parts of the numbers that a language writes as one word, and their figures."""
    if not table.glued:
        return
    for name, entry in _counting(table):
        if entry.kind == "p":
            yield fold(name)[0], entry.number
    for name, value in _items(table.glued):
        yield fold(name)[0], int(value)
