"""Where a text of the data can come to the screen: each place with the keys that lead to it."""

from typing import NamedTuple

SMALL, NORMAL, LARGE, TALL = (80, 24), (120, 36), (200, 50), (120, 60)


PAGE = "Page Panel"
"""Without the header, in which the treaty's name is always in sight."""


class Place(NamedTuple):
    """Keys from the dashboard; a line that is typed then, if any, and keys that go on from there.

    In the end a planted text is in sight in one of the widgets ``within``.
    """

    keys: tuple[str, ...] = ()
    line: str | None = None
    then: tuple[str, ...] = ()
    size: tuple[int, int] = NORMAL
    within: str = "*"


WHAT_IF = "BLR notice 2021-06-25"
PLACES = {
    **{
        f"dashboard {width}x{height}": Place(size=(width, height))
        for width, height in (SMALL, NORMAL, LARGE)
    },
    "state": Place(("j",), size=LARGE),
    "too small": Place(size=(50, 15)),
    "events": Place(("tab", "tab"), size=SMALL),
    "states alone": Place(("z",)),
    "quotation alone": Place(("tab", "z")),
    "countdown alone": Place(("shift+tab", "z")),
    "what if": Place(("w",), WHAT_IF, ("enter", "j")),
    "knowledge": Place(("K",), "2021-01-01", ("enter",)),
    "treaty": Place(("enter",), size=TALL, within=PAGE),
    "party": Place(("j", "enter"), size=TALL, within=PAGE),
    "quotation": Place(("tab", "enter"), size=TALL, within=PAGE),
    "event": Place(("tab", "tab", "enter"), size=TALL, within=PAGE),
    "proof of the treaty": Place(("p",), size=TALL, within=PAGE),
    "proof of a state": Place(("j", "p"), size=TALL, within=PAGE),
    "claims": Place(("c",), size=TALL, within=PAGE),
    "source": Place(("ctrl+p",), "urdu-0701", ("enter",), TALL, PAGE),
    "claim": Place(("ctrl+p",), "ap-0115-headline", ("enter",), TALL, PAGE),
    "claim that cannot be checked": Place(("ctrl+p",), "ap-0115-alaska", ("enter",), TALL, PAGE),
    "event with rivals": Place(
        ("ctrl+p",), "svn-entry-into-force-2004", ("enter", "enter"), TALL, PAGE
    ),
    "proof of a later state": Place(("ctrl+p",), "svn", ("enter", "p"), TALL, PAGE),
    "all that can be found": Place(("ctrl+p",)),
    "briefings found": Place(("ctrl+p",), "briefing"),
    "claims found": Place(("ctrl+p",), "claim", ("pagedown",)),
    "found by its markup": Place(("ctrl+p",), "[@click=app", ("pagedown",)),
    "copied in a style": Place(("tab", "Y"), then=("end", "up", "enter"), within="Toast"),
    "what was copied": Place(("tab", "y"), within="Toast"),
    "which source": Place(("tab", "tab", "home", "o")),
    "themes": Place(("t",), then=("end",)),
    "briefings": Place(("f5",)),
    "a broken briefing": Place(("f5", "end", "enter"), within=PAGE),
}


def asked(text: str, folder: str) -> dict[str, Place]:
    """Return the places at which a person types, with *text* typed into each."""
    return {
        "filter": Place(("slash",), text, ("enter",), within="RosterPanel"),
        "filter while typed": Place(("slash",), text),
        "filter of a page": Place(("enter", "slash"), text, ("enter",), within=PAGE),
        "no day": Place(("d",), text, ("enter",)),
        "no act": Place(("w",), text, ("enter",)),
        "no knowledge": Place(("K",), text, ("enter",)),
        "headline": Place(("h",), text, ("enter",), within=PAGE),
        "nothing found": Place(("ctrl+p",), text),
        "written": Place(
            ("e", "enter"), f"{folder}/{text.replace('/', '')}", ("enter",), within="Toast"
        ),
        "not written": Place(("e", "enter"), f"{folder}/none/{text}", ("enter",), within="Toast"),
    }
