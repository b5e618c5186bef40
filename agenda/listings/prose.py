"""Announcements in sentences: what will take place, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.when import Bound
from agenda.lines.clues import in_brackets
from agenda.lines.sentences import reason_in
from agenda.lines.sides import sides_and_place
from agenda.lines.stretches import IS_PLACE, name_score, place_score, stretch_of
from agenda.listings import clauses, names, nouns, trimming
from agenda.listings.days_of_hours import day_of, times_of
from agenda.listings.entries import MARKED
from agenda.listings.listing import NOTICE, PROSE, Listing
from agenda.listings.places import place_in, place_told, town_in
from agenda.listings.run_ins import house_run_in, run_in, run_into_day
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    ARTICLES,
    AUXILIARIES,
    COVERING,
    DETERMINERS,
    UNFINISHED,
)
from agenda.vocabulary.lexicon import Cue, fold

if TYPE_CHECKING:
    from agenda.dates.phrase import Member, Parts, Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Lexicon

_SEVERAL = 2
_MANY = 16  # days of one sentence
_ARTICLE = 4  # characters of an article before a name: "Der "
_BESIDE = 40  # characters between a name and its date
_CLAUSE = pattern(r"[,;:(]|\s[-–—]\s")
_SUBJECT_WORDS = 9


def announces(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of *phrase* says that something takes place."""
    start, end = clue.sentence_around(phrase.start)
    opens = phrase.start < clue.notice[0] if clue.notice else False
    titled = opens or (clue.notice and stretch_of(clue, *clue.notice).has(Cue.EVENT))
    part = stretch_of(clue, start, end)
    if part.has(Cue.DEADLINE, Cue.JOB, Cue.BORN, Cue.STAMP):
        return False
    if titled or part.has(Cue.HAPPEN, Cue.HOST, Cue.EVENT):
        return True
    if part.has(Cue.PLANNED) and part.has(Cue.CANCELLED):
        return True  # "L'opération « Berges propres », prévue le 17 mai, est annulée"
    if _dates_title(clue, phrase, (start, end)):
        return True
    # "… a Working Party gathers on Saturday 21st March, 9.30am": a weekday with hours invites.
    weekday = any(map(_names_weekday, phrase.members))
    region = clauses.region_of(clue, phrase, (start, end))
    if (weekday or bool(_slanted(clue, region))) and has_hours(clue, phrase):
        return True
    # "On Monday 17 February you can make paper “Ruffs and Cuffs”": a day that opens, and a title.
    opens = weekday and phrase.start - start <= _ARTICLE and not part.has(Cue.PAST)
    return opens and bool(clauses.title_in(clue, *region))


def _dates_title(clue: Clue, phrase: Phrase, sentence: tuple[int, int]) -> bool:
    """Return whether a day in brackets is that of one of several titles in quotation marks.

    "Seguono “Il tacchino” di Paola Derossi (16 gennaio) e “Salta la rana” (27 marzo)."
    """
    if not in_brackets(clue.text, phrase):
        return False
    days = [day for day in clue.days if sentence[0] <= day.start < sentence[1]]
    if not _SEVERAL <= len(days) <= _MANY or not all(in_brackets(clue.text, day) for day in days):
        return False
    item = clauses.item_of(clue, phrase, sentence)
    return item is not None and names.quoted(clue.text[item[0] : phrase.start]) is not None


def _slanted(clue: Clue, region: tuple[int, int]) -> str:
    """Return the title that is set in italics, "" without one."""
    low, high = region
    marks = (mark for mark in clue.line.marks if mark.tag == "i" and low <= mark.start < high)
    return next((clue.text[m.start : m.end] for m in marks if m.end - m.start >= MARKED), "")


def _names_weekday(member: Member) -> bool:
    """Return whether a day is told by its weekday: "Saturday 21", "the last Saturday in March"."""
    step = member.first.relative
    return member.first.weekday is not None or (step is not None and step.weekday is not None)


def only_ends(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day only ends what its sentence opens: "… le 8, à voir jusqu'au 22"."""
    if phrase.bound is not Bound.UNTIL:
        return False
    start, end = clue.sentence_around(phrase.start)
    part = clauses.region_of(clue, phrase, (start, end))
    # "Elle aura lieu le 29 mai. Demandez vos autorisations en mairie jusqu'au 22 mai."
    told = stretch_of(clue, start, end).has(Cue.EVENT, Cue.HAPPEN)
    before = [
        day
        for day in clue.days
        if start <= day.start < phrase.start or (day.start < start and not told)
    ]
    return bool(before) and not any(
        hit.cue is Cue.EVENT and part[0] <= hit.start < part[1] for hit in clue.hits
    )


def is_inside(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day lies in the span that its sentence told, and names nothing itself.

    "Le pèlerinage aura lieu du 4 au 7 juillet ; on peut venir le samedi 5 juillet seulement."
    """
    if len(phrase.members) != 1 or phrase.members[0].last or has_hours(clue, phrase):
        return False
    start, _ = clue.sentence_around(phrase.start)
    told = phrase.members[0].first
    return any(start <= day.start < phrase.start and _spans(day, told) for day in clue.days)


def _spans(phrase: Phrase, day: Parts) -> bool:
    """Return whether a day without a year lies in a span of one month."""
    for member in phrase.members:
        first, last = member.first, member.last
        if last is not None and first.month == last.month == day.month and day.day:
            return (first.day or 0) <= day.day <= (last.day or 0)
    return False


def has_hours(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of *phrase*, or the next one, gives hours too."""
    if phrase.has_hours:
        return True
    start, end = clue.sentence_around(phrase.start)
    return any(start <= time.start < end or day_of(clue, time) is phrase for time in clue.times)


def read(
    clue: Clue, phrase: Phrase, lexicon: Lexicon, heading: Clue | None = None
) -> Listing | None:
    """Return what the sentence of *phrase* announces, None when it names nothing.

    *heading* is the title above the paragraph when it stands for this announcement alone.
    A heading that says what kind of event it is names it best, then a quoted title, then any
    heading of several words, then the words around a word of events.
    """
    start, end = clue.sentence_around(phrase.start)
    if heading and names.names_no_event(_title_of(heading, lexicon), lexicon):
        heading = None  # "Change of date"
    name = _name(clue, phrase, (start, end), lexicon, heading)
    if not name or names.names_no_event(name, lexicon):
        return None
    low, high = clauses.region_of(clue, phrase, (start, end))
    high = reason_in(clue.text, phrase.end, high) if phrase.end < high else high
    named = clue.text.find(name, start, start + len(name) + _ARTICLE)
    low = max(low, named + len(name)) if named >= 0 else low
    slots = tuple(slot for time in times_of(clue, phrase) for slot in time.slots)
    clues = (heading, clue) if heading else (clue,)
    place = _place(clue, (low, high), name, lexicon) or (place_told(clue) if clue.notice else "")
    place = place or house_run_in(clue)
    # "De 20 a 24 realiza-se a Semana Missionária"; the place of a habit may stand for its name.
    same = fold(place) == fold(name) and phrase.strength is not Strength.RECURRING
    return Listing(
        name=names.clean(name),
        days=((clue, phrase),),
        slots=slots,
        place="" if same else place,
        url=clue.line.href or (heading.line.href if heading else None),
        clues=clues,
        reading=NOTICE if clue.notice else PROSE,
    )


def _place(clue: Clue, region: tuple[int, int], name: str, lexicon: Lexicon) -> str:
    """Return the place that a part of a line tells, "" without one.

    Of the words of the name only those behind "at" tell one: "Course du Lac, à Velines".
    """
    place = place_in(clue, *region)
    if place and (place in name or place.startswith(name)):
        low, high = region
        behind = clue.text.find(name, low, high) + len(name)
        place = place_in(clue, behind, high) if behind >= len(name) else place
        place = place or place_in(clue, low, high, strict=True)
    return place or town_in(clue, *region, lexicon.languages)


def enumerated(listing: Listing, clue: Clue, lexicon: Lexicon) -> list[Listing]:
    """Return the announcements of a line that lists several, else the one that it was read as.

    "Mars : soirée cartes le 7, marché aux fleurs le 29": each date has a name of its own.
    """
    days = [phrase for known, phrase in listing.days if known is clue]
    if len(days) < _SEVERAL or len(days) < len(listing.days):
        return _timed(listing, lexicon)
    whole = (0, len(clue.text))
    items = [clauses.item_of(clue, phrase, whole) for phrase in days]
    told = [
        clauses.name_in(clue, phrase, item, lexicon) if item else ""
        for phrase, item in zip(days, items, strict=True)
    ]
    kinds = {hit.cue for name in told for hit in lexicon.read(name)[1]}
    divided = clue.text.count("; ") >= len(days) - 1  # "Thé mardi 22, 15 h ; club jeudi 23, 20 h"
    # "Chœur le mardi, 20 h, éveil le jeudi, 9 h": no two of them have one rule.
    weekly = all(phrase.rrule and phrase.has_hours for phrase in days)
    named = Cue.EVENT in kinds or divided or weekly
    if len({fold(name) for name in told if name}) < len(days) or not named:
        return [listing]
    return [
        _one_of(listing, clue, ((clue, phrase),), item, name)
        for phrase, item, name in zip(days, items, told, strict=True)
        if item
    ]


def _timed(listing: Listing, lexicon: Lexicon) -> list[Listing]:
    """Return the announcements of a day whose line names one event for each of its hours."""
    for line in listing.clues:
        clue = clauses.with_hours_apart(line)
        parts = clauses.timed_parts(clue)
        told = [clauses.named_after_hours(clue, part, lexicon) for part in parts]
        if not parts and (behind := clauses.timed_behind_names(clue, lexicon)):
            parts, told = [part for part, _ in behind], [name for _, name in behind]
        if parts and all(told):
            # The place of one hour is not that of another.
            elsewhere = listing._replace(place="") if listing.place in clue.text else listing
            days = tuple((dated, day.without_hours()) for dated, day in listing.days)
            return [
                _one_of(elsewhere, clue, days, part, name)
                for part, name in zip(parts, told, strict=True)
            ]
    return [listing]


def _one_of(
    listing: Listing,
    clue: Clue,
    days: tuple[tuple[Clue, Phrase], ...],
    item: tuple[int, int],
    name: str,
) -> Listing:
    """Return the announcement of one item of a line that lists several."""
    times = [time for time in clue.times if item[0] <= time.start < item[1]]
    end = times[0].start if times else item[1]
    behind = sides_and_place(clue.text[item[0] : end])[1]
    return listing._replace(
        name=names.clean(name),
        days=days,
        slots=tuple(slot for time in times for slot in time.slots),
        place=place_in(clue, *item) or behind or listing.place,
    )


def _name(
    clue: Clue, phrase: Phrase, sentence: tuple[int, int], lexicon: Lexicon, heading: Clue | None
) -> str:
    if clue.notice:
        return clue.text[slice(*clue.notice)]
    labelled = heading is not None and heading.label is not None
    title = _title_of(heading, lexicon) if heading and not labelled else ""
    full = heading is not None and len(heading.words) > 1 and not _tells_for_whom(heading)
    kind = heading is not None and Cue.EVENT in heading.cues
    told = run_in(clue, sentence[0], lexicon) or _bold(clue, sentence)
    told = told or run_into_day(clue, phrase, sentence[0], lexicon)
    told = told or (title if full and kind else "")
    region = clauses.region_of(clue, phrase, sentence)
    told = told or _behind_colon(clue, phrase, region, lexicon)
    told = told or clauses.named_before_bracket(clue, phrase, sentence)
    told = told or _item(clue, phrase, sentence, lexicon)
    told = told or _quoted(clue, sentence, region) or _slanted(clue, region)
    told = told or _title_before(clue, sentence)
    told = told or ("" if kind else _full_subject(clue, sentence))
    if told := told or (title if full else ""):
        return told
    noun = (
        _opening(clue, phrase, sentence[0], lexicon)
        or nouns.noun_phrase(clue, *region, lexicon)
        or nouns.noun_phrase(clue, *sentence, lexicon)
    )
    noun = nouns.before_colon(clue, sentence, noun) if noun else noun
    # Below "BINGO" a sentence says more of it ("the summer bingo"), or speaks of its lamps.
    if noun and not (kind and title and not _tells_more(noun, title)):
        return noun
    told = (title if kind else "") or nouns.invited(clue, *sentence)
    told = told or nouns.subject(clue, *sentence)
    told = told or nouns.inverted(clue, *sentence) or title or nouns.hosted(clue, *sentence)
    told = told or nouns.capitals(clue, *sentence)
    return told or _told_before(clue, sentence, lexicon)


def _tells_for_whom(heading: Clue) -> bool:
    """Return whether a heading only says for whom, or that it goes on: "For adults", "On view"."""
    return stretch_of(heading, 0, len(heading.text)).covers(Cue.AUDIENCE, Cue.HAPPEN) >= 1


def _tells_more(noun: str, title: str) -> bool:
    """Return whether a noun holds a title, or is one of the kind that a title of one word heads.

    "Commissions", and below it "La commission des travaux se réunit …".
    """
    told, head = fold(noun), fold(title)
    kind = " " not in head and len(head) > _FULL and " " in told
    return head in told or (kind and told.startswith(head[:-_PLURAL]))


_PLURAL = 2  # letters at most that make a plural of a word


def _full_subject(clue: Clue, sentence: tuple[int, int]) -> str:
    """Return the subject of a sentence that says in full what takes place, "" for a mere kind.

    "Le pèlerinage du doyenné à Lourdes aura lieu …" says more than a heading "Triduum".
    """
    told = nouns.subject(clue, *sentence)
    full = (
        len(told.split()) >= _FULL
        and ":" not in told
        and stretch_of(clue, *sentence).has(Cue.HAPPEN)
    )
    low = clue.text.find(told, *sentence)
    return told if full and stretch_of(clue, low, low + len(told)).starts(Cue.EVENT) else ""


_FULL = 4  # words


def _told_before(clue: Clue, sentence: tuple[int, int], lexicon: Lexicon) -> str:
    """Return what the sentence before names: "Le concert approche ! Il aura lieu le 6 avril"."""
    start = sentence[0]
    happens = stretch_of(clue, *sentence).has(Cue.HAPPEN)
    before = [bounds for bounds in clue.each_sentence() if bounds[1] <= start]
    if not happens or not before or _is_dated(clue, before[-1]):
        return ""
    return nouns.noun_phrase(clue, *before[-1], lexicon) or ""


def _quoted(clue: Clue, sentence: tuple[int, int], region: tuple[int, int]) -> str:
    """Return the title in quotation marks that a sentence gives, "" without one.

    Where what a date tells of is an event, a title behind the next date is of that one.
    """
    told = clauses.title_in(clue, *region)
    named = stretch_of(clue, *region).has(Cue.EVENT)
    return told or clauses.title_in(clue, sentence[0], region[1] if named else sentence[1])


def _title_before(clue: Clue, sentence: tuple[int, int]) -> str:
    """Return the title that the sentence before gives in quotation marks, "" without one.

    The subject speaks of any event: "Tickets for “Nora” are on sale. Performances are on 3 May".
    """
    low, high = sentence
    before = max((bounds for bounds in clue.each_sentence() if bounds[1] <= low), default=None)
    if before is None or _is_dated(clue, before):
        return ""
    words = [word.folded for word in clue.words if low <= word.start < high][:_OPENING_WORDS]
    subject = next((word for word in words if word not in ARTICLES | DETERMINERS), "")
    covers = any(subject[: len(subject) - cut] in COVERING for cut in range(_PLURAL + 1))
    return clauses.title_in(clue, *before) if covers else ""


_OPENING_WORDS = 2  # an article, and what it tells of


def _is_dated(clue: Clue, sentence: tuple[int, int]) -> bool:
    """Return whether a sentence tells of a day of its own: what it names was then."""
    told = [*clue.days, *(decoy.phrase for decoy in clue.decoys)]
    return any(sentence[0] <= phrase.start < sentence[1] for phrase in told)


def _behind_colon(clue: Clue, phrase: Phrase, region: tuple[int, int], lexicon: Lexicon) -> str:
    """Return what a colon behind the date leads to: "June 8: Horse group meeting, 3 p.m., …"."""
    colon = _COLON.match(clue.text, phrase.end)
    if colon is None:
        return ""
    end = clue.sentence_around(phrase.start)[1]
    mark = _CLAUSE.search(clue.text, colon.end(), end)
    stops = [low for low, _ in clue.holes if low > phrase.end]
    stop = min([*stops, mark.start() if mark else end, region[1]])
    part = stretch_of(clue, colon.end(), stop)
    if part.has(Cue.HAPPEN, Cue.HOST) or not part.has(Cue.EVENT):
        return ""
    name = names.cut_place(trimming.without_status(part.text, lexicon), lexicon)[0]
    return name if 0 < len(name.split()) <= _SUBJECT_WORDS and name[0].isalnum() else ""


_COLON = pattern(r"\s?:\s+")


def _bold(clue: Clue, sentence: tuple[int, int]) -> str:
    """Return the title that a sentence sets in bold, as others do in quotation marks.

    A date, a place, a label and a whole sentence are none.
    """
    low, high = sentence
    whole = len(clue.text[low:high].strip())
    for mark in clue.line.marks:
        text = clue.text[mark.start : mark.end]
        inside = low <= mark.start and mark.end <= high and mark.end - mark.start < whole - 1
        dated = any(p.start < mark.end and mark.start < p.end for p in clue.phrases)
        label = text.endswith(":") or clue.text[mark.end :].lstrip()[:1] == ":"
        part = stretch_of(clue, mark.start, mark.end)
        named = text[:1].isupper() or part.starts(Cue.EVENT)
        if mark.tag != "b" or not inside or dated or label or not named:
            continue
        if part.covers(Cue.LABEL_STATUS) == 1:
            continue  # "Rappel", "New!" call for attention
        if name_score(part) > 0 and place_score(part) <= IS_PLACE:
            return names.clean(text)
    return ""


def _opening(clue: Clue, phrase: Phrase, start: int, lexicon: Lexicon) -> str:
    """Return what stands before the date of a sentence that opens with it and has no verb.

    "Exposition Regards sur la Loire, du 16 mars au 14 avril, à la galerie des Halles."
    """
    ends = [low for low, _ in clue.holes if start < low <= phrase.start]
    mark = _CLAUSE.search(clue.text, start, phrase.start)
    end = min([*ends, mark.start() if mark else phrase.start])
    part = stretch_of(clue, start, end)
    told = part.has(Cue.HAPPEN, Cue.HOST, Cue.PAST, Cue.BOOKING)
    if (
        told
        or not part.starts(Cue.EVENT)
        or part.words > _SUBJECT_WORDS
        or end < phrase.start - _BESIDE
    ):
        return ""
    name = names.cut_place(part.text, lexicon)[0].split()
    if name and fold(name[-1]) in AUXILIARIES:
        return ""  # "Training is on Tuesdays"
    while name and fold(name[-1]) in UNFINISHED:
        name.pop()
    return " ".join(name) if len(name) > 1 else ""


def _item(clue: Clue, phrase: Phrase, sentence: tuple[int, int], lexicon: Lexicon) -> str:
    """Return what one of the items of an enumeration names, "" outside one."""
    item = clauses.item_of(clue, phrase, sentence)
    if item is None:
        return ""
    title = clauses.title_in(clue, *item)
    told = "" if title else clauses.name_in(clue, phrase, item, lexicon)
    kinds = {hit.cue for hit in lexicon.read(told)[1]}
    if Cue.EVENT not in kinds and not clauses.is_announced(clue, phrase, item):
        told = ""
    return title or told or nouns.noun_phrase(clue, *item, lexicon) or ""


def _title_of(heading: Clue, lexicon: Lexicon) -> str:
    """Return what a heading names, without its day: "Fête du port les 30 et 31 mai !".

    What ends with a word of agendas names none: "Business calendar".
    """
    if Cue.EVENT not in heading.cues and any(
        hit.cue is Cue.AGENDA and hit.end == heading.words[-1].end for hit in heading.hits
    ):
        return ""
    days = [day for day in heading.days if day.start]
    text = heading.text[: days[0].start] if days else heading.text
    title = trimming.without_status(names.first_sentence(text), lexicon)
    title = trimming.without_call(title, lexicon)
    return names.clean(names.cut_place(title, lexicon)[0])
