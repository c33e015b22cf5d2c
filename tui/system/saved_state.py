"""What is remembered from one run to the next, in one JSON file of the user's."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from ..base.characters import visible
from ..base.errors import UserError
from ..engine.fields import END
from .atomic_write import write_file

FILE_NAME = "state.json"
_MOST_BYTES = 65_536
MOST_MARKS = 99
"""As many as a briefing has steps at most; all of them fit into the file."""
Word = Annotated[str, msgspec.Meta(pattern=rf"^[a-z0-9-]{{1,40}}{END}")]


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was marked to be told: a record of a treaty by its id, on a day, or that day itself."""

    treaty: Annotated[str, msgspec.Meta(max_length=200)]
    kind: Literal["state", "event", "quotation", "claim", "day"]
    id: Annotated[str, msgspec.Meta(max_length=200)]
    day: date

    def same(self, other: "Mark") -> bool:
        """Say whether another mark is on the same thing, whichever day it was made on."""
        return (self.treaty, self.kind, self.id) == (other.treaty, other.kind, other.id)


class Remembered(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="version", tag=1
):
    """What the last run left: ``None`` for what was as it is at the first start.

    ``day`` is the day on which the day clock was frozen, ``None`` when it was live or running;
    ``zoomed`` says whether ``panel`` had the whole screen; ``style`` is that of citations,
    ``smaller`` by how many sizes the figure was smaller than the biggest, ``marks`` what is
    to be told in a briefing.
    """

    day: date | None = None
    theme: Word | None = None
    panel: Word | None = None
    zoomed: bool = False
    style: Word | None = None
    smaller: Annotated[int, msgspec.Meta(ge=0, le=99)] = 0
    marks: Annotated[tuple[Mark, ...], msgspec.Meta(max_length=MOST_MARKS)] = ()


def recall(file: Path) -> tuple[Remembered, str | None]:
    """Return what a file remembers, and a complaint when it cannot be used.

    A file that is not ours is set aside under a name of its own, so that nothing is lost.
    """
    shown = visible(str(file))
    try:
        if not file.is_file():
            return Remembered(), None
        with file.open("rb") as opened:
            data = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        return Remembered(), f"{shown}: cannot be read: {error.strerror or error}"
    try:
        # What is too long is cut off, and so is no JSON any more.
        return msgspec.json.decode(data, type=Remembered), None
    except (msgspec.DecodeError, UnicodeDecodeError):
        aside = _set_aside(file)
        where = f"it is kept as {visible(aside)}" if aside else "it could not be set aside"
        return Remembered(), f"{shown}: no memory of this program; {where}"


def _set_aside(file: Path) -> str | None:
    for number in range(1, 100):
        aside = file.with_name(f"{file.name}.corrupt-{number}")
        if not aside.exists():
            try:
                file.rename(aside)
            except OSError:
                return None
            return aside.name
    return None


def remember(file: Path, remembered: Remembered) -> bool:
    """Write a file whole or not at all; return whether it could be written.

    Of two programs that end together the later one's file stands.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Who keeps the file elsewhere and links to it wants that one written.
        write_file(file.resolve(), msgspec.json.encode(remembered), replace=True, private=True)
    except (OSError, RuntimeError, UserError):
        return False
    return True
