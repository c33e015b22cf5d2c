"""Commands for briefings: present, the speaker's notes, a list, a rehearsal."""

import sys

import click

from ..base.errors import UserError
from ..briefing.load import briefing_files, load_briefing
from ..briefing.rehearsal import rehearse as go_through
from ..output.text import table
from ..system.collection import treaties_beside
from ..views.labels import plural
from .docket import complain
from .inherited import Inherited, echo_well
from .options import ascii_option, briefing_argument, dataset_option, read_size, theme_option

_SIZES = ((80, 24), (120, 36), (200, 50))


@click.command()
@briefing_argument
@dataset_option
@click.option("--step", type=int, default=1, help="The step to begin with.  [default: 1]")
@theme_option
@ascii_option
@click.pass_context
def present(
    context: click.Context,
    briefing: str | None,
    dataset: str | None,
    step: int,
    theme: str | None,
    ascii_only: bool,
) -> None:
    """Show a briefing to the room, by default the dataset's first one; F5 does so while it runs.

    It is rehearsed first: a step that does not fit this terminal is an error, not a surprise.
    """
    _needs_terminal("a presentation needs")
    from ..ui.run import LaunchOptions, open_dashboard

    options = Inherited(context, dataset, None)
    launch = LaunchOptions(
        dataset_name=options.dataset_name,
        lenient=options.lenient,
        theme=theme,
        ascii_only=ascii_only,
        present=(briefing, step),
    )
    context.exit(open_dashboard(launch))


@click.command()
@theme_option
@ascii_option
@click.pass_context
def notes(context: click.Context, theme: str | None, ascii_only: bool) -> None:
    """Show the speaker's notes; they follow the presentation that runs, and can drive it."""
    _needs_terminal("the notes need")
    from ..ui.notes_app import open_notes

    context.exit(open_notes(theme=theme, ascii_only=ascii_only))


@click.command()
@dataset_option
@click.pass_context
def briefings(context: click.Context, dataset: str | None) -> None:
    """List the briefings of a dataset."""
    dataset_name = Inherited(context, dataset, None).dataset_name
    rows = []
    for name in briefing_files(dataset_name):
        one = load_briefing(name, dataset_name).briefing
        rows.append((name, one.title, str(len(one.steps)), str(one.minutes)))
    for line in table(("NAME", "TITLE", "STEPS", "MINUTES"), rows):
        click.echo(line)


@click.command()
@briefing_argument
@dataset_option
@click.option(
    "--size", metavar="WxH", multiple=True, help="A size of the terminal.  [default: three of them]"
)
@click.pass_context
def rehearse(
    context: click.Context, briefing: str | None, dataset: str | None, size: tuple[str, ...]
) -> None:
    """Go through a briefing without showing it: exit 0 if all is well, 1 with findings.

    Ids, days and headlines are checked, whether every step fits 80x24, 120x36 and 200x50, and
    whether the notes fit the minutes.
    """
    options = Inherited(context, dataset, None)
    wanted = tuple(map(read_size, size)) or _SIZES
    file, loaded = load_briefing(briefing, options.dataset_name), options.load()
    treaties = treaties_beside(options.dataset_name, lenient=options.lenient, complain=complain)
    found = [one for each in wanted for one in go_through(file, loaded, each, treaties).findings]
    for one in dict.fromkeys(found):
        click.echo(one)
    if not found:
        steps, sizes = len(file.briefing.steps), (f"{width}x{height}" for width, height in wanted)
        on_sizes = ", ".join(sizes)
        echo_well(f"{file.name}: all is well, {plural(steps, 'step', 'steps')} on {on_sizes}")
    context.exit(1 if found else 0)


def _needs_terminal(what: str) -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError(f"{what} a terminal")
