"""Opens the dashboard: reads the dataset and the themes, sets the clock, leaves an exit code."""

import gc

from platformdirs import user_config_path

from .app import OpenSkiesApp
from .dataset.clean import visible
from .dataset.findings import UserError
from .dataset.load import load_dataset
from .looks.themes import DEFAULT, load_themes
from .shell.clock import DayClock, Now, local_now, machine_now, parse_day
from .shell.progress import progress_line


def open_dashboard(
    dataset_name: str,
    *,
    as_of: str | None = None,
    run: bool = False,
    theme: str | None = None,
    lenient: bool = False,
    now: Now = machine_now,
) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    Raises:
        UserError: the dataset, the day or the theme is none.
    """
    # Nothing that is made while starting becomes garbage; the app turns the collector on again.
    gc.disable()
    with progress_line() as progress:
        dataset = load_dataset(dataset_name, lenient=lenient, progress=progress)
    themes, complaints = load_themes(user_config_path("openskies-tui") / "themes")
    chosen = theme or DEFAULT
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
        dataset, themes, theme=chosen, clock=clock, now=now, complaints=tuple(complaints)
    )
    app.run()
    return app.return_code or 0
