"""Documents about what is not known yet: a name that is missing is no reason to fail."""

from datetime import date

from engine.build import act, build, founding
from msgspec.structs import replace
from openskies_tui.dataset.schema import convert
from openskies_tui.engine.knowledge import as_known
from openskies_tui.engine.model import Source
from openskies_tui.views.document import act_document, treaty_document

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
