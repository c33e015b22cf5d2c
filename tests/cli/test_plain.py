"""Plain text: the board, the documents and the keys, for readers, pipes and screen readers."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui import Registry, Snapshot
from openskies_tui.engine.model import Dataset
from openskies_tui.output.text import WIDTH, wrapped
from openskies_tui.ui.keymap import keys_document
from openskies_tui.views.chart import chart_scene, chart_words
from openskies_tui.views.countdown import countdown_view
from openskies_tui.views.document import Document
from openskies_tui.views.exits_chart import exits_scene, exits_words
from openskies_tui.views.labels import day_words, weekday_words
from openskies_tui.views.lookup import record_ids
from openskies_tui.views.map import map_scene
from openskies_tui.views.pages import (
    act_document,
    party_document,
    quotation_document,
    treaty_document,
)
from openskies_tui.views.pages import claims as claims_of
from openskies_tui.views.pages import headline as headline_of
from openskies_tui.views.panels import events, header, quotations, roster
from openskies_tui.views.proofs import proof_document
from rich.cells import cell_len

from .conftest import Run

DAYS = ["1992-03-24", "1995-06-28", "2001-11-15", "2020-05-22", "2021-01-15", "2021-07-01",
        "2021-12-18", "2026-11-21"]  # fmt: skip
DRAWN = {chr(code) for code in range(0x2500, 0x2800)}


def words(text: str) -> str:
    """Return a text on one line, however it was wrapped."""
    return " ".join(text.split())


def snapshot(dataset: Dataset, day: str) -> Snapshot:
    """Return what the dashboard shows of a day."""
    return Registry(dataset).on(date.fromisoformat(day))


def strings(document: Document) -> list[str]:
    """Return every text of a document."""
    found = [document.title, document.lead]
    for section in document.sections:
        found.append(section.heading)
        for item in section.items:
            found += [item.label, item.text, item.under]
    return [words(one) for one in found if one]


@pytest.mark.parametrize("day", DAYS)
def test_the_board_says_all_that_the_panels_show(run: Run, dataset: Dataset, day: str) -> None:
    """Header, roster, countdown, quotation and the latest events: every fact is in the text."""
    done = run("--plain", "--as-of", day)
    assert (done.code, done.err) == (0, "")
    out = words(done.out)
    on = snapshot(dataset, day)
    top = header(on)
    assert top.treaty in out
    assert weekday_words(on.day) in out
    assert (top.checked or "").casefold() in out.casefold()
    assert all(text in out for _, text in top.counts)
    assert_countdown(on, out)
    assert_states(on, done.out)
    said = quotations(on)
    if said.quotation:
        one, by = said.quotation, said.attribution
        assert by
        for text in (one.exact, one.gloss, one.speaker, one.role, one.relayed_by, one.translation):
            assert words(text or "") in out
        assert all(text in out for text in (by.read_in, by.kind, by.said))
        assert f"{said.place} of {said.total}" in out
    happened = events(on)
    for event in happened.rows[-8:]:
        assert f"{event.when}, {event.kind}: {event.title}" in out
    assert f"of {happened.total}" in out


def assert_countdown(on: Snapshot, out: str) -> None:
    """Every line, figure, step and day of the countdown is said."""
    view = countdown_view(on)
    for text in (view.name, view.headline, view.figure, view.unit, view.apart, view.say,
                 view.article, *view.bar, *view.lines, *view.others):  # fmt: skip
        assert words(text or "").casefold() in out.casefold()
    assert all(name in out for name, _ in view.stages)
    if view.until:
        assert day_words(view.until) in out
    if view.back_to:
        assert view.back_to.isoformat() in out


def assert_states(on: Snapshot, out: str) -> None:
    """Every state has a line, with each number and day that stands beside it on the screen."""
    rows = roster(on).rows
    for row in rows:
        (line,) = [one for one in out.splitlines() if f" ({row.id}): " in one]
        assert row.name in line
        for fact in re.findall(r"\d+ \w{3} \d{4}|\d+(?= d\b)|depositary", row.detail):
            assert fact in line
    places = [out.index(f" ({row.id}): ") for row in rows]
    assert places == sorted(places), "in the order of the screen"


@pytest.mark.parametrize("day", ["2020-05-22", "2021-07-01", "2026-11-21"])
def test_every_picture_of_the_screen_is_said_in_words(run: Run, dataset: Dataset, day: str) -> None:
    """The chart, the exits as bars, the map: each has its words under a heading of its own."""
    done, on = run("--plain", "--as-of", day), snapshot(dataset, day)
    history = chart_scene(on)
    assert history
    for heading, said in (
        ("States Parties over time", chart_words(history)),
        ("Exits", " ".join(exits_words(exits_scene(on)))),
        ("Map", " ".join(map_scene(on).words)),
    ):
        _, _, after = done.out.partition(f"\n{heading}\n")
        assert words(after).startswith(words(said)), heading


@pytest.mark.parametrize("day", DAYS)
def test_the_board_is_plain(run: Run, day: str) -> None:
    """No colour, no drawing, no line over 100 columns, headings that stand alone."""
    out = run("--plain", "--as-of", day).out
    assert not set(out) & DRAWN
    assert "\x1b" not in out
    assert all(cell_len(line) <= WIDTH for line in out.splitlines())
    assert all(line == line.rstrip() for line in out.splitlines())
    for heading in ("Countdown", "States, ", "The latest quotation", "The latest events"):
        if heading != "The latest quotation" or day >= "1992-04":
            assert re.search(rf"^{heading}", out, re.MULTILINE)


def test_the_board_needs_no_terminal(program: Run, tmp_path: Path) -> None:
    """As a program of its own, without a terminal or a TERM, and whatever the dataset."""
    done = program("--plain", TERM="")
    assert (done.code, done.err) == (0, "")
    assert "Countdown" in done.out
    folder = tmp_path / "a b"
    folder.mkdir()
    for file in (Path(__file__).parents[2] / "data" / "open-skies").glob("*.yaml"):
        (folder / file.name).write_bytes(file.read_bytes())
    done = program("--plain", "--dataset", str(folder), "--as-of", "2021-07-01")
    assert "33 States Parties" in done.out
    assert f"--dataset '{folder}'" in words(done.out)


@pytest.mark.parametrize("more", [["--run", "--as-of", "2021-07-01"], ["--theme", "light"]])
def test_what_only_a_screen_has_is_refused(run: Run, more: list[str]) -> None:
    """A running clock or a theme have no meaning in plain text."""
    done = run("--plain", *more)
    assert (done.code, done.out) == (2, "")
    assert "--plain goes with --dataset and --as-of only" in done.err


@pytest.mark.app_walk
@pytest.mark.parametrize("day", ["1992-03-24", "2020-05-22", "2021-07-01", "2026-11-21"])
def test_show_prints_the_documents_of_the_screen(run: Run, dataset: Dataset, day: str) -> None:
    """What opens on Enter is printed by `show`: the treaty, each state, acts and quotations."""
    on = snapshot(dataset, day)
    known = on.dataset
    documents = {"treaty": treaty_document(known)}
    for standing in on.treaty.standings:
        found = party_document(on, standing.state.id)
        assert found
        documents[f"state:{standing.state.id}"] = found
    documents |= {f"event:{act.id}": act_document(known, act) for act in known.acts[-5:]}
    documents |= {
        f"quotation:{one.id}": quotation_document(known, one) for one in known.quotations[-5:]
    }
    for id_, document in documents.items():
        done = run("show", id_, "--as-of", day)
        assert (done.code, done.err) == (0, "")
        out = words(done.out)
        assert [text for text in strings(document) if text not in out] == []
        assert not set(done.out) & DRAWN
        long = [line for line in done.out.splitlines() if cell_len(line) > WIDTH]
        assert all("://" in line for line in long)


def test_everything_with_an_id_can_be_shown(run: Run, dataset: Dataset) -> None:
    """A sample of every kind, and of each the whole text of what it is."""
    for kind, some in (
        ("source", dataset.sources[::25]),
        ("claim", dataset.claims[::15]),
        ("quotation", dataset.quotations[::25]),
        ("event", dataset.acts[::25]),
    ):
        for one in some:
            done = run("show", f"{kind}:{one.id}", "--as-of", "2026-01-01")
            assert (done.code, done.err) == (0, ""), one.id
            text: Any = getattr(one, {"quotation": "exact", "claim": "words"}.get(kind, "title"))
            assert words(text) in words(done.out)


@pytest.mark.parametrize("party", [None, "RUS", "USA", "KGZ"])
def test_proofs_are_printed(run: Run, dataset: Dataset, party: str | None) -> None:
    """The proofs of the screen are printed by `why`: of a state, and of the treaty's numbers."""
    out = words(run("why", *([party] if party else []), "--as-of", "2021-07-01").out)
    for section in proof_document(snapshot(dataset, "2021-07-01"), party).sections:
        for item in section.items:
            assert words(item.text) in out


def test_claims_conflicts_headlines_and_keys_are_printed(run: Run, dataset: Dataset) -> None:
    """Claims with the right values, conflicts, the check of a headline, every key."""
    out = words(run("claims").out)
    for section in claims_of(snapshot(dataset, "2026-01-01")).sections:
        assert section.heading in out
        assert all(words(item.text) in out for item in section.items)
    text = "Russia has quit the Open Skies Treaty"
    out = words(run("headline", text, "--as-of", "2021-01-15").out)
    for item in headline_of(snapshot(dataset, "2021-01-15"), text).sections[0].items[2:]:
        assert words(item.text) in out
    out = run("keys").out
    listed = re.findall(r"^  (\S.*?)  +(\S.*)$", out, re.MULTILINE)
    for section in keys_document().sections:
        assert re.search(rf"^{section.heading}$", out, re.MULTILINE)
        assert {(item.label, item.text) for item in section.items} <= set(listed)
    assert len(listed) == sum(len(section.items) for section in keys_document().sections)


def test_show_as_json(run: Run) -> None:
    """The JSON says what it is about, and holds the document as it is printed."""
    answer = json.loads(run("show", "RUS", "--as-of", "2021-07-01", "--json").out)
    assert {key: answer[key] for key in ("kind", "id", "as_of")} == {
        "kind": "state",
        "id": "RUS",
        "as_of": "2021-07-01",
    }
    document = msgspec.convert(answer["document"], Document)
    assert document.title == "Russia"
    assert "notice of withdrawal given" in document.lead


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ("rus", "Russia"),
        ("Russia", "Russia"),
        ("STATE:rus", "Russia"),
        ("treaty", "Treaty on Open Skies"),
        ("open-skies", "Treaty on Open Skies"),
        ("treaty:open-skies", "Treaty on Open Skies"),
    ],
)
def test_ways_to_name_a_thing(run: Run, wanted: str, title: str) -> None:
    """A state goes by its code or its name in any case, the treaty by either of its names."""
    assert run("show", wanted).out.splitlines()[0] == title


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["RUZ"], "did you mean RUS?"),
        (["Rusia"], "did you mean Russia?"),
        (["state:Rusia"], "did you mean Russia?"),
        (["event:RUS"], "nothing has the id `event:RUS`"),
        (["zzzzzzzz"], "treaty, state, event, quotation, source, claim"),
        ([""], "nothing has the id ``"),
        (["state:"], "nothing has the id `state:`"),
        (["\x1b[2J"], "nothing has the id"),
        (["belta-2025-80", "--as-of", "2020-01-01"], "claim:belta-2025-80 is not known on"),
        (["SVK", "--as-of", "1992-03-24"], "state:SVK is not known on 1992-03-24"),
    ],
)
def test_an_id_that_is_none(run: Run, arguments: list[str], says: str) -> None:
    """One line says what is wrong, with the nearest id, or the day on which it is not known."""
    done = run("show", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert says in done.err
    assert done.err.rstrip("\n").isprintable()


def test_ids_that_are_the_same(run: Run, tmp_path: Path) -> None:
    """Where a source has the id of an event, the kind in front settles it."""
    for file in (Path(__file__).parents[2] / "data" / "open-skies").glob("*.yaml"):
        text = file.read_text("utf-8")
        (tmp_path / file.name).write_text(re.sub(r"\bbelta-2025\b", "signing-1992", text), "utf-8")
    done = run("show", "signing-1992", "--dataset", str(tmp_path))
    assert done.code == 2
    assert "write event:signing-1992 or source:signing-1992" in done.err
    shown = run("show", "source:signing-1992", "--dataset", str(tmp_path))
    assert shown.out.startswith("MFA: Belarus stays")
    assert run("show", "event:signing-1992", "--dataset", str(tmp_path)).out.startswith("Treaty")


def test_every_id_is_found_by_its_kind(dataset: Dataset) -> None:
    """The list of what can be shown names everything of the dataset once."""
    known = record_ids(dataset)
    assert len({str(one) for one in known}) == len(known)
    lists = (dataset.parties, dataset.acts, dataset.quotations, dataset.sources, dataset.claims)
    assert len(known) == 1 + sum(len(some) for some in lists)


_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")))


@given(_TEXTS, st.integers(0, 2), st.integers(0, 1))
def test_wrapping_loses_no_word_and_keeps_the_width(text: str, depth: int, hang: int) -> None:
    """Whatever the text, no line is wider than it may be and no character is lost."""
    lines = list(wrapped(text, depth=depth, hang=hang))
    kept = "".join("".join(lines).split())
    assert kept == "".join(text.split())
    if "://" not in text:
        assert all(cell_len(line) <= WIDTH for line in lines)
