"""Older mails that a mail quotes below its own text: they announced what they announced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.readers.mail_forwards import is_passed_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.issue import Line

_QUOTED = "older mail"
# "Le 12 mars 2023 à 18:02, Gérard a écrit :", "On Tue, 3 May 2022, Ann <ann@…> wrote:".
_ATTRIBUTION = pattern(r"^(?=.{0,200}(?:\d[h:]\d\d|@)).{0,200}:\s*$")
# "-----Message d'origine-----", above the sender and the subject of the older mail.
_RULE = pattern(r"^-{3,}\s?[^\W\d_][\w' ]{3,40}-{3,}\s*$")
_HEADERS = 2  # lines below the rule
_HEADER = pattern(r"^[^\W\d_][\w' ’]{1,20}\s?:\s")
_SENDER = pattern(r"^\s*\W?(?:de|from|von|da|van|nork|remitente)\W?\s*:\s", re.IGNORECASE)


def hush_quotes(lines: Sequence[Line], text: str, *, forward: bool = False) -> tuple[Line, ...]:
    """Return the lines of a plain *text*, those of mails quoted in it silent.

    A quotation is opened by words of attribution; ">" alone may be a bullet.  In a *forward*
    what stands below "Original message" is passed on, as it is below "Forwarded message".
    """
    quoted = _quoted(text.splitlines(), forward=forward)
    return tuple(
        line._replace(silent=_QUOTED) if line.number in quoted and not line.silent else line
        for line in lines
    )


def _opens_mail(below: Sequence[str]) -> bool:
    """Return whether lines are the headers of a mail: one of them names its sender.

    "--- CURATOR'S TOUR ---" above "Where:" and "When:" opens no mail.
    """
    return any(_SENDER.match(line) for line in below)


def _heads_mail(lines: Sequence[str]) -> bool:
    """Return whether quoted lines open with the sender of a mail and another of its headers.

    Bullets may begin with ">" too, so that one label alone opens nothing.
    """
    quoted = [line.lstrip("> \t") for line in lines[:_HEADERS] if line.startswith(">")]
    pair = len(quoted) == _HEADERS and _SENDER.match(quoted[0]) is not None
    return pair and _HEADER.match(quoted[1]) is not None


# In HTML nothing marks a quotation but its words of attribution, so these must say "wrote".
_WROTE = pattern(
    r"\b(?:écrit|wrote|schrieb|escribió|scritto|schreef|escreveu|escriure|idatzi)\b[^:]{0,60}:\s*$"
)


def hush_below(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a mail in HTML, those from words of attribution on silent."""
    wrote = (i for i, one in enumerate(lines) if _ATTRIBUTION.match(one.text))
    start = next((i for i in wrote if _WROTE.search(lines[i].text)), len(lines))
    return (
        *lines[:start],
        *(one if one.silent else one._replace(silent=_QUOTED) for one in lines[start:]),
    )


def _quoted(texts: Sequence[str], *, forward: bool) -> set[int]:
    """Return the numbers, from 1, of lines that quote an older mail or say that they do."""
    found: set[int] = set()
    opening: list[int] = []  # the words of attribution, until a line that is no quotation
    before = ""
    kept = not forward and not any(is_passed_on(text.lstrip("> \t")) for text in texts)
    for number, text in enumerate(texts, start=1):
        plain = text.lstrip("> \t")
        older = _RULE.match(plain) and not (forward or is_passed_on(plain))
        if older and _opens_mail(texts[number : number + _HEADERS]):
            return found | set(range(number, len(texts) + 1))
        if _ATTRIBUTION.match(plain):
            opening = [number]
        elif plain and _ATTRIBUTION.match(f"{before} {plain}"):
            opening = [number - 1, number]
        elif text.startswith(">") and (opening or (kept and _heads_mail(texts[number - 1 :]))):
            opening = opening or [number]
            found.update((*opening, number))
        elif plain:
            opening = []
        before = plain
    return found
