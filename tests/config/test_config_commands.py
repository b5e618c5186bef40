from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from feeds.commands import check
from feeds.commands.checks import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    from feeds.commands.checks import Seen

    Run = Callable[..., Result]

ROOT = Path(__file__).parents[2]
SERVICE = '[service]\nname = "Agenda"\nbase_url = "https://agenda.example"\n'
STORE = '[store]\nurl = "postgresql://agenda:s3cret@db.example/agenda"\n'
CONTACT = '[fetch]\ncontact = "agenda@agenda.example"\n'
SOURCE = '[[sources]]\nname = "issues"\nkind = "folder"\npath = "/srv/issues"\n'


pytestmark = pytest.mark.usefixtures("config_folder")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return a configuration that is in order."""
    path = tmp_path / "config.toml"
    path.write_text(SERVICE + STORE + SOURCE, encoding="utf-8")
    return path


@pytest.mark.usefixtures("config")
def test_every_key_is_printed_with_its_origin(agenda: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of the file, a variable, another key, or nothing."""
    monkeypatch.setenv("AGENDA_PUBLISH__GZIP", "no")
    lines = [line.split("  ") for line in agenda("config", "--dump").stdout.splitlines()]
    shown = [[cell.strip() for cell in line if cell] for line in lines]
    assert ["[service] name", '"Agenda"', "config.toml, line 2"] in shown
    assert ["[service] uid_domain", '"agenda.example"', "default"] in shown
    assert ["[publish] gzip", "false", "AGENDA_PUBLISH__GZIP"] in shown
    assert ['[[sources]] "issues": kind', '"folder"', "config.toml, line 8"] in shown
    assert ['[[sources]] "issues": every', '"6 hours"', "[schedule] every"] in shown
    assert ['[[sources]] "issues": timezone', '"Europe/Paris"', "[service] timezone"] in shown


@pytest.mark.usefixtures("config")
def test_the_configuration_is_printed_without_being_asked_for(agenda: Run) -> None:
    """There is nothing else that the command could do."""
    assert agenda("config").stdout == agenda("config", "--dump").stdout != ""


@pytest.mark.usefixtures("config")
def test_the_same_for_programs(agenda: Run) -> None:
    """One array; values are those of JSON."""
    found = {
        one["key"]: one for one in json.loads(agenda("config", "--dump", "--format", "json").stdout)
    }
    assert found["sources[0].trust"] == {
        "key": "sources[0].trust", "value": 0.5, "origin": "default",
    }  # fmt: skip
    assert found["fetch.max_bytes"]["value"] == "20 MB"
    assert found["fetch.contact"]["value"] is None
    assert found["store.url"]["origin"] == "config.toml, line 5"


def test_cron_leaves_no_interval_in_force(agenda: Run, config: Path) -> None:
    """A source that says when it is read inherits no rhythm; themes are lines of their own."""
    with config.open("a") as file:
        file.write('cron = "0 6 * * *"\n[themes]\nculture = ["concert"]\n')
    found = {
        one["key"]: one for one in json.loads(agenda("config", "--dump", "--format", "json").stdout)
    }
    assert found["sources[0].every"] == {
        "key": "sources[0].every", "value": None, "origin": "default",
    }  # fmt: skip
    assert found["sources[0].cron"]["value"] == "0 6 * * *"
    assert found["themes.culture"] == {
        "key": "themes.culture", "value": ["concert"], "origin": "config.toml, line 12",
    }  # fmt: skip


@pytest.mark.parametrize(
    "arguments", [("config", "--dump"), ("config", "--dump", "--format", "json")]
)
def test_passwords_are_hidden(
    agenda: Run, config: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the file, of a mailbox, and of the environment."""
    mailbox = '[[sources]]\nname = "m"\nkind = "mailbox"\nurl = "imaps://me:s3cret@mail.example/"\n'
    config.write_text(config.read_text() + mailbox)
    result = agenda(*arguments)
    assert "postgresql://agenda:***@db.example/agenda" in result.stdout
    assert "imaps://me:***@mail.example/" in result.stdout
    assert "s3cret" not in result.output
    monkeypatch.setenv("AGENDA_PASSWORD_M", "s3cret")
    config.write_text(config.read_text().replace("imaps://me:s3cret@", "imaps://me@"))
    assert "imaps://me:***@mail.example/" in agenda(*arguments).stdout
    monkeypatch.setenv("AGENDA_STORE__URL", "postgresql://agenda:s3cret@other.example/agenda")
    result = agenda(*arguments)
    assert "agenda:***@other.example" in result.stdout
    assert "s3cret" not in result.output


@pytest.mark.parametrize("command", [("check",), ("config", "--dump")])
def test_a_wrong_configuration_is_a_line_a_problem_and_status_2(
    agenda: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """On standard error, in the name of the program, and nothing is printed."""
    (tmp_path / "config.toml").write_text('[service]\nlanguage = 3\n[store]\nulr = "x"\n')
    result = agenda(*command)
    assert [line.partition(" [")[0] for line in result.stderr.splitlines()] == [
        "agenda: config.toml, line 1:",
        "agenda: config.toml, line 2:",
        "agenda: config.toml, line 4:",
    ]
    assert (result.stdout, result.exit_code) == ("", 2)


def test_which_file_is_read(agenda: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the option, before or behind the command, else of $AGENDA_CONFIG, else the usual."""
    for name in ("config", "variable", "option", "behind"):
        text = f'[service]\nname = "{name}"\nbase_url = "https://agenda.example"\n'
        (tmp_path / f"{name}.toml").write_text(text)

    def named(*arguments: str) -> str:
        first = json.loads(agenda(*arguments, "--format", "json").stdout)[0]
        return str(first["value"])

    assert named("config", "--dump") == "config"
    monkeypatch.setenv("AGENDA_CONFIG", "variable.toml")
    assert named("config", "--dump") == "variable"
    assert named("--config", "option.toml", "config", "--dump") == "option"
    assert named("config", "--dump", "--config", "behind.toml") == "behind"
    assert named("--config", "x.toml", "config", "--dump", "--config", "behind.toml") == "behind"
    monkeypatch.setenv("AGENDA_CONFIG", "")
    assert named("config", "--dump") == "config"


@pytest.fixture
def here(config: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a configuration whose store is a file, not there yet, and whose folder is there."""
    monkeypatch.setenv("AGENDA_STORE__URL", "sqlite:///here.sqlite")
    (config.parent / "issues").mkdir()
    told = SERVICE + CONTACT + SOURCE.replace("/srv/issues", "issues")
    config.write_text(told, encoding="utf-8")
    return config


@pytest.mark.usefixtures("here")
def test_a_configuration_in_order(agenda: Run) -> None:
    """What it holds, and status 0."""
    result = agenda("check")
    assert [line.split()[:2] for line in result.stdout.splitlines()[1:]] == [
        ["configuration", "fine"], ["store", "warning"],
    ]  # fmt: skip
    assert "config.toml: 1 source, no feeds" in result.stdout
    assert (result.stderr, result.exit_code) == ("", 0)


def test_what_is_hardly_meant_is_a_warning(agenda: Run, here: Path) -> None:
    """No address, nobody to write to, feeds of a source or theme that is none; none is an error."""
    text = here.read_text().replace("base_url", "# base_url").replace("contact", "# contact")
    here.write_text(
        text + '[[feeds]]\nslug = "a"\nsource = ["issue", "zz"]\ntheme = ["CULTURE", "numeriqe"]\n'
    )
    result = agenda("check", "--format", "json")
    found = [one for one in json.loads(result.stdout) if one["part"] == "configuration"]
    assert [(one["part"], one["level"]) for one in found] == [
        ("configuration", "fine"), *[("configuration", "warning")] * 5,
    ]  # fmt: skip
    assert "base_url is not set" in found[1]["found"]
    assert "contact is not set" in found[2]["found"]
    assert found[3]["found"] == (
        '[[feeds]] "a": source "issue" is none of this file; did you mean issues?'
    )
    assert found[4]["found"] == '[[feeds]] "a": source "zz" is none of this file'
    assert found[5]["found"] == (
        '[[feeds]] "a": theme "numeriqe" is given to no event; did you mean Numérique?'
    )
    assert result.exit_code == 0


def test_certificates_that_cannot_be_used_are_an_error(
    agenda: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No page could be read with them; they are looked at before one is."""
    file = str(here.parent / "authority.pem")
    monkeypatch.setenv("AGENDA_FETCH__CA_BUNDLE", file)
    for certificates, why in ((None, "no such file"), ("none", "no certificates in it")):
        if certificates:
            Path(file).write_text(certificates)
        result = agenda("check", "--format", "json")
        (found,) = [one for one in json.loads(result.stdout) if one["level"] == "error"]
        assert found["part"] == "configuration"
        assert found["found"].startswith(f"[fetch] ca_bundle = {file!r}: {why}")
        assert result.exit_code == 1


def test_a_mailbox_without_a_password_is_an_error(
    agenda: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable that it may stand in is named."""
    with here.open("a") as file:
        file.write('[[sources]]\nname = "town-letters"\nkind = "mailbox"\n')
        file.write('url = "imaps://ana@mail.example/Letters"\n')
    assert (
        "town-letters: its address names no password; it may stand in the variable "
        "AGENDA_PASSWORD_TOWN_LETTERS"
    ) in " ".join(agenda("check").stdout.split())
    monkeypatch.setenv("AGENDA_PASSWORD_TOWN_LETTERS", "s3cret")
    assert agenda("check").exit_code == 0


@pytest.mark.usefixtures("config")
def test_an_error_of_any_part_is_status_1(agenda: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts are added by a line each, and run in their order."""

    def broken(seen: Seen) -> Iterator[Finding]:
        yield Finding(Level.ERROR, f"{seen.config.store.shown} is closed")

    monkeypatch.setattr(check, "PARTS", {"store": broken})
    result = agenda("check")
    assert result.stdout.splitlines()[-1].split() == [
        "store", "error", "postgresql://agenda:***@db.example/agenda", "is", "closed",
    ]  # fmt: skip
    assert result.exit_code == 1


def test_the_one_that_ships_is_in_order(
    agenda: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads the sample issues and shows all of them."""
    monkeypatch.chdir(ROOT)
    found = json.loads(agenda("config", "--dump", "--format", "json").stdout)
    values = {one["key"]: one["value"] for one in found}
    assert values["sources[0].path"] == str(ROOT / "tests/issues")
    assert (values["feeds[0].slug"], values["feeds[0].past"]) == ("all", "all")
    monkeypatch.setenv("AGENDA_STORE__URL", f"sqlite:///{tmp_path}/none.sqlite")
    assert agenda("check").exit_code == 0


def test_help_loads_no_schema() -> None:
    """Commands that read no configuration do not wait for its library."""
    code = (
        "import sys\nfrom feeds.cli import main\n"
        "try:\n    main(['check', '--help'])\nfinally:\n"
        "    print('loaded', *(name for name in sys.modules if name.startswith('pydantic')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == "loaded"
