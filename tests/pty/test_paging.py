"""Text answers on a terminal: the pager for long ones, bold headings, statuses in their colours."""

import re

import pytest

from .conftest import Opener

LONG = ("show", "RUS", "--as-of", "2021-07-01")
SHORT = ("say", "RUS", "--as-of", "2021-07-01")
PAGER = "sed s/^/PAGED:/"


def answered(opener: Opener, *arguments: str, **more: str) -> str:
    """Return all that a command wrote to the terminal."""
    terminal = opener(*arguments, **more)
    terminal.settle(5)
    return terminal.raw.decode()


def test_a_long_answer_is_shown_by_the_pager(open_terminal: Opener) -> None:
    """By the one that the environment names, and in colours."""
    written = answered(open_terminal, *LONG, PAGER=PAGER)
    assert re.search("PAGED:(\x1b\\[1m)?Russia", written)


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (SHORT, {"PAGER": PAGER}),
        (LONG, {"PAGER": ""}),
        (LONG, {"PAGER": PAGER, "TERM": "dumb"}),
        ((*LONG, "--no-pager"), {"PAGER": PAGER}),
        (("--no-pager", *LONG), {"PAGER": PAGER}),
        ((*LONG, "--json"), {"PAGER": PAGER}),
    ],
)
def test_what_is_not_paged(
    open_terminal: Opener, arguments: tuple[str, ...], more: dict[str, str]
) -> None:
    """A short answer, an empty PAGER, a terminal that is none, JSON, and whoever says no."""
    written = answered(open_terminal, *arguments, **more)
    assert "Russia" in written
    assert "PAGED" not in written


def test_less_leaves_by_q(open_terminal: Opener) -> None:
    """The pager that is there without a word about it shows the first screen and waits."""
    terminal = open_terminal(*LONG, PAGER="less")
    terminal.wait_for("Russia")
    terminal.settle(0.5)
    assert terminal.child.isalive()
    terminal.press("q")
    terminal.wait_for(lambda: not terminal.child.isalive())
    assert terminal.child.exitstatus == 0


def test_statuses_have_their_colours(open_terminal: Opener) -> None:
    """In the table of the states; headings are bold."""
    written = answered(open_terminal, "status", "--as-of", "2021-07-01", "--no-pager")
    assert "\x1b[1mTreaty on Open Skies on Thu 1 Jul 2021\x1b[0m" in written
    assert "\x1b[32mState Party\x1b[0m" in written
    assert "\x1b[31mformer State Party\x1b[0m" in written
    assert "\x1b[33mnotice of withdrawal given\x1b[0m" in written


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colours(open_terminal: Opener, more: dict[str, str]) -> None:
    """Not one escape, where none is wanted or understood."""
    written = answered(open_terminal, "status", "--as-of", "2021-07-01", "--no-pager", **more)
    assert "State Party" in written
    assert "\x1b" not in written
