"""Calendars of others: their bytes to events, without a reader of issues."""
