"""What the tests of room mode share: briefings made in the test, and the app that shows one."""

import json
from pathlib import Path
from typing import Any

from driver import HandClock, lines_of, make_app, text_of
from openskies_tui.briefing.load import BriefingFile, load_briefing, read_briefing
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from textual.app import App

RUSSIA = {"party": "RUS"}
NUMBERS = ("One", "Two", "Three", "Four", "Five")


def step(headline: str, **more: Any) -> dict[str, Any]:
    """Return a step about Russia in July 2021, unless it is told otherwise."""
    return {"headline": headline, "day": "2021-07-01", "focus": RUSSIA, **more}


def talk(*steps: dict[str, Any], **more: Any) -> str:
    """Return a briefing as text: JSON, which is YAML too. Without steps there are five plain ones.

    Their headlines are One, Two, Three, Four, Five.
    """
    made = steps or [step(name, notes=f"Notes for {name}.") for name in NUMBERS]
    head = {"id": "talk", "title": "A talk", "summary": "For tests.", "minutes": "5"}
    return json.dumps({**head, **more, "steps": list(made)})


def reading(*steps: dict[str, Any], **more: Any) -> BriefingFile:
    """Return a briefing read from text, under the name ``talk.yaml``."""
    return read_briefing("talk.yaml", talk(*steps, **more))


def bundled(name: str) -> BriefingFile:
    """Return a briefing that comes with the program."""
    return load_briefing(name, "open-skies")


def room_app(
    dataset: Dataset,
    file: BriefingFile | None = None,
    *,
    at: int = 1,
    now: HandClock | None = None,
    folder: Path | None = None,
) -> OpenSkiesApp:
    """Return the app as ``present`` opens it: on the step *at*, counted from 1.

    *folder* stands in for that of the bundled dataset, with other briefings in it.
    """
    app = make_app(dataset, "2021-07-01", now=now)
    app.opens_with = (file or reading(), at - 1)
    if folder is not None:
        app.dataset_name = str(folder)
    return app


def with_briefings(folder: Path, **texts: str) -> Path:
    """Make a folder of a dataset with briefings beside it, each the text of a file."""
    (folder / "briefings").mkdir()
    (folder / "treaty.yaml").write_text("# the app under test has its dataset already\n", "utf-8")
    for name, text in texts.items():
        (folder / "briefings" / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def foot_of(app: App[Any]) -> str:
    """Return the last word of the last line, where the briefing stands: ``2/5``; or nothing."""
    return text_of(app).rpartition("\n")[2].rstrip().rpartition(" ")[2]


def headline_of(app: App[Any]) -> str:
    """Return the third line of the screen, which is where a headline begins."""
    return lines_of(app)[2].strip()
