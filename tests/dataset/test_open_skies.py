"""The bundled dataset: complete as promised, and without a finding."""

from importlib.resources import files

import msgspec
import pytest
from openskies_tui.dataset.files import bundled_names
from openskies_tui.dataset.load import examine, load_dataset
from openskies_tui.dataset.schema import json_schema
from openskies_tui.engine.act_kinds import CONSENT_KINDS
from openskies_tui.engine.model import Dataset

ANY_OF = {
    "Russia": {"RUS"},
    "the United States": {"USA"},
    "the European Union": {"eu"},
    "NATO": {"nato"},
    "Germany": {"DEU"},
    "France": {"FRA"},
    "Finland": {"FIN"},
    "Sweden": {"SWE"},
    "Poland": {"POL"},
    "Ukraine": {"UKR"},
    "Belarus": {"BLR"},
    "Georgia": {"GEO"},
    "a depositary": {"CAN", "HUN"},
    "the OSCE": {"osce"},
    "experts": {"experts"},
}


def test_nothing_is_wrong_with_it() -> None:
    """The bundled dataset has no finding, neither error nor warning."""
    assert [str(one) for one in examine("open-skies").findings] == []


def test_it_is_found_by_its_name() -> None:
    """The name leads to the files that come with the package, wherever the program is started."""
    assert "open-skies" in bundled_names()
    folder = files("openskies_tui.data") / "open-skies"
    names = {one.name for one in folder.iterdir()}
    wanted = {"treaty", "parties", "acts", "quotations", "sources", "claims"}
    assert {f"{name}.yaml" for name in wanted} <= names
    assert load_dataset().treaty.id == "open-skies"


def test_thirty_five_states_and_a_predecessor(dataset: Dataset) -> None:
    """All 35 states that have to do with the treaty are there, and Czechoslovakia before two."""
    assert len(dataset.parties) == 36
    successions = [act for act in dataset.acts if act.kind == "succession"]
    assert {act.predecessor for act in successions} == {"CSK"}
    assert {id_ for act in successions for id_ in act.states} == {"CZE", "SVK"}


def test_every_state_has_its_law(dataset: Dataset) -> None:
    """Every state signed, acceded or succeeded; all but Kyrgyzstan deposited or succeeded."""
    signed, bound = set(), set()
    for act in dataset.acts:
        signed |= set(act.states) if act.kind in ("signature", "accession", "succession") else set()
        bound |= set(act.states) if act.kind in CONSENT_KINDS | {"succession"} else set()
    every = {state.id for state in dataset.parties}
    assert signed == every
    assert every - bound == {"KGZ"}


def test_two_notices_of_withdrawal(dataset: Dataset) -> None:
    """Two notices are on record, each with its stated effect, its conference and its end."""
    notices = [act for act in dataset.acts if act.kind == "notice_of_withdrawal"]
    stated = {act.states: (str(act.day), str(act.effective)) for act in notices}
    assert stated == {
        ("USA",): ("2020-05-22", "2020-11-22"),
        ("RUS",): ("2021-06-18", "2021-12-18"),
    }
    for notice in notices:
        answers = {act.kind for act in dataset.acts if act.about == notice.id}
        assert {"conference_of_states_parties", "withdrawal_effective"} <= answers


def test_every_act_has_a_source(dataset: Dataset) -> None:
    """No act and no state is without a source, and no source is cited by nothing."""
    assert [act.id for act in dataset.acts if not act.sources] == []
    assert [state.id for state in dataset.parties if not state.sources] == []


def test_uncertain_acts_say_what_is_uncertain(dataset: Dataset) -> None:
    """An act that was inferred, remembered or is disputed has a note on it."""
    unsure = [act for act in dataset.acts if act.basis in ("inferred", "memory", "disputed")]
    assert [act.id for act in unsure if not (act.note or act.rivals)] == []


def test_enough_quotations(dataset: Dataset) -> None:
    """At least sixty quotations, each with its speaker, office, day and source."""
    assert len(dataset.quotations) >= 60
    assert all(
        one.speaker and one.role and one.date_said and one.source for one in dataset.quotations
    )


@pytest.mark.parametrize("side", ANY_OF)
def test_every_side_is_heard(dataset: Dataset, side: str) -> None:
    """Every side has words of its own in the dataset."""
    assert any(ANY_OF[side] & set(one.sides) for one in dataset.quotations)


def test_a_quotation_is_not_said_after_it_was_printed(dataset: Dataset) -> None:
    """Nobody is quoted in a source that was issued before the words were said."""
    sources = {source.id: source for source in dataset.sources}
    early = []
    for one in dataset.quotations:
        issued = sources[one.source].issued
        if issued is not None and issued.last < one.date_said.first:
            early.append(one.id)
    assert early == []


def test_words_in_other_languages_have_a_gloss(dataset: Dataset) -> None:
    """Words that are not English come with the desk's own English."""
    assert [one.id for one in dataset.quotations if one.language != "en" and not one.gloss] == []


def test_enough_claims_of_every_kind(dataset: Dataset) -> None:
    """At least twenty claims that can be checked, on counts, dates, states and periods."""
    kinds = [type(claim.asserts).__name__ for claim in dataset.claims]
    checkable = [kind for kind in kinds if kind != "OpenClaim"]
    assert len(checkable) >= 20
    assert {"CountClaim", "StatusClaim", "DateClaim", "TermClaim"} <= set(checkable)


def test_the_schema_describes_a_dataset() -> None:
    """The JSON Schema is a JSON document that names every top-level key and requires two."""
    schema = msgspec.json.decode(msgspec.json.encode(json_schema()))
    described = schema["$defs"]["Dataset"]
    wanted = {"treaty", "parties", "acts", "quotations", "sources", "claims"}
    assert set(described["properties"]) == wanted
    assert set(described["required"]) == {"treaty", "parties"}
    assert described["additionalProperties"] is False
    container = schema["$defs"]["Source"]["properties"]
    assert {"container-title", "URL", "issued"} <= set(container)
