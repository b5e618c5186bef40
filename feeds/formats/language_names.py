"""What feeds call the language of their events: "en français", "in French"."""

from __future__ import annotations

_OWN = {
    "fr": "français", "en": "English", "es": "español", "it": "italiano", "de": "Deutsch",
    "nl": "Nederlands", "pt": "português", "ca": "català", "eu": "euskara",
}  # fmt: skip
_IN = {
    "fr": {
        "fr": "en français", "en": "en anglais", "es": "en espagnol", "it": "en italien",
        "de": "en allemand", "nl": "en néerlandais", "pt": "en portugais", "ca": "en catalan",
        "eu": "en basque",
    },
    "en": {
        "fr": "in French", "en": "in English", "es": "in Spanish", "it": "in Italian",
        "de": "in German", "nl": "in Dutch", "pt": "in Portuguese", "ca": "in Catalan",
        "eu": "in Basque",
    },
}  # fmt: skip


def in_language(tag: str, language: str) -> str:
    """Return in words of *language* that something is in another one; its own name, else the tag.

    >>> in_language("eu", "fr-FR"), in_language("eu", "de"), in_language("pl", "fr")
    ('en basque', 'euskara', 'pl')
    """
    words = _IN.get(language.partition("-")[0].lower(), {})
    return words.get(tag) or _OWN.get(tag, tag)
