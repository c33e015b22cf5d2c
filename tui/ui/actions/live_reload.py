"""Following: an edit of the dataset or of a theme is on the screen at once, the rest as it was."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ...base.characters import visible
from ...base.errors import UserError
from ...dataset.files import find_files, find_folder, yaml_files
from ...engine.model import Dataset
from ...system.watch import Edition, Followed
from ...theme.load import read_themes
from ...theme.textual_theme import TitledTheme, themes_of

if TYPE_CHECKING:
    from ..state_app import StateApp

Themes = dict[str, TitledTheme]
T = TypeVar("T")


async def follow(
    app: "StateApp",
    editions: AsyncIterator[Edition[T]],
    take: "Callable[[StateApp, Edition[T]], None]",
) -> None:
    """Take editions as they come; that ends with the app."""
    async for edition in editions:
        take(app, edition)


def take_data(app: "StateApp", edition: Edition[Dataset]) -> None:
    """Show a good edition; of a broken one show only what is wrong with it."""
    if edition.value is None:
        app.show(app.view.with_trouble(edition.wrong))
    else:
        app.take(edition.value)


def take_themes(app: "StateApp", edition: Edition[Themes]) -> None:
    """Use a theme that was edited; say what is wrong with one that cannot be used."""
    if edition.value is not None:
        app.take_themes(edition.value)
        app.show(app.view)
    for line in edition.wrong:
        app.warn(line, seconds=10)


def followed_dataset(name: str, *, lenient: bool = False) -> Followed[Dataset]:
    """Return how the dataset of a name or path is followed: every file that is read for it."""
    from ...dataset.load import load_dataset

    def files() -> list[Path]:
        return [file for _, file in find_files(name)]

    def read() -> Edition[Dataset]:
        try:
            return Edition(load_dataset(name, lenient=lenient))
        except UserError as error:
            return Edition(None, error.lines)
        except OSError as error:
            return Edition(None, (f"{visible(name)}: {error.strerror or error}",))

    return Followed(Path(str(find_folder(name) or name)), files, read)


def followed_themes(folder: Path) -> Followed[Themes]:
    """Return how the themes in a folder of the user's are followed."""

    def read() -> Edition[Themes]:
        files, wrong = read_themes(folder)
        return Edition(themes_of(files), tuple(wrong))

    return Followed(folder, lambda: yaml_files(folder), read)
