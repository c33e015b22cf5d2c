"""What every app of ours shares: themes, what the terminal can draw, a graceful shutdown."""

import asyncio
import contextlib
import sys
from typing import Any

from rich.terminal_theme import SVG_EXPORT_THEME
from textual.css.query import NoMatches
from textual.dom import NoScreen
from textual.driver import Driver
from textual.worker import WorkerFailed

from ..base.characters import visible
from ..base.errors import UserError
from ..system.crash_report import Crashed
from ..system.os_features import signals_to_end
from ..theme.terminal import FULL, Terminal, line_filters
from ..theme.textual_theme import TitledTheme
from .compat.changed_cells import ChangedCells
from .compat.clicks import IgnoreClicksOnRemoved
from .compat.fatal_error import QuietWhenFatal
from .compat.no_color import OwnLineFilters
from .compat.notifications import SafeNotifications
from .compat.terminal_cursor import FollowedCursor
from .compat.type_ahead import TypeAhead
from .rebinding import Keys


class BaseApp(
    TypeAhead,
    ChangedCells,
    FollowedCursor,
    IgnoreClicksOnRemoved,
    OwnLineFilters,
    QuietWhenFatal,
    SafeNotifications,
):
    """An app in our themes, on a terminal that may show less, that ends when it is told to."""

    ENABLE_COMMAND_PALETTE = False
    keys = Keys()
    """The table of keys as it is here."""

    def __init__(
        self, themes: dict[str, TitledTheme], *, theme: str, terminal: Terminal = FULL
    ) -> None:
        self.terminal = terminal
        colourless = terminal.colours == "none"
        # Without colours none may be worked out from others either: black on black would come.
        super().__init__(ansi_color=True if colourless else None)
        self.no_color = colourless
        self.line_filters = line_filters(terminal)
        self._themes = tuple(themes.values())
        self._first_variables = dict(themes[theme].variables)
        for each in themes.values():
            self.register_theme(each)
        self.theme = theme

    def use_keys(self, keys: Keys) -> None:
        """Have the keys that somebody changed; called before the first screen is shown."""
        self.keys = keys
        self.set_keymap(keys.mapping())

    def take_themes(self, themes: dict[str, TitledTheme]) -> None:
        """Take themes anew; one that is not among them any more can be used until the end."""
        before = self.current_theme
        self._themes = tuple(({theme.name: theme for theme in self._themes} | themes).values())
        for theme in themes.values():
            self.register_theme(theme)
        if self.current_theme != before:
            self.mutate_reactive(BaseApp.theme)

    def get_driver_class(self) -> type[Driver]:
        """Read the terminal by our own keyboard, unless another driver was asked for.

        Raises:
            UserError: what was asked for is none.
        """
        try:
            wanted = super().get_driver_class()
        except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
            raise UserError("TEXTUAL_DRIVER names no driver of Textual; leave it unset") from None
        if sys.platform != "win32" and wanted.__name__ == "LinuxDriver":
            # Imported only here: there is no such driver on other systems.
            from .compat.linux_driver import Keyboard

            return Keyboard
        return wanted

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables a value under themes that do not define them."""
        return getattr(self, "_first_variables", {})

    def picture(self) -> str:
        """Return the screen as it is now as SVG; what it shows is all there is in it."""
        from ..theme.svg import screen_svg
        from .compat.painted_lines import painted_lines

        # In Textual's own colours of a terminal red and magenta are one.
        colour, sixteen = self.screen.styles.background.rich_color, SVG_EXPORT_THEME
        ground = colour.get_truecolor(sixteen, foreground=False).hex
        lines, size = painted_lines(self.screen), (self.size.width, self.size.height)
        return screen_svg(lines, size, ground, str(self.title), sixteen)

    def action_paint_anew(self) -> None:
        """Write the whole screen, when the terminal shows something else."""
        self.forget_terminal()
        self.refresh(layout=True)

    def action_help_quit(self) -> None:
        """Say how the program is left, to whoever presses Ctrl+C."""
        key = self.keys.shown("quit")
        self.say(
            "Ctrl+Q quits." if key == "Ctrl+Q" else f"{key} quits; Ctrl+Q does too while you type."
        )

    def notify(self, message: str, **options: Any) -> None:
        """Show a note; what it repeats of a path or an argument is no command to the terminal."""
        super().notify("\n".join(map(visible, message.split("\n"))), **options)

    def say(self, text: str) -> None:
        """Tell the person something; the text is data and never parsed as markup."""
        self.notify(text, markup=False)

    def warn(self, text: str, *, seconds: float | None = None) -> None:
        """Tell the person what is wrong, for some *seconds*."""
        self.notify(text, severity="warning", markup=False, timeout=seconds)

    def on_load(self) -> None:
        """End gracefully when told to; come back whole after a stop."""
        # The terminal's other screen comes back empty, and Textual paints only what has changed.
        self.app_resume_signal.subscribe(self, lambda _app: self.action_paint_anew())
        loop = asyncio.get_running_loop()
        for number in signals_to_end():
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self.exit, None, 128 + number)

    def run_to_end(self) -> int:
        """Run until it is left, and return the exit code of the process.

        Raises:
            Crashed: a bug ended the program; the cause is what was raised.
        """
        bug: BaseException | None
        try:
            self.run()
            bug = self.raised
        except Exception as error:
            bug = error
        if self.has_left and isinstance(bug, NoMatches | NoScreen):
            bug = None  # a widget looked for another that was already taken away
        if bug is not None:
            # A worker's failure is told in a wrapping that says nothing of where it was.
            raise Crashed from (bug.error if isinstance(bug, WorkerFailed) else bug)
        return self.return_code or 0
