"""Keys of the program: the list of keys, the themes, leaving; what the key bar shows."""

import pytest
from driver import make_app, rows_of, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.keymap import ALL_ACTIONS, key_name

BAR = [
    (60, ["? keys", "q quit", "[ ] event"]),
    (80, ["? keys", "q quit", "[ ] event", "F5 room", "/ find", "Enter open"]),
    (200, ["? keys", "q quit", "y copy", "x last exit", "Space run", "Tab panel", "< > month"]),
]


async def test_the_list_of_keys_has_every_key(dataset: Dataset) -> None:
    """? lists each key of the table that the program acts on, with what it does."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 160)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        shown = [" ".join(line.strip("│ ").split()) for line in text_of(app).splitlines()]
    missing = [
        action.help
        for action in ALL_ACTIONS
        if f"{' '.join(map(key_name, action.keys))} {action.help}" not in shown
    ]
    assert missing == []


async def test_every_key_of_the_program_is_in_the_table(dataset: Dataset) -> None:
    """No key of the app acts that the list of keys does not name."""
    app = make_app(dataset, "2021-07-01")
    listed = {key for action in ALL_ACTIONS for key in action.keys}
    # Textual's own: focus, copy, scrolling sideways.
    own = {"tab", "shift+tab", "ctrl+c", "super+c", "ctrl+i"} | {"ctrl+pageup", "ctrl+pagedown"}
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        acting = {
            key
            for key, binding in app.screen.active_bindings.items()
            if binding.enabled and "scroll" not in binding.binding.action
        }
    assert acting - listed - own == set()


@pytest.mark.parametrize(("width", "shown"), BAR)
async def test_the_key_bar_shows_what_fits_and_cuts_nothing(
    dataset: Dataset, width: int, shown: list[str]
) -> None:
    """The foot of the screen names whole keys only, the most needed at every width."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        bar = rows_of(app, "KeyBar")[0].split("  ")
    assert [one for one in shown if one not in bar] == []


@pytest.mark.parametrize("keys", [["q"], ["enter", "q"], ["ctrl+q"]])
async def test_q_leaves_from_everywhere(dataset: Dataset, keys: list[str]) -> None:
    """The key q ends the program with code 0, from the panels and from an open page."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await until(pilot, lambda: not app.is_running)
    assert app.return_code in (None, 0)


async def test_a_complaint_about_a_theme_is_shown_at_the_start(dataset: Dataset) -> None:
    """A theme file of the user's that cannot be read is named once the dashboard is open."""
    line = "mine.yaml:3:1: error: [no] colour"
    app = make_app(dataset, "2021-07-01", complaints=(line,))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await until(pilot, lambda: line in text_of(app))
