"""Opening sources in the browser: which address, after which question, and what is said."""

from typing import Any

import msgspec
import pytest
from driver import make_app, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp

pytestmark = pytest.mark.slow

DAY = "2021-07-01"


def with_source(dataset: Dataset, id_: str, **changes: Any) -> Dataset:
    """Return the dataset with one source changed."""
    change = msgspec.structs.replace
    sources = (change(one, **changes) if one.id == id_ else one for one in dataset.sources)
    return change(dataset, sources=tuple(sources))


def app_with(dataset: Dataset, opened: list[str], *, works: bool = True) -> OpenSkiesApp:
    """Return an app whose browser is a list."""

    def browse(url: str) -> bool:
        opened.append(url)
        return works

    return make_app(dataset, DAY, browse=browse)


def url_of(dataset: Dataset, id_: str) -> str:
    """Return the address of a source."""
    return next(one.url or "" for one in dataset.sources if one.id == id_)


async def test_o_opens_the_source_of_a_quotation(dataset: Dataset) -> None:
    """An address on a host that others of the publisher have opens at once, and is named."""
    opened: list[str] = []
    app = app_with(dataset, opened)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("o")
        await until(pilot, lambda: "Opened in the browser:" in text_of(app))
        assert opened == [url_of(dataset, "urdu-0701")]
        assert "https://www.urdupoint.com/" in text_of(app)


async def test_a_strange_host_is_asked_about_with_the_whole_address(dataset: Dataset) -> None:
    """Of another host the whole address is shown first; Enter alone opens nothing, nor does Esc."""
    strange = "https://urdupoint.com.evil.example/" + "a" * 90
    poisoned = with_source(dataset, "urdu-0701", url=strange)
    opened: list[str] = []
    app = app_with(poisoned, opened)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for keys in (["enter"], ["escape"]):
            await pilot.press("o")
            await pilot.pause()
            shown = "".join(line.strip("│ ") for line in text_of(app).splitlines())
            assert "Open this address?" in shown
            assert "urdupoint.com.evil.example/" in shown
            assert shown.count("a" * 30) >= 1
            await pilot.press(*keys)
            await pilot.pause()
        assert opened == []
        await pilot.press("o", "down", "enter")
        await until(pilot, lambda: opened == [strange])


async def test_of_several_sources_one_is_chosen(dataset: Dataset) -> None:
    """An event with several addresses offers them, with their hosts."""
    notice = next(act for act in dataset.acts if act.id == "rus-notice-2021")
    opened: list[str] = []
    app = app_with(dataset, opened)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "tab", *"kkkkk", "o")
        await pilot.pause()
        assert "Open which source?" in text_of(app)
        assert "tass.com" in text_of(app)
        place = [id_ for id_ in notice.sources if url_of(dataset, id_)].index("tass-0618")
        await pilot.press(*["down"] * place, "enter")
        await until(pilot, lambda: opened == [url_of(dataset, "tass-0618")])


async def test_the_card_of_a_source_opens_its_own_address(dataset: Dataset) -> None:
    """On the card of a source o opens that source."""
    opened: list[str] = []
    app = app_with(dataset, opened)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p", *"tass-0618", "enter", "o")
        await until(pilot, lambda: opened == [url_of(dataset, "tass-0618")])


@pytest.mark.parametrize("url", [None, "https:///nowhere", "http://[::1"])
async def test_without_an_address_it_says_so(dataset: Dataset, url: str | None) -> None:
    """A source without an address, or with one that has no host, opens nothing and is told of."""
    opened: list[str] = []
    app = app_with(with_source(dataset, "urdu-0701", url=url), opened)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("o")
        await until(pilot, lambda: "No address is on file" in text_of(app))
        await pilot.press("c", "o")
        await until(pilot, lambda: "Only a quotation, an event" in text_of(app))
    assert opened == []


async def test_where_there_is_no_browser_the_address_is_shown(dataset: Dataset) -> None:
    """The address can at least be read where nothing can open it."""
    app = app_with(dataset, [], works=False)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("o")
        await until(pilot, lambda: "No browser could be opened." in text_of(app))
        assert "https://www.urdupoint.com/" in text_of(app)
