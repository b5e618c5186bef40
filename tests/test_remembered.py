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
    assert [*lengths.of_chunks("un deux  un"), lengths["deux"]] == [2, 4, 2, 4]
    assert asked == ["un", "deux"]


def test_texts_are_forgotten() -> None:
    """A bounded number is known, and no long one: memory does not grow with what is read."""
    lengths = Remembered(len)
    for number in range(20_000):
        assert lengths[f"mot{number}"] > len("mot")
    assert len(lengths) < 10_000
    assert lengths["a" * 1000] == 1000
    assert "a" * 1000 not in lengths
