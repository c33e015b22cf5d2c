"""Opens the dashboard; the files are read in a second process while this one imports the toolkit.

The two take about as long, and neither needs the other.
"""

import gc
from functools import partial

from msgspec import Struct

from ..system.background import Beside
from .startup_data import take_in


class Wish(Struct, frozen=True, kw_only=True):
    """How the dashboard is to be opened.

    With *lenient* forbidden characters are shown as escapes. *as_of* is a day as typed, from which
    the clock goes on with *run*. To *present* is to show a briefing at once: its name or path, the
    first one without, and a step from 1. *fresh* neither reads nor changes what is remembered.
    With *watch* edits of the dataset and of the user's themes are shown at once.
    """

    dataset_name: str
    lenient: bool = False
    as_of: str | None = None
    run: bool = False
    theme: str | None = None
    ascii_only: bool = False
    fresh: bool = False
    watch: bool = False
    present: tuple[str | None, int] | None = None


def launch(wish: Wish) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    It opens as it was left the last time, where nothing else is wished for. A briefing takes over
    the theme and changes nothing.

    Raises:
        UserError: the dataset, the day, the theme or the briefing is none.
    """
    # Nothing that is made while starting becomes garbage; the app turns the collector on again.
    gc.disable()
    work = partial(take_in, wish.dataset_name, lenient=wish.lenient)
    # What is watched is read only after the watch has begun, lest an edit between the two be lost.
    taken = work if wish.watch else Beside(work).result
    from .run import open_dashboard

    return open_dashboard(wish, taken)
