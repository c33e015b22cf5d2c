"""Collections: the treaties that can be looked at, each dataset under its name.

One that cannot be read hides only itself: it is named with what is wrong first, and the rest are
shown.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from msgspec import Struct

from ..analysis.registry import Registry
from ..base.characters import visible
from ..base.errors import UserError
from ..dataset.files import bundled_names, datasets_in, is_bundled
from .user_folders import user_folder
from .yaml_cache import open_dataset


class Unreadable(Struct, frozen=True):
    """A dataset that cannot be read: its name, and its first finding."""

    name: str
    why: str


class Collection(Struct, frozen=True):
    """Datasets by their names, in order, and those that could not be read.

    A name is what ``--dataset`` takes: bundled, or the path of a folder or a file.
    """

    registries: tuple[tuple[str, Registry], ...]
    unreadable: tuple[Unreadable, ...] = ()

    def named(self, name: str) -> Registry | None:
        """Return the registry of a dataset."""
        return dict(self.registries).get(name)


def names_of(wanted: str | None) -> tuple[str, ...]:
    """Return the names of the datasets that *wanted* stands for.

    Without one that is all that is bundled, and each folder of the user's own data folder. It may
    be a name, a file, the folder of a dataset, or a folder that holds such folders.

    Raises:
        UserError: a folder cannot be listed.
    """
    if wanted is not None:
        return (wanted,) if is_bundled(wanted) else datasets_in(Path(wanted)) or (wanted,)
    own = user_folder("data")
    return (*bundled_names(), *(datasets_in(own) if own else ()))


def names_beside(name: str) -> tuple[str, ...]:
    """Return the names of all datasets that are shown beside one: all there are, and itself."""
    try:
        names = names_of(None)
    except UserError:  # the user's own data folder cannot be listed
        names = tuple(bundled_names())
    return names if name in names else (*names, name)


def treaties_beside(
    name: str, *, lenient: bool = False, complain: Callable[[Collection], None] | None = None
) -> Callable[[], tuple[tuple[str, Registry], ...]]:
    """Return what gives all treaties beside a dataset; they are read when they are first asked for.

    *complain* is then told of the collection, with what could not be read.
    """

    @cache
    def registries() -> tuple[tuple[str, Registry], ...]:
        collection = open_collection(names_beside(name), lenient=lenient, quiet=True)
        if complain and collection.unreadable:
            complain(collection)
        return collection.registries

    return registries


def open_collection(
    names: tuple[str, ...], *, lenient: bool = False, quiet: bool = False
) -> Collection:
    """Open datasets by their names, each as it was kept from the last time or from its files.

    Unless it is to be *quiet*, the standard error stream says how far a long reading is.
    """
    registries, unreadable = [], []
    for name in names:
        try:
            registries.append((name, Registry(open_dataset(name, lenient=lenient, quiet=quiet))))
        except UserError as error:
            unreadable.append(Unreadable(visible(name), visible(error.lines[0])))
    return Collection(tuple(registries), tuple(unreadable))
