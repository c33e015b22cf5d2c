"""What a terminal sends, however it is cut: pastes are text, reports are nothing, keys are keys."""

from collections.abc import Iterable

import pytest
from openskies_tui.ui.compat.terminal_parser import TerminalParser
from textual import events

SEQUENCES = "Russia \x1b[1mquits\x1b[0m the treaty, q\x1b[A\x1b[200~\x1b"
TEXT = "Russia [1mquits[0m the treaty, q[A[200~"
PIECES = [1, 2, 3, 5, 7, 1000]


def told(pieces: Iterable[str], parser: TerminalParser | None = None) -> list[str]:
    """Return what the pieces of a stream mean: keys by name, pastes as `<text>`."""
    parser = parser or TerminalParser()
    messages = [message for piece in pieces for message in parser.feed(piece)]
    names = {events.Key: "key", events.Paste: "text"}
    shown = []
    for message in messages:
        name = names.get(type(message))
        value = getattr(message, name) if name else type(message).__name__
        shown.append(f"<{value}>" if name == "text" else value)
    return shown


def cut(stream: str, length: int) -> list[str]:
    """Return a stream in pieces of a length."""
    return [stream[start : start + length] for start in range(0, len(stream), length)]


@pytest.mark.parametrize("length", PIECES)
@pytest.mark.parametrize(
    "text", ["", "plain", SEQUENCES, "\x1b[201", "\x1b" * 50, "\x1b]52;c;x\x07"]
)
def test_all_of_a_paste_is_text(text: str, length: int) -> None:
    """Whatever it holds and however it is cut, it is one text, and no key of it is a key."""
    stream = f"a\x1b[200~{text}\x1b[201~b\x1b[A"
    plain = text.replace("\x1b", "")
    assert told(cut(stream, length)) == ["a", f"<{plain}>", "b", "up"]


def test_sequences_in_a_paste_stay_where_they_were() -> None:
    """The order is that of what was pasted."""
    assert told([f"\x1b[200~{SEQUENCES}\x1b[201~"]) == [f"<{TEXT}>"]


@pytest.mark.parametrize("length", PIECES)
def test_two_pastes_are_two(length: int) -> None:
    """One after another, and one that begins in the end of another's mark."""
    stream = "\x1b[200~one\x1b[201~\x1b[200~two\x1b[201~\x1b[20\x1b[200~three\x1b[201~"
    pastes = [one for one in told(cut(stream, length)) if one.startswith("<")]
    assert pastes == ["<one>", "<two>", "<three>"]


def test_a_paste_without_an_end_is_kept_to_a_limit() -> None:
    """However much comes, the beginning is kept, and what follows the end is keys again."""
    parser = TerminalParser()
    assert told(["\x1b[200~", *["x" * 4096] * 1000], parser) == []
    (paste, key) = told(["\x1b[201~q"], parser)
    assert len(paste) == 100_002
    assert key == "q"


@pytest.mark.parametrize("length", PIECES)
@pytest.mark.parametrize(
    "report",
    [
        "\x1b[48;3000;3000;1;1t",
        "\x1b[48;99999999;99999999;0;0t",
        "\x1b[?2048;1$y",
        "\x1b[?2048;2$y",
    ],
)
def test_a_report_of_the_window_is_not_believed(report: str, length: int) -> None:
    """Neither the size nor that the terminal reports it: the system knows better."""
    parser = TerminalParser()
    assert told(cut(f"a{report}b", length), parser) == ["a", "b"]
    assert told(cut("\x1b[<0;10;20M", length), parser) == ["MouseDown"]
    assert (parser.last_x, parser.last_y) == (9, 19)


def test_the_mark_of_a_paste_that_came_too_late_is_none() -> None:
    """Who presses Escape and types the rest of the mark has typed keys, not begun a paste."""
    parser = TerminalParser()
    assert told(["\x1b"], parser) == []
    parser._timeout_time = 0.0  # long ago
    assert [type(message) for message in parser.tick()] == [events.Key]
    assert "<x>" not in told(["[200~x\x1b[201~"], parser)
    assert told(["\x1b[200~y\x1b[201~"], parser) == ["<y>"]


@pytest.mark.parametrize(
    "nonsense",
    [
        f"\x1b[<0;{'9' * 5000};1M",
        f"\x1b[<{'9' * 5000};1;1M",
        f"\x1b[{'9' * 5000}u",
        "\x1b[1114112u",
        f"\x1b[48;{'9' * 5000};1;1;1t",
    ],
)
def test_a_number_that_is_none_ends_nothing(nonsense: str) -> None:
    """Whatever is sent for a place, a key or a size, the key after it is one."""
    parser = TerminalParser()
    told([nonsense], parser)
    assert told(["\x1b[A"], parser)[-1:] == ["up"]
