"""Opens the dashboard: reads the dataset and the themes, sets the clock, leaves an exit code."""

import gc
import locale
import os
import sys

from msgspec.structs import replace
from platformdirs import user_config_path

from .app import OpenSkiesApp
from .dataset.clean import visible
from .dataset.findings import UserError
from .dataset.load import load_dataset
from .looks.terminal import Terminal, read_terminal
from .looks.themes import DEFAULT, FOR_FEW_COLOURS, load_themes
from .shell.clock import DayClock, Now, local_now, machine_now, parse_day


def open_dashboard(
    dataset_name: str,
    *,
    as_of: str | None = None,
    run: bool = False,
    theme: str | None = None,
    ascii_only: bool = False,
    now: Now = machine_now,
) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    Raises:
        UserError: the dataset, the day or the theme is none.
    """
    # Nothing that is made while starting becomes garbage; the app turns the collector on again.
    gc.disable()
    dataset = load_dataset(dataset_name)
    themes, complaints = load_themes(user_config_path("openskies-tui") / "themes")
    terminal = _terminal()
    if ascii_only:
        terminal = replace(terminal, ascii=True)
    chosen = theme or (FOR_FEW_COLOURS if terminal.colours == "few" else DEFAULT)
    if chosen not in themes and f"openskies-{chosen}" in themes:
        chosen = f"openskies-{chosen}"
    if chosen not in themes:
        raise UserError(f"no theme `{visible(chosen)}`; there are {', '.join(themes)}")
    local = local_now(now, dataset.treaty.zone)
    clock = DayClock()
    if as_of is not None:
        clock = clock.hold(parse_day(as_of, local.date()))
        clock = clock.run(local) if run else clock
    app = OpenSkiesApp(
        dataset,
        themes,
        theme=chosen,
        clock=clock,
        now=now,
        complaints=tuple(complaints),
        terminal=terminal,
    )
    app.run()
    return app.return_code or 0


def _terminal() -> Terminal:
    """Return what this process's terminal can show."""
    # Under LC_ALL=C Python writes UTF-8 all the same; the locale still says what is shown.
    # Textual writes to stderr.
    encodings = (locale.getencoding(), getattr(sys.stderr, "encoding", None) or "ascii")
    return read_terminal(os.environ, encodings)
