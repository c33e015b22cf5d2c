"""How a state is out is told as it was: by a withdrawal, without a notice, or with the treaty."""

from collections.abc import Iterator
from datetime import date

import pytest
from datasets import dataset_of
from openskies_tui import Registry
from openskies_tui.analysis.endings import ended, own_exit
from openskies_tui.analysis.registry import Snapshot
from openskies_tui.dataset.files import bundled_names
from openskies_tui.engine.snapshot import Standing
from openskies_tui.views.countdown import countdown_view
from openskies_tui.views.map import map_scene
from openskies_tui.views.panels import roster
from openskies_tui.views.wording import wrong_words

DAYS = [date(1994, 1, 1), date(2019, 9, 1), date(2026, 11, 27)]


def out(day: date) -> Iterator[tuple[Snapshot, Standing]]:
    """Yield the former parties of all bundled treaties on a day."""
    for name in bundled_names():
        on = Registry(dataset_of(name)).on(day)
        yield from ((on, one) for one in on.treaty.standings if one.status == "former_party")


def avoided(on: Snapshot, state: str) -> list[str]:
    """Return what is to be avoided of a state, with the reasons."""
    return [" ".join(wrong_words(one, on.words)) for one in on.statement(state).avoid]


@pytest.mark.parametrize("day", DAYS)
def test_no_sentence_says_that_an_effect_took_place_which_nobody_recorded(day: date) -> None:
    """What is due has passed; it did not take effect as far as anybody knows."""
    for on, standing in out(day):
        clock = on.treaty.countdown(standing.state.id)
        exit_ = own_exit(on.timeline, standing)
        if exit_ and exit_.condition:
            assert not any("took effect" in text for text in avoided(on, standing.state.id))
            assert "conditional" in on.statement(standing.state.id).sentence
        if clock and clock.phase == "due":
            assert not any("took effect" in text for text in avoided(on, standing.state.id))
            stages = dict(countdown_view(on, standing.state.id).stages)
            assert not stages["takes effect"]


@pytest.mark.parametrize("day", DAYS)
def test_a_state_that_gave_no_notice_is_not_said_to_have_withdrawn(day: date) -> None:
    """It is out with the treaty, or ceased; the roster, the map and the sentences say so."""
    for on, standing in out(day):
        exit_ = own_exit(on.timeline, standing)
        if exit_ and exit_.act.kind != "cessation":
            continue
        reasons = avoided(on, standing.state.id)
        assert any("it gave no notice" in text for text in reasons)
        assert not any("took effect" in text or "it withdrew;" in text for text in reasons)
        row = next(row for row in roster(on).rows if row.id == standing.state.id)
        assert row.heading == ("Ceased, no notice" if exit_ else "Bound to the end")
        legend = [words for _, words in map_scene(on, None).legend if standing.state.name in words]
        assert not any(words.startswith("left") for words in legend)
        last = on.treaty.last_exit
        if last and last.act.kind == "cessation":
            assert not any("Last withdrawal" in line for line in countdown_view(on, None).past)


def test_there_are_such_states() -> None:
    """The bundled treaties have all of the kinds, so that the tests above see some."""
    found = [
        (on, standing, own_exit(on.timeline, standing)) for day in DAYS for on, standing in out(day)
    ]
    assert any(exit_ and exit_.act.kind == "cessation" for _, _, exit_ in found)
    assert any(exit_ is None and ended(on.treaty) for on, _, exit_ in found)
    assert any(exit_ and exit_.recorded is None for _, _, exit_ in found)


@pytest.mark.parametrize("name", bundled_names())
def test_an_announcement_stands_under_no_article(name: str) -> None:
    """No article knows an announcement, so none is signed under the sentence on one."""
    on = Registry(dataset_of(name)).on(date(2026, 11, 27))
    for standing in on.treaty.standings:
        if "withdrawal_announced" in standing.flags:
            assert on.statement(standing.state.id).article == ""
