"""Parts of a page that do not speak: menus, hidden parts, footers, comments, archives, banners."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.readers.html_roles import FOOTER as FOOTER_ROLE
from agenda.readers.html_roles import NAVIGATION as NAVIGATION_ROLE
from agenda.readers.html_roles import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

NAVIGATION = "navigation"
_HIDDEN = "hidden"
FOOTER = "footer"
COMMENTS = "comments"
_ARCHIVE = "archive"
_ADVERTISEMENT = "advertisement"

# Whole class names or ids, in lower case, "_" read as "-".
_NAMES_BY_REASON = {
    NAVIGATION: (
        "nav navbar navigation menu submenu sub-menu main-menu mainmenu menu-principal "
        "main-nav site-nav navmenu nav-menu menubar breadcrumb breadcrumbs fil-ariane filariane "
        "ariane migas-de-pan briciole kruimelpad brotkrumen pagination pager page-navigation "
        "posts-navigation post-navigation nav-links skip-link skiplink skip-links offcanvas "
        "hamburger language-switcher lang-switcher topbar top-bar sitemap menu-container"
    ),
    _HIDDEN: (
        "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader hidden hide "
        "d-none is-hidden element-invisible element-hidden invisible u-hidden offscreen "
        "print-only"
    ),
    FOOTER: (
        "footer site-footer page-footer main-footer global-footer footer-wrapper "
        "footer-widgets pied-de-page piedpage pieddepage pie-de-pagina colophon bottom-bar"
    ),
    COMMENTS: (
        "comments commentlist commentaires kommentare comentarios commenti reacties comentaris "
        "iruzkinak disqus-thread"
    ),
    _ARCHIVE: (
        "archive archives past-events past-event events-past event-past past "
        "evenements-passes evenement-passe passes archived archive-list eventos-pasados "
        "eventi-passati vergangene-veranstaltungen voorbije-evenementen old-events"
    ),
    _ADVERTISEMENT: (
        "advert advertisement advertisements ads adsense ad-banner banner-ad publicite "
        "publicidad werbung cookie cookies cookie-banner cookie-notice cookie-consent "
        "cookie-bar cookiebar consent gdpr rgpd share sharing share-buttons social-share "
        "social-links sharedaddy addtoany partage partager reseaux-sociaux social-icons"
    ),
}
_NAMES = {name: reason for reason, names in _NAMES_BY_REASON.items() for name in names.split()}
# "comments-open" is said of articles: only with the name of a part it is one.
_COMMENTS = "comment comments commentaire commentaires kommentar kommentare comentario comentarios"
_PARTS_OF_THREADS = "list area respond thread section items item posts form body wrapper container"
_NAMES |= {
    f"{name}-{part}": COMMENTS for name in _COMMENTS.split() for part in _PARTS_OF_THREADS.split()
}
# Words that speak for themselves wherever they stand in a name: "cookie-law-info".
_WORDS = {
    "cookie": _ADVERTISEMENT,
    "cookies": _ADVERTISEMENT,
    "tarteaucitron": _ADVERTISEMENT,
    "breadcrumb": NAVIGATION,
    "breadcrumbs": NAVIGATION,
    "navbar": NAVIGATION,
}
_ROLES = {
    "navigation": NAVIGATION,
    "menu": NAVIGATION,
    "menubar": NAVIGATION,
    "search": NAVIGATION,
    "contentinfo": FOOTER,
}
_UNSEEN_STYLE = pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CAMEL = pattern(r"(?<=[a-z])(?=[A-Z])")

_DATED = pattern(
    r"\b\d{1,2}(?:er|st|nd|rd|th|\.|º|ª)?\s+(?:de\s+|d['’])?(?:jan|ene|gen|gén|feb|fév|fev|mar|mär|maa|mrt|avr"
    r"|abr|apr|mai|may|mag|mei|maig|jui|jun|giu|jul|lug|aoû|aou|aug|ago|sep|set|oct|okt|out|ott|nov"
    r"|déc|dec|dez|dic|des|gener|juny)|\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b"
    r"|\b(?:urt|ots|api|eka|uzt|abu|ira|urr|aza|abe)\w*\s+\d{1,2}\b",
    re.IGNORECASE,
)
_FEW_DATES = 3
_MOST_MISTAKES = 20


def by_attributes(attributes: Mapping[str, str | None], unseen: frozenset[str]) -> tuple[str, bool]:
    """Return why an element is silent, "" when it speaks, and whether that is sure.

    *unseen* are the selectors (``.name``, ``#name``) that the page's own style sheet hides.
    """
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return _HIDDEN, True
    style = attributes.get("style")
    if style and _UNSEEN_STYLE.search(style):
        return _HIDDEN, True
    role = attributes.get("role")
    if role and role in _ROLES:
        return _ROLES[role], True
    classes, name = attributes.get("class") or "", attributes.get("id") or ""
    if unseen and (f"#{name}" in unseen or any(f".{token}" in unseen for token in classes.split())):
        return _HIDDEN, True
    return by_name(classes, name), False


@lru_cache(maxsize=4096)
def by_name(classes: str, name: str) -> str:
    """Return why an element of these class names and this id is silent, "" when it speaks.

    >>> by_name("widget menu", ""), by_name("event-menu-item", ""), by_name("", "cookies")
    ('navigation', '', 'advertisement')
    """
    for token in (*classes.split(), name):
        plain = token.lower().replace("_", "-")
        if plain in _NAMES:
            return _NAMES[plain]
        for word in _CAMEL.sub("-", token).lower().replace("_", "-").split("-"):
            if word in _WORDS:
                return _WORDS[word]
    return ""


_BLOCK_COMMENT = pattern(r"/\*.*?\*/", re.DOTALL)
_RULE = pattern(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SIMPLE = pattern(r"[.#][A-Za-z_][\w-]*")


def unseen_selectors(sheet: str) -> frozenset[str]:
    """Return the simple selectors (one class or id) that a style sheet hides on every screen.

    >>> sorted(unseen_selectors(".a, #b {display: none} @media print {.c {display:none}}"))
    ['#b', '.a']
    """
    if "none" not in sheet and "hidden" not in sheet:
        return frozenset()
    found = {
        selector.strip()
        for rule in _RULE.finditer(_without_media(_BLOCK_COMMENT.sub("", sheet)))
        if _UNSEEN_STYLE.search(rule[2])
        for selector in rule[1].split(",")
    }
    return frozenset(selector for selector in found if _SIMPLE.fullmatch(selector))


def _without_media(sheet: str) -> str:
    """Return a style sheet without its at-rules that hold rules (``@media``, ``@supports``)."""
    kept: list[str] = []
    depth, outer = 0, True
    for piece in re.split(r"([{}])", sheet):
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth = max(0, depth - 1)
            if depth == 0 and not outer:
                outer = True
                continue
        elif depth == 0 and "@" in piece:
            kept.append(piece.partition("@")[0])
            outer = False
            continue
        if outer:
            kept.append(piece)
    return "".join(kept)


class Judge:
    """Which parts of one page speak.

    A class name may mislead: a part that holds most of the page, or a menu or footer that
    holds several dates, speaks whatever its name says.  Without *by_name*, only what is
    hidden for sure is silent, and what readers wrote, which may be longer than the page: for
    pages that would not say anything otherwise.
    """

    navigation = NAVIGATION

    def __init__(self, body: LexborNode, unseen: frozenset[str], *, by_name: bool = True) -> None:
        self._body = body
        self._unseen = unseen
        self._by_name = by_name
        # Class attributes that are known to say nothing: most repeat all over a page.
        self.speaking: set[str] = set()
        self._length = -1
        self._mistakes = 0

    def of_block(
        self, node: LexborNode, role: int, attributes: Mapping[str, str | None], *, inside: bool
    ) -> str:
        """Return why a block is silent, "" when it speaks; *inside* a part of the page."""
        if role == UNSEEN and "open" not in attributes:
            return _HIDDEN
        if role == NAVIGATION_ROLE:
            return NAVIGATION if self._by_name else ""
        reason, sure = by_attributes(attributes, self._unseen) if attributes else ("", True)
        if not reason and role == FOOTER_ROLE:
            reason, sure = FOOTER, False
        if not reason or (reason == FOOTER and inside):
            self._note_speaking(reason, attributes)
            return ""
        if sure:
            return reason if self._by_name or reason == _HIDDEN else ""
        if reason == COMMENTS:
            return reason
        return reason if self._by_name and not self._is_misled(node, reason) else ""

    def of_line(self, attributes: Mapping[str, str | None], text: str) -> str:
        """Return why a block of one line is silent, "" when it speaks."""
        reason, sure = by_attributes(attributes, self._unseen)
        self._note_speaking(reason, attributes)
        if sure or not reason:
            return reason if self._by_name or reason == _HIDDEN else ""
        return "" if not self._by_name or _DATED.search(text) else reason

    def _note_speaking(self, reason: str, attributes: Mapping[str, str | None]) -> None:
        if not reason and len(attributes) == 1 and "class" in attributes:
            self.speaking.add(attributes["class"] or "")

    def may_hide(self, attributes: Mapping[str, str | None]) -> bool:
        """Tell whether an inline element has to be looked at before it is shown."""
        classes = attributes.get("class")
        if "style" in attributes or "hidden" in attributes or (self._unseen and "id" in attributes):
            return True
        if not classes or classes in self.speaking:
            return False
        if by_attributes({"class": classes}, self._unseen)[0]:
            return True
        self.speaking.add(classes)
        return False

    def hides(self, attributes: Mapping[str, str | None]) -> bool:
        """Tell whether an inline element is not shown."""
        return by_attributes(attributes, self._unseen)[0] == _HIDDEN

    def _is_misled(self, node: LexborNode, reason: str) -> bool:
        if reason == _HIDDEN:
            return False
        if self._length < 0:
            self._length = len(self._body.text_lexbor())
        text = node.text(separator="\n", skip_empty=True)
        dates = sum(1 for _ in _DATED.finditer(text)) if reason in {NAVIGATION, FOOTER} else 0
        if 2 * len(text) <= self._length and dates < _FEW_DATES:
            return False
        # On a page that names so many parts wrongly no name can be trusted.
        self._mistakes += 1
        self._by_name = self._mistakes < _MOST_MISTAKES
        return True
