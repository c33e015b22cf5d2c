"""Presenting: the room and what tells the speaker's notes; a briefing can open the program."""

from functools import cached_property
from typing import TYPE_CHECKING

from ...errors import UserError
from ...resources import DEFAULT_DATASET
from ...views.document import error_document
from .pages import Opening

if TYPE_CHECKING:
    from ...briefing.load import BriefingFile
    from ..presenter import Presenter
    from ..screens.presentation import Room


class Presenting(Opening):
    """Room mode, from the key, the palette or the command line."""

    dataset_name = DEFAULT_DATASET
    """The name or path of the dataset that is shown; its briefings lie beside it."""
    opens_with: "tuple[BriefingFile, int] | None" = None
    """A briefing to show at once, from a step counted from 0."""

    @cached_property
    def presenter(self) -> "Presenter":
        """What shows briefings; made when the first one is asked for."""
        from ..presenter import Presenter

        return Presenter(self, lambda: self._dataset, self.dataset_name, self._now, self.read_out)

    def action_present(self) -> None:
        """Ask for a briefing and show it; what keeps it from being shown is read out."""
        self.presenter.choose()

    def on_room_turned(self, message: "Room.Turned") -> None:
        """Tell the speaker's notes what the room shows."""
        self.presenter.tell(message.state, message.seconds)

    def on_ready(self) -> None:
        """Show at once the briefing that the program was opened with."""
        if self.opens_with is not None:
            self.presenter.open(*self.opens_with)

    def read_out(self, title: str, error: UserError) -> None:
        """Show what is wrong with a file on a screen of its own."""
        trouble = error_document(title, error.lines)
        self._read(title, lambda _scene: trouble)

    async def on_unmount(self) -> None:
        """Leave no socket behind."""
        if "presenter" in self.__dict__:
            await self.presenter.close()
