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
    briefing: str | None = None,
    step: int | None = None,
    now: Now = machine_now,
) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    With a *step* (from 1) a briefing, by default the first one, is shown at once.

    Raises:
        UserError: the dataset, the day, the theme or the briefing is none.
    """
    # Nothing that is made while starting becomes garbage; the app turns the collector on again.
    gc.disable()
    dataset = load_dataset(dataset_name)
    looks = read_looks(theme, ascii_only=ascii_only)
    local = local_now(now, dataset.treaty.zone)
    clock = DayClock()
    if as_of is not None:
        clock = clock.hold(parse_day(as_of, local.date()))
        clock = clock.run(local) if run else clock
    app = OpenSkiesApp(
        dataset,
        looks.themes,
        theme=looks.theme,
        clock=clock,
        now=now,
        complaints=looks.complaints,
        terminal=looks.terminal,
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


def read_looks(theme: str | None, *, ascii_only: bool) -> Looks:
    """Return how to draw: in the theme that is named, or in the one that fits the terminal.

    Raises:
        UserError: there is no theme of that name.
    """
    themes, complaints = load_themes(user_config_path("openskies-tui") / "themes")
    terminal = _terminal()
    if ascii_only:
        terminal = replace(terminal, ascii=True)
    chosen = theme or (FOR_FEW_COLOURS if terminal.colours == "few" else DEFAULT)
    if chosen not in themes and f"openskies-{chosen}" in themes:
        chosen = f"openskies-{chosen}"
    if chosen not in themes:
        raise UserError(f"no theme `{visible(chosen)}`; there are {', '.join(themes)}")
    return Looks(themes, chosen, terminal, tuple(complaints))


def _terminal() -> Terminal:
    """Return what this process's terminal can show."""
    # Under LC_ALL=C Python writes UTF-8 all the same; the locale still says what is shown.
    # Textual writes to stderr.
    encodings = (locale.getencoding(), getattr(sys.stderr, "encoding", None) or "ascii")
    return read_terminal(os.environ, encodings)
