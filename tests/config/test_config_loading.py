from __future__ import annotations

import pickle
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from feeds.config import Config, Cron, Feed, Kind, Service, Source, Stretch, Theme
from feeds.config.environment import VARIABLES
from feeds.config.passwords import variable_of
from feeds.formats.settings import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.config import Loaded

    Load = Callable[..., Loaded]

SERVICE = '[service]\nname = "x"\n'
EVERYTHING = """
[service]
name = "Agenda"
base_url = "https://Agenda.town.example/cal"
hosts = ["Intranet.example", "10.1.2.3"]
language = "FR_be"
timezone = "europe/brussels"
cancelled = "drop"
[store]
url = "postgres://agenda:s3cret@db.example/agenda"
[[sources]]
name = "issues"
kind = "folder"
path = "issues"
themes = "culture"
[[sources]]
name = "town"
kind = "site"
url = "https://town.example/"
language = "nl"
timezone = "Europe/Amsterdam"
cron = "30 6 * * 1-5"
place = "Port-Lannic"
complete = true
misses = 1
trust = 1
allow = ["10.0.0.0/8"]
max_pages = 10
[[sources]]
name = "letters"
kind = "mailbox"
url = "imaps://me:pw@mail.example/Letters"
every = "2 days"
[[sources]]
name = "others"
kind = "ics"
url = "webcal://others.example/x.ics"
[[feeds]]
slug = "concerts"
aliases = ["musique"]
private = true
past = "2 years"
future = "90 days"
source = "town"
theme = ["culture", "culture"]
language = ["nl", "FR"]
status = ["confirmed", "postponed"]
min_confidence = 0.5
text = " concert "
[schedule]
every = "1 day"
[fetch]
contact = "agenda@town.example"
max_bytes = 1000
ca_bundle = "/etc/ca.pem"
[publish]
frame_ancestors = "https://*.town.example"
[themes]
culture = ["concert", "expo"]
"""


def test_one_key_is_enough(load_config: Load, tmp_path: Path) -> None:
    """[service] with a name; all else has a default."""
    config = load_config(SERVICE).config
    assert config.service.root == "http://127.0.0.1:8000/"
    assert config.service.uid_domain == "127.0.0.1"
    assert config.store.url == f"sqlite:///{tmp_path}/agenda.sqlite"
    assert (config.sources, config.feeds, config.themes) == ((), (), ())
    assert config.schedule.every == timedelta(hours=6)
    assert (config.fetch.max_bytes, config.publish.memory) == (20_000_000, 64_000_000)
    assert (config.brake.lost_share, config.brake.moved_least) == (0.2, 5)


def test_everything_is_read(load_config: Load, tmp_path: Path) -> None:
    """Each key in the type that the program works with."""
    config = load_config(EVERYTHING).config
    service = config.service
    assert service.root == "https://Agenda.town.example/cal/"
    assert service.hosts == ("intranet.example", "10.1.2.3")
    assert (service.language, service.timezone) == ("fr-BE", "Europe/Brussels")
    assert (service.uid_domain, service.cancelled) == ("agenda.town.example", Cancelled.DROP)
    assert config.store.url == "postgresql://agenda:s3cret@db.example/agenda"
    issues, town, letters, others = config.sources
    assert (issues.kind, issues.path, issues.themes) == (
        Kind.FOLDER, tmp_path / "issues", ("culture",),
    )  # fmt: skip
    assert (town.trust, town.misses, town.complete, town.max_pages) == (1.0, 1, True, 10)
    assert town.cron == Cron("30", "6", "*", "*", "mon,tue,wed,thu,fri")
    assert letters.url == "imaps://me:pw@mail.example/Letters"
    assert others.url == "https://others.example/x.ics"
    (feed,) = config.feeds
    assert (feed.name, feed.past, feed.future) == ("concerts", Stretch(24), Stretch(0, 90))
    assert (feed.source, feed.theme, feed.language) == (("town",), ("culture",), ("nl", "fr"))
    assert (feed.status, feed.text) == (("confirmed", "postponed"), "concert")
    assert config.fetch.ca_bundle == Path("/etc/ca.pem")
    assert config.themes == (Theme("culture", ("concert", "expo")),)


def test_what_a_source_does_not_say_is_answered_for_it(load_config: Load) -> None:
    """Its zone by the service, its times by the schedule."""
    config = load_config(EVERYTHING).config
    issues, town, letters, _ = config.sources
    assert config.timezone_of(issues) == "Europe/Brussels"
    assert config.timezone_of(town) == "Europe/Amsterdam"
    assert config.every_of(issues) == timedelta(days=1)
    assert str(config.every_of(town)) == "30 6 * * mon,tue,wed,thu,fri"
    assert config.every_of(letters) == timedelta(days=2)


def test_nothing_can_be_changed(load_config: Load) -> None:
    """The configuration is a value: frozen at every depth, hashable, and can be handed on."""
    config = load_config(EVERYTHING).config
    with pytest.raises(ValidationError, match="frozen"):
        config.service.name = "y"
    with pytest.raises(ValidationError, match="frozen"):
        config.sources[0].trust = 1.0
    assert hash(config) == hash(load_config(EVERYTHING).config)
    assert pickle.loads(pickle.dumps(config)) == config  # noqa: S301  our own bytes


def test_no_password_is_shown_by_accident(load_config: Load) -> None:
    """Whoever prints the configuration into a log prints no secret."""
    config = load_config(EVERYTHING).config
    assert "s3cret" not in repr(config)
    assert ":pw@" not in repr(config)
    assert config.store.shown == "postgresql://agenda:***@db.example/agenda"


def test_it_can_be_written_in_python() -> None:
    """Other parts and tests build one from values; the same is refused."""
    source = Source(name="a", kind=Kind.FOLDER, path=Path("/srv/issues"))
    feed = Feed(slug="all", past=None)
    config = Config(service=Service(name="x"), sources=(source,), feeds=(feed,))
    assert config.sources == (source,)
    with pytest.raises(ValidationError, match="an address for kind"):
        Source(name="a", kind=Kind.PAGE)
    with pytest.raises(ValidationError, match="no other source"):
        Config(service=Service(name="x"), sources=(source, source))


def test_what_is_written_back_is_the_same(load_config: Load) -> None:
    """Values as JSON are values as a file has them."""
    config = load_config(EVERYTHING).config
    written = config.model_dump(mode="json", exclude_unset=True)
    assert Config.model_validate(written) == config


def test_paths_are_those_of_the_file(load_config: Load, tmp_path: Path) -> None:
    """Wherever the program was started."""
    text = f'{SERVICE}[store]\nurl = "sqlite:///data/x.sqlite?timeout=5"\n'
    assert load_config(text).config.store.url == f"sqlite:///{tmp_path}/data/x.sqlite?timeout=5"
    text = f'{SERVICE}[store]\nurl = "sqlite:////srv/x.sqlite"\n'
    assert load_config(text).config.store.url == "sqlite:////srv/x.sqlite"
    text = f'{SERVICE}[fetch]\nca_bundle = "~/ca.pem"\n'
    assert load_config(text).config.fetch.ca_bundle == Path.home() / "ca.pem"


def test_the_environment_stands_above_the_file(load_config: Load, tmp_path: Path) -> None:
    """Text of variables becomes what the key holds, in tables that the file lacks as well."""
    config = load_config(
        f"{SERVICE}hosts = ['c.example']\n[publish]\ngzip = true\nmemory = '1 MB'\n",
        AGENDA_SERVICE__NAME="y",
        AGENDA_SERVICE__HOSTS="a.example, b.example",
        AGENDA_STORE__URL="sqlite:///x.sqlite",
        AGENDA_BRAKE__LOST_SHARE="0.5",
        AGENDA_BRAKE__LOST_LEAST="7",
        AGENDA_PUBLISH__GZIP="no",
        AGENDA_SCHEDULE__EVERY="1 hour",
    ).config
    assert config.service.name == "y"
    assert type(config.service.name) is str
    assert config.service.hosts == ("a.example", "b.example")
    assert config.store.url == f"sqlite:///{tmp_path}/x.sqlite"
    assert (config.brake.lost_share, config.brake.lost_least) == (0.5, 7)
    assert (config.publish.gzip, config.publish.memory) == (False, 1_000_000)
    assert config.schedule.every == timedelta(hours=1)


@pytest.mark.parametrize(
    "names", [{"AGENDA_SERVICE__NAME": ""}, {"AGENDA_HOME": "/x", "PATH": "/"}]
)
def test_other_variables_set_nothing(load_config: Load, names: dict[str, str]) -> None:
    """Empty ones, and those of other programs."""
    assert load_config(SERVICE, **names).config.service.name == "x"


def test_the_environment_of_the_process_is_not_looked_at(
    load_config: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an argument; only the command line hands in that of the process."""
    monkeypatch.setenv("AGENDA_SERVICE__NAME", "y")
    assert load_config(SERVICE).config.service.name == "x"


def test_a_variable_mends_what_is_wrong_in_the_file(load_config: Load) -> None:
    """What it overrides is not in force."""
    config = load_config(f'{SERVICE}language = "xx"\n', AGENDA_SERVICE__LANGUAGE="de").config
    assert config.service.language == "de"


def test_every_key_of_the_named_tables_has_a_variable() -> None:
    """Those that administrators set most are among them."""
    assert {"AGENDA_SERVICE__BASE_URL", "AGENDA_STORE__URL", "AGENDA_FETCH__ROBOTS"} <= {*VARIABLES}
    assert not [name for name in VARIABLES if "SOURCES" in name]


@pytest.mark.parametrize(
    ("stretch", "before", "after"),
    [
        (Stretch(months=12), date(2030, 2, 28), date(2032, 2, 28)),
        (Stretch(months=24), date(2029, 2, 28), date(2033, 2, 28)),
        (Stretch(days=28), date(2031, 1, 31), date(2031, 3, 28)),
        (Stretch(months=100_000), date.min, date.max),
        (Stretch(days=5_000_000), date.min, date.max),
    ],
)
def test_stretches_are_counted_in_the_calendar(stretch: Stretch, before: date, after: date) -> None:
    """Months keep the day, as far as the month has it, and nothing leaves the calendar."""
    assert (stretch.before(date(2031, 2, 28)), stretch.after(date(2031, 2, 28))) == (before, after)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("imaps://me@mail.example/Letters", "imaps://me:s%2F%40c%20t@mail.example/Letters"),
        ("imaps://me:own@mail.example/", "imaps://me:own@mail.example/"),
        ("imaps://mail.example/", "imaps://mail.example/"),
    ],
)
def test_the_password_of_a_mailbox_may_stand_in_the_environment(
    load_config: Callable[..., Loaded], url: str, found: str
) -> None:
    """Under the name of the source; one in the address itself counts more."""
    source = f'[[sources]]\nname = "town-letters"\nkind = "mailbox"\nurl = "{url}"\n'
    told = load_config(
        f'[service]\nname = "x"\n{source}', **{variable_of("town-letters"): "s/@c t"}
    )
    assert told.config.sources[0].url == found
