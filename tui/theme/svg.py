"""The picture of a screen, as it leaves the program."""

import re

_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def offline(picture: str) -> str:
    """Return an SVG of the screen without the fonts that it would load from elsewhere."""
    return _FONT_FACE.sub("", picture)
