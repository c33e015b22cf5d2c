"""What the commands share: their options, the day they look at, how they print."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..dataset.paths import DEFAULT

if TYPE_CHECKING:
    from ..analysis.registry import Registry, Snapshot
    from ..engine.model import Dataset

F = TypeVar("F", bound=Callable[..., Any])
_LENIENT = "openskies_tui.lenient"


def dataset_option(command: F) -> F:
    """Add ``--dataset`` and ``--lenient``."""
    return click.option(
        "--dataset",
        metavar="NAME|PATH",
        default=None,
        help=f"A bundled name, a folder or a file.  [default: {DEFAULT}]",
    )(lenient_option(command))


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


def as_of_option(command: F) -> F:
    """Add ``--as-of``."""
    text = "The day to look at, such as 2021-06-18.  [default: today]"
    return click.option("--as-of", metavar="DAY", default=None, help=text)(command)


def json_option(command: F) -> F:
    """Add ``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="JSON on one line.")(command)


def party_option(command: F) -> F:
    """Add ``--party``."""
    text = "Only what concerns this state, such as RUS."
    return click.option("--party", metavar="ID", default=None, help=text)(command)


def theme_option(command: F) -> F:
    """Add ``--theme``."""
    return click.option(
        "--theme", metavar="NAME", default=None, help="The theme to open with, such as light."
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


class Inherited:
    """Options given before the command hold for the command too, unless it says otherwise."""

    def __init__(
        self,
        context: click.Context,
        dataset: str | None,
        as_of: str | None,
        *,
        run: bool = False,
        theme: str | None = None,
    ) -> None:
        above = context.parent.params if context.parent else {}
        given = above.get("dataset") if dataset is None else dataset
        self.dataset_name: str = DEFAULT if given is None else given
        self.as_of: str | None = above.get("as_of") if as_of is None else as_of
        self.run: bool = run or above.get("run", False)
        self.theme: str | None = above.get("theme") if theme is None else theme
        self.lenient = is_lenient(context)

    def load(self) -> "Dataset":
        """Load the dataset, and say how far that is if it takes long."""
        from ..system.yaml_cache import open_dataset

        return open_dataset(self.dataset_name, lenient=self.lenient)

    def registry(self) -> "Registry":
        """Load the dataset as a registry that answers for any day."""
        from ..analysis.registry import Registry

        return Registry(self.load())

    def snapshot(self) -> "Snapshot":
        """Return the treaty on the day to look at, as it was known that day."""
        registry = self.registry()
        return registry.on(self.day(registry.dataset.treaty.zone))

    def day(self, zone: str) -> date:
        """Return the day to look at, by default today in the dataset's zone."""
        return read_day(self.as_of, zone)


def read_day(text: str | None, zone: str) -> date:
    """Return the day that was typed, today in *zone* where none was."""
    from ..inputs import parse_day
    from ..system.clock import local_now, machine_now

    today = local_now(machine_now, zone).date()
    return today if text is None else parse_day(text, today)


def print_json(value: object) -> None:
    """Print a value as JSON on one line."""
    import msgspec

    click.echo(msgspec.json.encode(value).decode())
