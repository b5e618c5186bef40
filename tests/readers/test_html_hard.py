"""Hard pages: the same answer in any dress, no failure on any bytes, linear time."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from html_pages import issue, lines, texts
from hypothesis import given
from hypothesis import strategies as st
from test_html_tables import TABLE

from agenda.issue import Raw
from agenda.readers.html import read

if TYPE_CHECKING:
    from collections.abc import Callable


SAMPLE = (
    '<html lang="fr"><title>Été</title><nav>Menu</nav><h1>L’été</h1><ul>'
    "<li><b>Fête</b> du 3\n au 5 mai <li>Bal<br>7 juin — 20 €</ul>" + TABLE
)


MESSES = {
    "utf-8": lambda text: text.encode(),
    "windows-1252": lambda text: text.encode("cp1252"),
    "utf-16": lambda text: text.encode("utf-16"),
    "windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "no-break spaces": lambda text: text.replace(" au 5", "\u00a0au\u00a05").encode(),
    "references": lambda text: text.replace("ê", "&ecirc;").replace(" au ", "&nbsp;au ").encode(),
    "capital tags": lambda text: text.replace("<li>", "<LI>").replace("<b>", "<B>").encode(),
    "comments": lambda text: text.replace("<li>", "<!-- 9 mai --><li>").encode(),
}


@pytest.mark.parametrize("mess", MESSES)
def test_same_answer(mess: str) -> None:
    """Charset, line ends, references, comments and capitals in tags change nothing."""
    (found,) = read(Raw(MESSES[mess](SAMPLE), "page.html"))
    assert found == issue(SAMPLE)


HARD = {
    "nested blocks": b"<div>" * 10_000 + b"3 mai",
    "nested tables": b"<table><tr><td>" * 10_000 + b"3 mai",
    "nested lists": b"<ul><li>" * 10_000 + b"3 mai",
    "nested marks": b"<b><i><a href=x>" * 4000 + b"3 mai",
    "a million levels": b"<div>" * 1_000_000 + b"3 mai",
    "one line": b"<p>" + b"3 mai, " * 200_000,
    "cut in a tag": b"<p>3 mai<div class='a",
    "cut in a comment": b"<p>3 mai<!-- ",
    "no tags": b"3 mai",
    "nothing but NULs": b"<p>3\0 mai\0</p>\0",
    "frames": b"<frameset><frame src=a></frameset>",
}


@pytest.mark.parametrize("name", HARD)
def test_hard_pages_are_read_in_a_process_of_their_own(name: str) -> None:
    """Deep, long and broken pages end neither the process nor the reader's patience."""
    program = (
        "import sys\nfrom agenda.issue import Raw\nfrom agenda.readers.html import read\n"
        "(issue,) = read(Raw(sys.stdin.buffer.read(), 'x'))\nprint(len(issue.lines))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=HARD[name],
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == (b"0" if name == "frames" else b"1")


PIECES = (
    "<div class=a>3 mai</div><div class=b>x</div>",
    "<p><b>3</b> mai <a href=f>Foire</a></p>",
    "<tr><td rowspan=3>3 mai<td colspan=4>Foire<td>x",
    "<div class=menu>3 mai 4 mai 5 mai",
    "<dl><dt>a<dd>b",
    "<h2>a</h2><p>b<br>c</p>",
    "<b>x<p>y</b>",
    "<p>&eacute;t&eacute;</p>",
    "<sup>1</sup><span>2</span>",
    "<pre>a\nb",
    "<a href=f><span>3 mai</span><b>Foire</b></a>",
    "<a href=f><span>3 mai<table><td>",
)


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_linearly(piece: str, assert_linear: Callable[..., None]) -> None:
    """Eight times the page takes about eight times the time."""
    assert_linear(lambda count: partial(issue, f"<table>{piece * count}"), 1000)


TAGS = (
    *("p", "div", "b", "a", "sup", "span", "li", "ul", "table", "tr", "td", "th", "h2", "br"),
    *("dl", "dt", "dd", "nav", "footer", "time", "img", "pre", "section"),
)


@given(
    st.lists(
        st.one_of(
            st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
            st.sampled_from(["<a href=x>", "<td rowspan=3>", "<th colspan=0>", "<div class=menu>"]),
            st.sampled_from(["3 mai ", "•", " ", "\n", "\u00a0", "é", "12", "&shy;", "- x"]),
        ),
        max_size=60,
    )
)
def test_any_soup_gives_clean_lines(parts: list[str]) -> None:
    """Every line has clean text, marks inside it, and a row where it has a column."""
    for line in lines("".join(parts)):
        assert line.text
        assert line.text == " ".join(line.text.split())
        assert all(0 <= mark.start < mark.end <= len(line.text) for mark in line.marks)
        assert line.column < 0 or line.group


@given(st.binary(max_size=300))
def test_any_bytes_give_an_issue(data: bytes) -> None:
    """No bytes make the reader fail."""
    assert len(read(Raw(b"<p>" + data, "x"))) == 1


def test_spans_fill_no_more_than_their_table_can_hold() -> None:
    """A row of hostile cells does not reach into thousands of rows; no own text is lost."""
    markup = "<table><tr>" + "<td rowspan=60000>a" * 500 + "<tr><td>b" * 500
    found = lines(markup)
    assert sum(line.text == "b" for line in found) == 500
    assert len(found) < 20_000


def test_long_heads_are_cut() -> None:
    """A head is copied to every line under it: one of a megabyte must not be."""
    markup = f"<table><tr><th>a<th>{'mars ' * 1000}<tr><th>{'x ' * 1000}<td>5<tr><th>c<td>6"
    assert max(len(line.head) for line in lines(markup)) <= 200


def test_a_crowd_of_attributes_costs_no_text() -> None:
    """A tag of so many attributes that parsing it takes minutes loses them, not its text."""
    crowd = " ".join(f"a{number}=1" for number in range(100_000))
    markup = f"<p {crowd}>Bal</p><p {crowd} title='a > b'>3 mai</p>"
    assert texts(markup) == ["Bal", "3 mai"]


def test_a_long_attribute_is_no_crowd() -> None:
    """Settings of a script in one attribute, with blanks and angle brackets, stay one value."""
    settings = '{"a": "1 > 0"}, ' * 2000
    markup = f"<p data-settings='{settings}' class=x>Bal</p>"
    assert texts(markup) == ["Bal"]
