"""Textual gives a screen away only as Rich's SVG, which other programs draw with shifted letters.

``App.export_screenshot`` writes each run with the fonts of a web page; half-blocks and no-break
spaces then stand where a font puts them. The lines as they were painted are needed to draw them as
shapes (``theme/svg.py``), and no public name gives them.

Upstream: no issue found. Seen in Textual 8.2.8.
"""

from textual.screen import Screen
from textual.strip import Strip


def painted_lines(screen: Screen[object]) -> list[Strip]:
    """Return the lines of a screen, from above, as they were painted last."""
    return screen._compositor.render_strips()  # noqa: SLF001 - as said
