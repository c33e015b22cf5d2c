"""Keys that a person has changed: how they are spelt, what they clash with, the presets."""

import re
import string
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from .keymap import (
    APP_ACTIONS,
    EVERY_ACTION,
    LINE_ACTIONS,
    LIST_ACTIONS,
    NOTES_ACTIONS,
    ROOM_ACTIONS,
    TEXT_ACTIONS,
    Action,
    key_name,
)

Preset = Literal["emacs", "clicker"]
Changes = Mapping[str, tuple[str, ...]]
"""Keys by the names of actions, as Textual calls the keys; none unbinds an action."""

PRESETS: dict[Preset, dict[str, tuple[str, ...]]] = {
    "emacs": {
        "up": ("up", "ctrl+p"),
        "down": ("down", "ctrl+n"),
        "left": ("left", "ctrl+b"),
        "right": ("right", "ctrl+f"),
        "page_up": ("pageup", "alt+v"),
        "page_down": ("pagedown", "ctrl+v"),
        "first": ("home", "alt+less_than_sign"),
        "last": ("end", "alt+greater_than_sign"),
        "palette": ("alt+x",),
        "filter": ("slash", "ctrl+s"),
        "leave": ("escape", "ctrl+g"),
        "back": ("backspace", "l"),
        "copy": ("y", "alt+w"),
        "keys": ("question_mark", "f1"),
    },
    "clicker": {
        "previous_event": ("left_square_bracket", "pageup"),
        "next_event": ("right_square_bracket", "pagedown"),
        "page_up": ("ctrl+b",),
        "page_down": ("ctrl+f",),
        "room_next_step": ("space", "right", "pagedown", "down", "enter", "tab"),
        "room_previous_step": ("left", "pageup", "backspace", "up", "shift+tab"),
        "room_blank": ("b", "full_stop", "comma", "w"),
    },
}
"""Keys as Emacs has them, and those that the clickers of presenters send."""

UNBOUND = "unbound"
"""A key that no keyboard has: Textual's keymap knows no other way to take an action's keys."""
_ALWAYS_QUITS = "ctrl+q"
_RESERVED = {_ALWAYS_QUITS: "always quits", "ctrl+c": "says how to quit"}
_QUITS = ("quit", "room_quit", "notes_quit")
_PLACES = {
    "on the dashboard": [one for one in (*APP_ACTIONS, *LIST_ACTIONS) if one.on != "page"],
    "on a page": [one for one in (*APP_ACTIONS, *TEXT_ACTIONS) if one.on != "dashboard"],
    "in room mode": ROOM_ACTIONS,
    "in the notes": (*NOTES_ACTIONS, *TEXT_ACTIONS),
}
_MODIFIERS = ("ctrl", "alt", "shift")
_ALIASES = {
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "bksp": "backspace",
    "del": "delete",
    "ins": "insert",
    "←": "left",
    "→": "right",
    "↑": "up",
    "↓": "down",
}
_NAMED = (
    *("escape", "enter", "tab", "backspace", "delete", "insert", "home", "end"),
    *("pageup", "pagedown", "left", "right", "up", "down"),
    *(f"f{number}" for number in range(1, 25)),
)


class Keys(Struct, frozen=True):
    """The table of keys with the changes that somebody made to it.

    >>> keys = Keys({"go_to_day": ("ctrl+d", "d"), "docket": ()})
    >>> keys.shown("go_to_day"), keys.shown("docket"), keys.shown("map")
    ('Ctrl+D', '', 'm')
    """

    changes: dict[str, tuple[str, ...]] = {}

    def of(self, actions: tuple[Action, ...]) -> tuple[Action, ...]:
        """Return rows of the table with the keys that they have now."""
        by_id = {action.id: action for action in actions}
        return tuple(self._now(action, by_id.get(action.before, action)) for action in actions)

    def _now(self, action: Action, before: Action) -> Action:
        if not {action.name, before.name} & self.changes.keys():
            return action
        keys = self._keys(action)
        pair = ""
        if action.pair and not before.label and keys and (others := self._keys(before)):
            pair = f"{key_name(others[0])} {key_name(keys[0])}"
        return action._replace(keys=keys, pair=pair)

    def _keys(self, action: Action) -> tuple[str, ...]:
        return self.changes.get(action.name, action.keys)

    def shown(self, name: str) -> str:
        """Return the first key of an action, by its name, as a keyboard has it; empty for none."""
        action = next(action for action in EVERY_ACTION if action.name == name)
        return self._now(action, action)._replace(pair="").shown

    def says(self, name: str, does: str) -> str:
        """Return a key with what it does, as ``Esc closes``; empty where there is no key."""
        key = self.shown(name)
        return f"{key} {does}" if key else ""

    def mapping(self) -> dict[str, str]:
        """Return the changes as Textual takes them.

        In a list under a line that is typed a key that types, or moves in the line, does that.
        """
        lists = {action.id: action.name for action in LIST_ACTIONS}
        lines = {
            line.name: (*line.keys, *(key for key in self.changes[name] if len(key) > 1))
            for line in LINE_ACTIONS
            if (name := lists[line.id]) in self.changes and "move" in line.id
        }
        return {name: ",".join(keys) or UNBOUND for name, keys in (self.changes | lines).items()}


def keys_in(app: object) -> Keys:
    """Return the table of keys as it is in an app; in one that is not ours, unchanged."""
    found = getattr(app, "keys", None)
    return found if isinstance(found, Keys) else Keys()


def changed(preset: Preset | None, own: Mapping[str, tuple[str, ...]]) -> Keys:
    """Return the keys with the changes of a preset, and then somebody's own; all are key names.

    Ctrl+Q stays with what quits: nobody can lock themselves in.
    """
    changes = {**(PRESETS[preset] if preset else {}), **own}
    for name in _QUITS:
        if name in changes and _ALWAYS_QUITS not in changes[name]:
            changes[name] = (*changes[name], _ALWAYS_QUITS)
    return Keys(changes)


def key_of(text: str) -> str | None:
    """Return Textual's name of a key that is written as a keyboard or as Textual has it.

    >>> [key_of(text) for text in ("Ctrl+N", "?", "PgUp", "shift+f5", "Y", "ctrl++", "Hyper")]
    ['ctrl+n', 'question_mark', 'pageup', 'shift+f5', 'Y', 'ctrl+plus', None]
    """
    *modifiers, key = _parts(text)
    modifiers = [modifier.lower() for modifier in modifiers]
    if not set(modifiers) <= set(_MODIFIERS):
        return None
    named = _name_of(key)
    if named is None or ("shift" in modifiers and len(named) == 1):
        return None  # Shift and a letter come as the capital letter
    named = named.lower() if modifiers else named
    return "+".join((*(one for one in _MODIFIERS if one in modifiers), named))


def _parts(text: str) -> list[str]:
    if text == "+" or text.endswith("++"):
        return [*filter(None, text[:-1].split("+")), "+"]
    return text.split("+")


def _name_of(key: str) -> str | None:
    if len(key) == 1 and key not in _ALIASES:
        return _characters().get(key) or (key if key.isalnum() else None)
    lowered = key.lower()
    lowered = _ALIASES.get(lowered, lowered)
    return lowered if lowered in _NAMED or lowered in _characters().values() else None


@cache
def _characters() -> dict[str, str]:
    """Return Textual's names of the characters of a keyboard that are no letters."""
    from textual.keys import KEY_NAME_REPLACEMENTS

    found = {}
    for character in f"{string.punctuation} ":
        name = re.sub("[- ]", "_", unicodedata.name(character).lower())
        found[character] = KEY_NAME_REPLACEMENTS.get(name, name)
    return found


def clashes(preset: Preset | None, own: Changes) -> Iterator[tuple[str, str]]:
    """Yield what cannot be used of somebody's own changes: the action's name, and why.

    A key that two actions would have where both act is neither's by chance: the change is not used.
    """
    for name, keys in own.items():
        for key in keys:
            if (does := _RESERVED.get(key)) and not (key == _ALWAYS_QUITS and name in _QUITS):
                yield name, f"`{key_name(key)}` {does} and cannot be bound"
    after, order = changed(preset, own).changes, [*own]
    told = set()
    for where, actions in _PLACES.items():
        holders: dict[str, Action] = {}
        last = sorted(
            (action for action in actions if action.name in own),
            key=lambda action: order.index(action.name),
        )
        # What was changed on purpose comes last, and so is what a clash is told about.
        for action in (*(action for action in actions if action not in last), *last):
            for key in after.get(action.name, action.keys):
                other = holders.setdefault(key, action)
                if other.name != action.name and action.name in own and action.name not in told:
                    told.add(action.name)
                    why = f"`{key_name(key)}` is also the key of `{other.name}` {where}; "
                    yield action.name, f"{why}give that one another key, or none with []"
