"""What comes again: "tous les mardis", "chaque premier samedi du mois", "du lundi au vendredi"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, silence, span, stage
from agenda.dates.classes import Token
from agenda.dates.parts import evening, later
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.rule_names import BARE_DAY, RANGE_OF_WEEKDAYS, TOLD_DAY
from agenda.dates.when import WEEKDAYS, Bound, Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agenda.dates.phrase import Slot

_MONTHLY = ("MONTHLY", "month")
_FORTNIGHTS = (14, 15)  # "tous les quinze jours" is every second week
_SEVERAL = 2
_SECOND = 2
_EXCEPTING = frozenset("eda")  # "sauf", and the articles behind it
_FREQUENCIES = {
    "day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY",
    "weekend": "WEEKLY", "fortnight": "WEEKLY;INTERVAL=2", "quarter": "MONTHLY;INTERVAL=3",
    "semester": "MONTHLY;INTERVAL=6",
}  # fmt: skip


def _core(tokens: Sequence[Token], rrule: str) -> list[Token]:
    slots = next((token.slots for token in tokens if token.slots), ())
    return [Token("X", tokens[0].start, tokens[-1].end, text=rrule, slots=slots)]


def _by_day(weekdays: Iterable[int], prefixes: Sequence[int] = ()) -> str:
    names = [WEEKDAYS[day] for day in dict.fromkeys(weekdays)]
    if not prefixes:
        return ",".join(names)
    return ",".join(f"{nth}{name}" for nth in prefixes for name in names)


def nth_weekday(tokens: Sequence[Token]) -> list[Token]:
    """Return "le 1er et le 3e samedi du mois" as a recurrence; a year makes it yearly."""
    if tokens[0].kind == "K" and tokens[0].text not in _MONTHLY:
        return list(tokens)
    prefixes = [token.number for token in tokens if token.kind in "oOVcn"]
    if len(tokens) > 1 and tokens[0].text == "other" and tokens[1].kind in ",l":
        prefixes = [_SECOND, *prefixes]  # German "jeden zweiten und vierten Mittwoch"
    other = any(map(_is_other, tokens)) and tokens[-1].text in _MONTHLY
    if not prefixes and not other:
        return list(tokens)
    prefixes = prefixes or [_SECOND]
    weekdays = [token.number for token in tokens if token.kind in "wW"]
    return _core(tokens, f"FREQ=MONTHLY;BYDAY={_by_day(weekdays, prefixes)}")


def _is_other(token: Token) -> bool:
    """Tell whether a word leaves out every second time: "every other", "cada dos"."""
    return token.kind in "np!" or (token.kind == "q" and token.text == "other")


def _one_of_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "un samedi par mois" as a rule that names no day; "un samedi sur deux" names them."""
    if tokens[-1].text == "all":
        return tokens
    return _core(tokens, "FREQ=MONTHLY") if tokens[-1].text in _MONTHLY else _weekdays(tokens)


def _every_one(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Basque "astearte guztietan", whose word for "every" stands behind the weekday."""
    return _weekdays(tokens[:-1]) if tokens[-1].text == "all" else tokens


def _days_of_frequency(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "weekly on Mondays", "toutes les semaines, le lundi" as one rule."""
    often, *days = tokens
    rule = often.text if often.kind == "X" else f"FREQ={often.text}"
    (named,) = _weekdays(days)
    if not rule.startswith("FREQ=WEEKLY") or "BYDAY" in rule:
        weekdays = any(token.kind == "W" for token in days[:2])
        return [*frequency(tokens[:1]), *([named] if weekdays else days)]
    by_day = named.text.rpartition(";")[2]
    return [named._replace(start=often.start, text=f"{rule};{by_day}")]


def _days_of_counted(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "om de week op dinsdag", "alle zwei Wochen dienstags" as one rule."""
    cut = next(place for place, token in enumerate(tokens) if token.kind == "U") + 1
    return _days_of_frequency([*frequency(tokens[:cut]), *tokens[cut:]])


def _frequency_of_days(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "dienstags, 14-tägig" as the rule that it is with its words turned round."""
    often = next(token for token in tokens if token.kind == "K")
    days = [token for token in tokens[: tokens.index(often)] if token.kind != "("]
    if not often.text.startswith("WEEKLY") or "BYDAY" in often.text:
        named = _weekdays(days) if any(token.kind == "W" for token in days) else days
        return [*named, *frequency([often])]
    (rule,) = _days_of_frequency([often, *days])
    return [rule._replace(start=tokens[0].start, end=tokens[-1].end)]


def _range_of_frequency(tokens: Sequence[Token]) -> list[Token]:
    """Return "daily, Monday to Friday" as those days of every week."""
    place = next(place for place, token in enumerate(tokens) if place and token.kind not in ",:")
    (named,) = _week_range(tokens[place:])
    if tokens[0].text not in ("DAILY", "WEEKLY"):
        return [*frequency(tokens[:1]), *tokens[1:place], named]
    return [named._replace(start=tokens[0].start, numbers=())]


def _exception_before(tokens: Sequence[Token]) -> list[Token]:
    """Return Basque "apirilaren 15ean izan ezik" in the order of others: "except", its days."""
    *days, word = tokens
    days[-1] = days[-1]._replace(end=word.end)
    return [word._replace(kind="e", start=days[0].start, end=days[0].start), *days]


def _weekdays(tokens: Sequence[Token]) -> list[Token]:
    """Return "tous les mardis et jeudis", "mittwochs": the weekdays of a week."""
    weekdays = sorted({token.number for token in tokens if token.kind in "wW"})
    interval = ";INTERVAL=2" if any(map(_is_other, tokens)) else ""
    (core,) = _core(tokens, f"FREQ=WEEKLY{interval};BYDAY={_by_day(weekdays)}")
    evenings = [token.numbers[0] for token in tokens if token.kind == "w" and token.numbers]
    return [core._replace(number=evenings[-1])] if evenings else [core]


def _week_range(tokens: Sequence[Token]) -> list[Token]:
    """Return "du lundi au vendredi", "Mo-Fr" as the days of every week between the two."""
    first, last = [token.number for token in tokens if token.kind in "wW"]
    days = [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    (core,) = _core(tokens, f"FREQ=WEEKLY;BYDAY={_by_day(days)}")
    single = all(token.kind not in "qW" for token in tokens)
    return [core._replace(numbers=(first, last) if single else ())]


def coming(phrase: Phrase) -> Phrase:
    """Return "von Freitag bis Sonntag" as the next such days: no hour says that it recurs."""
    names = phrase.rrule.rpartition("=")[2].split(",")
    first, last = (Parts(weekday=WEEKDAYS.index(names[place])) for place in (0, -1))
    return phrase._replace(strength=Strength.WEEKDAY, rrule="", members=(Member(first, last),))


def frequency(tokens: Sequence[Token]) -> list[Token]:
    """Return "tous les jours", "every two weeks" as the frequency with its interval."""
    known = next((token.text for token in tokens if token.kind == "K"), None)
    unit = next((token.text for token in tokens if token.kind == "U"), "")
    other = _SECOND if any(token.kind == "q" and token.text == "other" for token in tokens) else 1
    count = next((token.number for token in tokens if token.kind in "np"), other)
    if known is None and unit not in _FREQUENCIES:  # "toutes les 10 min"
        return silence(tokens)
    if unit == "day" and count in _FORTNIGHTS:
        return _core(tokens, "FREQ=WEEKLY;INTERVAL=2")
    rule = known or _FREQUENCIES[unit]
    days = ";BYDAY=SA,SU" if unit == "weekend" else ""
    interval = f";INTERVAL={count}" if count > 1 else ""
    return _core(tokens, f"FREQ={rule}{interval}{days}")


def _every_part(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "tous les soirs", "every night" as every day; not "all evening"."""
    told = tokens[-1].text == "part" and tokens[0].text != "whole"
    return [_core(tokens, "FREQ=DAILY")[0]._replace(number=tokens[-1].number)] if told else tokens


def _month_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le 15 de chaque mois" as a day of every month."""
    member = tokens[0].member
    monthly = tokens[-1].text in _MONTHLY
    if member is None or not monthly or (tokens[-1].kind == "U" and len(tokens) < 3):  # noqa: PLR2004  day, of, month
        return tokens
    return _core(tokens, f"FREQ=MONTHLY;BYMONTHDAY={member.first.day}")


def _recurring(tokens: Sequence[Token]) -> list[Token]:
    """Return the phrase of a recurrence with its hours, its season and its exceptions."""
    core = _without(next(token for token in tokens if token.kind == "X"), tokens)
    slots = _evening_slots(tokens)
    if core.text == "FREQ=DAILY" and tokens[0].draft and tokens[-1].kind != "G":
        # "du 5 au 7 mai, tous les jours de 10h à 19h": the days of the range, nothing more.
        whole = tokens[0].draft._replace(slots=slots, end=tokens[-1].end)
        return [tokens[0]._replace(end=whole.end, draft=whole)]
    spans, outs = _spans_and_exceptions(tokens)
    members, excepted = _told_apart(spans, outs)
    slots = slots or next((hours for draft in (*spans, *outs) if (hours := _hours(draft))), ())
    if core.text == "FREQ=DAILY" and spans and not (slots or outs) and _ends(spans[0]):
        return [_listed(tokens, spans[0], ())]  # "tous les jours du 4 au 26 juillet"
    if core.text == "FREQ=DAILY" and not (slots or outs) and _is_one_day(tokens, spans):
        day = spans[0]  # "El Diario, 16 de mayo": a newspaper
        return [Token("G", day.start, day.end, draft=day)]
    if core.text.startswith("FREQ=WEEKLY;BYDAY") and len(members) >= _SEVERAL and not outs:
        return [_listed(tokens, spans[0], slots)]
    bound = spans[0].bound if spans else Bound.NONE
    if spans and any(token.kind == "r" for token in tokens):
        bound = Bound.UNTIL  # "Mondays through April 15"
    rule = RANGE_OF_WEEKDAYS if len(tokens) == 1 and core.numbers and not slots else "recurring"
    draft = Phrase(
        tokens[0].start, tokens[-1].end, rule, Strength.RECURRING, members, slots,
        precision=spans[0].precision if spans else Precision.DAY,
        bound=bound, rrule=core.text, except_days=excepted,
    )  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


def _ends(days: Phrase) -> bool:
    """Tell whether days have an end: a range of them, or all up to one."""
    if days.bound is Bound.UNTIL:
        return True
    alone = len(days.members) == 1 and days.precision is Precision.DAY
    return alone and days.members[0].last is not None


def _is_one_day(tokens: Sequence[Token], spans: Sequence[Phrase]) -> bool:
    """Tell whether a word for each day stands before one day with its year, and nothing else."""
    through = any(token.kind == "r" for token in tokens)  # "daily through 3 May 2025"
    if len(spans) != 1 or spans[0].bound is not Bound.NONE or tokens[-1].kind != "G" or through:
        return False
    members = spans[0].members
    alone = len(members) == 1 and members[0].last is None and not spans[0].rrule
    return alone and members[0].first.day is not None and members[0].first.year is not None


def _evening_slots(tokens: Sequence[Token]) -> tuple[Slot, ...]:
    """Return the hours of a recurrence: "every Thursday evening at 7" is at 19:00."""
    hours = next((token for token in tokens if token.slots), None)
    if hours is None:
        return ()
    from_ = evening([token for token in tokens if token.kind == "_"])
    from_ = from_ or tuple(one.number for one in tokens if one.kind == "X" and one.number)
    if not from_ or hours.text == "pm":
        return hours.slots
    return tuple(later(slot, from_[0]) for slot in hours.slots)


def _listed(tokens: Sequence[Token], days: Phrase, slots: tuple[Slot, ...]) -> Token:
    """Return "jeweils Donnerstag, 7., 14. und 21. Mai" as those days: they tell which weeks."""
    draft = days._replace(
        start=tokens[0].start, end=tokens[-1].end, slots=() if _hours(days) else slots
    )
    return Token("G", draft.start, draft.end, draft=draft)


def _span_without(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "du 19 au 22 février (sauf le 20)" as a range of days that leaves some out."""
    (span, *_), outs = _spans_and_exceptions(tokens)
    days = [draft for draft in outs if draft.precision is Precision.DAY]
    if not days or len(span.members) > 1 or span.members[0].last is None:
        return tokens[:1]
    excepted = tuple(member for draft in days for member in draft.members)
    draft = span._replace(end=tokens[-1].end, except_days=excepted)
    return [tokens[0]._replace(end=draft.end, draft=draft)]


def _each_time(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "8. und 9. März, jeweils 20 Uhr" as days with their hours."""
    draft = tokens[0].draft
    if draft is None or _hours(draft) or draft.rrule:
        return tokens
    return [_listed(tokens, draft, tokens[-1].slots)]


def _spans_and_exceptions(tokens: Sequence[Token]) -> tuple[list[Phrase], list[Phrase]]:
    """Return the days a recurrence lies within, and those behind "sauf"."""
    spans: list[Phrase] = []
    outs: list[Phrase] = []
    for before, token in pairwise((None, *tokens)):
        if token is not None and token.kind == "Y":
            spans = [_whole_years(spans[0] if spans else None, token)]
        elif token is not None and token.draft is not None:
            behind = before is not None and before.kind in _EXCEPTING
            (outs if behind else spans).append(token.draft)
        elif token is not None and token.kind == "b" and token.member:
            outs.append(Phrase(token.start, token.end, BARE_DAY, Strength.DAY, (token.member,)))
    return spans, outs


def _whole_years(begun: Phrase | None, year: Token) -> Phrase:
    """Return the days of a year that a recurrence lies within, or up to its end from another on.

    "Every Saturday in 1943", "from 1943 to 1950".
    """
    first = begun.members[0].first if begun else Parts(year.number, 1, 1)
    days = Member(first, Parts(year.number, 12, 31))
    return Phrase(year.start, year.end, "day", Strength.DATE, (days,))


def _told_apart(
    spans: Sequence[Phrase], outs: Sequence[Phrase]
) -> tuple[tuple[Member, ...], tuple[Member, ...]]:
    """Return the days a recurrence lies within and those it leaves out.

    "sauf le 16 juillet, du 1er au 31 juillet": the last range of a list holds the other days,
    so it is no further exception.
    """
    members = spans[0].members if spans else ()
    excepted = tuple(member for draft in outs for member in draft.members)
    if members or len(excepted) < 2 or not _holds(excepted[-1], excepted[:-1]):  # noqa: PLR2004
        return members, excepted
    return excepted[-1:], excepted[:-1]


def _holds(span: Member, members: Iterable[Member]) -> bool:
    """Tell whether a range of days goes over all *members*, New Year or not."""
    if span.last is None:
        return False
    first, last = _place_in_year(span.first), _place_in_year(span.last)
    places = [_place_in_year(member.first) for member in members]
    if first <= last:
        return all(first <= place <= last for place in places)
    return all(place >= first or place <= last for place in places)


def _place_in_year(parts: Parts) -> tuple[int, int]:
    return parts.month or 0, parts.day or 0


def _told_day(tokens: Sequence[Token]) -> list[Token]:
    """Return "le même jour à 21h" with its hours as a step from the day that was told before."""
    step = next(token for token in tokens if token.kind == "<")
    slots = tuple(slot for token in tokens for slot in token.slots)
    member = Member(Parts(relative=Relative("day told before", step.number)))
    draft = Phrase(tokens[0].start, tokens[-1].end, TOLD_DAY, Strength.TOLD, (member,), slots)
    return [Token("G", draft.start, draft.end, draft=draft)]


def _hours(draft: Phrase) -> tuple[Slot, ...]:
    return draft.slots or next((member.slots for member in draft.members if member.slots), ())


def _excepted(tokens: Sequence[Token]) -> list[Token]:
    """Return the weekdays behind "sauf" as one token: they make no rule of their own."""
    named = [token for token in tokens if token.kind in "wW"]
    out = span("W", tokens[1:], named[0])
    return [tokens[0], out._replace(numbers=tuple(token.number for token in named))]


def _without(core: Token, tokens: Sequence[Token]) -> Token:
    """Return "tous les jours sauf le lundi" as the six other days of every week."""
    outs = [token.numbers or (token.number,) for token in tokens if token.kind in "wW"]
    if not outs or core.text != "FREQ=DAILY":
        return core
    names = ",".join(name for day, name in enumerate(WEEKDAYS) if day not in outs[0])
    return core._replace(text=f"FREQ=WEEKLY;BYDAY={names}")


_WEEK_RANGE = "[qda]{0,2}[wW](?:[.]|_(?=[r~]))?[-r~u][da]?[wW](?![.]?,?[da]?[noDb])[.]?"
_WEEKDAY_LIST = "(?:(?:,?l|[,/&+])[qad]{0,2}[wW]){0,6}"

# Weekdays without a word for "every" that have hours, and days between which they repeat.
_BOUNDED_LIST = (
    "(?<!e)w(?:(?:,?l|,)w){1,6}(?=T,?(?:fD|DrD))"
    "|(?<![elvrE-])w(?:(?:,?l|,)w){0,6}(?=,?[dEf]?a?y[-r~u]i?[da]{0,2}y)"
)

_WEEKDAY = "[da]{0,2}[wW]"

# What stands before a word for "except" that comes last: a range, a list, weekdays.
_EXCEPTED = (
    "(?:Dr[Db]|DlD|D(?:(?:,?l|,)b){0,10}|(?<!r)b(?:(?:,?l|,)b){0,10}|[wW](?:(?:,?l|,)[wW]){0,6})"
)

# Ranges of weekdays stand above single ones; "tous les" makes a rule of any weekday.
CORES = stage(
    Rule("excepted", f"e{_WEEKDAY}(?:(?:,{_WEEKDAY}){{0,5}},?l{_WEEKDAY})?", _excepted),
    Rule("week_range", _WEEK_RANGE, _week_range),
    Rule("range_of_frequency", f"K[,:]?{_WEEK_RANGE}", _range_of_frequency),
    Rule("exception_behind", f"{_EXCEPTED}@", _exception_before),
    Rule("alternate", "q[aO]?[np][dla]{0,2}w", _weekdays),
    Rule("one_of_month", "[np][wW]_?[!K]", _one_of_month),
    Rule("every_one", "w(?:(?:,?l|,)w){0,6}!", _every_one),
    Rule("frequency_of_days", f"[ad]?[wW]{_WEEKDAY_LIST},?(?:K|[(]K[)])", _frequency_of_days),
    Rule(
        "days_of_frequency",
        f"[KX][,:]?[adi]{{0,2}}[wW]{_WEEKDAY_LIST}(?!@|(?<=w)(?:[.]?[-r~u]|[.]?,?[da]?[noDb]))",
        _days_of_frequency,
    ),
    Rule(
        "days_of_counted",
        f"q[a_]?[np]?[a_]?U,?[adi]{{0,2}}[wW]{_WEEKDAY_LIST}(?!@|(?<=w)(?:[.]?[-r~u]|[.]?,?[da]?[noDb]))",
        _days_of_counted,
    ),
    Rule(
        "weekdays",
        f"q[ad_]{{0,2}}[wW]{_WEEKDAY_LIST}|(?<!e)[ad]?W{_WEEKDAY_LIST}|w,?l[ad]?W|{_BOUNDED_LIST}",
        _weekdays,
    ),
    Rule("month_day", "bd?[ca]?K|bd[qac]{0,2}U", _month_day),
    Rule("every_part", "q_", _every_part),
    Rule("frequency", "K|q[a_]?[npb]?[a_]?U", frequency),
)


def _bounded(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "martxoaren 31ra arte": the bound stands behind its day."""
    draft = tokens[0].draft
    if draft is None:
        return tokens
    alone = len(draft.members) == 1 and draft.members[0].last is None
    bound = {"0": Bound.UNTIL, "1": Bound.FROM}[tokens[-1].kind] if alone else draft.bound
    draft = draft._replace(bound=bound, end=tokens[-1].end)
    return [tokens[0]._replace(end=draft.end, draft=draft)]


def _told_exception(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "sauf vacances scolaires" as a word that leaves out what no day tells."""
    out, _, mark = tokens
    if mark.start - out.end > _LONGEST_EXCEPTION:
        return tokens
    return [out._replace(end=mark.start), mark]


_LONGEST_EXCEPTION = 40  # characters

BOUNDS = stage(
    Rule("bounded", "Gr?[01]", _bounded),
    Rule("told_exception", "(?<=[XTGwW,(])ex[),:;]", _told_exception),
)

_TIMES = "(?:(?:[,:(-]|,?[t~a]){0,2}T)?"
_OF_YEARS = "[diF]{1,2}a?(?:Ud?)?Y(?![.:]?h|,?[-rlu~]a?Y)|[dfiEF]{1,2}a?Y[-rlu~]a?Y(?![.:]?h)"
_OUT = "[da]{0,2}(?:G|b(?:,?l?[da]{0,2}b){0,10})"  # "sauf le 20", "sauf les 3, 10 et 17"
_EXCEPT = f"(?:,?[(]?e(?:{_OUT}|[da]{{0,2}}[wW])?[)]?)?"

# Without an hour "le lendemain" goes on a story: only right behind a day it names another.
_BEHIND_DAY = "(?:(?<=G)|(?<=G.)|(?<=G..))"

# Hours, season and exceptions stand behind a recurrence in any order.
RULES = stage(
    Rule(
        "recurring",
        f"(?:G,?_?)?T?,?X(?:_|,)?{_TIMES}[)]?{_EXCEPT}{_TIMES}"
        f"(?:,?[idr]?G|{_OF_YEARS})?{_TIMES}{_EXCEPT}{_TIMES}",
        _recurring,
    ),
    Rule("each_time", "G,?q[ta~]{0,2}T", _each_time),
    Rule("span_without", f"G,?[(]?e{_OUT}[)]?", _span_without),
    Rule("told_day", f"T,?<|<(?:[,:(]?[t~a]{{0,2}}T[)]?)|{_BEHIND_DAY}<", _told_day),
    Rule("excepted", "e[da]{0,2}G", silence),  # "ouvert sauf le 14 juillet" announces no day
)
