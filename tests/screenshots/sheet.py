"""Draw every screen in every theme and size, with a page that shows them all.

    python tests/screenshots/sheet.py [--out DIR]

Writes one SVG for each picture and ``index.html``; nothing in them comes from outside.
"""

import argparse
import asyncio
from pathlib import Path

from gallery import NORMAL, SCREENS, SMALL, opened, picture, themes, wear
from jinja2 import Environment

SIZES = (SMALL, NORMAL)
PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>openskies-tui: every screen in every theme</title>
<style>
  body { margin: 2rem; font: 1rem/1.4 sans-serif; background: #e9ebee; color: #12171d; }
  .row { display: flex; gap: 1rem; overflow-x: auto; padding-bottom: 1rem; }
  figure { margin: 0; flex: none; }
  img { display: block; }
  figcaption { font-size: .85rem; padding: .3rem 0; }
</style>
<h1>Every screen in every theme</h1>
<p>{% for screen in screens %}<a href="#{{ screen }}">{{ screen }}</a> {% endfor %}</p>
{% for screen in screens %}
<h2 id="{{ screen }}">{{ screen }}</h2>
{% for width, height in sizes %}
<div class="row">
{% for theme in themes %}
  <figure>
    <a href="{{ file(screen, theme.name, width) }}">
      <img src="{{ file(screen, theme.name, width) }}" width="{{ 5 * width }}" loading="lazy"
           alt="{{ screen }}, {{ theme.title }}, {{ width }} by {{ height }}">
    </a>
    <figcaption>{{ theme.title }}, {{ width }}×{{ height }}</figcaption>
  </figure>
{% endfor %}
</div>
{% endfor %}
{% endfor %}
</html>
"""


def file_name(screen: str, theme: str, width: int) -> str:
    """Return the name of a picture's file."""
    return f"{screen}-{theme.removeprefix('openskies-')}-{width}.svg"


async def draw(out: Path, screen: str, size: tuple[int, int]) -> None:
    """Write the pictures of a screen in a size, one for each theme."""
    async with opened(SCREENS[screen], size=size) as pilot:
        for theme in themes():
            await wear(pilot, theme)
            (out / file_name(screen, theme, size[0])).write_text(picture(pilot.app), "utf-8")


def main() -> None:
    """Write the pictures and the page."""
    parser = argparse.ArgumentParser(description="Draw every screen in every theme and size.")
    parser.add_argument("--out", type=Path, default=Path("build/screens"), metavar="DIR")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for screen in SCREENS:
        for size in SIZES:
            asyncio.run(draw(out, screen, size))
        print(screen, flush=True)
    page = Environment(autoescape=True).from_string(PAGE)
    text = page.render(
        screens=list(SCREENS), themes=list(themes().values()), sizes=SIZES, file=file_name
    )
    (out / "index.html").write_text(text, "utf-8")
    print(out / "index.html")


if __name__ == "__main__":
    main()
