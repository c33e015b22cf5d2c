"""Opens the dashboard: reads the dataset and the themes, sets the clock, leaves an exit code."""

import gc
import shutil
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from platformdirs import user_config_path, user_state_path
from textual.theme import Theme

from .app import OpenSkiesApp
from .dataset.clean import visible
from .dataset.findings import UserError
from .dataset.load import load_dataset
from .engine.model import Dataset
from .looks.themes import DEFAULT, load_themes
from .shell.clock import DayClock, Now, local_now, machine_now, parse_day
from .shell.config import FILE_NAME as CONFIG_NAME
from .shell.config import read_config
from .shell.memory import FILE_NAME as STATE_NAME
from .shell.memory import Remembered, recall, remember
from .views.words import day_words

_PROGRAM = "openskies-tui"


def open_dashboard(
    dataset_name: str,
    *,
    as_of: str | None = None,
    run: bool = False,
    theme: str | None = None,
    briefing: str | None = None,
    step: int | None = None,
    fresh: bool = False,
    now: Now = machine_now,
) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    With a *step* (from 1) a briefing, by default the first one, is shown at once. It opens as
    it was left the last time, where the arguments do not say otherwise. *fresh* neither reads nor
    changes what is remembered; a briefing takes over the theme and changes nothing.

    Raises:
        UserError: the dataset, the day or the theme is none.
    """
    # Nothing that is made while starting becomes garbage; the app turns the collector on again.
    gc.disable()
    dataset = load_dataset(dataset_name)
    past = _look_back(fresh=fresh)
    themes, complaints, chosen = _looks(theme, past.remembered.theme)
    complaints = [*past.complaints, *complaints]
    local = local_now(now, dataset.treaty.zone)
    clock = DayClock()
    if as_of is not None:
        clock = clock.hold(parse_day(as_of, local.date()))
        clock = clock.run(local) if run else clock
    elif past.remembered.day is not None and step is None:
        clock = clock.hold(past.remembered.day)
        held = day_words(past.remembered.day)
        complaints.append(f"Held on {held}, where you left it; n goes back to today.")
    app = OpenSkiesApp(
        dataset, themes, theme=chosen, clock=clock, now=now, complaints=tuple(complaints)
    )
    app.dataset_name = dataset_name
    if step is not None:
        _set_out(app, dataset, briefing, step)
        return app.run_to_end()
    app.resume(past.remembered)
    code = app.run_to_end()
    if past.file is not None:
        remember(past.file, app.remembered())
    return code


class _Past(Struct, frozen=True):
    """What was left, what is wrong with it, and the file to keep it in, if it is to be kept."""

    remembered: Remembered
    complaints: list[str]
    file: Path | None = None


def _look_back(*, fresh: bool) -> _Past:
    """Read the configuration and what is remembered; a theme that is configured comes first."""
    config, complaints = read_config(user_config_path(_PROGRAM) / CONFIG_NAME)
    if fresh or not config.remember:
        return _Past(Remembered(theme=config.theme), complaints)
    file = user_state_path(_PROGRAM) / STATE_NAME
    remembered, complaint = recall(file)
    if complaint:
        complaints.append(complaint)
    return _Past(replace(remembered, theme=config.theme or remembered.theme), complaints, file)


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


def _looks(theme: str | None, wished: str | None = None) -> tuple[dict[str, Theme], list[str], str]:
    """Return all themes, what is wrong with the user's own, and the name of the one to open with.

    A theme that is *wished* for and does not exist is complained of, and the default is used.

    Raises:
        UserError: there is no theme of the name *theme*.
    """
    themes, complaints = load_themes(user_config_path(_PROGRAM) / "themes")
    for name in (theme, wished):
        if name is None:
            continue
        for spelt in (name, f"openskies-{name}"):
            if spelt in themes:
                return themes, complaints, spelt
        missing = f"no theme `{visible(name)}`; there are {', '.join(themes)}"
        if name == theme:
            raise UserError(missing)
        complaints.append(missing)
    return themes, complaints, DEFAULT
