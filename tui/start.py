"""Opens a screen: reads the dataset and the themes, sets the clock, leaves an exit code."""

import gc
import locale
import os
import shutil
import sys

from msgspec import Struct
from msgspec.structs import replace
from platformdirs import user_config_path

from .app import OpenSkiesApp
from .dataset.clean import visible
from .dataset.findings import UserError
from .dataset.load import load_dataset
from .engine.model import Dataset
from .looks.terminal import Terminal, read_terminal
from .looks.themes import DEFAULT, FOR_FEW_COLOURS, TitledTheme, load_themes
from .shell.clock import DayClock, Now, local_now, machine_now, parse_day
from .shell.past import PROGRAM, look_back
from .views.words import day_words


class Looks(Struct, frozen=True):
    """How a screen is drawn: the themes there are, the one to wear, what the terminal can show.

    ``complaints`` are lines about theme files of the user's that cannot be used.
    """

    themes: dict[str, TitledTheme]
    theme: str
    terminal: Terminal
    complaints: tuple[str, ...] = ()


def open_dashboard(
    dataset_name: str,
    *,
    as_of: str | None = None,
    run: bool = False,
    theme: str | None = None,
    ascii_only: bool = False,
    fresh: bool = False,
    now: Now = machine_now,
) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    It opens as it was left the last time, where the arguments do not say otherwise; *fresh*
    neither uses nor changes what is remembered.

    Raises:
        UserError: the dataset, the day or the theme is none.
    """
    # Nothing that is made while starting becomes garbage; the app turns the collector on again.
    gc.disable()
    dataset = load_dataset(dataset_name)
    past = look_back(fresh=fresh)
    looks = read_looks(theme, past.theme, ascii_only=ascii_only)
    complaints = [*past.complaints, *looks.complaints]
    local = local_now(now, dataset.treaty.zone)
    clock = DayClock()
    if as_of is not None:
        clock = clock.hold(parse_day(as_of, local.date()))
        clock = clock.run(local) if run else clock
    elif past.left.day is not None:
        clock = clock.hold(past.left.day)
        held = day_words(past.left.day)
        complaints.append(f"Held on {held}, where you left it; n goes back to today.")
    app = OpenSkiesApp(
        dataset,
        looks.themes,
        theme=looks.theme,
        clock=clock,
        now=now,
        complaints=tuple(complaints),
        terminal=looks.terminal,
    )
    app.dataset_name = dataset_name
    app.resume(past.left)
    code = app.run_to_end()
    past.keep(app.remembered(), opened_in=looks.theme)
    return code


def open_briefing(
    dataset_name: str,
    briefing: str | None,
    step: int,
    *,
    theme: str | None = None,
    ascii_only: bool = False,
) -> int:
    """Show a briefing, by default the first one, from a step (from 1); return the exit code.

    It wears the theme that was left; nothing else is remembered before it or after it.

    Raises:
        UserError: the dataset, the theme, the briefing or the step is none.
    """
    gc.disable()
    dataset = load_dataset(dataset_name)
    looks = read_looks(theme, look_back().theme, ascii_only=ascii_only)
    app = OpenSkiesApp(
        dataset,
        looks.themes,
        theme=looks.theme,
        complaints=looks.complaints,
        terminal=looks.terminal,
    )
    app.dataset_name = dataset_name
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


def open_notes(*, theme: str | None = None, ascii_only: bool = False) -> int:
    """Run the speaker's notes until they are left, and return the exit code of the process.

    Raises:
        UserError: the theme is none, or there is no safe place for the socket.
    """
    from .notes import NotesApp
    from .shell.room_wire import Listener, socket_folder

    looks = read_looks(theme, ascii_only=ascii_only)
    app = NotesApp(
        Listener(socket_folder()), looks.themes, theme=looks.theme, terminal=looks.terminal
    )
    return app.run_to_end()


def read_looks(theme: str | None, wished: str | None = None, *, ascii_only: bool = False) -> Looks:
    """Return how to draw: in the theme that is named, or in the one that fits the terminal.

    A theme that is *wished* for and does not exist is complained of, and the default is used.

    Raises:
        UserError: there is no theme of the name *theme*.
    """
    themes, complaints = load_themes(user_config_path(PROGRAM) / "themes")
    terminal = _terminal()
    if ascii_only:
        terminal = replace(terminal, ascii=True)
    chosen = FOR_FEW_COLOURS if terminal.colours == "few" else DEFAULT
    for name in (wished, theme):
        if name is None:
            continue
        found = next((one for one in (name, f"openskies-{name}") if one in themes), None)
        missing = f"no theme `{visible(name)}`; there are {', '.join(themes)}"
        if found is None and name == theme:
            raise UserError(missing)
        if found is None:
            complaints.append(missing)
        chosen = found or chosen
    return Looks(themes, chosen, terminal, tuple(complaints))


def _terminal() -> Terminal:
    """Return what this process's terminal can show."""
    # Under LC_ALL=C Python writes UTF-8 all the same; the locale still says what is shown.
    # Textual writes to stderr.
    encodings = (locale.getencoding(), getattr(sys.stderr, "encoding", None) or "ascii")
    return read_terminal(os.environ, encodings)
