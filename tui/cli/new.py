"""Commands that begin something: ``new treaty``."""

import shlex
from pathlib import Path

import click

from ..characters import visible
from ..dataset.files import is_bundled, yaml_files
from ..errors import UserError
from ..output.new_treaty import new_treaty
from ..system.atomic_write import FileThereError, write_file
from .inherited import read_day
from .options import offers

_ZONE = "UTC"
"""That of the made-up treaty."""


@click.group(no_args_is_help=False)
def new() -> None:
    """Begin something of your own, such as a treaty."""


@new.command()
@click.argument("path", shell_complete=offers("paths"))
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
def treaty(path: str, force: bool) -> None:
    """Write a small dataset with comments: a made-up treaty that a state is leaving.

    PATH is a file that ends in .yaml or .yml, or else a folder, in which treaty.yaml is written.
    """
    file, typed = _file_at(path), shlex.quote(path)
    content = new_treaty(read_day(None, _ZONE), typed)
    try:
        write_file(file, content.encode(), replace=force)
    except FileThereError as error:
        raise UserError(f"{error.lines[0]}; --force replaces it") from None
    click.echo(f"{visible(str(file))} is written. Change it, and look at it:")
    for command in ("check", "--watch --dataset"):
        click.echo(f"  openskies-tui {command} {visible(typed)}")


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
        raise UserError(f"{visible(path)}: cannot be used as a folder: {why}") from None
    if others:
        raise UserError(f"{visible(path)}: holds a dataset already, in {visible(others[0])}")
    return file
