"""Mails that are passed on inside another: what they say is news, their headers are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.patterns import pattern, signed_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.issue import Line

HEADERS = "headers of a mail"
_MOST_HEADERS = 10
_FEWEST = 3  # of headers that no rule stands above
_MOST_ABOVE = 4  # lines above the headers of a mail that was printed: who printed it, its subject

# "---------- Forwarded message ---------", "-------- Message transféré --------",
# "Début du message réexpédié :", "Anfang der weitergeleiteten Nachricht:" …
_PASSED_ON = pattern(
    r"(?=[->\s*]{0,20}\w[\w' ]{3,60}[\s:*-]{0,20}$).*?\b(?:forwarded|transf[ée]r[ée]e?|réexpédiée?"
    r"|fait suivre|weitergeleitete[nrs]?|reenviado|inoltrato|doorgestuurde?|doorgezonden"
    r"|reencaminhada|encaminhada|reenviada|reenviat|birbidalitako|birbidalia)\b",
    re.IGNORECASE,
)
_FORWARD = pattern(r"\s*(?:fwd?|tr|wg|rv|enc|i|doorst|reenv|vs|br)\s?:", re.IGNORECASE)
_REPLY = pattern(r"\s*(?:re|rép|aw|antw|sv|r|res|erantz)\s?(?:\[\d+\])?\s?:", re.IGNORECASE)
_SENDERS = (
    "de|from|von|da|van|nork|igorlea|remitente|expéditeur|mittente|afzender|absender|remetente"
    "|remitent"
)
_SUBJECTS = "objet|sujet|subject|betreff|asunto|oggetto|onderwerp|assunto|assumpte|gaia"
_SENT = (
    "date|sent|envoyée?(?: le)?|datum|gesendet|fecha|enviad[oa](?: e[lm])?|data|inviato|verzonden"
    "|enviat(?: el)?|bidalia|bidaltze-data"
)
_OTHERS = (
    "à|to|an|para|a|aan|per a|nori|cc|bcc|cci|copie(?: à)?|kopie|copia|cópia|còpia|kopia|pour"
    "|destinataires?|empfänger|destinatari[oa]?|reply-to"
    "|répondre à|antwort an|responder a|rispondi a|antwoord aan|organi[sz]ation|importance"
    "|priorité|pièces jointes|attachments?"
)


def _labelled(words: str) -> re.Pattern[str]:
    return signed_pattern(":", rf"(?i)^[>\s*]*(?:{words})\s?\*?\s?:")


_SENDER, _SUBJECT = _labelled(_SENDERS), _labelled(_SUBJECTS)
_STAMP = _labelled(_SENT)
_HEADER = _labelled(f"{_SENDERS}|{_SUBJECTS}|{_SENT}|{_OTHERS}")


def is_passed_on(text: str) -> bool:
    """Return whether a line says that a mail which is passed on begins below it.

    >>> is_passed_on("-------- Weitergeleitete Nachricht --------"), is_passed_on("Fwd: Bal")
    (True, False)
    """
    return _PASSED_ON.match(text) is not None


def is_forward(subject: str) -> bool:
    """Return whether a subject says that another mail is passed on: "TR : agenda"."""
    return _FORWARD.match(subject) is not None


def own_subject(subject: str) -> str:
    """Return a subject without what programs put before it; "" for that of an answer.

    >>> own_subject("Fwd: TR : Bal le 5 mars"), own_subject("Re: Bal le 5 mars")
    ('Bal le 5 mars', '')
    """
    while found := _FORWARD.match(subject):
        subject = subject[found.end() :]
    return "" if _REPLY.match(subject) else subject.strip()


def sent(lines: Sequence[Line]) -> str:
    """Return what the headers of a mail say of its day, "" where a text does not open with them.

    So does a mail that was pasted, or printed to a file.
    """
    for place, line in enumerate(lines[:_MOST_ABOVE]):
        if _SENDER.match(line.text) is None:
            continue
        head = lines[place : _end_of_headers(lines, place)]
        if _is_head(head):
            return next((one.text for one in head if _STAMP.match(one.text)), "")
    return ""


def hush_headers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a mail, the headers of mails that are passed on in it silent."""
    kept = list(lines)
    place = 0
    while place < len(kept):
        text = kept[place].text
        ruled = is_passed_on(text)
        end = place + ruled
        if ruled or _SENDER.match(text):
            end = _end_of_headers(kept, end)
        if ruled or _is_head(kept[place:end]):
            kept[place:end] = [_silenced(line) for line in kept[place:end]]
        place = max(end, place + 1)
    return tuple(kept)


def _is_head(lines: Sequence[Line]) -> bool:
    """Return whether headers are those of a mail: "De : 14 h", "À : 18 h" are none."""
    return len(lines) >= _FEWEST and any(_SUBJECT.match(line.text) for line in lines)


def _end_of_headers(lines: Sequence[Line], start: int) -> int:
    """Return where headers end that begin at a line; a label may stand alone above its value."""
    place = start
    while place < len(lines) and place - start < _MOST_HEADERS:
        found = _HEADER.match(lines[place].text)
        if found is None:
            break
        alone = not lines[place].text[found.end() :].strip(" *")
        place += 2 if alone else 1
    return min(place, len(lines))


def _silenced(line: Line) -> Line:
    return line if line.silent else line._replace(silent=HEADERS)
