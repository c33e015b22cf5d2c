"""The one view state: held here, replaced whole, and shown on whatever screens are open."""

import asyncio
import contextlib
import gc
import signal
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace
from rich.console import RenderableType
from textual.app import App
from textual.theme import Theme

from .engine.model import Dataset
from .scene import Scene, Stage, ViewState
from .screens.base import SceneScreen, Ticking
from .shell.browser import Browse, open_in_browser
from .shell.clipboard import Copy, copy_on_machine
from .shell.clock import DayClock, Now, local_now, machine_now


class Viewer(App[None]):
    """An app that looks at a dataset. Time comes in as *now*; nothing else here reads a clock.

    *copy* and *browse* reach the machine's clipboard and browser; each may take its time.
    """

    def __init__(
        self,
        dataset: Dataset,
        themes: dict[str, Theme],
        *,
        theme: str,
        clock: DayClock | None = None,
        now: Now = machine_now,
        complaints: tuple[str, ...] = (),
        copy: Copy = copy_on_machine,
        browse: Browse = open_in_browser,
    ) -> None:
        super().__init__()
        self._dataset = dataset
        self._days = tuple(sorted({act.day.first for act in dataset.acts}))
        self._stage = Stage(dataset)
        self._now = now
        self._complaints = complaints
        self._copy = copy
        self._browse = browse
        self._themes = list(themes)
        self._variables = dict(themes[theme].variables)
        for one in themes.values():
            self.register_theme(one)
        self.theme = theme
        clock = clock or DayClock()
        self.view = ViewState(clock.read(self._local()).date(), clock)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables a value under themes that do not define them."""
        return getattr(self, "_variables", {})

    def _local(self) -> datetime:
        return local_now(self._now, self._dataset.treaty.zone)

    @property
    def scene(self) -> Scene:
        """The view state with the engine's answer for its day."""
        return self._stage.scene(self.view)

    def on_mount(self) -> None:
        """Start the one timer, on the full second, and leave in good order when told to end."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self.exit, None, 128 + number)
        self.set_timer(1 - self._now().microsecond / 1_000_000, self._start_ticking)
        for complaint in self._complaints:
            self.notify(complaint, severity="warning", markup=False, timeout=10)

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
            Exception: whatever ended the program that was no way out.
        """
        self.run()
        if self._exception is not None:
            raise self._exception
        return self.return_code or 0

    def on_ready(self) -> None:
        """Set the seconds, and keep the collector from walking the start-up objects at each key."""
        self._tick()
        gc.freeze()
        gc.enable()

    def _start_ticking(self) -> None:
        self._tick()
        self.set_interval(1, self._tick)

    def look(self, **changes: Any) -> None:
        """Replace the view state by one with *changes*, and show it: the only way to change it."""
        self.view = replace(self.view, **changes)
        scene = self.scene
        for screen in self.screen_stack:
            if isinstance(screen, SceneScreen) and screen.is_mounted:
                screen.show(scene)
        self._tick()

    def _tick(self) -> None:
        """Let the clock move the day, and the seconds on the screen."""
        local = self.view.clock.read(self._local())
        if local.date() != self.view.day:
            self.look(day=local.date())
            return
        for screen in self.screen_stack:
            if isinstance(screen, Ticking) and screen.is_mounted:
                screen.tick(local, ticking=self.view.clock.mode != "held")

    def _hold(self, day: date | None) -> None:
        """Go to a day and stand there; without one (past the calendar's end) stay."""
        if day is not None:
            self.look(day=day, clock=self.view.clock.hold(day), act=None, quotation=None)
