"""Textual takes the next screen away too when a screen is dismissed a second time.

A second Enter or click may come before the first one has had its effect. The screen that is on top
by then is popped, and with the last one the program ends.

Upstream: https://github.com/Textualize/textual/issues/2575 asked for an error (closed). Seen in
Textual 8.2.8. When a screen that is gone cannot be dismissed, this file can go.
"""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class DismissedOnce(ModalScreen[Answer]):
    """A modal screen that is left with an answer once."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Leave; a second time nothing happens."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
