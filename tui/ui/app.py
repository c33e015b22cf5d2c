"""The app: its screens, the keys that work on all of them, how it opens and what it leaves."""

import gc
from collections.abc import AsyncIterator, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..analysis.registry import Registry
from ..engine.model import Dataset
from ..system.saved_state import Remembered
from ..views.citations import STYLES
from .actions.live_reload import follow, take_data, take_themes
from .actions.treaties import Treaties
from .keymap import APP_ACTIONS, bindings
from .messages import SlideTurned
from .pages import PageContent, error_page, keys_page
from .screens.dashboard import FIRST, PLACES, Dashboard
from .screens.dialogs import ThemePicker
from .screens.map import MapScreen
from .screens.page import Page
from .state import Scene
from .state_app import StateApp

if TYPE_CHECKING:
    from ..base.errors import UserError
    from ..briefing.load import BriefingFile
    from ..system.watch import Edition
    from ..theme.textual_theme import TitledTheme
    from ..views.search import Entry
    from .presenter import Presenter

_MOST_BEFORE = 50
"""How many pages back leads at most."""
_YOUNG = 20_000
"""How many new objects the collector lets stand before it looks: about two megabytes."""


class OpenSkiesApp(StateApp):
    """The dashboard, the pages over it, and room mode."""

    TITLE = "openskies-tui"
    BINDINGS = bindings(APP_ACTIONS, on="app")

    opening_place: tuple[str, bool] = (FIRST, False)
    """The panel that has the focus first, and whether it has the whole screen."""
    opens_with: "tuple[BriefingFile, int] | None" = None
    """A briefing to show at once, from a step counted from 0."""
    other_treaties: tuple[str, ...] = ()
    """The names of the datasets that are read after the first paint, for the docket."""
    opens_on_docket = False
    dataset_editions: "AsyncIterator[Edition[Dataset]] | None" = None
    theme_editions: "AsyncIterator[Edition[dict[str, TitledTheme]]] | None" = None
    """What is shown anew whenever it is edited; without editions nothing is followed."""

    @cached_property
    def dashboard(self) -> Dashboard:
        """The screen with the panels, under all pages."""
        panel, zoomed = self.opening_place
        return Dashboard(self.scene, panel, zoomed=zoomed)

    def get_default_screen(self) -> Dashboard:
        """Open on the dashboard."""
        return self.dashboard

    def on_ready(self) -> None:
        """Set the seconds, follow what is to be followed, show what is to be shown at once."""
        self.tick()
        if self.dataset_editions is not None:
            self.run_worker(follow(self, self.dataset_editions, take_data))
        if self.theme_editions is not None:
            self.run_worker(follow(self, self.theme_editions, take_themes))
        self.run_worker(self.treaties.load())
        if self.opens_on_docket:
            self.open_docket()
        if self.opens_with is not None:
            self.presenter.open(*self.opens_with)
        # The collector need not look for garbage at every other key, nor ever in what is here now.
        gc.freeze()
        gc.set_threshold(_YOUNG)

    # Other treaties

    @cached_property
    def treaties(self) -> Treaties:
        """The treaties beside the one that is shown."""
        return Treaties(self, self.other_treaties)

    @property
    def scene(self) -> Scene:
        """The view state with the snapshot of its day; on a quiet day, who is leaving elsewhere."""
        scene = super().scene
        if scene.on.treaty.countdowns or self.treaties.loading:
            return scene
        return replace(scene, elsewhere=self.treaties.elsewhere(self.view.day))

    def take(self, dataset: Dataset) -> None:
        """Show another edition of the dataset, or keep it while another treaty is shown."""
        self.treaties.forget()
        if not self.treaties.take_home(Registry(dataset)):
            super().take(dataset)

    def open_docket(self) -> None:
        """Show every exit under every treaty, with the cursor where it was left."""
        from .screens.docket import DocketScreen

        self.go_home()
        self.push_screen(DocketScreen(self.scene, self.treaties))

    def open_map(self) -> None:
        """Show the map of the day over the whole screen."""
        self.go_home()
        self.push_screen(MapScreen(self.scene))

    def leave_treaty(self) -> bool:
        """Go back to the docket from a treaty entered there; say whether there was one."""
        return self.treaties.leave()

    def other_treaties_entries(self) -> "Iterable[Entry]":
        """Yield the other treaties, with their states and events, to be found by name."""
        return self.treaties.entries(self.view.day)

    def other_registries(self) -> "Iterable[Registry]":
        """Return the treaties that can be shown."""
        return (registry for _, registry in self.treaties.read())

    def go_to_other_treaty(self, id_: str) -> None:
        """Show another treaty, with the state or the event of an entry of it."""
        self.treaties.go_to(id_)

    # Pages

    def open_page(self, content: PageContent | None) -> None:
        """Open a page over the dashboard, in place of one that is open already."""
        if content is None:
            return
        if not isinstance(self.screen, Page):
            self.push_screen(Page(self.scene, content))
        elif self.screen.content != content:
            # A key that is held down must not build its page anew each time: it would take seconds.
            before = (*self.screen.before, self.screen.content)[-_MOST_BEFORE:]
            self.switch_screen(Page(self.scene, content, before))

    def go_home(self, panel: str | None = None) -> None:
        """Close what is open over the dashboard, and go to a panel of it."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if panel is not None:
            self.dashboard.go_to(panel)

    @cached_property
    def _keys_page(self) -> PageContent:
        return keys_page(self.keys)

    def action_keys(self) -> None:
        """Show every key."""
        self.open_page(self._keys_page)

    def action_palette(self) -> None:
        """Find anything that is known on the day, and go to it."""
        # Imported only here: the dashboard opens without them.
        from .actions.palette import go_to, offers
        from .screens.palette import Palette

        self.push_screen(Palette(offers(self)), lambda entry: go_to(self, entry))

    def action_theme(self) -> None:
        """Choose a theme; each is shown while the list's cursor is on it."""
        before = self.theme

        def use(theme: str) -> None:
            self.theme = theme
            self.show(self.view)

        picker = ThemePicker(self._themes, before, changed=use)
        self.push_screen(picker, lambda theme: use(theme or before))

    # Room mode

    @cached_property
    def presenter(self) -> "Presenter":
        """What shows briefings; made when the first one is asked for."""
        from .presenter import Presenter

        return Presenter(
            self,
            lambda: self.dataset,
            lambda: self.dataset_name,
            self.monotonic,
            self.complain,
            self.treaties.read,
        )

    def complain(self, title: str, error: "UserError") -> None:
        """Show what is wrong with a file on a page of its own."""
        self.open_page(error_page(title, error))

    def present(self, name: str) -> None:
        """Show the briefing of a name; what keeps it from being shown is a page."""
        self.go_home()
        self.presenter.open_named(name)

    def briefings(self) -> "Iterable[Entry]":
        """Yield the briefings that can be shown, to be found by name."""
        return self.presenter.entries()

    def action_present(self) -> None:
        """Ask for a briefing and show it; what keeps it from being shown is a page."""
        self.presenter.choose()

    def on_slide_turned(self, message: SlideTurned) -> None:
        """Tell the speaker's notes what the room shows."""
        self.presenter.tell(message)

    async def on_unmount(self) -> None:
        """Leave no socket behind."""
        if "presenter" in self.__dict__:
            await self.presenter.close()

    # From one run to the next

    def resume(self, past: Remembered) -> None:
        """Stand where the last run stood, before this one begins; what is unknown is left out."""
        names = (place.name for place in PLACES)
        panel = next((name for name in names if name == past.panel), FIRST)
        self.opening_place = (panel, past.zoomed)
        self.view = replace(self.view.with_figure(past.smaller), marks=past.marks)
        for style in STYLES:
            if style == past.style:
                self.view = self.view.citing_in(style)

    def remembered(self) -> Remembered:
        """Return what the next run is to know of this one."""
        return Remembered(
            day=self.view.day if self.view.is_frozen else None,
            theme=self.theme,
            panel=self.dashboard.panel,
            zoomed=self.dashboard.zoomed,
            style=self.view.style,
            smaller=self.view.smaller,
            marks=self.view.marks,
        )
