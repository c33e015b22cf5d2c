"""Opens the dashboard: reads the dataset and the themes, sets the clock, leaves an exit code."""

import gc
import shutil

from platformdirs import user_config_path
from textual.theme import Theme

from .app import OpenSkiesApp
from .dataset.clean import visible
from .dataset.findings import UserError
from .dataset.load import load_dataset
from .engine.model import Dataset
from .looks.themes import DEFAULT, load_themes
from .shell.clock import DayClock, Now, local_now, machine_now, parse_day


def open_dashboard(
    dataset_name: str,
    *,
    as_of: str | None = None,
    run: bool = False,
    theme: str | None = None,
    briefing: str | None = None,
    step: int | None = None,
    now: Now = machine_now,
) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    With a *step* (from 1) a briefing, by default the first one, is shown at once.

    Raises:
        UserError: the dataset, the day or the theme is none.
    """
    # Nothing that is made while starting becomes garbage; the app turns the collector on again.
    gc.disable()
    dataset = load_dataset(dataset_name)
    themes, complaints, chosen = _looks(theme)
    local = local_now(now, dataset.treaty.zone)
    clock = DayClock()
    if as_of is not None:
        clock = clock.hold(parse_day(as_of, local.date()))
        clock = clock.run(local) if run else clock
    app = OpenSkiesApp(
        dataset, themes, theme=chosen, clock=clock, now=now, complaints=tuple(complaints)
    )
    app.dataset_name = dataset_name
    if step is not None:
        _set_out(app, dataset, briefing, step)
    return app.run_to_end()


def _set_out(app: OpenSkiesApp, dataset: Dataset, briefing: str | None, step: int) -> None:
    """Let the app open with a briefing, after it was rehearsed at the size of this terminal."""
    from .dataset.briefings import load_briefing
    from .rehearsal import rehearse_or_refuse

    file = load_briefing(briefing, app.dataset_name)
    steps = len(file.briefing.steps)
    if not 1 <= step <= steps:
        raise UserError(f"no step {step}: `{file.briefing.id}` has steps 1 to {steps}")
    rehearse_or_refuse(file, dataset, shutil.get_terminal_size())
    app.opens_with = (file, step - 1)


def open_notes(theme: str | None = None) -> int:
    """Run the speaker's notes until they are left, and return the exit code of the process.

    Raises:
        UserError: the theme is none, or there is no safe place for the socket.
    """
    from .notes import NotesApp
    from .shell.room_wire import Listener, socket_folder

    themes, _, chosen = _looks(theme)
    app = NotesApp(Listener(socket_folder()), themes, theme=chosen)
    app.run()
    return app.return_code or 0


def _looks(theme: str | None) -> tuple[dict[str, Theme], list[str], str]:
    """Return all themes, what is wrong with the user's own, and the name of the one to open with.

    Raises:
        UserError: there is no theme of that name.
    """
    themes, complaints = load_themes(user_config_path("openskies-tui") / "themes")
    chosen = theme or DEFAULT
    if chosen not in themes and f"openskies-{chosen}" in themes:
        chosen = f"openskies-{chosen}"
    if chosen not in themes:
        raise UserError(f"no theme `{visible(chosen)}`; there are {', '.join(themes)}")
    return themes, complaints, chosen
