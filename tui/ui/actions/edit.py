"""Editing: the selected record in the editor of the user's, at its line, and back with the edit."""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from ...base.errors import UserError
from ...dataset.files import find_folder, is_bundled, is_installed_copy
from ...system.editor import editor_command, run_editor
from ...views.lookup import Kind, RecordId
from .live_reload import followed_dataset, take_data

if TYPE_CHECKING:
    from ..state_app import StateApp

_PARTS: dict[Kind, str] = {
    "treaty": "treaty",
    "state": "parties",
    "event": "acts",
    "quotation": "quotations",
    "source": "sources",
    "claim": "claims",
}
"""Under which key of a dataset the records of each kind stand."""


def edit(app: "StateApp", record: RecordId | None) -> None:
    """Open a record in the editor, and show the dataset anew when that is left."""
    if record is None:
        app.say("Only what stands in a dataset can be edited; open a state, an event or a page.")
        return
    if app.is_web:
        app.say("A page in a browser opens no editor: it has nothing of the machine that serves.")
        return

    async def edit_it() -> None:
        try:
            await _edit(app, record)
        except UserError as error:
            app.warn(f"{error.in_short}.")

    app.run_worker(edit_it(), group="edit", exclusive=True)


async def _edit(app: "StateApp", record: RecordId) -> None:
    # Deferred: the parser of YAML comes with it.
    from ...dataset.find_record import find_record

    name = app.dataset_name
    _refuse_installed(name)
    place = await asyncio.to_thread(
        find_record, name, _PARTS[record.kind], record.id, lenient=app.lenient
    )
    if place is None:
        raise UserError(f"no file of this dataset holds {record}")
    _refuse_unwritable(place.file, place.line)
    command = editor_command(os.environ, *place)
    try:
        with app.suspend():
            run_editor(command)
    except SuspendNotSupported:
        raise UserError("this terminal cannot be given to an editor") from None
    finally:
        followed = followed_dataset(name, lenient=app.lenient)
        take_data(app, await asyncio.to_thread(followed.read))


def _refuse_installed(name: str) -> None:
    """Refuse what an update of the program would replace.

    Raises:
        UserError: the dataset is the copy that was installed with the program.
    """
    folder = find_folder(name)
    if is_bundled(name) and folder is not None and is_installed_copy(folder):
        raise UserError(
            f"this is the installed copy, in {folder}, which an update replaces; "
            "copy that folder and open yours with --dataset"
        )


def _refuse_unwritable(file: Path, line: int) -> None:
    """Refuse a file that nobody here may change.

    Raises:
        UserError: it cannot be written.
    """
    if not os.access(file, os.W_OK):
        raise UserError(f"{file}:{line} cannot be written by you")
