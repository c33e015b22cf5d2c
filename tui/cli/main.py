"""The command line, a contract for scripts. Textual is imported only when a screen opens."""

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from .. import __version__
from ..base.characters import visible
from ..base.errors import UserError
from ..base.resources import DEFAULT_DATASET
from ..system.environment import prepare_environment
from ..system.streams import prepare_streams
from .lenient import is_lenient
from .options import (
    as_of_option,
    ascii_option,
    check_run,
    dataset_option,
    no_pager_option,
    run_option,
    theme_option,
)
from .paging import print_text

_PROGRAM = "openskies-tui"
_BUG = 70
"""The exit code after a bug of ours; EX_SOFTWARE of sysexits.h."""


_MODULES = {
    "data": ("status", "diff", "events", "quotes"),
    "check": ("check", "verify"),
    "schemas": ("schema",),
    "explain": ("why", "claims", "say", "headline", "sources"),
    "export": ("export",),
    "briefings": ("present", "notes", "briefings", "rehearse"),
    "docket": ("docket", "treaties"),
    "new": ("new",),
    "show": ("show",),
    "keys": ("keys",),
    "desk": ("info", "config"),
    "serve": ("serve",),
    "shell": ("completion", "man"),
}
"""The commands, each under its own name in a module of this package."""
_PLACES = {name: module for module, names in _MODULES.items() for name in names}


class _Commands(click.Group):
    """Imports the module of a command when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(_PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _PLACES:
            return None
        module = import_module(f".{_PLACES[cmd_name]}", __package__)
        command: click.Command = getattr(module, cmd_name)
        return command


def _version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"{_PROGRAM} {__version__}")
        context.exit()


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@dataset_option
@as_of_option
@run_option
@theme_option
@ascii_option
@no_pager_option
@click.option("--fresh", is_flag=True, help="Neither use nor change what the last run left.")
@click.option("--plain", is_flag=True, help="Print the board as plain text instead.")
@click.option("--docket", is_flag=True, help="Open on the docket of all treaties.")
@click.option("--watch", is_flag=True, help="Show edits of the dataset while it runs.")
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Print the version.",
)
@click.pass_context
def cli(
    context: click.Context,
    /,
    dataset: str | None,
    as_of: str | None,
    run: bool,
    theme: str | None,
    **flags: bool,
) -> None:
    """Who is a State Party to the Treaty on Open Skies on a day, who is leaving, and who says so.

    Without a command the dashboard opens as it was left, at first live; with --as-of it is frozen
    on that day.
    """
    if context.invoked_subcommand is not None:
        if flags["watch"]:
            raise click.UsageError("--watch is for the dashboard and goes with no command")
        return
    check_run(run, as_of)
    name = DEFAULT_DATASET if dataset is None else dataset
    if flags["plain"]:
        if run or theme is not None:
            raise click.UsageError("--plain goes with --dataset and --as-of only")
        from .show import board

        print_text(board(context, dataset, as_of))
        return
    # Under another driver than the terminal's, such as the one for a browser, none is needed.
    if not (os.environ.get("TEXTUAL_DRIVER") or (sys.stdin.isatty() and sys.stdout.isatty())):
        raise UserError(
            "the dashboard needs a terminal; for plain text try `openskies-tui --plain`"
        )
    from ..ui.run import LaunchOptions, open_dashboard

    context.exit(
        open_dashboard(
            LaunchOptions(
                dataset_name=name,
                lenient=is_lenient(context),
                as_of=as_of,
                run=run,
                theme=theme,
                ascii_only=flags["ascii_only"],
                fresh=flags["fresh"],
                watch=flags["watch"],
                docket=flags["docket"],
            )
        )
    )


def _complain(error: UserError) -> None:
    for line in error.lines:
        click.echo(f"{_PROGRAM}: {line}" if len(error.lines) == 1 else line, err=True)


def _silence() -> None:
    """Keep Python from writing what is left, and from saying that it could not, at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report(error: Exception) -> int:
    """Write a report about a bug of ours, say in one line where it is, and return the exit code."""
    from ..system.clock import machine_now
    from ..system.crash_report import record_crash

    click.echo(f"{_PROGRAM}: {record_crash(error, machine_now())}", err=True)
    return _BUG


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code.

    A mistake of the user's is one line on stderr and exit code 2, never a traceback.
    """
    code: object = 0
    found = signal.getsignal(signal.SIGINT)
    try:
        if found is signal.SIG_DFL:  # so that Ctrl+C ended it without a word until here
            signal.signal(signal.SIGINT, signal.default_int_handler)
        prepare_streams()
        prepare_environment()
        code = cli.main(args=argv, prog_name=_PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        message = visible(" ".join(error.format_message().split()))
        click.echo(f"{_PROGRAM}: {message} (try --help)", err=True)
        code = 2
    except UserError as error:
        _complain(error)
        code = 2
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except BrokenPipeError:
        _silence()  # the reader has gone (`| head`) and wants no more
    except OSError as error:
        _silence()
        click.echo(f"{_PROGRAM}: the answer could not be written: {error.strerror}", err=True)
        code = 1
    except Exception as error:  # a bug of ours, whatever it is: the last line of defence
        code = _report(error)
    signal.signal(signal.SIGINT, found)
    sys.exit(code if isinstance(code, int) else 0)
