"""The commands that argue, and the axes of ``status``: JSON for scripts, text for people."""

import json
from pathlib import Path
from typing import Any

import pytest
from minimal import edited, written

from .conftest import Run

STEP_KINDS = {"act", "rule", "sum", "comparison", "missing", "count", "conclusion"}
CLAIM_VERDICTS = {"holds", "contradicted", "premature", "imprecise", "not_checkable"}
HEADLINE_VERDICTS = {"accurate", "premature", "wrong_term", "contradicted", "cannot_tell"}


def answer(run: Run, *arguments: str) -> Any:
    """Return the JSON of a command; it stands on one line and nothing else was written."""
    done = run(*arguments, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 1
    return json.loads(done.out)


def text(run: Run, *arguments: str) -> str:
    """Return the text of a command: printable, without line drawing or escape sequences."""
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    assert "\x1b" not in done.out
    assert not any(0x2500 <= ord(letter) < 0x2600 for letter in done.out)
    return done.out


def strings(values: Any) -> bool:
    """Return whether a value is a list of strings."""
    return isinstance(values, list) and all(isinstance(one, str) for one in values)


def test_why_as_json(run: Run) -> None:
    """The proof is a list of steps with kind, text, act, rule, basis and sources."""
    got = answer(run, "why", "RUS", "--as-of", "2021-06-18")
    assert {key: got[key] for key in ("party", "as_of", "status")} == {
        "party": "RUS",
        "as_of": "2021-06-18",
        "status": "party",
    }
    for step in got["steps"]:
        assert {"kind", "text", "act", "rule", "basis", "sources"} <= set(step)
        assert step["kind"] in STEP_KINDS
        assert step["text"]
        assert strings(step["sources"])
        for key in ("act", "rule", "basis"):
            assert step[key] is None or isinstance(step[key], str)
    by_act = {step["act"]: step for step in got["steps"]}
    assert "tass-0618" in by_act["rus-notice-2021"]["sources"]
    assert by_act["rus-notice-2021"]["basis"] == "read"
    sums = " ".join(step["text"] for step in got["steps"] if step["kind"] == "sum")
    assert "18 Jun 2021 + 6 months = 18 Dec 2021" in sums


def test_why_names_only_sources_and_acts_on_file(run: Run) -> None:
    """Every source of a proof is one that ``sources`` lists, every act one that ``events`` does."""
    steps = answer(run, "why", "Russia", "--as-of", "2021-12-18")["steps"]
    sources = {one["id"] for one in answer(run, "sources")}
    acts = {one["id"] for one in answer(run, "events", "--as-of", "2021-12-18")}
    assert {id_ for step in steps for id_ in step["sources"]} <= sources
    assert {step["act"] for step in steps} - {None} <= acts


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["RUS", "--as-of", "2021-06-18"],
            ["sum: ", "therefore: ", "Art. XV(2)", "TASS, June 18", "183 days"],
        ),
        (["rus", "--as-of", "18 Jun 2021"], ["Russia is a State Party on 18 Jun 2021"]),
        (["United States", "--as-of", "2020-11-22"], ["is a former State Party on 22 Nov 2020"]),
        (["KGZ", "--as-of", "2021-01-15"], ["a signatory", "No instrument"]),
        (["FRA", "--as-of", "1995-06-28"], ["not deposited", "Belarus", "Russia", "Ukraine"]),
        (["RUS", "--as-of", "2021-01-20"], ["moves no status", "No notice"]),
    ],
)
def test_why_as_text(run: Run, arguments: list[str], says: list[str]) -> None:
    """The proof is labelled lines with articles and sources, for a code or a name in any case."""
    out = text(run, "why", *arguments)
    for words in says:
        assert words in out


def test_claims_as_json(run: Run) -> None:
    """Claims are a list with the keys of the contract, each with one of the five verdicts."""
    got = answer(run, "claims")
    assert {one["verdict"] for one in got} == CLAIM_VERDICTS
    for one in got:
        assert {"id", "source", "said", "about", "value", "verdict", "right_value", "why"} <= set(
            one
        )
        for key in ("id", "source", "said", "about", "why"):
            assert isinstance(one[key], str)
            assert one[key]
        assert (one["value"] is None) is (one["verdict"] == "not_checkable")
        assert (one["right_value"] is None) is (one["verdict"] == "not_checkable")
    by_id = {one["id"]: one for one in got}
    assert len(by_id) == len(got)
    assert by_id["ap-0115-headline"]["verdict"] == "premature"
    assert by_id["dw-0115-matter-of-days"]["right_value"] == "2021-12-18"
    assert by_id["unattributed-0121-33"]["verdict"] == "holds"
    assert by_id["mt-0527-three-dozen"]["verdict"] == "imprecise"


def test_claims_as_text(run: Run) -> None:
    """The claims stand under their verdicts with the right value, and the conflicts after them."""
    out = text(run, "claims")
    places = [out.index(word) for word in ("Contradicted (", "Holds (", "Conflicting values (")]
    assert places == sorted(places)
    assert "both the U.S. and Russia will have quit the Open Skies Treaty by June 16" in out
    assert "Out on 18 Dec 2021." in out
    assert "deprecated" in out


@pytest.mark.parametrize("party", [[], ["RUS"], ["kyrgyzstan"]])
def test_say_as_json(run: Run, party: list[str]) -> None:
    """A sentence comes with its citations and the wordings to avoid, each with its reason."""
    got = answer(run, "say", *party, "--as-of", "2021-06-18")
    assert set(got) == {"sentence", "citations", "avoid"}
    assert got["sentence"].endswith(".")
    assert strings(got["citations"])
    assert got["citations"]
    assert got["avoid"]
    for one in got["avoid"]:
        assert set(one) == {"wording", "reason"}
        assert one["wording"]
        assert one["reason"]


def test_say_as_text(run: Run) -> None:
    """The sentence comes first, then its sources, then what to avoid and why."""
    lines = text(run, "say", "RUS", "--as-of", "2021-06-18").splitlines()
    assert lines[0] == (
        "Russia gave notice of withdrawal on 18 June 2021; it remains a State Party until 18 "
        "December 2021."
    )
    assert "[tass-0618]" in lines[1]
    assert any(line.startswith("Avoid “Russia has left”: ") for line in lines[2:])


@pytest.mark.parametrize(
    ("words", "day", "verdict"),
    [
        ("Russia withdraws from Open Skies Treaty", "2021-01-15", "premature"),
        ("Russia has left the Open Skies Treaty", "2021-12-18", "accurate"),
        ("Cat rescued from tree", "2021-01-15", "cannot_tell"),
        ("", "2021-01-15", "cannot_tell"),
    ],
)
def test_headline_as_json(run: Run, words: str, day: str, verdict: str) -> None:
    """A headline has a verdict, a better wording where there is one, and reasons."""
    got = answer(run, "headline", words, "--as-of", day)
    assert {"verdict", "better", "reasons"} <= set(got)
    assert got["verdict"] in HEADLINE_VERDICTS
    assert got["verdict"] == verdict
    assert got["better"] is None or isinstance(got["better"], str)
    assert strings(got["reasons"])
    if verdict == "premature":
        assert "remains a State Party" in got["better"]
        assert got["reasons"]


def test_headline_as_text(run: Run) -> None:
    """The verdict comes first, the better wording last."""
    lines = text(
        run, "headline", "Russia withdraws from Open Skies Treaty", "--as-of", "2021-01-15"
    ).splitlines()
    assert lines[0] == "Premature."
    assert lines[-1].startswith("Better: Russia announced on 15 January 2021")


@pytest.mark.parametrize(
    ("words", "day", "verdict", "said"),
    [
        ("US has left UNESCO", "2026-03-01", "premature", "remains a Member State until 31 Dec"),
        ("Argentina has left the WHO", "2026-03-17", "accurate", ""),
        ("Burundi quits the Rome Statute", "2017-01-01", "premature", "remains a State Party"),
    ],
)
def test_a_headline_on_another_treaty_is_judged_by_its_data(
    run: Run, words: str, day: str, verdict: str, said: str
) -> None:
    """Whichever treaty is open, the one that is named is meant."""
    for dataset in ("open-skies", "cfe"):
        got = answer(run, "--dataset", dataset, "headline", words, "--as-of", day)
        assert got["verdict"] == verdict
        assert said in (got["better"] or "")


@pytest.mark.parametrize(
    ("known_by", "announced"), [("2021-01-14", False), ("2021-01-15", True), ("today", True)]
)
def test_status_as_known_by_a_day(run: Run, known_by: str, announced: bool) -> None:
    """On 20 January 2021 Russia had announced, unless only 14 January is known."""
    arguments = ["status", "--as-of", "2021-01-20", "--known-by", known_by]
    got = answer(run, *arguments)
    (russia,) = [one for one in got["parties"] if one["id"] == "RUS"]
    assert ("withdrawal_announced" in russia["flags"]) is announced
    assert got["as_of"] == "2021-01-20"
    assert known_by in (got["known_by"], "today")
    assert got["countdowns"] == []
    assert got["earliest_effect"] == "2021-07-20"
    out = text(run, *arguments)
    assert "as known on" in out
    assert ("withdrawal announced" in out) is announced


def test_both_axes_move_together(run: Run) -> None:
    """Without ``--known-by`` the knowledge is that of the day, and the text says nothing of it."""
    arguments = ["status", "--as-of", "2021-01-20"]
    assert answer(run, *arguments)["known_by"] == "2021-01-20"
    out = text(run, *arguments)
    assert "as known on" not in out
    assert "If notice came today, the earliest exit is 20 Jul 2021." in out


def test_status_under_a_what_if(run: Run) -> None:
    """A hypothetical notice gives its earliest exit, window, count after it, and what is left."""
    arguments = ["status", "--as-of", "2026-12-01", "--what-if", "BLR notice 2026-12-01"]
    got = answer(run, *arguments)
    assert got["hypothetical"] == ["BLR notice 2026-12-01"]
    (one,) = got["consequences"]
    wanted = {
        "hypothetical": True,
        "party": "BLR",
        "earliest": "2027-06-01",
        "effective": "2027-06-01",
        "party_count_after": 31,
        "windows": [{"id": "conference", "from": "2026-12-31", "to": "2027-01-30"}],
        "group": "blr-rus",
        "group_ended": True,
        "left_in_group": [],
    }
    assert {key: one[key] for key in wanted} == wanted
    assert [one["party"] for one in got["countdowns"]] == ["BLR"]
    out = text(run, *arguments)
    assert out.startswith("HYPOTHETICAL: BLR notice 2026-12-01\n")
    assert "earliest exit 1 Jun 2027" in out
    assert "31 States Parties" in out


def test_several_what_ifs(run: Run) -> None:
    """``--what-if`` can be given more than once; without it nothing is hypothetical."""
    day = ["status", "--as-of", "2027-12-31"]
    got = answer(
        run, *day, "--what-if", "BLR notice 2026-12-01", "--what-if", "UKR notice 2027-01-01"
    )
    assert (got["counts"]["party"], len(got["consequences"])) == (30, 2)
    plain = answer(run, *day)
    assert (plain["hypothetical"], plain["consequences"]) == ([], [])
    assert "HYPOTHETICAL" not in text(run, *day)


def test_sources_and_what_hangs_on_them(run: Run) -> None:
    """Sources are listed; with ``--discredit`` comes what changes and what loses its support."""
    listed = answer(run, "sources")
    assert {"id", "title", "kind", "grade", "read", "URL"} <= set(listed[0])
    assert "tass-0618" in text(run, "sources")
    arguments = ["sources"]
    for id_ in ("verdragen", "tass-0618", "rosbalt-32"):
        arguments += ["--discredit", id_]
    got = answer(run, *arguments)
    for key in (
        "sources",
        "lost_acts",
        "weakened_acts",
        "quotations",
        "claims",
        "rules",
        "parties",
    ):
        assert strings(got[key])
    assert got["sources"] == ["rosbalt-32", "tass-0618", "verdragen"]
    assert "rus-notice-2021" in got["lost_acts"]
    changes = {one["what"]: (one["before"], one["after"]) for one in got["changes"]}
    assert changes["Russia, effective day"] == ("2021-12-18", "none")
    out = text(run, *arguments)
    assert "Russia, effective day: 18 Dec 2021 -> none" in out
    assert "States Parties from 18 Dec 2021: 32 -> 33" in out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["why", "RUZ"], "did you mean RUS?"),
        (["why", "CSK", "--as-of", "2021-01-15"], "CSK does not exist on 2021-01-15"),
        (["why", "RUS", "--as-of", "soon"], "`soon` is not a date"),
        (["why", "RUS", "USA"], "USA"),
        (["say", "Atlantis"], "no state `Atlantis`"),
        (["say", "CSK", "--as-of", "2021-01-15"], "CSK does not exist on 2021-01-15"),
        (["claims", "more"], "more"),
        (["headline"], "TEXT"),
        (["headline", "x", "--as-of", "2021-02-30"], "2021-02-30"),
        (["sources", "--discredit", "nowhere"], "no source has the id `nowhere`"),
        (
            ["sources", "--discredit", "unoda1"],
            "no source has the id `unoda1`; did you mean `unoda",
        ),
        (["status", "--known-by", "soon"], "`soon` is not a date"),
        (["status", "--known-by", ""], "no date is given"),
        (["status", "--what-if", "BLR notice soon"], "`soon` is not a date"),
        (["status", "--what-if", "\x1b[2J notice 2026-12-01"], "no state"),
        (["sources", "--discredit", "\x1b[2J"], "no source"),
        (["why", "\x1b[2J"], "no state"),
        (["why", "RUS", "--dataset", "nowhere"], "no dataset `nowhere`"),
    ],
)
def test_bad_usage_is_one_line(run: Run, arguments: list[str], says: str) -> None:
    """A mistake is one printable line on stderr that names it, with exit code 2."""
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert says in done.err
    assert done.err.rstrip("\n").isprintable()


def test_a_state_before_its_time_does_not_exist(run: Run) -> None:
    """A successor state is not spoken of before the day on which it came to be."""
    done = run("say", "SVK", "--as-of", "1992-12-31")
    assert done.code == 2
    assert "does not exist on 1992-12-31" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ["say", "{}"],
        ["why", "{}"],
        ["show", "{}"],
        ["show", "state:{}"],
        ["events", "--party", "{}"],
        ["quotes", "--party", "{}"],
        ["export", "csv", "--party", "{}"],
        ["status", "--what-if", "{} notice 2001-12-01"],
    ],
    ids=" ".join,
)
def test_a_name_is_found_however_it_is_typed(run: Run, tmp_path: Path, words: list[str]) -> None:
    """Decomposed letters, as some machines give them, capitals and blanks make no other state."""
    path = str(written(tmp_path, edited(("name: Bland", "name: Türkiye"))))
    options = ("--dataset", path, "--as-of", "2001-12-15")
    usual = run(*(word.format("BBB") for word in words), *options)
    assert (usual.code, usual.err) == (0, "")
    for name in ("Tu\u0308rkiye", "TÜRKİYE", " türkiye ", "bbb"):
        assert run(*(word.format(name) for word in words), *options) == usual, name


def test_an_accent_may_tell_two_states_apart(run: Run, tmp_path: Path) -> None:
    """The one that was typed is meant, in whichever form of Unicode."""
    text = edited(("name: Bland", "name: Åland"))
    path = str(written(tmp_path, text))
    for typed, code in (("A\u030aland", "BBB"), ("ÅLAND", "BBB"), ("aland", "AAA")):
        out = run("show", typed, "--dataset", path, "--as-of", "2001-01-01", "--json").out
        assert json.loads(out)["id"] == code


def test_a_sentence_in_georgian_begins_as_its_name_does(run: Run, tmp_path: Path) -> None:
    """The capitals of Georgian are for whole words, not for the first letter of one."""
    path = str(written(tmp_path, edited(("name: Bland", "name: საქართველო"))))
    done = run("say", "საქართველო", "--dataset", path, "--as-of", "2001-01-01")
    assert done.out.startswith("საქართველო ")


def test_states_are_listed_as_a_reader_expects(run: Run, tmp_path: Path) -> None:
    """Accents do not send a state to the end of the list, in no format."""
    path = str(
        written(tmp_path, edited(("name: Aland", "name: Zone"), ("name: Bland", "name: Åland")))
    )
    for name in ("md", "html", "txt"):
        states = run("export", name, "--dataset", path, "--as-of", "2001-01-01").out
        states = states[max(states.find("Code"), states.find("CODE"), states.find("States")) :]
        assert states.index("Åland") < states.index("Zone"), name
