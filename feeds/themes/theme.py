"""What kinds of themes there are by themselves, and how the words of one are written down."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """A theme of local government, in whatever language it is called."""

    DIGITAL = "digital"
    ENERGY = "energy"
    MOBILITY = "mobility"
    COUNCIL = "council"
    CULTURE = "culture"
    SPORT = "sport"
    HEALTH = "health"
    EDUCATION = "education"
    ENVIRONMENT = "environment"
    ECONOMY = "economy"
    SOCIAL = "social"
    HOUSING = "housing"


class Words(NamedTuple):
    """A theme in one language: what it is called, and the words of names and places that tell it.

    Words stand between semicolons, folded; several in a row are found together.  An asterisk stands
    for any letters, behind a word or before it.  What has another sense in common use ("match",
    "nature", "social" alone) is no word of a theme.
    """

    name: str
    words: str
    places: str = ""
