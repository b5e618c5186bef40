"""The words of themes, a module a language."""

from feeds.themes.words import ca, de, en, es, eu, fr, it, nl, pt

LANGUAGES = {
    "ca": ca.WORDS,
    "de": de.WORDS,
    "en": en.WORDS,
    "es": es.WORDS,
    "eu": eu.WORDS,
    "fr": fr.WORDS,
    "it": it.WORDS,
    "nl": nl.WORDS,
    "pt": pt.WORDS,
}
"""By the tags of languages; each has all kinds of themes."""
