"""Documents about what is not known yet, or looks like what it is not: no reason to fail."""

from datetime import date

import pytest
from build import act, build, founding
from msgspec.structs import replace
from openskies_tui.analysis.knowledge import as_known
from openskies_tui.analysis.verdicts import judge_all
from openskies_tui.dataset.schema import convert
from openskies_tui.engine.claims import Claim
from openskies_tui.engine.model import Source
from openskies_tui.views.explanations import claim_document
from openskies_tui.views.pages import act_document, treaty_document
from openskies_tui.views.sources import Attribution

SOURCE = convert(
    {
        "id": "s",
        "type": "treaty",
        "title": "T",
        "language": "en",
        "kind": "academic",
        "read": "all",
    },
    Source,
)


def test_a_member_whose_succession_is_not_known_yet_has_its_code() -> None:
    """Before a succession is known a group lists its successor by its code, and names the rest."""
    acts = [*founding("AAA", "BBB"), act("2010-01-01", "succession", "CCC", from_="BBB")]
    group = {"id": "pair", "name": "Pair", "members": ["AAA", "CCC"]}
    dataset = replace(build(acts, groups=[group]), sources=(SOURCE,))
    for day, members in (("2009-12-31", "Pair: Aaa, CCC"), ("2010-01-01", "Pair: Aaa, Ccc")):
        document = treaty_document(as_known(dataset, date.fromisoformat(day)))
        assert members in [item.text for section in document.sections for item in section.items]


def test_an_act_of_a_state_that_is_not_known_yet_has_its_code() -> None:
    """An act that was known before its state was has the state's code in its document."""
    acts = [
        *founding("AAA", "BBB"),
        act("2009-01-01", "notice_of_withdrawal", "CCC"),
        act("2010-01-01", "succession", "CCC", from_="BBB"),
    ]
    known = as_known(replace(build(acts), sources=(SOURCE,)), date(2009, 6, 1))
    (notice,) = [one for one in known.acts if one.kind == "notice_of_withdrawal"]
    document = act_document(known, notice)
    assert "CCC" in [item.text for section in document.sections for item in section.items]


@pytest.mark.parametrize("reason", ["No day: see 2021-99-99.", "A note of 2021-06-18, in_full."])
def test_the_reason_that_the_desk_gave_is_left_as_it_is(reason: str) -> None:
    """Why a claim cannot be checked is the desk's text, whatever in it looks like a day."""
    assert reason in _items({"kind": "not_checkable", "because": reason})


def test_a_state_may_be_called_like_a_day_that_there_is_not() -> None:
    """A name is left alone where the days beside it are written out."""
    asserts = {"kind": "status", "states": ["AAA"], "is": "former_party", "on": "2015-01-02"}
    assert "On 2 Jan 2015 2021-99-99 was a State Party." in _items(asserts, name="2021-99-99")


def _items(asserts: dict[str, object], name: str = "Aaa") -> list[str]:
    """Return what the page of a claim says; *name* is that of the first state."""
    fields = {"id": "c", "source": "s", "day": "2021-01-01", "words": "x", "asserts": asserts}
    known = build(founding("AAA", "BBB"))
    first, *others = known.parties
    known = replace(
        known,
        parties=(replace(first, name=name), *others),
        sources=(SOURCE,),
        claims=(convert(fields, Claim),),
    )
    document = claim_document(known, *judge_all(known))
    return [item.text for section in document.sections for item in section.items]


@pytest.mark.parametrize(
    ("speaker", "role", "who"),
    [
        ("Note to the bill", "note to the president's bill", "Note to the president's bill"),
        ("Mike Pompeo", "US Secretary of State", "Mike Pompeo, US Secretary of State"),
        ("Foreign Ministry", "ministry statement", "Foreign Ministry, ministry statement"),
    ],
)
def test_a_speaker_is_named_once(speaker: str, role: str, who: str) -> None:
    """Where the office has all the words of the name, it stands alone."""
    by = Attribution(speaker, role, "1 Jul 2021", "T", "academic", "s", ())
    assert by.who == f"{who}, 1 Jul 2021"
