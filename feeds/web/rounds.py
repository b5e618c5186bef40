"""Rounds that somebody begins through the web: an issue that is sent is read at once."""

from __future__ import annotations

from random import Random

from feeds.refresh.leased import Reader, Rounds
from feeds.refresh.rounds import Setting
from feeds.refresh.terms import fetch_of
from feeds.sources.visiting import Visitor
from feeds.web.service import current_service


def rounds(reader: str) -> Rounds:
    """Return what reads a source now, under a name for people."""
    service = current_service()
    visitor = Visitor(fetch_of(service.config))
    setting = Setting(service.store, service.config, visitor, Random())  # noqa: S311  no secret
    return Rounds(setting, Reader(reader, service.clock))
