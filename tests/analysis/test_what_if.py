"""What if: hypothetical acts, what follows from them, and that nothing else moves."""

import re
from datetime import date

import pytest
from build import standing
from openskies_tui import Registry
from openskies_tui.analysis.names import state_named
from openskies_tui.analysis.what_if import Consequence, consequences, lay_over, parse_hypothesis
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.timeline import Timeline
from openskies_tui.views.wording import what_if_lines


def imagine(dataset: Dataset, *texts: str) -> tuple[Timeline, tuple[Consequence, ...]]:
    """Return the timeline with hypothetical acts laid over it, and what follows from them."""
    made_up = tuple(parse_hypothesis(text, dataset) for text in texts)
    laid = lay_over(dataset, made_up)
    timeline = compile_timeline(laid)
    return timeline, consequences(laid, timeline, made_up)


@pytest.mark.parametrize(
    ("text", "state", "kind", "day", "effective"),
    [
        ("BLR notice 2026-12-01", "BLR", "notice_of_withdrawal", "2026-12-01", "None"),
        ("blr NOTICE 2026-12-01", "BLR", "notice_of_withdrawal", "2026-12-01", "None"),
        ("Belarus withdraws 2026-12-01", "BLR", "notice_of_withdrawal", "2026-12-01", "None"),
        (" united  kingdom signs 2027-01-31 ", "GBR", "signature", "2027-01-31", "None"),
        (
            "Bosnia and Herzegovina notice 2026-12-01 effective 2027-09-01",
            "BIH",
            "notice_of_withdrawal",
            "2026-12-01",
            "2027-09-01",
        ),
        ("KGZ ratifies 2027-02-03", "KGZ", "ratification", "2027-02-03", "None"),
        ("RUS accedes 2027-02-03", "RUS", "accession", "2027-02-03", "None"),
        ("RUS announces 2021-01-02", "RUS", "announcement_of_intent", "2021-01-02", "None"),
        ("RUS revokes 2021-08-01", "RUS", "notice_revoked", "2021-08-01", "None"),
        ("RUS suspends 2021-08-01", "RUS", "notice_suspended", "2021-08-01", "None"),
    ],
)
def test_a_hypothesis_is_a_state_an_act_and_a_day(
    dataset: Dataset, text: str, state: str, kind: str, day: str, effective: str
) -> None:
    """A hypothesis can be typed with the code or the name of a state, in any case."""
    one = parse_hypothesis(text, dataset)
    assert (one.state.id, one.kind) == (state, kind)
    assert (str(one.day), str(one.effective)) == (day, effective)
    assert parse_hypothesis(one.text, dataset) == one


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "expected a state, an act and a day"),
        ("BLR", "expected a state, an act and a day"),
        ("BLR notice", "expected a state, an act and a day"),
        ("XXX notice 2026-12-01", "no state `XXX`"),
        ("BLR explodes 2026-12-01", "`explodes` is no act"),
        ("BLR notice soon", "`soon` is not a date"),
        ("BLR notice 2026-02-30", "`2026-02-30` is not a date"),
        ("BLR notice 2026-12-01 effective soon", "`soon` is not a date"),
        ("BLR notice 2026-12-01 effective 2026-11-01", "lies before the notice"),
        ("BLR ratifies 2026-12-01 effective 2027-11-01", "`ratifies` states no effective day"),
        ("BLR notice effective 2027-09-01", "no state"),
    ],
)
def test_what_is_no_hypothesis_is_refused(dataset: Dataset, text: str, says: str) -> None:
    """A line that is no hypothesis is refused, and the reason says what is wrong with it."""
    with pytest.raises(ValueError, match=re.escape(says)):
        parse_hypothesis(text, dataset)


def test_states_are_found_by_code_and_by_name(dataset: Dataset) -> None:
    """A state is found by its code or whole name in any case, and never by a part of it."""
    for name in ("RUS", "rus", "Russia", "RUSSIA"):
        assert state_named(dataset, name) is dataset.state_by_id["RUS"]
    assert state_named(dataset, "russ") is None
    assert state_named(dataset, "") is None


def test_belarus_in_december_2026(dataset: Dataset) -> None:
    """Belarus: out on 1 June 2027 at the earliest, 31 States Parties after, its group over."""
    timeline, (one,) = imagine(dataset, "BLR notice 2026-12-01")
    assert one.notice.earliest == one.notice.effective == date(2027, 6, 1)
    assert [(str(w.opens), str(w.closes)) for w in one.notice.windows] == [
        ("2026-12-31", "2027-01-30")
    ]
    assert one.counts.party == 31
    assert one.quota is None
    assert one.group is not None
    assert (one.group.id, one.group_ended, one.remaining) == ("blr-rus", True, ())
    assert timeline.on(date(2027, 5, 31)).counts.party == 32
    assert standing(timeline.on(date(2027, 6, 1)), "BLR").status == "former_party"


@pytest.mark.parametrize(
    ("text", "effective", "party", "quota", "group", "ended", "left"),
    [
        ("BLR notice 2020-01-31", "2020-07-31", 33, None, "blr-rus", False, ["RUS"]),
        ("NLD notice 2026-08-31", "2027-02-28", 31, None, "benelux", False, ["BEL", "LUX"]),
        ("UKR notice 2026-12-01", "2027-06-01", 31, 12, None, False, []),
        ("NOR notice 2027-08-31", "2028-02-29", 31, 7, None, False, []),
        ("FRA notice 2026-12-01 effective 2027-09-01", "2027-09-01", 31, 12, None, False, []),
        ("FRA notice 2026-12-01 effective 2026-12-24", "2027-06-01", 31, 12, None, False, []),
    ],
)
def test_what_follows_from_a_notice(
    dataset: Dataset,
    text: str,
    effective: str,
    party: int,
    quota: int | None,
    group: str | None,
    ended: bool,
    left: list[str],
) -> None:
    """A notice gives the earliest exit, the count after it, the quota leaving and the group."""
    _, (one,) = imagine(dataset, text)
    assert str(one.notice.effective) == effective
    assert (one.counts.party, one.quota) == (party, quota)
    assert (one.group.id if one.group else None) == group
    assert one.group_ended is ended
    assert [state.id for state in one.remaining] == left


def test_several_notices_add_up(dataset: Dataset) -> None:
    """Two hypothetical exits leave two States Parties fewer, each count on its own day."""
    _, found = imagine(dataset, "BLR notice 2026-12-01", "UKR notice 2026-12-15")
    assert [(one.notice.state.id, one.counts.party) for one in found] == [("BLR", 31), ("UKR", 30)]


@pytest.mark.parametrize(
    ("text", "day", "state", "status"),
    [
        ("KGZ ratifies 2026-12-01", "2027-01-29", "KGZ", "contracting_state"),
        ("KGZ ratifies 2026-12-01", "2027-01-30", "KGZ", "party"),
        ("USA accedes 2026-12-01", "2027-01-30", "USA", "party"),
        ("RUS revokes 2021-12-17", "2021-12-18", "RUS", "party"),
        ("RUS suspends 2021-12-17", "2022-12-18", "RUS", "party"),
        ("RUS revokes 2021-12-18", "2021-12-18", "RUS", "former_party"),
        ("KGZ notice 2026-12-01", "2027-12-01", "KGZ", "signatory"),
        ("USA notice 2026-12-01", "2027-12-01", "USA", "former_party"),
    ],
)
def test_other_hypotheses(dataset: Dataset, text: str, day: str, state: str, status: str) -> None:
    """Accessions, revocations and suspensions can be imagined too; a stranger has no notice."""
    timeline, found = imagine(dataset, text)
    assert standing(timeline.on(date.fromisoformat(day)), state).status == status
    assert found == ()


def test_a_hypothetical_act_is_marked(dataset: Dataset) -> None:
    """The act says HYPOTHETICAL in its title and in its id, and claims no source."""
    made_up = (parse_hypothesis("BLR notice 2026-12-01", dataset),)
    laid = lay_over(dataset, made_up)
    (added,) = [one for one in laid.acts if one not in dataset.acts]
    assert added.title.startswith("HYPOTHETICAL")
    assert added.id not in {one.id for one in dataset.acts}
    assert (added.sources, added.id.startswith("what-if-")) == ((), True)


def test_acts_of_one_state_and_day_are_told_apart(dataset: Dataset) -> None:
    """Two hypothetical acts of a state on one day have ids of their own."""
    texts = ("BLR announces 2026-12-01", "BLR notice 2026-12-01")
    ids = {parse_hypothesis(text, dataset).act.id for text in texts}
    assert len(ids) == len(texts)


def test_the_dataset_is_not_touched(dataset: Dataset) -> None:
    """Laying acts over a dataset makes a new one; the old has them not, and its states stay."""
    before, acts = compile_timeline(dataset).on(date.max), dataset.acts
    imagine(dataset, "BLR notice 2026-12-01")
    assert dataset.acts == acts
    assert compile_timeline(dataset).on(date.max) == before
    assert lay_over(dataset, ()) is dataset


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("CSK notice 2026-01-01", "Czechoslovakia: does not exist then"),
        ("RUS notice 2026-01-01", "Russia: former State Party then"),
        ("KGZ notice 2026-01-01", "Kyrgyzstan: signatory then"),
        ("BLR revokes 2026-01-01", "Belarus: State Party then"),
        ("RUS revokes 2021-12-19", "Russia: former State Party then"),
        ("RUS suspends 2022-01-01", "Russia: former State Party then"),
    ],
)
def test_an_act_that_changes_nothing_is_told_so(dataset: Dataset, text: str, says: str) -> None:
    """Who has left gives no notice, and who has given none revokes none."""
    on = Registry(dataset).on(date(2026, 3, 1), what_if=[text])
    assert what_if_lines(on) == (f"HYPOTHETICAL: {text} changes nothing ({says}).",)
    as_it_is = Registry(dataset).on(date(2026, 3, 1))
    assert on.counts == as_it_is.counts
    assert on.treaty.last_exit == as_it_is.treaty.last_exit


def test_an_exit_without_a_notice_is_told_as_one(dataset: Dataset) -> None:
    """A state that ceases to be a party gives no notice, and no conference is called for it."""
    lines = what_if_lines(Registry(dataset).on(date(2026, 3, 1), what_if=["BLR ceases 2022-06-01"]))
    assert lines[0] == "HYPOTHETICAL: Belarus ceases to be a State Party on 1 Jun 2022."
    assert not any("onference" in line or "notice" in line for line in lines)


def test_a_notice_that_is_overtaken_has_no_consequence_of_its_own(dataset: Dataset) -> None:
    """Of two notices of a state the later one counts, and its exit is counted once."""
    _, follows = imagine(dataset, "BLR notice 2026-01-01", "BLR notice 2026-02-01")
    assert [(one.notice.received, one.counts.party) for one in follows] == [(date(2026, 2, 1), 31)]
