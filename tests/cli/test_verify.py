"""``openskies-tui verify``: quotations and claims beside stored texts of their sources.

The texts are made up around words of the dataset; the five articles are held against where they are
at hand (see ``tests/dataset/verbatim.py``).
"""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openskies_tui.engine.model import Dataset

from ..dataset.verbatim import ARTICLES, find_texts
from .conftest import Run

CLINTON = "clinton-2010-06-07-committed"
"""From the source ``osce-2010``, which has a title and an address."""
TITLE = (
    "Open Skies Treaty vital instrument for co-operation, "
    "U.S. Secretary of State Clinton tells review conference"
)


@pytest.fixture
def texts(dataset: Dataset, tmp_path: Path) -> Path:
    """A folder with the whole text of one source, as a newspaper prints it."""
    said = [quotation.exact for quotation in dataset.quotations if quotation.source == "osce-2010"]
    said += [claim.words for claim in dataset.claims if claim.source == "osce-2010"]
    printed = [words.replace("'", "’").replace(" ", "\n", 1) for words in said]
    folder = tmp_path / "texts"
    folder.mkdir()
    write(folder, "osce-2010.txt", "Vienna.\n\n“" + "”\n\n“".join(printed) + "”\n\nThe end.")
    return folder


def write(folder: Path, name: str, text: str) -> None:
    """Write a text into the folder."""
    (folder / name).write_text(text, encoding="utf-8")


def change(folder: Path, old: str, new: str) -> None:
    """Change some words of the stored text."""
    text = (folder / "osce-2010.txt").read_text(encoding="utf-8")
    assert old in text
    write(folder, "osce-2010.txt", text.replace(old, new))


def answer(run: Run, folder: Path) -> dict[str, Any]:
    """Return the JSON of the command, which fits its schema."""
    found: dict[str, Any] = json.loads(run("verify", "--texts", str(folder), "--json").out)
    jsonschema.validate(found, json.loads(run("schema", "--of", "verify").out))
    return found


def outcomes(run: Run, folder: Path, source: str = "osce-2010") -> set[str]:
    """Return how the words of a source fared."""
    return {row["outcome"] for row in answer(run, folder)["words"] if row["source"] == source}


def test_what_stands_there_is_found(run: Run, texts: Path, dataset: Dataset) -> None:
    """Other quotation marks and line ends are no difference; the rest has no text, exit 0."""
    done = run("verify", "--texts", str(texts))
    assert (done.code, done.err) == (0, "")
    assert f"Found, letter for letter (2)\n  osce-2010: {CLINTON[:-9]}next-gen" in done.out
    words = answer(run, texts)["words"]
    assert len(words) == len(dataset.quotations) + len(dataset.claims)
    assert {row["outcome"] for row in words if row["source"] != "osce-2010"} == {"no_text"}


def test_a_changed_word_is_shown_on_both_sides(run: Run, texts: Path) -> None:
    """Exit 1, with what the source prints and what is recorded, a few words around."""
    change(texts, "firmly committed", "fully committed")
    done = run("verify", "--texts", str(texts))
    assert done.code == 1
    printed = "printed: … United States remains fully committed to this …"
    recorded = "recorded: … United States remains firmly committed to this …"
    assert f"Differing (1)\n  {CLINTON}: quotation, in osce-2010.txt\n    {printed}" in done.out
    assert recorded in done.out


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("As\nChair", "as Chair", ('all of us," "as Chair of this', "As Chair of this")),
        (
            "firmly ",
            "",
            (
                "United States remains committed to this",
                "United States remains firmly committed to this",
            ),
        ),
        (
            "success.”",
            "successes.”",
            (
                "this Treaty's continued successes.\" The end.",
                "this Treaty's continued success.",
            ),
        ),
    ],
)
def test_the_least_difference_is_seen(
    run: Run, texts: Path, old: str, new: str, difference: tuple[str, str]
) -> None:
    """A capital, a word that lacks, a letter more."""
    change(texts, old, new)
    (row,) = [row for row in answer(run, texts)["words"] if row["id"] == CLINTON]
    assert row["outcome"] == "differs"
    (found,) = row["differences"]
    assert (found["printed"], found["recorded"]) == difference


def test_words_that_are_not_there(run: Run, texts: Path) -> None:
    """A text of the source without the words is a finding too."""
    write(texts, "osce-2010.txt", "Something else was said altogether, by somebody else.")
    done = run("verify", "--texts", str(texts))
    assert done.code == 1
    assert "Not in the text (2)" in done.out


@pytest.mark.parametrize(
    ("name", "top"),
    [
        ("OSCE-2010.md", ""),
        ("speech.txt", f"{TITLE.upper()} | OSCE\n"),
        ("speech.txt", "Seen on https://shhada.ir/secretariat/69377 today.\n"),
    ],
)
def test_a_text_finds_its_source(run: Run, texts: Path, name: str, top: str) -> None:
    """By the id in the name, by the title in a line, by the address."""
    text = (texts / "osce-2010.txt").read_text(encoding="utf-8")
    (texts / "osce-2010.txt").unlink()
    write(texts, name, top + text)
    assert outcomes(run, texts) == {"found"}


def test_a_web_page_is_read_without_its_marks(run: Run, texts: Path) -> None:
    """Tags, scripts, references and invisible characters part no words."""
    (texts / "osce-2010.txt").unlink()
    page = (
        "<html><script>var a = 'As Chair'</script><p>&ldquo;As Chair of this <b>Con</b>ference,"
        "<br>the United&nbsp;States re\u00admains firmly\u200b committed to this Treaty&#8217;s "
        "continued success.&rdquo;</p>"
    )
    write(texts, "osce-2010.html", page)
    (row,) = [row for row in answer(run, texts)["words"] if row["id"] == CLINTON]
    assert (row["outcome"], row["file"]) == ("found", "osce-2010.html")


def test_a_text_that_could_be_of_several_is_told(run: Run, texts: Path, dataset: Dataset) -> None:
    """It is held against none of them, and the sources it could be of are named."""
    quoted = {quotation.source for quotation in dataset.quotations}
    urls = [source.url for source in dataset.sources if source.id in quoted and source.url][:2]
    write(texts, "links.txt", " and ".join(urls))
    write(texts, "shopping.txt", "Bread")
    several, none = answer(run, texts)["unmatched"]
    assert (several["file"], len(several["sources"])) == ("links.txt", 2)
    assert none == {"file": "shopping.txt", "sources": []}
    out = run("verify", "--texts", str(texts)).out
    assert f"links.txt: could be of {', '.join(several['sources'])}; name it by the id" in out


def test_a_stored_text_never_commands_the_terminal(run: Run, texts: Path) -> None:
    """Neither its words nor its name do."""
    change(texts, "firmly committed", "\x1b[2J\u202efully\x9b committed")
    write(texts, "a\x1b[2J.txt", "nothing")
    done = run("verify", "--texts", str(texts))
    assert "remains [2Jfully committed" in done.out
    assert done.out.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (None, "No such file or directory"),
        ([], "the folder holds no text (.txt, .md, .html, .htm)"),
        (["shopping.txt"], "no text is of a source of this dataset; name each by the id"),
    ],
)
def test_nothing_to_hold_against(
    run: Run, tmp_path: Path, files: list[str] | None, says: str
) -> None:
    """A folder that is not there, holds nothing or nothing that belongs is one line, exit 2."""
    folder = tmp_path / "texts"
    if files is not None:
        folder.mkdir()
        for name in files:
            write(folder, name, "Bread")
    done = run("verify", "--texts", str(folder))
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert says in done.err


def test_the_five_articles(run: Run, dataset: Dataset, tmp_path: Path) -> None:
    """All that is quoted from them stands there, whatever their files are called."""
    folder = find_texts()
    if folder is None:
        pytest.skip("the texts of the articles are not part of the repository")
    done = run("verify", "--texts", str(folder))
    assert (done.code, done.err) == (0, "")
    found = answer(run, folder)
    assert found["unmatched"] == []
    assert {row["source"] for row in found["words"] if row["outcome"] == "found"} == set(ARTICLES)
    for source, name in ARTICLES.items():
        write(tmp_path, f"{source}.txt", (folder / name).read_text(encoding="utf-8"))
    again = answer(run, tmp_path)
    plain = [(row["id"], row["outcome"]) for row in found["words"]]
    assert plain == [(row["id"], row["outcome"]) for row in again["words"]]
