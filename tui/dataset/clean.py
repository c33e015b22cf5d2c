"""The one gate through which every text of a dataset, theme or briefing enters.

A terminal obeys control characters, and Textual passes them on unchanged; bidirectional
overrides and invisible characters make a text read other than it is. None of them is let in.
"""

import re
import unicodedata
from collections.abc import Iterator

_FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 but the line feed, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidirectional marks and overrides
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d"  # invisible characters
    "\u2060-\u2065\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]"  # and the rest
)


def forbidden_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place and the name of each character that a text must not hold."""
    for found in _FORBIDDEN.finditer(text):
        yield found.start(), _name(found[0])


def _name(character: str) -> str:
    """Return a character's number and name, as ``U+200B (zero width space)``."""
    name = "tab" if character == "\t" else unicodedata.name(character, "control character")
    return f"U+{ord(character):04X} ({name.lower()})"


def replace_forbidden(text: str) -> str:
    """Return *text* with U+FFFD for every forbidden character, of the same length."""
    return _FORBIDDEN.sub("\ufffd", text)


def visible(text: str) -> str:
    """Return *text* with every forbidden character shown as an escape, safe to print.

    For file names, arguments and values in messages: things that are shown, not stored.
    """
    return _FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def one_line(text: str) -> str:
    """Return pasted *text* as one line: a space for what parts words, the rest left out."""
    lines = _FORBIDDEN.sub(lambda found: " " if found[0].isspace() else "", text)
    return lines.replace("\n", " ")


def normalise(text: str) -> str:
    """Return *text* in Unicode normalisation form C."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
