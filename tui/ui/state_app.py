"""The app that has the one view state: it replaces it whole, and shows it on the open screens."""

import time
from collections.abc import Callable, Iterable
from datetime import date, datetime

from ..analysis.registry import Registry
from ..engine.model import Dataset
from ..system.clock import Now, local_now, machine_now
from ..system.desktop import NO_MACHINE, THIS_MACHINE, Machine
from ..theme.terminal import FULL, Terminal
from ..theme.textual_theme import TitledTheme
from ..views.search import Entry
from .base_app import BaseApp
from .pages import PageContent
from .screens.base import Ticking
from .state import DayClock, Scene, ViewState, scene_of


class StateApp(BaseApp):
    """An app that looks at a dataset. Time comes in as *now*; nothing else here reads a clock.

    *machine* reaches its clipboard and its browser.
    """

    dataset_name: str
    """The name or path of the dataset that is shown; its briefings lie beside it."""
    lenient = False
    """Whether characters that no text may hold are let in as escapes when it is read anew."""
    dataset: Dataset
    registry: Registry
    days: tuple[date, ...]
    """The days on which something happened, ascending."""
    is_first_run = False
    """Whether nobody has run the program here before: then a line says where to begin."""
    monotonic: Callable[[], float] = staticmethod(time.monotonic)
    """Seconds that have passed, whatever the machine's clock is set to."""

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
        self._set_up(Registry(dataset))
        self.now = now
        self._machine = machine
        self._complaints = complaints
        day_clock = day_clock or DayClock()
        self.view = ViewState(day_clock.read(self.local_time()).date(), day_clock)

    def _set_up(self, registry: Registry) -> None:
        self.registry, self.dataset = registry, registry.dataset
        self.days = tuple(sorted({act.day.first for act in self.dataset.acts}))

    def take(self, dataset: Dataset) -> None:
        """Show another edition of the dataset; what it does not hold drops out of the selection."""
        self._set_up(Registry(dataset))
        self.show(self.view.with_trouble(()))

    def look_at(self, name: str, registry: Registry, view: ViewState) -> None:
        """Show another treaty, whose dataset has a name, as *view* has it."""
        self.dataset_name = name
        self._set_up(registry)
        self.show(view)

    def local_time(self) -> datetime:
        """Return the time of the machine in the zone in which the treaty's days begin."""
        return local_now(self.now, self.dataset.treaty.zone)

    @property
    def machine(self) -> Machine:
        """What may be reached of the machine; from a page in a browser it is nothing.

        This is the one place that decides it: what acts on the host asks here, or ``is_web``.
        """
        return NO_MACHINE if self.is_web else self._machine

    @property
    def scene(self) -> Scene:
        """The view state with the snapshot of its day."""
        return scene_of(self.registry, self.view)

    # What the actions ask of the app as a whole

    def open_page(self, content: PageContent | None) -> None:
        """Open a page over the dashboard, in place of one that is open already."""
        raise NotImplementedError

    def open_docket(self) -> None:
        """Show every exit under every treaty, with the cursor where it was left."""
        raise NotImplementedError

    def open_map(self) -> None:
        """Show the map of the day over the whole screen."""
        raise NotImplementedError

    def leave_treaty(self) -> bool:
        """Go back to the docket from a treaty entered there; say whether there was one."""
        raise NotImplementedError

    def other_treaties_entries(self) -> Iterable[Entry]:
        """Yield the other treaties, with their states and events, to be found by name."""
        raise NotImplementedError

    def other_registries(self) -> Iterable[Registry]:
        """Return the treaties that can be shown."""
        raise NotImplementedError

    def go_to_other_treaty(self, id_: str) -> None:
        """Show another treaty, with the state or the event of an entry of it."""
        raise NotImplementedError

    def go_home(self, panel: str | None = None) -> None:
        """Close what is open over the dashboard, and go to a panel of it."""
        raise NotImplementedError

    def present(self, name: str) -> None:
        """Show the briefing of a name; what keeps it from being shown is a page."""
        raise NotImplementedError

    def briefings(self) -> Iterable[Entry]:
        """Yield the briefings that can be shown, to be found by name."""
        raise NotImplementedError

    # The one timer

    def on_mount(self) -> None:
        """Start the one timer, on the full second, and say what is wrong with the user's files."""
        self.set_timer(1 - self.now().microsecond / 1_000_000, self._start_ticking)
        for complaint in self._complaints:
            self.warn(complaint, seconds=10)

    def _start_ticking(self) -> None:
        self.tick()
        self.set_interval(1, self.tick)

    def show(self, view: ViewState) -> None:
        """Look at something else: the only way to change it."""
        self.view = view.fitting(self.dataset)
        scene = self.scene
        for screen in self.screen_stack:
            if isinstance(screen, Ticking) and screen.is_mounted:
                screen.show(scene)
        self.tick()

    def tick(self) -> None:
        """Let the clock move the day, and the seconds on the screen."""
        local = self.view.day_clock.read(self.local_time())
        if local.date() != self.view.day:
            self.show(self.view.ticked(self.local_time()))
            return
        for screen in self.screen_stack:
            if isinstance(screen, Ticking) and screen.is_mounted:
                screen.tick(local, ticking=not self.view.is_frozen)
