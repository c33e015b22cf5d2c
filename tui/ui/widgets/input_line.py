"""The line that a person types or pastes into: prompts and the palette have one."""

from textual.events import Paste
from textual.widgets import Input

from ...characters import one_line


class Line(Input):
    """An input line into which nothing can be pasted that a terminal would obey.

    What is pasted over several lines comes as one: headlines are copied that way.
    """

    DEFAULT_CSS = "Line > .input--placeholder { color: $muted; }"

    def __init__(self, value: str = "", *, placeholder: str = "") -> None:
        super().__init__(value, placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False

    def on_paste(self, event: Paste) -> None:
        """Clean the text before Textual takes its first line."""
        event.text = one_line(event.text)
