"""What the options of the command line accept, each explained when it is not."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_ZONE = "Europe/Paris"
CLOCK = "feeds.clock"
"""The place in the context of click where the command line leaves its clock."""
CONFIG_FILE, CONFIG_VARIABLE = "config.toml", "AGENDA_CONFIG"
# Compiled when they are used: most calls give no such option.
_DAY = r"\d{4}-\d\d-\d\d"
_SHARE = r"0?\.\d+|[01](?:\.0*)?|0\.\d*"
_SIZE = r"(\d+(?:\.\d+)?)\s*([KMG]?)I?B?"
_UNITS = {"": 1, "K": 1000, "M": 1000**2, "G": 1000**3}


def parse_day(text: str) -> date:
    """Return a day written as ``2024-04-28``; raises ValueError with what was expected."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        if re.fullmatch(_DAY, text):
            raise ValueError(f"{text!r}: the calendar has no such day") from None
        raise ValueError(f"{text!r} is no day; expected YYYY-MM-DD, such as 2024-04-28") from None


def parse_zone(text: str) -> str:
    """Return the IANA name of a time zone, given in any case.

    Raises ValueError with what was expected, and with the name that was meant where one is near.
    """
    if text == DEFAULT_ZONE:  # start-up: known to exist
        return text
    from feeds.iana import nearest, zone_names  # noqa: PLC0415  start-up: rarely given

    name = zone_names().get(text.strip().replace(" ", "_").casefold())
    if name:
        return name
    near = nearest(text)
    expected = f"did you mean {near}?" if near else f"expected a name like {DEFAULT_ZONE}"
    raise ValueError(f"{text!r} is no time zone; {expected}")


def parse_language(text: str) -> str:
    """Return a language tag in its usual case; raises ValueError with what was expected.

    >>> parse_language("FR_fr")
    'fr-FR'
    """
    from agenda.dates.arguments import language_tag  # noqa: PLC0415  start-up: rarely given

    return language_tag(text)


def parse_share(text: str) -> float:
    """Return a number from 0 to 1; raises ValueError with what was expected.

    >>> parse_share("0.8")
    0.8
    """
    if not re.fullmatch(_SHARE, text.strip()):
        raise ValueError(f"{text!r} is no number from 0 to 1; expected one such as 0.8")
    return float(text)


def parse_size(text: str) -> int:
    """Return a number of bytes: ``20MB``, ``500 kB``, ``1048576``; never less than one.

    Raises ValueError with what was expected.

    >>> parse_size("20MB")
    20000000
    """
    match = re.fullmatch(_SIZE, text.strip(), re.IGNORECASE)
    size = int(float(match[1]) * _UNITS[match[2].upper()]) if match else 0
    if not size:
        raise ValueError(f"{text!r} is no size; expected a number of bytes such as 20MB or 500kB")
    return size


class Parsed(click.ParamType[Any]):
    """The value of an option as *parse* reads it, like *example*; its ValueError is the message."""

    def __init__(self, name: str, parse: Callable[[str], object], example: str) -> None:
        self.name, self.example = name, example
        self._parse = parse

    def convert(
        self,
        value: Any,  # noqa: ANN401  click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:  # noqa: ANN401  click's signature
        """Return what *value* means, or fail with what was expected."""
        if not isinstance(value, str):
            return value
        try:
            return self._parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def needed_value(option: click.Parameter) -> str:
    """Return what an option is given, for one that was given nothing.

    >>> needed_value(click.Option(["--published"], type=DAY))
    'needs a value, such as 2024-04-28'
    """
    if isinstance(option.type, Parsed):
        return f"needs a value, such as {option.type.example}"
    if isinstance(option.type, click.Choice):
        *others, last = option.type.choices
        return f"needs a value: {', '.join(others)} or {last}"
    return "needs a value"


DAY = Parsed("date", parse_day, "2024-04-28")
published = click.option(
    "--published",
    metavar="DATE",
    type=DAY,
    help="Day of publication, YYYY-MM-DD; else found in the issue.",
)
language = click.option(
    "--language",
    metavar="TAG",
    type=Parsed("language", parse_language, "fr"),
    help="Language: fr, de, en-US, …; else guessed.",
)
timezone = click.option(
    "--timezone",
    metavar="ZONE",
    type=Parsed("timezone", parse_zone, DEFAULT_ZONE),
    default=DEFAULT_ZONE,
    show_default=True,
    help="Time zone of the hours.",
)
max_bytes = click.option(
    "--max-bytes",
    metavar="SIZE",
    type=Parsed("size", parse_size, "20MB"),
    default="20MB",
    show_default=True,
    help="Largest input that is read.",
)


config = click.option(
    "--config",
    metavar="FILE",
    expose_value=False,
    callback=lambda ctx, _, name: _keep_config(ctx, name),
    help="The configuration; else $AGENDA_CONFIG, else ./config.toml.",
)


def _keep_config(ctx: click.Context, name: str | None) -> None:
    """Keep the name for :func:`config_file`: it may stand before the command or behind it."""
    root = ctx.find_root()
    root.obj = name or root.obj


def config_file() -> str:
    """Return the name of the configuration that the command was told, or that is usual."""
    import os  # noqa: PLC0415  start-up

    told: str | None = click.get_current_context().find_root().obj
    return told or os.environ.get(CONFIG_VARIABLE) or CONFIG_FILE


def form(*choices: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the option ``--format`` with *choices*, the first of which is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="How to print.",
    )


def _telling(tell: Callable[[click.Context], str]) -> Callable[..., None]:
    """Return what an option calls that tells something, and does nothing else."""

    def called(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  click's
        if wanted and not ctx.resilient_parsing:
            click.echo(tell(ctx), color=ctx.color)
            ctx.exit()

    return called


def _version(ctx: click.Context) -> str:
    from importlib.metadata import version  # noqa: PLC0415  start-up: rarely asked

    return f"{ctx.find_root().info_name} {version('agenda')}"


version = click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_telling(_version),
    help="Show the version and exit.",
)


class Telling(click.Command):
    """A command whose errors of usage know which command they are of.

    Its option for help has words of its own, as that for the version: for those of click one looks
    for translations, which costs a hundredth of a start.
    """

    _own_help: click.Option | None = None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that prints the help, the same one each time."""
        if self._own_help is None:
            self._own_help = click.Option(
                ctx.help_option_names,
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_telling(click.Context.get_help),
                help="Show this message and exit.",
            )
        return self._own_help

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; click tells of an option without its value, not whose it is."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class Group(Telling, click.Group):
    """A group of such commands."""

    command_class = Telling
