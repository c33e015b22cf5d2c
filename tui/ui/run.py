"""Opens a screen: reads the dataset and the settings, sets the clock, leaves an exit code."""

import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..engine.model import Dataset
from ..errors import UserError
from ..inputs import parse_day
from ..system.clock import local_now, machine_now
from ..views.labels import day_words
from .app import OpenSkiesApp
from .day_clock import DayClock
from .launch import Wish
from .settings import read_settings
from .startup_data import Intake

if TYPE_CHECKING:
    from ..system.watch import Follower


def open_dashboard(wish: Wish, take_in: Callable[[], Intake]) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    *take_in* returns what is to be shown, or waits for it.

    Raises:
        UserError: the dataset, the day, the theme or the briefing is none.
    """
    watched = _watched(wish) if wish.watch else None
    taken = take_in()
    dataset = taken.dataset
    settings = read_settings(
        wish.theme, ascii_only=wish.ascii_only, fresh=wish.fresh, configured=taken.configured
    )
    complaints, left = settings.complaints, settings.remembered
    local = local_now(machine_now, dataset.treaty.zone)
    day_clock = DayClock()
    if wish.as_of is not None:
        day_clock = day_clock.freeze(parse_day(wish.as_of, local.date()))
        day_clock = day_clock.run(local) if wish.run else day_clock
    elif left.day is not None and wish.present is None:
        day_clock = day_clock.freeze(left.day)
        frozen = f"Frozen on {day_words(left.day)}, where you left it; n goes back to today."
        complaints = (*complaints, frozen)
    app = OpenSkiesApp(
        dataset,
        settings.themes,
        theme=settings.theme,
        day_clock=day_clock,
        complaints=complaints,
        terminal=settings.terminal,
    )
    app.dataset_name = wish.dataset_name
    if watched is not None:
        app.dataset_editions, app.theme_editions = (one.editions() for one in watched)
    if wish.present is not None:
        _set_out(app, dataset, *wish.present)
        return app.run_to_end()
    app.resume(left)
    code = app.run_to_end()
    settings.keep(app.remembered())
    return code


def _watched(wish: Wish) -> "tuple[Follower[Any], Follower[Any]]":
    """Return what follows the dataset and the themes; made before the files are first read."""
    from ..system.watch import Follower
    from ..theme.load import own_folder
    from .actions.live_reload import followed_dataset, followed_themes

    return Follower(followed_dataset(wish.dataset_name, lenient=wish.lenient)), Follower(
        followed_themes(own_folder())
    )


def _set_out(app: OpenSkiesApp, dataset: Dataset, briefing: str | None, step: int) -> None:
    """Let the app open with a briefing, after it was rehearsed at the size of this terminal."""
    from ..briefing.load import load_briefing
    from ..briefing.rehearsal import rehearse_or_refuse

    file = load_briefing(briefing, app.dataset_name)
    steps = len(file.briefing.steps)
    if not 1 <= step <= steps:
        raise UserError(f"no step {step}: `{file.briefing.id}` has steps 1 to {steps}")
    rehearse_or_refuse(file, dataset, shutil.get_terminal_size())
    app.opens_with = (file, step - 1)


def open_notes(*, theme: str | None = None, ascii_only: bool = False) -> int:
    """Run the speaker's notes until they are left, and return the exit code of the process.

    Raises:
        UserError: the theme is none, or there is no safe place for the socket.
    """
    from ..system.notes_socket import Listener, socket_folder
    from .notes_app import NotesApp

    settings = read_settings(theme, ascii_only=ascii_only)
    app = NotesApp(
        Listener(socket_folder()),
        settings.themes,
        theme=settings.theme,
        terminal=settings.terminal,
    )
    return app.run_to_end()
