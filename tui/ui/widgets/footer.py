"""The line at the foot: the keys that matter, as many as fit, never one cut."""

from textual.content import Content
from textual.widget import Widget

from ..compat.line_cache import Kept
from ..keymap import APP_ACTIONS, Action


class KeyBar(Kept, Widget):
    """Reads the table of actions; what has the lowest rank is shown first to be kept."""

    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; padding: 0 1; background: $surface; }"

    def __init__(self, actions: tuple[Action, ...] = APP_ACTIONS) -> None:
        super().__init__()
        self._actions = actions

    def render(self) -> Content:
        """Keep the most important keys that fit, in the order of the table."""
        labelled = [action for action in self._actions if action.label]
        room = self.content_size.width
        kept = set()
        for action in sorted(labelled, key=lambda action: action.rank):
            need = len(action.shown) + 1 + len(action.label) + 2
            if need - 2 <= room:
                room -= need
                kept.add(action.id)
        pieces = [
            Content.assemble((action.shown, "bold $accent"), (f" {action.label}", "$muted"))
            for action in labelled
            if action.id in kept
        ]
        return Content("  ").join(pieces)
