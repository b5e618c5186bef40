"""Headings above what readers of a page wrote: their days are those of their writing."""

from __future__ import annotations

from agenda.patterns import pattern

_LONGEST = 60
_WORDS = (
    "commentaires?|comments?|kommentare?|comentarios?|commenti|commento|reacties?|reactie"
    "|comentários?|comentaris?|comentari|iruzkin(?:ak|a)?"
)
_OWNERS = (
    "vos|les|your|the|reader|readers['’]?|ihre|deine|eure|die|los|tus|sus|i|vostri|uw|jouw|de|os"
    "|seus|els|vostres|zure|zuen|dernières|derniers|latest|recent|neueste|letzte|últimos|ultimi"
)
_LEAVE = (
    "laisse[rz]|poste[rz]|écri(?:re|vez)|ajoute[rz]|leave|post|write|add|schreib(?:e|en)?"
    "|hinterlasse[n]?|deja|dejar|escribe|lascia|scrivi|laat|plaats|schrijf|deixe|deixa|escreva"
    "|escriu|utzi|idatzi"
)
_TITLE = pattern(
    rf"(?i)\W*(?:\d+\s+)?(?:(?:{_OWNERS})\s+)?(?:{_WORDS})(?:\s+(?:récents|recientes|recenti))?"
    r"[\s:(]*\d*[\s).:!]*"
    rf"|\W*(?:{_LEAVE})\s(?:\w+\s){{0,2}}(?:{_WORDS}|reply|antwort|respuesta|risposta|resposta)"
    r"(?:\s(?:achter|hier|here|ici|aquí))?\W*"
)


def heads_comments(text: str) -> bool:
    """Return whether a heading opens a thread of comments: "Vos commentaires", "3 Comments".

    >>> heads_comments("Commentaires (2)"), heads_comments("Visites commentées")
    (True, False)
    """
    return len(text) <= _LONGEST and _TITLE.fullmatch(text) is not None
