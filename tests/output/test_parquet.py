"""The archive for a database: what DuckDB answers from it is what the engine answers."""

from datetime import date
from io import BytesIO
from pathlib import Path

import duckdb
import pytest
from openskies_tui.output.parquet import parquet
from pyarrow.parquet import read_table

from .test_docket import registries

DAY = date(2026, 11, 26)
README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files of a few treaties."""
    folder = tmp_path_factory.mktemp("archive")
    for name, content in parquet(registries(), DAY).items():
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize(
    "day", [date(1992, 3, 24), date(2002, 1, 1), date(2020, 11, 22), date(2021, 12, 18)]
)
def test_the_parties_of_a_day_are_those_of_the_engine(archive: Path, day: date) -> None:
    """A state is a party on a day in the files exactly when the engine, with hindsight, says so."""
    asked = duckdb.execute(
        f"""select dataset, state from '{archive}/statuses.parquet'
            where status = 'party' and (start is null or start <= ?)
            and ("end" is null or "end" > ?)""",
        [day, day],
    ).fetchall()
    derived = {
        (name, standing.state.id)
        for name, registry in registries()
        for standing in registry.on(day, known_by=DAY).treaty.standings
        if standing.status == "party"
    }
    assert sorted(asked) == sorted(derived)
    assert len(asked) == len(set(asked))


def test_what_ends_soon(archive: Path) -> None:
    """The notices that run on a day, with the day of their effect."""
    asked = duckdb.execute(
        f"""select state, effective from '{archive}/notices.parquet'
            where dataset = 'unesco' and effective > ? order by state""",
        [DAY],
    ).fetchall()
    assert asked == [("NIC", date(2026, 12, 31)), ("USA", date(2026, 12, 31))]


def test_nothing_is_known_too_early() -> None:
    """The files of an earlier day hold no act that was not known by then."""
    day = date(2021, 6, 17)
    acts = read_table(BytesIO(parquet(registries(), day)["acts.parquet"])).to_pylist()
    assert all(act["known_from"] <= day for act in acts)
    assert "rus-notice-2021" not in {act["act"] for act in acts}


def test_the_readme_asks_a_question_that_is_answered(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The query of the README runs on the files as it stands."""
    query = README.read_text("utf-8").partition("```sql\n")[2].partition("```")[0]
    monkeypatch.chdir(archive.parent)
    asked = duckdb.execute(query.replace("archive/", f"{archive}/")).fetchall()
    assert ("Treaty on Open Skies", 34) in asked
