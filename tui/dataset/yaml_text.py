"""The text of a YAML file before it is parsed: forbidden characters found, and made harmless.

A forbidden character is replaced by a single stand-in, so that lines and columns stay those of
the file; in the values that come out it is shown as an escape.
"""

import json
import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from ..base.characters import (
    escapes,
    forbidden_among,
    is_composed,
    name_of,
    normalise,
    occurrences,
    overload,
    stand_ins,
    unusual,
    visible,
)
from .diagnostics import Severity
from .limits import MAX_PROBLEMS, MAX_SHOWN
from .yaml_events import Event, Place, place_of

ENOUGH = "so much is wrong that the rest was not looked at"
_HEAD = 2**20
"""Characters of a text that are enough to see that it is none."""
_HEAPED = "more marks are heaped on one character than any script does"
_CUT = "` #` begins a comment, which ends the value: put the value in quotes"
_REMARK = re.compile(r" *(\n[ \n]*)?#")
_KEEPS_NEWLINE = re.compile(r"[|>][0-9+]* *\n")
"""The head of a block whose text ends in a line break, as it does unless `-` stands there."""
_JSON_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"')
_ESCAPE = re.compile(r"\\(?:(u[Dd][89ABab]..)\\(u[Dd][C-Fc-f]..)|.)")


class Problem(Struct, frozen=True, order=True):
    """Something in the text that the subset does not allow, at a line and column from 1."""

    place: Place
    text: str
    severity: Severity = "error"


class YamlText:
    """A text that is safe to parse, with what was found in it.

    ``plain`` says that the value of every event is already as the tree is to hold it, and that
    none has an anchor or a tag; of other texts it is ``value``. An ``unreadable`` one is not
    worth parsing, or not safe.
    """

    def __init__(self, text: str, *, lenient: bool = False) -> None:
        # What is mostly no text is none, also to who wants to see it: a sparse file is all NUL.
        most = MAX_SHOWN if lenient else MAX_PROBLEMS
        text = text[:_HEAD] if _holds(text[:_HEAD], most) else text
        text = text.replace("\r\n", "\n") if "\r" in text else text
        text = _joined(text) if "\\ud" in text or "\\uD" in text else text
        self._severity: Severity = "warning" if lenient else "error"
        distinct = unusual(text)
        found = forbidden_among(distinct)
        heaped = list(islice(overload(distinct, text), 1))
        self.problems = list(self._problems(found, heaped, text))
        self.unreadable = bool(heaped)
        if _holds(text, most, found):
            self.problems.append(Problem(self.problems[-1].place, ENOUGH))
            self.unreadable = True
        table = {} if self.unreadable else stand_ins(found)
        self._back = escapes(table)
        self.text = text.translate(table) if table else text
        self._composed = bool(heaped) or is_composed(text)
        self._escapes = "\\" in text and '"' in text
        decorated = "&" in text or "!" in text  # perhaps: both may stand in a sentence too
        self._remarks = "#" in text
        unlike = self._escapes or decorated or self._remarks or _KEEPS_NEWLINE.search(text)
        self.plain = self._composed and not (found or unlike)

    def _problems(self, found: frozenset[str], heaped: list[int], text: str) -> Iterator[Problem]:
        """Yield as many problems as are worth telling, each at its place."""
        some = frozenset(sorted(found)[:MAX_PROBLEMS])
        places = _Places(text)
        for index, name in islice(occurrences(some, text), MAX_PROBLEMS):
            yield Problem(places.at(index), _refusal(name), self._severity)
        for index in heaped:
            yield Problem(_Places(text).at(index), _HEAPED)

    def faults(self, event: Event) -> Iterator[Problem]:
        """Yield a problem for a value cut short, and for each character wrongly escaped."""
        if self.remark_after(event):
            yield Problem(place_of(event), _CUT)
        if self._escapes and event.style == '"':
            distinct = unusual(event.value)
            for one in sorted(forbidden_among(distinct)):
                if ord(one) not in self._back:
                    yield Problem(place_of(event), _refusal(name_of(one)), self._severity)
            for _ in islice(overload(distinct, event.value), 1):
                yield Problem(place_of(event), _HEAPED)

    def remark_after(self, event: Event) -> bool:
        """Return whether a comment cuts off what may belong to a value without quotes.

        On its line any does; below it, one that stands where the value would run on.
        """
        found = self._remarks and not event.style and _REMARK.match(self.text, event.end_mark.index)
        if not found or found[1] is None:
            return bool(found)
        start = event.start_mark
        line = self.text[start.index - start.column : start.index]
        lead = len(line) - len(line.lstrip(" -"))
        runs_on = lead if lead == len(line) else lead + 1  # after a key, deeper than the key
        return found.end() - self.text.rfind("\n", 0, found.end()) - 2 >= runs_on

    def value(self, event: Event) -> str:
        """Return the text of a scalar: composed, with a visible escape for what is forbidden.

        The line breaks at the end of a block belong to the file, not to the text.
        """
        text: str = event.value
        if event.style and event.style in "|>":
            text = text.rstrip("\n")
        if self._back:
            text = text.translate(self._back)
        if self._escapes and event.style == '"':
            # An escape may stand for any character.
            text = "\n".join(map(visible, text.split("\n")))
            heaped = next(overload(unusual(text), text), None)
            return normalise(text) if heaped is None else text
        return text if self._composed else normalise(text)


def _holds(text: str, many: int, forbidden: frozenset[str] | None = None) -> bool:
    """Return whether a text holds as many forbidden characters."""
    found = forbidden_among(unusual(text)) if forbidden is None else forbidden
    return next(islice(occurrences(found, text), many - 1, None), None) is not None


class _Places:
    """Turns ascending indices of a text into lines and columns, going through it once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line, self._start, self._reached = 1, 0, 0

    def at(self, index: int) -> Place:
        """Return the place of an index, which must not lie before the last."""
        if lines := self._text.count("\n", self._reached, index):
            self._line += lines
            self._start = self._text.rfind("\n", self._reached, index) + 1
        self._reached = index
        return self._line, index - self._start + 1


def _joined(text: str) -> str:
    """Return JSON with one escape for each pair of surrogates, as YAML writes it; else *text*.

    Spaces after the string take the room that is left, so that all keeps its place.
    """

    def escape(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0]
        high, low = (int(unit[1:], 16) for unit in found.groups())
        return f"\\U{0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF):08x}"

    def string(found: re.Match[str]) -> str:
        return _ESCAPE.sub(escape, found[0]).ljust(len(found[0]))

    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    return _JSON_STRING.sub(string, text)


def _refusal(name: str) -> str:
    return f"the text holds {name}, which is not allowed"
