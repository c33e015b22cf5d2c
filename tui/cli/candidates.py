"""What a shell offers to complete a command with; data comes from its compiled copy.

A mistake further left on the line offers nothing: what is wrong is said when the line is run.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from ..base.errors import UserError
from ..base.resources import bundled
from ..dataset.files import bundled_names, find_folder, yaml_files
from ..engine.model import Dataset
from ..system.collection import names_of
from ..system.user_folders import themes_folder
from ..system.yaml_cache import open_dataset
from ..views.lookup import KINDS, record_ids
from .inherited import Inherited

_FILE = [CompletionItem("", type="file")]
_Offers = Iterator[tuple[str, str]]
_UNQUOTED = re.compile(r"[\w.,/:@+-]+")
"""What a shell takes as it stands: names of files are anybody's, and it is put on the line."""


def datasets(_context: click.Context, typed: str) -> list[CompletionItem]:
    """Offer the names of datasets, and paths where none begins so."""
    try:
        names = names_of(None)
    except UserError:
        names = tuple(bundled_names())
    return _offered(typed, ((name, "") for name in names)) or _FILE


def paths(_context: click.Context, _typed: str) -> list[CompletionItem]:
    """Offer the files of the shell's folder."""
    return _FILE


def days(context: click.Context, typed: str) -> list[CompletionItem]:
    """Offer the days on which something happened, each with what did."""

    def offers() -> _Offers:
        yield "today", ""
        for dataset in _opened(context):
            titles: dict[str, list[str]] = {}
            for act in dataset.acts_by_day:
                if act.day.precision == "day":
                    titles.setdefault(act.day.first.isoformat(), []).append(act.title)
            yield from ((day, "; ".join(some)) for day, some in titles.items())

    return _offered(typed, offers())


def states(context: click.Context, typed: str) -> list[CompletionItem]:
    """Offer the codes of the states."""
    return _offered(typed, _named(context, ("state",)))


def subjects(context: click.Context, typed: str) -> list[CompletionItem]:
    """Offer the codes of the states, and the treaty."""
    return _offered(typed, _named(context, ("state", "treaty")))


def sources(context: click.Context, typed: str) -> list[CompletionItem]:
    """Offer the ids of the sources."""
    return _offered(typed, _named(context, ("source",)))


def ids(context: click.Context, typed: str) -> list[CompletionItem]:
    """Offer the id of everything that can be shown."""
    return _offered(typed, _named(context, KINDS))


def themes(_context: click.Context, typed: str) -> list[CompletionItem]:
    """Offer the themes, the user's own too."""
    folders = (bundled("themes"), themes_folder())
    files = (file for folder in folders if folder for file in _yaml_in(folder))
    return _offered(typed, ((file.stem, "") for file in files))


def briefings(context: click.Context, typed: str) -> list[CompletionItem]:
    """Offer the briefings of the dataset, and paths where none begins so."""
    folder = find_folder(_asked(context).dataset_name)
    files = _yaml_in(folder / "briefings") if folder else []
    return _offered(typed, ((file.stem, "") for file in files)) or _FILE


def _offered(typed: str, offers: Iterable[tuple[str, str]]) -> list[CompletionItem]:
    wanted = typed.casefold()
    found = [
        (value, about)
        for value, about in offers
        if value.casefold().startswith(wanted) and _UNQUOTED.fullmatch(value)
    ]
    # Where some begin as typed, others would have a shell take back what they do not share.
    exact = [(value, about) for value, about in found if value.startswith(typed)]
    return [CompletionItem(value, help=about or None) for value, about in exact or found]


def _asked(context: click.Context) -> Inherited:
    return Inherited(context, context.params.get("dataset"), None)


def _opened(context: click.Context) -> Iterator[Dataset]:
    """Yield the dataset of the line; of one that cannot be read none."""
    asked = _asked(context)
    try:
        yield open_dataset(asked.dataset_name, lenient=asked.lenient, quiet=True)
    except UserError:
        return


def _named(context: click.Context, kinds: tuple[str, ...]) -> _Offers:
    for dataset in _opened(context):
        titles = {act.id: act.title for act in dataset.acts}
        titles |= {source.id: source.title for source in dataset.sources}
        for entry in record_ids(dataset):
            if entry.kind in kinds:
                yield entry.id, entry.name or titles.get(entry.id, "") or entry.kind


def _yaml_in(folder: Path) -> list[Path]:
    try:
        return yaml_files(folder)
    except OSError:
        return []
