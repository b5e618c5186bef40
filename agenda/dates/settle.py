"""Words that are dates only in company: "mar.", "sept", "May" are read by their neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agenda.dates.classes import Token

_WEAK = frozenset("vkj")
_NUMBERS = frozenset("noOpPQ")
_JOINTS = frozenset("-/r~l,&+")
_MONTHS = frozenset("mMkj")
_SHORTEST = 3
_WEEKDAYS = frozenset("wvj")
_OPENERS = frozenset("aiufEer~F6\n")
_BEHIND_DAY = frozenset(",(tT~H\n")
_CLOSERS = frozenset("tT~uH_f\n")


def settle(tokens: list[Token]) -> list[Token]:
    """Return the tokens with every weak word read as month, weekday, number or nothing."""
    if _WEAK.isdisjoint([token.kind for token in tokens]):
        return tokens
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.kind in _WEAK:
            found[place] = _read(found, place, token)
    return found


def _near(tokens: list[Token], place: int, step: int, skip: str = ".") -> int:
    """Return the place of the next token in a direction that is not one of *skip*, or -1."""
    for _ in range(3):
        place += step
        if not 0 <= place < len(tokens):
            return -1
        if tokens[place].kind not in skip:
            return place
    return -1


def _kind(tokens: list[Token], place: int) -> str:
    return tokens[place].kind if 0 <= place < len(tokens) else "\n"


def _read(tokens: list[Token], place: int, token: Token) -> Token:
    if token.kind == "k" and token.numbers and _kind(tokens, place + 1) in "UhJA":  # "dez anos"
        return token._replace(kind="p", number=token.numbers[0], numbers=())
    if token.kind != "v" and _is_month(tokens, place, token):
        number = token.numbers[1] if token.kind == "j" else token.number
        return token._replace(kind=token.text[0], number=number, numbers=())
    heads = token.kind == "v" and _is_ordinal(tokens, place)
    if token.kind != "k" and not heads and _is_weekday(tokens, place):
        number = token.numbers[0] if token.kind == "j" else token.number
        return token._replace(kind="w", number=number, numbers=())
    if token.kind == "k" and token.numbers:
        return token._replace(kind="p", number=token.numbers[0], numbers=())
    if heads or (token.kind == "v" and token.numbers and _kind(tokens, place + 1) in "UwW"):
        return token._replace(kind="O", number=token.numbers[0], numbers=())  # "segunda semana"
    return token._replace(kind="x")


def _is_ordinal(tokens: list[Token], place: int) -> bool:
    """Tell whether the first of two words counts what stands behind: "segunda e quarta terça"."""
    kinds = [_kind(tokens, place + step) for step in range(1, 4)]
    if kinds[:2] != ["l", "v"] or kinds[2] not in "UwW":
        return False
    return bool(tokens[place].numbers and tokens[place + 2].numbers)


def _is_month(tokens: list[Token], place: int, token: Token) -> bool:
    before, after = _near(tokens, place, -1), _near(tokens, place, +1)
    if _month_before(tokens, before, token) or _month_after(tokens, before, after):
        return True
    if _is_printed(tokens, after):
        return True
    if token.kind == "j":
        return False
    if _heads_days(tokens, before, after):
        return True
    # "Sa Nov 25": the month before its day, as some programs print it; "Mar 1/2" before two.
    days = "noQ" if token.text[0] == "M" else "no" if _kind(tokens, before) == "w" else ""
    if days and _kind(tokens, after) in days:
        return True
    return _beside(tokens, before, after, _MONTHS)


def _is_printed(tokens: list[Token], day: int) -> bool:
    """Tell whether months are printed before days: "Mar 4 sam", "Mar 4 @ 10h00", "ene. 7, 2027"."""
    behind = _near(tokens, day, +1, ",") if _kind(tokens, day) == "n" else -1
    if behind < 0:
        return False
    return tokens[behind].kind in "wvY" or (
        tokens[behind].kind == "t" and tokens[behind].text == "@"
    )


def _heads_days(tokens: list[Token], before: int, after: int) -> bool:
    """Tell whether a list of days stands behind the word and its colon: "Feb: 3, 10, 17"."""
    if _kind(tokens, after) != ":" or _kind(tokens, before) not in "n,;-l/\n":
        return False
    first = _near(tokens, after, +1, "a")
    ends = ",l&/\n" if _kind(tokens, before) in ",;-" else ",l&/"
    return _kind(tokens, first) == "n" and _kind(tokens, _near(tokens, first, +1)) in ends


def _month_before(tokens: list[Token], before: int, token: Token) -> bool:
    """Tell whether what stands before makes a month of the word: "3 may", "in May", "mi-sept"."""
    left = _kind(tokens, before)
    if token.kind == "j" and left == "n" and _kind(tokens, _near(tokens, before, -1)) in _MONTHS:
        return False  # "Mai 12 mar" is a Tuesday
    if left == "Z" and token.numbers:  # "dos quarts de set"
        return False
    if left in _NUMBERS or left in "sZ" or (left in "iF" and token.kind == "k"):
        return True
    earlier = _kind(tokens, _near(tokens, before, -1)) if left in "da" else "\n"
    behind = before + 2 + (_kind(tokens, before + 2) == ".")
    if left in "-/" and _kind(tokens, behind) == left:  # "08-Jun-24", "2024-Jun-08", "8-jun.-2024"
        return _kind(tokens, before - 1) in "nY" and _kind(tokens, behind + 1) in "nY"
    if left in "-/" and _kind(tokens, before - 1) == "n":  # "21-dic", "21/dez"
        return _kind(tokens, before + 2) in _BEHIND_DAY and _kind(tokens, before - 2) not in "-/n"
    return earlier in _NUMBERS or (left == "d" and token.kind == "k" and earlier in "wW")


def _month_after(tokens: list[Token], before: int, after: int) -> bool:
    """Tell whether a year stands behind the word: "sept 2024", "sept. '24", "sep de 2024"."""
    right, later = _kind(tokens, after), _kind(tokens, after + 1)
    if right in "YSL" or (right == "-" and later in "L4"):  # "Jun-8-2024"
        return True
    if right in "-/" and later == "Y":  # "jan/2024"
        return True
    if right not in ",d'" or _kind(tokens, before) not in "da-rl\n":
        return False
    return later == "Y" or (later == "n" and right != ",")


def _beside(tokens: list[Token], before: int, after: int, kinds: frozenset[str]) -> bool:
    """Tell whether a joint ("-", "et") ties the word to another of its kind."""
    left, right = _kind(tokens, before), _kind(tokens, after)
    if right in _JOINTS and _kind(tokens, _near(tokens, after, +1, ".da")) in kinds:
        return True
    return left in _JOINTS and _kind(tokens, _near(tokens, before, -1)) in kinds - _WEAK


def _opened(tokens: list[Token], before: int, after: int) -> bool:
    """Tell whether a word stands as a day does: "até sexta", "sexta às 19h", "sexta e sábado"."""
    right = _kind(tokens, after)
    behind = _kind(tokens, after + 1)
    if (
        _kind(tokens, before) == "l"
    ):  # "entre segunda e quarta", "segunda e terça da semana que vem"
        told = _kind(tokens, before - 2) == "E" or (right == "d" and behind in "UcV")
        return told and _kind(tokens, before - 1) == "w"
    hour = _kind(tokens, before) == "d" and _kind(tokens, before - 1) in "hH"
    if hour or _kind(tokens, before) not in _OPENERS:
        return hour and right in "\n,.)"  # "às 18h30 de sexta"
    if right == "d" and behind in "UcV":  # "terça da semana que vem"
        return True
    # "Sexta entre as 18h e as 20h", "na sexta, ..."
    between = right == "E" and _kind(tokens, _near(tokens, after, +1, "a~t")) in "nHP"
    if between or (right == "," and tokens[before].text == "in"):
        return True
    if right == "d" and behind in "nHP" and _kind(tokens, after + 2) in "h~":  # "das 9 às 11"
        return True
    return right in _CLOSERS or (right == "l" and _kind(tokens, after + 1) in _WEEKDAYS)


def _leads_to_day(tokens: list[Token], place: int) -> bool:
    """Return whether a day, or a month and its day, stands directly behind; not in "2 x 15"."""
    if tokens[place].end - tokens[place].start == 1 and _kind(tokens, place - 1) == "n":
        return False
    after = _near(tokens, place, +1, ".,a")
    right = _kind(tokens, after)
    if right in "-/" and _kind(tokens, place - 1) == "\n":  # "Sexta / 20h30 / Biblioteca"
        return _kind(tokens, after + 1) == "H" or (
            _kind(tokens, after + 1) == "n" and _kind(tokens, after + 2) == "h"
        )
    if right in "noONQPHI" or (right == "U" and _kind(tokens, after + 1) in "no"):
        return right != "O" or _kind(tokens, after + 1) != "x"  # "she sat on the second chair"
    if right == "t" and _kind(tokens, place + 1) == ".":  # "gio. ore 12"
        return _kind(tokens, after + 1) in "nPH"
    return right in "mMkj" and _kind(tokens, _near(tokens, after, +1)) in "no"


def _is_weekday(tokens: list[Token], place: int) -> bool:
    if _leads_to_day(tokens, place):
        return True
    before = place - 1
    after = _near(tokens, place, +1)
    bracketed = _kind(tokens, before) == "(" and _kind(tokens, after) == ")"
    size = tokens[place].end - tokens[place].start
    long = size > _SHORTEST
    if long and [_kind(tokens, after + step) for step in range(3)] == ["(", "n", ")"]:
        return True  # "quinta (9)"
    if bracketed or (long and _opened(tokens, before, after)):
        return True
    if _ends_hour(tokens, before, after, size) or _is_counted(tokens, before, after):
        return True
    if _kind(tokens, before) in "cV" or _kind(tokens, after) in "cVA":
        # "next Mon" that ends a text is a day, "we next meet" is none.
        ends = _kind(tokens, after) == "\n" or _joins_weekday(tokens, place, before, after)
        return long or (size == _SHORTEST and ends)
    return _ends_date(tokens, before, after) or _joins_weekday(tokens, place, before, after)


def _is_counted(tokens: list[Token], before: int, after: int) -> bool:
    """Tell whether a word is one of those that a month has several of: "2nd Sat of the month"."""
    left, right = _kind(tokens, before), _kind(tokens, after)
    counted = left in "oO" or (left == "." and _kind(tokens, before - 1) == "n")
    if not counted or right not in "dK":
        return False
    unit = after if right == "K" else _near(tokens, after, +1, "aqc")
    return tokens[unit].text in ("MONTHLY", "month") or _kind(tokens, unit) in "mM"


def _ends_hour(tokens: list[Token], before: int, after: int, size: int) -> bool:
    """Tell whether a word stands behind an hour, and nothing behind it: "8pm Sat"."""
    told = _kind(tokens, before) == "A" and _kind(tokens, before - 1) in "nHP"
    return told and size >= _SHORTEST and _kind(tokens, after) == "\n"


def _ends_date(tokens: list[Token], before: int, after: int) -> bool:
    """Tell whether a word stands behind a month and a day, and nothing behind it: "Mar 4 sam"."""
    if _kind(tokens, before) != "n" or _kind(tokens, after) not in "\n)":
        return False
    return _kind(tokens, _near(tokens, before, -1)) in _MONTHS


def _lists_weekdays(tokens: list[Token], place: int) -> bool:
    """Tell whether a word opens a list of weekdays with its hour: "Di u. Do 10 Uhr"."""
    numbers = [tokens[place].number]
    for _ in range(_MOST_LISTED):
        place = _near(tokens, place, +1)
        if _kind(tokens, place) not in ",l&+":
            return False
        place = _near(tokens, place, +1)
        if _kind(tokens, place) not in "vw" or tokens[place].number in numbers:
            return False
        numbers.append(tokens[place].number)
        after = _near(tokens, place, +1, ".,t")
        if _kind(tokens, after) in "nP" and _kind(tokens, after + 1) in "h-":
            return True
        if _kind(tokens, after) == "H":
            return True
    return False


_MOST_LISTED = 5


def _joins_weekday(tokens: list[Token], place: int, before: int, after: int) -> bool:
    """Tell whether a joint ties a word to a weekday: "lu-ve", "lu. et ma."."""
    joint = _kind(tokens, after)
    dotted = _kind(tokens, place + 1) == "."
    if joint in ",l&+" and _lists_weekdays(tokens, place):
        return True
    if joint in "-/ur~" or (dotted and joint in "l,&"):
        return _kind(tokens, _near(tokens, after, +1, ".a")) in _WEEKDAYS
    return (
        _kind(tokens, before) in "-/ur~"
        and before > 0
        and _kind(tokens, _near(tokens, before, -1)) == "w"
    )
