"""The names of rules that other modules ask about; people see them beside each phrase."""

BARE_DAY = "bare day"
BARE_HOURS = "bare hours"
BARE_MONTH = "bare month"
NAMED_DAY = "named day"  # holidays and saints
RANGE_OF_WEEKDAYS = "range of weekdays"
YEAR_IN_WORDS = "year in words"
THIRDS = ("early month", "mid month", "late month")


def third(number: int, otherwise: str) -> str:
    """Return the name of a third of a month, counted from 1, *otherwise* for no third.

    >>> third(2, "day"), third(0, "day")
    ('mid month', 'day')
    """
    return THIRDS[number - 1] if 1 <= number <= len(THIRDS) else otherwise
