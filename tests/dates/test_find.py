"""Laws of the date engine: same answers, ranges read back, time that grows with the text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_corpus import CORPUS, Case, load, shown

from agenda.dates import find_dates, find_phrases, resolve
from agenda.dates.phrase import Strength
from agenda.dates.when import Bound, Days, Hours
from agenda.dates.words import LANGUAGES, cldr, merged

if TYPE_CHECKING:
    from collections.abc import Callable

PUBLISHED = date(2024, 4, 10)
# How each language writes a range inside one month, and over two months of one year.
ONE_MONTH = {
    "fr": "du {a} au {b} {m} {y}",
    "en": "{m} {a}-{b}, {y}",
    "es": "del {a} al {b} de {m} de {y}",
    "it": "dal {a} al {b} {m} {y}",
    "de": "vom {a}. bis {b}. {m} {y}",
    "nl": "{a} t/m {b} {m} {y}",
    "pt": "de {a} a {b} de {m} de {y}",
    "ca": "del {a} al {b} de {m} de {y}",
    "eu": "{y}ko {m} {a}-{b}",
}
TWO_MONTHS = {
    "fr": "du {a} {m} au {b} {n} {y}",
    "en": "{m} {a} to {n} {b}, {y}",
    "es": "del {a} de {m} al {b} de {n} de {y}",
    "it": "dal {a} {m} al {b} {n} {y}",
    "de": "{a}. {m} - {b}. {n} {y}",
    "nl": "van {a} {m} tot {b} {n} {y}",
    "pt": "de {a} de {m} a {b} de {n} de {y}",
    "ca": "del {a} de {m} al {b} de {n} de {y}",
    "eu": "{y}ko {m} {a} - {n} {b}",
}


def month_name(language: str, month: int) -> str:
    """Return the wide name of a month, folded."""
    return next(name for name, number in cldr.MONTHS[language].items() if number == month)


@pytest.mark.parametrize("language", LANGUAGES)
@given(first=st.dates(date(2000, 1, 1), date(2060, 1, 1)), extra=st.integers(1, 200))
@settings(max_examples=60, deadline=None)
def test_a_range_survives_being_written_out(language: str, first: date, extra: int) -> None:
    """Writing a range in the words of a language and reading it back gives the same days."""
    last = first + timedelta(days=extra)
    if first.year != last.year:
        first, last = first.replace(month=1, day=1), first
    if first == last:
        return
    pattern = (ONE_MONTH if first.month == last.month else TWO_MONTHS)[language]
    text = pattern.format(
        a=first.day, b=last.day, y=last.year,
        m=month_name(language, first.month), n=month_name(language, last.month),
    )  # fmt: skip
    found = find_dates(text, published=PUBLISHED, languages=(language,))
    assert [one.when for one in found] == [Days(first, last)]


MESSES: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u202f"),
    "capitals": str.upper,
    "line ends": lambda text: f"\r\n{text}\r\n",
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text, count=1),
}


def plain() -> list[Case]:
    """Return the corpus without what capitals change by themselves ("1°", "ẞ")."""
    return load()[::3]


@pytest.mark.parametrize("mess", MESSES)
def test_what_does_not_matter_changes_nothing(mess: str) -> None:
    """Blanks, capitals, line ends and invisible characters give the same days."""
    for case in plain():
        text = MESSES[mess](case.text)
        found = find_dates(text, published=case.published, languages=(case.language,))
        assert tuple(shown(one) for one in found) == case.when, text


@given(st.text(max_size=200), st.sampled_from([*LANGUAGES, "en-US", "xx"]))
@example(" O0", "fr")  # raised letters behind nothing
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    """Whatever the text, spans are in order, inside it, and do not overlap."""
    at = 0
    for phrase in find_phrases(text, (language,)):
        assert at <= phrase.start < phrase.end <= len(text)
        at = phrase.end
        resolve(phrase, published=PUBLISHED)


WORDS = [
    "1",
    "12",
    "31",
    "2024",
    "3/5",
    "10.30",
    "mai",
    "lundi",
    "du",
    "au",
    "et",
    ",",
    "-",
    "/",
    ".",
    ":",
    "h",
    "à",
    "le",
    "tous",
    "les",
    "jusqu'au",
    "Noël",
    "x",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=400, deadline=None)
def test_any_heap_of_temporal_words_is_read_without_an_error(heap: list[str]) -> None:
    """Words of dates in any order give phrases that can all be resolved."""
    for phrase in find_phrases(" ".join(heap)):
        for found in resolve(phrase, published=PUBLISHED):
            if isinstance(found.when, Days):
                assert found.when.first <= found.when.last
            elif found.when.end is not None:
                assert found.when.start < found.when.end


@given(st.data(), st.sampled_from(LANGUAGES))
@settings(max_examples=600, deadline=None)
def test_any_heap_of_the_words_of_a_language_is_read_without_an_error(
    data: st.DataObject, language: str
) -> None:
    """So do all words that a language has for dates: "sinds de winter"."""
    known = st.sampled_from(sorted(merged((language,)).entries))
    heap = data.draw(st.lists(known | st.sampled_from(WORDS), max_size=6))
    for phrase in find_phrases(" ".join(heap), (language,)):
        resolve(phrase, published=PUBLISHED)


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "depuis l'hiver"), ("en", "since winter"), ("de", "seit dem Winter"),
     ("es", "desde el invierno"), ("it", "dall'inverno"), ("nl", "sinds de winter"),
     ("pt", "desde o inverno"), ("ca", "des de l'hivern"), ("eu", "negutik")],
)  # fmt: skip
def test_seasons_in_which_something_began_announce_nothing(language: str, text: str) -> None:
    """A season since which something is so is no day, and no error."""
    assert not find_dates(f"Il est là {text}.", published=PUBLISHED, languages=(language,))


LINES = ["1, ", "1 - ", "lundi ", "le 3 et ", "3 mai, ", "10h-12h, ", "x 12 ", "du au ", "1/", "("]


@pytest.mark.parametrize("piece", LINES)
def test_ten_times_the_text_takes_about_ten_times_as_long(
    piece: str, assert_linear: Callable[..., None]
) -> None:
    """The time grows with the length of the text, on the worst of texts as well."""
    assert_linear(lambda count: partial(find_phrases, piece * count), 300, 10)


def test_month_first_only_in_the_united_states() -> None:
    """The tag decides the order of figures; "en" and "en-GB" put the day first."""
    days = {
        tag: find_dates("03/05/2024", published=PUBLISHED, languages=(tag,))[0].when
        for tag in ("en", "en-GB", "en-US", "fr")
    }
    may, march = date(2024, 5, 3), date(2024, 3, 5)
    assert days == {
        "en": Days(may, may), "en-GB": Days(may, may),
        "en-US": Days(march, march), "fr": Days(may, may),
    }  # fmt: skip


def test_headings_above_bound_the_year() -> None:
    """A year, a season or a month given above wins over everything but a stated year."""
    (phrase,) = find_phrases("12 octobre")
    season = Days(date(2019, 8, 1), date(2020, 7, 31))
    (found,) = resolve(phrase, published=PUBLISHED, within=season)
    assert found.when == Days(date(2019, 10, 12), date(2019, 10, 12))


def test_a_bare_weekday_is_placed_inside_the_span_above() -> None:
    """Below "du 5 au 11 septembre 2022", "mardi" is the sixth."""
    (phrase,) = find_phrases("Mardi")
    week = Days(date(2022, 9, 5), date(2022, 9, 11))
    (found,) = resolve(phrase, published=PUBLISHED, within=week)
    assert phrase.strength is Strength.WEEKDAY
    assert found.when == Days(date(2022, 9, 6), date(2022, 9, 6))


@pytest.mark.parametrize(
    ("text", "day"),
    [("14 juillet", date(2031, 7, 14)), ("14 décembre", date(2030, 12, 14))],
)
def test_a_day_below_a_heading_of_another_month_is_next_to_it(text: str, day: date) -> None:
    """Of a year far ahead: neither the year of today nor one in between is meant."""
    (phrase,) = find_phrases(text, ("fr",))
    march = Days(date(2031, 3, 1), date(2031, 3, 31))
    (found,) = resolve(phrase, published=date(2026, 11, 30), within=march)
    assert found.when == Days(day, day)


def test_bare_days_follow_the_listing_before() -> None:
    """In a block, "le 2" behind the 28th of May is the second of June."""
    (phrase,) = find_phrases("le 2")
    (found,) = resolve(phrase, published=PUBLISHED, after=date(2024, 5, 28))
    assert found.when == Days(date(2024, 6, 2), date(2024, 6, 2))


def test_an_exhibition_under_way_counts() -> None:
    """The first occurrence whose last day is not past is meant."""
    (found,) = find_dates("du 3 mars au 30 juin", published=PUBLISHED)
    assert found.when == Days(date(2024, 3, 3), date(2024, 6, 30))
    assert not found.year_stated


def test_a_weekday_that_disagrees_is_told() -> None:
    """A printed year stands, and the wrong weekday is marked."""
    (found,) = find_dates("samedi 3 mai 2024", published=PUBLISHED)
    assert (found.when, found.weekday_agrees) == (Days(date(2024, 5, 3), date(2024, 5, 3)), False)


def test_until_and_from_leave_one_side_open() -> None:
    """What is "jusqu'au" runs from the day of publication; "à partir du" has no end."""
    (until,) = find_dates("jusqu'au 30 juin", published=PUBLISHED)
    (since,) = find_dates("à partir du 4 septembre", published=PUBLISHED)
    assert (until.bound, until.when) == (Bound.UNTIL, Days(PUBLISHED, date(2024, 6, 30)))
    day = date(2024, 9, 4)
    assert (since.bound, since.when) == (Bound.FROM, Days(day, day))


def test_hours_past_midnight_end_on_the_next_day() -> None:
    """An end that is not after its start lies on the day after."""
    (found,) = find_dates("3 mai de 20h à 2h", published=PUBLISHED)
    assert isinstance(found.when, Hours)
    assert found.when.end is not None
    assert found.when.end.date() == date(2024, 5, 4)


def test_spans_point_at_the_text() -> None:
    """The span covers the whole phrase, in the text as it was given."""
    text = "Fête de la fe\u0301e\u0301rie : samedi 4 mai, 14h-18h, place du Bouffay"
    (found,) = find_dates(text, published=PUBLISHED)
    assert text[slice(*found.span)] == "samedi 4 mai, 14h-18h"


def test_brackets_around_a_date_stay_outside_its_span() -> None:
    """Only a bracket that opens inside a phrase closes inside it."""
    text = "25 ans (message du 2 mars 2020)"
    (found,) = find_dates(text, published=PUBLISHED)
    assert text[slice(*found.span)] == "du 2 mars 2020"


def test_days_counted_from_today_make_no_list_with_dates() -> None:
    """What is counted from today, before a range is a phrase of its own."""
    phrases = find_phrases("Demain, du 5 au 11 septembre 2022")
    assert [phrase.strength for phrase in phrases] == [Strength.RELATIVE, Strength.DATE]


def test_a_square_named_after_a_saint_is_no_day() -> None:
    """A named day behind "plaza" or "rue" is an address; elsewhere it is marked as unsure."""
    assert find_phrases("Plaza de San Juan", ("es",)) == []
    (phrase,) = find_phrases("San Juan", ("es",))
    assert (phrase.rule, phrase.confidence < 1) == ("named day", True)


def test_other_languages_are_asked_of_dateparser() -> None:
    """A language without a grammar gives single days, marked and less sure."""
    (found,) = find_dates("Koncert 4 maja 2024", published=PUBLISHED, languages=("pl",))
    assert (found.when, found.rule) == (Days(date(2024, 5, 4), date(2024, 5, 4)), "dateparser")
    assert found.confidence < 1
    assert find_dates("4 xyz", published=PUBLISHED, languages=("pl",)) == []


def test_the_corpus_is_large_enough() -> None:
    """Several hundred spellings in French, eighty or more in every other language."""
    counts = dict.fromkeys(LANGUAGES, 0)
    for case in load():
        counts[case.language] += 1
    assert counts["fr"] >= 400
    assert min(counts.values()) >= 80
    assert (CORPUS / "not_dates.toml").exists()


OUTSIDE = {
    "sv": "Konsert lördag 6 juni i kyrkan",
    "no": "Konsert 6. juni 2026",
    "da": "Koncert lørdag den 6. juni",
    "fi": "Konsertti 6. kesäkuuta 2026",
    "cs": "Koncert 6. června 2026",
    "ru": "Концерт 6 июня 2026",
    "tr": "Konser 6 Haziran 2026",
    "ja": "コンサート 2026年6月6日",
}


@pytest.mark.parametrize("tag", OUTSIDE)
def test_single_days_of_other_languages(tag: str) -> None:
    """A language without a grammar here is asked of dateparser, which is less sure."""
    (found,) = find_dates(OUTSIDE[tag], published=date(2026, 5, 20), languages=(tag,))
    assert found.when == Days(date(2026, 6, 6), date(2026, 6, 6))
    assert found.confidence < 1


@pytest.mark.parametrize(
    ("tag", "text", "hours"),
    [
        ("sv", "Konsert lördag 6 juni kl. 19.00 i kyrkan", "2026-06-06T19:00"),
        ("ru", "6 июня 2026 г. в 19:30", "2026-06-06T19:30"),
        ("da", "6. juni 2026 kl. 19.30", "2026-06-06T19:30"),
    ],
)
def test_hours_of_other_languages(tag: str, text: str, hours: str) -> None:
    """Hours of the clock stand behind their day, with a short word or two between them."""
    found = find_dates(text, published=date(2026, 5, 20), languages=(tag,))
    assert [shown(one) for one in found] == [hours]


@pytest.mark.parametrize(
    ("tag", "text", "day"),
    [
        ("ru", "завтра", date(2026, 5, 21)),
        ("pl", "za 3 dni", date(2026, 5, 23)),
        ("sv", "för 2 veckor sedan", date(2026, 5, 6)),
        ("cs", "pozítří", date(2026, 5, 22)),
        ("tr", "dün", date(2026, 5, 19)),
        ("zh", "明天", date(2026, 5, 21)),
        ("fi", "lauantai", date(2026, 5, 23)),
    ],
)
def test_expressions_of_other_languages(tag: str, text: str, day: date) -> None:
    """A whole text may be a day counted from today, or a weekday."""
    (found,) = find_dates(text, published=date(2026, 5, 20), languages=(tag,))
    assert (found.when, found.span) == (Days(day, day), (0, len(text)))


@pytest.mark.parametrize(
    ("tag", "text"), [("pl", "3 dni"), ("pl", "koncert"), ("ru", "следующая неделя"), ("tr", "on")]
)
def test_what_is_no_day_of_other_languages(tag: str, text: str) -> None:
    """How long something lasts is no day, and dateparser knows one day alone of a week."""
    assert find_dates(text, published=date(2026, 5, 20), languages=(tag,)) == []


@pytest.mark.parametrize(
    ("tag", "text", "day", "stated"),
    [
        ("zh", "2031年3月3日", date(2031, 3, 3), True),
        ("ko", "2031년 3월 3일", date(2031, 3, 3), True),
        ("fa", "۳ مارس ۲۰۳۱", date(2031, 3, 3), True),
        ("ja", "3月3日", date(2027, 3, 3), False),
    ],
)
def test_the_year_of_other_languages(tag: str, text: str, day: date, stated: bool) -> None:  # noqa: FBT001  a parameter of the test
    """A letter may stand beside its figures, which may be those of another script."""
    (found,) = find_dates(text, published=date(2026, 5, 20), languages=(tag,))
    assert (found.when, found.year_stated) == (Days(day, day), stated)


def test_months_and_days_are_no_time_ago() -> None:
    """What dateparser takes for three months and three days ago is not read."""
    assert find_dates("3月3日", published=date(2026, 5, 20), languages=("zh",)) == []


@pytest.mark.parametrize(
    ("tag", "text"), [("sv", "Öppet 10-12"), ("pl", "Mam 12 lat"), ("pl", "on się 3 razy")]
)
def test_figures_without_a_month_are_no_days_of_other_languages(tag: str, text: str) -> None:
    """Opening hours and ages are no dates, whatever dateparser makes of them."""
    assert find_dates(text, published=date(2026, 5, 20), languages=(tag,)) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [("fr", "demain février"), ("fr", "Concert aujourd'hui, mars 2025."), ("en", "tomorrow may be"),
     ("de", "Anfang morgen Februar"), ("es", "finales hoy febrero"), ("ca", "demà de febrer")],
)  # fmt: skip
def test_a_day_before_a_bare_month(tag: str, text: str) -> None:
    """A word like "today" right before a month is read apart from it, or not at all."""
    for found in find_dates(text, published=PUBLISHED, languages=(tag,)):
        assert found.span[0] < found.span[1] <= len(text)


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize("text", ["Pâques", "l'an prochain", "dans un an", "hier", "demain soir"])
def test_days_beyond_the_calendar(text: str, published: date) -> None:
    """Days before the year 1 and after 9999 give nothing."""
    assert len(find_dates(text, published=published)) <= 1


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Atelier 12, 19h00 – 21h00", "19h00 – 21h00"),
        ("U12 : 14h - 16h", "14h - 16h"),
        ("12, 19h00", "19h00"),
        ("table 4 pour 20h", "20h"),
    ],
)
def test_hours_behind_a_figure_that_is_no_day(text: str, hours: str) -> None:
    """A figure before hours may be none of a day; the hours stay."""
    (phrase,) = find_phrases(text)
    assert (phrase.strength, text[phrase.start : phrase.end]) == (Strength.TIME, hours)
