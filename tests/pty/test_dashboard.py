"""The program on a real terminal: what is painted, what the keys do, what a resize does."""

from collections.abc import Callable

import pytest
from terminal import KEYS, Terminal

SIZES = [(80, 24), (120, 36), (200, 50)]
FACTS = (
    "Treaty on Open Skies",
    "Thu 1 Jul 2021",
    "FROZEN",
    "33 States Parties",
    "1 withdrawal pending",
    "Russia leaves",
    "170 d",
    "to Sat 18 Dec 2021",
    "notice 18 Jun 2021",
    "out 18 Dec 2021",
    "conference 18 Jul to 17 Aug",
    "Canada",
    "depositary",
)


@pytest.mark.parametrize("size", SIZES)
def test_it_opens_on_the_day_with_the_facts_of_the_day(
    open_terminal: Callable[..., Terminal], size: tuple[int, int]
) -> None:
    """With --as-of 2021-07-01 the facts of that day are on the screen at each of the sizes."""
    terminal = open_terminal("--as-of", "2021-07-01", size=size)
    for fact in FACTS:
        terminal.wait_for(fact)
    terminal.wait_for("q quit")
    assert len(terminal.lines) == size[1]


@pytest.mark.parametrize("size", SIZES)
def test_the_keys_of_the_day_come_through_the_terminal(
    open_terminal: Callable[..., Terminal], size: tuple[int, int]
) -> None:
    """Each key of the day, sent as a terminal sends it, leads to its day."""
    terminal = open_terminal("--as-of", "2021-07-01", size=size)
    terminal.wait_for("q quit")
    for key, day in (
        ("[", "Mon 21 Jun 2021"),
        ("]", "Thu 1 Jul 2021"),
        (".", "Fri 2 Jul 2021"),
        (",", "Thu 1 Jul 2021"),
        (">", "Sun 1 Aug 2021"),
        ("<", "Thu 1 Jul 2021"),
        ("x", "Sun 22 Nov 2020"),
    ):
        terminal.press(key)
        terminal.wait_for(day)
    terminal.press("n")
    terminal.wait_for("live")


@pytest.mark.parametrize("size", SIZES)
def test_a_day_can_be_typed(open_terminal: Callable[..., Terminal], size: tuple[int, int]) -> None:
    """The prompt of d takes a day from the keyboard; a mistake is told; Esc closes it."""
    terminal = open_terminal("--as-of", "2021-07-01", size=size)
    terminal.wait_for("q quit")
    terminal.press("d")
    terminal.wait_for("Go to day")
    terminal.press(*"2020-05-22x", "enter")
    terminal.wait_for("is not a date")
    terminal.press("\x7f", "enter")
    terminal.wait_for("Fri 22 May 2020")
    terminal.wait_for("184 d")
    terminal.press("d")
    terminal.wait_for("Go to day")
    terminal.press("escape")
    terminal.wait_for(lambda: "Go to day ─" not in terminal.text)


def test_lists_and_pages_work_through_the_terminal(
    open_terminal: Callable[..., Terminal],
) -> None:
    """Arrows and vi keys move, Tab changes the panel, Enter opens, Esc closes, ? lists keys."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    for key, seen in (
        ("down", "On Russia 1 of"),
        ("j", "On Belarus 1 of"),
        ("k", "On Russia 1 of"),
        ("up", "Quotations 1 of"),
        ("end", "Pending: Russia"),
        ("home", "Quotations 1 of"),
        ("down", "On Russia 1 of"),
        ("enter", "State Party since 1 Jan 2002"),
        ("escape", "On Russia 1 of"),
        ("tab", "On Russia 1 of"),
        ("j", "On Russia 2 of"),
        ("shift+tab", "On Russia 2 of"),
        ("?", "Start or stop the clock"),
        ("escape", "On Russia 2 of"),
        ("escape", "Quotations 1 of"),
    ):
        terminal.press(key)
        terminal.wait_for(seen)
    terminal.press("t")
    terminal.wait_for("Light, for a projector")
    terminal.press("enter")
    terminal.press("/")
    terminal.wait_for("Find")
    terminal.press(*"finl", "enter")
    terminal.wait_for("States 1 of 35")


def test_keys_are_typed_ahead(open_terminal: Callable[..., Terminal]) -> None:
    """What comes from the terminal in one go leads through a prompt and a page to a search."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    enter = KEYS["enter"]
    terminal.press(f"d2020-05-22{enter}j{enter}/Ottawa")
    terminal.wait_for("Ottawa")
    assert "Find" in terminal.text
    assert "United States" in terminal.text
    assert "Fri 22 May 2020" in terminal.text


def test_tab_reaches_the_events_in_a_small_terminal(
    open_terminal: Callable[..., Terminal],
) -> None:
    """At 80x24 two Tabs bring the events in the place of the quotations."""
    terminal = open_terminal("--as-of", "2021-07-01", size=(80, 24))
    terminal.wait_for("q quit")
    terminal.press("tab", "tab")
    terminal.wait_for("Conference called for 20 July", timeout=5)


def test_a_resize_lays_out_anew(open_terminal: Callable[..., Terminal]) -> None:
    """The program follows the terminal from size to size, down to too small and back."""
    terminal = open_terminal("--as-of", "2021-07-01", size=(120, 36))
    terminal.wait_for("Events 162")
    for size, seen in (
        ((80, 24), "Quotations 1 of"),
        ((200, 50), "Borders are a picture"),
        ((50, 15), "Needs 60×20"),
        ((120, 36), "Events 162"),
    ):
        terminal.resize(*size)
        terminal.wait_for(seen)
        terminal.wait_for("1 Jul 2021")


def test_a_clock_that_runs_ticks(open_terminal: Callable[..., Terminal]) -> None:
    """On the last day, with --run, the hours are the figure, and its seconds change."""
    terminal = open_terminal("--as-of", "2021-12-17", "--run")
    terminal.wait_for("RUNNING")
    terminal.wait_for("hours to go")
    seen: set[str] = set()

    def two_values() -> bool:
        drawn = "\n".join(line[48:] for line in terminal.lines if set(line[48:]) & set("▀▄█"))
        seen.add(drawn)
        return len(seen) >= 2

    terminal.wait_for(two_values)
