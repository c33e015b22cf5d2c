"""Ctrl+Z and its kin: the terminal is given back, and with ``fg`` everything is there again."""

import os
import shutil
import signal
import sys
from collections.abc import Callable

import pytest
from terminal import MODES, Terminal

BASH = shutil.which("bash")
PLACES = {
    "dashboard": ([], "to Sat 18 Dec 2021"),
    "page": (["?"], "Start or stop the clock"),
    "prompt": (["d"], "Such as 2021-06-18"),
}


def stopped(terminal: Terminal) -> bool:
    """Return whether the program stands still."""
    what = os.WSTOPPED | os.WNOHANG | os.WNOWAIT
    return os.waitid(os.P_PID, terminal.child.pid, what) is not None


def stop(terminal: Terminal) -> None:
    """Stop the program from outside, as Ctrl+Z does, and empty its screen."""
    terminal.child.kill(signal.SIGTSTP)
    terminal.wait_for(lambda: stopped(terminal))
    while terminal.settle(0.1) is not None:
        pass
    terminal.screen.reset()


@pytest.mark.parametrize("place", PLACES)
def test_after_a_stop_everything_is_there_again(
    open_terminal: Callable[..., Terminal], place: str
) -> None:
    """Stopped, the terminal is as it was found; then the whole screen is painted, and keys work."""
    keys, seen = PLACES[place]
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.press(*keys)
    terminal.wait_for(seen)
    terminal.settle(0.2)
    before = terminal.text
    stop(terminal)
    assert terminal.left_on == []
    terminal.child.kill(signal.SIGCONT)
    terminal.wait_for(lambda: terminal.text == before)
    assert len(terminal.left_on) == len(MODES) + 1  # and raw keys
    terminal.press("escape")
    terminal.wait_for(lambda: place == "dashboard" or seen not in terminal.text)
    terminal.settle(0.2)
    terminal.press("q")
    assert terminal.finish() == 0
    assert terminal.left_on == []


def test_a_terminal_that_was_resized_meanwhile_is_filled(
    open_terminal: Callable[..., Terminal],
) -> None:
    """What comes back is laid out for the size that the terminal has then."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    stop(terminal)
    terminal.resize(200, 50)
    terminal.child.kill(signal.SIGCONT)
    terminal.wait_for("Borders are a picture")
    terminal.wait_for("q quit")


def test_going_on_without_a_stop_changes_nothing(open_terminal: Callable[..., Terminal]) -> None:
    """SIGCONT to a program that runs, or that stood still for a while, leaves a good end."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.child.kill(signal.SIGCONT)
    terminal.child.kill(signal.SIGSTOP)
    terminal.wait_for(lambda: stopped(terminal))
    terminal.child.kill(signal.SIGCONT)
    terminal.press(".")
    terminal.wait_for("Fri 2 Jul 2021")
    terminal.press("q")
    assert terminal.finish() == 0
    assert terminal.left_on == []


@pytest.mark.skipif(BASH is None, reason="no bash")
def test_ctrl_z_leads_to_the_shell_and_fg_back(open_terminal: Callable[..., Terminal]) -> None:
    """In a shell the key stops the program as a job, with the screen as it was before; fg returns.

    In a prompt it does nothing: there it might be meant to take back what was typed.
    """
    shell = f"import os; os.execv({BASH!r}, ['bash', '--norc', '--noprofile', '--noediting', '-i'])"
    terminal = open_terminal(code=shell, PS1="shell> ")
    terminal.wait_for("shell>")
    terminal.press(f"{sys.executable} -m openskies_tui --as-of 2021-07-01\r")
    terminal.wait_for("q quit")
    terminal.press(".")
    terminal.wait_for("Fri 2 Jul 2021")
    terminal.press("\x1a")
    terminal.wait_for("Stopped")
    assert [name for name in terminal.left_on if name in MODES] == []
    terminal.press("fg\r")
    terminal.wait_for(lambda: "mode 2004" in terminal.left_on)
    terminal.press("d")
    terminal.wait_for("Go to day")
    terminal.press("\x1a", "escape")
    terminal.wait_for(lambda: "Go to day ─" not in terminal.text)
    terminal.press("q")
    terminal.wait_for(lambda: "shell>" in terminal.lines[terminal.screen.cursor.y])
    assert [name for name in terminal.left_on if name in MODES] == []


@pytest.mark.skipif(BASH is None, reason="no bash")
def test_started_in_the_background_it_waits_for_fg(open_terminal: Callable[..., Terminal]) -> None:
    """As a job behind the shell it stands still, also after bg; brought to the front it opens."""
    shell = f"import os; os.execv({BASH!r}, ['bash', '--norc', '--noprofile', '--noediting', '-i'])"
    terminal = open_terminal(code=shell, PS1="shell> ")
    terminal.wait_for("shell>")
    terminal.press(f"{sys.executable} -m openskies_tui --fresh --as-of 2021-07-01 &\r")
    for way in ("", "bg"):
        terminal.press(f"{way}\r")
        terminal.wait_for(lambda: "Stopped" in terminal.text or terminal.press("\r"))
        terminal.press("clear\r")
        terminal.wait_for(lambda: "Stopped" not in terminal.text)
    terminal.press("fg\r")
    terminal.wait_for("q quit")
    terminal.press(".")
    terminal.wait_for("Fri 2 Jul 2021")
    terminal.press("\x1a")
    terminal.wait_for("Stopped")
    terminal.press("clear\r")
    terminal.wait_for(lambda: "Stopped" not in terminal.text)
    terminal.press("bg\r")
    # A shell that does not know yet that the job stood still again would not wake it.
    terminal.wait_for(lambda: "Stopped" in terminal.text or terminal.press("\r"))
    terminal.press("fg\r")
    terminal.wait_for("q quit")
    terminal.press(".")
    terminal.wait_for("Sat 3 Jul 2021")
    terminal.press("q")
    # What is typed before the shell has the terminal again is the program's, which throws it away.
    terminal.wait_for(lambda: "shell>" in terminal.lines[terminal.screen.cursor.y])
    terminal.press("exit\r")
    assert terminal.finish() == 0


def test_the_screen_can_be_painted_anew(open_terminal: Callable[..., Terminal]) -> None:
    """What another program has written over the screen goes with Ctrl+L."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.settle(0.2)
    before = terminal.text
    terminal.screen.reset()
    terminal.press("\x0c")
    terminal.wait_for(lambda: terminal.text == before)
