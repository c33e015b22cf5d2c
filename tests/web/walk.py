"""Presses every key of the tables on a page's dashboard and tells what of the host it reached.

Run as a process of its own, under the driver for a page: what an audit hook is told of cannot be
taken back. Its arguments are ``page`` or ``terminal`` and the only actions to take. The result goes
to stderr as JSON: actions by name, each with what it reached.
"""

import asyncio
import json
import os
import sys
from datetime import date

from openskies_tui.base.resources import DEFAULT_DATASET
from openskies_tui.output.formats import FORMATS
from openskies_tui.system.yaml_cache import open_dataset
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.keymap import APP_ACTIONS, ROOM_ACTIONS
from openskies_tui.ui.settings import read_settings
from openskies_tui.ui.state import DayClock
from textual.events import Key
from textual.pilot import Pilot

REACHED: list[str] = []
_LEAVES = ("quit", "app.quit")
_FOREIGN = (
    "subprocess.", "os.system", "os.posix_spawn", "os.exec", "os.fork", "os.remove", "os.rename",
    "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown", "os.truncate",
    "os.utime", "shutil.", "tempfile.", "socket.", "webbrowser.", "ftplib.", "urllib.", "http.",
    "smtplib.", "pty.",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Note what writes a file, starts a program or opens a socket."""
    if event == "open":
        path, mode, flags = arguments
        if (isinstance(flags, int) and flags & _WRITING) or set(str(mode or "")) & set("wax+"):
            REACHED.append(f"open {path} {mode}")
    elif event.startswith(_FOREIGN):
        REACHED.append(f"{event} {arguments}")


async def press(app: OpenSkiesApp, *keys: str) -> None:
    """Press keys as fast as somebody who types ahead, and let all that they began end.

    The pilot's own pause waits without end for widgets that a key has taken away meanwhile.
    """
    for key in keys:
        app.post_message(Key(key, key if len(key) == 1 else None))
    quiet = 0
    while quiet < 5:
        await asyncio.sleep(0.01)
        if app.raised:
            raise app.raised
        quiet = 0 if app.message_queue_size or app.keys_ahead else quiet + 1
    await app.workers.wait_for_complete()


async def walk(app: OpenSkiesApp) -> dict[str, list[str]]:
    """Take each action from each panel, a page and room mode, and say yes to all that it asks."""
    found: dict[str, list[str]] = {}

    async def take(id_: str, key: str, rows: int) -> None:
        REACHED.clear()
        for row in range(rows):
            await press(app, key, *["down"] * row, "enter", "enter")
            # Wherever a line is asked for, a path is typed: nothing may come of it.
            await press(app, key, *"./r", "enter", "down", "enter")
            await press(app, *["escape"] * 4)
        found.setdefault(id_, []).extend(REACHED)

    for action in APP_ACTIONS:
        if action.id in _LEAVES or (sys.argv[2:] and action.id not in sys.argv[2:]):
            continue
        for panel in range(3):
            await press(app, "tab", "down")
            asks = panel == 0 and action.id in ("export", "copy_as")
            await take(action.id, action.keys[0], len(FORMATS) if asks else 1)
        await press(app, "p")
        await take(action.id, action.keys[0], 1)
    for action in ROOM_ACTIONS:
        if action.id not in _LEAVES and not sys.argv[2:]:
            REACHED.clear()
            await press(app, "f5", "enter", action.keys[0], action.keys[0], *["escape"] * 3)
            found.setdefault(f"room {action.id}", []).extend(REACHED)
    return found


def main(*, as_page: bool) -> None:
    """Open the dashboard and walk; not *as_page* it believes that it is on a terminal."""
    if not as_page:
        OpenSkiesApp.is_web = False  # type: ignore[assignment,misc]
    dataset = open_dataset(DEFAULT_DATASET)
    settings = read_settings(None, fresh=True)
    clock = DayClock().freeze(date(2021, 7, 1))
    app = OpenSkiesApp(dataset, settings.themes, theme=settings.theme, day_clock=clock)
    app.dataset_name = DEFAULT_DATASET

    found: dict[str, list[str]] = {}

    async def walk_and_leave(pilot: Pilot[None]) -> None:
        await pilot.pause()
        try:
            found.update(await walk(app))
        finally:
            app.exit()

    async def opened() -> None:
        sys.addaudithook(watch)
        await app.run_async(auto_pilot=walk_and_leave)
        if app.raised:
            raise app.raised

    asyncio.run(opened())
    sys.stderr.write(json.dumps(found))


if __name__ == "__main__":
    main(as_page=sys.argv[1] == "page")
