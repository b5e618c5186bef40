"""The sentences in English that the program makes for people, as its source tells them."""

from __future__ import annotations

import ast
import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[2]
# Where what the desk shows is made: readers and reasons of an issue, sources, rounds, identity.
_MAKERS = (
    "agenda/readers/*.py", "agenda/explanation.py", "agenda/events/*.py", "agenda/lines/*.py",
    "feeds/calendars/components.py", "feeds/errors.py", "feeds/identity/*.py", "feeds/sources/*.py",
    *(f"feeds/refresh/{name}.py" for name in (
        "brake", "correcting", "ledger", "leaving", "lives", "pausing", "previewing", "rebuilding",
        "receiving", "rounds",
    )),
)  # fmt: skip
_LISTS = ("html_roles.py", "html_silence.py", "mime.py")  # of names
_SENTENCE = re.compile(r"(?:[^\W\d_][\w'’.-]*[,;:]? ){2,}[^\W\d_][\w'’.-]*")
_ENGLISH = {
    "a", "an", "and", "any", "are", "be", "but", "cannot", "could", "does", "for", "from",
    "has", "have", "in", "is", "it", "its", "no", "not", "nothing", "of", "on", "one",
    "only", "or", "that", "the", "these", "this", "to", "two", "was", "were", "with",
    "without",
}  # fmt: skip
# What stands for a value while it is not known: words, a number, a sentence, days, events.
_VALUES = ("Bal", "3", "over", "2031-03-05", "3 events")
_MOST_VALUES = 4


def sentences() -> Iterator[tuple[str, str]]:
    """Yield each text with a place, "{}" for the values that it is made of."""
    for pattern in _MAKERS:
        for path in sorted(ROOT.glob(pattern)):
            if path.name in _LISTS:
                continue
            for number, text in _texts(ast.parse(path.read_text(encoding="utf-8"))):
                if _is_sentence(text):
                    yield f"{path.relative_to(ROOT)}:{number}", text


def samples(text: str) -> Iterator[str]:
    """Yield a sentence with values in it, of each kind that one may be of."""
    pieces = text.split("{}")
    values = min(len(pieces) - 1, _MOST_VALUES)
    for chosen in product(_VALUES, repeat=values):
        filled = [*chosen, *("3",) * (len(pieces) - 1 - values), ""]
        yield "".join(f"{piece}{value}" for piece, value in zip(pieces, filled, strict=True))


def words() -> str:
    """Return every text of the program, one a line."""
    files = (path for package in ("agenda", "feeds") for path in (ROOT / package).rglob("*.py"))
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in files)
    return "\n".join(text for tree in trees for _, text in _texts(tree))


def _texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    inside = {id(part) for node in ast.walk(tree) for part in _parts(node)}
    for node in ast.walk(tree):
        if id(node) in inside:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value
        elif isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(map(_piece, node.values))


def _parts(node: ast.AST) -> Iterable[ast.AST]:
    """Return what is no text of its own: pieces of a text that is put together, docstrings."""
    if isinstance(node, ast.JoinedStr):
        return [one for one in node.values if isinstance(one, ast.Constant)]
    if isinstance(node, ast.Expr):
        return [node.value]
    return []


def _piece(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "{}"


def _is_sentence(text: str) -> bool:
    """Return whether a text is said to people: three words in a row, one of them of every day."""
    found = _SENTENCE.search(text)
    return found is not None and bool(_ENGLISH & set(re.findall(r"[a-z]+", text)))
