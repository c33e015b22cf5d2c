"""Quotations from the five articles are letter for letter, and none is left out.

The texts of the articles are not part of this repository; the tests run where they lie beside it.
"""

import re
from pathlib import Path

import pytest
from openskies_tui.engine.model import Dataset

ARTICLES = Path(__file__).parents[2] / ".." / "shared" / "articles"
FILES = {
    "ap-0115": "ap-2021-01-15.txt",
    "dw-0115": "dw-2021-01-15.txt",
    "mt-0527": "moscow-times-2021-05-27.txt",
    "rt-0511": "rt-2021-05-11.txt",
    "unattributed-0121": "unattributed-2021-01.txt",
}
pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not there")


def folded(text: str) -> str:
    """Fold typographic quotes and dashes, soft line ends and white space; drop page-break lines."""
    text = re.sub(r"^https?://\S+$", " ", text, flags=re.MULTILINE)
    text = re.sub("[\u2018\u2019\u201a\u2032`]", "'", text)
    text = re.sub("[\u201c\u201d\u201e\u00ab\u00bb]", '"', text)
    text = re.sub("[\u2010-\u2015]", "-", text)
    text = re.sub(r"-\n", "-", text)
    return " ".join(text.split())


def article(source: str) -> str:
    """Return the folded text of an article."""
    return folded((ARTICLES / FILES[source]).read_text(encoding="utf-8"))


def spans(text: str) -> list[str]:
    """Return what stands between double quotation marks in a folded text."""
    return re.findall('"([^"]+)"', text)


@pytest.mark.parametrize("source", FILES)
def test_quotations_are_verbatim(dataset: Dataset, source: str) -> None:
    """Every quotation from an article is in its text, letter for letter."""
    text = article(source)
    quoted = [one for one in dataset.quotations if one.source == source]
    assert quoted
    assert [one.id for one in quoted if folded(one.exact) not in text] == []


@pytest.mark.parametrize("source", FILES)
def test_claims_are_verbatim(dataset: Dataset, source: str) -> None:
    """The words of every claim from an article are in its text."""
    text = article(source)
    claims = [one for one in dataset.claims if one.source == source]
    assert claims
    assert [one.id for one in claims if folded(one.said) not in text] == []


@pytest.mark.parametrize("source", FILES)
def test_no_quotation_is_left_out(dataset: Dataset, source: str) -> None:
    """Whatever an article sets between quotation marks is in the dataset."""
    kept = [folded(one.exact) for one in dataset.quotations if one.source == source]
    found = [span.strip() for span in spans(article(source))]
    assert found
    assert [span for span in found if not any(span in one for one in kept)] == []


def test_folding_keeps_words_apart() -> None:
    """Folding changes quotes, dashes and white space, and nothing else."""
    assert folded("\u201ca\u201d \u2014 b\u2019s\n\n c") == '"a" - b\'s c'
    assert folded("a b") != folded("ab")
