"""Opens a screen: reads the dataset and the settings, sets the clock, leaves an exit code."""

import shutil
from typing import Any

from msgspec import Struct

from ..analysis.docket import named_days
from ..analysis.registry import Registry
from ..analysis.typed_days import read_typed_day
from ..base.errors import UserError
from ..engine.model import Dataset
from ..system.clock import local_now, machine_now
from ..system.collection import names_beside, treaties_beside
from ..system.environment import ask_the_terminal_its_size
from ..system.user_folders import themes_folder
from ..system.watch import Follower
from ..system.yaml_cache import open_dataset
from ..views.labels import day_words
from .actions.live_reload import followed_dataset, followed_themes
from .app import OpenSkiesApp
from .settings import read_settings
from .state import DayClock


class LaunchOptions(Struct, frozen=True, kw_only=True):
    """How the dashboard is to be opened.

    With *lenient* forbidden characters are shown as escapes. *as_of* is a day as typed, from which
    the clock goes on with *run*. To *present* is to show a briefing at once: its name or path, the
    first one without, and a step from 1. *fresh* neither reads nor changes what is remembered.
    With *docket* it opens on the docket.
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
    docket: bool = False


def open_dashboard(options: LaunchOptions) -> int:
    """Run the dashboard until it is left, and return the exit code of the process.

    It opens as it was left the last time, unless *options* say otherwise. A briefing takes over
    the theme and changes nothing.

    Raises:
        UserError: the dataset, the day, the theme or the briefing is none.
    """
    ask_the_terminal_its_size()
    # What is watched is read only after the watch has begun, lest an edit between the two be lost.
    watched = _watched(options) if options.watch else None
    dataset = open_dataset(options.dataset_name, lenient=options.lenient)
    settings = read_settings(options.theme, ascii_only=options.ascii_only, fresh=options.fresh)
    warnings, left = settings.warnings, settings.remembered
    local = local_now(machine_now, dataset.treaty.zone)
    day_clock = DayClock()
    if options.as_of is not None:
        today = local.date()
        named = named_days(lambda: Registry(dataset).on(today))
        day, remark = read_typed_day(options.as_of, today, named=named)
        warnings = (*warnings, f"{remark}.") if remark else warnings
        day_clock = day_clock.freeze(day)
        day_clock = day_clock.run(local) if options.run else day_clock
    elif left.day is not None and options.present is None:
        day_clock = day_clock.freeze(left.day)
        frozen = f"Frozen on {day_words(left.day)}, where you left it"
        now = settings.keys.shown("now")
        frozen += f"; {now} goes back to today." if now else "."
        warnings = (*warnings, frozen)
    app = OpenSkiesApp(
        dataset,
        settings.themes,
        theme=settings.theme,
        day_clock=day_clock,
        # What is wrong with the user's files is nothing for the wall; `info` tells it too.
        complaints=() if options.present else warnings,
        terminal=settings.terminal,
    )
    app.use_keys(settings.keys)
    app.dataset_name, app.lenient = options.dataset_name, options.lenient
    app.other_treaties = names_beside(options.dataset_name)
    app.opens_on_docket = options.docket
    if watched is not None:
        data, themes = watched
        app.dataset_editions = data.editions()
        app.theme_editions = themes.editions() if themes else None
    if options.present is not None:
        _start_presentation(app, dataset, *options.present)
        return app.run_to_end()
    app.resume(left)
    app.is_first_run = settings.is_first
    code = app.run_to_end()
    settings.keep(app.remembered())
    return code


def _watched(options: LaunchOptions) -> tuple[Follower[Any], Follower[Any] | None]:
    """Return what follows the dataset and the themes; made before the files are first read."""
    data = followed_dataset(options.dataset_name, lenient=options.lenient)
    folder = themes_folder()
    return Follower(data), Follower(followed_themes(folder)) if folder else None


def _start_presentation(
    app: OpenSkiesApp, dataset: Dataset, briefing: str | None, step: int
) -> None:
    """Let the app open with a briefing, after it was rehearsed at the size of this terminal."""
    from ..briefing.load import load_briefing
    from ..briefing.rehearsal import rehearse_or_refuse

    file = load_briefing(briefing, app.dataset_name)
    steps = len(file.briefing.steps)
    if not 1 <= step <= steps:
        raise UserError(f"no step {step}: `{file.briefing.id}` has steps 1 to {steps}")
    others = treaties_beside(app.dataset_name)
    rehearse_or_refuse(file, dataset, shutil.get_terminal_size(), others)
    app.opens_with = (file, step - 1)
