"""What a run of digits with single signs between them is: a day, a year, a date, an hour."""

from __future__ import annotations

from datetime import date

from agenda.dates.classes import Token
from agenda.patterns import pattern

_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_HUNDRED = 100
_LAST_MONTH, _LAST_DAY = 12, 31
_LAST_HOUR, _LAST_MINUTE = 24, 59
_DAY_DIGITS, _COUNT_DIGITS, _YEAR_DIGITS = 2, 3, 4
_DATE_PARTS = 3
# A two-digit year is of this century up to here: "98" is 1998, "26" is 2026.
_PIVOT = 68
_COMPACT_DATE = 8
_LAST_WEEK = 53  # "30/2024" is no month, but perhaps a week
_STAMP = pattern(r"(\d{4}):([01]\d|2[0-3]):([0-5]\d):[0-5]\d")
# Two dates that a dash without blanks joins, each with dashes of its own.
_DASHED = pattern(
    r"(\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d\d-\d\d)-(\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d\d-\d\d)"
)
_SIGN = pattern(r"\D")
# The order in which a run of several signs is cut: "22-24/01/2019", "10,11-12", "3/4.05.2019".
_CUTS = ("-", ",", "/")


def full_year(digits: str) -> int:
    """Return the year that two or four digits stand for.

    >>> full_year("98"), full_year("26"), full_year("2026")
    (1998, 2026, 2026)
    """
    number = int(digits)
    if len(digits) >= _YEAR_DIGITS:
        return number
    return number + (2000 if number <= _PIVOT else 1900)


def read_number(piece: str, start: int, *, american: bool) -> list[Token]:
    """Return the tokens of a run of digits and signs that stands at *start*.

    >>> [token.kind for token in read_number("22-24/01/2019", 0, american=False)]
    ['n', '-', 'N']
    """
    if piece.isdecimal():
        return [_plain(piece, start)]
    if "t" in piece or "w" in piece or " " in piece:
        return _iso_week(piece, start) if "w" in piece else _datetime(piece, start)
    if token := _whole(piece, start, american=american):
        return [token]
    if ends := _log_stamp(piece, start) or _interval(piece, start, american=american):
        return ends
    for sign in _CUTS:
        if sign in piece:
            return _cut(piece, start, sign, american=american)
    return [_token("x", start, piece)]


def _token(kind: str, start: int, text: str, *numbers: int, number: int = 0) -> Token:
    return Token(kind, start, start + len(text), number, numbers, text)


def _plain(digits: str, start: int) -> Token:
    length = len(digits)
    if length == _YEAR_DIGITS and _FIRST_YEAR <= (year := int(digits)) <= _LAST_YEAR:
        return Token("Y", start, start + length, year, (), digits)
    if length <= _DAY_DIGITS:
        return Token("n", start, start + length, int(digits), (), digits)
    if length == _COUNT_DIGITS:
        return Token("=", start, start + length, int(digits), (), digits)
    return _compact(digits, start) or _token("x", start, digits)


def in_words(number: int, start: int, end: int) -> Token:
    """Return a number in words as a count, or as what is too large for a day."""
    return Token("p" if number < _HUNDRED else "=", start, end, number)


def _compact(digits: str, start: int) -> Token | None:
    """Return "20240503" as a day (ISO 8601-1, 5.2.2.1), None for any other figures."""
    if len(digits) != _COMPACT_DATE or digits[:2] not in ("19", "20"):
        return None
    return _date([digits[:4], digits[4:6], digits[6:]], start, digits, american=False)


def _iso_week(piece: str, start: int) -> list[Token]:
    """Return "2024-w18" as a week, "2024-w18-5" as a day (ISO 8601-1, 5.2.4)."""
    year, week, *day = [int(part) for part in piece.replace("-w", "-").split("-")]
    if not day:
        mark = Token("U", start, start + _YEAR_DIGITS, 1, text="isoweek")
        return [mark, _token("4", mark.end, piece[_YEAR_DIGITS:], year, week)]
    try:
        found = date.fromisocalendar(year, week, day[0])
    except ValueError:
        return [_token("x", start, piece)]
    return [_token("N", start, piece, found.year, found.month, found.day)]


def _datetime(piece: str, start: int) -> list[Token]:
    """Return "2024-05-03t20:30", "20240503t203000z" as a day and its hour."""
    day, _, time = piece.replace(" ", "t", 1).partition("t")
    found = _compact(day, start) or _date(day.split("-"), start, day, american=False)
    minutes = _minutes([time[:2], time[3:5] if ":" in time else time[2:4]])
    if found is None or minutes is None:
        return [_token("x", start, piece)]
    end = start + len(piece)
    return [found, Token("H", start + len(day) + 1, end, minutes, text=time)]


def _log_stamp(piece: str, start: int) -> list[Token]:
    """Return the year and the hour of a log, "03/Jun/2024:14:30:00", nothing for all else."""
    stamp = _STAMP.fullmatch(piece)
    if stamp is None:
        return []
    minutes = int(stamp[2]) * 60 + int(stamp[3])
    year = _plain(stamp[1], start)
    return [year, _token("H", year.end, piece[_YEAR_DIGITS:], number=minutes)]


def _interval(piece: str, start: int, *, american: bool) -> list[Token]:
    """Return the ends of "2024-05-03/2024-05-05" (ISO 8601-1, 5.5.2.2), nothing for all else.

    A dash may join two dates with dashes of their own.
    """
    dashed = _DASHED.fullmatch(piece)
    left, stroke, right = (dashed[1], "-", dashed[2]) if dashed else piece.partition("/")
    first = _whole(left, start, american=american)
    last = _whole(right, start + len(left) + 1, american=american) if stroke else None
    if first is not None and stroke == "/" and _is_last_day(left, right):
        return [first, _token(stroke, first.end, stroke), _plain(right, first.end + 1)]
    if first is None or last is None or first.kind != "N" or last.kind != "N":
        return []
    return [first, _token(stroke, first.end, stroke), last]


def _is_last_day(first: str, right: str) -> bool:
    """Tell whether two digits are the day behind another one: "2024-05-03/05"."""
    return len(right) == _DAY_DIGITS and right.isdecimal() and first[4:5] == "-"


def _cut(piece: str, start: int, sign: str, *, american: bool) -> list[Token]:
    """Return the tokens of the parts of *piece* between *sign*, with the sign between them.

    A chain of more than three is a telephone number or a code, never a date, and so is one
    that holds the figures of a compact date: "06-20260604".
    """
    chunks = piece.split(sign)
    if (len(chunks) > _DATE_PARTS and sign != ",") or any(
        len(chunk) == _COMPACT_DATE and chunk.isdecimal() for chunk in chunks
    ):
        return [_token("x", start, piece)]
    found: list[Token] = []
    for chunk in chunks:
        if found:
            found.append(_token(sign, start - 1, sign))
        found += read_number(chunk, start, american=american)
        start += len(chunk) + 1
    return found


def _whole(piece: str, start: int, *, american: bool) -> Token | None:
    """Return the one token that a run with one kind of sign is, None when it has to be cut."""
    signs = set(_SIGN.findall(piece))
    if len(signs) != 1:
        return None
    sign = signs.pop()
    parts = piece.split(sign)
    if sign == ":":
        minutes = _minutes(parts)
        return None if minutes is None else _token("H", start, piece, number=minutes)
    if sign == ",":
        return None
    if len(parts) == _DATE_PARTS:
        return _date(parts, start, piece, american=american)
    if len(parts) != _DATE_PARTS - 1:
        return None if _DASHED.fullmatch(piece) else _token("x", start, piece)
    return _pair(parts, sign, start, american=american)


def _minutes(parts: list[str]) -> int | None:
    hour, minute = int(parts[0]), int(parts[1])
    if len(parts) > _DATE_PARTS or len(parts[1]) != _DAY_DIGITS:
        return None
    if hour > _LAST_HOUR or minute > _LAST_MINUTE or (hour == _LAST_HOUR and minute):
        return None
    return hour * 60 + minute


def _day_month(first: int, second: int, *, american: bool, certain: bool) -> tuple[int, int] | None:
    """Return day and month in the order of the readers, or in the only order that fits.

    *certain* says that this is a date whatever the order: a year is printed.
    """
    day, month = (second, first) if american else (first, second)
    if month > _LAST_MONTH and certain:
        day, month = month, day
    return (day, month) if 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY else None


def _date(parts: list[str], start: int, text: str, *, american: bool) -> Token | None:
    lengths = [len(part) for part in parts]
    if lengths[0] == _YEAR_DIGITS and max(lengths[1:]) <= _DAY_DIGITS:
        year, pair = parts[0], (int(parts[2]), int(parts[1]))
        valid = 1 <= pair[1] <= _LAST_MONTH and 1 <= pair[0] <= _LAST_DAY
        return _token("N", start, text, int(year), pair[1], pair[0]) if valid else None
    if max(lengths[:2]) > _DAY_DIGITS or lengths[2] not in (_DAY_DIGITS, _YEAR_DIGITS):
        return None
    found = _day_month(int(parts[0]), int(parts[1]), american=american, certain=True)
    return found and _token("N", start, text, full_year(parts[2]), found[1], found[0])


def _pair(parts: list[str], sign: str, start: int, *, american: bool) -> Token | None:
    text, (left, right) = sign.join(parts), parts
    if len(left) == _YEAR_DIGITS:
        return _years(left, right, start, text)
    if len(right) == _YEAR_DIGITS and len(left) <= _DAY_DIGITS and 0 < int(left) <= _LAST_WEEK:
        kind = "L" if int(left) <= _LAST_MONTH else "4"
        return _token(kind, start, text, int(right), int(left))
    if sign == "-" or max(len(left), len(right)) > _DAY_DIGITS:
        return None if sign == "-" else _token("x", start, text)
    figures = (int(left), int(right))
    if sign == ".":
        return _token("P", start, text, *figures)
    found = _day_month(*figures, american=american, certain=False)
    if found is None:
        return None
    return _token("Q", start, text, *found, *figures)


def _years(left: str, right: str, start: int, text: str) -> Token | None:
    """Return "2024-2025", "2024/25" as two years, "2024-09" as a month."""
    first = int(left)
    if not _FIRST_YEAR <= first <= _LAST_YEAR:
        return None
    if len(right) == _YEAR_DIGITS:
        last = int(right)
    elif len(right) == _DAY_DIGITS and int(right) == (first + 1) % 100:
        last = first + 1
    elif len(right) == _DAY_DIGITS and 1 <= int(right) <= _LAST_MONTH:
        return _token("L", start, text, first, int(right))
    elif len(right) == _DAY_DIGITS and _LAST_MONTH < int(right) <= _LAST_DAY and text[4] == "-":
        return None  # "12 mars 2027-25 mars 2027"
    else:
        return _token("x", start, text)
    return _token("S", start, text, first, last) if first < last else None
