"""A hostile text in every field of every file: it is a text on every screen, and nothing else.

The fields are found by asking the schema, and the files are loaded as any others.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from driver import NORMAL, lines_of, make_app, text_of, until
from msgspec.structs import replace
from openskies_tui.base.characters import forbidden_among, unusual
from openskies_tui.briefing.model import LAYOUTS, Briefing, Focus, Question, Step
from openskies_tui.dataset.encode import encode, plain_tree
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.model import Dataset
from openskies_tui.theme.load import read_theme_file
from openskies_tui.theme.textual_theme import to_textual
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.screens.presentation import Presentation
from openskies_tui.ui.state import DayClock, ViewState
from planting import planted, text_fields
from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from .hostile_places import PLACES, Place, asked

pytestmark = pytest.mark.app_walk

HOSTILE = "[@click=app.quit]x[/] [/a] $accent {0} \\"
"""A link, a tag that closes nothing, a variable, a place to be filled, an escape."""
UNSEEN = {"Group.note", "Name.family", "Name.given", "Voice.name"}
"""Fields that no screen shows: of a name a literal goes before its parts."""
FOCUSES = {
    "party": "RUS",
    "event": "rus-law-2021",
    "quotation": "mid-2021-01-15-official-english",
    "count": "party",
    "source": "tass-0618",
    "claim": "ap-0115-headline",
}
DAY = date(2021, 7, 1)
PLAIN = ViewState(DAY, DayClock().freeze(DAY))
STEP = Step(
    headline="x",
    day=DAY,
    focus=Focus(),
    notes="x",
    questions=(Question(ask="x", answer="x"),),
)


def hostile(field: str) -> str:
    """Return the text for a field; its name in it would be a tag of markup too.

    An address holds no backslash.
    """
    return f"[{field}]{HOSTILE}".replace("\\", "" if field == "Source.url" else "\\")


def briefing(name: str) -> str:
    """Return a briefing with a step for each kind of focus in each of its layouts, planted."""
    steps = tuple(
        replace(
            STEP,
            focus=Focus(**{kind: FOCUSES[kind]}) if kind in FOCUSES else "docket",
            layout=layout,
            compare_with=date(2020, 1, 1) if layout == "compare" else None,
        )
        for kind, layouts in LAYOUTS.items()
        for layout in layouts
    )
    made = Briefing(id=name, title="x", summary="x", minutes=5, steps=steps)
    return msgspec.json.encode(plain_tree(planted(made, hostile))).decode()


@pytest.fixture
def app(dataset: Dataset, tmp_path: Path) -> OpenSkiesApp:
    """The program on a dataset, briefings and a theme in which every text is hostile."""
    folder = tmp_path / "[b] $accent {"
    (folder / "briefings").mkdir(parents=True)
    (folder / "dataset.yaml").write_text(encode(planted(dataset, hostile)), "utf-8")
    for name, text in {
        "one": briefing("one"),
        "two": briefing("two"),
        "broken": briefing("broken").replace("RUS", hostile("broken").replace("\\", "/")),
    }.items():
        (folder / "briefings" / f"{name}.yaml").write_text(text, "utf-8")
    theme = (Path(__file__).parents[2] / "themes/dark.yaml").read_text("utf-8")
    title = msgspec.json.encode(hostile("theme")).decode()
    theme = re.sub(r"(?m)^title: .*", lambda _: f"title: {title}", theme)
    theme = theme.replace("name: openskies-dark", "name: planted")
    app = make_app(load_dataset(str(folder)), "2021-07-01", complaints=(hostile("complaint"),))
    app.take_themes({"planted": to_textual(read_theme_file("x", theme))})
    app.dataset_name = str(folder)
    return app


class Seen:
    """What has been in sight so far, by the fields whose texts are still to be seen whole."""

    def __init__(self, fields: set[str]) -> None:
        self.missing = fields

    def look(self, app: App[Any], where: str, within: str = "*") -> bool:
        """See that nothing on the screen acts or breaks a line.

        Return whether a text is shown by the widgets of a selector, on the screen on top.
        """
        for strip in app.screen._compositor.render_strips():
            assert sum(cell_len(segment.text) for segment in strip) == app.size.width, where
            for segment in strip:
                assert not forbidden_among(unusual(segment.text)), where
                assert "@click" not in (segment.style.meta if segment.style else {}), where
                assert not (segment.style and segment.style.link), where
        assert not [one for one in app.screen.query("*") if one.tooltip is not None], where
        shown = "\n".join(_parts(app, within))
        self.missing = {one for one in self.missing if _squeezed(hostile(one)) not in shown}
        return re.search(r"\[[\w.]+\]\[@click=app", shown) is not None


def _parts(app: App[Any], within: str) -> Iterator[str]:
    """Yield what each widget shows, line by line and as a whole, without what wraps and pads."""
    lines = lines_of(app)
    for widget in app.screen.query(within):
        region = widget.region
        part = [line[region.x : region.right] for line in lines[region.y : region.bottom]]
        yield from (*map(_squeezed, part), _squeezed("".join(part)))


def _squeezed(text: str) -> str:
    return re.sub(r"[\s│▌]+", "", text)


async def home(app: OpenSkiesApp, pilot: Pilot[Any]) -> None:
    """Go back to the dashboard as it was at the start."""
    app.go_home()
    if app.dashboard.zoomed:
        app.dashboard.action_zoom()
    app.clear_notifications()
    app.show(PLAIN)
    app.dashboard.go_to("states-panel")
    await pilot.pause()


async def go(app: OpenSkiesApp, pilot: Pilot[Any], place: Place) -> None:
    """Go to a place from the dashboard."""
    if app.size != place.size:
        await pilot.resize_terminal(*place.size)
    await pilot.press(*place.keys)
    if place.line is not None:
        await pilot.pause()
        app.screen.query_one(Input).value = place.line
    if place.then:
        await pilot.pause()
        await pilot.press(*place.then)
    await pilot.pause()


async def walk(app: OpenSkiesApp, pilot: Pilot[Any], places: dict[str, Place], seen: Seen) -> None:
    """Go to every place and look."""
    for name, place in places.items():
        await go(app, pilot, place)
        assert seen.look(app, name, place.within), f"{name}:\n{text_of(app)}"
        await home(app, pilot)


async def test_a_text_is_a_text_on_every_screen(app: OpenSkiesApp) -> None:
    """No link, no action, no control, no broken line; each field is somewhere to be read whole."""
    seen = Seen(set(text_fields(Dataset)) | {"Briefing.title", "theme"})
    async with app.run_test(size=NORMAL, notifications=True) as pilot:
        await walk(app, pilot, PLACES, seen)
    assert seen.missing == UNSEEN


async def test_a_text_is_a_text_when_it_is_typed(app: OpenSkiesApp, tmp_path: Path) -> None:
    """So it is in every prompt, in what is said of it, and in what is wrong with a file."""
    seen = Seen({"complaint", "trouble"})
    async with app.run_test(size=NORMAL, notifications=True) as pilot:
        await until(pilot, lambda: seen.look(app, "complaint", "Toast"))
        app.show(app.view.with_trouble((hostile("trouble"),)))
        await until(pilot, lambda: seen.look(app, "trouble", "Banner"))
        await walk(app, pilot, asked(hostile("typed"), str(tmp_path)), seen)
    assert not seen.missing


async def test_a_text_is_a_text_in_the_room(app: OpenSkiesApp) -> None:
    """On each slide of a briefing the headline is there letter for letter, and a text beside it."""
    async with app.run_test(size=NORMAL) as pilot:
        app.presenter.open_named("one")
        await until(pilot, lambda: isinstance(app.screen, Presentation))
        for number in range(sum(map(len, LAYOUTS.values()))):
            await pilot.pause()
            seen = Seen({"Step.headline"})
            assert seen.look(app, f"slide {number}")
            assert not seen.missing
            assert text_of(app).count("[@click=app.quit]") > 1
            await pilot.press("space")
        assert isinstance(app.screen, Presentation)
