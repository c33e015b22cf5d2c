"""Themes from YAML: those that come with the program, and the user's own."""

from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

import msgspec
from textual.theme import Theme

from ..dataset.findings import UserError
from ..dataset.record_file import read_record
from ..dataset.text_file import read_text_file
from ..engine.record import Line

DEFAULT = "openskies-dark"
Colour = Annotated[
    str, msgspec.Meta(pattern=r"^#[0-9a-fA-F]{6}$", description='a colour such as "#10141a"')
]


class Colours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of a theme, each with one meaning; all are needed."""

    background: Colour
    surface: Colour
    foreground: Colour
    muted: Colour
    line: Colour
    accent: Colour
    cursor: Colour
    party: Colour
    pending: Colour
    announced: Colour
    former: Colour
    signatory: Colour
    contracting: Colour


class ThemeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a theme's file holds."""

    name: Annotated[
        str,
        msgspec.Meta(pattern=r"^[a-z0-9-]{1,40}$", description="lowercase words and hyphens"),
    ]
    title: Line
    dark: bool
    colours: Colours


def read_theme(shown: str, text: str) -> Theme:
    """Return the theme that a file describes.

    Raises:
        UserError: the file is no theme; each line says where and what.
    """
    return _to_textual(read_record(shown, text, ThemeFile))


def _to_textual(file: ThemeFile) -> Theme:
    colours = file.colours
    return Theme(
        name=file.name,
        dark=file.dark,
        primary=colours.accent,
        secondary=colours.muted,
        accent=colours.accent,
        foreground=colours.foreground,
        background=colours.background,
        surface=colours.surface,
        panel=colours.surface,
        success=colours.party,
        warning=colours.pending,
        error=colours.former,
        variables=own_variables(colours),
    )


def own_variables(colours: Colours) -> dict[str, str]:
    """Return the variables that the style sheets use beside Textual's own."""
    names = "muted line cursor party pending announced former signatory contracting"
    variables: dict[str, str] = {name: getattr(colours, name) for name in names.split()}
    return variables | {
        "block-cursor-background": colours.cursor,
        "block-cursor-foreground": colours.foreground,
        "footer-key-foreground": colours.accent,
        "border": colours.accent,
        "border-blurred": colours.line,
        "scrollbar": colours.line,
        "scrollbar-hover": colours.muted,
        "scrollbar-active": colours.accent,
        "scrollbar-background": colours.background,
        "scrollbar-background-hover": colours.background,
        "scrollbar-background-active": colours.background,
        "scrollbar-corner-color": colours.background,
    }


def _theme_files(folder: Traversable | Path) -> Iterable[Traversable | Path]:
    found = [one for one in folder.iterdir() if one.name.endswith((".yaml", ".yml"))]
    return sorted(found, key=lambda one: one.name)


def load_themes(user_folder: Path | None = None) -> tuple[dict[str, Theme], list[str]]:
    """Return all themes by name, and a line for each file of the user's that is no theme.

    A theme of the user's replaces a bundled one of the same name.
    """
    themes: dict[str, Theme] = {}
    for file in _theme_files(files("openskies_tui.themes")):
        theme = read_theme(file.name, read_text_file(file))
        themes[theme.name] = theme
    complaints: list[str] = []
    if user_folder is not None and user_folder.is_dir():
        for file in _theme_files(user_folder):
            try:
                theme = read_theme(str(file), read_text_file(file))
            except UserError as error:
                complaints += error.lines
            else:
                themes[theme.name] = theme
    return themes, complaints
