"""Text answers as a terminal shows them: headings bold, statuses in their colours, long ones paged.

In a pipe or a file an answer is the plain text, whatever the environment says.
"""

import os
import re
import shutil
import sys
from collections.abc import Mapping

import click

_NO_PAGER = "openskies_tui.no_pager"
COLOURS = {
    "party": "green",
    "pending": "yellow",
    "announced": "magenta",
    "former": "red",
    "signatory": "cyan",
    "contracting": "cyan",
}
"""The colours of the statuses, as the theme of the terminal's own colours has them."""


def remember_no_pager(context: click.Context, _option: click.Parameter, given: bool) -> None:
    """Keep that there is to be no pager, said to a command or before it."""
    context.meta[_NO_PAGER] = given or bool(context.meta.get(_NO_PAGER))


def print_text(text: str, colours: Mapping[str, str] | None = None) -> None:
    """Print an answer; on a terminal with colours, and by the pager if it is longer than that.

    *colours* are those of cells of a table, by their words.
    """
    if not (sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"):
        click.echo(text)
        return
    shown = text if os.environ.get("NO_COLOR") else styled(text, colours or {})
    if _is_long(text) and _wants_pager():
        click.echo_via_pager(shown + "\n")
    else:
        click.echo(shown)


def styled(text: str, colours: Mapping[str, str]) -> str:
    r"""Return a text with its headings in bold, and cells of tables in colours.

    A heading is a line that is not indented, the first or after an empty one.

    >>> styled("Title\n  a cell", {})
    '\x1b[1mTitle\x1b[0m\n  a cell'
    """
    lines = text.split("\n")
    cells = "|".join(sorted(map(re.escape, colours), key=len, reverse=True))
    cell = re.compile(rf"(?<=  )(?:{cells})(?=  |$)") if cells else None
    for number, line in enumerate(lines):
        if line and line[0] != " " and (number == 0 or not lines[number - 1]):
            lines[number] = click.style(line, bold=True)
        elif cell:
            lines[number] = cell.sub(lambda found: click.style(found[0], colours[found[0]]), line)
    return "\n".join(lines)


def _is_long(text: str) -> bool:
    columns, rows = shutil.get_terminal_size()
    return sum(1 + (len(line) - 1) // columns for line in text.split("\n")) >= rows


def _wants_pager() -> bool:
    """Return whether a pager may be asked; an empty PAGER says no, as elsewhere."""
    unwanted = click.get_current_context().meta.get(_NO_PAGER)
    return not unwanted and sys.stdin.isatty() and os.environ.get("PAGER") != ""
