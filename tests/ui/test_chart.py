"""The widget of the step chart: it fills its place, and is painted only for another picture."""

from datetime import date

import pytest
from driver import bundled_themes, lines_of
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.theme.symbols import plain
from openskies_tui.ui.widgets.chart import ChartView
from openskies_tui.views.chart import ChartScene, chart, chart_scene
from textual.app import App, ComposeResult
from textual.strip import Strip


class CountingChart(ChartView):
    """A chart that counts how often a line of it is drawn."""

    drawn = 0

    def render_line(self, y: int) -> Strip:
        """Count, and draw."""
        self.drawn += 1
        return super().render_line(y)


class ChartApp(App[None]):
    """An app with nothing but a chart."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, theme: str = "openskies-dark") -> None:
        self._variables = dict(bundled_themes()[theme].variables)
        super().__init__()
        for one in bundled_themes().values():
            self.register_theme(one)
        self.theme = theme
        self.chart = CountingChart()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the colours of our own a value from the start."""
        return self._variables

    def compose(self) -> ComposeResult:
        """Hold the chart."""
        yield self.chart


def scene(dataset: Dataset, day: date = date(2021, 7, 1)) -> ChartScene | None:
    """Return what the chart of a day draws."""
    return chart_scene(Registry(dataset).on(day))


def wanted(shown: ChartScene, width: int, height: int) -> list[str]:
    """Return the lines of a chart at a size."""
    picture = chart(shown, width, height)
    assert picture
    return ["".join(text for text, _ in line).rstrip() for line in picture.lines()]


@pytest.mark.parametrize("theme", ["openskies-dark", "openskies-light", "openskies-terminal"])
async def test_it_fills_the_size_it_has(dataset: Dataset, theme: str) -> None:
    """At each size the whole picture is on the screen, also after another one."""
    shown = scene(dataset)
    assert shown
    app = ChartApp(theme)
    async with app.run_test(size=(80, 20)) as pilot:
        app.chart.scene = shown
        for size in ((80, 20), (120, 10)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert [line.rstrip() for line in lines_of(app)] == wanted(shown, *size)


async def test_it_is_painted_for_another_picture_only(dataset: Dataset) -> None:
    """An equal scene costs nothing, another day is drawn, and without a scene it is blank."""
    app = ChartApp()
    async with app.run_test(size=(80, 20)) as pilot:
        app.chart.scene = scene(dataset)
        await pilot.pause()
        before = app.chart.drawn
        app.chart.scene = scene(dataset)
        await pilot.pause()
        assert app.chart.drawn == before
        app.chart.scene = scene(dataset, date(2026, 11, 26))
        await pilot.pause()
        assert app.chart.drawn > before
        assert any("Russia left" in line for line in lines_of(app))
        app.chart.scene = None
        await pilot.pause()
        assert not "".join(lines_of(app)).strip()


def test_in_ascii_the_area_and_the_exits_can_be_told_apart(dataset: Dataset) -> None:
    """Without colours and with ASCII only who left is another sign than who is bound."""
    shown = scene(dataset, date(2026, 11, 26))
    assert shown
    picture = chart(shown, 70, 12)
    assert picture
    lines = [plain("".join(text for text, _ in line)) for line in picture.lines(colourless=True)]
    assert all(line.isascii() for line in lines)
    (top,) = (line for line in lines if "34 from" in line)
    area = top.partition("34 from 8 Jul 2005 ")[2]
    assert {"#", "."} <= set(area)
