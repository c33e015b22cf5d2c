"""The one table of keys: bindings, key bar and the list of keys are all read from it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from textual.binding import BindingType

Group = Literal["day", "panels", "list", "show", "program", "room"]

GROUP_TITLES: dict[Group, str] = {
    "day": "The day",
    "panels": "Panels",
    "list": "In a list",
    "show": "What is shown",
    "program": "Program",
    "room": "In room mode",
}


class Action(NamedTuple):
    """Something a person can do.

    ``id`` is the action's name in Textual, with its arguments; ``keys`` are Textual key names,
    ``shown`` how the key bar writes them; ``label`` is the word beside them, empty for what the
    bar leaves to the list of keys. A key bar shows the lower ``rank`` first.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    label: str
    help: str
    group: Group
    rank: int = 9


APP_ACTIONS = (
    Action("event(-1)", ("left_square_bracket",), "[", "", "To the event before", "day"),
    Action("event(1)", ("right_square_bracket",), "[ ]", "event", "To the next event", "day", 1),
    Action("day(-1)", ("comma",), ",", "", "One day back", "day"),
    Action("day(1)", ("full_stop",), ", .", "day", "One day on", "day", 2),
    Action("month(-1)", ("less_than_sign",), "<", "", "One month back", "day"),
    Action("month(1)", ("greater_than_sign",), "< >", "month", "One month on", "day", 5),
    Action("go_to_day", ("d",), "d", "go to day", "Go to a day you type", "day", 5),
    Action("now", ("n",), "n", "now", "Back to today, live", "day", 4),
    Action("day_clock", ("space",), "Space", "run", "Start or stop the clock", "day", 6),
    Action(
        "last_exit", ("x",), "x", "last exit", "To the last withdrawal before this day", "day", 7
    ),
    Action("panel(1)", ("tab",), "Tab", "panel", "To the next panel", "panels", 5),
    Action("panel(-1)", ("shift+tab",), "Shift+Tab", "", "To the panel before", "panels"),
    Action("zoom", ("z",), "z", "", "One panel over the whole screen, or all", "panels"),
    Action("open", ("enter",), "Enter", "open", "Open what is selected", "panels", 2),
    Action("leave", ("escape",), "Esc", "", "Close; clear the filter; select all states", "panels"),
    Action(
        "palette", ("ctrl+p",), "Ctrl+P", "go to", "Go to anything, by a few letters", "panels", 7
    ),
    Action("filter", ("slash",), "/", "find", "Filter the lists, or the open page", "show", 3),
    Action("copy", ("y",), "y", "copy", "Copy what is shown, with its citation", "show", 7),
    Action("copy_as", ("Y",), "Y", "", "Copy with a citation in another style", "show"),
    Action("browse", ("o",), "o", "", "Open the source in the web browser", "show"),
    Action("why", ("p",), "p", "proof", "Why: the proof of what is selected", "show", 3),
    Action("claims", ("c",), "c", "claims", "Claims and how they fared; conflicts", "show", 7),
    Action("what_if", ("w",), "w", "what if", "Lay a hypothetical act over the data", "show", 6),
    Action("headline", ("h",), "h", "headline", "Check a headline against this day", "show", 8),
    Action(
        "known_by", ("K",), "K", "", "Use the knowledge of another day, or bring it back", "show"
    ),
    Action("hindsight", ("H",), "H", "", "Know everything, also what came later, or not", "show"),
    Action("scale", ("s",), "s", "", "The timeline: all, ten years, about one year", "show"),
    Action("bigger", ("Z",), "Z", "", "The countdown's figure one size up, or back", "show"),
    Action("export", ("e",), "e", "", "Export what is shown to a file", "show"),
    Action("theme", ("t",), "t", "theme", "Choose a theme", "show"),
    Action("present", ("f5",), "F5", "room", "Room mode: show a briefing", "program", 4),
    Action("keys", ("question_mark",), "?", "keys", "This list", "program", 0),
    Action("suspend_process", ("ctrl+z",), "Ctrl+Z", "", "To the shell; fg leads back", "program"),
    Action("quit", ("q", "ctrl+q"), "q", "quit", "Leave", "program", 0),
)
LIST_ACTIONS = (
    Action("move(-1)", ("up", "k"), "↑ k", "", "One up; the quotation before", "list"),
    Action("move(1)", ("down", "j"), "↓ j", "", "One down; the next quotation", "list"),
    Action("page(-1)", ("pageup", "ctrl+b"), "PgUp", "", "One page up", "list"),
    Action("page(1)", ("pagedown", "ctrl+f"), "PgDn", "", "One page down", "list"),
    Action("edge(-1)", ("home", "g"), "Home g", "", "To the first", "list"),
    Action("edge(1)", ("end", "G"), "End G", "", "To the last", "list"),
)
ROOM_ACTIONS = (
    Action("step(1)", ("space", "right", "pagedown"), "Space →", "", "Next step", "room"),
    Action("step(-1)", ("left", "pageup", "backspace"), "←", "", "Step before", "room"),
    Action("go", ("g",), "g", "", "To the step whose number was typed before", "room"),
    Action("edge(-1)", ("home",), "Home", "", "To the first step", "room"),
    Action("edge(1)", ("end",), "End", "", "To the last step", "room"),
    Action("blank", ("b", "full_stop"), "b", "", "Blank the screen, or show it again", "room"),
    Action("elapsed", ("e",), "e", "", "Show the time since the start, or hide it", "room"),
    Action("close", ("escape",), "Esc", "", "Leave room mode", "room"),
    Action("app.quit", ("ctrl+q",), "Ctrl+Q", "", "Leave the program", "room"),
)
"""The keys of room mode; digits before ``g`` name a step."""
NOTES_ACTIONS = (
    Action("step(1)", ("space", "right"), "Space →", "next", "Next step in the room", "room", 0),
    Action("step(-1)", ("left", "backspace"), "←", "back", "Step before", "room", 1),
    Action("go", ("enter",), "Enter", "go to", "To the step whose number was typed", "room", 3),
    Action("blank", ("b", "full_stop"), "b", "blank", "Blank the room, or show it", "room", 2),
    Action("forget", ("escape",), "Esc", "", "Take the number back that was typed", "room"),
    Action("suspend_process", ("ctrl+z",), "Ctrl+Z", "", "To the shell; fg leads back", "room"),
    Action("quit", ("q", "ctrl+q"), "q", "quit", "Leave the notes", "room", 0),
)
"""The keys of the speaker's notes, which drive the room."""
ALL_ACTIONS = APP_ACTIONS + LIST_ACTIONS + ROOM_ACTIONS
LINE_ACTIONS = tuple(
    action._replace(keys=action.keys[:1])
    for action in LIST_ACTIONS
    if not action.id.startswith("edge(")
)
"""What moves in a list under a line that is typed: no letters, and no keys of the line itself."""
PANEL_ACTIONS = tuple(action for action in APP_ACTIONS if action.id.startswith("panel("))
"""What a screen binds itself, because every Textual screen has bindings of its own for Tab."""


def bindings(actions: Iterable[Action], *, on: str = "") -> "list[BindingType]":
    """Return rows of the table as Textual bindings; the id of a binding is that of its action.

    ``on="app."`` sends them to the app from wherever they are bound.
    """
    # Imported only here: the list of keys is printed without a screen too.
    from textual.binding import Binding

    return [
        Binding(",".join(action.keys), on + action.id, action.help, show=False, id=action.id)
        for action in actions
    ]
