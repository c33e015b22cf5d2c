"""The command that looks after datasets: check."""

from collections.abc import Sequence

import click

from ..base.errors import UserError
from ..base.resources import DEFAULT_DATASET
from ..dataset.diagnostics import told
from ..dataset.load import examine, part_of
from ..engine.model import Dataset
from ..system.progress import progress_line
from ..views.labels import plural
from .inherited import echo_well, print_json
from .lenient import is_lenient, lenient_option
from .options import json_option, offers


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
