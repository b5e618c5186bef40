"""The command line: the one place that puts things together.

Each command imports what it does when it is called, so that none waits for another's libraries.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from feeds import options
from feeds.ending import TerminatedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

_UNREADABLE = 2
_INTERRUPTED = 130  # what shells say of a program that Ctrl-C ended
_TERMINATED = 143  # that SIGTERM ended
_READER_LEFT = 141  # and of one that wrote into a pipe nobody reads

_NEAR = 0.7  # likeness, from 0 to 1, of an option with a slip


class _Quiet(options.Group):
    """A group of commands that end without a traceback.

    On Ctrl-C or SIGTERM, and when the reader of the output leaves, they end without a word; wrong
    usage, and a defect, are one line each.  The commands of the administrator are declared when
    somebody asks for a command that is none of the others, or for all.
    """

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, None when there is none of that name."""
        if cmd_name not in self.commands:
            self.declare()
        return super().get_command(ctx, cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in order."""
        self.declare()
        return super().list_commands(ctx)

    def declare(self) -> None:
        """Add the commands of the administrator."""
        from feeds import groups  # noqa: PLC0415  start-up

        for command in groups.COMMANDS:
            self.add_command(command)

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401  click's signature
        try:
            status = super().main(*args, **extra | {"standalone_mode": False})
        except click.UsageError as error:
            _explain(error)
            status = error.exit_code
        sys.exit(status)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  click's signature
        try:
            if sys.stdout is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))  # noqa: TRY301  as any other
            return super().invoke(ctx)
        except TerminatedError:
            ctx.exit(_TERMINATED)
        except KeyboardInterrupt:
            ctx.exit(_INTERRUPTED)
        except OSError as error:
            if error.errno == errno.EPIPE:
                _forget_output()
                ctx.exit(_READER_LEFT)
            from feeds.errors import why  # noqa: PLC0415  start-up

            click.echo(f"agenda: the output cannot be written: {why(error)}", err=True)
            _forget_output()
            ctx.exit(_UNREADABLE)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:  # noqa: BLE001  whatever breaks, people get one line
            from feeds.console import remark  # noqa: PLC0415  start-up
            from feeds.errors import FeedError, defect  # noqa: PLC0415  start-up

            if not isinstance(error, FeedError):
                click.echo(f"agenda: {defect(error)}", err=True)
                ctx.exit(_UNREADABLE)
            for line in str(error).splitlines():
                remark(line)
            ctx.exit(_UNREADABLE)


def _explain(error: click.UsageError) -> None:
    """Print wrong usage in one line, with the command that tells more; help stays as it is."""
    if isinstance(error, click.NoSuchOption):
        message = _unknown(error)
    else:
        del (getattr(error, "possibilities", None) or [])[1:]  # of commands: the nearest is told
        message = _lacking(error) or error.format_message()
    if error.ctx is None or "\n" in message:
        error.show()
        return
    message = message[:1].lower() + message[1:].rstrip(".")
    click.echo(f"agenda: {message} (see {error.ctx.command_path} --help)", err=True)


def _lacking(error: click.UsageError) -> str:
    """Return what to say of an option that came without its value, "" for any other error."""
    if not isinstance(error, click.BadOptionUsage) or error.ctx is None:
        return ""
    named = (one for one in error.ctx.command.params if error.option_name in one.opts)
    option = next(named, None)
    if option is None or getattr(option, "is_flag", False):
        return ""
    return f"option {error.option_name} {options.needed_value(option)}"


def _unknown(error: click.NoSuchOption) -> str:
    """Return what to say of an option that is none: which command has it, or one that is near."""
    from difflib import get_close_matches  # noqa: PLC0415  start-up

    name = error.option_name
    main.declare()
    owners = [one for one, its in _named(main) if any(name in about.opts for about in its.params)]
    near = get_close_matches(name, error.possibilities or (), n=1, cutoff=_NEAR)
    hint = f"it is one of {', '.join(owners)}" if owners else near and f"did you mean {near[0]}?"
    return f"no such option {name}{f'; {hint}' if hint else ''}"


def _named(group: click.Group, path: str = "agenda") -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, with what is typed to call it."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _named(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def _forget_output() -> None:
    """Let go of what could not be written, or Python would try again at its end, and complain."""
    with suppress(OSError, AttributeError), open(os.devnull, "wb") as nothing:  # noqa: PTH123  start-up
        os.dup2(nothing.fileno(), sys.stdout.fileno())


@click.group("agenda", cls=_Quiet, context_settings={"help_option_names": ["-h", "--help"]})
@options.config
@options.version
def main() -> None:
    """Read the agendas printed in issues, and turn them into calendars.

    An issue is a text, a page, a newsletter, a feed, a PDF or a Word document.
    Try:  agenda extract issue.txt
    """
    click.get_current_context().meta[options.CLOCK] = _now


@main.command()
@click.argument("sources", metavar="[FILE|FOLDER|URL|-]...", nargs=-1)
@options.form("table", "json", "jsonl", "ics", "csv")
@options.published
@options.language
@options.timezone
@click.option(
    "--min-confidence",
    metavar="NUMBER",
    type=options.Parsed("number", options.parse_share, "0.8"),
    default="0.5",
    show_default=True,
    help="Leave out what is less sure than this, 0 to 1.",
)
@click.option("--mentions", is_flag=True, help="Print as well what is only mentioned.")
@options.max_bytes
def extract(  # noqa: PLR0913  one parameter an option, as click calls it
    *,
    sources: tuple[str, ...],
    form: str,
    published: date | None,
    language: str | None,
    timezone: str,
    min_confidence: float,
    mentions: bool,
    max_bytes: int,
) -> None:
    """Print the events that issues announce.

    Reads files, the issues in folders, addresses, and "-": what is piped or pasted.
    """
    from feeds.commands import extract as command  # noqa: PLC0415  start-up
    from feeds.commands.reading import HowToRead  # noqa: PLC0415  start-up

    how = HowToRead(partial(_today, timezone), published, language, timezone, max_bytes)
    told = click.get_current_context().get_parameter_source("timezone")
    how = how._replace(zone_given=told is not ParameterSource.DEFAULT)
    if not command.run(sources, how, command.Choice(form, min_confidence, mentions)):
        sys.exit(_UNREADABLE)


@main.command()
@click.argument("sources", metavar="[FILE|FOLDER|URL|-]...", nargs=-1)
@options.form("table", "json")
@options.published
@options.language
@options.timezone
@options.max_bytes
def explain(  # noqa: PLR0913  one parameter an option, as click calls it
    *,
    sources: tuple[str, ...],
    form: str,
    published: date | None,
    language: str | None,
    timezone: str,
    max_bytes: int,
) -> None:
    """Print every line of an issue with what it became, and why.

    Reads what "agenda extract" reads.
    """
    from feeds.commands import explain as command  # noqa: PLC0415  start-up
    from feeds.commands.reading import HowToRead  # noqa: PLC0415  start-up

    how = HowToRead(partial(_today, timezone), published, language, timezone, max_bytes)
    if not command.run(sources, how, form):
        sys.exit(_UNREADABLE)


@main.command()
@click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
@options.form("table", "json")
@click.option(
    "--published",
    metavar="DATE",
    type=options.DAY,
    help="Day the text was published, YYYY-MM-DD; else today.",
)
@options.language
def dates(texts: tuple[str, ...], form: str, published: date | None, language: str | None) -> None:
    """Print what date expressions mean.

    "-" reads one expression a line from standard input.
    """
    from feeds.commands import dates as command  # noqa: PLC0415  start-up

    day = published or _today(options.DEFAULT_ZONE)
    if not command.run(texts, published=day, language=language, form=form):
        sys.exit(_UNREADABLE)


@main.command()
@click.argument("sources", metavar="[FILE|FOLDER|URL|-]...", nargs=-1)
@options.form("table", "json")
@options.max_bytes
def lint(sources: tuple[str, ...], form: str, max_bytes: int) -> None:
    """Print what calendar programs would punish.

    Reads calendars, the .ics files in folders, addresses, and "-": what is piped. Exit status 1
    when a file holds errors, 2 when it cannot be read.
    """
    from feeds.commands import lint as command  # noqa: PLC0415  start-up

    sys.exit(command.run(sources, form, max_bytes))


@main.command("config")
@options.config
@click.option("--dump", is_flag=True, help="Print every key in force, as without it.")
@options.form("table", "json")
def config_(*, form: str, dump: bool) -> None:  # noqa: ARG001  there is nothing else to ask yet
    """Print the configuration, and where each value came from.

    Values come from the file, from variables such as AGENDA_SERVICE__BASE_URL, or are defaults.
    """
    from feeds.commands import config as command  # noqa: PLC0415  start-up

    command.run(options.config_file(), os.environ, form)


@main.command()
@options.config
@options.form("table", "json")
def check(form: str) -> None:
    """Print whether all is in order: store, sources, feeds.

    Nothing is changed, and no source is asked: what is known of it is what the store knows.

    Exit status 1 when something is not, 2 when the configuration cannot be used.
    """
    from feeds.commands import check as command  # noqa: PLC0415  start-up

    sys.exit(command.run(options.config_file(), os.environ, form, _now()))


@main.command()
@options.config
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Show what would change, and keep nothing.")
@options.form("table", "json")
def refresh(sources: tuple[str, ...], *, dry_run: bool, form: str) -> None:
    """Read the sources now, and keep what they announce.

    All sources of the configuration are read, or those named.

    Exit status 1 when a source cannot be read or waits for a person.
    """
    from feeds.commands import refresh as command  # noqa: PLC0415  start-up

    wanted = command.Wanted(sources, form, dry_run)
    sys.exit(command.run(options.config_file(), os.environ, wanted, _now))


@main.command()
@options.config
@click.option("--watch", is_flag=True, help="Go on, and write again after every change.")
@click.argument("folder", metavar="DIR")
def publish(folder: str, *, watch: bool) -> None:
    """Write the site as files, for any web server.

    Each feed becomes DIR/feeds/<name>.ics, each page an index.html in a folder of its name; files
    that have not changed are left alone.
    """
    from feeds.commands import publish as command  # noqa: PLC0415  start-up

    if watch:
        command.follow(options.config_file(), os.environ, folder, _now)
        return
    sys.exit(command.run(options.config_file(), os.environ, folder, _now()))


@main.command()
@options.config
@options.form("table", "json")
def rebuild(form: str) -> None:
    """Read all kept issues anew, as the program does today.

    Nothing is asked of the network, and no identity changes; what changed is printed.
    """
    from feeds.commands import rebuild as command  # noqa: PLC0415  start-up

    sys.exit(command.run(options.config_file(), os.environ, form, _now()))


@main.command()
@options.config
@options.form("text", "json")
def scheduler(form: str) -> None:
    """Read each source when it is due, until it is told to end.

    However many are started, one a store keeps the time; the others take over when it is gone.
    """
    from feeds.commands import scheduling as command  # noqa: PLC0415  start-up

    command.schedule(options.config_file(), os.environ, form, _now)


@main.command()
@options.config
@options.form("text", "json")
def worker(form: str) -> None:
    """Read the sources that the scheduler hands out.

    It runs until it is told to end. Any number of them share the work, on any machines; the store
    has to be PostgreSQL.
    """
    from feeds.commands import scheduling as command  # noqa: PLC0415  start-up

    command.work(options.config_file(), os.environ, form, _now)


def _now() -> datetime:
    from feeds.clock import utc_now  # noqa: PLC0415  start-up: --help asks no clock

    return utc_now()


def _today(timezone: str) -> date:
    from zoneinfo import ZoneInfo  # noqa: PLC0415  start-up: as above

    return _now().astimezone(ZoneInfo(timezone)).date()
