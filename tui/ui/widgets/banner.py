"""One line under the header: why what was edited last is not on the screen."""

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from .row_list import shorten

_LEAD = "Not shown: "
_RANK = ": error: "
"""What parts the place from the fault in a finding."""


class Banner(Widget):
    """Shows the first of some findings and how many more there are; without any it is not there."""

    DEFAULT_CSS = """
    Banner {
        height: 1; padding: 0 1; display: none;
        background: $surface; color: $pending; text-style: bold;
    }
    """

    findings: reactive[tuple[str, ...]] = reactive(())

    def watch_findings(self) -> None:
        """Take up a line only while there is something to say."""
        self.display = bool(self.findings)

    def render(self) -> Content:
        """Write the line."""
        return Content(banner_words(self.findings, self.content_size.width))


def banner_words(findings: tuple[str, ...], room: int) -> str:
    """Return the line in at most *room* cells; the folders of the file go first, then words."""
    if not findings:
        return ""
    more = f" · {len(findings) - 1} more" if len(findings) > 1 else ""
    room = max(0, room - cell_len(_LEAD) - cell_len(more))
    first = findings[0]
    place, rank, fault = first.partition(_RANK)
    if rank and cell_len(first) > room:
        first = f"{place.rpartition('/')[2]}{rank}{fault}"
    return f"{_LEAD}{shorten(first, room)}{more}"
