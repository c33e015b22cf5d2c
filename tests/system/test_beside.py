"""Work in a second process: its result arrives whole, and what goes wrong there is done here."""

import os
import signal
from collections.abc import Callable

import pytest
from openskies_tui.errors import UserError
from openskies_tui.system.background import Beside

HERE = os.getpid()


def _killed_there() -> str:
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return "done here"


def _failed_there() -> str:
    if os.getpid() != HERE:
        raise MemoryError
    return "done here"


def test_the_work_is_done_in_another_process() -> None:
    """It has begun before anyone asks for its result, and not in this process."""
    assert Beside(os.getpid).result() not in (HERE, 0)


def test_a_large_result_arrives_whole() -> None:
    """More than a pipe holds at once comes through it."""
    text = "Открытое небо " * 500_000
    assert Beside(lambda: text).result() == text


def test_an_error_is_raised_here() -> None:
    """What the work raises is raised again where the result is asked for, with its words."""

    def work() -> None:
        raise UserError("data.yaml:3:5: error: no such state")

    with pytest.raises(UserError, match=r"data\.yaml:3:5: error: no such state"):
        Beside(work).result()


@pytest.mark.parametrize("work", [_killed_there, _failed_there])
def test_what_fails_only_there_is_done_here(work: Callable[[], str]) -> None:
    """A second process that is killed, or runs out of something, changes nothing."""
    assert Beside(work).result() == "done here"


def test_a_result_that_cannot_be_handed_over_is_made_here() -> None:
    """Not everything fits through a pipe; the work is then done where it is needed."""
    assert Beside(lambda: lambda: 7).result()() == 7


def test_without_a_second_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system gives no more processes, the work is done when its result is asked for."""

    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert Beside(os.getpid).result() == HERE


def test_no_process_is_left_behind() -> None:
    """Once the result is there the second process has ended and been taken leave of."""
    Beside(os.getpid).result()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
