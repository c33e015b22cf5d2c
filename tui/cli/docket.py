"""Commands about all treaties at once: docket, treaties."""

import click

from ..analysis.docket import docket_on
from ..output.json import docket_answer, treaties_answer
from ..output.text import document_text, table
from ..system.collection import Collection, names_of, open_collection
from ..views.docket import docket_document
from ..views.labels import day_words
from .inherited import Inherited, print_json, read_day
from .options import as_of_option, dataset_option, json_option
from .paging import print_text

ZONE = "UTC"
"""Treaties have zones of their own; a day for all of them is that of UTC."""


@click.command()
@dataset_option
@as_of_option
@json_option
@click.pass_context
def docket(context: click.Context, dataset: str | None, as_of: str | None, as_json: bool) -> None:
    """List every exit under every treaty: pending, announced, recent, and returns."""
    options = Inherited(context, dataset, as_of)
    day = read_day(options.as_of, ZONE)
    collection = collected(options)
    found = docket_on(day, collection.registries)
    if as_json:
        print_json(docket_answer(found))
    else:
        wrong = [(one.name, one.why) for one in collection.unreadable]
        print_text(document_text(docket_document(found, wrong)))
    complain(collection)


@click.command()
@dataset_option
@json_option
@click.pass_context
def treaties(context: click.Context, dataset: str | None, as_json: bool) -> None:
    """List the treaties that can be shown: bundled, and in your own data folder."""
    collection = collected(Inherited(context, dataset, None))
    if as_json:
        print_json(treaties_answer(collection.registries))
    else:
        rows = tuple(
            (
                name,
                registry.dataset.treaty.name,
                registry.dataset.treaty.roster,
                str(len(registry.dataset.parties)),
                str(len(registry.dataset.acts)),
                day_words(registry.dataset.treaty.checked),
            )
            for name, registry in collection.registries
        )
        heads = ("NAME", "TREATY", "ROSTER", "STATES", "ACTS", "CHECKED TO")
        print_text("\n".join(table(heads, rows)))
    complain(collection)


def collected(options: Inherited) -> Collection:
    """Return the treaties that a command is about: without ``--dataset`` all there are."""
    return open_collection(names_of(options.given_dataset), lenient=options.lenient)


def complain(collection: Collection) -> None:
    """Say on stderr which datasets could not be read."""
    for one in collection.unreadable:
        click.echo(f"openskies-tui: {one.name} is left out: {one.why}", err=True)
