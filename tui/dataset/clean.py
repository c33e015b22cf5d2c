"""The one gate through which every text of a dataset, theme or briefing enters.

A terminal obeys control characters, and Textual passes them on unchanged; bidirectional
overrides and invisible characters make a text read other than it is. None of them is let in.
"""

import re
import unicodedata

_FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 but the line feed, DEL, C1
    "\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # bidi, invisible, marks
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]"  # surrogates, tags
)


def find_forbidden(text: str) -> str | None:
    """Return what a text must not hold, as ``U+001B (ESC …)``, or ``None`` when it is clean."""
    if not (found := _FORBIDDEN.search(text)):
        return None
    character = found[0]
    name = unicodedata.name(character, "control character")
    return f"U+{ord(character):04X} ({name.lower()})"


def visible(text: str) -> str:
    """Return *text* with every forbidden character shown as an escape, safe to print.

    For file names, arguments and values in messages: things that are shown, not stored.
    """
    return _FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def normalise(text: str) -> str:
    """Return *text* in Unicode normalisation form C."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
