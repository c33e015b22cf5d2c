"""The kinds of files that the program reads, each with examples and what is done with one."""

import random
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from fuzz import briefings
from fuzz.exercise import say_everything, texts_in
from fuzz.generate import generate
from fuzz.own_files import CONFIG, STATE, config_example, opens_with, state_example
from minimal import MINIMAL
from openskies_tui.dataset.diagnostics import DatasetError
from openskies_tui.dataset.files import read_text_file
from openskies_tui.dataset.load import examine
from openskies_tui.theme.load import read_theme_file
from openskies_tui.theme.textual_theme import to_textual

ROOT = Path(__file__).parents[2]
DAYS = (date.min, date(1992, 3, 24), date(2020, 2, 29), date(2021, 7, 1), date.max)
COMMANDS = (
    ("check", "{}"), ("check", "--lenient", "{}"), ("check", "--json", "{}"),
    ("status", "--dataset", "{}"), ("status", "--json", "--dataset", "{}", "--as-of", "2021-07-01"),
    ("status", "--lenient", "--dataset", "{}", "--as-of", "9999-12-31"),
    ("events", "--dataset", "{}"), ("quotes", "--dataset", "{}"), ("claims", "--dataset", "{}"),
    ("sources", "--dataset", "{}"), ("say", "--dataset", "{}"), ("say", "AAA", "--dataset", "{}"),
    ("why", "AAA", "--dataset", "{}", "--as-of", "0001-01-01"),
    ("headline", "Aland quits", "--dataset", "{}"),
    ("status", "--dataset", "{}", "--what-if", "BBB notice 2026-12-01"),
)  # fmt: skip
Said = Iterator[str]


class Kind(NamedTuple):
    """A kind of file: what one looks like, what is done with one, commands that read one.

    ``take`` yields every text that a person may get to see and raises ``UserError`` for a file
    that is refused; anything else that it raises is a fault of the program.
    """

    name: str
    examples: Callable[[random.Random], bytes]
    take: Callable[[Path, random.Random], Said]
    commands: tuple[tuple[str, ...], ...] = ()


def _dataset_example(chance: random.Random) -> bytes:
    turn = chance.random()
    if turn < 0.45:
        return MINIMAL.encode()
    if turn < 0.99:
        return generate(chance)
    folder = ROOT / "data" / "open-skies"
    return b"".join(path.read_bytes() for path in sorted(folder.glob("*.yaml")))


def _take_dataset(path: Path, chance: random.Random) -> Said:
    loaded = examine(str(path), lenient=chance.random() < 0.4)
    yield from map(str, loaded.findings)
    if loaded.dataset is None or loaded.errors:
        raise DatasetError(loaded.errors)
    for day in {chance.choice(DAYS), date.fromordinal(chance.randint(1, date.max.toordinal()))}:
        for said in say_everything(loaded.dataset, day):
            yield from texts_in(said)


def _theme_example(chance: random.Random) -> bytes:
    return (ROOT / "themes" / chance.choice(("dark.yaml", "light.yaml"))).read_bytes()


def _take_theme(path: Path, chance: random.Random) -> Said:
    theme: Any = to_textual(read_theme_file(str(path), read_text_file(path)))
    yield theme.name
    yield from theme.variables.values()


KINDS = (
    Kind("dataset", _dataset_example, _take_dataset, COMMANDS),
    Kind("theme", _theme_example, _take_theme),
    Kind("briefing", briefings.briefing_example, briefings.take_briefing, briefings.COMMANDS),
    Kind("config", config_example, opens_with(CONFIG, "config.yaml")),
    Kind("state", state_example, opens_with(STATE, "state.json")),
)
