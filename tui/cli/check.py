"""Commands that look after a dataset: check, and verify, against stored texts of its sources."""

from collections.abc import Sequence

import click

from ..analysis.verbatim import check_against_texts, match_texts
from ..base.errors import UserError
from ..base.resources import DEFAULT_DATASET
from ..dataset.diagnostics import told
from ..dataset.load import examine, part_of
from ..engine.model import Dataset
from ..output.json import verify_answer
from ..output.text import document_text
from ..system.progress import progress_line
from ..system.stored_texts import read_texts
from ..views.labels import plural
from ..views.verification import verification_document
from .inherited import Inherited, echo_well, print_json
from .lenient import is_lenient, lenient_option
from .options import dataset_option, json_option, offers
from .paging import print_text


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, shell_complete=offers("datasets"))
@lenient_option
@json_option
@click.pass_context
def check(context: click.Context, paths: Sequence[str], as_json: bool) -> None:
    """Check datasets: exit 0 if all is well, 1 with findings, 2 if one cannot be read.

    A finding may be an error, such as an id that leads nowhere: nothing shows such a dataset.
    Files that are no YAML, or lack what a dataset must have, cannot be read as one.

    Without a path the bundled dataset is checked.
    """
    paths = paths or (DEFAULT_DATASET,)
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
        if not findings and not missing:
            for path, one in zip(paths, loaded, strict=True):
                echo_well(f"{path}: all is well{_counted(one.dataset)}")
    if missing:
        raise UserError(*(line for error in missing for line in error.lines))
    if any(one.dataset is None for one in loaded):
        context.exit(2)
    context.exit(1 if findings else 0)


def _counted(dataset: Dataset | None) -> str:
    if dataset is None:
        return ""
    counts = (
        plural(len(dataset.parties), "state", "states"),
        plural(len(dataset.acts), "act", "acts"),
        plural(len(dataset.quotations), "quotation", "quotations"),
        plural(len(dataset.claims), "claim", "claims"),
        plural(len(dataset.sources), "source", "sources"),
    )
    return f": {', '.join(counts)}"


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
