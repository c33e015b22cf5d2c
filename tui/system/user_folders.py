"""The folders that are the user's own: configuration, data, state, cache, and for sockets."""

import warnings
from pathlib import Path
from typing import Literal

import platformdirs

PROGRAM = "openskies-tui"
_FOLDERS = {
    "config": platformdirs.user_config_path,
    "data": platformdirs.user_data_path,
    "state": platformdirs.user_state_path,
    "cache": platformdirs.user_cache_path,
    "runtime": platformdirs.user_runtime_path,
}


def user_folder(kind: Literal["config", "data", "state", "cache", "runtime"]) -> Path | None:
    """Return a folder of the user's, which need not exist.

    ``None`` where there is none to be had: a user without a home folder, as in a container, is
    shown everything, and nothing is kept.
    """
    try:
        with warnings.catch_warnings():
            # Without a session's own folder platformdirs says that it takes one under /tmp.
            warnings.simplefilter("ignore")
            folder = _FOLDERS[kind](PROGRAM)
    except (OSError, RuntimeError):
        return None
    # Some versions of platformdirs take a relative HOME as it is, or `~` for a name.
    return folder if folder.is_absolute() else None


def themes_folder() -> Path | None:
    """Return the folder in which a person keeps themes of their own."""
    folder = user_folder("config")
    return folder and folder / "themes"
