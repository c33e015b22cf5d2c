"""The one table of keys: complete, free of clashes, and acted on."""

import re
from collections import Counter
from pathlib import Path

import pytest
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.keymap import (
    ALL_ACTIONS,
    APP_ACTIONS,
    GROUP_TITLES,
    LIST_ACTIONS,
    NOTES_ACTIONS,
    ROOM_ACTIONS,
    Action,
    bindings,
)
from openskies_tui.ui.widgets.document import DocumentView
from openskies_tui.ui.widgets.quotations import QuotationText
from openskies_tui.ui.widgets.row_list import RowList

README = Path(__file__).parents[2] / "README.md"
TABLES = (APP_ACTIONS + LIST_ACTIONS, ROOM_ACTIONS, NOTES_ACTIONS)
NAMES = [action.id for action in ALL_ACTIONS]


def method_of(action: Action) -> str:
    """Return the name of the method that an action runs."""
    found = re.fullmatch(r"(\w+)(\(.*\))?", action.id)
    assert found, action.id
    return f"action_{found[1]}"


def test_ids_are_unique() -> None:
    """No two actions of one place have the same id, so that each can be bound anew by it."""
    for table in TABLES:
        names = Counter(action.id for action in table)
        assert [name for name, times in names.items() if times > 1] == []


def test_keys_are_unique() -> None:
    """No key does two things: neither in the program, nor in a list, nor in both; nor in a room."""
    for table in TABLES:
        keys = Counter(key for action in table for key in action.keys)
        assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("action", ALL_ACTIONS, ids=NAMES)
def test_an_action_is_described(action: Action) -> None:
    """Every action has a key, a way to write it, a sentence of help and a group with a title."""
    assert action.keys
    assert action.shown
    assert action.help
    assert action.help[0].isupper()
    assert action.group in GROUP_TITLES


@pytest.mark.parametrize("action", APP_ACTIONS, ids=[action.id for action in APP_ACTIONS])
def test_the_app_does_what_the_table_says(action: Action) -> None:
    """For every action of the program the app has a method of its own."""
    assert callable(getattr(OpenSkiesApp, method_of(action)))


@pytest.mark.parametrize("widget", [RowList, QuotationText, DocumentView])
@pytest.mark.parametrize("action", LIST_ACTIONS, ids=[action.id for action in LIST_ACTIONS])
def test_lists_do_what_the_table_says(action: Action, widget: type) -> None:
    """Whatever has rows or pages answers to every key of a list."""
    assert callable(getattr(widget, method_of(action)))


def test_bindings_come_from_the_table() -> None:
    """A binding has its action's id, so that a keymap can change its keys."""
    made = bindings(ALL_ACTIONS)
    assert [getattr(one, "id", None) for one in made] == NAMES
    assert bindings(APP_ACTIONS) == OpenSkiesApp.BINDINGS
    assert bindings(LIST_ACTIONS) == RowList.BINDINGS


@pytest.mark.skipif("## Keys" not in README.read_text(encoding="utf-8"), reason="no keys in README")
@pytest.mark.parametrize("action", ALL_ACTIONS, ids=NAMES)
def test_the_readme_lists_every_key(action: Action) -> None:
    """Each key that is shown in the program stands in the README's table of keys."""
    table = README.read_text(encoding="utf-8").split("## Keys")[1].split("\n## ")[0]
    listed = set(re.findall(r"`([^`]+)`", table))
    assert set(action.shown.split()) <= listed
