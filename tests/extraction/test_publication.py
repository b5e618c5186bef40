from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from agenda.dates.when import Days, Hours
from agenda.extraction import extract
from agenda.issue import Raw
from agenda.publication import Publication, published_on

from .building import issue

if TYPE_CHECKING:
    from collections.abc import Callable

GIVEN, META, SEEN = date(2025, 1, 1), date(2025, 1, 2), date(2025, 1, 5)
PRINTED, NAMED = date(2025, 1, 3), date(2025, 1, 4)
WHOLE = issue("Publié le 3 janvier 2025", "Loto", source="lettre-2025-01-04.txt")._replace(
    published=META
)


def test_each_origin_in_its_order() -> None:
    """Given, metadata, printed, file name, first seen: the first that is known holds."""

    def origin(kept: int) -> Publication | None:
        lines = WHOLE.lines if kept > 2 else WHOLE.lines[1:]
        source = WHOLE.source if kept > 1 else "lettre.txt"
        seen = SEEN if kept > 0 else None
        known = WHOLE._replace(lines=lines, source=source, published=META if kept > 3 else None)
        return published_on(known, ("fr",), given=GIVEN if kept > 4 else None, first_seen=seen)

    assert [origin(kept) for kept in range(5, -1, -1)] == [
        Publication(GIVEN, "given"),
        Publication(META, "metadata"),
        Publication(PRINTED, "printed"),
        Publication(NAMED, "file name"),
        Publication(SEEN, "assumed"),
        None,
    ]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Mis à jour le 16/10/2024", date(2024, 10, 16)),
        ("fr", "Publié le 16 octobre 2024 à 10h", date(2024, 10, 16)),
        ("en", "Last updated: 16 October 2024", date(2024, 10, 16)),
        ("de", "Stand: 16.10.2024", date(2024, 10, 16)),
        ("es", "Publicado el 16 de octubre de 2024", date(2024, 10, 16)),
        ("it", "Pubblicato il 16 ottobre 2024", date(2024, 10, 16)),
        ("nl", "Laatst bijgewerkt op 16 oktober 2024", date(2024, 10, 16)),
        ("fr", "Publié le 16 octobre", None),
        ("fr", "16 octobre 2024", None),
        ("fr", "© 2024 Commune", None),
        ("fr", "Publié par la mairie", None),
        ("fr", "16 octobre 2024 : loto, publié par la mairie", None),
        ("fr", "Publié le 16 octobre 2024. " + "Le village est beau. " * 8, None),
    ],
)
def test_printed_stamps(language: str, text: str, day: date | None) -> None:
    """A stamp with its year tells the day; copyright years and other dates do not."""
    found = published_on(issue(text), (language,), given=None, first_seen=None)
    assert (found and found.day) == day


@pytest.mark.parametrize(
    ("language", "source", "day"),
    [
        ("fr", "lettre-2031-02-20.txt", date(2031, 2, 20)),
        ("fr", "20310220_lettre.txt", date(2031, 2, 20)),
        ("fr", "numéros/2031-02/lettre.txt", None),
        ("fr", "bulletin-20-02-2031.txt", date(2031, 2, 20)),
        ("fr", "bulletin_20.02.2031.pdf", date(2031, 2, 20)),
        ("en-US", "newsletter-2-20-2031.html", date(2031, 2, 20)),
        ("fr", "Bulletin février 2031.pdf", date(2031, 2, 1)),
        ("fr", "AGENDA_MARS_2031.docx", date(2031, 3, 1)),
        ("en", "newsletter_20th_February_2031.eml", date(2031, 2, 20)),
        ("de", "gemeindebrief-maerz-2031.pdf", date(2031, 3, 1)),
        ("fr", "festival-2031.txt", None),
        ("fr", "lettre-32-13-2031.txt", None),
        ("fr", "lettre-12.txt", None),
        ("fr", "https://ville.example/2031-02-20-lettre", date(2031, 2, 20)),
        ("fr", "https://ville.example/concert-du-8-mars-2031.html", None),
    ],
)
def test_the_date_in_a_name(language: str, source: str, day: date | None) -> None:
    """The year may stand last in the name of a file; an address tells the day of an event so."""
    found = published_on(issue("Loto", source=source), (language,), given=None, first_seen=None)
    assert (found and found.day) == day


def test_the_latest_stamp_holds() -> None:
    """A page that was changed counts as published on that day."""
    lines = issue("Publié le 3 janvier 2025", "Mis à jour le 9 janvier 2025")
    found = published_on(lines, ("fr",), given=None, first_seen=None)
    assert found == Publication(date(2025, 1, 9), "printed")


@pytest.mark.parametrize(
    ("language", "title", "day"),
    [
        ("fr", "L’agenda de mars 2031", date(2031, 3, 1)),
        ("en", "What’s on – October 2031", date(2031, 10, 1)),
        ("es", "Boletín de marzo de 2031", date(2031, 3, 1)),
        ("fr", "L’agenda de mars", None),
        ("fr", "Concert du 12 mars 2031", None),
        ("fr", "Saison 2031", None),
    ],
)
def test_the_month_of_a_title(language: str, title: str, day: date | None) -> None:
    """A title, or the subject of a mail, that names the month of the issue, tells its first day.

    A day in a title is that of an event; what the document says of itself counts before.
    """
    mail = issue("Mercredi 12 : loto")._replace(title=title)
    found = published_on(mail, (language,), given=None, first_seen=None)
    assert (found and found.day) == day
    dated = published_on(mail._replace(published=META), (language,), given=None, first_seen=None)
    assert dated == Publication(META, "metadata")


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Gemeindeblatt Nr. 4, 10. April 2031", date(2031, 4, 10)),
        ("de", "Nr. 4 vom 10. April 2031", date(2031, 4, 10)),
        ("en", "Newsletter, 10 April 2031", date(2031, 4, 10)),
        ("en", "The Parish Magazine, issue 12, April 2031", date(2031, 4, 1)),
        ("es", "Boletín municipal, 10 de abril de 2031", date(2031, 4, 10)),
        ("es", "n.º 12, abril de 2031", date(2031, 4, 1)),
        ("it", "Numero 4 del 10 aprile 2031", date(2031, 4, 10)),
        ("nl", "Nieuwsbrief 10 april 2031", date(2031, 4, 10)),
        ("fr", "Journal du canton, 10 avril 2031", date(2031, 4, 10)),
        ("fr", "Le 10 avril 2031 - Lettre n°12", date(2031, 4, 10)),
        ("fr", "Bulletin municipal n° 12 – avril 2031", date(2031, 4, 1)),
        ("pt", "n.º 12, abril de 2031", date(2031, 4, 1)),
        ("pt", "Boletim municipal, 10 de abril de 2031", date(2031, 4, 10)),
        ("ca", "n.º 12, abril de 2031", date(2031, 4, 1)),
        ("ca", "Butlletí núm. 12, 10 d'abril de 2031", date(2031, 4, 10)),
        ("eu", "Buletina, 12. zk., 2031ko apirilaren 10a", date(2031, 4, 10)),
        ("en", "Concert, 10 April 2031", None),
        ("en", "Newsletter, 10 April", None),
        ("en", "Newsletter, 10 April 2031, 8 pm", None),
        ("en", "Newsletter, 10-12 April 2031", None),
        ("fr", "Loto n° 4, 10 avril 2031", None),
        ("fr", "n° 5 rue Haute, 10 avril 2031", None),
        ("fr", "Lettre de mon grand-père à sa sœur Jeanne, 10 avril 1942", None),
        ("de", "Konzert Nr. 4, 10. April 2031", None),
    ],
)
def test_the_day_of_a_masthead(language: str, text: str, day: date | None) -> None:
    """The kind or the number of a publication and a day with its year say when it came out."""
    for lines in ((text, "Foire", "5 mai"), ("La vie du village", text, "Foire", "5 mai")):
        found = published_on(issue(*lines), (language,), given=None, first_seen=None)
        assert (found and found.day) == day


@pytest.mark.parametrize(
    ("language", "lines", "day"),
    [
        ("fr", ("Vallon", "Bulletin municipal n° 12", "Avril 2031"), date(2031, 4, 1)),
        ("fr", ("Journal du canton", "avril 2031"), date(2031, 4, 1)),
        ("en", ("The Parish Magazine", "April 2031"), date(2031, 4, 1)),
        ("de", ("Gemeindeblatt Nr. 4", "April 2031"), date(2031, 4, 1)),
        ("fr", ("Bulletin municipal n° 12", "10 avril 2031"), None),
        ("fr", ("Bulletin municipal n° 12", "Avril"), None),
        ("fr", ("Bulletin municipal n° 12", "Fermé en avril 2031"), None),
        ("fr", ("La vie du village", "Avril 2031"), None),
        ("fr", ("Loto n° 4", "Avril 2031"), None),
    ],
)
def test_a_month_below_a_masthead(language: str, lines: tuple[str, ...], day: date | None) -> None:
    """Alone on its line, below the kind or number of a publication, it says when that came out."""
    found = published_on(issue(*lines, "Foire", "5 mai"), (language,), given=None, first_seen=None)
    assert (found and found.day) == day


def test_a_masthead_stands_at_the_head() -> None:
    """Further down such a line is that of another issue."""
    lines = issue(*["La vie du village"] * 6, "Gazette n° 12, 10 avril 2031")
    assert published_on(lines, ("fr",), given=None, first_seen=None) is None


HEADS = [
    ("fr", ("Le Petit Vallon", "3 février 2031", "Agenda"), date(2031, 2, 3)),
    ("fr", ("Écho du canton, 3 février 2031", "Agenda"), date(2031, 2, 3)),
    ("en", ("THE VALLEY POST", "Monday 3 February 2031", "What's On"), date(2031, 2, 3)),
    ("de", ("Rund um den Turm", "3. Februar 2031", "Termine"), date(2031, 2, 3)),
    ("es", ("La voz del valle, 3 de febrero de 2031", "Agenda"), date(2031, 2, 3)),
    ("fr", ("Bal des pompiers", "3 février 2031", "Agenda"), None),
    ("fr", ("Le Petit Vallon", "3 février 2031", "4 mars 2031", "Agenda"), None),
    ("fr", ("Le Petit Vallon", "3 février 2031 à 20h", "Agenda"), None),
    ("fr", ("Le Petit Vallon", "3 juin 2031", "Agenda"), None),
    ("fr", ("Le Petit Vallon", "3 février", "Agenda"), None),
    ("fr", ("Le Petit Vallon", "3 février 2031", "La mairie vous parle"), None),
]


@pytest.mark.parametrize(("language", "lines", "day"), HEADS)
def test_the_day_above_an_agenda(language: str, lines: tuple[str, ...], day: date | None) -> None:
    """With nothing but a title it is that of the issue, where all that is listed is later."""
    told = issue(*lines, "Foire", "5/4/2031", "Marché", "6/4")
    found = published_on(told, (language,), given=None, first_seen=None)
    assert (found and found.day) == day


def test_the_day_above_an_agenda_is_no_event() -> None:
    """Its title and it announce nothing, and yearless days are counted from it."""
    raw = Raw("Le Petit Vallon\n3 février 2031\n\nAgenda\n\nFoire\nSamedi 22 février".encode(), "")
    (event,) = extract(raw, published=None, assumed=date(2026, 11, 30)).events
    assert (event.name, event.when) == ("Foire", Days(date(2031, 2, 22), date(2031, 2, 22)))


MADE = date(2030, 1, 5)  # what the metadata say


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        (("Publié le 3 mars 2030",), None),
        (("Publié le 12 mars 2030",), date(2030, 3, 12)),
        (("Mis à jour le 3 janvier 2029", "Mis à jour le 3 mars 2029"), date(2029, 3, 3)),
        (("Publié le 12 mars", "Foire : 5 mai 2030"), None),
    ],
)
def test_metadata_far_from_what_is_printed(lines: tuple[str, ...], printed: date | None) -> None:
    """A printed day of issue more than two months from the metadata is kept in mind."""
    dated = issue("La lettre", *lines, "Loto", "8 avril")._replace(published=MADE)
    (read,) = extract(dated, published=None, language="fr").issues
    assert (read.published, read.origin, read.printed) == (MADE, "metadata", printed)
    assert extract(dated, published=META, language="fr").issues[0].printed is None


def test_a_title_without_end_is_read_to_a_bound(assert_linear: Callable[..., None]) -> None:
    """A page whose title is never closed is read as quickly as any."""

    def prepare(size: int) -> Callable[[], object]:
        endless = issue("Loto", "12 mars 2031")._replace(title="mars 2031 " * size)
        return partial(extract, endless, published=None)

    assert_linear(prepare, 8_000)


def test_the_subject_of_a_mail_without_a_date() -> None:
    """Its days are those of the month that the subject names."""
    mail = (
        "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n"
        "Subject: L'agenda de mars 2031\n\n"
        "Mercredi 12 à 20 h\nLoto du club\n\nSamedi 22 à 14 h\nConcert de la fanfare\n"
    )
    found = extract(Raw(mail.encode(), "letter.eml"), published=None, assumed=date(2026, 11, 29))
    assert [one.when for one in found.events] == [
        Hours(datetime.fromisoformat(hour)) for hour in ("2031-03-12T20:00", "2031-03-22T14:00")
    ]


@pytest.mark.parametrize(
    ("source", "day"),
    [
        ("lettre-2025-01-04.txt", date(2025, 1, 4)),
        ("lettre_20250104.txt", date(2025, 1, 4)),
        ("2025.01.04 lettre.txt", date(2025, 1, 4)),
        ("lettre-2025-01.txt", date(2025, 1, 1)),
        ("C:\\issues\\lettre-2025-01-04.txt", date(2025, 1, 4)),
        ("https://town.example/2025-01-04/", date(2025, 1, 4)),
        ("2024-12-12/lettre.txt", None),
        ("lettre-2025-02-30.txt", None),
        ("lettre-2025-02-30-2025-03-01.txt", date(2025, 3, 1)),
        ("lettre-12025-01-04.txt", None),
        ("lettre-1025.txt", None),
        ("lettre.txt", None),
    ],
)
def test_dates_in_file_names(source: str, day: date | None) -> None:
    """The last part of a path may hold the day, or the month."""
    found = published_on(issue("Loto", source=source), ("fr",), given=None, first_seen=None)
    assert (found and found.day) == day


@pytest.mark.parametrize("zero", [date(1, 1, 1), date(1601, 1, 1), date(1970, 1, 1)])
def test_days_that_clocks_begin_at(zero: date) -> None:
    """Metadata that were never set stand at the zero of some program."""
    unset = WHOLE._replace(published=zero)
    assert published_on(unset, ("fr",), given=None, first_seen=SEEN) == (PRINTED, "printed")


HEADERS = {
    "fr": ("De : Mairie", "Envoyé : lundi 3 mars 2031 10:12", "À : Tous", "Objet : Agenda"),
    "en": ("From: Hall", "Sent: Monday, March 3, 2031 8:12 AM", "To: All", "Subject: Diary"),
    "de": ("Von: Rathaus", "Gesendet: Montag, 3. März 2031 10:12", "An: Alle", "Betreff: Termine"),
    "es": ("De: Concejo", "Enviado el: lunes, 3 de marzo de 2031 10:12", "Para: T", "Asunto: A"),
    "it": ("Da: Comune", "Inviato: lunedì 3 marzo 2031 10:12", "A: Tutti", "Oggetto: Agenda"),
}


@pytest.mark.parametrize("language", HEADERS)
@pytest.mark.parametrize("above", [(), ("Camille Roux", "Agenda")])
def test_a_mail_that_was_pasted_or_printed(language: str, above: tuple[str, ...]) -> None:
    """Its headers stand at the head of a text, below who printed it, and tell when it was sent."""
    pasted = issue(*above, *HEADERS[language], "Loto", "15 mars")
    found = published_on(pasted, (language,), given=None, first_seen=SEEN)
    assert found == Publication(date(2031, 3, 3), "printed")


@pytest.mark.parametrize("missing", [0, 3])
def test_labels_that_are_no_headers_of_a_mail(missing: int) -> None:
    """A sender and a subject make a mail: "De : 14 h", "À : 18 h" do not."""
    heads = [head for at, head in enumerate(HEADERS["fr"]) if at != missing]
    found = published_on(issue(*heads, "Loto"), ("fr",), given=None, first_seen=SEEN)
    assert found == Publication(SEEN, "assumed")
