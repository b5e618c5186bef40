"""What is announced, while an issue is read: the listings so far, and what they say of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.issue import Line
from agenda.lines.clues import lexicon_for, read_line
from agenda.lines.dotted_days import with_stroke, with_strokes
from agenda.lines.judged_days import Judge
from agenda.lines.stretches import stretch_of
from agenda.lines.told_days import days_printed, with_told_day
from agenda.listings.entries import MANY_TOWNS
from agenda.listings.goals import goal_of, goes_out
from agenda.listings.houses import house_of, names_house
from agenda.listings.listing import NOTICE
from agenda.listings.places import place_in, place_named, place_told
from agenda.listings.scope import Scope
from agenda.listings.towns import town_above
from agenda.listings.whereabouts import Whereabouts
from agenda.patterns import signed_pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import ANDS, ARTICLES, AUXILIARIES, FILLERS, IT, TIES, WITH
from agenda.vocabulary.lexicon import Cue, fold
from agenda.vocabulary.word_forms import AS_ABOVE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.dates.when import Days
    from agenda.issue import Issue
    from agenda.lines.clues import Clue
    from agenda.listings.listing import Listing

_LATELY = 3  # announcements of which a sentence may tell more


class Announced(NamedTuple):
    """A listing at its place in the issue; ``prose`` when a sentence announces it.

    ``shared`` is a line above a list that gives the hour, and perhaps the place, of every item
    that has none ("Séances à 20 h 30, sauf mention contraire").  ``around`` is the day of an item
    beside it that prints its year, where nothing else tells that of its own days.
    """

    line: int
    listing: Listing
    within: Days | None
    prose: bool = False
    timed: bool = False
    shared: Clue | None = None
    around: date | None = None


class Trace(NamedTuple):
    """What a line was read as: its role, and the reading that gave it."""

    clue: Clue
    role: str
    rule: str


class Findings(NamedTuple):
    """The listings of an issue in reading order, and how each line near a date was read.

    ``hushed`` tells of each line below the title of links or of archives why it does not speak.
    """

    announced: tuple[Announced, ...]
    traces: tuple[Trace, ...]
    hushed: Mapping[int, str]


class Reading:
    """What has been found so far, and what the lines passed say of the next ones.

    ``ranks`` are the places of the lines that speak among each other; ``phrases`` the dates of
    the lines read so far, ``above`` the days that the last dated one prints.  ``dotted`` tells
    that lines open with days such as "5.10", ``dashed`` that cells are days such as "05-10",
    ``months`` which lines are a month cut short; ``sheet`` is the day that the head of the issue
    bears.
    """

    def __init__(
        self, languages: Sequence[str], published: date, speaking: Sequence[int], *, known: bool
    ) -> None:
        self.languages, self.lexicon = languages, lexicon_for(languages)
        self.judge = Judge(published, known, len(speaking))
        self.ranks = {index: rank for rank, index in enumerate(speaking)}
        self.scope, self.where = Scope(published), Whereabouts(languages)
        self.announced: list[Announced] = []
        self.traces: list[Trace] = []
        self.phrases: dict[int, Sequence[Phrase]] = {}
        self.dotted = self.dashed = False
        self.months: Mapping[int, Phrase] = {}
        self.above: set[tuple[int, int]] = set()
        self.sheet: date | None = None

    def clue(self, index: int, line: Line, count: int = 1) -> Clue:
        """Return the clue of a line, or of *count* lines joined."""
        found, rank = self.found(index, line), self.ranks[index]
        return read_line(index, line, self.lexicon, found, rank=rank, count=count)

    def found(self, index: int, line: Line) -> Sequence[Phrase]:
        """Return the dates of a line, read once."""
        known = self.phrases.get(index)
        if known is None and index in self.months:
            known = self.phrases[index] = (self.months[index],)
        if known is None:
            text = with_strokes(line.text) if self.dotted else line.text
            text = with_stroke(text) if self.dashed else text
            phrases = find_phrases(text, self.languages)
            known = with_told_day(phrases, line, self.above) if line.datetime else phrases
            self.phrases[index] = known
            if phrases:
                self.above = days_printed(phrases) or self.above
        return known

    def add(self, listing: Listing, index: int, *, told: bool = False, timed: bool = False) -> None:
        """Keep a listing with the period and the hour that hold where it stands.

        "Idem" is what the one before is called, and where that takes place.
        """
        scope = self.scope
        if fold(listing.name) in AS_ABOVE:
            if not self.announced:
                return
            above = self.announced[-1].listing
            listing = listing._replace(name=above.name, place=listing.place or above.place)
        around = self.where.place
        if (around or _tells_place(scope.shared)) and _is_leader(listing):
            listing = listing._replace(place="")
        listing = listing._replace(place=listing.place or _goal(listing) or around)
        self.where.pass_listing()
        if not told:
            scope.serve(dated=listing.days[0][0].index == index)
        shared = None if told else scope.shared
        # Notices are a list, though their sentences tell their hours.
        told = told and listing.reading != NOTICE
        self.announced.append(Announced(index, listing, scope.within, told, timed, shared))

    def complete(self, details: Listing) -> None:
        """Give the one listing of its day the hours that lines without a name tell of it."""
        day = details.only_day
        same = [
            place
            for place, one in enumerate(self.announced)
            if day is not None and one.listing.only_day == day
        ]
        if len(same) != 1 or not details.has_hours:
            return
        one = self.announced[same[0]]
        if not one.listing.has_hours:
            self.announced[same[0]] = one._replace(listing=one.listing.completed(details))

    def tell_hours(self, clue: Clue, told: Mapping[str, Phrase]) -> None:
        """Give what a sentence announced the hours that a later one tells: "Le repas débute à 8 h".

        It says that the event takes place, by the word that names it, or of which kind it is:
        *told* gives the hours by those.
        """
        for place in range(len(self.announced) - 1, len(self.announced) - 1 - _LATELY, -1):
            one = self.announced[place] if place >= 0 else None
            name = _called(one.listing.name, clue, told) if one is not None else ""
            if one is not None and name not in told and clue.index - one.line == 1:
                name = ""  # "It runs from 10.30am to 1pm", right below
            if one is not None and name in told and one.prose and not one.timed:
                hours = told[name]
                listing = one.listing._replace(slots=hours.slots, clues=(*one.listing.clues, clue))
                listing = listing._replace(place=listing.place or place_told(clue))
                self.announced[place] = one._replace(listing=listing, timed=True)

    def placed(self, house: Callable[[], str]) -> tuple[Announced, ...]:
        """Return what is announced; what no line told the place of is where all is.

        "Tutti gli incontri sono in biblioteca" may stand below them too.  Else it is where its
        own name says, "Jazz im Schlosspark", in the *house* that the issue speaks of, or where its
        journey goes.
        """
        common = self.where.common
        kept = [
            (one.listing.place or _tells_place(one.shared))
            and not (common and _is_subtitle(one.listing))
            for one in self.announced
        ]
        told = [
            one if placed else one._replace(listing=_at(one.listing, common))
            for one, placed in zip(self.announced, kept, strict=True)
        ]
        told = self._in_towns(told)
        if all(kept) or all(one.listing.place for one in told):
            return tuple(told)
        name = house()
        return tuple(
            one
            if placed or one.listing.place
            else one._replace(listing=one.listing._replace(place=name or goal_of(one.listing.name)))
            for one, placed in zip(told, kept, strict=True)
        )

    def _in_towns(self, told: Sequence[Announced]) -> list[Announced]:
        """Return what is announced, below headings that open with towns in the town of each.

        They are several, and none of them is a word that divides an agenda: "MUSIC – Jazz night".
        """
        above = [town_above(one.listing.clues[0]) for one in told]
        towns = {*above} - {""}
        cues = {hit.cue for town in towns for hit in self.lexicon.read(town)[1]}
        if len(towns) < MANY_TOWNS or not cues.isdisjoint(_OF_SECTIONS):
            return list(told)
        return [
            one if one.listing.place else one._replace(listing=one.listing._replace(place=town))
            for one, town in zip(told, above, strict=True)
        ]

    def house(self, issue: Issue, joined: Sequence[tuple[int, Line, int]]) -> str:
        """Return the house that the title and the lines before all announcements speak of.

        A text whose first line announces something on its day has that line for its title; what
        lasts for some time, or has no place, stands at the house that it names.
        """
        first = min((one.line for one in self.announced), default=0)
        above = [one for one in joined if one[0] < first and names_house(one[1].text)]
        clues = [self.clue(*one) for one in above]
        opening = {one.line for one in self.announced if one.listing.place and one.listing.only_day}
        announces = first in opening and any(
            one[0] == first and issue.title in one[1].text for one in joined
        )
        if names_house(issue.title) and not announces:
            title = Line(issue.title)
            clues.append(
                read_line(0, title, self.lexicon, find_phrases(title.text, self.languages))
            )
        return house_of(clues, self.languages)


_OF_SECTIONS = {Cue.EVENT, Cue.AGENDA, Cue.AUDIENCE, Cue.RELATED, Cue.LABEL_OTHER}


def _is_subtitle(listing: Listing) -> bool:
    """Return whether a dash leads from a name to its place, and no word tells that it is one.

    "Chinoiserie in the English Country House", where all lectures are in the Assembly Rooms.
    """
    for clue in listing.clues:
        low = clue.text.find(f"{listing.name} ")
        high = clue.text.find(listing.place, low + len(listing.name)) if low >= 0 else -1
        if high > 0 and clue.text[low + len(listing.name) : high].strip() in _DASHES:
            place = stretch_of(clue, high, high + len(listing.place))
            return not place.starts(Cue.PLACE, Cue.AT)
    return False


_DASHES = ("-", "–", "—")


def _called(name: str, clue: Clue, told: Mapping[str, Phrase]) -> str:
    """Return the word by which sentences call what has a name: "Sitzung" for "Sitzung des Rats".

    It opens the name, or ends it before what it is of; of two things that are tied it may be one.
    With other words, "the committee meeting", a sentence calls something else.
    """
    words = fold(name).split()
    tied = not (ANDS.isdisjoint(words) and WITH.isdisjoint(words))
    told_of = next((place for place, word in enumerate(words) if word in TIES), len(words))
    ends = () if tied or not told_of else (words[0], words[told_of - 1])
    kinds = (word for word in ends if word in told and _is_alone(clue, word, words))
    return next(kinds, fold(name))


def _is_alone(clue: Clue, word: str, name: Sequence[str]) -> bool:
    """Return whether a sentence calls an event by a word, and tells no more of it than its name.

    An article may stand before the word, and behind it the verb.
    """
    known = {*name, *ARTICLES, *IT, *AUXILIARIES, *FILLERS}
    events = [hit for hit in clue.hits if hit.cue is Cue.EVENT]
    called = next(hit for hit in events if fold(clue.text[hit.start : hit.end]) == word)
    start, _ = clue.sentence_around(called.start)
    verb = min(hit.start for hit in clue.hits if hit.cue is Cue.HAPPEN and hit.start > called.start)
    around = (one for one in clue.words if start <= one.start < verb)
    beside = (one for one in around if not called.start <= one.start < called.end)
    return all(one.folded in known for one in beside)


def _goal(listing: Listing) -> str:
    """Return where a journey goes, by its name: nobody is at the place of all meanwhile."""
    lasts = any(member.last for _, day in listing.days for member in day.members)
    goal = goal_of(listing.name) if lasts else ""
    return goal or (place_named(listing.name, listing.clues) if goes_out(listing.name) else "")


def _is_leader(listing: Listing) -> bool:
    """Return whether the place of a walk is a name in brackets, beside how far it goes.

    Where to meet is told above: "La boucle des calvaires (11 km) – (Monique)".
    """
    for clue in listing.clues:
        at = clue.text.find(f"({listing.place})") + 1
        if at and _DISTANCE.search(clue.text):
            return not stretch_of(clue, at, at + len(listing.place)).has(Cue.PLACE, Cue.AT)
    return False


_DISTANCE = signed_pattern("k", r"\d\s?km\b")


def _tells_place(shared: Clue | None) -> bool:
    """Return whether the line that gives the hour of a list gives its place too."""
    return shared is not None and bool(place_in(shared, 0, len(shared.text)))


def _at(listing: Listing, place: str) -> Listing:
    """Return a listing at *place*, or where its name says that it is."""
    own = place_named(listing.name, listing.clues)
    return listing._replace(place=place or own)
