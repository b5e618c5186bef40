"""The grammar of dates: its stages in the order they are read."""

from __future__ import annotations

from agenda.dates.annual import ANNUAL
from agenda.dates.cascade import Grammar
from agenda.dates.clock import FIGURES
from agenda.dates.company import BEFORE, HOURS, NAMES
from agenda.dates.counts import NUMBERS
from agenda.dates.hours_of_day import SLOTS, TIMES
from agenda.dates.items import ITEMS
from agenda.dates.leads import LEADS
from agenda.dates.offsets import OFFSETS
from agenda.dates.ranges import GROUPS
from agenda.dates.recurrence import BOUNDS, CORES, RULES
from agenda.dates.weeks import WEEKS

# Each stage reads what the one before it made, so the order is from small to large:
STAGES = (
    NUMBERS,  # "mille neuf cent": one figure
    FIGURES,  # numbers that are hours, counts, prices, pages: what is left may be a day
    TIMES,  # hours from-to, before a bare "9" of "de 9 à 12h" could be a day
    SLOTS,  # several of them on one day
    LEADS,  # weekdays and articles before a day
    ITEMS,  # single days and months
    CORES,  # "tous les mardis": before hours are tied to a weekday that repeats
    NAMES,  # two names of one day
    HOURS,  # hours of a day: before days are joined, since each may have its own
    OFFSETS,  # days counted from another day
    GROUPS,  # lists and ranges of days
    WEEKS,  # the week or the weekend that a day opens
    BEFORE,  # hours printed before a list of days
    BOUNDS,  # bounds that stand behind their day
    ANNUAL,  # years that are all that a line says
    RULES,  # recurrences, which may be bounded by a range of days
)

GRAMMAR = Grammar(*STAGES)
