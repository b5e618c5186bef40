from __future__ import annotations

import pytest
from pydantic import ValidationError

from feeds.config.links import Links, filled


@pytest.mark.parametrize(
    "template",
    ["", "https://calendar.example/?u={url}&n={name}", "webcal:{url}".replace(":", "://", 1),
     "mailto:agenda@town.example?subject={name}"],
)  # fmt: skip
def test_templates_hold_what_is_known_of_a_feed(template: str) -> None:
    """In gaps, however many; an empty one shows no link."""
    assert Links(google=template).google == template


@pytest.mark.parametrize(
    "template",
    ["javascript:alert({url})", "data:text/html,{url}", "https://x.example/{url", "{url}",
     "https://x.example/{place}", "https://x.example/{url.__class__}", "https://x.example/{url!r}",
     "https://x.example/{url:>9}", "https://x.example/{}", "https://x.example/a b", 7],
)  # fmt: skip
def test_what_is_no_address_is_refused(template: object) -> None:
    """And told with the gaps that there are."""
    with pytest.raises(ValidationError, match=r"\{url\}"):
        Links.model_validate({"google": template})


def test_values_end_no_part_of_an_address() -> None:
    """Whatever an event is called."""
    told = filled("https://x.example/?n={name}", name="a&b=c#d\"'<é")
    assert told == "https://x.example/?n=a%26b%3Dc%23d%22%27%3C%C3%A9"
