"""The timeline to scale: acts of law on an axis with labels over it, statements below, the day.

What lies ahead by a notice that runs is drawn too: it is known on the day.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from msgspec import Struct

from ..analysis.registry import Snapshot
from ..engine.act_kinds import ACT_KINDS
from ..engine.model import Act
from .act_signs import OTHER, SIGNS, sign_of
from .exits_chart import ExitBar, exits_scene
from .labels import day_words
from .picture import Line, Run
from .timeline_labels import Tag, label_words, place_labels, tags
from .timeline_scale import Scale, Zoom, scale_of, span_of, touch, window

DAY_SYMBOL = "▲"
LEAST_ROWS = 3
"""Labels, axis, years; from one row more on statements have theirs, and then labels more."""
_EARLIER, _LATER = "‹", "›"
_PAST, _AHEAD = "─┬", "╌┬"
"""The axis: plain, and where a unit of time begins."""
_RUN, _LEFT, _DUE, _OUT = "━", "╍", "▒", "□"
"""A notice that ran, the part of it that is left, the days for a conference, the effect ahead."""
_BLOCKS = {_RUN: "█", _LEFT: "░", _DUE: "▒"}
"""What runs on the axis where it is drawn higher."""
_IN_FORCE = sign_of("entry_into_force")
_QUIET = 4
"""The rank from which acts are not of law: they stand in a row of their own."""


class StripScene(NamedTuple):
    """What is drawn: the acts, the day, the zoom, the id of the selected state, the exits.

    ``in_force`` is the day ahead on which the treaty enters into force, where that is settled.
    """

    acts: tuple[Act, ...]
    day: date
    zoom: Zoom = "all"
    party: str | None = None
    exits: tuple[ExitBar, ...] = ()
    in_force: date | None = None


def strip_scene(
    on: Snapshot, acts: tuple[Act, ...], zoom: Zoom = "all", party: str | None = None
) -> StripScene:
    """Return the timeline of some acts on the day of a snapshot, with what lies ahead of it."""
    progress = on.treaty.progress
    settled = progress.in_force_from if progress else None
    ahead = settled if settled and settled > on.day else None
    return StripScene(acts, on.day, zoom, party, exits_scene(on).bars, ahead)


def timeline_words(scene: StripScene) -> tuple[str, ...]:
    """Say what the timeline shows, for who does not see it."""
    return label_words(tags(scene.acts, scene.day, scene.exits, scene.in_force), scene.day)


class StripView(Struct, frozen=True):
    """The timeline in rows of equal width: labels, axis, statements, years with the day.

    ``days``, ``acts`` and ``said`` have an entry for each column: the first day that it stands for,
    and the ids of the act on the axis and of that in the row of statements.
    """

    rows: tuple[Line, ...]
    days: tuple[date, ...]
    acts: tuple[str | None, ...]
    said: tuple[str | None, ...]


class Ground(Struct, frozen=True):
    """What of a timeline is the same whichever state is selected.

    ``marks`` and ``quiet`` hold for each column the acts that could be drawn there, the most
    important first; ``beyond`` what stands at the two ends for the acts before and after the
    window.
    """

    scene: StripScene
    scale: Scale
    today: int
    marks: dict[int, tuple[Act, ...]]
    quiet: dict[int, tuple[Act, ...]]
    tags: tuple[Tag, ...]
    beyond: tuple[str, str]
    years: Line


def lay_ground(scene: StripScene, width: int) -> Ground:
    """Lay a scene out on *width* (>= 1) cells."""
    acts, day, exits = scene.acts, scene.day, scene.exits
    ahead = [bar.effective for bar in exits if bar.effective and bar.course == "pending"]
    if scene.in_force:
        ahead.append(scene.in_force)
    scale = scale_of(window(acts, day, scene.zoom, ahead), width)
    places = [scale.column(act.day.first) for act in acts]
    ends = [
        scale.column(span_of(act).last)
        for act in acts
        if act.until or act.day.first != act.day.last
    ]
    columns: dict[int, list[Act]] = {}
    # Of one rank the latest first; acts come in the order of their days.
    by_weight = sorted(zip(acts, places, strict=True), key=_weight)
    for act, place in by_weight[::-1]:
        if scale.margin <= place < scale.end:
            columns.setdefault(place, []).append(act)
    earlier = any(place < scale.margin for place in places)
    later = any(place >= scale.end for place in (*places, *ends))
    return Ground(
        scene=scene,
        scale=scale,
        today=scale.column(day),
        marks=_those(columns, quiet=False),
        quiet=_those(columns, quiet=True),
        tags=tuple(tags(acts, day, exits, scene.in_force)),
        beyond=(_EARLIER if earlier else " ", _LATER if later else " "),
        years=_runs(_years(scale, day)),
    )


def _those(columns: dict[int, list[Act]], *, quiet: bool) -> dict[int, tuple[Act, ...]]:
    kept = {
        column: tuple(act for act in acts if (sign_of(act.kind).rank >= _QUIET) == quiet)
        for column, acts in columns.items()
    }
    return {column: acts for column, acts in kept.items() if acts}


def strip(scene: StripScene, width: int, rows: int = LEAST_ROWS) -> StripView:
    """Return the timeline of a scene, *width* (>= 1) cells wide, in some *rows* (>= 3)."""
    return draw(lay_ground(scene, width), scene.party, rows)


def draw(ground: Ground, party: str | None = None, rows: int = LEAST_ROWS) -> StripView:
    """Return a timeline for the selected state.

    A cell shows its most important act, one of *party* before all others. Beside the acts of
    *party* all others are dim.
    """
    marks, said = (_chosen(acts, party) for acts in (ground.marks, ground.quiet))
    columns = range(ground.scale.width)
    lines = rows - LEAST_ROWS + (1 if rows == LEAST_ROWS else 0)
    shown = [
        *map(_runs, place_labels(ground.tags, ground.scale, party, lines)),
        _runs(_axis(ground, marks, party)),
    ]
    if rows > LEAST_ROWS:
        shown.append(_runs(_mark(said.get(column), party) for column in columns))
    return StripView(
        rows=(*shown, ground.years),
        days=ground.scale.days,
        acts=tuple(marks[x].id if x in marks else None for x in columns),
        said=tuple(said[x].id if x in said else None for x in columns),
    )


def lane(axis: Iterable[Run]) -> Line:
    """Return what runs on an axis as blocks, to be drawn over and under it where there is room."""
    cells = [(sign, colour) for text, colour in axis for sign in text]
    blocks = [(_BLOCKS.get(sign, " "), colour) for sign, colour in cells]
    for x in range(1, len(blocks) - 1):
        # A mark stands on the course, which goes on under it.
        if blocks[x][0] == " " != blocks[x + 1][0]:
            blocks[x] = blocks[x - 1]
    return _runs(blocks)


def _chosen(columns: dict[int, tuple[Act, ...]], party: str | None) -> dict[int, Act]:
    return {
        column: next((act for act in acts if _is_of(act, party)), acts[0])
        for column, acts in columns.items()
    }


def _runs(cells: Iterable[Run]) -> Line:
    """Join neighbouring cells of one colour."""
    grouped = groupby(cells, key=itemgetter(1))
    return tuple(("".join(text for text, _ in run), colour) for colour, run in grouped)


def _is_of(act: Act, party: str | None) -> bool:
    return party is not None and party in (*act.states, *act.towards)


def _weight(placed: tuple[Act, int]) -> int:
    """Order acts by the weight of their kinds."""
    return -sign_of(placed[0].kind).rank


def _mark(act: Act | None, party: str | None) -> Run:
    if act is None:
        return " ", "muted"
    look = sign_of(act.kind)
    if party is None:
        return look.symbol, look.colour
    if not _is_of(act, party):
        return look.symbol, "muted"
    return look.symbol, "foreground" if look.colour == "muted" else look.colour


def _axis(ground: Ground, marks: dict[int, Act], party: str | None) -> list[Run]:
    """Draw the line, solid up to the day and broken after it, and what stands on it."""
    scale, today = ground.scale, ground.today
    row = [(" ", "line")] * scale.width
    for x in range(scale.margin, scale.end):
        row[x] = (_PAST if x <= today else _AHEAD)[x in scale.ticks], "line"
    for bar in ground.scene.exits:
        for x, (sign, colour) in _course(bar, scale, today):
            row[x] = sign, colour if party in (None, bar.state) else "muted"
    if ground.scene.in_force and scale.shows(ground.scene.in_force):
        row[scale.column(ground.scene.in_force)] = _IN_FORCE.symbol, _IN_FORCE.colour
    for x, act in marks.items():
        row[x] = _mark(act, party)
    if scale.margin:
        row[0], row[-1] = ((end, "muted") for end in ground.beyond)
    return row


def _course(bar: ExitBar, scale: Scale, today: int) -> Iterator[tuple[int, Run]]:
    """Yield the cells of a notice from the day it was given to its effect, by column."""
    if not (bar.received and bar.effective):
        return
    first, last = scale.column(bar.received), scale.column(bar.effective)
    for x in range(max(first, scale.margin), min(last, scale.end - 1) + 1):
        yield x, (_RUN if x <= today else _LEFT, "pending")
    if bar.window:
        opens, closes = map(scale.column, bar.window)
        for x in range(max(opens, scale.margin), min(closes, scale.end - 1) + 1):
            yield x, (_DUE, "accent")
    if scale.margin <= last < scale.end:
        yield last, (_OUT, "pending" if bar.course == "pending" else "former")


def _years(scale: Scale, day: date) -> list[Run]:
    """Write the day and, where they keep clear of it, the names of years or months."""
    at = scale.column(day)
    words = day_words(day)
    # The words end in a blank of their own, so that no year beside them is read with them.
    beside = (at, f"{DAY_SYMBOL} {words} "), (at - len(words) - 2, f" {words} {DAY_SYMBOL}")
    start, text = min(
        [one for one in beside if scale.fits(one)] or [(at, DAY_SYMBOL)],
        key=lambda one: sum(touch(one, name) for name in scale.names),
    )
    row = [(" ", "muted")] * scale.width
    for place, name in scale.names:
        if not touch((place, name), (start, text)):
            row[place : place + len(name)] = [(letter, "muted") for letter in name]
    row[start : start + len(text)] = [(letter, "accent") for letter in text]
    return row


LegendRow = tuple[Run, Run]
"""A symbol and its word, both with a colour's name."""


def legend(acts: Iterable[Act], exits: Iterable[ExitBar] = ()) -> tuple[LegendRow, ...]:
    """Return each symbol among *acts* with its word, by rank, and what the *exits* draw."""
    found: dict[str, tuple[int, str, str]] = {}
    for act in acts:
        sign = sign_of(act.kind)
        quiet = sign == OTHER
        word = "statements and others" if quiet else ACT_KINDS[act.kind].label
        found.setdefault(sign.symbol, (sign.rank, word, sign.colour))
    signs = [
        (symbol, word, colour)
        for symbol, (_, word, colour) in sorted(found.items(), key=lambda item: item[1])
    ]
    bars = list(exits)
    if any(bar.received and bar.effective for bar in bars):
        signs.append((_RUN, "notice period", "pending"))
    if any(bar.window for bar in bars):
        signs.append((_DUE, "days for the conference", "accent"))
    return tuple(((f"{symbol} ", colour), (f"{word}  ", "muted")) for symbol, word, colour in signs)


def timeline_signs() -> tuple[tuple[str, str], ...]:
    """Return every sign that can stand on a timeline, with what it means.

    >>> dict(timeline_signs())["△"]
    'signature, deposit withdrawn'
    """
    words: dict[str, list[str]] = {}
    for name, sign in sorted(SIGNS.items(), key=lambda named: named[1].rank):
        label = ACT_KINDS[name].label
        if label not in words.setdefault(sign.symbol, []):
            words[sign.symbol].append(label)
    return (
        *((sign, ", ".join(labels)) for sign, labels in words.items()),
        (OTHER.symbol, "statements, flights and other events, in a row of their own"),
        (_RUN, "from a notice to its effect"),
        (_LEFT, "the part of it that is left"),
        (_DUE, "days in which a conference is due"),
        (DAY_SYMBOL, "the day"),
    )
