"""The command that holds quotations and claims against stored texts of their sources."""

import click

from ..analysis.verbatim import check_against_texts, match_texts
from ..base.errors import UserError
from ..output.json import verify_answer
from ..output.text import document_text
from ..system.stored_texts import read_texts
from ..views.verification import verification_document
from .inherited import Inherited, print_json
from .options import dataset_option, json_option
from .paging import print_text


@click.command()
@click.option(
    "--texts",
    metavar="FOLDER",
    required=True,
    type=click.Path(file_okay=False),
    help="The folder with the texts: .txt, .md or .html.",
)
@dataset_option
@json_option
@click.pass_context
def verify(context: click.Context, texts: str, dataset: str | None, as_json: bool) -> None:
    """Hold every quotation and claim, letter for letter, against stored texts of their sources.

    Exit 0 if all whose source has a text there are found, 1 if words differ or are not there.

    A text is of the source whose id its file is named by (dw-0115.txt), or the outlet and the day
    (dw-2021-01-15.html); else of the one whose title or address stands in it. Only typographic
    quotes, dashes and white space are taken to be alike.
    """
    data = Inherited(context, dataset, None).load()
    matched, unmatched = match_texts(data, read_texts(texts))
    if not matched:
        raise UserError(
            f"--texts: {texts}: no text is of a source of this dataset; "
            "name each by the id of its source, such as dw-0115.txt"
        )
    checks = check_against_texts(data, matched)
    if as_json:
        print_json(verify_answer(checks, unmatched))
    else:
        print_text(document_text(verification_document(checks, unmatched)))
    context.exit(int(any(check.outcome in ("differs", "not_there") for check in checks)))
