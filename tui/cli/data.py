"""Commands that answer what is so: status, events, quotes; and that look after the data."""

from collections.abc import Sequence
from datetime import date
from typing import Any

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
    state_id,
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
    from ..engine.compile import compile_timeline
    from ..engine.knowledge import as_known
    from ..engine.scenario import consequences, lay_over, parse_hypothesis
    from ..output.status import status_json, status_text

    options = Inherited(context, dataset, as_of)
    loaded = options.load()
    day = options.day(loaded.treaty.zone)
    knowledge = day if known_by is None else read_day(known_by, loaded.treaty.zone)
    try:
        made_up = tuple(parse_hypothesis(text, loaded) for text in what_if)
    except ValueError as error:
        raise UserError(f"--what-if: {error}") from None
    shown = lay_over(as_known(loaded, knowledge), made_up)
    timeline = compile_timeline(shown)
    follows = consequences(shown, timeline, made_up)
    write = status_json if as_json else status_text
    answer = write(
        shown, timeline.on(day), known_by=knowledge, what_if=made_up, consequences=follows
    )
    if as_json:
        print_json(answer)
    else:
        click.echo(answer)


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
    from ..engine.knowledge import as_known
    from ..output.records import events_json, events_text

    loaded, day, id_ = _asked_for(context, dataset, as_of, party)
    acts = tuple(
        act
        for act in sorted(as_known(loaded, day).acts, key=lambda act: act.day)
        if act.day.first <= day and (id_ is None or id_ in (*act.states, *act.towards))
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

    loaded, day, id_ = _asked_for(context, dataset, as_of, party)
    some = quotations_of(loaded, day, id_)
    if as_json:
        print_json(quotes_json(some))
    else:
        click.echo(quotes_text(loaded, some))


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


def _asked_for(
    context: click.Context, dataset: str | None, as_of: str | None, party: str | None
) -> tuple[Any, date, str | None]:
    """Return the dataset, the day and the id of the state that a listing was asked for."""
    options = Inherited(context, dataset, as_of)
    loaded = options.load()
    id_ = None if party is None else state_id(loaded, party)
    return loaded, options.day(loaded.treaty.zone), id_
