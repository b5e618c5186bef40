"""Bytes to content lines, tolerant of everything and silent about nothing (RFC 5545, 3.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from feeds.lint.rules import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

BOM = b"\xef\xbb\xbf"
LONGEST_LINE = 75
_PHYSICAL = pattern(rb"([^\r\n]*)(\r\n|\n|\r|\Z)")
_CONTROLS = pattern(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NAME = pattern(r"[A-Za-z0-9\-]+")
_VALUE = r'(?:"[^"]*"|[^";:,]*)'
_PARAMETER = pattern(rf";([A-Za-z0-9\-]+)=({_VALUE}(?:,{_VALUE})*)")
_ONE_VALUE = pattern(r'"([^"]*)"|([^,]+)')


@dataclass(frozen=True, slots=True)
class PhysicalLine:
    """A line of the file without its end; ``number`` counts from 1."""

    number: int
    data: bytes
    end: bytes


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One unfolded property: ``name`` and names of parameters in upper case.

    ``line`` is where it begins in the file, ``quoted`` the parameters whose values stand in quotes.
    """

    name: str
    parameters: tuple[tuple[str, tuple[str, ...]], ...]
    value: str
    line: int
    quoted: tuple[str, ...] = ()

    def parameter(self, name: str) -> str | None:
        """Return the first value of the parameter *name*, None when it is not there."""
        return next((values[0] for key, values in self.parameters if key == name), None)


@dataclass(frozen=True, slots=True)
class Text:
    """The content lines of a file, and what is wrong with its bytes."""

    lines: tuple[ContentLine, ...]
    breaches: tuple[Breach, ...]


def read_lines(data: bytes) -> Text:
    """Return the content lines of *data*; lines that are none are breaches and left out."""
    breaches = []
    if data.startswith(BOM):
        breaches.append(Breach("byte-order-mark", 1, "a byte order mark stands before the text"))
        data = data[len(BOM) :]
    physical = list(_physical_lines(data))
    breaches += _breaches(physical)
    lines = []
    for number, raw in _unfolded(physical):
        line = _content_line(number, raw.decode(errors="replace"))
        lines.append(line)
    readable = tuple(line for line in lines if isinstance(line, ContentLine))
    breaches += [line for line in lines if isinstance(line, Breach)]
    return Text(readable, tuple(breaches))


def _physical_lines(data: bytes) -> Iterator[PhysicalLine]:
    for number, match in enumerate(_PHYSICAL.finditer(data), 1):
        if match[1] or match[2]:
            yield PhysicalLine(number, match[1], match[2])


def _breaches(lines: list[PhysicalLine]) -> Iterator[Breach]:
    """Yield what is wrong with the bytes; the rules of one line first."""
    for line in lines:
        yield from _line_breaches(line)
    wrong = [line for line in lines if line.end not in (b"\r\n", b"")]
    if wrong:
        ends = "LF" if wrong[0].end == b"\n" else "CR"
        message = f"{len(wrong)} of {len(lines)} lines end with {ends} alone"
        yield Breach("line-end", wrong[0].number, message)
    if lines and not lines[-1].end:
        yield Breach("line-end", lines[-1].number, "the last line has no end")
    if lines and lines[0].data[:1] in (b" ", b"\t"):
        yield Breach("fold-first", lines[0].number, "the first line begins with a blank")


def _line_breaches(line: PhysicalLine) -> Iterator[Breach]:
    if len(line.data) > LONGEST_LINE:
        message = f"the line has {len(line.data)} octets, {LONGEST_LINE} are allowed"
        yield Breach("line-length", line.number, message)
    if not line.data:
        yield Breach("blank-line", line.number, "the line is empty")
    control = _CONTROLS.search(line.data)
    if control:
        message = f"control character {control[0][0]:#04x} in column {control.start() + 1}"
        yield Breach("control-character", line.number, message)
    if not line.data.isascii():
        yield from _charset_breaches(line)


def _charset_breaches(line: PhysicalLine) -> Iterator[Breach]:
    """Yield a fold inside a character where the line begins or ends in the middle of one."""
    try:
        line.data.decode()
    except UnicodeDecodeError as error:
        inside = error.reason == "unexpected end of data"
        begins = line.data[:1] in (b" ", b"\t") and line.data[1:2] >= b"\x80" and error.start == 1
        if inside or (begins and error.reason == "invalid start byte"):
            yield Breach("fold-in-character", line.number, "the line is cut inside a character")
        else:
            byte = line.data[error.start]
            yield Breach("charset", line.number, f"byte {byte:#04x} is not UTF-8")


def _unfolded(lines: list[PhysicalLine]) -> Iterator[tuple[int, bytes]]:
    """Yield each unfolded line with the number of its first physical line."""
    parts: list[bytes] = []
    number = 1
    for line in lines:
        if parts and line.data[:1] in (b" ", b"\t"):
            parts.append(line.data[1:])
            continue
        if parts:
            yield number, b"".join(parts)
        parts = [line.data] if line.data else []
        number = line.number
    if parts:
        yield number, b"".join(parts)


def _content_line(number: int, text: str) -> ContentLine | Breach:
    name = _NAME.match(text)
    if name is None:
        return Breach("content-line", number, f"{_shown(text)} is not a property")
    position, parameters, quotes = name.end(), [], []
    while match := _PARAMETER.match(text, position):
        values = tuple(quoted or plain for quoted, plain in _ONE_VALUE.findall(match[2]))
        parameters.append((match[1].upper(), values or ("",)))
        quotes += [match[1].upper()] if '"' in match[2] else []
        position = match.end()
    if text[position : position + 1] != ":":
        return Breach("content-line", number, f"{_shown(text)} is not a property")
    value = text[position + 1 :]
    return ContentLine(name[0].upper(), tuple(parameters), value, number, tuple(quotes))


def _shown(text: str) -> str:
    longest = 40
    return repr(text if len(text) <= longest else f"{text[:longest]}…")
