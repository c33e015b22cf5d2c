"""The one view state: held here, replaced whole, and shown on whatever screens are open."""

import asyncio
import contextlib
import gc
import signal
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace
from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor

from .engine.model import Dataset
from .looks.terminal import FULL, Terminal, line_filters
from .looks.themes import TitledTheme
from .scene import Scene, Stage, ViewState
from .screens.base import SceneScreen
from .shell.clock import DayClock, Now, local_now, machine_now


class Viewer(App[None]):
    """An app that looks at a dataset. Time comes in as *now*; nothing else here reads a clock."""

    def __init__(
        self,
        dataset: Dataset,
        themes: dict[str, TitledTheme],
        *,
        theme: str,
        clock: DayClock | None = None,
        now: Now = machine_now,
        complaints: tuple[str, ...] = (),
        terminal: Terminal = FULL,
    ) -> None:
        colourless = terminal.colours == "none"
        # Without colours none may be worked out from others either: black on black would come.
        super().__init__(ansi_color=True if colourless else None)
        self.no_color = colourless
        self._drawing = line_filters(terminal)
        self._dataset = dataset
        self._days = tuple(sorted({act.day.first for act in dataset.acts}))
        self._stage = Stage(dataset)
        self._now = now
        self._complaints = complaints
        self._themes = tuple(themes.values())
        self._variables = dict(themes[theme].variables)
        for one in themes.values():
            self.register_theme(one)
        self.theme = theme
        clock = clock or DayClock()
        self.view = ViewState(clock.read(self._local()).date(), clock)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables a value under themes that do not define them."""
        return getattr(self, "_variables", {})

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Paint for the terminal; what Textual makes of NO_COLOR, an empty one too, is left out."""
        others = super().get_line_filters()
        kept = (one for one in others if not isinstance(one, Monochrome | NoColor))
        return (*kept, *self._drawing)

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
            if isinstance(screen, SceneScreen) and screen.is_mounted:
                screen.tick(local, ticking=self.view.clock.mode != "held")

    def _hold(self, day: date | None) -> None:
        """Go to a day and stand there; without one (past the calendar's end) stay."""
        if day is not None:
            self.look(day=day, clock=self.view.clock.hold(day), act=None, quotation=None)
