"""Textual takes an empty NO_COLOR for a wish, and paints in greys where one without colours is.

https://no-color.org asks for no colours where the variable is not empty. ``App.__init__`` only
looks whether it is there, and then turns every colour into a grey, a colour to the terminal.

Upstream: https://github.com/Textualize/textual/issues/839 asked for the greys; no issue found about
the empty value. Seen in Textual 8.2.8. When Textual reads the variable as the convention has it and
paints without colours, this file can go, and ``BaseApp`` leave both to it.
"""

from collections.abc import Sequence

from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor

_COLOURLESS = (Monochrome, NoColor)


class OwnLineFilters(App[None]):
    """An app that paints through filters of its own, and not through those for NO_COLOR."""

    line_filters: tuple[LineFilter, ...] = ()
    """What every painted line goes through on its way to the terminal."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Leave out what Textual makes of NO_COLOR, and add our own."""
        others = super().get_line_filters()
        kept = (other for other in others if not isinstance(other, _COLOURLESS))
        return (*kept, *self.line_filters)
