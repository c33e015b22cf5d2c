"""The page, read by html5lib: complete, self-contained, and text stays text."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hostile import hostile_examples, texts
from hypothesis import HealthCheck, given, settings
from openskies_tui import HINDSIGHT, Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.output import export
from openskies_tui.output.html import html
from openskies_tui.output.report import Citations, quotation_item
from openskies_tui.views.document import Document, Item, Section

from .subjects import PENDING, exported, filled

DAY = date(2021, 7, 1)
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "path", "rect", "text"}
LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "style"}
NEVER = "script iframe object embed link base img form input video audio math template".split()


def parsed(page: str) -> ET.Element:
    """Read a page as a browser would."""
    return html5lib.parse(page, namespaceHTMLElements=False)


def words(element: ET.Element | None) -> str:
    """Return the text of an element, with single spaces."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def section(tree: ET.Element, heading: str) -> ET.Element:
    """Return the section under a heading."""
    (found,) = (
        one
        for one in tree.iter("section")
        if (head := one.find("h2")) is not None and words(head) == heading
    )
    return found


def check_harmless(page: str) -> ET.Element:
    """Return the page's tree after checking that it runs nothing and loads nothing."""
    tree = parsed(page)
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue  # a comment
        assert element.tag.removeprefix(SVG) not in NEVER, element.tag
        if element.tag == f"{SVG}svg":
            assert {part.tag.removeprefix(SVG) for part in element.iter()} <= DRAWN
        for name, value in element.attrib.items():
            assert name not in LOADING, name
            assert not name.startswith("on"), name
            if name == "href":
                assert element.tag == "a"
                assert value.startswith(("#s", "http://", "https://")), value
            if name == "http-equiv":
                assert value == "Content-Security-Policy"
    style = words(tree.find(".//style"))
    assert "url(" not in style
    assert "@import" not in style
    return tree


def test_the_page_is_one_harmless_file(dataset: Dataset) -> None:
    """The page runs no script and loads nothing; only citations and addresses are links."""
    check_harmless(exported("html", dataset, DAY))


def test_the_page_says_when_and_from_what(dataset: Dataset) -> None:
    """Day, counts, the sentence, the clock with its article, and the hash of the data are there."""
    text = words(check_harmless(exported("html", dataset, DAY)).find("body"))
    for piece in (
        "As of 1 July 2021",
        "33 States Parties",
        "Russia has given notice and remains one of them until 18 December 2021.",
        "170 days to go",
        "Art. XV(2)",
        "18 Jul 2021 to 17 Aug 2021",
        "Data checked to 9 October 2025.",
    ):
        assert piece in text, piece
    assert re.search(r"SHA-256: [0-9a-f]{64}", text)


def test_the_roster_is_that_of_the_day(dataset: Dataset) -> None:
    """Every state of the day is a row of the table, the one that leaves first."""
    tree = check_harmless(exported("html", dataset, DAY))
    rows = [[words(cell) for cell in row] for row in tree.findall(".//tbody/tr")]
    assert len(rows) == 35
    assert rows[0] == ["Russia", "RUS", "State Party", "1 Jan 2002", "notice of withdrawal given"]
    assert rows[-1][:2] == ["United States", "USA"]


@pytest.mark.parametrize("party", [None, "RUS", "GEO"])
def test_each_citation_leads_to_its_source(dataset: Dataset, party: str | None) -> None:
    """Numbers run from 1 in the order of the list; each is cited, and each citation has one."""
    tree = check_harmless(exported("html", dataset, DAY, party))
    listed = [one.get("id") for one in tree.findall(".//ol[@class='sources']/li")]
    assert listed == [f"s{number}" for number in range(1, len(listed) + 1)]
    cited = [one for one in tree.iter("a") if one.get("class") == "cite"]
    assert {f"#{id_}" for id_ in listed} == {one.get("href") for one in cited}
    assert all(f"[{(one.get('href') or '')[2:]}]" == one.text for one in cited)
    first_seen = list(dict.fromkeys(one.get("href") for one in cited))
    assert first_seen == [f"#{id_}" for id_ in listed]


def test_nothing_later_than_the_day_is_told(dataset: Dataset) -> None:
    """What happened or was said after the day is not on the page."""
    text = words(parsed(exported("html", dataset, date(2020, 5, 22))).find("body"))
    tree = parsed(exported("html", dataset, date(2020, 5, 22)))
    years = [int(words(one)[-4:]) for one in section(tree, "Events").iter("dt")]
    assert max(years) == 2020
    assert "Russia gives notice" not in text


def test_hindsight_tells_no_later_event(dataset: Dataset) -> None:
    """Where later knowledge is used the events still end with the day."""
    on = Registry(dataset).on(date(2020, 5, 22), known_by=HINDSIGHT)
    page = export("html", on, remark="With hindsight").decode()
    events = words(section(parsed(page), "Events"))
    assert "Russia gives notice" not in events
    assert "Treaty signed in Helsinki" in events


def test_a_party_alone(dataset: Dataset) -> None:
    """For one state the page has its own title and sentence, and only its row."""
    tree = check_harmless(exported("html", dataset, DAY, "RUS"))
    assert words(tree.find(".//h1")) == "Russia and the Treaty on Open Skies"
    assert len(tree.findall(".//tbody/tr")) == 1
    assert "Russia gave notice of withdrawal on 18 June 2021" in words(tree.find("body"))


def test_a_remark_is_shown(dataset: Dataset) -> None:
    """What is unusual about the knowledge used stands at the head."""
    tree = check_harmless(exported("html", dataset, DAY, remark="HYPOTHETICAL: <b>"))
    assert words(tree.find(".//p[@class='remark']")) == "HYPOTHETICAL: <b>"


def test_a_handout(dataset: Dataset) -> None:
    """A handout has its sections in order, each with day, facts, words and notes, one list."""
    said = next(one for one in dataset.quotations if one.gloss)
    cites = Citations(dataset)
    sections = (
        Section(
            "Russia is leaving",
            (Item("", "170 days to go"), Item("", "33 States Parties")),
            day="1 July 2021",
            numbers=cites(dataset.sources[0].id, dataset.sources[1].id),
            paragraphs=("First.", "Second."),
        ),
        Section("What was said", (quotation_item(dataset, said, cites),), remark="HYPOTHETICAL"),
    )
    document = Document("Two exits", "A briefing", sections, citations=cites.listed())
    tree = check_harmless(html(document))
    assert words(tree.find(".//h1")) == "Two exits"
    heads = [words(one) for one in tree.iter("h2")]
    assert heads == ["Russia is leaving [1][2]", "What was said", "Sources"]
    text = words(tree.find("body"))
    for piece in ("1 July 2021", "170 days to go", "First.", "HYPOTHETICAL", said.exact[:20]):
        assert piece in text, piece
    assert len(tree.findall(".//ol[@class='sources']/li")) == 3


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts(lines=True))
@hostile_examples
def test_any_text_stays_text(text: str) -> None:
    """Any text of a dataset is on the page, letter for letter but for spaces."""
    dataset = filled(text)
    tree = check_harmless(exported("html", dataset, PENDING))
    line = " ".join(dataset.treaty.name.split())
    assert words(tree.find(".//h1")) == line
    quoted = tree.find(".//blockquote")
    assert words(quoted) == " ".join(f"“{text}”".split())
    (address,) = (one for one in tree.iter("a") if one.get("class") == "address")
    assert address.get("href") == dataset.sources[0].url
    section = Section(line, (Item("", line),), paragraphs=(text,))
    handout = html(Document(line, line, (section,)))
    assert words(check_harmless(handout).find(".//h2")) == line


def test_a_long_word_breaks_within_its_cell(dataset: Dataset) -> None:
    """A word as long as a line does not widen its table; usual words are never broken."""
    assert 'class="long"' not in exported("html", dataset, DAY)
    page = exported("html", filled("W" * 200), PENDING)
    assert '<th scope="row" dir="auto" class="long">WWW' in page


def test_the_map_has_a_colour_for_each_status(dataset: Dataset) -> None:
    """The page shows the map, and names in the same colours who is out; one of a state has none."""
    found = section(parsed(exported("html", dataset, DAY)), "Map")
    (drawn,) = found.iter(f"{SVG}svg")
    shapes = {shape.get("class") for shape in drawn.iter(f"{SVG}path")}
    entries = {item.get("class"): words(item) for item in found.iter("li")}
    assert entries["pending"] == "Leaving: Russia (18 Dec 2021)."
    assert entries["former"] == "Left: United States (22 Nov 2020)."
    assert shapes == {*entries, "line-dim"}
    assert "no statement" in words(found)


def test_the_parties_over_time_and_the_exits_are_drawn_and_told(dataset: Dataset) -> None:
    """Each picture has its title, its colours, and the same in words under it."""
    page = parsed(exported("html", dataset, DAY))
    for heading, told, colours in (
        ("States Parties over time", "26 from 1 Jan 2002", {"party", "party-dim", "former"}),
        ("Exits", "170 days to go", {"announced", "pending", "former"}),
    ):
        part = section(page, heading)
        (drawn,) = part.iter(f"{SVG}svg")
        assert words(drawn.find(f"{SVG}title")) == heading
        assert colours <= {path.get("class") for path in drawn.iter(f"{SVG}path")}
        assert told in words(part.find("ul"))
