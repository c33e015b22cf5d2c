"""The day as plain text, and drawn as a page: all of it is there, and text stays text."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hostile import hostile_examples, texts
from hypothesis import HealthCheck, given, settings
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.output.report import Subject
from rich.cells import cell_len

from .subjects import PENDING, exported, filled

DAY = date(2021, 7, 1)
SVG = "{http://www.w3.org/2000/svg}"


def words(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def drawn(page: str) -> str:
    """Return the lines of a drawn page, after checking that it is made of nothing else."""
    tree = ET.fromstring(page)
    assert {element.tag for element in tree.iter()} == {
        SVG + name for name in ("svg", "title", "rect", "g", "text")
    }
    assert not any("href" in name for element in tree.iter() for name in element.attrib)
    return "\n".join(element.text or "" for element in tree.iter(SVG + "text"))


@pytest.mark.parametrize("party", [None, "RUS", "KGZ"])
@pytest.mark.parametrize("name", ["txt", "page"])
def test_nothing_of_the_day_is_left_out(dataset: Dataset, name: str, party: str | None) -> None:
    """Every text of the document is there, from the title to the last source."""
    document = Subject(Registry(dataset).on(DAY), party).document
    text = exported(name, dataset, DAY, party)
    text = words(drawn(text) if name == "page" else text)
    parts = [document.title, document.lead, document.origin, document.fingerprint]
    for section in document.sections:
        parts += [section.heading, *section.paragraphs]
        parts += [cell for row in (section.table.rows if section.table else ()) for cell in row]
        for item in section.items:
            parts += [item.label, item.text, item.under]
    for source in document.citations:
        parts += [f"[{source.number}]", source.note, source.url or "", source.remark]
    # A page may break a line within an address, or at a hyphen.
    text = text.replace(" ", "")
    lost = [part for part in parts if words(part).replace(" ", "") not in text]
    assert lost == []


def test_a_remark_stands_first(dataset: Dataset) -> None:
    """What is unusual about the knowledge used stands over everything."""
    assert exported("txt", dataset, DAY, remark="HYPOTHETICAL: x").startswith("HYPOTHETICAL: x\n")


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts(lines=True))
@hostile_examples
def test_any_text_stays_text(text: str) -> None:
    """Any text of a dataset is on the page, letter for letter but for spaces."""
    dataset = filled(text)
    page = drawn(exported("page", dataset, PENDING))
    assert "".join(dataset.parties[1].name.split()) in "".join(page.split())


def test_wide_letters_have_their_room(dataset: Dataset) -> None:
    """On a drawn page each letter stands in its own cells, and no line leaves the page."""
    tree = ET.fromstring(exported("page", filled("中华人民共和国 ab é́x " * 8), PENDING))
    right = float(tree.attrib["viewBox"].split()[2])
    ends: dict[str, float] = {}
    for element in tree.iter(SVG + "text"):
        start, length = (float(element.attrib[name]) for name in ("x", "textLength"))
        assert length == pytest.approx(8.4 * cell_len(element.text or ""))
        assert start >= ends.get(element.attrib["y"], 0) - 0.01
        assert start + length < right
        ends[element.attrib["y"]] = start + length
