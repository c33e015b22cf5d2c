"""Errors that are for people: each is told in a line or a few, never as a traceback."""

from collections.abc import Iterable
from difflib import get_close_matches

from .characters import visible


class UserError(Exception):
    r"""A mistake outside this program, told in one line each; ends the command with exit 2.

    The lines are safe to print whatever they repeat: an argument, a path, a value of a file.

    >>> print(UserError("no state `RU\x1b[2J`"))
    no state `RU\u001b[2J`
    """

    def __init__(self, *lines: str) -> None:
        self.lines = tuple(map(visible, lines))
        super().__init__("\n".join(self.lines))

    @property
    def in_short(self) -> str:
        """The first line, and how many more there are: for what passes over a screen.

        >>> UserError("a.yaml:1:1: error: x", "a.yaml:2:1: error: y").in_short
        'a.yaml:1:1: error: x (and 1 more)'
        """
        first, *more = self.lines
        return f"{first} (and {len(more)} more)" if more else first


class UnknownState(UserError, LookupError):
    """No state of the dataset has this code, name or alias; the message names the nearest."""


class NoSuchStateThen(UserError, LookupError):
    """The state is in the dataset but does not exist, or is not known, on the day."""


class NotADay(UserError, TypeError):
    """What was given for a day is no ``datetime.date``."""


class UnknownSource(UserError, LookupError):
    """No source of the dataset has this id."""


def no_such_id(what: str, id_: str, known: Iterable[str]) -> str:
    """Return the complaint that nothing of a kind has an id, with the id that is nearest.

    >>> no_such_id("event", "signed-1992", ("signing-1992", "effect-2020"))
    'no event has the id `signed-1992`; did you mean `signing-1992`?'
    """
    near = get_close_matches(id_, sorted(known), 1)
    hint = f"; did you mean `{near[0]}`?" if near else ""
    return f"no {what} has the id `{id_}`{hint}"
