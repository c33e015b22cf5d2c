"""The door of the library: one call for a day, and a named error for what cannot be answered."""

from datetime import date, datetime
from typing import Any

import pytest
from openskies_tui import (
    HINDSIGHT,
    Dataset,
    NoSuchStateThen,
    NotADay,
    Registry,
    Snapshot,
    UnknownSource,
    UnknownState,
    UserError,
)

JULY_2021 = date(2021, 7, 1)


@pytest.fixture(scope="module")
def registry(dataset: Dataset) -> Registry:
    """The bundled dataset, ready to answer."""
    return Registry(dataset)


@pytest.mark.parametrize("wanted", ["RUS", "rus", "Russia", "russia"])
def test_a_state_is_found_by_code_or_name(registry: Registry, wanted: str) -> None:
    """In any case, for its standing and for its countdown."""
    on = registry.on(JULY_2021)
    assert on.party(wanted).status == "party"
    countdown = on.countdown(wanted)
    assert countdown is not None
    assert (countdown.days, countdown.effective) == (170, date(2021, 12, 18))


@pytest.mark.parametrize("ask", ["party", "countdown", "explain", "statement"])
def test_an_unknown_state_is_named(registry: Registry, ask: str) -> None:
    """A misspelt code is an error that names the nearest, not an empty answer."""
    with pytest.raises(UnknownState, match="no state `RUZ` in this dataset; did you mean RUS"):
        getattr(registry.on(JULY_2021), ask)("RUZ")


@pytest.mark.parametrize("ask", ["party", "explain", "statement"])
def test_a_state_that_does_not_exist_then_is_told_apart(registry: Registry, ask: str) -> None:
    """Czechoslovakia is in the data and was no state in 2021; Slovakia was none in 1992."""
    for day, id_ in ((JULY_2021, "CSK"), (date(1992, 3, 24), "SVK")):
        with pytest.raises(NoSuchStateThen, match=f"{id_} does not exist on {day}"):
            getattr(registry.on(day), ask)(id_)


@pytest.mark.parametrize("day", ["2021-07-01", None, 2021, datetime(2021, 7, 1)])  # noqa: DTZ001
def test_what_is_no_day_is_refused(registry: Registry, day: Any) -> None:
    """A text, a number and a moment are no day of the calendar."""
    with pytest.raises(NotADay, match=r"expected a datetime\.date"):
        registry.on(day)
    if day is not None:
        with pytest.raises(NotADay):
            registry.on(JULY_2021, known_by=day)


def test_knowledge_is_that_of_the_day_unless_given(registry: Registry) -> None:
    """On 20 January 2021, known by the 14th, nothing was announced; with hindsight all is known."""
    day = date(2021, 1, 20)
    flags = {
        by: registry.on(day, known_by=by).party("RUS").flags
        for by in (None, date(2021, 1, 14), HINDSIGHT)
    }
    assert flags[None] == flags[HINDSIGHT] == ("withdrawal_announced",)
    assert flags[date(2021, 1, 14)] == ()
    later = registry.on(day, known_by=HINDSIGHT).timeline.notices
    assert [notice.state.id for notice in later] == ["USA", "RUS"]


def test_a_what_if_is_laid_over_and_told(registry: Registry) -> None:
    """As typed or parsed it gives a countdown and what follows; the dataset stays as it is."""
    text = "BLR notice 2026-12-01"
    on = registry.on(date(2027, 1, 1), what_if=[text])
    assert registry.on(date(2027, 1, 1), what_if=on.what_if).treaty == on.treaty
    countdown = on.countdown("BLR")
    assert countdown is not None
    assert countdown.effective == date(2027, 6, 1)
    assert [one.notice.state.id for one in on.consequences] == ["BLR"]
    assert registry.on(date(2027, 1, 1)).countdown("BLR") is None
    with pytest.raises(UserError, match="no state `XX`"):
        registry.on(JULY_2021, what_if=["XX notice 2026-12-01"])


def test_every_answer_has_a_line_to_be_shown_by(registry: Registry, dataset: Dataset) -> None:
    """The reprs are short and say what they are of."""
    on = registry.on(JULY_2021)
    assert repr(registry) == "Registry(Dataset('open-skies', 36 states, 172 acts))"
    assert repr(on) == "<Snapshot of open-skies on 2021-07-01: 33 States Parties, 1 pending>"
    assert repr(dataset.parties[0]) == f"State({dataset.parties[0].id!r})"
    for answer in (on.treaty, on.party("RUS"), on.countdown("RUS"), on.counts, on.timeline):
        assert len(repr(answer)) < 400, type(answer)
        assert "\n" not in repr(answer)


def test_the_impact_of_an_unknown_source_is_an_error(registry: Registry) -> None:
    """A misspelt id of a source is named."""
    with pytest.raises(UnknownSource, match="no source has the id `nowhere`"):
        registry.without(["ap-0115", "nowhere"])


def test_claims_are_those_known_by_the_day(registry: Registry) -> None:
    """A claim that was printed later is not judged yet."""
    before: Snapshot = registry.on(date(2020, 1, 1))
    assert {one.claim.id for one in before.judged} < {one.claim.id for one in registry.judged}
