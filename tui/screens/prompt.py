"""A prompt for one line: a day to go to, a filter."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from ..dataset.findings import UserError
from ..widgets.box import Box


class Prompt(ModalScreen[str | None]):
    """Asks for a line. A line that *accept* refuses stays, with the reason under it.

    Dismissed with the line, or with ``None`` on Escape. ``changed`` is told of every keystroke.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", "Close", show=False)]
    DEFAULT_CSS = """
    Prompt {
        align: center middle;
        background: $background 60%;
        & Input, & Input:focus { border: none; padding: 0; height: 1; background: $surface; }
        & Input:nocolor > .input--cursor, & Input:ansi > .input--cursor {
            background: ansi_default; color: ansi_default; text-style: reverse;
        }
        & #hint { color: $muted; height: auto; }
        & #hint.-wrong { color: $pending; }
    }
    """

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
            line = Input(self._value, select_on_focus=False)
            line.cursor_blink = False
            yield line
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
