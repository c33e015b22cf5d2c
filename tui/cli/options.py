"""The options that commands share."""

import re
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..base.errors import UserError
from ..base.resources import DEFAULT_DATASET
from .lenient import lenient_option
from .paging import remember_no_pager

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_SIZE = re.compile("([0-9]{1,4})[x×]([0-9]{1,4})")
F = TypeVar("F", bound=Callable[..., Any])
_Complete = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def offers(what: str) -> _Complete:
    """Return what a shell is offered: a function of ``candidates``, imported when it asks."""

    def complete(
        context: click.Context, _parameter: click.Parameter, typed: str
    ) -> "list[CompletionItem]":
        candidates = import_module(".candidates", __package__)
        found: list[CompletionItem] = getattr(candidates, what)(context, typed)
        return found

    return complete


def dataset_option(command: F) -> F:
    """Add ``--dataset`` and ``--lenient``."""
    return click.option(
        "--dataset",
        metavar="NAME|PATH",
        shell_complete=offers("datasets"),
        default=None,
        help=f"A bundled name, a folder or a file.  [default: {DEFAULT_DATASET}]",
    )(lenient_option(command))


def as_of_option(command: F) -> F:
    """Add ``--as-of``."""
    text = "The day to look at, such as 2021-06-18.  [default: today]"
    return _day_option("--as-of", text)(command)


def _day_option(name: str, text: str) -> Callable[[F], F]:
    days = offers("days")
    return click.option(name, metavar="DAY", default=None, help=text, shell_complete=days)


def known_by_option(command: F) -> F:
    """Add ``--known-by``."""
    text = "The day whose knowledge is used."
    return _day_option("--known-by", text)(command)


def what_if_option(command: F) -> F:
    """Add ``--what-if``."""
    text = 'A hypothetical act, such as "BLR notice 2026-12-01".'
    return click.option("--what-if", metavar="ACT", multiple=True, help=text)(command)


def json_option(command: F) -> F:
    """Add ``--json``, and ``--no-pager`` for the answer in words."""
    json = click.option("--json", "as_json", is_flag=True, help="JSON on one line.")
    return json(no_pager_option(command))


def no_pager_option(command: F) -> F:
    """Add ``--no-pager``, which holds wherever on the line it stands."""
    return click.option(
        "--no-pager",
        is_flag=True,
        expose_value=False,
        callback=remember_no_pager,
        help="On a terminal too, print a long answer at once.",
    )(command)


def party_option(command: F) -> F:
    """Add ``--party``."""
    text = "Only what concerns this state, such as RUS."
    states = offers("states")
    return click.option("--party", metavar="ID", help=text, shell_complete=states)(command)


def briefing_argument(command: F) -> F:
    """Add the argument that names a briefing, or the path of one."""
    return click.argument(
        "briefing",
        metavar="[NAME|PATH]",
        required=False,
        shell_complete=offers("briefings"),
    )(command)


def theme_option(command: F) -> F:
    """Add ``--theme``."""
    return click.option(
        "--theme",
        metavar="NAME",
        help="The theme to open with, such as light.",
        shell_complete=offers("themes"),
    )(command)


def ascii_option(command: F) -> F:
    """Add ``--ascii``."""
    text = "Draw with ASCII characters only."
    return click.option("--ascii", "ascii_only", is_flag=True, help=text)(command)


def run_option(command: F) -> F:
    """Add ``--run``."""
    text = "Let the clock run from the day of --as-of."
    return click.option("--run", is_flag=True, help=text)(command)


def check_run(run: bool, as_of: str | None) -> None:
    """Refuse a running notice without a day to run from.

    Raises:
        UsageError: there is ``--run`` and no ``--as-of``.
    """
    if run and as_of is None:
        raise click.UsageError("--run needs --as-of DAY: the clock runs from that day")


def read_size(text: str) -> tuple[int, int]:
    """Return columns and rows as typed, such as ``120x36``; the sign × will do too.

    Raises:
        UserError: it is no size.
    """
    found = _SIZE.fullmatch(text.strip().lower())
    if not found:
        raise UserError(f"--size: `{text}` is no size; expected COLUMNSxROWS such as 120x36")
    return int(found[1]), int(found[2])
