"""The labelled lines of a block, put together into one record for each announcement."""

from __future__ import annotations

from itertools import pairwise, takewhile, zip_longest
from typing import TYPE_CHECKING

from agenda.blocks.labelled import HOURS_FIRST, NAME_FIRST, UNDER_DATES
from agenda.blocks.roles import Role, is_kind
from agenda.issue import Kind
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import stretch_of
from agenda.listings.places import place_in
from agenda.listings.towns import place_beside
from agenda.vocabulary.lexicon import Cue, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from agenda.blocks.labelled import Labelled
    from agenda.lines.clues import Clue

_NAMED = (Role.NAME, Role.BOTH)
_DATED = (Role.DAY, Role.BOTH)


class Record:
    """The lines of one announcement with their roles, while it is being put together.

    ``titled`` tells that the first line is a title above a list, not a line of its own.
    """

    __slots__ = ("lines", "titled", "top")

    def __init__(
        self, lines: list[Labelled], top: Clue | None = None, *, titled: bool = False
    ) -> None:
        self.lines, self.top, self.titled = lines, top, titled

    @property
    def index(self) -> int:
        """The line it stands at: its first one, a title far above aside."""
        return self.lines[self.titled].clue.index

    @property
    def named(self) -> bool:
        """Whether a line holds the name."""
        return any(line.role in _NAMED for line in self.lines)

    @property
    def main(self) -> Labelled:
        """The line that holds the name: the one that says more of the kind above it."""
        named = (line for line in self.lines if line.role in _NAMED)
        first, second = next(named), next(named, None)
        return second if second and _says_more(second.clue, first.clue) else first


def _says_more(clue: Clue, above: Clue) -> bool:
    """Return whether a day is followed by the name of what the line above tells the kind of.

    "EXPOSITION", and below it "Du 4 au 29. « Cinéma d'été ». Hall."; "ATELIER" above "Samedi 23,
    14 h. Atelier de reliure."  Any other words may tell where, or of whom.
    """
    kind = stretch_of(above, 0, len(above.text))
    if above.days or above.times or not is_kind(kind):
        return False
    piece = next((one for one in split_pieces(clue) if one.after_date), None)
    if piece is None:
        return False
    told = stretch_of(clue, piece.start, piece.end)
    words = [word.folded for word in words_of(kind.text)]
    again = [word.folded for word in words_of(told.text)][: len(words)] == words
    return told.is_titled or (again and told.words > len(words))


def gather(labelled: Iterable[Labelled]) -> list[Record]:
    """Return the announcements of a block, each with the heading that dates it."""
    gathering = _Gathering()
    for item in labelled:
        gathering.read(item)
    named = [one for one in gathering.records if one.named and not _is_title_alone(one)]
    named = [_without_kind(part) for one in named for part in _by_place(one)]
    named = _without_odd_headings(named)
    return [
        record
        for record, below in zip_longest(named, named[1:])
        if below is None or not (_is_section(record, below) or _is_kicker(record, below))
    ]


def _by_place(record: Record) -> list[Record]:
    """Return a name with several days as one record for each, where each day has its place.

    "lundi 2 mars à la mairie", "samedi 21 mars à la salle des fêtes": not all are at one place.
    A place may stand beside its day alone, "10 Castle hill" below "Walks in May".
    """
    title, *lines = record.lines
    leads = bool(lines) and lines[0].role is Role.MORE and lines[0].clue.text.endswith(":")
    days = lines[1:] if leads else lines  # "One day, in two towns:"
    if title.role is not Role.NAME or len(days) < _SEVERAL:
        return [record]
    if any(line.role is not Role.DAY for line in days):
        return [record]
    told = [
        place_in(line.clue, 0, len(line.clue.text), strict=True) or place_beside(line.clue)
        for line in days
    ]
    if len(set(told)) < _SEVERAL or not all(told):
        return [record]
    first, *others = (Record([title, day], record.top, titled=True) for day in days)
    first.titled = record.titled
    return [first, *others]


def _without_kind(record: Record) -> Record:
    """Return a record, without the heading that says of which kind its next line names one.

    "Commissions", and below it "Commission urbanisme : jeudi 4 décembre, salle annexe".
    """
    kind, *rest = record.lines
    told = kind.role is Role.NAME and bool(rest) and rest[0].role in _DATED
    if not told or record.titled or not _names_one_of(kind.clue, rest[0].clue):
        return record
    return Record([rest[0]._replace(role=Role.BOTH), *rest[1:]], record.top)


def _names_one_of(kind: Clue, below: Clue) -> bool:
    """Return whether a line names, in more words, one of the kind that one or two words tell."""
    named = next(iter(split_pieces(below, commas=True)), None)
    if named is None or kind.phrases or len(kind.words) > _KIND_WORDS:
        return False
    part = stretch_of(below, named.start, named.end)
    if part.starts(Cue.PLACE) and not part.starts(Cue.EVENT):
        return False  # "Marché", and below it "Place du Marché, samedi 3 mai"
    told = [word.folded for word in below.words if named.start <= word.start < named.end]
    return len(told) > len(kind.words) and any(
        _is_one_of(word, many.folded) for many in kind.words for word in told
    )


def _is_one_of(word: str, many: str) -> bool:
    """Return whether a folded word is another one, or what that is the plural of.

    >>> _is_one_of("reunion", "reunions"), _is_one_of("riunione", "riunioni")
    (True, True)
    >>> _is_one_of("salle", "sale"), _is_one_of("vortrag", "vortrage"), _is_one_of("bal", "balle")
    (False, True, False)
    """
    stem = word if len(many) > len(word) else word[:-1]
    return len(stem) >= _STEM and many.startswith(stem) and 0 <= len(many) - len(word) <= _ENDING


_KIND_WORDS = 2
_STEM, _ENDING = 4, 3  # letters


class _Gathering:
    """The announcements of a block so far, and what the lines read say of the next one.

    ``top`` dates what stands below it, ``noted`` when it has a name of its own; ``title`` names
    the dates below it, ``section`` is the heading above it that names nothing itself; ``pending``
    are the lines of an announcement that has no name yet.
    """

    __slots__ = ("current", "noted", "pending", "records", "section", "title", "top")

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.top: Clue | None = None
        self.noted = False
        self.title: Labelled | None = None
        self.section: Clue | None = None
        self.pending: list[Labelled] = []
        self.current: Record | None = None

    def read(self, item: Labelled) -> None:
        """Add a line to the announcement at hand, or begin another one with it."""
        if item.clue.heading and item.role is Role.HEAD and Cue.EVENT in item.clue.cues:
            self.title = item._replace(role=Role.NAME)  # "Council meetings" above a list of dates
        if item.role in (Role.OUT, Role.HEAD):
            self.section = item.clue if item.clue.heading else self.section
            self.current, self.pending = None, []
            ends = item.clue.heading and item.reading not in UNDER_DATES
            self.top = None if item.role is Role.HEAD and ends else self.top
        elif item.role is Role.DAY_HEAD:
            self.top, self.noted, self.current, self.pending = item.clue, False, None, []
        elif item.begins or self.current is None:
            self._begin(item)
        elif self.title and item.role is Role.DAY and _is_sibling(item, self.current):
            self._add(Record([self.title, item], titled=True))
        elif self.title and _is_below_list(item, self.current, self.section):
            self._entitle(self.title)
            if item.clue.heading:  # it opens the next list
                self.title = item if Cue.EVENT in item.clue.cues else None
        else:
            self.current.lines.append(item)

    def _entitle(self, title: Labelled) -> None:
        """Make an announcement of each day at hand, named by the *title* of their list.

        What stands beside one of them is a name of its own: "13 May - yearly meeting".
        """
        *self.records, days = self.records
        for day in (line for line in days.lines if line.role is Role.DAY):
            if Cue.EVENT in day.clue.cues:
                self._add(Record([day._replace(role=Role.BOTH)]))
            else:
                self._add(Record([title, day], titled=True))
        self.current = None

    def _begin(self, item: Labelled) -> None:
        dated = item.reading in UNDER_DATES
        if dated and item.role not in _NAMED:
            self.current, self.pending = None, [*(() if item.begins else self.pending), item]
            return
        self.title = item if _serves(item, self.title) else self.title
        # What a line with a name of its own dates are no headings below it.
        self.top = None if item.clue.heading and self.noted else self.top
        # A day of its own is not that of a heading, which may tell of another event.
        below = dated and item.role is not Role.BOTH
        self._add(Record([*self.pending, item], self.top if below else None))
        self.pending = []
        if item.role is Role.BOTH and not _is_exception(item):
            # "Saturday 10. St Laurence" dates what is listed below it
            self.top, self.noted = item.clue, True

    def _add(self, record: Record) -> None:
        self.current = record
        self.records.append(record)


def _is_exception(item: Labelled) -> bool:
    """Return whether the day of an item holds for itself alone: "(moved to Sunday 12)".

    So does the last one of what began before: "Exposition, jusqu'au 31 août".
    """
    lasting = all(day.bound for day in item.clue.days)
    return item.reading == HOURS_FIRST or Cue.POSTPONED in item.clue.cues or lasting


def _serves(item: Labelled, title: Labelled | None) -> bool:
    """Return whether a name serves the dates below it rather than the *title* above."""
    if item.role is not Role.NAME or item.reading != NAME_FIRST:
        return False
    weaker = not item.clue.heading and Cue.EVENT not in item.clue.cues
    return not (title and title.clue.heading and weaker)


def _is_sibling(item: Labelled, current: Record) -> bool:
    """Return whether a date is an item beside one that has a name of its own."""
    first = current.lines[0]
    group = item.clue.line.group
    return first.role is Role.BOTH and (not group or group != first.clue.line.group)


def _is_below_list(item: Labelled, current: Record, section: Clue | None) -> bool:
    """Return whether a line below a list of bare days is no item of it: "(dates may change)".

    So does the heading of the next section stand, "Past meetings" below "Dates for 2031".
    """
    clue = item.clue
    days = [line.clue for line in current.lines if line.role is Role.DAY]
    groups = {day.line.group for day in days}
    bare = all(line.role in (Role.DAY, Role.MORE) for line in current.lines)
    if item.role is not Role.NAME or not bare or len(days) < _SEVERAL:
        return False
    if clue.heading:
        return section is not None and clue.line.level <= section.line.level
    if not all(groups) or clue.line.group in groups:
        return False
    items = all(day.line.kind is Kind.ITEM for day in days)
    told = items or (len(groups) == 1 and clue.text.endswith((".", ")")))
    return told and Cue.EVENT not in clue.cues


def _without_odd_headings(records: list[Record]) -> list[Record]:
    """Return the records without headings that name no event, where items below dates are none.

    "Exposants, attention !" below the last item of a list stands above a section of its own, and
    so does what stands outside of the cards, each with its day, and "Normas" without an hour
    below lines that all have theirs.
    """
    below = [record for record in records if record.top is not None]
    cards = _in_cards(below)
    items = [one for one in below if one.main.clue.line.kind is Kind.ITEM or one in cards]
    odd = {
        record
        for record in below
        if record.main.clue.heading and _names_nothing(record) and record not in cards
    }
    if ended := _below_hours(below, odd):
        return [record for record in records if record not in ended]
    if len(items) < _SEVERAL or len(items) + len(odd) < len(below):
        return records
    return [record for record in records if record not in odd]


def _below_hours(below: Sequence[Record], odd: Collection[Record]) -> set[Record]:
    """Return headings that follow the hours of their day, where all but them have hours.

    Below them stand no more than sentences.
    """
    if not all(one in odd or one.main.clue.times for one in below):
        return set()
    return {
        one
        for before, one in pairwise(below)
        if one in odd
        and before.top is one.top
        and before.main.clue.times
        and all(line.clue.sentences or line.clue.decoys for line in one.lines[1:])
    }


def _in_cards(below: Sequence[Record]) -> set[Record]:
    """Return the records whose names stand in one card with the day above them."""
    shared = {record: _shared(record) for record in below}
    card = max(shared.values(), default=0)  # deeper than the section that holds all cards
    return {record for record, depth in shared.items() if depth == card > 0}


def _shared(record: Record) -> int:
    """Return how many groups hold a name and the day above it, outermost first."""
    day = record.top.line.group if record.top is not None else ()
    pairs = zip(day, record.main.clue.line.group, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _names_nothing(record: Record) -> bool:
    clue = record.main.clue
    return not (clue.phrases or Cue.EVENT in clue.cues)


_SEVERAL = 2


def _is_section(record: Record, below: Record) -> bool:
    """Return whether a heading under a date only gathers what stands below it.

    It is the town or the hall of hours, or a kind of events or a town above deeper headings.
    """
    if not (_stands_above(record, below) and record.main.clue.heading):
        return False
    own, next_ = record.main.clue, below.main.clue
    if not next_.heading:
        return bool(next_.times) or any(line.role is Role.HOURS for line in below.lines)
    events = Cue.EVENT in next_.cues and Cue.EVENT not in own.cues
    return next_.line.level > own.line.level and (events or next_.line.group != own.line.group)


def _is_kicker(record: Record, below: Record) -> bool:
    """Return whether a line under a date is the kind of event that the heading below names."""
    own, next_ = record.main.clue, below.main.clue
    plain = not own.heading and next_.heading
    listed = (
        own.line.kind is Kind.ITEM and next_.line.group[: len(own.line.group)] != own.line.group
    )
    return _stands_above(record, below) and plain and not listed


def _stands_above(record: Record, below: Record) -> bool:
    """Return whether a record is one line without hours, under the same date as the next."""
    alone = len(record.lines) == 1 and not record.main.clue.times
    return alone and record.top is not None and below.top is record.top


def _is_title_alone(record: Record) -> bool:
    """Return whether a name only served the items below it that have dates of their own."""
    dated = any(line.role in _DATED or line.clue.repeats for line in record.lines)
    return not dated and record.top is None
