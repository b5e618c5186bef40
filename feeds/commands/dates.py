"""``agenda dates``: what date expressions mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates import find_dates, find_phrases
from agenda.dates.missing import missing_day
from agenda.dates.wording import told
from agenda.dates.words import LANGUAGES
from agenda.errors import AgendaError
from agenda.issue import Issue, Line
from agenda.language import language_of
from feeds import inputs, printing
from feeds.console import aligned, clipped, remark, say, shown, width, write
from feeds.errors import defect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from agenda.dates.when import Found

_LONGEST_NAME = 60  # characters of a text that a remark quotes


def run(texts: Sequence[str], *, published: date, language: str | None, form: str) -> bool:
    """Print the dates that each of *texts* names, read against *published*.

    Return whether all of them could be read.
    """
    try:
        meant = list(expressions(texts))
    except AgendaError as error:
        remark(str(error))
        return False
    read = [(text, _try(text, published, language)) for text in meant]
    known = [(text, found) for text, found in read if found is not None]
    if form == "json":
        write(printing.to_json([_account(text, found) for text, found in known]))
    else:
        for text, found in known:
            _print(text, found)
    return len(known) == len(read)


def expressions(texts: Sequence[str]) -> Iterator[str]:
    """Yield the expressions meant by *texts*; "-" stands for the lines of standard input.

    Words that came without quotes are one expression.

    >>> list(expressions(["du", "22", "au", "24", "janvier"]))
    ['du 22 au 24 janvier']
    """
    if inputs.STANDARD_INPUT not in texts and not any(" " in text for text in texts):
        yield " ".join(texts)
        return
    for text in texts:
        if text == inputs.STANDARD_INPUT:
            data = inputs.load(text, max_bytes=inputs.MOST_BYTES).data
            lines = data.decode("utf-8", "replace").splitlines()
            yield from (line for line in lines if line.strip())
        else:
            yield text


def _try(text: str, published: date, language: str | None) -> list[Found] | None:
    try:
        return _find(text, published, language)
    except Exception as error:  # noqa: BLE001  a defect met in one text must not cost the others
        remark(f"{clipped(text, _LONGEST_NAME)}: {defect(error)}")
        return None


def _find(text: str, published: date, language: str | None) -> list[Found]:
    """Return the dates of *text*; few words rarely tell their language, so all are tried then.

    Of what each language alone reads, and what all of them do, the longest phrases are taken.
    """
    tag = language or language_of(Issue("", (Line(text),)))
    found = find_dates(text, published=published, languages=(tag,) if tag else ())
    if found or language:
        return found
    together = find_dates(text, published=published, languages=LANGUAGES)
    if not together:
        return []
    alone = [find_dates(text, published=published, languages=(tag,)) for tag in LANGUAGES]
    return max([*alone, together], key=_covered)


def _covered(found: Sequence[Found]) -> int:
    """Return how many characters of a text the phrases of its dates take."""
    return sum(end - start for start, end in {one.span for one in found})


def _account(text: str, found: Sequence[Found]) -> dict[str, object]:
    return {"text": text, "dates": [_row(one, text) for one in found]}


def _row(found: Found, text: str) -> dict[str, object]:
    start, end = printing.bounds(found.when)
    return {
        "phrase": text[slice(*found.span)],
        "span": list(found.span),
        "start": start,
        "end": end,
        "all_day": "T" not in (start or ""),
        "precision": str(found.precision),
        "bound": str(found.bound) or None,
        "rrule": found.rrule or None,
        "year_stated": found.year_stated,
        "weekday_agrees": found.weekday_agrees,
        "language": found.language,
        "confidence": found.confidence,
        "rule": found.rule,
    }


def _print(text: str, found: Sequence[Found]) -> None:
    """Print the text, carets under the phrases that were read, and what they mean."""
    text = shown(text)
    say(text)
    if not found:
        lost = list(dict.fromkeys(filter(None, map(missing_day, find_phrases(text, LANGUAGES)))))
        say("\n".join(f"  {one} does not exist" for one in lost) or "  no date found")
        return
    say(_carets(text, [one.span for one in found]))
    for line in aligned([_cells(one, text) for one in found]):
        say(f"  {line}")


def _carets(text: str, spans: Sequence[tuple[int, int]]) -> str:
    line = ""
    for start, end in sorted(set(spans)):
        line += " " * (width(text[:start]) - len(line))
        line += "^" * (width(text[:end]) - len(line))
    return line


def _cells(found: Found, text: str) -> tuple[str, ...]:
    when = told(found.when, precision=found.precision, bound=found.bound, rrule=found.rrule)
    doubts = [] if found.year_stated else ["year not printed"]
    doubts += ["weekday disagrees"] if found.weekday_agrees is False else []
    doubts += [found.rrule] if found.rrule else []
    return text[slice(*found.span)], when, found.rule, ", ".join(doubts)
