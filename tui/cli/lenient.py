"""The option that loads a dataset with forbidden characters, wherever on the line it stands."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
_LENIENT = "openskies_tui.lenient"


def lenient_option(command: F) -> F:
    """Add ``--lenient``, which ``is_lenient`` tells wherever on the line it stands."""
    return click.option(
        "--lenient",
        is_flag=True,
        expose_value=False,
        callback=_remember_lenient,
        help="Show forbidden characters of a dataset as escapes, and load it.",
    )(command)


def _remember_lenient(context: click.Context, _option: click.Parameter, given: bool) -> None:
    context.meta[_LENIENT] = given or is_lenient(context)


def is_lenient(context: click.Context) -> bool:
    """Return whether ``--lenient`` was given, to the command or before it."""
    return bool(context.meta.get(_LENIENT))
