"""No command prints an identifier of the code, such as ``some_word``, to a person."""

import re
import shlex
from collections.abc import Iterable

import pytest
from openskies_tui.cli.main import main
from openskies_tui.engine.model import Dataset

pytestmark = pytest.mark.slow

ADDRESS = re.compile(r"https?://\S+")
IDENTIFIER = re.compile(r"\w+_\w+")
DAYS = ("1992-03-24", "2001-12-31", "2020-05-22", "2021-01-15", "2021-07-01", "2025-10-09")
OF_A_DAY = (
    "--plain", "status", "events", "quotes", "why", "why RUS", "why USA", "why KGZ", "say",
    "say RUS", "say BLR", "headline 'Russia has left'", "show treaty", "show RUS", "show KGZ",
    "export md", "export html", "export ics", "export md --party RUS",
)  # fmt: skip
OTHERS = (
    "status --as-of 2021-01-20 --known-by 2021-01-14",
    "status --as-of 2025-11-02 --what-if 'BLR notice 2025-11-01'",
    "status --as-of 2025-11-02 --what-if 'BLR announces 2025-11-01'",
    "keys", "briefings", "rehearse", "rehearse two-exits --size 60x20",
    "export html --briefing two-exits", "check data/open-skies", "sources",
    "sources --discredit mfa-1218", "claims",
    "sources --discredit verdragen --discredit tass-0618 --discredit rosbalt-32",
)  # fmt: skip


def one_of_each(dataset: Dataset) -> Iterable[str]:
    """Return ids of records, so that each kind of act, claim and source is among them."""
    acts = {act.kind: act for act in dataset.acts}
    claims = {type(claim.asserts): claim for claim in dataset.claims}
    sources = {source.type: source for source in dataset.sources}
    yield from (f"event:{act.id}" for act in acts.values())
    yield from (f"claim:{claim.id}" for claim in claims.values())
    yield from (f"source:{source.id}" for source in sources.values())
    yield from (f"quotation:{said.id}" for said in dataset.quotations[:3])


def identifiers(command: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Run a command and return the identifiers in what it printed, addresses apart."""
    with pytest.raises(SystemExit) as left:
        main(shlex.split(command))
    assert left.value.code == 0
    return IDENTIFIER.findall(ADDRESS.sub("", "".join(capsys.readouterr())))


@pytest.mark.parametrize("command", OF_A_DAY)
def test_what_is_printed_of_a_day(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """On every kind of day a person reads words with blanks between them."""
    assert [
        (day, found) for day in DAYS if (found := identifiers(f"{command} --as-of {day}", capsys))
    ] == []


def test_what_is_printed_of_a_record(dataset: Dataset, capsys: pytest.CaptureFixture[str]) -> None:
    """So it is with each kind of record that can be shown in full."""
    shown = {id_: identifiers(f"show {id_}", capsys) for id_ in one_of_each(dataset)}
    assert {id_: found for id_, found in shown.items() if found} == {}


@pytest.mark.parametrize("command", OTHERS)
def test_what_is_printed_otherwise(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """So it is with commands of no day, and with hypothetical acts and earlier knowledge."""
    assert identifiers(command, capsys) == []
