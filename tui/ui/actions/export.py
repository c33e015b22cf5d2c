"""Exporting from the dashboard: a format, a file, and a question before one is replaced."""

from pathlib import Path

from ...analysis.registry import Snapshot
from ...characters import visible
from ...errors import UserError
from ...views.panels import axes_words
from ..screens.prompt import Prompt
from ..widgets.row_list import Row
from .pages import Opening


def _unusual(on: Snapshot) -> str | None:
    """Say what sets what is shown apart from what was so and known on the day."""
    made_up = "; ".join(act.text for act in on.what_if)
    parts = [f"HYPOTHETICAL: {made_up}"] if made_up else []
    axes = axes_words(on.day, on.known_by)
    return ", ".join([*parts, *([axes] if axes else [])]) or None


def _here() -> str:
    """Return the folder of the program in words; somebody may have removed it meanwhile."""
    try:
        return visible(str(Path.cwd()))
    except OSError:
        return "a folder that is gone"


def _path(text: str) -> Path:
    """Return the path that was typed; ``~`` before nobody's name is a letter, as in a shell."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


class Exporting(Opening):
    """Writes what is shown to a file, in the formats of the command line."""

    def action_export(self) -> None:
        """Ask for a format and a file, and write what is known on the day to it."""
        # Imported only here: the dashboard opens without the writers.
        from ...output.formats import FORMATS
        from ..screens.chooser import Chooser

        # What is drawn is the screen as it was before the questions covered it.
        picture = self.export_screenshot(title="openskies-tui")

        def settle(name: str | None) -> None:
            if name is not None:
                self._ask_for_file(name, picture)

        rows = tuple(
            Row(one.name, ((one.name.ljust(10), "accent"), (one.about, "foreground")))
            for one in FORMATS
        )
        self.push_screen(Chooser("Export", rows), settle)

    def _ask_for_file(self, name: str, picture: str) -> None:
        from ...output.formats import format_named

        try:
            content = self._content(name, picture)
        except UserError as error:
            self.notify(error.lines[0], severity="warning", markup=False)
            return
        party = f"-{self.view.party.lower()}" if self.view.party else ""
        suggested = f"open-skies-{self.view.day.isoformat()}{party}{format_named(name).suffix}"

        def settle(text: str | None) -> None:
            if text and text.strip():
                self._write(_path(text.strip()), content)

        hint = f"The file to write, in {_here()} unless you give a folder"
        self.push_screen(Prompt("Export to", hint, value=suggested), settle)

    def _content(self, name: str, picture: str) -> bytes:
        """Return a format's content.

        Raises:
            UserError: the format has no place to say that a what-if or hindsight is on.
        """
        from ...output import export
        from ...output.formats import format_named
        from ...theme.svg import offline

        chosen, scene = format_named(name), self.scene
        if chosen.write is None:
            return offline(picture).encode()
        unusual = _unusual(scene.on)
        if unusual and not (chosen.says or chosen.whole):
            raise UserError(f"{name} has no place for “{unusual}”: take it back first, or use html")
        party = None if chosen.whole else scene.view.party
        return export(name, scene.on, party, remark=unusual)

    def _write(self, path: Path, content: bytes, *, replace: bool = False) -> None:
        from ...system.atomic_write import FileThereError, write_file
        from ..screens.chooser import Chooser

        def settle(answer: str | None) -> None:
            if answer == "yes":
                self._write(path, content, replace=True)

        try:
            write_file(path, content, replace=replace)
        except FileThereError as error:
            rows = (
                Row("no", (("Keep the file that is there", "foreground"),)),
                Row("yes", (("Replace it", "foreground"),)),
            )
            self.push_screen(Chooser("Replace the file?", rows, lead=error.lines[0]), settle)
        except UserError as error:
            self.notify(error.lines[0], severity="warning", markup=False)
        else:
            self.notify(f"Written: {visible(str(path))}", markup=False)
