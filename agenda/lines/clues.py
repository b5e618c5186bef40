"""What each line offers to a reading: dates that speak, dates that do not, labels, cues."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from agenda.dates.phrase import PARTS_OF_YEARS, Strength
from agenda.dates.rule_names import THIRDS
from agenda.issue import Kind
from agenda.lines.calling_off import with_objects_called_off
from agenda.lines.church_sundays import with_church_sundays
from agenda.lines.closings import with_turns
from agenda.lines.conditions import without_cases
from agenda.lines.keeping import cached_property
from agenda.lines.labels import Label, heads_limits, label_of
from agenda.lines.lost_hours import lost_hours
from agenda.lines.named_days import (
    DAYS,
    hits_outside_days,
    hits_outside_names,
    without_days_of_names,
)
from agenda.lines.new_days import with_moves, with_new_days
from agenda.lines.pieces import pieces_of
from agenda.lines.running_text import PARAGRAPH, is_prose
from agenda.lines.sentences import bounds_of_sentences, sentences_in
from agenda.lines.split_verbs import with_split_verbs
from agenda.lines.titles import title_of_several
from agenda.lines.told_exceptions import with_exception
from agenda.lines.weekly_runs import with_weekly_runs
from agenda.patterns import signed_pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import THE, TIES
from agenda.vocabulary.lexicon import STATES, Cue, Hit, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.issue import Line
    from agenda.lines.pieces import Piece
    from agenda.lines.stretches import Stretch
    from agenda.vocabulary.lexicon import Lexicon, Word


_BRACKETED = signed_pattern("(", r"\((?=[^)\d]*[^\W\d_]{4})[^)\d]*\)")
_REMARK = signed_pattern("(", r"\((?=\+|[^\W\dA-Z])[^()]*\)")
_FUNCTION_LETTERS = 3
_MANY = 2  # sentences
_DENIED = 25  # characters between "instead of" and the day that does not hold


# What ties a day to a name: "Bal du 14 juillet", never "Bal le 14 juillet".
OF_NAMES = TIES - THE | {"de"}

# Of a date: why it announces nothing.
OPEN, CLOSED = "opening hours", "closed then"
OF_CLOCKS = "change of the clocks"
IN_PASSING, PAST, STAMPED = "said in passing", "past", "day of publication"
EMPTY, REPLACED = "nothing takes place", "another day holds"
UNSETTLED = "to be told later"
BOUNDS = "bounds what comes again"
FOR_RAIN, LABELLED = "another day, for bad weather", "beside the label of something else"


class Decoy(NamedTuple):
    """A date that announces nothing, and why."""

    phrase: Phrase
    reason: str


@dataclass(frozen=True)
class Clue:
    """One line (or a badge of several, joined) with what it offers.

    ``index`` is the place of the line in the issue, ``rank`` its place among the lines that
    speak, ``count`` how many lines were joined.  ``repeats`` tells that it gives again the day
    that a line shortly before gave: "Mar 12", then "Saturday, March 12, 2022"; ``timed_item``
    that it starts with hours as does a line beside it: each of them is an item of its own;
    ``beside_hours`` that it stands beside such items and gives no hour; ``titled_above`` that it
    starts with the hours of what the line above names; ``explained`` that words behind its day
    and a colon, left out here, tell more of what it names.
    ``notice`` are the bounds of the title of a notice of several sentences;
    ``in_place_of_day`` tells that its month or season stands where others have their day,
    ``heads_town`` that it is the town in which all below it takes place.
    ``phrases`` are those that may speak, ``decoys`` those that do not.
    """

    index: int
    line: Line
    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    phrases: tuple[Phrase, ...] = ()
    decoys: tuple[Decoy, ...] = ()
    label: Label | None = None
    count: int = 1
    cues: frozenset[Cue] = field(default=frozenset())
    sentences: int = 0
    rank: int = 0
    repeats: bool = False
    timed_item: bool = False
    beside_hours: bool = False
    titled_above: bool = False
    notice: tuple[int, int] | None = None
    explained: bool = False
    in_place_of_day: bool = False
    heads_town: bool = False

    @cached_property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text

    @cached_property
    def days(self) -> tuple[Phrase, ...]:
        """The phrases that can be the day of a listing, or the month of one that has no day."""
        days = tuple(phrase for phrase in self.phrases if phrase.strength in DAYS)
        return days or self._months()

    def _months(self) -> tuple[Phrase, ...]:
        """Return the month or season in which a line says that an event takes place."""
        names = Cue.EVENT in self.cues and Cue.AGENDA not in self.cues and not self.times
        if self.in_place_of_day:
            return self.phrases
        if not names or self.heading or self.sentences:
            return ()
        return tuple(p for p in self.phrases if p.strength in PARTS_OF_YEARS and _is_told(p))

    @cached_property
    def times(self) -> tuple[Phrase, ...]:
        """The phrases that are hours only."""
        return tuple(phrase for phrase in self.phrases if phrase.strength is Strength.TIME)

    @cached_property
    def has_hours(self) -> bool:
        """Whether the line gives hours, beside its day or apart from it."""
        return bool(self.times) or any(phrase.has_hours for phrase in self.days)

    @property
    def all_day(self) -> bool:
        """Whether words stand in the place of hours: "toute la journée".

        "Journée" alone does, and with other words is an event: "Journée technique".
        """
        if Cue.ALL_DAY not in self.cues or self.phrases:
            return False
        named = {hit.end for hit in self.hits if hit.cue is Cue.EVENT and self._goes_on(hit.end)}
        return any(hit.cue is Cue.ALL_DAY and hit.end not in named for hit in self.hits)

    def _goes_on(self, end: int) -> bool:
        """Whether the word behind another follows without a mark."""
        return self.text[end : end + 2].lstrip()[:1].isalpha()

    @cached_property
    def prose(self) -> bool:
        """Whether the line is running text rather than an entry of a list."""
        return is_prose(self)

    @cached_property
    def tells_new_day(self) -> bool:
        """Whether its only day is the new one of what it names: "Loto, reporté au 3 mai"."""
        if Cue.POSTPONED not in self.cues or len(self.days) != 1 or self.only_dated:
            return False
        day = self.days[0]
        return any(
            hit.end <= day.start + 1 or 0 <= hit.start - day.end <= 1  # "auf den 6. verschoben"
            for hit in self.hits
            if hit.cue is Cue.POSTPONED
        )

    @cached_property
    def moves(self) -> bool:
        """Whether the line only gives the new day of an event: "Verschoben auf den 12. Februar"."""
        if Cue.POSTPONED not in self.cues or not self.only_dated:
            return False
        return all(hit.start < self.days[0].start for hit in self.hits if hit.cue is Cue.POSTPONED)

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """The pieces of the line outside its label and its dates."""
        return pieces_of(self)

    @cached_property
    def parts(self) -> dict[tuple[str, tuple[int, int]], list[tuple[int, int]]]:
        """The parts of its sentences that were asked for, by their kind and the sentence."""
        return {}

    @cached_property
    def cues_at(self) -> Mapping[int, set[Cue]]:
        """The cues that start at each of its words, by the place of the word."""
        cues: dict[int, set[Cue]] = {}
        for hit in self.hits:
            cues.setdefault(hit.start, set()).add(hit.cue)
        return cues

    @cached_property
    def lasting(self) -> tuple[Phrase, ...]:
        """The phrases that a single day can be left out of: rules, and ranges of days."""
        return tuple(phrase for phrase in self.phrases if phrase.lasts)

    @cached_property
    def event_starts(self) -> list[int]:
        """Where its words of events start, in order."""
        return sorted(hit.start for hit in self.hits if hit.cue is Cue.EVENT)

    @cached_property
    def telling(self) -> list[int]:
        """Where its words outside dates start, small ones and figures aside, in order."""
        return [
            word.start
            for word in _outside(self.words, self.holes)
            if len(word.folded) > _FUNCTION_LETTERS and not word.folded.isdigit()
        ]

    @cached_property
    def stretches(self) -> dict[tuple[int, int], Stretch]:
        """The parts of the line that were asked for, by their bounds."""
        return {}

    @cached_property
    def heading(self) -> bool:
        """Whether the document sets the line as a heading."""
        return self.line.kind is Kind.HEADING

    @cached_property
    def titles_agenda(self) -> bool:
        """Whether the line says "Agenda" and nothing else."""
        words = len(self.words)
        return any(hit.cue is Cue.AGENDA and hit.words == words for hit in self.hits)

    @cached_property
    def uncovered(self) -> int:
        """How many words that mean something stand outside the dates and the label.

        Short words in lower case and words of labels ("Beginn 19 Uhr") mean nothing.
        """
        start = self.label.value if self.label else 0
        events = {hit.start for hit in self.hits if hit.cue is Cue.EVENT}  # "bal"
        holes = [*self.holes]
        holes += [(hit.start, hit.end) for hit in self.hits if hit.cue in _MEANINGLESS]
        holes += self._remarks()
        # "Running until 30 April": a verb alone before the day names nothing.
        holes += [(hit.start, hit.end) for hit in self._opening_verbs()]
        return sum(
            1
            for word in _outside(self.words, holes)
            if word.start >= start
            and not word.folded.isdigit()
            and (
                len(word.folded) > _FUNCTION_LETTERS
                or self.text[word.start].isupper()
                or word.start in events
            )
        )

    def _opening_verbs(self) -> list[Hit]:
        """Return the verb that opens a line, if its day stands directly behind."""
        if not self.days:
            return []
        goal = self.days[0].start - 1
        return [h for h in self.hits if h.cue is Cue.HAPPEN and not h.start and h.end == goal]

    def _remarks(self) -> list[tuple[int, int]]:
        """Return the brackets behind a day that name nothing: "(please note the later date)".

        An event that comes on top is none either: "(+ dinner)".
        """
        if not self.days:
            return []
        events = [hit.start for hit in self.hits if hit.cue is Cue.EVENT]
        return [
            match.span()
            for match in _REMARK.finditer(self.text, self.days[0].end)
            if match[0].startswith("(+")
            or not any(match.start() < place < match.end() for place in events)
        ]

    @cached_property
    def holes(self) -> tuple[tuple[int, int], ...]:
        """The stretches that dates take, decoys too, those inside a name left out.

        Words in brackets that split a date belong to no date: "1st May (Annual Meetings) 2024".
        Those that end it do: "26 de julho (sexta-feira)".
        """
        spans: list[tuple[int, int]] = []
        if (notice := self.text.find("©")) >= 0:
            spans.append((notice, len(self.text)))  # a page's foot, run into its last line
        for phrase in (*self.phrases, *(decoy.phrase for decoy in self.decoys)):
            if self.is_named(phrase):
                continue
            start = phrase.start
            for match in _BRACKETED.finditer(self.text, phrase.start, phrase.end - 1):
                spans.append((start, match.start()))
                start = match.end()
            spans.append((start, phrase.end))
        spans.extend(self._denials())
        spans.extend(lost_hours(self.text, self.days))
        return tuple(spans)

    def _denials(self) -> Iterator[tuple[int, int]]:
        """Yield the words before a day that does not hold: "pas le", "nicht wie angekündigt am"."""
        replaced = [decoy.phrase for decoy in self.decoys if decoy.reason == REPLACED]
        for hit in self.hits if replaced else ():
            if hit.cue is Cue.INSTEAD:
                for phrase in replaced:
                    if hit.start < phrase.start <= hit.end + _DENIED:
                        yield hit.start, phrase.start

    def is_named(self, phrase: Phrase) -> bool:
        """Return whether a phrase is a word of the name: "Salon du livre 2025", "de demain".

        Beside a day of its own a line names no other: "24/03 | Atelier du dimanche".
        """
        if phrase.strength is Strength.YEAR:
            lead = self.text[: phrase.start].rstrip()[-1:]  # none: "1917, l'année rouge"
            return lead.isalpha() or (not lead and self.text.startswith(", ", phrase.end))
        if phrase.strength is Strength.WEEKDAY and self.days and not phrase.slots:
            words = [word.folded for word in self.words if word.end <= phrase.start]
            return bool(words) and words[-1] in TIES and len(words) > 1
        if not any(one.phrase is phrase and one.reason == IN_PASSING for one in self.decoys):
            return False
        before = [word for word in self.words if word.start <= phrase.start][-2:]
        titled = (self.heading or self.text.isupper()) and len(before) > 1  # "MIEUX DEMAIN"
        return titled or any(word.folded in OF_NAMES for word in before)

    @cached_property
    def only_dated(self) -> bool:
        """Whether the line holds days and nothing that could be a name."""
        return bool(self.days) and self.uncovered == 0

    def sentence_around(self, place: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds the character at *place*."""
        starts, ends = self._sentence_bounds
        index = bisect_right(starts, place) - 1
        # A place inside the end of a sentence belongs to both.
        follower = bisect_left(ends, place)
        return starts[index], ends[follower] if follower < len(ends) else len(self.text)

    def cues_around(self, place: int) -> set[Cue]:
        """Return the cues of the sentence that holds the character at *place*."""
        start, end = self.sentence_around(place)
        return {hit.cue for hit in self.hits if start <= hit.start < end}

    def each_sentence(self) -> list[tuple[int, int]]:
        """Return the bounds of all sentences, in order."""
        starts, ends = self._sentence_bounds
        return list(zip(starts, [*ends, len(self.text)], strict=True))

    @cached_property
    def _sentence_bounds(self) -> tuple[list[int], list[int]]:
        """Where each sentence starts, and where each but the last ends."""
        return bounds_of_sentences(self.text)


_MEANINGLESS = frozenset(
    (
        *(Cue.AT, Cue.ALL_DAY, Cue.LABEL_DATE, Cue.LABEL_TIME, Cue.PLANNED),
        *STATES,
    )
)


def _is_told(phrase: Phrase) -> bool:
    """Return whether a month is more than the word: it has its year, or its part ("mi-octobre")."""
    first = phrase.members[0].first if phrase.members else None
    return first is not None and (first.year is not None or phrase.rule in THIRDS)


def silenced(clue: Clue, reason: str) -> Clue:
    """Return a clue whose dates announce nothing, for a reason."""
    decoys = tuple(Decoy(phrase, reason) for phrase in clue.phrases)
    return replace(clue, phrases=(), decoys=(*clue.decoys, *decoys))


def in_brackets(text: str, phrase: Phrase) -> bool:
    """Return whether a phrase stands between brackets."""
    return text.rfind("(", 0, phrase.start + 1) > text.rfind(")", 0, phrase.start) and (
        text.find(")", phrase.start) >= 0
    )


def read_line(  # noqa: PLR0913  where a line stands, and what is known of it
    index: int,
    line: Line,
    lexicon: Lexicon,
    found: Sequence[Phrase],
    *,
    rank: int = 0,
    count: int = 1,
) -> Clue:
    """Return the clue of one line that holds the phrases *found*, whatever its neighbours."""
    if not found and len(line.text) > PARAGRAPH:
        # A long paragraph without a date is a detail whatever its words.
        return Clue(index, line, (), (), sentences=_MANY, rank=rank, count=count)
    words, hits = lexicon.read(line.text)
    hits = with_objects_called_off(line.text, with_split_verbs(line.text, hits), found)
    hits = with_turns(line.text, without_cases(line.text, hits), found)
    hits = hits_outside_names(line.text, hits)
    found = with_weekly_runs(line.text, with_church_sundays(line.text, found))
    phrases = without_days_of_names(line.text, found, hits) if found else ()
    hits = with_moves(words, hits_outside_days(line.text, hits, phrases), phrases)
    phrases = tuple(with_new_days(line.text, hits, phrases))
    phrases = tuple(with_exception(line.text, phrases))
    if hits and not phrases and (title := title_of_several(words, hits)):
        hits = (*hits, title)
    return Clue(
        index=index,
        line=line,
        words=words,
        hits=hits,
        phrases=phrases,
        label=label_of(line.text, words, hits, phrases) or heads_limits(line, lexicon, phrases)
        if words
        else None,
        cues=frozenset(hit.cue for hit in hits),
        sentences=sentences_in(line.text, [(one.start, one.end) for one in found]),
        rank=rank,
        count=count,
    )


def _outside(words: Sequence[Word], holes: Iterable[tuple[int, int]]) -> Iterator[Word]:
    """Yield the words that start outside of all holes, in order."""
    ordered = sorted(holes)
    end = at = 0
    for word in words:
        while at < len(ordered) and ordered[at][0] <= word.start:
            end, at = max(end, ordered[at][1]), at + 1
        if word.start >= end:
            yield word


def lexicon_for(languages: Sequence[str]) -> Lexicon:
    """Return the cues of *languages*, by their two-letter tags."""
    return load(tuple(tag.split("-")[0] for tag in languages))
