"""Pages to lines and to events, each against Lexbor's parsing of the same bytes alone.

Run it with ``python tests/bench/bench_pages.py``.  All contenders of one size are run in
turns, so that what else the machine does falls on all of them alike; the figures are
ratios to Lexbor in the same turn: the median, and the middle half of all turns.
"""

from __future__ import annotations

import importlib
import importlib.util
import random
import statistics
import sys
import time
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from agenda.issue import Raw
from agenda.readers import read

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES_KB = (20, 80, 400)
TURNS = 41

_PROSE = (
    "la ville de qui une rencontre sur le numérique avec les élus et agents pour comprendre "
    "l'approche locale d'un territoire connecté durable fibre optique données énergie transition "
    "projet service public citoyens à l’échelle du quartier où chacun parvient à faire des choix"
)
_WORDS = _PROSE.split()


@dataclass(frozen=True, slots=True)
class Contender:
    """Something that reads a page; ``goal`` is the highest ratio wished for, None for others."""

    name: str
    run: Callable[[bytes], object]
    goal: float | None = None


def page(size_kb: int) -> bytes:
    """Return an article page of about so many kilobytes, with a sidebar agenda of six events."""
    random_ = random.Random(size_kb)
    parts = [_HEAD, _menu(18), _ARTICLE]
    tail = f"{_AGENDA}{_related(random_)}{_FOOT}"
    size = sum(map(len, parts)) + len(tail)
    while size < size_kb * 1000:
        part = random_.choices((_paragraph, _heading, _figure, _items), (12, 2, 1, 1))[0](random_)
        parts.append(part)
        size += len(part.encode())
    return "".join((*parts, tail)).encode()


def _words(random_: random.Random, least: int, most: int) -> str:
    return " ".join(random_.choices(_WORDS, k=random_.randint(least, most))).capitalize()


def _paragraph(random_: random.Random) -> str:
    return (
        f'<p class="wp-block-paragraph">{_words(random_, 12, 50)} <a href="https://example.org/'
        f'{random_.randrange(9999)}/" target="_blank" rel="noreferrer noopener">'
        f"{_words(random_, 2, 4)}</a>, {_words(random_, 8, 30)} <strong>{_words(random_, 1, 3)}"
        f"</strong>. Depuis {random_.randint(2003, 2018)}, {_words(random_, 8, 30)}.</p>\n\n"
        if random_.random() < 0.3
        else f'<p class="wp-block-paragraph">{_words(random_, 30, 90)}.</p>\n\n'
    )


def _heading(random_: random.Random) -> str:
    return f'<h2 class="wp-block-heading">{_words(random_, 4, 9)} ?</h2>\n\n'


def _figure(random_: random.Random) -> str:
    name = f"/wp-content/uploads/2018/12/photo-{random_.randrange(999)}"
    return (
        f'<figure class="wp-block-image"><img decoding="async" loading="lazy"'
        f' width="1024" height="683" src="{name}-1024x683.jpg" alt=""'
        f' srcset="{name}-1024x683.jpg 1024w, {name}-300x200.jpg 300w, '
        f'{name}-768x512.jpg 768w" sizes="100vw">'
        f'<figcaption class="wp-element-caption">{_words(random_, 4, 9)}</figcaption></figure>\n\n'
    )


def _items(random_: random.Random) -> str:
    items = "".join(f"<li>{_words(random_, 5, 15)}</li>\n" for _ in range(5))
    return f'<ul class="wp-block-list">{items}</ul>\n\n'


def _menu(count: int) -> str:
    items = "".join(
        f'<li id="menu-item-{at}" class="menu-item menu-item-type-taxonomy menu-item-{at}">'
        f'<a href="https://example.org/rubrique-{at}/"><span class="label">Rubrique {at}</span></a>'
        "</li>\n"
        for at in range(count)
    )
    return f'<nav class="main-nav"><ul id="primary" class="menu">{items}</ul></nav></header>\n'


def _related(random_: random.Random) -> str:
    cards = "".join(
        f'<article class="card post-{at}"><div class="card-media"><a href="/article-{at}/">'
        f'<img src="/thumb-{at}.jpg" alt="" width="300"></a></div><div class="card-body">'
        f'<span class="category">Smart city</span><h3 class="title"><a href="/article-{at}/">'
        f'{_words(random_, 5, 10)}</a></h3><p class="card-excerpt">{_words(random_, 12, 25)}…</p>'
        f'<div class="card-meta"><span class="author">Rédaction</span></div></div></article>\n'
        for at in range(6)
    )
    return (
        f'<section class="related"><h2>À lire aussi</h2><div class="cards">{cards}</div></section>'
    )


_HEAD = (
    '<!DOCTYPE html>\n<html lang="fr-FR" class="no-js"><head><meta charset="UTF-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>Pau : une ambition de service public numérique - Le magazine</title>\n"
    '<meta property="og:locale" content="fr_FR"><meta property="og:type" content="article">\n'
    '<meta property="article:published_time" content="2018-12-03T08:00:12+00:00">\n'
    + "".join(
        f'<link rel="stylesheet" id="style-{at}-css" href="/wp-content/p{at}/style.css?ver=6.4">\n'
        for at in range(8)
    )
    + "<style>"
    + "".join(f".wp-preset-{at}{{color:var(--c{at});margin:0 {at}px}}\n" for at in range(30))
    + ".sr-only{position:absolute;left:-9999px}</style>\n<script>"
    + "".join(f'window.settings{at}={{"a":{at},"b":"x{at}"}};\n' for at in range(25))
    + '</script></head>\n<body class="single single-post"><header class="site-header">'
    '<a class="logo" href="/"><img src="/logo.svg" alt="Le magazine"></a>'
)
_ARTICLE = (
    '<div id="content" class="site-content"><div class="row"><main class="col-md-8">'
    '<article class="post"><h1 class="entry-title">Pau : une ambition</h1>\n'
    '<div class="entry-meta"><span class="posted-on"><time class="entry-date published" '
    'datetime="2018-12-03T08:00:12+00:00">3 décembre 2018</time></span></div>\n'
    '<div class="entry-content">\n'
)
_AGENDA = (
    '</div></article></main>\n<aside class="col-md-4 sidebar"><section class="widget">'
    '<h3 class="widget-title">Agenda</h3><ul class="events">\n'
    + "".join(
        f'<li class="event"><a href="/agenda/{at}/"><h4 class="event-title">{name}</h4>'
        f'<span class="event-date">{when}</span></a></li>\n'
        for at, (name, when) in enumerate(
            (
                ("Assises de la transition énergétique", "Du 22 au 24 janvier 2019"),
                ("Rencontre des réseaux", "Du 29 au 30 janvier 2019"),
                ("Journée des données ouvertes", "Le 31 janvier 2019"),
                ("Salon des mobilités", "Les 5 et 6 février 2019"),
                ("Forum de l'eau", "Le 12 mars 2019"),
                ("Nuit du code citoyen", "Du 30 mars au 1er avril 2019"),
            )
        )
    )
    + "</ul></section></aside></div></div>\n"
)
_FOOT = (
    '<footer class="site-footer"><div class="widgets"><p>© 2018 Tous droits réservés</p>'
    '<ul><li><a href="/mentions/">Mentions légales</a></li><li><a href="/contact/">Contact</a></li>'
    '</ul></div></footer><script src="/wp-includes/js/app.js" defer></script></body></html>\n'
)


def contenders() -> list[Contender]:
    """Return what is measured; what is not installed is left out."""
    found = [
        Contender("Lexbor, parse alone", LexborHTMLParser),
        Contender("readers.read, lines", lambda data: read(Raw(data, "page.html")), goal=6),
    ]
    extract = getattr(importlib.import_module("agenda.extraction"), "extract", None)
    if extract is not None:
        published = date(2018, 12, 3)
        found.append(
            Contender(
                "agenda.extract, events",
                lambda data: extract(Raw(data, "page.html"), published=published),
                goal=12,
            )
        )
    if importlib.util.find_spec("bs4") is not None:
        soup = importlib.import_module("bs4").BeautifulSoup
        found.append(
            Contender(
                "BeautifulSoup, text lines", lambda data: list(soup(data, "lxml").stripped_strings)
            )
        )
    return found


def measure(runs: list[Contender], data: bytes, turns: int) -> list[list[float]]:
    """Return of each contender the seconds of every turn."""
    seconds: list[list[float]] = [[] for _ in runs]
    for _ in range(turns):
        for contender, taken in zip(runs, seconds, strict=True):
            start = time.perf_counter()
            contender.run(data)
            taken.append(time.perf_counter() - start)
    return seconds


def main() -> int:
    """Print the ratios for every size."""
    runs = contenders()
    for size in SIZES_KB:
        data = page(size)
        seconds = measure(runs, data, TURNS)
        base = statistics.median(seconds[0])
        print(f"{size} KB page ({len(data):,} bytes); Lexbor takes {base * 1000:.2f} ms")
        for contender, taken in zip(runs[1:], seconds[1:], strict=True):
            ratios = [own / other for own, other in zip(taken, seconds[0], strict=True)]
            low, middle, high = statistics.quantiles(ratios, n=4)
            goal = f"goal {contender.goal:g}" if contender.goal else ""
            print(f"  {contender.name:28} {middle:6.1f} x  ({low:.1f} to {high:.1f})  {goal}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
