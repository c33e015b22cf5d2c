"""Write the picture of the dashboard in a browser: ``python tests/web/make_screenshot.py``."""

import asyncio
import tempfile
from pathlib import Path

from .chromium import Browser
from .serving import HELD, started

TARGET = Path(__file__).parents[1] / "screenshots" / "browser.png"


async def draw(folder: Path) -> bytes:
    """Return the page on 1 July 2021 as a PNG."""
    server = started(folder / "home", *HELD)
    server.wait_for_address()
    try:
        async with Browser(folder / "profile", (1280, 860)) as page:
            await page.open(server.page)
            assert await page.wait_for(lambda: b"States Parties" in page.received)
            assert await page.wait_for(lambda: '["focus"]' in page.sent)
            await page.press("down")
            assert await page.wait_for(lambda: b"Russia 1 of" in page.received)
            await asyncio.sleep(1)  # the terminal in the page paints in its own time
            return await page.picture()
    finally:
        server.kill()


def main() -> None:
    """Write the picture beside the others."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        TARGET.write_bytes(asyncio.run(draw(Path(folder))))
    print(TARGET.name)


if __name__ == "__main__":
    main()
