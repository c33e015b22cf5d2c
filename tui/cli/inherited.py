"""What a command works on: the dataset, the day and the options that it was asked for."""

import sys
from datetime import date

import click
import msgspec

from ..analysis.docket import named_days
from ..analysis.registry import Registry, Snapshot
from ..analysis.typed_days import NamedDays, read_typed_day
from ..base.characters import visible
from ..base.resources import DEFAULT_DATASET
from ..engine.model import Dataset
from ..system.clock import local_now, machine_now
from ..system.yaml_cache import open_dataset
from .lenient import is_lenient


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
        self.given_dataset: str | None = given
        self.dataset_name: str = DEFAULT_DATASET if given is None else given
        self.as_of: str | None = above.get("as_of") if as_of is None else as_of
        self.run: bool = run or above.get("run", False)
        self.theme: str | None = above.get("theme") if theme is None else theme
        self.lenient = is_lenient(context)

    def load(self) -> Dataset:
        """Load the dataset, and say how far that is if it takes long."""
        return open_dataset(self.dataset_name, lenient=self.lenient)

    def registry(self) -> Registry:
        """Load the dataset as a registry that answers for any day."""
        return Registry(self.load())

    def snapshot(self) -> Snapshot:
        """Return the treaty on the day to look at, as it was known that day."""
        registry = self.registry()
        return registry.on(self.day(registry))

    def day(self, registry: Registry) -> date:
        """Return the day to look at, by default today in the dataset's zone."""
        return day_of(self.as_of, registry)


def day_of(text: str | None, registry: Registry) -> date:
    """Return the day that was typed, which may be one that the treaty gives a name."""
    zone = registry.dataset.treaty.zone
    today = local_now(machine_now, zone).date()
    return read_day(text, zone, named_days(lambda: registry.on(today)))


def read_day(text: str | None, zone: str, named: NamedDays | None = None) -> date:
    """Return the day that was typed, today in *zone* where none was.

    What was taken, where less than a day was typed, is said on the standard error stream.
    """
    today = local_now(machine_now, zone).date()
    if text is None:
        return today
    day, remark = read_typed_day(text, today, named=named)
    if remark:
        click.echo(f"openskies-tui: {remark}", err=True)
    return day


def echo_well(text: str) -> None:
    """Say on a terminal that all is well; a pipe gets nothing but findings."""
    if sys.stdout.isatty():
        click.echo(visible(text))


def print_json(value: object) -> None:
    """Print a value as JSON on one line."""
    click.echo(msgspec.json.encode(value).decode())
