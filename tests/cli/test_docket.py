"""The commands over all treaties: who is leaving what on a day, and what there is."""

import json
from pathlib import Path

import pytest
from minimal import edited, written

from .conftest import Run

KEYS = {
    "dataset",
    "treaty",
    "party",
    "name",
    "state",
    "notice",
    "effective",
    "days",
    "article",
    "condition",
    "basis",
    "checked",
    "sources",
}


def clocks(run: Run, day: str) -> list[tuple[str, str, str, int | None]]:
    """Return the pending entries of a day: dataset, state, how it stands, days."""
    answer = json.loads(run("docket", "--as-of", day, "--json").out)
    assert list(answer) == ["as_of", "pending", "announced", "recent", "returned"]
    assert answer["as_of"] == day
    found = answer["pending"]
    assert all(set(entry) == KEYS for entry in found)
    return [(one["dataset"], one["party"], one["state"], one["days"]) for one in found]


def test_the_end_of_2026(run: Run) -> None:
    """Two clocks under UNESCO, and one under the ILO that hangs on a condition."""
    assert clocks(run, "2026-11-26") == [
        ("unesco", "NIC", "running", 35),
        ("unesco", "USA", "running", 35),
        ("ilo", "NIC", "conditional", 93),
    ]


def test_what_falls_on_one_day_is_in_the_order_of_names(run: Run) -> None:
    """Latvia (LVA) comes before Lithuania (LTU): a reader sees names, not codes."""
    found = json.loads(run("docket", "--as-of", "2025-12-01", "--json").out)["pending"]
    assert [one["name"] for one in found if one["effective"] == "2025-12-27"] == [
        "Estonia",
        "Latvia",
        "Lithuania",
    ]


def test_a_law_is_not_cited_as_an_article(run: Run) -> None:
    """The day of the United States and the WHO rests on a law of its own."""
    out = run("docket", "--as-of", "2025-12-01").out
    assert "  22 U.S.C. 290c" in out
    assert "Art. 22" not in out
    for command in (["why", "USA"], ["say", "USA"], ["status"]):
        told = run("--dataset", "who", *command, "--as-of", "2025-12-01").out
        assert "Art. 22 U" not in told


@pytest.mark.parametrize(
    ("day", "dataset", "party", "days"),
    [
        ("2017-01-01", "rome-statute", "BDI", 299),
        ("2020-07-10", "open-skies", "USA", 135),
        ("2020-07-10", "paris-agreement", "USA", 117),
        ("2020-07-10", "who", "USA", 361),
        ("2023-07-01", "cfe", "RUS", 129),
        ("2025-12-01", "mine-ban", "POL", 81),
        ("2025-12-01", "mine-ban", "EST", 26),
        ("2025-12-01", "paris-agreement", "USA", 57),
    ],
)
def test_the_wall_of_clocks_on_other_days(
    run: Run, day: str, dataset: str, party: str, days: int
) -> None:
    """Each clock that ran on a day is there with the days that were left."""
    found = {(name, state): left for name, state, _, left in clocks(run, day)}
    assert found[dataset, party] == days


def test_what_was_not_known_is_not_told(run: Run) -> None:
    """On the eve of a notice there is no clock, and no exit that lies ahead."""
    for day in ("2020-05-21", "2025-07-21"):
        assert not {one for one in clocks(run, day) if one[:2] == ("open-skies", "USA")}
    assert ("unesco", "USA") not in {one[:2] for one in clocks(run, "2025-07-21")}
    assert ("unesco", "USA") in {one[:2] for one in clocks(run, "2025-07-22")}


def test_exits_and_returns(run: Run) -> None:
    """An exit is recent for five years; who came back stands among the returns."""
    answer = json.loads(run("docket", "--as-of", "2026-11-26", "--json").out)
    recent = {(entry["dataset"], entry["party"]): entry for entry in answer["recent"]}
    assert recent["open-skies", "RUS"]["effective"] == "2021-12-18"
    assert ("open-skies", "USA") not in recent
    assert ("unesco", "USA") in {(one["dataset"], one["party"]) for one in answer["returned"]}


def test_the_words(run: Run) -> None:
    """The page begins with the next exit and says how sure each is."""
    out = run("docket", "--as-of", "2026-11-26").out
    assert "Nicaragua and the United States leave UNESCO in 35 days." in out
    assert "conditional: " in out
    assert "data checked to" in out


def test_one_that_cannot_be_read_hides_only_itself(run: Run, tmp_path: Path) -> None:
    """In a folder of folders the broken one is named on stderr, with its place."""
    good, bad = tmp_path / "all" / "good", tmp_path / "all" / "bad"
    good.mkdir(parents=True)
    bad.mkdir()
    written(good, edited())
    written(bad, edited(("day: 2020-08-31", "day: soon")))
    result = run("docket", "--dataset", str(tmp_path / "all"), "--as-of", "2020-09-01", "--json")
    assert result.code == 0
    assert {one["dataset"] for one in json.loads(result.out)["pending"]} == {"small"}
    assert "is left out" in result.err
    assert ".yaml:" in result.err
    listed = json.loads(run("treaties", "--dataset", str(tmp_path / "all"), "--json").out)
    assert [Path(one["dataset"]).name for one in listed] == ["good"]


def test_the_exports_of_a_folder_of_folders(run: Run, tmp_path: Path) -> None:
    """Without ``--dataset`` all treaties are exported, with a folder of folders those in it."""
    (tmp_path / "all" / "good").mkdir(parents=True)
    (tmp_path / "all" / "bad").mkdir()
    written(tmp_path / "all" / "good", edited())
    (tmp_path / "all" / "bad" / "treaty.yaml").write_text("no: [", "utf-8")
    where = ("--dataset", str(tmp_path / "all"), "--as-of", "2020-10-15")
    some = run("export", "ics", "--docket", *where)
    assert some.code == 0
    assert some.out.count("BEGIN:VEVENT") == 2
    assert "bad is left out" in some.err
    assert "Could not be read" in run("export", "html", "--docket", *where).out
    every = run("--as-of", "2020-07-10", "export", "csv", "--docket", "--bom")
    assert (every.code, every.err) == (0, "")
    assert "2020-07-10,pending,who," in every.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["svg"], "svg cannot hold the docket; md, html, ics, csv, txt, page can"),
        (["json"], "json cannot hold the docket"),
        (["bibtex"], "bibtex cannot hold the docket"),
        (["ics", "--party", "USA"], "--docket is of all states"),
        (["html", "--briefing", "press"], "--docket is of all states"),
    ],
)
def test_what_does_not_go_with_the_docket(run: Run, arguments: list[str], says: str) -> None:
    """It is refused in one line."""
    result = run("export", *arguments, "--docket")
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert says in result.err
