"""The vocabulary of the headline check: whole, known to the judge, and each word of use."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

import msgspec
import pytest
from analysis.headline_rows import FRESH, KINDS, OURS, PRINTED, RULES
from openskies_tui import Registry
from openskies_tui.analysis.headlines import times, vocabulary
from openskies_tui.analysis.headlines.reading import Reading
from openskies_tui.analysis.headlines.vocabulary import Vocabulary, plain
from openskies_tui.dataset.files import bundled_names
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.act_kinds import ACT_KINDS, CONSENT_KINDS
from openskies_tui.engine.snapshot import FLAGS


@cache
def registry(dataset: str) -> Registry:
    """Return the registry of a bundled dataset."""
    return Registry(load_dataset(dataset))


def known(dataset: str = "open-skies") -> Vocabulary:
    """Return the vocabulary for a bundled treaty."""
    return vocabulary.vocabulary(registry(dataset).dataset.treaty)


@pytest.mark.parametrize("dataset", bundled_names())
def test_what_the_tables_name_exists(dataset: str) -> None:
    """Kinds, cases, flags, acts and ways to read a time are those that the program has."""
    own = known(dataset)
    assert {kind for kind, *_ in own.verbs} | {"intent"} == set(own.kinds)
    assert {reader for reader, _ in own.times} == set(times._READERS)
    assert set(own.flags) <= set(FLAGS)
    assert set(own.flags.values()) <= set(own.cases)
    for name, kind in own.kinds.items():
        assert len(kind.by_case) in (0, len(own.cases)), name
        assert kind.by_case or kind.said, name
        assert set(kind.acts) <= set(ACT_KINDS), name
        assert set(kind.afoot) <= set(own.cases), name


def test_who_joined_deposited_an_instrument() -> None:
    """The acts by which a state joins are those by which it consents to be bound."""
    assert set(known().kinds["join"].acts) == CONSENT_KINDS
    assert set(known().kinds["ratify"].acts) == {*CONSENT_KINDS, "succession"}


@pytest.mark.parametrize(
    ("said", "number"),
    [("34", 34), ("a dozen", 12), ("one dozen", 12), ("three dozen", 36), ("twenty-five", 25)],
)
def test_numbers_in_words(said: str, number: int) -> None:
    """A number is known in digits, in words and in dozens."""
    assert known().number(said) == number


@cache
def readings() -> tuple[Reading, ...]:
    """Return every row that is kept of the headlines, read."""
    rows = [("open-skies", text, day) for text, day, *_ in (*PRINTED, *OURS, *FRESH, *RULES)]
    for groups in KINDS.values():
        for (dataset, day, _), texts in groups.items():
            rows += [(dataset, text, day) for text in texts]
    return tuple(
        Reading(
            plain(text),
            registry(dataset).dataset,
            registry(dataset).on(date.fromisoformat(day)).timeline,
            date.fromisoformat(day),
        )
        for dataset, text, day in rows
    )


def texts_of(reading: Reading) -> tuple[str, str]:
    """Return the text of a headline, and its words with states and times struck out."""
    return reading.text, reading.words


@pytest.mark.parametrize("place", range(len(known().verbs)))
def test_each_verb_is_in_a_headline(place: int) -> None:
    """A row of the verbs that no headline has is a row that nobody has tried."""
    rows = ((one.known.verbs[place][2], text) for one in readings() for text in texts_of(one))
    assert any(pattern.search(text) for pattern, text in rows), known().verbs[place]


def test_whatever_is_looked_for_is_in_a_headline() -> None:
    """So with the rows of the times, the wrong words and all the other patterns."""
    own, texts = known(), [text for one in readings() for text in texts_of(one)]
    rows = [(f"times: {reader}", pattern) for reader, pattern in own.times]
    rows += [(f"wrong: {why}", pattern) for pattern, why in own.wrong_words]
    rows += [(name, pattern) for name, pattern in own.patterns.items() if name != "object_before"]
    unused = [name for name, pattern in rows if not any(map(pattern.search, texts))]
    assert unused == []


def spoilt(change: Callable[[dict[str, Any]], object], monkeypatch: pytest.MonkeyPatch) -> str:
    """Return how a changed file is refused."""
    raw = deepcopy(vocabulary._file())
    change(raw)
    monkeypatch.setattr(vocabulary, "_file", lambda: raw)
    with pytest.raises(msgspec.ValidationError) as refused:
        vocabulary.vocabulary.__wrapped__(registry("open-skies").dataset.treaty)
    return str(refused.value)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda raw: raw["verbs"][0].__setitem__(2, "{leaves}("), "unterminated subpattern"),
        (lambda raw: raw["verbs"][0].__setitem__(2, "{flees}"), "'flees'"),
        (lambda raw: raw["verbs"][0].__setitem__(1, "perfect"), "$.verbs[0][1]"),
        (lambda raw: raw["patterns"]["open_words"].append(False), "$.patterns[...]"),
        (lambda raw: raw["kinds"]["effect"].update(color="red"), "`color`"),
        (lambda raw: raw["kinds"]["effect"].update(traits=["loud"]), "'loud'"),
        (lambda raw: raw.pop("times"), "`times`"),
    ],
)
def test_a_slip_in_the_file_is_named(
    change: Callable[[dict[str, Any]], object], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pattern that is none, a piece or a key that is not known: the error says which."""
    assert said in spoilt(change, monkeypatch)
