"""Draw the animation that opens the README: ``python tests/screenshots/demo.py``.

A scripted run of the dashboard, a frame for each step, as one SVG that any browser plays. Nothing
in it is drawn by hand, and it loads nothing.
"""

import asyncio
import re
from pathlib import Path

from gallery import Shown, opened, picture, typed

TARGET = Path(__file__).with_name("demo.svg")
SIZE = (110, 32)
SECONDS = 3
"""How long each frame stands."""
STEPS = (
    (),
    ("x",),
    ("d", *typed("2021-07-01"), "enter"),
    ("p",),
    ("escape", "m"),
    ("right_square_bracket",) * 6,
    ("escape", "n", "D"),
    ("enter",),
)
"""The keys before each frame: today, the last exit, the notice that ran, its proof, the map on the
way to the exit, the docket, another treaty."""
_STYLE = """\
.frame {{ animation: frame {whole}s steps(1) infinite; }}
@keyframes frame {{ 0% {{ visibility: visible }} {share:.4f}% {{ visibility: hidden }} }}
"""


async def frames() -> list[str]:
    """Return the pictures of the run."""
    drawn = []
    async with opened(Shown(day=None, beside=True), size=SIZE) as pilot:
        for keys in STEPS:
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            drawn.append(picture(pilot.app))
    return drawn


def animated(drawn: list[str]) -> str:
    """Return pictures of one size as one, in which each stands for its time."""
    head, _, _ = drawn[0].partition("\n")
    style = _STYLE.format(whole=SECONDS * len(drawn), share=100 / len(drawn))
    body = []
    for number, one in enumerate(drawn):
        inner = re.sub(r"^<svg.*?>\n<title>.*?</title>\n|</svg>\n$", "", one)
        delay = f'style="animation-delay:{number * SECONDS}s"'
        # Whoever plays no animation shows the first frame.
        shown = ' visibility="hidden"' if number else ""
        body.append(f'<g class="frame"{shown} {delay}>\n{inner}</g>')
    title = "<title>openskies-tui: a run through its screens</title>"
    return "\n".join((head, title, f"<style>{style}</style>", *body, "</svg>\n"))


def main() -> None:
    """Write the animation beside this file."""
    TARGET.write_text(animated(asyncio.run(frames())), "utf-8")
    print(TARGET.name)


if __name__ == "__main__":
    main()
