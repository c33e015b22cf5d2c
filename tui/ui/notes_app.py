"""The speaker's notes, in a terminal of their own: they follow the room and can drive it."""

from datetime import datetime

import msgspec
from textual.app import ComposeResult
from textual.events import Key

from ..base.characters import visible
from ..system.clock import Now, machine_now
from ..system.environment import ask_the_terminal_its_size
from ..system.notes_socket import Listener, News, Order, socket_folder
from ..theme.terminal import FULL, Terminal
from ..theme.textual_theme import TitledTheme
from ..views.document import Document, Item, Section
from ..views.labels import elapsed_words
from .base_app import BaseApp
from .keymap import NOTES_ACTIONS, bindings
from .rebinding import Keys
from .screens.base import take_digit
from .settings import read_settings
from .widgets.bars import KeyBar
from .widgets.document import DocumentView
from .widgets.panel import Panel


def waiting(keys: Keys) -> Document:
    """Return what is shown before there is a room."""
    on_dashboard = keys.says("present", "on the dashboard") or "from the palette"
    lead = (
        f"Start a briefing with `openskies-tui present`, or {on_dashboard}; it is found by itself."
    )
    return Document("Waiting for the room", lead, ())


class NotesApp(BaseApp):
    """Shows what the room shows and what only the speaker should see."""

    TITLE = "openskies-tui notes"
    BINDINGS = bindings(NOTES_ACTIONS)
    CSS = """
    Screen { background: $background; color: $foreground; }
    Panel { height: 1fr; }
    """

    def __init__(
        self,
        listener: Listener,
        themes: dict[str, TitledTheme],
        *,
        theme: str,
        terminal: Terminal = FULL,
        now: Now = machine_now,
    ) -> None:
        super().__init__(themes, theme=theme, terminal=terminal)
        self._listener = listener
        self._now = now
        self._news: News | None = None
        self._heard: datetime = now()
        self._typed = ""
        # Kept, not looked for: a tick or news may come while the screen is being taken down.
        self._text = DocumentView()
        self._panel = Panel(self._text)

    def compose(self) -> ComposeResult:
        """One document, and the keys."""
        yield self._panel
        yield KeyBar(NOTES_ACTIONS)

    def on_mount(self) -> None:
        """Begin to listen, and to count the time."""
        self._show(None)
        self._text.focus()
        self.set_interval(1, self._tick)
        self.run_worker(self._listen(), exclusive=True)

    async def _listen(self) -> None:
        async for news in self._listener.news():
            self._show(news)

    def _show(self, news: News | None) -> None:
        self._news = _clean(news) if news else None
        self._heard = self._now()
        self._text.show(_document(self._news) if self._news else waiting(self.keys))
        self._tick()

    def _tick(self) -> None:
        """Write where the briefing stands, and the time since it began, over the notes."""
        panel, news = self._panel, self._news
        if news is None:
            panel.entitle("Notes")
            return
        since = max(0, int((self._now() - self._heard).total_seconds()))
        elapsed = max(0, news.elapsed + since)
        blank = " · BLANK" if news.blank else ""
        typed = f" · Enter goes to {self._typed}" if self._typed else ""
        panel.entitle(
            f"{news.step}/{news.of} · {elapsed_words(elapsed)}{blank}{typed}",
            news.briefing,
        )

    def on_key(self, event: Key) -> None:
        """Collect the digits of a step's number."""
        if digit := take_digit(event):
            self._typed = (self._typed + digit)[-2:]
            self._tick()

    def action_step(self, step: int) -> None:
        """Ask the room for the next step or the one before."""
        self._ask(Order("step", step))

    def action_go(self) -> None:
        """Ask the room for the step whose number was typed."""
        if self._typed:
            self._ask(Order("go", int(self._typed)))

    def action_forget(self) -> None:
        """Take the number back that was typed."""
        self._typed = ""
        self._tick()

    def action_blank(self) -> None:
        """Ask the room to go blank, or to come back."""
        self._ask(Order("blank"))

    def _ask(self, order: Order) -> None:
        self._typed = ""
        self._listener.ask(order)
        self._tick()


def _clean(news: News) -> News:
    """Return news in which nothing can reach the terminal as a control: it came by a socket."""

    def clean(value: object) -> object:
        if isinstance(value, str):
            return "\n".join(map(visible, value.split("\n")))
        if isinstance(value, dict):
            return {key: clean(one) for key, one in value.items()}
        return [clean(one) for one in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(clean(msgspec.to_builtins(news)), News)


def _document(news: News) -> Document:
    """Return the notes as a document: what to say, what may be asked, what comes next."""
    sections = (
        Section("Say", (Item("notes", news.notes),) if news.notes else ()),
        Section(
            "Likely questions",
            tuple(Item(str(n), one.ask, one.answer) for n, one in enumerate(news.questions, 1)),
        ),
        Section("How it is known", tuple(Item(str(n), s) for n, s in enumerate(news.caveats, 1))),
        Section("Next", (Item("then", news.following or "The end"),)),
        Section("Sources", tuple(Item(str(n), one) for n, one in enumerate(news.sources, 1))),
    )
    return Document(
        news.headline, f"On screen: {news.day}", tuple(one for one in sections if one.items)
    )


def open_notes(*, theme: str | None = None, ascii_only: bool = False) -> int:
    """Run the speaker's notes until they are left, and return the exit code of the process.

    Raises:
        UserError: the theme is none, or there is no safe place for the socket.
    """
    ask_the_terminal_its_size()
    settings = read_settings(theme, ascii_only=ascii_only)
    app = NotesApp(
        Listener(socket_folder()),
        settings.themes,
        theme=settings.theme,
        terminal=settings.terminal,
    )
    app.use_keys(settings.keys)
    return app.run_to_end()
