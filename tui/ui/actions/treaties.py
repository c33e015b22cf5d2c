"""The treaties beside the one that is shown: read after the first paint, entered and left again."""

import asyncio
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from ...analysis.docket import Docket, DocketEntry, docket_on
from ...analysis.registry import Registry
from ...system.collection import Collection, Unreadable, open_collection
from ...views.docket import next_exit
from ...views.labels import date_words
from ...views.search import Entry
from ..state import ViewState

if TYPE_CHECKING:
    from ..state_app import StateApp

_KEPT = 64


class _Home(Struct, frozen=True):
    """The treaty from which another was entered, and what was looked at there."""

    name: str
    registry: Registry
    view: ViewState


class Treaties:
    """All treaties there are, those of *names*, for an app that shows one of them."""

    def __init__(self, app: "StateApp", names: tuple[str, ...] = ()) -> None:
        self._board = app
        self._names = names
        self._collection = Collection(())
        self._home: _Home | None = None
        self._dockets: dict[date, Docket] = {}
        self.entered: DocketEntry | None = None
        """The entry of the docket from which the treaty that is shown was entered."""
        self.loading = bool(names)

    async def load(self) -> None:
        """Read all treaties in the background, then show what depends on them."""
        if self.loading:
            self._collection = await asyncio.to_thread(open_collection, self._names, quiet=True)
            self.loading = False
            self.forget()
            self._board.show(self._board.view)

    def read(self) -> tuple[tuple[str, Registry], ...]:
        """Return all treaties, read now if the reading in the background has not ended."""
        if self.loading:
            self._collection = open_collection(self._names, quiet=True)
        return self.registries

    def forget(self) -> None:
        """Read the docket anew: a dataset has been edited."""
        self._dockets.clear()

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """What could not be read."""
        return self._collection.unreadable

    @property
    def registries(self) -> tuple[tuple[str, Registry], ...]:
        """The treaties by the names of their datasets; the one that is shown as it is shown."""
        shown = {self._board.dataset_name: self._board.registry}
        if self._home:
            shown[self._home.name] = self._home.registry
        return tuple(({**dict(self._collection.registries), **shown}).items())

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which anything happened under any treaty, ascending."""
        return tuple(
            sorted({act.day.first for _, one in self.registries for act in one.dataset.acts})
        )

    def docket(self, day: date) -> Docket:
        """Return every exit on a day."""
        if day not in self._dockets:
            if len(self._dockets) >= _KEPT:
                self.forget()
            self._dockets[day] = docket_on(day, self.registries)
        return self._dockets[day]

    def elsewhere(self, day: date) -> str:
        """Return who leaves another treaty next, empty while that is not known."""
        if self.loading or not self._names:
            return ""
        return next_exit(self.docket(day), but=self._board.dataset.treaty.id)

    def enter(self, entry: DocketEntry) -> None:
        """Show the treaty of an entry of the docket, with its state selected."""
        self._go(entry.dataset)
        self.entered = entry
        self._board.show(self._board.view.selecting_party(entry.state.id))

    def _go(self, name: str) -> None:
        app = self._board
        app.go_home()
        if name != app.dataset_name:
            found = dict(self.registries)[name]
            home = self._home or _Home(app.dataset_name, app.registry, app.view)
            self._home = None if name == home.name else home
            app.look_at(name, found, _apart(app.view))

    def entries(self, day: date) -> Iterator[Entry]:
        """Yield the treaties that are not shown, then their states and what was known of events."""
        others = [one for one in self.registries if one[0] != self._board.dataset_name]
        for name, registry in others:
            treaty = registry.dataset.treaty
            yield Entry("treaty", f"{name}//", treaty.name, also=treaty.aliases)
        for name, registry in others:
            known = registry.known(day).dataset
            short = next(iter(known.treaty.aliases), known.treaty.name)
            for state in known.parties:
                title = f"{short}: {state.name}"
                yield Entry("treaty", f"{name}/{state.id}/", title, also=(state.id,))
            for act in known.acts_by_day:
                when = date_words(act.day)
                yield Entry("treaty", f"{name}//{act.id}", f"{short}: {act.title}", when)

    def go_to(self, id_: str) -> None:
        """Show a treaty, with the state or on the day of the event that *id_* names."""
        name, state, act = id_.rsplit("/", 2)
        self._go(name)
        app = self._board
        self.entered = None
        view = app.view.selecting_party(state or None)
        if act:
            view = view.frozen_on(app.dataset.act_by_id[act].day.first).selecting_act(act)
        app.show(view)

    def leave(self) -> bool:
        """Go back from a treaty to the docket it was entered from; say whether there was one."""
        if self.entered is None and self._home is None:
            return False
        app, home = self._board, self._home
        if home:
            self._home = None
            day, clock = app.view.day, app.view.day_clock
            app.look_at(home.name, home.registry, home.view.on_the_day(day, clock))
        app.open_docket()
        return True

    def take_home(self, registry: Registry) -> bool:
        """Keep another edition of the treaty that is not shown now; say whether it is not."""
        if self._home is None:
            return False
        self._home = _Home(self._home.name, registry, self._home.view)
        self.forget()
        return True


def _apart(view: ViewState) -> ViewState:
    """Return what of a view state holds for every treaty."""
    return ViewState(
        view.day, view.day_clock, zoom=view.zoom, smaller=view.smaller, style=view.style
    )
