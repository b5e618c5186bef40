"""The language of an issue: what it declares, unless its words say otherwise."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from agenda.dates.words import LANGUAGES
from agenda.patterns import pattern
from agenda.vocabulary.common_words import COMMON_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from agenda.issue import Issue

# Compiled when a page holds one of them: few do, and every start would pay for all.
_SCRIPTS = (
    ("ja", r"[\u3040-\u30ff]"),
    ("ko", r"[\uac00-\ud7af]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("uk", r"[їєґіЇЄҐІ]"),
    ("ru", r"[\u0400-\u04ff]"),
    ("ar", r"[\u0600-\u06ff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("hi", r"[\u0900-\u097f]"),
)
# The first and the last letter of stretches of Unicode that hold them: as a regular expression
# they would take longer to compile than a page to read.
_NOT_LATIN = (("\u0370", "\u0fff"), ("\u3040", "\u9fff"), ("\uac00", "\ud7af"))
# Tags that name one of these languages in another way, or one so near that its
# words do not tell them apart.
_ALIASES = {"no": "nb", "nn": "nb", "iw": "he", "va": "ca", "bg": "ru", "sr": "ru", "be": "ru"}
# The letter of "Brigid's" is no word; that of "l'arbre" is one.
# No words but units stand right behind a figure: "10am" is no German.
_WORD = pattern(r"(?<![^\W_])(?:[^\W\d_]{2,}|(?<![^\W\d_]['’])[^\W\d_])")
_SAMPLE_LENGTH = 2500
_SCRIPT_SHARE = 0.3
_MOST_LIKELY = 4
# Words needed to name a language, and to contradict a declared one this clearly.
_ENOUGH, _ENOUGH_AGAINST, _CLEARLY = 1.5, 5.0, 2.0


def _languages_by_word(words: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, text in words.items():
        for word in text.split():
            found[word] = (*found.get(word, ()), language)
    return found


_LANGUAGES = _languages_by_word(COMMON_WORDS)


def language_of(source: Issue | str) -> str:
    """Return the BCP 47 tag of an issue or a text, "" when nothing tells.

    The declared tag is kept as it stands unless the words clearly are of another language:
    templates often declare English.  Only the first lines that speak are looked at.

    >>> language_of("Du 22 au 24 janvier, salle des fêtes"), language_of("Zaterdag om 20 uur")
    ('fr', 'nl')
    """
    if isinstance(source, str):
        return _weigh(source[:_SAMPLE_LENGTH], "")
    speaking = (line.text for line in source.lines if not line.silent)
    return _weigh(f"{_sample(speaking)} {source.title}", source.language)


def likely_languages(issue: Issue) -> tuple[str, ...]:
    """Return what an issue of few words may be written in, likeliest first; () when all may be.

    >>> from agenda.issue import Issue, Line
    >>> likely_languages(Issue("", (Line("Loto, 14 décembre"),)))
    ('fr',)
    """
    sample = _sample(line.text for line in issue.lines if not line.silent)
    scores = _scores(sample, shortest=2)  # "x y" is no Spanish
    best = max(scores.values(), default=0.0)
    likely = [language for language, score in scores.items() if score * 2 >= best]
    return tuple(sorted(likely, key=lambda language: -scores[language])[:_MOST_LIKELY])


def _sample(texts: Iterable[str]) -> str:
    parts: list[str] = []
    length = 0
    for text in texts:
        parts.append(text[:_SAMPLE_LENGTH])
        length += len(text)
        if length >= _SAMPLE_LENGTH:
            break
    return "\n".join(parts)[:_SAMPLE_LENGTH]


def _weigh(text: str, declared: str) -> str:
    base = declared.partition("-")[0].lower()
    base = _ALIASES.get(base, base)
    if not text.isascii() and (script := _script(text)):
        return declared if base == script else script
    scores = _scores(text)
    if not scores:
        return declared
    best = max(scores, key=scores.__getitem__)
    if not declared:
        best = _with_grammar(scores, best)
        return best if scores[best] >= _ENOUGH else ""
    if base == best or base not in COMMON_WORDS:
        # Nothing is known of the words of other languages but that these are not theirs.
        return best if base != best and scores[best] >= 2 * _ENOUGH_AGAINST else declared
    if base not in scores:
        # Few words do, each counted once: an English list of operas says "La" on every line.
        heard = _scores(" ".join(set(_WORD.findall(text.lower()))))
        return best if heard[best] >= _ENOUGH else declared
    against = scores[best] >= _ENOUGH_AGAINST and scores[best] > _CLEARLY * scores[base]
    return best if against else declared


def _with_grammar(scores: Mapping[str, float], best: str) -> str:
    """Return *best*, or the best language read here that few words tell from it.

    "Do, 01.05." of a German club holds a Czech word.
    """
    if scores[best] >= _ENOUGH_AGAINST or best in LANGUAGES:
        return best
    near = [one for one in scores if one in LANGUAGES and scores[one] * _CLEARLY >= scores[best]]
    return max(near, key=scores.__getitem__, default=best)


def _script(text: str) -> str:
    """Return the language of a text in a script of its own, "" for Latin letters."""
    letters = set(text)
    if not any(low <= letter <= high for low, high in _NOT_LATIN for letter in letters):
        return ""
    length = sum(map(str.isalpha, text))
    for language, script in _SCRIPTS:
        share = _SCRIPT_SHARE if language != "uk" else _SCRIPT_SHARE / 10
        if len(re.findall(script, text)) > share * length:
            return language
    return ""


def _scores(text: str, *, shortest: int = 1) -> dict[str, float]:
    """Return how much each language has of the words of a text of *shortest* letters or more."""
    scores: dict[str, float] = {}
    for word, count in Counter(_WORD.findall(text.lower())).items():
        languages = _LANGUAGES.get(word)
        if languages and len(word) >= shortest:
            share = count / len(languages)
            for language in languages:
                scores[language] = scores.get(language, 0.0) + share
    return scores
