"""What every app of ours shares: themes, what the terminal can draw, and a quiet end."""

import asyncio
import contextlib
import signal
from collections.abc import Sequence

from rich.console import RenderableType
from textual.driver import Driver
from textual.events import Event, MouseDown
from textual.filter import LineFilter, Monochrome, NoColor
from textual.worker import WorkerFailed

from ..system.crash_report import Crashed
from ..theme.terminal import FULL, Terminal, line_filters
from ..theme.textual_theme import TitledTheme
from .compat.type_ahead import TypeAhead

_COLOURLESS = (Monochrome, NoColor)


class Program(TypeAhead):
    """An app in our themes, on a terminal that may show less, that leaves in good order."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, themes: dict[str, TitledTheme], *, theme: str, terminal: Terminal = FULL
    ) -> None:
        colourless = terminal.colours == "none"
        # Without colours none may be worked out from others either: black on black would come.
        super().__init__(ansi_color=True if colourless else None)
        self.no_color = colourless
        self._drawing = line_filters(terminal)
        self._themes = tuple(themes.values())
        self._variables = dict(themes[theme].variables)
        for one in themes.values():
            self.register_theme(one)
        self.theme = theme

    def take_themes(self, themes: dict[str, TitledTheme]) -> None:
        """Take themes anew; one that is not among them any more can be worn until the end."""
        before = self.current_theme
        self._themes = tuple(({one.name: one for one in self._themes} | themes).values())
        for one in themes.values():
            self.register_theme(one)
        if self.current_theme != before:
            self.mutate_reactive(Program.theme)

    def get_driver_class(self) -> type[Driver]:
        """Read the terminal by our own keyboard, unless another driver was asked for."""
        wanted = super().get_driver_class()
        if wanted.__name__ != "LinuxDriver":
            return wanted
        from .compat.linux_driver import Keyboard

        return Keyboard

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables a value under themes that do not define them."""
        return getattr(self, "_variables", {})

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Paint for the terminal; what Textual makes of NO_COLOR, an empty one too, is left out."""
        others = super().get_line_filters()
        kept = (one for one in others if not isinstance(one, _COLOURLESS))
        return (*kept, *self._drawing)

    async def on_event(self, event: Event) -> None:
        """Let a click on what is being taken away go by: Textual takes its parent for granted."""
        if isinstance(event, MouseDown) and not event.is_forwarded:
            clicked, _ = self.screen.get_widget_and_offset_at(event.x, event.y)
            if clicked is not None and clicked.parent is None:
                return
        await super().on_event(event)

    def on_mount(self) -> None:
        """Leave in good order when told to end; come back whole after a stop."""
        # The terminal's other screen comes back empty, and Textual paints only what has changed.
        self.app_resume_signal.subscribe(self, lambda _app: self.refresh(layout=True))
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self.exit, None, 128 + number)

    def _fatal_error(self) -> None:
        """End after a bug of ours and leave the screen clean; the caller reports the error.

        Textual would print every local variable on the terminal that the room is looking at.
        """
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 - the toolkit's signature
        """End as after any other error; what the toolkit has to say is in the report."""
        self._fatal_error()

    def run_to_end(self) -> int:
        """Run until it is left, and return the exit code of the process.

        Raises:
            Crashed: a bug ended the program; the cause is what was raised.
        """
        bug: BaseException | None
        try:
            self.run()
            bug = self._exception
        except Exception as error:
            bug = error
        if bug is not None:
            # A worker's failure is told in a wrapping that says nothing of where it was.
            raise Crashed from (bug.error if isinstance(bug, WorkerFailed) else bug)
        return self.return_code or 0
