"""What the service says of itself."""

from __future__ import annotations

from flask import render_template

from feeds.web.service import current_service


def accessibility() -> str:
    """Answer with the statement of accessibility."""
    return render_template("accessibility.html", contact=_contact())


def privacy() -> str:
    """Answer with what becomes of what readers leave behind."""
    return render_template("privacy.html", contact=_contact())


def _contact() -> tuple[str, str] | None:
    """Return where to write to, with how it is shown; None where nobody is told."""
    contact = current_service().config.fetch.contact
    if not contact:
        return None
    return contact if contact.startswith("http") else f"mailto:{contact}", contact
