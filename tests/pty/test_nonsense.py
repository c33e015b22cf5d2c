"""What a terminal sends beside keys: bytes of another encoding, sequences of no key, pastes."""

import contextlib
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from openskies_tui.base.characters import forbidden_among, unusual
from terminal import Terminal, words_in

NONSENSE = {
    "a letter in Latin-1": b"\xe4",
    "no UTF-8 at all": bytes(range(0x80, 0x100)),
    "a key beyond Unicode": b"\x1b[99999999999u",
    "a text beyond Unicode": b"\x1b[97;1;99999999999u",
    "half a pair": b"\x1b[97;1;55296u",
    "a mouse beyond the screen": b"\x1b[<0;99999;99999M\x1b[<0;99999;99999m",
    "a sequence without an end": b"\x1b[" + b"1;" * 100,
    "an answer nobody asked for": b"\x1b[12;40R\x1b]52;c;eA==\x07\x1bP1$r0m\x1b\\",
}
HOSTILE = "one\u009b31m\x07\u202etwo\u200b\x0bthree\tfour\nfive\u2028six"
CLEAN = "one31mtwo three four five six"
PROMPTS = {
    "/": ("Find", f"/{CLEAN}"),
    "d": ("Go to day", "is not a date"),
    "w": ("What if", "expected"),
    "h": ("Headline", "cannot tell"),
    "K": ("Known on", "is not a date"),
    "\x10": ("Go to anything", "nothing found"),
}


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_ends_nothing(open_terminal: Callable[..., Terminal], name: str) -> None:
    """After bytes that are no key the program still takes keys."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    os.write(terminal.child.child_fd, NONSENSE[name])
    terminal.press("\r")
    terminal.press("escape")
    terminal.wait_for(lambda: "All of it, ten years" not in terminal.text)
    terminal.press("c")
    terminal.wait_for("Esc closes")
    terminal.press("q")
    assert terminal.finish() == 0
    assert b"Traceback" not in terminal.raw


def test_a_letter_that_comes_in_two_pieces_is_one(open_terminal: Callable[..., Terminal]) -> None:
    """A letter of several bytes arrives whole, however the terminal cuts it."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.press("/")
    terminal.wait_for("Find")
    for byte in "Türkiye".encode():
        os.write(terminal.child.child_fd, bytes([byte]))
    terminal.press("enter")
    terminal.wait_for("─ /Türkiye ─")


@pytest.mark.parametrize("key", PROMPTS)
def test_a_paste_is_clean_and_one_line(open_terminal: Callable[..., Terminal], key: str) -> None:
    """Nothing that a terminal obeys comes back out of a pasted text; its lines become one."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.press(key)
    title, answer = PROMPTS[key]
    terminal.wait_for(title)
    terminal.press(f"\x1b[200~{HOSTILE}\x1b[201~")
    terminal.wait_for(CLEAN)
    terminal.press("enter")
    terminal.wait_for(answer)
    assert not forbidden_among(unusual(words_in(terminal.raw)))


SEQUENCES = "Russia \x1b[1mquits\x1b[0m the treaty, q\x1b[A"
PLAIN = "Russia [1mquits[0m the treaty, q[A"


def at_rest(open_terminal: Callable[..., Terminal]) -> tuple[Terminal, str]:
    """Open the dashboard on a day; return its terminal, and what stands there."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.settle(0.2)
    return terminal, terminal.text


def paste(terminal: Terminal, text: str, piece: int = 4096) -> None:
    """Paste a text as a terminal does, in pieces of a length."""
    stream = f"\x1b[200~{text}\x1b[201~".encode()
    for start in range(0, len(stream), piece):
        os.write(terminal.child.child_fd, stream[start : start + piece])


@pytest.mark.parametrize("piece", [1, 3, 4096])
def test_sequences_in_a_paste_are_no_keys(
    open_terminal: Callable[..., Terminal], piece: int
) -> None:
    """On the dashboard such a paste does nothing, in a prompt it is text in its order."""
    terminal, before = at_rest(open_terminal)
    paste(terminal, SEQUENCES, piece)
    terminal.settle(0.2)
    assert terminal.text == before
    terminal.press("/")
    terminal.wait_for("Find")
    paste(terminal, SEQUENCES, piece)
    terminal.wait_for(PLAIN)
    terminal.press("escape")
    terminal.wait_for(lambda: "Find ─" not in terminal.text)
    terminal.press("q")
    assert terminal.finish() == 0


@pytest.mark.parametrize("command", [["present", "two-exits"], ["notes"]], ids=lambda one: one[0])
def test_sequences_in_a_paste_are_no_keys_elsewhere(
    open_terminal: Callable[..., Terminal], runtime_folder: Path, command: list[str]
) -> None:
    """Neither the room nor the notes act on what is pasted."""
    terminal = open_terminal(*command, XDG_RUNTIME_DIR=str(runtime_folder))
    terminal.wait_for("1/14" if command[0] == "present" else "Waiting for the room")
    paste(terminal, f"{SEQUENCES} b\x1b[C\x1b")
    terminal.press("?" if command[0] == "present" else "x")
    terminal.settle(0.3)
    assert terminal.child.isalive()
    assert ("1/14" if command[0] == "present" else "Waiting for the room") in terminal.text
    assert "BLANK" not in terminal.text


@pytest.mark.parametrize("report", ["3000;3000", "20000;20000", "10;40"])
def test_a_typed_report_of_the_size_is_none(
    open_terminal: Callable[..., Terminal], report: str
) -> None:
    """The screen stays as large as the terminal is."""
    terminal, before = at_rest(open_terminal)
    written = len(terminal.raw)
    terminal.press(f"\x1b[48;{report};1;1t", "\x1b[?2048;1$y")
    terminal.settle(0.3)
    assert terminal.text == before
    assert len(terminal.raw) - written < 1000
    terminal.press(".")
    terminal.wait_for("Fri 2 Jul 2021")


FLOODS = {
    "keys": b"]" * 240_000,
    "keys of nothing": b"." * 240_000,
    "moves": b"".join(b"\x1b[<35;%d;%dM" % (1 + n % 100, 1 + n % 30) for n in range(50_000)),
    "a paste": b"\x1b[200~" + b"x" * 5_000_000,
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_waits_in_the_terminal(open_terminal: Callable[..., Terminal], name: str) -> None:
    """What comes faster than it can be acted on takes no memory, and a signal ends it at once."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    before, left, most = memory(terminal), FLOODS[name], 0
    end = time.monotonic() + 3
    os.set_blocking(terminal.child.child_fd, False)
    while left and time.monotonic() < end:
        with contextlib.suppress(BlockingIOError):
            left = left[os.write(terminal.child.child_fd, left[:4096]) :]
        terminal.read(0.01)
        most = max(most, memory(terminal))
    os.set_blocking(terminal.child.child_fd, True)
    assert most - before < 40
    terminal.child.kill(signal.SIGTERM)
    began = time.monotonic()
    assert terminal.finish() == 128 + signal.SIGTERM
    assert time.monotonic() - began < 3


def memory(terminal: Terminal) -> int:
    """Return how many megabytes the program holds."""
    status = Path(f"/proc/{terminal.child.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) // 1024
