from __future__ import annotations

import errno
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from agenda.errors import UnreadableError
from feeds import cli, console, inputs, options
from feeds.ending import TerminatedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]

ROOT = Path(__file__).parents[2]
BLOCK = "Agenda\nFoire aux vins\nDu 5 au 7 mars 2031\nFête du lac\nLe 9 mars 2031\n"


def program(*args: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own."""
    command = [sys.executable, "-m", "feeds", *args]
    return subprocess.run(command, check=False, capture_output=True, cwd=ROOT, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("args", [("--help",), ("-h",), ("extract", "-h"), ("dates", "--help")])
def test_help_is_short_and_friendly(agenda: Run, args: tuple[str, ...]) -> None:
    """Help fits on a screen, and no sentence of it is cut off."""
    result = agenda(*args)
    assert len(result.stdout.splitlines()) <= 40
    assert "..." not in result.stdout.replace("]...", "").replace("TEXT...", "").replace(
        "FILE...", ""
    ).replace("[ARGS]...", "")
    assert result.exit_code == 0


def test_the_version_is_told(agenda: Run) -> None:
    """``agenda --version`` names the program and its version."""
    assert agenda("--version").stdout.split()[1].count(".") == 2


def test_a_wrong_command_is_explained() -> None:
    """A command that does not exist ends with status 2, without a traceback."""
    done = program("extrcat")
    assert done.stderr == (
        b"agenda: no such command 'extrcat'. Did you mean 'extract'? (see agenda --help)\n"
    )
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("explain", "--mentions"), "no such option --mentions; it is one of agenda extract (see"),
        (("extract", "--mention"), "no such option --mention; did you mean --mentions? (see"),
        (("dates", "--max-bytes"), "; it is one of agenda extract, agenda explain, agenda lint ("),
        (("--version=3",), "option '--version' does not take a value (see agenda --help)"),
        (("lint", "--wibble"), "no such option --wibble (see agenda lint --help)"),
    ],
)
def test_an_unknown_option_is_explained(agenda: Run, arguments: tuple[str, ...], told: str) -> None:
    """Which command has it, or which one was meant; nothing that is merely spelled alike."""
    result = agenda(*arguments)
    assert told in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("command", ["dates", "lint", "explain"])
def test_a_defect_is_one_line(agenda: Run, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    """Whatever breaks in a command, people see one line with the place, and no traceback."""

    def broken(*_: object, **__: object) -> None:
        raise KeyError("wetterhahn")

    monkeypatch.setattr(f"feeds.commands.{command}.run", broken)
    result = agenda(command, "x")
    assert "a defect of this program stopped the work: KeyError: 'wetterhahn' (" in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2


@pytest.mark.parametrize(("end", "status"), [(KeyboardInterrupt, 130), (TerminatedError, 143)])
def test_ctrl_c_is_quiet(
    agenda: Run, monkeypatch: pytest.MonkeyPatch, end: type[BaseException], status: int
) -> None:
    """A command that Ctrl-C or SIGTERM ends says nothing."""

    def interrupt(*_: object, **__: object) -> None:
        raise end

    monkeypatch.setattr("feeds.commands.lint.run", interrupt)
    result = agenda("lint", "x.ics")
    assert (result.exit_code, result.output) == (status, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "-", "--format", "json"),
        ("extract", "-"),
        ("explain", "-"),
        ("dates", "5 mars 2031"),
        ("lint", "-"),
    ],
)
def test_a_reader_who_leaves_is_no_error(arguments: tuple[str, ...]) -> None:
    """``agenda … | true`` ends without a word of the pipe, as ``cat`` would, and no lint failed."""
    read, write = os.pipe()
    os.close(read)
    try:
        command = [sys.executable, "-m", "feeds", *arguments]
        done = subprocess.run(command, input=BLOCK.encode(), stdout=write, cwd=ROOT,
                              stderr=subprocess.PIPE, check=False)  # fmt: skip
    finally:
        os.close(write)
    assert done.returncode == 141
    assert b"Traceback" not in done.stderr
    assert b"pipe" not in done.stderr.lower()


def test_a_pipe_that_closes_midway_is_quiet(agenda: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has read enough hears no more."""

    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

    monkeypatch.setattr("feeds.commands.lint.run", closed)
    result = agenda("lint", "x.ics")
    assert (result.exit_code, result.output) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("style", ["table", "json"])
def test_a_full_disk_is_told(style: str) -> None:
    """What cannot be written is one line and status 2."""
    command = [sys.executable, "-m", "feeds", "extract", "-", "--format", style]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, input=BLOCK.encode(), stdout=full, cwd=ROOT,
                              stderr=subprocess.PIPE, check=False)  # fmt: skip
    assert b"agenda: the output cannot be written: no space left on device\n" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr
    assert done.returncode == 2


def test_a_closed_output_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without standard output nothing is done."""
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as ended:
        cli.main(["lint", "x.ics"])
    assert ended.value.code == 2


def test_the_output_for_programs_is_utf8_anywhere() -> None:
    """JSON is UTF-8 whatever the locale says; a table does what the terminal can."""
    env = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = program("extract", "-", "--format", "json", input="Agenda\nFête\nLe 9 mars 2031\n"
                   .encode(), env=env)  # fmt: skip
    assert "Fête".encode() in done.stdout
    done = program("extract", "-", input=BLOCK.encode(), env=env)
    assert b"F?te du lac" in done.stdout


def in_terminal(*args: str, term: str = "xterm-256color") -> str:
    """Run the program in a terminal of its own and return what it shows."""
    outer, inner = pty.openpty()
    env = os.environ | {"TERM": term, "COLUMNS": "100", "LINES": "30"}
    env.pop("NO_COLOR", None)
    with subprocess.Popen([sys.executable, "-m", "feeds", *args], stdout=inner, stderr=inner,
                          stdin=inner, cwd=ROOT, env=env) as process:  # fmt: skip
        os.close(inner)
        shown = b""
        while True:
            try:
                chunk = os.read(outer, 65536)
            except OSError:  # the terminal is gone with its program
                break
            if not chunk:
                break
            shown += chunk
        process.wait(timeout=30)
    os.close(outer)
    return shown.decode()


def test_people_see_a_table_with_colours(tmp_path: Path) -> None:
    """In a terminal the table is drawn, and what is called off stands out."""
    issue = tmp_path / "issue.txt"
    issue.write_text(BLOCK + "Bal [annulé]\nLe 11 mars 2031\n", encoding="utf-8")
    shown = in_terminal("extract", str(issue))
    assert "Fête du lac" in shown
    assert "───" in shown
    assert "\x1b[31m" in shown


TWO_SOURCES = """
[service]
name = "Agenda"
[[sources]]
name = "gazette"
kind = "folder"
path = "issues"
[[sources]]
name = "letter"
kind = "folder"
path = "letters"
"""


def test_a_bar_counts_sources_and_is_gone_before_anything_is_printed(tmp_path: Path) -> None:
    """Whoever watches sees how many sources are read; no line is written behind the bar."""
    (tmp_path / "config.toml").write_text(TWO_SOURCES, encoding="utf-8")
    for name in ("issues", "letters"):
        (tmp_path / name).mkdir()
    (tmp_path / "issues" / "a.txt").write_text(BLOCK, encoding="utf-8")
    shown = in_terminal("refresh", "--config", f"{tmp_path}/config.toml")
    lines = re.split(r"[\r\n]+", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown))
    assert [line for line in lines if "document" in line and "/2" not in line] == [
        "gazette: 1 document; 2 added",
        "letter: no documents; nothing new",
    ]
    assert any("gazette" in line and "0/2" in line for line in lines)
    assert any("letter" in line and "1/2" in line for line in lines)


def test_brackets_in_names_are_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What looks like a colour to the library that draws tables is printed as it stands."""
    monkeypatch.setattr(console, "in_terminal", lambda: True)
    console.table(("Name",), (console.Row(("Foire [red]aux vins[/red]",)),))
    assert "Foire [red]aux vins[/red]" in capsys.readouterr().out


def test_a_terminal_without_colours_gets_plain_text(tmp_path: Path) -> None:
    """``TERM=dumb`` is aligned text as in a pipe."""
    issue = tmp_path / "issue.txt"
    issue.write_text(BLOCK, encoding="utf-8")
    assert "\x1b" not in in_terminal("extract", str(issue), term="dumb")


def test_a_table_without_rows_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """No rows, no heads."""
    console.table(("When",), ())
    assert capsys.readouterr().out == ""


def test_long_cells_are_cut(capsys: pytest.CaptureFixture[str]) -> None:
    """A line of a megabyte does not fill the screen."""
    console.table(("Text",), (console.Row(("x" * 1_000_000,)),))
    assert len(capsys.readouterr().out) < 1000


class _Terminal:
    """Standard input as a terminal that was given some text."""

    class buffer:  # noqa: N801  the name that standard input has for it
        @staticmethod
        def read(_: int) -> bytes:
            return b"text"

    @staticmethod
    def isatty() -> bool:
        return True


def test_who_sits_at_a_terminal_is_told_how_to_paste(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``agenda extract`` alone waits for text; it says so."""
    monkeypatch.setattr(sys, "stdin", _Terminal)
    assert inputs.load("-", max_bytes=10).data == b"text"
    assert "paste the text, then press Enter and Ctrl-D" in capsys.readouterr().err


@pytest.mark.parametrize("closed", [True, False])
def test_closed_standard_input_is_told(closed: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001  a parameter of the test
    """Without standard input there is one clear line."""
    if closed:
        monkeypatch.setattr(sys, "stdin", None)
    else:
        with Path(os.devnull).open() as file:
            monkeypatch.setattr(sys, "stdin", file)
    with pytest.raises(UnreadableError, match="standard input"):
        inputs.load("-", max_bytes=10)


def test_a_file_without_permission_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason of the system is passed on."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(UnreadableError, match="x: cannot be opened: permission denied"):
        inputs.load("x", max_bytes=10)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder where a file is asked for is told."""
    with pytest.raises(UnreadableError, match=r"holds no issues; expected files that end in \.txt"):
        inputs.load(str(tmp_path), max_bytes=10)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "'': an empty name; expected a file, an address or -"),
        ("ftp://town.example/x", "ftp://town.example/x: no address of the web; expected http"),
    ],
)
def test_what_names_nothing_is_told(agenda: Run, source: str, reason: str) -> None:
    """Neither file nor address."""
    assert f"agenda: {reason}" in agenda("extract", source).stderr


def test_addresses_go_through_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address is fetched, in capitals too."""
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr(
        "feeds.sources.fetch.fetch", lambda url, *, max_bytes: asked.append((url, max_bytes))
    )
    inputs.load("HTTPS://town.example/agenda", max_bytes=10)
    assert asked == [("HTTPS://town.example/agenda", 10)]


def test_the_clock_is_asked_in_the_zone_given() -> None:
    """Today differs between the ends of the world."""
    days = {cli._today(zone) for zone in ("Pacific/Kiritimati", "Pacific/Niue")}  # noqa: SLF001
    assert len(days) == 2


def test_options_take_values_that_are_values_already() -> None:
    """A default that is no text stays as it is."""
    parsed = options.Parsed("size", options.parse_size, "20MB")
    assert parsed.convert(7, None, None) == 7
    with pytest.raises(click.BadParameter):
        parsed.convert("seven", None, None)
