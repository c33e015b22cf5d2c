"""The list of keys, written from the table that the program acts on."""

from ..views.document import Document, Item, Section
from .keymap import ALL_ACTIONS, GROUP_TITLES
from .state import Scene

_KEY_NAMES = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "comma": ",",
    "full_stop": ".",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "slash": "/",
    "question_mark": "?",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "right": "→",
    "left": "←",
    "backspace": "Bksp",
    "f5": "F5",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "ctrl+p": "Ctrl+P",
    "ctrl+q": "Ctrl+Q",
    "ctrl+b": "Ctrl+B",
    "ctrl+f": "Ctrl+F",
    "ctrl+z": "Ctrl+Z",
}


def key_names(keys: tuple[str, ...]) -> str:
    """Return keys as they are written on a keyboard."""
    return " ".join(_KEY_NAMES.get(key, key) for key in keys)


def keys_document(_scene: Scene | None = None) -> Document:
    """Return every key with what it does, in the groups of the table; the same on every day."""
    sections = tuple(
        Section(
            title,
            tuple(
                Item(key_names(action.keys), action.help)
                for action in ALL_ACTIONS
                if action.group == group
            ),
        )
        for group, title in GROUP_TITLES.items()
    )
    return Document("Keys", "The mouse works too: a click selects.", sections)
