"""A prompt for one line: a day to go to, a filter."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.widgets import Input, Static

from ...errors import UserError
from ..widgets.dialog import Box
from ..widgets.input_line import Line
from .modal import Popup


class Prompt(Popup[str]):
    """Asks for a line. A line that *accept* refuses stays, with the reason under it.

    Dismissed with the line. ``changed`` is told of every keystroke.
    """

    DEFAULT_CSS = "Prompt #hint.-wrong { color: $pending; }"

    def __init__(
        self,
        title: str,
        hint: str,
        *,
        value: str = "",
        accept: Callable[[str], object] = str,
        changed: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._hint = hint
        self._value = value
        self._accept = accept
        self._changed = changed

    def compose(self) -> ComposeResult:
        """A title, the line, a hint."""
        with Box(self._title):
            yield Line(self._value)
            yield Static(self._hint, id="hint", markup=False)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Pass the line on while it is typed, and take back an old complaint."""
        self._say(self._hint, wrong=False)
        if self._changed:
            self._changed(message.value)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Close with a line that is accepted, or say what is wrong with it."""
        try:
            self._accept(message.value)
        except UserError as error:
            self._say(error.lines[0], wrong=True)
        else:
            self.dismiss(message.value)

    def _say(self, text: str, *, wrong: bool) -> None:
        hint = self.query_one("#hint", Static)
        hint.update(text)
        hint.set_class(wrong, "-wrong")
