"""What the monkey may do to a terminal. The same seed gives the same deeds."""

import math
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from openskies_tui.ui.keymap import ALL_ACTIONS, NOTES_ACTIONS
from terminal import KEYS
from textual.keys import _character_to_key

_HURRIED = 0.3
LARGEST = (400, 120)
FAVOURITES = ((80, 24), (120, 36), (200, 50), (60, 20), (59, 19), (1, 1))
QUIT = ("q", "ctrl+q")
STOP = "ctrl+z"
_CHARACTERS = {_character_to_key(chr(code)): chr(code) for code in range(0x21, 0x7F)}
TEXTS = (
    "russia",
    "2020-05-22",
    "18 Jun 2021",
    "2021",
    "today",
    "BLR notice 2026-12-01",
    "RUS notice 2021-06-18; BLR notice 2021-06-25",
    "Russia has left the Treaty on Open Skies",
    "the 180 days are over in 9999",
    "kaz",
    "unoda18",
    "zzzz",
    "",
    "   ",
    "[b]bold[/b]",
    "a [/] b",
    "[@click=app.bell]x[/]",
    "$accent {0} \\",
    "Türkiye, Беларусь, 日本, مرحبا",
    "e\u0301\u0323\u0301\u0301",
    "🛰👨‍👩‍👧🇷🇺",
    "0001-01-01",
    "9999-12-31",
    "x" * 300,
)
_PASTED = (*"\x07\u202e\u200b\x00\t\n", "\u009b31m", "\x1b]0;title", "\x1b[2J", "")
_ODD_KEYS = (
    *(f"\x1b{letter}" for letter in "adfgxz.;<"),
    *(f"\x1b[{number}~" for number in (1, 2, 3, 4, 11, 12, 17, 20, 24, 34, 99)),
    *(f"\x1b[1;{modifier}{letter}" for modifier in (2, 3, 5, 6) for letter in "ABCDHF"),
    *(f"\x1b[{code};{modifier}u" for code in (97, 27, 13, 9, 57399) for modifier in (1, 5, 9)),
    *map(chr, (*range(1, 17), *range(18, 26), 29, 30, 31)),
    *"äßéЖ漢字£€§°",
    "\x1b[I",
    "\x1b[O",
)
"""Keys that mean nothing here, or that the toolkit binds; without Ctrl+Q.

And without Ctrl+\\, which ends what still runs when the terminal is given back.
"""
_NONSENSE = (
    b"\xe4",
    b"\xff\xfe\x80",
    b"\x1b[99999999999u",
    b"\x1b[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1m",
    b"\x1b[M!!!",
    b"\x1b[32;10;10M",
    b"\x1b[<0;0;0M",
    b"\x1b[<99;5;5m",
    b"\x1bOZ",
    b"\x1b[?1;2c",
    b"\x1b[12;40R",
    b"\x1b\x1b\x1b",
    b"\x1b[<35;20;10M",
)


class Deed(NamedTuple):
    """One thing the monkey does: bytes sent in pieces, with a pause between them, or a new size.

    ``what`` names it in a report; ``keys`` is how many keys it presses, ``pause`` in seconds. After
    one that is ``hurried`` nobody looks at the screen.
    """

    what: str
    pieces: tuple[bytes, ...] = ()
    keys: int = 0
    size: tuple[int, int] | None = None
    pause: float = 0.0
    hurried: bool = False


def _bytes(key: str) -> bytes:
    """Return what a terminal sends for a key by its name in the table of keys."""
    if key.startswith("ctrl+"):
        return bytes([ord(key[-1]) & 0x1F])
    return (KEYS.get(key) or _CHARACTERS.get(key) or key).encode()


TABLE = tuple(
    dict.fromkeys(key for action in (*ALL_ACTIONS, *NOTES_ACTIONS) for key in action.keys)
)
"""Every key of the table of keys."""
_PRESSED = tuple(key for key in TABLE if key not in (*QUIT, STOP))
_OPENERS = tuple(key for key in TABLE if key in {"d", "slash", "w", "h", "K", "ctrl+p"})


def _key(random: Random) -> Deed:
    key = random.choice(_PRESSED)
    return Deed(key, (_bytes(key),), 1)


def _held(random: Random) -> Deed:
    """Hold a key down: its repeats come faster than they can be shown."""
    key = random.choice(_PRESSED)
    times = random.randint(5, 40)
    return Deed(f"{key} x{times}", (_bytes(key) * times,), times)


def _quit(random: Random) -> Deed:
    key = random.choice(QUIT)
    return Deed(key, (_bytes(key),), 1)


def _stop(_random: Random) -> Deed:
    """Go to the shell, where nothing more may be typed until the program is back."""
    return Deed(STOP, (_bytes(STOP),), 1, pause=0.3)


def _asked(random: Random) -> Deed:
    """Open a line, type or paste into it, and answer or not."""
    opener, text = random.choice(_OPENERS), random.choice(TEXTS)
    end = random.choice(("enter", "enter", "enter", "escape", "down", "f5"))
    if random.random() < 0.3:
        text = "".join(random.choice(_PASTED) + letter for letter in text[:40])
        middle, keys = f"\x1b[200~{text}\x1b[201~".encode(), 0
    else:
        middle, keys = text.encode(), len(text)
    pieces = (_bytes(opener), *_cut(random, middle), _bytes(end))
    return Deed(f"{opener} {text!r} {end}", pieces, keys + 2)


def _room(random: Random) -> Deed:
    """Show a briefing and go about in it."""
    keys = [random.choice(("space", "right", "b", "e", "7", "g", "end", "left")) for _ in range(5)]
    some = ("f5", random.choice(("enter", "down", "escape")), *keys)
    return Deed(" ".join(some), tuple(map(_bytes, some)), len(some), pause=0.02)


def _odd(random: Random) -> Deed:
    key = random.choice(_ODD_KEYS)
    return Deed(repr(key), (key.encode(),), 1)


def _mouse(random: Random) -> Deed:
    """Click, drag, roll or just move, mostly on the screen."""
    width, height = random.choice(((80, 24), (120, 36), (200, 50)))
    x, y = random.randint(1, width), random.randint(1, height)
    button = random.choice((0, 0, 0, 1, 2, 32, 35, 64, 64, 65, 65, 66, 4, 16))
    down = b"\x1b[<%d;%d;%dM" % (button, x, y)
    up = b"\x1b[<%d;%d;%dm" % (button & ~32, x + random.randint(0, 3), y) if button < 32 else b""
    return Deed(f"mouse {button} at {x},{y}", (down + up,) * random.choice((1, 1, 2)))


def _nonsense(random: Random) -> Deed:
    raw = random.choice(_NONSENSE)
    return Deed(repr(raw), tuple(_cut(random, raw)), pause=random.choice((0, 0, 0.12)))


def _cut(random: Random, raw: bytes) -> Iterator[bytes]:
    """Cut bytes anywhere, in the middle of letters and sequences too."""
    while raw:
        end = random.choice((1, 2, 5, len(raw)))
        yield raw[:end]
        raw = raw[end:]


def _resize(random: Random) -> Deed:
    width, height = (round(math.exp(random.uniform(0, math.log(most)))) for most in LARGEST)
    size = random.choice((*FAVOURITES, *((width, height),) * 4, LARGEST))
    return Deed(f"resize to {size[0]}x{size[1]}", size=size)


_DEEDS: dict[Callable[[Random], Deed], int] = {
    _key: 540,
    _held: 15,
    _quit: 2,
    _stop: 4,
    _asked: 60,
    _room: 25,
    _odd: 70,
    _mouse: 150,
    _nonsense: 40,
    _resize: 60,
}
"""Each kind of deed with how often it comes."""


def deeds(seed: int) -> Iterator[Deed]:
    """Yield deeds for ever."""
    random = Random(seed)
    kinds, weights = tuple(_DEEDS), tuple(_DEEDS.values())
    while True:
        deed = random.choices(kinds, weights)[0](random)
        hurried = random.random() < _HURRIED and deed.what != STOP
        yield deed._replace(hurried=hurried)
