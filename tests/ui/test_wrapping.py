"""How text is broken into lines: no day over two of them, further lines under the first word."""

import re
from datetime import date
from itertools import pairwise

import pytest
from datasets import dataset_of
from driver import make_app, rows_of
from msgspec.structs import replace
from openskies_tui import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.widgets.countdown_lines import Shown, countdown_lines
from openskies_tui.ui.widgets.lines import wrap
from openskies_tui.views.countdown import countdown_view
from openskies_tui.views.labels import unbroken
from textual.content import Content
from textual.geometry import Size

MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("State Party since Tue 1 Jan 2002", ["State", "Party", "since", "Tue 1 Jan 2002"]),
        ("between 27 May and 2 June 2021,", ["between", "27 May", "and", "2 June 2021,"]),
        ("on December 31, 2026. It", ["on", "December 31, 2026.", "It"]),
        ("since July 2021 12 states", ["since", "July 2021", "12", "states"]),
        ("the 34 Mayors of 2020", ["the", "34 Mayors", "of", "2020"]),
    ],
)
def test_a_day_has_no_place_to_be_broken(text: str, pieces: list[str]) -> None:
    """However a day is written, its parts stay together; all else may be parted."""
    held = [piece.replace("\N{NO-BREAK SPACE}", " ") for piece in unbroken(text).split(" ")]
    assert held == pieces


def test_a_text_is_wrapped_around_its_days() -> None:
    """At any width the words and their looks are all there, and each day is whole."""
    said = "Read in a paper, 12 October 2025 · said about 9 Oct 2025 and on July 1, 2021, again"
    for width in range(16, 60):
        lines = wrap(Content.assemble((said, "bold")), width)
        assert " ".join(line.plain for line in lines) == said, width
        assert all(line.cell_length <= width and line.spans for line in lines), width
        for day in ("12 October 2025", "9 Oct 2025", "July 1, 2021"):
            assert any(day in line.plain for line in lines), width


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (120, 36), (160, 45), (200, 50)])
@pytest.mark.parametrize(
    ("name", "as_of"),
    [
        ("open-skies", "2021-07-01"),
        ("istanbul-convention", "2026-11-21"),
        ("unesco", "2026-11-01"),
    ],
)
async def test_no_day_of_the_dashboard_stands_on_two_lines(
    name: str, as_of: str, size: tuple[int, int]
) -> None:
    """No line of any panel ends within a day: not in the words, the sources nor the legend."""
    app = make_app(dataset_of(name), as_of)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for panel in ("#countdown", "#quotation", "MapView", "#document"):
            rows = rows_of(app, panel)
            for row, below in pairwise(rows):
                day = re.search(rf"\b\d\d?$|\b\d\d? {MONTH}$", row)
                rest = re.match(rf"[▌ ]*({MONTH}|\d{{4}})\b", below)
                assert not (day and rest), (row, below)


def test_what_is_elsewhere_hangs_and_keeps_its_key(dataset: Dataset) -> None:
    """Its further lines stand under its first word, and the key stands with its last."""
    elsewhere = "The United States leaves WHO in 226 days, on a condition"
    on = Registry(dataset).on(date(2020, 11, 22))
    view = replace(countdown_view(on), elsewhere=elsewhere, say="")
    for width in range(30, 80, 3):
        lines = countdown_lines(Shown(view, docket="D"), width, Size(width, 20))
        plain = [line.plain.rstrip() for line in lines]
        first = next(at for at, line in enumerate(plain) if line.startswith("ELSEWHERE  "))
        told = plain[first:]
        assert all(line.startswith(" " * 11) for line in told[1:]), width
        assert " ".join(line[11:] for line in told) == f"{elsewhere}  D", width
        assert told[-1].endswith("condition  D"), width


def test_the_key_to_a_day_stands_with_its_last_word() -> None:
    """The key that leads back is on the line of what it leads to, never alone on one."""
    on = Registry(dataset_of("istanbul-convention")).on(date(2026, 11, 21))
    view = countdown_view(on)
    for width in range(20, 60, 3):
        lines = countdown_lines(Shown(view, last_exit="x"), width, Size(width, 20))
        assert any(line.plain.rstrip().endswith("1 Jul 2021  x") for line in lines), width
