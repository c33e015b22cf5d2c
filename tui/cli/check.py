"""Commands that look after datasets: check and schema."""

from collections.abc import Sequence

import click

from ..characters import visible
from ..dataset.diagnostics import told
from ..dataset.load import examine, part_of
from ..dataset.schema import json_schema
from ..errors import UserError
from ..output.answers import ANSWERS, answer_schema
from ..resources import DEFAULT_DATASET
from ..system.progress import progress_line
from .inherited import print_json
from .options import is_lenient, json_option, lenient_option
from .schemas import FILES, file_schema


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
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
    if missing:
        raise UserError(*(line for error in missing for line in error.lines))
    if any(one.dataset is None for one in loaded):
        context.exit(2)
    context.exit(1 if findings else 0)


@click.command()
@click.option(
    "--of",
    "command",
    metavar="FILE|COMMAND",
    help="Of this kind of file, for an editor, or of the answer of this command in JSON instead.",
)
def schema(command: str | None) -> None:
    """Print the JSON Schema of a dataset, of a file, or of a command's answer in JSON.

    Files are dataset (any part of one), briefing, theme and config.
    """
    if command is None:
        print_json(json_schema())
    elif command in FILES:
        print_json(file_schema(command))
    elif command in ANSWERS:
        print_json(answer_schema(command))
    else:
        names, files = ", ".join(ANSWERS), ", ".join(FILES)
        what = f"--of: `{visible(command)}` has no answer in JSON; there are {names}"
        raise UserError(f"{what}; and of files {files}")
