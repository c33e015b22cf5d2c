"""What a terminal sends beside keys: bytes of another encoding, sequences of no key, pastes."""

import os
from collections.abc import Callable

import pytest
from openskies_tui.characters import forbidden_among, unusual
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
