"""Following: an edit of the dataset or of a theme is on the screen at once, the rest as it was."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ...characters import visible
from ...dataset.files import find_files, find_folder
from ...engine.model import Dataset
from ...errors import UserError
from ..state_app import Viewer

if TYPE_CHECKING:
    from ...system.watch import Edition, Followed
    from ...theme.textual_theme import TitledTheme

    Themes = dict[str, TitledTheme]

T = TypeVar("T")


class Following(Viewer):
    """Shows each edition of what is followed. Without editions nothing is followed."""

    dataset_editions: "AsyncIterator[Edition[Dataset]] | None" = None
    theme_editions: "AsyncIterator[Edition[Themes]] | None" = None

    def on_ready(self) -> None:
        """Begin to show editions as they come; that ends with the app."""
        if self.dataset_editions is not None:
            self.run_worker(self._follow(self.dataset_editions, self._take_data))
        if self.theme_editions is not None:
            self.run_worker(self._follow(self.theme_editions, self._take_themes))

    async def _follow(
        self, editions: "AsyncIterator[Edition[T]]", take: "Callable[[Edition[T]], None]"
    ) -> None:
        try:
            async for edition in editions:
                take(edition)
        except UserError as error:
            self.notify(error.lines[0], severity="warning", markup=False, timeout=10)

    def _take_data(self, edition: "Edition[Dataset]") -> None:
        """Show a good edition; of a broken one show only what is wrong with it."""
        if edition.value is None:
            self.look(trouble=edition.wrong)
        else:
            self.take(edition.value)

    def _take_themes(self, edition: "Edition[Themes]") -> None:
        """Wear a theme that was edited; say what is wrong with one that cannot be worn."""
        if edition.value is not None:
            self.take_themes(edition.value)
            self.look()
        for line in edition.wrong:
            self.notify(line, severity="warning", markup=False, timeout=10)


def followed_dataset(name: str, *, lenient: bool = False) -> "Followed[Dataset]":
    """Return how the dataset of a name or path is followed: every file that is read for it."""
    from ...dataset.load import load_dataset
    from ...system.watch import Edition, Followed

    def files() -> list[Path]:
        return [file for _, file in find_files(name)]

    def read() -> "Edition[Dataset]":
        try:
            return Edition(load_dataset(name, lenient=lenient))
        except UserError as error:
            return Edition(None, error.lines)
        except OSError as error:
            return Edition(None, (f"{visible(name)}: {error.strerror or error}",))

    return Followed(Path(str(find_folder(name) or name)), files, read)


def followed_themes(folder: Path) -> "Followed[Themes]":
    """Return how the themes in a folder of the user's are followed."""
    from ...system.watch import Edition, Followed
    from ...theme.load import read_themes, theme_files
    from ...theme.textual_theme import themes_of

    def read() -> "Edition[Themes]":
        files, wrong = read_themes(folder)
        return Edition(themes_of(files), tuple(wrong))

    return Followed(folder, lambda: theme_files(folder), read)
