"""Issues in, events out: no clock, no network, no store."""
