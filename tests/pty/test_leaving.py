"""Ways out: q, a signal, an error. The terminal is left as it was found, with the right code."""

import re
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal import MODES, Terminal

EACH_SIGNAL = pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name
)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
def test_q_leaves_with_code_0_and_a_restored_terminal(
    open_terminal: Callable[..., Terminal], size: tuple[int, int]
) -> None:
    """After q the exit code is 0 and every mode of the terminal is off again."""
    terminal = open_terminal("--as-of", "2021-07-01", size=size)
    terminal.wait_for("q quit")
    assert "alternate screen" in terminal.left_on
    assert len(terminal.left_on) == len(MODES) + 1  # and raw keys
    terminal.press("q")
    assert terminal.finish() == 0
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("key", ["enter", "?"])
def test_q_leaves_from_an_open_page(open_terminal: Callable[..., Terminal], key: str) -> None:
    """From an open page q leaves as well."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.press(key)
    terminal.wait_for("Esc closes")
    terminal.press("q")
    assert terminal.finish() == 0
    assert terminal.left_on == []


@pytest.mark.parametrize("after", ["c", "e", "t?", "d2020"])
def test_keys_after_q_do_nothing(open_terminal: Callable[..., Terminal], after: str) -> None:
    """What would open a page or ask something is no matter once q has been pressed."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.press(f"q{after}")
    assert terminal.finish() == 0
    assert terminal.left_on == []


@pytest.mark.parametrize("key", ["c", "t", "\x10"])
def test_a_signal_ends_it_while_a_screen_is_opening(
    open_terminal: Callable[..., Terminal], key: str
) -> None:
    """However far a page or a list has come when it is told to end, it ends in good order."""
    for _ in range(3):
        terminal = open_terminal("--as-of", "2021-07-01")
        terminal.wait_for("q quit")
        terminal.press(key)
        terminal.child.kill(signal.SIGTERM)
        assert terminal.finish() == 128 + signal.SIGTERM
        assert terminal.left_on == []


@EACH_SIGNAL
def test_a_signal_leaves_a_restored_terminal(
    open_terminal: Callable[..., Terminal], number: signal.Signals
) -> None:
    """Ended from outside, the program still gives the terminal back."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.child.kill(number)
    code = terminal.finish()
    assert code == 128 + number
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw


def _broken(folder: Path) -> str:
    file = folder / "broken.yaml"
    file.write_text("treaty:\n  id: x\n  nonsense: 1\n", "utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--dataset", "no-such-dataset"], "no-such-dataset"),
        (["--as-of", "2021-02-30"], "2021-02-30"),
        (["--theme", "no-such-theme"], "no-such-theme"),
        (["--run"], "--run"),
        (["--no-such-option"], "--no-such-option"),
    ],
)
def test_a_mistake_is_one_line_and_code_2(
    open_terminal: Callable[..., Terminal], arguments: list[str], named: str
) -> None:
    """A mistake on the command line is named in one line, before any screen opens."""
    terminal = open_terminal(*arguments)
    assert terminal.finish() == 2
    output = terminal.raw.decode()
    assert "\x1b" not in output
    lines = [line for line in output.splitlines() if line.strip()]
    assert len(lines) == 1
    assert named in lines[0]
    assert "Traceback" not in output


def test_a_broken_dataset_is_named_with_its_places(
    open_terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    """A file that is no dataset ends with code 2 and lines that say where and what."""
    terminal = open_terminal("--dataset", _broken(tmp_path))
    assert terminal.finish() == 2
    output = terminal.raw.decode()
    assert "\x1b" not in output
    lines = [line for line in output.splitlines() if line.strip()]
    assert any(re.search(r"broken\.yaml:3:\d+: error: .*nonsense", line) for line in lines)
    assert all(re.search(r"broken\.yaml:\d+:\d+: error: ", line) for line in lines)


def test_control_characters_in_an_argument_stay_out_of_the_terminal(
    open_terminal: Callable[..., Terminal],
) -> None:
    """An argument with an escape sequence in it is named without sending the sequence."""
    terminal = open_terminal("--dataset", "a\x1b[2Jb")
    assert terminal.finish() == 2
    assert b"\x1b" not in terminal.raw


def test_a_terminal_that_goes_away_takes_the_program_with_it(
    open_terminal: Callable[..., Terminal],
) -> None:
    """When the window is closed the program ends too, at once."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    terminal.vanish()


@EACH_SIGNAL
def test_a_terminal_that_reads_nothing_holds_no_signal_up(
    open_terminal: Callable[..., Terminal], number: signal.Signals
) -> None:
    """Where the screen cannot be written any more, being told to end once is enough."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    for _ in range(400):
        terminal.press("]", "[")
        time.sleep(0.002)
    terminal.child.kill(number)
    end = time.monotonic() + 10
    while terminal.child.isalive():
        assert time.monotonic() < end
        time.sleep(0.02)
    assert terminal.child.exitstatus == 128 + number
