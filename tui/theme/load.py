"""Reads theme files: those that come with the program, and the user's own."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..base.errors import UserError
from ..base.resources import bundled
from ..dataset.diagnostics import FindingsError
from ..dataset.files import Files, decode_text, read_bytes, yaml_files
from .model import ANSI, ThemeFile


def read_theme_file(shown: str, text: str) -> ThemeFile:
    """Return the theme that the *text* of a file describes.

    Raises:
        UserError: the file is no theme; each line says where and what.
    """
    from ..dataset.load import read_record
    from ..dataset.positions import Remark, SourceFile, findings_in

    file = read_record(shown, text, ThemeFile)
    mixed = list(_of_another_kind(msgspec.to_builtins(file.colours)))
    if mixed:
        remarks = [Remark(("colours", name), "error", what) for name, what in mixed]
        raise FindingsError(tuple(findings_in(SourceFile(shown, text), remarks)))
    return file


def _of_another_kind(colours: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the colours that are not of the background's kind, each with what is wrong."""
    ground = colours["background"]
    for name, colour in colours.items():
        if colour.startswith(ANSI) != ground.startswith(ANSI):
            what = f"`{name}` is `{colour}` but `background` is `{ground}`; "
            yield name, f"{what}expected all colours as #rrggbb, or all as the terminal's own"


def all_theme_files(user_folder: Path | None = None) -> tuple[list[tuple[str, Path]], list[str]]:
    """Return the bundled files and then the user's, each with a name to show, and warnings."""
    found = [(file.name, file) for file in yaml_files(bundled("themes"))]
    try:
        own = yaml_files(user_folder) if user_folder and user_folder.is_dir() else []
    except OSError as error:
        unread = UserError(f"{user_folder}: cannot be read: {error.strerror or error}")
        return found, [unread.in_short]
    return found + [(str(file), file) for file in own], []


def read_theme_files(files: Files) -> tuple[tuple[ThemeFile, ...], list[str]]:
    """Return the themes in *files*, and a line for each file that cannot be used.

    Of two themes of one name the later one counts.
    """
    themes: dict[str, ThemeFile] = {}
    warnings: list[str] = []
    for name, file in files:
        try:
            raw = file if isinstance(file, bytes) else read_bytes(file, name)
            theme = read_theme_file(name, decode_text(raw, name))
        except UserError as error:
            warnings.append(error.in_short)
        else:
            themes[theme.name] = theme
    return tuple(themes.values()), warnings


def read_themes(user_folder: Path | None = None) -> tuple[tuple[ThemeFile, ...], list[str]]:
    """Return all themes, and a line for each file that cannot be used.

    A theme of the user's replaces a bundled one of the same name.
    """
    files, warnings = all_theme_files(user_folder)
    themes, more = read_theme_files(files)
    return themes, warnings + more
