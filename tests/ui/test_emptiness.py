"""No panel of the dashboard is mostly empty: a screen that is paid for with size has more on it."""

from collections.abc import Iterator
from itertools import product

import pytest
from driver import lines_of, make_app
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.widgets.panel import ScenePanel

DAYS = ["2026-11-26", "2021-07-01", "2020-11-22", "2001-11-02"]
SIZES = [(120, 36), (200, 50)]
EMPTY = {
    ("2020-11-22", (200, 50)): "a quotation of two lines fills 5 of 12",
    ("2001-11-02", (200, 50)): "a short quotation; the map without a chart under it",
}
"""Where it does not hold yet."""


def screens() -> Iterator[object]:
    """Yield each day at each size."""
    for day, size in product(DAYS, SIZES):
        why = EMPTY.get((day, size))
        marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
        yield pytest.param(day, size, marks=marks, id=f"{day}-{size[0]}x{size[1]}")


@pytest.mark.parametrize(("day", "size"), screens())
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
