"""A picture as SVG: read by a parser of XML, and within a page by html5lib."""

from xml.etree import ElementTree as ET

from openskies_tui.output.html import html
from openskies_tui.output.svg import picture_svg
from openskies_tui.views.document import Document, Section
from openskies_tui.views.picture import Label, Picture

from .test_html import SVG, check_harmless, words

PICTURE = Picture(
    (("party", "party", ""), ("", "former", "former")), (Label(1, 0, "<b>", "foreground on line"),)
)


def test_each_colour_is_one_shape_of_merged_runs() -> None:
    """Pixels of a colour are one path, of the runs of each row."""
    tree = ET.fromstring(picture_svg(PICTURE, "A & B"))
    assert tree.attrib["viewBox"] == "0 0 3 2"
    assert tree.findtext("title") == "A & B"
    shapes = {shape.attrib["class"]: shape.attrib["d"] for shape in tree.iter("path")}
    assert shapes == {"party": "M0 0h2v1h-2z", "former": "M1 1h2v1h-2z"}


def test_a_label_is_text_on_its_ground() -> None:
    """Markup in a label stays text."""
    tree = ET.fromstring(picture_svg(PICTURE, ""))
    (label,), (ground,) = tree.iter("text"), tree.iter("rect")
    assert (label.text, label.attrib["class"]) == ("<b>", "foreground")
    assert (ground.attrib["class"], ground.attrib["width"]) == ("line", "3")


def test_a_page_shows_the_picture_under_its_heading() -> None:
    """The heading is the picture's title."""
    page = html(Document("T", "", (Section("The <map>", picture=PICTURE),)))
    (drawn,) = check_harmless(page).iter(f"{SVG}svg")
    assert words(drawn.find(f"{SVG}title")) == "The <map>"
