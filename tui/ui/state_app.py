"""The one view state: held here, replaced whole, and shown on whatever screens are open."""

import gc
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from ..analysis.registry import Registry
from ..engine.model import Dataset
from ..system.clock import Now, local_now, machine_now
from ..system.desktop import THIS_MACHINE, Machine
from ..theme.terminal import FULL, Terminal
from ..theme.textual_theme import TitledTheme
from .base_app import Program
from .day_clock import DayClock
from .screens.base import SceneScreen, Ticking
from .state import Scene, ViewState, scene_of

_YOUNG = 20_000
"""How many new objects the collector lets stand before it looks: about two megabytes."""


class Viewer(Program):
    """An app that looks at a dataset. Time comes in as *now*; nothing else here reads a clock.

    *machine* reaches its clipboard and its browser.
    """

    def __init__(
        self,
        dataset: Dataset,
        themes: dict[str, TitledTheme],
        *,
        theme: str,
        day_clock: DayClock | None = None,
        now: Now = machine_now,
        complaints: tuple[str, ...] = (),
        terminal: Terminal = FULL,
        machine: Machine = THIS_MACHINE,
    ) -> None:
        super().__init__(themes, theme=theme, terminal=terminal)
        self._set_up(dataset)
        self._now = now
        self._complaints = complaints
        self._machine = machine
        day_clock = day_clock or DayClock()
        self.view = ViewState(day_clock.read(self._local()).date(), day_clock)

    def _set_up(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._days = tuple(sorted({act.day.first for act in dataset.acts}))
        self.registry = Registry(dataset)

    def take(self, dataset: Dataset) -> None:
        """Show another edition of the dataset; what it does not hold drops out of the selection."""
        self._set_up(dataset)
        self.look(trouble=())

    def _local(self) -> datetime:
        return local_now(self._now, self._dataset.treaty.zone)

    @property
    def scene(self) -> Scene:
        """The view state with the engine's answer for its day."""
        return scene_of(self.registry, self.view)

    def on_mount(self) -> None:
        """Start the one timer, on the full second, and say what is wrong with the user's files."""
        self.set_timer(1 - self._now().microsecond / 1_000_000, self._start_ticking)
        for complaint in self._complaints:
            self.notify(complaint, severity="warning", markup=False, timeout=10)

    def on_ready(self) -> None:
        """Set the seconds, and keep the collector out of the way of keys."""
        self._tick()
        # It need not walk what the start has made, nor look for garbage at every other key.
        gc.freeze()
        gc.set_threshold(_YOUNG)

    def _start_ticking(self) -> None:
        self._tick()
        self.set_interval(1, self._tick)

    def look(self, **changes: Any) -> None:
        """Replace the view state by one with *changes*, and show it: the only way to change it."""
        self.view = replace(self.view, **changes).fitting(self._dataset)
        scene = self.scene
        for screen in self.screen_stack:
            if isinstance(screen, SceneScreen) and screen.is_mounted:
                screen.show(scene)
        self._tick()

    def _tick(self) -> None:
        """Let the clock move the day, and the seconds on the screen."""
        local = self.view.day_clock.read(self._local())
        if local.date() != self.view.day:
            self.look(day=local.date())
            return
        for screen in self.screen_stack:
            if isinstance(screen, Ticking) and screen.is_mounted:
                screen.tick(local, ticking=self.view.day_clock.mode != "frozen")

    def _go_to(self, day: date | None) -> None:
        """Go to a day and stand there; without one (past the calendar's end) stay."""
        if day is not None:
            self.look(day=day, day_clock=self.view.day_clock.freeze(day), act=None, quotation=None)
