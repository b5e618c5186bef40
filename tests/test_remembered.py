"""What is asked of short texts is asked once, and memory stays bounded."""

from __future__ import annotations

from agenda.remembered import Remembered


def test_a_text_is_asked_of_once() -> None:
    """The second time the answer is known."""
    asked: list[str] = []

    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    lengths = Remembered(length)
    assert [*lengths.told("un deux  un"), lengths["deux"]] == [2, 4, 2, 4]
    assert asked == ["un", "deux"]


def test_what_says_nothing_is_left_out() -> None:
    """Of texts without any word that is looked for nothing is told, asked again or not."""
    capitals = Remembered(str.istitle)
    for _ in range(2):
        assert capitals.told("à la mairie") == []
        assert capitals.told("à la Mairie") == [True]


def test_texts_are_forgotten() -> None:
    """A bounded number is known, and no long one: memory does not grow with what is read."""
    lengths = Remembered(len)
    for number in range(20_000):
        assert lengths[f"mot{number}"] > len("mot")
    assert len(lengths) < 10_000
    assert lengths["a" * 1000] == 1000
    assert "a" * 1000 not in lengths
