"""The names of rules that other modules ask about; people see them beside each phrase."""

BARE_DAY = "bare day"
BARE_HOURS = "bare hours"
BARE_MONTH = "bare month"
BELOW_MONTH = "day under a month"  # of which a heading tells the month
TOLD_DAY = "day told before"
NAMED_DAY = "named day"  # holidays and saints
RANGE_OF_WEEKDAYS = "range of weekdays"
YEAR_IN_WORDS = "year in words"
THIRDS = ("early month", "mid month", "late month")
THIRDS_OF_YEARS = ("early year", "mid year", "late year")


def third(number: int, otherwise: str, names: tuple[str, ...] = THIRDS) -> str:
    """Return the name of a third of a month, counted from 1, *otherwise* for no third.

    >>> third(2, "day"), third(0, "day"), third(3, "day", THIRDS_OF_YEARS)
    ('mid month', 'day', 'late year')
    """
    return names[number - 1] if 1 <= number <= len(names) else otherwise
