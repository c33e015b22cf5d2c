"""Reads theme files: those that come with the program, and the user's own."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from platformdirs import user_config_path

from ..characters import visible
from ..dataset.diagnostics import FindingsError
from ..dataset.positions import Remark, SourceFile, findings_in
from ..dataset.record_file import read_record
from ..dataset.text_file import read_text_file
from ..errors import UserError
from ..resources import bundled
from .model import ANSI, ThemeFile


def read_theme_file(shown: str, text: str) -> ThemeFile:
    """Return the theme that the *text* of a file describes.

    Raises:
        UserError: the file is no theme; each line says where and what.
    """
    file = read_record(shown, text, ThemeFile)
    mixed = list(_of_another_kind(msgspec.to_builtins(file.colours)))
    if mixed:
        remarks = [Remark(("colours", name), "error", what) for name, what in mixed]
        raise FindingsError(tuple(findings_in(SourceFile(visible(shown), text), remarks)))
    return file


def _of_another_kind(colours: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the colours that are not of the background's kind, each with what is wrong."""
    ground = colours["background"]
    for name, colour in colours.items():
        if colour.startswith(ANSI) != ground.startswith(ANSI):
            what = f"`{name}` is `{colour}` but `background` is `{ground}`; "
            yield name, f"{what}expected all colours as #rrggbb, or all as the terminal's own"


def theme_files(folder: Path) -> list[Path]:
    """Return the files in a folder that are to be themes, in the order of their names."""
    found = [one for one in folder.iterdir() if one.name.endswith((".yaml", ".yml"))]
    return sorted(found, key=lambda one: one.name)


def own_folder() -> Path:
    """Return the folder in which a person keeps themes of their own."""
    return user_config_path("openskies-tui") / "themes"


def read_themes(user_folder: Path | None = None) -> tuple[tuple[ThemeFile, ...], list[str]]:
    """Return all themes, and a line for each file of the user's that cannot be used.

    A theme of the user's replaces a bundled one of the same name.
    """
    themes: dict[str, ThemeFile] = {}
    for file in theme_files(bundled("themes")):
        theme = read_theme_file(file.name, read_text_file(file))
        themes[theme.name] = theme
    complaints: list[str] = []
    try:
        own = theme_files(user_folder) if user_folder and user_folder.is_dir() else []
    except OSError as error:
        own = []
        why = error.strerror or error
        complaints.append(f"{visible(str(user_folder))}: cannot be read: {why}")
    for file in own:
        try:
            theme = read_theme_file(str(file), read_text_file(file))
        except UserError as error:
            complaints += error.lines
        else:
            themes[theme.name] = theme
    return tuple(themes.values()), complaints
