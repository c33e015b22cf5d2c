"""The small windows that ask for something: a line, a choice, yes or no, a theme."""

from collections.abc import Callable, Iterable

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from ...base.characters import one_line
from ...base.errors import UserError
from ...theme.textual_theme import TitledTheme
from ..messages import CursorMoved
from ..widgets.row_list import Row, RowList
from .base import Popup

_MOST_ROWS = 12
YES = "yes"
"""What ``Confirm`` is dismissed with where the question is answered with yes."""


class Dialog(Vertical):
    """A bordered box in the middle. Its title and subtitle are data, never parsed as markup."""

    DEFAULT_CSS = """
    Dialog {
        width: 56; max-width: 90%; height: auto;
        border: round $accent; padding: 0 1; background: $surface;
        border-title-color: $accent; border-subtitle-color: $muted;
    }
    """

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.border_title = Content(title)
        self.border_subtitle = Content(subtitle)


class InputLine(Input):
    """An input line into which nothing can be pasted that a terminal would obey.

    What is pasted over several lines comes as one: headlines are copied that way.
    """

    DEFAULT_CSS = "InputLine > .input--placeholder { color: $muted; }"

    def __init__(self, value: str = "", *, placeholder: str = "") -> None:
        super().__init__(value, placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Clean the text before Textual takes its first line."""
        event.text = one_line(event.text)


class Prompt(Popup[str]):
    """Asks for a line. A line that *accept* refuses stays, with the reason under it.

    Dismissed with the line. ``changed`` is told of every keystroke.
    """

    DEFAULT_CSS = "Prompt #hint.-wrong { color: $foreground; text-style: bold; }"

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
        self._line = value
        self._accept = accept
        self._changed = changed

    def compose(self) -> ComposeResult:
        """A title, the line, a hint."""
        with Dialog(self._title):
            yield InputLine(self._line)
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


class RowsPopup(Popup[str]):
    """Offers rows. Dismissed with the id of the one under the cursor on Enter."""

    BINDINGS = [Binding("enter", "choose", "Choose", show=False)]

    def __init__(self, rows: Iterable[Row], selected: str | None) -> None:
        super().__init__()
        self._rows = tuple(rows)
        self._selected = selected

    def begin(self) -> None:
        """Show the rows, with the cursor on the one that is selected."""
        self.query_one(RowList).show(self._rows, self._selected)

    def action_choose(self) -> None:
        """Close with the row under the cursor."""
        # The cursor may have moved on before its message came here.
        rows = self.query_one(RowList)
        if rows.rows:  # they come a moment later than the list
            self.dismiss(rows.rows[rows.cursor].id)


class Chooser(RowsPopup):
    """A list to choose from, under a text that leads to it."""

    DEFAULT_CSS = """
    Chooser {
        & > Dialog { width: 64; max-height: 80%; }
        & #lead { height: auto; margin-bottom: 1; }
    }
    """

    def __init__(
        self, title: str, rows: Iterable[Row], selected: str | None = None, *, lead: str = ""
    ) -> None:
        super().__init__(rows, selected)
        self._title = title
        self._lead = lead

    def compose(self) -> ComposeResult:
        """A title, the text and the rows."""
        with Dialog(self._title, "Enter chooses · Esc closes"):
            if self._lead:
                yield Static(self._lead, id="lead", markup=False)
            yield RowList()

    def begin(self) -> None:
        """Show the rows, as many as the list is high."""
        rows = self.query_one(RowList)
        rows.styles.height = min(_MOST_ROWS, len(self._rows))
        super().begin()
        rows.focus()

    def on_click(self, event: events.Click) -> None:
        """Choose the row that is clicked; the list has put the cursor there."""
        if isinstance(event.widget, RowList):
            self.action_choose()


class Confirm(Chooser):
    """Asks whether to do something; the cursor is on *no*. Dismissed with ``YES`` for yes."""

    def __init__(self, title: str, *, lead: str, no: str, yes: str) -> None:
        rows = Row("no", ((no, "foreground"),)), Row(YES, ((yes, "foreground"),))
        super().__init__(title, rows, lead=lead)


class ThemePicker(RowsPopup):
    """Lets a theme be chosen; *changed* is told of every theme that the cursor comes to.

    Dismissed with the name of the theme to keep, or with ``None`` on Escape. The screen under it
    is not dimmed: it is what the themes are judged by.
    """

    DEFAULT_CSS = """
    ThemePicker {
        background: transparent;
        & RowList { height: auto; max-height: 12; }
        & #hint { margin-top: 1; }
    }
    """

    def __init__(
        self, themes: Iterable[TitledTheme], current: str, *, changed: Callable[[str], None]
    ) -> None:
        rows = (
            Row(
                theme.name,
                (("▸ " if theme.name == current else "  ", "accent"), (theme.title, "foreground")),
            )
            for theme in themes
        )
        super().__init__(rows, current)
        self._changed = changed

    def compose(self) -> ComposeResult:
        """The list and what its keys do."""
        with Dialog("Theme"):
            yield RowList()
            yield Static("Enter keeps it, Esc brings the one before back", id="hint", markup=False)

    def on_cursor_moved(self, message: CursorMoved) -> None:
        """Show the theme that the cursor has come to."""
        message.stop()
        self._changed(message.row_id)
