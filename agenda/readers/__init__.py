"""Bytes to issues, one module a format."""
