"""Where things are and how they are settled: info and config."""

import locale
import os
import platform
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

import click

from .. import __version__
from ..base.characters import visible
from ..base.errors import UserError
from ..base.resources import bundled
from ..dataset.encode import fingerprint
from ..dataset.files import find_folder
from ..dataset.schema import schema_line
from ..output.answers import (
    DatasetAnswer,
    InfoAnswer,
    PlaceAnswer,
    TerminalAnswer,
)
from ..system.atomic_write import FileThereError, write_file
from ..system.crash_report import CRASHES
from ..system.saved_state import FILE_NAME as STATE_FILE
from ..system.user_folders import PROGRAM, themes_folder, user_folder
from ..ui.config import FILE_NAME, config_file, config_template
from .inherited import Inherited, print_json
from .options import dataset_option, json_option


@click.command()
@dataset_option
@json_option
@click.pass_context
def info(context: click.Context, dataset: str | None, as_json: bool) -> None:
    """Tell the versions, the files, what the terminal can show, and the dataset.

    The last line is for a report: it names no file of yours.
    """
    answer = _info(Inherited(context, dataset, None))
    if as_json:
        print_json(answer)
        return
    terminal, data = answer.terminal, answer.dataset
    found = data.problem or f"{data.treaty}, checked to {data.checked}, SHA-256 {data.sha256}"
    rows = [
        ("version", answer.version),
        ("python", f"{answer.python} on {answer.system}"),
        ("textual", answer.textual),
        *((place.what, _place_words(place)) for place in answer.places),
        ("terminal", f"{terminal.term or 'no TERM'}, {terminal.width}×{terminal.height}"),
        ("", f"{terminal.colours} colours, {'ASCII only' if terminal.ascii else 'all signs'}"),
        ("locale", f"{answer.locale}, {answer.encoding}"),
        ("dataset", f"{data.name}, in {data.path}"),
        ("", found),
        *(("wrong", line) for line in answer.wrong),
    ]
    for label, text in rows:
        click.echo(f"{label:<9} {visible(text)}")
    click.echo(f"\n{visible(answer.debug)}")


def _place_words(place: PlaceAnswer) -> str:
    if place.path is None:
        return "none: there is no home folder"
    return place.path if place.exists else f"{place.path} (not there yet)"


def _info(options: Inherited) -> InfoAnswer:
    # Deferred: it brings the toolkit, which no other command needs.
    from ..ui.settings import wrong_with_files

    config, state = user_folder("config"), user_folder("state")
    places = (
        _place("config", config and config / FILE_NAME),
        _place("themes", themes_folder()),
        _place("data", user_folder("data")),
        _place("state", state and state / STATE_FILE),
        _place("crashes", state and state / CRASHES),
        _place("cache", user_folder("cache")),
        _place("schemas", bundled("data") / "schemas"),
    )
    terminal = _terminal()
    data = _dataset(options)
    python, textual = platform.python_version(), version("textual")
    system = f"{platform.system()} {platform.release()}"
    name = locale.setlocale(locale.LC_CTYPE)
    seen = f"sha256 {data.sha256[:12]}, checked {data.checked}" if data.sha256 else "unreadable"
    size = f"{terminal.width}x{terminal.height}"
    signs = f"{terminal.colours} colours{' ASCII' if terminal.ascii else ''}"
    debug = " · ".join(
        (
            f"{PROGRAM} {__version__}",
            f"Python {python}",
            f"Textual {textual}",
            system,
            f"{terminal.term or 'no TERM'} {size} {signs}",
            f"{name} {locale.getencoding()}",
            f"dataset {seen}",
        )
    )
    return InfoAnswer(
        version=__version__,
        python=python,
        system=system,
        textual=textual,
        places=places,
        terminal=terminal,
        locale=name,
        encoding=locale.getencoding(),
        dataset=data,
        wrong=wrong_with_files(),
        debug=debug,
    )


def _place(what: str, path: Path | None) -> PlaceAnswer:
    try:
        exists = path is not None and path.exists()
    except OSError:
        exists = False
    return PlaceAnswer(what, str(path) if path else None, exists)


def _terminal() -> TerminalAnswer:
    from ..ui.settings import this_terminal

    shown, size = this_terminal(), shutil.get_terminal_size()
    return TerminalAnswer(
        term=os.environ.get("TERM", ""),
        is_terminal=sys.stdout.isatty(),
        colours=shown.colours,
        ascii=shown.ascii,
        width=size.columns,
        height=size.lines,
    )


def _dataset(options: Inherited) -> DatasetAnswer:
    """Return what there is to the dataset; one that cannot be read is told with its first fault."""
    name = options.dataset_name
    path = str(find_folder(name) or name)
    try:
        loaded = options.load()
    except UserError as error:
        return DatasetAnswer(name, path, problem=error.in_short)
    treaty = loaded.treaty
    return DatasetAnswer(name, path, treaty.name, fingerprint(loaded), treaty.checked)


@click.group(no_args_is_help=False)
def config() -> None:
    """Look after your configuration."""


@config.command()
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
def init(force: bool) -> None:
    """Write a configuration with every setting, each explained and as it is without one."""
    file = config_file()
    if file is None:
        raise UserError("there is no home folder to keep a configuration in")
    text = f"{schema_line('config')}\n{config_template()}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, text.encode(), replace=force)
    except FileThereError as error:
        raise UserError(f"{error.lines[0]}; --force replaces it") from None
    except OSError as error:
        raise UserError(f"{file}: {error.strerror or error}") from None
    click.echo(f"{visible(str(file))} is written.")
