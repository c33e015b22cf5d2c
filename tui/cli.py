"""The command line, a contract for scripts. Textual is imported only when a screen opens."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

import click

from .dataset.clean import visible
from .dataset.find import DEFAULT
from .dataset.findings import UserError

F = TypeVar("F", bound=Callable[..., Any])
_PROGRAM = "openskies-tui"


def _dataset_option(command: F) -> F:
    return click.option(
        "--dataset",
        metavar="NAME|PATH",
        default=None,
        help=f"A bundled name, a folder or a file.  [default: {DEFAULT}]",
    )(command)


def _as_of_option(command: F) -> F:
    text = "The day to look at, such as 2021-06-18.  [default: today]"
    return click.option("--as-of", metavar="DAY", default=None, help=text)(command)


def _json_option(command: F) -> F:
    return click.option("--json", "as_json", is_flag=True, help="JSON on one line.")(command)


def _party_option(command: F) -> F:
    text = "Only what concerns this state, such as RUS."
    return click.option("--party", metavar="ID", default=None, help=text)(command)


class _Inherited:
    """Options given before the command hold for the command too, unless it says otherwise."""

    def __init__(self, context: click.Context, dataset: str | None, as_of: str | None) -> None:
        above = context.parent.params if context.parent else {}
        given = above.get("dataset") if dataset is None else dataset
        self.dataset_name = DEFAULT if given is None else given
        self._as_of = above.get("as_of") if as_of is None else as_of

    def day(self, zone: str) -> date:
        """Return the day to look at, by default today in the dataset's zone."""
        from .shell.clock import local_now, machine_now, parse_day

        today = local_now(machine_now, zone).date()
        return today if self._as_of is None else parse_day(self._as_of, today)


def _version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"{_PROGRAM} {version(_PROGRAM)}")
        context.exit()


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@_dataset_option
@_as_of_option
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
    context.exit(open_dashboard(name, as_of=as_of, run=run, theme=theme))


@cli.command()
@_dataset_option
@_as_of_option
@_json_option
@click.pass_context
def status(context: click.Context, dataset: str | None, as_of: str | None, as_json: bool) -> None:
    """Print the state of the treaty on a day."""
    from .dataset.load import load_dataset
    from .engine.compile import compile_timeline
    from .report.status import status_json, status_text

    options = _Inherited(context, dataset, as_of)
    loaded = load_dataset(options.dataset_name)
    state = compile_timeline(loaded).on(options.day(loaded.treaty.zone))
    if as_json:
        _print_json(status_json(loaded, state))
    else:
        click.echo(status_text(loaded, state))


@cli.command()
@_dataset_option
@_as_of_option
@_party_option
@_json_option
@click.pass_context
def events(
    context: click.Context,
    dataset: str | None,
    as_of: str | None,
    party: str | None,
    as_json: bool,
) -> None:
    """List what happened, up to a day."""
    from .dataset.load import load_dataset
    from .report.records import events_json, events_text

    options = _Inherited(context, dataset, as_of)
    loaded = load_dataset(options.dataset_name)
    id_ = _party_id(loaded, party)
    day = options.day(loaded.treaty.zone)
    acts = tuple(
        act
        for act in sorted(loaded.acts, key=lambda act: act.day)
        if act.day.first <= day and (id_ is None or id_ in (*act.states, *act.towards))
    )
    if as_json:
        _print_json(events_json(acts))
    else:
        click.echo(events_text(acts))


@cli.command()
@_dataset_option
@_as_of_option
@_party_option
@_json_option
@click.pass_context
def quotes(
    context: click.Context,
    dataset: str | None,
    as_of: str | None,
    party: str | None,
    as_json: bool,
) -> None:
    """List what was said, up to a day, latest first, each with its source."""
    from .dataset.load import load_dataset
    from .report.records import quotes_json, quotes_text
    from .views.board import quotations_of

    options = _Inherited(context, dataset, as_of)
    loaded = load_dataset(options.dataset_name)
    day = options.day(loaded.treaty.zone)
    some = quotations_of(loaded, day, _party_id(loaded, party))
    if as_json:
        _print_json(quotes_json(some))
    else:
        click.echo(quotes_text(loaded, some))


@cli.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@_json_option
@click.pass_context
def check(context: click.Context, paths: Sequence[str], as_json: bool) -> None:
    """Check datasets: exit 0 if all is well, 1 with findings, 2 if one cannot be loaded."""
    from .dataset.load import examine

    loaded = []
    missing = False
    for path in paths:
        try:
            loaded.append(examine(path))
        except UserError as error:
            missing = True
            _complain(error)
    findings = [finding for one in loaded for finding in one.findings]
    if as_json:
        _print_json(findings)
    else:
        for finding in findings:
            click.echo(finding)
    if missing or any(one.dataset is None for one in loaded):
        context.exit(2)
    context.exit(1 if findings else 0)


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a dataset."""
    from .dataset.schema import json_schema

    _print_json(json_schema())


def _party_id(loaded: Any, wanted: str | None) -> str | None:
    """Return the id of a state, given its id or its name in any case."""
    if wanted is None:
        return None
    for state in loaded.parties:
        if wanted.casefold() in (state.id.casefold(), state.name.casefold()):
            return str(state.id)
    from difflib import get_close_matches

    known = [name for state in loaded.parties for name in (state.id, state.name)]
    near = get_close_matches(wanted, known, n=1) or get_close_matches(wanted.upper(), known, n=1)
    hint = f"did you mean {near[0]}?" if near else "expected a code such as RUS, or a name"
    raise UserError(f"no state `{visible(wanted)}` in this dataset; {hint}")


def _print_json(value: object) -> None:
    import msgspec

    click.echo(msgspec.json.encode(value).decode())


def _complain(error: UserError) -> None:
    for line in error.lines:
        click.echo(f"{_PROGRAM}: {line}" if len(error.lines) == 1 else line, err=True)


def _silence() -> None:
    """Keep Python from writing what is left, and from saying that it could not, at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code.

    A mistake of the user's is one line on stderr and exit code 2, never a traceback.
    """
    code: object = 0
    try:
        code = cli.main(args=arguments, prog_name=_PROGRAM, standalone_mode=False)
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
