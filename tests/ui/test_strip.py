"""The widget of the timeline: it draws for its own width, and a click tells the day."""

from datetime import date
from typing import Any

import pytest
from driver import bundled_themes, lines_of
from openskies_tui.engine.model import Act, Dataset
from openskies_tui.ui.messages import DayPicked
from openskies_tui.ui.widgets.events import TimelineStrip
from openskies_tui.views.timeline import StripScene, strip
from openskies_tui.views.timeline_scale import Zoom
from textual.app import App, ComposeResult
from textual.strip import Strip

DAY = date(2021, 7, 1)


class CountingStrip(TimelineStrip):
    """A timeline that counts how often a line of it is drawn."""

    drawn = 0

    def render_line(self, y: int) -> Strip:
        """Count, and draw."""
        self.drawn += 1
        return super().render_line(y)


class StripApp(App[None]):
    """An app with nothing but a timeline, which keeps what was picked on it."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, scene: StripScene | None, theme: str = "openskies-dark") -> None:
        self._scene = scene
        self._variables = dict(bundled_themes()[theme].variables)
        super().__init__()
        for one in bundled_themes().values():
            self.register_theme(one)
        self.theme = theme
        self.picked: list[tuple[date, str | None]] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the colours of our own a value from the start."""
        return self._variables

    def compose(self) -> ComposeResult:
        """Hold the timeline."""
        timeline = CountingStrip()
        timeline.scene_of = self._scene
        yield timeline

    def on_day_picked(self, message: DayPicked) -> None:
        """Keep what was picked."""
        self.picked.append((message.day, message.act))


def scene(
    dataset: Dataset, day: date = DAY, zoom: Zoom = "all", party: str | None = "RUS"
) -> StripScene:
    """Return what the dashboard would show on a day: the acts up to it, earliest first."""
    past = (act for act in dataset.acts if act.day.first <= day)
    acts: tuple[Act, ...] = tuple(sorted(past, key=lambda act: act.day))
    return StripScene(acts, day, zoom, party)


def wanted(shown: StripScene, width: int) -> list[str]:
    """Return the rows that a scene has at a width."""
    view = strip(shown, width)
    return ["".join(text for text, _ in row) for row in view.rows]


def timeline_of(app: App[Any]) -> CountingStrip:
    """Return the app's timeline."""
    return app.query_one(CountingStrip)


@pytest.mark.parametrize(("zoom", "width"), [("all", 60), ("decade", 116), ("year", 196)])
async def test_it_fills_the_width_it_has(dataset: Dataset, width: int, zoom: Zoom) -> None:
    """At each width of the dashboard the three rows stand on the screen, whole."""
    shown = scene(dataset, zoom=zoom)
    app = StripApp(shown)
    async with app.run_test(size=(width, 6)) as pilot:
        await pilot.pause()
        lines = lines_of(app)
        assert timeline_of(app).size.height == 3
    assert lines[:3] == wanted(shown, width)
    assert "▲" in lines[2]
    assert "1 Jul 2021" in lines[2]


async def test_it_follows_the_width_and_the_scene(dataset: Dataset) -> None:
    """Another width or another scene is drawn at once."""
    app = StripApp(None)
    async with app.run_test(size=(116, 6)) as pilot:
        await pilot.pause()
        assert not "".join(lines_of(app)).strip()
        for width, shown in (
            (116, scene(dataset)),
            (80, scene(dataset)),
            (80, scene(dataset, date(2020, 11, 22), "year", "USA")),
            (80, scene(dataset, date(1, 1, 1), "decade", None)),
        ):
            await pilot.resize_terminal(width, 6)
            timeline_of(app).scene_of = shown
            await pilot.pause()
            assert lines_of(app)[:3] == wanted(shown, width)


async def test_an_equal_scene_is_not_drawn_again(dataset: Dataset) -> None:
    """A scene that is equal to the one shown costs nothing; a different one is drawn."""
    app = StripApp(scene(dataset))
    async with app.run_test(size=(80, 6)) as pilot:
        await pilot.pause()
        before = timeline_of(app).drawn
        timeline_of(app).scene_of = scene(dataset)
        await pilot.pause()
        assert timeline_of(app).drawn == before
        timeline_of(app).scene_of = scene(dataset, party=None)
        await pilot.pause()
        assert timeline_of(app).drawn > before


async def test_a_click_tells_the_day_and_the_act(dataset: Dataset) -> None:
    """A click on any row of a column tells its first day, and the act that is drawn in it."""
    shown = scene(dataset, zoom="year")
    view = strip(shown, 80)
    notice = next(act.id for act in reversed(shown.acts) if act.kind == "notice_of_withdrawal")
    places = [(view.acts.index(notice), 0), (60, 1), (0, 2), (79, 1)]
    app = StripApp(shown)
    async with app.run_test(size=(80, 6)) as pilot:
        for place in places:
            await pilot.click(offset=place)
            await pilot.pause()
    assert app.picked == [(view.days[x], view.acts[x] or view.said[x]) for x, _ in places]
    assert app.picked[0][1] == notice
    assert app.picked[2][0] == date(2020, 10, 1)


async def test_a_click_before_there_is_a_scene_tells_nothing() -> None:
    """An empty timeline can be clicked and has no day to tell."""
    app = StripApp(None)
    async with app.run_test(size=(80, 6)) as pilot:
        await pilot.click(CountingStrip)
        await pilot.pause()
    assert app.picked == []


@pytest.mark.parametrize("theme", list(bundled_themes()))
async def test_every_theme_has_its_colours(dataset: Dataset, theme: str) -> None:
    """Each colour that the timeline names is one of the theme's, with a party selected or not."""
    app = StripApp(scene(dataset), theme)
    async with app.run_test(size=(196, 6)) as pilot:
        await pilot.pause()
        names = {
            name
            for party in ("RUS", None)
            for row in strip(StripScene(dataset.acts, DAY, party=party), 196).rows
            for _, name in row
        }
        assert names <= set(app.theme_variables)
        assert lines_of(app)[:3] == wanted(scene(dataset), 196)


@pytest.mark.parametrize("width", [1, 2, 11])
async def test_a_very_narrow_one_is_drawn(dataset: Dataset, width: int) -> None:
    """Down to one cell the timeline is drawn, and the day is on it."""
    shown = scene(dataset)
    app = StripApp(shown)
    async with app.run_test(size=(width, 4)) as pilot:
        await pilot.pause()
        assert [line[:width].ljust(width) for line in lines_of(app)[:3]] == wanted(shown, width)
