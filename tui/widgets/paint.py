"""The colours of the theme, for widgets that draw their own lines."""

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

_COLOURS = (
    "foreground muted line accent party pending announced former signatory contracting".split()
)
COLOUR_CLASSES = {"colour--cursor"} | {f"colour--{colour}" for colour in _COLOURS}
"""The component classes that a widget with a ``Paint`` must have."""
COLOUR_RULES = """
& > .colour--cursor { background: $cursor; }
&:nocolor > .colour--cursor, &:ansi > .colour--cursor { text-style: reverse; }
& > .colour--pending { text-style: bold; }
""" + "\n".join(f"& > .colour--{colour} {{ color: ${colour}; }}" for colour in _COLOURS)
"""What the style sheet of such a widget must say within its own rule."""


class Paint:
    """Knows the style for the name of each colour on a widget; told to, it forgets them all."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._looks: dict[tuple[str, bool], Style] = {}

    def forget(self) -> None:
        """Look the styles up anew, after the theme or the widget's own style has changed."""
        self._looks.clear()

    def __call__(self, text: str, colour: str = "foreground", *, cursor: bool = False) -> Segment:
        """Return text in a colour, under the cursor on its background."""
        look = self._looks.get((colour, cursor))
        if look is None:
            look = self._looks[colour, cursor] = self._look(colour, cursor=cursor)
        return Segment(text, look)

    def _look(self, colour: str, *, cursor: bool) -> Style:
        component, look = self._widget.get_component_rich_style, self._widget.rich_style
        if cursor:
            look += component("colour--cursor", partial=True)
        # A reversed row is one block, which colours would cut into pieces.
        return look if look.reverse else look + component(f"colour--{colour}", partial=True)
