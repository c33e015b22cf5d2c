"""Citations for programs: BibTeX read by another parser, CSL-JSON against its official schema."""

import re
from typing import get_args, get_type_hints

import pytest
from build import build
from hostile import hostile_examples, texts
from hypothesis import example, given
from openskies_tui.engine.model import Dataset, Name, Source
from openskies_tui.views.citations import STYLES, cite, cite_quotation
from pybtex.database import BibliographyData, Entry, parse_string

from .csl import csl_items
from .sources import quotation, source, with_

pytestmark = pytest.mark.slow

MACROS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
}


def read_bibtex(text: str) -> BibliographyData:
    """Read BibTeX with a parser that is not the one that wrote it."""
    return parse_string(text, "bibtex")


def only(text: str) -> Entry:
    """Return the one entry of a bibliography that must have one."""
    (entry,) = read_bibtex(text).entries.values()
    return entry


def plain(value: str) -> str:
    """Return what TeX would print for a value that holds no commands but escapes."""
    escapes = r"\\(?:(text[a-z]+)\{\}|([%&#$_]))"  # in one pass: what is read is not read again
    return re.sub(escapes, lambda found: MACROS[found[1]] if found[1] else found[2], value)


def test_bibtex_of_an_article() -> None:
    """An article has author, journal, date in both dialects, address, and a title kept as it is."""
    entry = only(cite(source(), "bibtex"))
    assert (entry.key, entry.type) == ("s-1", "article")
    (author,) = entry.persons["author"]
    assert (author.last_names, author.first_names) == (["Lee"], ["Matthew"])
    assert dict(entry.fields) == {
        "title": "{Russia leaves}",
        "journal": "The Moscow Times",
        "date": "2021-05-27",
        "year": "2021",
        "month": "May",
        "url": "https://example.org/a",
        "language": "en",
        "annote": "Kind: independent press. Read: in full.",
    }


@pytest.mark.parametrize(
    ("issued", "fields"),
    [
        ("2021", {"date": "2021", "year": "2021"}),
        ("2021~", {"date": "2021~", "year": "ca. 2021"}),
        ("2021-06", {"date": "2021-06", "year": "2021", "month": "June"}),
        ("2021-06-02~", {"date": "2021-06-02~", "year": "2021", "month": "ca. June"}),
        (None, {}),
    ],
)
def test_bibtex_claims_no_date_too_exactly(issued: str | None, fields: dict[str, str]) -> None:
    """A part of a date that is not known is not there, and an approximate one says so."""
    entry = only(cite(source(issued=issued), "bibtex"))
    found = {key: value for key, value in entry.fields.items() if key in ("date", "year", "month")}
    assert found == fields


@pytest.mark.parametrize("name", ["Ministry of Peace and War", "Jones, Smith and Sons", "AND"])
def test_a_body_stays_one_author(name: str) -> None:
    """A body or a family whose name holds ``and`` or a comma is not taken for several people."""
    for author in (Name(literal=name), Name(family=name, given="Ann")):
        entry = only(cite(source(author=(author,)), "bibtex"))
        assert len(entry.persons["author"]) == 1
        assert name in str(entry.persons["author"][0])


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ("2021", {"date-parts": [[2021]]}),
        ("2021-06", {"date-parts": [[2021, 6]]}),
        ("2021-06-02~", {"date-parts": [[2021, 6, 2]], "circa": True}),
        (None, None),
    ],
)
def test_csl_json_claims_no_date_too_exactly(issued: str | None, expected: object) -> None:
    """CSL-JSON has as many date parts as are known, and ``circa`` where it is approximate."""
    (item,) = csl_items(cite(source(issued=issued), "csl-json"))
    assert item.get("issued") == expected


@pytest.mark.parametrize("kind", get_args(get_type_hints(Source)["type"]))
def test_every_type_of_source_is_one_of_csl(kind: str) -> None:
    """Whatever a source may be by our schema, it may be in CSL-JSON too."""
    (item,) = csl_items(cite(source(type=kind, accessed="2025-10-09"), "csl-json"))
    assert item["type"] == kind


def test_a_quotation_goes_with_the_entry() -> None:
    """For programs the entry of the source carries the words and who said them."""
    dataset = with_(build([]), sources=(source(),))
    said = "“We stay.” — A. Person, minister, 21 May 2021"
    assert only(cite_quotation(dataset, quotation(), "bibtex")).fields["note"] == said
    (item,) = csl_items(cite_quotation(dataset, quotation(), "csl-json"))
    assert item["annote"] == said


def test_every_bundled_source_is_read_by_others(dataset: Dataset) -> None:
    """Each source of the dataset is one valid entry in both formats, under its own id."""
    for one in dataset.sources:
        entry = only(cite(one, "bibtex"))
        assert entry.key == one.id
        assert plain(entry.fields["title"][1:-1]) == one.title
        (item,) = csl_items(cite(one, "csl-json"))
        assert (item["id"], item["title"]) == (one.id, one.title)


@given(text=texts(lines=True))
@hostile_examples
@example(text="\\&")
def test_any_text_stays_text(text: str) -> None:
    """Any text that a dataset may hold is read back, but for spaces."""
    line = " ".join(text.split()) or "x"
    one = source(
        title=line, container_title=line, publisher=line, archive=line,
        author=(Name(literal=line), Name(family=line, given=line)), note=text,
        url="https://example.org/" + "".join(line.split()),
    )  # fmt: skip
    entry = only(cite(one, "bibtex"))
    assert plain(entry.fields["title"][1:-1]) == line
    assert plain(entry.fields["journal"]) == line
    assert len(entry.persons["author"]) == 2
    (item,) = csl_items(cite(one, "csl-json"))
    assert (item["title"], item["URL"]) == (line, one.url)
    dataset = with_(build([]), sources=(one,))
    for style in STYLES:
        assert cite_quotation(dataset, quotation(exact=text), style)
