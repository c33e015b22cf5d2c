"""Textual prints the traceback with every local variable on the terminal after a bug of the app.

That is the screen which the room is looking at, and the variables hold the speaker's notes. No
setting turns it off, and what was raised is kept only in a private attribute.

Upstream: no issue found. Seen in Textual 8.2.8. When an app can say what is printed and ask for the
exception, this file can go, and ``BaseApp.run_to_end`` use that.
"""

from rich.console import RenderableType
from textual.app import App


class QuietWhenFatal(App[None]):
    """An app that prints nothing after a bug, and tells its caller what was raised."""

    def _fatal_error(self) -> None:
        """End and leave the screen clean; the caller reports the error."""
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 - Textual's signature
        """End as after any other error; what Textual has to say is in the report."""
        self._fatal_error()

    @property
    def raised(self) -> BaseException | None:
        """What a bug has raised, if one has."""
        return self._exception
