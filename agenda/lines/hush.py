"""What does not announce: links to other pages, archives of what is over, whose a text is."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from agenda.issue import Kind
from agenda.lines.comments import counts_comments, heads_comments
from agenda.lines.contents import contents_below
from agenda.lines.copyrights import LONGEST_NOTICE, is_notice
from agenda.lines.tenses import has_past_verb
from agenda.patterns import pattern, worded_pattern
from agenda.remembered import Remembered
from agenda.vocabulary.function_words import ARTICLES, OF_THE, ONE, OVER
from agenda.vocabulary.lexicon import Cue, words_of
from agenda.vocabulary.publications import PICTURE as PICTURES
from agenda.vocabulary.said_of_days import BEHIND_HOURS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.issue import Line
    from agenda.vocabulary.lexicon import Lexicon

_SHARE = 0.5
_LONGEST_TITLE = 60
_LINKS = 8  # lines of links below a title that is no heading
_PARAGRAPH = 120  # characters: no link is as long
NOTICE, COMMENTS = "copyright", "comments"
LINKS = "links to other pages"
REGISTER = "family records"
ROTA = "who is on duty, what is fetched"
CONTENTS = "table of contents"
BUSINESS = "what a meeting talks about"
PICTURE = "text of a picture"
_REASONS = {Cue.RELATED: LINKS, Cue.ARCHIVE: "archive", Cue.REGISTER: REGISTER, Cue.ROTA: ROTA}
_LISTED = (Cue.REGISTER, Cue.ROTA)  # below titles that are no headings too


def hushed_lines(lines: Sequence[Line], lexicon: Lexicon) -> dict[int, str]:
    """Return the lines below a heading of such a section, each with the reason.

    A section ends with the next heading of its level or above; below a title of links that is
    no heading only a few short lines are theirs.  Links whose cards give hours are an agenda.
    The title of a page stands above all of it: "Retour en images" tells of what stands below it
    up to the next heading, but for those that give a day.

    >>> from agenda.issue import Line
    >>> from agenda.vocabulary.lexicon import load
    >>> lines = [Line("À lire aussi", Kind.HEADING, 2), Line("Le marché du 3 mai")]
    >>> hushed_lines(lines, load(("fr",)))
    {1: 'links to other pages'}
    """
    hushed, entries = _contents(lines)
    hushed |= _business(lines, lexicon)
    reason, level = "", 0
    for index, line in enumerate(lines):
        own = entries.get(index) or _of_itself(line, lexicon)
        if own := own or _of_picture(line.text, lines[index + 1 : index + 2]):
            hushed[index] = own
            continue
        heads = line.kind is Kind.HEADING and not line.silent
        goes_on = level == _OF_PAGE and _is_dated_title(line.text, lexicon)
        if heads and line.level > 1 and (not reason or (line.level <= level and not goes_on)):
            reason, level = _reason(line.text, lexicon), line.level
            if heads_comments(line.text):
                reason = COMMENTS
            if reason == LINKS and _are_invitations(lines, index, lexicon):
                reason = ""
            continue
        if heads and line.level <= 1:
            reason, level = _reason_of_page(lines, index, lexicon), _OF_PAGE
            continue
        if reason and _is_agenda(line.text, lexicon):
            reason = ""
        if reason:
            hushed[index] = reason
        elif len(line.text) <= _LONGEST_TITLE:
            hushed.update(_below_title(lines, index, lexicon, known=index in hushed))
    return hushed


_OF_PAGE = 100  # more than any level: each heading ends what the title of a page says


def _reason_of_page(lines: Sequence[Line], index: int, lexicon: Lexicon) -> str:
    """Return why nothing speaks below the title of a page: all is over there; "" where it may.

    What lists hours, "Résultats" of a search, is an agenda; a day above the first heading is
    that of a card.  One word alone may be what is shown there, "Rétrospective", "History", unless
    sentences tell of each day, and a verb of them of the past.
    """
    reason = _reason(lines[index].text, lexicon)
    if reason != _REASONS[Cue.ARCHIVE]:
        return ""
    plain = takewhile(lambda line: line.kind is not Kind.HEADING, lines[index + 1 :])
    below = [line.text for line in islice(plain, _SECTION)]
    if " " not in lines[index].text.strip():
        past = any(_has_been(text, lexicon) for text in below)
        below = [text for text in below if past and text.endswith(_ENDED)]
    dated = sum(_DAY.search(text) is not None for text in below)
    timed = sum(_HOUR.search(text) is not None for text in below if len(text) <= _PARAGRAPH)
    return reason if timed <= 1 < dated else ""


def _has_been(text: str, lexicon: Lexicon) -> bool:
    past = any(hit.cue is Cue.PAST for hit in lexicon.read(text)[1])
    return past or has_past_verb(text, lexicon.languages)


_ENDED = (".", "!", "…")


def _is_dated_title(text: str, lexicon: Lexicon) -> bool:
    return _DAY.search(text) is not None and not _names_agenda(text, lexicon)


def _below_title(
    lines: Sequence[Line], index: int, lexicon: Lexicon, *, known: bool
) -> dict[int, str]:
    """Return the lines below a title of links, or of family records, that is no heading."""
    text = lines[index].text
    if _fills(text, Cue.ELSEWHERE, lexicon):
        return dict.fromkeys(_links_below(lines, index, lexicon), LINKS)
    if not known and (cue := _heads_records(text, lexicon)):
        return dict.fromkeys(_records_below(lines, index, lexicon, cue), _REASONS[cue])
    return {}


def _contents(lines: Sequence[Line]) -> tuple[dict[int, str], dict[int, str]]:
    """Return the lines of tables of contents with their titles, and without; each with the reason.

    An entry that is a heading, "Résultats 12", heads nothing where it stands.
    """
    tables = [found for index in range(len(lines)) if (found := contents_below(lines, index))]
    entries = dict.fromkeys((index for table in tables for index in table), CONTENTS)
    return dict.fromkeys((table.start - 1 for table in tables), CONTENTS) | entries, entries


def _of_itself(line: Line, lexicon: Lexicon) -> str:
    """Return why a line does not speak, whatever stands above it; "" when it may."""
    short = len(line.text) <= LONGEST_NOTICE
    if short and is_notice(line.text) and not _names_agenda(line.text, lexicon):
        return NOTICE
    if line.kind is Kind.HEADING:
        return ""
    label, colon, told = line.text.partition(":")
    if colon and _fills(label, Cue.ROTA, lexicon) and not _names_event(told, lexicon):
        return ROTA  # "Pharmacie de garde : 3 mai, Central"
    commented = (short and heads_comments(line.text)) or counts_comments(line.text)
    return COMMENTS if commented else ""  # "Voir les commentaires"


def _of_picture(text: str, below: Sequence[Line]) -> str:
    """Return why a line does not speak that gives a picture the title below it; "" when it may.

    "photo Fête du chou" above "Fête du chou"; the text may end at a quotation mark of the title.
    """
    word = _OF_PICTURE.match(text, 0, _OPENING)
    title = text[word.end() :].strip() if word else ""
    told = len(title) >= _SHORTEST and below and below[0].text.startswith(title)
    return PICTURE if told else ""


_OF_PICTURE = worded_pattern(PICTURES, rf"(?:{PICTURES})\s?:?\s")
_OPENING, _SHORTEST = 24, 3  # letters of the word for it at most, of a title at least


def says_nothing_else(lines: Sequence[Line], hushed: Mapping[int, str]) -> bool:
    """Tell whether a page is nothing but links: no paragraph and no figure stands outside them."""
    if LINKS not in hushed.values():
        return False
    others = [line for index, line in enumerate(lines) if not line.silent and index not in hushed]
    return 2 * len(others) < len(hushed) and not any(
        len(line.text) > _PARAGRAPH or _DAY.search(line.text) for line in others
    )


_DAY = pattern(r"\b\d{1,2}\b")


def _are_invitations(lines: Sequence[Line], index: int, lexicon: Lexicon) -> bool:
    """Return whether cards below a heading give hours, and no year as old articles do.

    So do short lines of their own, each with a day before its hour: "Loto, 16 février, 14 h".
    Below "Weitere Veranstaltungen" a year is that of an event.
    """
    events = any(hit.cue in _EVENTS for hit in lexicon.find(words_of(lines[index].text)))
    hours: dict[tuple[int, ...], bool] = {}
    sizes: dict[tuple[int, ...], int] = {}
    dated = 0
    for line in lines[index + 1 : index + 1 + _SECTION]:
        if line.kind is Kind.HEADING and line.level <= lines[index].level:
            break
        if not events and _YEAR.search(line.text):
            return False
        if line.group:
            sizes[line.group] = sizes.get(line.group, 0) + 1
            hours[line.group] = hours.get(line.group, False) or bool(_HOUR.search(line.text))
        if len(line.text) <= _PARAGRAPH:
            dated += _DATED_HOUR.search(line.text) is not None
    return dated > 1 or sum(timed and sizes[group] > 1 for group, timed in hours.items()) > 1


_EVENTS = (Cue.EVENT, Cue.AGENDA)
_SECTION = 60  # lines
_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_MONTH = r"(?:0[1-9]|1[0-2])\."
_DATE = rf"{_MONTH}(?!$)"  # "08.03. Ida Reh" is no hour, nor is "08.03." alone
_HOUR_OF_DAY = (
    rf"(?!\A\d\d?\.{_MONTH}$)(?<![\d:.])(?:[01]?\d|2[0-4])"
    rf"(?:\s?(?:{BEHIND_HOURS})\b|(?:[h:]|\.(?!{_DATE}))[0-5]\d(?!\d))"
)
_HOUR = pattern(_HOUR_OF_DAY, re.IGNORECASE)
_DATED_HOUR = pattern(rf"(?i)\b\d{{1,2}}\b(?!\s?(?:{BEHIND_HOURS})\b).*(?:{_HOUR_OF_DAY})")


def _links_below(lines: Sequence[Line], index: int, lexicon: Lexicon) -> range:
    """Return the short lines directly below a title of links."""
    last = index + 1
    while last < len(lines) and last - index <= _LINKS:
        line = lines[last]
        ends = line.kind is Kind.HEADING or _is_agenda(line.text, lexicon)
        if ends or len(line.text) > _PARAGRAPH:
            break
        last += 1
    return range(index + 1, last)


def _heads_records(text: str, lexicon: Lexicon) -> Cue | None:
    """Return what a short line is the title of, "Naissances", "Pharmacies de garde", or None."""
    return next((cue for cue in _LISTED if _fills(text, cue, lexicon)), None)


def _records_below(lines: Sequence[Line], index: int, lexicon: Lexicon, cue: Cue) -> range:
    """Return the short lines below such a title, up to the next title or word of events."""
    last = index + 1
    while last < len(lines) and last - index <= _RECORDS:
        line = lines[last]
        told = lexicon.find(words_of(line.text)) if len(line.text) <= _PARAGRAPH else ()
        own = any(hit.cue is cue for hit in told)
        titled = line.kind is Kind.HEADING or line.text.isupper()
        ends = any(hit.cue in _EVENTS for hit in told) or titled or _HOUR.search(line.text)
        if len(line.text) > _PARAGRAPH or (ends and not own):
            break
        last += 1
    return range(index + 1, last)


_RECORDS = 40  # lines


def _business(lines: Sequence[Line], lexicon: Lexicon) -> dict[int, str]:
    """Return what meetings talk about, below the titles that say so; each with the reason."""
    titles = [at for at, line in enumerate(lines) if _fills(line.text, Cue.BUSINESS, lexicon)]
    return dict.fromkeys((at for title in titles for at in _business_below(lines, title)), BUSINESS)


def _business_below(lines: Sequence[Line], index: int) -> range:
    """Return the items below "Ordre du jour", up to the first of several that give hours.

    That is a programme; one hour is that of the meeting: "20 h 30 : présentation du projet".
    "Tarifs à compter du 2 septembre": the days of what is talked about are none of an agenda.
    """
    last = first = index + 1
    timed: list[int] = []
    while last < len(lines) and last - index <= _RECORDS:
        line = lines[last]
        paragraph = line.group[:1] == lines[first].group[:1]
        listed = line.kind is lines[first].kind and (paragraph or line.kind is Kind.ITEM)
        if line.kind is Kind.HEADING or not listed:
            break
        timed += [last] if _HOUR.search(line.text) else []
        last += 1
    return range(first, timed[0] if len(timed) > 1 else last)


def _is_agenda(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line is the title of an agenda and nothing else."""
    return _fills(text, Cue.AGENDA, lexicon)


def _names_event(text: str, lexicon: Lexicon) -> bool:
    """Return whether a text opens with what is held, "réunion publique", or tells it at an hour.

    The name of a house tells none: "Market Pharmacy", "Pharmacie du Marché".
    """
    words, hits = lexicon.read(text)
    held = [hit.start for hit in hits if hit.cue is Cue.EVENT]
    if words and words[0].start in held and text[words[0].start].islower():
        return True
    if not words or not _HOUR.search(text):
        return False
    of_houses = {word.end for word in words if word.folded in OF_THE}
    return words[0].folded in ONE or any(of_houses.isdisjoint((at, at - 1)) for at in held)


def _names_agenda(text: str, lexicon: Lexicon) -> bool:
    return any(hit.cue is Cue.AGENDA for hit in lexicon.find(words_of(text)))


def _fills(text: str, cue: Cue, lexicon: Lexicon) -> bool:
    """Return whether the words of one cue are all that a short line says."""
    return len(text) <= _LONGEST_TITLE and lexicon.fills(text, cue)


def _reason(text: str, lexicon: Lexicon) -> str:
    covered = {cue: lexicon.share(text, cue) for cue in _REASONS}  # "2 commentaires" is one word
    best = max(covered, key=covered.__getitem__)
    if covered[best] > _SHARE:
        return _REASONS[best]
    return _REASONS[Cue.ARCHIVE] if _tells_of_past(text, lexicon) else ""


def _says_over(chunk: str) -> bool:
    return any(word.folded in OVER for word in words_of(chunk))


_OVER_SAID = Remembered(_says_over)


def _tells_of_past(text: str, lexicon: Lexicon) -> bool:
    """Return whether a heading only says that events are over: "Les conférences passées"."""
    if len(text) > _LONGEST_TITLE or not _OVER_SAID.told(text):
        return False
    words, hits = lexicon.read(text)
    events = [(hit.start, hit.end) for hit in hits if hit.cue in _EVENTS]
    over = [word.folded in OVER for word in words]
    return (
        any(over)
        and bool(events)
        and all(
            past or word.folded in ARTICLES or any(low <= word.start < high for low, high in events)
            for word, past in zip(words, over, strict=True)
        )
    )
