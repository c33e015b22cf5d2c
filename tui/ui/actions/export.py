"""Exporting from the dashboard: a format, a file, and a question before one is replaced."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from ...base.characters import visible
from ...base.errors import UserError
from ...output import export as export_content
from ...output.formats import FORMATS, format_named
from ...system.atomic_write import FileThereError, write_file
from ...theme.png import drawn_as
from ...web.packets import LARGEST_FILE
from ..screens.dialogs import YES, Chooser, Confirm, Prompt
from ..widgets.row_list import Row

if TYPE_CHECKING:
    from ..state_app import StateApp


def here() -> str:
    """Return the folder of the program in words; somebody may have removed it meanwhile."""
    try:
        return visible(str(Path.cwd()))
    except OSError:
        return "a folder that is gone"


def path_of(text: str) -> Path:
    """Return the path that was typed; ``~`` before nobody's name is a letter, as in a shell."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def export(app: "StateApp") -> None:
    """Ask for a format and a file, and write what is known on the day to it.

    A page in a browser is asked for no file: it gets one to download.
    """
    # What is drawn is the screen as it was before the questions covered it.
    picture = app.picture()

    def settle(name: str | None) -> None:
        if name is not None:
            _ask_for_file(app, name, picture)

    rows = (
        Row(each.name, ((each.name.ljust(10), "accent"), (each.about, "foreground")))
        for each in FORMATS
        if each.takes != "collection"
    )
    app.push_screen(Chooser("Export", rows), settle)


def _ask_for_file(app: "StateApp", name: str, picture: str) -> None:
    try:
        content = _content(app, name, picture)
    except UserError as error:
        app.warn(error.lines[0])
        return
    view = app.view
    party = f"-{view.party.lower()}" if view.party else ""
    suggested = f"open-skies-{view.day.isoformat()}{party}{format_named(name).suffix}"

    if app.is_web:
        hand_to_page(app, suggested, content)
        return

    def settle(text: str | None) -> None:
        if text and text.strip():
            write_to(app, path_of(text.strip()), content)

    hint = f"The file to write, in {here()} unless you give a folder"
    app.push_screen(Prompt("Export to", hint, value=suggested), settle)


def hand_to_page(app: "StateApp", name: str, content: bytes) -> None:
    """Give a file to a page in a browser, which downloads it."""
    if len(content) > LARGEST_FILE:
        app.warn("This is too large for a page in a browser; use `openskies-tui export`.")
        return
    # Where it would be saved on this machine is never asked or told.
    app.deliver_binary(BytesIO(content), save_directory="", save_filename=name)
    app.say(f"Handed to the browser: {name}")


def _content(app: "StateApp", name: str, picture: str) -> bytes:
    """Return a format's content.

    Raises:
        UserError: the format has no place to say that a what-if or hindsight is on.
    """
    chosen, scene = format_named(name), app.scene
    if chosen.drawn:
        return drawn_as(name, picture)
    party = None if chosen.whole else scene.view.party
    return export_content(name, scene.on, party)


def write_to(app: "StateApp", path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write a file, and ask before one is replaced."""

    def settle(answer: str | None) -> None:
        if answer == YES:
            write_to(app, path, content, replace=True)

    try:
        write_file(path, content, replace=replace)
    except FileThereError as error:
        question = Confirm(
            "Replace the file?",
            lead=error.lines[0],
            no="Keep the file that is there",
            yes="Replace it",
        )
        app.push_screen(question, settle)
    except UserError as error:
        app.warn(error.lines[0])
    else:
        app.say(f"Written: {visible(str(path))}")
