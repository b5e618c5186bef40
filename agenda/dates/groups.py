"""Lists and ranges: "les 3, 10 et 17 mars", "du 22 décembre au 3 janvier", lists of ranges."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.almanac import possible
from agenda.dates.classes import Token
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.relative import covers_days
from agenda.dates.rule_names import BARE_DAY, NAMED_DAY, THIRDS, THIRDS_OF_YEARS, third
from agenda.dates.when import Bound, Precision
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Slot

_ITEMS = frozenset("Db")
_RANGE = frozenset("-r~u")
_CHAINED = frozenset("Db-")
_DECEMBER = 12
_PAIR = 2
_EVENING = 18  # o'clock


class _Item(NamedTuple):
    """A day of a group at its place, and whether a range connector stands before it."""

    token: Token
    place: int
    to_here: bool
    comma: bool


def _items(tokens: Sequence[Token]) -> list[_Item]:
    found: list[_Item] = []
    kinds = "".join([token.kind for token in tokens])
    between = "E" in kinds
    # One stroke between two days without hours joins the ends of a range: "10/12 mai".
    stroke = kinds.count("/") == 1 and kinds.count("D") + kinds.count("b") == 2  # noqa: PLR2004  both ends
    stroke = stroke and (not any(token.slots for token in tokens) or _is_interval(tokens))
    chain = _is_chain(kinds) or _begins_alike(tokens, kinds)
    behind = 0
    for place, kind in enumerate(kinds):
        if kind in _ITEMS:
            joints = kinds[behind:place]
            to_here = (
                bool(found)
                and not chain
                and (
                    not _RANGE.isdisjoint(joints)
                    or (between and "l" in joints)
                    or (stroke and "/" in joints)
                )
            )
            found.append(_Item(tokens[place], place, to_here, joints == ","))
            between = between and not to_here
            behind = place + 1
    return found


def _is_interval(tokens: Sequence[Token]) -> bool:
    """Return whether a stroke without blanks joins two moments with their years.

    "2031-05-03T10:00/2031-05-03T12:00" (ISO 8601-1, 5.5.2.2).
    """
    ends = [token for token in tokens if token.kind in _ITEMS or token.kind == "/"]
    dated = all(one.member and one.member.first.year for one in ends if one.kind != "/")
    return dated and ends[0].end == ends[1].start and ends[1].end == ends[-1].start


def _is_chain(kinds: str) -> bool:
    """Return whether nothing but dashes ties three days or more: "28 sept. - 26 oct. - 30 nov."."""
    days = [place for place, kind in enumerate(kinds) if kind in _ITEMS]
    return len(days) > _PAIR and set(kinds[days[0] : days[-1] + 1]) <= _CHAINED


def _begins_alike(tokens: Sequence[Token], kinds: str) -> bool:
    """Return whether a dash ties two evenings of one hour: "Ven 7 : 20h30 - Lun 10 : 20h30".

    They are two showings; a camp, and a race of a day, end at the hour at which they began too.
    """
    days = [place for place, kind in enumerate(kinds) if kind in _ITEMS]
    if len(days) != _PAIR or kinds[days[0] + 1 : days[1]] != "-" or kinds[0] in "dEf":
        return False
    hours, others = (tokens[place].slots for place in days)
    showing = len(hours) == 1 and hours[0].end is None and hours[0].start.hour >= _EVENING
    return showing and hours == others


def _parts(item: _Item) -> Parts:
    member = item.token.member
    if member is None:
        raise TypeError(item)
    return member.first


def _plausible(items: list[_Item], *, opened: bool) -> list[_Item]:
    """Return the items without leading figures that cannot be days of the list.

    Days before a month rise ("10, 11 et 12 mai"); in "salle 3, 2 mai" the 3 is no day.
    *opened* says that a word opens a range before the first: "from 28 to 3 May".
    """
    for place in range(len(items) - 2, -1, -1):
        here, after = _parts(items[place]), _parts(items[place + 1])
        if here.month or here.relative or here.day is None or after.day is None:
            continue
        if (
            here.day > after.day
            and items[place + 1].to_here
            and (items[place].token.text == "helped" or (opened and not place))
        ):
            continue  # "du 28 au 3 mai": of the month before
        if here.day >= after.day:
            if _continues(items, place):
                continue
            return items[place + 1 :]
    return items


def _continues(items: list[_Item], place: int) -> bool:
    """Tell whether a bare day goes on a list that names its month: "June 15, 20, and July 3"."""
    before = place - 1
    while before > 0 and items[before].token.kind == "b":
        before -= 1
    if before < 0 or items[before].token.kind != "D" or items[place + 1].to_here:
        return False
    return all(_rises(items[at], items[at + 1]) for at in range(before, place))


def _dated(items: list[_Item]) -> list[_Item]:
    """Return the items up to the last that can know its month."""
    known = [place for place, item in enumerate(items) if item.token.kind == "D"]
    if not known:
        return []
    last = place = known[-1]
    commas = 0
    while place + 1 < len(items) and _rises(items[place], items[place + 1]):
        place += 1
        commas += items[place].comma
        # One comma alone does not carry a month on: in "May 3, 4 and 5" the "and" does.
        if not items[place].comma or items[place].token.text == "helped" or commas > 1:
            last = place
    return items[: last + 1]


def _descends_to(items: list[_Item], place: int) -> bool:
    """Tell whether the day behind a bare one is of another month."""
    here, after = _parts(items[place]).day, _parts(items[place + 1]).day
    return here is not None and after is not None and here >= after


def _ends_range(items: list[_Item], place: int) -> bool:
    """Tell whether a bare day ends a range that names its month: "July 1-3 and Aug 5-7"."""
    before, here, after = items[place - 1 : place + 2]
    closed = here.to_here and not before.to_here and not after.to_here
    return closed and before.token.kind == after.token.kind == "D" and _rises(before, here)


def _rises(item: _Item, bare: _Item) -> bool:
    """Tell whether a bare day can follow a dated one: "Sept 3-5", "3 mai et le 10"."""
    before, after = _parts(item).day, _parts(bare).day
    rises = before is not None and after is not None and before < after
    return rises and item.token.text != "relative"


def _inherit(items: list[_Item], year: int | None) -> list[Parts]:
    """Return the parts of each day: months filled from the right, then the left; then years."""
    parts = [_parts(item) for item in items]
    if year is not None and parts[-1].year is None:
        parts[-1] = parts[-1]._replace(year=year)
    for place in range(1, len(parts) - 1):  # "June 15, 20, and July 3"
        goes_on = _continues(items, place) and _descends_to(items, place)
        if parts[place].month is None and (goes_on or _ends_range(items, place)):
            parts[place] = _month_of(parts[place], parts[place - 1], later=False)
    for fill in (_month_of, year_of):
        for place in range(len(parts) - 2, -1, -1):
            parts[place] = fill(parts[place], parts[place + 1], later=True)
        for place in range(1, len(parts)):
            parts[place] = fill(parts[place], parts[place - 1], later=False)
    return parts


def _month_of(here: Parts, other: Parts, *, later: bool) -> Parts:
    """Return a bare day with the month of the day beside it, or the month before its end."""
    told = other.relative
    if told is not None and other.day is not None and here.month is None and here.relative is None:
        back = later and here.day is not None and here.day > other.day
        step = told._replace(count=told.count - back)
        return here if told.unit != "month" else here._replace(relative=step)
    if here.month is not None or here.relative is not None or other.month is None:
        return here
    month = other.month
    if later and here.day and other.day and here.day > other.day:
        month = month - 1 or _DECEMBER
    return Parts(here.year, month, here.day, here.weekday, None, here.inherited | {"month"})


def year_of(here: Parts, other: Parts, *, later: bool) -> Parts:
    """Return a day with the year of the day beside it, which is *later* or earlier.

    A list or range runs on in time: before "3 janvier 2019", "22 décembre" lies in 2018.
    """
    if here.year is not None or other.year is None or here.month is None or other.month is None:
        return here
    step = -(here.month > other.month) if later else int(here.month < other.month)
    return Parts(
        other.year + step, here.month, here.day, here.weekday, here.relative,
        here.inherited | {"year"},
    )  # fmt: skip


def _members(items: list[_Item], parts: list[Parts]) -> list[Member]:
    """Return days and ranges; a range takes the day before its connector and the day behind."""
    found: list[Member] = []
    for item, day in zip(items, parts, strict=True):
        if item.to_here and found and found[-1].last is None:
            found[-1] = _range(found[-1], day, item.token)
        else:
            found.append(Member(day, slots=item.token.slots))
    return found


def _range(open_: Member, last: Parts, token: Token) -> Member:
    """Return a range of days; with an hour at each end it runs on through the night."""
    if open_.slots and token.slots and len(open_.slots) == len(token.slots) == 1:
        return Member(open_.first, last, start_time=open_.slots[0].start,
                      end_time=token.slots[0].end or token.slots[0].start)  # fmt: skip
    return Member(open_.first, last, slots=token.slots or open_.slots)


def shared_hours(members: list[Member]) -> tuple[Member, ...]:
    """Return members where hours hold for the days before them that have none of their own."""
    if not any(member.slots for member in members):
        return tuple(members)
    found: list[Member] = []
    slots: tuple[Slot, ...] = ()
    for member in reversed(members):
        if member.slots or member.start_time is not None:
            slots = member.slots
            found.append(member)
        else:
            found.append(Member(member.first, member.last, slots) if slots else member)
    return tuple(reversed(found))


def _strength(items: list[_Item], tokens: Sequence[Token]) -> Strength:
    kinds = {item.token.text for item in items if item.token.kind == "D"}
    if kinds == {"relative"}:
        return Strength.RELATIVE
    if kinds == {"numeric"}:
        helped = any(item.token.slots for item in items) or any(
            token.kind in "dauf" for token in tokens
        )
        year = any(_parts(item).year for item in items)
        return Strength.DATE if helped or year else Strength.NUMERIC
    return Strength.DATE


def bound_of(tokens: Sequence[Token]) -> Bound:
    """Return the side that the word before a day leaves open."""
    kind = tokens[0].kind
    return {"u": Bound.UNTIL, "f": Bound.FROM}.get(kind, Bound.NONE)


def is_past(tokens: Sequence[Token]) -> bool:
    """Tell whether a word opens a span in the past: "depuis", not "à partir de"."""
    return tokens[0].text == "past"


def since(parts: list[Parts]) -> list[Parts]:
    """Return a day without a year as the last one before: "depuis le 3 mars"."""
    first = parts[0]
    if len(parts) > 1 or first.year is not None or first.relative is not None:
        return parts
    return [first._replace(relative=Relative("next", -1))]


def _impossible(parts: list[Parts]) -> bool:
    """Tell whether figures become no day of the month that others lead to."""
    given = [part for part in parts if "month" in part.inherited]
    return any(part.day and part.month and not possible(part.day, part.month) for part in given)


def _descends(first: Token, second: Token) -> bool:
    """Return whether two days of one month stand in an order in which no list prints them."""
    if first.member is None or second.member is None:
        return False
    a, b = first.member.first, second.member.first
    if a.month is None or a.day is None or b.day is None:
        return False
    return a.month == b.month and a.year == b.year and a.day > b.day


def _mixed(tokens: Sequence[Token]) -> int:
    """Return where dates begin behind days counted from today, 0 when the two are not mixed.

    "Dans les 7 jours, du 5 au 11 septembre" is no list, nor are "Marché de Noël, 14 décembre"
    and "Bal du 14 juillet, dimanche 13 juillet".
    """
    days = [place for place, token in enumerate(tokens) if token.kind in _ITEMS]
    for place, follower in pairwise(days):
        first, second = tokens[place], tokens[follower]
        apart = all(token.kind in ",;-d" for token in tokens[place + 1 : follower])
        named = first.text == "named" and second.text != "named"
        if apart and (named or _descends(first, second)):
            return place + 1
    if tokens[days[0]].text != "relative":
        return 0
    counted = [tokens[place].text == "relative" for place in days]
    if all(counted):
        return 0
    return days[counted.index(False) - 1] + 1


def _ends_with_feast(tokens: Sequence[Token]) -> bool:
    """Return whether a dash or comma leads from a day to its name: "4 janvier - Epiphanie"."""
    if len(tokens) <= _PAIR:
        return False
    *_, day, sign, feast = tokens
    dated = day.kind == "D" and day.text not in ("named", "relative")
    dated = dated or (day.kind == "b" and day.text == "helped")
    return dated and feast.kind == "D" and feast.text == "named" and sign.kind in "-,"


def _with_hours_of_feast(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a day with the hours behind its name: "14 avril, lundi de Pâques, 13 h"."""
    if not _ends_with_feast(tokens) or not tokens[-1].slots or tokens[-3].slots:
        return tokens
    *before, day, _, feast = tokens
    return [*before, day._replace(end=feast.end, slots=feast.slots)]


def group(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the phrase of a group, between the figures before and behind that are not of it."""
    tokens = _with_hours_of_feast(tokens)
    if len(tokens) == 1 and tokens[0].kind == "D":
        return [_single(tokens[0])]
    cut = _mixed(tokens)
    if cut:
        next_ = next(place for place in range(cut, len(tokens)) if tokens[place].kind in _ITEMS)
        return [*group(tokens[:cut]), *tokens[cut:next_], *group(tokens[next_:])]
    if _ends_with_feast(tokens):
        feast = tokens[-1]._replace(kind="x")
        return [*group(tokens[:-2]), tokens[-2], feast]
    items = _items(tokens)
    kept = _plausible(_dated(items), opened=tokens[0].kind in "dEf")
    if not kept:
        return _bare_days(tokens, items)
    behind = tokens[-1] if tokens[-1].kind == "Y" and kept[-1] is items[-1] else None
    parts = _inherit(kept, behind.number if behind else None)
    if is_past(tokens):
        parts = since(parts)
    if _impossible(parts):
        return [token._replace(kind="x") if token.kind in _ITEMS else token for token in tokens]
    whole = kept[0] is items[0]
    first = 0 if whole else kept[0].place
    last = len(tokens) if behind else kept[-1].place + 1
    members = _members(kept, parts)
    inside = tokens[first:last]
    bound = (
        bound_of(tokens) if whole and len(members) == 1 and members[0].last is None else Bound.NONE
    )
    draft = Phrase(
        inside[0].start, inside[-1].end, _name(members, kept), _strength(kept, inside),
        shared_hours(members), bound=bound,
    )  # fmt: skip
    return [*tokens[:first], Token("G", draft.start, draft.end, draft=draft), *tokens[last:]]


_NAMED = 0.6
_STRENGTHS = {"relative": Strength.RELATIVE, "numeric": Strength.NUMERIC}


def _single(token: Token) -> Token:
    """Return the phrase of one day on its own, the usual case."""
    member = token.member
    if member is None:
        raise TypeError(token)
    strength = _STRENGTHS.get(token.text, Strength.DATE)
    if token.slots:
        member = Member(member.first, slots=token.slots)
        strength = Strength.DATE if strength is Strength.NUMERIC else strength
    # A saint's day may be a square, "San Juan", or the name of what takes place.
    rule, confidence = (NAMED_DAY, _NAMED) if token.text == "named" else ("day", 1.0)
    step = member.first.relative
    of_year = step is not None and step.unit == "year"
    rule = third(token.number, rule, THIRDS_OF_YEARS if of_year else THIRDS)
    whole = step is not None and step.unit == "month" and covers_days(member.first)
    precision = Precision.MONTH if token.number or whole else Precision.DAY
    draft = Phrase(token.start, token.end, rule, strength, (member,), precision=precision,
                  confidence=confidence)  # fmt: skip
    return Token("G", token.start, token.end, draft=draft)


def _bare_days(tokens: Sequence[Token], items: list[_Item]) -> Sequence[Token]:
    """Return "les 16 et 17" as days that a heading must complete; figures alone are none.

    Of "Atelier 12, 19 h" the hours are left.
    """
    first = items[0].token
    if first.text != "helped" and not _opens_range(tokens, items):
        if len(items) > 1 or first.text != "timed":
            return tokens
        return [first._replace(kind="T", start=first.number, number=0, member=None)]
    members = _members(items, [_parts(item) for item in items])
    # "Of 10" is of ten things as well: "7 out of 10".
    rule = "day of" if first.numbers else BARE_DAY
    draft = Phrase(tokens[0].start, tokens[-1].end, rule, Strength.DAY,
                    shared_hours(members))  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


def _opens_range(tokens: Sequence[Token], items: list[_Item]) -> bool:
    """Return whether a word that holds an article opens two bare days: "dal 4 al 24"."""
    if len(items) != _PAIR or tokens[0].kind != "f" or tokens[0].text != "the":
        return False
    first, last = items[0].place, items[1].place
    return any(token.kind == "r" for token in tokens[first + 1 : last])


def _name(members: list[Member], items: Sequence[_Item]) -> str:
    if len(members) > 1:
        return "list of ranges" if any(member.last for member in members) else "list of days"
    if members[0].last:
        return "range of days"
    return NAMED_DAY if items[0].token.text == "named" else "day"
