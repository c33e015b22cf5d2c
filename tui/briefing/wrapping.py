"""The lines of a slide: runs of text, each with a look, and how text is broken into them."""

from collections.abc import Iterable

from rich.cells import cell_len

Run = tuple[str, str]
"""Text, and the name of its look: a colour of the theme, ``bold``, ``badge`` or ``mark``."""
Line = tuple[Run, ...]


def wrap(text: str, width: int) -> list[str]:
    """Return *text* in lines of at most *width* cells, broken only between words.

    Raises:
        ValueError: a word is wider than that; the message is the word.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            if cell_len(word) > width:
                raise ValueError(word)
            longer = f"{line} {word}" if line else word
            if cell_len(longer) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def widest_word(texts: Iterable[str]) -> int:
    """Return the cells of the widest word of some texts, which no line can be narrower than.

    >>> widest_word(["a State Party", "a signatory"])
    9
    """
    return max((cell_len(word) for text in texts for word in text.split()), default=0)
