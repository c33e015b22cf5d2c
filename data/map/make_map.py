"""Make ``countries.txt``, the map as a grid of state codes, from the shapes of Natural Earth.

    npm pack world-atlas@2.0.2
    python data/map/make_map.py world-atlas-2.0.2.tgz

The package world-atlas (Michael Bostock, ISC licence) holds the shapes of Natural Earth 4.1 (public
domain, https://www.naturalearthdata.com) at 1:50 million, as TopoJSON. Who holds what is theirs:
the boundaries are those in fact, as Natural Earth sees them, and no statement of ours.

A picture has a few thousand pixels, and the grid some hundred thousand: each pixel of a picture
takes what most of its part of the grid is, so that any size can be had.
"""

import json
import math
import sys
import tarfile
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

PACKAGE = "world-atlas 2.0.2"
SHAPES = "package/countries-50m.json"
TARGET = Path(__file__).with_name("countries.txt")

WEST, WIDTH = -170, 1080
"""The westernmost longitude, and the columns from there around the earth."""
NORTH, SOUTH = 80, -57
"""The latitudes between which Mercator's map is cut out."""
POLE = -89
"""Edges that run along the south pole are on no map."""
STEP = 2 * math.pi / WIDTH
"""The side of a square of the grid, on a sphere of radius 1."""
NO_CODE = "XXX"
"""Land that ISO 3166 has no code for."""

ISO = """
004AFG 008ALB 010ATA 012DZA 016ASM 020AND 024AGO 028ATG 031AZE 032ARG 036AUS 040AUT 044BHS
048BHR 050BGD 051ARM 052BRB 056BEL 060BMU 064BTN 068BOL 070BIH 072BWA 076BRA 084BLZ 086IOT
090SLB 092VGB 096BRN 100BGR 104MMR 108BDI 112BLR 116KHM 120CMR 124CAN 132CPV 136CYM 140CAF
144LKA 148TCD 152CHL 156CHN 158TWN 170COL 174COM 178COG 180COD 184COK 188CRI 191HRV 192CUB
196CYP 203CZE 204BEN 208DNK 212DMA 214DOM 218ECU 222SLV 226GNQ 231ETH 232ERI 233EST 234FRO
238FLK 239SGS 242FJI 246FIN 248ALA 250FRA 258PYF 260ATF 262DJI 266GAB 268GEO 270GMB 275PSE
276DEU 288GHA 296KIR 300GRC 304GRL 308GRD 316GUM 320GTM 324GIN 328GUY 332HTI 334HMD 336VAT
340HND 344HKG 348HUN 352ISL 356IND 360IDN 364IRN 368IRQ 372IRL 376ISR 380ITA 384CIV 388JAM
392JPN 398KAZ 400JOR 404KEN 408PRK 410KOR 414KWT 417KGZ 418LAO 422LBN 426LSO 428LVA 430LBR
434LBY 438LIE 440LTU 442LUX 446MAC 450MDG 454MWI 458MYS 462MDV 466MLI 470MLT 478MRT 480MUS
484MEX 492MCO 496MNG 498MDA 499MNE 500MSR 504MAR 508MOZ 512OMN 516NAM 520NRU 524NPL 528NLD
531CUW 533ABW 534SXM 540NCL 548VUT 554NZL 558NIC 562NER 566NGA 570NIU 574NFK 578NOR 580MNP
583FSM 584MHL 585PLW 586PAK 591PAN 598PNG 600PRY 604PER 608PHL 612PCN 616POL 620PRT 624GNB
626TLS 630PRI 634QAT 642ROU 643RUS 646RWA 652BLM 654SHN 659KNA 660AIA 662LCA 663MAF 666SPM
670VCT 674SMR 678STP 682SAU 686SEN 688SRB 690SYC 694SLE 702SGP 703SVK 704VNM 705SVN 706SOM
710ZAF 716ZWE 724ESP 728SSD 729SDN 732ESH 740SUR 748SWZ 752SWE 756CHE 760SYR 762TJK 764THA
768TGO 776TON 780TTO 784ARE 788TUN 792TUR 795TKM 796TCA 800UGA 804UKR 807MKD 818EGY 826GBR
831GGY 832JEY 833IMN 834TZA 840USA 850VIR 854BFA 858URY 860UZB 862VEN 876WLF 882WSM 887YEM
894ZMB
"""
"""The numbers of ISO 3166-1, each with the three letters by which datasets name a state."""
PARTS = {
    "CHN": "HKG MAC",
    "DNK": "FRO GRL",
    "FIN": "ALA",
    "FRA": "ATF BLM MAF NCL PYF SPM WLF",
    "GBR": "AIA BMU CYM FLK GGY IMN IOT JEY MSR PCN SGS SHN TCA VGB",
    "NLD": "ABW CUW SXM",
    "USA": "ASM GUM MNP PRI VIR",
    "AUS": "HMD NFK",
}
"""Territories that have a code of their own, by the state that they are drawn with."""

Ring = list[tuple[float, float]]


def main(package: str) -> None:
    """Write the grid from the archive of the package."""
    with tarfile.open(package) as archive:
        topology = json.load(archive.extractfile(archive.getmember(SHAPES)))  # type: ignore[arg-type]
    top = mercator(NORTH)
    height = round((top - mercator(SOUTH)) / STEP)
    rows = [[""] * WIDTH for _ in range(height)]
    for code, polygon in shapes(topology):
        fill(rows, top, code, polygon)
    TARGET.write_text(written(rows), "ascii")


def mercator(latitude: float) -> float:
    """Return the height of a latitude on Mercator's map."""
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def shapes(topology: dict[str, Any]) -> Iterator[tuple[str, list[Ring]]]:
    """Yield each polygon, a list of rings, with the code of its state."""
    codes = {pair[:3]: pair[3:] for pair in ISO.split()}
    states = {part: state for state, parts in PARTS.items() for part in parts.split()}
    arcs = [list(decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    for country in topology["objects"]["countries"]["geometries"]:
        code = codes.get(country.get("id", ""), NO_CODE)
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        for polygon in polygons:
            yield states.get(code, code), [joined(ring, arcs) for ring in polygon]


def decoded(arc: list[list[int]], transform: dict[str, Any]) -> Iterator[tuple[float, float]]:
    """Yield the points of an arc, which TopoJSON writes as steps of whole numbers."""
    x = y = 0
    (across, up), (left, bottom) = transform["scale"], transform["translate"]
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield left + x * across, bottom + y * up


def joined(ring: list[int], arcs: list[Ring]) -> Ring:
    """Return a ring of arcs as points; over the date line it goes on beyond 180 degrees.

    So no edge runs back around the earth, which would draw a bar across the map.
    """
    points: Ring = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for longitude, latitude in arc[bool(points) :]:
            turns = round((points[-1][0] - longitude) / 360) if points else 0
            points.append((longitude + 360 * turns, latitude))
    return points


def fill(rows: list[list[str]], top: float, code: str, polygon: list[Ring]) -> None:
    """Give the squares whose centres lie within a polygon to a state; holes stay free."""
    edges = [
        (x1, mercator(y1), x2, mercator(y2))
        for ring in polygon
        for (x1, y1), (x2, y2) in pairwise(ring)
        if min(y1, y2) > POLE
    ]
    for number, row in enumerate(rows):
        y = top - (number + 0.5) * STEP
        crossed = sorted(
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for x1, y1, x2, y2 in edges
            if (y1 <= y) != (y2 <= y)
        )
        for start, end in zip(crossed[::2], crossed[1::2], strict=True):
            first, last = (math.ceil((x - WEST) * WIDTH / 360 - 0.5) for x in (start, end))
            for column in range(first, last):
                row[column % WIDTH] = code


def written(rows: list[list[str]]) -> str:
    """Return the file: a row a line, in runs of a count and a code; a bare count is sea."""
    head = (
        "# The map: a row a line from the north, in runs of a count and a state; no state is sea.",
        "# Shapes: Natural Earth 4.1, public domain, https://www.naturalearthdata.com",
        f"# From: npm package {PACKAGE} (Michael Bostock, ISC licence), by data/map/make_map.py",
        f"# Mercator: {WIDTH} columns eastwards from {WEST} degrees, latitude {NORTH} to {SOUTH}.",
        "# Boundaries are those of the source, as a picture: no statement on anybody's territory.",
    )
    lines = (" ".join(f"{len([*run])}{code}" for code, run in groupby(row)) for row in rows)
    return "\n".join((*head, *lines, ""))


if __name__ == "__main__":
    main(*sys.argv[1:])
