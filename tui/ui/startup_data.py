"""What is read before a screen opens: a dataset, the themes, the user's configuration.

Nothing here needs the toolkit, and what reads YAML is imported only by the process that reads it:
the parser takes a tenth of the time that the toolkit takes to import.
"""

from msgspec import Struct
from platformdirs import user_config_path

from ..engine.model import Dataset
from ..theme.model import ThemeFile


class Configured(Struct, frozen=True):
    """The themes there are, the one to open with if the user says so, whether runs are remembered.

    ``complaints`` are lines about files of the user's that cannot be used.
    """

    themes: tuple[ThemeFile, ...]
    theme: str | None
    remember: bool
    complaints: tuple[str, ...]


class Intake(Struct, frozen=True):
    """A dataset that is fit to be shown, and what the user has configured."""

    dataset: Dataset
    configured: Configured


def take_in(dataset_name: str, *, lenient: bool = False) -> Intake:
    """Read a dataset, showing progress on the standard error stream, and the configuration.

    Raises:
        DatasetError: the dataset has errors.
        UserError: there is no such dataset.
    """
    from ..dataset.load import load_dataset
    from ..system.progress import progress_line

    with progress_line() as progress:
        dataset = load_dataset(dataset_name, lenient=lenient, progress=progress)
    return Intake(dataset, configured())


def configured() -> Configured:
    """Read the configuration and the themes."""
    from ..system.config import FILE_NAME, read_config
    from ..theme.load import own_folder, read_themes

    config, complaints = read_config(user_config_path("openskies-tui") / FILE_NAME)
    themes, wrong = read_themes(own_folder())
    return Configured(themes, config.theme, config.remember, (*complaints, *wrong))
