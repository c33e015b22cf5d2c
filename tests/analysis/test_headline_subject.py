"""Of which treaty a headline speaks, and that it is judged by that treaty's data."""

from datetime import date
from functools import cache

import pytest
from openskies_tui import Registry
from openskies_tui.analysis.headlines.subject import registry_named
from openskies_tui.dataset.files import bundled_names
from openskies_tui.dataset.load import load_dataset


@cache
def bundled() -> dict[str, Registry]:
    """Return every bundled treaty by its dataset's name."""
    return {name: Registry(load_dataset(name)) for name in bundled_names()}


def subject(headline: str, own: str = "open-skies") -> str:
    """Return the dataset by which a headline is judged."""
    found = registry_named(headline, bundled()[own], lambda: bundled().values())
    return next(name for name, registry in bundled().items() if registry is found)


@pytest.mark.parametrize("dataset", bundled_names())
def test_each_bundled_treaty_is_known_by_its_names(dataset: str) -> None:
    """Its name and every alias lead to its own data, whatever treaty is open."""
    treaty = bundled()[dataset].dataset.treaty
    for name in (treaty.name, *treaty.aliases):
        for own in ("open-skies", "unesco"):
            assert subject(f"Atlantis withdraws from the {name} today", own) == dataset, name


@pytest.mark.parametrize(
    ("headline", "dataset"),
    [
        ("Russia leaves the treaty", "open-skies"),
        ("Russia, who left, is back", "open-skies"),
        ("Argentina has left the WHO", "who"),
        ("a new start for Russia", "open-skies"),
        ("US quits unesco", "unesco"),
        ("Russia quits Open Skies after the US left the INF Treaty", "open-skies"),
        ("US to leave UNESCO after the Paris Agreement", "unesco"),
        ("", "open-skies"),
    ],
)
def test_a_treaty_is_named_or_the_open_one_is_meant(headline: str, dataset: str) -> None:
    """An acronym that is a word too counts in capitals only; the one named first wins."""
    assert subject(headline) == dataset


def test_others_are_not_opened_for_a_headline_on_the_open_treaty() -> None:
    """A folder of other datasets costs nothing where the treaty itself is named."""
    own = bundled()["open-skies"]
    found = registry_named("Russia quits Open Skies", own, lambda: pytest.fail("opened"))
    assert found is own


@pytest.mark.parametrize(
    ("headline", "day", "verdict"),
    [
        ("Italy is no longer a Contracting Party to the treaty", "2024-03-01", "accurate"),
        ("Germany is a Contracting Party to the Energy Charter Treaty", "2023-01-01", "accurate"),
        ("Germany is no longer a Contracting Party", "2023-01-01", "premature"),
        ("Germany remains a high contracting party", "2024-01-01", "contradicted"),
    ],
)
def test_contracting_parties_are_parties(headline: str, day: str, verdict: str) -> None:
    """What some treaties call their parties is read as State Party is."""
    then = bundled()["energy-charter"].on(date.fromisoformat(day))
    assert then.check(headline).verdict == verdict


@pytest.mark.parametrize(
    ("headline", "verdict"),
    [
        ("34 Contracting Parties remain in Open Skies", "accurate"),
        ("The treaty has 33 contracting parties", "contradicted"),
        ("The treaty has 34 High Contracting Parties", "accurate"),
    ],
)
def test_contracting_parties_are_counted(headline: str, verdict: str) -> None:
    """A number of them is judged like one of States Parties."""
    then = bundled()["open-skies"].on(date(2020, 1, 15))
    assert then.check(headline).verdict == verdict


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("WHO: the United States has left", False),
        ("Who leaves the WHO", True),
        ("WHO loses a member?", True),
    ],
)
def test_a_name_in_capitals_asks_nothing(text: str, asks: bool) -> None:
    """WHO is an organisation, who asks; a question mark asks after either."""
    on = Registry(load_dataset("who")).on(date(2026, 2, 1))
    assert (on.check(text).reasons == ("a question asserts nothing",)) == asks
