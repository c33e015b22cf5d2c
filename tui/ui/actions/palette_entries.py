"""What the palette offers on the day of a scene."""

from collections.abc import Callable, Iterable, Iterator

from ...views.search import (
    Entry,
    claim_entries,
    event_entries,
    quotation_entries,
    source_entries,
    state_entries,
)
from ..key_help import key_names
from ..keymap import APP_ACTIONS
from ..state import Scene


def _key_entries(_scene: Scene) -> Iterator[Entry]:
    for action in APP_ACTIONS:
        if action.id != "palette":
            yield Entry("key", action.id, action.help, key_names(action.keys))


PROVIDERS: tuple[Callable[[Scene], Iterable[Entry]], ...] = (
    lambda scene: state_entries(scene.on.treaty),
    lambda scene: event_entries(scene.on.dataset, scene.on.acts),
    lambda scene: quotation_entries(scene.on.dataset),
    lambda scene: source_entries(scene.on.dataset, scene.on.known_by),
    lambda scene: claim_entries(scene.on.dataset),
    _key_entries,
)
"""In the order in which they stand. ``Finding._choose_KIND`` goes to an entry of a kind."""


def offers(scene: Scene) -> Iterator[Entry]:
    """Yield everything that is known and can be gone to."""
    for provider in PROVIDERS:
        yield from provider(scene)
