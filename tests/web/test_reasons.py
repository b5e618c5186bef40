"""Reasons, notices and errors, which are made in English, in the language of a page."""

from __future__ import annotations

import re

import pytest
from extraction.golden_issues import all_issues, answer
from hypothesis import given
from hypothesis import strategies as st
from sentences import samples, sentences, words

from feeds.web import catalogues
from feeds.web.reasons import parts

MADE = {text for _place, text in sentences()}
# Not for the desk, or pieces of what is put together from several.
ELSEWHERE = {
    # why a reading is sure or not, for programs
    "read from a sentence", "the weekday printed is not that day's", "the year is not printed",
    "the date was read by {}",
    # addresses of modules
    "from agenda.readers import apart, docx_markup; apart.answer(docx_markup.convert)",
    "from agenda.readers import apart, pdf_document; apart.answer(pdf_document.read_document)",
    # for who uses a command
    "raise the limit with --max-bytes", "left for the next round: {} mail{}",
    "the site asked to be left alone", "{} pages in a row could not be read",
    "a round asks for {} pages at most",
    "contact = {}: expected https://… or a mail address, in ASCII",
    # for the interface; the desk tells it in its own words
    "nothing of it is", "only {} of it is", "{} of {} is not corrected; {}",
    "{} is one event already; name two", "there is no event {}",
    "{} turned out to be {}; decide about that one",
    "{} was withdrawn: no issue tells of it any more",
    "expected one of {}",
    "and there is nothing to tell two by",
    "expected the name of a file that ends in {}, without a folder",
    "is there already, and says something else; send it with replace=true",
    # of a program that breaks its own rules
    "{} is told without a day", "{} was not read",
    # pieces
    "the document unpacks to more than {}", "a part called", "{} damaged and could not be read",
    "{} only images; no text could be read; {}", "the metadata say", "told to be",
    "{}: {} does not exist", "; it wants to be left alone for {}",
    "; if this source may ask it, allow it there by name, address or network",
    "{} of {} still to come", "agenda sources accept {}, or reject", "{} gone, and so are {}; {}",
}  # fmt: skip
# Said by the system, or put together from a number and a word.
NOT_IN_THE_PROGRAM = {
    "permission denied", "no such file or directory", "is a directory", "not a directory",
    "file name too long", "no space left on device", "read-only file system", "input/output error",
    "connection refused", "connection reset by peer", "network is unreachable", "no route to host",
    "1 second", "%(num)s seconds", "%(num)s minutes", "%(num)s hours", "%(num)s days",
    "page %(num)s: %(what)s", "paragraph %(num)s: %(what)s",
    "page %(num)s is damaged and could not be read",
    "pages %(pages)s are damaged and could not be read",
    "page %(page)s is cut: more than %(num)s characters",
    "pages %(pages)s are cut: more than %(num)s characters",
    "page %(num)s holds only images", "pages %(pages)s hold only images",
    "%(document)s is gone, and so are %(what)s of %(num)s still to come",
    "%(document)s and %(num)s others are gone, and so are %(what)s of %(ahead)s still to come",
    "still waits for somebody to look: agenda sources accept %(source)s, or reject",
    "look at it, then: agenda sources accept %(source)s, or reject",
    "%(why)s, not taken: the metadata say %(days)s", "%(why)s, not taken: told to be %(days)s",
    "the document unpacks to more than %(num)s MB or %(files)s files",
    "attachment %(what)s: %(why)s", "a part called %(name)s: %(why)s",
}  # fmt: skip


def french(text: str) -> str:
    """Return what a text says in French, "¿" before what stays English."""
    return " | ".join(one.words if one.known else f"¿{one.words}" for one in parts(text, "fr"))


SAID = {
    "past": "passé",
    "the mail is encrypted; something may be missing": (
        "le courriel est chiffré | il manque peut-être quelque chose"
    ),
    "“3 mai”: past; “12 juin”: over": "« 3 mai » : passé | « 12 juin » : terminé",
    "“3 mai”: past, not taken: the metadata say 2031-05-03": (
        "« 3 mai » : passé, non retenu : les métadonnées disent 3 mai 2031"
    ),
    "line 3: “31 juin”: 31 June does not exist": "ligne 3 : « 31 juin » : ce jour n’existe pas",
    "Foire, bal, 2031-05-03 – 2031-05-05": "Foire, bal, 3 mai 2031 – 5 mai 2031",
    "Bal (complet), until 2031-05-01, repeated (FREQ=DAILY), cancelled": (
        "Bal (complet), jusqu’au 1er mai 2031, se répète (tous les jours), annulé"
    ),
    "Bal (complet), 2031-05-03 20:30 (told beside an agenda)": (
        "Bal (complet), 3 mai 2031 20:30 (raconté à côté d’un agenda)"
    ),
    "line 3: Bal: le soir is announced without a day": (
        "ligne 3 : Bal: le soir est annoncé sans date"
    ),
    "https://a.example/: its robots.txt could not be read (no such server; check the address and"
    " the connection), so nothing of this site is read for now; it is asked again in 2 hours": (
        "https://a.example/ : son robots.txt n’a pas pu être lu (ce serveur n’existe pas ; vérifiez"
        " l’adresse et la connexion) : rien de ce site n’est lu pour le moment | nouvel essai dans"
        " 2 heures"
    ),
    "a.txt: it announced 1,200 events still to come, and now announces none": (
        "a.txt : il annonçait 1 200 rendez-vous à venir, et n’en annonce plus aucun"
    ),
    "attachment plan.pdf, page 2: the PDF is protected by a password": (
        "pièce jointe plan.pdf, page 2 : le PDF est protégé par un mot de passe"
    ),
    "the same days, and the names differ by a few letters": (
        "les mêmes dates, et les noms diffèrent de quelques lettres"
    ),
    "the moon is full; past": "¿the moon is full | passé",
    "name, date: range of days with hours": "nom, date : plage de jours avec horaires",
    "": "¿",
}


@pytest.mark.parametrize("text", SAID)
def test_sentences_are_known_by_what_stays_of_them(text: str) -> None:
    """With their values, which may be sentences and days themselves; what is unknown stays."""
    told = re.sub("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", french(text))
    assert told == SAID[text]


@pytest.mark.parametrize("text", sorted(MADE - ELSEWHERE))
def test_what_the_program_says_has_its_french(text: str) -> None:
    """Whatever a reader, a source, a round or the matching tells people."""
    assert any("¿" not in french(one) for one in samples(text)), french(next(samples(text)))


def test_nothing_is_set_apart_that_nobody_says() -> None:
    """Nor is what has its French."""
    assert MADE >= ELSEWHERE
    assert [one for one in ELSEWHERE if any("¿" not in french(it) for it in samples(one))] == []


def test_no_sentence_is_left_over() -> None:
    """What nobody says any more is not kept."""
    said, place = words(), re.compile(r"%\(\w+\)s")
    left = [
        message
        for message, _ in catalogues.sentences("fr")
        if message not in NOT_IN_THE_PROGRAM
        and not all(piece.strip(" ,:()“”") in said for piece in place.split(message))
    ]
    assert left == []


def test_all_that_is_said_of_real_issues_is_known() -> None:
    """Of each line why and by which rule, and each notice."""
    said = set()
    for issue in all_issues():
        told = answer(issue)
        said |= {*told.notices, *(text for one in told.remarks for text in (one.why, one.rule))}
    assert [text for text in sorted(said - {""}) if "¿" in french(text)] == []


@given(st.text())
def test_any_text_is_told_whole(text: str) -> None:
    """What is not known stands there as it was."""
    told = parts(text, "fr")
    if not any(one.known for one in told):
        assert "; ".join(one.words for one in told) == text


def test_time_does_not_grow_with_what_strangers_write() -> None:
    """A title of a thousand colons or brackets is looked at, not taken apart in all ways."""
    for piece in ("a: ", "a (", "a; ", "“a”: ", "line 3: ", "a, 2031-05-03"):
        assert parts(piece * 600, "fr")
