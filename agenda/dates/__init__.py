"""Text and a day of publication to days and hours."""

from agenda.dates.abbreviated import month_alone
from agenda.dates.find import find_dates, find_phrases
from agenda.dates.refine import resolve
from agenda.dates.sieve import may_name_day

__all__ = ["find_dates", "find_phrases", "may_name_day", "month_alone", "resolve"]
