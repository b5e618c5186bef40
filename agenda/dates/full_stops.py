"""Full stops behind an hour: those before a capital end a sentence, and are no dot of a date."""

from __future__ import annotations

from agenda.patterns import pattern

_BLANKS = "\xa0\u202f\u2009 "
# What leads to an hour that is a figure alone.  "um 3." may be a day of German.
_LEADING = ("at", "às", "las", "les", "ore", "alle")
# A full stop behind "15 h", "ore 12", "at 8": each looks back as far as it is long.
BEHIND_HOUR = r"\.(?i:(?<=\dh\.)|(?<=\d\sh\.)|{})".format(
    "|".join(rf"(?<=\b{word}\s{figures}\.)" for word in _LEADING for figures in (r"\d", r"\d\d"))
)
# The words for it, behind which no sentence goes on with a capital: "à 20 heures. Le samedi 18".
_HOURS = (
    *("heures", "horas", "hores", "uhr", "uur", "ore", "hrs", "hours", "orduetan"),
    *("o'clock", "o\u2019clock"),
)
_BEHIND_WORD = r"\.(?i:{})".format("|".join(rf"(?<=\d\s{word}\.)" for word in _HOURS))
# What tells of another year at the head of a sentence: "Le 24 août. L'an dernier, il pleuvait."
_ANOTHER_YEAR = (
    r"L['’](?:an|année|anno|any)\s|Cette\s|Last\s|This\s|Next\s|Letzt|Vergangen|Im\s(?:letzt|vergang)"
    r"|Dies|Nächst|El\saño|Este\s|Quest['’]|Vorig|Afgelopen|Dit\s|Volgend|No\sano|Aquest\s|Enguany"
)
_YEAR_BEHIND = rf"(?<=[^\W\d_]{{3}})\.(?=\s+(?:{_ANOTHER_YEAR}))"
_ENDED = pattern(rf"(?:{BEHIND_HOUR}|{_BEHIND_WORD})(?=\s+[^\W\d_a-zà-ÿ])|{_YEAR_BEHIND}")


def with_ends(text: str) -> str:
    """Return a text of as many characters, a mark of its own for full stops that end sentences.

    "Concert à 15 h. Le 28 janvier, bal.", "Ore 12. In caso …": the hour is of the first sentence,
    and "on 24 August. Last year" names no day of last year.
    Whether "20.10." is an hour or a day the grammar knows by the word before it (`clock`).

    >>> with_ends("Concert à 15 h. Le 28 janvier")
    'Concert à 15 h! Le 28 janvier'
    """
    if "." not in text or not any("." + blank in text for blank in _BLANKS):  # as most
        return text
    return _ENDED.sub("!", text)
