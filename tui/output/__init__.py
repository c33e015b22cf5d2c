"""Exports: what was known of the treaty on a day, in formats that other programs read.

``FORMATS`` is the table that the command line and the dashboard offer; ``export`` writes one of
them. Nothing here reads a notice, draws a screen or touches a file.
"""

from typing import TYPE_CHECKING

from ..base.errors import UserError
from .formats import FORMATS, Format, format_named

if TYPE_CHECKING:
    from ..analysis.registry import Snapshot

__all__ = ["FORMATS", "Format", "export", "format_named"]


def export(
    name: str,
    on: "Snapshot",
    party: str | None = None,
    *,
    remark: str | None = None,
) -> bytes:
    """Return the content of a file in the format called *name*, in UTF-8.

    *on* says what was so and known; with *party* only what concerns that state is told. *remark*
    says what is unusual about the knowledge used, by default what-ifs and another day's knowledge;
    the texts for people show it at their head.

    Raises:
        ValueError: the format is none of the table, or is drawn from the screen.
        UserError: the format has no place to say what is unusual.
    """
    from .report import Subject

    chosen, subject = format_named(name), Subject(on, party, remark)
    if subject.unusual and not (chosen.says or chosen.whole):
        what = f"{name} has no place for “{subject.unusual}”"
        raise UserError(f"{what}: take it back first, or use html")
    return chosen.write(subject).encode()
