"""Commands for a briefing: present shows it to the room, notes shows the speaker's side."""

import re
import sys

import click

from ..dataset.clean import visible
from ..dataset.findings import UserError
from .options import Inherited, dataset_option, theme_option

_SIZES = ((80, 24), (120, 36), (200, 50))


@click.command()
@click.argument("briefing", metavar="[NAME|PATH]", required=False)
@dataset_option
@click.option("--step", type=int, default=1, help="The step to begin with.  [default: 1]")
@theme_option
@click.option("--check", is_flag=True, help="Rehearse only: print findings; exit 1 if there are.")
@click.option("--size", metavar="WxH", multiple=True, help="Sizes to rehearse for, with --check.")
@click.option("--list", "listing", is_flag=True, help="List the briefings of the dataset.")
@click.pass_context
def present(
    context: click.Context,
    briefing: str | None,
    dataset: str | None,
    step: int,
    theme: str | None,
    check: bool,
    size: tuple[str, ...],
    listing: bool,
) -> None:
    """Show a briefing to the room, by default the dataset's first one; F5 does so while it runs.

    It is rehearsed first: a step that does not fit this terminal is an error, not a surprise.
    """
    name = Inherited(context, dataset, None).dataset_name
    if listing:
        _list(name)
    elif check:
        context.exit(_check(briefing, name, size))
    elif size:
        raise click.UsageError("--size needs --check: what is shown takes the terminal's own size")
    else:
        _needs_terminal("a presentation needs")
        from ..start import open_dashboard

        context.exit(open_dashboard(name, theme=theme, briefing=briefing, step=step))


@click.command()
@theme_option
@click.pass_context
def notes(context: click.Context, theme: str | None) -> None:
    """Show the speaker's notes; they follow the presentation that runs, and can drive it."""
    _needs_terminal("the notes need")
    from ..start import open_notes

    context.exit(open_notes(theme))


def _needs_terminal(what: str) -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError(f"{what} a terminal")


def _list(dataset_name: str) -> None:
    from ..dataset.briefings import briefing_files, load_briefing
    from ..report.table import table

    rows = []
    for name in briefing_files(dataset_name):
        one = load_briefing(name, dataset_name).briefing
        rows.append((name, one.title, str(len(one.steps)), str(one.minutes)))
    for line in table(("NAME", "TITLE", "STEPS", "MINUTES"), rows):
        click.echo(line)


def _check(briefing: str | None, dataset_name: str, sizes: tuple[str, ...]) -> int:
    from ..dataset.briefings import load_briefing
    from ..dataset.load import load_dataset
    from ..rehearsal import rehearse

    file, dataset = load_briefing(briefing, dataset_name), load_dataset(dataset_name)
    wanted = tuple(map(_size, sizes)) or _SIZES
    found = [one for size in wanted for one in rehearse(file, dataset, size).findings]
    for one in dict.fromkeys(found):
        click.echo(one)
    return 1 if found else 0


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,4})x([0-9]{1,4})", text.lower().replace("×", "x"))
    if not found:
        raise UserError(f"--size: `{visible(text)}` is no size; expected such as 120x36")
    return int(found[1]), int(found[2])
