"""What the palette offers on the day that is shown, and the way to each kind of find."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from inspect import isawaitable
from typing import TYPE_CHECKING, NamedTuple

from ...analysis.knowledge import known_from
from ...views.labels import day_words
from ...views.search import (
    Entry,
    claim_entries,
    event_entries,
    quotation_entries,
    source_entries,
    state_entries,
)
from ..keymap import APP_ACTIONS, key_names
from ..pages import claim_page, quotation_page, source_page

if TYPE_CHECKING:
    from ..state_app import StateApp


class Kind(NamedTuple):
    """What can be found of a kind, and what going to one with an id does."""

    entries: "Callable[[StateApp], Iterable[Entry]]"
    go: "Callable[[StateApp, str], Awaitable[object] | None]"


def offers(app: "StateApp") -> Iterator[Entry]:
    """Yield everything that is known and can be gone to."""
    for kind in _KINDS.values():
        yield from kind.entries(app)


async def go_to(app: "StateApp", entry: Entry | None) -> None:
    """Go to what was chosen; what an edit of the data has removed meanwhile is let go."""
    if entry is None:
        return
    kind = _KINDS[entry.kind]
    # A briefing is read anew anyway, and says what is wrong with it.
    if entry.kind == "briefing" or any(still.id == entry.id for still in kind.entries(app)):
        going = kind.go(app, entry.id)
        if isawaitable(going):
            await going


def _key_entries(app: "StateApp") -> Iterator[Entry]:
    for action in app.keys.of(APP_ACTIONS):
        if action.id != "palette":
            yield Entry("key", action.id, action.help, key_names(action))


def _go_to_state(app: "StateApp", party: str) -> None:
    app.go_home()
    app.show(app.view.selecting_party(party).filtered(""))
    app.go_home("states-panel")


def _go_to_event(app: "StateApp", id_: str) -> None:
    act = next(act for act in app.scene.on.acts if act.id == id_)
    app.go_home()
    app.show(app.view.frozen_on(act.day.first))
    if act not in app.scene.on.acts:
        known = known_from(act, app.dataset.source_by_id)
        app.show(app.view.frozen_on(known))
        app.say(f"It became known only on {day_words(known)}.")
    app.show(app.view.selecting_act(id_).filtered(""))
    app.go_home("events")


def _go_to_quotation(app: "StateApp", id_: str) -> None:
    quotation = app.scene.on.dataset.quotation_by_id[id_]
    app.go_home()
    view = app.view
    if quotation.date_said.last > view.day:
        view = view.frozen_on(quotation.date_said.last)
    concerned = view.party in (*quotation.sides, *quotation.about_states)
    view = view.selecting_party(view.party if concerned else None)
    app.show(view.selecting_quotation(id_).filtered(""))
    app.go_home("quotations")
    app.open_page(quotation_page(quotation))


async def _act(app: "StateApp", id_: str) -> None:
    on = next(action.on for action in APP_ACTIONS if action.id == id_)
    await (app if on == "app" else app.screen).run_action(id_)


_KINDS: dict[str, Kind] = {
    "state": Kind(lambda app: state_entries(app.scene.on), _go_to_state),
    "event": Kind(lambda app: event_entries(app.scene.on.dataset, app.scene.on.acts), _go_to_event),
    "quotation": Kind(lambda app: quotation_entries(app.scene.on.dataset), _go_to_quotation),
    "source": Kind(
        lambda app: source_entries(app.scene.on.dataset, app.scene.on.known_by),
        lambda app, id_: app.open_page(source_page(app.dataset.source_by_id[id_])),
    ),
    "claim": Kind(
        lambda app: claim_entries(app.scene.on.dataset),
        lambda app, id_: app.open_page(claim_page(id_)),
    ),
    "treaty": Kind(
        lambda app: app.other_treaties_entries(), lambda app, id_: app.go_to_other_treaty(id_)
    ),
    "key": Kind(_key_entries, _act),
    "briefing": Kind(lambda app: app.briefings(), lambda app, name: app.present(name)),
}
"""In the order in which the palette lists them."""
