"""Markdown, read by markdown-it: what it shows is what the data says."""

import json
import shutil
import subprocess
from datetime import date
from typing import Any

import pytest
from hostile import HOSTILE, hostile_examples, texts
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from openskies_tui.engine.model import Dataset
from openskies_tui.output.markdown import escaped

from .subjects import PENDING, exported, filled

DAY = date(2021, 7, 1)
NEVER = {"html_block", "image", "code_inline", "code_block", "fence", "em_open"}


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
    assert headings(text)[:9] == [
        "Treaty on Open Skies", "Pending withdrawals", "States Parties over time", "Exits", "Map",
        "States", "Events", "Quotations", "Claims, judged with hindsight",
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


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("said @MFA", r"said \@MFA"),
        ("the 2^nd^ time", r"the 2\^nd\^ time"),
        ("'so' \"so\"", r"\'so\' \"so\""),
        ("a -- b --- c-d", r"a \-\- b \-\-\- c-d"),
        ("and.. so.... on.", r"and\.\. so\.\.\.\. on."),
        ("Mr. Smith", r"Mr\. Smith"),
        ("see https://x.org", r"see https\://x.org"),
        ("see www.x.org", r"see www\.x.org"),
        ("ask a.b@x.org", r"ask a.b<!-- -->\@x.org"),
        (":smile: at 12:30", r":smile: at 12:30".replace(":s", r"\:s", 1)),
        ("a. no list", r"a\. no list"),
        ("(1) no list", r"(1\) no list"),
        ("x {.c #id}", r"x \{.c #id\}"),
        (": no definition", r"\: no definition"),
    ],
)
def test_no_reader_makes_another_text_of_it(text: str, written: str) -> None:
    """What pandoc or GitHub would bend, number, cite or link is escaped, and shown as it is."""
    assert escaped(text) == written
    assert shown(escaped(text)) == text


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("reader", ["markdown", "gfm", "commonmark_x"])
def test_pandoc_shows_each_text_as_it_is(reader: str) -> None:
    """Each hostile text, and some that only pandoc would change, comes out letter for letter."""
    more = ("said @MFA_Bland... the 2^nd^ time", "www.x.org, a@x.org -- https://x.org", "Mr. X's")
    texts = [" ".join(text.split()) for text in (*HOSTILE, *more)]
    done = subprocess.run(
        ["pandoc", "-f", reader, "-t", "json"],
        input="\n\n".join(map(escaped, texts)),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    told = ["".join(map(_inline, block["c"])) for block in json.loads(done.stdout)["blocks"]]
    assert told == texts


def _inline(inline: dict[str, Any]) -> str:
    """Return the text of a piece that pandoc found; a link or a citation has none."""
    if inline["t"] in ("Space", "SoftBreak"):
        return " "
    if inline["t"] == "RawInline":
        return inline["c"][1].removeprefix("<!-- -->")
    return inline["c"] if inline["t"] == "Str" else f"<{inline['t']}>"


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
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
    assert {one.content for one in some if one.type == "html_inline"} <= {"<!-- -->"}
    assert sum(one.type == "heading_open" and one.tag == "h1" for one in some) == 1
    assert sum(one.type == "td_open" for one in some) == 10
    links = [one for one in some if one.type == "link_open"]
    assert len(links) <= 1
