"""A monkey at the keys of the real program: it must neither crash it nor get it stuck."""

import os
import re
import signal
import time
from collections import deque
from pathlib import Path

import pexpect
from monkey.inputs import Deed, deeds
from msgspec import Struct, field
from openskies_tui.base.characters import forbidden_among, unusual
from openskies_tui.ui.screens.dashboard import SMALLEST
from terminal import Terminal, words_in

HOME_SIZE = (120, 36)
MOST_ESCAPES = 12
"""A typed number, the room, a chooser, a page's filter and the page, the zoom, the filter, the
selection, the axes; and as many again to spare."""
_TITLE = re.compile(r"╭─ ([^─╮]+?) ─")
_FOOT = re.compile(r"\d+/\d+\s*$")
_BOARD = {"States", "Quotations", "Events", "Selected"}
_KEPT = 16_384
"""Bytes at both ends of what a program wrote that are kept for the tests of its end."""
_MOST_CELLS = 200 * 60
"""The largest screen that is drawn; a larger one is only written."""
_QUIET = 0.03
_PATIENCE = 30.0
_WORST = 5
"""How many of the longest waits are told."""


class Totals(Struct):
    """What happened: counts, the screens that were seen, and the worst times in seconds.

    ``painted`` are the worst times from a deed to the first byte that came of it, each with the
    deed; ``answered`` is the worst from a key on the dashboard to the page it opens, ``home`` that
    of all Escapes and a resize.
    """

    deeds: int = 0
    keys: int = 0
    resizes: int = 0
    restarts: int = 0
    stops: int = 0
    homecomings: int = 0
    escapes: int = 0
    screens: dict[str, int] = field(default_factory=dict)
    painted: list[tuple[float, str]] = field(default_factory=list)
    answered: float = 0.0
    home: float = 0.0

    def paint(self, waited: float, what: str) -> None:
        """Keep a time to the first byte if it is one of the worst."""
        self.painted = sorted([*self.painted, (waited, what)], reverse=True)[:_WORST]

    def __str__(self) -> str:
        worst = "".join(
            f"\n  {waited:.2f} s to the first byte: {it}" for waited, it in self.painted
        )
        seen = ", ".join(f"{name} {times}" for name, times in sorted(self.screens.items()))
        return (
            f"{self.keys} keys, {self.deeds} deeds, {self.resizes} resizes, {self.restarts}"
            f" restarts, {self.stops} stops\n"
            f"home {self.homecomings} times, with at most {self.escapes} Escapes\n"
            f"screens: {seen}\n"
            f"worst: a page {self.answered:.2f} s, the way home {self.home:.2f} s{worst}"
        )


class Broken(AssertionError):  # noqa: N818 - a promise is
    """The program did not keep its promise; the text says how, and after which deeds."""


class Monkey:
    """Does deeds of a seed, and checks after every few that all is well."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.totals = Totals()
        self._seed = seed
        self._folder = folder
        self._deeds = deeds(seed)
        self._last: deque[str] = deque(maxlen=60)
        (folder / "run").mkdir(mode=0o700)
        self._desk = folder / "desk"
        self._desk.mkdir()
        self._terminal = self._open("--as-of", "2021-07-01")

    def _open(self, *arguments: str) -> Terminal:
        """Open the program where it reaches no clipboard and no browser, and exports to a desk."""
        nowhere = str(self._folder / "nowhere")
        terminal = Terminal(
            *arguments,
            size=HOME_SIZE,
            home=self._folder,
            cwd=self._desk,
            PATH=nowhere,
            BROWSER="/bin/true",
            XDG_RUNTIME_DIR=str(self._folder / "run"),
        )
        terminal.wait_for("quit")
        return terminal

    def play(self, keys: int, *, between: int = 40) -> Totals:
        """Press at least *keys* keys; every *between* deeds the way home is looked for."""
        try:
            while self.totals.keys < keys:
                for _ in range(between):
                    self._do(next(self._deeds))
                self._go_home()
            self._leave()
        except Broken as broken:
            raise Broken(self._told(str(broken))) from None
        finally:
            self._terminal.kill()
        return self.totals

    def _told(self, what: str) -> str:
        last = "\n".join(self._last)
        return f"seed {self._seed}, {what}\nafter these deeds:\n{last}\n\n{self._terminal.text}"

    def _do(self, deed: Deed) -> None:
        totals = self.totals
        self._last.append(deed.what)
        totals.deeds += 1
        totals.keys += deed.keys
        try:
            if deed.size is not None:
                totals.resizes += 1
                self._resize(*deed.size)
            for piece in deed.pieces:
                os.write(self._terminal.child.child_fd, piece)
                if deed.pause:
                    self._settle(deed.pause)
            if not deed.hurried:
                self._settle(_QUIET)
        except OSError:
            self._drain()
        if not self._terminal.child.isalive():
            self._restart()
        elif totals.deeds % 5 == 0:
            name = screen_of(self._terminal)
            totals.screens[name] = totals.screens.get(name, 0) + 1

    def _resize(self, width: int, height: int) -> None:
        self._terminal.drawn = width * height <= _MOST_CELLS
        self._terminal.resize(width, height)

    def _repaint(self) -> None:
        """Go to the usual size, and see nothing on the screen that was there before."""
        # What the emulator still shows may be older than what was too large to be drawn.
        self._terminal.screen.erase_in_display(2)
        for height in (HOME_SIZE[1] + 1, HOME_SIZE[1]):
            self._resize(HOME_SIZE[0], height)
            self._settle(0.15)

    def _settle(self, quiet: float) -> None:
        """Take in what is written until there is a pause."""
        try:
            waited = self._terminal.settle(quiet, _PATIENCE)
        except AssertionError as error:
            raise Broken(str(error).partition("\n")[0]) from None
        if waited is not None:
            self.totals.paint(waited, self._last[-1] if self._last else "")
        if self._is_stopped():
            self._wake()

    def _is_stopped(self) -> bool:
        """Return whether the program has stopped, as Ctrl+Z makes it sooner or later."""
        try:
            what = os.WSTOPPED | os.WNOHANG
            return os.waitid(os.P_PID, self._terminal.child.pid, what) is not None
        except ChildProcessError:
            return False

    def _wake(self) -> None:
        """Let the program go on; it must have given the terminal back."""
        self._terminal.settle(_QUIET)
        if left := self._terminal.left_on:
            raise Broken(f"it stopped and left the terminal with {', '.join(left)}")
        self.totals.stops += 1
        self._terminal.child.kill(signal.SIGCONT)
        self._settle(0.3)

    def _drain(self) -> None:
        end = time.monotonic() + _PATIENCE
        while self._terminal.read(0.05):
            if time.monotonic() > end:
                raise Broken("it takes no input any more")

    def _restart(self) -> None:
        """Open the program again after it was left, where it was left."""
        # Ctrl+C that comes after the terminal was given back interrupts what is left to do.
        self._check_end(0, -signal.SIGINT, 128 + signal.SIGINT)
        self.totals.restarts += 1
        self._terminal = self._open()

    def _check_end(self, *expected: int) -> None:
        terminal = self._terminal
        code = terminal.finish()
        if reports := list(self._folder.rglob("crash-*.txt")):
            raise Broken(f"it crashed:\n{reports[0].read_text('utf-8')}")
        if code not in expected:
            raise Broken(f"it ended with code {code}: {words_in(terminal.raw[-2000:])[-300:]}")
        if terminal.left_on:
            raise Broken(f"it left the terminal with {', '.join(terminal.left_on)}")
        self._check_words()

    def _check_words(self) -> None:
        """Nothing that was written so far is a control character or a traceback."""
        raw = self._terminal.raw
        if found := forbidden_among(unusual(words_in(raw))):
            raise Broken(f"it wrote {sorted(found)}")
        if b"Traceback" in raw:
            raise Broken("it wrote a traceback")
        if len(raw) > 2 * _KEPT:
            # Cut between two sequences: what is left of one would be taken for a text.
            del raw[raw.rfind(b"\x1b", 0, _KEPT) : raw.find(b"\x1b", len(raw) - _KEPT)]

    def _go_home(self) -> None:
        """Press Escape until the dashboard is there, and see that it answers."""
        terminal, began = self._terminal, time.monotonic()
        # What was sent last may still be a prompt in the making, and Escape the key of a letter.
        self._settle(0.25)
        if not terminal.child.isalive():
            self._restart()
            return
        self._repaint()
        pressed = 0
        while screen_of(terminal) != "dashboard":
            if not terminal.child.isalive():
                self._restart()
                return
            if screen_of(terminal) == "blank":
                # Of two sizes that come at once a slow program sees only the last, and no change.
                self._repaint()
            if pressed == MOST_ESCAPES:
                raise Broken(f"{pressed} Escapes did not lead home from {screen_of(terminal)}")
            before, end = terminal.text, time.monotonic() + 3
            terminal.press("escape")
            pressed += 1
            while terminal.text == before and time.monotonic() < end:
                terminal.read(0.05)
            # A key that came too soon after it would be one with Alt.
            self._settle(0.25)
        self.totals.home = max(self.totals.home, time.monotonic() - began)
        self.totals.escapes = max(self.totals.escapes, pressed)
        self.totals.homecomings += 1
        self._check_words()
        self._ask()

    def _ask(self) -> None:
        """See that keys are answered, and how fast."""
        began = time.monotonic()
        self._press("?", "Keys")
        self.totals.answered = max(self.totals.answered, time.monotonic() - began)
        self._press("escape", "dashboard")

    def _press(self, key: str, wanted: str) -> None:
        self._terminal.press(key)
        try:
            self._terminal.wait_for(lambda: screen_of(self._terminal) == wanted, _PATIENCE)
        except (AssertionError, pexpect.ExceptionPexpect):
            raise Broken(f"{key} did not lead to {wanted}") from None

    def _leave(self) -> None:
        os.write(self._terminal.child.child_fd, b"q")
        self._check_end(0)


def screen_of(terminal: Terminal) -> str:
    """Return a name for what is on the screen: the title of what lies on top, if it has one."""
    lines = terminal.lines
    if not terminal.drawn or len(lines) < SMALLEST[1] or len(lines[0]) < SMALLEST[0]:
        return "very large" if len(lines) > SMALLEST[1] else "very small"
    rows = [[re.sub(r" [\d/].*", "", title) for title in _TITLE.findall(line)] for line in lines]
    # The countdown, which is named by its subject, stands beside the states.
    names = [name for row in rows for name in (["States"] if "States" in row else row)]
    above = [name for name in names if name not in _BOARD and not name.startswith("On ")]
    if above:
        return above[-1]
    if {"States", "Events"} <= set(names):
        boxes = sum(line.count("╭") for line in lines)
        return "dashboard" if boxes <= sum(map(len, rows)) + 1 else "a box without a title"
    if names:
        return "one panel"
    if any(_FOOT.search(line) for line in lines[-2:]):
        return "room"
    return "something else" if terminal.text.strip() else "blank"
