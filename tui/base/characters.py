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
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\U0001d159"
) | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Joiners, fillers and selectors that nobody sees, in categories that are let in otherwise."""
_ALIKE = frozenset(("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"))
"""Alphabets with letters that look like those of another, as Unicode names them."""
_SHOWN = 60
_MARKS = 30
"""How many combining marks may follow one another."""
_FIRST_STAND_IN, _STAND_INS = 0xF0000, 0xFFFE


def unusual(text: str) -> frozenset[str]:
    """Return the different characters of *text* beside printable ASCII and the line feed.

    Of a plain text, however long, it costs no more than two copies.
    """
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return frozenset(rest.decode("utf-8", "surrogatepass"))


def forbidden_among(characters: frozenset[str]) -> frozenset[str]:
    """Return those of *characters* that no text may hold."""
    return frozenset(
        one
        for one in characters
        if one in _UNSEEN or (unicodedata.category(one) in _REFUSED and one not in _SEEN)
    )


def occurrences(characters: frozenset[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield the index and the name of each of *characters* in *text*, in order."""
    if characters:
        for found in re.finditer("[" + "".join(map(re.escape, characters)) + "]", text):
            yield found.start(), name_of(found[0])


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
    bad = forbidden_among(unusual(text))
    return text.translate({ord(one): escape_of(one) for one in (*bad, "\n")})


def shortened(text: str) -> str:
    """Return *text* as a message repeats it: visible, and of a long one the beginning."""
    seen = visible(text[: _SHOWN + 1])
    return seen if len(seen) <= _SHOWN else f"{seen[: _SHOWN - 3]}..."


def overload(characters: frozenset[str], text: str) -> Iterator[int]:
    """Yield where *text* heaps more marks, of *characters*, on one than any script does.

    The limit is that of the Stream-Safe Text Format of Unicode (UAX 15), here for marks of every
    class, vowel signs and enclosing marks too. More would pour over the lines of a screen, and
    composing them takes time that grows with their square.
    """
    marks = "".join(one for one in characters if unicodedata.category(one).startswith("M"))
    if marks:
        for found in re.finditer(f"[{re.escape(marks)}]{{{_MARKS + 1},}}", text):
            yield found.start()


def mixed_words(text: str) -> Iterator[str]:
    """Yield each word in which letters of alphabets that look alike are mixed.

    >>> list(mixed_words("Ru\u0455sia, Россия, Tbilisi"))
    ['Ru\u0455sia']
    """
    if not text.isascii():
        for word in re.findall(r"[^\W\d_]+", text):
            if len({unicodedata.name(letter, "").split(" ")[0] for letter in word} & _ALIKE) > 1:
                yield word


def is_composed(text: str) -> bool:
    """Return whether a text that is not overloaded is in Unicode normalisation form C."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def one_line(text: str) -> str:
    """Return pasted *text* as one line: a space for what parts words, the rest left out."""
    refused = forbidden_among(unusual(text))
    kept = {ord(one): " " if one.isspace() else None for one in refused | {"\n"}}
    return text.translate(kept)


def normalise(text: str) -> str:
    """Return a text that is not overloaded in Unicode normalisation form C."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
