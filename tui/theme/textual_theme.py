"""Themes for Textual, made of theme files."""

from collections.abc import Container, Iterable

from textual.color import Color
from textual.theme import Theme

from .model import ANSI, Colours, ThemeFile

DEFAULT = "openskies-dark"
FOR_FEW_COLOURS = "openskies-terminal"
"""The theme for a terminal of sixteen colours, where nobody chose one."""

_WITH_DIM = ("party", "signatory", "contracting", "line")
_DIMMED = 0.42
"""How much of a colour is left in an area of it."""


class TitledTheme(Theme):
    """A theme with the words by which a person chooses it."""

    title: str = ""


def themes_of(files: Iterable[ThemeFile]) -> dict[str, TitledTheme]:
    """Return themes by name."""
    return {file.name: to_textual(file) for file in files}


def to_textual(file: ThemeFile) -> TitledTheme:
    """Return the theme that a file describes."""
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
        warning=colours.accent,
        error=colours.foreground,
        variables=own_variables(colours),
        ansi=colours.background.startswith(ANSI),
    )
    theme.title = file.title
    return theme


def own_variables(colours: Colours) -> dict[str, str]:
    """Return the variables that the style sheets use beside Textual's own."""
    names = "muted line cursor party pending announced former signatory contracting"
    variables: dict[str, str] = {name: getattr(colours, name) for name in names.split()}
    return variables | {
        **{f"{name}-dim": _dim(variables[name], colours) for name in _WITH_DIM},
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


def _dim(colour: str, colours: Colours) -> str:
    """Return a colour nearer to the ground; the terminal's own colours can only be replaced."""
    if colour.startswith(ANSI):
        return colours.line
    return Color.parse(colours.background).blend(Color.parse(colour), _DIMMED).hex


def full_name(themes: Container[str], name: str) -> str | None:
    """Return the full name of a theme, ``dark`` being short for our own; ``None`` without one."""
    return next((full for full in (name, f"openskies-{name}") if full in themes), None)


def no_theme(themes: Iterable[str], name: str) -> str:
    """Return the line that says that there is no such theme, and which there are."""
    return f"no theme `{name}`; there are {', '.join(themes)}"
