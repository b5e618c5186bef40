"""What is said of a change of an event, a label a language; days and names speak for themselves."""

from __future__ import annotations

from typing import NamedTuple


class ChangeWords(NamedTuple):
    """The words of one language: ``heading`` names the feed of changes, the others a change."""

    heading: str
    added: str
    moved: str
    renamed: str
    changed: str
    cancelled: str
    postponed: str
    restored: str


_WORDS = {
    "fr": ChangeWords(
        "modifications",
        "Nouveau",
        "Déplacé",
        "Renommé",
        "Modifié",
        "Annulé",
        "Reporté",
        "Rétabli",
    ),
    "en": ChangeWords(
        "changes",
        "New",
        "Moved",
        "Renamed",
        "Changed",
        "Cancelled",
        "Postponed",
        "Restored",
    ),
    "es": ChangeWords(
        "cambios",
        "Nuevo",
        "Cambio de fecha",
        "Cambio de nombre",
        "Modificado",
        "Cancelado",
        "Aplazado",
        "Restablecido",
    ),
    "it": ChangeWords(
        "modifiche",
        "Nuovo",
        "Spostato",
        "Rinominato",
        "Modificato",
        "Annullato",
        "Rinviato",
        "Ripristinato",
    ),
    "de": ChangeWords(
        "Änderungen",
        "Neu",
        "Verlegt",
        "Umbenannt",
        "Geändert",
        "Abgesagt",
        "Verschoben",
        "Findet doch statt",
    ),
    "nl": ChangeWords(
        "wijzigingen",
        "Nieuw",
        "Verplaatst",
        "Andere naam",
        "Gewijzigd",
        "Geannuleerd",
        "Uitgesteld",
        "Gaat toch door",
    ),
    "pt": ChangeWords(
        "alterações",
        "Novo",
        "Nova data",
        "Novo nome",
        "Alterado",
        "Cancelado",
        "Adiado",
        "Restabelecido",
    ),
    "ca": ChangeWords(
        "canvis",
        "Nou",
        "Canvi de data",
        "Canvi de nom",
        "Modificat",
        "Cancel·lat",
        "Ajornat",
        "Restablert",
    ),
    "eu": ChangeWords(
        "aldaketak",
        "Berria",
        "Data aldatuta",
        "Izena aldatuta",
        "Aldatuta",
        "Bertan behera",
        "Atzeratuta",
        "Berriro indarrean",
    ),
}


def change_words(language: str) -> ChangeWords:
    """Return the words of a BCP 47 tag, English for a language without any.

    >>> change_words("fr-CA").moved, change_words("pl").moved
    ('Déplacé', 'Moved')
    """
    return _WORDS.get(language.partition("-")[0].lower(), _WORDS["en"])
