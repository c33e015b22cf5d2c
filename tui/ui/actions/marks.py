"""Marks: what is to be told in a briefing is marked on the board, and written as one."""

from pathlib import Path
from typing import TYPE_CHECKING

from ...base.errors import UserError
from ...system.saved_state import Mark
from ...views.labels import day_words
from ...views.lookup import RecordId
from ..screens.dialogs import Prompt
from .export import hand_to_page, here, path_of, write_to

if TYPE_CHECKING:
    from ..state_app import StateApp


def mark(app: "StateApp", record: RecordId | None) -> None:
    """Mark a record, or take its mark back; with all states selected that of the day."""
    if record is None or record.kind == "source":
        app.say("A state, an event, a quotation, a claim or a day can be marked.")
        return
    day, treaty = app.view.day, app.dataset.treaty.id
    if record.kind == "treaty":
        made, what = Mark(treaty, "day", day.isoformat(), day), day_words(day)
    else:
        made, what = Mark(treaty, record.kind, record.id, day), record.id
    if record.kind == "event" and record.id not in app.dataset.act_by_id:
        app.say("What is made up cannot be marked.")
        return
    app.show(app.view.marking(made))
    there = app.view.marks_of(treaty)
    is_on = any(one.same(made) for one in there)
    writes = app.keys.says("write_briefing", "writes a briefing")
    told = f"Marked: {what}" if is_on else f"No longer marked: {what}"
    app.say(f"{told} ({len(there)} in all{f'; {writes}' if writes and there else ''})")


def write_briefing(app: "StateApp") -> None:
    """Ask for a file, and write what is marked as a briefing."""
    # Deferred: nobody else needs slides.
    from ...briefing.compose import compose

    marks = app.view.marks_of(app.dataset.treaty.id)
    today = app.local_time().date()
    name = f"briefing-{today}.yaml"

    def content(path: Path) -> bytes:
        return compose(app.registry, marks, path.stem, today).encode()

    try:
        ready = content(Path(name))
    except UserError as error:
        app.warn(f"{error.in_short}.")
        return
    if app.is_web:
        hand_to_page(app, name, ready)
        return

    def settle(text: str | None) -> None:
        if text and text.strip():
            path = path_of(text.strip())
            write_to(app, path, content(path))

    hint = f"The file to write, in {here()} unless you give a folder"
    app.push_screen(Prompt("Write a briefing to", hint, value=name), settle)
