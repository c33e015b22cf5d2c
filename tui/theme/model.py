"""What a theme's file holds."""

from typing import Annotated

import msgspec

from ..engine.fields import END, Line

ANSI = "ansi_"
"""How the names of the terminal's own colours begin."""
_HUES = "black|red|green|yellow|blue|magenta|cyan|white"
Colour = Annotated[
    str,
    msgspec.Meta(
        pattern=rf"^(#[0-9a-fA-F]{{6}}|{ANSI}(default|(bright_)?({_HUES}))){END}",
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
    """A theme as it is written."""

    name: Annotated[
        str,
        msgspec.Meta(
            pattern=rf"^[a-z0-9-]{{1,40}}{END}", description="lowercase words and hyphens"
        ),
    ]
    title: Line
    dark: bool
    colours: Colours
