"""What sentences name: where the name of an announcement may stand in them, the surest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.asking import asked_for
from agenda.lines.closings import turn_in
from agenda.lines.stretches import IS_PLACE, name_score, place_score, stretch_of
from agenda.listings import clauses, names, nouns, subjects, trimming
from agenda.listings.called_off import called_off, planned_for
from agenda.listings.entries import MARKED, tells_purpose
from agenda.listings.meetings import (
    appearing,
    appointment,
    behind_verb,
    hosted,
    presented,
    who_meets,
)
from agenda.listings.named_before import lacks_name, named_before, title_before
from agenda.listings.predicates import behind_it_is
from agenda.listings.run_ins import (
    group_run_in,
    kind_before,
    kind_run_in,
    led_to,
    run_in,
    run_into_day,
)
from agenda.listings.towns import end_of_town
from agenda.patterns import pattern, worded_pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import ARTICLES, AUXILIARIES, COVERING, TIES, UNFINISHED
from agenda.vocabulary.groups_of_people import BODIES, BODY_ENDINGS, ORGANISER_ENDINGS, ORGANISERS
from agenda.vocabulary.lexicon import CALLED_OFF, Cue, fold
from agenda.vocabulary.said_of_days import WEEK
from agenda.vocabulary.word_forms import THE_NEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.listings.clauses import Bounds
    from agenda.vocabulary.lexicon import Lexicon

_BESIDE = 40  # characters between a name and its date
_CLAUSE = pattern(r"[,;:(]|\s[-–—]\s")
_SUBJECT_WORDS = 9


class Told(NamedTuple):
    """A day of a sentence, and where its name is looked for.

    ``region`` is the part of the sentence that speaks of this day alone; ``heading`` the title
    above the paragraph when it stands for this announcement alone, ``title`` what it names.
    """

    clue: Clue
    phrase: Phrase
    sentence: Bounds
    region: Bounds
    lexicon: Lexicon
    heading: Clue | None = None
    title: str = ""

    @property
    def kind(self) -> bool:
        """Whether the heading has a word of events, and not in that of a club: "Wandelclub"."""
        if self.heading is None or Cue.EVENT not in self.heading.cues:
            return False
        clubs = {word.start for word in self.heading.words if _names_body(word.folded)}
        kinds = [h.start for h in self.heading.hits if h.cue is Cue.EVENT and h.start not in clubs]
        # "Comité des fêtes", above "Le repas dansant aura lieu …".
        givers = nouns.of_group(self.heading, kinds)
        return bool(kinds) and not (givers and " " in (self.noun or ""))

    @property
    def noun(self) -> str | None:
        """The words around a word of events that its part of the sentence tells."""
        return nouns.noun_phrase(self.clue, *self.region, self.lexicon)

    @property
    def full(self) -> bool:
        """Whether the heading has several words, and does not only say for whom it is, or whose.

        What it says of its status is none of them: "Vortrag fällt aus".
        """
        heading = self.heading
        if heading is None or len(heading.words) <= 1 or self.of_group or _tells_where(heading):
            return False
        if " " not in self.title and not heading.cues.isdisjoint(CALLED_OFF):
            return False
        return not _tells_for_whom(heading)

    @property
    def of_group(self) -> bool:
        """Whether the heading only tells who writes below it: "Parish council notes"."""
        words = self.heading.words if self.heading and not self.kind else ()
        return any(_names_body(word.folded) for word in words)


def _tells_where(heading: Clue) -> bool:
    """Return whether a heading only tells where all below it is: "At the library"."""
    part = stretch_of(heading, 0, len(heading.text))
    led = part.starts(Cue.AT) and part.has(Cue.PLACE) and not part.starts(Cue.PLACE)
    return led and place_score(part) > IS_PLACE and not part.has(Cue.EVENT)


def name_of(told: Told) -> str:
    """Return what is told of a day, "" where nothing is named: a party, of "the next party"."""
    found = (one for find in _PLACES if (one := find(told)) and not tells_purpose(one))
    name = next((one for one in found if one == told.title or not _only_covers_any(told, one)), "")
    return behind_it_is(_NEXT.sub("", name)) if name[:1].islower() else name


def _only_covers_any(told: Told, name: str) -> bool:
    """Return whether a name says no more than any event below the title that says what it is.

    "Woyzeck", and below it "Die Vorstellung wird auf den 14. März verschoben."
    """
    if not told.title:
        return False
    words, hits = told.lexicon.read(name)
    planned = {hit.start for hit in hits if hit.cue is Cue.PLANNED}
    return all(word.folded in COVERING or word.start in planned for word in words)


_NEXT = worded_pattern(THE_NEXT, rf"^(?:{THE_NEXT})\s")


def _in_notice(told: Told) -> str:
    """Return the title of a notice, or what its sentence tells more: "Tarot. Tournoi de tarot"."""
    clue = told.clue
    if not clue.notice:
        return ""
    title = clue.text[slice(*clue.notice)]
    noun = "" if " " in title or clue.notice[0] else told.noun or ""
    return noun if fold(title) in fold(noun) else title


def _noun(told: Told) -> str:
    """Return the words around a word of events, "" where the heading names it better.

    Below "BINGO" a sentence says more of it ("the summer bingo"), or speaks of its lamps.
    """
    clue, lexicon = told.clue, told.lexicon
    noun = (
        _opening(clue, told.phrase, told.sentence[0], lexicon)
        or nouns.noun_phrase(clue, *told.region, lexicon)
        or nouns.noun_phrase(clue, *told.sentence, lexicon)
    )
    if not noun:
        return ""
    if COVERING.issuperset(fold(noun).split()):  # "animation le 3 mars pour un après-midi de jeux"
        noun = nouns.behind_purpose(clue, told.phrase, told.sentence[1], lexicon) or noun
    noun = subjects.before_colon(clue, told.sentence, noun)
    return "" if told.kind and told.title and not _tells_more(noun, told.title) else noun


def _before(told: Told) -> str:
    return named_before(told.clue, told.phrase, told.sentence, told.lexicon)


def _names_body(word: str) -> bool:
    """Return whether a folded word tells of a club, a council, a board."""
    return word in _BODIES or word.endswith(_BODY_ENDINGS)


def closing_event(clue: Clue, sentence: Bounds, lexicon: Lexicon) -> str:
    """Return the event with which a festival, a season closes, "" for any other."""
    turn = turn_in(clue.text, *sentence)
    if turn is None:
        return ""
    title = clauses.title_in(clue, turn.behind, sentence[1])
    return title or nouns.noun_phrase(clue, turn.behind, sentence[1], lexicon) or ""


def _subject_below(told: Told) -> str:
    """Return the subject of a sentence below a heading that only tells who writes.

    One long word is enough behind its article: "Das Lichteranzünden findet am 9. März statt".
    """
    clue, (start, end) = told.clue, told.sentence
    if not told.of_group:
        return ""
    words = [word for word in clue.words if start <= word.start < end][:2]
    verbs = [hit.start for hit in clue.hits if hit.cue is Cue.HAPPEN]
    if len(words) > 1 and words[0].folded in ARTICLES and words[1].end + 1 in verbs:
        word = clue.text[words[1].start : words[1].end]
        return word if word[0].isupper() and len(word) >= _COMPOUND else ""
    return subjects.subject(clue, start, end)


_COMPOUND = 10  # letters
_BODIES = ORGANISERS | BODIES
_BODY_ENDINGS = (*ORGANISER_ENDINGS, *BODY_ENDINGS)


# A heading of a kind of event names it best, then a quoted title, then any heading of several
# words, then the words around a word of events; what else a sentence may tell stands last.
_PLACES: tuple[Callable[[Told], str], ...] = (
    _in_notice,
    lambda told: run_in(told.clue, told.sentence[0], told.lexicon),
    lambda told: group_run_in(told.clue, told.sentence[0]),
    lambda told: _bold(told.clue, told.sentence),
    lambda told: run_into_day(told.clue, told.phrase, told.sentence[0], told.lexicon),
    lambda told: kind_run_in(told.clue, told.sentence[0]),
    lambda told: told.title if told.full and told.kind else "",
    lambda told: _before(told) if lacks_name(told.clue, told.sentence) else "",
    lambda told: _behind_colon(told.clue, told.phrase, told.region, told.lexicon),
    lambda told: led_to(told.clue, told.phrase, told.sentence[0], told.lexicon),
    lambda told: clauses.named_before_bracket(told.clue, told.phrase, told.sentence),
    lambda told: presented(told.clue, told.phrase, told.region[0]),
    lambda told: behind_verb(told.clue, told.phrase, told.region),
    lambda told: _item(told.clue, told.phrase, told.sentence, told.lexicon),
    lambda told: appointment(told.clue, *told.sentence),
    lambda told: _quoted(told.clue, told.sentence, told.region),
    lambda told: slanted(told.clue, told.region),
    lambda told: title_before(told.clue, told.sentence),
    lambda told: appearing(told.clue, *told.sentence),
    lambda told: "" if told.kind else asked_for(told.clue, told.phrase),
    lambda told: subjects.set_on(told.clue, told.phrase, told.sentence[0]),
    lambda told: planned_for(told.clue, told.phrase, told.sentence),
    lambda told: closing_event(told.clue, told.sentence, told.lexicon),
    lambda told: "" if told.kind else _full_subject(told.clue, told.sentence),
    lambda told: told.title if told.full else "",
    _subject_below,
    _noun,
    lambda told: kind_before(told.clue, told.sentence[0]),
    lambda told: told.title if told.kind else "",
    lambda told: nouns.invited(told.clue, *told.sentence),
    lambda told: subjects.subject(told.clue, *told.sentence),
    lambda told: subjects.inverted(told.clue, *told.sentence),
    lambda told: subjects.there_is(told.clue, *told.sentence),
    lambda told: called_off(told.clue, told.phrase, told.sentence),
    lambda told: told.title,
    lambda told: hosted(told.clue, *told.sentence),
    lambda told: who_meets(told.clue, *told.sentence),
    lambda told: clauses.behind_day(told.clue, told.phrase, told.region),
    lambda told: _capitals(told.clue, *told.sentence),
    _before,
)


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


def _full_subject(clue: Clue, sentence: Bounds) -> str:
    """Return the subject of a sentence that says in full what takes place, "" for a mere kind.

    "Le pèlerinage du doyenné à Lourdes aura lieu …" says more than a heading "Triduum".
    """
    told = subjects.subject(clue, *sentence)
    full = (
        len(told.split()) >= _FULL
        and ":" not in told
        and stretch_of(clue, *sentence).has(Cue.HAPPEN)
    )
    low = clue.text.find(told, *sentence)
    return told if full and stretch_of(clue, low, low + len(told)).starts(Cue.EVENT) else ""


_FULL = 4  # words


def _quoted(clue: Clue, sentence: Bounds, region: Bounds) -> str:
    """Return the title in quotation marks that a sentence gives, "" without one.

    Where what a date tells of is an event, a title behind the next date is of that one.
    """
    told = clauses.title_in(clue, *region)
    # "El 26, música en vivo; el 28 se proyectará “Pesadilla”": of the day behind the semicolon.
    if not told and ";" in clue.text[region[0] : sentence[1]]:
        return ""
    named = stretch_of(clue, *region).has(Cue.EVENT)
    return told or clauses.title_in(clue, sentence[0], region[1] if named else sentence[1])


def _behind_colon(clue: Clue, phrase: Phrase, region: Bounds, lexicon: Lexicon) -> str:
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


def slanted(clue: Clue, region: Bounds) -> str:
    """Return the title that is set in italics, "" without one."""
    low, high = region
    marks = (mark for mark in clue.line.marks if mark.tag == "i" and low <= mark.start < high)
    return next((clue.text[m.start : m.end] for m in marks if m.end - m.start >= MARKED), "")


def _bold(clue: Clue, sentence: Bounds) -> str:
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


def _item(clue: Clue, phrase: Phrase, sentence: Bounds, lexicon: Lexicon) -> str:
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


def _capitals(clue: Clue, start: int, end: int) -> str:
    """Return the longest run of capitalised words that is neither a place nor a date."""
    blocked = [(phrase.start, phrase.end) for phrase in clue.phrases]
    places = [(hit.start, hit.end) for hit in clue.hits if hit.cue in (Cue.PLACE, Cue.HOST)]
    best, run = "", (-1, -1)
    for word in clue.words:
        inside = start < word.start < end and clue.text[word.start].isupper()
        if not inside or any(low <= word.start < high for low, high in (*blocked, *places)):
            run = (-1, -1)
            continue
        run = (run[0], word.end) if run[0] >= 0 else (word.start, word.end)
        text = clue.text[run[0] : run[1]]
        best = text if " " in text and len(text) > len(best) else best
    return best


def _without_town(text: str) -> str:
    """Return a title without the town, or the section, in capitals before a dash."""
    return text[end_of_town(text) :]


def _tells_of_agenda(heading: Clue) -> bool:
    """Return whether a heading ends with a word of agendas, or is one of a week."""
    agendas = [hit for hit in heading.hits if hit.cue is Cue.AGENDA]
    if not agendas:
        return False
    if Cue.EVENT not in heading.cues:
        return any(hit.end == heading.words[-1].end for hit in agendas)
    opening = next((hit for hit in agendas if hit.start == heading.words[0].start), None)
    rest = [word.folded for word in heading.words if opening and word.start >= opening.end]
    return bool(rest) and rest[-1] in _WEEK and all(word in _OF for word in rest[:-1])


_WEEK = frozenset(WEEK.split("|"))
_OF = TIES | ARTICLES


def title_of(heading: Clue, lexicon: Lexicon) -> str:
    """Return what a heading names, without its day: "Fête du port les 30 et 31 mai !".

    What ends with a word of agendas names none: "Business calendar"; nor does what opens with one
    and only tells of which week: "Avvisi della settimana".
    """
    if _tells_of_agenda(heading):
        return ""
    days = [day for day in heading.days if day.start]
    text = heading.text[: days[0].start] if days else heading.text
    title = trimming.without_status(names.first_sentence(_without_town(text)), lexicon)
    title = trimming.without_invitation(trimming.without_call(title, lexicon), lexicon)
    return names.clean(names.cut_place(title, lexicon)[0])
