"""The grid of the map: which state lies where, from ``data/map``, and any size of picture of it.

Shapes by Natural Earth (public domain), from the package world-atlas; ``data/map/make_map.py``
makes the grid. It is read when the first map is shown.
"""

import math
import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from ..base.resources import bundled

Crop = Literal["north", "world"]
"""What is cut out of the world: from Vancouver to Vladivostok, or all but the ice."""
SEA = 0
_FILE = ("map", "countries.txt")
_RUN = re.compile(r"(\d+)([A-Z]*)")
_TOP = 80
_EDGES: dict[Crop, tuple[float, float]] = {"north": (76, 25), "world": (74, -56)}
"""The latitudes from and to which a crop goes; it is as wide as the world."""
_HALF = 0.5
_SPARSE = 4
"""Every so many rows tell well enough where a state lies."""
_KEPT = 16


class Grid(Struct, frozen=True):
    """Rows of squares from the north, each the place of its state in ``codes``; the first is sea.

    It is Mercator's map, in equal columns around the earth.
    """

    codes: tuple[str, ...]
    rows: tuple[bytes, ...]

    def row(self, latitude: float) -> int:
        """Return the number of the row at a latitude."""
        return round((_mercator(_TOP) - _mercator(latitude)) / math.tau * len(self.rows[0]))


@cache
def world() -> Grid:
    """Return the grid that comes with the program."""
    codes = {"": SEA}
    rows = []
    for line in bundled("data").joinpath(*_FILE).read_text("ascii").splitlines():
        if not line.startswith("#"):
            runs = _RUN.findall(line)
            rows.append(
                b"".join(
                    bytes((codes.setdefault(code, len(codes)),)) * int(count)
                    for count, code in runs
                )
            )
    return Grid(tuple(codes), tuple(rows))


@cache
def southern() -> frozenset[str]:
    """Return the states that have most of their land outside the northern crop."""
    grid = world()
    first, last = (grid.row(latitude) for latitude in _EDGES["north"])
    whole = Counter(b"".join(grid.rows[::_SPARSE]))
    north = Counter(b"".join(grid.rows[first:last:_SPARSE]))
    return frozenset(grid.codes[code] for code in whole if north[code] < whole[code] * _HALF)


def shape(crop: Crop) -> float:
    """Return how high a crop is for its width, both in squares."""
    grid = world()
    first, last = (grid.row(latitude) for latitude in _EDGES[crop])
    return (last - first) / len(grid.rows[0])


@lru_cache(_KEPT)
def sampled(crop: Crop, width: int, height: int) -> tuple[tuple[str, ...], ...]:
    """Return a crop in *width* by *height* pixels, each the code of a state, or empty for sea.

    A pixel is land if half of it is, and then that state which has most of it.
    """
    grid = world()
    first, last = (grid.row(latitude) for latitude in _EDGES[crop])
    down = [first + round(y * (last - first) / height) for y in range(height + 1)]
    across = [round(x * len(grid.rows[0]) / width) for x in range(width + 1)]
    return tuple(
        tuple(
            _most(grid, b"".join(row[left:right] for row in grid.rows[top : max(bottom, top + 1)]))
            for left, right in pairwise(across)
        )
        for top, bottom in pairwise(down)
    )


def _most(grid: Grid, squares: bytes) -> str:
    if squares.count(squares[0]) == len(squares):
        return grid.codes[squares[0]]
    land = squares.replace(b"\0", b"")
    if len(land) < len(squares) * _HALF:
        return ""
    return grid.codes[max(sorted(set(land)), key=land.count)]


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
