"""Events in, calendars out."""
