"""The pages of a PDF as words and edges with their places: what pdfium found, without pdfium."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal edge drawn on the page, from ``left`` to ``right`` at the height ``y``."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Post:
    """A vertical edge drawn on the page, from ``top`` to ``bottom`` at ``x``."""

    x: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a blank; ``x`` grows to the right and ``base`` downwards, in points.

    ``base`` is the line the letters stand on, counted from the top of the page as it is
    read; ``tags`` are the marks ``b`` and ``i`` that the font stands for.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    tags: str = ""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that run in one direction, upright; ``height`` is that of the page so seen."""

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    posts: tuple[Post, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its frames, the upright one first, and whether it holds images.

    ``cut`` says that the page has more characters than are read.
    """

    frames: tuple[Frame, ...]
    has_images: bool
    cut: bool = False
