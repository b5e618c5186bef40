from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from agenda import extract
from agenda.dates.when import Bound, Days, Hours, Precision
from agenda.errors import AgendaError, UnreadableError
from agenda.events.event import Event, without_repeats
from agenda.events.states import Status
from agenda.issue import Issue, Line, Raw

from .building import PUBLISHED, bold, events, head, in_words, issue, item, read, table, when

if TYPE_CHECKING:
    from collections.abc import Callable


def test_an_empty_issue() -> None:
    """An issue without lines has no events, and that is no error."""
    found = extract(Issue("issue.txt", ()), published=PUBLISHED)
    assert (found.events, found.mentions, found.notices, found.remarks) == ((), (), (), ())
    assert [one.published for one in found.issues] == [PUBLISHED]


def test_a_language_without_a_grammar() -> None:
    """Single days of other languages are asked of dateparser, and good enough to be shown."""
    lines = ["Kalendarz wydarzeń", "6 czerwca: Koncert chóru", "Festyn, 20 czerwca 2025"]
    found = read(*lines, language="pl")
    assert in_words(found.events) == ["2025-06-06 Koncert chóru", "2025-06-20 Festyn"]
    assert all(0.5 < event.confidence < 0.7 for event in found.events)


def test_without_a_day_of_publication() -> None:
    """Nothing is guessed: whoever calls has to know a day."""
    with pytest.raises(AgendaError, match=r"issue\.txt: no day of publication"):
        extract(issue("Loto", "8 mars"), published=None)


def test_an_assumed_day_is_noticed() -> None:
    """A day that had to be assumed is marked."""
    found = extract(issue("Loto", "8 mars"), published=None, assumed=PUBLISHED)
    assert [one.origin for one in found.issues] == ["assumed"]


def test_remarks_of_readers_are_kept() -> None:
    """What a reader left out is told."""
    noticed = issue("Loto", "8 mars")._replace(notices=("page 2 was left out",))
    found = extract(noticed, published=None, assumed=PUBLISHED)
    assert found.notices == ("page 2 was left out",)


def test_bytes_that_are_no_issue() -> None:
    """What cannot be read is an error that names its source."""
    with pytest.raises(UnreadableError, match=r"holiday\.zip"):
        extract(Raw(b"PK\x05\x06" + bytes(18), "holiday.zip"), published=PUBLISHED)


def test_several_issues_in_one_file() -> None:
    """The entries of a feed are issues, each with its own day."""
    feed = b"""<rss version="2.0"><channel><title>Bellevue</title>
    <item><guid>1</guid><title>Loto</title><pubDate>Mon, 03 Mar 2025 08:00:00 GMT</pubDate>
    <description>Le loto aura lieu le 8 mars au foyer rural du village.</description></item>
    <item><guid>2</guid><title>Bal</title><pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate>
    <description>Le bal aura lieu le 8 mars au foyer rural du village.</description></item>
    </channel></rss>"""
    found = extract(Raw(feed, "feed.xml"), published=None, language="fr")
    assert [one.published.year for one in found.issues] == [2025, 2031]
    assert [when(one.when) for one in found.events] == ["2025-03-08", "2031-03-08"]


@pytest.mark.parametrize(
    ("lines", "language", "first"),
    [
        (["Town meeting, 4/5/2025", "Book sale, 4/25/2025"], "en", date(2025, 4, 5)),
        (["Town meeting, 4/5/2025", "Book sale, 25/4/2025"], "en", date(2025, 5, 4)),
        (["Town meeting, 4/5/2025", "Book sale, 4/25/2025"], "en-GB", date(2025, 5, 4)),
        (["Town meeting, 4/5/2025"], "en-US", date(2025, 4, 5)),
    ],
)
def test_american_dates(lines: list[str], language: str, first: date) -> None:
    """English that writes one month first writes all of them first, unless it is told British."""
    assert read(*lines, language=language).events[0].when == Days(first, first)


def test_the_language_is_guessed_and_kept() -> None:
    """An event has the language of its issue, as two letters."""
    lines = issue("Agenda des associations de la commune", "Loto du club", "Samedi 8 mars")
    assert [one.language for one in extract(lines, published=PUBLISHED).events] == ["fr"]
    told = extract(lines._replace(language="fr-CH"), published=PUBLISHED)
    assert [one.language for one in told.events] == ["fr"]
    assert [one.language for one in told.issues] == ["fr-CH"]


@pytest.mark.parametrize(
    ("lines", "status", "expected"),
    [
        (["Loto du club (annulé)", "Samedi 8 mars"], Status.CANCELLED, "2025-03-08 Loto du club"),
        (
            ["ANNULÉ : Loto du club", "Samedi 8 mars"], Status.CANCELLED,
            "2025-03-08 Loto du club",
        ),
        (["Loto du club : samedi 8 mars, reporté au 15 mars"], Status.POSTPONED,
         "2025-03-15 Loto du club"),
        (
            ["Loto du club", "Samedi 8 mars, reporté au 15 mars"], Status.POSTPONED,
            "2025-03-15 Loto du club",
        ),
        pytest.param(
            ["Loto du club", "Samedi 8 mars", "Reporté au 15 mars"], Status.POSTPONED,
            "2025-03-15 Loto du club",
        ),
        (
            ["Loto du club (reporté au 15 mars)", "Samedi 8 mars"], Status.POSTPONED,
            "2025-03-15 Loto du club",
        ),
        (["Loto du club", "Samedi 8 mars", "Reporté"], Status.POSTPONED, "2025-03-08 Loto du club"),
        (
            ["La bourse aux skis, initialement prévue samedi 8 mars, est reportée au 15 mars."],
            Status.POSTPONED, "2025-03-15 bourse aux skis",
        ),
        (
            ["Dimanche 9 mars : messe à 10h30 à l'abbaye. Attention : pas de messe à 8h."],
            Status.CONFIRMED, "2025-03-09 10:30 messe @ abbaye",
        ),
        (["Samedi 8 mars", "Loto du club", "ANNULÉ"], Status.CANCELLED, "2025-03-08 Loto du club"),
        (["Loto du club", "Samedi 8 mars", "Complet"], Status.CONFIRMED, "2025-03-08 Loto du club"),
    ],
)  # fmt: skip
def test_status(lines: list[str], status: Status, expected: str) -> None:
    """A word of status near the name tells; a new day takes the place of the old one."""
    found = read(*lines).events
    assert in_words(found) == [expected]
    assert [one.status for one in found] == [status]


def test_what_will_not_take_place_is_moved_to_no_day() -> None:
    """The verb within "will not take place this year" gives no new day."""
    line = "The concert planned for 8 March at 8pm in the Town Hall is cancelled and will not "
    (found,) = read(f"{line}take place this year.", language="en").events
    assert in_words([found]) == ["2025-03-08 20:00 concert @ Town Hall"]
    assert found.status is Status.CANCELLED


def test_status_of_one_day() -> None:
    """Below a title each line speaks of its own day."""
    found = read(
        "Loto du club", "Samedi 8 mars", "Samedi 15 mars - annulé", "Samedi 22 mars"
    ).events
    assert [one.status for one in found] == [
        Status.CONFIRMED,
        Status.CANCELLED,
        Status.CONFIRMED,
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Sat 8 March – Barn dance. POSTPONED to Sat 15 March, 8pm."),
        ("de", "Sa 8. März – Tanzabend. VERSCHOBEN auf Sa 15. März, 20 Uhr."),
        ("it", "Sab 8 marzo – Serata danzante. RINVIATA a sab 15 marzo, ore 20:00."),
    ],
)
def test_a_new_day_in_a_sentence_of_its_own(language: str, line: str) -> None:
    """A line of a list stays one when its second sentence gives the new day."""
    (found,) = read(line, language=language).events
    assert found.status is Status.POSTPONED
    assert in_words([found])[0].startswith("2025-03-15 20:00")


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("ca", "15 de març - Serra de la Mola. Sortida a les 8 h.",
         "2025-03-15 08:00 Serra de la Mola"),
        ("es", "15 de marzo - Sierra Alta. Salida a las 8 h.", "2025-03-15 08:00 Sierra Alta"),
        ("it", "15 marzo - Monte Alto. Partenza alle 8:00.", "2025-03-15 08:00 Monte Alto"),
    ],
)  # fmt: skip
def test_what_leads_to_hours_names_nothing(language: str, line: str, expected: str) -> None:
    """A departure at eight is no event beside the name of the hike."""
    assert in_words(read(line, language=language).events) == [expected]


def test_a_new_day_keeps_the_hours() -> None:
    """What is put off takes place at the hour that was printed."""
    found = read("Samedi 8 mars à 20 h", "Loto du club", "Reporté au 15 mars").events
    assert in_words(found) == ["2025-03-15 20:00 Loto du club"]


@pytest.mark.parametrize(
    ("language", "word", "status"),
    [
        ("en", "CANCELLED", Status.CANCELLED),
        ("en", "Postponed", Status.POSTPONED),
        ("de", "Abgesagt", Status.CANCELLED),
        ("es", "Cancelado", Status.CANCELLED),
        ("it", "Annullato", Status.CANCELLED),
        ("nl", "Geannuleerd", Status.CANCELLED),
        ("pt", "Cancelado", Status.CANCELLED),
        ("ca", "Cancel·lat", Status.CANCELLED),
    ],
)
def test_status_in_languages(language: str, word: str, status: Status) -> None:
    """Each language has its words."""
    (found,) = read(f"8/3/2025 - Festival - {word}", language=language).events
    assert found.status is status


@pytest.mark.parametrize(
    ("language", "head", "moved", "name", "full"),
    [
        ("fr", "Agenda", "Loto du club reporté au 15 mars", "Loto du club", "Bal COMPLET: 22 mars"),
        ("en", "What's on", "Quiz postponed to 15 March", "Quiz", "Ball FREE: 22 March"),
        ("de", "Termine", "Fest verlegt auf den 15. März", "Fest", "Ball AUSVERKAUFT: 22. März"),
        ("es", "Agenda", "Feria aplazada al 15 de marzo", "Feria", "Baile AGOTADO: 22 de marzo"),
        ("it", "Agenda", "Sagra rinviata al 15 marzo", "Sagra", "Ballo ESAURITO: 22 marzo"),
        ("nl", "Agenda", "Quiz verplaatst naar 15 maart", "Quiz", "Bal UITVERKOCHT: 22 maart"),
        ("pt", "Agenda", "Feira adiada para 15 de março", "Feira", "Baile ESGOTADO: 22 de março"),
        ("ca", "Agenda", "Fira ajornada al 15 de març", "Fira", "Ball EXHAURIT: 22 de març"),
        ("eu", "Agenda", "Quiz martxoaren 15era atzeratu da", "Quiz", "Bal BETETA: 2025-03-22"),
    ],
)  # fmt: skip
def test_a_moved_line_stands_for_itself(
    language: str, head: str, moved: str, name: str, full: str
) -> None:
    """A name is told without its state, and a line that holds its new day stands for itself."""
    first, second = events = read(head, moved, full, language=language).events
    sold_out = full.rpartition(":")[0].rpartition(" ")[0]
    assert in_words(events) == [f"2025-03-15 {name}", f"2025-03-22 {sold_out}"]
    assert (first.status, second.status) == (Status.POSTPONED, Status.CONFIRMED)


def test_precision_and_bounds() -> None:
    """Months are whole months; open sides are told."""
    until, from_ = read("Exposition : jusqu'au 14 mars", "Salon : à partir du 20 mars").events
    assert (until.bound, from_.bound) == (Bound.UNTIL, Bound.FROM)
    assert until.precision is Precision.DAY
    assert in_words([until]) == ["2025-03-03/2025-03-14 Exposition"]


def test_repeated_events_have_a_rule() -> None:
    """A repeated event is its first occurrence and a rule."""
    (event,) = read("Atelier couture : tous les mardis de mars à 14h").events
    assert event.rrule.startswith("FREQ=WEEKLY")
    assert in_words([event]) == ["2025-03-04 14:00 Atelier couture"]


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Loto : 8 mars 2025", True),
        ("Loto : samedi 8 mars", True),
        ("Loto : 8 mars", False),
        ("Loto : mardi 8 mars", False),
    ],
)
def test_whether_the_year_is_known(line: str, *, stated: bool) -> None:
    """A printed year is stated, and so is one that the weekday proves."""
    (event,) = read(line).events
    assert event.year_stated is stated
    assert (event.confidence == 0.95) is stated
    assert bool(event.reasons) is not stated


def test_evidence() -> None:
    """An event quotes the lines it was read from, the date's heading first."""
    (event,) = read("Agenda", head("Samedi 8 mars"), "Loto du club", "Salle des fêtes").events
    assert [(one.line, one.text) for one in event.evidence] == [
        (2, "Samedi 8 mars"), (3, "Loto du club"), (4, "Salle des fêtes"),
    ]  # fmt: skip


def test_links() -> None:
    """The link of the name's line is the event's; else that of the issue."""
    linked = item("Loto du club", 1)._replace(href="https://a.example/loto")
    page = issue(linked, item("Samedi 8 mars", 1))._replace(url="https://a.example/")
    assert [one.url for one in extract(page, published=PUBLISHED).events] == [linked.href]
    bare = issue("Loto du club", "Samedi 8 mars")._replace(url="https://a.example/")
    assert [one.url for one in extract(bare, published=PUBLISHED).events] == [bare.url]


def test_bold_names() -> None:
    """The part in bold is the name, what follows it may be its place."""
    assert events(
        bold("8 mars : Loto du club, Orvault", "Loto du club"),
        bold("15 mars : Bal des pompiers, Bellevue", "Bal des pompiers"),
    ) == ["2025-03-08 Loto du club @ Orvault", "2025-03-15 Bal des pompiers @ Bellevue"]


def test_labels() -> None:
    """Values behind labels are what the labels say."""
    assert events(
        "Loto du club", "Date : samedi 8 mars", "Horaire : 20h", "Lieu : salle des fêtes",
        "Bal des pompiers", "Date : samedi 15 mars", "Horaire : 21h", "Lieu : place du marché",
    ) == [
        "2025-03-08 20:00 Loto du club @ salle des fêtes",
        "2025-03-15 21:00 Bal des pompiers @ place du marché",
    ]  # fmt: skip


def event(name: str, confidence: float, place: str = "", url: str | None = None) -> Event:
    """Return an event without a day."""
    return Event(name, None, "Europe/Paris", "fr", place=place, url=url, confidence=confidence)


def test_a_place_in_the_line_of_the_event() -> None:
    """Places beside names are not taken for the address of a hall far below."""
    assert events(
        "Samedi 8 mars – Loto du club – Salle des fêtes, 20h",
        "Dimanche 9 mars – Chasse aux œufs – Parc du Moulin, 10h30 COMPLET",
        head("Mairie pratique", 3), "Place de la Halle",
    ) == [
        "2025-03-08 20:00 Loto du club @ Salle des fêtes",
        "2025-03-09 10:30 Chasse aux œufs @ Parc du Moulin",
    ]  # fmt: skip


def test_a_remark_that_gives_another_day() -> None:
    """In a table the column of remarks may say when it is instead."""
    rows = [
        "16/03 | Cross du lac | ce sera le 23/03",
        "30/03 | Cross du parc | bénévoles bienvenus",
    ]
    found = read(*table(*rows, heads="Date | Épreuve | Info")).events
    assert in_words(found) == ["2025-03-23 Cross du lac", "2025-03-30 Cross du parc"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Opération bol de riz : samedi 8 mars à 12h, salle Jean-XXIII."],
            ["2025-03-08 12:00 Opération bol de riz @ salle Jean-XXIII"],
        ),
        (
            ["Samedi 8 mars : Panique au zoo - séance à 17 h", "Dimanche 9 mars : Les Passantes"],
            ["2025-03-08 17:00 Panique au zoo", "2025-03-09 Les Passantes"],
        ),
        (
            ["Repas des aînés : inscrivez-vous !", "Samedi 8 mars"],
            ["2025-03-08 Repas des aînés"],
        ),
        (["Collecte des sapins", "Samedi 8 mars"], []),
        (
            [
                "Vendredi 21 mars : nocturne de la Saint-Jean, 20h",
                "Samedi 22 mars : bal, 21h",
            ],
            ["2025-03-21 20:00 nocturne de la Saint-Jean", "2025-03-22 21:00 bal"],
        ),
        (
            [
                "Samedi 8 mars : concert de harpe, 21 heures",
                head("Mairie pratique"),
                "Ouvert le lundi",
            ],
            ["2025-03-08 21:00 concert de harpe"],
        ),
        (
            [
                "Dimanche 9 mars : Grand prix",
                "Contact : Marie. Licences : le samedi de 10h à 12h.",
            ],
            ["2025-03-09 Grand prix"],
        ),
    ],
)
def test_what_is_the_name_and_what_is_not(lines: list[Line | str], expected: list[str]) -> None:
    """Calls to book, kinds beside titles, services and headings further down name nothing."""
    assert events(*lines) == expected


def test_a_place_that_opens_the_line_of_the_shared_hour() -> None:
    """The hall of a whole list may stand before the hour of its items."""
    assert events(
        "Salle des fêtes de Montreval - Séances à 20 h 30",
        "Vendredi 7 mars : Le Chant des mines", "Vendredi 14 mars : Une vie de facteur",
    ) == [
        "2025-03-07 20:30 Le Chant des mines @ Salle des fêtes de Montreval",
        "2025-03-14 20:30 Une vie de facteur @ Salle des fêtes de Montreval",
    ]  # fmt: skip


def test_repeats_are_merged() -> None:
    """Of one name and time the surest is kept, with what only the other knew."""
    one = event("Loto du CLUB", 0.5, "Foyer", "https://a.example/")
    two = event("loto du club", 0.9)
    other = event("Bal", 0.9)
    merged, kept = without_repeats([one, two, other])
    assert (merged.name, merged.confidence) == ("loto du club", 0.9)
    assert (merged.place, merged.url) == ("Foyer", "https://a.example/")
    assert kept == other
    assert without_repeats([two, one])[0] == merged


def test_a_span_told_again_by_its_evenings_is_told_once() -> None:
    """Evenings of one name and state say more than their span; another state is another word."""
    play = event("Théâtre", 0.9)
    evenings = [
        play._replace(when=Hours(datetime.combine(date(2025, 3, day), time(20)))) for day in (8, 9)
    ]
    span = play._replace(when=Days(date(2025, 3, 8), date(2025, 3, 9)))
    called_off = span._replace(status=Status.CANCELLED)
    assert without_repeats([span, *evenings]) == evenings
    assert without_repeats([called_off, *evenings]) == [called_off, *evenings]


def test_to_merge_repeats_takes_time_in_proportion(assert_linear: Callable[..., None]) -> None:
    """Each event of a long list may be told as a whole day and with its hours."""

    def prepare(size: int) -> Callable[[], object]:
        starts = [datetime(2025, 1, 1, 20) + timedelta(step) for step in range(size)]  # noqa: DTZ001
        timed = [event("Loto", 0.9)._replace(when=Hours(start)) for start in starts]
        days = [start.date() for start in starts]
        whole = [event("Loto", 0.9)._replace(when=Days(day, day)) for day in days]
        return partial(without_repeats, [*whole, *timed])

    assert_linear(prepare, 60)


def test_silent_lines_do_not_speak() -> None:
    """What a reader has silenced is no event."""
    assert events(Line("Loto : 8 mars", silent="hidden"), "Bal : 15 mars") == ["2025-03-15 Bal"]


def test_names_need_letters() -> None:
    """Figures and marks beside a date are no names."""
    assert events("12 : 8 mars", "— 8 mars", "8 mars 2025 - 3") == []


def test_a_labelled_date_may_hold_a_word_of_agendas() -> None:
    """The days of "Date : agenda du 9 au 15" are those of the name above; it is no title."""
    (event,) = extract(
        issue("Foire aux vins", "Date : agenda du 9 au 15 avril 2025", "Salle des fêtes"),
        published=PUBLISHED,
    ).events
    assert (event.name, event.when) == (
        "Foire aux vins",
        Days(date(2025, 4, 9), date(2025, 4, 15)),
    )


def test_a_day_and_its_hours_are_one_event() -> None:
    """A name told with its day, and again with its hours, is one event with hours."""
    found = read(
        "Loto du club", "Samedi 8 mars", "Bal du port", "Samedi 15 mars à 21 h",
        "Loto du club", "Samedi 8 mars à 14 h",
    ).events  # fmt: skip
    assert in_words(found) == ["2025-03-08 14:00 Loto du club", "2025-03-15 21:00 Bal du port"]
