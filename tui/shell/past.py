"""What is there from before: the configuration and the last run, as far as they are to be used."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from platformdirs import user_config_path, user_state_path

from .config import FILE_NAME as CONFIG_NAME
from .config import read_config
from .memory import FILE_NAME as STATE_NAME
from .memory import Remembered, recall, remember

PROGRAM = "openskies-tui"


class Past(Struct, frozen=True):
    """What the last run left, and what is wrong with the files that say so.

    ``theme`` is the one to open with: that of the configuration comes before the last one.
    ``file`` is where to keep this run, ``None`` when it is not to be kept.
    """

    left: Remembered
    theme: str | None
    complaints: tuple[str, ...] = ()
    file: Path | None = None

    def keep(self, now: Remembered, *, opened_in: str) -> None:
        """Keep what this run leaves; a theme that nobody chose in it does not change the last one.

        Where the file cannot be written, nothing is kept: there is no one left to tell.
        """
        if self.file is not None:
            theme = self.left.theme if now.theme == opened_in else now.theme
            remember(self.file, replace(now, theme=theme))


def look_back(*, fresh: bool = False) -> Past:
    """Read the configuration and what the last run left; *fresh* leaves the last run alone."""
    config, complaints = read_config(user_config_path(PROGRAM) / CONFIG_NAME)
    if fresh or not config.remember:
        return Past(Remembered(), config.theme, tuple(complaints))
    file = user_state_path(PROGRAM) / STATE_NAME
    left, complaint = recall(file)
    said = (*complaints, complaint) if complaint else tuple(complaints)
    return Past(left, config.theme or left.theme, said, file)
