"""The quotation panel: a text that goes on says so, and its office and source give way to it."""

import pytest
from datasets import dataset_of
from driver import make_app, rows_of, words_of
from openskies_tui.engine.model import Dataset


@pytest.mark.parametrize(
    ("as_of", "size"),
    [
        ("2021-07-01", (80, 24)),
        ("2021-12-18", (80, 24)),
        ("2020-11-22", (80, 20)),
        ("2026-11-21", (80, 20)),
    ],
)
async def test_words_that_go_on_below_end_with_a_sign(
    dataset: Dataset, as_of: str, size: tuple[int, int]
) -> None:
    """Over the attribution stands a sign where more is to come; at the end of the text none."""
    app = make_app(dataset, as_of)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = app.screen.query_one("#quotation")
        for _ in range(20):
            said = [row for row in rows_of(app, "#quotation") if row.startswith("▌")]
            is_at_end = text.scroll_offset.y >= text.max_scroll_y
            assert said[-1].endswith(" …") != is_at_end, said
            if is_at_end:
                break
            text.scroll_relative(y=1, animate=False)
            await pilot.pause()
        assert is_at_end


@pytest.mark.parametrize(
    ("name", "as_of", "size", "ending"),
    [
        ("open-skies", "2026-11-21", (120, 36), "unprecedented situation for us.”"),
        ("open-skies", "2021-07-01", (120, 36), "will act as co-chairs,”"),
        ("rome-statute", "2016-12-01", (80, 24), "universality of the Statute,”"),
    ],
)
async def test_office_and_source_give_way_where_then_all_is_in_sight(
    name: str, as_of: str, size: tuple[int, int], ending: str
) -> None:
    """Each has a line, with the speaker and the day in full, and the words stand whole."""
    app = make_app(dataset_of(name), as_of)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        words, rows = words_of(app, "#quotation"), rows_of(app, "#quotation")
        assert ending in words.replace("▌ ", "")
        who, where = [row for row in rows if row and not row.startswith("▌")]
        assert who[-4:].isdecimal()
        assert where.startswith("Read in ")
