"""What the dashboard shows, read out: the board, the document of one thing."""

import shlex

import click

from ..base.characters import visible
from ..base.errors import UserError
from ..base.resources import DEFAULT_DATASET
from ..output.commands import board_document
from ..output.json import show_answer
from ..output.text import document_text
from ..views.lookup import KINDS, RecordId, look_up, nearest, record_ids
from ..views.pages import document_of
from .inherited import Inherited, print_json
from .options import as_of_option, dataset_option, json_option, offers
from .paging import print_text


def board(context: click.Context, dataset: str | None, as_of: str | None) -> str:
    """Return the board of a day as plain text, with what was known that day.

    Raises:
        UserError: the dataset or the day is none.
    """
    options = Inherited(context, dataset, as_of)
    on = options.snapshot()
    asked = f"--as-of {on.day}"
    if options.dataset_name != DEFAULT_DATASET:
        asked += f" --dataset {shlex.quote(visible(options.dataset_name))}"
    return document_text(board_document(on, asked))


@click.command()
@click.argument("wanted", metavar="[KIND:]ID", shell_complete=offers("ids"))
@dataset_option
@as_of_option
@json_option
@click.pass_context
def show(
    context: click.Context, wanted: str, dataset: str | None, as_of: str | None, as_json: bool
) -> None:
    """Show one thing in full, as the dashboard does on Enter.

    ID is that of a state, an event, a quotation, a source or a claim, or `treaty`. Where it
    is that of several, KIND: says which: treaty, state, event, quotation, source or claim.
    """
    on = Inherited(context, dataset, as_of).snapshot()
    entry = _the_one(record_ids(on.registry.dataset), wanted)
    document = document_of(on, entry)
    if document is None:
        raise UserError(f"{entry} is not known on {on.day}; try another day with --as-of")
    if as_json:
        print_json(show_answer(on, entry, document))
    else:
        print_text(document_text(document))


def _the_one(known: tuple[RecordId, ...], wanted: str) -> RecordId:
    """Return the one entry that is meant.

    Raises:
        UserError: there is none, with the nearest, or there are several, with their kinds.
    """
    found = look_up(known, wanted)
    if len(found) == 1:
        return found[0]
    if found:
        choices = " or ".join(map(str, found))
        raise UserError(f"`{wanted}` is the id of several; write {choices}")
    near = nearest(known, wanted)
    hint = f"did you mean {near}?" if near else f"expected an id, or KIND:ID of {', '.join(KINDS)}"
    raise UserError(f"nothing has the id `{wanted}` in this dataset; {hint}")
