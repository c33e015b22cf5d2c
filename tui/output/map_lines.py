"""The map in lines of a terminal: the picture or its tiles, a legend, and who is out in words."""

from collections.abc import Iterable

from rich.cells import cell_len

from ..theme.symbols import MARKS
from ..views.labels import unbroken
from ..views.map import BORDERS, MapScene, height_of_map, map_picture
from ..views.picture import Line, Run

_TILES = """
CAN     ISL     NOR SWE FIN     RUS
USA                     EST
            GBR     DNK LVA
        IRL NLD DEU POL LTU BLR
        BEL LUX CZE SVK UKR     KGZ
        FRA CHE AUT HUN ROU MDA GEO
PRT ESP     ITA SVN HRV BGR ARM AZE
                    BIH GRC TUR KAZ
"""
"""Where the tiles of the northern states stand, much as on the map."""
_TILE = 6
"""The cells of a tile: a sign, a code of three letters, and what keeps them apart."""
_WIDEST = 12
"""The cells of a tile where there is room."""
_APART = 3
_PLACES = {
    line[at : at + 3]: (at // 4, y)
    for y, line in enumerate(_TILES.strip("\n").splitlines())
    for at in range(0, len(line), 4)
    if line[at] != " "
}
_COLUMNS, _ROWS = (1 + max(numbers) for numbers in zip(*_PLACES.values(), strict=True))


def map_lines(
    scene: MapScene, width: int, height: int, *, colourless: bool = False
) -> tuple[Line, ...]:
    """Return the map with its legend, none of its lines wider than *width* cells.

    The picture takes what the legend leaves of the *height*. Where it is *colourless*, or there is
    little room, tiles with signs stand for it.
    """
    notes = _wrapped([[(scene.note, "foreground")]] if scene.note else [], width)
    entries = [_entry(*entry) for entry in scene.legend]
    legend = _wrapped(entries, width)
    borders = _wrapped([[(BORDERS, "muted")]], width)
    if not colourless:
        listed = [line for entry in entries for line in _wrapped([entry], width)]
        whole = height_of_map(scene, width)
        for least, foot in (
            (whole, [(), *notes, *listed, (), *borders]),
            (whole, [(), *notes, *legend, *borders]),
            (0, [*notes, *legend, *borders]),
            (0, [*legend, *borders]),
        ):
            room = height - len(foot)
            if room >= least and (picture := map_picture(scene, width, room)):
                return (*picture.lines(), *foot)
    tiles = _tiles(scene, width, height - len(notes) - len(legend) - 1) if scene.counted else []
    return (*tiles, *([()] if tiles else []), *notes, *legend)


def _entry(mark: str, text: str) -> list[Run]:
    """Write what a mark means after its sign."""
    sign = MARKS[mark]
    return [(f"{sign.symbol} ", sign.colour), (text, "foreground")]


def _wrapped(entries: Iterable[list[Run]], width: int, apart: int = _APART) -> list[Line]:
    """Write entries a few cells apart on as few lines as they need; a long one goes on below."""
    lines: list[list[Run]] = []
    for entry in entries:
        room = width - (_used(lines[-1]) + apart if lines else width)
        if _used(entry) <= room:
            lines[-1] += [(" " * apart, "foreground"), *entry]
            continue
        lines.append(entry[:-1])
        text, look = entry[-1]
        indent = _used(entry[:-1])
        words = ""
        for held in unbroken(text).split(" "):
            word = held.replace("\N{NO-BREAK SPACE}", " ")
            longer = f"{words} {word}".lstrip()
            if indent + cell_len(longer) > width and words:
                lines[-1].append((words, look))
                lines.append([(" " * indent, look)])
                longer = word
            words = longer
        lines[-1].append((words, look))
    return [tuple(line) for line in lines]


def _used(line: Iterable[Run]) -> int:
    return sum(cell_len(text) for text, _ in line)


def _tiles(scene: MapScene, width: int, height: int) -> list[Line]:
    """Return the tiles, placed much as on the map where there is room for it, else row by row."""
    tiles = {id_: _tile(id_, mark) for id_, mark in scene.marks}
    lay = {id_: _PLACES[one] for id_, (one, *_) in scene.parts if one in _PLACES}
    places = lay | _PLACES
    if not tiles.keys() <= places.keys() or width < _COLUMNS * _TILE or height < _ROWS:
        return _wrapped(tiles.values(), width, apart=0)
    at = {places[id_]: tile for id_, tile in tiles.items()}
    blank = [(" " * _TILE, "foreground")]
    gap = [(" " * min(_WIDEST - _TILE, width // _COLUMNS - _TILE), "foreground")]
    rows = [
        tuple(run for x in range(_COLUMNS) for run in (*at.get((x, y), blank), *gap))
        for y in range(_ROWS)
    ]
    between: list[Line] = [()] if height >= 2 * _ROWS else []
    return [line for row in rows for line in (row, *between)]


def _tile(id_: str, mark: str) -> list[Run]:
    """Write the sign and the code of a state, in its colour unless it is one of the many."""
    sign = MARKS[mark]
    colour = "foreground" if mark == "party" else sign.colour
    return [(f"{sign.symbol} ", sign.colour), (f"{id_:<{_TILE - 2}}", colour)]
