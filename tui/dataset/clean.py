"""The one gate through which every text of a dataset, theme or briefing enters.

A terminal obeys control characters, and Textual passes them on unchanged; bidirectional
overrides and invisible characters make a text read other than it is; what Unicode has not
assigned, or leaves to private use, looks different on every machine. None of them is let in.
"""

import re
import unicodedata
from collections.abc import Iterator

_PLAIN = bytes((0x0A, *range(0x20, 0x7F)))
"""The bytes of a text that need no look: printable ASCII and the line feed."""
_REFUSED = {
    "Cc": "control character",
    "Cf": "invisible format character",
    "Cn": "unassigned character",
    "Co": "private use character",
    "Cs": "lone surrogate",
    "Zl": "line separator",
    "Zp": "paragraph separator",
}
"""The categories of Unicode that are refused, in words."""
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Signs of Arabic and Syriac writing that Unicode counts among the format characters."""
_UNSEEN = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
) | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Joiners, fillers and selectors that nobody sees, in categories that are let in otherwise."""
_SHOWN = 60
_FIRST_STAND_IN, _STAND_INS = 0xF0000, 0xFFFE


def forbidden_among(text: str) -> frozenset[str]:
    """Return the characters of *text* that no text may hold.

    The cost is that of a copy where the text is plain; else that of its distinct characters.
    """
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    distinct = set(rest.decode("utf-8", "surrogatepass"))
    return frozenset(one for one in distinct if _is_forbidden(one))


def _is_forbidden(character: str) -> bool:
    if unicodedata.category(character) in _REFUSED:
        return character not in _SEEN and character != "\n"
    return character in _UNSEEN


def places_of(characters: frozenset[str], text: str) -> Iterator[tuple[int, int, str]]:
    """Yield line and column from 1, and the name, of each of *characters* in *text*, in order."""
    if not characters:
        return
    line, line_start, reached = 1, 0, 0
    for found in re.finditer("[" + "".join(map(re.escape, characters)) + "]", text):
        at = found.start()
        if lines := text.count("\n", reached, at):
            line, line_start = line + lines, text.rfind("\n", reached, at) + 1
        reached = at
        yield line, at - line_start + 1, name_of(found[0])


def name_of(character: str) -> str:
    """Return a character's number and name, as ``U+200B (zero width space)``."""
    kind = _REFUSED.get(unicodedata.category(character), "invisible character")
    name = "tab" if character == "\t" else unicodedata.name(character, kind)
    return f"U+{ord(character):04X} ({name.lower()})"


def escape_of(character: str) -> str:
    r"""Return the visible escape of a character, as ``\u202e`` or ``\U000e0001``."""
    number = ord(character)
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004


def stand_ins(characters: frozenset[str]) -> dict[int, int]:
    """Return a table for ``str.translate`` from each character to one that YAML leaves alone.

    They are private use characters, which no text holds, so that ``escapes`` leads back. So
    many different ones that the stand-ins run out are all shown as U+FFFD.
    """
    return {
        ord(one): _FIRST_STAND_IN + index if index < _STAND_INS else 0xFFFD
        for index, one in enumerate(sorted(characters))
    }


def escapes(table: dict[int, int]) -> dict[int, str]:
    """Return the table from the stand-ins of *table* to the escapes of what they stand for."""
    return {there: escape_of(chr(here)) for here, there in table.items() if there != 0xFFFD}  # noqa: PLR2004


def visible(text: str) -> str:
    """Return *text* in one line, with an escape for every forbidden character, safe to print.

    For file names, arguments and values in messages: things that are shown, not stored.
    """
    if text.isascii() and text.isprintable():
        return text
    return text.translate({ord(one): escape_of(one) for one in {*forbidden_among(text), "\n"}})


def shortened(text: str) -> str:
    """Return *text* as a message repeats it: visible, and of a long one the beginning."""
    seen = visible(text[: _SHOWN + 1])
    return seen if len(seen) <= _SHOWN else f"{seen[: _SHOWN - 3]}..."


def normalise(text: str) -> str:
    """Return *text* in Unicode normalisation form C."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
