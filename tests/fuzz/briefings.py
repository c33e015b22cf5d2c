"""Briefings for the bundled dataset: the bundled ones and made-up ones, and all they come to."""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from fuzz.exercise import texts_in
from fuzz.mutate import HOSTILE, write
from openskies_tui.briefing.handout import handout
from openskies_tui.briefing.layout import Foot, lay_out
from openskies_tui.briefing.load import load_briefing
from openskies_tui.briefing.model import LAYOUTS
from openskies_tui.briefing.rehearsal import progress, rehearse, rehearse_or_refuse
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.messages import SlideTurned
from openskies_tui.ui.presenter import news

BUNDLED = Path(__file__).parents[2] / "data" / "open-skies" / "briefings"
NAME = "open-skies"
SIZES = (None, (60, 20), (80, 24), (120, 36), (200, 50), (1, 1))
COMMANDS = (
    ("rehearse", "{}"),
    ("rehearse", "{}", "--size", "80x24"),
    ("export", "html", "--briefing", "{}"),
    ("export", "html", "--with-notes", "--briefing", "{}"),
)
HEADLINES = (
    "One idea", "“Да” [bold]x[/]", "Nobody says so", "What was said", "Why it matters", "x",
    "Russia has left the Treaty", "The United States is out in 9999 days",
)  # fmt: skip
WHAT_IFS = (
    "BLR notice 2026-12-01", "CAN notice 0001-01-01", "FRA notice 9999-12-31",
    "RUS notice 2021-06-18", "BLR notice tomorrow", "XXX notice 2021-01-01",
)  # fmt: skip
DAYS = ("2021-06-18", "2021-07-01", "2025-10-09", "1992-03-24", "0001-01-01", "9999-12-31")
COUNTED = ("party", "former_party", "signatory", "contracting_state", "withdrawal_pending")


@cache
def _dataset() -> Dataset:
    return load_dataset(NAME)


def briefing_example(chance: random.Random) -> bytes:
    """Return a bundled briefing, or one that is made up of sound parts, most of them fitting."""
    if chance.random() < 0.2:
        return chance.choice(sorted(BUNDLED.glob("*.yaml"))).read_bytes()
    head = {"id": "talk", "title": _text(chance), "summary": _text(chance), "minutes": "5"}
    return write({**head, "steps": [_step(chance) for _ in range(chance.randint(1, 4))]})


def _text(chance: random.Random) -> str:
    return chance.choice(HOSTILE) if chance.random() < 0.01 else chance.choice(HEADLINES)


def _step(chance: random.Random) -> dict[str, Any]:
    kind = chance.choice(tuple(LAYOUTS))
    step = {
        "headline": _text(chance),
        "day": chance.choice(DAYS),
        "focus": kind if kind == "docket" else {kind: _focus(chance, kind)},
        "layout": chance.choice(LAYOUTS[kind]),
        "hindsight": chance.choice(("true", "true", "false")),
        "what_if": [chance.choice(WHAT_IFS)],
        "notes": _text(chance),
        "questions": [{"ask": _text(chance), "answer": _text(chance)}],
        "sources": [chance.choice(_dataset().sources).id],
    }
    kept = ("headline", "day", "focus", "hindsight")
    return {key: value for key, value in step.items() if key in kept or chance.random() < 0.4}


def _focus(chance: random.Random, kind: str) -> str:
    dataset = _dataset()
    some: dict[str, Any] = {
        "party": dataset.parties, "event": dataset.acts, "quotation": dataset.quotations,
        "source": dataset.sources, "claim": dataset.claims,
    }  # fmt: skip
    return chance.choice(COUNTED) if kind == "count" else str(chance.choice(some[kind]).id)


def take_briefing(path: Path, chance: random.Random) -> Iterator[str]:
    """Yield what the room, the speaker and a reader of the handout get to see of a file."""
    file, dataset, size = load_briefing(str(path), NAME), _dataset(), chance.choice(SIZES)
    yield from map(str, rehearse(file, dataset, size).findings)
    rehearsal = rehearse_or_refuse(file, dataset, None)
    total = len(rehearsal.shown)
    for index, one in enumerate(rehearsal.shown):
        yield from texts_in(one)
        if size:
            foot = Foot(one.citation, progress(index, total))
            yield from texts_in(lay_out(one.slide, foot, *size))
        yield from texts_in(news(rehearsal, dataset, SlideTurned(index, blank=False, seconds=3)))
    yield handout(file, dataset, with_notes=True)
