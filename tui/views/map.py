"""The map of a day: every state in the colour of its status, and the same in words."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import chain, groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from ..analysis.registry import Snapshot
from ..analysis.sentences import capital
from ..engine.model import State
from .labels import day_words, how_out, mark_of, party_count, reservation, status_sentence
from .map_grid import Crop, sampled, shape, southern
from .picture import GROUND, Label, Picture

LEAST = (44, 7)
"""The cells across and down without which tiles say more than a map."""
OUTSIDE = "line-dim"
"""The colour of land that is no state of the treaty."""
BORDERS = "Borders are a picture and no statement. Shapes: Natural Earth."
NO_ROSTER = "No map: only exits are on record here, not every state that is bound."

_COLOURS = {
    "suspended": "pending",
    "contracting_state": "contracting",
    "provisionally_applying": "contracting",
    "former_party": "former",
    "non_party": OUTSIDE,
}
"""The colours of the marks that have another name."""
_EXITS = {
    "pending": "leaving",
    "suspended": "notice suspended",
    "announced": "exit announced",
}
"""The marks of those that are on their way out, each with what they do."""
_NAMED = (*_EXITS, "former_party")
"""The marks of the states that are named one by one."""
_WAYS_OUT = {
    "left": "left",
    "ceased": "ceased, without a notice",
    "to the end": "bound until the treaty ended",
}
"""The words for the former parties, which are named too."""
_REST = {
    "provisionally_applying": "applying provisionally",
    "contracting_state": "contracting, not bound yet",
    "signatory": "signed only",
    "non_party": "not bound",
}
"""The marks of the states that are counted, each with what they are."""
_DIMMED = ("party", "signatory", "contracting_state", "provisionally_applying")
_STRETCH: dict[Crop, float] = {"north": 1.4, "world": 1.1}
_SQUEEZE = 0.85
"""How much higher or lower than it is a crop may be drawn to fill its place."""
_BROAD = 0.6
"""How wide a line of land is, against the widest, that counts for the middle of a state."""
_ON = "background on "
"""The look of a label on the land that it names, before the colour of that."""
_SPARE = 2
"""How many cells more than its name a line of land must have."""
_NEAR = 6
"""How many cells from its land a label may stand."""
_MOST_NAMED = 12
_KEPT = 16


class MapScene(Struct, frozen=True):
    """What a map shows on a day, whatever its size: ``marks`` are those of the states by their ids.

    It is ``counted`` where the data holds every state; else there is no map. ``named`` are the
    names of the states that have left or may leave. ``legend`` has a sentence for each mark: those
    states that are out by name, the others counted. ``parts`` are the states that lie where one
    lay that is no more. ``note`` is about the state *selected*, or says why there is no map.
    """

    counted: bool
    marks: tuple[tuple[str, str], ...]
    named: tuple[tuple[str, str], ...]
    legend: tuple[tuple[str, str], ...]
    selected: str | None = None
    note: str = ""
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def crop(self) -> Crop | None:
        """The part of the world that is shown: the north where no state lies elsewhere."""
        if not self.counted:
            return None
        return "world" if {id_ for id_, _ in self.marks} & southern() else "north"

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The legend in sentences, each behind the colour that it is about."""
        return tuple((_COLOURS.get(mark, mark), f"{capital(text)}.") for mark, text in self.legend)

    @property
    def words(self) -> tuple[str, ...]:
        """The map in sentences."""
        told = tuple(text for _, text in self.told)
        return (self.note, *told) if self.note else told


def map_scene(on: Snapshot, selected: str | None = None) -> MapScene:
    """Return what the map of a snapshot shows, with a state *selected* or none.

    >>> from datetime import date
    >>> from openskies_tui import Registry, load_dataset
    >>> on = Registry(load_dataset("open-skies")).on(date(2021, 7, 1))
    >>> for line in map_scene(on).words:
    ...     print(line)
    32 other States Parties.
    Leaving: Russia (18 Dec 2021).
    Left: United States (22 Nov 2020).
    1 signed only.
    """
    marked = tuple((standing.state, mark_of(standing)) for standing in on.treaty.standings)
    named = tuple((state.id, state.name) for state, mark in marked if mark in _NAMED)
    marks = tuple((state.id, mark) for state, mark in marked)
    parts: dict[str, tuple[str, ...]] = {}
    for act in on.registry.dataset.acts:  # where a state lay is no news
        if act.predecessor:
            parts[act.predecessor] = (*parts.get(act.predecessor, ()), *act.states)
    if not on.is_counted:
        exits = tuple(_exits(on, marked))
        return MapScene(counted=False, marks=marks, named=named, legend=exits, note=NO_ROSTER)
    shown = on.treaty.standing(selected) if selected else None
    if shown and shown.state.id not in dict(named):
        named += ((shown.state.id, shown.state.name),)
    return MapScene(
        counted=True,
        marks=marks,
        named=named,
        legend=tuple(_legend(on, marked)),
        selected=shown.state.id if shown else None,
        note=f"{shown.state.name}: {status_sentence(on, shown)}." if shown else "",
        parts=tuple(parts.items()),
    )


def _legend(on: Snapshot, marked: tuple[tuple[State, str], ...]) -> Iterator[tuple[str, str]]:
    """Yield a sentence for each mark that is on the map."""
    counts = Counter(mark for _, mark in marked)
    if number := counts["party"]:
        other = "other " if counts["pending"] + counts["suspended"] + counts["announced"] else ""
        yield "party", f"{number} {other}{party_count(on, number).partition(' ')[2]}"
    yield from _exits(on, marked)
    for status, words in _REST.items():
        if number := counts[status]:
            yield status, f"{number} {words}"


def _exits(on: Snapshot, marked: tuple[tuple[State, str], ...]) -> Iterator[tuple[str, str]]:
    """Yield who is leaving, who has announced it, and who has left, each with the day."""
    unsure = {one.notice.state.id: reservation(one) for one in on.treaty.countdowns}
    days = {one.notice.state.id: one.effective for one in on.treaty.countdowns}
    days |= {one.state.id: one.since for one in on.treaty.standings if one.status == "former_party"}
    by_day = sorted(marked, key=lambda pair: days.get(pair[0].id) or date.max)
    ways = {
        one.state.id: _WAYS_OUT[how_out(on, one)]
        for one in on.treaty.standings
        if one.status == "former_party"
    }
    for mark, words in (*_EXITS.items(), *(("former_party", way) for way in _WAYS_OUT.values())):
        states = [
            state for state, its in by_day if its == mark and ways.get(state.id, words) == words
        ]
        told = [
            f"{state.name} ({day_words(day)}{unsure.get(state.id, '')})" if day else state.name
            for state, day in ((state, days.get(state.id)) for state in states)
        ]
        more = [f"{len(told) - _MOST_NAMED} more"] if len(told) > _MOST_NAMED else []
        if told:
            yield mark, f"{words}: {', '.join(told[:_MOST_NAMED] + more)}"


@lru_cache(_KEPT)
def map_picture(scene: MapScene, width: int, height: int) -> Picture | None:
    """Return the map in *width* by *height* cells at most; ``None`` where there is no room for it.

    With a state selected the others are dimmed, but for those that are out or may be.
    """
    if scene.crop is None or width < LEAST[0] or height < LEAST[1]:
        return None
    form = shape(scene.crop)
    down = 2 * min(height, height_of_map(scene, width))
    across = min(width, round(down / form / _SQUEEZE))
    if across < LEAST[0]:
        return None
    codes = sampled(scene.crop, across, down)
    colours = _colours(scene)
    margin = ((GROUND,) * ((width - across) // 2),) * 2
    pixels = tuple(
        (*margin[0], *(colours.get(code, OUTSIDE) if code else GROUND for code in row))
        for row in codes
    )
    labels = _labels(scene, codes, colours)
    return Picture(pixels, tuple(replace(one, x=one.x + len(margin[0])) for one in labels))


def height_of_map(scene: MapScene, width: int) -> int:
    """Return how many lines a map takes at most that is so wide."""
    return round(width * shape(scene.crop) * _STRETCH[scene.crop] / 2) if scene.crop else 0


def _colours(scene: MapScene) -> dict[str, str]:
    """Return the colour of each state that lies on the map."""
    colours: dict[str, str] = {}
    ids = dict(scene.marks)
    for id_, mark in scene.marks:
        colour = _COLOURS.get(mark, mark)
        if scene.selected not in (None, id_) and mark in _DIMMED:
            colour = f"{colour}-dim"
        colours[id_] = colour
        for part in dict(scene.parts).get(id_, ()):
            if part not in ids:
                colours[part] = colour
    return colours


def _labels(
    scene: MapScene, codes: tuple[tuple[str, ...], ...], colours: dict[str, str]
) -> list[Label]:
    """Return the labels in one style: full names, or codes where these name more, or on land."""
    named = dict(scene.named)
    groups = _groups(codes, {id_: colours[id_] for id_ in named})
    styles = ((named, _SPARE), ({id_: id_ for id_ in named}, 0))
    found = [[*_styled(codes, groups, colours, words, spare)] for words, spare in styles]
    best = max(found, key=lambda labels: (sum(many for _, many in labels), _on_land(labels)))
    return [label for label, _ in best]


def _on_land(labels: list[tuple[Label, int]]) -> int:
    return sum(label.colour.startswith(_ON) for label, _ in labels)


def _groups(codes: tuple[tuple[str, ...], ...], colours: dict[str, str]) -> list[tuple[str, ...]]:
    """Return the states that have some land on the map, those together that look like one."""
    below = (zip(*rows, strict=True) for rows in pairwise(codes))
    touching = {*chain.from_iterable((*map(pairwise, codes), *below))}
    land = {code for pair in touching for code in pair}
    group: dict[str, tuple[str, ...]] = {id_: (id_,) for id_ in colours if id_ in land}
    for one, other in sorted(touching):
        if {one, other} <= group.keys() and colours[one] == colours[other]:
            joined = {*group[one], *group[other]}
            group |= dict.fromkeys(joined, tuple(id_ for id_ in colours if id_ in joined))
    return list(dict.fromkeys(group.values()))


def _styled(
    codes: tuple[tuple[str, ...], ...],
    groups: list[tuple[str, ...]],
    colours: dict[str, str],
    words: dict[str, str],
    spare: int,
) -> Iterator[tuple[Label, int]]:
    """Yield labels with how many states each names: on their land, or one for a group beside it."""
    taken: list[Label] = []
    for group in groups:
        colour = colours[group[0]]
        own = [_label(codes, id_, words[id_], colour, spare) for id_ in group]
        if all(own):
            yield from ((label, 1) for label in own if label)
            continue
        text = ", ".join(words[id_] for id_ in group)
        if label := _beside(codes, group, Label(0, 0, text, colour), taken):
            taken.append(label)
            yield label, len(group)


def _beside(
    codes: tuple[tuple[str, ...], ...], group: tuple[str, ...], label: Label, taken: list[Label]
) -> Label | None:
    """Return a label on the sea, as near to some states as it can stand clear of all else."""
    wide = cell_len(label.text)
    places = []
    for y, rows in enumerate(zip(codes[::2], codes[1::2], strict=True)):
        cells = list(zip(*rows, strict=True))
        own = [x for x, pair in enumerate(cells) if {*pair} & {*group}]
        for gap in range(1, _NEAR + 1) if own else ():
            for x in (own[0] - gap - wide, own[-1] + gap + 1):
                around = cells[max(0, x - 1) : x + wide + 1]
                clear = all(label.y != y for label in taken) and not any(map(any, around))
                if clear and 0 <= x <= len(cells) - wide:
                    places.append((gap, -len(own), x, y))
    if not places:
        return None
    _, _, x, y = min(places)
    return replace(label, x=x, y=y)


def _label(
    codes: tuple[tuple[str, ...], ...], id_: str, text: str, colour: str, spare: int
) -> Label | None:
    """Return words for a state where a line of its land has room for them."""
    found = [
        (y, x, wide)
        for y, rows in enumerate(zip(codes[::2], codes[1::2], strict=True))
        for x, wide in _runs(rows, id_)
    ]
    widest = max((wide for _, _, wide in found), default=0)
    broad = [y for y, _, wide in found if wide > widest * _BROAD]
    roomy = [run for run in found if run[2] >= cell_len(text) + spare]
    if not roomy or len(text) != cell_len(text):
        return None
    middle = (broad[0] + broad[-1]) / 2
    y, x, wide = min(roomy, key=lambda run: (abs(run[0] - middle), -run[2]))
    return Label(x + (wide - len(text)) // 2, y, text, f"{_ON}{colour}")


def _runs(rows: tuple[tuple[str, ...], ...], id_: str) -> Iterator[tuple[int, int]]:
    """Yield where a line of two rows of pixels is all of one state: first cell and width."""
    x = 0
    for own, cells in groupby(zip(*rows, strict=True), lambda pair: pair == (id_, id_)):
        wide = len([*cells])
        if own:
            yield x, wide
        x += wide
