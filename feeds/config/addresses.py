"""Addresses in the configuration: of pages, mailboxes, stores and networks; and what they hide."""

from __future__ import annotations

import re
from contextlib import suppress
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from agenda.patterns import pattern
from feeds.plaintext import web_address

if TYPE_CHECKING:
    from pathlib import Path

_LABEL = "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?"
_HOST_TEXT = rf"{_LABEL}(?:\.{_LABEL})*"
_HOST = pattern(_HOST_TEXT)
_DOMAIN = pattern(r"[0-9a-z.-]+")
# Of "scheme://user:password@host" the password, up to the last "@": it may hold any sign.  Of an
# address of the web all that stands before the host: there "@" may come later, in the path.
_PASSWORD = pattern(
    r"(https?:/+)[^/\s]*(?=@)|((?<!http)(?<!https):/+[^:@/\s]*:).*(?=@)", re.DOTALL | re.IGNORECASE
)
_SECRET = pattern(r"((?:pass\w*|pwd|secret|token)=)[^&\s]+", re.IGNORECASE)
_FRAME = pattern(rf"\*|https?://(?:\*\.)?{_HOST_TEXT}(?::\d{{1,5}})?")
_MAIL = pattern(r"[!-'*-?A-~]+@[0-9A-Za-z.-]+")
# Brackets end a comment in a header (RFC 9110, section 5.6.5); in an address they may be escaped.
_ESCAPED = str.maketrans({"(": "%28", ")": "%29"})
_SQLITE = "sqlite:///"
_POSTGRES = pattern(r"postgres(?:ql)?(\+psycopg)?://(?=[^\s]+)")
STORES = 'an address such as "sqlite:///agenda.sqlite" or "postgresql://user@host/agenda"'
HIDDEN = "***"


def without_secrets(text: str) -> str:
    """Return *text* with its password, where it is an address that holds one, hidden.

    >>> without_secrets("postgresql://agenda:s3cret@db.example/agenda")
    'postgresql://agenda:***@db.example/agenda'
    """
    bare = _PASSWORD.sub(lambda match: f"{match[1] or match[2]}{HIDDEN}", text)
    return _SECRET.sub(rf"\g<1>{HIDDEN}", bare)


def parse_web(text: str) -> str:
    """Return an address of the web; raises ValueError with what was expected.

    Names and passwords do not belong into it: such a page is not for everyone.
    """
    expected = 'an address such as "https://town.example/agenda"'
    parts = _split(text.strip(), expected)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(expected)
    if parts.username is not None:
        raise ValueError(f"{expected}, without a user name or password")
    return text.strip()


def parse_base(text: str) -> str:
    """Return the address at which a service stands, ending in a slash.

    Raises ValueError with what was expected.

    >>> parse_base("https://town.example/calendars")
    'https://town.example/calendars/'
    """
    expected = 'an address such as "https://agenda.town.example/", without "?" and "#"'
    try:
        address = parse_web(text)
    except ValueError:
        raise ValueError(expected) from None
    if "?" in address or "#" in address:
        raise ValueError(expected)
    return address.rstrip("/") + "/"


def parse_mailbox(text: str) -> str:
    """Return the address of a mailbox; raises ValueError with what was expected."""
    expected = 'an address such as "imaps://user@mail.example/Newsletters"'
    parts = _split(text.strip(), expected)
    if parts.scheme != "imaps" or not parts.hostname:
        raise ValueError(expected)
    return text.strip()


def parse_calendar(text: str) -> str:
    """Return the address of a calendar; ``webcal://`` is what calendar programs make of https.

    Raises ValueError with what was expected.

    >>> parse_calendar("webcal://town.example/agenda.ics")
    'https://town.example/agenda.ics'
    """
    return parse_web(re.sub("^webcals?://", "https://", text.strip(), flags=re.IGNORECASE))


def parse_store(text: str, folder: Path) -> str:
    """Return the address of a store, the path of a file made absolute below *folder*.

    Raises ValueError with what was expected.

    >>> from pathlib import Path
    >>> parse_store("sqlite:///agenda.sqlite", Path("/srv/agenda"))
    'sqlite:////srv/agenda/agenda.sqlite'
    """
    text = text.strip()
    if text.startswith(_SQLITE):
        path, mark, options = text.removeprefix(_SQLITE).partition("?")
        if not path or path.endswith("/") or path == ":memory:" or not path.isprintable():
            raise ValueError(f"{STORES}, the name of a file")
        return f"{_SQLITE}{folder / path}{mark}{options}"
    match = _POSTGRES.match(text)
    if match is None:
        raise ValueError(STORES)
    _split(text, STORES)
    # libpq knows both spellings, SQLAlchemy only the long one.
    return f"postgresql{match[1] or ''}://{text[match.end() :]}"


def host_of(address: str) -> str:
    """Return the host of a checked address in lower-case ASCII, "" when it has none such.

    >>> host_of("https://Agenda.Évry.example/x")
    'agenda.xn--vry-9la.example'
    """
    try:
        return (urlsplit(address).hostname or "").encode("idna").decode("ascii")
    except ValueError:
        return ""


def is_domain(text: str) -> bool:
    """Tell whether *text* can stand behind the @ of identities.

    >>> is_domain("agenda.town.example"), is_domain("[::1]")
    (True, False)
    """
    return bool(_DOMAIN.fullmatch(text))


def parse_host(text: str) -> str:
    """Return the name or the number of a machine; raises ValueError with what was expected."""
    host = text.strip().lower()
    if _HOST.fullmatch(host):
        return host
    try:
        return str(ip_address(host.strip("[]")))
    except ValueError:
        raise ValueError('names of machines such as "agenda.town.example"') from None


def parse_network(text: str) -> str:
    """Return the name of a machine, its number, or a network of numbers.

    Raises ValueError with what was expected.

    >>> parse_network("10.1.0.0/16"), parse_network("Intranet.example")
    ('10.1.0.0/16', 'intranet.example')
    """
    try:
        return str(ip_network(text.strip())) if "/" in text else parse_host(text)
    except ValueError:
        kinds = '"intranet.example", "10.1.2.3" or "10.1.0.0/16"'
        raise ValueError(f"machines or networks such as {kinds}") from None


def parse_frame(text: str) -> str:
    """Return a site that may show embedded pages (CSP 3, section 6.4.2).

    Nothing else may pass: the words go into a header.  Raises ValueError with what was expected.
    """
    match = _FRAME.fullmatch(text.strip().lower())
    if match is None:
        raise ValueError(
            'sites such as "https://intranet.example", "https://*.town.example" or "*"'
        )
    return match[0]


def parse_contact(text: str) -> str:
    """Return an address of mail or of the web as it can stand in a header, in ASCII.

    Raises ValueError with what was expected.

    >>> parse_contact("https://évry.example/robot")
    'https://xn--vry-9la.example/robot'
    """
    text = text.strip()
    if _MAIL.fullmatch(text):
        return text
    with suppress(ValueError):
        if address := web_address(parse_web(text)):
            return address.translate(_ESCAPED)
    ways = '"agenda@town.example" or "https://town.example/about"'
    raise ValueError(f"an address of mail or of the web such as {ways}")


def _split(text: str, expected: str) -> SplitResult:
    """Return the parts of an address; raises ValueError for one that cannot be read."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise ValueError(expected) from None
    if port == 0 or " " in text or not text.isprintable():
        raise ValueError(expected)
    return parts
