"""A fixture that makes the app of a snapshot: everything of it is fixed, the clock too."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from openskies_tui.app import OpenSkiesApp
from openskies_tui.engine.model import Dataset
from openskies_tui.looks.read_themes import read_themes
from openskies_tui.looks.themes import themes_of
from openskies_tui.shell.clock import DayClock

NOW = datetime(2026, 11, 21, 9, 30, 15, tzinfo=UTC)
AppMaker = Callable[..., OpenSkiesApp]


@pytest.fixture
def new_app(dataset: Dataset) -> AppMaker:
    """Make an app: live on a clock that stands, or held on a day; dark unless told otherwise."""

    def make(as_of: str | None = None, theme: str = "openskies-dark") -> OpenSkiesApp:
        clock = DayClock().hold(date.fromisoformat(as_of)) if as_of else DayClock()
        return OpenSkiesApp(
            dataset, themes_of(read_themes()[0]), theme=theme, clock=clock, now=lambda: NOW
        )

    return make
