"""The tables of keys: free of clashes, listed for people, and acted on."""

import re
from collections import Counter
from pathlib import Path

import pytest
from driver import make_app, until
from openskies_tui.cli.main import main
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.keymap import (
    ALL_ACTIONS,
    APP_ACTIONS,
    GROUP_TITLES,
    LIST_ACTIONS,
    NOTES_ACTIONS,
    ROOM_ACTIONS,
    TEXT_ACTIONS,
    Action,
)
from talks import foot_of, room_app
from textual.app import App

README = Path(__file__).parents[2] / "README.md"
DASHBOARD, PAGE = (
    tuple(action for action in APP_ACTIONS if action.on != other) for other in ("page", "dashboard")
)
TABLES = (DASHBOARD + LIST_ACTIONS, PAGE + TEXT_ACTIONS, ROOM_ACTIONS, NOTES_ACTIONS)


def test_nothing_is_there_twice() -> None:
    """In no place have two actions one id, by which each can be bound anew, or one key."""
    for table in TABLES:
        ids = Counter(action.name for action in table)
        keys = Counter(key for action in table for key in action.keys)
        assert [name for name, times in (*ids.items(), *keys.items()) if times > 1] == []


def test_every_action_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """``keys`` prints every action under its group, with keys as a keyboard has them."""
    with pytest.raises(SystemExit):
        main(["keys"])
    printed = capsys.readouterr().out.split("\n\n")
    for action in ALL_ACTIONS:
        (group,) = (part for part in printed if part.startswith(GROUP_TITLES[action.group]))
        (line,) = (line for line in group.splitlines() if line.endswith(f"  {action.help}"))
        names = line.removesuffix(action.help).split()
        assert len(names) == len(action.keys)
        assert [name for name in names if len(name) > 1 and not name[0].isupper()] == []


def test_the_readme_lists_every_key() -> None:
    """Each key that is shown in the program stands in the README's tables of keys."""
    table = README.read_text(encoding="utf-8").split("\n## Keys")[1].split("\n## ")[0]
    shown = {key for action in ALL_ACTIONS for key in action.shown.split()}
    assert shown - set(re.findall(r"`([^`]+)`", table)) == set()


def unbound(app: App[None], actions: tuple[Action, ...]) -> list[str]:
    """Return the keys that do not lead to their action where the app stands."""
    bound = {key: active.binding.id for key, active in app.screen.active_bindings.items()}
    return [key for action in actions for key in action.keys if bound.get(key) != action.name]


def unanswered(app: App[None], actions: tuple[Action, ...]) -> list[str]:
    """Return the actions that nothing has a method for where the app stands."""
    chain = (app.screen.focused or app.screen).ancestors_with_self
    names = {action.id: "action_" + action.id.partition("(")[0] for action in actions}
    return [id_ for id_, name in names.items() if not any(hasattr(node, name) for node in chain)]


@pytest.mark.parametrize("panel", ["states", "events", "quotations"])
async def test_the_dashboard_answers_to_every_key(dataset: Dataset, panel: str) -> None:
    """In each panel with rows every key of the program and of lists leads to what does it."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        while panel not in {node.id for node in app.screen.focused.ancestors_with_self}:
            await pilot.press("tab")
        actions = DASHBOARD + (TEXT_ACTIONS if panel == "quotations" else LIST_ACTIONS)
        assert unbound(app, actions) == []
        assert unanswered(app, actions) == []


async def test_a_page_answers_to_every_key(dataset: Dataset) -> None:
    """On a page every key of the program, of pages and of lists leads to what does it."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert unbound(app, PAGE + TEXT_ACTIONS) == []
        assert unanswered(app, PAGE + TEXT_ACTIONS) == []


async def test_room_mode_answers_to_every_key(dataset: Dataset) -> None:
    """In room mode every key of its table leads to what does it."""
    app = room_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: foot_of(app) == "1/5")
        assert unbound(app, ROOM_ACTIONS) == []
        own = tuple(action for action in ROOM_ACTIONS if not action.id.startswith("app."))
        assert unanswered(app, own) == []
