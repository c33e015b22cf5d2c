"""``openskies-tui export``: every format to stdout or to a file."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from openskies_tui.output import FORMATS

from .conftest import Run

pytestmark = pytest.mark.slow

STARTS = {
    "md": "# Treaty on Open Skies",
    "html": "<!DOCTYPE html>",
    "txt": "Treaty on Open Skies\nAs of 1 July 2021\n",
    "page": "<svg xmlns",
    "ics": "BEGIN:VCALENDAR",
    "csv": "as_of,id,name",
    "json": "{",
    "csl-json": "[",
    "bibtex": "% Sources of open-skies, as of 2021-07-01",
    "svg": "<svg",
}


@pytest.mark.parametrize("name", STARTS)
def test_every_format_to_stdout(run: Run, name: str) -> None:
    """Without a file the export is the answer, on stdout and alone."""
    done = run("export", name, "--as-of", "2021-07-01")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(STARTS[name])


def test_every_format_is_tried() -> None:
    """The formats tried here are those of the table, and the help names each."""
    assert {*STARTS, "png", "parquet"} == {one.name for one in FORMATS}


def test_pixels(run: Run, tmp_path: Path) -> None:
    """Every screen can be had in pixels, each as it is; others are named."""
    drawn = set()
    for screen in ("dashboard", "map", "docket", "claims", "proof"):
        file = tmp_path / f"{screen}.png"
        done = run("export", "png", "--screen", screen, "--size", " 80×24 ", "-o", str(file))
        assert (done.code, done.err) == (0, "")
        assert file.read_bytes().startswith(b"\x89PNG")
        drawn.add(file.read_bytes())
    assert len(drawn) == 5
    assert "there are dashboard, map" in run("export", "png", "--screen", "globe").err


def test_an_archive_of_all_treaties(run: Run, tmp_path: Path) -> None:
    """The files for a database go into a folder, and replace others only when told to."""
    asked = ("export", "parquet", "--docket", "--output", str(tmp_path / "archive"))
    assert run(*asked).code == 0
    names = {file.name for file in (tmp_path / "archive").iterdir()}
    assert names == {"acts.parquet", "statuses.parquet", "notices.parquet"}
    again = run(*asked)
    assert (again.code, "--force replaces it" in again.err) == (2, True)
    assert run(*asked, "--force").code == 0
    assert run("export", "parquet").code == 2


def test_the_help_lists_the_formats(run: Run) -> None:
    """The help says of each format what it is."""
    text = run("export", "--help").out
    for one in FORMATS:
        assert f"{one.name} " in text
        assert one.about in text


def test_to_a_file(run: Run, tmp_path: Path) -> None:
    """With a file nothing is said; the file holds what stdout would."""
    file = tmp_path / "day.csv"
    assert run("export", "csv", "--as-of", "2021-07-01", "-o", str(file)) == (0, "", "")
    read = list(csv.DictReader(io.StringIO(file.read_text("utf-8"), newline="")))
    assert len(read) == 35
    assert {one["as_of"] for one in read} == {"2021-07-01"}


def test_an_existing_file_is_kept_without_force(run: Run, tmp_path: Path) -> None:
    """A file that is there is kept, the way to replace it is named, and works."""
    file = tmp_path / "day.csv"
    file.write_text("mine")
    done = run("export", "csv", "-o", str(file))
    assert (done.code, done.out) == (2, "")
    assert "exists already" in done.err
    assert "--force" in done.err
    assert file.read_text() == "mine"
    assert run("export", "csv", "-o", str(file), "--force").code == 0
    assert file.read_text().startswith("as_of")


def test_the_dataset_can_be_used_again(run: Run, tmp_path: Path) -> None:
    """The JSON of the dataset is a dataset: without findings, and with the same answers."""
    file = tmp_path / "copy.json"
    assert run("export", "json", "-o", str(file)).code == 0
    assert run("check", str(file)) == (0, "", "")
    day = ("--as-of", "2021-07-01")
    again = run("status", "--dataset", str(file), *day)
    assert again.out == run("status", *day).out


def test_the_options_of_the_program_hold(run: Run) -> None:
    """The day and the dataset given before the command hold for it too."""
    before = run("--as-of", "2021-07-01", "export", "csv", "--party", "Russia")
    assert before.out == run("export", "csv", "--as-of", "2021-07-01", "--party", "RUS").out
    assert "2021-12-18,170" in before.out


def test_a_party_narrows(run: Run) -> None:
    """With a state the sources are those cited for it."""
    every = json.loads(run("export", "csl-json").out)
    some = json.loads(run("export", "csl-json", "--party", "FIN").out)
    assert 0 < len(some) < len(every)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["docx"], "'docx'"),
        ([], "FORMAT"),
        (["csv", "--as-of", "soon"], "`soon` is not a date"),
        (["csv", "--party", "RUZ"], "did you mean RUS?"),
        (["csv", "--party", "CZE", "--as-of", "1992-06-01"], "CZE does not exist on 1992-06-01"),
        (["json", "--party", "RUS"], "json holds the whole dataset: leave --party out"),
        (["csv", "--dataset", "nowhere"], "no dataset `nowhere`"),
        (["csv", "--size", "80x24"], "--size, --theme and --screen are for svg and png"),
        (["html", "--theme", "light"], "--size, --theme and --screen are for svg and png"),
        *(
            (["svg", "--size", size], "--size: ")
            for size in ("120", "x", "120x", "59x20", "60x19", "401x50", "1e3x50", "-1x9")
        ),
        (["svg", "--size", "9x9"], "such as 120x36, from 60x20 to 400x200"),
        (["svg", "--theme", "neon"], "no theme `neon`"),
        (["csv", "-o", "/nowhere/at/all"], "there is no such folder"),
        (["csv", "-o", "/dev/null", "--force"], "a device or a pipe"),
        (["csv", "-o", "."], "is a folder"),
        (["csv", "-o", ""], "is a folder"),
    ],
)
def test_bad_usage_is_one_line(run: Run, arguments: list[str], says: str) -> None:
    """A mistake is one line that names it, and nothing is written."""
    done = run("export", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert says in done.err


def test_bytes_are_the_same_in_any_locale(program: Run) -> None:
    """The export is UTF-8 also where the terminal is not."""
    done = program("export", "csv", "--as-of", "2021-07-01", PYTHONIOENCODING="ascii")
    assert done.code == 0
    assert "Türkiye" in done.out or "Turkey" in done.out


@pytest.mark.parametrize("name", ["csv", "html", "ics", "bibtex"])
def test_no_screen_is_imported_for_text(name: str) -> None:
    """Only the picture needs Textual."""
    code = (
        "import sys\n"
        "from openskies_tui.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit as left:\n    assert left.code == 0, left.code\n"
        "print(sorted({one.split('.')[0] for one in sys.modules} & {'textual'}), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "export", name], capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("arguments", [["--version"], ["status"], ["export", "csv"]])
def test_what_is_not_asked_for_is_not_imported(arguments: list[str]) -> None:
    """The libraries of the formats are imported only when their format is written."""
    code = (
        "import sys\n"
        "from openskies_tui.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'jinja2', 'icalendar', 'bibtexparser', 'openskies_tui.ui.screenshot'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"


def test_a_briefing_becomes_a_handout(run: Run) -> None:
    """Every step's headline is on the page; the speaker's notes only when asked for."""
    page = run("export", "html", "--briefing", "two-exits")
    assert (page.code, page.err) == (0, "")
    assert "its six months are 184 days" in page.out
    assert "HYPOTHETICAL: BLR notice" in page.out
    with_notes = run("export", "html", "--briefing", "two-exits", "--with-notes")
    assert len(with_notes.out) > len(page.out) + 2000


@pytest.mark.parametrize(
    "arguments",
    [
        ["md", "--briefing", "press"],
        ["html", "--briefing", "press", "--as-of", "2021-07-01"],
        ["html", "--with-notes"],
        ["html", "--briefing", "nobody"],
    ],
)
def test_what_a_handout_cannot_be(run: Run, arguments: list[str]) -> None:
    """A handout is a page, has its own days, and is of a briefing that there is."""
    done = run("export", *arguments)
    assert (done.code, done.out) == (2, "")


def test_a_byte_order_mark_when_asked_for(run: Run) -> None:
    """A sheet begins with the mark only when it is asked for; no other format takes one."""
    plain, marked = run("export", "csv"), run("export", "csv", "--bom")
    assert marked.out == f"\ufeff{plain.out}"
    assert not plain.out.startswith("\ufeff")
    refused = run("export", "json", "--bom")
    assert (refused.code, refused.out) == (2, "")
    assert "--bom is for csv" in refused.err
