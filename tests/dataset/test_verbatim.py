"""Quotations and claims are letter for letter what was reviewed, and what the articles say.

``verbatim.py`` says which words rest on a stored text and which on the dataset as reviewed.
"""

import re

import pytest
from msgspec.structs import replace
from openskies_tui.analysis.verbatim import folded
from openskies_tui.engine.model import Dataset

from .verbatim import ARTICLES, find_texts, fingerprints, kept, missing, stored_texts


@pytest.fixture
def texts() -> dict[str, str]:
    """The texts of the articles, where they are at hand."""
    folder = find_texts()
    if folder is None:
        pytest.skip("the texts of the articles are not part of the repository")
    return stored_texts(folder)


def test_no_letter_has_changed(dataset: Dataset) -> None:
    """The words of every quotation and claim have the fingerprint they had when reviewed."""
    assert fingerprints(dataset) == kept()


def test_a_changed_letter_is_seen(dataset: Dataset) -> None:
    """One letter more in one quotation changes its fingerprint, and no other."""
    first, *others = dataset.quotations
    changed = replace(dataset, quotations=(replace(first, exact=first.exact + "x"), *others))
    found, before = fingerprints(changed), kept()
    assert [id_ for id_, row in found.items() if row != before[id_]] == [first.id]


def test_the_articles_say_so(dataset: Dataset, texts: dict[str, str]) -> None:
    """Every quotation and claim from an article stands in its text."""
    assert missing(dataset, texts) == []


def test_no_quotation_is_left_out(dataset: Dataset, texts: dict[str, str]) -> None:
    """Whatever an article sets between quotation marks is in the dataset."""
    for source in ARTICLES:
        quoted = [folded(said.exact) for said in dataset.quotations if said.source == source]
        spans = [span.strip() for span in re.findall('"([^"]+)"', texts[source])]
        assert spans
        assert [span for span in spans if not any(span in words for words in quoted)] == []


def test_folding_keeps_words_apart() -> None:
    """Folding changes quotes, dashes and white space, and nothing else."""
    assert folded("\u201ca\u201d \u2014 b\u2019s\n\n c") == '"a" - b\'s c'
    assert folded("a b") != folded("ab")
