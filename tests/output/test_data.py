"""CSV, JSON, CSL-JSON and BibTeX: tables and data for other programs."""

import csv
import io
from datetime import date
from pathlib import Path
from unicodedata import is_normalized

import pytest
from hostile import hostile_examples, texts
from hypothesis import HealthCheck, given, settings
from openskies_tui import HINDSIGHT, Registry
from openskies_tui.base.errors import UserError
from openskies_tui.dataset.encode import encode, fingerprint
from openskies_tui.dataset.load import load_dataset
from openskies_tui.dataset.schema import convert
from openskies_tui.dataset.yaml_tree import read_tree
from openskies_tui.engine.model import Dataset
from openskies_tui.output import FORMATS, export, format_named
from pybtex.database import parse_string
from views.citations.csl import csl_items

from .subjects import PENDING, exported, filled, small

DAY = date(2021, 7, 1)


def rows(text: str) -> list[dict[str, str]]:
    """Read CSV as any program would."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_table_of_states(dataset: Dataset) -> None:
    """Each state of the day is a row, with its status and, if it leaves, its clock."""
    found = {one["id"]: one for one in rows(exported("csv", dataset, DAY))}
    assert len(found) == 35
    assert found["RUS"] == {
        "as_of": "2021-07-01", "id": "RUS", "name": "Russia", "status": "party",
        "flags": "withdrawal_pending", "since": "2002-01-01", "notice": "2021-06-18",
        "effective": "2021-12-18", "days_left": "170",
    }  # fmt: skip
    assert (found["USA"]["status"], found["USA"]["days_left"]) == ("former_party", "")
    assert [one["id"] for one in rows(exported("csv", dataset, DAY, "RUS"))] == ["RUS"]


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts())
@hostile_examples
def test_any_name_is_one_cell(text: str) -> None:
    """Any name comes back whole from its one cell; a spreadsheet would run none as a formula."""
    dataset = filled(text)
    name = dataset.parties[1].name
    for one in rows(exported("csv", dataset, PENDING)):
        assert one["name"].removeprefix("'") == name.removeprefix("'")
        assert one["name"].lstrip()[:1] not in "=+-@" or not one["name"]
        assert None not in one


def test_the_bundled_dataset_loads_again(dataset: Dataset, tmp_path: Path) -> None:
    """Exported as JSON and loaded, the dataset is equal, has the same hash and no finding."""
    file = tmp_path / "open-skies.json"
    file.write_bytes(exported("json", dataset, DAY).encode())
    again = load_dataset(str(file))
    assert again == dataset
    assert fingerprint(again) == fingerprint(dataset)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts(lines=True))
@hostile_examples
def test_any_dataset_loads_again(text: str) -> None:
    """Whatever a dataset may hold comes back, in the normal form in which it is loaded."""
    dataset = filled(text)
    first = read_tree(encode(dataset))
    assert not first.problems
    loaded = convert(first.root, Dataset)
    if is_normalized("NFC", dataset.treaty.summary):
        assert loaded == dataset
    assert convert(read_tree(encode(loaded)).root, Dataset) == loaded


def test_the_hash_is_that_of_the_content() -> None:
    """The order of keys in a file does not change the hash; one letter of a value does."""
    tree = read_tree(encode(small())).root
    turned = {key: tree[key] for key in reversed(tree)}
    assert fingerprint(convert(turned, Dataset)) == fingerprint(small())
    tree["acts"][0]["title"] += "x"
    assert fingerprint(convert(tree, Dataset)) != fingerprint(small())


def test_all_sources_or_those_of_a_party(dataset: Dataset) -> None:
    """Both lists of sources have all that there are, or those cited for the state."""
    every = [one.id for one in dataset.sources]
    today = date(2026, 11, 22)
    assert [one["id"] for one in csl_items(exported("csl-json", dataset, today))] == every
    assert list(_bibtex(exported("bibtex", dataset, today))) == every
    some = [one["id"] for one in csl_items(exported("csl-json", dataset, today, "FIN"))]
    assert 0 < len(some) < len(every)
    assert list(_bibtex(exported("bibtex", dataset, today, "FIN"))) == some
    (france,) = (one for one in dataset.parties if one.id == "FRA")
    assert set(france.sources) <= {
        one["id"] for one in csl_items(exported("csl-json", dataset, today, "FRA"))
    }


def test_sources_of_an_earlier_day(dataset: Dataset) -> None:
    """Sources of later acts are left out; those of earlier acts are in, whenever issued."""
    ids = {one["id"] for one in csl_items(exported("csl-json", dataset, date(2020, 5, 22)))}
    assert "tass-0618" not in ids
    assert "tass-0618" in {one["id"] for one in csl_items(exported("csl-json", dataset, DAY))}
    deposit = next(one for one in dataset.acts if one.kind == "ratification")
    assert ids >= set(deposit.sources)


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts())
@hostile_examples
def test_any_source_stays_text(text: str) -> None:
    """Both lists are read back by others whatever the sources and the treaty are called."""
    dataset = filled(text)
    (item,) = csl_items(exported("csl-json", dataset, PENDING))
    assert item["title"] == dataset.sources[0].title
    assert list(_bibtex(exported("bibtex", dataset, PENDING))) == ["law"]


def _bibtex(text: str) -> list[str]:
    return list(parse_string(text, "bibtex").entries)


def test_the_table_of_formats(dataset: Dataset) -> None:
    """Names are unique, every format says what it is, and all but the picture can be written."""
    assert len({one.name for one in FORMATS}) == len(FORMATS)
    for one in FORMATS:
        assert one.suffix.startswith(".") or one.takes == "collection"
        assert one.about
        if not one.drawn and one.takes != "collection":
            assert exported(one.name, small(), PENDING).strip()
    with pytest.raises(ValueError, match="drawn from the screen"):
        exported("svg", small(), PENDING)
    with pytest.raises(ValueError, match="no format `docx`; there are md, html"):
        format_named("docx")


@pytest.mark.parametrize("name", ["csv", "bibtex", "csl-json"])
def test_what_cannot_say_hypothetical_is_refused(dataset: Dataset, name: str) -> None:
    """Rows and entries have no place for what is unusual about them: they are not written."""
    registry = Registry(dataset)
    supposed = registry.on(date(2026, 12, 5), what_if=["BLR notice 2026-12-01"])
    for on in (supposed, registry.on(date(2021, 1, 20), known_by=HINDSIGHT)):
        with pytest.raises(UserError, match=f"{name} has no place for “(HYPOTHETICAL|with hind)"):
            export(name, on)


@pytest.mark.parametrize("name", ["md", "html", "txt", "page"])
def test_what_can_say_hypothetical_does(dataset: Dataset, name: str) -> None:
    """The texts for people say it, whoever asks for them."""
    on = Registry(dataset).on(date(2026, 12, 5), what_if=["BLR notice 2026-12-01"])
    assert "HYPOTHETICAL: BLR notice 2026-12-01" in export(name, on).decode()
