"""Stored events to bytes, one module a format."""
