"""The keys at the foot of the screen: which of them are shown, and that a click does the same."""

from driver import hold, lines_of, make_app, rows_of, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.widgets.bars import KeyBar


def place_of(app: OpenSkiesApp, words: str) -> tuple[int, int]:
    """Return where some words begin in the line of keys."""
    return lines_of(app)[-1].index(words), 0


async def test_a_click_on_a_pair_goes_either_way(dataset: Dataset) -> None:
    """The first key of a pair goes back, the second and the word go on."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        for words, at, day in (
            ("[ ] event", 0, "Mon 21 Jun 2021"),
            ("[ ] event", 2, "Tue 20 Jul 2021"),
            (", . day", 0, "Wed 30 Jun 2021"),
            (", . day", 2, "Fri 2 Jul 2021"),
            (", . day", 5, "Fri 2 Jul 2021"),
        ):
            await hold(pilot, "2021-07-01")
            x, y = place_of(app, words)
            await pilot.click(KeyBar, offset=(x + at, y))
            await pilot.pause()
            assert day in rows_of(app, "BoardHeader")[0], (words, at)


async def test_a_click_does_what_the_key_does(dataset: Dataset) -> None:
    """What stands at the foot can be clicked, on the key and on the word."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        for words, opened in (
            ("? keys", "Next event"),
            ("p proof", "Why: Treaty on Open Skies"),
            ("Ctrl+P all", "Go to"),
            ("/ find", "States, quotations and events by any of their words"),
        ):
            for within in (0, len(words) - 1):
                assert opened not in text_of(app)
                x, y = place_of(app, words)
                await pilot.click(KeyBar, offset=(x + within, y))
                await until(pilot, lambda opened=opened: opened in text_of(app))
                await pilot.press("escape")
                await pilot.pause()


async def test_a_click_between_two_keys_does_nothing(dataset: Dataset) -> None:
    """The space between two keys belongs to none."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        before = text_of(app)
        x, y = place_of(app, "? keys")
        await pilot.click(KeyBar, offset=(x - 1, y))
        await pilot.pause()
        assert text_of(app) == before


async def test_a_key_of_one_panel_is_shown_in_it_alone(dataset: Dataset) -> None:
    """Z stands at the foot of the countdown, s at that of the events, neither elsewhere."""
    app = make_app(dataset, "2021-07-01")
    shown = []
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in range(4):
            await pilot.pause()
            bar = rows_of(app, "KeyBar")[0].split("  ")
            shown.append([words for words in ("s scale", "Z size") if words in bar])
            await pilot.press("tab")
    assert shown == [[], [], ["s scale"], ["Z size"]]


async def test_each_screen_shows_its_own_keys(dataset: Dataset) -> None:
    """The keys of links are shown on pages alone, those of panels on the dashboard alone."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(400, 36)) as pilot:
        for key in ("enter", "D", "m"):
            await pilot.pause()
            bar = rows_of(app, "KeyBar")[0].split("  ")
            assert "Tab panel" in bar
            assert not {"Tab link", "Bksp back"} & set(bar)
            await pilot.press(key)
            await pilot.pause()
            bar = rows_of(app, "KeyBar")[0].split("  ")
            assert "Tab panel" not in bar, key
            assert ("Tab link" in bar) is (key == "enter"), key
            assert "Bksp back" not in bar, "no page was before"
            assert len(bar) == len(set(bar)), key
            await pilot.press("escape")


async def test_the_way_back_is_offered_where_there_is_one(dataset: Dataset) -> None:
    """A page that a link opened names the key that leads back."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(400, 36)) as pilot:
        await pilot.press("enter", "tab", "enter")
        await pilot.pause()
        assert "Bksp back" in rows_of(app, "KeyBar")[0].split("  ")
