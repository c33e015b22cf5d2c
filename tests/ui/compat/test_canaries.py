"""Each fault that ``ui/compat`` works around, shown in bare Textual.

A test that fails here is good news: the fault is mended, and the file that it names can go.
"""

import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pexpect
import pytest
from openskies_tui.ui.compat.virtual_size import set_virtual_height
from rich.console import Console
from rich.segment import Segment
from textual import events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste, Resize
from textual.filter import Monochrome, NoColor
from textual.geometry import Region, Size
from textual.screen import ModalScreen
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input, Static
from textual.widgets._toast import Toast

SECRET = "Do not say this aloud"


class Two(App[None]):
    """Two texts, one above the other."""

    def compose(self) -> ComposeResult:
        """Place them."""
        yield Static("one", id="one")
        yield Counted("two", id="two")


class Counted(Static):
    """A text that counts how often its lines are asked for."""

    times = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        """Count, and give them."""
        self.times += 1
        return super().render_lines(crop)


def test_changed_cells() -> None:
    """compat/changed_cells: where one cell has changed, and where none has, all is written."""
    line, console = Strip([Segment("abcdef")]), Console(file=io.StringIO())
    part = ChopsUpdate([{0: line}], [(0, 4, 5)], [[6]])
    assert "abcde" in part.render_segments(console)
    again = LayoutUpdate([[line]], Region(0, 0, 6, 1))
    assert "abcdef" in again.render_segments(console) == again.render_segments(console)


def test_notifications() -> None:
    """compat/notifications: a timer of less than no time never ends, nor does its app."""
    bare = "from textual.app import App\nclass Hangs(App):\n    def on_mount(self):\n"
    bare += "        self.set_timer(-0.001, self.exit)\nHangs().run(headless=True)\n"
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run([sys.executable, "-c", bare], timeout=5, check=False)


async def test_clicks() -> None:
    """compat/clicks: a click on a widget that is being removed raises."""
    app, raised = Two(), None
    async with app.run_test(notifications=True) as pilot:
        app.notify("gone in a moment")
        await pilot.pause(0.1)
        toast = app.screen.query_one(Toast)
        x, y = toast.region.x + 3, toast.region.y + 1
        await toast.remove()
        # It is still painted: the screen has not been laid out since.
        assert app.screen.get_widget_at(x, y)[0] is toast
        try:
            app.screen._forward_event(
                events.MouseDown(None, x, y, 0, 0, 1, False, False, False, x, y)
            )
        except (AssertionError, AttributeError) as error:
            raised = error
        await pilot.pause()
    assert raised is not None


BUGGY = f"""
from textual.app import App
class Buggy(App):
    def on_mount(self):
        notes = {SECRET!r}
        raise RuntimeError(len(notes))
Buggy().run(headless=True)
"""


def test_fatal_error() -> None:
    """compat/fatal_error: what is printed after a bug holds the local variables."""
    ended = subprocess.run(
        [sys.executable, "-c", BUGGY], capture_output=True, text=True, timeout=30, check=False
    )
    assert f"notes = {SECRET!r}" in ended.stderr


async def test_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    """compat/no_color: an empty NO_COLOR takes the colours away, and leaves greys."""
    monkeypatch.setenv("NO_COLOR", "")
    filters = App[None]().get_line_filters()
    assert [one for one in filters if isinstance(one, Monochrome)]
    assert not [one for one in filters if isinstance(one, NoColor)]


async def test_virtual_size() -> None:
    """compat/virtual_size: one line more to scroll over lays the screen out anew."""

    class Scrolls(App[None]):
        def compose(self) -> ComposeResult:
            yield ScrollView()

    app, layouts = Scrolls(), []
    async with app.run_test() as pilot:
        view = app.query_one(ScrollView)
        await pilot.pause()
        app.screen.screen_layout_refresh_signal.subscribe(app, layouts.append, immediate=True)
        set_virtual_height(view, 5)
        await pilot.pause()
        assert view.virtual_size.height == 5
        assert layouts == []
        view.virtual_size = Size(0, 6)
        await pilot.pause()
        assert layouts


class Ask(ModalScreen[str]):
    """Asks for a line."""

    def compose(self) -> ComposeResult:
        """Place it."""
        yield Input()


class Asking(App[None]):
    """Opens a line to type in."""

    BINDINGS = [Binding("d", "ask", "Ask")]

    def action_ask(self) -> None:
        """Open it."""
        self.push_screen(Ask())


async def test_type_ahead() -> None:
    """compat/type_ahead: a letter right after the key that opens a line does not come into it."""
    app = Asking()
    async with app.run_test() as pilot:
        for key in "d1":
            app.post_message(events.Key(key, key))
        await pilot.pause()
        await pilot.pause()
        assert app.screen.query_one(Input).value == ""


async def test_dismiss() -> None:
    """compat/dismiss: a screen that is dismissed twice takes the one under it along."""
    app = Asking()
    async with app.run_test() as pilot:
        app.push_screen(Ask())
        app.push_screen(Ask())
        await pilot.pause()
        top = app.screen
        top.dismiss("1")
        top.dismiss("2")
        await pilot.pause()
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("number", [0x110000, 10**20])
def test_terminal_parser_numbers(number: int) -> None:
    """compat/terminal_parser: a number that stands for no character raises in the parser."""
    with pytest.raises((ValueError, OverflowError)):
        list(XTermParser().feed(f"\x1b[{number};1u"))


def test_terminal_parser_pastes() -> None:
    """compat/terminal_parser: the sequences in a pasted text are keys, and mix up its order."""
    first, *_ = XTermParser().feed("\x1b[200~a\x1b[1mb\x1b[201~")
    assert not (isinstance(first, Paste) and first.text.replace("\x1b", "") == "a[1mb")


def test_terminal_parser_reports() -> None:
    """compat/terminal_parser: a size that was typed is that of the window."""
    (resize,) = XTermParser().feed("\x1b[48;3000;3000;1;1t")
    assert isinstance(resize, Resize)


BARE = """
import threading
from textual.app import App
from textual.widgets import Static

class Bare(App):
    BINDINGS = [("t", "tell", "")]
    def compose(self):
        yield Static("ready")
    def action_tell(self):
        readers = [one for one in threading.enumerate() if "input" in one.name]
        self.query_one(Static).update(f"readers: {len(readers)}.")

Bare().run()
"""


@pytest.fixture
def bare() -> Iterator[pexpect.spawn]:
    """A bare app in a terminal of its own."""
    environ = {**os.environ, "TERM": "xterm-256color"}
    child = pexpect.spawn(sys.executable, ["-c", BARE], env=environ, dimensions=(24, 80))
    child.expect_exact("ready", timeout=20)
    yield child
    child.close(force=True)


def test_linux_driver_writing() -> None:
    """compat/linux_driver: who paints waits without a limit for a terminal that reads nothing."""
    writer = WriterThread(io.StringIO())  # nobody takes from its queue
    waiting = threading.Thread(target=lambda: [writer.write("x") for _ in range(31)], daemon=True)
    waiting.start()
    waiting.join(0.2)
    assert waiting.is_alive()


def test_linux_driver_in_the_background() -> None:
    """compat/linux_driver: what has not got the terminal yet must not paint."""
    driver = LinuxDriver.__new__(LinuxDriver)
    driver._writer_thread = None
    with pytest.raises(AssertionError):
        driver.write("x")


async def test_linux_driver_floods() -> None:
    """compat/linux_driver: what is typed is kept without a limit."""
    app = Two()
    async with app.run_test():
        assert not getattr(app._message_queue, "maxsize", 0)


def test_no_break() -> None:
    """compat/no_break: a line is broken at a no-break space."""
    assert [line.plain for line in Content("1 Jul\N{NO-BREAK SPACE}2021").wrap(6)] == [
        "1 Jul",
        "2021",
    ]


@pytest.mark.pty
def test_linux_driver_bytes(bare: pexpect.spawn) -> None:
    """compat/linux_driver: a byte that is no UTF-8 ends the reader of the terminal."""
    bare.send(b"\xff")
    bare.expect_exact("UnicodeDecodeError", timeout=20)


@pytest.mark.pty
def test_terminal_parser_answers(bare: pexpect.spawn) -> None:
    """compat/terminal_parser: the letters of an answer that nobody asked for are taken for keys."""
    bare.send(b"\x1b]10;t\x07")
    bare.expect_exact("readers: 1.", timeout=20)


@pytest.mark.pty
def test_linux_driver_going_on(bare: pexpect.spawn) -> None:
    """compat/linux_driver: SIGCONT without a stop starts a second reader."""
    bare.send("t")
    bare.expect_exact("readers: 1.", timeout=20)
    bare.kill(signal.SIGCONT)
    for _ in range(20):
        bare.send("t")
        if bare.expect_exact(["2.", pexpect.TIMEOUT], timeout=0.5) == 0:
            return
    pytest.fail("no second reader was seen")
