"""What is taken from the environment: colours, few colours or none, and ASCII only."""

import pytest
from openskies_tui.theme.terminal import Terminal, read_terminal

UTF8 = ("UTF-8", "utf-8")
USUAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


@pytest.mark.parametrize(
    ("environ", "encodings", "expected"),
    [
        (USUAL, UTF8, Terminal("many", ascii=False)),
        ({"TERM": "xterm-256color"}, UTF8, Terminal("many", ascii=False)),
        ({"TERM": "xterm"}, UTF8, Terminal("few", ascii=False)),
        ({**USUAL, "TEXTUAL_COLOR_SYSTEM": "standard"}, UTF8, Terminal("few", ascii=False)),
        ({**USUAL, "NO_COLOR": "1"}, UTF8, Terminal("none", ascii=False)),
        ({**USUAL, "NO_COLOR": ""}, UTF8, Terminal("many", ascii=False)),
        ({"TERM": "xterm", "NO_COLOR": "yes"}, UTF8, Terminal("none", ascii=False)),
        ({"TERM": "dumb"}, UTF8, Terminal("none", ascii=False)),
        ({"TERM": "linux"}, UTF8, Terminal("few", ascii=True)),
        (USUAL, ("ANSI_X3.4-1968", "utf-8"), Terminal("many", ascii=True)),
        (USUAL, ("UTF-8", "ascii"), Terminal("many", ascii=True)),
        (USUAL, ("ISO-8859-1", "ISO-8859-1"), Terminal("many", ascii=True)),
        (USUAL, ("no-such-encoding", "utf-8"), Terminal("many", ascii=True)),
    ],
)
def test_the_environment_says_what_can_be_shown(
    environ: dict[str, str], encodings: tuple[str, ...], expected: Terminal
) -> None:
    """NO_COLOR counts unless empty; TERM decides the colours; an encoding must hold the marks."""
    assert read_terminal(environ, encodings) == expected
