"""Citations for people: in-line and the Chicago note, of sources, quotations and acts."""

from datetime import date
from typing import Any

import pytest
from build import act, build
from msgspec.structs import replace
from openskies_tui import Registry
from openskies_tui.base.errors import UserError
from openskies_tui.engine.model import Dataset, Name
from openskies_tui.output.text import document_text
from openskies_tui.views.citations import STYLES, Style, cite, cite_act, cite_quotation
from openskies_tui.views.pages import act_document

from .sources import quotation, source, with_

BODY = (Name(literal="Foreign Ministry"),)
THREE = tuple(Name(family=name, given="A.") for name in ("Bell", "Richter", "Zagorski"))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "(The Moscow Times, 27 May 2021)"),
        ({"issued": "2021-05"}, "(The Moscow Times, May 2021)"),
        ({"issued": "2021~"}, "(The Moscow Times, about 2021)"),
        ({"issued": None}, "(The Moscow Times, no date)"),
        ({"container_title": None}, "(Matthew Lee, 27 May 2021)"),
        ({"container_title": None, "author": BODY}, "(Foreign Ministry, 27 May 2021)"),
        ({"container_title": None, "author": (), "publisher": "CRS"}, "(CRS, 27 May 2021)"),
        ({"container_title": None, "author": ()}, "(Russia leaves, 27 May 2021)"),
    ],
)
def test_in_line(changes: dict[str, Any], expected: str) -> None:
    """In a sentence a source is where it appeared, else who wrote it, and the date as known."""
    assert cite(source(**changes), "in-line") == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {},
            "Matthew Lee, “Russia leaves,” The Moscow Times, May 27, 2021, https://example.org/a.",
        ),
        ({"url": None, "author": ()}, "“Russia leaves,” The Moscow Times, May 27, 2021."),
        ({"url": None, "issued": "2021-05~", "author": BODY},
         "Foreign Ministry, “Russia leaves,” The Moscow Times, [ca. May 2021]."),
        ({"url": None, "issued": None, "accessed": "2025-10-09"},
         "Matthew Lee, “Russia leaves,” The Moscow Times, accessed October 9, 2025."),
        ({"url": None, "issued": None}, "Matthew Lee, “Russia leaves,” The Moscow Times, n.d."),
        ({"url": None, "title": "“Out”, he says", "author": ()},
         "“‘Out’, he says,” The Moscow Times, May 27, 2021."),
        ({"url": None, "author": THREE, "type": "report", "container_title": None,
          "publisher": "Deep Cuts", "issued": "2020"},
         "A. Bell et al., Russia leaves (Deep Cuts, 2020)."),
        ({"url": None, "author": THREE[:2], "type": "treaty", "container_title": "UN"},
         "A. Bell and A. Richter, Russia leaves, UN, May 27, 2021."),
        ({"url": None, "type": "speech", "container_title": None, "archive": "Library"},
         "Matthew Lee, “Russia leaves” (speech, Library, May 27, 2021)."),
    ],
)  # fmt: skip
def test_chicago_note(changes: dict[str, Any], expected: str) -> None:
    """A note has author, title, place and date in Chicago's order, whatever is missing."""
    assert cite(source(**changes), "chicago-note") == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "“We stay.” — A. Person, minister, 21 May 2021 (The Moscow Times, 27 May 2021)"),
        (
            {"relayed_by": "Reuters", "translation": "from Russian", "date_said": "2021-05~"},
            (
                "“We stay.” — A. Person, minister, about May 2021, relayed by Reuters, "
                "translated from Russian (The Moscow Times, 27 May 2021)"
            ),
        ),
        (
            {"gloss": "Ours", "translation": "official English", "basis": "inferred"},
            (
                "“We stay.” [our translation: “Ours”] — A. Person, minister, 21 May 2021, "
                "official English, basis: inferred (The Moscow Times, 27 May 2021)"
            ),
        ),
    ],
)
def test_a_quotation_in_line(changes: dict[str, Any], expected: str) -> None:
    """A quotation carries speaker, office, day, relayer and translation, then its source."""
    dataset = with_(build([]), sources=(source(),))
    assert cite_quotation(dataset, quotation(**changes), "in-line") == expected


def test_a_quotation_as_a_note() -> None:
    """As a note the quotation comes first, and the note of its source after it."""
    dataset = with_(build([]), sources=(source(url=None),))
    assert cite_quotation(dataset, quotation(), "chicago-note") == (
        "“We stay.” — A. Person, minister, May 21, 2021, quoted in "
        "Matthew Lee, “Russia leaves,” The Moscow Times, May 27, 2021."
    )


def test_an_act_names_all_its_sources() -> None:
    """An act is cited with its title, its days and every source it was read in, each once."""
    dataset = build(
        [act("2020-02-19", "other", "AAA", until="2020-02-20", title="Flights", sources=["s-1"])]
    )
    both = (source(url=None), source(id="s-2", container_title="TASS", url=None, author=()))
    (flights,) = dataset.acts
    flights = replace(flights, sources=("s-1", "s-2", "s-1"))
    dataset = with_(dataset, sources=both, acts=(flights,))
    assert cite_act(dataset, flights, "in-line") == (
        "Flights, 19 February 2020 to 20 February 2020 "
        "(The Moscow Times, 27 May 2021; TASS, 27 May 2021)"
    )
    assert cite_act(dataset, flights, "chicago-note") == (
        "Flights, February 19, 2020 to February 20, 2020; see Matthew Lee, “Russia leaves,” "
        "The Moscow Times, May 27, 2021; “Russia leaves,” TASS, May 27, 2021."
    )


@pytest.mark.parametrize("style", STYLES)
def test_everything_bundled_can_be_cited(dataset: Dataset, style: Style) -> None:
    """In each style a bundled quotation shows when it was said, an act each of its sources."""
    for said in dataset.quotations:
        assert str(said.date_said.first.year) in cite_quotation(dataset, said, style)
    sources = {one.id: one for one in dataset.sources}
    for one in dataset.acts:
        text = cite_act(dataset, one, style)
        for id_ in one.sources:
            alone = cite(sources[id_], style).strip("().") if style in STYLES[:2] else id_
            assert alone in text


@pytest.mark.parametrize("style", STYLES)
def test_what_was_read_nowhere_is_not_cited(dataset: Dataset, style: Style) -> None:
    """A hypothetical act has no source: it is refused in a line, not cited with empty brackets."""
    on = Registry(dataset).on(date(2026, 12, 5), what_if=["BLR notice 2026-12-01"])
    (supposed,) = [one for one in on.acts if not one.sources]
    with pytest.raises(UserError, match="was read nowhere: it has no source to cite"):
        cite_act(on.dataset, supposed, style)
    page = document_text(act_document(on.dataset, supposed))
    assert not any(empty in page for empty in ("[]", "()", "· ·"))
