"""How a screen opens: what the user configured, what the last run left, what the terminal shows."""

import locale
import os
import sys
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ..base.errors import UserError
from ..system import saved_state
from ..system.saved_state import Remembered, recall, remember
from ..system.user_folders import themes_folder, user_folder
from ..system.yaml_cache import cached
from ..theme.load import all_theme_files, read_theme_files
from ..theme.model import ThemeFile
from ..theme.terminal import Terminal, read_terminal
from ..theme.textual_theme import (
    DEFAULT,
    FOR_FEW_COLOURS,
    TitledTheme,
    full_name,
    no_theme,
    themes_of,
)
from .config import config_file, keys_of, read_config
from .rebinding import Keys


class Settings(Struct, frozen=True):
    """The themes there are, the one to use, what the terminal can show, what the last run left.

    ``warnings`` are lines about files of the user's that cannot be used; ``memory`` is the file
    to remember this run in, ``None`` if it is not to be remembered; ``is_first`` when there was no
    run before this one. ``keys`` is the table of keys with the user's changes.
    """

    themes: dict[str, TitledTheme]
    theme: str
    terminal: Terminal
    remembered: Remembered
    warnings: tuple[str, ...] = ()
    memory: Path | None = None
    is_first: bool = False
    keys: Keys = Keys()

    def keep(self, now: Remembered) -> None:
        """Keep what this run leaves; a theme that nobody chose in it does not change the last one.

        Where the file cannot be written, nothing is kept: there is no one left to tell.
        """
        if self.memory is not None:
            theme = self.remembered.theme if now.theme == self.theme else now.theme
            remember(self.memory, replace(now, theme=theme))


def read_settings(
    theme: str | None = None,
    *,
    ascii_only: bool = False,
    fresh: bool = False,
) -> Settings:
    """Return how to open. The *theme* named comes before the configured and the last one.

    *fresh* neither reads nor keeps what is remembered.

    Raises:
        UserError: there is no theme of the name *theme*.
    """
    configured, wrong = read_config(config_file())
    warnings = [UserError(*wrong).in_short] if wrong else []
    themes, wrong = load_themes()
    warnings += wrong
    remembered, memory, is_first = Remembered(), None, False
    state = user_folder("state")
    if configured.remember and not fresh and state is not None:
        memory = state / saved_state.FILE_NAME
        is_first = not memory.exists()
        remembered, warning = recall(memory)
        warnings += [warning] if warning else []
    terminal = this_terminal()
    if ascii_only:
        terminal = replace(terminal, ascii=True)
    fitting = FOR_FEW_COLOURS if terminal.colours == "few" else DEFAULT
    wished = theme or configured.theme or remembered.theme or fitting
    chosen = full_name(themes, wished)
    if chosen is None and theme:
        raise UserError(no_theme(themes, theme), *wrong)
    if chosen is None:
        chosen = fitting
        warnings.append(no_theme(themes, wished))
    return Settings(
        themes=themes,
        theme=chosen,
        terminal=terminal,
        remembered=remembered,
        warnings=tuple(warnings),
        memory=memory,
        is_first=is_first,
        keys=keys_of(configured),
    )


def wrong_with_files() -> tuple[str, ...]:
    """Return a line for each thing in the user's configuration and themes that is not used."""
    configured, wrong = read_config(config_file())
    themes, broken = load_themes()
    if configured.theme and full_name(themes, configured.theme) is None:
        wrong.append(no_theme(themes, configured.theme))
    return (*wrong, *broken)


def load_themes() -> tuple[dict[str, TitledTheme], list[str]]:
    """Return all themes by name, and a line for each file of the user's that cannot be used."""
    files, warnings = all_theme_files(themes_folder())
    themes, wrong = cached("theme", files, tuple[ThemeFile, ...], read_theme_files)
    return themes_of(themes), warnings + wrong


def this_terminal() -> Terminal:
    """Return what this process's terminal can show."""
    # Under LC_ALL=C Python writes UTF-8 all the same; the locale still says what is shown.
    # Textual writes to stderr.
    encodings = (locale.getencoding(), getattr(sys.stderr, "encoding", None) or "ascii")
    return read_terminal(os.environ, encodings)
