"""Blast radius: what changes, and what loses its only support, without a source."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from build import act, build, founding
from msgspec.structs import replace
from openskies_tui import UnknownSource
from openskies_tui.analysis.impact import Impact, impact_of
from openskies_tui.dataset.schema import convert
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.model import Dataset, Source
from openskies_tui.views.labels import EXACT
from openskies_tui.views.wording import shift_words


def sourced(acts: Sequence[dict[str, Any]], *ids: str) -> Dataset:
    """Return a small dataset that has sources with these ids beside ``s``."""
    sources = tuple(
        convert(
            {
                "id": id_,
                "type": "webpage",
                "title": "T",
                "language": "en",
                "kind": "reference",
                "read": "in full",
            },
            Source,
        )
        for id_ in ("s", *ids)
    )
    return replace(build(acts), sources=sources)


def shifts(radius: Impact) -> dict[str, list[str]]:
    """Return what changes, with its value before and after, as programs read it."""
    words = (shift_words(shift, EXACT) for shift in radius.shifts)
    return {what: values for what, *values in words}


NOTICE = act("2010-01-01", "notice_of_withdrawal", "BBB", id="notice", sources=["paper"])


def test_a_notice_that_only_one_paper_bears() -> None:
    """Without the only source of a notice the exit, its day and the count after it change."""
    radius = impact_of(sourced([*founding("AAA", "BBB"), NOTICE], "paper"), ["paper"])
    assert [one.id for one in radius.lost] == ["notice"]
    assert radius.weakened == ()
    changes = shifts(radius)
    assert changes["Bbb, effective day"] == ["2010-07-01", "none"]
    assert changes["States Parties from 2010-07-01"] == ["1", "2"]
    before, after = changes["Bbb, status"]
    assert "former_party from 2010-07-01" in before
    assert "former_party" not in after
    assert "Aaa, status" not in changes


def test_a_second_source_holds_the_value() -> None:
    """An act with another source is weakened and changes nothing, until both are discredited."""
    notice = NOTICE | {"sources": ["paper", "other"]}
    data = sourced([*founding("AAA", "BBB"), notice], "paper", "other")
    one = impact_of(data, ["paper"])
    assert (one.lost, one.shifts) == ((), ())
    assert [act.id for act in one.weakened] == ["notice"]
    both = impact_of(data, ["other", "paper", "other"])
    assert [act.id for act in both.lost] == ["notice"]
    assert both.sources == ("other", "paper")
    assert both.shifts


def test_the_entry_into_force_can_hang_on_a_paper() -> None:
    """Without the source of the deposit that completed it the treaty is not in force."""
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB"),
        act("2000-01-01", "ratification", "AAA"),
        act("2000-01-02", "ratification", "BBB", sources=["paper"]),
    ]
    changes = shifts(impact_of(sourced(acts, "paper"), ["paper"]))
    assert changes["entry into force"] == ["2000-03-02", "none"]
    assert changes["States Parties from 2000-03-02"] == ["2", "0"]


def test_nothing_hangs_on_an_unused_source() -> None:
    """A source that bears nothing can be discredited without any effect."""
    radius = impact_of(sourced(founding("AAA", "BBB"), "unused"), ["unused"])
    assert radius == Impact(("unused",), *((),) * 8)


def test_of_no_source_nothing_hangs(dataset: Dataset) -> None:
    """Discrediting nothing changes nothing."""
    assert impact_of(dataset, []) == Impact((), *((),) * 8)


def test_an_unknown_source_is_named(dataset: Dataset) -> None:
    """An id that is no source is refused by name."""
    with pytest.raises(UnknownSource, match="no source has the id `nowhere`"):
        impact_of(dataset, ["ap-0115", "nowhere"])


def test_an_article_takes_its_claims_along(dataset: Dataset) -> None:
    """The claims and quotations read in an article alone go with it; the announcement stays."""
    radius = impact_of(dataset, ["ap-0115"])
    assert set(radius.claims) == {one.id for one in dataset.claims if one.source == "ap-0115"}
    assert set(radius.quotations) == {
        one.id for one in dataset.quotations if one.source == "ap-0115"
    }
    assert "rus-announcement-2021" in {one.id for one in radius.weakened}
    assert radius.shifts == ()


def test_the_sources_of_the_russian_notice(dataset: Dataset) -> None:
    """Without the three sources of the notice Russia would still be a State Party."""
    radius = impact_of(dataset, ["verdragen", "tass-0618", "rosbalt-32"])
    assert "rus-notice-2021" in {one.id for one in radius.lost}
    assert shifts(radius)["Russia, effective day"] == ["2021-12-18", "none"]


def test_a_flag_that_goes_is_listed(dataset: Dataset) -> None:
    """An announcement without its sources raises no flag: that, too, is a change of status."""
    announcement = next(one for one in dataset.acts if one.id == "rus-announcement-2021")
    changes = shifts(impact_of(dataset, announcement.sources))
    assert [what for what in changes if what.startswith("Russia")] != []


def test_every_change_is_true(dataset: Dataset) -> None:
    """For a source that bears acts alone, the counts that change are those with and without it."""
    before = compile_timeline(dataset)
    alone = {one.sources[0] for one in dataset.acts if len(one.sources) == 1}
    for source in [one for one in dataset.sources if one.id in alone][::5]:
        radius = impact_of(dataset, [source.id])
        lost = {one.id for one in radius.lost}
        assert lost == {one.id for one in dataset.acts if set(one.sources) == {source.id}}
        after = compile_timeline(
            replace(dataset, acts=tuple(one for one in dataset.acts if one.id not in lost))
        )
        for what, (old, new) in shifts(radius).items():
            assert old != new
            if what.startswith("States Parties from "):
                day = date.fromisoformat(what.rsplit(" ", 1)[-1])
                assert old == str(before.on(day).counts.party)
                assert new == str(after.on(day).counts.party)
        if not radius.shifts:
            assert before.on(date.max).counts == after.on(date.max).counts
