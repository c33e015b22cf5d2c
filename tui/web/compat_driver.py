"""Textual's driver for a browser: keys may have no place to go to, and it outlives its server.

Textual takes the focus away at the start, maybe after the page has said that it has it, and before
there is a widget to which it could come back. And when the server is gone, the end of its input
ends nothing.

Upstream: no issue found. Seen in Textual 8.2.8 (``textual.drivers.web_driver``). When it is mended,
this file can go, with the variable TEXTUAL_DRIVER in ``compat_app_service``.
"""

from textual.drivers.web_driver import WebDriver
from textual.events import AppFocus
from textual.messages import ExitApp


class Driver(WebDriver):
    """Textual's own, but keys have a place to go to, and it ends with the server behind it."""

    _focused = False

    def start_application_mode(self) -> None:
        """Start, and have the focus if the page has it."""
        super().start_application_mode()
        self._app.call_later(self._take_focus)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Take what the server says beside the keys: the page has the focus, or has lost it."""
        super().on_meta(packet_type, payload)
        if packet_type in ("focus", "blur"):
            self._focused = packet_type == "focus"
            self._app.call_later(self._take_focus)

    def _take_focus(self) -> None:
        if self._focused:
            self._app.post_message(AppFocus())
            self._app.call_later(self._focus_something)

    def _focus_something(self) -> None:
        if self._app.screen.focused is None:
            self._app.screen.focus_next()

    def run_input_thread(self) -> None:
        """Read what the server sends; its end, however it came, is the end of the dashboard."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self.send_message(ExitApp())
