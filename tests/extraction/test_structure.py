from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from agenda.blocks.extents import Block, find_blocks
from agenda.blocks.structure import find_seams

from .building import clues, head, item

if TYPE_CHECKING:
    from agenda.issue import Line

CARDS = [
    item("Loto du club", 1), item("Samedi 8 mars", 1),
    item("Bal des pompiers", 2), item("Samedi 15 mars", 2),
    item("Kermesse", 3), item("Samedi 22 mars", 3),
]  # fmt: skip


def seams(*lines: Line | str) -> tuple[str, list[int]]:
    """Return the structure that was followed, and the lines where it begins an announcement."""
    found = find_seams(clues(*lines))
    return found.level, [index for index, score in enumerate(found.scores) if score > 1]


def test_cards() -> None:
    """Items that hold one date each are followed."""
    assert seams(*CARDS) == ("group 1", [2, 4])


def test_items_of_one_list() -> None:
    """Inside a list that holds all of them the items are followed."""
    nested = [item(one.text, 9, *one.group) for one in CARDS]
    assert seams(*nested) == ("group 2", [2, 4])


def test_parts_of_cards_are_no_announcements() -> None:
    """An inner group that holds a date and nothing else is a part of its card."""
    parts = [
        item(one.text, *one.group, index) for index, one in enumerate(CARDS, start=100)
    ]  # each line in a box of its own
    assert seams(*parts)[0] == "group 1"


def test_sections() -> None:
    """Headings of one level begin announcements where each section has one date."""
    lines: list[Line | str] = [
        head("Loto du club", 3), "Samedi 8 mars", head("Bal des pompiers", 3), "Samedi 15 mars",
        head("Kermesse", 3), "Samedi 22 mars",
    ]  # fmt: skip
    assert seams(*lines) == ("heading 3", [2, 4])


def test_headings_above_cards_belong_to_them() -> None:
    """Where most cards have a heading above them, outside, it begins them."""
    lines: list[Line | str] = [
        head("Loto du club"), item("Samedi 8 mars", 1), item("Foyer rural", 1),
        head("Bal des pompiers"), item("Samedi 15 mars", 2), item("Place du marché", 2),
        head("Kermesse"), item("Samedi 22 mars", 3), item("École du bourg", 3),
    ]  # fmt: skip
    assert seams(*lines)[1] == [3, 6]


def test_items_of_several_dates_say_little() -> None:
    """Inside an item that holds several dates structure is silent."""
    lines: list[Line | str] = [
        item("Loto du club", 1), item("Samedi 8 mars", 1), item("Bal", 1), item("15 mars", 1),
        item("Kermesse", 2), item("Samedi 22 mars", 2), item("Concert", 3), item("29 mars", 3),
    ]  # fmt: skip
    found = find_seams(clues(*lines))
    assert found.level == "group 1"
    assert found.scores[2] > found.scores[5]


def test_plain_lines_have_no_structure() -> None:
    """Lines alone say nothing; neither does one card."""
    assert seams("Loto du club", "Samedi 8 mars") == ("", [])
    assert seams(*CARDS[:2])[0] == ""
    assert find_seams([]).scores == ()


def test_paragraphs_say_a_little() -> None:
    """Where no structure fits the dates, the bounds of paragraphs are faint hints."""
    lines = [item("Loto", 1), item("Un mot", 1), item("8 mars", 2), item("15 mars", 2)]
    found = find_seams(clues(*lines))
    assert found.level == ""
    assert found.scores[1] < 0 < found.scores[2]


@pytest.mark.parametrize(
    ("lengths", "dated", "blocks"),
    [
        ([], [], []),
        ([30], [0], [Block(0, 1, 1)]),
        ([30] * 5, [2], [Block(0, 5, 1)]),
        ([30] * 100, [50], [Block(44, 59, 1)]),
        ([30] * 100, [50, 60], [Block(44, 69, 2)]),
        ([30] * 100, [10, 90], [Block(4, 19, 1), Block(84, 99, 1)]),
        # One paragraph on each side may be part of an announcement, the second ends it.
        ([30, 500, 30, 500, 30], [2], [Block(0, 5, 1)]),
        ([500, 500, 30, 500, 500], [2], [Block(1, 4, 1)]),
        ([500, 500, 500], [1], [Block(1, 2, 1)]),
    ],
)
def test_blocks(lengths: list[int], dated: list[int], blocks: list[Block]) -> None:
    """Blocks reach some lines around each date and not past a second paragraph."""
    assert find_blocks(lengths, dated) == blocks


def test_hours_lengthen_a_block() -> None:
    """The programme of a day may be a long one; hours far from any date begin no block."""
    lengths = [30] * 40
    assert find_blocks(lengths, [2], [5, 9, 12, 15, 30]) == [Block(0, 18, 1)]


def test_blocks_are_apart_and_in_order() -> None:
    """No line stands in two blocks, and every date in one."""
    lengths = [(index * 37) % 400 for index in range(300)]
    dated = [index for index in range(300) if index % 17 in (0, 5)]
    blocks = find_blocks(lengths, dated)
    assert all(one.end < two.start for one, two in pairwise(blocks))
    assert sum(one.dates for one in blocks) == len(dated)
    assert all(any(one.start <= index < one.end for one in blocks) for index in dated)
