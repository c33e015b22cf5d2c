"""A PNG as pixels, read without a library for pictures: 8 bits a channel, as SVGs are drawn."""

import struct
import zlib

Pixels = list[bytes]
"""The rows of a picture, three bytes to a pixel."""


def read_png(data: bytes) -> Pixels:
    """Return the pixels of a PNG without interlacing, opaque or on black."""
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    channels = {2: 3, 6: 4}[kind]
    assert depth == 8
    packed, at = b"", 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += length + 12
    raw, stride = zlib.decompress(packed), width * channels
    rows, above = [], bytearray(stride)
    for y in range(height):
        start = y * (stride + 1)
        row = bytearray(raw[start + 1 : start + 1 + stride])
        _unfilter(raw[start], row, above, channels)
        rows.append(b"".join(row[x : x + 3] for x in range(0, stride, channels)))
        above = row
    return rows


def _unfilter(kind: int, row: bytearray, above: bytearray, step: int) -> None:
    for i in range(len(row)) if kind else ():
        left = row[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        up = above[i]
        nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        row[i] = (row[i] + (left, up, (left + up) // 2, nearest)[kind - 1]) & 0xFF


def colour_at(pixels: Pixels, x: float, y: float) -> str:
    """Return the colour of a pixel as ``#rrggbb``."""
    return "#" + pixels[int(y)][3 * int(x) : 3 * int(x) + 3].hex()
