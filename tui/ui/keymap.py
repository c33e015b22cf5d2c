"""The one table of keys: bindings, key bar, palette and the list of keys are all read from it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..theme.symbols import MARKED, MARKS
from ..views.document import Document, Item, Section
from ..views.timeline import timeline_signs

if TYPE_CHECKING:
    from textual.binding import BindingType

Target = Literal["app", "screen", "dashboard", "page", "list", "line", "room", "notes"]
"""Who acts on a key: the app on any screen, the dashboard and every page, one of the two alone,
whatever scrolls or has a cursor, a list under a line that is typed, room mode, the speaker's
notes."""
_WAYS = {
    "edge": ("first", "last"),
    "move": ("up", "down"),
    "page": ("page_up", "page_down"),
    "column": ("left", "right"),
}
"""What actions that go two ways are called where they are not previous and next."""
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

    ``id`` is the action's name in Textual, with its arguments; ``on`` is who has it; ``keys`` are
    Textual key names. ``label`` is the word for the key bar, empty for what the bar leaves to the
    list of keys; the bar shows the lower ``rank`` first, and ``pair`` in place of the first key.
    ``panel`` is the one panel in which the key does something, if it is only one.
    """

    id: str
    on: Target
    keys: tuple[str, ...]
    help: str
    group: Group
    label: str = ""
    rank: int = 9
    pair: str = ""
    panel: str = ""

    @property
    def name(self) -> str:
        """The action's id in the configuration, unlike any other.

        >>> [action.name for action in (APP_ACTIONS[0], ROOM_ACTIONS[0], LIST_ACTIONS[-1])]
        ['previous_event', 'room_next_step', 'last']
        """
        bare, _, way = self.id.removeprefix("app.").partition("(")
        turned = _WAYS.get(bare, (f"previous_{bare}", f"next_{bare}"))
        name = turned[way.startswith("1")] if way else bare
        return f"{self.on}_{name}" if self.on in ("line", "room", "notes") else name

    @property
    def before(self) -> str:
        """The id of the action that goes the other way."""
        return self.id.replace("(1)", "(-1)")

    @property
    def shown(self) -> str:
        """The key as the key bar writes it; empty for an action that has none."""
        return self.pair or (key_name(self.keys[0]) if self.keys else "")


APP_ACTIONS = (
    Action("event(-1)", "screen", ("left_square_bracket",), "Previous event", "day"),
    Action(
        "event(1)",
        "screen",
        ("right_square_bracket",),
        "Next event",
        "day",
        "event",
        2,
        "[ ]",
    ),
    Action("day(-1)", "screen", ("comma",), "Previous day", "day"),
    Action("day(1)", "screen", ("full_stop",), "Next day", "day", "day", 4, ", ."),
    Action("month(-1)", "screen", ("less_than_sign",), "Previous month", "day"),
    Action("month(1)", "screen", ("greater_than_sign",), "Next month", "day", "month", 5, "< >"),
    Action("go_to_day", "screen", ("d",), "Go to a date you type", "day", "go to day", 5),
    Action("now", "screen", ("n",), "Back to today, live", "day", "now", 4),
    Action("day_clock", "screen", ("space",), "Start or stop the clock", "day", "run", 6),
    Action(
        "last_exit",
        "screen",
        ("x",),
        "Last exit before this day",
        "day",
        "last exit",
        7,
    ),
    Action("next_deadline", "screen", ("X",), "Next deadline after this day", "day"),
    Action("panel(1)", "dashboard", ("tab",), "Next panel", "panels", "panel", 4),
    Action("panel(-1)", "dashboard", ("shift+tab",), "Previous panel", "panels"),
    Action("zoom", "dashboard", ("z",), "Toggle full screen for the panel", "panels"),
    Action("open", "dashboard", ("enter",), "Open what is selected", "panels", "open", 3),
    Action("link(1)", "page", ("tab",), "Next link of the page", "panels", "link", 3),
    Action("link(-1)", "page", ("shift+tab",), "Previous link of the page", "panels"),
    Action("follow", "page", ("enter",), "Open the link", "panels", "open", 2),
    Action("back", "page", ("backspace",), "Back to the page before", "panels", "back", 4),
    Action("leave", "screen", ("escape",), "Close; clear the filter; select all states", "panels"),
    Action("palette", "app", ("ctrl+p",), "Go to anything by a few letters", "panels", "all", 1),
    Action("filter", "screen", ("slash",), "Filter the lists or the open page", "show", "find", 3),
    Action("copy", "screen", ("y",), "Copy with citation", "show", "copy", 7),
    Action("copy_as", "screen", ("Y",), "Choose the style of citations, and copy", "show"),
    Action("browse", "screen", ("o",), "Open the source in the web browser", "show"),
    Action("why", "screen", ("p",), "Proof of what is selected", "show", "proof", 3),
    Action(
        "claims",
        "screen",
        ("c",),
        "Claims, checked against the record; conflicts",
        "show",
        "claims",
        7,
    ),
    Action("docket", "screen", ("D",), "Docket: every exit, every treaty", "show", "all exits", 6),
    Action("map", "screen", ("m",), "Map: every state by its status", "show", "map", 6),
    Action("compare", "screen", ("equals_sign",), "Compare with another day", "show", "compare", 7),
    Action("what_if", "screen", ("w",), "What if: try a hypothetical act", "show", "what if", 6),
    Action(
        "headline", "screen", ("h",), "Check a headline against this day", "show", "headline", 8
    ),
    Action("known_by", "screen", ("K",), "Show what was known on another date", "show"),
    Action("hindsight", "screen", ("H",), "Hindsight: also know what came later", "show"),
    Action(
        "scale", "dashboard", ("s",), "Scale of the timeline", "show", "scale", 3, panel="events"
    ),
    Action(
        "resize",
        "dashboard",
        ("Z",),
        "Cycle the size of the figure",
        "show",
        "size",
        3,
        panel="countdown",
    ),
    Action("edit", "screen", ("E",), "Edit the record in your editor, at its line", "show"),
    Action("mark", "screen", ("M",), "Mark it for a briefing, or take the mark back", "show"),
    Action("write_briefing", "screen", ("B",), "Write what is marked as a briefing", "show"),
    Action("export", "screen", ("e",), "Export to a file", "show"),
    Action("theme", "app", ("t",), "Choose a theme", "show", "theme", 9),
    Action("present", "app", ("f5",), "Room mode: show a briefing", "program", "room", 1),
    Action("keys", "app", ("question_mark",), "This list", "program", "keys", 0),
    Action("paint_anew", "app", ("ctrl+l",), "Paint the screen anew", "program"),
    Action("suspend_process", "app", ("ctrl+z",), "Suspend (fg resumes)", "program"),
    Action("quit", "app", ("q", "ctrl+q"), "Quit", "program", "quit", 0),
)
"""The keys of the dashboard and its pages; each stands on the target that acts on it."""
LIST_ACTIONS = (
    Action("move(-1)", "list", ("up", "k"), "Up; previous quotation", "list"),
    Action("move(1)", "list", ("down", "j"), "Down; next quotation", "list"),
    Action("page(-1)", "list", ("pageup", "ctrl+b"), "Page up", "list"),
    Action("page(1)", "list", ("pagedown", "ctrl+f"), "Page down", "list"),
    Action("column(-1)", "list", ("left",), "To the column before", "list"),
    Action("column(1)", "list", ("right",), "To the next column", "list"),
    Action("edge(-1)", "list", ("home", "g"), "To the first", "list"),
    Action("edge(1)", "list", ("end", "G"), "To the last", "list"),
)
TEXT_ACTIONS = tuple(action for action in LIST_ACTIONS if not action.id.startswith("column("))
"""What moves in a text: it has no columns."""
ROOM_ACTIONS = (
    Action("step(1)", "room", ("space", "right", "pagedown"), "Next step", "room"),
    Action("step(-1)", "room", ("left", "pageup", "backspace"), "Previous step", "room"),
    Action("go", "room", ("g",), "Go to the step whose number was typed", "room"),
    Action("edge(-1)", "room", ("home",), "To the first step", "room"),
    Action("edge(1)", "room", ("end",), "To the last step", "room"),
    Action("blank", "room", ("b", "full_stop"), "Blank the screen, or show it again", "room"),
    Action("elapsed", "room", ("e",), "Show or hide the time since the start", "room"),
    Action("close", "room", ("escape",), "Leave room mode", "room"),
    Action("app.paint_anew", "room", ("ctrl+l",), "Paint the screen anew", "room"),
    Action("app.quit", "room", ("ctrl+q",), "Quit", "room"),
)
"""The keys of room mode; digits before ``g`` name a step."""
NOTES_ACTIONS = (
    Action(
        "step(1)",
        "notes",
        ("space", "right"),
        "Next step in the room",
        "room",
        "next",
        0,
        "Space →",
    ),
    Action("step(-1)", "notes", ("left", "backspace"), "Previous step", "room", "back", 1),
    Action("go", "notes", ("enter",), "Go to the step whose number was typed", "room", "go to", 3),
    Action("blank", "notes", ("b", "full_stop"), "Blank the room, or show it", "room", "blank", 2),
    Action("forget", "notes", ("escape",), "Clear the number that was typed", "room"),
    Action("paint_anew", "notes", ("ctrl+l",), "Paint the screen anew", "room"),
    Action("suspend_process", "notes", ("ctrl+z",), "Suspend (fg resumes)", "room"),
    Action("quit", "notes", ("q", "ctrl+q"), "Quit the notes", "room", "quit", 0),
)
"""The keys of the speaker's notes, which drive the room."""
ALL_ACTIONS = APP_ACTIONS + LIST_ACTIONS + ROOM_ACTIONS
EVERY_ACTION = ALL_ACTIONS + NOTES_ACTIONS
"""All that can be bound; the list of keys leaves out those of the notes, which show their own."""
LINE_ACTIONS = tuple(
    action._replace(keys=action.keys[:1], on="line")
    for action in LIST_ACTIONS
    if not action.id.startswith("edge(")
)
"""What moves in a list under a line that is typed: no letters, and no keys of the line itself."""

_OWN_NAMES = {"enter": "Enter", "backspace": "Bksp", "pageup": "PgUp", "pagedown": "PgDn"}
"""Keys that Textual writes with a sign or otherwise than a keyboard does."""


def bindings(actions: Iterable[Action], on: Target | None = None) -> "list[BindingType]":
    """Return rows as Textual bindings, *on* a target only those for it.

    The id of a binding is the name of its action, so that a keymap can change its keys.
    """
    # Imported only here: the list of keys is printed without a screen too.
    from textual.binding import Binding

    return [
        Binding(",".join(action.keys), action.id, action.help, show=False, id=action.name)
        for action in actions
        if on in (None, action.on)
    ]


def key_name(key: str) -> str:
    """Return a key as it is written on a keyboard.

    >>> [key_name(key) for key in ("full_stop", "shift+tab", "pageup", "Y", "right")]
    ['.', 'Shift+Tab', 'PgUp', 'Y', '→']
    """
    from textual.keys import format_key

    name = format_key(key)
    return _OWN_NAMES.get(key) or (name.title() if len(name) > 1 else name)


def key_names(action: Action) -> str:
    """Return the keys of an action as they are written on a keyboard, or a dash for none."""
    return " ".join(map(key_name, action.keys)) or "–"


_BESIDE = (
    ("?", "beside a day: on a condition, disputed, or no effect recorded"),
    (MARKED, "marked for a briefing"),
    ("▸", "an event of the selected state"),
    ("✔ ○", "a step that was taken, one that was not"),
)
"""What other signs mean, which stand beside words."""


def keys_document(actions: Iterable[Action] = ALL_ACTIONS) -> Document:
    """Return every key with what it does, in the groups of the table, and what signs mean."""
    actions = tuple(actions)
    sections = tuple(
        Section(
            title,
            tuple(
                Item(key_names(action), action.help) for action in actions if action.group == group
            ),
        )
        for group, title in GROUP_TITLES.items()
    )
    lead = "The mouse works too: a click selects, turns, and does what a key at the foot does."
    signs = tuple(Item(mark.symbol, mark.word) for mark in MARKS.values())
    signs += tuple(Item(sign, words) for sign, words in _BESIDE)
    drawn = tuple(Item(sign, words) for sign, words in timeline_signs())
    meant = (Section("Signs", signs), Section("On the timeline", drawn))
    return Document("Keys", lead, (*sections, *meant))
