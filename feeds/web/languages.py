"""Which language a page is in: that of the service at the root, the other below its own name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import request

from feeds.permalinks import Permalinks
from feeds.web.service import current_service

if TYPE_CHECKING:
    from feeds.config import Config

LANGUAGES = ("fr", "en")
"""The languages that pages are written in."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The language that stands at the root of a service, and the other one."""

    root: str
    other: str

    def of_path(self, path: str) -> str:
        """Return the language of what stands at a path below the root.

        >>> Languages("fr", "en").of_path("/en/feeds"), Languages("fr", "en").of_path("/enquete")
        ('en', 'fr')
        """
        return self.other if f"{path}/".startswith(f"/{self.other}/") else self.root

    def below(self, path: str) -> str:
        """Return a path without its language and without slashes at its ends.

        >>> Languages("fr", "en").below("/en/feeds"), Languages("fr", "en").below("/en")
        ('feeds', '')
        """
        prefix = self.prefix(self.of_path(path))
        return f"{path.removeprefix('/')}/".removeprefix(prefix).rstrip("/")

    def prefix(self, language: str) -> str:
        """Return what stands before the paths of a language: "" or "en/"."""
        return "" if language == self.root else f"{self.other}/"


def languages_of(config: Config) -> Languages:
    """Return the languages of a service; one in a third language has its pages in English."""
    told = config.service.language.partition("-")[0].lower()
    root = told if told in LANGUAGES else "en"
    return Languages(root, next(one for one in LANGUAGES if one != root))


def page_language() -> str:
    """Return the language of the page that is asked for."""
    return languages_of(current_service().config).of_path(request.path)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where things stand, seen from a page in one language.

    ``here`` are paths of this language for the links of a page: below the path of the configured
    address, never that of the request.  ``told`` are whole addresses of this language, ``root``
    those without a language: feeds, and what pages are shown with.
    """

    here: Permalinks
    told: Permalinks
    root: Permalinks

    @property
    def files(self) -> Permalinks:
        """Return the paths of what has no language."""
        return Permalinks(urlsplit(self.root.root).path)


def addresses(language: str) -> Addresses:
    """Return where things stand for a page in *language*."""
    service = current_service()
    prefix, root = languages_of(service.config).prefix(language), service.links.root
    return Addresses(
        Permalinks(f"{urlsplit(root).path}{prefix}"), Permalinks(f"{root}{prefix}"), service.links
    )
