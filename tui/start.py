"""Opens the dashboard: reads the dataset and the themes, sets the clock, leaves an exit code."""

import gc

from .app import OpenSkiesApp
from .dataset.load import load_dataset
from .looks.themes import find_theme, load_themes, own_folder
from .shell.clock import DayClock, Now, local_now, machine_now, parse_day


def open_dashboard(
    dataset_name: str,
    *,
    as_of: str | None = None,
    run: bool = False,
    theme: str | None = None,
    now: Now = machine_now,
) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    Raises:
        UserError: the dataset, the day or the theme is none.
    """
    # Nothing that is made while starting becomes garbage; the app turns the collector on again.
    gc.disable()
    dataset = load_dataset(dataset_name)
    themes, complaints = load_themes(own_folder())
    chosen = find_theme(themes, theme)
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
