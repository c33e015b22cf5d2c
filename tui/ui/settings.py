"""How a screen opens: what the user configured, what the last run left, what the terminal shows."""

import locale
import os
import sys
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from platformdirs import user_state_path

from ..errors import UserError
from ..system.saved_state import FILE_NAME, Remembered, recall, remember
from ..theme.terminal import Terminal, read_terminal
from ..theme.textual_theme import (
    DEFAULT,
    FOR_FEW_COLOURS,
    TitledTheme,
    full_name,
    no_theme,
    themes_of,
)
from .startup_data import Configured
from .startup_data import configured as read_configured


class Settings(Struct, frozen=True):
    """The themes there are, the one to wear, what the terminal can show, what the last run left.

    ``complaints`` are lines about files of the user's that cannot be used; ``memory`` is the file
    to remember this run in, ``None`` if it is not to be remembered.
    """

    themes: dict[str, TitledTheme]
    theme: str
    terminal: Terminal
    remembered: Remembered
    complaints: tuple[str, ...] = ()
    memory: Path | None = None

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
    configured: Configured | None = None,
) -> Settings:
    """Return how to open. The *theme* named comes before the configured and the last one.

    *fresh* neither reads nor keeps what is remembered. What is *configured* is read now unless it
    was before.

    Raises:
        UserError: there is no theme of the name *theme*.
    """
    config = configured or read_configured()
    complaints = list(config.complaints)
    remembered, memory = Remembered(), None
    if config.remember and not fresh:
        memory = user_state_path("openskies-tui") / FILE_NAME
        remembered, complaint = recall(memory)
        complaints += [complaint] if complaint else []
    themes = themes_of(config.themes)
    terminal = _terminal()
    if ascii_only:
        terminal = replace(terminal, ascii=True)
    fitting = FOR_FEW_COLOURS if terminal.colours == "few" else DEFAULT
    wished = theme or config.theme or remembered.theme or fitting
    chosen = full_name(themes, wished)
    if chosen is None and theme:
        raise UserError(no_theme(themes, theme))
    if chosen is None:
        chosen = fitting
        complaints.append(no_theme(themes, wished))
    return Settings(themes, chosen, terminal, remembered, tuple(complaints), memory)


def _terminal() -> Terminal:
    """Return what this process's terminal can show."""
    # Under LC_ALL=C Python writes UTF-8 all the same; the locale still says what is shown.
    # Textual writes to stderr.
    encodings = (locale.getencoding(), getattr(sys.stderr, "encoding", None) or "ascii")
    return read_terminal(os.environ, encodings)
