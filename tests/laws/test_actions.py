"""The one table of keys: complete, free of clashes, and acted on."""

import re
from collections import Counter
from pathlib import Path

import pytest
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.keymap import (
    ALL_ACTIONS,
    APP_ACTIONS,
    LIST_ACTIONS,
    NOTES_ACTIONS,
    ROOM_ACTIONS,
    Action,
    Target,
)
from openskies_tui.ui.notes_app import NotesApp
from openskies_tui.ui.screens.dashboard import Dashboard
from openskies_tui.ui.screens.page import Page
from openskies_tui.ui.screens.presentation import Presentation
from openskies_tui.ui.screens.scene import SceneScreen
from openskies_tui.ui.widgets.document import DocumentView
from openskies_tui.ui.widgets.quotations import QuotationText
from openskies_tui.ui.widgets.row_list import RowList
from textual.binding import Binding

README = Path(__file__).parents[2] / "README.md"
TABLES = (APP_ACTIONS + LIST_ACTIONS, ROOM_ACTIONS, NOTES_ACTIONS)
NAMES = [action.id for action in ALL_ACTIONS]


def method_of(action: Action) -> str:
    """Return the name of the method that an action runs."""
    found = re.fullmatch(r"(?:app\.)?(\w+)(\(.*\))?", action.id)
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


@pytest.mark.parametrize("action", [*ALL_ACTIONS, *NOTES_ACTIONS])
def test_whoever_has_a_key_acts_on_it(action: Action) -> None:
    """Every target of the table has a method of its own for each action that stands on it."""
    owners: dict[Target, tuple[type, ...]] = {
        "app": (OpenSkiesApp,),
        "screen": (Dashboard, Page),
        "dashboard": (Dashboard,),
        "list": (RowList, QuotationText, DocumentView),
        "room": (OpenSkiesApp if action.id.startswith("app.") else Presentation,),
        "notes": (NotesApp,),
    }
    for owner in owners[action.on]:
        assert callable(getattr(owner, method_of(action)))


def test_the_table_is_bound_where_it_says() -> None:
    """Each key stands on its target alone, and a binding has its action's id."""
    bound = {
        "app": OpenSkiesApp,
        "screen": SceneScreen,
        "dashboard": Dashboard,
        "list": RowList,
        "room": Presentation,
        "notes": NotesApp,
    }
    for target, owner in bound.items():
        wanted = {
            action.id: ",".join(action.keys)
            for action in (*ALL_ACTIONS, *NOTES_ACTIONS)
            if action.on == target
        }
        own = [one for one in vars(owner)["BINDINGS"] if isinstance(one, Binding)]
        assert {one.id: one.key for one in own} == wanted, target


@pytest.mark.skipif("## Keys" not in README.read_text(encoding="utf-8"), reason="no keys in README")
@pytest.mark.parametrize("action", ALL_ACTIONS, ids=NAMES)
def test_the_readme_lists_every_key(action: Action) -> None:
    """Each key that is shown in the program stands in the README's table of keys."""
    table = README.read_text(encoding="utf-8").split("## Keys")[1].split("\n## ")[0]
    listed = set(re.findall(r"`([^`]+)`", table))
    assert set(action.shown.split()) <= listed
