"""From words to themes: those of the configuration, and those that every service has."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from feeds.plaintext import fold
from feeds.themes.theme import Kind
from feeds.themes.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from feeds.config import Theme

_ANY = "*"


class Pattern(NamedTuple):
    """Words to be looked for in folded text: whole ones, groups of them, beginnings, ends."""

    whole: frozenset[str]
    groups: tuple[str, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]

    def is_in(self, folded: str) -> bool:
        """Return whether a folded text holds one of the words.

        >>> pattern_of(["fab lab", "concert*"]).is_in("grand concertino")
        True
        """
        words = folded.split()
        if not self.whole.isdisjoint(words):
            return True
        if any(word.startswith(self.begins) or word.endswith(self.ends) for word in words):
            return True
        return any(f" {group}" in f" {folded} " for group in self.groups)


def pattern_of(words: Iterable[str]) -> Pattern:
    """Return the pattern of words as people write them; those without a letter are left out.

    A group ends with a blank, unless an asterisk stands behind it.
    """
    whole, groups, begins, ends = set(), [], [], []
    for word in words:
        folded = fold(word)
        open_end = word.rstrip().endswith(_ANY)
        if " " in folded:
            groups.append(folded if open_end else f"{folded} ")
        elif folded and open_end:
            begins.append(folded)
        elif folded and word.lstrip().startswith(_ANY):
            ends.append(folded)
        elif folded:
            whole.add(folded)
    return Pattern(frozenset(whole), tuple(groups), tuple(begins), tuple(ends))


class Rule(NamedTuple):
    """A theme by its name, and what tells it: in names, and in places where no name told any."""

    theme: str
    names: Pattern
    places: Pattern


@dataclass(frozen=True, slots=True, eq=False)
class ThemeRules:
    """The themes of a service: ``own`` are told in every language, the others by the language.

    ``key`` differs whenever an event might have other themes.
    """

    own: tuple[Rule, ...]
    by_language: Mapping[str, tuple[Rule, ...]]
    otherwise: str
    key: str

    @property
    def names(self) -> tuple[str, ...]:
        """The themes that words may tell, as they are called."""
        return tuple(rule.theme for rule in (*self.by_language[self.otherwise], *self.own))

    def themes_of(self, name: str, place: str, language: str) -> tuple[str, ...]:
        """Return the themes that the words of a name tell, else those that its place tells."""
        return _themes_of(self, name, place, language)

    def of_language(self, language: str) -> tuple[Rule, ...]:
        """Return what is told in a language; one without words is taken for that of the service."""
        tag = language.partition("-")[0].lower()
        return (*(self.by_language.get(tag) or self.by_language[self.otherwise]), *self.own)


@lru_cache(4096)  # one name comes in many issues
def _themes_of(rules: ThemeRules, name: str, place: str, language: str) -> tuple[str, ...]:
    told, folded = rules.of_language(language), fold(name)
    found = tuple(rule.theme for rule in told if rule.names.is_in(folded))
    if found or not place:
        return found
    folded = fold(place)
    return tuple(rule.theme for rule in told if rule.places.is_in(folded))


@lru_cache(8)
def theme_rules(configured: tuple[Theme, ...], language: str) -> ThemeRules:
    """Return the rules of a service in a *language*, in which themes are called.

    A theme of the configuration stands in the place of the one that has its name; without words it
    is none.
    """
    tag = language.partition("-")[0].lower()
    otherwise = tag if tag in LANGUAGES else "en"
    told = {fold(theme.name) for theme in configured}
    names = {kind: words.name for kind, words in LANGUAGES[otherwise].items()}
    kept = [kind for kind in Kind if fold(names[kind]) not in told]
    own = tuple(_own(theme) for theme in configured if theme.words)
    by_language = {
        tag: tuple(_rule(names[kind], words[kind].words, words[kind].places) for kind in kept)
        for tag, words in LANGUAGES.items()
    }
    key = hashlib.sha256(repr((configured, otherwise, LANGUAGES)).encode()).hexdigest()
    return ThemeRules(own, by_language, otherwise, key)


def _own(theme: Theme) -> Rule:
    words = pattern_of(theme.words)
    return Rule(theme.name, words, words)


def _rule(theme: str, names: str, places: str) -> Rule:
    return Rule(theme, pattern_of(names.split(";")), pattern_of(places.split(";")))
