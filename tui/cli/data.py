"""Commands that answer what is so: status, events, quotes; and that look after the data."""

from collections.abc import Sequence

import click

from ..dataset.diagnostics import told
from ..errors import UserError
from .options import (
    Inherited,
    as_of_option,
    dataset_option,
    is_lenient,
    json_option,
    lenient_option,
    party_option,
    print_json,
    read_day,
)


@click.command()
@dataset_option
@as_of_option
@click.option("--known-by", metavar="DAY", default=None, help="The day whose knowledge is used.")
@click.option(
    "--what-if",
    metavar="ACT",
    multiple=True,
    help='A hypothetical act, such as "BLR notice 2026-12-01".',
)
@json_option
@click.pass_context
def status(
    context: click.Context,
    dataset: str | None,
    as_of: str | None,
    known_by: str | None,
    what_if: tuple[str, ...],
    as_json: bool,
) -> None:
    """Print the state of the treaty on a day."""
    from ..output.status import status_json, status_text

    options = Inherited(context, dataset, as_of)
    registry = options.registry()
    zone = registry.dataset.treaty.zone
    knowledge = None if known_by is None else read_day(known_by, zone)
    try:
        on = registry.on(options.day(zone), known_by=knowledge, what_if=what_if)
    except UserError as error:
        raise UserError(f"--what-if: {error}") from None
    if as_json:
        print_json(status_json(on))
    else:
        click.echo(status_text(on))


@click.command()
@dataset_option
@as_of_option
@party_option
@json_option
@click.pass_context
def events(
    context: click.Context,
    dataset: str | None,
    as_of: str | None,
    party: str | None,
    as_json: bool,
) -> None:
    """List what happened and was known by a day."""
    from ..output.records import events_json, events_text

    on = Inherited(context, dataset, as_of).snapshot()
    id_ = None if party is None else on.registry.state(party).id
    acts = tuple(
        act
        for act in on.acts
        if act.day.first <= on.day and (id_ is None or id_ in (*act.states, *act.towards))
    )
    if as_json:
        print_json(events_json(acts))
    else:
        click.echo(events_text(acts))


@click.command()
@dataset_option
@as_of_option
@party_option
@json_option
@click.pass_context
def quotes(
    context: click.Context,
    dataset: str | None,
    as_of: str | None,
    party: str | None,
    as_json: bool,
) -> None:
    """List what was said, up to a day, latest first, each with its source."""
    from ..output.records import quotes_json, quotes_text
    from ..views.panels import quotations_of

    on = Inherited(context, dataset, as_of).snapshot()
    some = quotations_of(on, None if party is None else on.registry.state(party).id)
    if as_json:
        print_json(quotes_json(some))
    else:
        click.echo(quotes_text(on.dataset, some))


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@lenient_option
@json_option
@click.pass_context
def check(context: click.Context, paths: Sequence[str], as_json: bool) -> None:
    """Check datasets: exit 0 if all is well, 1 with findings, 2 if one cannot be loaded."""
    from ..dataset.load import examine, part_of
    from ..system.progress import progress_line

    loaded = []
    missing: list[UserError] = []
    with progress_line() as progress:
        for number, path in enumerate(paths):
            share = part_of(progress, number, len(paths))
            try:
                loaded.append(examine(path, lenient=is_lenient(context), progress=share))
            except UserError as error:
                missing.append(error)
    findings = [finding for one in loaded for finding in one.findings]
    if as_json:
        print_json(findings)
    else:
        for line in told(findings):
            click.echo(line)
    if missing:
        raise UserError(*(line for error in missing for line in error.lines))
    if any(one.dataset is None for one in loaded):
        context.exit(2)
    context.exit(1 if findings else 0)


@click.command()
def schema() -> None:
    """Print the JSON Schema of a dataset."""
    from ..dataset.schema import json_schema

    print_json(json_schema())
