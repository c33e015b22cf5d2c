"""Textual hangs for good on a notification whose time is up just as it is put on the screen.

The timer of its toast gets what is left of the time; of less than none it never comes to an end,
and nothing else does either. A screen that is opened puts every notification up anew, so that this
happens to whoever does much at once. And a key that is held down puts up the same one ever again.

Upstream: no issue found. Seen in Textual 8.2.8 (``textual.timer.Timer._run``). When a timer of less
than no time ends at once, ``_refresh_notifications`` can go.
"""

from typing import Any

from textual.app import App

_SOON = 0.1
"""Seconds: what has less than this left is not put up again."""


class SafeNotifications(App[None]):
    """An app whose notifications come to an end, each of them up once."""

    def notify(self, message: str, **options: Any) -> None:
        """Put up a notification, unless it is up already."""
        if all(shown.message != message for shown in self._notifications):
            super().notify(message, **options)

    def _refresh_notifications(self) -> None:
        for shown in list(self._notifications):
            if shown.time_left < _SOON:
                del self._notifications[shown]
        super()._refresh_notifications()
