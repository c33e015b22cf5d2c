"""The command line, a contract for scripts. Textual is imported only when a screen opens."""

import os
import sys
from collections.abc import Sequence

import click

from .commands import answers, arguments
from .commands.options import as_of_option, dataset_option, is_lenient
from .dataset.clean import visible
from .dataset.find import DEFAULT
from .dataset.findings import UserError

_PROGRAM = "openskies-tui"


def _version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"{_PROGRAM} {version(_PROGRAM)}")
        context.exit()


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@dataset_option
@as_of_option
@click.option("--run", is_flag=True, help="Let the clock run from the day of --as-of.")
@click.option("--theme", metavar="NAME", default=None, help="The theme to open with.")
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
    context: click.Context, dataset: str | None, as_of: str | None, run: bool, theme: str | None
) -> None:
    """Who is a State Party to the Treaty on Open Skies on a day, who is leaving, and who says so.

    Without a command the dashboard opens, live; with --as-of it is held on that day.
    """
    if context.invoked_subcommand is not None:
        return
    if run and as_of is None:
        raise click.UsageError("--run needs --as-of DAY: the clock runs from that day")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("the dashboard needs a terminal; for plain text try `openskies-tui status`")
    from .start import open_dashboard

    name = DEFAULT if dataset is None else dataset
    context.exit(
        open_dashboard(name, as_of=as_of, run=run, theme=theme, lenient=is_lenient(context))
    )


for _command in (
    answers.status,
    answers.events,
    answers.quotes,
    arguments.why,
    arguments.claims,
    arguments.say,
    arguments.headline,
    arguments.sources,
    answers.check,
    answers.schema,
):
    cli.add_command(_command)


def _complain(error: UserError) -> None:
    for line in error.lines:
        click.echo(f"{_PROGRAM}: {line}" if len(error.lines) == 1 else line, err=True)


def _silence() -> None:
    """Keep Python from writing what is left, and from saying that it could not, at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code.

    A mistake of the user's is one line on stderr and exit code 2, never a traceback.
    """
    code: object = 0
    try:
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
    sys.exit(code if isinstance(code, int) else 0)
