"""Days counted from today, joined: "de demain à vendredi"; and the stage of all groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, stage
from agenda.dates.classes import Token
from agenda.dates.groups import group, shared_hours
from agenda.dates.months import month_list, months, to_month
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.weeks import BARE_WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence


def _counted_range(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "de demain à vendredi", "d'aujourd'hui au 31 mai": a range that a step opens."""
    first, last = (token for token in tokens if token.kind in "Dw")
    joint = "".join(token.kind for token in tokens[tokens.index(first) + 1 :])
    # "Entre demain et vendredi", "dès ce samedi et jusqu'au 7 juin".
    between = tokens[0].kind == "E" or (tokens[0].kind == "f" and "u" in joint)
    if last.kind == "w" and not between and first.text == "relative" and joint[0] == "l":
        return _counted_list(tokens)
    if _leads_to_day(tokens, first, last):
        return [first._replace(kind="x"), *group([last])]
    opened = tokens[0].kind in "dEf" or any(token.kind in "rut" for token in tokens)
    opened = opened or (_is_weekday_step(first) and last.kind == "w")
    if first.text != "relative" or not opened or ("l" in joint and not between) or first.slots:
        behind = len(tokens) if last.kind == "D" else tokens.index(first) + 1
        return [*group(tokens[:behind]), *tokens[behind:]]
    start = first.member.first if first.member else Parts()
    end = Parts(relative=Relative("weekday", 1, last.number, start))
    if last.member is not None:
        end = _behind(last.member.first, start)
    strength = Strength.RELATIVE if last.kind == "w" or last.text == "relative" else Strength.DATE
    draft = Phrase(tokens[0].start, last.end, "range of days", strength,
                  (Member(start, end),))  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


def _leads_to_day(tokens: Sequence[Token], first: Token, last: Token) -> bool:
    """Tell whether "to" leads from a verb, and a year said beside it, to the new day.

    "The show moves this year to Sunday 16 August": no range opens with a year unless it says
    so ("from this year to …", "this year until …").
    """
    step = first.member.first.relative if first.member else None
    opened = tokens[0] is not first or any(token.kind == "u" for token in tokens)
    year = step is not None and step.unit == "year"
    return year and not opened and last.kind == "D" and last.text != "relative"


def _behind(end: Parts, start: Parts) -> Parts:
    """Return "vendredi prochain" behind another day as the first one from that day on."""
    step = end.relative
    counted = step is not None and step.unit == "weekday" and step.count > 0 and step.base is None
    return Parts(relative=step._replace(count=1, base=start)) if step and counted else end


def _is_weekday_step(token: Token) -> bool:
    """Tell whether a day is a weekday counted from today: "next Monday"."""
    step = token.member.first.relative if token.member else None
    return step is not None and step.weekday is not None and token.text == "relative"


def _told_range(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "from Monday to Wednesday next week" as a range: both share the step."""
    first, last = (token for token in tokens if token.kind in "Dw")
    step = last.member.first.relative if last.member else None
    until = next((place for place, token in enumerate(tokens) if token.kind == "u"), 0)
    if until and tokens[0].kind == "f" and not first.slots:
        return _counted_range([_next_one(token) if token is first else token for token in tokens])
    if step is None or not _is_weekday_step(last):
        behind = until or tokens.index(last)
        return [*tokens[:behind], *group(tokens[behind:])]
    start = Parts(relative=step._replace(weekday=first.number))
    end = last.member and last.member.first
    if step.unit == "weekday" and step.count > 0:  # "de lundi à vendredi prochain"
        end = Parts(relative=step._replace(count=1, base=start))
    member = Member(start, end, slots=last.slots)
    draft = Phrase(tokens[0].start, last.end, "range of days", Strength.RELATIVE, (member,))
    return [Token("G", draft.start, draft.end, draft=draft)]


def _next_one(weekday: Token) -> Token:
    """Return a weekday as the next one from today: "dès samedi et jusqu'au 7 juin"."""
    step = Relative("weekday", 1, weekday.number)
    return weekday._replace(kind="D", text="relative", member=Member(Parts(relative=step)))


def _counted_list(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "demain ou vendredi", "vendredi, samedi et dimanche prochains" as days.

    A weekday beside the step of another shares it; one behind another step is the next.
    """
    days = [token for token in tokens if token.kind in "Dw"]
    counted = next(token for token in reversed(days) if token.kind == "D")
    step = counted.member.first.relative if counted.member else None
    if step is None or counted.text != "relative":
        return [*tokens[: tokens.index(days[-1])], *group([days[-1]])]
    told = step if step.weekday is not None else Relative("weekday", 1)
    members = tuple(
        token.member._replace(slots=token.slots)
        if token.member
        else Member(Parts(relative=told._replace(weekday=token.number)), slots=token.slots)
        for token in days
    )
    draft = Phrase(tokens[0].start, days[-1].end, "list of days", Strength.RELATIVE,
                   shared_hours(list(members)))  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


def _weekday_span(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "de jeudi 18h à samedi midi" as a span that runs on through the night."""
    first, last = (token for token in tokens if token.kind == "w")
    if len(first.slots) != 1 or len(last.slots) != 1 or first.slots[0].end:
        return tokens
    member = Member(Parts(weekday=first.number), Parts(weekday=last.number),
                    start_time=first.slots[0].start, end_time=last.slots[0].start)  # fmt: skip
    draft = Phrase(tokens[0].start, last.end, "weekday", Strength.WEEKDAY, (member,))
    return [Token("G", draft.start, draft.end, draft=draft)]


_JOINT = "(?:,?lu?|[,;&+/-]|,?[r~u])[dac]{0,2}"
GROUPS = stage(
    Rule(
        "counted_range",
        "[dEf]?[da]?D(?:,?l?u|[-r~l]|t(?=D))[da]{0,2}(?:w(?!n)|D)(?!,?[-r~ul&/]?[dac]{0,2}[Db])",
        _counted_range,
    ),
    Rule(
        "told_range",
        "[dEf]?[da]{0,2}w(?:,?l?u|[-r~])[da]{0,2}D(?!,?[-r~ul&/]?[dac]{0,2}[Db])",
        _told_range,
    ),
    Rule(
        "counted_list",
        "[da]{0,2}w(?:,?[da]{0,2}w){0,5},?l[dac]{0,2}D(?!,?[-r~ul&/]?[dac]{0,2}[Db])",
        _counted_list,
    ),
    Rule(
        "to_month",
        "[dEf]?[dac]{0,2}(?:D,?[-r~u]i?[da]{0,2}y|y[-r~u][da]{0,2}D)(?![.]?[-r~u])",
        to_month,
    ),
    Rule("group", f"(?:[uf]|[dE])?[dac]{{0,2}}[Db](?:{_JOINT}[Db]){{0,40}}(?:,?[da]?Y)?", group),
    Rule("weekday_span", "[dEf]a?w[-r~u][da]{0,2}w", _weekday_span),
    BARE_WEEKDAYS,
    Rule(
        "month_list",
        "[dai]{0,2}y(?:(?:,[da]{0,2}y){1,10}(?:,?l[da]{0,2}y)?|(?:[-/]y){2,10})",
        month_list,
    ),
    Rule("months", "(?:[diufE]|s[-]?)?[da]{0,2}[yz](?:(?:[-r~lu/]|[r~]i)[da]{0,2}[yz])?", months),
)
