"""The colours of the theme, for widgets that draw their own lines."""

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget


class Paint:
    """Knows the style for the name of each colour on a widget, as ``$accent`` of the theme."""

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
        app, base = self._widget.app, self._widget.visual_style
        look = app.stylesheet.parse_style
        if cursor and (app.no_color or app.native_ansi_color):
            # A reversed row is one block, which colours would cut into pieces.
            return (base + look("reverse")).rich_style
        base += look(f"${colour}")
        if colour == "pending":
            base += look("bold")
        return (base + look("on $cursor") if cursor else base).rich_style
