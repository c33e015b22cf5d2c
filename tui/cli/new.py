"""Commands that begin something: ``new treaty``, and ``new briefing`` from what was marked."""

import shlex
from pathlib import Path

import click

from ..base.characters import visible
from ..base.errors import UserError
from ..briefing.compose import compose
from ..dataset.files import is_bundled, yaml_files
from ..output.new_treaty import new_treaty
from ..system.atomic_write import FileThereError, write_file
from ..system.saved_state import FILE_NAME, Remembered, recall
from ..system.user_folders import user_folder
from .inherited import Inherited, read_day
from .options import dataset_option, offers

_ZONE = "UTC"
"""That of the made-up treaty."""


@click.group(no_args_is_help=False)
def new() -> None:
    """Begin something of your own: a treaty, or a briefing from what you marked."""


@new.command()
@click.argument("path", shell_complete=offers("paths"))
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
def treaty(path: str, force: bool) -> None:
    """Write a small dataset with comments: a made-up treaty that a state is leaving.

    PATH is a file that ends in .yaml or .yml, or else a folder, in which treaty.yaml is written.
    """
    file, typed = _file_at(path), visible(shlex.quote(path))
    content = new_treaty(read_day(None, _ZONE), typed)
    try:
        write_file(file, content.encode(), replace=force)
    except FileThereError as error:
        raise UserError(f"{error.lines[0]}; --force replaces it") from None
    click.echo(f"{visible(str(file))} is written. Change it, and look at it:")
    for command in ("check", "--watch --dataset"):
        click.echo(f"  openskies-tui {command} {typed}")


@new.command()
@click.argument("path", shell_complete=offers("paths"))
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@dataset_option
@click.pass_context
def briefing(context: click.Context, path: str, force: bool, dataset: str | None) -> None:
    """Write what was marked on the dashboard as a briefing: a step for each mark.

    M marks a state, an event, a quotation, a claim or a day; B writes the briefing there.
    """
    options = Inherited(context, dataset, None)
    registry = options.registry()
    state = user_folder("state")
    remembered, warning = recall(state / FILE_NAME) if state else (Remembered(), None)
    if warning:
        raise UserError(warning)
    treaty = registry.dataset.treaty
    marks = tuple(mark for mark in remembered.marks if mark.treaty == treaty.id)
    file = Path(path)
    content = compose(registry, marks, file.stem, read_day(None, treaty.zone))
    try:
        write_file(file, content.encode(), replace=force)
    except FileThereError as error:
        raise UserError(f"{error.lines[0]}; --force replaces it") from None
    named = (
        "" if options.given_dataset is None else f" --dataset {shlex.quote(options.dataset_name)}"
    )
    click.echo(f"{visible(str(file))} is written. Add notes, and go through it:")
    for command in ("rehearse", "present"):
        click.echo(visible(f"  openskies-tui {command} {shlex.quote(path)}{named}"))


def _file_at(path: str) -> Path:
    """Return the file to write; its folder is made if need be.

    Raises:
        UserError: the folder cannot be made, or holds other files of a dataset; or the path is
            none, or would be read as the name of a bundled dataset.
    """
    if not path:
        raise UserError("no path is given; expected such as my-treaty")
    if is_bundled(path):
        raise UserError(f"`{path}` is a treaty that comes with the program; write ./{path}")
    place = Path(path)
    if place.suffix in (".yaml", ".yml"):
        return place
    file = place / "treaty.yaml"
    try:
        place.mkdir(exist_ok=True)
        others = [other.name for other in yaml_files(place) if other != file]
    except (OSError, ValueError) as error:  # a path cannot hold U+0000
        why = getattr(error, "strerror", None) or error
        raise UserError(f"{path}: cannot be used as a folder: {why}") from None
    if others:
        raise UserError(f"{path}: holds a dataset already, in {others[0]}")
    return file
