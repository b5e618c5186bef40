from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
PACKAGES = ("agenda", "feeds")
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
}
FOREIGN_TO_AGENDA = {
    "alembic", "apscheduler", "click", "feeds", "flask", "http", "icalendar", "imap_tools",
    "imaplib", "procrastinate", "psycopg", "pydantic", "rapidfuzz", "requests", "rich", "socket",
    "sqlalchemy", "sqlite3", "urllib3",
}  # fmt: skip
# Each stage of the flow imports only the ones before it.
STAGES = ("errors", "tuples", "patterns", "remembered", "issue", "dates", "vocabulary", "language",
          "readers", "lines", "blocks", "listings", "events", "publication", "explanation",
          "extraction")  # fmt: skip
EMPTY_NAMES = {"utils", "util", "helpers", "common", "misc", "models", "types"}
CLOCKS = {"now", "today", "utcnow"}
MAY_ASK_THE_CLOCK = {"feeds.clock"}
# Service.today and HowToRead.today ask the one that they were given.
IS_GIVEN_A_CLOCK = ("service", "current_service()", "how")
SLOW_TO_IMPORT = {
    "alembic", "apscheduler", "babel", "charset_normalizer", "dateparser", "docx", "email",
    "feedparser", "flask", "granian", "icalendar", "imap_tools", "importlib.metadata",
    "locale", "lxml", "mammoth", "procrastinate", "protego", "psycopg", "pydantic",
    "pydantic_settings", "pypdfium2", "rapidfuzz", "rich", "segno", "selectolax", "sqlalchemy",
    "sqlite3", "stamina", "tenacity", "urllib3", "w3lib", "zoneinfo",
}  # fmt: skip


@cache
def tree(module: str) -> ast.Module:
    """Return the code of a module."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def is_for_types(node: ast.AST) -> bool:
    """Return whether a statement is there for type checkers alone."""
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def statements(nodes: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield what runs when a module is imported, blocks opened, functions left alone."""
    for node in nodes:
        if is_for_types(node) or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        yield node
        for block in ("body", "orelse", "finalbody"):
            yield from statements(getattr(node, block, []))


def imported(node: ast.AST) -> Iterator[str]:
    """Yield the modules that an import statement names, the names it takes as well."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        for alias in node.names:
            name = f"{node.module}.{alias.name}"
            yield name if name in MODULES else node.module


def circles() -> list[list[str]]:
    """Return the modules that need each other at import, by Tarjan's algorithm."""
    needs = {
        module: {
            name for node in statements(tree(module).body) for name in imported(node)
        } & MODULES.keys()
        for module in MODULES
    }  # fmt: skip
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        order[module] = low[module] = len(order)
        stack.append(module)
        for other in needs[module]:
            if other not in order:
                visit(other)
            if other in stack:
                low[module] = min(low[module], low[other])
        if low[module] == order[module]:
            place = stack.index(module)
            circle = stack[place:]
            del stack[place:]
            if len(circle) > 1 or module in needs[module]:
                found.append(circle)

    for module in MODULES:
        if module not in order:
            visit(module)
    return found


def test_no_modules_import_each_other() -> None:
    """Modules have one natural order."""
    assert circles() == []


@pytest.mark.parametrize("module", [name for name in MODULES if name.split(".")[0] == "agenda"])
def test_agenda_knows_no_feeds(module: str) -> None:
    """From issues to events there is no network, no database, no calendar, no command line."""
    names = {name for node in ast.walk(tree(module)) for name in imported(node)}
    assert {name.split(".")[0] for name in names} & FOREIGN_TO_AGENDA == set()


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("agenda.")])
def test_the_flow_has_one_direction(module: str) -> None:
    """From issues to lines, blocks, listings and events, no stage imports a later one."""
    stage = STAGES.index(module.split(".")[1])
    used = {
        name.split(".")[1]
        for node in statements(tree(module).body)
        for name in imported(node)
        if name.startswith("agenda.")
    }
    assert [name for name in used if STAGES.index(name) > stage] == []


@pytest.mark.parametrize("module", [name for name in MODULES if name not in MAY_ASK_THE_CLOCK])
def test_time_is_an_argument(module: str) -> None:
    """One module asks what time it is; the command line and the web application call it."""
    asked = [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and ast.unparse(node.func.value) not in IS_GIVEN_A_CLOCK
    ]
    assert asked == []


def test_names_say_something() -> None:
    """No module is called by a name that fits everything."""
    assert {name.rsplit(".", 1)[-1] for name in MODULES} & EMPTY_NAMES == set()


def test_a_short_text_needs_no_heavy_library(tmp_path: Path) -> None:
    """What ``agenda extract`` imports for a text is measured: nothing that is slow to load."""
    issue = tmp_path / "issue.txt"
    issue.write_text("Agenda\nFoire aux vins\nDu 5 au 7 mars 2031\n", encoding="utf-8")
    code = (
        "import sys\nfrom feeds.cli import main\n"
        f"try:\n    main(['extract', {str(issue)!r}, '--published', '2031-01-10'])\n"
        "finally:\n    print('loaded', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    first, *loaded = done.stdout.splitlines()[-1].split()
    assert first == "loaded"
    assert "Foire aux vins" in done.stdout
    assert set(loaded) & SLOW_TO_IMPORT == set()
