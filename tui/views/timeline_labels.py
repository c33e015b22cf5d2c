"""The labels over the timeline: which acts and deadlines are named, and where there is room."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from operator import itemgetter

from msgspec import Struct

from ..analysis.sentences import joined
from ..engine.act_kinds import ACT_KINDS, ActKind
from ..engine.model import Act
from .act_signs import sign_of
from .exits_chart import ExitBar
from .labels import day_words
from .timeline_scale import Scale

Cell = tuple[str, str]

_AHEAD, _ONCE, _LAW, _NOTICE, _REST = range(5)
"""What is named first: what lies ahead, what happened to the treaty or an exit, law, notices."""
_NAMED: dict[ActKind, tuple[str, int]] = {
    "entry_into_force": ("in force", _ONCE),
    "expiry": ("expiry", _ONCE),
    "termination": ("terminated", _ONCE),
    "signature": ("signed", _LAW),
    "conference_of_states_parties": ("conference", _REST),
}
"""Kinds of acts that are named, once each: the first; of conferences the largest."""


_Placed = tuple[int, int, str, "Tag"]
"""How many lines over the axis a label is, its first column, its text, and what it names."""


class Tag(Struct, frozen=True):
    """Words for a day, the longest first; ``state`` is whose they are if they are one state's.

    ``told`` says it where no axis is drawn; empty for what is told with the exits. ``leads_to`` is
    the day ahead for which it matters.
    """

    day: date
    texts: tuple[str, ...]
    colour: str
    rank: int
    state: str = ""
    told: str = ""
    leads_to: date | None = None


def tags(
    acts: Iterable[Act], day: date, exits: Iterable[ExitBar], in_force: date | None = None
) -> Iterator[Tag]:
    """Yield what could be named, the most important first."""
    found = [*_of_exits(day, exits), *_of_treaty(acts)]
    if in_force:
        when = day_words(in_force).rpartition(" ")[0]
        words = f"in force {when}", "in force"
        found.append(Tag(in_force, words, "party", _AHEAD, told="in force", leads_to=in_force))
    # Of one rank what comes next first, then the latest: that is what the room asks for.
    found.sort(key=lambda tag: (tag.day, tag.state), reverse=True)
    yield from sorted(found, key=lambda tag: (tag.rank, tag.leads_to or date.max))


def label_words(found: Iterable[Tag], day: date) -> tuple[str, ...]:
    """Say what the labels name, what lies ahead of *day* apart.

    >>> label_words([Tag(date(1992, 3, 24), (), "party", _LAW, told="signed")], date(2021, 7, 1))
    ('24 Mar 1992 signed.',)
    """
    told = sorted((tag for tag in found if tag.told), key=lambda tag: tag.day)
    past = [f"{day_words(tag.day)} {tag.told}" for tag in told if tag.day <= day]
    ahead = [f"{day_words(tag.day)} {tag.told}" for tag in told if tag.day > day]
    lines = ("", past), ("Ahead: ", ahead)
    return tuple(f"{lead}{'; '.join(some)}." for lead, some in lines if some)


def _of_exits(day: date, exits: Iterable[ExitBar]) -> Iterator[Tag]:
    bars = list(exits)
    for bar in bars:
        if bar.course == "pending" and bar.window and bar.window[1] >= day:
            opens, closes = bar.window
            middle = opens + (closes - opens) / 2
            yield Tag(middle, ("conference",), "accent", _ONCE, bar.state)
    for alike in _alike(bars, lambda bar: (bar.effective, bar.course, bar.reservation)):
        yield from _of_effect(alike)
    for alike in _alike(bars, lambda bar: (bar.received, bar.course)):
        if received := alike[0].received:
            pending = alike[0].course == "pending"
            ahead = min(bar.effective or date.max for bar in alike) if pending else None
            texts = _said(alike, "gives notice", "give notice", "notice")
            yield Tag(received, texts, "pending", _NOTICE, _only(alike), leads_to=ahead)
    said = [bar for bar in bars if bar.announced and bar.announced != bar.received]
    for alike in _alike(said, lambda bar: bar.announced):
        if announced := alike[0].announced:
            texts = _said(alike, "announces", "announce", "announces")
            yield Tag(announced, texts, "announced", _REST, _only(alike))


def _alike(bars: Iterable[ExitBar], key: Callable[[ExitBar], object]) -> Iterator[list[ExitBar]]:
    """Yield the exits that are alike in something together."""
    groups: dict[object, list[ExitBar]] = {}
    for bar in bars:
        groups.setdefault(key(bar), []).append(bar)
    yield from groups.values()


def _only(bars: list[ExitBar]) -> str:
    """Return the state of one exit, an empty text for that of several."""
    return bars[0].state if len(bars) == 1 else ""


def _names(bars: list[ExitBar]) -> tuple[str, ...]:
    """Return who it is, the longest first: by names, by codes, by their number."""
    names = joined([bar.name for bar in bars]), joined([bar.state for bar in bars])
    return (*names, f"{len(bars)} states") if len(bars) > 1 else names


def _said(bars: list[ExitBar], does: str, do: str, short: str) -> tuple[str, ...]:
    """Return what states did on one day, the longest words first."""
    name, code, *number = _names(bars)
    verb = does if len(bars) == 1 else do
    few = short if len(bars) == 1 else do
    return (f"{name} {verb}", f"{code} {few}", *(f"{states} {do}" for states in number))


def _of_effect(bars: list[ExitBar]) -> Iterator[Tag]:
    """Yield the tag of the states that are out on one day."""
    effective = bars[0].effective
    if effective is None:
        return
    names, unsure = _names(bars), bars[0].reservation
    texts = tuple(f"{name} out{unsure}" for name in names)
    if bars[0].course == "pending":
        when = day_words(effective).rpartition(" ")[0]
        dated = (*(f"{name} out {when}{unsure}" for name in names), texts[-1])
        yield Tag(effective, dated, "pending", _AHEAD, _only(bars), texts[0], effective)
    else:
        yield Tag(effective, texts, "former", _ONCE, _only(bars), texts[0])


def _of_treaty(acts: Iterable[Act]) -> Iterator[Tag]:
    chosen: dict[ActKind, Act] = {}
    every = list(acts)
    for act in every:
        if act.kind in _NAMED:
            best = chosen.setdefault(act.kind, act)
            if act.kind == "conference_of_states_parties" and len(act.states) > len(best.states):
                chosen[act.kind] = act
    for kind, act in chosen.items():
        words, rank = _NAMED[kind]
        told = words if rank < _NOTICE else ""
        yield Tag(act.day.first, (words,), sign_of(kind).colour, rank, told=told)
    # What only one state did is named when that state is selected.
    once = Counter(act.id for act in chosen.values())
    for act in every:
        look = ACT_KINDS[act.kind]
        moves = look.step or act.kind == "entry_into_force"
        if look.law and moves and act.id not in once and len(act.states) == 1:
            yield Tag(
                act.day.first, (look.label,), sign_of(act.kind).colour, _REST + 1, act.states[0]
            )


def place_labels(
    found: Iterable[Tag], scale: Scale, party: str | None, lines: int
) -> list[list[Cell]]:
    """Return the labels in some *lines*, each clear of the others and over its day.

    As few lines are used as hold the most labels, the lowest; from a higher one a stroke leads
    down. With a *party* its own labels come first and those of others are dim.
    """
    wanted = [
        tag for tag in found if scale.shows(tag.day) and (tag.rank <= _REST or tag.state == party)
    ]
    if party is not None:
        wanted.sort(key=lambda tag: tag.state != party)
    best: list[_Placed] = []
    for used in range(1, lines + 1):
        placed = list(_place_all(wanted, scale, used))
        best = max(best, placed, key=len)
        if len(placed) == len(wanted):
            break
    rows = [[(" ", "muted")] * scale.width for _ in range(lines)]
    for up, start, text, tag in _sunk(best, scale):
        colour = tag.colour if party in (None, tag.state) or not tag.state else "muted"
        rows[lines - up][start : start + len(text)] = [(letter, colour) for letter in text]
        for below in range(lines - up + 1, lines):
            rows[below][scale.column(tag.day)] = "│", colour
    return rows


def _place_all(wanted: list[Tag], scale: Scale, lines: int) -> Iterator[_Placed]:
    taken: list[set[int]] = [set() for _ in range(lines)]
    for tag in wanted:
        at = scale.column(tag.day)
        place = _place(taken, scale.width, at, tag.texts)
        if place:
            line, start, text = place
            taken[line].update(range(start - 1, start + len(text) + 1))
            for below in taken[line + 1 :]:
                below.add(at)
            yield lines - line, start, text, tag


def _sunk(placed: list[_Placed], scale: Scale) -> Iterator[_Placed]:
    """Yield each label as low as it can go without touching a label or the stroke of one."""
    texts: dict[int, set[int]] = {}
    strokes = {scale.column(tag.day): up for up, _, _, tag in placed}
    for up, start, text, tag in sorted(placed, key=itemgetter(0)):
        cells = set(range(start - 1, start + len(text) + 1))
        own = scale.column(tag.day)
        lowest = next(
            low
            for low in range(1, up + 1)
            if low == up
            or (
                texts.get(low, set()).isdisjoint(cells)
                and not any(x in cells and x != own and top > low for x, top in strokes.items())
            )
        )
        texts.setdefault(lowest, set()).update(cells)
        strokes[own] = lowest
        yield lowest, start, text, tag


def _place(
    taken: list[set[int]], width: int, at: int, texts: tuple[str, ...]
) -> tuple[int, int, str] | None:
    """Return the line, the first column and the text with which a label keeps clear of others."""
    for text in texts:
        for line in range(len(taken)):
            if any(at in below for below in taken[line + 1 :]):
                continue
            centred, before = at - len(text) // 2, at - len(text) + 1
            # Where labels stand over each other, those that end at their day leave room for more.
            for start in (before, centred, at) if len(taken) > 1 else (centred, at, before):
                cells = range(start - 1, start + len(text) + 1)
                if start >= 0 and start + len(text) <= width and taken[line].isdisjoint(cells):
                    return line, start, text
    return None
