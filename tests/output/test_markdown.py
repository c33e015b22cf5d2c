"""Markdown, read by markdown-it: what it shows is what the data says."""

from datetime import date

from hostile import hostile_examples, texts
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from openskies_tui.engine.model import Dataset
from openskies_tui.output.markdown import escaped

from .subjects import PENDING, exported, filled

DAY = date(2021, 7, 1)
NEVER = {"html_block", "html_inline", "image", "code_inline", "code_block", "fence", "em_open"}


def tokens(text: str) -> list[Token]:
    """Read Markdown with tables, and return its blocks and what is within them."""
    blocks = MarkdownIt("commonmark").enable("table").parse(text)
    return [one for block in blocks for one in (block, *(block.children or []))]


def shown(line: str) -> str:
    """Return the text that a reader of one piece of Markdown sees."""
    return "".join(one.content for one in tokens(line) if one.type == "text")


def headings(text: str) -> list[str]:
    """Return the text of the headings of a Markdown text."""
    some = tokens(text)
    return [
        shown(some[place + 1].content) for place, one in enumerate(some)
        if one.type == "heading_open"
    ]  # fmt: skip


def test_what_the_text_says(dataset: Dataset) -> None:
    """The text has the day, the sentence, the counts, the clock, and every section."""
    text = exported("md", dataset, DAY)
    assert headings(text)[:6] == [
        "Treaty on Open Skies", "Pending withdrawals", "States", "Events", "Quotations",
        "Claims, judged with hindsight",
    ]  # fmt: skip
    assert headings(text)[-1] == "Sources"
    plain = " ".join(one.content for one in tokens(text) if one.type == "text")
    for piece in ("1 July 2021", "33 States Parties", "170 days to go", "Art. XV(2)"):
        assert piece in plain, piece
    assert "Dataset SHA-256: " in plain


def test_the_roster_is_a_table(dataset: Dataset) -> None:
    """Every state of the day is one row of five cells."""
    some = tokens(exported("md", dataset, DAY))
    assert sum(one.type == "tr_open" for one in some) == 36
    assert sum(one.type == "td_open" for one in some) == 35 * 5


def test_sources_are_linked_and_numbered(dataset: Dataset) -> None:
    """Each source is listed behind its number, with its address as a link to nowhere else."""
    some = tokens(exported("md", dataset, DAY, "RUS"))
    links = {str(one.attrs["href"]) for one in some if one.type == "link_open"}
    assert len(links) > 50
    assert all(link.startswith(("http://", "https://")) for link in links)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts(lines=True))
@hostile_examples
def test_any_text_stays_text(text: str) -> None:
    """Any text is shown letter for letter but for spaces, and makes no block of its own."""
    line = " ".join(text.split())
    assert shown(escaped(text)) == line
    assert shown(f"- {escaped(text)}") == line
    dataset = filled(text)
    some = tokens(exported("md", dataset, PENDING))
    assert not NEVER & {one.type for one in some}
    assert sum(one.type == "heading_open" and one.tag == "h1" for one in some) == 1
    assert sum(one.type == "td_open" for one in some) == 10
    links = [one for one in some if one.type == "link_open"]
    assert len(links) <= 1
