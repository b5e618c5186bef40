"""Whether a page is HTML as the standard has it: elements that end, in places where they may be."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_PHRASING = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "strong", "label", "button",
             "summary", "caption", "dt", "time", "abbr", "legend"}  # fmt: skip
_FLOW = {"p", "div", "ul", "ol", "li", "dl", "table", "section", "article", "form", "fieldset",
         "h1", "h2", "h3", "h4", "h5", "h6", "nav", "header", "footer", "main", "blockquote",
         "details", "pre", "aside"}  # fmt: skip
_CHILDREN = {
    "ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd", "div"}, "tr": {"th", "td"},
    "table": {"caption", "thead", "tbody"}, "thead": {"tr"}, "tbody": {"tr"},
    "select": {"option"},
}  # fmt: skip
_ACTIVE = {"a", "button", "input", "select", "textarea", "label"}
_NAMING = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "data-copies")


def faults(page: str) -> list[str]:
    """Return what is wrong with a page, in its order; [] for one that is as it should be."""
    reader = _Reader(convert_charrefs=True)
    reader.feed(page)
    reader.close()
    reader.finish()
    return reader.faults


class _Reader(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.faults: list[str] = []
        self._open: list[str] = []
        self._ids: list[str] = []
        self._named: list[str] = []
        self._headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._check_place(tag)
        self._check_attributes(tag, attrs)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._headings.append(int(tag[1]))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "svg" not in self._open:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1] != tag:
            self._tell(f"</{tag}> where {self._open[-1:]} is open")
            return
        self._open.pop()

    def finish(self) -> None:
        """Look at what can be judged at the end alone."""
        if self._open:
            self._tell(f"never closed: {self._open}")
        for name in {one for one in self._ids if self._ids.count(one) > 1}:
            self._tell(f"two elements have the id {name}")
        for name in self._named:
            if name not in self._ids:
                self._tell(f"no element has the id {name}")
        if self._headings and self._headings.count(1) != 1:
            self._tell(f"{self._headings.count(1)} headings of the page")
        for before, after in zip(self._headings, self._headings[1:], strict=False):
            if after > before + 1:
                self._tell(f"h{after} below h{before}")

    def _check_place(self, tag: str) -> None:
        around = self._open[-1] if self._open else ""
        inside = [one for one in self._open if one in _PHRASING]
        if tag in _FLOW and inside and "svg" not in self._open:
            self._tell(f"<{tag}> inside <{inside[-1]}>")
        if around in _CHILDREN and tag not in _CHILDREN[around] | {"script", "template"}:
            self._tell(f"<{tag}> right inside <{around}>")
        if tag in _ACTIVE - {"label"} and {"a", "button"} & set(self._open):
            self._tell(f"<{tag}> inside something that is pressed")

    def _check_attributes(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        told = [name for name, _ in attrs]
        for name in {one for one in told if told.count(one) > 1}:
            self._tell(f"<{tag}> has {name} twice")
        values = dict(attrs)
        if "id" in values:
            self._ids.append(values["id"] or "")
        for name in _NAMING:
            self._named += (values.get(name) or "").split()
        if tag == "img" and "alt" not in values:
            self._tell("<img> without alt")

    def _tell(self, what: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: {what}")
