"""QR codes, as drawings inside a page."""

from __future__ import annotations

from functools import lru_cache

import segno
from markupsafe import Markup

# Any of the eight masks can be read (ISO/IEC 18004, 7.8); to weigh them all takes most of the time
# of a page, and a published site has thousands.
_MASK = 3


@lru_cache(maxsize=256)
def qr(address: str, title: str) -> Markup:
    """Return the code of an address; *title* says in words what it leads to."""
    code = segno.make(address, error="m", micro=False, mask=_MASK)
    drawn = code.svg_inline(border=2, omitsize=True, svgclass="qr", lineclass="", title=title)
    return Markup(drawn.replace("<svg ", '<svg role="img" ', 1))  # noqa: S704  segno escapes titles
