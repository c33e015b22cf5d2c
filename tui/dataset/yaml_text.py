"""The text of a YAML file before it is parsed: forbidden characters found, and made harmless.

A forbidden character is replaced by a single stand-in, so that lines and columns stay those of
the file; in the values that come out it is shown as an escape.
"""

from collections.abc import Iterator
from itertools import islice
from unicodedata import is_normalized

from msgspec import Struct

from .clean import escapes, forbidden_among, name_of, normalise, places_of, stand_ins, visible
from .findings import Severity
from .limits import MAX_PROBLEMS
from .yaml_events import Place


class Problem(Struct, frozen=True, order=True):
    """Something in the text that the subset does not allow, at a line and column from 1."""

    place: Place
    text: str
    severity: Severity = "error"


class YamlText:
    """A text that is safe to parse, with what was found in it.

    ``plain`` says that every value is already as it should be; only of other texts need the
    values go through ``value``, and those in double quotes through ``escaped`` before.
    """

    def __init__(self, text: str, *, lenient: bool = False) -> None:
        text = text.replace("\r\n", "\n") if "\r" in text else text
        self._severity: Severity = "warning" if lenient else "error"
        found = forbidden_among(text)
        self.problems = [
            Problem((line, column), _refusal(name), self._severity)
            for line, column, name in islice(
                places_of(frozenset(islice(found, MAX_PROBLEMS)), text), MAX_PROBLEMS
            )
        ]
        table = stand_ins(found)
        self._back = escapes(table)
        self.text = text.translate(table) if found else text
        self._composed = text.isascii() or is_normalized("NFC", text)
        self.escapes = "\\" in text and '"' in text
        self.plain = self._composed and not found and not self.escapes

    def value(self, text: str) -> str:
        """Return the text of a scalar as the tree holds it: composed, with visible escapes."""
        if self._back:
            text = text.translate(self._back)
        if self.escapes:
            # An escape in double quotes may stand for any character.
            return normalise(visible_lines(text))
        return text if self._composed else normalise(text)

    def escaped(self, text: str, place: Place) -> Iterator[Problem]:
        """Yield a problem for each forbidden character that an escape in quotes stands for."""
        for one in sorted(forbidden_among(text)):
            if ord(one) not in self._back:
                yield Problem(place, _refusal(name_of(one)), self._severity)


def visible_lines(text: str) -> str:
    """Return *text* with its line feeds, and an escape for every forbidden character."""
    return "\n".join(map(visible, text.split("\n")))


def _refusal(name: str) -> str:
    return f"the text holds {name}, which is not allowed"
