"""Finding: the palette over everything that is known on the day, and what each find does."""

from typing import TYPE_CHECKING

from ...engine.knowledge import known_from
from ...views.labels import day_words
from .present import Presenting

if TYPE_CHECKING:
    from ...views.search import Entry


class Finding(Presenting):
    """The palette. Each kind of entry has a method that goes to it."""

    def action_palette(self) -> None:
        """Find anything that is known on the day, and go to it."""
        # Imported only here: the dashboard opens without them.
        from ...briefing.search_entries import briefing_entries
        from ..screens.palette import Palette
        from .palette_entries import offers

        briefings = briefing_entries(self.presenter.titles())
        self.push_screen(Palette((*offers(self.scene), *briefings)), self._choose)

    async def _choose(self, entry: "Entry | None") -> None:
        from .palette_entries import offers

        # The data may have changed while the palette was open; a briefing is read anew anyway.
        still = {(one.kind, one.id) for one in offers(self.scene)}
        if entry is not None and (entry.kind == "briefing" or (entry.kind, entry.id) in still):
            await getattr(self, f"_choose_{entry.kind}")(entry.id)

    async def _choose_state(self, party: str) -> None:
        self._go_home()
        self.look(party=party, quotation=None, act=None, filter="")
        self.dashboard.go_to("states-panel")

    async def _choose_event(self, id_: str) -> None:
        act = next(one for one in self.scene.on.acts if one.id == id_)
        self._go_home()
        self._go_to(act.day.first)
        if act not in self.scene.on.acts:
            known = known_from(act, self._dataset.source_by_id)
            self._go_to(known)
            self.notify(f"It became known only on {day_words(known)}.", markup=False)
        self.look(act=id_, filter="")
        self.dashboard.go_to("events")

    async def _choose_quotation(self, id_: str) -> None:
        one = next(one for one in self.scene.on.dataset.quotations if one.id == id_)
        self._go_home()
        if one.said.first > self.view.day:
            self._go_to(one.said.first)
        party = self.view.party
        whose = party if party in (*one.sides, *one.about) else None
        self.look(party=whose, quotation=id_, filter="")
        self.dashboard.go_to("quotations")
        self._open_quotation()

    async def _choose_source(self, id_: str) -> None:
        from ...views.pages import source

        card = self._dataset.source_by_id[id_]
        self._read("Source", lambda scene: source(scene.on, id_), card)

    async def _choose_claim(self, id_: str) -> None:
        from ...views.pages import claim

        self._read("Claim", lambda scene: claim(scene.on, id_))

    async def _choose_briefing(self, name: str) -> None:
        self._go_home()
        self.presenter.open_named(name)

    async def _choose_key(self, action: str) -> None:
        await self.run_action(action)

    def _go_home(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()
