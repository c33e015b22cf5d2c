"""Themes from YAML: those that come with the program, and the user's own."""

from collections.abc import Container, Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from platformdirs import user_config_path
from textual.theme import Theme

from ..dataset.clean import visible
from ..dataset.findings import FindingsError, UserError
from ..dataset.places import Remark, SourceFile, findings_in
from ..dataset.record_file import read_record
from ..dataset.text_file import read_text_file
from ..engine.record import END, Line

DEFAULT = "openskies-dark"
FOR_FEW_COLOURS = "openskies-terminal"
"""The theme for a terminal of sixteen colours, where nobody chose one."""
F = TypeVar("F", Path, Traversable)
_ANSI = "ansi_"
_HUES = "black|red|green|yellow|blue|magenta|cyan|white"
Colour = Annotated[
    str,
    msgspec.Meta(
        pattern=rf"^(#[0-9a-fA-F]{{6}}|{_ANSI}(default|(bright_)?({_HUES}))){END}",
        description='a colour such as "#10141a", or one of the terminal: ansi_default, '
        "ansi_red, ansi_bright_red and so on",
    ),
]


class Colours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of a theme, each with one meaning; all are needed, and all of one kind.

    Either each is ``#rrggbb``, or each is one of the terminal's own, such as ``ansi_red``.
    """

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
        msgspec.Meta(
            pattern=rf"^[a-z0-9-]{{1,40}}{END}", description="lowercase words and hyphens"
        ),
    ]
    title: Line
    dark: bool
    colours: Colours


class TitledTheme(Theme):
    """A theme with the words by which a person chooses it."""

    title: str = ""


def read_theme(shown: str, text: str) -> TitledTheme:
    """Return the theme that a file describes.

    Raises:
        UserError: the file is no theme; each line says where and what.
    """
    file = read_record(shown, text, ThemeFile)
    mixed = list(_of_another_kind(msgspec.to_builtins(file.colours)))
    if mixed:
        remarks = [Remark(("colours", name), "error", what) for name, what in mixed]
        raise FindingsError(tuple(findings_in(SourceFile(visible(shown), text), remarks)))
    return _to_textual(file)


def _of_another_kind(colours: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the colours that are not of the background's kind, each with what is wrong."""
    ground = colours["background"]
    for name, colour in colours.items():
        if colour.startswith(_ANSI) != ground.startswith(_ANSI):
            what = f"`{name}` is `{colour}` but `background` is `{ground}`; "
            yield name, f"{what}expected all colours as #rrggbb, or all as the terminal's own"


def _to_textual(file: ThemeFile) -> TitledTheme:
    colours = file.colours
    theme = TitledTheme(
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
        ansi=colours.background.startswith(_ANSI),
    )
    theme.title = file.title
    return theme


def own_variables(colours: Colours) -> dict[str, str]:
    """Return the variables that the style sheets use beside Textual's own."""
    names = "muted line cursor party pending announced former signatory contracting"
    variables: dict[str, str] = {name: getattr(colours, name) for name in names.split()}
    return variables | {
        "ansi-background": colours.background,
        "ansi-foreground": colours.foreground,
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


def theme_files(folder: F) -> list[F]:
    """Return the files in a folder that are to be themes, in the order of their names."""
    found = [one for one in folder.iterdir() if one.name.endswith((".yaml", ".yml"))]
    return sorted(found, key=lambda one: one.name)


def own_folder() -> Path:
    """Return the folder in which a person keeps themes of their own."""
    return user_config_path("openskies-tui") / "themes"


def full_name(themes: Container[str], name: str) -> str | None:
    """Return the full name of a theme, ``dark`` being short for our own; ``None`` without one."""
    return next((full for full in (name, f"openskies-{name}") if full in themes), None)


def no_theme(themes: Iterable[str], name: str) -> str:
    """Return the line that says that there is no such theme, and which there are."""
    return f"no theme `{visible(name)}`; there are {', '.join(themes)}"


def load_themes(user_folder: Path | None = None) -> tuple[dict[str, TitledTheme], list[str]]:
    """Return all themes by name, and a line for each file of the user's that cannot be used.

    A theme of the user's replaces a bundled one of the same name.
    """
    themes: dict[str, TitledTheme] = {}
    for file in theme_files(files("openskies_tui.themes")):
        theme = read_theme(file.name, read_text_file(file))
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
            theme = read_theme(str(file), read_text_file(file))
        except UserError as error:
            complaints += error.lines
        else:
            themes[theme.name] = theme
    return themes, complaints
