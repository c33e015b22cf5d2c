"""What is painted on the screen: pieces of text with the two colours that each is seen in."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from coloraide import Color
from rich.color import Color as RichColor
from rich.segment import Segment
from textual.app import App
from textual.screen import ModalScreen

_BOX_DRAWING = range(0x2500, 0x25A0)


class Piece(NamedTuple):
    """A piece of text with the colour of its letters and of the ground behind them."""

    text: str
    ink: RichColor
    ground: RichColor

    @property
    def has_words(self) -> bool:
        """Say whether there is more in it than lines, bars and blanks."""
        return any(ord(one) not in _BOX_DRAWING for one in "".join(self.text.split()))


def segments_of(app: App[Any]) -> Iterator[Segment]:
    """Yield what is painted; of a screen that is dimmed behind a box only the box."""
    screen = app.screen
    region = screen.region
    if isinstance(screen, ModalScreen) and screen.styles.background.a > 0:
        region = next((box.region for box in screen.query("Dialog")), region)
    for strip in screen._compositor.render_strips()[region.y : region.bottom]:
        yield from strip.crop(region.x, region.right)


def pieces_of(app: App[Any]) -> Iterator[Piece]:
    """Yield every painted piece with the colours as they are seen, reversed ones turned round."""
    default = RichColor.default()
    for segment in segments_of(app):
        style = segment.style
        ink = (style and style.color) or default
        ground = (style and style.bgcolor) or default
        yield Piece(segment.text, *((ground, ink) if style and style.reverse else (ink, ground)))


@cache
def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.1 between two colours, ``#rrggbb``: 1 to 21."""
    return float(Color(one).contrast(other, method="wcag21"))
