"""A briefing on real terminals: the room on one, the speaker's notes on another."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from openskies_tui.briefing.load import load_briefing
from terminal import Terminal

KEYS = {"right": "\x1b[C", "left": "\x1b[D", "f5": "\x1b[15~"}
Opener = Callable[..., Terminal]
STEPS = load_briefing("two-exits", "open-skies").briefing.steps
PASTE = str.maketrans("", "", " \n│╭╮╰╯─")
"""Without spaces and frames a text can be found however it is wrapped."""


@pytest.fixture
def open_here(open_terminal: Opener, runtime_folder: Path) -> Opener:
    """Open the program with the sockets in a folder of the test."""

    def opener(*arguments: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        return open_terminal(*arguments, size=size, XDG_RUNTIME_DIR=str(runtime_folder))

    return opener


def holds(terminal: Terminal, text: str) -> bool:
    """Say whether a text is on the screen, wrapped anyhow."""
    return text.translate(PASTE) in terminal.text.translate(PASTE)


def follow(notes: Terminal, number: int) -> None:
    """Wait until the notes stand at a step, and show its headline."""
    notes.wait_for(f"{number}/14 · ")
    notes.wait_for(lambda: holds(notes, STEPS[number - 1].headline))


def test_a_whole_briefing_with_its_notes(open_here: Opener) -> None:
    """From the first step to the last: each headline in the room, each note in the notes alone."""
    room = open_here("present", "two-exits")
    room.wait_for("1/14")
    notes = open_here("notes", size=(100, 40))
    for number, step in enumerate(STEPS, 1):
        room.wait_for(f" {number}/14")
        room.wait_for(lambda step=step: holds(room, step.headline))
        for text in (step.notes or "", *(one.ask for one in step.questions)):
            for sentence in filter(None, text.split(". ")):
                assert not holds(room, sentence), sentence
        if number < len(STEPS):
            assert not holds(room, STEPS[number].headline)
        follow(notes, number)
        for text in ((step.notes or "").split(". ")[0], step.questions[0].ask):
            notes.wait_for(lambda text=text: holds(notes, text))
        room.press("space")
    room.press("space", "space")
    follow(notes, 14)
    notes.wait_for("The end")
    room.press("escape")
    room.wait_for("q quit")
    notes.wait_for("Waiting for the room")
    room.press("q")
    assert room.finish() == 0
    notes.press("q")
    assert notes.finish() == 0
    for one in (room, notes):
        assert b"Traceback" not in one.raw


def test_the_notes_drive_the_room(open_here: Opener) -> None:
    """Step, back, a number, blank and back: typed in the notes, seen in the room."""
    room, notes = open_here("present", "two-exits"), open_here("notes")
    room.wait_for("1/14")
    follow(notes, 1)
    for keys, place in (
        ([" "], 2),
        ([KEYS["right"]], 3),
        ([KEYS["left"]], 2),
        (["1", "1", "enter"], 11),
        (["9", "9", "enter"], 14),
        (["0", "enter"], 1),
    ):
        notes.press(*keys)
        room.wait_for(f" {place}/14")
        follow(notes, place)
    notes.press("b")
    room.wait_for(lambda: not room.text.strip())
    notes.wait_for("BLANK")
    notes.press("b")
    room.wait_for(" 1/14")
    notes.wait_for(lambda: "BLANK" not in notes.text)


def test_either_side_may_be_killed(open_here: Opener, runtime_folder: Path) -> None:
    """Killed with no time to tidy up, each side is found by the other when it comes again."""
    room, notes = open_here("present", "two-exits", "--step", "3"), open_here("notes")
    follow(notes, 3)
    room.child.kill(signal.SIGKILL)
    notes.wait_for("Waiting for the room")
    again = open_here("present", "two-exits", "--step", "6")
    follow(notes, 6)
    assert len(list(runtime_folder.rglob("*.sock"))) == 1
    notes.child.kill(signal.SIGKILL)
    again.press("space")
    again.wait_for(" 7/14")
    other = open_here("notes")
    follow(other, 7)
    other.press("space")
    again.wait_for(" 8/14")


def test_a_signal_to_the_room_leaves_no_socket(open_here: Opener, runtime_folder: Path) -> None:
    """Ended from outside, the room takes its socket with it."""
    room = open_here("present", "two-exits")
    room.wait_for("1/14")
    room.wait_for(lambda: len(list(runtime_folder.rglob("*.sock"))) == 1)
    room.child.kill(signal.SIGTERM)
    assert room.finish() != 0
    assert list(runtime_folder.rglob("*.sock")) == []


def test_a_signal_to_the_notes_leaves_a_restored_terminal(open_here: Opener) -> None:
    """Ended from outside, the notes give the terminal back, too."""
    notes = open_here("notes")
    notes.wait_for("Waiting for the room")
    notes.child.kill(signal.SIGTERM)
    assert notes.finish() != 0
    for on, off in ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?25l", b"\x1b[?25h")):
        assert notes.raw.rfind(on) < notes.raw.rfind(off)
    assert b"Traceback" not in notes.raw


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
def test_f5_and_back(open_here: Opener, size: tuple[int, int]) -> None:
    """At each size F5 opens the room from the dashboard, and comes back to the same step."""
    terminal = open_here("--as-of", "2021-07-01", size=size)
    terminal.wait_for("q quit")
    terminal.press(KEYS["f5"])
    terminal.wait_for("Esc closes")
    terminal.press("end", "k", "enter")
    terminal.wait_for(" 1/14")
    terminal.press("4", "g")
    terminal.wait_for(" 4/14")
    terminal.press("escape")
    terminal.wait_for("q quit")
    terminal.press(KEYS["f5"])
    terminal.wait_for(" 4/14")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["no-such"], "no briefing `no-such`"),
        (["--step", "0"], "no step 0: `eight-minutes` has steps 1 to 14"),
        (["two-exits", "--step", "15"], "no step 15: `two-exits` has steps 1 to 14"),
        (["--step", "-1"], "no step -1"),
        (["--theme", "no-such"], "no theme `no-such`"),
    ],
)
def test_a_mistake_is_told_before_a_screen_opens(
    open_here: Opener, arguments: list[str], told: str
) -> None:
    """A mistake is one line and code 2, with nothing on the shared screen."""
    terminal = open_here("present", *arguments)
    assert terminal.finish() == 2
    assert told in terminal.raw.decode()
    assert b"\x1b" not in terminal.raw
    assert len(terminal.raw.decode().strip().splitlines()) == 1


def test_a_terminal_too_small_is_told_before_a_screen_opens(open_here: Opener) -> None:
    """Steps that do not fit this terminal are lines with file and line, and code 2."""
    terminal = open_here("present", "two-exits", size=(60, 12))
    assert terminal.finish() == 2
    output = terminal.raw.decode()
    assert "\x1b" not in output
    assert "briefings/two-exits.yaml:" in output
    assert "than 60×12 can show" in output
