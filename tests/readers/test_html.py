"""Pages to lines: blocks, inline text, repeated things, silent parts."""

from __future__ import annotations

from datetime import date

import pytest
from html_pages import issue, lines, shown, texts

from agenda.issue import Kind


def test_blocks_are_lines_and_inline_elements_are_not() -> None:
    """A block, a line break and a rule end a line; spans and marks do not."""
    assert texts("<div>Du <b>3</b> au\n <span>5 mai</span><br>Foire<hr>Pau <i>ici</i></div>x") == [
        "Du 3 au 5 mai",
        "Foire",
        "Pau ici",
        "x",
    ]


def test_kinds() -> None:
    """Headings, items, terms and definitions say what they are."""
    page = "<h2>Mai</h2><ul><li>Foire<ul><li>Bal</ul></ul><dl><dt>3 mai<dd>Marché</dl><p>Fin"
    assert [(line.kind, line.level, line.text) for line in lines(page)] == [
        (Kind.HEADING, 2, "Mai"),
        (Kind.ITEM, 1, "Foire"),
        (Kind.ITEM, 2, "Bal"),
        (Kind.TERM, 0, "3 mai"),
        (Kind.DEFINITION, 0, "Marché"),
        (Kind.TEXT, 0, "Fin"),
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<span>22</span><span>JAN</span>", "22 JAN"),
        ("<span>17</span><span>MARS</span><a>Bal</a>", "17 MARS Bal"),
        ("<b>L</b>A <b>SNC</b>F", "LA SNCF"),
        ("<span>mai</span><span>Foire</span>", "mai Foire"),
        ("<b>Mar</b><b>11</b><b>2031</b><b>Tue</b>", "Mar 11 2031 Tue"),
        ("<i>2031</i><i>07</i>", "2031 07"),
        ("<b>2031</b><b>2032</b>", "20312032"),
        ("<span>Jan</span><span>vier</span>", "Janvier"),
        ("1<sup>er</sup> mai", "1er mai"),
        ("<b>1</b>er mai", "1er mai"),
        ("XIX<sup>e</sup> siècle", "XIXe siècle"),
        ("16/09<sup>1</sup>", "16/09"),
        ("Date<sup>[2]</sup>", "Date"),
        ("20<sup>30</sup> Uhr", "20:30 Uhr"),
        ("20h<sup>30</sup>", "20h30"),
        ("3 mai<!-- 4 juin --> 2025", "3 mai 2025"),
        ("Du&nbsp;3&#8239;au 5&shy; mai&#8203;", "Du 3 au 5 mai"),
        ('<span class="sr-only">Date :</span> 3 mai', "3 mai"),
        ('3 mai <span style="display: none">4 juin</span>', "3 mai"),
        ("• Foire", "Foire"),
        ("-20 % sur tout", "-20 % sur tout"),
    ],
)
def test_the_text_of_a_line(markup: str, expected: str) -> None:
    """Inline pieces come together as a reader sees them."""
    assert texts(f"<p>{markup}</p>") == [expected]


def test_marks_links_and_times() -> None:
    """Marks lie on the characters they set apart; the first link and time belong to the line."""
    page = '<p>Le <time datetime="2025-05-03">3 mai</time>,  <b>Foire <a href="/f">ici</a></b></p>'
    (line,) = issue(page, "https://example.org/agenda/").lines
    assert line.text == "Le 3 mai, Foire ici"
    assert {(mark.tag, line.text[mark.start : mark.end]) for mark in line.marks} == {
        ("time", "3 mai"),
        ("b", "Foire ici"),
        ("a", "ici"),
    }
    assert line.href == "https://example.org/f"
    assert line.datetime == "2025-05-03"


def test_a_link_around_blocks_is_the_link_of_each_line() -> None:
    """A card that is one link gives its address to all its lines."""
    page = '<a href="/f"><h3>Foire</h3><p>3 mai</p></a><p>Fin</p>'
    assert [(line.text, line.href) for line in issue(page, "https://example.org/").lines] == [
        ("Foire", "https://example.org/f"),
        ("3 mai", "https://example.org/f"),
        ("Fin", None),
    ]


@pytest.mark.parametrize(
    ("base", "href", "expected"),
    [
        ("", "/f", "https://example.org/f"),
        ("", "f.html", "https://example.org/a/f.html"),
        ("", "//other.org/f", "https://other.org/f"),
        ("", "?page=2", "https://example.org/a/b?page=2"),
        ("", "http://x.org/", "http://x.org/"),
        ('<base href="/c/">', "f", "https://example.org/c/f"),
        ("", "#top", None),
        ("", "mailto:a@example.org", None),
        ("", "javascript:void(0)", None),
        ("", "tel:+33", None),
        ("", "http://[", None),
    ],
)
def test_links_are_absolute(base: str, href: str, expected: str | None) -> None:
    """A link is read against the base or the address of the page; no page, no link."""
    page = f'<head>{base}</head><p><a href="{href}">x</a></p>'
    assert issue(page, "https://example.org/a/b").lines[0].href == expected


@pytest.mark.parametrize(
    "thread",
    [
        '<div class="comments"><p>Jean, le 12 janvier à 10h : Super</p></div>',
        '<ol class="comment-list"><li>Jean, le 12 janvier à 10h : Super</li></ol>',
        '<div id="comments-section"><p>Jean, le 12 janvier à 10h : Super</p></div>',
        '<ul class="commentaires"><li>Jean, le 12 janvier à 10h : Super</li></ul>',
        '<div class="Kommentare"><p>Jean, 12. Januar, 10 Uhr</p></div>',
    ],
)
@pytest.mark.parametrize("article", ["", "<p>Bal</p>"])
def test_comments_never_speak(thread: str, article: str) -> None:
    """Threads are often longer than what they comment, or all that is left of it."""
    spoken = [line.text for line in lines(f"<html>{article}{thread}</html>") if not line.silent]
    assert spoken == (["Bal"] if article else [])


def test_an_article_that_may_be_commented_speaks() -> None:
    """Its class says that comments are open, not that it is one."""
    page = '<article class="post comments-open"><p>Bal le 3 mai</p></article>'
    assert [line.silent for line in lines(page)] == [""]


CANONICAL = '<link rel="canonical" href="https://v.example/agenda/">'
OG_URL = '<meta property="og:url" content="https://v.example/mars/">'


@pytest.mark.parametrize(
    ("head", "href", "expected"),
    [
        (CANONICAL, "/e/1", "https://v.example/e/1"),
        (CANONICAL, "1.html", "https://v.example/agenda/1.html"),
        (OG_URL, "1.html", "https://v.example/mars/1.html"),
        (OG_URL + CANONICAL, "1.html", "https://v.example/agenda/1.html"),
        ('<link rel="canonical" href="/agenda/">' + OG_URL, "1", "https://v.example/mars/1"),
        ('<base href="https://v.example/b/">', "1", "https://v.example/b/1"),
        ('<base href="/b/">' + CANONICAL, "1", "https://v.example/b/1"),
        ('<base href="/b/">', "1", None),
        ('<link rel="stylesheet" href="https://v.example/a.css">', "/e/1", None),
        ("", "/e/1", None),
        ("", "1.html", None),
        ("", "?page=2", None),
        ("", "//v.example/e/1", "https://v.example/e/1"),
        ("", "https://v.example/e/1", "https://v.example/e/1"),
    ],
)
def test_links_of_a_page_that_came_as_a_file(head: str, href: str, expected: str | None) -> None:
    """They are read against the address the page gives as its own; without one, none is made."""
    page = f'<html><head>{head}</head><body><p><a href="{href}">x</a></p></body></html>'
    assert issue(page).lines[0].href == expected


def test_the_address_a_page_came_from_stands_before_the_one_it_gives() -> None:
    """Links are read against where the page was found."""
    page = f"<html><head>{CANONICAL}</head><p><a href=/e/1>x</a></p></html>"
    assert issue(page, "https://w.example/").lines[0].href == "https://w.example/e/1"


def test_the_text_of_an_image_stands_in_for_a_missing_one() -> None:
    """A link or heading that holds only an image is read by the image's text."""
    assert texts('<a href=f><img alt="Foire"></a>') == ["Foire"]
    assert texts('<h2><img alt="Agenda"></h2><p><img alt="photo">3 mai') == ["Agenda", "3 mai"]


def test_preformatted_text_keeps_its_lines() -> None:
    """Line ends count inside pre, and only there."""
    assert texts("<pre>Foire\n3 mai</pre><p>Marché\n5 mai</p>") == [
        "Foire",
        "3 mai",
        "Marché 5 mai",
    ]


def test_twins_are_repeated_things() -> None:
    """Neighbours of one tag and class are things; a number in a class does not part them."""
    page = (
        '<h1>Agenda</h1><div class="card post-1"><h3>Foire</h3><p>3 mai</p></div>'
        '<div class="card post-2"><h3>Bal</h3><p>5 mai</p></div><div class="end">Fin</div>'
    )
    assert shown(page) == [
        "heading1 | Agenda",
        "heading3 1 | Foire",
        "text 1 | 3 mai",
        "heading3 2 | Bal",
        "text 2 | 5 mai",
        "text | Fin",
    ]


def test_links_set_as_cards_are_things() -> None:
    """A link that holds parts, beside another one, has a line for each; others are one line."""
    cards = "".join(
        f"<a href=/{day}><span>{day} mai</span><strong>{name}</strong><em>20h</em></a> "
        for day, name in ((3, "Foire"), (5, "Bal"))
    )
    assert shown(f"<div>{cards}</div>") == [
        "text 1 | 3 mai", "text 1 | Foire", "text 1 | 20h",
        "text 2 | 5 mai", "text 2 | Bal", "text 2 | 20h",
    ]  # fmt: skip
    boxes = cards.replace("<a", "<li><a").replace("</a> ", "</a></li>")
    assert shown(f"<ul>{boxes}</ul>")[:2] == ["item1 1 | 3 mai", "item1 1 | Foire"]
    assert texts("<h3><a><span>Bal</span><span> du 5</span></a></h3>") == ["Bal du 5"]
    assert texts("<p><a><i></i><b>Foire</b></a> <a><i></i><b>Bal</b></a></p>") == ["Foire Bal"]


def test_things_inside_things() -> None:
    """The path goes from the outermost thing inwards."""
    page = "<article><p>Mai</p><ul><li>a<li>b</ul></article><article><p>Juin</p></article>"
    assert [line.group for line in lines(page)] == [(1,), (1, 2), (1, 3), (4,)]


def test_a_flat_list_alternates() -> None:
    """Date and title in neighbours of different class, again and again, are one thing together."""
    page = "<div>" + "<p class=d>3 mai</p><p class=t>Foire</p>" * 2 + "</div>"
    assert [line.group for line in lines(page)] == [(1,), (1,), (2,), (2,)]


def test_terms_go_with_their_definitions() -> None:
    """A term and what follows it are one thing."""
    page = "<dl><dt>3 mai<dd>Foire<dd>Pau<dt>5 mai<dd>Bal</dl>"
    assert [line.group for line in lines(page)] == [(1,), (1,), (1,), (2,), (2,)]


def test_under_headings_paragraphs_are_no_things() -> None:
    """What a repeated heading announces is left to the heading; so is plain prose."""
    page = "<h2>Foire</h2><p>3 mai<br>Pau</p><p>x</p><h2>Bal</h2><p>5 mai<br>Gan</p><p>y</p>"
    assert {line.group for line in lines(page)} == {()}
    assert {line.group for line in lines("<p>Il pleut.</p><p>Il neige.</p>")} == {()}


def test_paragraphs_of_several_lines_are_things() -> None:
    """Without headings, paragraphs with line breaks are announcements."""
    page = "<p>Foire<br>3 mai</p><p>Bal<br>5 mai</p>"
    assert [line.group for line in lines(page)] == [(1,), (1,), (2,), (2,)]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav><a href=x>Menu</a></nav>", "navigation"),
        ('<div role="navigation">Menu</div>', "navigation"),
        ('<ul class="main-menu"><li>Menu</ul>', "navigation"),
        ('<div id="breadcrumb">Menu</div>', "navigation"),
        ("<div hidden>Menu</div>", "hidden"),
        ('<div style="display:none">Menu</div>', "hidden"),
        ('<p class="sr-only">Menu</p>', "hidden"),
        ('<p class="mine">Menu</p>', "hidden"),
        ("<noscript><p>Menu</p></noscript>", "hidden"),
        ("<footer><p>Menu</p></footer>", "footer"),
        ('<div role="contentinfo">Menu</div>', "footer"),
        ('<div id="comments">Menu</div>', "comments"),
        ('<div class="past-events">Menu</div>', "archive"),
        ('<div id="cookie-law-info">Menu</div>', "advertisement"),
        ('<div class="social-share">Menu</div>', "advertisement"),
        ('<div class="social-links">Menu</div>', "advertisement"),
        ('<div id="links">Menu</div>', ""),
    ],
)
def test_parts_that_do_not_speak(markup: str, reason: str) -> None:
    """Menus, hidden parts, footers, comments, archives and banners say why they are silent."""
    page = f"<style>.mine {{ display: none }}</style><p>{'Foire, 3 mai. ' * 9}</p>{markup}"
    assert [(line.text, line.silent) for line in lines(page)][-1] == ("Menu", reason)


@pytest.mark.parametrize(
    "markup",
    [
        "<article><header>3 mai</header><p>Foire</p><footer>Pau</footer></article>",
        '<div class="event-menu-item">3 mai</div>',
        '<div class="card-footer">3 mai</div>',
        '<body class="archive hidden-menu">3 mai',
        '<div class="menu"><p>Foire du 3 mai</p><p>Bal du 5 mai</p></div>',
        "<nav>3 mai</nav>",
        "<footer>Foire le 3 mai<p>Bal le 5 mai<p>Concert le 7 juin</footer>" + "<p>Texte.</p>" * 40,
        '<div aria-hidden="true">3 mai</div>',
        "<style>@media print {.x {display:none}}</style><p class=x>3 mai",
        "<details><summary>Mai</summary>3 mai</details>",
        '<div hidden="until-found">3 mai</div>',
    ],
)
def test_parts_that_speak(markup: str) -> None:
    """The header of a card, misleading names, and the only content of a page speak."""
    assert not any(line.silent for line in lines(markup))


def test_scripts_and_templates_are_never_lines() -> None:
    """What no reader can see is not even silent."""
    page = (
        "<script>3 mai</script><style>a</style><template><p>b</template><svg><text>c</text></svg>"
    )
    assert texts(page + "<select><option>Mai</select><p>Foire") == ["Foire"]


def test_links_in_the_header_of_a_page_are_a_menu() -> None:
    """A menu that no markup names is known by its place and its links; a heading speaks."""
    links = "".join(f"<div><a href=/{at}>Rubrique</a></div>" for at in range(4))
    page = f"<header><h1>Agenda</h1>{links}</header><p>Foire"
    assert [line.silent for line in lines(page)] == ["", *["navigation"] * 4, ""]


CHANGED = '<meta property="article:modified_time" content="2025-04-30">'


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:published_time" content="2025-04-28T23:00:00+02:00">', 28),
        ('<meta name="date" content="28/04/2025">', 28),
        ('<meta name="DC.date" content="20250428">', 28),
        ('<meta name="Last-Modified" content="Mon, 28 Apr 2025 10:00:00 GMT">', 28),
        (CHANGED + '<meta property="article:published_time" content="2025-04-28">', 28),
        ('<meta name="date" content="soon">', None),
        ('<meta name="copyright" content="2025-04-28">', None),
    ],
)
def test_the_day_of_publication(head: str, expected: int | None) -> None:
    """Metadata give it, the first publication before the last change."""
    day = date(2025, 4, expected) if expected else None
    assert issue(f"<head>{head}</head><p>x").published == day


def test_the_stamp_of_a_page_is_its_only_one() -> None:
    """One time of publication in the body is the page's own; several are of its teasers."""
    stamp = '<time pubdate datetime="2025-04-28">28 avril</time>'
    other = '<time pubdate datetime="2025-04-29">29 avril</time>'
    assert issue(stamp).published == date(2025, 4, 28)
    assert issue(stamp + other).published is None


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<html lang="fr-CA">', "fr-CA"),
        ('<meta property="og:locale" content="fr_FR">', "fr-FR"),
        ('<meta http-equiv="Content-Language" content="ca, es">', "ca"),
        ('<meta name="language" content="de">', "de"),
        ('<meta name="language" content="Deutsch">', ""),
        ('<html lang="">', ""),
    ],
)
def test_the_language_declared(markup: str, expected: str) -> None:
    """The tag is read where pages put it."""
    assert issue(f"{markup}<p>x").language == expected


def test_the_title() -> None:
    """The title element, else og:title, else the first heading."""
    assert issue("<title> Agenda\n de Pau </title><h1>x</h1>").title == "Agenda de Pau"
    assert issue('<meta property="og:title" content="Agenda"><h1>x</h1>').title == "Agenda"
    assert issue("<h2>y</h2><h1>Agenda</h1>").title == "Agenda"


def test_lines_know_their_place() -> None:
    """Each line knows the line of the file that it begins on, references or not."""
    page = "<html>\n<p>\n Foire\n<p>F&ecirc;te\n<ul>\n<li>3 mai\n<li>3 mai\n</ul>"
    assert [(line.number, line.text) for line in lines(page)] == [
        (3, "Foire"),
        (4, "Fête"),
        (6, "3 mai"),
        (7, "3 mai"),
    ]
