"""Parts of a page that do not speak: menus, hidden parts, footers, comments, archives, banners."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAVIGATION = "navigation"
HIDDEN = "hidden"
FOOTER = "footer"
COMMENTS = "comments"
ARCHIVE = "archive"
ADVERTISEMENT = "advertisement"

# Whole class names or ids, in lower case, "_" read as "-".
_NAMES: dict[str, str] = {
    name: reason
    for reason, names in {
        NAVIGATION: "nav navbar navigation menu submenu sub-menu main-menu mainmenu menu-principal "
        "main-nav site-nav navmenu nav-menu menubar breadcrumb breadcrumbs fil-ariane filariane ariane "
        "migas-de-pan briciole kruimelpad brotkrumen pagination pager page-navigation "
        "posts-navigation post-navigation nav-links skip-link skiplink skip-links offcanvas hamburger "
        "language-switcher lang-switcher topbar top-bar sitemap menu-container",
        HIDDEN: "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader hidden hide "
        "d-none is-hidden element-invisible element-hidden invisible u-hidden offscreen print-only",
        FOOTER: "footer site-footer page-footer main-footer global-footer footer-wrapper "
        "footer-widgets pied-de-page piedpage pieddepage pie-de-pagina colophon bottom-bar",
        COMMENTS: "comments comment-list commentlist comments-area comment-respond commentaires "
        "comment-thread comment-section kommentare comentarios commenti reacties disqus-thread",
        ARCHIVE: "archive archives past-events past-event events-past event-past past evenements-passes "
        "evenement-passe passes archived archive-list eventos-pasados eventi-passati "
        "vergangene-veranstaltungen voorbije-evenementen old-events",
        ADVERTISEMENT: "advert advertisement advertisements ads adsense ad-banner banner-ad publicite "
        "publicidad werbung cookie cookies cookie-banner cookie-notice cookie-consent cookie-bar "
        "cookiebar consent gdpr rgpd share sharing share-buttons social-share social-links sharedaddy "
        "addtoany partage partager reseaux-sociaux social-icons",
    }.items()
    for name in names.split()
}
# A word that speaks for itself wherever it stands in a name: "cookie-law-info", "tarteaucitronRoot".
_WORDS = {"cookie": ADVERTISEMENT, "cookies": ADVERTISEMENT, "tarteaucitron": ADVERTISEMENT, "breadcrumb": NAVIGATION, "breadcrumbs": NAVIGATION, "navbar": NAVIGATION}  # fmt: skip
_ROLES = {
    "navigation": NAVIGATION,
    "menu": NAVIGATION,
    "menubar": NAVIGATION,
    "search": NAVIGATION,
    "contentinfo": FOOTER,
}
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

# Reasons that a class name alone is trusted for only while little is lost by it.
_DOUBTFUL = frozenset({NAVIGATION, FOOTER, ARCHIVE, ADVERTISEMENT, COMMENTS})
_DATED = re.compile(
    r"\b\d{1,2}(?:er|st|nd|rd|th|\.|º|ª)?\s+(?:de\s+|d['’])?(?:jan|ene|gen|gén|feb|fév|fev|mar|mär|maa|mrt|avr"
    r"|abr|apr|mai|may|mag|mei|maig|jui|jun|giu|jul|lug|aoû|aou|aug|ago|sep|set|oct|okt|out|ott|nov"
    r"|déc|dec|dez|dic|des|gener|juny)|\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b"
    r"|\b(?:urt|ots|api|eka|uzt|abu|ira|urr|aza|abe)\w*\s+\d{1,2}\b",
    re.IGNORECASE,
)
_FEW_DATES = 3


@dataclass(frozen=True, slots=True)
class Silence:
    """Lines ``[start, end)`` that do not speak, and why; *sure* when the markup itself says so."""

    start: int
    end: int
    reason: str
    sure: bool


def by_attributes(attributes: Mapping[str, str | None], unseen: frozenset[str]) -> tuple[str, bool]:
    """Return why an element with these attributes is silent ("" when it speaks), and if that is sure.

    *unseen* are the selectors (``.name``, ``#name``) that the page's own style sheet hides.
    """
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return HIDDEN, True
    style = attributes.get("style")
    if style and _UNSEEN_STYLE.search(style):
        return HIDDEN, True
    role = attributes.get("role")
    if role and role in _ROLES:
        return _ROLES[role], True
    classes, name = attributes.get("class") or "", attributes.get("id") or ""
    if unseen and (f"#{name}" in unseen or any(f".{token}" in unseen for token in classes.split())):
        return HIDDEN, True
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


_BLOCK_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SIMPLE = re.compile(r"[.#][A-Za-z_][\w-]*")


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


def settle(silences: Sequence[Silence], texts: Sequence[str]) -> list[str]:
    """Return for each line why it is silent, "" when it speaks.

    A class name may mislead: where the parts that are silent by name hold most of the page,
    or a menu or footer by name holds several dates, they speak after all.
    """
    lengths = [0]
    for text in texts:
        lengths.append(lengths[-1] + len(text))
    whole = lengths[-1] - sum(lengths[it.end] - lengths[it.start] for it in silences if it.sure)
    reasons = [""] * len(texts)
    for silence in silences:
        own = lengths[silence.end] - lengths[silence.start]
        if silence.sure or not _misled(silence, own, whole, texts):
            for line in range(silence.start, silence.end):
                reasons[line] = reasons[line] or silence.reason
    if texts and all(reasons):
        return ["" if reason in _DOUBTFUL else reason for reason in reasons]
    return reasons


def _misled(silence: Silence, own: int, whole: int, texts: Sequence[str]) -> bool:
    if silence.reason == HIDDEN:
        return False
    if 2 * own > whole:
        return True
    if silence.reason not in {NAVIGATION, FOOTER}:
        return False
    dated = sum(1 for text in texts[silence.start : silence.end] if _DATED.search(text))
    return dated >= _FEW_DATES
