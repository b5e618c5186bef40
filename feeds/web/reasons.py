"""Reasons, notices and errors in the language of a page.

They are sentences in English: of readers that know nothing of pages, of other processes, of rounds
long ago.  The catalogue of a language holds each as a message that leaves its values open, and a
sentence is known again by the words that stay.  So nothing that makes one has to tell it twice,
what is kept stays as it was said, and what a catalogue does not know stands there as it is.

Some names of values say what may stand there: ``num`` figures, ``days`` days of ISO 8601 and
``rule`` a repetition, which become those of the language; ``why`` a sentence that is known,
``what`` one or anything else.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from agenda.patterns import pattern
from feeds.formats import days
from feeds.formats.repeats import repeated
from feeds.web.catalogues import sentences, typeset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from re import Match

_APART = "; "
# Sentences in a text, and within one of them; characters; values within values: strangers write
# what is looked at.
_MOST, _WITHIN, _LONGEST, _DEEPEST = 12, 3, 2_000, 6
_PLACE = pattern(r"%\((\w+)\)s")
_DAY = pattern(r"\d{4}-\d\d-\d\d")
_FIGURES, _DAYS = pattern(r"\d[\d,]*"), pattern(r"\d{4}-\d\d-\d\d[\d :T–-]*")


class Part(NamedTuple):
    """A sentence, or several; ``known`` says whether it is in the language that was asked for."""

    words: str
    known: bool


def parts(text: str, language: str) -> list[Part]:
    """Return what a text says in a language, sentence by sentence.

    >>> parts("the mail is encrypted; it sings", "fr")
    [Part(words='le courriel est chiffré', known=True), Part(words='it sings', known=False)]
    """
    rest = text.split(_APART, _MOST)
    told: list[Part] = []
    while rest:
        count, words = _first(rest, language, 0)
        told.append(Part(words if words is not None else rest[0], words is not None))
        del rest[:count]
    return told


def apart(language: str) -> str:
    """Return what stands between two sentences."""
    return typeset(" ; ") if language == "fr" else _APART


def _first(rest: Sequence[str], language: str, depth: int) -> tuple[int, str | None]:
    """Return how many pieces the first sentence takes, and what it is: one may hold others."""
    for count in range(1, min(len(rest), _WITHIN) + 1):
        told = _told(_APART.join(rest[:count]), language, depth)
        if told is not None:
            return count, told
    return 1, None


@lru_cache(maxsize=1024)  # lines of one issue say the same over and over
def _told(text: str, language: str, depth: int) -> str | None:
    """Return a sentence in a language, None for one that its catalogue does not know."""
    if depth > _DEEPEST or len(text) > _LONGEST:
        return None
    for one in _sayings(language):
        for values in one.values(text):
            told = {
                name: _value(name, value, language, depth + 1)
                for name, value in zip(one.names, values, strict=True)
            }
            if None not in told.values():
                return one.told % told
    return None


def _value(name: str, text: str, language: str, depth: int) -> str | None:
    """Return what stands for a value in a language, None for what cannot stand there."""
    if _FIGURES.fullmatch(text):
        return text.replace(",", "\N{NARROW NO-BREAK SPACE}")
    if name == "rule":
        return repeated(text, language)
    if name == "days":
        return _days(text, language) if _DAYS.fullmatch(text) else None
    if name not in ("why", "what"):
        return text if name != "num" else None
    rest, told = text.split(_APART, _MOST), []
    while rest:
        count, words = _first(rest, language, depth)
        if words is None:
            return text if name == "what" else None
        told.append(words)
        del rest[:count]
    return apart(language).join(told)


def _days(text: str, language: str) -> str:
    def shown(found: Match[str]) -> str:
        with suppress(ValueError):
            return days.date_alone(date.fromisoformat(found[0]), language)
        return found[0]

    return _DAY.sub(shown, text)


class _Saying(NamedTuple):
    """A message: the words that stay, around the values between them, and its translation."""

    words: tuple[str, ...]
    names: tuple[str, ...]
    told: str

    def values(self, text: str) -> Iterator[tuple[str, ...]]:
        """Yield the values with which the message gives a text, in the ways that may be meant."""
        first, last = self.words[0], self.words[-1]
        if not self.names:
            if text == first:
                yield ()
        elif text.startswith(first) and text.endswith(last):
            inner = text[len(first) : len(text) - len(last)]
            if len(first) + len(inner) + len(last) == len(text):
                yield from _cut(inner, self.words[1:-1])


def _cut(text: str, between: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield what stands around the words *between*, at their first place and at their last."""
    if not text:
        return
    if not between:
        yield (text,)
        return
    word, *others = between
    for place in dict.fromkeys((text.find(word, 1), text.rfind(word, 1))):
        if place > 0:
            for rest in _cut(text[place + len(word) :], others):
                yield text[:place], *rest


@cache
def _sayings(language: str) -> list[_Saying]:
    """Return the messages of a language, those first of which most words stay."""
    found = []
    for message, told in sentences(language):
        pieces = _PLACE.split(message)
        found.append(_Saying(tuple(pieces[::2]), tuple(pieces[1::2]), told))
    return sorted(found, key=lambda one: (bool(one.names), -sum(map(len, one.words))))
