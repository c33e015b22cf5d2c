"""e on a page: what is shown becomes a download; nothing of the host is asked, told, written."""

import asyncio
import json
import re

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse
from driver import make_app, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.output.formats import FORMATS
from openskies_tui.ui.app import OpenSkiesApp

from .serving import Serving, Shown, read_until

pytestmark = pytest.mark.web


async def export(page: ClientWebSocketResponse, row: int, shown: Shown | None = None) -> str:
    """Choose a format by its row; return the key that the page is told, once it is *shown*."""
    shown = shown or Shown()
    await page.send_json(["stdin", "e"])
    shown.take(await read_until(page, b"Export"))
    await page.send_json(["stdin", "\x1b[B" * row + "\r"])
    while True:
        message = await page.receive(timeout=30)
        if isinstance(message.data, str):
            kind, key = json.loads(message.data)
            assert kind == "deliver_file_start"
            return str(key)
        shown.take(message.data)


async def fetch(
    client: ClientSession, server: Serving, key: str, **headers: str
) -> tuple[int, bytes, str]:
    """Ask for a download; return the status, the content and the name."""
    async with client.get(f"{server.page}download/{key}", headers=headers) as answer:
        disposition = answer.headers.get("Content-Disposition", "")
        return answer.status, await answer.read(), disposition


async def test_every_format_can_be_fetched_once(held: Serving) -> None:
    """Each has the name that the command suggests and its content, and is gone when fetched."""
    before = sorted(held.folder.rglob("*"))
    async with ClientSession() as client:
        page = await held.connect(client)
        shown = Shown()
        shown.take(await read_until(page, b"33 States Parties"))
        offered = [each for each in FORMATS if each.takes != "collection"]
        for row, chosen in enumerate(offered):
            key = await export(page, row, shown)
            await shown.show(page, "Handed to the browser")
            assert "Export to" not in shown.text, "it asks for no file"
            assert str(held.folder) not in shown.text, "nor tells where it stands"
            status, content, disposition = await fetch(client, held, key)
            assert (status, len(content) > 100) == (200, True)
            name = f"open-skies-2021-07-01{chosen.suffix}"
            assert disposition == f'attachment; filename="{name}"'
            assert (await fetch(client, held, key))[0] == 404
    assert [file for file in sorted(held.folder.rglob("*")) if file not in before] == []


async def test_only_its_own_page_can_fetch_it(held: Serving) -> None:
    """Without the secret, with another key, from another Host or by HEAD there is nothing."""
    async with ClientSession() as client:
        page = await held.connect(client)
        await read_until(page, b"33 States Parties")
        key = await export(page, 0)
        assert re.fullmatch(r"[\w-]{32}", key)
        async with client.get(f"{held.address}/download/{key}") as answer:
            assert answer.status == 403
        async with client.head(f"{held.page}download/{key}") as answer:
            assert answer.status == 405
        for guess in ("", key[:-1], key + "x", key.swapcase(), "%00", "é", "*"):
            assert (await fetch(client, held, guess))[0] == 404, guess
        for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
            assert (await fetch(client, held, key, **headers))[0] == 403
        assert (await fetch(client, held, key))[0] == 200


async def test_a_page_that_has_gone_leaves_no_download(held: Serving) -> None:
    """Its file goes with it; of several that were not fetched only the last is kept."""
    async with ClientSession() as client:
        page = await held.connect(client)
        await read_until(page, b"33 States Parties")
        first = await export(page, 0)
        last = await export(page, 1)
        assert (await fetch(client, held, first))[0] == 404
        await page.close()
        for _ in range(100):
            if not held.dashboards:
                break
            await asyncio.sleep(0.05)
        assert (await fetch(client, held, last))[0] == 404


async def test_what_is_too_large_is_refused(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An export that a page cannot take is answered with one line, and not handed over."""
    monkeypatch.setattr("openskies_tui.ui.actions.export.LARGEST_FILE", 100)
    monkeypatch.setattr(OpenSkiesApp, "is_web", True)
    app = make_app(dataset, "2021-07-01")
    monkeypatch.setattr(app, "deliver_binary", lambda *_, **__: pytest.fail("handed over"))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("e")
        await pilot.press("enter")
        await until(pilot, lambda: "too large for a page" in text_of(app))
