"""Files of briefings: what is wrong with one is told with file, line and column, before a room."""

import os
from pathlib import Path

import pytest
from minimal import MINIMAL, place_of
from openskies_tui.base.errors import UserError
from openskies_tui.briefing.load import briefing_files, load_briefing, read_briefing
from openskies_tui.briefing.rehearsal import Rehearsal, rehearse, rehearse_or_refuse
from openskies_tui.dataset.diagnostics import Finding
from openskies_tui.engine.model import Dataset

GOOD = """\
id: talk
title: A talk
summary: For tests.
minutes: 5
steps:
  - headline: Russia gives notice
    day: 2021-06-18
    focus:
      party: RUS
    layout: figure
    what_if: [BLR notice 2021-07-01]
    notes: What I say.
    questions:
      - ask: Why?
        answer: Because.
    sources: [tass-0618]
  - headline: In its own words
    day: 2021-05-11
    focus:
      quotation: bill-2021-05-11-disrupting
"""
OTHER_FOCUS = "quotation: bill-2021-05-11-disrupting"


def changed(*pairs: tuple[str, str]) -> str:
    """Return the good briefing with pieces replaced; each must be there."""
    text = GOOD
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def complaints(text: str) -> list[str]:
    """Return what reading a text complains of."""
    with pytest.raises(UserError) as caught:
        read_briefing("talk.yaml", text)
    return list(caught.value.lines)


def rehearsed(dataset: Dataset, text: str, size: tuple[int, int] | None = None) -> Rehearsal:
    """Return the rehearsal of a text."""
    return rehearse(read_briefing("talk.yaml", text), dataset, size)


def one_finding(dataset: Dataset, text: str, size: tuple[int, int] | None = None) -> Finding:
    """Return the only finding of a rehearsal."""
    (found,) = rehearsed(dataset, text, size).findings
    return found


def test_the_good_one_is_good(dataset: Dataset) -> None:
    """The briefing that the others here are made from has no finding at 60×20."""
    assert rehearsed(dataset, GOOD, (60, 20)).findings == ()


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        ("minutes: 5", "minute: 5", "minute:", "unknown key `minute`; did you mean `minutes`?"),
        ("layout: figure", "lay_out: figure", "lay_out", "did you mean `layout`?"),
        ("      party: RUS", "      state: RUS", "state", "unknown key `state`"),
        ("ask: Why?", "asks: Why?", "asks", "did you mean `ask`?"),
        ("ask: Why?", "ask: Why?\n        note: x", "note: x", "unknown key `note`"),
        ("layout: figure", "layout: figures", "figures", "did you mean `figure`?"),
        ("day: 2021-06-18", "day: 2021-06-31", "2021-06-31", "expected a day, YYYY-MM-DD"),
        ("day: 2021-06-18", "day: 2021-06", "2021-06\n", "expected a day, YYYY-MM-DD"),
        ("party: RUS", "party: Russia", "Russia\n", "three capitals"),
        ("party: RUS", "count: parties", "parties", "expected one of party, former_party"),
        (OTHER_FOCUS, "quotation: The Bill", "The Bill", "lowercase words joined by hyphens"),
        ("minutes: 5", "minutes: 0", "0\nsteps", "at least 1 and at most 240"),
        ("minutes: 5", "minutes: 241", "241", "at least 1 and at most 240"),
        ("minutes: 5", "minutes: five", "five", "expected a whole number"),
        ("what_if: [BLR", "what_if: BLR\n    x: [BLR", "BLR", "expected a list"),
        ("headline: In", 'headline: "" # In', '""', "expected one line of text"),
        ("headline: In", "headline: |\n      Two\n      lines #", "|", "expected one line of text"),
        ("headline: In its own words", f"headline: {'x' * 241}", "xxx", "at most 240 characters"),
        ("headline: In its own words", "headline: In #1 words", "In #1", "put the value in quotes"),
        ("notes: What I say.", "notes:", "notes:", "`notes` has no value"),
        ("notes: What", "notes: *what", "*what", "alias `*what`"),
        ("title: A talk", "title: A talk\ntitle: Another", "title: Another", "is there twice"),
        ("notes: What", 'notes: "\\e[2J" #', '"\\e', "U+001B"),
        ("headline: In", "headline: \u202eIn", "\u202e", "U+202E"),
    ],
)
def test_a_fault_is_told_at_its_place(old: str, new: str, at: str, says: str) -> None:
    """What does not fit the schema is an error in one line with file, line and column."""
    text = changed((old, new))
    line, column = place_of(text, at)
    found = complaints(text)
    told = [one for one in found if says in one]
    assert told, found
    # The value of a key without one lies behind it; all else is told where it begins.
    where = f"talk.yaml:{line}:" if says.endswith("has no value") else f"talk.yaml:{line}:{column}:"
    assert told[0].startswith(where), found
    assert all(one.startswith("talk.yaml:") and "error: " in one for one in found)
    assert all(one.isprintable() for one in found)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "the file is empty"),
        ("# nothing\n", "the file is empty"),
        ("- a\n", "the file has no keys at its top level"),
        ("text", "the file has no keys at its top level"),
        ("id: talk\n", "`steps` is missing"),
        (changed(("id: talk\n", "")), "`id` is missing"),
        ("id: [\n", "not YAML"),
        ("id: a\n---\nid: b\n", "a second document"),
    ],
)
def test_what_is_no_briefing_at_all(text: str, says: str) -> None:
    """A file that holds something else is told apart from one with a slip in it."""
    assert any(says in one for one in complaints(text))


def test_all_faults_are_told_at_once() -> None:
    """Three faults are three lines, so that a file is mended in one go."""
    slips = [("minutes: 5", "minutes: x"), ("2021-05-11", "2021-15-11"), ("figure", "big")]
    found = complaints(changed(*slips))
    assert len(found) == 3


@pytest.mark.parametrize("steps", [0, 100])
def test_a_briefing_has_1_to_99_steps(steps: int) -> None:
    """No step is nothing to show; a number of three digits could not be typed in the room."""
    head, _, rest = GOOD.partition("steps:\n")
    body = (rest.partition("  - headline: In")[0] * steps) or "  []\n"
    (found,) = complaints(f"{head}steps:\n{body}")
    assert found.startswith("talk.yaml:6:3: error: `steps`")
    assert "at most 99" in found


def test_ninety_nine_steps_are_fine(dataset: Dataset) -> None:
    """The largest briefing there may be is read and rehearsed."""
    head, _, rest = GOOD.partition("steps:\n")
    step = rest.partition("  - headline: In")[0]
    assert len(rehearsed(dataset, f"{head}steps:\n{step * 99}", (80, 24)).shown) == 99


@pytest.mark.parametrize(
    ("pairs", "at", "says"),
    [
        ([("party: RUS", "party: RUS\n      count: party")], "party: RUS", "here are 2"),
        ([("focus:\n      party: RUS", "focus: {}")], "{}", "here are 0"),
        ([("party: RUS", "party: XXX")], "XXX", "no party has the id `XXX`"),
        ([(OTHER_FOCUS, "event: no-such")], "no-such", "no event has the id `no-such`"),
        ([(OTHER_FOCUS, "quotation: no-such")], "no-such", "no quotation has the id"),
        ([(OTHER_FOCUS, "source: no-such")], "no-such", "no source has the id"),
        ([(OTHER_FOCUS, "event: signed-1992")], "signed-1992", "did you mean `signing-1992`?"),
        ([(OTHER_FOCUS, "claim: no-such")], "no-such", "no claim has the id"),
        ([("[tass-0618]", "[tass-0618, no-such]")], "no-such", "no source has the id"),
        (
            [("layout: figure", "layout: verdict")],
            "verdict\n",
            "a party cannot be laid out as verdict; figure, facts, words, timeline, map can",
        ),
        ([(OTHER_FOCUS, OTHER_FOCUS + "\n    layout: facts")], "facts", "words can"),
        ([("day: 2021-05-11", "day: 2021-05-10")], "2021-05-10", "was said on 2021-05-11"),
        (
            [("day: 2021-05-11", "day: 2021-06-06"), (OTHER_FOCUS, "event: rus-law-2021")],
            "2021-06-06",
            "was known from 2021-06-07 only; move the day, or set `hindsight`",
        ),
        (
            [("day: 2021-05-11", "day: 2021-01-14"), (OTHER_FOCUS, "claim: ap-0115-headline")],
            "2021-01-14",
            "was printed on 2021-01-15",
        ),
        (
            [("headline: Russia gives notice", "headline: Russia is out")],
            "Russia is out",
            "the headline is ",
        ),
        (
            [
                ("headline: Russia gives notice", "headline: There are 30 States Parties"),
                ("    what_if: [BLR notice 2021-07-01]\n", ""),
            ],
            "There are 30",
            "the headline is contradicted",
        ),
        (
            [("BLR notice 2021-07-01", "nonsense")],
            "[nonsense]",
            "expected a state, an act and a day",
        ),
        ([("BLR notice 2021-07-01", "XXX notice 2021-07-01")], "[XXX", "no state `XXX`"),
        (
            [("BLR notice 2021-07-01", "BLR notice 2021-02-30")],
            "[BLR",
            "`2021-02-30` is not a date",
        ),
        ([("BLR notice 2021-07-01", "BLR leaves 2021-07-01")], "[BLR", "`leaves` is no act"),
        (
            [("2021-07-01", "2021-07-01 effective 2021-01-01")],
            "[BLR",
            "the effective day 2021-01-01 lies before the notice",
        ),
    ],
)
def test_what_would_be_wrong_in_the_room_is_told(
    dataset: Dataset, pairs: list[tuple[str, str]], at: str, says: str
) -> None:
    """A step that shows what is not so, or nothing, is one error at the value that is wrong."""
    text = changed(*pairs)
    found = one_finding(dataset, text)
    line, column = place_of(text, at)
    assert (found.file, found.line, found.column, found.severity) == (
        "talk.yaml",
        line,
        column,
        "error",
    )
    assert says in found.text
    with pytest.raises(UserError) as caught:
        rehearse_or_refuse(read_briefing("talk.yaml", text), dataset, (300, 100))
    assert caught.value.lines == (str(found),)


def test_hindsight_owns_to_knowing_later_things(dataset: Dataset) -> None:
    """With hindsight a step may show an event of a later day."""
    text = changed(
        ("day: 2021-05-11", "day: 2021-06-06\n    hindsight: true"),
        (OTHER_FOCUS, "event: rus-law-2021"),
    )
    assert rehearsed(dataset, text).findings == ()


def test_a_notice_that_names_a_day_needs_a_source_of_it(dataset: Dataset) -> None:
    """That a notice names a day is a warning in notes and answers, unless a source gives it."""
    says = "The notice names 18 December."
    for old in ("What I say.", "Because."):
        found = one_finding(dataset, changed((old, says), ("[tass-0618]", "[t-ru-xv]")))
        assert found.severity == "warning"
        assert "says that a notice names a day" in found.text
        assert rehearsed(dataset, changed((old, says))).findings == ()


def test_words_of_others_are_not_the_headline_s_own(dataset: Dataset) -> None:
    """A headline may quote what is wrong, in quotation marks."""
    text = changed(
        ("headline: In its own words", "headline: “Russia is out” was printed too early")
    )
    assert rehearsed(dataset, text).findings == ()


def test_a_step_that_does_not_fit_is_told_with_the_size(dataset: Dataset) -> None:
    """An overflow is an error at the step, and names the size; a larger screen has none."""
    text = changed(("headline: Russia gives notice", f"headline: {'word ' * 47}"))
    found = one_finding(dataset, text, (60, 17))
    assert (found.line, found.column) == place_of(text, "headline: word")
    assert found.text.endswith("more than 60×17 can show")
    assert rehearsed(dataset, text, (120, 36)).findings == ()
    assert rehearsed(dataset, text).findings == ()


def test_a_word_wider_than_the_screen_is_told(dataset: Dataset) -> None:
    """A word that would have to be cut is named."""
    text = changed(("headline: In its own words", f"headline: {'x' * 70}"))
    found = one_finding(dataset, text, (60, 40))
    assert f"`{'x' * 70}` is wider than 60×40 can show" in found.text
    assert rehearsed(dataset, text, (120, 36)).findings == ()


@pytest.mark.parametrize("day", ["0001-01-01", "1990-01-01", "9999-12-31"])
@pytest.mark.parametrize("layout", ["figure", "facts", "timeline"])
def test_days_at_the_ends_of_the_calendar(dataset: Dataset, day: str, layout: str) -> None:
    """A step on the first or the last day there is can be rehearsed like another."""
    text = changed(
        ("headline: Russia gives notice", "headline: On this day"),
        ("2021-06-18", day),
        ("layout: figure", f"layout: {layout}"),
    )
    rehearsal = rehearsed(dataset, text, (80, 24))
    assert len(rehearsal.shown) == 2


@pytest.mark.parametrize(
    ("what_if", "state", "facts"),
    [
        (
            "BLR notice 2021-07-05",
            "BLR",
            {"if notice": "were given on 5 Jul 2021", "earliest exit": "5 Jan 2022 (Art. XV(2))"},
        ),
        ("BLR notice 2021-07-05 effective 2022-03-01", "BLR", {"effective": "1 Mar 2022"}),
        ("BLR notice 2021-07-05", "CAN", {"status": "State Party since 1 Jan 2002"}),
        ("USA notice 2021-07-05", "USA", {"status": "former State Party since 22 Nov 2020"}),
        ("BLR notice 9999-12-31", "BLR", {"status": "State Party since 1 Jan 2002"}),
    ],
)
def test_a_what_if_speaks_of_its_own_state_only(
    dataset: Dataset, what_if: str, state: str, facts: dict[str, str]
) -> None:
    """What would follow is on the slide of the state it is about; others show what they are."""
    text = changed(
        ("headline: Russia gives notice", "headline: If it were so"),
        ("day: 2021-06-18", "day: 2021-07-10"),
        ("BLR notice 2021-07-01", what_if),
        ("party: RUS", f"party: {state}"),
    )
    slide = rehearsed(dataset, text).shown[0].slide
    assert slide.hypothetical
    told = {fact.label: fact.text for fact in slide.facts}
    for label, words in facts.items():
        assert told[label].startswith(words)
    assert ("if notice" in told) == (state == "BLR" and "9999" not in what_if)


def _folder(tmp_path: Path, **files: str | bytes) -> str:
    """Make a dataset's folder with briefings, and return its path."""
    (tmp_path / "small.yaml").write_text(MINIMAL, "utf-8")
    (tmp_path / "briefings").mkdir()
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / "briefings" / f"{name}.yaml").write_bytes(data)
    return str(tmp_path)


def refused(name: str | None, dataset_name: str) -> str:
    """Return the one line with which a briefing cannot be loaded."""
    with pytest.raises(UserError) as caught:
        load_briefing(name, dataset_name)
    (line,) = caught.value.lines
    assert line.isprintable()
    return line


def test_briefings_lie_beside_their_dataset(tmp_path: Path) -> None:
    """They are found by name, in order; what has the name of one says why it is none."""
    name = _folder(tmp_path, b=GOOD, a=changed(("A talk", "First")))
    (tmp_path / "briefings" / "notes.txt").write_text("x", "utf-8")
    (tmp_path / "briefings" / "c.yaml").mkdir()
    assert list(briefing_files(name)) == ["a", "b", "c"]
    assert refused("c", name) == "briefings/c.yaml:1:1: error: is a folder; expected a text file"
    assert load_briefing(None, name).briefing.title == "First"
    assert load_briefing("b", name).name == "briefings/b.yaml"
    assert load_briefing(str(tmp_path / "briefings" / "b.yaml"), name).briefing.title == "A talk"


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    """The byte is named with its place, by name and by path."""
    data = GOOD.encode().replace(b"A talk", b"A \xff")
    name = _folder(tmp_path, bad=data)
    told = ":2:10: error: not UTF-8: the byte 0xFF is out of place"
    assert refused("bad", name) == f"briefings/bad.yaml{told}"
    path = str(tmp_path / "briefings" / "bad.yaml")
    assert refused(path, "open-skies") == path + told


@pytest.mark.parametrize("name", ["no-such", "", "x" * 300, "a/b/c.yaml", "\x1b[2J", "[red]x[/]"])
def test_a_briefing_that_is_not_there(name: str) -> None:
    """One line says so, with those there are, and is safe to print."""
    line = refused(name, "open-skies")
    assert (
        "eight-minutes, press, two-exits, who-is-leaving-what" in line
        or "File name too long" in line
    )


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A folder, a device and a pipe are no briefings, and nothing waits for their end."""
    os.mkfifo(tmp_path / "pipe")
    for path in (str(tmp_path), str(tmp_path / "pipe"), "/dev/zero"):
        assert refused(path, "open-skies") == f"{path}: not a file; a briefing is one .yaml file"


def test_a_dataset_without_briefings(tmp_path: Path) -> None:
    """No folder, an empty folder and a dataset in one file have none, and it is said how."""
    (tmp_path / "small.yaml").write_text(MINIMAL, "utf-8")
    for name in (str(tmp_path), str(tmp_path / "small.yaml")):
        assert briefing_files(name) == {}
        assert refused(None, name).endswith("has no .yaml file in a folder `briefings`")
    (tmp_path / "briefings").write_text("x", "utf-8")
    assert refused(None, str(tmp_path)).endswith("briefings: Not a directory")
    (tmp_path / "briefings").unlink()
    (tmp_path / "briefings").mkdir()
    assert refused(None, str(tmp_path)).endswith("has no .yaml file in a folder `briefings`")
    assert "none in this dataset" in refused("talk", str(tmp_path))


def test_a_dataset_that_is_not_there() -> None:
    """The missing dataset is what is told, not its briefings."""
    for name in (None, "talk"):
        assert refused(name, "no-such-dataset").startswith("no dataset `no-such-dataset`")
