"""No panel of the dashboard is mostly empty: a screen that is paid for with size has more on it."""

import pytest
from driver import lines_of, make_app
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.widgets.panel import ScenePanel

DAYS = ["2026-11-26", "2021-07-01", "2020-11-22", "2001-11-02"]


@pytest.mark.parametrize("size", [(120, 36), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("day", DAYS)
async def test_no_panel_is_mostly_empty(dataset: Dataset, day: str, size: tuple[int, int]) -> None:
    """Of the lines within the border of each panel at most half are blank."""
    app = make_app(dataset, day)
    async with app.run_test(size=size) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        screen = lines_of(app)
        blank = {}
        for panel in app.screen.query(ScenePanel):
            inner = panel.region.shrink((1, 2, 1, 2))
            if panel.region.area:
                rows = [row[inner.x : inner.right] for row in screen[inner.y : inner.bottom]]
                blank[panel.id] = sum(not row.strip() for row in rows) / len(rows)
    assert len(blank) >= 4
    assert {name: share for name, share in blank.items() if share > 0.5} == {}
