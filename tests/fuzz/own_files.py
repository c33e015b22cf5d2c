"""Files in a person's own folders: the configuration, and what the last run left."""

import json
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from fuzz.mutate import HOSTILE, write
from openskies_tui.base.errors import UserError
from openskies_tui.ui.settings import read_settings

THEMES = ("light", "dark", "openskies-terminal", "high-contrast-light", "terminal", "nosuch")
CONFIG, STATE = "XDG_CONFIG_HOME", "XDG_STATE_HOME"


def config_example(chance: random.Random) -> bytes:
    """Return a configuration, now and then with nothing in it but a remark."""
    tree = {
        "remember": chance.choice(("true", "false")),
        "theme": _word(chance, THEMES),
        "more": _word(chance, ("x",)),
    }
    often = {"remember": 0.7, "theme": 0.7, "more": 0.1}
    kept = {key: one for key, one in tree.items() if chance.random() < often[key]}
    return write(kept) if kept else b"# nothing is settled\n"


def state_example(chance: random.Random) -> bytes:
    """Return what a run may have left."""
    tree: dict[str, Any] = {
        "version": chance.choice((*(1,) * 30, 2, "1")),
        "day": chance.choice(("2021-06-18", "0001-01-01", "9999-12-31", None)),
        "theme": _word(chance, THEMES),
        "panel": _word(chance, ("states-panel", "events", "document", "nosuch")),
        "zoomed": chance.choice((True, False)),
        "style": _word(chance, ("in-line", "bibtex", "nosuch")),
    }
    kept = {key: one for key, one in tree.items() if key == "version" or chance.random() < 0.8}
    return json.dumps(kept, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _word(chance: random.Random, usual: tuple[str, ...]) -> str:
    return chance.choice(HOSTILE) if chance.random() < 0.05 else chance.choice(usual)


def opens_with(folder: str, name: str) -> Callable[[Path, random.Random], Iterator[str]]:
    """Return what opens a screen with a file in one of a person's folders, and what it says.

    The program opens whatever the file holds. One of which it complains counts as refused.
    """

    def take(path: Path, _chance: random.Random) -> Iterator[str]:
        with TemporaryDirectory(dir=path.parent) as home:
            file = Path(home, folder, "openskies-tui", name)
            file.parent.mkdir(parents=True)
            path.rename(file)
            own = {one: str(Path(home, one)) for one in (CONFIG, STATE)}
            with patch.dict(os.environ, own):
                settings = read_settings()
                settings.keep(settings.remembered)
        yield settings.theme
        if settings.warnings:
            raise UserError(*settings.warnings)

    return take
