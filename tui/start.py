"""Opens the dashboard: reads the dataset and the themes, sets the clock, leaves an exit code."""

import gc

from platformdirs import user_config_path

from .app import OpenSkiesApp
from .dataset.clean import visible
from .dataset.findings import UserError
from .dataset.load import load_dataset
from .looks.themes import DEFAULT, load_themes
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
    app = prepare(dataset_name, as_of=as_of, run=run, theme=theme, now=now)
    app.run()
    return app.return_code or 0


def prepare(
    dataset_name: str,
    *,
    as_of: str | None = None,
    run: bool = False,
    theme: str | None = None,
    now: Now = machine_now,
) -> OpenSkiesApp:
    """Return the dashboard, ready to be run.

    Raises:
        UserError: the dataset, the day or the theme is none.
    """
    dataset = load_dataset(dataset_name)
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
    return OpenSkiesApp(
        dataset, themes, theme=chosen, clock=clock, now=now, complaints=tuple(complaints)
    )
